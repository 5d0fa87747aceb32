"""What can be done from anywhere in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.text import _
from ui.actions import Action
from ui.navigation import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable


def global_actions(
    *,
    go_to: Callable[[str], None],
    search: Callable[[], None],
    keys: Callable[[], None],
    manual: Callable[[], None],
    tour: Callable[[], None],
    lock: Callable[[], None],
) -> tuple[Action, ...]:
    """Return the actions of the window itself, in the order of the key sheet."""
    group = _("Di mana saja")
    screens = [
        Action(
            f"screen.{screen.key}",
            _("Ke {screen}").format(screen=_(screen.title)),
            group,
            partial(go_to, screen.key),
            (f"Ctrl+{number}",),
        )
        for number, screen in enumerate(SCREENS, 1)
    ]
    return (
        Action("window.search", _("Cari dan perintah"), group, search, ("Ctrl+K",)),
        Action("window.keys", _("Semua tombol"), group, keys, ("?",)),
        Action("window.manual", _("Panduan untuk layar ini"), group, manual, ("F1",)),
        Action("window.tour", _("Tur singkat"), group, tour),
        Action("window.lock", _("Kunci kantor sekarang"), group, lock, ("Ctrl+L",)),
        Action("window.import", _("Impor"), group, partial(go_to, "import"), ("Ctrl+I",)),
        *screens,
    )
