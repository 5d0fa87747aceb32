"""A short tour with a few marks over the window; it can be left at any time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.text import _
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_WIDTH: Final = 360
_GAP: Final = 12
_DIM: Final = 150


@dataclass(frozen=True, slots=True)
class Mark:
    """One stop: what is said, and the widget it is about (found when the stop is reached)."""

    title: str
    text: str
    about: Callable[[], QWidget]


class Tour(QWidget):
    """Lies over the window, dims all but one part, and takes the keys meanwhile."""

    ended = Signal()

    def __init__(self, window: QWidget, theme: Theme, marks: Sequence[Mark]) -> None:
        super().__init__(window)
        self._window, self._theme, self._marks, self._at = window, theme, marks, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Tur singkat"))
        self.bubble = Card("accent", self)
        self.bubble.column.setContentsMargins(16, 12, 16, 12)
        self.bubble.column.setSpacing(8)
        self.title = label("", "strong")
        self.text = label("")
        self.count = label("", "muted", wrap=False)
        self.back = button(_("Kembali"), self.step_back, small=True)
        self.next = button(_("Lanjut"), self.step, small=True, primary=True)
        self.leave = button(_("Lewati tur"), self.end, link=True)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch()
        row.addWidget(self.count)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.bubble.column.addWidget(self.title)
        self.bubble.column.addWidget(self.text)
        self.bubble.column.addLayout(row)
        window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.next.setFocus()

    @property
    def position(self) -> int:
        """The number of the stop, from 0."""
        return self._at

    def step(self) -> None:
        """Go on; after the last stop the tour ends."""
        if self._at + 1 < len(self._marks):
            self._at += 1
            self._place()
        else:
            self.end()

    def step_back(self) -> None:
        """Go back one stop."""
        if self._at:
            self._at -= 1
            self._place()

    def end(self) -> None:
        """Leave the window as it was."""
        if not self.isHidden():
            self.hide()
            self._window.removeEventFilter(self)
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Right and Enter go on, left goes back, Escape ends; nothing reaches the window."""
        acts = {
            Qt.Key.Key_Right: self.step,
            Qt.Key.Key_Return: self.step,
            Qt.Key.Key_Enter: self.step,
            Qt.Key.Key_Left: self.step_back,
            Qt.Key.Key_Escape: self.end,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None:
            act()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Dim everything but what is spoken of."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, hole = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        hole.addRoundedRect(QRectF(self._spot()), 8, 8)
        painter.fillPath(whole - hole, QColor(0, 0, 0, _DIM))
        pen = painter.pen()
        pen.setColor(self._theme.color("nav_mark"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.drawPath(hole)

    def _spot(self) -> QRect:
        about = self._marks[self._at].about()
        corner = about.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, about.size()).intersected(self.rect().adjusted(3, 3, -3, -3))

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        mark = self._marks[self._at]
        self.title.setText(mark.title)
        self.text.setText(mark.text)
        self.count.setText(f"{self._at + 1}/{len(self._marks)}")
        self.back.setEnabled(self._at > 0)
        last = self._at + 1 == len(self._marks)
        self.next.setText(_("Selesai") if last else _("Lanjut"))
        self.setAccessibleDescription(f"{mark.title}. {mark.text}")
        width = min(self._theme.px(_WIDTH), self.width() - 2 * _GAP)
        self.bubble.setFixedWidth(width)
        self.text.setFixedHeight(self.text.heightForWidth(width - 40))
        self.bubble.adjustSize()
        self.bubble.move(self._beside(self._spot(), self.bubble.width(), self.bubble.height()))
        self.update()

    def _beside(self, spot: QRect, width: int, height: int) -> QPoint:
        """To the right where there is room, else left, else below or above, else in the middle."""
        top = min(max(spot.top(), _GAP), max(self.height() - height - _GAP, _GAP))
        left = min(max(spot.left(), _GAP), max(self.width() - width - _GAP, _GAP))
        if spot.right() + width + 2 * _GAP <= self.width():
            return QPoint(spot.right() + _GAP, top)
        if spot.left() - width - 2 * _GAP >= 0:
            return QPoint(spot.left() - width - _GAP, top)
        if spot.bottom() + height + 2 * _GAP <= self.height():
            return QPoint(left, spot.bottom() + _GAP)
        if spot.top() - height - 2 * _GAP >= 0:
            return QPoint(left, spot.top() - height - _GAP)
        return QPoint((self.width() - width) // 2, (self.height() - height) // 2)
