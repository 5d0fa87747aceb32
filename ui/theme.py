"""Colours, palette and the one style sheet, light and dark; every pair reaches 4.5:1."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from ui.icons import FOLDER
from ui.style_sheet import STYLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they mean; ``*_soft`` is a surface, ``*_text`` what stands on it."""

    background: str
    surface: str
    sunken: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_text: str
    nav: str
    nav_text: str
    nav_active: str
    nav_mark: str
    amber: str
    amber_soft: str
    amber_text: str
    red: str
    red_soft: str
    red_text: str
    green: str
    green_soft: str
    green_text: str
    grey: str
    grey_soft: str
    grey_text: str


LIGHT: Final = Tokens(
    background="#f4f6f8", surface="#ffffff", sunken="#f9fbfc", text="#16202a", muted="#566370",
    border="#d9e0e6", accent="#0f6b78", on_accent="#ffffff", accent_soft="#e3f2f4",
    accent_text="#0b5560", nav="#0c3b44", nav_text="#d3e6e9", nav_active="#14535f",
    nav_mark="#55c4d0", amber="#d98a00", amber_soft="#fff0d2", amber_text="#744600",
    red="#c0392b", red_soft="#fde4e2", red_text="#971b13", green="#2f855a", green_soft="#dff3e4",
    green_text="#1b5631", grey="#8a99a6", grey_soft="#e8edf1", grey_text="#3d4b57",
)  # fmt: skip
DARK: Final = Tokens(
    background="#11171b", surface="#192126", sunken="#141b20", text="#e6edf0", muted="#a5b3bb",
    border="#334048", accent="#1b7784", on_accent="#ffffff", accent_soft="#17373d",
    accent_text="#8fdbe4", nav="#0a242a", nav_text="#d3e6e9", nav_active="#12424b",
    nav_mark="#55c4d0", amber="#e0a030", amber_soft="#3d2e0c", amber_text="#f5cc78",
    red="#e5705f", red_soft="#44191a", red_text="#ffa69d", green="#4fae78", green_soft="#14351f",
    green_text="#93dbab", grey="#7c8b95", grey_soft="#2a353b", grey_text="#c6d2d9",
)  # fmt: skip

BASE_FONT_PX: Final = 13


class Theme(QObject):
    """The theme in use; widgets that paint themselves listen to :attr:`changed`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.choice = "system"
        self.font_scale = 100
        self.tokens = LIGHT
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self.tokens is DARK

    def color(self, name: str) -> QColor:
        """Return the colour of a token."""
        return QColor(getattr(self.tokens, name))

    def px(self, size: int) -> int:
        """Scale a font size or a length that follows it, in pixels."""
        return round(size * self.font_scale / 100)

    def apply(self, choice: str, font_scale: int = 100) -> None:
        """Use ``light``, ``dark`` or what the system says, at a font scale in percent."""
        self.choice, self.font_scale = choice, font_scale
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = choice == "dark" or (choice == "system" and scheme == Qt.ColorScheme.Dark)
        self.tokens = DARK if dark else LIGHT
        font = QFont()
        font.setFamilies(["Noto Sans", "Segoe UI", "Noto Color Emoji", "Segoe UI Emoji"])
        font.setPixelSize(self.px(BASE_FONT_PX))
        self._app.setFont(font)
        self._app.setPalette(self._palette())
        sizes = {f"px{n}": f"{self.px(n)}px" for n in range(10, 25)}
        icons = {"icons": (FOLDER / "fixed").as_posix()}
        self._app.setStyleSheet(Template(STYLE).substitute(asdict(self.tokens) | sizes | icons))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice == "system":
            self.apply(self.choice, self.font_scale)

    def _palette(self) -> QPalette:
        role, t = QPalette.ColorRole, self.tokens
        pairs = {
            role.Window: t.background, role.WindowText: t.text, role.Base: t.surface,
            role.AlternateBase: t.sunken, role.Text: t.text, role.Button: t.surface,
            role.ButtonText: t.text, role.BrightText: t.red_text, role.Highlight: t.accent,
            role.HighlightedText: t.on_accent, role.Link: t.accent_text,
            role.LinkVisited: t.accent_text, role.ToolTipBase: t.surface,
            role.ToolTipText: t.text, role.PlaceholderText: t.muted, role.Mid: t.border,
            role.Light: t.surface, role.Midlight: t.border, role.Dark: t.grey,
            role.Shadow: t.border,
        }  # fmt: skip
        palette = QPalette()
        for which, value in pairs.items():
            palette.setColor(which, QColor(value))
        for which in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
        return palette
