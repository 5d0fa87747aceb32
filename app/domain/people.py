"""Who works where: persons, units, accounts, declared businesses and permits.

There is no watch list: an account is known only through an item or a self-declaration and lapses
with it. Persons carry a random id, because NI PPPK change with each contract.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain import nip as nip_numbers
from app.domain.reading import Platform

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime


class Employment(StrEnum):
    """How a person is employed; decides which rules on procedure are cited."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"


class AccountSource(StrEnum):
    """The only two ways an account may become known."""

    ITEM = "item"
    SELF_DECLARATION = "self_declaration"


class Confidence(StrEnum):
    """How sure it is that an account or post is this person's; shown as words, never as numbers."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNSURE = "unsure"


class PermitKind(StrEnum):
    """What a person may do by permission; speaks in the person's favour."""

    LIVE_STREAMING = "live_streaming"
    KONTEN_RESMI = "konten_resmi"


@dataclass(frozen=True, slots=True)
class UnitNode:
    """A unit of the office's tree; ``parent_id`` is ``None`` for the office itself."""

    id: str
    name: str
    parent_id: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A civil servant. ``nip`` holds 18 digits or is ``None`` while there is none yet."""

    id: str
    name: str
    nip: str | None = None
    unit_id: str | None = None
    jabatan: str | None = None
    golongan: str | None = None
    employment: Employment | None = None
    superior_id: str | None = None

    @property
    def masked_nip(self) -> str:
        """The last four digits for lists and logs, or an empty string."""
        return nip_numbers.mask(self.nip) if self.nip else ""


@dataclass(frozen=True, slots=True)
class Account:
    """An account on a platform and whose it is thought to be.

    ``source_id`` is the item or self-declaration through which it is known. ``confirmed_by`` names
    the user who confirmed it; without one it is never more than *likely*.
    """

    platform: Platform
    handle: str
    person_id: str | None
    source: AccountSource
    source_id: str
    confidence: Confidence = Confidence.UNSURE
    confirmed_by: str | None = None
    confirmed_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.confidence is Confidence.CONFIRMED and not self.confirmed_by:
            raise ValueError("an account is confirmed only by somebody")

    @property
    def key(self) -> tuple[Platform, str]:
        """Equal for two spellings of one account."""
        return (self.platform, normalise_handle(self.platform, self.handle))


@dataclass(frozen=True, slots=True)
class DeclaredBusiness:
    """A business the person has declared; a fact about SE-4b and SE-4c, not a finding."""

    id: str
    person_id: str
    name: str
    description: str = ""
    declared_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it was declared for ``day``; an open end is in the person's favour."""
        begins = self.valid_from or self.declared_on
        return (begins is None or begins <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Permit:
    """A permission in force from ``valid_from`` to ``valid_to`` (inclusive; ``None``: open)."""

    id: str
    person_id: str
    kind: PermitKind
    valid_from: date
    valid_to: date | None = None
    issued_by: str = ""
    reference: str = ""

    def covers(self, day: date) -> bool:
        """Whether the permission was in force on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def new_person_id() -> str:
    """Return a random id that says nothing about the person (128 bits, hexadecimal)."""
    return secrets.token_hex(16)


def normalise_handle(platform: Platform, handle: str) -> str:
    """Return ``handle`` as the platform compares it: no ``@``, no case; Facebook ignores dots."""
    name = handle.strip().removeprefix("@").casefold()
    return name.replace(".", "") if platform is Platform.FACEBOOK else name


def unit_chain(unit_id: str | None, units: Mapping[str, UnitNode]) -> tuple[str, ...]:
    """Return the unit and those above it, nearest first; a loop in the tree ends the chain."""
    chain: list[str] = []
    while unit_id is not None and unit_id in units and unit_id not in chain:
        chain.append(unit_id)
        unit_id = units[unit_id].parent_id
    return tuple(chain)


def superior_chain(person_id: str, people: Mapping[str, Person]) -> tuple[str, ...]:
    """Return the superiors of a person, direct one first; a loop ends the chain."""
    chain: list[str] = []
    seen = {person_id}
    person = people.get(person_id)
    while person and person.superior_id and person.superior_id not in seen:
        chain.append(person.superior_id)
        seen.add(person.superior_id)
        person = people.get(person.superior_id)
    return tuple(chain)
