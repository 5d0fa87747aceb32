"""Paints one line of the palette: icon, title and detail, what it is, its key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.icons import pixmap
from ui.palette.entries import Entry
from ui.row_delegate import RowDelegate

ENTRY: Final = Qt.ItemDataRole.UserRole
_ROW: Final = 36


class PaletteDelegate(RowDelegate):
    """The words for screen readers are in the item."""

    height = _ROW

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        theme, rect = self._theme, QRect(option.rect).adjusted(6, 1, -6, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        size = theme.px(16)
        tone = theme.color("accent_text" if chosen else "muted")
        top = rect.top() + (rect.height() - size) // 2
        painter.drawPixmap(rect.left() + 10, top, pixmap(entry.icon, tone, size))
        right = self._paint_right(painter, rect, entry)
        room = QRect(rect.left() + 10 + size + 10, rect.top(), 0, rect.height())
        room.setRight(right - 12)
        self._paint_words(painter, room, entry)
        painter.restore()

    def _paint_right(self, painter: QPainter, rect: QRect, entry: Entry) -> int:
        theme, right = self._theme, rect.right() - 10
        font = painter.font()
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        middle = Qt.AlignmentFlag.AlignCenter
        if entry.keys:
            width = metrics.horizontalAdvance(entry.keys) + 12
            place = QRect(right - width, 0, width, metrics.height() + 4)
            place.moveTop(rect.top() + (rect.height() - place.height()) // 2)
            painter.setPen(theme.color("border"))
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(theme.color("text"))
            painter.drawText(place, middle, entry.keys)
            right = place.left() - 10
        width = metrics.horizontalAdvance(entry.group)
        place = QRect(right - width, rect.top(), width, rect.height())
        painter.setPen(theme.color("muted"))
        painter.drawText(place, middle, entry.group)
        return place.left()

    def _paint_words(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        theme = self._theme
        font = painter.font()
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(entry.title, elide, room.width())
        painter.setPen(theme.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        used = metrics.horizontalAdvance(title) + 12
        if entry.detail and room.width() - used > theme.px(40):
            rest = room.adjusted(used, 0, 0, 0)
            painter.setPen(theme.color("muted"))
            shown = metrics.elidedText(entry.detail, elide, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
