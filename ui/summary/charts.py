"""Two charts painted by the app; each also says its rows in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_ROW: Final = 26
_BAR: Final = 14
_LABEL: Final = 190
_WEEKS_HEIGHT: Final = 200
_MOST_ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar; ``tone`` is a colour token."""

    name: str
    value: int
    tone: str


@dataclass(frozen=True, slots=True)
class Stack:
    """One column: ``parts`` are ``(what, how many, colour token)`` from the bottom."""

    name: str
    parts: tuple[tuple[str, int, str], ...]

    @property
    def total(self) -> int:
        """The height of the column."""
        return sum(value for _what, value, _tone in self.parts)


class _Chart(QWidget):
    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(px))
        font.setBold(bold)
        return font


class BarChart(_Chart):
    """Horizontal bars, the longest first."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these."""
        self._bars = tuple(bars[:_MOST_ROWS])
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.value}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every bar."""
        return QSize(320, self._theme.px(_ROW) * max(len(self._bars), 3))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every bar."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the names, the bars and the numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        painter.setFont(self._font(12))
        metrics = QFontMetrics(painter.font())
        number_room = metrics.horizontalAdvance("00.000")
        left = min(px(_LABEL), self.width() // 2)
        longest = max((bar.value for bar in self._bars), default=0)
        room = max(self.width() - left - number_room - 8, 1)
        for number, bar in enumerate(self._bars):
            top = number * px(_ROW)
            place = QRect(0, top, left - 8, px(_ROW))
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, place.width())
            painter.setPen(self._theme.color("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
            length = max(room * bar.value / longest, 2) if longest else 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(bar.tone))
            over = (px(_ROW) - px(_BAR)) / 2
            painter.drawRoundedRect(QRectF(left, top + over, length, px(_BAR)), 3, 3)
            painter.setPen(self._theme.color("text"))
            beside = QRect(int(left + length) + 6, top, number_room, px(_ROW))
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, str(bar.value))


class WeekChart(_Chart):
    """Stacked columns with their totals above and a legend below."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._stacks: tuple[Stack, ...] = ()

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Draw these."""
        self._stacks = tuple(stacks)
        said = (
            f"{stack.name}: " + ", ".join(f"{what} {value}" for what, value, _t in stack.parts)
            for stack in stacks
        )
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a height at which single decisions are seen."""
        return QSize(360, self._theme.px(_WEEKS_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height."""
        return QSize(280, self._theme.px(_WEEKS_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the columns, their names, totals and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        painter.setFont(self._font(11))
        line = QFontMetrics(painter.font()).height()
        legend_top = self.height() - line - 2
        floor = legend_top - line - px(12)
        self._paint_legend(painter, legend_top, line)
        painter.setPen(self._theme.color("border"))
        painter.drawLine(0, floor, self.width(), floor)
        highest = max((stack.total for stack in self._stacks), default=0)
        if not self._stacks:
            return
        step = self.width() / len(self._stacks)
        width = min(step * 0.62, px(34))
        room = floor - line - 4
        for number, stack in enumerate(self._stacks):
            middle = step * (number + 0.5)
            top = float(floor)
            painter.setPen(Qt.PenStyle.NoPen)
            for _what, value, tone in stack.parts:
                height = room * value / highest if highest else 0
                top -= height
                painter.setBrush(self._theme.color(tone))
                painter.drawRect(QRectF(middle - width / 2, top, width, max(height - 1, 0)))
            painter.setPen(self._theme.color("muted"))
            name = QRectF(middle - step / 2, floor + 3, step, line)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, stack.name)
            if stack.total:
                above = QRectF(middle - step / 2, top - line - 1, step, line)
                painter.setPen(self._theme.color("text"))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(stack.total))

    def _paint_legend(self, painter: QPainter, top: int, line: int) -> None:
        if not self._stacks:
            return
        left, metrics = 0, QFontMetrics(painter.font())
        for what, _value, tone in self._stacks[0].parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(tone))
            side = line - 6
            painter.drawRoundedRect(QRectF(left, top + 3, side, side), 2, 2)
            painter.setPen(self._theme.color("text"))
            width = metrics.horizontalAdvance(what)
            place = QRect(left + side + 5, top, width + 2, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, what)
            left += side + width + 21


def empty_words() -> str:
    """Return what is said where there is nothing to draw yet."""
    return _("Belum ada data pada rentang ini.")
