"""Units by their paths, made where missing; for many rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import UnitNode, new_person_id

if TYPE_CHECKING:
    from collections.abc import Mapping


class UnitPaths:
    """Finds the unit of a path (top first, " / " between); new ones gather in ``added``."""

    def __init__(self, units: Mapping[str, UnitNode]) -> None:
        self.added: list[UnitNode] = []
        self._by_place = {(u.parent_id, u.name.casefold()): u.id for u in units.values()}
        self._by_path: dict[str, str | None] = {}
        leaves: dict[str, list[str]] = {}
        for unit in units.values():
            leaves.setdefault(unit.name.casefold(), []).append(unit.id)
        self._only = {name: found[0] for name, found in leaves.items() if len(found) == 1}

    def id_of(self, path: str) -> str | None:
        """Return the id of the unit at ``path``; one name alone also finds the only unit so named.

        A path without any name is no unit.
        """
        if path not in self._by_path:
            self._by_path[path] = self._find(path)
        return self._by_path[path]

    def _find(self, path: str) -> str | None:
        names = [name for part in path.split(" / ") if (name := " ".join(part.split()))]
        if len(names) == 1 and (only := self._only.get(names[0].casefold())):
            return only
        parent: str | None = None
        for name in names:
            place = (parent, name.casefold())
            if place not in self._by_place:
                unit = UnitNode(new_person_id(), name, parent)
                self.added.append(unit)
                self._by_place[place] = unit.id
            parent = self._by_place[place]
        return parent
