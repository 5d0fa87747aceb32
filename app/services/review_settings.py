"""How this office reviews: choices that hold for every reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.review_blind import BLIND_SETTING

if TYPE_CHECKING:
    from app.services.review_desk import Desk


class ReviewSettings:
    """Reads and keeps the choices; each change is logged."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def blind_first_pass(self) -> bool:
        """Whether name and account stay away until the findings are judged."""
        with self._desk.store.read() as session:
            return bool(session.settings.get(BLIND_SETTING))

    def keep_blind_first_pass(self, *, blind: bool) -> None:
        """Keep whether name and account stay away until the findings are judged."""
        with self._desk.store.write() as session:
            session.settings.set(BLIND_SETTING, blind)
            session.log.append(
                "review_settings_changed",
                "office",
                {"blind_first_pass": blind},
                actor=self._desk.actor,
                at=self._desk.clock.now(),
            )
