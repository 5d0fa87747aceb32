"""Joins the person's card to the services: suggests, records whose post it is, shows the facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.task_runner import Queue

if TYPE_CHECKING:
    from app.services.identify_person import Suggestion
    from app.services.person_facts import PersonFacts
    from app.services.review import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.person_card import PersonCard


class PersonLink(QObject):
    """Nothing is linked without the reviewer; every word of theirs is recorded at once."""

    identified = Signal(str)
    """The item whose person was named or set back to "not sure"."""

    def __init__(self, office: OpenOffice, around: Surroundings, card: PersonCard) -> None:
        super().__init__(card)
        self._office, self._around, self._card = office, around, card
        self._item = ""
        card.named.connect(self._name)

    def show_item(self, view: ItemView | None) -> None:
        """Fetch what belongs to the item on the card."""
        self._item = view.item.id if view else ""
        if view is None:
            return
        item_id = view.item.id
        problem = self._around.notifier.problem
        if view.person is not None:
            self._around.runner.run(
                partial(self._office.person_facts.of_item, item_id),
                partial(self._show_facts, item_id),
                problem,
            )
        elif not view.is_closed:
            self._around.runner.run(
                partial(self._office.identify.suggest, item_id),
                partial(self._suggest, item_id),
                problem,
                queue=Queue.PICTURES,  # the next item need not wait for a look at the whole list
            )

    def _show_facts(self, item_id: str, facts: PersonFacts) -> None:
        if item_id == self._item:
            self._card.show_facts(facts)

    def _suggest(self, item_id: str, found: Suggestion) -> None:
        if item_id == self._item:
            self._card.show_suggestion(found)

    def _name(self, person_id: str | None) -> None:
        item_id = self._item
        if not item_id:
            return
        self._around.runner.run(
            partial(self._office.identify.identify, item_id, person_id),
            lambda _none: self.identified.emit(item_id),
            self._around.notifier.problem,
        )
