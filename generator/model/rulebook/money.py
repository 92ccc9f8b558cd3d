"""Rules about money: sums, ends of periods, powers of ten, prices."""

from __future__ import annotations

from generator.model.rulebook.rule import Rule

MONEY = (
    Rule(
        "jumlah-rincian",
        "Jumlah rincian berbeda dari induknya",
        "Uang sebuah sasaran, program, atau kegiatan dengan jumlah uang rincian di bawahnya, pada tabel dan tahun yang "
        "sama.",
        "Sama sampai rupiah; uang yang dicetak dalam ribuan atau jutaan boleh meleset sebesar pembulatannya. Bila "
        "sebagian rincian tidak mencetak angka atau hilang dari naskah, jumlah yang lebih kecil tidak disebut. Strip "
        "dihitung nol.",
        "Bukan berarti uangnya hilang; dokumen tidak menyatakan angka mana yang benar.",
    ),
    Rule(
        "jumlah-dokumen",
        "Jumlah program berbeda dari jumlah tercetak",
        "Jumlah seluruhnya yang dicetak dokumen dengan jumlah uang program-programnya, pada tabel dan tahun yang sama.",
        "Sama sampai rupiah; uang yang dicetak dalam ribuan atau jutaan boleh meleset sebesar pembulatannya. Bila "
        "sebuah program tercetak di tabel itu tanpa angka, jumlah yang lebih kecil "
        "tidak disebut. Strip dihitung nol.",
        "Jumlah tercetak dapat memuat uang yang tidak dirinci di tabel itu.",
    ),
    Rule(
        "anak-lebih-besar",
        "Satu rincian lebih besar daripada induknya",
        "Uang sebuah kegiatan atau sub kegiatan dengan uang induknya, pada tabel dan tahun yang sama.",
        "Hanya pembulatan uang yang dicetak dalam ribuan atau jutaan: rincian tidak dapat lebih besar daripada "
        "induknya.",
        "Tidak menyatakan yang mana dari keduanya yang keliru.",
        computed_is="cetakan induknya",
    ),
    Rule(
        "jumlah-pendukung",
        "Uang sasaran berbeda dari program pendukungnya",
        "Uang sebuah sasaran dengan jumlah uang program yang menurut dokumen mendukungnya.",
        "Sama sampai rupiah; hanya bila setiap program pendukung mencetak uang. Bila satu program mendukung beberapa "
        "hal, jumlah yang lebih besar tidak disebut.",
        "Dokumen dapat membagi satu program ke beberapa sasaran tanpa menyebutnya.",
    ),
    Rule(
        "akhir-periode-uang",
        "Uang akhir periode berbeda dari jumlah tahunnya",
        "Uang pada kolom akhir periode dengan jumlah uang setiap tahun (Permendagri 54/2010, tabel T-IV.C.28).",
        "Sama sampai rupiah. Tahun sebelum periode dokumen tidak dihitung. Bila satu tahun tidak mencetak angka, "
        "jumlah "
        "yang lebih kecil tidak disebut. Strip dihitung nol.",
        "Tidak menyatakan apakah kolom akhir atau salah satu tahun yang keliru.",
        may_be_extraction=True,
    ),
    Rule(
        "tahun-terlewat",
        "Jumlah melewatkan satu tahun",
        "Uang akhir periode yang sama dengan jumlah semua tahun, kecuali satu.",
        "Selisihnya harus sama sampai rupiah dengan tepat satu tahun.",
        "Tahun itu dapat sengaja tidak dihitung; dokumen tidak menyatakannya.",
        may_be_extraction=True,
    ),
    Rule(
        "faktor-sepuluh",
        "Angka yang cocok bila digeser sepuluh, seratus, atau seribu kali",
        "Uang yang membuat jumlah dokumen tepat bila dibaca 10, 100, atau 1.000 kali lebih kecil atau lebih besar.",
        "Jumlahnya harus tepat sampai rupiah, dan hanya satu angka yang dapat membuatnya tepat. Angka yang dicetak "
        "sama di tabel lain tidak disangsikan.",
        "Cetakan tidak kami ubah. Naskah kami dapat berbeda dari PDF.",
        may_be_extraction=True,
        computed_is="usulan kami",
    ),
    Rule(
        "uang-berbeda",
        "Uang yang sama tercetak berbeda",
        "Uang satu program atau kegiatan untuk tahun yang sama, di semua tabel dokumen, juga yang tercetak di samping "
        "indikatornya.",
        "Sama sampai rupiah; uang yang dicetak dalam ribuan atau jutaan boleh meleset sebesar pembulatannya. Uang dari "
        "beberapa sumber dana, uang sebelum dan sesudah perubahan, dan dokumen lain tidak dibandingkan.",
        "Tabel yang satu dapat memuat pagu lama; dokumen tidak menyatakannya.",
    ),
    Rule(
        "realisasi-melebihi-pagu",
        "Uang yang disebut realisasi lebih besar daripada pagunya",
        "Realisasi sebuah sasaran, program, atau kegiatan dengan pagu terbesar yang tercetak untuknya pada tahun itu; "
        "juga uang yang disebut realisasi dalam uraian dengan jumlah semua pagu yang dapat menjadi sumbernya.",
        "Hanya pembulatan angka yang tercetak. Pagu sesudah perubahan dan semua sumber dana ikut dihitung.",
        "Angka itu dapat berupa pagu yang disebut realisasi; dokumen tidak menyatakannya.",
        computed_is="pagu yang tercetak",
    ),
    Rule(
        "lompatan-uang",
        "Uang melompat dari satu tahun ke tahun berikutnya",
        "Uang rincian paling bawah pada dua tahun berurutan.",
        "Disebut mulai sepuluh kali lipat, dan bila yang lebih besar paling sedikit Rp100 juta.",
        "Pekerjaannya dapat memang berubah.",
    ),
    Rule(
        "biaya-satuan",
        "Biaya per satuan jauh berbeda untuk pekerjaan bernama sama",
        "Pagu dibagi target, untuk pekerjaan dengan nama dan satuan yang sama di tempat lain dalam dokumen itu.",
        "Disebut mulai lima kali, dan sedang mulai sepuluh kali; hanya bila masing-masing punya satu keluaran.",
        "Isi pekerjaannya dapat berbeda; ini pertanyaan, bukan kesalahan.",
    ),
    Rule(
        "target-tanpa-uang",
        "Target lebih dari nol dengan pagu nol",
        "Target dan pagu satu rincian pada tahun yang sama.",
        "Hanya nol yang tercetak; sel kosong dan strip tidak disebut.",
        "Pekerjaan dapat dibiayai di tempat lain.",
        may_be_extraction=True,
    ),
    Rule(
        "uang-tanpa-target",
        "Pagu lebih dari nol dengan target nol",
        "Target dan pagu satu rincian pada tahun yang sama.",
        "Hanya nol yang tercetak; sel kosong dan strip tidak disebut, juga tidak indikator yang menurut dokumen "
        "atau namanya baik bila turun.",
        "Targetnya dapat tercetak pada indikator lain.",
        may_be_extraction=True,
    ),
    Rule(
        "tanpa-pagu",
        "Tidak mencetak pagu",
        "Program, kegiatan, atau sub kegiatan tanpa uang, bila yang lain pada jenjang itu mencetaknya.",
        "Hanya bila jenjang itu memuat paling sedikit empat. Disebut satu per satu bila paling banyak seperlima yang "
        "tidak mencetaknya; selebihnya satu temuan per jenjang. Bagian yang hilang dari naskah tidak disebut.",
        "Tidak tercetak bukan berarti tidak dibiayai.",
    ),
)
