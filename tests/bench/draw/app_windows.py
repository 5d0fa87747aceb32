"""Windows of programs: menus, lists with badges and icons, letters of few pixels, a veil on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from tests.bench.draw.canvas import Canvas, Ink, font, wrapped
from tests.bench.draw.screens import DARK, LIGHT, WHITE, Drawn, picture
from tests.bench.draw.texts import HANDLES, NAMES, SENTENCES, TIMES, body

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

MENUS = ("Berkas", "Sunting", "Tampilan", "Riwayat", "Jendela", "Bantuan")
BLUE, GREY = (58, 155, 220), (150, 155, 160)


def _magnifier(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    wide = right - left
    pen.ellipse((left, top, left + wide * 0.7, top + wide * 0.7), outline=ink, width=2)
    pen.line((left + wide * 0.6, top + wide * 0.6, right, bottom), fill=ink, width=2)


def _cross(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    pen.line((left, top, right, bottom), fill=ink, width=2)
    pen.line((left, bottom, right, top), fill=ink, width=2)


def _bars(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    for share in (0.15, 0.5, 0.85):
        y = top + (bottom - top) * share
        pen.line((left, y, right, y), fill=ink, width=2)


def _arrow(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    middle = (top + bottom) / 2
    pen.line((left, middle, right, middle), fill=ink, width=2)
    pen.line((left + 5, top + 2, left, middle, left + 5, bottom - 2), fill=ink, width=2)


def _ring(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    pen.ellipse(box, outline=ink, width=2)


def _dots(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    middle, size = (left + right) / 2, (bottom - top) / 10
    for share in (0.15, 0.5, 0.85):
        y = top + (bottom - top) * share
        pen.ellipse((middle - size, y - size, middle + size, y + size), fill=ink)


def _heart(pen: ImageDraw.ImageDraw, box: tuple[float, ...], ink: object) -> None:
    left, top, right, bottom = box
    middle, quarter = (left + right) / 2, (right - left) / 4
    pen.line((left, top + quarter, middle, bottom, right, top + quarter), fill=ink, width=2)
    pen.arc((left, top, middle, top + 2 * quarter), 180, 360, fill=ink, width=2)
    pen.arc((middle, top, right, top + 2 * quarter), 180, 360, fill=ink, width=2)


ICONS: tuple[Callable[[ImageDraw.ImageDraw, tuple[float, ...], object], None], ...]
ICONS = (_magnifier, _cross, _bars, _arrow, _ring, _dots, _heart)


def icon(canvas: Canvas, at: tuple[int, int], size: int, ink: object, rng: random.Random) -> None:
    """Draw one of the signs that programs put on their buttons."""
    x, y = at
    pen = ImageDraw.Draw(canvas.image)
    rng.choice(ICONS)(pen, (x, y, x + size, y + size), ink)


def badge(canvas: Canvas, at: tuple[int, int], words: str, size: int, fill: object) -> None:
    """A counter: white digits on a coloured pill whose centre is ``at``."""
    face = font("noto", size)
    x, y = at
    half = max(size * 0.75, face.getlength(words) / 2 + size * 0.45)
    pen = ImageDraw.Draw(canvas.image)
    pen.rounded_rectangle((x - half, y - size * 0.75, x + half, y + size * 0.75), size, fill=fill)
    pen.text((x, y), words, font=face, fill=WHITE, anchor="mm")
    canvas.visible.append(words)


def messenger_window(rng: random.Random) -> Drawn:
    """A 1920-pixel capture of a messenger: pictures with counters, a list, a chat, icons."""
    look = rng.choice((LIGHT, LIGHT, DARK))
    width, height = rng.choice(((1920, 1080), (1600, 900)))
    canvas = Canvas(Image.new("RGB", (width, height), look["back"]))
    pen = ImageDraw.Draw(canvas.image)
    face = rng.choice(("noto", "dejavu", "nimbus"))
    size = rng.choice((14, 16, 17))
    ink, dim = Ink(face, size, look["ink"]), Ink(face, size, look["dim"])
    for y in range(110, height - 80, 78):
        canvas.image.paste(picture(rng, 54, 54), (14, y))
        badge(canvas, (54, y + 48), str(rng.choice((4, 12, 7, 158, 3614))), size - 2, GREY)
    for y in range(100, height - 200, 67):
        icon(canvas, (92, y + 4), 18, look["dim"], rng)
        canvas.text((124, y), rng.choice(NAMES), ink._replace(face="noto-bold"))
        canvas.text((620, y), rng.choice(("02.18", "Sen", "01.34")), dim)
        canvas.text((124, y + 27), rng.choice(SENTENCES)[:50].rsplit(" ", 1)[0], dim)
        if rng.random() < 0.6:
            badge(canvas, (650, y + 38), str(rng.choice((2, 7, 56, 1, 158))), size - 2, BLUE)
    for number, x in enumerate(range(760, width - 40, 230)):
        icon(canvas, (x, 24), 20, look["dim"], rng)
        if number < 2:
            canvas.text((x + 34, 22), rng.choice(MENUS), ink)
    text = body(rng, 3, 4)
    y = 130
    for said in (body(rng, 1, 1), text, body(rng, 1, 2)):
        lines = wrapped(said, ink, 520)
        high = round(len(lines) * size * 1.38) + 34
        pen.rounded_rectangle(
            (760, y, 1310, y + high), 12, fill=rng.choice(((227, 242, 225), (43, 82, 120)))
        )
        fill = canvas.image.getpixel((1000, y + 3))
        said_in = ink._replace(fill=(15, 15, 15) if sum(fill) > 400 else (245, 245, 245))
        below = canvas.paragraph((776, y + 10), said, said_in, 520)
        canvas.text((1240, below), "02.16", said_in.scaled(0.85))
        y += high + 24
    canvas.text((790, height - 60), "Tulis pesan...", dim)
    icon(canvas, (750, height - 58), 20, look["dim"], rng)
    return Drawn(canvas.image, text, "\n".join(canvas.visible))


def pixel_window(rng: random.Random) -> Drawn:
    """A window of an old machine: letters without soft edges, enlarged with the picture."""
    canvas = Canvas(Image.new("RGB", (600, 420), WHITE))
    pen = ImageDraw.Draw(canvas.image)
    pen.fontmode = "1"
    face, size = rng.choice((("noto", 11), ("dejavu", 10), ("dejavu", 11), ("mono", 10)))
    letters = font(face, size)

    def line(x: int, y: int, words: str) -> int:
        pen.text((x, y), words, font=letters, fill=(0, 0, 0))
        canvas.visible.append(words)
        return y + round(size * 1.35)

    for x in range(0, 600, 200):
        pen.rectangle((x + 6, 30, x + 194, 196), outline=(0, 0, 0))
        y = 34
        for _ in range(5):
            y = line(x + 12, y, rng.choice(NAMES))
            y = line(x + 12, y, rng.choice(SENTENCES)[:26].rsplit(" ", 1)[0]) + 2
    for place, word in enumerate(MENUS[:4]):
        line(14 + place * 90, 8, word)
    text = body(rng, 3, 4)
    y = 220
    for words in wrapped(text, Ink(face, size, (0, 0, 0)), 520):
        y = line(20, y, words)
    times = rng.choice((1.5, 2, 2))
    way = rng.choice((Image.Resampling.NEAREST, Image.Resampling.BILINEAR))
    image = canvas.image.resize((round(600 * times), round(420 * times)), way)
    return Drawn(image, text, "\n".join(canvas.visible))


def veiled(rng: random.Random) -> Drawn:
    """A phone with a status bar; a link's card over whose picture a translucent strip lies."""
    look = rng.choice((LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (720, 1280), look["back"]))
    face = rng.choice(("noto", "dejavu", "nimbus"))
    ink, dim = Ink(face, 28, look["ink"]), Ink(face, 22, look["dim"])
    canvas.text((20, 12), f"{rng.randint(10, 23)}.{rng.randint(10, 59)}", dim)
    canvas.text((460, 6), "VoLTE", dim.scaled(0.55))
    canvas.text((520, 12), f"{rng.randint(2, 99)}%", dim)
    for x in (590, 640, 680):
        icon(canvas, (x, 14), 20, look["dim"], rng)
    y = canvas.text((90, 80), rng.choice(NAMES), ink._replace(face="noto-bold"))
    canvas.image.paste(picture(rng, 60, 60), (16, 80))
    y = canvas.text((90, y), f"{rng.choice(HANDLES)} · {rng.choice(TIMES)}", dim)
    text = body(rng, 2, 3)
    y = canvas.paragraph((20, y + 20), text, ink, 670) + 16
    card = Canvas(Image.new("RGB", (660, 330), WHITE))
    small = Ink(face, rng.choice((15, 17)), (60, 60, 64))
    low = card.paragraph((24, 20), body(rng, 2, 3), small, 560)
    veil = Image.new("RGBA", card.image.size, (0, 0, 0, 0))
    ImageDraw.Draw(veil).rectangle((0, low - 30, 660, 330), fill=(70, 74, 90, 150))
    card.image = Image.alpha_composite(card.image.convert("RGBA"), veil).convert("RGB")
    card.text(
        (90, low + 10), rng.choice(SENTENCES)[:36].rsplit(" ", 1)[0], Ink("noto-bold", 24, WHITE)
    )
    icon(card, (34, low + 16), 28, WHITE, rng)
    canvas.image.paste(card.image, (30, y))
    canvas.visible += card.visible
    y += 350
    for x in (40, 270, 500):
        icon(canvas, (x, y), 26, look["dim"], rng)
        canvas.text((x + 44, y - 2), str(rng.choice((0, 3, 6, 12, 190, 239))), dim)
    return Drawn(canvas.image, text, "\n".join(canvas.visible))
