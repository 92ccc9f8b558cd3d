"""Responses of agencies against the findings that they answer: each names one that exists, and each finding once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.linking.draft import ParsedDocument
from generator.model.plan import Plan
from generator.problems import Problem, nearest


def check_responses(plan: Plan, documents: Iterable[ParsedDocument]) -> Iterator[Problem]:
    """Report a response to a finding that its document does not have, and a second one to the same finding."""
    for document in documents:
        known = {finding.anchor for finding in plan.all_findings_in(f"{document.agency_id}/{document.file.id}")}
        answered: set[str] = set()
        for index, response in enumerate(document.file.entry.responses):
            name, place = response.finding, document.file.locate(("tanggapan", index, "temuan"))
            if name not in known:
                message = f"Temuan '{name}' tidak ada pada dokumen ini.{nearest(name, known)}"
                yield Problem("tanggapan-tanpa-temuan", place, message)
            elif name in answered:
                yield Problem("tanggapan-ganda", place, f"Temuan '{name}' sudah dijawab tanggapan di atasnya.")
            answered.add(name)
