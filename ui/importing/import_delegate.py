"""Paints one line of the import: what came in, its state, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.text import _
from ui.importing.import_model import LINE, STATES, line_detail, line_note, line_title

if TYPE_CHECKING:
    from ui.theme import Theme

_ABOVE: Final = 6
_NOTE: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class ImportDelegate(QStyledItemDelegate):
    """Three columns in one row; the words are in the model for screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the usual height, more where the sentence needs it: it may hold the way out."""
        line, view = index.data(LINE), option.widget
        least = self._theme.px(52)
        if line is None or not isinstance(view, QAbstractItemView):
            return QSize(400, least)
        row = QRect(0, 0, view.viewport().width(), least)
        note = self._columns(row)[2].adjusted(0, 0, 0, 10_000)
        words = QFontMetrics(self._font(12)).boundingRect(note, int(_NOTE), line_note(line))
        return QSize(400, max(least, words.height() + 2 * _ABOVE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line."""
        line = index.data(LINE)
        if line is None:
            return
        painter.save()
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, state, note = self._columns(rect)
        self._name(painter, name, line_title(line), line_detail(line))
        words, tone = STATES.get(line.status, (line.status, "grey"))
        self._chip(painter, state, _(words), tone)
        painter.setFont(self._font(12))
        painter.setPen(self._theme.color("text"))
        painter.drawText(note, int(_NOTE), line_note(line))
        painter.restore()

    def _columns(self, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """Where name, state and sentence of a row stand."""
        wide = rect.width() - 24
        high = rect.height() - 2 * _ABOVE
        name = QRect(rect.left() + 12, rect.top() + _ABOVE, wide * 42 // 100, high)
        state = QRect(name.right() + 12, rect.top(), self._theme.px(128), rect.height())
        note = QRect(state.right() + 12, name.top(), rect.right() - state.right() - 24, high)
        return name, state, note

    def _name(self, painter: QPainter, rect: QRect, title: str, detail: str) -> None:
        half = self._theme.px(20)
        middle_of_row = rect.center().y()
        top = QRect(rect.left(), middle_of_row - half, rect.width(), half if detail else 2 * half)
        painter.setFont(self._font(13, bold=True))
        painter.setPen(self._theme.color("text"))
        middle = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(title, middle, rect.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(self._font(11))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(top.translated(0, half), Qt.AlignmentFlag.AlignVCenter, detail)

    def _chip(self, painter: QPainter, rect: QRect, words: str, tone: str) -> None:
        font = self._font(11, bold=True)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 12)
        height = metrics.height() + 4
        place = QRect(
            rect.left(),
            rect.top() + (rect.height() - height) // 2,
            metrics.horizontalAdvance(shown) + 12,
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(font)
        painter.setPen(self._theme.color(f"{tone}_text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(["Noto Sans", "Segoe UI", "Noto Color Emoji", "Segoe UI Emoji"])
        font.setPixelSize(self._theme.px(px))
        font.setBold(bold)
        return font
