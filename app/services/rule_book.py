"""The rules as a head of office sees them: browse, try a text, mute, propose a change."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from app.domain.clauses import Answer
from app.domain.items import new_id
from app.domain.rule_notes import RuleMute, RuleProposal, RuleRecord
from app.domain.users import Role
from app.errors import UserFacingError
from app.rules.engine import check
from app.rules.facts import CheckFacts
from app.services.permissions import NotAllowedError
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.domain.findings import CheckResult
    from app.domain.users import User
    from app.ports import Clock, Store
    from app.rules.compiled import ClauseCard, CompiledPack, RuleCard

LEAST_WORDS: Final = 10
"""A reason or a proposal has at least this many letters or digits."""


class RuleUnknownError(UserFacingError):
    """No such rule or clause in the pack."""

    code: ClassVar[str] = "rule_unknown"
    template: ClassVar[str] = N_("Tidak ada aturan atau ketentuan “{id}” dalam paket ini.")


class RuleNoteTooShortError(UserFacingError):
    """A mute or a proposal needs words."""

    code: ClassVar[str] = "rule_note_short"
    template: ClassVar[str] = N_("Tuliskan alasannya (sekurangnya sepuluh huruf).")


class RuleAlreadyMutedError(UserFacingError):
    """The rule is muted already."""

    code: ClassVar[str] = "rule_already_muted"
    template: ClassVar[str] = N_("Aturan {id} sudah dihentikan di kantor ini.")


class RuleNotMutedError(UserFacingError):
    """The rule is not muted."""

    code: ClassVar[str] = "rule_not_muted"
    template: ClassVar[str] = N_("Aturan {id} tidak sedang dihentikan di kantor ini.")


class FactNotMutableError(UserFacingError):
    """Facts in favour cannot be muted: they protect the staff member."""

    code: ClassVar[str] = "fact_not_mutable"
    template: ClassVar[str] = N_(
        "{id} mengenali hal yang meringankan dan tidak dapat dihentikan."
        " Usulkan perubahannya kepada BKPSDM."
    )


class OnlyReviewersMuteError(NotAllowedError):
    """What the rules mark in this office is up to who decides."""

    code: ClassVar[str] = "only_reviewers_mute"
    template: ClassVar[str] = N_(
        "Hanya peninjau yang dapat menghentikan aturan atau menjalankannya lagi. Anda dapat"
        " mengusulkan perubahan kepada BKPSDM."
    )


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule with the office's own record and, where it is muted, the mute."""

    card: RuleCard
    record: RuleRecord
    mute: RuleMute | None = None

    @property
    def in_favour(self) -> bool:
        """Whether it recognises a fact in the person's favour instead of marking words."""
        return bool(self.card.protects)


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """A clause with its rules; a safe-harbour clause has facts in favour instead."""

    card: ClauseCard
    rules: tuple[RuleEntry, ...]
    proposals: tuple[RuleProposal, ...] = ()

    @property
    def accepted(self) -> int:
        """Findings under this clause's rules that reviewers here accepted."""
        return sum(entry.record.accepted for entry in self.rules)

    @property
    def rejected(self) -> int:
        """Findings under this clause's rules that reviewers here rejected."""
        return sum(entry.record.rejected for entry in self.rules)


@dataclass(frozen=True, slots=True)
class RuleBookView:
    """The whole pack for the screen; ``general`` are facts in favour that name no clause."""

    pack_id: str
    title: str
    version: str
    sequence: int
    status: str
    digest: str
    effective_from: date
    terms: int
    clauses: tuple[ClauseEntry, ...]
    general: tuple[RuleEntry, ...]
    proposals: tuple[RuleProposal, ...]
    mutes: tuple[RuleMute, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """What the pack finds in a text that was only tried, and how long that took."""

    text: str
    result: CheckResult
    seconds: float


class RuleBook:
    """Reading is free of side effects; each note is one transaction with its log entry."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, user: User) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._user = user
        self._actor = user.name

    def view(self) -> RuleBookView:
        """Return the pack with this office's notes on it."""
        with self._store.read() as session:
            records = session.rules.records()
            mutes = session.rules.mutes()
            proposals = session.rules.proposals()
        in_force = {mute.rule: mute for mute in mutes if mute.is_in_force}
        entries = [
            RuleEntry(card, records.get(card.id, RuleRecord(card.id)), in_force.get(card.id))
            for card in self._pack.rules
        ]
        clauses = tuple(self._clause(card, entries, proposals) for card in self._pack.clauses)
        return RuleBookView(
            pack_id=self._pack.id,
            title=self._pack.title,
            version=self._pack.version,
            sequence=self._pack.sequence,
            status=self._pack.status,
            digest=self._pack.digest,
            effective_from=self._pack.effective_from,
            terms=len(self._pack.data["words"]) + len(self._pack.data["phrases"]),
            clauses=clauses,
            general=tuple(entry for entry in entries if not entry.card.clauses),
            proposals=tuple(proposals),
            mutes=tuple(mutes),
        )

    def try_text(
        self, text: str, *, posted_at: datetime | None = None, creator: Answer = Answer.UNKNOWN
    ) -> Tried:
        """Check ``text`` with the rules that run in this office; nothing is stored."""
        with self._store.read() as session:
            muted = session.rules.muted()
        started = time.perf_counter()
        facts = CheckFacts(konten_kreator=creator)
        result = check(self._pack, text, posted_at=posted_at, facts=facts, muted=muted)
        return Tried(text, result, time.perf_counter() - started)

    def mute(self, rule: str, reason: str) -> RuleMute:
        """Stop a rule in this office.

        Raises:
            OnlyReviewersMuteError: the signed-in user is no reviewer.
            RuleUnknownError, FactNotMutableError, RuleAlreadyMutedError, RuleNoteTooShortError:
                see their texts.
        """
        self._require_reviewer()
        card = next((card for card in self._pack.rules if card.id == rule), None)
        if card is None:
            raise RuleUnknownError(id=rule)
        if card.protects:
            raise FactNotMutableError(id=rule)
        _require_words(reason)
        with self._store.write() as session:
            if rule in session.rules.muted():
                raise RuleAlreadyMutedError(id=rule)
            at = self._clock.now()
            mute = RuleMute(new_id(), rule, reason.strip(), self._actor, at)
            session.rules.add_mute(mute)
            session.log.append(
                "rule_muted",
                f"rule:{rule}",
                {"mute": mute.id, "version": card.version},
                actor=self._actor,
                at=at,
                committed={"reason": mute.reason.encode()},
            )
        return mute

    def lift(self, rule: str) -> RuleMute:
        """Let a muted rule run again.

        Raises:
            OnlyReviewersMuteError: the signed-in user is no reviewer.
            RuleNotMutedError: it is not muted.
        """
        self._require_reviewer()
        with self._store.write() as session:
            mutes = session.rules.mutes()
            mute = next((m for m in mutes if m.rule == rule and m.is_in_force), None)
            if mute is None:
                raise RuleNotMutedError(id=rule)
            at = self._clock.now()
            lifted = replace(mute, lifted_by=self._actor, lifted_at=at)
            session.rules.update_mute(lifted)
            session.log.append(
                "rule_mute_lifted", f"rule:{rule}", {"mute": mute.id}, actor=self._actor, at=at
            )
        return lifted

    def propose(self, subject: str, text: str) -> RuleProposal:
        """Keep a note for BKPSDM on a rule or a clause; it is sent with the next sync.

        Raises:
            RuleUnknownError, RuleNoteTooShortError: see their texts.
        """
        known = {card.id for card in self._pack.rules}
        known |= {card.clause.value for card in self._pack.clauses}
        if subject not in known:
            raise RuleUnknownError(id=subject)
        _require_words(text)
        with self._store.write() as session:
            at = self._clock.now()
            proposal = RuleProposal(new_id(), subject, text.strip(), self._actor, at)
            session.rules.add_proposal(proposal)
            session.log.append(
                "rule_change_proposed",
                f"rule:{subject}",
                {"proposal": proposal.id, "pack": f"{self._pack.id} {self._pack.version}"},
                actor=self._actor,
                at=at,
                committed={"text": proposal.text.encode()},
            )
        return proposal

    def _require_reviewer(self) -> None:
        if not self._user.may(Role.REVIEWER):
            raise OnlyReviewersMuteError

    def _clause(
        self, card: ClauseCard, entries: Sequence[RuleEntry], proposals: Sequence[RuleProposal]
    ) -> ClauseEntry:
        rules = tuple(entry for entry in entries if card.clause in entry.card.clauses)
        subjects = {card.clause.value, *(entry.card.id for entry in rules)}
        return ClauseEntry(card, rules, tuple(p for p in proposals if p.subject in subjects))


def _require_words(text: str) -> None:
    if sum(map(str.isalnum, text)) < LEAST_WORDS:
        raise RuleNoteTooShortError
