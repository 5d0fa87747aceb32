"""Icons drawn as SVG in ``resources/icons``, painted in the colours of the theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QAbstractButton

    from ui.theme import Theme

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"
_SHARP: Final = 2
"""Pixels for each device-independent one: sharp on dense screens, small enough everywhere."""


def has_icon(name: str) -> bool:
    """Say whether there is a drawing of this name."""
    return (FOLDER / f"{name}.svg").is_file()


def pixmap(name: str, color: QColor, size: int) -> QPixmap:
    """Return the icon ``name`` in one colour; an unknown name gives an empty picture."""
    made = QPixmap(size * _SHARP, size * _SHARP)
    made.fill(Qt.GlobalColor.transparent)
    if source := _source(name):
        painter = QPainter(made)
        colored = source.replace("currentColor", color.name())
        QSvgRenderer(QByteArray(colored.encode())).render(
            painter, QRectF(0, 0, made.width(), made.height())
        )
        painter.end()
    made.setDevicePixelRatio(_SHARP)
    return made


def icon(name: str, color: QColor, size: int = 18) -> QIcon:
    """Return the icon for a button or a window."""
    return QIcon(pixmap(name, color, size))


class ThemedIcon(QObject):
    """Keeps a button's icon in the theme's colours; lives as long as the button."""

    def __init__(
        self, button: QAbstractButton, name: str, theme: Theme, tone: str = "text", size: int = 16
    ) -> None:
        super().__init__(button)
        self._button, self._name, self._theme = button, name, theme
        self._tone, self._size = tone, size
        theme.changed.connect(self.paint)
        self.paint()

    def draw(self, name: str) -> None:
        """Show another drawing."""
        self._name = name
        self.paint()

    def paint(self) -> None:
        """Draw anew in the colours of now."""
        size = self._theme.px(self._size)
        self._button.setIcon(icon(self._name, self._theme.color(self._tone), size))
        self._button.setIconSize(QSize(size, size))


@cache
def _source(name: str) -> str:
    path = FOLDER / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
