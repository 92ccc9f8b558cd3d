"""The Indonesian words that readers see for each term of the vocabulary, and the names of records on pages."""

from __future__ import annotations

from types import MappingProxyType

from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.terms import (
    Aggregation,
    Authority,
    CodeEvidence,
    CodeLevel,
    CodeOrigin,
    Direction,
    DocumentKind,
    DocumentStatus,
    FindingSeverity,
    Group,
    ItemKind,
    Level,
    MentionField,
    MoneyKind,
    Publisher,
    RelationKind,
    Role,
)
from generator.wording import normal_case

LEVELS = MappingProxyType(
    {
        Level.VISION: "Visi",
        Level.MISSION: "Misi",
        Level.GOAL: "Tujuan",
        Level.OBJECTIVE: "Sasaran",
        Level.STRATEGY: "Strategi",
        Level.POLICY: "Arah kebijakan",
        Level.OUTCOME: "Outcome",
        Level.CRITICAL_FACTOR: "Faktor kunci keberhasilan",
        Level.CONDITION: "Kondisi",
        Level.PROGRAM: "Program",
        Level.ACTIVITY: "Kegiatan",
        Level.SUB_ACTIVITY: "Sub kegiatan",
    }
)
GROUPS = MappingProxyType(
    {
        Group.INPUT: "Masukan (input)",
        Group.PROCESS: "Proses",
        Group.OUTPUT: "Keluaran (output)",
        Group.RESULT: "Hasil (outcome)",
        Group.BENEFIT: "Manfaat (benefit)",
        Group.IMPACT: "Dampak (impact)",
    }
)
ROLES = MappingProxyType(
    {
        Role.BASELINE: "Nilai awal",
        Role.TARGET: "Target",
        Role.ACTUAL: "Realisasi",
        Role.ACHIEVEMENT: "Capaian tercetak",
        Role.NUMERATOR: "Pembilang",
        Role.DENOMINATOR: "Penyebut",
    }
)
MONEY = MappingProxyType({MoneyKind.CEILING: "Pagu", MoneyKind.SPENT: "Realisasi anggaran"})
KINDS = MappingProxyType(
    {
        DocumentKind.RKT: "Rencana kinerja tahunan",
        DocumentKind.RENSTRA: "Rencana strategis",
        DocumentKind.RENJA: "Rencana kerja",
        DocumentKind.PK: "Perjanjian kinerja",
        DocumentKind.LKJIP: "Laporan kinerja",
        DocumentKind.PENJENJANGAN: "Penjenjangan kinerja",
        DocumentKind.RPJMD: "Rencana pembangunan jangka menengah daerah",
        DocumentKind.EVALUASI: "Evaluasi",
    }
)
STATUSES = MappingProxyType(
    {
        DocumentStatus.ADOPTED: "ditetapkan",
        DocumentStatus.AMENDMENT: "perubahan",
        DocumentStatus.DRAFT: "rancangan",
        DocumentStatus.NOT_STATED: "tidak dinyatakan dalam dokumen",
    }
)
DIRECTIONS = MappingProxyType(
    {
        Direction.UP: "makin tinggi makin baik",
        Direction.DOWN: "makin rendah makin baik",
        Direction.STEADY: "dipertahankan",
        Direction.RANGE: "di dalam rentang",
        Direction.NOT_STATED: "",
    }
)
AGGREGATIONS = MappingProxyType(
    {
        Aggregation.CUMULATIVE: "dijumlahkan antartahun",
        Aggregation.LAST: "nilai tahun terakhir",
        Aggregation.MEAN: "rata-rata antartahun",
        Aggregation.NOT_STATED: "",
    }
)
MENTIONS = MappingProxyType(
    {
        MentionField.NAME: "Nama",
        MentionField.UNIT: "Satuan",
        MentionField.LEVEL: "Jenjang",
        MentionField.CODE: "Kode",
        MentionField.PARENT: "Induk",
    }
)
RELATIONS = MappingProxyType(
    {
        RelationKind.SUPPORTS: ("Mendukung", "Didukung oleh"),
        RelationKind.REALISES: ("Mewujudkan", "Diwujudkan oleh"),
        RelationKind.SAME: ("Sama dengan", "Sama dengan"),
        RelationKind.COUNTERPART: ("Padanan", "Padanan"),
        RelationKind.REPLACES: ("Menggantikan", "Digantikan oleh"),
    }
)
"""How a relation reads from its source and from its target."""

ITEMS = MappingProxyType(
    {
        ItemKind.PROBLEM: "Masalah",
        ItemKind.ISSUE: "Isu strategis",
        ItemKind.OPPORTUNITY: "Peluang",
        ItemKind.THREAT: "Ancaman",
        ItemKind.MANDATE: "Mandat",
        ItemKind.EXPECTATION: "Harapan",
        ItemKind.CAUSE: "Penyebab",
        ItemKind.FOLLOW_UP: "Tindak lanjut",
        ItemKind.DUTY: "Tugas dan fungsi",
        ItemKind.LEGAL_BASIS: "Dasar hukum",
        ItemKind.STRENGTH: "Kekuatan",
        ItemKind.WEAKNESS: "Kelemahan",
    }
)

CODE_LEVELS = MappingProxyType(
    {
        CodeLevel.AFFAIR: "Urusan",
        CodeLevel.FIELD: "Bidang urusan",
        CodeLevel.PROGRAM: "Program",
        CodeLevel.ACTIVITY: "Kegiatan",
        CodeLevel.SUB_ACTIVITY: "Sub kegiatan",
    }
)
CODE_ORIGINS = MappingProxyType(
    {
        CodeOrigin.PRINTED: "tercetak pada dokumen",
        CodeOrigin.MATCHED: "dipadankan oleh kami",
    }
)
AUTHORITIES = MappingProxyType(
    {
        Authority.PROVINCE: "provinsi",
        Authority.REGENCY: "kabupaten/kota",
        Authority.BOTH: "provinsi dan kabupaten/kota",
    }
)
CODE_EVIDENCE = MappingProxyType(
    {
        CodeEvidence.SOURCED: "tercantum dalam daftar terbitan",
        CodeEvidence.INFERRED: "disimpulkan dari pola penomoran, belum kami lihat dalam daftar terbitan",
        CodeEvidence.KNOWN: "dari pengetahuan umum, belum kami lihat dalam daftar terbitan",
    }
)

SEVERITY_MEANINGS = MappingProxyType(
    {
        FindingSeverity.HIGH: "Menyangkut angka yang diandalkan pembaca, atau pernyataan tentang keberhasilan.",
        FindingSeverity.MEDIUM: "Angka, satuan, atau letak yang tidak sejalan, yang kecil atau belum pasti bacaannya.",
        FindingSeverity.LOW: "Bentuk, susunan kata, atau hal yang tidak tercetak.",
        FindingSeverity.INFO: "Patut diketahui; bukan pertentangan.",
    }
)

NOT_STATED = "tidak dinyatakan dalam dokumen"


def node_name(plan: Plan, node: Node) -> str:
    """A node's name for reading: printed capitals set in title case, spelling untouched."""
    return normal_case(node.entry.name, plan.abbreviations)


def full_node_name(plan: Plan, node: Node) -> str:
    """A node's name with its qualifier of ours."""
    name = node_name(plan, node)
    return f"{name} ({node.entry.qualifier})" if node.entry.qualifier else name


def level_words(node: Node) -> str:
    """The level of a node in words."""
    return LEVELS[node.level]


def status_words(document: Document) -> str:
    """Who publishes, and whether our text was compared with the official PDF."""
    if document.entry.publisher is Publisher.OFFICIAL:
        return "diterbitkan oleh instansi"
    compared = "sudah" if document.entry.source.compared.value == "sudah" else "belum"
    return f"salinan tidak resmi · {compared} dicocokkan dengan PDF"
