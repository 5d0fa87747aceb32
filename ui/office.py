"""What the window needs of an open office; each room says in its ``needs`` what of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.people import UnitNode
    from app.domain.users import User
    from app.domain.verification import VerifyReport
    from app.services.search_all import Found
    from app.services.setup_steps import SetupStep
    from ui.history.needs import Exporter, History
    from ui.importing.needs import Importer, Inbox
    from ui.keeping import Backups, Retention, Rights
    from ui.keys.needs import Escrow, Keys
    from ui.notifier import Notifier
    from ui.people.needs import (
        FactsOfPersons,
        Hours,
        Identify,
        OfficeRoles,
        People,
        Records,
        StaffImport,
    )
    from ui.review.acts import LetterActs
    from ui.review.needs import Attaching, Corrections, ItemContext, Joining, Likenesses, Review
    from ui.rules.needs import ClauseCards, PackChanger, Recheck, Rules
    from ui.summary.needs import Figures
    from ui.task_runner import Runner
    from ui.theme import Theme


class OfficeFacts(Protocol):
    """What the window shows of the office itself."""

    @property
    def name(self) -> str:
        """The office's name."""

    @property
    def reviewer(self) -> str:
        """Who reviews here."""

    @property
    def demo(self) -> bool:
        """Whether this is the demo office."""

    @property
    def folder(self) -> Path:
        """The data folder."""

    @property
    def pack_label(self) -> str:
        """The rule pack with version and standing, in words."""


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """Return the present, in WIB."""


class Setup(Protocol):
    """What a new office still has to do; see :mod:`app.services.setup_steps`."""

    def steps(self) -> tuple[SetupStep, ...]:
        """Return every step as it stands."""


class Search(Protocol):
    """Search over everything; see :class:`app.services.search_all.SearchService`."""

    def find(self, text: str) -> Found:
        """Return items and persons."""

    def units(self) -> Sequence[UnitNode]:
        """Return every unit in order of names."""


class OpenOffice(Protocol):
    """An open office, as composed for the window."""

    @property
    def backups(self) -> Backups:
        """Backup sets."""

    @property
    def retention(self) -> Retention:
        """What is due, held and erased."""

    @property
    def rights(self) -> Rights:
        """What a person may ask for."""

    @property
    def escrow(self) -> Escrow:
        """The emergency key of BKPSDM."""

    @property
    def user(self) -> User:
        """Who is signed in."""

    @property
    def keys(self) -> Keys:
        """Users and what opens the office."""

    @property
    def review(self) -> Review:
        """The reviewer's acts."""

    @property
    def letters(self) -> LetterActs:
        """Letters that ask for a reply."""

    @property
    def importer(self) -> Importer:
        """Bringing things in."""

    @property
    def inbox(self) -> Inbox:
        """The watched inbox folder."""

    @property
    def joining(self) -> Joining:
        """Joining items."""

    @property
    def attaching(self) -> Attaching:
        """Files as evidence."""

    @property
    def likenesses(self) -> Likenesses:
        """What looks alike."""

    @property
    def facts(self) -> Corrections:
        """Facts the reviewer knows better."""

    @property
    def context(self) -> ItemContext:
        """The facts around a post."""

    @property
    def history(self) -> History:
        """The decisions."""

    @property
    def summary(self) -> Figures:
        """The office in figures."""

    @property
    def exporter(self) -> Exporter:
        """The review log as a file."""

    def verify(self, anchor: str | None = None) -> VerifyReport:
        """Check chain, evidence, database and backups."""

    @property
    def setup(self) -> Setup:
        """What a new office still has to do."""

    @property
    def search(self) -> Search:
        """Search over everything."""

    @property
    def people(self) -> People:
        """The staff list."""

    @property
    def records(self) -> Records:
        """What is recorded about persons."""

    @property
    def staff_import(self) -> StaffImport:
        """Bringing staff lists in."""

    @property
    def identify(self) -> Identify:
        """Whose post it is."""

    @property
    def person_facts(self) -> FactsOfPersons:
        """Facts about a person at the time of a post."""

    @property
    def hours(self) -> Hours:
        """Schedules and the calendar."""

    @property
    def roles(self) -> OfficeRoles:
        """Who decides when."""

    @property
    def info(self) -> OfficeFacts:
        """What is known of the office."""

    @property
    def pack(self) -> ClauseCards:
        """The rule pack in use."""

    @property
    def rules(self) -> Rules:
        """The rule book."""

    @property
    def pack_change(self) -> PackChanger:
        """Bringing a new pack in."""

    @property
    def recheck(self) -> Recheck:
        """Checking stored items again."""

    @property
    def clock(self) -> Clock:
        """The clock."""

    def close(self) -> None:
        """End child processes and close the store."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every screen is given: where work runs, where messages go, how things look."""

    runner: Runner
    notifier: Notifier
    theme: Theme
