"""What the samples say. All people, accounts, offices and parties are invented.

The texts are written for a demonstration: mild, masked where a word would be coarse, and each
made so that the shipped rule pack really finds (or really protects) what stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Post:
    """One screenshot to draw and what the rule pack is expected to see in its text."""

    number: int
    look: str
    """facebook, instagram, tiktok, x, whatsapp_status, whatsapp_chat, youtube or threads."""
    text: str
    posted: str | None
    """ISO minute in WIB; ``None`` where the screen shows only a relative time."""
    shot: str
    """ISO second in WIB at which the screenshot was taken; becomes the file name."""
    expect: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    note: str = ""
    dark: bool = False
    width: int = 720
    picture: bool = False
    relative: str = ""
    comments: tuple[tuple[int, str], ...] = ()
    kind: str = "png"
    no_finding: bool = False
    """Nothing may be marked kuat or tinjau."""
    title: str = ""

    @property
    def name(self) -> str:
        """Return the display name."""
        return f"Pegawai Contoh {self.number:03d}"

    @property
    def account(self) -> str:
        """Return the handle without ``@``; X knows no dots in handles."""
        between = "_" if self.look == "x" else "."
        return f"akun{between}contoh{self.number:02d}"

    @property
    def platform(self) -> str:
        """Return the platform's id."""
        return self.look.partition("_")[0]

    @property
    def file(self) -> str:
        """Return a file name as phones give them."""
        day, _, clock = self.shot.partition("T")
        day, clock = day.replace("-", ""), clock.replace(":", "")
        suffix = {"png": "png", "jpeg": "jpg", "webp": "webp"}[self.kind]
        if self.look == "whatsapp_chat" and self.kind == "jpeg":
            return f"IMG-{day}-WA{self.number:04d}_contoh-{self.number:02d}.{suffix}"
        return f"Screenshot_{day}-{clock}_contoh-{self.number:02d}.{suffix}"


POSTS: Final = (
    Post(
        1,
        "facebook",
        "Orang suku Contoh itu k*tor dan licik semua. Jangan kasih mereka tinggal di kampung kita.",
        "2025-11-10T20:14",
        "2025-11-11T08:02:31",
        expect=("SE-1a",),
        note="Suku rekaan; kata disamarkan. Ujaran kebencian terhadap kelompok.",
        comments=((31, "Jangan begitu, kita semua bersaudara."), (32, "Mohon dihapus, Pak.")),
    ),
    Post(
        2,
        "facebook",
        "Bakar se lah kantua wali tu, karoyok basamo-samo malam bisuak. Jan agiah ampun!",
        "2025-11-12T21:40",
        "2025-11-12T22:05:10",
        expect=("SE-1b",),
        note="Bahasa Minang; ajakan kekerasan.",
        dark=True,
        comments=((33, "Sabar, sanak. Baok bamusyawarah se lah."),),
    ),
    Post(
        3,
        "x",
        "Bendahara kantor Contoh Empat maling. Duit bansos masuk kantong istrinya, "
        "rumah barunya ya dari situ. Sebarkan!",
        "2025-11-13T12:21",
        "2025-11-13T13:10:44",
        expect=("SE-1c",),
        note="Tuduhan tentang orang rekaan tanpa dasar.",
        comments=((45, "Astagfirullah."), (46, "Sabar, Kak.")),
    ),
    Post(
        4,
        "facebook",
        "Link video b*kep terbaru ada di bio, full tanpa sensor",
        "2025-11-14T23:05",
        "2025-11-15T06:48:02",
        expect=("SE-1d",),
        note="Kata disamarkan; promosi tautan pornografi, tanpa gambar.",
        dark=True,
        comments=((47, "Astagfirullah."),),
    ),
    Post(
        5,
        "instagram",
        "Slot gacor hari ini gampang maxwin! Depo 10rb bisa WD 2 juta, langsung daftar",
        "2025-11-16T19:30",
        "2025-11-16T20:11:29",
        expect=("SE-1e",),
        note="Promosi judi: bertentangan dengan norma dan hukum.",
        picture=True,
        kind="jpeg",
    ),
    Post(
        6,
        "facebook",
        "Ayo menangkan Partai Contoh 2029! Coblos nomor 8, ajak keluarga dan tetangga",
        "2025-11-17T09:12",
        "2025-11-17T10:34:12",
        expect=("SE-2a",),
        note="Dukungan kepada partai rekaan.",
        picture=True,
        kind="jpeg",
    ),
    Post(
        7,
        "threads",
        "Tenggelamkan Partai Contoh! Jangan pernah pilih partai itu lagi.",
        None,
        "2025-11-18T16:45:50",
        expect=("SE-2b",),
        note="Menentang partai rekaan; layar hanya menunjukkan waktu nisbi.",
        relative="5 jam",
        comments=((55, "Beda pilihan tidak apa-apa."),),
    ),
    Post(
        8,
        "tiktok",
        "Ayo dukung Pak Contoh Satu jadi bupati! Pilih paslon nomor 2, saya tim suksesnya.",
        "2025-11-19T18:00",
        "2025-11-19T19:22:07",
        expect=("SE-2c",),
        note="Dukungan kepada calon rekaan, di luar tahapan pemilihan.",
        kind="jpeg",
    ),
    Post(
        9,
        "whatsapp_chat",
        "Ayo tolak calon nomor 3! Jangan pilih calon bupati itu, gagalkan kemenangannya.",
        "2025-11-20T19:02",
        "2025-11-20T19:40:18",
        expect=("SE-2d",),
        note="Menentang calon rekaan, di grup percakapan.",
        comments=((34, "Astagfirullah."), (35, "Sabar, Pak.")),
    ),
    Post(
        10,
        "facebook",
        "Pemkab bodoh, dasar pemerintah sampah! Isinya badut semua.",
        "2025-11-21T10:32",
        "2025-11-21T10:50:03",
        expect=("SE-3a",),
        note="Makian kepada pemerintah, bukan penilaian kebijakan.",
        width=1080,
        comments=((48, "Astagfirullah."), (49, "Tenang dulu, Pak.")),
    ),
    Post(
        11,
        "threads",
        "Kepala dinas saya bodoh, otak udang, muka tembok. Malu punya pimpinan begini.",
        "2025-11-22T21:15",
        "2025-11-23T07:31:45",
        expect=("SE-3b",),
        note="Makian kepada pimpinan.",
        dark=True,
        comments=((36, "Kalau ada masalah sampaikan langsung saja, Kak."),),
    ),
    Post(
        12,
        "x",
        "Kantor dinas sampah, isinya pemalas semua. Bubarkan saja dinas bodoh ini!",
        "2025-11-24T12:40",
        "2025-11-24T13:02:59",
        expect=("SE-3c",),
        note="Makian kepada instansi.",
        dark=True,
        width=1080,
        comments=((50, "Sabar, Kak."),),
    ),
    Post(
        13,
        "whatsapp_status",
        "Dasar PNS pemalas, rekan kerja saya itu bodoh!",
        "2025-11-25T14:05",
        "2025-11-25T15:20:36",
        expect=("SE-3d",),
        note="Makian kepada sesama ASN, di status.",
        dark=True,
    ),
    Post(
        14,
        "tiktok",
        "Lagi di kantor, live TikTok dulu yuk gaes. Mumpung jam kerja sepi, tanya apa saja!",
        "2025-11-26T10:15",
        "2025-11-26T10:19:08",
        expect=("SE-4a",),
        note="Rabu pukul 10.15: siaran pada jam kerja. Syaratnya tetap dijawab dari fakta.",
        kind="jpeg",
        width=1080,
    ),
    Post(
        15,
        "instagram",
        "Ready stock kue kering Rp50.000 per toples, gratis ongkir, pesan sekarang! "
        "Chat WA 081200000000",
        "2025-11-27T17:45",
        "2025-11-27T18:03:22",
        expect=("SE-4b",),
        note="Berjualan; berlaku hanya bila yang bersangkutan konten kreator.",
        picture=True,
        kind="jpeg",
    ),
    Post(
        16,
        "facebook",
        "Sebagai kepala seksi perizinan, izin usaha lewat saya saja, ada fee sedikit. "
        "Beli bahannya di toko istri saya.",
        "2025-11-28T19:08",
        "2025-11-28T20:41:57",
        expect=("SE-4c",),
        note="Jabatan bertemu keuntungan pribadi.",
        dark=True,
        comments=((37, "Waduh, hati-hati, Pak."),),
    ),
    Post(
        17,
        "instagram",
        "Titip absen lagi hari ini, kantor sepi, lanjut ngopi dulu. Namanya juga PNS.",
        None,
        "2025-12-01T11:12:40",
        expect=("SE-4d",),
        note="Perilaku yang tampak bertolak dengan nilai dasar; layar hanya waktu nisbi.",
        relative="2 jam yang lalu",
        picture=True,
        dark=True,
        kind="jpeg",
    ),
    Post(
        18,
        "youtube",
        "Tips dari petugas kesehatan: cara mencuci tangan yang benar untuk anak. "
        "Ayo belajar bersama, simak langkahnya!",
        "2025-12-02T16:30",
        "2025-12-02T19:00:15",
        protected=("SE-P1",),
        no_finding=True,
        note="Edukatif.",
        title="Cuci tangan enam langkah untuk anak TK",
        kind="jpeg",
        comments=((38, "Bermanfaat sekali, terima kasih Bu."),),
    ),
    Post(
        19,
        "facebook",
        "Info layanan: jadwal perekaman KTP di kantor camat Senin sampai Jumat "
        "pukul 08.00-15.00. Syarat: fotokopi KK, gratis.",
        "2025-12-03T08:20",
        "2025-12-03T09:05:33",
        protected=("SE-P2",),
        no_finding=True,
        note="Informatif.",
        comments=((39, "Kalau Sabtu buka tidak, Bu?"), (19, "Sabtu libur, Pak.")),
    ),
    Post(
        20,
        "youtube",
        "Jangan menyerah, Kawan. Dulu saya guru honorer sembilan tahun, tetap semangat "
        "mengabdi. Terus belajar, pasti ada jalan.",
        "2025-12-04T18:10",
        "2025-12-05T06:22:19",
        protected=("SE-P3",),
        no_finding=True,
        note="Inspiratif.",
        title="Cerita guru di ujung nagari",
        dark=True,
        kind="jpeg",
        width=1080,
        comments=((56, "Terima kasih, Pak Guru."), (57, "Menyentuh sekali.")),
    ),
    Post(
        21,
        "tiktok",
        "Ayo sukseskan program imunisasi dan cegah stunting bersama pemerintah daerah! "
        "Layani masyarakat dengan BerAKHLAK.",
        "2025-12-05T16:50",
        "2025-12-05T18:30:41",
        protected=("SE-P4",),
        no_finding=True,
        note="Mendukung program pemerintah dan nilai ASN.",
        kind="jpeg",
    ),
    Post(
        22,
        "facebook",
        "Sudah antre dari pagi di puskesmas, loket kosong sampai jam 10. "
        "Kami pasien mohon pelayanan diperbaiki.",
        "2025-12-08T10:05",
        "2025-12-08T11:17:26",
        protected=("complaint",),
        no_finding=True,
        note="Keluhan pengguna layanan: dilindungi.",
        width=1080,
        comments=((40, "Semoga lekas dilayani, Bu."), (41, "Kemarin saya juga begitu.")),
    ),
    Post(
        23,
        "x",
        "Seharusnya anggaran dipakai memperbaiki jalan dulu. "
        "Kebijakan ini kurang tepat, mohon dievaluasi.",
        "2025-12-09T19:44",
        "2025-12-09T20:00:51",
        protected=("criticism",),
        no_finding=True,
        note="Kritik kebijakan: dilindungi.",
        comments=((51, "Setuju, jalan ke sekolah juga."), (52, "Semoga dibaca.")),
    ),
    Post(
        24,
        "threads",
        "Dugaan pungli di loket itu sudah saya laporkan ke Inspektorat lewat WBS, "
        "buktinya kuitansi.",
        "2025-12-10T20:30",
        "2025-12-10T21:08:05",
        protected=("whistleblowing",),
        no_finding=True,
        note="Pelaporan dugaan penyimpangan: dilindungi.",
        width=1080,
        comments=((54, "Semoga ditindaklanjuti."),),
    ),
    Post(
        25,
        "facebook",
        "Alah duo minggu jalan ka nagari kami rusak, bapak-bapak di dinas tolong diparatian. "
        "Kami warga lah lamo manunggu.",
        "2025-12-11T17:25",
        "2025-12-11T18:40:13",
        protected=("complaint",),
        no_finding=True,
        note="Keluhan warga dalam bahasa Minang.",
        picture=True,
        kind="jpeg",
        dark=True,
    ),
    Post(
        26,
        "facebook",
        "Pemerintah daerah ini isinya badut semua, kantor dinas sampah!",
        "2025-09-12T13:30",
        "2025-11-05T09:12:48",
        no_finding=True,
        note="Sebelum edaran (3 November 2025): edaran belum berlaku, tidak ada temuan.",
        comments=((53, "Sabar, Pak."),),
    ),
    Post(
        27,
        "x",
        "Polisi menangkap pelaku perjudian slot di Simpang Empat, kata Kapolres, Senin (5/1). "
        "Tersangka sudah ditahan.",
        "2026-01-05T15:11",
        "2026-01-05T16:00:20",
        protected=("news",),
        no_finding=True,
        note="Membagikan berita.",
        picture=True,
        kind="jpeg",
    ),
    Post(
        28,
        "instagram",
        "Saya mengutuk ajakan membakar kantor itu. Kekerasan tidak bisa dibenarkan, "
        "mari jaga nagari kita tetap damai.",
        "2025-11-13T07:10",
        "2025-11-13T07:55:09",
        protected=("condemnation",),
        no_finding=True,
        note="Mengecam, bukan mengajak.",
        picture=True,
        kind="webp",
    ),
    Post(
        29,
        "whatsapp_status",
        "Hoaks! Saya tidak pernah menulis ajakan membakar kantor camat. "
        "Itu akun palsu, mohon jangan disebarkan.",
        "2025-11-13T09:30",
        "2025-11-13T10:02:38",
        protected=("denial",),
        no_finding=True,
        note="Bantahan; kemungkinan akun tiruan.",
    ),
    Post(
        30,
        "whatsapp_chat",
        "Onde mande, hujan labek bana di Talu patang. Elok-elok di jalan, sanak.",
        "2025-12-12T06:40",
        "2025-12-12T07:05:17",
        no_finding=True,
        note="Percakapan biasa dalam bahasa Minang.",
        dark=True,
        kind="jpeg",
        comments=((42, "Iyo, jalan licin di panurunan."), (43, "Tarimo kasih infonyo.")),
    ),
    Post(
        31,
        "facebook",
        "Alhamdulillah anak bungsu sudah sehat. Terima kasih doanya, kawan-kawan. "
        "Hari ini makan sate di Simpang Empat.",
        "2025-11-04T10:32",
        "2025-11-04T10:34:12",
        no_finding=True,
        note="Kabar keluarga pada jam kerja; satu unggahan tidak menjadikan orang konten kreator.",
        picture=True,
        kind="jpeg",
        comments=((44, "Alhamdulillah, sehat selalu ya."),),
    ),
)

PDF_FILE: Final = "Laporan_tangkapan-layar_contoh-32.pdf"
PDF_PAGES: Final = (22, 19)
"""Numbers of the posts whose screens make up the PDF, one a page."""
