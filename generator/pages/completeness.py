"""What a document states and what it leaves out, for readers: counts and shares with the list behind each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from generator import wording
from generator.model.completeness import Check, Gap, Tier, completeness_of, has_report
from generator.model.plan import Plan
from generator.model.records import Document
from generator.model.terms import MoneyKind, Role
from generator.pages.abbreviations import Lead, explained_lead
from generator.pages.figures import source_note
from generator.pages.frame import Frame, Link, NavigationItem, Page, SourceNote, relative
from generator.pages.labels import MONEY, ROLES, status_words
from generator.pages.notices import record_name
from generator.pages.parts import completeness_url, parts_group
from generator.pages.statuses import unloaded_years
from generator.pages.surroundings import document_crumbs, place_words, record_filters

TIERS = MappingProxyType(
    {
        Tier.VALID: ("Sah", "Setiap angka dapat dibaca dan jelas tahun, satuan, serta tempat tercetaknya."),
        Tier.ACCURATE: ("Tepat", "Bacaan angkanya pasti, dan angka-angkanya sejalan satu sama lain."),
        Tier.USEFUL: ("Berguna", "Pembaca dapat menilai apa yang dijanjikan, oleh siapa, dan apa yang terjadi."),
    }
)
WORDS = MappingProxyType(
    {
        "terbaca": ("Angka yang dapat dibaca", "tidak terbaca"),
        "bertahun": ("Angka yang diketahui tahunnya", "tanpa tahun"),
        "bersatuan": ("Indikator berangka yang mempunyai satuan", "tanpa satuan"),
        "bersumber": ("Angka yang diketahui baris sumbernya", "tanpa baris sumber"),
        "pasti": ("Angka yang bacaannya pasti", "belum pasti"),
        "tidak-dipertanyakan": ("Angka yang bukan pokok temuan tinggi atau sedang", "menjadi pokok temuan"),
        "jumlah-tepat": ("Uang yang sama dengan jumlah rinciannya", "berbeda dari jumlah rinciannya"),
        "nilai-awal": ("Indikator yang mempunyai nilai awal", "tanpa nilai awal"),
        "target": ("Indikator yang mempunyai target", "tanpa target"),
        "realisasi": ("Indikator yang dilaporkan realisasinya", "tanpa realisasi"),
        "arah": ("Indikator yang menyebut apakah naik atau turun yang baik", "tanpa arah"),
        "rumus": ("Indikator yang dinyatakan rumusnya", "tanpa rumus"),
        "penjelasan": ("Indikator yang dijelaskan artinya", "tanpa penjelasan"),
        "sumber-data": ("Indikator yang dinyatakan sumber datanya", "tanpa sumber data"),
        "penanggung-jawab": ("Program, kegiatan, dan sub kegiatan dengan penanggung jawab", "tanpa penanggung jawab"),
        "uang": ("Program, kegiatan, dan sub kegiatan dengan uang", "tanpa uang"),
        "kode": ("Program, kegiatan, dan sub kegiatan dengan kode resmi tercetak", "tanpa kode resmi tercetak"),
        "kelompok-sasaran": ("Program, kegiatan, dan sub kegiatan dengan kelompok sasaran", "tanpa kelompok sasaran"),
        "lokasi": ("Program, kegiatan, dan sub kegiatan dengan lokasi", "tanpa lokasi"),
    }
)
"""What each question of `generator.model.completeness` counts, and what is said of those that lack it."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """One record or print that lacks what is asked."""

    link: Link
    figure: str
    """Role, year and print of the figure that is meant; empty where it is the record as a whole."""
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One question with its count, its share, and the list of what is lacking."""

    label: str
    count: str
    share: str
    stated: str
    whole: str
    """Both again as plain numbers, for the bar."""
    gaps_title: str
    gaps: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class TierGroup:
    """The questions of one tier."""

    title: str
    meaning: str
    checks: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True)
class CompletenessPage:
    """What the template of a document's completeness prints."""

    title: str
    status: str
    lead: Lead
    document: Link
    remarks: tuple[str, ...]
    """What is not asked, and why."""
    tiers: tuple[TierGroup, ...]


def view_completeness(plan: Plan, document: Document) -> Page:
    """The completeness page of a document."""
    url = completeness_url(document.id)
    title = f"Kelengkapan {document.entry.short_title}"
    crumbs = (*document_crumbs(plan, document), NavigationItem(title, url))
    checks = completeness_of(plan, document)
    lead = _lead(document, checks)
    frame = Frame(
        url=url,
        title=title,
        kind="Kelengkapan",
        description=lead,
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=(parts_group(plan, document, url),),
        filters=record_filters(plan, document, "Kelengkapan"),
    )
    view = CompletenessPage(
        title,
        status_words(document),
        explained_lead(plan, lead, title),
        Link(document.entry.title, relative(url, document.id)),
        tuple(_remarks(plan, document)),
        tuple(group for tier in Tier if (group := _tier(plan, url, tier, checks)).checks),
    )
    return Page("completeness.md.jinja", frame, view)


def _lead(document: Document, checks: tuple[Check, ...]) -> str:
    title = document.entry.short_title
    whole = sum(not check.gaps for check in checks)
    none = sum(not check.stated for check in checks)
    counts = (
        (whole, "lengkap"),
        (len(checks) - whole - none, "sebagian"),
        (none, "tidak ada sama sekali"),
    )
    words = wording.listed([f"{wording.number(count)} {word}" for count, word in counts if count])
    if not checks:
        return f"{title} belum memuat indikator, uang, atau program yang dapat diperiksa kelengkapannya."
    return f"Dari {wording.number(len(checks))} hal yang kami periksa dalam {title}: {words}."


def _remarks(plan: Plan, document: Document) -> list[str]:
    remarks = []
    if not has_report(plan, document):
        remarks.append(f"Realisasi tidak dihitung: {unloaded_years(document.years)}.")
    if plan.held_until(document.id):
        remarks.append("Yang bergantung pada temuan belum dihitung: temuan masih dalam masa tinjau instansi.")
    return remarks


def _tier(plan: Plan, page_url: str, tier: Tier, checks: tuple[Check, ...]) -> TierGroup:
    rows = tuple(_row(plan, page_url, check) for check in checks if check.tier is tier)
    return TierGroup(*TIERS[tier], rows)


def _row(plan: Plan, page_url: str, check: Check) -> CheckRow:
    count = f"{wording.number(check.stated)} dari {wording.number(check.whole)}"
    label, lacking = WORDS[check.slug]
    return CheckRow(
        label,
        count,
        wording.percent(Decimal(check.stated), Decimal(check.whole)),
        str(check.stated),
        str(check.whole),
        f"{wording.number(len(check.gaps))} {lacking}",
        tuple(_gap(plan, page_url, gap) for gap in check.gaps),
    )


def _gap(plan: Plan, page_url: str, gap: Gap) -> GapRow:
    link = Link(record_name(plan, gap.record_id), relative(page_url, gap.record_id))
    what = f"{_role_words(gap.role)} {gap.year}".strip()
    source = source_note(plan, page_url, gap.source) if gap.source else None
    return GapRow(link, f"{what}: “{gap.printed}”" if gap.source else "", source)


def _role_words(role: Role | MoneyKind | None) -> str:
    if role is None:
        return ""
    return MONEY[role] if isinstance(role, MoneyKind) else ROLES[role]
