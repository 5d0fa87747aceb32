"""Invented people, texts that look like an app's words, and times as the apps write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from tests.bench.social.phone import Moment

EMOJI = "😀😂🙏👍🔥🎉💪"
TRAPS = (
    "Acara pukul 09.00 tanggal 5 Mei 2025 di balai nagari contoh, mohon hadir.",
    "Skor akhir 2-1 untuk kesebelasan nagari contoh, selamat!",
    "Video berdurasi 2:05 itu sudah dipotong, jangan disebarkan.",
    "Hubungi panitia di 0812-5550-7788 sebelum 3 September 2025.",
    "NIP 19990101 202001 1 999 hanyalah contoh penulisan.",
    "Harga beras Rp 14.500 per kilo, kemarin masih Rp 13.000.",
    "Selamat datang #Contoh2024 dan #HUT80, terima kasih semua.",
    "Jadwal: Senin pukul 08.00, Selasa pukul 10.30, Rabu libur.",
    "Kemarin pukul 10.32 listrik padam lagi, 2 jam baru hidup.",
    "Pendaftaran dibuka 12/10/25 sampai 20/10/25, gratis.",
    "Foto ini saya ambil 3 tahun yang lalu di Sasak.",
    "Rapat jam 14.05 di aula lantai 2, bawa laptop masing-masing.",
    "Baru saja selesai gotong royong, tinggal 2 jam lagi berangkat.",
    "Kata @kabar_contoh_77 besok ada razia, benarkah?",
    "Balas pesan saya kalau sudah transfer, jangan cuma suka.",
    "Undangan: Rabu, 12 November 2025 pukul 13.30 WIB, tempat menyusul.",
    "Ikuti terus kabar kami dan bagikan kepada yang lain.",
    "Bergabung Maret 2019, keluar Mei 2024, kini usaha sendiri.",
)
PARTS = (
    "contoh", "akun", "warga", "toko", "kabar", "info", "nagari", "dapur", "lima", "tujuh",
    "sembilan", "uni", "bang", "kopi", "rumah", "guru", "dinas", "pasar", "lolo", "ilil",
)  # fmt: skip
NAMES = (
    "Contoh Empat", "Pegawai Contoh 014", "Akun Contoh 07", "Warga Contoh", "Toko Contoh Lima",
    "dr. Contoh Sembilan, M.Kes", "H. Akun Contoh, S.Pd", "CONTOH JAYA ABADI", "contoh kecil",
    "Uni Contoh", "Kelompok Tani Contoh Maju Bersama", "DINAS CONTOH PASAMAN", "Bang Contoh 77",
    "Guru Contoh Tujuh", "Kabar Nagari Contoh", "Contoh_Lima", "RUMAH CONTOH",
)  # fmt: skip


def handle(rng: random.Random) -> str:
    """Draw a handle with dots, underscores and digits, one part always ``contoh`` or ``akun``."""
    parts = [rng.choice(PARTS[:2]), *rng.sample(PARTS[2:], rng.randint(0, 2))]
    rng.shuffle(parts)
    text = rng.choice(("", ".", "_", "_")).join(parts)
    digits = rng.choice(("", "", "05", "_77", ".1001", "10", "__07", "2", "_014", "88", "_90", "1"))
    text += digits
    if rng.random() < 0.15:
        text = f"_{text}" if rng.random() < 0.4 else f"{text}_"
    return text if len(text) <= 24 else text[:24].rstrip("._")


def person(rng: random.Random) -> tuple[str, str]:
    """Draw a name, one in five with a sign behind it, and a handle."""
    name = rng.choice(NAMES)
    if rng.random() < 0.2:
        name = f"{name} {rng.choice(EMOJI)}"
    return name, handle(rng)


AGES = {
    "id": (
        "2 j",
        "3 h",
        "45 mnt",
        "1 mgg",
        "2 jam",
        "5 mnt",
        "3 hari",
        "5 minggu",
        "3 thn",
        "23 j",
    ),
    "en": ("2h", "3d", "45m", "1w", "23h", "3 d", "2 h", "5 mins", "3y", "2 hrs"),
}
LONG = {
    "id": ("2 hari yang lalu", "5 jam yang lalu", "1 minggu yang lalu", "3 minggu lalu",
           "1 bulan yang lalu", "2 tahun yang lalu", "baru saja"),
    "en": ("2 days ago", "5 hours ago", "1 week ago", "3 weeks ago", "1 month ago", "2 years ago"),
}  # fmt: skip
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
SHORT = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", ("Agu", "Agt", "Ags"), ("Sep", "Sept"),
           "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", ("Sep", "Sept"), "Oct", "Nov",
           "Dec"),
}  # fmt: skip
DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def short_month(rng: random.Random, moment: Moment) -> str:
    """A month's short name, in one of the ways in use."""
    name = SHORT[moment.language][moment.month - 1]
    return name if isinstance(name, str) else rng.choice(name)


Stated = tuple[str, str | None]
"""How a time is written, and the truth it states as ISO text (``None``: no absolute time)."""


def facebook_time(rng: random.Random, moment: Moment) -> Stated:
    """Under the name of a Facebook post."""
    day, month, year = moment.day, moment.month, moment.year
    short, clock = short_month(rng, moment), moment.clock()
    name = MONTHS[moment.language].split()[month - 1]
    week = rng.choice(DAYS[moment.language])
    full, whole = moment.iso(), moment.iso(day_only=True)
    if moment.language == "id":
        forms = (
            *[(f"{day} {name} {year} pukul {clock}", full)] * 3,
            (f"{day} {short} {year} pukul {clock} WIB", full),
            (f"{day} {short} {year} pukul {clock}", full),
            (f"{day} {name} {year} {clock}", full),
            (f"{day} {name} {year}", whole),
            (f"{day} {short} {year}", whole),
            (f"{day} {name} pukul {clock}", None),
            (f"{day} {short}", None),
            ("Kemarin pukul 10.32", None),
            (f"{week} pukul 08.00", None),
            ("Baru saja", None),
            (f"Diedit · {rng.choice(AGES['id'])}", None),
            (f"{rng.choice(AGES['id'])} · Diedit", None),
            *[(rng.choice(AGES["id"]), None)] * 3,
        )
    else:
        plain = f"{moment.hour:02}:{moment.minute:02}"
        forms = (
            *[(f"{name} {day}, {year} at {clock}", full)] * 2,
            (f"{day} {name} {year} at {plain}", full),
            (f"{short} {day}, {year}, {clock}", full),
            (f"{short} {day}, {year}", whole),
            (f"{day} {name} {year}", whole),
            (f"{name} {day} at {clock}", None),
            (f"{day} {name} at {plain}", None),
            ("Yesterday at 10:32", None),
            ("Yesterday at 10:32 AM", None),
            (f"{week} at 8:00 PM", None),
            ("Just now", None),
            *[(rng.choice(AGES["en"]), None)] * 2,
            (f"Edited · {rng.choice(AGES['en'])}", None),
        )
    return rng.choice(forms)


def x_time(rng: random.Random, moment: Moment) -> Stated:
    """Under an X post in focus; always whole."""
    day, year, short = moment.day, moment.year, short_month(rng, moment)
    dotted, plain = f"{moment.hour:02}.{moment.minute:02}", f"{moment.hour:02}:{moment.minute:02}"
    half = f"{moment.hour % 12 or 12}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"
    if moment.language == "id":
        forms = [
            f"{dotted} · {day} {short} {year}", f"{dotted} · {day:02} {short} {year % 100:02}",
            f"{dotted} · {day} {short} {year % 100:02}", f"{half} · {day} {short} {year}",
            f"Terakhir diedit {dotted} · {day} {short} {year}",
        ]  # fmt: skip
    else:
        forms = [
            f"{half} · {short} {day}, {year}", f"{plain} · {day:02} {short} {year % 100:02}",
            f"{half} · {day} {short} {year}", f"Last edited {half} · {short} {day}, {year}",
        ]  # fmt: skip
    return rng.choice(forms), moment.iso()


def feed_time(rng: random.Random, moment: Moment) -> Stated:
    """Beside a name in X's timeline and Threads: an age, a day, or a day with its year."""
    short = short_month(rng, moment)
    bare = f"{moment.day} {short}" if moment.language == "id" else f"{short} {moment.day}"
    dated = f"{bare} {moment.year}" if moment.language == "id" else f"{bare}, {moment.year}"
    ages = [(age, None) for age in AGES[moment.language][:4]]
    return rng.choice((*ages, (bare, None), (dated, moment.iso(day_only=True))))


def long_time(rng: random.Random, moment: Moment) -> Stated:
    """Under an Instagram post, beside a TikTok or YouTube name."""
    bare, dated = moment.date(year=False), moment.date()
    short = moment.date(short=True)
    edited = ("Diedit" if moment.language == "id" else "Edited", AGES[moment.language])
    forms = (
        *[(age, None) for age in rng.sample(LONG[moment.language], 2)],
        (bare, None),
        (dated, moment.iso(day_only=True)),
        (dated.upper(), moment.iso(day_only=True)),
        (short, moment.iso(day_only=True)),
        (f"{edited[0]} · {rng.choice(edited[1])}", None),
    )
    return rng.choice(forms)


def chip_time(rng: random.Random, moment: Moment) -> tuple[str, bool]:
    """A day between bubbles, and whether it states one with its year."""
    dated, today = moment.date(), moment.language == "id"
    names = ("Hari ini", "Kemarin") if today else ("Today", "Yesterday")
    bare = (*names, rng.choice(DAYS[moment.language]), moment.date(year=False))
    said, whole = rng.choice(((rng.choice(bare), False), (dated, True), (dated, True)))
    if today and whole and rng.random() < 0.25:
        year = rng.choice((moment.year, moment.year % 100))
        said = f"{moment.day:02}/{moment.month:02}/{year}"
    return (said.upper() if rng.random() < 0.3 else said), whole
