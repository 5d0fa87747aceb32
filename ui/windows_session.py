"""Windows tells when its session is locked or the computer is about to sleep.

Written and read, not run: the checks run on Linux.
"""

from __future__ import annotations

import ctypes
import ctypes.wintypes
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCK: Final = 0x7
_POWER_BROADCAST: Final = 0x0218
_SUSPEND: Final = 0x4


class WindowsSession(QAbstractNativeEventFilter):
    """Calls ``lock`` on Windows' lock screen and before sleep."""

    def __init__(self, app: QApplication, lock: Callable[[], None]) -> None:
        super().__init__()
        self._app, self._lock = app, lock
        self._window = QWidget()  # a window of our own to be told by; never shown
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(self._window.winId()), 0)
        app.installNativeEventFilter(self)

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one message of Windows; it goes on in any case."""
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) == b"windows_generic_MSG":
            told: Any = ctypes.wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in {
                (_SESSION_CHANGE, _SESSION_LOCK),
                (_POWER_BROADCAST, _SUSPEND),
            }:
                self._lock()
        return False, 0

    def stop(self) -> None:
        """Be told no more."""
        self._app.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(int(self._window.winId()))
        self._window.deleteLater()
