"""What can be done by key: one list that shortcuts, the command palette and the key sheet read.

A screen that has actions offers them by a method ``key_actions()``. :func:`bind` gives each action
its keys inside that screen; the palette and the sheet show the same titles and keys, so that no key
works without being shown and none is shown that does not work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    ``key`` is stable (``review.accept``) and for nobody to read; ``title`` and ``group`` are
    translated texts; ``keys`` are key sequences as Qt writes them, the first of them is printed.
    ``enabled`` says whether the action makes sense just now; ``run`` must bear being called anyway.
    """

    key: str
    title: str
    group: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    enabled: Callable[[], bool] = _always

    @property
    def shown_keys(self) -> str:
        """The first key as printed on controls, such as ``Ctrl+Enter``; empty where there is none.

        ``Return`` is what keyboards call Enter.
        """
        return self.keys[0].replace("Return", "Enter") if self.keys else ""


@runtime_checkable
class HasActions(Protocol):
    """A screen whose actions the palette and the key sheet list."""

    def key_actions(self) -> tuple[Action, ...]:
        """Return every action of the screen, in the order of the sheet."""


_CONTEXT: Final = Qt.ShortcutContext.WidgetWithChildrenShortcut


def bind(actions: Iterable[Action], widget: QWidget) -> list[QShortcut]:
    """Let every key of ``actions`` run its action while ``widget`` or a child has the focus."""
    made = []
    for action in actions:
        for keys in action.keys:
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(_CONTEXT)
            shortcut.activated.connect(lambda run=action.run: run())
            made.append(shortcut)
    return made
