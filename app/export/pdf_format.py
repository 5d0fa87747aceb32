"""The review log on paper: A4 landscape, page numbers, and the anchor on every page."""

from __future__ import annotations

import io
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle

from app.domain.reading import Platform
from app.export.readable import diverted, when, withheld
from app.labels import PLATFORM_LABEL
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.export.rows import ExportContext, LogRow

NAME: Final = "pdf"
SUFFIX: Final = ".pdf"
_COLUMNS: Final = (
    (N_("Waktu"), 24), (N_("Pegawai"), 32), (N_("Sumber"), 32), (N_("Ketentuan"), 19),
    (N_("Hasil"), 28), (N_("Alasan"), 66), (N_("Tanggapan"), 44), (N_("Peninjau"), 28),
)  # fmt: skip
_WIDTHS: Final = tuple(width * mm for _name, width in _COLUMNS)
_SIDE: Final = 12 * mm
_HEAD: Final = 34 * mm
_FOOT: Final = 16 * mm
_CHUNK: Final = 50
"""Rows in one table: a long one is laid out again for each page."""
_LONG: Final = 1200
"""Letters; a row with more may be broken over two pages."""
_INK, _MUTED, _LINE, _ACCENT = map(HexColor, ("#16202a", "#566370", "#d9e0e6", "#0f6b78"))

_LOOK: Final = (
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
)


def write(rows: Iterable[LogRow], context: ExportContext) -> Iterator[bytes]:
    """Yield the document."""
    _fonts()
    target = io.BytesIO()
    size = landscape(A4)
    document = BaseDocTemplate(
        target, pagesize=size, title=_("Riwayat tinjauan"), author=context.office, lang="id"
    )
    frame = Frame(
        _SIDE, _FOOT, size[0] - 2 * _SIDE, size[1] - _HEAD - _FOOT,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    page = PageTemplate(frames=[frame], onPage=partial(_page, context))
    document.addPageTemplates([page])
    document.build(_story(rows, context), canvasmaker=_NumberedCanvas)
    yield target.getvalue()


def _story(rows: Iterable[LogRow], context: ExportContext) -> list[Any]:
    story: list[Any] = [
        Table(
            [_line(row) for row in part],
            colWidths=_WIDTHS,
            splitInRow=int(is_long),
            style=TableStyle(_LOOK),
        )
        for is_long, part in _parts(rows)
    ]
    if not story:
        story.append(_text(_("Tidak ada keputusan pada rentang ini.")))
    if context.diverted:
        story.append(_text(diverted(context), muted=True))
    if context.withheld:
        story.append(_text(withheld(context), muted=True))
    return story


def _parts(rows: Iterable[LogRow]) -> Iterator[tuple[bool, list[LogRow]]]:
    """Yield tables of a few rows; one row alone where its text may be longer than a page."""
    part: list[LogRow] = []
    for row in rows:
        is_long = len(row.reason) + len(row.own_ground) + len(row.reply) > _LONG
        if part and (is_long or len(part) == _CHUNK):
            yield False, part
            part = []
        if is_long:
            yield True, [row]
        else:
            part.append(row)
    if part:
        yield False, part


def _line(row: LogRow) -> list[Paragraph]:
    outcome = row.outcome_label
    if row.withdrawn_at:
        outcome = _("{outcome} (ditarik {when})").format(
            outcome=outcome, when=when(row.withdrawn_at)
        )
    person = f"{row.person}\n{row.nip}" if row.nip else row.person
    platform = _(PLATFORM_LABEL[Platform(row.platform)]) if row.platform else ""
    source = "\n".join(part for part in (platform, row.account or row.link) if part)
    reviewed = f"{row.decided_by}\n{row.second_review}"
    reason = "\n".join(part for part in (row.reason, row.own_ground) if part)
    cells = (
        when(row.decided_at),
        person,
        source,
        row.clauses,
        outcome,
        reason,
        row.reply,
        reviewed,
    )
    return [_text(cell) for cell in cells]


def _text(words: str, *, muted: bool = False) -> Paragraph:
    return Paragraph(escape(_known(words)).replace("\n", "<br/>"), _style(muted=muted))


@cache
def _style(*, muted: bool) -> ParagraphStyle:
    return ParagraphStyle(
        "cell", fontName="Vera", fontSize=7.2, leading=9.4, splitLongWords=1, wordWrap="LTR",
        textColor=_MUTED if muted else _INK,
    )  # fmt: skip


def _page(context: ExportContext, canvas: Canvas, _document: BaseDocTemplate) -> None:
    width, height = landscape(A4)
    canvas.saveState()
    canvas.setFillColor(_ACCENT)
    canvas.setFont("VeraBd", 13)
    canvas.drawString(_SIDE, height - 14 * mm, _known(_("Riwayat tinjauan")))
    canvas.setFillColor(_INK)
    canvas.setFont("Vera", 8.5)
    canvas.drawString(_SIDE, height - 19 * mm, _known(context.office))
    said = _("Diekspor {when}").format(when=when(context.exported_at))
    canvas.drawRightString(width - _SIDE, height - 14 * mm, _known(said))
    if context.notice:
        canvas.setFillColor(_MUTED)
        notice = _("Paket aturan: {notice}").format(notice=context.notice)
        canvas.drawRightString(width - _SIDE, height - 19 * mm, _known(notice))
    canvas.setFillColor(_MUTED)
    canvas.setFont("VeraBd", 7.2)
    left = _SIDE
    for (name, _width), room in zip(_COLUMNS, _WIDTHS, strict=True):
        canvas.drawString(left + 3, height - 30 * mm, _known(_(name)))
        left += room
    canvas.setStrokeColor(_ACCENT)
    canvas.line(_SIDE, height - 32 * mm, width - _SIDE, height - 32 * mm)
    canvas.setFont("Vera", 6.6)
    anchor = _("Jangkar catatan {seq}: {head}").format(seq=context.head_seq, head=context.head_hash)
    canvas.drawString(_SIDE, 9 * mm, _known(anchor))
    canvas.restoreState()


class _NumberedCanvas(Canvas):  # type: ignore[misc] # the library ships no types
    """Writes "page x of y", which is known only when all pages are."""

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - the library's name
        """Keep the page until all are counted."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages and write them."""
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            self.setFont("Vera", 6.6)
            self.setFillColor(_MUTED)
            said = _("Halaman {number} dari {count}").format(number=number, count=len(self._pages))
            self.drawRightString(landscape(A4)[0] - _SIDE, 9 * mm, said)
            super().showPage()
        super().save()


@cache
def _fonts() -> TTFont:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd"):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    return pdfmetrics.getFont("Vera")


def _known(words: str) -> str:
    """Return ``words`` with a sign for each letter that the font cannot draw, such as emoji."""
    drawn = _fonts().face.charToGlyph

    def sign(letter: str) -> str:
        if ord(letter) in drawn or letter == "\n":
            return letter
        return "◊" if letter.isprintable() else " "

    return "".join(map(sign, words))
