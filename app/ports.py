"""What the services need of storage, engines and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from app.domain.decisions import Decision, Reply
    from app.domain.duplicates import Likeness
    from app.domain.handover import Term
    from app.domain.items import (
        CheckRun,
        Evidence,
        Item,
        JoinRecord,
        QueueFilter,
        QueueRow,
        Reading,
    )
    from app.domain.log import LogEntry
    from app.domain.rule_notes import RuleMute, RuleProposal, RuleRecord
    from app.domain.second_review import SecondOpinion, SecondReview
    from app.domain.users import User
    from app.history_ports import FigureRepository, HistoryRepository
    from app.people_ports import (
        AccountRepository,
        PersonFactRepository,
        PersonRepository,
        UnitRepository,
        WorkingTimeRepository,
    )
    from app.record_ports import RecordRepository


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """Return the present as an aware datetime in WIB (UTC+7)."""


class ItemRepository(Protocol):
    """Items, their evidence, readings and check runs."""

    def add(self, item: Item, evidence: Sequence[Evidence]) -> None:
        """Add a new item with its evidence rows."""

    def get(self, item_id: str) -> Item | None:
        """Return an item; a unique prefix of at least four characters is enough."""

    def update(self, item: Item) -> None:
        """Replace the item's row by ``item``."""

    def evidence_of(self, item_id: str) -> tuple[Evidence, ...]:
        """Return the evidence in order of position."""

    def update_evidence(self, evidence: Evidence) -> None:
        """Replace an evidence row (size, hash and name never change)."""

    def add_evidence(self, evidence: Evidence) -> None:
        """Add one more evidence row to an existing item."""

    def move_evidence(
        self, evidence_id: str, item_id: str, position: int, origin_id: str | None
    ) -> None:
        """Give evidence to another item; ``origin_id`` is the one it came with, if another."""

    def find_by_sha256(self, sha256: str) -> str | None:
        """Return the id of the item that holds exactly these bytes."""

    def find_by_link(self, canonical: str) -> str | None:
        """Return the id of the item with this canonical link, or of the one it was joined into."""

    def find_by_post(self, post_key: str) -> tuple[str, ...]:
        """Return the ids of the items with a link to this post, oldest first."""

    def find_by_account(self, account: str) -> tuple[Item, ...]:
        """Return the newest items of an account, whatever its case and with or without ``@``."""

    def look_alikes(self, phash: str) -> Sequence[tuple[str, str]]:
        """Return ``(item id, phash)`` of pictures that may be the same, nearest first."""

    def add_reading(self, reading: Reading) -> None:
        """Add a reading; versions of one item count up from 1. Also indexes its author text."""

    def latest_reading(self, item_id: str) -> Reading | None:
        """Return the newest version."""

    def latest_text(self, item_id: str) -> str | None:
        """Return the text of the newest version, without loading its words."""

    def readings_of(self, item_id: str) -> tuple[Reading, ...]:
        """Return all versions, oldest first."""

    def add_check(self, run: CheckRun) -> None:
        """Add a check run with its findings and verdicts, and refresh the queue's columns."""

    def latest_check(self, item_id: str) -> CheckRun | None:
        """Return the newest check run with its verdicts."""

    def check_run(self, run_id: str) -> CheckRun | None:
        """Return one check run, for instance the one that a decision froze."""

    def item_of_finding(self, finding_id: str) -> str | None:
        """Return the item in whose newest check run the finding stands."""

    def let_go(self) -> Sequence[tuple[str, str]]:
        """Return ``(item id, sha256)`` of every picture that was let go."""

    def is_kept_elsewhere(self, sha256: str) -> bool:
        """Whether some evidence or attachment still needs the file with this hash."""

    def set_verdict(
        self,
        finding_id: str,
        accepted: bool | None,  # noqa: FBT001 - three answers, not a switch
        actor: str,
        at: datetime,
    ) -> None:
        """Record accept, reject or (``None``) not judged."""

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue after the item ``after`` in the chosen order."""

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""

    def undecided(self) -> Sequence[str]:
        """Return ids of the items that were read and have no final decision, oldest first."""

    def all_read(self) -> Sequence[str]:
        """Return ids of every item that has a reading, oldest first."""

    def add_join(self, join: JoinRecord) -> None:
        """Record that one item was joined into another."""

    def joins_into(self, item_id: str) -> tuple[JoinRecord, ...]:
        """Return what was joined into an item, in the order of joining."""

    def remove_join(self, item_id: str) -> None:
        """Forget that an item was joined; the log keeps both."""


class LikenessRepository(Protocol):
    """What looks alike, and what a person said about it."""

    def add(self, likeness: Likeness) -> None:
        """Add a likeness; one that is known already stays as it is."""

    def of(self, item_id: str) -> tuple[Likeness, ...]:
        """Return what an item looks like and what looks like it, oldest first."""

    def judge(self, likeness: Likeness) -> None:
        """Record a person's verdict on a known likeness."""


class CaseRepository(Protocol):
    """Case files, decisions and replies."""

    def open_case(self, case_id: str, person_id: str | None, at: datetime) -> None:
        """Open a case file."""

    def set_person(self, case_id: str, person_id: str | None) -> None:
        """Name the person the case is about."""

    def person_of(self, case_id: str) -> str | None:
        """Return the person's id."""

    def items_of(self, case_id: str) -> tuple[str, ...]:
        """Return the ids of the items joined in the case."""

    def items_with_person(self, person_id: str | None = None) -> tuple[str, ...]:
        """Return the ids of the items whose case names this person (``None``: anybody)."""

    def add_decision(
        self, decision: Decision, frozen: Mapping[str, str | None] | None = None
    ) -> None:
        """Record a decision; ``frozen`` names each item it covers with the check run it froze."""

    def frozen_runs(self, decision_id: str) -> dict[str, str | None]:
        """Return the items a decision covers, each with the check run it froze."""

    def set_second_review(self, decision_id: str, state: str) -> None:
        """Set where a decision stands with its second review."""

    def unlink_person(self, case_id: str) -> None:
        """Take the person off the case and off every decision made on it so far."""

    def decisions_on(self, person_id: str) -> tuple[Decision, ...]:
        """Return the decisions on a person, newest first; complaints are in nobody's history."""

    def open_cases_of(self, person_id: str) -> tuple[str, ...]:
        """Return the person's cases that hold items without a final decision, newest first."""

    def withdraw(self, decision_id: str, at: datetime) -> None:
        """Mark a decision withdrawn."""

    def decision(self, decision_id: str) -> Decision | None:
        """Return one decision; a unique prefix of at least four characters is enough."""

    def decisions_of(self, item_id: str) -> tuple[Decision, ...]:
        """Return every decision on the item's case, oldest first, withdrawn ones included."""

    def decisions_between(self, start: datetime | None, end: datetime | None) -> Iterator[Decision]:
        """Yield decisions by time, oldest first."""

    def add_reply(self, reply: Reply) -> None:
        """Record a reply or that the person was asked."""

    def replies_of(self, case_id: str) -> tuple[Reply, ...]:
        """Return the replies, oldest first."""

    def move_replies(self, from_case: str, to_case: str) -> None:
        """Let the replies of one case stand in another that it was joined with."""


class SecondReviewRepository(Protocol):
    """Second reviews of decisions."""

    def add(self, opinion: SecondOpinion) -> None:
        """Ask for a second review."""

    def update(self, opinion: SecondOpinion) -> None:
        """Replace a second review's row."""

    def get(self, decision_id: str) -> SecondOpinion | None:
        """Return the second review of a decision."""

    def hidden_from(self, reviewer: str) -> frozenset[str]:
        """Return the items whose decision this reviewer may not see yet, to judge blindly."""

    def states(self) -> tuple[SecondReview, ...]:
        """Return where each standing decision is with its second review."""


class DraftRepository(Protocol):
    """What reviewers typed and did not save yet."""

    def keep(self, item_id: str, user_id: str, content: Mapping[str, Any], at: datetime) -> None:
        """Keep what a user typed for an item, instead of what was kept before."""

    def of(self, item_id: str, user_id: str) -> dict[str, Any] | None:
        """Return what the user typed for the item."""

    def drop(self, item_id: str, user_id: str | None = None) -> None:
        """Forget what a user (``None``: anybody) typed for the item."""

    def hand_over(self, old_user: str, new_user: str) -> int:
        """Give what one user left unfinished to another; what the other typed stays."""


class UserRepository(Protocol):
    """Who works with this office's Tinjau."""

    def add(self, user: User) -> None:
        """Add a user."""

    def update(self, user: User) -> None:
        """Replace a user's row."""

    def get(self, user_id: str) -> User | None:
        """Return a user."""

    def of_slot(self, slot: str) -> User | None:
        """Return the user who opens the office with this key slot."""

    def all(self) -> Sequence[User]:
        """Return everybody in order of enrolment."""

    def terms(self) -> Sequence[Term]:
        """Return from when until when each reviewer decides, as far as recorded."""

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Replace the terms."""


class RuleRepository(Protocol):
    """What this office notes on the rules of its packs."""

    def add_mute(self, mute: RuleMute) -> None:
        """Add a mute; a rule has at most one in force."""

    def update_mute(self, mute: RuleMute) -> None:
        """Replace a mute's row."""

    def mutes(self) -> Sequence[RuleMute]:
        """Return every mute, newest first, lifted ones included."""

    def muted(self) -> frozenset[str]:
        """Return the ids of the rules that are muted now."""

    def add_proposal(self, proposal: RuleProposal) -> None:
        """Add a proposal."""

    def proposals(self) -> Sequence[RuleProposal]:
        """Return every proposal, newest first."""

    def records(self) -> Mapping[str, RuleRecord]:
        """Return the accept/reject record of each rule that was ever judged, by rule id."""


class SettingRepository(Protocol):
    """Office settings as JSON values under stable names."""

    def get(self, name: str) -> Any:
        """Return the value or ``None``."""

    def set(self, name: str, value: Any) -> None:
        """Keep the value."""


class LogRepository(Protocol):
    """The append-only log."""

    def append(
        self,
        kind: str,
        subject: str,
        payload: Mapping[str, Any],
        *,
        actor: str,
        at: datetime,
        committed: Mapping[str, bytes] | None = None,
    ) -> LogEntry:
        """Append an entry.

        ``payload`` holds ids, codes and counts only. For each of ``committed`` (name → content) a
        random nonce is kept beside the content and the payload gets its commitment under the name.
        """

    def entries(self, after: int = 0) -> Iterator[LogEntry]:
        """Yield entries in order of ``seq``."""

    def of_subject(self, subject: str) -> tuple[LogEntry, ...]:
        """Return the entries about one subject."""

    def latest_day(self) -> date | None:
        """Return the latest day among the newest entries, or ``None`` for an empty log."""

    def head(self) -> tuple[int, str]:
        """Return ``seq`` and hash of the last entry (0 and zeros where there is none)."""

    def committed(self, seq: int) -> Mapping[str, tuple[bytes, bytes]]:
        """Return ``name → (nonce, content)`` of an entry; what was erased is not among them."""


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
