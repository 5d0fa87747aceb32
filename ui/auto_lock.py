"""Locks the office when nobody has been at the computer for a while, or the computer slept."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from ui.windows_session import WindowsSession

LOCKED: Final = 83
"""What the event loop returns when the office was locked."""
_TICK_SECONDS: Final = 5.0
_SLEPT_SECONDS: Final = 60.0
"""A tick this late means that the computer slept."""
_DOING: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Drop,
    }
)


class AutoLock(QObject):
    """Watches the whole application; a running import keeps an idle office open until it ends.

    Time is the clock on the wall: it goes on while the computer sleeps. ``minutes`` 0 switches the
    waiting off; sleep and Windows' own lock screen lock in any case.
    """

    wanted = Signal()

    def __init__(
        self,
        app: QApplication,
        minutes: int,
        busy: Callable[[], bool],
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.minutes = minutes
        self._app, self._busy, self._now = app, busy, now
        self._active = self._ticked = now()
        self._timer = QTimer(self, interval=int(_TICK_SECONDS * 1000))
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        app.installEventFilter(self)
        self._session = _windows_session(app, self.lock)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note that somebody does something."""
        if event.type() in _DOING:
            self._active = self._now()
        return super().eventFilter(watched, event)

    def tick(self) -> None:
        """Lock if it is time."""
        now = self._now()
        slept = now - self._ticked > _SLEPT_SECONDS
        self._ticked = now
        self._active = min(self._active, now)  # the clock may have been set back
        idle = bool(self.minutes) and now - self._active >= 60 * self.minutes
        if slept or (idle and not self._busy()):
            self.lock()

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self.minutes = minutes

    def lock(self) -> None:
        """Lock now."""
        self.stop()
        self.wanted.emit()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._app.removeEventFilter(self)
        if self._session is not None:
            self._session.stop()
            self._session = None


def _windows_session(app: QApplication, lock: Callable[[], None]) -> WindowsSession | None:
    if sys.platform != "win32":
        return None
    from ui.windows_session import WindowsSession  # noqa: PLC0415 - Windows only

    return WindowsSession(app, lock)
