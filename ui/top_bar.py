"""The bar on top: what office this is, the search, and what is always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.text import _
from ui.icons import ThemedIcon, pixmap
from ui.pieces import ElidedLabel, button, chip, label

if TYPE_CHECKING:
    from ui.office import OpenOffice
    from ui.theme import Theme

_HEIGHT = 48
_LOGO = 24


class TopBar(QWidget):
    """Announces what is asked of it; knows no screen."""

    import_wanted = Signal()
    search_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, office: OpenOffice, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        info = office.info
        logo = QLabel()
        logo.setPixmap(pixmap("tinjau", theme.color("accent"), _LOGO))
        logo.setFixedSize(QSize(_LOGO, _LOGO))
        brand = QLabel("Tinjau")
        brand.setObjectName("brand")
        name = ElidedLabel(info.name, most=260)
        name.setObjectName("officeName")
        name.setAccessibleName(_("Kantor"))
        self.search = button(
            _("Cari atau perintah …"), self.search_wanted.emit,
            name=_("Cari dan perintah (Ctrl+K)"),
        )  # fmt: skip
        self.search.setObjectName("search")
        self.search.setMaximumWidth(440)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMinimumWidth(120)
        ThemedIcon(self.search, "search", theme, "muted")
        key = QHBoxLayout(self.search)
        key.setContentsMargins(0, 0, 8, 0)
        key.addStretch()
        key.addWidget(label("Ctrl+K", "key", wrap=False))
        offline = chip(_("Luring"), "green", pill=True)
        offline.setToolTip(_("Aplikasi ini tidak memakai jaringan; data tetap di komputer ini."))
        self.help = button("", self.help_wanted.emit, name=_("Panduan (F1)"))
        self.help.setProperty("plain", True)  # noqa: FBT003 - Qt has no keyword here
        self.help.setToolTip(_("Panduan (F1)"))
        ThemedIcon(self.help, "help", theme, "muted", 18)
        self.add = button(_("Impor"), self.import_wanted.emit)
        self.add.setToolTip("Ctrl+I")
        ThemedIcon(self.add, "plus", theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(logo)
        row.addWidget(brand)
        row.addWidget(name)
        if info.demo:
            row.addWidget(chip(_("kantor contoh"), "amber", pill=True))
        row.addSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch()
        row.addWidget(offline)
        row.addWidget(self.help)
        row.addWidget(self.add)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(_HEIGHT, self._theme.px(42)))
