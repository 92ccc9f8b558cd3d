"""What an author writes: the one definition of the content format, with validation, schema and data dictionary.

Every field carries its Indonesian content key as alias and, under it, the sentence that the author's guide shows.
"""

from __future__ import annotations

from generator.model.entries.agencies import Agency, Glossary, Term, Unit
from generator.model.entries.base import Entry, Erratum, Printed, Read, is_id
from generator.model.entries.documents import Document, DocumentSource, HeaderCell, Note, Official, Response, Table
from generator.model.entries.figures import Comparison, Fact, Holder, Item, Mention, Money, Use, Value
from generator.model.entries.nodes import Indicator, Node, Relation
from generator.model.entries.shared import Kinship, Kinships, Nomenclature, OfficialCode
from generator.model.entries.topics import Topic, Topics

__all__ = [
    "ROOTS",
    "Agency",
    "Comparison",
    "Document",
    "DocumentSource",
    "Entry",
    "Erratum",
    "Fact",
    "Glossary",
    "HeaderCell",
    "Holder",
    "Indicator",
    "Item",
    "Kinship",
    "Kinships",
    "Mention",
    "Money",
    "Node",
    "Nomenclature",
    "Note",
    "Official",
    "OfficialCode",
    "Printed",
    "Read",
    "Relation",
    "Response",
    "Table",
    "Term",
    "Topic",
    "Topics",
    "Unit",
    "Use",
    "Value",
    "is_id",
]

ROOTS: dict[str, type[Entry]] = {
    "instansi": Agency,
    "dokumen": Document,
    "glosarium": Glossary,
    "kaitan": Kinships,
    "topik": Topics,
}
"""The YAML files of the content folder and the entry that each holds."""
