"""The vocabulary: each closed list with its content key (Indonesian) and its code name (English), in one place.

Source: PermenPANRB 53/2014 and Permendagri 86/2017 for levels, groups and roles.
"""

from enum import Enum
from types import MappingProxyType


class Term(Enum):
    """One closed list. Its members are the keys of most lookups: by identity, where Enum hashes the name each time."""

    __hash__ = object.__hash__


class DocumentKind(Term):
    """`jenis` of a document; `label` is its short name."""

    RKT = "rkt"
    RENSTRA = "renstra"
    RENJA = "renja"
    PK = "pk"
    LKJIP = "lkjip"
    PENJENJANGAN = "penjenjangan"
    RPJMD = "rpjmd"
    EVALUASI = "evaluasi"


REPORTS = frozenset({DocumentKind.LKJIP, DocumentKind.EVALUASI})
"""Documents that say what came of a plan."""


class GovernmentLevel(Term):
    """`tingkat` of an agency."""

    CENTRAL = "pusat"
    PROVINCE = "provinsi"
    REGENCY = "kabupaten"
    CITY = "kota"


class Level(Term):
    """`jenjang` of a node in a plan's trees, from vision to sub-activity."""

    VISION = "visi"
    MISSION = "misi"
    GOAL = "tujuan"
    OBJECTIVE = "sasaran"
    STRATEGY = "strategi"
    POLICY = "kebijakan"
    OUTCOME = "outcome"
    CRITICAL_FACTOR = "csf"
    CONDITION = "kondisi"
    PROGRAM = "program"
    ACTIVITY = "kegiatan"
    SUB_ACTIVITY = "sub-kegiatan"


FUNDED = frozenset({Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY})
"""Levels that carry money of their own in Indonesian plans (Permendagri 86/2017)."""


class Group(Term):
    """`kelompok` of an indicator: what part of the chain from money to impact it measures."""

    INPUT = "masukan"
    PROCESS = "proses"
    OUTPUT = "keluaran"
    RESULT = "hasil"
    BENEFIT = "manfaat"
    IMPACT = "dampak"


class Role(Term):
    """`peran` of a printed figure of an indicator."""

    BASELINE = "dasar"
    TARGET = "target"
    ACTUAL = "realisasi"
    ACHIEVEMENT = "capaian"
    NUMERATOR = "pembilang"
    DENOMINATOR = "penyebut"


MEASURES = frozenset({Role.BASELINE, Role.TARGET, Role.ACTUAL})
"""Roles whose figures are in the unit of their indicator; an achievement and the parts of a share are not."""


class Period(Term):
    """`periode`: the part of time a figure speaks of; `akhir` ends the plan and its year is the last one."""

    YEAR = "tahun"
    QUARTER_1 = "tw1"
    QUARTER_2 = "tw2"
    QUARTER_3 = "tw3"
    QUARTER_4 = "tw4"
    END = "akhir"


PERIOD_WORDS = MappingProxyType(
    {
        Period.YEAR: "",
        Period.QUARTER_1: "triwulan I",
        Period.QUARTER_2: "triwulan II",
        Period.QUARTER_3: "triwulan III",
        Period.QUARTER_4: "triwulan IV",
        Period.END: "akhir periode",
    }
)
"""A part of time in words; the whole year goes without saying."""


class Version(Term):
    """`versi`: the figure before or after a change within the year."""

    ORIGINAL = "murni"
    AMENDED = "perubahan"


class MoneyKind(Term):
    """`jenis` of money."""

    CEILING = "pagu"
    SPENT = "realisasi"


class State(Term):
    """`keadaan` of a printed value: blank, dash, zero and "n/a" are four different things."""

    NUMBER = "angka"
    PREDICATE = "predikat"
    RANGE = "rentang"
    TEXT = "teks"
    BLANK = "kosong"
    DASH = "strip"
    NOT_APPLICABLE = "tidak-berlaku"


class Direction(Term):
    """`arah`: whether more is better. Documents rarely say it."""

    UP = "naik"
    DOWN = "turun"
    STEADY = "tetap"
    RANGE = "rentang"
    NOT_STATED = "tidak-dinyatakan"


class Aggregation(Term):
    """`agregasi`: how the figures of several years become one."""

    CUMULATIVE = "kumulatif"
    LAST = "akhir"
    MEAN = "rata-rata"
    NOT_STATED = "tidak-dinyatakan"


class Confidence(Term):
    """`keyakinan`: how sure a reading is."""

    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"


class NumberStyle(Term):
    """`gaya_angka` of a table: which separator groups thousands and which opens decimals."""

    INDONESIAN = "indonesia"
    """1.234,5"""
    ENGLISH = "inggris"
    """1,234.5"""


class MentionField(Term):
    """`bidang` of a mention: which attribute is printed otherwise than we read it."""

    NAME = "nama"
    UNIT = "satuan"
    LEVEL = "jenjang"
    CODE = "kode"
    PARENT = "induk"


class RelationKind(Term):
    """`jenis` of a relation between two records other than parent and child."""

    SUPPORTS = "mendukung"
    REALISES = "mewujudkan"
    SAME = "sama"
    COUNTERPART = "padanan"
    REPLACES = "menggantikan"


class ComparisonKind(Term):
    """`cara`: how a printed fact can be worked out again from other prints of its document."""

    SAME = "sama"
    """It is the same figure or name as the one other print."""
    SUM = "jumlah"
    """The sum of the others."""
    DIFFERENCE = "selisih"
    """The first less the second."""
    RATIO = "persen"
    """The first divided by the second, times one hundred."""
    MEAN = "rata-rata"
    """The mean of the others."""
    COUNT = "banyak"
    """How many of the named there are."""
    AT_MOST = "paling-banyak"
    """It cannot be more than the sum of the others."""
    MET = "tercapai"
    """A statement that each of the named indicators reached its target."""


class ItemKind(Term):
    """`jenis` of a narrative item."""

    PROBLEM = "masalah"
    ISSUE = "isu"
    OPPORTUNITY = "peluang"
    THREAT = "ancaman"
    MANDATE = "mandat"
    EXPECTATION = "harapan"
    CAUSE = "penyebab"
    FOLLOW_UP = "tindak-lanjut"
    DUTY = "tugas"
    LEGAL_BASIS = "dasar-hukum"
    STRENGTH = "kekuatan"
    WEAKNESS = "kelemahan"


class DocumentStatus(Term):
    """`status` of a document, as far as it says so itself."""

    ADOPTED = "ditetapkan"
    AMENDMENT = "perubahan"
    DRAFT = "rancangan"
    NOT_STATED = "tidak-dinyatakan"


class Publisher(Term):
    """`penerbit`: whether the agency itself publishes here or somebody copies."""

    OFFICIAL = "resmi"
    COPY = "salinan"


class Compared(Term):
    """`dicocokkan`: whether our text was compared with the official PDF."""

    YES = "sudah"
    NO = "belum"


class CodeOrigin(Term):
    """`asal_kode`: printed in the document, or matched by us."""

    PRINTED = "tercetak"
    MATCHED = "dipadankan"


class CodeLevel(Term):
    """`tingkat` of an official code: what the code names."""

    AFFAIR = "urusan"
    FIELD = "bidang-urusan"
    PROGRAM = "program"
    ACTIVITY = "kegiatan"
    SUB_ACTIVITY = "sub-kegiatan"


class Authority(Term):
    """`kewenangan` of an official code: which level of local government uses it."""

    PROVINCE = "provinsi"
    REGENCY = "kabupaten-kota"
    BOTH = "keduanya"


class CodeEvidence(Term):
    """`asal` of an official code: seen in a published list, derived from the pattern, or general knowledge."""

    SOURCED = "bersumber"
    INFERRED = "inferensi"
    KNOWN = "pengetahuan"


class YesNo(Term):
    """A plain yes or no; YAML's own booleans are read as text."""

    YES = "ya"
    NO = "tidak"


class FindingSeverity(Term):
    """`keparahan` of a finding, heaviest first."""

    HIGH = "tinggi"
    """It changes a figure that readers rely on, or a statement about success."""
    MEDIUM = "sedang"
    """A figure, unit or place in the plan that cannot be as printed, with little effect on totals."""
    LOW = "rendah"
    """Form, wording, or a gap."""
    INFO = "info"
    """Worth knowing; not a contradiction."""


SEVERITY_SHAPES = MappingProxyType(
    {
        FindingSeverity.HIGH: "◆",
        FindingSeverity.MEDIUM: "▲",
        FindingSeverity.LOW: "●",
        FindingSeverity.INFO: "○",
    }
)
"""A shape for each severity, so that colour only repeats it."""


class FindingOrigin(Term):
    """`asal` of a finding: in the document, from the extraction of its text, or not yet known."""

    DOCUMENT = "dokumen"
    EXTRACTION = "ekstraksi"
    NOT_COMPARED = "belum-dicocokkan"


ORIGIN_SENTENCES = MappingProxyType(
    {
        FindingOrigin.DOCUMENT: "Asalnya dokumen: tercetak demikian, sudah dicocokkan dengan PDF resmi.",
        FindingOrigin.EXTRACTION: "Asalnya naskah kami, yang di baris ini berbeda dari PDF resmi.",
        FindingOrigin.NOT_COMPARED: "Asal belum diketahui: naskah kami belum dicocokkan dengan PDF resmi.",
    }
)
"""What pages and the private report say of an origin."""


class ResponseStatus(Term):
    """`status` of an agency's response to a finding."""

    EXPLAINED = "dijelaskan"
    CORRECTED = "diperbaiki"
    DISPUTED = "dibantah"


PREDICATES = ("AA", "A", "BB", "B", "CC", "C", "D")
"""SAKIP predicates from best to worst (PermenPANRB 12/2015)."""
