"""Looks into the inbox folder now and then while the window is open; never while it still works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.task_runner import Queue

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.inbox import InboxState
    from ui.office import OpenOffice, Surroundings

PERIOD_MS: Final = 4000


class InboxWatch(QObject):
    """Announces new whole files, what is set, and which originals may go."""

    found = Signal(list)
    told = Signal(object, list)
    """The state that is set, and the originals that are kept and may go."""

    def __init__(self, office: OpenOffice, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._around = office, around
        self._busy = False
        self.timer = QTimer(self)
        self.timer.setInterval(PERIOD_MS)
        self.timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look at once and then now and then."""
        self.timer.start()
        self.look()

    def look(self) -> None:
        """Look once, unless the look before is not over."""
        if self._busy:
            return
        self._busy = True
        inbox = self._office.inbox

        def work() -> tuple[InboxState, tuple[Path, ...], tuple[Path, ...]]:
            state = inbox.state()
            return state, inbox.new_files() if state.on else (), inbox.removable()

        self._around.runner.run(work, self._looked, self._failed, queue=Queue.IMPORT)

    def imported(self, paths: list[Path]) -> None:
        """Compare what was imported with its files, then tell anew what may go."""
        inbox = self._office.inbox

        def work() -> tuple[InboxState, tuple[Path, ...]]:
            inbox.imported(paths)
            return inbox.state(), inbox.removable()

        self._around.runner.run(
            work, lambda told: self.told.emit(told[0], list(told[1])), self._failed,
            queue=Queue.IMPORT,
        )  # fmt: skip

    def _looked(self, seen: tuple[InboxState, tuple[Path, ...], tuple[Path, ...]]) -> None:
        self._busy = False
        state, new, removable = seen
        self.told.emit(state, list(removable))
        if new:
            self.found.emit(list(new))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.timer.stop()  # the same error every few seconds helps nobody
        self._around.notifier.problem(error)
