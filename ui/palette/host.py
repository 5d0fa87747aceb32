"""Joins the palette to the window: what it lists, how it finds, where each entry leads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.text import _
from ui.palette.entries import Entry, matching
from ui.palette.palette import Palette
from ui.palette.sources import (
    action_entries,
    actions_of,
    clause_entries,
    found_entries,
    rule_entries,
    screen_entries,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.services.search_all import Found
    from ui.actions import Action
    from ui.office import OpenOffice, Surroundings


@dataclass(frozen=True, slots=True)
class Ways:
    """Where entries lead; the window knows."""

    go_to: Callable[[str], None]
    open_item: Callable[[str], object]
    show_person: Callable[[str], object]
    show_clause: Callable[[str], object]
    show_rule: Callable[[str], object]
    narrow_queue: Callable[[str], object]
    screen: Callable[[], QWidget]


class PaletteHost:
    """Opens the palette with the actions of the screen that is shown."""

    def __init__(
        self,
        window: QWidget,
        office: OpenOffice,
        around: Surroundings,
        ways: Ways,
        actions: Sequence[Action],
    ) -> None:
        self._office, self._around, self._ways = office, around, ways
        self._global = actions
        self._rules: list[Entry] = []
        self._back: QWidget | None = None
        self._window = window
        self.palette = Palette(window, around.theme, self._ask)
        self.palette.closed.connect(self._give_back)

    def open(self, text: str = "") -> None:
        """Open it; the keys return to where they were when it closes."""
        self._back = self._window.focusWidget()
        ways = self._ways
        here = action_entries(actions_of(ways.screen()))
        known = [
            *here,
            *screen_entries(ways.go_to),
            *action_entries(one for one in self._global if not one.key.startswith("screen.")),
            *clause_entries(self._office.pack, ways.show_clause),
        ]
        self.palette.open_with(known, self._offer, text)
        if not self._rules:
            self._load_rules()

    def _offer(self, text: str) -> Sequence[Entry]:
        if not text:
            return ()
        title = _("Saring antrean: “{text}”").format(text=text)
        return (Entry("filter", title, _("Antrean"), partial(self._ways.narrow_queue, text)),)

    def _ask(self, text: str) -> None:
        def arrived(found: Found) -> None:
            ways = self._ways
            entries = found_entries(found, ways.open_item, ways.show_person)
            self.palette.show_found(text, [*entries, *matching(self._rules, text)[:8]])

        self._around.runner.run(
            lambda: self._office.search.find(text), arrived, self._around.notifier.problem
        )

    def _load_rules(self) -> None:
        def load() -> list[tuple[str, str]]:
            view = self._office.rules.view()
            entries = [rule for clause in view.clauses for rule in clause.rules]
            cards = {one.card.id: one.card.explanation for one in (*entries, *view.general)}
            return sorted(cards.items())

        def arrived(rules: list[tuple[str, str]]) -> None:
            self._rules = rule_entries(rules, self._ways.show_rule)

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def _give_back(self) -> None:
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()
