"""What the services need of the clock and of an open office; one module for each aggregate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from app.ports.cases import CaseRepository, DraftRepository, SecondReviewRepository
    from app.ports.history import FigureRepository, HistoryRepository
    from app.ports.items import ItemRepository, LikenessRepository
    from app.ports.log import LogRepository
    from app.ports.people import (
        AccountRepository,
        PersonFactRepository,
        PersonRepository,
        UnitRepository,
        WorkingTimeRepository,
    )
    from app.ports.records import RecordRepository
    from app.ports.rules import RuleRepository
    from app.ports.settings import SettingRepository
    from app.ports.users import UserRepository


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """Return the present as an aware datetime in WIB (UTC+7)."""


class Session(Protocol):
    """The repositories on one connection."""

    @property
    def items(self) -> ItemRepository:
        """Items and what was read of them."""

    @property
    def likenesses(self) -> LikenessRepository:
        """What looks alike."""

    @property
    def cases(self) -> CaseRepository:
        """Case files."""

    @property
    def second(self) -> SecondReviewRepository:
        """Second reviews."""

    @property
    def drafts(self) -> DraftRepository:
        """What was typed and not saved yet."""

    @property
    def people(self) -> PersonRepository:
        """The staff list."""

    @property
    def units(self) -> UnitRepository:
        """The office's tree of units."""

    @property
    def accounts(self) -> AccountRepository:
        """Accounts known through an item or a self-declaration."""

    @property
    def person_facts(self) -> PersonFactRepository:
        """Permits, declared businesses, leave and official travel."""

    @property
    def working_time(self) -> WorkingTimeRepository:
        """Schedules and the calendar."""

    @property
    def users(self) -> UserRepository:
        """Who works with this office's Tinjau."""

    @property
    def rules(self) -> RuleRepository:
        """Notes on the rules."""

    @property
    def settings(self) -> SettingRepository:
        """Office settings."""

    @property
    def records(self) -> RecordRepository:
        """What is kept, held back and erased."""

    @property
    def history(self) -> HistoryRepository:
        """The decisions as a list."""

    @property
    def figures(self) -> FigureRepository:
        """Counts of the office."""

    @property
    def log(self) -> LogRepository:
        """The append-only log."""


class EvidenceStore(Protocol):
    """Encrypted original bytes, one file each."""

    def put(self, content: bytes) -> str:
        """Keep ``content`` durably (fsync before return) and return its SHA-256; idempotent."""

    def get(self, sha256: str) -> bytes:
        """Return the original bytes, checked against their hash."""

    def discard(self, sha256: str) -> None:
        """Remove a file that no row names."""

    def discard_preview(self, name: str) -> None:
        """Remove a derived picture."""

    def put_preview(self, name: str, content: bytes) -> None:
        """Keep a derived picture (thumbnail, preview), encrypted; may be lost without harm."""

    def get_preview(self, name: str) -> bytes | None:
        """Return a derived picture."""


class KeyRing(Protocol):
    """The key slots of the open office; what a slot file holds beyond the database is void."""

    @property
    def opened_by(self) -> str:
        """The id of the slot that opened the office."""

    @property
    def opened_with_recovery_key(self) -> bool:
        """Whether the recovery key opened the office."""

    @property
    def opened_with_escrow(self) -> bool:
        """Whether two persons of BKPSDM opened the office."""

    def slot_of(self, secret: str) -> str | None:
        """Return the slot that ``secret`` opens, whether it still holds or not."""

    def add_passphrase(self, passphrase: str) -> str:
        """Write one more slot durably; it holds once the database names it. Returns its id."""

    def add_recovery_key(self) -> tuple[str, str]:
        """Write one more recovery slot; return its id and the key to print."""

    def replace_recovery_slot(self, session: Session, slot: str) -> None:
        """Let the database name ``slot`` as the recovery slot."""

    def add_escrow(self, recipients: Sequence[str]) -> str:
        """Write an escrow slot for two public keys; return its id."""

    def set_escrow_slot(self, session: Session, slot: str | None) -> None:
        """Let the database name ``slot`` as the escrow slot, or none."""

    def escrow_keys(self, session: Session) -> tuple[str, ...]:
        """Return the two public keys of the escrow slot; none where there is none."""

    def drop_void(self, session: Session) -> None:
        """Clear away the slots that the database of this writing session does not know."""


class Store(Protocol):
    """An open office database."""

    def finish_erasures(self) -> int:
        """Remove the files of what was erased; return how many erasures were finished."""

    @property
    def key_ring(self) -> KeyRing:
        """The slots that open this office."""

    @property
    def evidence(self) -> EvidenceStore:
        """The encrypted originals."""

    def write(self) -> AbstractContextManager[Session]:
        """One unit of work: BEGIN IMMEDIATE, commit at the end, roll back on an exception."""

    def read(self) -> AbstractContextManager[Session]:
        """A short reading session on one snapshot."""

    def close(self) -> None:
        """Close; the key is forgotten."""
