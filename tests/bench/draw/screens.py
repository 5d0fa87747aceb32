"""Drawn screens of several kinds, each with its truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from tests.bench.draw.canvas import Canvas, Ink, font, wrapped
from tests.bench.draw.texts import CAPITALS, HANDLES, NAMES, SENTENCES, TIMES, body

if TYPE_CHECKING:
    import random

WHITE, BLACK = (255, 255, 255), (10, 10, 10)
LIGHT = {"back": WHITE, "ink": (20, 22, 26), "dim": (101, 103, 107)}
DARK = {"back": (0, 0, 0), "ink": (231, 233, 234), "dim": (113, 118, 123)}
BUBBLE_DARK = {
    "back": (11, 20, 26),
    "mine": (0, 92, 75),
    "theirs": (32, 44, 51),
    "ink": (233, 237, 239),
}
BUBBLE_LIGHT = {"back": (239, 234, 226), "mine": (217, 253, 211), "theirs": WHITE, "ink": BLACK}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn screen: the post's own text, everything visible and where each word stands."""

    image: Image.Image
    body: str
    visible: str
    boxes: tuple[tuple[str, tuple[int, int, int, int]], ...] = ()


def _done(canvas: Canvas, text: str) -> Drawn:
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))


def _blank(width: int, height: float, fill: tuple[int, int, int]) -> Canvas:
    return Canvas(Image.new("RGB", (width, round(height)), fill))


def feed(rng: random.Random, width: int = 1080) -> Drawn:
    """A post in a feed: name, handle, text, counters."""
    look = rng.choice((LIGHT, DARK))
    unit = width / 1080
    ink = Ink(
        rng.choice(("noto", "dejavu", "nimbus")),
        round(rng.choice((38, 42, 46)) * unit),
        look["ink"],
    )
    dim = Ink(ink.face, round(ink.size * 0.85), look["dim"])
    canvas = _blank(width, width * rng.choice((1.6, 2.0, 2.2)), look["back"])
    x, y = round(40 * unit), round(60 * unit)
    y = canvas.text((x, y), rng.choice(NAMES), ink._replace(face="noto-bold"))
    y = canvas.text((x, y), f"{rng.choice(HANDLES)} · {rng.choice(TIMES)}", dim)
    text = body(rng)
    y = canvas.paragraph((x, y + ink.size), text, ink, width - 2 * x)
    canvas.text((x, y + ink.size), "Suka Komentari Bagikan", dim)
    return _done(canvas, text)


def chat(rng: random.Random, width: int = 1080) -> Drawn:
    """Bubbles on both sides; the longest is the body."""
    look = rng.choice((BUBBLE_DARK, BUBBLE_LIGHT))
    unit = width / 1080
    ink = Ink("noto", round(40 * unit), look["ink"])
    canvas = _blank(width, width * 2.1, look["back"])
    pen = ImageDraw.Draw(canvas.image)
    y = round(60 * unit)
    said = [body(rng, 1, 1), body(rng, 2, 3), body(rng, 1, 1)]
    for number, text in enumerate(said):
        lines = wrapped(text, ink, round(width * 0.68))
        longest = max(font(ink.face, ink.size).getlength(line) for line in lines)
        wide = round(longest + 60 * unit)
        high = round(len(lines) * ink.size * 1.38 + 70 * unit)
        left = width - wide - round(30 * unit) if number == 1 else round(30 * unit)
        fill = look["mine"] if number == 1 else look["theirs"]
        pen.rounded_rectangle((left, y, left + wide, y + high), round(20 * unit), fill=fill)
        at = y + round(16 * unit)
        for line in lines:
            at = canvas.text((left + round(28 * unit), at), line, ink)
        clock = Ink("noto", round(ink.size * 0.68), (134, 150, 160))
        canvas.text((left + wide - round(120 * unit), at), "10.32", clock)
        y += high + round(24 * unit)
    return _done(canvas, said[1])


def picture(rng: random.Random, width: int, height: int) -> Image.Image:
    """Something like a photo: soft colour noise at several scales."""
    noise = np.random.default_rng(rng.randrange(2**31))
    total = np.zeros((height, width, 3), np.float32)
    for step, weight in ((200, 90), (60, 50), (14, 22)):
        small = noise.random((height // step + 2, width // step + 2, 3), np.float32)
        layer = Image.fromarray((small * 255).astype(np.uint8))
        layer = layer.resize((width, height), Image.Resampling.BICUBIC)
        total += (np.asarray(layer, np.float32) / 255 - 0.5) * weight * 2
    base = noise.integers(60, 190, 3)
    return Image.fromarray((total + base).clip(0, 255).astype(np.uint8))


def caption(rng: random.Random, width: int = 1080) -> Drawn:
    """White outlined or boxed words over a picture, as in stories and short videos."""
    height = round(width * 16 / 9)
    canvas = Canvas(picture(rng, width, height))
    unit = width / 1080
    ink = Ink(
        rng.choice(("noto-bold", "serif", "nimbus-bold", "narrow")),
        round(rng.choice((58, 66, 74)) * unit),
        WHITE,
    )
    text = rng.choice((*SENTENCES, *CAPITALS))
    y = round(height * rng.uniform(0.25, 0.55))
    boxed = rng.random() < 0.5
    pen = ImageDraw.Draw(canvas.image)
    rim = {"stroke_width": max(2, round(5 * unit)), "stroke_fill": (0, 0, 0)}
    for line in wrapped(text, ink, round(width * 0.78)):
        wide = font(ink.face, ink.size).getlength(line)
        x, pad = round((width - wide) / 2), round(16 * unit)
        if boxed:
            pen.rectangle((x - pad, y, x + wide + pad, y + ink.size * 1.36), fill=WHITE)
            y = canvas.text((x, y), line, ink._replace(fill=BLACK))
        else:
            y = canvas.text((x, y), line, ink, **rim)
    name = Ink("noto-bold", round(40 * unit), WHITE)
    canvas.text((round(40 * unit), height - round(160 * unit)), rng.choice(HANDLES), name)
    return _done(canvas, text)


def capitals(rng: random.Random, width: int = 1080) -> Drawn:
    """A poster: capitals on a colour, smaller lines below, light and dark parts."""
    canvas = _blank(width, width * 1.25, (180, 24, 30))
    pen = ImageDraw.Draw(canvas.image)
    unit = width / 1080
    text = " ".join(rng.sample(CAPITALS, 2))
    face = rng.choice(("noto-bold", "nimbus-bold", "narrow"))
    title = Ink(face, round(72 * unit), (255, 235, 120))
    x, wide = round(70 * unit), round(940 * unit)
    y = canvas.paragraph((x, round(120 * unit)), text, title, wide)
    pen.rectangle((0, y + 60 * unit, width, canvas.image.height), fill=(250, 250, 250))
    small = Ink("noto", round(36 * unit), (30, 30, 30))
    canvas.paragraph((x, y + round(110 * unit)), body(rng, 1, 2), small, wide)
    return _done(canvas, text)


def desktop(rng: random.Random) -> Drawn:
    """A 1920 × 1080 capture with a narrow list, a wide column and small letters."""
    canvas = _blank(1920, 1080, WHITE)
    pen = ImageDraw.Draw(canvas.image)
    pen.rectangle((0, 0, 420, 1080), fill=(240, 242, 245))
    name, dim = Ink("noto-bold", 15, (20, 20, 20)), Ink("noto", 13, (100, 100, 100))
    y = 40
    for _ in range(9):
        y = canvas.text((24, y), rng.choice(NAMES), name)
        y = canvas.text((24, y), rng.choice(SENTENCES)[:44].rsplit(" ", 1)[0], dim) + 20
    text = body(rng, 3, 5)
    y = canvas.text((560, 80), f"{rng.choice(NAMES)} {rng.choice(HANDLES)}", name)
    ink = Ink(rng.choice(("noto", "dejavu")), 15, (20, 20, 20))
    canvas.paragraph((560, y + 8), text, ink, 640)
    return _done(canvas, text)


def tall(rng: random.Random, height: int = 12_000, gap: int = 70) -> Drawn:
    """A long scrolling capture, many posts one below the other, ``gap`` pixels apart."""
    look = rng.choice((LIGHT, DARK))
    canvas = _blank(1080, height, look["back"])
    ink, dim = Ink("noto", 40, look["ink"]), Ink("noto", 32, look["dim"])
    bodies = []
    y = 60
    while y < height - 1200:
        y = canvas.text((40, y), rng.choice(NAMES), ink._replace(face="noto-bold"))
        bodies.append(body(rng, 2, 4))
        y = canvas.paragraph((40, y + 10), bodies[-1], ink, 1000) + 20
        if rng.random() < 0.4:
            canvas.image.paste(picture(rng, 1000, 420), (40, y))
            y += 440
        y = canvas.text((40, y), "Suka Komentari Bagikan", dim) + gap
    return _done(canvas, bodies[len(bodies) // 2])
