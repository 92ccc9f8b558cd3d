"""The open-data contract: each table with what it holds and its columns, in one place; other programs rely on it."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = ("sumber_tabel", "sumber_halaman", "sumber_baris")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract."""

    name: str
    meaning: str
    columns: tuple[str, ...]


def _table(name: str, meaning: str, columns: str, *, has_source: bool = True, has_url: bool = False) -> Table:
    names = tuple(columns.split(","))
    return Table(name, meaning, (*names, *(SOURCE if has_source else ()), *(("url",) if has_url else ())))


TABLES = (
    _table(
        "instansi",
        "Perangkat daerah yang rencananya dimuat",
        "instansi,nama,tingkat,pemerintah,kode_wilayah,situs,kontak",
        has_source=False,
        has_url=True,
    ),
    _table(
        "dokumen",
        "Rencana dan laporan yang dimuat",
        "dokumen_id,instansi,dokumen,jenis,judul,tahun_awal,tahun_akhir,status,nomor,tanggal,mengubah,penerbit,"
        "lisensi,sumber_url,sumber_sha256,dicocokkan",
        has_source=False,
        has_url=True,
    ),
    _table("unit", "Unit organisasi instansi", "unit_id,instansi,induk_id,nama,jenis,tugas", has_url=True),
    _table(
        "simpul",
        "Tujuan, sasaran, program, kegiatan, dan simpul lain",
        "simpul_id,dokumen_id,jenjang,urutan,kode,versi_kode,asal_kode,nama,induk_id,sasaran,kelompok_sasaran,"
        "lokasi,keterangan",
        has_url=True,
    ),
    _table("pengampu", "Siapa yang menjawab untuk sebuah simpul", "simpul_id,unit_id,jabatan,jenjang_kinerja"),
    _table(
        "indikator",
        "Indikator dengan satuan dan keterangannya",
        "indikator_id,dokumen_id,simpul_id,kelompok,iku,nama,satuan,arah,agregasi,definisi,formula,sumber_data",
        has_url=True,
    ),
    _table("pemakaian", "Tempat lain sebuah indikator tercetak", "indikator_id,simpul_id"),
    _table("sebutan", "Cetakan yang kami baca lain", "id,bidang,tercetak,dibaca_sebagai,alasan,keyakinan"),
    _table("relasi", "Tautan antar isian", "dari_id,ke_id,jenis_relasi,alasan,keyakinan"),
    _table(
        "nilai",
        "Setiap angka indikator seperti tercetak dan seperti dibaca",
        "indikator_id,simpul_id,tahun,periode,peran,versi,keadaan,tercetak,angka,bawah,atas,predikat,dibaca,alasan,"
        "keyakinan",
    ),
    _table(
        "anggaran",
        "Setiap jumlah uang seperti tercetak dan seperti dibaca",
        "simpul_id,indikator_id,tahun,periode,jenis_anggaran,versi,sumber_dana,tercetak,rupiah,dibaca,alasan,keyakinan",
    ),
    _table(
        "fakta",
        "Angka yang bukan milik indikator",
        "dokumen_id,simpul_id,indikator_id,topik,label,tahun,tercetak,angka,satuan,dibaca,alasan,keyakinan",
    ),
    _table(
        "butir",
        "Butir uraian dengan kalimat kami",
        "dokumen_id,simpul_id,indikator_id,jenis_butir,pemilik,urutan,ringkasan",
    ),
    _table(
        "temuan",
        "Temuan konsistensi",
        "temuan_id,aturan,keparahan,asal,keyakinan,sebab_id,dokumen_id,simpul_id,indikator_id,tahun,pesan,tercetak,"
        "terhitung,selisih,usulan,tanggapan",
        has_url=True,
    ),
)
"""Every table, in the order of publication."""
FINDINGS = next(table for table in TABLES if table.name == "temuan")

EXACT = frozenset(
    [
        "tercetak",
        "angka",
        "rupiah",
        "bawah",
        "atas",
        "predikat",
        "terhitung",
        "selisih",
        "tahun",
        "tahun_awal",
        "tahun_akhir",
        "urutan",
        "instansi",
        "dokumen",
        "dokumen_id",
        "unit_id",
        "induk_id",
        "simpul_id",
        "indikator_id",
        "temuan_id",
        "sebab_id",
        "id",
        "dari_id",
        "ke_id",
        "url",
    ]
)
"""Columns that are never touched: prints, figures and ids. In all others a cell that a spreadsheet would run as a
formula is guarded with an apostrophe."""
