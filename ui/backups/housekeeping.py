"""What happens by itself while the window is open: the daily set, and what has to go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.places import Room
from app.text import _
from ui.backups.words import is_copy_fresh, set_title, warnings
from ui.task_runner import Queue

if TYPE_CHECKING:
    from app.domain.backups import BackupSet
    from ui.office import OpenOffice, Surroundings

_FIRST_MS: Final = 20_000
_EVERY_MS: Final = 3_600_000


class Housekeeping(QObject):
    """Looks after the office soon after the window opens and then every hour."""

    told = Signal(str)
    """When the newest set was made, in words for the status bar."""

    def __init__(self, office: OpenOffice, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._around = office, around
        self._warned: str = ""
        self._reminder, self._reminded = "", False
        self._soon = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._every = QTimer(self, interval=_EVERY_MS)
        for timer in (self._soon, self._every):
            timer.timeout.connect(self.run)

    def start(self) -> None:
        """Tell the state at once, work soon."""
        self._soon.start()
        self._every.start()
        self._around.runner.run(
            self._state, self._tell, self._around.notifier.problem, queue=Queue.BACKUP
        )

    def run(self) -> None:
        """Make the daily set if it is due, and let go what has to go by itself."""
        self._around.runner.run(
            self._work, self._tell, self._around.notifier.problem, queue=Queue.BACKUP
        )

    def _work(self) -> tuple[BackupSet | None, str]:
        self._office.retention.sweep_diverted()
        if self._office.backups.room() is not Room.FULL:
            self._office.backups.back_up_if_due()
        self._reminder = self._remind()
        return self._state()

    def _remind(self) -> str:
        """Return what a person should look at, told once while the window is open."""
        due = sum(one.held is None for one in self._office.retention.due())
        status = self._office.backups.status()
        parts = []
        if due:
            parts.append(
                _("{n} berkas melewati masa simpannya (Pengaturan, Retensi & hak).").format(n=due)
            )
        if status.newest and not is_copy_fresh(status.copied_at, self._office.clock.now()):
            parts.append(
                _("Cadangan belum disalin ke luar komputer ini minggu ini (Pengaturan, Cadangan).")
            )
        return " ".join(parts)

    def _state(self) -> tuple[BackupSet | None, str]:
        backups = self._office.backups
        return backups.status().newest, " ".join(warnings(backups.room(), backups.shared_place()))

    def _tell(self, found: tuple[BackupSet | None, str]) -> None:
        newest, warning = found
        self.told.emit(
            _("Cadangan: {when}").format(when=set_title(newest))
            if newest
            else _("Belum ada cadangan")
        )
        if warning and warning != self._warned:
            self._around.notifier.said.emit(warning, True)  # noqa: FBT003 - a signal has no keywords
        elif self._reminder and not self._reminded:
            self._reminded = True
            self._around.notifier.say(self._reminder)
        self._warned = warning
