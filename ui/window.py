"""The main window: top bar, navigation, screens, status bar."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.setup_steps import Step
from app.text import _
from ui.global_actions import global_actions
from ui.icons import icon
from ui.importing.import_screen import ImportScreen
from ui.key_sheet import KeySheet
from ui.manual.manual_window import ManualWindow
from ui.nav_list import NavList
from ui.navigation import SCREENS
from ui.palette.host import PaletteHost, Ways
from ui.palette.sources import actions_of
from ui.people.people_screen import PeopleScreen
from ui.pieces import restyle
from ui.review.workbench import Workbench
from ui.rules.rules_screen import RulesScreen
from ui.settings.backup_section import BackupSection
from ui.settings.letterhead_section import LetterheadSection
from ui.settings.schedules_section import SchedulesSection
from ui.settings.settings_screen import SettingsScreen
from ui.setup_strip import SetupStrip
from ui.status_bar import StatusBar
from ui.top_bar import TopBar
from ui.tour import Tour
from ui.tour_marks import tour_marks
from ui.window_state import WindowState, save_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from ui.office import OpenOffice, Surroundings

_Screen = TypeVar("_Screen", bound=QWidget)
_NOTICE_MS = 6000
_TOUR_MS = 800
_ROOMY = 1060
"""Below this width at 100 % the navigation shows icons alone."""


class MainWindow(QMainWindow):
    """One window over one open office; ``lock_wanted`` asks to forget the key."""

    lock_wanted = Signal()

    def __init__(self, office: OpenOffice, around: Surroundings, state: WindowState) -> None:
        super().__init__()
        self._office, self._around, self._state = office, around, state
        self.setWindowTitle(f"Tinjau · {office.info.name}")
        self.setWindowIcon(icon("tinjau", QColor(), 64))
        self.resize(QSize(state.width, state.height).boundedTo(self.screen().availableSize()))
        self.screens = QStackedWidget()
        self.nav = NavList(around.theme)
        for screen in SCREENS:
            self.screens.addWidget(screen.build(office, around, state))
            self.nav.add(screen.key, _(screen.title))
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
        self.top = TopBar(office, around.theme)
        self.status = StatusBar(office, around.theme)
        self.sheet: KeySheet | None = None
        self.tour: Tour | None = None
        self.setup = SetupStrip(office, around)
        self.manual: ManualWindow | None = None
        self._actions = global_actions(
            go_to=self.go_to, search=self.show_palette, keys=self.show_keys,
            manual=self.show_manual, tour=self.show_tour, lock=self.lock_wanted.emit,
        )  # fmt: skip
        self.finder = PaletteHost(self, office, around, self._ways(), self._actions)
        self._build()
        self._recall_splitters()
        self._connect()
        self.workbench.start()
        self.importing.watch.start()
        self.nav.setCurrentRow(_row(state.screen))

    def screen_of(self, key: str, kind: type[_Screen]) -> _Screen:
        """Return the screen with this key, which is a ``kind``."""
        screen = self.screens.widget(_row(key))
        if not isinstance(screen, kind):
            raise TypeError(key)
        return screen

    def screen_shown(self) -> QWidget:
        """Return the screen that is shown."""
        shown = self.screens.currentWidget()
        if shown is None:
            raise LookupError("a window without screens")
        return shown

    def go_to(self, key: str) -> None:
        """Show the screen with this key."""
        self.nav.setCurrentRow(_row(key))

    def open_item(self, item_id: str) -> None:
        """Show one item in the workbench, wherever it stands in the queue."""
        self.go_to("review")
        self.workbench.queue.show_only(item_id)

    def show_palette(self) -> None:
        """Open search and commands over the window."""
        self.finder.open()

    def show_keys(self) -> None:
        """Open the sheet of all keys, those of the shown screen first."""
        here = actions_of(self.screen_shown())
        self.sheet = sheet = KeySheet((*here, *self._actions), self._around.theme, self)
        sheet.open()

    def show_manual(self) -> None:
        """Open the manual at the page of the shown screen."""
        if self.manual is None:
            self.manual = ManualWindow(self._around.theme, self)
        self.manual.show_screen(SCREENS[self.screens.currentIndex()].key)

    def show_tour(self) -> None:
        """Lead through the workbench; once in a demo office by itself."""
        if self.tour is not None:
            self.tour.end()
        self.go_to("review")
        marks = tour_marks(self.workbench, self.top, self.nav)
        self.tour = Tour(self, self._around.theme, marks)
        self.tour.ended.connect(self.workbench.entered)
        self._state = replace(self._state, tour_seen=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the tour to who sees a demo office for the first time."""
        super().showEvent(event)
        if self._office.info.demo and not self._state.tour_seen:
            QTimer.singleShot(_TOUR_MS, self, self._tour_once)

    def _tour_once(self) -> None:
        if self.isVisible() and not self._state.tour_seen:
            self.show_tour()

    def _do_step(self, step: str) -> None:
        sections = {
            Step.LETTERHEAD: LetterheadSection,
            Step.SCHEDULE: SchedulesSection,
            Step.COPY: BackupSection,
        }
        section = sections.get(Step(step))
        if section is None:
            self.go_to("people")
            return
        self.go_to("settings")
        self.settings.show_section(section)

    def _ways(self) -> Ways:
        queue, people = self.workbench.queue, self.screen_of("people", PeopleScreen)
        rules = self.screen_of("rules", RulesScreen)

        def there(key: str, act: Callable[[str], object]) -> Callable[[str], object]:
            def lead(what: str) -> None:
                self.go_to(key)
                act(what)

            return lead

        return Ways(
            go_to=self.go_to,
            open_item=self.open_item,
            show_person=there("people", people.show_person),
            show_clause=there("review", lambda clause: queue.show_all_of(clause=clause)),
            show_rule=there("rules", rules.find_rule),
            narrow_queue=there("review", queue.search),
            screen=self.screen_shown,
        )

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
        column.addWidget(self.top)
        column.addWidget(self.notice)
        column.addWidget(self.setup)
        column.addWidget(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(root)

    def _connect(self) -> None:
        self.nav.currentRowChanged.connect(self._go)
        self.workbench.counted.connect(partial(self.nav.tell_waiting, "review"))
        self.workbench.queue.import_wanted.connect(partial(self.go_to, "import"))
        self.importing.review_wanted.connect(self._review_new)
        self.importing.imported.connect(self.workbench.refresh)
        self.importing.item_wanted.connect(self.open_item)
        self.top.import_wanted.connect(partial(self.go_to, "import"))
        self.top.search_wanted.connect(self.show_palette)
        self.top.help_wanted.connect(self.show_manual)
        self.setup.step_wanted.connect(self._do_step)
        self.screen_of("rules", RulesScreen).rechecked.connect(self.workbench.refresh)
        self._around.notifier.said.connect(self._say)
        self._around.theme.changed.connect(self._fit_nav)
        for number in range(self.screens.count()):
            screen = self.screens.widget(number)
            if (wanted := getattr(screen, "item_wanted", None)) is not None:
                wanted.connect(self.open_item)
            if screen is not self.workbench and (changed := getattr(screen, "changed", None)):
                changed.connect(self.workbench.refresh)
            if (wanted := getattr(screen, "screen_wanted", None)) is not None:
                wanted.connect(self.go_to)
        for action in self._actions:
            for keys in action.keys:
                QShortcut(QKeySequence(keys), self).activated.connect(action.run)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room of the titles to the screen where letters are large."""
        super().resizeEvent(event)
        self._fit_nav()
        if self.finder.palette.isVisible():
            self.finder.palette.place()

    def _fit_nav(self) -> None:
        self.nav.set_compact(compact=self.width() < self._around.theme.px(_ROOMY))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask a running import to stop; keep what was typed, and remember the window."""
        self.importing.cancel()
        self.workbench.keep_draft_now()
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
            screen=SCREENS[self.screens.currentIndex()].key,
            splitters={one.objectName(): tuple(one.sizes()) for one in self._named_splitters()},
        )
        save_state(self._office.info.folder, state)
        super().closeEvent(event)

    def _named_splitters(self) -> list[QSplitter]:
        return [one for one in self.findChildren(QSplitter) if one.objectName()]

    def _recall_splitters(self) -> None:
        for splitter in self._named_splitters():
            sizes = self._state.splitters.get(splitter.objectName(), ())
            if len(sizes) == splitter.count() and any(sizes):
                splitter.setSizes(list(sizes))

    def _go(self, number: int) -> None:
        self.screens.setCurrentIndex(number)
        screen = self.screens.currentWidget()
        self.status.tell(getattr(screen, "hint", ""), keys=screen is self.workbench)
        self.setup.ask(here=screen is self.workbench)
        if self.tour is not None and screen is not self.workbench:
            self.tour.end()
        entered = getattr(screen, "entered", None)
        if entered is not None:
            entered()

    def _review_new(self) -> None:
        self.workbench.queue.show_waiting()
        self.go_to("review")

    def _say(self, text: str, problem: bool) -> None:  # noqa: FBT001 - the signal's signature
        self.notice.setText(text)
        self.notice.setProperty("problem", problem)
        restyle(self.notice)
        self.notice.show()
        if problem:
            self._hide_notice.stop()
        else:
            self._hide_notice.start()


def _row(key: str) -> int:
    return next((number for number, screen in enumerate(SCREENS) if screen.key == key), 0)
