"""Plans of several agencies and documents from a few Python values, for what is shown side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.loading import Loaded, load

Entry = dict[str, Any]
Nodes = Sequence[Entry]
CODES = "kode,tingkat,kewenangan,nama,sasaran,indikator,satuan,versi,asal,catatan"
RICE, RICE_PROVINCE = "2.09.03.2.01.0001", "2.09.03.1.01.0001"
LISTED = (
    "2.09.03,program,keduanya,PROGRAM PANGAN,,,,2023,bersumber,",
    "2.09.03.1.01,kegiatan,provinsi,Bantuan Pangan Provinsi,,,,2023,bersumber,",
    "2.09.03.2.01,kegiatan,kabupaten-kota,Bantuan Pangan Kabupaten/Kota,,,,2023,bersumber,",
    f"{RICE_PROVINCE},sub-kegiatan,provinsi,Penyaluran Beras,,Jumlah keluarga,Keluarga,2023,bersumber,",
    f"{RICE},sub-kegiatan,kabupaten-kota,Penyaluran Beras,,Jumlah keluarga,Keluarga,2023,bersumber,",
)


def entry(name: str, level: str = "sub-kegiatan", **more: Any) -> Entry:
    """A node with the id `name` in small letters; `code=`, `rupiah=` (by year), `unit=` with `target=` (by year)."""
    slug = "-".join(name.casefold().split())
    found: Entry = {"id": more.get("slug", slug), "jenjang": level, "nama": name, "anak": list(more.get("below", ()))}
    found |= {"kode": more["code"]} if "code" in more else {}
    found |= {"pembeda": more["apart"]} if "apart" in more else {}
    found |= {"anggaran": [{"tercetak": more["rupiah"]}]} if "rupiah" in more else {}
    found |= {"indikator": [measure(f"i-{found['id']}", **more)]} if "target" in more else {}
    return found | more.get("also", {})


def measure(slug: str, **more: Any) -> Entry:
    """An indicator with its targets and actuals by year."""
    values: list[Entry] = [{"tercetak": more["target"]}]
    values += [{"tercetak": more["actual"], "peran": "realisasi"}] if "actual" in more else []
    unit = {"satuan": more["unit"]} if more.get("unit") else {}
    return {"id": slug, "nama": more.get("measure", "Jumlah keluarga"), "nilai": values, **unit, **more.get("iku", {})}


def document(nodes: Nodes, first: int = 2030, last: int = 0, kind: str = "renja", **more: Any) -> Entry:
    """A document of one table; it prints the years from its first to its last."""
    years = [str(year) for year in range(first, (last or first) + 1)]
    span = years[0] if len(years) == 1 else f"{years[0]}-{years[-1]}"
    return {
        "jenis": kind,
        "judul": f"Dokumen {kind} {span}",
        "singkat": f"{kind.capitalize()} {span}",
        "tahun_awal": years[0],
        "tahun_akhir": years[-1],
        "penerbit": "salinan",
        "sumber": {"dicocokkan": "belum"},
        "gaya_angka": "indonesia",
        "tabel_utama": "a",
        "tabel": [{"id": "a", "nama": "Tabel A", "tahun": [str(year) for year in range(2020, 2041)]}],
        "simpul": list(nodes),
        **more,
    }


def files_of(
    documents: Mapping[str, Entry], listed: Sequence[str] = LISTED, agencies: Mapping[str, Entry] | None = None
) -> dict[str, str]:
    """Content files: documents by `agency/document`; an agency whose id begins with `prov` is one of a province."""
    files = {"nomenklatur/uji.csv": "\n".join([CODES, *listed, ""])}
    for path, found in documents.items():
        agency = path.split("/")[0]
        level = "provinsi" if agency.startswith("prov") else "kabupaten"
        whose = {"nama": f"Dinas {agency}", "singkat": agency, "tingkat": level, "pemerintah": f"Pemerintah {agency}"}
        whose |= (agencies or {}).get(agency, {})
        files[f"{agency}/instansi.yml"] = yaml.safe_dump(whose, allow_unicode=True)
        files[f"{path}/dokumen.yml"] = yaml.safe_dump(found, allow_unicode=True)
    return files


def loaded(content_folder: Callable[..., Path], documents: Mapping[str, Entry], **more: Any) -> Loaded:
    """The plan of some documents; `listed=` codes, `agencies=` keys of agencies, `files=` other files."""
    files = files_of(documents, more.get("listed", LISTED), more.get("agencies")) | more.get("files", {})
    found = load(content_folder(files, base=""))
    assert found.errors == ()
    return found
