"""Rows of words laid out on pages: wrapped, broken where they must be, numbered at the end.

Only plain words in one type, so that each is measured once: laying a log out takes a fraction of
what general paragraphs take, and the rows are read one by one, so that it can be stopped.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlab.lib.colors import Color

PLAIN: Final = "Vera"
BOLD: Final = "VeraBd"
SMALL: Final = 6.6
_SIZE: Final = 7.2
_LEADING: Final = 9.4
_BESIDE: Final = 3.0
_ABOVE: Final = 3.0
_BELOW: Final = 4.0
_LINE_WIDTH: Final = 0.4
_LONG: Final = 24
"""Lines; a row with more may be broken over two pages."""

_FEWEST: Final = 3
"""Lines of a broken row that are worth beginning it on a page."""


class Sheet:
    """Takes rows from top to bottom; ``begin`` draws what stands on every page."""

    def __init__(
        self,
        canvas: NumberedCanvas,
        widths: Sequence[float],
        area: tuple[float, float, float],
        begin: Callable[[Canvas], None],
        colours: tuple[Color, Color, Color],
    ) -> None:
        self._canvas = canvas
        self._widths = widths
        self._left, self._top, self._bottom = area
        self._begin = begin
        self._ink, self._muted, self._rule = colours
        self._y = self._top
        self._fresh = False

    def add_row(self, cells: Sequence[str]) -> None:
        """Lay out one row with a line below; a long one goes on over the next page."""
        rooms = [width - 2 * _BESIDE for width in self._widths]
        columns = [list(wrapped(cell, room)) for cell, room in zip(cells, rooms, strict=True)]
        count = max(map(len, columns))
        while count > (whole := self._lines_left()):
            if count > _LONG and whole >= _FEWEST:
                self._draw([column[:whole] for column in columns], whole, self._ink)
                columns = [column[whole:] for column in columns]
                count -= whole
            self._next_page()
        self._draw(columns, count, self._ink)

    def add_words(self, words: str) -> None:
        """Lay out a sentence over the whole width."""
        lines = list(wrapped(words, sum(self._widths) - 2 * _BESIDE))
        if len(lines) > self._lines_left():
            self._next_page()
        self._draw([lines], len(lines), self._muted, line=False)

    def end(self) -> None:
        """Finish the last page and the document."""
        self._start_page()
        self._canvas.showPage()
        self._canvas.save()

    def _lines_left(self) -> int:
        self._start_page()
        return int((self._y - self._bottom - _ABOVE - _BELOW) // _LEADING)

    def _start_page(self) -> None:
        if not self._fresh:
            self._begin(self._canvas)
            self._y, self._fresh = self._top, True

    def _next_page(self) -> None:
        self._canvas.showPage()
        self._fresh = False

    def _draw(
        self, columns: Sequence[Sequence[str]], count: int, colour: Color, *, line: bool = True
    ) -> None:
        canvas, left = self._canvas, self._left
        canvas.setFont(PLAIN, _SIZE)
        canvas.setFillColor(colour)
        first = self._y - _ABOVE - _SIZE
        for width, lines in zip(self._widths, columns, strict=False):
            for number, words in enumerate(lines):
                if words:
                    canvas.drawString(left + _BESIDE, first - number * _LEADING, words)
            left += width
        self._y -= count * _LEADING + _ABOVE + _BELOW
        if line:
            canvas.setStrokeColor(self._rule)
            canvas.setLineWidth(_LINE_WIDTH)
            canvas.line(self._left, self._y, self._left + sum(self._widths), self._y)


class NumberedCanvas(Canvas):  # type: ignore[misc] # the library ships no types
    """Writes "page x of y", which is known only when all pages are."""

    def __init__(
        self, target: Any, size: tuple[float, float], number_colour: Color, side: float
    ) -> None:
        fonts()
        super().__init__(target, pagesize=size, lang="id")
        self._pages: list[dict[str, Any]] = []
        self._numbered = (number_colour, size[0] - side)

    def showPage(self) -> None:  # noqa: N802 - the library's name
        """Keep the page until all are counted."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages and write them."""
        colour, right = self._numbered
        pages = self._pages
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page)
            self.setFont(PLAIN, SMALL)
            self.setFillColor(colour)
            said = _("Halaman {number} dari {count}").format(number=number, count=len(pages))
            self.drawRightString(right, 25.5, said)
            super().showPage()
        super().save()


def wrapped(words: str, room: float) -> Iterator[str]:
    """Yield the lines of ``words``; a word longer than ``room`` is broken."""
    for paragraph in known(words).split("\n"):
        yield from _wrapped_paragraph(paragraph, room)


def _wrapped_paragraph(paragraph: str, room: float) -> Iterator[str]:
    line, used, space = "", 0.0, _width(" ")
    for word in re.findall(r"\S+", paragraph):
        for piece in _pieces(word, room):
            needed = _width(piece)
            if line and used + space + needed > room:
                yield line
                line, used = "", 0.0
            line, used = (f"{line} {piece}", used + space + needed) if line else (piece, needed)
    yield line


def _pieces(word: str, room: float) -> Iterator[str]:
    if _width(word) <= room:
        yield word
        return
    piece, used = "", 0.0
    for letter in word:
        needed = _width(letter)
        if piece and used + needed > room:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + letter, used + needed
    yield piece


def _width(words: str) -> float:
    widths, default = _metrics()
    return sum(widths.get(ord(letter), default) for letter in words) * _SIZE * 0.001


@cache
def _metrics() -> tuple[dict[int, float], float]:
    face = fonts().face
    return face.charWidths, face.defaultWidth


@cache
def fonts() -> TTFont:
    """Register the two fonts that come with the library; return the plain one."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    return pdfmetrics.getFont(PLAIN)


def known(words: str) -> str:
    """Return ``words`` with a sign for each letter that the font cannot draw, such as emoji."""
    drawn = fonts().face.charToGlyph

    def sign(letter: str) -> str:
        if ord(letter) in drawn or letter == "\n":
            return letter
        return "◊" if letter.isprintable() else " "

    return words if words.isascii() and words.isprintable() else "".join(map(sign, words))
