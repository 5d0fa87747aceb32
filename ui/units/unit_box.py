"""Choose a unit by typing any part of its path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import unit_chain
from app.services.people_registry import unit_path
from ui.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import UnitNode


class UnitBox(ChoiceBox):
    """Paths in order; ``without`` leaves out a unit and all below it."""

    def __init__(
        self, name: str, units: Mapping[str, UnitNode], nothing: str, *, without: str = ""
    ) -> None:
        paths = [
            (key, unit_path(key, units)) for key in units if without not in unit_chain(key, units)
        ]
        super().__init__(name, sorted(paths, key=lambda one: one[1].casefold()), nothing)
