"""Rules about names, forms and structure: wording, codes, parts of the document, and how things are printed."""

from __future__ import annotations

from generator.model.rulebook.rule import Rule

TEXTS = (
    Rule(
        "gaya-angka",
        "Kelompok angka yang tidak lazim",
        "Cetakan uang dan target dengan gaya angka Indonesia dan Inggris.",
        "Tidak ada; bacaan kami ditulis di sebelahnya.",
        "Cetakan tidak kami ubah. Spasi atau angka tambahan dapat berasal dari pengambilan naskah.",
        may_be_extraction=True,
        computed_is="bacaan kami",
    ),
    Rule(
        "gaya-campuran",
        "Beberapa gaya angka dalam satu tabel",
        "Gaya angka setiap sel dengan gaya tabelnya.",
        "Satu temuan per tabel.",
        "Angkanya tetap dapat dibaca.",
        may_be_extraction=True,
    ),
    Rule(
        "sel-gabungan",
        "Beberapa angka dalam satu sel",
        "Sel yang memuat tiga angka atau lebih.",
        "Satu temuan per tabel. Satu angka yang ribuannya dipisahkan spasi tidak disebut.",
        "Sel dapat menyatu saat naskah diambil dari PDF.",
        may_be_extraction=True,
    ),
    Rule(
        "angka-tanpa-nama",
        "Angka tanpa nama",
        "Sel tabel yang tidak dapat dipasangkan dengan nama, satuan, atau kolom.",
        "Satu temuan per tabel: sedang bila paling banyak empat sel, rendah bila lebih.",
        "Nama dan kolomnya dapat hilang dari naskah.",
        may_be_extraction=True,
    ),
    Rule(
        "baris-ganda",
        "Baris yang tercetak lebih dari sekali",
        "Nama, pagu, dan target di bawah induk yang sama.",
        "Ketiganya harus sama, juga nama indikator, lokasi, dan kelompok sasarannya. Nama yang sama di bawah induk "
        "lain, atau dengan angka lain, tidak disebut.",
        "Dapat berupa dua pekerjaan yang sama besar.",
    ),
    Rule(
        "tanpa-indikator",
        "Tidak mencetak indikator",
        "Tujuan, sasaran, program, kegiatan, atau sub kegiatan tanpa indikator, bila yang lain mencetaknya.",
        "Mencetak indikator milik baris lain dianggap cukup, bila lebih dari seperlima baris jenjang itu "
        "melakukannya. Hanya bila jenjang itu memuat paling sedikit empat. Disebut satu per satu bila paling banyak "
        "seperlima; selebihnya satu temuan per jenjang, "
        "hanya info bila tidak satu pun mencetaknya.",
        "Indikatornya dapat hilang dari naskah.",
        may_be_extraction=True,
    ),
    Rule(
        "tanpa-induk",
        "Induk tidak tercetak di tempatnya",
        "Rincian yang induknya kami baca dari letak atau dari tabel lain, dan program tanpa sasaran di atasnya "
        "bila program lain mempunyainya.",
        "Satu temuan untuk satu alasan bacaan. Program hanya bila paling sedikit empat tercetak.",
        "Letaknya dapat bergeser saat naskah diambil dari PDF.",
        may_be_extraction=True,
    ),
    Rule(
        "bagian-berbeda",
        "Tujuan atau sasaran berbeda antarbagian",
        "Tujuan dan sasaran pada satu tabel dengan tabel lain dalam dokumen yang sama.",
        "Disebut bila masing-masing memuat yang tidak ada pada yang lain, dan tidak ada tabel yang memuat semuanya; "
        "satu temuan per jenjang. Hanya tabel yang disalin baris demi baris.",
        "Bagian yang satu dapat memakai rumusan baru.",
    ),
    Rule(
        "tertinggal-di-tabel",
        "Sasaran yang tidak ikut dalam tabel uang",
        "Sasaran tanpa uang pada tabel yang mencetaknya untuk sasaran lain.",
        "Paling sedikit dua sasaran lain mencetaknya.",
        "Uangnya dapat dilaporkan di tempat lain.",
    ),
    Rule(
        "kondisi-tanpa-rencana",
        "Kondisi tanpa program atau kegiatan",
        "Kondisi paling bawah sebuah penjenjangan dengan rencana yang mewujudkannya.",
        "Disebut bila paling sedikit enam dari sepuluh kondisi diwujudkan.",
        "Pekerjaannya dapat termasuk kegiatan lain.",
    ),
    Rule(
        "sebutan-diri",
        "Nama daerah, tahun, atau periode lain",
        "Daerah, tahun, dan periode yang disebut naskah dengan milik dokumen itu sendiri.",
        "Singkatan, huruf besar, dan nama di dalam nama yang lebih panjang dianggap sama.",
        "Dapat berupa sisa teks dokumen lain; tidak menyatakan apa pun tentang isinya.",
    ),
    Rule(
        "wilayah-lain",
        "Kata milik tingkat pemerintahan lain",
        "Kata seperti “Daerah Provinsi” dalam nama, pada dokumen kabupaten atau kota, dan sebaliknya.",
        "Tidak ada.",
        "Dapat berupa sisa teks.",
    ),
    Rule(
        "indikator-tanpa-ukuran",
        "Indikator yang tidak menyebut ukuran",
        "Dua kata pertama nama indikator dengan kata ukuran seperti jumlah, persentase, nilai, atau indeks.",
        "Indikator masukan tidak disebut.",
        "Angkanya dapat tetap berarti; yang diukur tidak tertulis.",
    ),
    Rule(
        "indikator-tak-mengukur",
        "Indikator menghitung hal lain daripada sasarannya",
        "Yang dihitung indikator (lembaga, berkas, barang) dengan sasaran yang diawali penerimanya (orang, keluarga).",
        "Hanya kata yang kami kenal.",
        "Lembaga dapat menjadi jalan bagi penerima.",
    ),
    Rule(
        "hasil-menghitung-kegiatan",
        "Indikator hasil yang mengukur pelaksanaan",
        "Indikator hasil, program, sasaran, dan tujuan yang berbunyi “persentase pelaksanaan …”, “persentase … "
        "yang dilaksanakan”, atau yang menghitung rapat, sosialisasi, dan kegiatan sejenis.",
        "Indikator yang dicetak sebagai keluaran tidak disebut, juga tidak bunyi baku program penunjang urusan.",
        "Bukan kesalahan angka.",
    ),
    Rule(
        "keluaran-menghitung-tenaga",
        "Keluaran yang menghitung tenaga",
        "Indikator keluaran yang berbunyi “jumlah tenaga … yang disediakan”.",
        "Tidak bila pekerjaannya memang menyediakan tenaga.",
        "Bukan kesalahan angka.",
    ),
    Rule(
        "induk-nomenklatur",
        "Letaknya lain dari daftar resmi",
        "Kegiatan tempat sebuah sub kegiatan tercetak dengan kegiatannya dalam daftar resmi.",
        "Hanya bila kedua namanya cocok dengan tepat, dan daftar terbitan memuat rincian kegiatan itu.",
        "Versi daftar dapat berbeda.",
    ),
    Rule(
        "satuan-nomenklatur",
        "Satuannya lain dari daftar resmi",
        "Satuan keluaran dengan satuan kode resminya.",
        "Satuan yang searti dianggap sama. Hanya kode yang terlihat dalam daftar terbitan.",
        "Versi daftar dapat berbeda; satuan dokumen dapat lebih tepat.",
    ),
    Rule(
        "daerah-lain",
        "Daerah lain dalam nama",
        "Nama daerah dalam nama dan lokasi dengan daerah dokumen itu sendiri: kabupaten dan kota pada dokumen "
        "kabupaten dan kota, provinsi pada dokumen provinsi.",
        "Hanya nama daerah di Indonesia, atau kata sesudah “di Kabupaten” yang tidak dipakai untuk hal lain. Kota yang "
        "bernama sama dengan kabupaten dokumen itu tidak disebut.",
        "Kegiatannya dapat memang melibatkan daerah lain.",
    ),
    Rule(
        "tahun-lain",
        "Tahun lain dalam nama",
        "Tahun yang disebut sebuah nama dengan masa dokumen itu.",
        "Tahun yang dimuat tabelnya boleh, begitu pula setahun sebelum dan sesudahnya serta rentang yang menyentuhnya. "
        "Tahun peraturan dan tahun acuan (sejak, dibanding, harga konstan, menuju) tidak dihitung.",
        "Dapat berupa sisa teks; tidak menyatakan apa pun tentang kegiatannya.",
    ),
    Rule(
        "kode-letak",
        "Kode tidak di bawah kode induknya",
        "Kode tercetak sebuah program, kegiatan, atau sub kegiatan dengan kode tercetak induknya.",
        "Nol di depan diabaikan; X cocok dengan bidang mana pun. Nomor yang hanya sebagian dari kode, misalnya 2.01, "
        "tidak dibandingkan.",
        "Susunan dokumen dapat sengaja lain dari susunan kode.",
    ),
    Rule(
        "kode-ganda",
        "Satu kode untuk beberapa nama",
        "Semua kode yang tercetak dalam dokumen itu.",
        "Nama yang sama, juga dengan huruf dan tanda baca lain, terpotong, atau dengan salah tulis kecil (90% hurufnya "
        "sama), boleh berkode sama.",
        "Dokumen dapat merinci satu kode menjadi beberapa bagian.",
    ),
    Rule(
        "kode-nama",
        "Nama lain daripada nama kodenya",
        "Nama sebuah program, kegiatan, atau sub kegiatan dengan nama resmi kode yang tercetak padanya.",
        "Nama yang separuh katanya sama boleh, kecuali bila itu nama resmi kode lain. Hanya kode yang terlihat dalam "
        "daftar terbitan. Nomor sub kegiatan berubah antara versi daftar; bila dokumen tidak menyebut versi daftar "
        "itu, temuannya hanya info.",
        "Versi daftar dapat berbeda.",
    ),
    Rule(
        "urusan-lain",
        "Program bidang urusan lain",
        "Bidang urusan kode sebuah program dengan bidang kebanyakan program dokumen itu.",
        "Hanya bila lebih dari separuh program berkode termasuk satu bidang.",
        "Sebuah dinas boleh memegang program urusan lain.",
    ),
    Rule(
        "banyak-sebutan",
        "Satu hal dengan beberapa bunyi",
        "Nama sebuah tujuan, sasaran, program, kegiatan, atau indikator di semua tempat dokumen mencetaknya.",
        "Huruf besar, spasi, dan tanda baca tidak dihitung; nama yang terpotong tidak disebut.",
        "Bunyi yang lain tidak mengubah artinya.",
    ),
    Rule(
        "istilah-lama",
        "Istilah lama dan penggantinya",
        "Istilah dengan penggantinya menurut glosarium, dalam satu dokumen.",
        "Satu temuan per istilah; nama yang memuat keduanya tidak dihitung.",
        "Pergantian istilah bukan pertentangan.",
    ),
    Rule(
        "ejaan",
        "Ejaan yang tidak lazim",
        "Kata yang berbeda satu huruf dari kata yang biasanya berdiri di tempat itu.",
        "Hanya kata dengan tujuh huruf atau lebih yang tercetak kurang dari tiga kali; kata lazimnya tercetak paling "
        "sedikit tiga kali, atau ada dalam daftar resmi. Imbuhan, kata yang berdiri di samping kata lain, dan pasangan "
        "kata yang memang hanya berbeda satu huruf (pengadaan, pengaduan) tidak disebut.",
        "Dapat berasal dari pengenalan huruf saat naskah diambil.",
        may_be_extraction=True,
    ),
    Rule(
        "kata-ganda",
        "Kata tercetak dua kali",
        "Kata atau frasa yang sama dua kali berurutan dalam satu nama.",
        "Kata ulang (anak-anak, nilai-nilai) tidak disebut, juga bila tanda hubungnya hilang.",
        "Dapat berasal dari pengambilan naskah.",
        may_be_extraction=True,
    ),
)
