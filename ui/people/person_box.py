"""Choose a person among thousands by typing any part of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.text import _
from ui.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.people import Person


class PersonBox(ChoiceBox):
    """Names with the last digits of the number; nobody is an answer too."""

    def __init__(self, name: str, people: Sequence[Person], nobody: str = "") -> None:
        super().__init__(name, _choices(people), nobody or _("belum diketahui"))

    def offer(self, people: Sequence[Person]) -> None:
        """Offer other persons; nobody is chosen then."""
        self.offer_choices(_choices(people))

    @property
    def person_id(self) -> str | None:
        """The id of the chosen person; ``None`` where the text names nobody."""
        return self.chosen_id


def _choices(people: Sequence[Person]) -> Iterable[tuple[str, str]]:
    return [(person.id, _name(person)) for person in people]


def _name(person: Person) -> str:
    return f"{person.name} · {person.masked_nip}" if person.masked_nip else person.name
