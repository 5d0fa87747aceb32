"""What the painted rows of lists share: one height for all, and the ground under the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme


_WIDTH: Final = 200
"""What a list asks for before its window gives it more."""


class RowDelegate(QStyledItemDelegate):
    """Draws with the theme's colours; ``height`` is pixels at 100 %."""

    height: int

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return the same height for each row."""
        return QSize(_WIDTH, self._theme.px(self.height))

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, hovered: bool = False
    ) -> QRect:
        """Mark the chosen row at its left edge, the focus by a frame; return the row's place."""
        rect, state, color = QRect(option.rect), option.state, self._theme.color
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("accent_soft"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), color("accent"))
        elif hovered and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("sunken"))
        painter.setPen(color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        return rect
