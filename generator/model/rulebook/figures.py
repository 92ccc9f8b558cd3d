"""Rules about figures of indicators and of the prose: achievements, series, prints, claims."""

from __future__ import annotations

from generator.model.rulebook.rule import Rule

FIGURES = (
    Rule(
        "cetakan-berbeda",
        "Angka yang sama tercetak berbeda",
        "Target, realisasi, atau capaian satu indikator untuk tahun yang sama, di semua tabel dokumen. Nilai "
        "awal sebuah "
        "tahun dibandingkan dengan realisasi tahun itu.",
        "Angka yang sama sesudah dibulatkan ke desimal yang lebih sedikit dianggap sama. Predikat tidak "
        "dibandingkan dengan nilai, persentase dengan jumlah orang, dan target awal dengan target perubahan; "
        "angka di dalam rentang dianggap sama. Akhir periode boleh berupa jumlah di satu tabel dan nilai tahun "
        "terakhir di tabel lain, kecuali persentase. Tinggi bila indikatornya bukan milik "
        "kegiatan atau sub kegiatan, bacaannya tidak lemah, dan bedanya paling sedikit 0,5% dari angkanya, atau "
        "predikatnya berbeda; selebihnya sedang.",
        "Satu tabel dapat memuat target yang diperbarui; dokumen tidak menyatakannya.",
    ),
    Rule(
        "padanan-berbeda",
        "Indikator dan padanannya mencetak target berbeda",
        "Target dua indikator yang isinya kami hubungkan sebagai padanan dalam satu dokumen.",
        "Sama bila salah satu cetakannya sama sesudah dibulatkan; hanya bila satuannya searti.",
        "Keduanya dapat diukur dengan cara yang berlainan.",
    ),
    Rule(
        "akhir-periode-target",
        "Target akhir periode tidak mengikuti tahun-tahunnya",
        "Target akhir periode dengan tahun-tahunnya, menurut cara yang dinyatakan dokumen, atau seperti "
        "kebanyakan baris tabel itu: jumlah atau nilai tahun terakhir. Persentase dianggap memakai tahun "
        "terakhir.",
        "Pola tabel hanya dipakai bila lebih dari separuh baris, dan paling sedikit tiga, mengikutinya. Angka "
        "yang dibulatkan ke desimal yang lebih sedikit dianggap sama; rata-rata boleh meleset kurang dari satu. "
        "Nilai tahun terakhir di tabel yang biasanya menjumlah hanya info.",
        "Cara menggabungkan tahun jarang dinyatakan dokumen.",
        may_be_extraction=True,
    ),
    Rule(
        "capaian-tanpa-realisasi",
        "Capaian tanpa realisasi",
        "Capaian yang tercetak dengan realisasi tahun itu, di semua tabel dokumen.",
        "Disebut bila paling banyak seperlima capaian tabel itu tanpa realisasi, dan tabelnya mencetak paling sedikit "
        "empat. Capaian nol tidak disebut.",
        "Realisasinya dapat hilang dari naskah.",
        may_be_extraction=True,
    ),
    Rule(
        "persen-lebih-seratus",
        "Persentase lebih dari 100",
        "Angka indikator yang namanya menyatakan bagian dari suatu keseluruhan (persentase, cakupan, proporsi) dengan "
        "100%.",
        "Boleh lebih dari 100 bila namanya memuat pertumbuhan, kenaikan, penurunan, perubahan, tambahan, laju, "
        "tingkat, capaian, realisasi, target sebagai pembanding, perbandingan, rasio, rata-rata, kontribusi, serapan, "
        "ketersediaan, kecukupan, efektivitas, atau partisipasi (juga APK).",
        "Dokumen dapat memakai pembanding yang lebih kecil daripada keseluruhannya.",
        may_be_extraction=True,
    ),
    Rule(
        "triwulan-tahun",
        "Triwulan tidak sejalan dengan tahunnya",
        "Empat triwulan dengan angka tahunnya. Uang: jumlah, atau triwulan terakhir bila triwulannya tidak pernah "
        "turun. Target dan realisasi: jumlah, triwulan terakhir, triwulan terbesar, atau rata-rata.",
        "Angka bulat boleh meleset 0,05; angka berdesimal dan rata-rata satu pada angka terakhir yang tercetak; uang "
        "sejauh pembulatan ribuan atau sen. Cukup satu cetakan tahun itu yang cocok, juga dari tabel lain atau "
        "sesudah perubahan. Tabel yang tidak mencetak keempat triwulan tidak dibandingkan, begitu pula persen dengan "
        "hitungan.",
        "Triwulan dapat memakai cara menghitung yang tidak disebut dokumen.",
        may_be_extraction=True,
    ),
    Rule(
        "tahun-kosong",
        "Satu tahun tidak tercetak",
        "Target dan pagu sebuah baris dengan tahun-tahun yang dicetak baris lain pada tabel itu.",
        "Hanya untuk tabel dengan empat tahun atau lebih, yang paling sedikit 80% barisnya mencetak setiap tahun, dan "
        "bila tepat satu tahun di antara tahun yang tercetak kosong. Strip dan nol dianggap tercetak.",
        "Tahun itu dapat memang tanpa target.",
        may_be_extraction=True,
    ),
    Rule(
        "capaian-angka",
        "Capaian tidak sama dengan realisasi dibagi target",
        "Capaian tercetak dengan realisasi ÷ target × 100. Bila lebih rendah lebih baik: (2 × target − realisasi)"
        " ÷ target × 100, atau target ÷ realisasi × 100.",
        "Boleh meleset satu pada angka terakhir yang tercetak, karena dibulatkan atau dipotong; 0,95 dianggap "
        "95%. Bila pembatasan capaian pada 100% atau 120% menjelaskannya, temuannya hanya info. Begitu pula bila "
        "rumus “lebih rendah lebih baik” tepat dan dokumen tidak menyatakan arahnya. Tinggi mulai selisih 5 poin "
        "persen, bila target dan realisasinya tidak diragukan; selebihnya sedang.",
        "Dokumen dapat memakai rumus lain tanpa menyebutnya.",
    ),
    Rule(
        "capaian-predikat",
        "Predikat di bawah target",
        "Predikat realisasi dengan predikat target menurut urutan AA, A, BB, B, CC, C, D, bila kolom capaian "
        "mencetak 100 atau lebih, “tercapai”, atau predikat itu.",
        "Hanya urutannya yang dibandingkan. Tidak disebut bila dokumen sendiri mencetak capaian di bawah 100, "
        "“tidak tercapai”, atau strip.",
        "Persentase capaian predikat tidak punya rumus resmi.",
        computed_is="tabel",
    ),
    Rule(
        "persentase-operan",
        "Persentase tidak sama dengan pembilang dibagi penyebut",
        "Realisasi dalam persen dengan pembilang dan penyebut yang tercetak di sebelahnya, memakai rumus dokumen.",
        "Boleh meleset satu pada angka terakhir yang tercetak; hanya untuk persentase. Tinggi mulai selisih 5 poin "
        "persen; selebihnya sedang.",
        "Angka dasarnya dapat dari waktu yang lain.",
    ),
    Rule(
        "rata-rata-sasaran",
        "Target yang keluar dari rata-rata sasarannya",
        "Target yang pada setiap tahun, kecuali satu, sama dengan rata-rata indikator di bawahnya.",
        "Paling sedikit tiga indikator dan tiga tahun; boleh meleset 0,01, atau satu pada angka terakhir bila "
        "desimalnya lebih sedikit. Tahun yang semua indikatornya sama tidak dihitung sebagai bukti.",
        "Cara menghitung itu tidak dinyatakan dokumen; kami menemukannya pada angkanya.",
    ),
    Rule(
        "langkah-target",
        "Langkah terakhir lain dari langkah sebelumnya",
        "Target yang naik atau turun dengan langkah yang sama, lalu pada tahun terakhir dengan langkah lain.",
        "Paling sedikit tiga langkah yang sama; boleh meleset 0,011. Tidak disebut bila ada tahun yang tidak "
        "tercetak, atau bila target terakhirnya nol atau 100%. Juga tidak bila pagunya berubah sebanding. Langkah"
        " bilangan bulat hanya info.",
        "Instansi boleh menaikkan target lebih cepat.",
    ),
    Rule(
        "lompatan-target",
        "Angka melompat",
        "Target atau realisasi satu tahun dengan tahun sebelum dan sesudahnya.",
        "Disebut mulai tiga kali kedua tetangganya, atau sepertiganya; juga satu tahun yang turun di antara "
        "tahun-tahun yang hanya naik (atau sebaliknya), bila menyimpang 5% atau lebih; di bawah 20% temuannya rendah. "
        "Tahun terakhir sebuah hitungan disebut mulai dua puluh kali tahun sebelumnya, atau seperduapuluhnya, kecuali "
        "bila uangnya naik sebanding (meleset paling banyak seperlima). Angka terbesarnya paling sedikit sepuluh. Nol "
        "dan deret yang melompat lebih dari sekali tidak disebut.",
        "Targetnya dapat memang diubah.",
    ),
    Rule(
        "realisasi-di-kolom-target",
        "Target yang sama dengan hasil tahun itu",
        "Target yang melompat dari deretnya dan sama dengan realisasi atau capaian tercetak tahun itu.",
        "Hanya bila keduanya terjadi.",
        "Hasil dapat memang sama dengan target.",
    ),
    Rule(
        "realisasi-sama-target",
        "Realisasi sama persis dengan target",
        "Realisasi dan target setiap tahun pada satu tabel.",
        "Disebut bila sama sampai desimalnya pada lebih dari separuh tahun, paling sedikit tiga, atau empat "
        "bila tanpa desimal. Angka yang sama setiap tahun tidak disebut.",
        "Bukan pertentangan; hanya hal yang patut ditanyakan sumbernya.",
    ),
    Rule(
        "target-di-bawah-realisasi",
        "Target sesudahnya lebih rendah daripada yang pernah tercapai",
        "Realisasi tertinggi dengan semua target tahun-tahun sesudahnya.",
        "Paling sedikit tiga target sesudahnya; tidak untuk indikator yang baik bila turun, yang namanya "
        "memungkinkan itu, atau yang targetnya turun.",
        "Cara mengukurnya dapat berubah.",
        computed_is="target tertinggi sesudahnya",
    ),
    Rule(
        "nilai-awal",
        "Nilai awal jauh dari target pertama",
        "Nilai awal dengan target-target sesudahnya.",
        "Persentase: mulai lima kali target pertama dan sepuluh poin persen, atau sepuluh poin di atas semua "
        "target yang naik. Angka, indeks, nilai, rasio, dan tingkat: mulai sepuluh kali. Indikator tentang "
        "perubahan, misalnya pertumbuhan, tidak disebut.",
        "Nilai awal dapat diukur dengan cara lain.",
    ),
    Rule(
        "hitungan-naskah",
        "Angka naskah tidak sama dengan hitungannya",
        "Jumlah, persentase, rata-rata, selisih, atau banyaknya hal yang disebut dokumen dengan angka pembentuknya.",
        "Persentase dan rata-rata boleh meleset satu pada angka terakhir yang tercetak; jumlah dan selisih "
        "sejauh pembulatan angkanya. Banyaknya hal dan rupiah harus tepat. Persentase yang meleset 10 poin atau lebih "
        "tinggi, selebihnya sedang; rupiah seperti jumlah uang.",
        "Dokumen dapat menghitung dari angka yang tidak dicetaknya.",
    ),
    Rule(
        "naskah-berbeda",
        "Naskah dan tabel menyebut angka yang berbeda",
        "Angka atau predikat dalam uraian dengan yang sama pada tabel.",
        "Yang satu boleh dibulatkan atau dipotong, juga ke juta atau miliar.",
        "Tidak menyatakan yang mana yang benar.",
        computed_is="cetakan lain",
    ),
    Rule(
        "klaim-tercapai",
        "Uraian dan tabel berbeda tentang target tercapai",
        "Pernyataan bahwa target tercapai dengan target dan realisasi setiap indikator yang dimaksud.",
        "Indikator yang tidak dapat dibandingkan tidak dihitung, juga yang menurut namanya mungkin baik bila "
        "turun tanpa dokumen menyatakannya.",
        "Dokumen dapat memakai ukuran lain untuk “tercapai”.",
        computed_is="tabel",
    ),
    Rule(
        "persen-pada-hitungan",
        "Nama indikator dan jenis targetnya tidak cocok",
        "Indikator yang menghitung (“Jumlah …”) dengan target berupa persentase, dan sebaliknya.",
        "Hanya target yang tercetak sebagai angka.",
        "Targetnya dapat tertukar dengan target program di atasnya.",
    ),
    Rule(
        "nama-satuan",
        "Nama indikator dan satuannya menghitung hal yang berbeda",
        "Yang dihitung nama indikator (orang, keluarga, berkas, barang, lembaga) dengan satuannya.",
        "Hanya kata benda pertama, bila kami kenal. Satuan yang searti dianggap sama, misalnya Dok dan Dokumen; "
        "penerima, PPKS, korban, dan masyarakat dapat berupa orang, keluarga, atau kelompok.",
        "Keduanya dapat benar bila satu orang menerima satu paket; dokumen tidak menyatakannya.",
    ),
    Rule(
        "satuan-tertukar",
        "Satuan dan target bertukar kolom",
        "Urutan satuan dan angka pada satu baris dengan kebanyakan baris kolom itu.",
        "Hanya bila paling sedikit lima baris menunjukkan urutannya dan empat dari lima sama.",
        "Dapat terjadi saat naskah diambil dari PDF.",
        may_be_extraction=True,
    ),
    Rule(
        "tanpa-target",
        "Indikator tanpa angka",
        "Indikator yang tidak mencetak satu angka pun, bila yang lain pada jenjang itu mencetaknya.",
        "Strip, nol, dan n/a adalah cetakan. Hanya bila jenjang itu memuat paling sedikit empat. Disebut satu per satu "
        "bila paling banyak seperlima; selebihnya satu temuan per jenjang, hanya info bila tidak satu pun "
        "mencetaknya. Sedang bila di sampingnya tercetak pagu.",
        "Angkanya dapat hilang dari naskah.",
        may_be_extraction=True,
    ),
    Rule(
        "tanpa-satuan",
        "Angka tanpa satuan",
        "Indikator yang mencetak angka tanpa satuan, juga tidak di dalam selnya.",
        "Nilai, indeks, skor, rasio, predikat, opini, dan peringkat tidak perlu satuan. Hanya bila jenjang itu memuat "
        "paling sedikit empat. Disebut satu per satu bila paling banyak seperlima; selebihnya satu temuan per jenjang.",
        "Satuannya dapat hilang dari naskah.",
        may_be_extraction=True,
    ),
)
