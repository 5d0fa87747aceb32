"""The main window: top bar, navigation, screens, status bar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.text import N_, _
from ui.importing.import_screen import ImportScreen
from ui.navigation import SCREENS
from ui.pieces import ElidedLabel, bar, button, chip, label, restyle
from ui.review.workbench import Workbench
from ui.settings.settings_screen import SettingsScreen
from ui.window_state import WindowState, save_state

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from ui.office import OpenOffice, Surroundings

_Screen = TypeVar("_Screen", bound=QWidget)
_NOTICE_MS = 6000
_KEYS = (
    (("J", "K"), N_("berikut/sebelum")),
    (("1–9",), N_("hasil")),
    (("A", "R"), N_("temuan")),
    (("T",), N_("teks")),
    (("Ctrl+Enter",), N_("simpan")),
    (("Ctrl+Z",), N_("tarik")),
)


class MainWindow(QMainWindow):
    """One window over one open office."""

    def __init__(self, office: OpenOffice, around: Surroundings, state: WindowState) -> None:
        super().__init__()
        self._office, self._around, self._state = office, around, state
        self.setWindowTitle(f"Tinjau · {office.info.name}")
        self.resize(QSize(state.width, state.height).boundedTo(self.screen().availableSize()))
        self.screens = QStackedWidget()
        self.nav = QListWidget()
        self.nav.setObjectName("nav")
        self.nav.setAccessibleName(_("Navigasi"))
        self.nav.setFixedWidth(min(around.theme.px(168), 200))
        self._badge = 0
        for screen in SCREENS:
            self.screens.addWidget(screen.build(office, around, state))
            entry = QListWidgetItem(_(screen.title))
            entry.setSizeHint(QSize(0, around.theme.px(36)))
            self.nav.addItem(entry)
        self.workbench = self.screen_of("review", Workbench)
        self.importing = self.screen_of("import", ImportScreen)
        self.settings = self.screen_of("settings", SettingsScreen)
        self.notice = QLabel()
        self.notice.setObjectName("notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.setAccessibleName(_("Pemberitahuan"))
        self.notice.hide()
        self._hide_notice = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._hide_notice.timeout.connect(self.notice.hide)
        self._build()
        self._connect()
        self.nav.setCurrentRow(0)
        self.workbench.start()

    def screen_of(self, key: str, kind: type[_Screen]) -> _Screen:
        """Return the screen with this key, which is a ``kind``."""
        screen = self.screens.widget(_row(key))
        if not isinstance(screen, kind):
            raise TypeError(key)
        return screen

    def go_to(self, key: str) -> None:
        """Show the screen with this key."""
        self.nav.setCurrentRow(_row(key))

    def _build(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self.screens, 1)
        root = QWidget()
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        column.addWidget(self.notice)
        column.addWidget(middle, 1)
        column.addWidget(self._status_bar())
        self.setCentralWidget(root)

    def _top_bar(self) -> QWidget:
        info = self._office.info
        top = bar("topBar")
        top.setFixedHeight(48)
        brand = QLabel("Tinjau")
        brand.setObjectName("brand")
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Cari teks, akun, tautan … Ctrl+K"))
        self.search.setAccessibleName(_("Cari"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        self._search_soon = QTimer(self, singleShot=True, interval=250)
        self._search_soon.timeout.connect(self._do_search)
        self.search.textChanged.connect(self._start_search)
        self.search.returnPressed.connect(self._do_search)
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(brand)
        row.addWidget(chip(info.name, "grey", pill=True))
        if info.demo:
            row.addWidget(chip(_("kantor contoh"), "amber", pill=True))
        row.addWidget(self.search, 1)
        row.addStretch()
        offline = chip(_("Luring"), "green", pill=True)
        offline.setToolTip(_("Aplikasi ini tidak memakai jaringan; data tetap di komputer ini."))
        row.addWidget(offline)
        self.add = button(_("+ Impor"), lambda: self.go_to("import"))
        row.addWidget(self.add)
        return top

    def _status_bar(self) -> QWidget:
        low = bar("statusBar")
        low.setFixedHeight(self._around.theme.px(28))
        row = QHBoxLayout(low)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        self.keys = QWidget()
        hints = QHBoxLayout(self.keys)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(4)
        for keys, what in _KEYS:
            for key in keys:
                hints.addWidget(label(key, "key", wrap=False))
            hints.addWidget(label(_(what), wrap=False))
            hints.addSpacing(8)
        row.addWidget(self.keys)
        pack = ElidedLabel(f"{self._office.info.pack_label} · {_('basis data terenkripsi')}")
        pack.setAccessibleName(_("Paket aturan"))
        row.addWidget(pack, 1)
        return low

    def _connect(self) -> None:
        self.nav.currentRowChanged.connect(self._go)
        self.workbench.counted.connect(self._count)
        self.importing.review_wanted.connect(self._review_new)
        self.importing.imported.connect(self.workbench.refresh)
        self._around.notifier.said.connect(self._say)
        self._around.theme.changed.connect(self._resize_parts)
        for keys, act in (
            ("Ctrl+K", self._focus_search),
            ("Ctrl+I", lambda: self.go_to("import")),
            ("Ctrl+1", lambda: self.go_to("review")),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask a running import to stop and remember the window."""
        self.importing.cancel()
        sizes = self.workbench.splitter.sizes()
        theme = self._around.theme
        state = replace(
            self._state,
            width=max(self.normalGeometry().width(), 800),
            height=max(self.normalGeometry().height(), 500),
            maximized=self.isMaximized(),
            theme=theme.choice,
            font_scale=theme.font_scale,
            queue_width=sizes[0],
            case_width=sizes[2],
        )
        save_state(self._office.info.folder, state)
        super().closeEvent(event)

    def _go(self, number: int) -> None:
        self.screens.setCurrentIndex(number)
        self.keys.setVisible(self.screens.currentWidget() is self.workbench)
        entered = getattr(self.screens.currentWidget(), "entered", None)
        if entered is not None:
            entered()

    def _count(self, waiting: int) -> None:
        title = _("Tinjauan")
        self.nav.item(_row("review")).setText(f"{title}  ({waiting})" if waiting else title)

    def _review_new(self) -> None:
        self.workbench.queue.show_waiting()
        self.go_to("review")

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _start_search(self) -> None:
        self._search_soon.start()

    def _do_search(self) -> None:
        self._search_soon.stop()
        if self.screens.currentWidget() is not self.workbench:
            self.go_to("review")
            self.search.setFocus()
        self.workbench.queue.search(self.search.text())

    def _say(self, text: str, problem: bool) -> None:  # noqa: FBT001 - the signal's signature
        self.notice.setText(text)
        self.notice.setProperty("problem", problem)
        restyle(self.notice)
        self.notice.show()
        if problem:
            self._hide_notice.stop()
        else:
            self._hide_notice.start()

    def _resize_parts(self) -> None:
        theme = self._around.theme
        self.nav.setFixedWidth(min(theme.px(168), 200))
        for number in range(self.nav.count()):
            self.nav.item(number).setSizeHint(QSize(0, theme.px(36)))


def _row(key: str) -> int:
    return next(number for number, screen in enumerate(SCREENS) if screen.key == key)
