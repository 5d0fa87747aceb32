"""The navigation at the left: icon, title and how much waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.text import _, ngettext
from ui.icons import pixmap

if TYPE_CHECKING:
    from ui.theme import Theme

KEY: Final = Qt.ItemDataRole.UserRole
WAITING: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 38
_WIDTH: Final = 168
_WIDEST: Final = 216
_NARROW: Final = 52
_MOST: Final = 1000
"""From here on the badge shows no exact count."""


class NavList(QListWidget):
    """Rows are told apart by the key of their screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self.setObjectName("nav")
        self.setAccessibleName(_("Navigasi"))
        self.setItemDelegate(_NavDelegate(theme))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.fit)

    def add(self, key: str, title: str) -> None:
        """Append a screen."""
        entry = QListWidgetItem(title)
        entry.setData(KEY, key)
        entry.setToolTip(title)
        self.addItem(entry)
        self.fit()

    def tell_waiting(self, key: str, count: int) -> None:
        """Show how much waits on a screen; screen readers hear it too."""
        for number in range(self.count()):
            entry = self.item(number)
            if entry.data(KEY) == key:
                entry.setData(WAITING, count)
                said = ngettext("{count} menunggu", "{count} menunggu", count).format(count=count)
                spoken = f"{entry.text()}, {said}" if count else entry.text()
                entry.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone where the screens need the room; the titles stay as tooltips."""
        if compact != self._compact:
            self._compact = compact
            self.fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width that the titles need at this font scale."""
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def fit(self) -> None:
        """Take the room of the titles where there is any; the window may always take it back."""
        px = self._theme.px
        self.setMinimumWidth(px(_NARROW))
        self.setMaximumWidth(px(_NARROW) if self._compact else min(px(_WIDTH), _WIDEST))
        self.updateGeometry()
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(0, self._theme.px(_ROW)))


class _NavDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._theme, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(8, 2, -8, -2)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            color = theme.color("nav_active")
            color.setAlpha(255 if chosen else 120)
            painter.setBrush(color)
            painter.drawRoundedRect(box, 6, 6)
        if chosen:
            painter.setBrush(theme.color("nav_mark"))
            painter.drawRoundedRect(
                QRect(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5
            )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("nav_mark"))
            painter.drawRoundedRect(box, 6, 6)
        size = theme.px(18)
        color = theme.color("nav_mark" if chosen else "nav_text")
        top = box.top() + (box.height() - size) // 2
        painter.drawPixmap(box.left() + 12, top, pixmap(index.data(KEY), color, size))
        font = painter.font()
        font.setPixelSize(theme.px(13))
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(theme.color("nav_text"))
        if box.width() < theme.px(2 * _NARROW):
            if index.data(WAITING):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("nav_mark"))
                painter.drawEllipse(QRect(box.left() + 12 + size - 4, top - 3, 8, 8))
            painter.restore()
            return
        right = self._paint_waiting(painter, box, int(index.data(WAITING) or 0))
        words = QRect(box.left() + 12 + size + 10, box.top(), 0, box.height())
        words.setRight(right - 4)
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_waiting(self, painter: QPainter, box: QRect, count: int) -> int:
        if not count:
            return box.right() - 6
        painter.save()
        font = painter.font()
        font.setPixelSize(self._theme.px(11))
        font.setBold(True)
        painter.setFont(font)
        text = str(count) if count < _MOST else f"{_MOST - 1}+"
        metrics = QFontMetrics(font)
        height = metrics.height() + 2
        width = max(metrics.horizontalAdvance(text) + 12, height)
        place = QRect(box.right() - width - 8, 0, width, height)
        place.moveTop(box.top() + (box.height() - height) // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("nav_mark"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(self._theme.color("nav"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return place.left()
