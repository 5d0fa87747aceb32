"""Short messages to the person; screens never build message boxes themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable


class Notifier(QObject):
    """Sorts errors: a sentence for those a person can act on, the crash report for bugs."""

    said = Signal(str, bool)
    """The sentence, and whether it is a problem."""

    def __init__(
        self, on_bug: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_bug = on_bug

    def say(self, text: str) -> None:
        """Tell that something is done."""
        self.said.emit(text, False)  # noqa: FBT003 - a signal has no keywords

    def problem(self, error: Exception) -> None:
        """Show an error a person can act on; anything else is a bug and goes to the report."""
        if isinstance(error, UserFacingError):
            self.said.emit(error.message, True)  # noqa: FBT003 - a signal has no keywords
        else:
            self._on_bug(error)
