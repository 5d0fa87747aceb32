"""The letter that asks a staff member for a reply: its head, and what it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head and the foot of an office's letters; kept among the settings."""

    government: str = ""
    office: str = ""
    address: str = ""
    city: str = ""
    signer_post: str = ""
    signer: str = ""
    signer_nip: str = ""

    @classmethod
    def of(cls, kept: Mapping[str, Any] | None) -> Letterhead:
        """Return the letterhead of kept settings; what is unknown to this program is left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: str(text) for name, text in (kept or {}).items() if name in known})

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the fields that are still empty; the NIP may be."""
        return tuple(
            field.name
            for field in fields(self)
            if field.name != "signer_nip" and not getattr(self, field.name).strip()
        )


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One post the letter asks about: what it is, and the words one would like to understand."""

    what: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A request for a reply; ``number`` and ``deadline`` may be changed before it is printed."""

    head: Letterhead
    recipient: str
    recipient_post: str
    items: tuple[LetterItem, ...]
    written_on: date
    deadline: date
    circular: str
    foot: str
    number: str = ""
