"""A screen of an app being drawn from top to bottom, with what it states about the post."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw

from tests.bench.draw.canvas import Canvas, Ink, font
from tests.bench.draw.mixed import emoji
from tests.bench.draw.screens import picture
from tests.bench.draw.texts import SENTENCES
from tests.bench.social.words import EMOJI, TRAPS, person

if TYPE_CHECKING:
    import random

Colour = tuple[int, int, int]
FACES = (("noto", "noto-bold"), ("dejavu", "noto-bold"), ("nimbus", "nimbus-bold"))
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
SHORT = {
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
AGES = {"id": ("2 j", "3 h", "45 mnt", "1 mgg"), "en": ("2h", "3d", "45m", "1w")}
LONG_AGES = {
    "id": ("2 hari yang lalu", "5 jam yang lalu", "1 minggu yang lalu"),
    "en": ("2 days ago", "5 hours ago", "1 week ago"),
}
UNITS_WIDE = 1080
"""Places and sizes are given for a screen this wide."""
TRAPPED = 0.35
"""How many texts hold something that looks like the app's own words."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When the drawn post was written; ``words`` writes it as an app would."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    language: str

    def iso(self, *, day_only: bool = False) -> str:
        """The truth: ISO-8601 in WIB; midnight where only the day is on the screen."""
        hour, minute = (0, 0) if day_only else (self.hour, self.minute)
        return f"{self.year}-{self.month:02}-{self.day:02}T{hour:02}:{minute:02}+07:00"

    def clock(self) -> str:
        """Time of day: 09.41 or 9:41 AM."""
        if self.language == "id":
            return f"{self.hour:02}.{self.minute:02}"
        return f"{self.hour % 12 or 12}:{self.minute:02} {'AM' if self.hour < 12 else 'PM'}"

    def date(self, *, short: bool = False, year: bool = True) -> str:
        """The day: 4 November 2025 or November 4, 2025."""
        month = (SHORT if short else MONTHS)[self.language].split()[self.month - 1]
        if self.language == "id":
            return f"{self.day} {month} {self.year}" if year else f"{self.day} {month}"
        return f"{month} {self.day}, {self.year}" if year else f"{month} {self.day}"


@dataclass(slots=True)
class Phone:
    """The screen, a pen's height on it, and the truth."""

    rng: random.Random
    ratio: float = 2.0
    wide: int = 0
    dark: bool = False
    back: Colour | None = None
    units: float = UNITS_WIDE
    canvas: Canvas = field(init=False)
    y: int = field(init=False)
    faces: tuple[str, str] = field(init=False)
    body: str = ""
    author: str = ""
    truth: dict[str, str | None] = field(default_factory=dict)
    any_time: list[str] = field(default_factory=list)
    """Of a chat: the times of all its bubbles, of which any may be told."""

    def __post_init__(self) -> None:
        """Draw lots: width, colours, letters, language, people, time."""
        rng = self.rng
        self.wide = self.wide or rng.choice((591, 720, 1080, 1080, 1284))
        self.dark = rng.random() < 0.5
        self.back = self.back or ((0, 0, 0) if self.dark else (255, 255, 255))
        size = (self.wide, round(self.wide * self.ratio))
        self.canvas = Canvas(Image.new("RGB", size, self.back))
        self.y = self.px(30)
        self.faces = rng.choice(FACES)
        self.truth = {"platform": None, "account": None, "posted_at": None, "display_name": None}

    def px(self, units: float) -> int:
        """Pixels of a length for a screen 1080 wide."""
        return round(units * self.wide / self.units)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """For frames and icons."""
        return ImageDraw.Draw(self.canvas.image)

    @property
    def ink(self) -> Colour:
        """Colour of text."""
        return (235, 235, 235) if self.dark else (15, 20, 25)

    @property
    def dim(self) -> Colour:
        """Colour of what is less important."""
        return (125, 130, 135) if self.dark else (100, 105, 110)

    def letters(self, size: int, *, bold: bool = False, dim: bool = False, **more: Any) -> Ink:
        """Return the screen's own letters."""
        plain, strong = self.faces
        fill = more.get("fill") or (self.dim if dim else self.ink)
        return Ink(strong if bold else plain, max(9, self.px(size)), fill)

    def put(self, x: float, text: str, size: int = 36, y: int | None = None, **look: Any) -> int:
        """Write at ``x`` without moving on; returns the y below. ``role``: chrome, unless given."""
        at, self.canvas.role = self.y if y is None else y, look.pop("role", "chrome")
        ink = self.letters(size, **look)
        if text and text[-1] in EMOJI:
            text, sign = text[:-1].rstrip(), emoji(text[-1], ink.size)
            after = self.px(x) + round(font(ink.face, ink.size).getlength(text + " "))
            if sign is not None:
                self.canvas.image.paste(sign, (after, at + ink.size // 6), sign)
        return self.canvas.text((self.px(x), at), text, ink)

    def line(self, x: float, text: str, size: int = 36, gap: int = 0, **look: Any) -> None:
        """Write a line and move below it."""
        self.y = self.put(x, text, size, **look) + self.px(gap)

    def paragraph(
        self, x: float, text: str, width: float, size: int = 38, gap: int = 20, role: str = "author"
    ) -> None:
        """Write a text wrapped to ``width`` and move below it."""
        ink, self.canvas.role = self.letters(size), role
        self.y = self.canvas.paragraph((self.px(x), self.y), text, ink, self.px(width))
        self.y += self.px(gap)

    def row(self, *places: tuple[float, str], size: int = 30, gap: int = 20, **look: Any) -> None:
        """Write pieces beside each other and move below them."""
        self.y = max(self.put(x, text, size, self.y, **look) for x, text in places) + self.px(gap)

    def width_of(self, text: str, size: int, *, bold: bool = False) -> float:
        """Width of a text in units."""
        ink = self.letters(size, bold=bold)
        if text and text[-1] in EMOJI:
            text = text[:-1] + "MM"
        return font(ink.face, ink.size).getlength(text) * self.units / self.wide

    def icons(self, *places: float, size: int = 40) -> None:
        """Draw outlines that an engine may take for letters."""
        for x in places:
            left, top, right, bottom = self.px(x), self.y, self.px(x + size), self.y + self.px(size)
            stroke = max(2, self.px(4))
            match self.rng.randrange(4):
                case 0:
                    self.pen.ellipse((left, top, right, bottom), outline=self.dim, width=stroke)
                case 1:
                    corners = [(left, top), (right, top), ((left + right) / 2, bottom)]
                    self.pen.polygon(corners, outline=self.dim, width=stroke)
                case 2:
                    box = (left, top, right, bottom)
                    self.pen.rounded_rectangle(box, self.px(8), outline=self.dim, width=stroke)
                case _:
                    self.pen.arc((left, top, right, bottom), 20, 320, self.dim, stroke)

    def avatar(self, x: float, size: int = 80) -> None:
        """Draw a round picture of a person."""
        fill = tuple(self.rng.randint(60, 200) for _ in range(3))
        left, right = self.px(x), self.px(x + size)
        self.pen.ellipse((left, self.y, right, self.y + right - left), fill=fill)

    def photo(self, high: int, x: int = 0, width: int = UNITS_WIDE) -> None:
        """Put a picture and move below it."""
        image = picture(self.rng, self.px(width), self.px(high))
        self.canvas.image.paste(image, (self.px(x), self.y))
        self.y += self.px(high + 20)

    def status_bar(self) -> None:
        """Sometimes draw the phone's clock and battery."""
        if self.rng.random() < 0.7:
            clock = (
                f"{self.rng.randint(0, 23):02}{self.rng.choice('.:')}{self.rng.randint(0, 59):02}"
            )
            self.row((50, clock), (880, f"{self.rng.randint(10, 99)}%"), gap=30)

    def bottom(self, above: int = 110) -> None:
        """Go to the foot of the screen."""
        self.y = self.canvas.image.height - self.px(above)

    def moment(self, language: str) -> Moment:
        """Draw a time."""
        rng = self.rng
        day = (rng.choice((2024, 2025)), rng.randint(1, 12), rng.randint(1, 28))
        return Moment(*day, rng.randint(0, 23), rng.randint(0, 59), language)

    def people(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Draw two people: name and handle (without ``@``)."""
        one, other = person(self.rng), person(self.rng)
        while other[1] == one[1] or other[0] == one[0]:
            other = person(self.rng)
        return one, other

    def said(self, least: int = 1, most: int = 3) -> str:
        """Draw a text; some hold times, names and app words that are the text's own."""
        said = self.rng.sample(SENTENCES, self.rng.randint(least, most))
        if self.rng.random() < TRAPPED:
            said[self.rng.randrange(len(said))] = self.rng.choice(TRAPS)
        return " ".join(said)

    def badge(self, x: float, size: int = 30) -> None:
        """Draw the round mark of a verified account."""
        box = (self.px(x), self.y + self.px(10), self.px(x + size), self.y + self.px(10 + size))
        self.pen.ellipse(box, fill=(29, 155, 240))
        left, top, right, bottom = box
        tick = ((left * 3 + right) / 4, (top + bottom) / 2), ((left + right) / 2, bottom - size / 4)
        self.pen.line((*tick, (right - size / 5, top + size / 4)), fill=(255, 255, 255), width=2)

    def globe(self, x: float, size: int = 26) -> None:
        """Draw the sign for a public post."""
        box = (self.px(x), self.y + self.px(8), self.px(x + size), self.y + self.px(8 + size))
        self.pen.ellipse(box, outline=self.dim, width=max(1, self.px(3)))
        self.pen.ellipse(
            ((box[0] * 2 + box[2]) / 3, box[1], (box[0] + box[2] * 2) / 3, box[3]), outline=self.dim
        )


def start_phone(rng: random.Random, ratio: float = 2.0) -> tuple[Phone, str]:
    """A screen with its status bar, and the language of the app."""
    phone = Phone(rng, ratio)
    phone.status_bar()
    return phone, "id" if rng.random() < 0.7 else "en"
