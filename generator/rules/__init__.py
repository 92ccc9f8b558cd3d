"""One function a rule: what a document shows when held against itself, as findings; nothing is changed or repaired."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.rules import (
    achievements,
    bounds,
    codes,
    costs,
    facts,
    gaps,
    holes,
    jumps,
    leftovers,
    measures,
    names,
    nomenclature,
    patterns,
    periods,
    printing,
    prints,
    quarters,
    series,
    spelling,
    spending,
    structure,
    sums,
)
from generator.rules.dossier import Dossier
from generator.rules.settling import settle

CHECKS: MappingProxyType[str, Callable[[Dossier], Iterator[Finding]]] = MappingProxyType(
    {
        "gaya-angka": printing.check_gaya_angka,
        "gaya-campuran": printing.check_gaya_campuran,
        "faktor-sepuluh": costs.check_faktor_sepuluh,
        "rata-rata-sasaran": patterns.check_rata_rata_sasaran,
        "jumlah-rincian": sums.check_jumlah_rincian,
        "jumlah-dokumen": sums.check_jumlah_dokumen,
        "anak-lebih-besar": sums.check_anak_lebih_besar,
        "akhir-periode-uang": periods.check_akhir_periode_uang,
        "tahun-terlewat": periods.check_tahun_terlewat,
        "akhir-periode-target": periods.check_akhir_periode_target,
        "uang-berbeda": prints.check_uang_berbeda,
        "cetakan-berbeda": prints.check_cetakan_berbeda,
        "padanan-berbeda": prints.check_padanan_berbeda,
        "capaian-tanpa-realisasi": gaps.check_capaian_tanpa_realisasi,
        "persen-lebih-seratus": bounds.check_persen_lebih_seratus,
        "triwulan-tahun": quarters.check_triwulan_tahun,
        "tahun-kosong": holes.check_tahun_kosong,
        "kode-letak": codes.check_kode_letak,
        "kode-ganda": codes.check_kode_ganda,
        "kode-nama": codes.check_kode_nama,
        "daerah-lain": leftovers.check_daerah_lain,
        "tahun-lain": leftovers.check_tahun_lain,
        "capaian-angka": achievements.check_capaian_angka,
        "capaian-predikat": achievements.check_capaian_predikat,
        "persentase-operan": achievements.check_persentase_operan,
        "lompatan-target": jumps.check_lompatan_target,
        "langkah-target": series.check_langkah_target,
        "nilai-awal": series.check_nilai_awal,
        "lompatan-uang": jumps.check_lompatan_uang,
        "realisasi-di-kolom-target": jumps.check_realisasi_di_kolom_target,
        "realisasi-sama-target": series.check_realisasi_sama_target,
        "target-di-bawah-realisasi": series.check_target_di_bawah_realisasi,
        "hitungan-naskah": facts.check_hitungan_naskah,
        "naskah-berbeda": facts.check_naskah_berbeda,
        "sebutan-diri": facts.check_sebutan_diri,
        "realisasi-melebihi-pagu": spending.check_realisasi_melebihi_pagu,
        "klaim-tercapai": facts.check_klaim_tercapai,
        "jumlah-pendukung": structure.check_jumlah_pendukung,
        "bagian-berbeda": structure.check_bagian_berbeda,
        "tertinggal-di-tabel": structure.check_tertinggal_di_tabel,
        "kondisi-tanpa-rencana": structure.check_kondisi_tanpa_rencana,
        "baris-ganda": printing.check_baris_ganda,
        "angka-tanpa-nama": printing.check_angka_tanpa_nama,
        "sel-gabungan": printing.check_sel_gabungan,
        "satuan-tertukar": measures.check_satuan_tertukar,
        "nama-satuan": measures.check_nama_satuan,
        "persen-pada-hitungan": measures.check_persen_pada_hitungan,
        "indikator-tanpa-ukuran": measures.check_indikator_tanpa_ukuran,
        "indikator-tak-mengukur": measures.check_indikator_tak_mengukur,
        "hasil-menghitung-kegiatan": measures.check_hasil_menghitung_kegiatan,
        "keluaran-menghitung-tenaga": measures.check_keluaran_menghitung_tenaga,
        "biaya-satuan": costs.check_biaya_satuan,
        "target-tanpa-uang": gaps.check_target_tanpa_uang,
        "uang-tanpa-target": gaps.check_uang_tanpa_target,
        "tanpa-pagu": gaps.check_tanpa_pagu,
        "tanpa-target": gaps.check_tanpa_target,
        "tanpa-satuan": gaps.check_tanpa_satuan,
        "tanpa-indikator": gaps.check_tanpa_indikator,
        "tanpa-induk": gaps.check_tanpa_induk,
        "wilayah-lain": names.check_wilayah_lain,
        "induk-nomenklatur": nomenclature.check_induk_nomenklatur,
        "satuan-nomenklatur": nomenclature.check_satuan_nomenklatur,
        "urusan-lain": nomenclature.check_urusan_lain,
        "banyak-sebutan": names.check_banyak_sebutan,
        "istilah-lama": names.check_istilah_lama,
        "ejaan": spelling.check_ejaan,
        "kata-ganda": spelling.check_kata_ganda,
    }
)
"""Each rule of the rulebook with the function that checks one document."""


def find_findings(plan: Plan) -> tuple[Finding, ...]:
    """Every finding about every document, by document, heaviest first."""
    return tuple(finding for document in plan.documents for finding in _findings_about(Dossier.of(plan, document)))


def _findings_about(dossier: Dossier) -> tuple[Finding, ...]:
    return settle(dossier.document, [finding for check in CHECKS.values() for finding in check(dossier)])
