"""Paints one row of the queue: thumbnail, title, time, excerpt, chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPixmap

from app.domain.clauses import ProtectedKind
from app.domain.decisions import Outcome
from app.domain.items import ItemStatus, QueueRow
from app.labels import OUTCOME_LABEL, PROTECTED_LABEL, STATUS_LABEL
from app.text import _
from ui.review.queue_model import PICTURE, ROW
from ui.review.when import short_when
from ui.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.office import Clock
    from ui.theme import Theme

_HEIGHT: Final = 76
_PICTURE: Final = QSize(38, 52)


def row_chips(row: QueueRow) -> list[tuple[str, str]]:
    """Return ``(text, tone)`` for the chips of a row; a ``?`` marks what a condition decides."""
    if row.outcome:
        return [(_(OUTCOME_LABEL[Outcome(row.outcome)]), "accent")]
    chips = [
        (f"{clause}?" if clause in row.conditional else clause,
         "amber" if clause in row.conditional else "red")
        for clause in row.clauses
    ]  # fmt: skip
    chips += [(_(PROTECTED_LABEL[ProtectedKind(kind)]), "green") for kind in row.protected]
    if row.not_yet_in_force:
        chips.append((_("SE belum berlaku"), "grey"))
    if not chips and row.status is not ItemStatus.TO_REVIEW:
        chips.append((_(STATUS_LABEL[row.status]), "grey"))
    return chips or [(_("tanpa temuan"), "grey")]


class QueueDelegate(RowDelegate):
    """Draws with the theme's colours; the text of the row is in the model for screen readers."""

    height = _HEIGHT

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(theme)
        self._clock = clock

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        row = index.data(ROW)
        if not isinstance(row, QueueRow):
            return
        painter.save()
        rect = self.paint_ground(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._paint_picture(painter, rect, index.data(PICTURE))
        body = QRect(left, rect.top() + 8, rect.right() - left - 12, rect.height() - 16)
        self._paint_text(painter, body, row)
        painter.restore()

    def _paint_picture(self, painter: QPainter, rect: QRect, picture: object) -> int:
        place = QRect(
            rect.left() + 14,
            rect.top() + (rect.height() - _PICTURE.height()) // 2,
            _PICTURE.width(),
            _PICTURE.height(),
        )
        path = QPainterPath()
        path.addRoundedRect(place, 4, 4)
        painter.save()
        painter.setClipPath(path)
        if isinstance(picture, QPixmap):
            painter.drawPixmap(place, picture)
        else:
            painter.fillRect(place, self._theme.color("grey_soft"))
        painter.restore()
        return place.right() + 12

    def _paint_text(self, painter: QPainter, body: QRect, row: QueueRow) -> None:
        line = body.height() // 3
        small = self._font(11)
        when = short_when(row.posted_at or row.imported_at, self._clock.now())
        width = QFontMetrics(small).horizontalAdvance(when)
        vertical = Qt.AlignmentFlag.AlignVCenter
        first = QRect(body.left(), body.top(), body.width(), line)
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(first, vertical | Qt.AlignmentFlag.AlignRight, when)
        bold = self._font(13, bold=True)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        self._elided(painter, first.adjusted(0, 0, -width - 8, 0), row.title)
        painter.setFont(self._font(13))
        excerpt = " ".join(row.excerpt.split()) or _(STATUS_LABEL[row.status])
        painter.setPen(self._theme.color("text" if row.excerpt else "muted"))
        self._elided(painter, first.translated(0, line), excerpt)
        self._paint_chips(painter, first.translated(0, 2 * line), row)

    def _paint_chips(self, painter: QPainter, rect: QRect, row: QueueRow) -> None:
        font = self._font(11, bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = rect.left()
        for text, tone in row_chips(row):
            room = rect.right() - left
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room - 12, 0))
            if room < self._theme.px(32):
                return
            place = QRect(left, rect.top() + 2, metrics.horizontalAdvance(shown) + 12, 0)
            place.setHeight(min(metrics.height() + 2, rect.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(f"{tone}_soft"))
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(self._theme.color(f"{tone}_text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
            left = place.right() + 6

    def _elided(self, painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(["Noto Sans", "Segoe UI", "Noto Color Emoji", "Segoe UI Emoji"])
        font.setPixelSize(self._theme.px(px))
        font.setBold(bold)
        return font
