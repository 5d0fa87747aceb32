"""Pictures full of dates and numbers that state nothing about a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.social.phone import Phone

if TYPE_CHECKING:
    import random


def invitation(rng: random.Random) -> Phone:
    """A picture with dates, clocks, scores, numbers: it states nothing about a post."""
    phone = Phone(rng, 1.4)
    moment = phone.moment("id")
    phone.canvas.role = "author"
    phone.line(
        60, rng.choice(("UNDANGAN", "JADWAL ACARA", "LAPORAN KEGIATAN")), 70, 30, role="author"
    )
    said = (
        f"Hari/Tanggal: Rabu, {moment.date()}", f"Pukul: {moment.clock()} WIB s.d. selesai",
        f"{moment.clock()} - 21.10 Registrasi", "Skor 2-1 (babak pertama 1-0)",
        f"Durasi video 2:05, dibuat {moment.date(short=True)}", "Narahubung 0812-5550-1234",
        "NIP 19990101 202001 1 999", f"Kinali, {moment.date()}", "Rp 1.250.000,00",
        "Instagram: @kantor_contoh", "2 hari lagi menuju hari H", "Bergabung Maret 2019",
    )  # fmt: skip
    for text in rng.sample(said, 6):
        phone.line(60, text, 40, gap=14, role="author")
    phone.body = "\n".join(phone.canvas.visible)
    phone.author = phone.body
    return phone


def gallery(rng: random.Random) -> Phone:
    """A photo in the phone's gallery with the date it was taken: no post's time."""
    phone = Phone(rng)
    moment = phone.moment("id")
    phone.status_bar()
    phone.line(60, moment.date(), 42, bold=True)
    phone.line(60, moment.clock(), 32, gap=60, dim=True)
    phone.body = phone.author = phone.said(1, 2)
    phone.photo(300)
    phone.paragraph(80, phone.body, 900, 48)
    phone.photo(300)
    phone.bottom()
    phone.row((100, "Bagikan"), (400, "Edit"), (600, "Hapus"), (820, "Lainnya"), size=30)
    return phone
