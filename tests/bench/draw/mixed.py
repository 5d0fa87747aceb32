"""Drawn screens with emoji among the words, and with dark and light parts side by side."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from tests.bench.draw.canvas import Canvas, Ink, font, wrapped
from tests.bench.draw.screens import DARK, LIGHT, Drawn
from tests.bench.draw.texts import HANDLES, NAMES, SENTENCES, body

if TYPE_CHECKING:
    import random

EMOJI_FACE = Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf")
EMOJI_SIZE = 109
"""The one size that the face's pictures come in."""
EMOJI = "😀😂🙏👍🔥🎉❤😡🤣💪"


@cache
def emoji(sign: str, size: int) -> Image.Image | None:
    """Return the sign as a small picture, where this machine has the face."""
    if not EMOJI_FACE.is_file():
        return None
    face = ImageFont.truetype(EMOJI_FACE, EMOJI_SIZE)
    image = Image.new("RGBA", (EMOJI_SIZE + 30, EMOJI_SIZE + 30))
    ImageDraw.Draw(image).text((0, 0), sign, font=face, embedded_color=True)
    return image.crop(image.getbbox()).resize((size, size), Image.Resampling.LANCZOS)


def emoji_post(rng: random.Random, width: int = 1080) -> Drawn:
    """A post whose lines hold emoji between and after words; the truth has the words alone."""
    look = rng.choice((LIGHT, DARK))
    canvas = Canvas(Image.new("RGB", (width, width * 2), look["back"]))
    unit = width / 1080
    face = rng.choice(("noto", "dejavu", "nimbus"))
    ink = Ink(face, round(rng.choice((38, 44)) * unit), look["ink"])
    x, y = round(40 * unit), round(60 * unit)
    y = canvas.text((x, y), rng.choice(NAMES), ink._replace(face="noto-bold")) + ink.size
    text = body(rng, 2, 3)
    for line in wrapped(text, ink, round(width * 0.75)):
        words, at = line.split(), float(x)
        cut = rng.randint(1, len(words))
        for part in (words[:cut], words[cut:]):
            if part:
                canvas.text((round(at), y), " ".join(part), ink)
                at += font(ink.face, ink.size).getlength(" ".join(part) + " ")
            sign = emoji(rng.choice(EMOJI), ink.size)
            if sign is not None and rng.random() < 0.5:
                canvas.image.paste(sign, (round(at), y + ink.size // 6), sign)
                at += ink.size * 1.25
        y += round(ink.size * 1.38)
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))


def mixed_polarity(rng: random.Random, width: int = 1080) -> Drawn:
    """A dark page with light cards and a light page with dark ones, text in both."""
    unit = width / 1080
    page, card = rng.sample((LIGHT, DARK), 2)
    canvas = Canvas(Image.new("RGB", (width, round(width * 1.9)), page["back"]))
    pen = ImageDraw.Draw(canvas.image)
    ink = Ink("noto", round(rng.choice((34, 40)) * unit), page["ink"])
    x, y = round(50 * unit), round(50 * unit)
    y = canvas.text((x, y), f"{rng.choice(NAMES)} {rng.choice(HANDLES)}", ink)
    text = body(rng, 1, 2)
    y = canvas.paragraph((x, y + ink.size), text, ink, width - 2 * x) + ink.size
    for fill in (card["back"], (24, 119, 242), (255, 214, 0)):
        said = rng.choice(SENTENCES)
        inner = ink._replace(fill=(15, 15, 15) if sum(fill) > 380 else (250, 250, 250))
        lines = wrapped(said, inner, width - 4 * x)
        high = round(len(lines) * ink.size * 1.38 + 2 * ink.size)
        pen.rounded_rectangle((x, y, width - x, y + high), round(24 * unit), fill=fill)
        canvas.paragraph((2 * x, y + ink.size), said, inner, width - 4 * x)
        y += high + ink.size
    return Drawn(canvas.image, text, "\n".join(canvas.visible), tuple(canvas.boxes))
