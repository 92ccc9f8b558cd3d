"""Where the site is served, and one page of each kind; published addresses never change, so they may stand here."""

from __future__ import annotations

FOLDER = "/rencana/"
MOUNTS = ("/", FOLDER)
"""At the root of a host and, as on a project's GitHub Pages, in a folder."""

RKT = "dinsos-bengkalis/rkt-2022/"
RENSTRA = "dinsos-bengkulu/renstra-2021-2026/"
NODE = f"{RKT}kegiatan/permakanan-pmks/"

KINDS = {
    "home": "",
    "browse": "jelajah/",
    "codes": "nomenklatur/",
    "code": "nomenklatur/1.06.01.2.05.0011/",
    "code of a program": "nomenklatur/1.06.01/",
    "code with differences": "nomenklatur/1.06.05/",
    "code without documents": "nomenklatur/1.06.01.1.05.0011/",
    "glossary": "glosarium/",
    "data": "data/",
    "all findings": "temuan/",
    "all topics": "topik/",
    "topic": "topik/disabilitas/",
    "topic of the office": "topik/kantor/",
    "article": "metode/",
    "guide": "panduan/",
    "agency": "dinsos-bengkalis/",
    "agency of one document": "dinsos-bengkulu/",
    "unit": "dinsos-bengkalis/unit/bidang-rehabilitasi-sosial/",
    "document": RKT,
    "document of several years": RENSTRA,
    "context": f"{RKT}konteks/",
    "tree": f"{RKT}pohon/",
    "findings": f"{RENSTRA}temuan/",
    "findings of a report": "dinsos-bengkalis/lkjip-2020/temuan/",
    "completeness": f"{RENSTRA}kelengkapan/",
    "official table": f"{RKT}tabel/rkt/",
    "wide official table": f"{RENSTRA}tabel/t61/",
    "program": f"{RKT}program/rehabilitasi-sosial/",
    "activity": NODE,
    "indicator": f"{RKT}indikator/ppks-rehabilitasi-sosial-dasar/",
    "indicator of a report": "dinsos-bengkalis/lkjip-2020/indikator/predikat-akuntabilitas-kinerja/",
    "indicator of several years": f"{RENSTRA}indikator/pmks-tertangani/",
    "unknown address": "tidak/ada/",
}
