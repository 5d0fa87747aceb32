"""Words over pictures: memes, captions on gradients; and lines with words of both polarities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.bench.draw.canvas import Canvas, Ink, font, wrapped
from tests.bench.draw.screens import BLACK, DARK, LIGHT, WHITE, Drawn, picture
from tests.bench.draw.texts import CAPITALS, HANDLES, NAMES, SENTENCES, body

if TYPE_CHECKING:
    import random

TINTS = ((255, 255, 255), (255, 236, 64), (140, 255, 170))


def gradient(rng: random.Random, width: int, height: int) -> Image.Image:
    """One colour running into another, from corner to corner."""
    one, other = ([rng.randint(0, 255) for _ in range(3)] for _ in range(2))
    ys, xs = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    share = ((xs + ys) / 2)[:, :, None]
    values = np.array(one, np.float32) * (1 - share) + np.array(other, np.float32) * share
    return Image.fromarray(values.astype(np.uint8))


def meme(rng: random.Random, width: int = 1080) -> Drawn:
    """White outlined capitals above and below, over a picture."""
    canvas = Canvas(picture(rng, width, width))
    size = round(width * rng.choice((0.062, 0.07, 0.08)))
    ink = Ink(rng.choice(("noto-bold", "narrow", "serif")), size, rng.choice(TINTS))
    rim = {"stroke_width": max(2, size // 12), "stroke_fill": (0, 0, 0)}
    above, below = rng.sample(CAPITALS, 2)
    y = round(width * 0.03)
    for line in wrapped(above, ink, round(width * 0.92)):
        y = _centred(canvas, y, line, ink, rim)
    lines = wrapped(below, ink, round(width * 0.92))
    y = width - round(len(lines) * size * 1.38) - round(width * 0.05)
    for line in lines:
        y = _centred(canvas, y, line, ink, rim)
    return Drawn(canvas.image, above, "\n".join(canvas.visible), tuple(canvas.boxes))


def shaded(rng: random.Random, width: int = 1080) -> Drawn:
    """A story: words with a soft shadow, or on a veil that lets the picture through."""
    height = round(width * 16 / 9)
    back = gradient(rng, width, height) if rng.random() < 0.5 else picture(rng, width, height)
    back = Image.blend(back, Image.new("RGB", back.size, (0, 0, 0)), 0.35)
    ink = Ink("noto-bold", round(width * rng.choice((0.045, 0.055))), WHITE)
    text = rng.choice(SENTENCES)
    lines = wrapped(text, ink, round(width * 0.8))
    top = round(height * rng.uniform(0.2, 0.6))
    veil = Image.new("L", back.size, 0)
    pen = ImageDraw.Draw(veil)
    for number, line in enumerate(lines):
        x = (width - font(ink.face, ink.size).getlength(line)) / 2
        at = (round(x) + 3, top + round(number * ink.size * 1.38) + 4)
        pen.text(at, line, font=font(ink.face, ink.size), fill=210)
    shadow = veil.filter(ImageFilter.GaussianBlur(5))
    back.paste(Image.new("RGB", back.size, (0, 0, 0)), mask=shadow)
    canvas = Canvas(back)
    y = top
    for line in lines:
        y = _centred(canvas, y, line, ink, {})
    small = ink._replace(size=round(width * 0.034))
    canvas.text((round(width * 0.05), round(height * 0.9)), rng.choice(HANDLES), small)
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))


def chips(rng: random.Random, width: int = 1080) -> Drawn:
    """Lines in which some words stand inverted: marked, selected, a label, a button."""
    look = rng.choice((LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (width, round(width * 1.5)), look["back"]))
    pen = ImageDraw.Draw(canvas.image)
    ink = Ink("noto", round(width * rng.choice((0.034, 0.04))), look["ink"])
    x0, y = round(width * 0.05), round(width * 0.05)
    y = canvas.text((x0, y), rng.choice(NAMES), ink._replace(face="noto-bold")) + ink.size
    text = body(rng, 3, 4)
    for line in wrapped(text, ink, round(width * 0.84)):
        words = line.split()
        first = rng.randrange(len(words))
        last = min(len(words), first + rng.randint(1, 3))
        canvas.visible.append(line)
        x = float(x0)
        for part, marked in ((words[:first], 0), (words[first:last], 1), (words[last:], 0)):
            if not part:
                continue
            said = " ".join(part)
            wide = font(ink.face, ink.size).getlength(said)
            fill = ink.fill
            if marked:
                fill, back = rng.choice(((WHITE, (24, 119, 242)), (BLACK, (255, 214, 0))))
                fill, back = (fill, back) if rng.random() < 0.5 else (look["back"], look["ink"])
                box = (x - 4, y, x + wide + 4, y + ink.size * 1.36)
                pen.rounded_rectangle(box, ink.size // 5, fill=back)
            pen.text((x, y), said, font=font(ink.face, ink.size), fill=fill)
            x += font(ink.face, ink.size).getlength(said + " ")
        y += round(ink.size * 1.5)
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))


def small_screen(rng: random.Random) -> Drawn:
    """A 360 × 640 capture of an old phone: a post with letters of 13 to 15 pixels."""
    look = rng.choice((LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (360, 640), look["back"]))
    ink = Ink(rng.choice(("noto", "dejavu")), rng.choice((13, 14, 15)), look["ink"])
    y = canvas.text((12, 30), rng.choice(NAMES), ink._replace(face="noto-bold"))
    y = canvas.text((12, y), rng.choice(HANDLES), ink._replace(fill=look["dim"])) + 8
    text = body(rng, 2, 4)
    y = canvas.paragraph((12, y), text, ink, 336)
    canvas.text((12, y + 10), "Suka Komentari Bagikan", ink._replace(fill=look["dim"]))
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))


def _centred(canvas: Canvas, y: int, line: str, ink: Ink, rim: dict[str, object]) -> int:
    x = round((canvas.image.width - font(ink.face, ink.size).getlength(line)) / 2)
    return canvas.text((x, y), line, ink, **rim)
