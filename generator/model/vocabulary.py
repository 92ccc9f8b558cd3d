"""What words in names and units count: people, families, papers, goods; and which units are two spellings of one."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

_KINDS = {
    "orang": (
        "orang jiwa org anak balita bayi remaja pemuda perempuan wanita ibu asn pns pegawai aparatur sdm lansia "
        "disabilitas pendamping tenaga petugas supir sopir kader relawan taruna tagana siswa guru pekerja pengemis "
        "gelandangan pengurus anggota"
    ),
    "penerima": "pmks ppks penyandang penerima masyarakat warga penduduk peserta korban pengungsi",
    "keluarga": "keluarga kk kpm",
    "berkas": "dokumen dok laporan lap naskah rencana",
    "barang": "paket box boks kotak item buah eksemplar makanan sandang",
    "lembaga": "lembaga lks kelompok organisasi panti karang koperasi kube",
    "benda": "unit",
    "kasus": "kasus",
    "makam": "makam",
    "taman-makam": "tmp",
    "waktu": "bulan kali hari tahun",
    "persen": "% persen prosen",
    "nilai": "nilai predikat skor poin indeks",
}
KIND_OF = MappingProxyType({word: kind for kind, words in _KINDS.items() for word in words.split()})
"""A word of a name or unit and the kind of thing that it counts; `penerima` may be people, families or groups."""
_SYNONYMS = {
    "dok": "dokumen",
    "lap": "laporan",
    "persen": "%",
    "prosen": "%",
    "box": "kotak",
    "boks": "kotak",
    "org": "orang",
    "jiwa": "orang",
    "lks": "lembaga",
    "kpm": "keluarga",
    "kk": "keluarga",
    "eks": "eksemplar",
}
_WORD = re.compile(r"[^\W\d_]+|%")
COUNTING = ("jumlah", "jumlahnya", "jml", "banyaknya", "jualah")
SHARES = ("persentase", "presentase", "prosentase", "persentasi", "presentasi", "prosentasi")
MEASURES = frozenset(
    [
        *COUNTING,
        *SHARES,
        *"persen rasio nilai indeks predikat cakupan tingkat angka rata skor opini frekuensi luas panjang".split(),  # noqa: SIM905
        *"waktu lama peringkat kategori proporsi volume besaran umur usia kadar laju status level".split(),  # noqa: SIM905
        *"produksi populasi pendapatan pengeluaran konsumsi pertumbuhan laju nilai".split(),  # noqa: SIM905
        *"% prevalensi capaian kontribusi total ratio koefisien produktivitas ipm ipg idg ikm iklh pdrb".split(),  # noqa: SIM905
    ]
)
"""Words with which an indicator says what is measured."""
STATEMENTS = (
    *("meningkat", "terwujud", "terlaksana", "terpenuhi", "tersedia", "tersusun", "terkelola", "terselenggara"),
    *("peningkatan", "penurunan"),
)
"""Beginnings of words that state a condition and measure nothing."""
_STATED = "nya"
"""Ending of a first word that states a condition: `menurunnya`, `optimalnya`."""
_PER_HEAD = frozenset({"kapita", "perkapita"})
_FILLERS = frozenset({"seluruh", "semua", "total", "keseluruhan", "para", "calon"})
"""Words between the measure and the thing that is counted."""
_ALSO = re.compile(r"(?:(?:/|,|\bdan\b|\batau\b|\bserta\b)\W*)+([^\W\d_]+)", re.IGNORECASE)
_LAST_OF_SUBJECT = re.compile(r"\byang\b", re.IGNORECASE)


_RECIPIENTS = frozenset(
    [
        *(("penerima", "orang"), ("penerima", "keluarga"), ("penerima", "lembaga")),
        *(("orang", "penerima"), ("keluarga", "penerima"), ("lembaga", "penerima")),
    ]
)
"""Who receives something may be people, families or groups."""
_FITTING = _RECIPIENTS | {
    *(("barang", "berkas"), ("berkas", "barang"), ("lembaga", "keluarga")),
    *(("lembaga", "benda"), ("makam", "benda"), ("taman-makam", "benda")),
}
"""Kinds of name and unit that do not contradict each other."""
_PIECES = frozenset(
    "kendaraan mobil motor sepeda gedung bangunan rumah tempat komputer laptop printer kursi meja tenda".split()  # noqa: SIM905
)
"""Things that are counted piece by piece."""
_BY_PIECE = frozenset({"unit", "buah"})
_NOT_COUNTED = frozenset({"persen", "nilai", "waktu"})


@lru_cache(maxsize=50_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; the percent sign counts as one."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def is_counting(name: str) -> bool:
    """Whether an indicator counts things.

    >>> is_counting("Jumlah dokumen yang disusun"), is_counting("Persentase jumlah kasus")
    (True, False)
    """
    return bool(words_of(name)) and words_of(name)[0] in COUNTING


def is_share(name: str) -> bool:
    """Whether an indicator is a percentage by its name."""
    return bool(words_of(name)) and words_of(name)[0] in SHARES


def is_statement(name: str) -> bool:
    """Whether a name states a condition: `Meningkatnya …`, `Optimalnya …`, `Penurunan …`."""
    words = words_of(name)
    return bool(words) and (words[0].startswith(STATEMENTS) or words[0].endswith(_STATED))


def has_measure(name: str) -> bool:
    """Whether one of the first two words says what is measured, or a rate per head does.

    >>> has_measure("% PMKS"), has_measure("Penurunan angka kemiskinan"), has_measure("Meningkatnya kualitas layanan")
    (True, True, False)
    """
    words = words_of(name)
    return not MEASURES.isdisjoint(words[:2]) or not _PER_HEAD.isdisjoint(words)


def thing_counted(name: str) -> str:
    """The thing that a counting name counts, as printed: its first noun, which Indonesian puts before what modifies it.

    >>> thing_counted("Jumlah seluruh PMKS yang dibina"), thing_counted("Persentase PMKS")
    ('PMKS', '')
    """
    words = _WORD.findall(name)
    if not is_counting(name):
        return ""
    things = [word for word in words[1:] if word.casefold() not in _FILLERS]
    is_cemetery = [word.casefold() for word in things[:2]] == ["taman", "makam"]
    return " ".join(things[:2]) if is_cemetery else next(iter(things), "")


def kind_counted(name: str) -> str:
    """The kind of thing that a counting name counts; empty where its first noun is not known.

    >>> kind_counted("Jumlah Keluarga PMKS diberikan bimbingan"), kind_counted("Jumlah jasa yang dibayarkan")
    ('keluarga', '')
    """
    thing = thing_counted(name).casefold()
    return "taman-makam" if thing == "taman makam" else KIND_OF.get(thing, "")


def kinds_also_counted(name: str) -> frozenset[str]:
    """The kinds of things that a name counts beside the first: `Jumlah Orang/Keluarga yang …`."""
    subject = _LAST_OF_SUBJECT.split(name, maxsplit=1)[0]
    return frozenset(KIND_OF.get(word.casefold(), "") for word in _ALSO.findall(subject))


def kind_of_unit(unit: str) -> str:
    """The kind of thing that a unit counts: `Orang / Bulan` counts people; empty where it is not known."""
    words = words_of(unit)
    if words[:2] == ("rumah", "tangga"):
        return "keluarga"
    return KIND_OF.get(words[0], "") if words else ""


def same_unit(one: str, other: str) -> bool:
    """Whether two units are spellings of one: case, abbreviation, synonym.

    >>> same_unit("Dok", "dokumen"), same_unit("Box", "Orang")
    (True, False)
    """
    return canonical_unit(one) == canonical_unit(other)


def canonical_unit(unit: str) -> str:
    """One spelling for all spellings of a unit."""
    return " ".join(_SYNONYMS.get(word, word) for word in words_of(unit))


def contradicts(name: str, unit: str) -> bool:
    """Whether a counting name counts one kind of thing and the unit another.

    >>> contradicts("Jumlah PMKS yang dibina", "Orang"), contradicts("Jumlah PMKS yang dibina", "Dokumen")
    (False, True)
    """
    counted, kind = kind_counted(name), kind_of_unit(unit)
    if not counted or not kind or counted == kind or kind in {"persen", "nilai"} or (counted, kind) in _FITTING:
        return False
    return kind not in kinds_also_counted(name)


def agrees(name: str, unit: str) -> bool:
    """Whether name and unit count the same beyond doubt: the same kind of thing, recipients, or the unit in the name.

    >>> agrees("Jumlah PMKS yang dibina", "Orang"), agrees("Jumlah TPU ada", "TPU"), agrees("Jumlah jasa", "Unit")
    (True, True, False)
    >>> agrees("Jumlah kendaraan dinas yang dipelihara", "Unit")
    True
    """
    counted, kind = kind_counted(name), kind_of_unit(unit)
    if counted and (counted == kind or (counted, kind) in _RECIPIENTS):
        return True
    if not is_counting(name) or not unit:
        return False
    thing = thing_counted(name)
    by_piece = thing.casefold() in _PIECES and unit.casefold() in _BY_PIECE
    return by_piece or canonical_unit(thing) == canonical_unit(unit)


def is_countable(unit: str) -> bool:
    """Whether a unit counts single things: no share, no score, no span of time, also not beside a thing.

    >>> is_countable("Orang"), is_countable("%"), is_countable("Orang / Bulan")
    (True, False, False)
    """
    return bool(words_of(unit)) and all(KIND_OF.get(word) not in _NOT_COUNTED for word in words_of(unit))
