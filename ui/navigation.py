"""The screens of the window in the order of the navigation; a new screen is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.text import N_
from ui.history.history_screen import HistoryScreen
from ui.importing.import_screen import ImportScreen
from ui.people.people_screen import PeopleScreen
from ui.review.workbench import Workbench
from ui.rules.rules_screen import RulesScreen
from ui.settings.settings_screen import SettingsScreen
from ui.summary.summary_screen import SummaryScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.office import OpenOffice, Surroundings
    from ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen: its stable ``key``, its title, and how it is built.

    The window asks a screen for what it may have, by name: a method ``entered()`` is called each
    time it is shown; signals ``item_wanted(str)`` and ``screen_wanted(str)`` open an item or
    another screen, ``changed()`` lets the workbench load anew; an attribute ``hint`` stands in the
    status bar. Its icon is ``resources/icons/<key>.svg``. Splitters with an object name are
    remembered.
    """

    key: str
    title: str
    build: Callable[[OpenOffice, Surroundings, WindowState], QWidget]


SCREENS: Final = (
    ScreenEntry("review", N_("Tinjauan"), Workbench),
    ScreenEntry("import", N_("Impor"), lambda office, around, _state: ImportScreen(office, around)),
    ScreenEntry(
        "history", N_("Riwayat"), lambda office, around, _state: HistoryScreen(office, around)
    ),
    ScreenEntry(
        "summary", N_("Ringkasan"), lambda office, around, _state: SummaryScreen(office, around)
    ),
    ScreenEntry(
        "people", N_("Pegawai"), lambda office, around, _state: PeopleScreen(office, around)
    ),
    ScreenEntry("rules", N_("Aturan"), lambda office, around, _state: RulesScreen(office, around)),
    ScreenEntry(
        "settings", N_("Pengaturan"), lambda office, around, _state: SettingsScreen(office, around)
    ),
)
