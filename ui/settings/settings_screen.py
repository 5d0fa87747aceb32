"""Pengaturan: every section below the other, scrolled together."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.settings.sections import SECTIONS

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings

_Section = TypeVar("_Section", bound=QWidget)


class SettingsScreen(QScrollArea):
    """Holds the sections; each keeps and explains its own settings."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self.sections = [build(office, around) for build in SECTIONS]
        for section in self.sections:
            column.addWidget(section)
        column.addStretch()
        self.setWidget(inner)

    def section(self, kind: type[_Section]) -> _Section:
        """Return the section of the class ``kind``."""
        return next(section for section in self.sections if isinstance(section, kind))

    def entered(self) -> None:
        """Let the sections that show changing facts read them anew."""
        for section in self.sections:
            again = getattr(section, "entered", None)
            if again is not None:
                again()
