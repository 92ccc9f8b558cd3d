"""Every file of tests/findings is a small document and exactly the findings of one rule that it gives.

The folder is the rule. `dokumen` is a whole dokumen.yml, `cetakan` its transcripts by name, `berkas` other files of the
content folder by path; `temuan` lists "keparahan nama: pesan" in order. `kena-…` must fire, `luput-…` must stay silent.
`usulan` lists the readings that are proposed, `sebab` the findings that these are symptoms of.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.loading import load
from generator.model.rulebook import RULES
from generator.rules import CHECKS

FOLDER = Path(__file__).parent / "findings"
CASES = sorted(FOLDER.glob("*/*.yml"))
AGENCY = "nama: Dinas Contoh\nsingkat: Dincon\ntingkat: kabupaten\npemerintah: Pemerintah Kabupaten Contoh\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_document_gives_exactly_the_findings_of_a_rule(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    files = {"dinas-contoh/instansi.yml": AGENCY, "dinas-contoh/dok/dokumen.yml": case["dokumen"]}
    files |= {f"dinas-contoh/dok/cetakan/{name}.csv": text for name, text in case.get("cetakan", {}).items()}
    for name, text in {**files, **case.get("berkas", {})}.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    loaded = load(tmp_path)
    found = [finding for finding in loaded.plan.findings if finding.rule == path.parent.name]

    assert [problem.explain() for problem in loaded.errors] == []
    assert [f"{each.severity.value} {each.anchor}: {each.message}" for each in found] == case["temuan"]
    assert "usulan" not in case or [each.proposal for each in found if each.proposal] == case["usulan"]
    assert "sebab" not in case or [each.cause for each in found if each.cause] == case["sebab"]


@pytest.mark.parametrize("slug", RULES)
def test_every_rule_has_a_case_that_fires_and_a_near_miss(slug: str) -> None:
    """The near miss is a document that a reader could take for a contradiction and that is none."""
    kinds = {
        path.stem.split("-")[0]: yaml.safe_load(path.read_bytes())["temuan"] for path in (FOLDER / slug).glob("*.yml")
    }

    assert set(kinds) == {"kena", "luput"}
    assert all(
        bool(yaml.safe_load(path.read_bytes())["temuan"]) == path.stem.startswith("kena")
        for path in (FOLDER / slug).glob("*.yml")
    )


def test_every_rule_of_the_book_has_its_own_function() -> None:
    assert list(CHECKS) != []
    assert set(CHECKS) == set(RULES)
    assert all(check.__name__ == f"check_{slug.replace('-', '_')}" for slug, check in CHECKS.items())
