"""The review log on paper: A4 landscape, page numbers, and the anchor on every page."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from app.domain.reading import Platform
from app.export.pdf_sheet import BOLD, PLAIN, SMALL, NumberedCanvas, Sheet, known
from app.export.readable import diverted, when, withheld
from app.labels import PLATFORM_LABEL
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.pdfgen.canvas import Canvas

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
_INK, _MUTED, _LINE, _ACCENT = map(HexColor, ("#16202a", "#566370", "#d9e0e6", "#0f6b78"))


def write(rows: Iterable[LogRow], context: ExportContext) -> Iterator[bytes]:
    """Yield the document; each row is laid out as soon as it is taken from ``rows``."""
    target = io.BytesIO()
    size = landscape(A4)
    canvas = NumberedCanvas(target, size, _MUTED, _SIDE)
    canvas.setTitle(_("Riwayat tinjauan"))
    canvas.setAuthor(context.office)
    area = (_SIDE, size[1] - _HEAD, _FOOT)
    sheet = Sheet(canvas, _WIDTHS, area, partial(_page, context), (_INK, _MUTED, _LINE))
    is_empty = True
    for row in rows:
        sheet.add_row(_cells(row))
        is_empty = False
    if is_empty:
        sheet.add_words(_("Tidak ada keputusan pada rentang ini."))
    if context.diverted:
        sheet.add_words(diverted(context))
    if context.withheld:
        sheet.add_words(withheld(context))
    sheet.end()
    yield target.getvalue()


def _cells(row: LogRow) -> tuple[str, ...]:
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
    return (
        when(row.decided_at),
        person,
        source,
        row.clauses,
        outcome,
        reason,
        row.reply,
        reviewed,
    )


def _page(context: ExportContext, canvas: Canvas) -> None:
    width, height = landscape(A4)
    canvas.saveState()
    canvas.setFillColor(_ACCENT)
    canvas.setFont(BOLD, 13)
    canvas.drawString(_SIDE, height - 14 * mm, known(_("Riwayat tinjauan")))
    canvas.setFillColor(_INK)
    canvas.setFont(PLAIN, 8.5)
    canvas.drawString(_SIDE, height - 19 * mm, known(context.office))
    said = _("Diekspor {when}").format(when=when(context.exported_at))
    canvas.drawRightString(width - _SIDE, height - 14 * mm, known(said))
    if context.notice:
        canvas.setFillColor(_MUTED)
        notice = _("Paket aturan: {notice}").format(notice=context.notice)
        canvas.drawRightString(width - _SIDE, height - 19 * mm, known(notice))
    canvas.setFillColor(_MUTED)
    canvas.setFont(BOLD, 7.2)
    left = _SIDE
    for (name, _width), room in zip(_COLUMNS, _WIDTHS, strict=True):
        canvas.drawString(left + 3, height - 30 * mm, known(_(name)))
        left += room
    canvas.setStrokeColor(_ACCENT)
    canvas.line(_SIDE, height - 32 * mm, width - _SIDE, height - 32 * mm)
    canvas.setFont(PLAIN, SMALL)
    anchor = _("Jangkar catatan {seq}: {head}").format(seq=context.head_seq, head=context.head_hash)
    canvas.drawString(_SIDE, 9 * mm, known(anchor))
    canvas.restoreState()
