"""A drawing surface measured in phone units (dp): text that wraps, avatars, icons, pictures."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/noto")
FALLBACK = Path("/usr/share/fonts/truetype/dejavu")
PHONE_WIDTH = 360
"""Width of every drawn phone in dp; the picture's pixels are a multiple of it."""
MARK = "CONTOH – data rekaan"
MARK_HEIGHT = 22
MARK_BACK = (255, 236, 179)
MARK_INK = (93, 64, 0)

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one app in light or dark."""

    back: Colour
    card: Colour
    ink: Colour
    soft: Colour
    line: Colour
    accent: Colour


@lru_cache(maxsize=64)
def font(pixels: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return Noto Sans, or DejaVu Sans where Noto is not installed."""
    path = FONTS / ("NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf")
    if not path.is_file():
        path = FALLBACK / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
    return ImageFont.truetype(str(path), pixels, layout_engine=ImageFont.Layout.BASIC)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """Return the colour ``share`` of the way from ``a`` to ``b``."""
    r, g, b_ = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
    return r, g, b_


class Canvas:
    """One phone screen; all lengths in dp, ``s`` pixels each."""

    def __init__(self, width: int, height: int, back: Colour) -> None:
        self.s = width / PHONE_WIDTH
        self.height = height
        self.image = Image.new("RGB", (width, self.px(height)), back)
        self.draw = ImageDraw.Draw(self.image)

    def px(self, dp: float) -> int:
        """Return dp as whole pixels."""
        return round(dp * self.s)

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: Colour | None,
        *,
        radius: float = 0,
        outline: Colour | None = None,
    ) -> None:
        """Draw a rectangle, rounded where a radius is given."""
        self.draw.rounded_rectangle(
            (self.px(x), self.px(y), self.px(x + w) - 1, self.px(y + h) - 1),
            self.px(radius),
            fill=fill,
            outline=outline,
            width=max(1, self.px(1)),
        )

    def hline(self, y: float, colour: Colour, x: float = 0, w: float = PHONE_WIDTH) -> None:
        """Draw a hairline."""
        self.box(x, y, w, 0.8, colour)

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how wide the text comes out."""
        return font(self.px(size), bold=bold).getlength(text) / self.s

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        ink: Colour,
        *,
        bold: bool = False,
        anchor: str = "la",
    ) -> float:
        """Write one line and return the x where it ends."""
        face = font(self.px(size), bold=bold)
        self.draw.text((self.px(x), self.px(y)), words, font=face, fill=ink, anchor=anchor)
        return x + face.getlength(words) / self.s

    def wrap(
        self, words: str, size: float, width: float, *, bold: bool = False, indent: float = 0
    ) -> list[str]:
        """Break the text at spaces into lines no wider than ``width``."""
        lines: list[str] = []
        for paragraph in words.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}".strip()
                room = width - (indent if not lines else 0)
                if line and self.width_of(longer, size, bold=bold) > room:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines

    def paragraph(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        ink: Colour,
        width: float,
        *,
        bold: bool = False,
        leading: float = 1.38,
        lead: str = "",
        centre: bool = False,
    ) -> float:
        """Write wrapped text, after a bold ``lead`` where given; return the y below it."""
        indent = self.width_of(f"{lead} ", size, bold=True) if lead else 0
        for number, line in enumerate(self.wrap(words, size, width, bold=bold, indent=indent)):
            left = x
            if number == 0 and lead:
                self.text(x, y, lead, size, ink, bold=True)
                left += indent
            if centre:
                self.text(x + width / 2, y, line, size, ink, bold=bold, anchor="ma")
            else:
                self.text(left, y, line, size, ink, bold=bold)
            y += size * leading
        return y

    def avatar(self, x: float, y: float, size: float, name: str, *, ring: bool = False) -> None:
        """Draw a round avatar with the number at the end of the name: never a face."""
        seed = random.Random(name)  # noqa: S311 (a colour, not a secret)
        colour = (seed.randint(60, 170), seed.randint(60, 170), seed.randint(60, 170))
        if ring:
            self.disc(x - 2.5, y - 2.5, size + 5, (214, 41, 118))
            self.disc(x - 1, y - 1, size + 2, (255, 255, 255))
        self.disc(x, y, size, colour)
        letters = "".join(c for c in name if c.isdigit())[-2:] or name[:1].upper()
        self.text(
            x + size / 2, y + size / 2, letters, size * 0.4, (255, 255, 255), bold=True, anchor="mm"
        )

    def disc(self, x: float, y: float, size: float, fill: Colour) -> None:
        """Draw a filled circle."""
        edge = (self.px(x), self.px(y), self.px(x + size), self.px(y + size))
        self.draw.ellipse(edge, fill=fill)

    def picture(
        self, x: float, y: float, w: float, h: float, seed: int, *, dim: float = 0.0
    ) -> None:
        """Fill an area with an invented landscape: sky gradient, sun, hills, a small house."""
        rng = random.Random(seed)  # noqa: S311 (a drawing, not a secret)
        top = (rng.randint(60, 140), rng.randint(120, 180), rng.randint(190, 235))
        low = (rng.randint(225, 250), rng.randint(195, 225), rng.randint(150, 200))
        hill = (rng.randint(40, 80), rng.randint(95, 130), rng.randint(60, 95))
        black = (12, 14, 20)
        area = Image.new("RGB", (self.px(w), self.px(h)))
        pen = ImageDraw.Draw(area)
        steps = 24
        for step in range(steps):
            upper = area.height * step // steps
            colour = mix(mix(top, low, step / (steps - 1)), black, dim)
            pen.rectangle((0, upper, area.width, area.height), fill=colour)
        sun = min(area.height // 7, area.width // 10)
        cx = rng.randint(area.width // 5, area.width * 4 // 5)
        high = area.height // 4
        pen.ellipse((cx - sun, high - sun, cx + sun, high + sun), fill=mix(low, black, dim * 0.7))
        for layer in range(3):
            base = area.height * (5 + layer) // 9
            points = [(0, area.height)]
            for i in range(7):
                drop = rng.randint(-area.height // 9, area.height // 12)
                points.append((area.width * i // 6, base + drop))
            points.append((area.width, area.height))
            pen.polygon(points, fill=mix(mix(hill, black, layer * 0.18), black, dim))
        left, ground, size = rng.randint(0, area.width * 2 // 3), area.height * 7 // 8, sun
        wall = mix((205, 170, 130), black, dim)
        pen.rectangle((left, ground - size, left + size * 2, ground), fill=wall)
        roof = [(left - size // 4, ground - size), (left + size * 9 // 4, ground - size)]
        roof.append((left + size, ground - size * 7 // 4))
        pen.polygon(roof, fill=mix((120, 45, 40), black, dim))
        self.image.paste(area, (self.px(x), self.px(y)))

    def status_bar(self, clock: str, ink: Colour) -> None:
        """Draw what stands on top of every phone: clock, signal, network, battery."""
        self.text(16, 5, clock, 12.5, ink, bold=True)
        for bar in range(4):
            self.box(272 + bar * 4, 16 - bar * 2.6, 3, 3 + bar * 2.6, ink)
        self.text(293, 6, "4G", 10.5, ink, bold=True)
        self.box(313, 8, 22, 11, None, radius=2.5, outline=ink)
        self.box(315, 10, 14, 7, ink, radius=1)
        self.box(335.5, 11.5, 2, 4, ink)

    def footer(self) -> None:
        """Mark the picture as a sample along its whole lower edge."""
        top = self.height - MARK_HEIGHT
        self.box(0, top, PHONE_WIDTH, MARK_HEIGHT, MARK_BACK)
        self.text(180, top + 4, MARK, 11, MARK_INK, bold=True, anchor="ma")
