"""Names of the regencies, cities and provinces of Indonesia, by which another region is known in a name.

Words like `Kabupaten Yang …`, `Kota Tua` and the towns inside a regency are none of them. Names after Permendagri
72/2019, with older spellings; a name that is missing here makes the rule silent, never wrong.
"""

from __future__ import annotations

_REGENCIES = """
Aceh Barat, Aceh Barat Daya, Aceh Besar, Aceh Jaya, Aceh Selatan, Aceh Singkil, Aceh Tamiang, Aceh Tengah,
Aceh Tenggara, Aceh Timur, Aceh Utara, Bener Meriah, Bireuen, Gayo Lues, Nagan Raya, Pidie, Pidie Jaya, Simeulue,
Asahan, Batu Bara, Batubara, Dairi, Deli Serdang, Humbang Hasundutan, Karo, Labuhanbatu, Labuhanbatu Selatan,
Labuhanbatu Utara, Langkat, Mandailing Natal, Nias, Nias Barat, Nias Selatan, Nias Utara, Padang Lawas,
Padang Lawas Utara, Pakpak Bharat, Samosir, Serdang Bedagai, Simalungun, Tapanuli Selatan, Tapanuli Tengah,
Tapanuli Utara, Toba, Toba Samosir, Agam, Dharmasraya, Kepulauan Mentawai, Lima Puluh Kota, Padang Pariaman, Pasaman,
Pasaman Barat, Pesisir Selatan, Sijunjung, Solok, Solok Selatan, Tanah Datar, Bengkalis, Indragiri Hilir,
Indragiri Hulu, Kampar, Kepulauan Meranti, Kuantan Singingi, Pelalawan, Rokan Hilir, Rokan Hulu, Siak, Bintan,
Karimun, Kepulauan Anambas, Lingga, Natuna, Batang Hari, Batanghari, Bungo, Kerinci, Merangin, Muaro Jambi, Sarolangun,
Tanjung Jabung Barat, Tanjung Jabung Timur, Tebo, Banyuasin, Empat Lawang, Lahat, Muara Enim, Musi Banyuasin,
Musi Rawas, Musi Rawas Utara, Ogan Ilir, Ogan Komering Ilir, Ogan Komering Ulu, Ogan Komering Ulu Selatan,
Ogan Komering Ulu Timur, Penukal Abab Lematang Ilir, Bangka, Bangka Barat, Bangka Selatan, Bangka Tengah, Belitung,
Belitung Timur, Bengkulu Selatan, Bengkulu Tengah, Bengkulu Utara, Kaur, Kepahiang, Lebong, Mukomuko, Rejang Lebong,
Seluma, Lampung Barat, Lampung Selatan, Lampung Tengah, Lampung Timur, Lampung Utara, Mesuji, Pesawaran,
Pesisir Barat, Pringsewu, Tanggamus, Tulang Bawang, Tulang Bawang Barat, Way Kanan, Lebak, Pandeglang, Serang,
Tangerang, Kepulauan Seribu, Bandung, Bandung Barat, Bekasi, Bogor, Ciamis, Cianjur, Cirebon, Garut, Indramayu,
Karawang, Kuningan, Majalengka, Pangandaran, Purwakarta, Subang, Sukabumi, Sumedang, Tasikmalaya, Banjarnegara,
Banyumas, Batang, Blora, Boyolali, Brebes, Cilacap, Demak, Grobogan, Jepara, Karanganyar, Kebumen, Kendal, Klaten,
Kudus, Magelang, Pati, Pekalongan, Pemalang, Purbalingga, Purworejo, Rembang, Semarang, Sragen, Sukoharjo, Tegal,
Temanggung, Wonogiri, Wonosobo, Bantul, Gunungkidul, Gunung Kidul, Kulon Progo, Sleman, Bangkalan, Banyuwangi, Blitar,
Bojonegoro, Bondowoso, Gresik, Jember, Jombang, Kediri, Lamongan, Lumajang, Madiun, Magetan, Malang, Mojokerto,
Nganjuk, Ngawi, Pacitan, Pamekasan, Pasuruan, Ponorogo, Probolinggo, Sampang, Sidoarjo, Situbondo, Sumenep,
Trenggalek, Tuban, Tulungagung, Badung, Bangli, Buleleng, Gianyar, Jembrana, Karangasem, Klungkung, Tabanan, Bima,
Dompu, Lombok Barat, Lombok Tengah, Lombok Timur, Lombok Utara, Sumbawa, Sumbawa Barat, Alor, Belu, Ende,
Flores Timur, Kupang, Lembata, Malaka, Manggarai, Manggarai Barat, Manggarai Timur, Nagekeo, Ngada, Rote Ndao,
Sabu Raijua, Sikka, Sumba Barat, Sumba Barat Daya, Sumba Tengah, Sumba Timur, Timor Tengah Selatan,
Timor Tengah Utara, Bengkayang, Kapuas Hulu, Kayong Utara, Ketapang, Kubu Raya, Landak, Melawi, Mempawah, Sambas,
Sanggau, Sekadau, Sintang, Barito Selatan, Barito Timur, Barito Utara, Gunung Mas, Kapuas, Katingan,
Kotawaringin Barat, Kotawaringin Timur, Lamandau, Murung Raya, Pulang Pisau, Seruyan, Sukamara, Balangan, Banjar,
Barito Kuala, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Kotabaru, Tabalong, Tanah Bumbu, Tanah Laut,
Tapin, Berau, Kutai Barat, Kutai Kartanegara, Kutai Timur, Mahakam Ulu, Paser, Penajam Paser Utara, Bulungan, Malinau,
Nunukan, Tana Tidung, Bolaang Mongondow, Bolaang Mongondow Selatan, Bolaang Mongondow Timur, Bolaang Mongondow Utara,
Kepulauan Sangihe, Kepulauan Siau Tagulandang Biaro, Kepulauan Talaud, Minahasa, Minahasa Selatan, Minahasa Tenggara,
Minahasa Utara, Banggai, Banggai Kepulauan, Banggai Laut, Buol, Donggala, Morowali, Morowali Utara, Parigi Moutong,
Poso, Sigi, Tojo Una-Una, Tolitoli, Toli-Toli, Bantaeng, Barru, Bone, Bulukumba, Enrekang, Gowa, Jeneponto,
Kepulauan Selayar, Luwu, Luwu Timur, Luwu Utara, Maros, Pangkajene dan Kepulauan, Pinrang, Sidenreng Rappang, Sinjai,
Soppeng, Takalar, Tana Toraja, Toraja Utara, Wajo, Bombana, Buton, Buton Selatan, Buton Tengah, Buton Utara, Kolaka,
Kolaka Timur, Kolaka Utara, Konawe, Konawe Kepulauan, Konawe Selatan, Konawe Utara, Muna, Muna Barat, Wakatobi,
Boalemo, Bone Bolango, Gorontalo, Gorontalo Utara, Pohuwato, Majene, Mamasa, Mamuju, Mamuju Tengah, Mamuju Utara,
Pasangkayu, Polewali Mandar, Buru, Buru Selatan, Kepulauan Aru, Kepulauan Tanimbar, Maluku Barat Daya, Maluku Tengah,
Maluku Tenggara, Maluku Tenggara Barat, Seram Bagian Barat, Seram Bagian Timur, Halmahera Barat, Halmahera Selatan,
Halmahera Tengah, Halmahera Timur, Halmahera Utara, Kepulauan Sula, Pulau Morotai, Pulau Taliabu, Asmat, Biak Numfor,
Boven Digoel, Deiyai, Dogiyai, Intan Jaya, Jayapura, Jayawijaya, Keerom, Kepulauan Yapen, Lanny Jaya, Mamberamo Raya,
Mamberamo Tengah, Mappi, Merauke, Mimika, Nabire, Nduga, Paniai, Pegunungan Bintang, Puncak, Puncak Jaya, Sarmi,
Supiori, Tolikara, Waropen, Yahukimo, Yalimo, Fakfak, Kaimana, Manokwari, Manokwari Selatan, Maybrat,
Pegunungan Arfak, Raja Ampat, Sorong, Sorong Selatan, Tambrauw, Teluk Bintuni, Teluk Wondama
"""
_CITIES = """
Banda Aceh, Langsa, Lhokseumawe, Sabang, Subulussalam, Binjai, Gunungsitoli, Medan, Padangsidimpuan, Pematangsiantar,
Pematang Siantar, Sibolga, Tanjungbalai, Tebing Tinggi, Bukittinggi, Padang, Padang Panjang, Pariaman, Payakumbuh,
Sawahlunto, Solok, Dumai, Pekanbaru, Batam, Tanjungpinang, Tanjung Pinang, Jambi, Sungai Penuh, Lubuk Linggau,
Lubuklinggau, Pagar Alam, Palembang, Prabumulih, Pangkal Pinang, Pangkalpinang, Bengkulu, Bandar Lampung, Metro,
Cilegon, Serang, Tangerang, Tangerang Selatan, Jakarta Barat, Jakarta Pusat, Jakarta Selatan, Jakarta Timur,
Jakarta Utara, Bandung, Banjar, Bekasi, Bogor, Cimahi, Cirebon, Depok, Sukabumi, Tasikmalaya, Magelang, Pekalongan,
Salatiga, Semarang, Surakarta, Tegal, Yogyakarta, Batu, Blitar, Kediri, Madiun, Malang, Mojokerto, Pasuruan,
Probolinggo, Surabaya, Denpasar, Bima, Mataram, Kupang, Pontianak, Singkawang, Palangka Raya, Palangkaraya,
Banjarbaru, Banjarmasin, Balikpapan, Bontang, Samarinda, Tarakan, Bitung, Kotamobagu, Manado, Tomohon, Palu, Makassar,
Palopo, Parepare, Baubau, Bau-Bau, Kendari, Gorontalo, Ambon, Tual, Ternate, Tidore Kepulauan, Jayapura, Sorong
"""
_PROVINCES = """
Aceh, Sumatera Utara, Sumatera Barat, Riau, Kepulauan Riau, Jambi, Sumatera Selatan, Kepulauan Bangka Belitung,
Bangka Belitung, Bengkulu, Lampung, DKI Jakarta, Banten, Jawa Barat, Jawa Tengah, Daerah Istimewa Yogyakarta,
DI Yogyakarta, Jawa Timur, Bali, Nusa Tenggara Barat, Nusa Tenggara Timur, Kalimantan Barat, Kalimantan Tengah,
Kalimantan Selatan, Kalimantan Timur, Kalimantan Utara, Sulawesi Utara, Sulawesi Tengah, Sulawesi Selatan,
Sulawesi Tenggara, Gorontalo, Sulawesi Barat, Maluku, Maluku Utara, Papua, Papua Barat, Papua Barat Daya,
Papua Pegunungan, Papua Selatan, Papua Tengah
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()).casefold() for name in text.split(","))


REGENCIES = _names(_REGENCIES)
CITIES = _names(_CITIES)
PROVINCES = _names(_PROVINCES)
LONGEST = max(len(name.split()) for name in (*REGENCIES, *PROVINCES))
"""Words of the longest name."""
