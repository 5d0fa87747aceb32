"""Cards of a press office: justified words beside a shrunken screenshot or letter under a stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.bench.draw.canvas import Canvas, Ink, font, wrapped
from tests.bench.draw.screens import DARK, LIGHT, Drawn, picture
from tests.bench.draw.texts import CAPITALS, HANDLES, NAMES, SENTENCES, body

if TYPE_CHECKING:
    import random

NAVY, RED = (34, 42, 66), (206, 28, 34)
LETTER_LINES = (
    ("Nomor", ": 8621/Contoh/VII/2025"),
    ("Lampiran", ": Satu berkas contoh"),
    ("Sifat", ": Segera"),
    ("Perihal", ": Penetapan data contoh tahun 2025"),
)
QUESTIONS = (
    "Pertanyaan 1 dari 4: Apakah Anda kenal toko contoh?",
    "Selamat! Anda terpilih menerima hadiah contoh",
    "Isi kuesioner untuk mendapatkan 700000 rupiah",
)


def justified(canvas: Canvas, at: tuple[int, int], words: str, ink: Ink, width: int) -> int:
    """Write a paragraph with both edges straight; returns the y below it."""
    x, y = at
    face = font(ink.face, ink.size)
    lines = wrapped(words, ink, width)
    for number, line in enumerate(lines):
        parts = line.split(" ")
        spare = width - sum(face.getlength(part) for part in parts)
        gap = spare / max(1, len(parts) - 1) if number < len(lines) - 1 else ink.size * 0.26
        y = spaced(canvas, (x, y), line, ink, gap)
    return y


def spaced(canvas: Canvas, at: tuple[int, int], words: str, ink: Ink, gap: float) -> int:
    """Write one line with ``gap`` pixels between the words; returns the y below it."""
    pen, face = ImageDraw.Draw(canvas.image), font(ink.face, ink.size)
    left, y = float(at[0]), at[1]
    for part in words.split(" "):
        pen.text((left, y), part, font=face, fill=ink.fill)
        left += face.getlength(part) + gap
    canvas.visible.append(words)
    return y + round(ink.size * 1.4)


def _page(rng: random.Random) -> Canvas:
    """A page of the web with a bar, a banner, a question and two buttons."""
    look = rng.choice((LIGHT, LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (560, 900), look["back"]))
    pen = ImageDraw.Draw(canvas.image)
    pen.rectangle((0, 0, 560, 64), fill=(84, 88, 92))
    canvas.text((190, 18), f"contoh{rng.randint(10, 99)}.test", Ink("noto", 24, (235, 235, 235)))
    pen.rectangle(
        (0, 64, 560, 150), fill=rng.choice(((0, 104, 186), (255, 200, 20), (30, 120, 70)))
    )
    banner = Ink(rng.choice(("noto-bold", "nimbus-bold", "dejavu")), 20, (16, 16, 16))
    canvas.paragraph((16, 84), rng.choice(CAPITALS).title(), banner, 330)
    canvas.text((380, 84), f"{rng.randint(1, 28)} November", banner)
    ink = Ink(rng.choice(("noto", "dejavu", "nimbus")), rng.choice((19, 22)), look["ink"])
    y = canvas.text((30, 176), rng.choice(("Selamat!", "Perhatian!")), ink.scaled(1.7))
    y = canvas.paragraph((30, y + 10), rng.choice(SENTENCES), ink._replace(fill=look["dim"]), 500)
    canvas.image.paste(picture(rng, 500, 180), (30, y + 20))
    y = canvas.paragraph((30, y + 220), rng.choice(QUESTIONS), ink._replace(face="noto-bold"), 500)
    for word in ("ya", "tidak"):
        pen.rounded_rectangle((50, y + 16, 510, y + 60), 8, fill=(0, 104, 186))
        canvas.text((264, y + 24), word, ink._replace(fill=(255, 255, 255)))
        y += 56
    return _cropped(canvas, y + 40)


def _letter(rng: random.Random) -> Canvas:
    """A letter with a heading, its particulars and a paragraph."""
    canvas = Canvas(Image.new("RGB", (720, 900), (253, 253, 253)))
    pen = ImageDraw.Draw(canvas.image)
    face = rng.choice(("noto", "dejavu", "narrow", "serif"))
    ink = Ink(face, rng.choice((20, 22)), (40, 40, 44))
    y = canvas.text((230, 30), "BADAN CONTOH DAERAH", ink.scaled(1.15))
    pen.line((20, y + 4, 700, y + 4), fill=(60, 60, 60), width=3)
    y += 24
    for label, value in LETTER_LINES:
        canvas.text((24, y), label, ink)
        y = canvas.text((150, y), value, ink) + 8
    y = justified(canvas, (24, y + 50), body(rng, 3, 4), ink, 670)
    return _cropped(canvas, y + 24)


def _post(rng: random.Random) -> Canvas:
    """A post in a feed, as tall as its words."""
    look = rng.choice((LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (600, 1000), look["back"]))
    ink = Ink(rng.choice(("noto", "dejavu", "nimbus")), rng.choice((20, 23)), look["ink"])
    y = canvas.text((24, 20), rng.choice(NAMES), ink._replace(face="noto-bold"))
    y = canvas.text((24, y), rng.choice(HANDLES), ink._replace(fill=look["dim"]))
    y = canvas.paragraph((24, y + 14), body(rng, 2, 3), ink, 550)
    canvas.image.paste(picture(rng, 552, 240), (24, y + 16))
    y = canvas.text((24, y + 272), "Suka Komentari Bagikan", ink._replace(fill=look["dim"]))
    return _cropped(canvas, y + 10)


def _cropped(canvas: Canvas, height: int) -> Canvas:
    image = canvas.image.crop((0, 0, canvas.image.width, min(height, canvas.image.height)))
    return Canvas(image, canvas.visible)


def stamped(image: Image.Image, rng: random.Random) -> Image.Image:
    """Print HOAKS in red over the inset, tilted and half transparent."""
    stamp = Image.new("RGBA", image.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(stamp)
    wide, high = image.width, image.height
    face = font("noto-bold", round(wide * 0.16))
    left, top = wide * 0.3, high * rng.uniform(0.3, 0.55)
    box = (left - 8, top - 2, left + face.getlength("HOAKS") + 8, top + wide * 0.21)
    pen.rectangle(box, outline=(*RED, 230), width=3)
    pen.text((left, top), "HOAKS", font=face, fill=(*RED, 215))
    stamp = stamp.rotate(rng.uniform(4, 16), resample=Image.Resampling.BICUBIC)
    return Image.alpha_composite(image.convert("RGBA"), stamp).convert("RGB")


def press_card(rng: random.Random) -> Drawn:
    """A card of some 600 pixels' width, as messengers pass it on: the inset is hardly legible."""
    width, height = rng.choice(((614, 864), (700, 900), (720, 1000)))
    grain = np.random.default_rng(rng.randrange(2**31)).normal(240, 4, (height, width, 1))
    paper = Image.fromarray(np.repeat(grain.clip(0, 255), 3, axis=2).astype(np.uint8))
    canvas = Canvas(paper.filter(ImageFilter.GaussianBlur(1.5)))
    pen = ImageDraw.Draw(canvas.image)
    bold = Ink(rng.choice(("noto-bold", "nimbus-bold", "heavy")), 16, NAVY)
    canvas.text((40, 30), "DINAS CONTOH", bold.scaled(0.75))
    canvas.text((round(width * 0.7), 50), "Laporan", bold.scaled(1.7))
    y = spaced(canvas, (50, 150), rng.choice(SENTENCES)[:48].rsplit(" ", 1)[0], bold, 16 * 0.17)
    y = spaced(canvas, (70, y), rng.choice(CAPITALS).title()[:40].rsplit(" ", 1)[0], bold, 16 * 0.2)
    top, beside = y + 36, round(width * 0.42)
    text = " ".join(rng.sample(SENTENCES, 4))
    ink = Ink(rng.choice(("noto", "dejavu", "nimbus")), 15, (24, 24, 24))
    inset = rng.choice((_page, _letter, _post))(rng)
    wide = round(width * rng.uniform(0.36, 0.4))
    share = wide / inset.image.width
    high = round(inset.image.height * share * rng.uniform(0.55, 1.7))
    once = rng.uniform(0.7, 1.1)  # shrunk before, on its way to the office
    small = inset.image.resize((round(wide * once), round(high * once)), Image.Resampling.BICUBIC)
    small = small.resize((wide, high), Image.Resampling.BICUBIC)
    canvas.image.paste(stamped(small, rng) if rng.random() < 0.7 else small, (6, top))
    canvas.visible += [*inset.visible, "HOAKS"]
    justified(canvas, (beside, top), text, ink, width - beside - 24)
    pen.rectangle((0, height - 60, width, height), fill=(38, 150, 216))
    canvas.text(
        (30, height - 44),
        "Pusat Layanan Contoh 1500 117",
        bold.scaled(0.8)._replace(fill=(250, 250, 250)),
    )
    return Drawn(canvas.image, text, "\n".join(canvas.visible))
