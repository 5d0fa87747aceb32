"""What stands where nothing is yet: a drawing, what is missing, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.pieces import label

if TYPE_CHECKING:
    from ui.theme import Theme

_SIZE: Final = 40


class EmptyState(QWidget):
    """Shown instead of an empty list or table; ``act`` is a button that leads on."""

    def __init__(
        self, theme: Theme, icon: str, title: str, way: str, act: QWidget | None = None
    ) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.picture = QLabel()
        self.title = label(title, "strong")
        self.way = label(way, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch()
        for line in (self.picture, self.title, self.way):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        if act is not None:
            column.addSpacing(4)
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        theme.changed.connect(self._paint_icon)
        self._paint_icon()

    def tell(self, title: str, way: str) -> None:
        """Say something else, such as that a filter hides everything."""
        self.title.setText(title)
        self.way.setText(way)

    def _paint_icon(self) -> None:
        self.picture.setPixmap(pixmap(self._icon, self._theme.color("grey"), _SIZE))
