"""The rules under which a decision may be recorded; pure, and the same for window and command line.

Source of the rules: the design's judgement rules. The review decides nothing about discipline: its
outcomes are a review decision or a referral, never a *hukuman disiplin* (PP 94/2021).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.clauses import Answer, Clause
from app.domain.duplicates import judged_elsewhere, to_compare_first
from app.domain.recusal import RecusalSign
from app.domain.second_review import SecondReview

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date, datetime

    from app.domain.duplicates import Twin

MINIMUM_REASON: Final = 10
"""A reason has at least this many letters or digits."""
FAIRNESS_QUESTIONS: Final = 10


class Outcome(StrEnum):
    """What a review may end in."""

    SESUAI = "sesuai"
    BUTUH_DATA = "butuh_data"
    KLARIFIKASI = "klarifikasi"
    PEMBINAAN = "pembinaan"
    RUJUK_ATASAN = "rujuk_atasan"
    RUJUK_BKPSDM = "rujuk_bkpsdm"
    ALIH_PENGADUAN = "alih_pengaduan"
    BUKAN_PEGAWAI = "bukan_pegawai"
    DUPLIKAT = "duplikat"

    @property
    def is_adverse(self) -> bool:
        """Adverse outcomes need a person, a finding or ground, and the person's reply."""
        return self in ADVERSE

    @property
    def is_open(self) -> bool:
        """Asking the person or for more data: the case goes on, a further decision may follow."""
        return self in {Outcome.KLARIFIKASI, Outcome.BUTUH_DATA}


ADVERSE: Final = frozenset({Outcome.PEMBINAAN, Outcome.RUJUK_ATASAN, Outcome.RUJUK_BKPSDM})
UPWARD: Final = frozenset({Outcome.RUJUK_ATASAN, Outcome.RUJUK_BKPSDM})
"""Where a matter goes whose reviewer steps back."""


class Relation(StrEnum):
    """What the reviewer is to the person."""

    DIRECT_SUPERIOR = "atasan_langsung"
    HIGHER_SUPERIOR = "atasan_tidak_langsung"
    OTHER = "lain"


class Refusal(StrEnum):
    """Why a decision cannot be recorded yet; each has one sentence with the way out."""

    REASON_MISSING = "reason_missing"
    PERSON_MISSING = "person_missing"
    RELATION_MISSING = "relation_missing"
    GROUND_MISSING = "ground_missing"
    REPLY_MISSING = "reply_missing"
    NOT_DIRECT_SUPERIOR = "not_direct_superior"
    CREATOR_UNANSWERED = "creator_unanswered"
    NOT_A_CREATOR = "not_a_creator"
    FAIRNESS_MISSING = "fairness_missing"
    NO_CLAUSE_FAIRNESS = "no_clause_fairness"
    RECUSED = "recused"
    BEFORE_CIRCULAR = "before_circular"
    ALREADY_DECIDED = "already_decided"
    NOT_READ = "not_read"
    NOT_SEEN = "not_seen"
    CLAUSE_NOT_GROUNDED = "clause_not_grounded"
    UNKNOWN_FINDING = "unknown_finding"
    ASKED_IN_FUTURE = "asked_in_future"
    JUDGED_ELSEWHERE = "judged_elsewhere"
    COMPARE_FIRST = "compare_first"
    JOINED_AWAY = "joined_away"
    CONFLICT_UNANSWERED = "conflict_unanswered"
    OWN_POST = "own_post"
    NOT_JUDGED_RECUSED = "not_judged_recused"


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What the reviewer entered.

    ``accepted``/``rejected`` are finding ids; ``own_ground`` a ground in the reviewer's own words;
    ``fairness`` answers by question number 1…10; ``recused`` that the reviewer steps back, and
    ``no_conflict`` why not, where signs asked; ``keep_picture`` whether a picture that shows
    pornography is kept (``None``: not said).
    """

    outcome: Outcome
    reason: str
    clauses: tuple[Clause, ...] = ()
    person_id: str | None = None
    relation: Relation | None = None
    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    own_ground: str = ""
    reply_text: str = ""
    asked_on: date | None = None
    fairness: Mapping[int, str] = field(default_factory=dict)
    recused: bool = False
    no_conflict: str = ""
    keep_picture: bool | None = None

    @property
    def is_adverse(self) -> bool:
        """A referral by a reviewer who steps back hands over and judges nothing."""
        return self.outcome.is_adverse and not self.recused


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What is known of the case when the draft is judged.

    ``finding_clauses`` maps each finding id of every item of the case to its clause,
    ``konten_kreator`` is the recorded answer, ``reply_recorded``/``asked_on`` what the case file
    already holds, ``seen`` that no item of the case is a bare link nobody has seen the post of.
    ``recorded_relation`` is what the staff list says the reviewer is to the person,
    ``None`` where it says nothing. ``twins`` are other items of the same act, ``joined_away`` that
    this one is part of another.
    """

    finding_clauses: Mapping[str, Clause]
    today: date
    konten_kreator: Answer = Answer.UNKNOWN
    not_yet_in_force: bool = False
    already_decided: bool = False
    readable: bool = True
    seen: bool = True
    reply_recorded: bool = False
    asked_on: date | None = None
    twins: tuple[Twin, ...] = ()
    joined_away: bool = False
    recusal_signs: tuple[RecusalSign, ...] = ()
    recorded_relation: Relation | None = None


def refusals(draft: DecisionDraft, facts: CaseFacts) -> tuple[Refusal, ...]:
    """Return everything that stands against recording ``draft`` now; empty means it may be."""
    found = (
        *_one_act(draft, facts),
        *_common(draft, facts),
        *_conflict(draft, facts),
        *_adverse(draft, facts),
    )
    return tuple(dict.fromkeys(found))


def _one_act(draft: DecisionDraft, facts: CaseFacts) -> list[Refusal]:
    """One act is judged once; that this item is a duplicate may always be said."""
    if facts.joined_away:
        return [Refusal.JOINED_AWAY]
    if draft.outcome is Outcome.DUPLIKAT:
        return []
    if judged_elsewhere(facts.twins):
        return [Refusal.JUDGED_ELSEWHERE]
    return [Refusal.COMPARE_FIRST] if to_compare_first(facts.twins) else []


def _common(draft: DecisionDraft, facts: CaseFacts) -> list[Refusal]:
    found: list[Refusal] = []
    if facts.already_decided:
        found.append(Refusal.ALREADY_DECIDED)
    if sum(map(str.isalnum, draft.reason)) < MINIMUM_REASON:
        found.append(Refusal.REASON_MISSING)
    if (draft.accepted | draft.rejected) - facts.finding_clauses.keys():
        found.append(Refusal.UNKNOWN_FINDING)
    if draft.accepted & draft.rejected:
        found.append(Refusal.UNKNOWN_FINDING)
    accepted = {facts.finding_clauses[f] for f in draft.accepted if f in facts.finding_clauses}
    if any(clause.is_creator_condition for clause in (*accepted, *draft.clauses)):
        if facts.konten_kreator is Answer.UNKNOWN:
            found.append(Refusal.CREATOR_UNANSWERED)
        elif facts.konten_kreator is Answer.NO:
            found.append(Refusal.NOT_A_CREATOR)
    if draft.asked_on and draft.asked_on > facts.today:
        found.append(Refusal.ASKED_IN_FUTURE)
    if draft.outcome is Outcome.SESUAI and not facts.seen:
        found.append(Refusal.NOT_SEEN)
    return found


def _conflict(draft: DecisionDraft, facts: CaseFacts) -> list[Refusal]:
    """What stands against a reviewer who is, or may be, a party to the matter."""
    if draft.recused:
        if draft.outcome not in UPWARD:
            return [Refusal.RECUSED]
        judged = draft.accepted or draft.rejected or draft.clauses or draft.own_ground.strip()
        return [Refusal.RECUSED, Refusal.NOT_JUDGED_RECUSED] if judged else []
    if not touches_the_person(draft.outcome):
        return []
    if RecusalSign.OWN_POST in facts.recusal_signs:
        return [Refusal.OWN_POST]
    if facts.recusal_signs and sum(map(str.isalnum, draft.no_conflict)) < MINIMUM_REASON:
        return [Refusal.CONFLICT_UNANSWERED]
    return []


def touches_the_person(outcome: Outcome) -> bool:
    """Whether the outcome turns to the person: there a conflict of interest must be answered."""
    return outcome.is_adverse or outcome is Outcome.KLARIFIKASI


def _adverse(draft: DecisionDraft, facts: CaseFacts) -> list[Refusal]:
    if not draft.is_adverse:
        return []
    found: list[Refusal] = []
    if not facts.readable:
        found.append(Refusal.NOT_READ)
    if facts.not_yet_in_force:
        found.append(Refusal.BEFORE_CIRCULAR)
    if not draft.person_id:
        found.append(Refusal.PERSON_MISSING)
    if draft.relation is None:
        found.append(Refusal.RELATION_MISSING)
    elif draft.outcome is Outcome.PEMBINAAN and not _is_direct_superior(draft, facts):
        found.append(Refusal.NOT_DIRECT_SUPERIOR)
    grounded = bool(draft.own_ground.strip())
    if not draft.accepted and not grounded:
        found.append(Refusal.GROUND_MISSING)
    touched = touched_clauses(draft, facts)
    if set(draft.clauses) - touched and not grounded:
        found.append(Refusal.CLAUSE_NOT_GROUNDED)
    if not (draft.reply_text.strip() or draft.asked_on or facts.reply_recorded or facts.asked_on):
        found.append(Refusal.REPLY_MISSING)
    found.extend(_unfair(draft, touched))
    return found


def _unfair(draft: DecisionDraft, touched: AbstractSet[Clause]) -> list[Refusal]:
    """The ten questions go before the clauses of speech, and before a ground that names none.

    The clauses of accepted findings are those findings' own: a ground beside them names one only
    where it adds one.
    """
    answered = {number for number, text in draft.fairness.items() if text.strip()}
    if answered >= set(range(1, FAIRNESS_QUESTIONS + 1)):
        return []
    if any(clause.needs_fairness_check for clause in {*draft.clauses, *touched}):
        return [Refusal.FAIRNESS_MISSING]
    unnamed = draft.own_ground.strip() and not set(draft.clauses) - touched
    return [Refusal.NO_CLAUSE_FAIRNESS] if unnamed else []


def touched_clauses(draft: DecisionDraft, facts: CaseFacts) -> frozenset[Clause]:
    """Return the clauses of the accepted findings."""
    return frozenset(facts.finding_clauses[f] for f in draft.accepted if f in facts.finding_clauses)


def _is_direct_superior(draft: DecisionDraft, facts: CaseFacts) -> bool:
    """What the staff list records goes before what the reviewer says."""
    relation = facts.recorded_relation or draft.relation
    return relation is Relation.DIRECT_SUPERIOR


@dataclass(frozen=True, slots=True)
class Decision:
    """A recorded decision; it is never changed, only ``withdrawn_at`` by a later entry."""

    id: str
    item_id: str
    case_id: str
    check_run_id: str | None
    outcome: Outcome
    reason: str
    clauses: tuple[Clause, ...]
    person_id: str | None
    relation: Relation | None
    accepted: tuple[str, ...]
    rejected: tuple[str, ...]
    own_ground: str
    asked_on: date | None
    fairness: Mapping[int, str]
    decided_by: str
    decided_at: datetime
    pack_version: str = ""
    pack_status: str = "draft"
    second_review: str = SecondReview.NOT_YET.value
    withdrawn_at: datetime | None = None
    recused: bool = False
    no_conflict: str = ""

    @property
    def is_adverse(self) -> bool:
        """Whether the decision is against the person; handing over is not."""
        return self.outcome.is_adverse and not self.recused


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a reply; its bytes lie encrypted under the HMAC of ``sha256``."""

    id: str
    sha256: str
    size: int
    media_type: str
    original_name: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person said about a case, or when the person was asked; ``how`` it was obtained."""

    id: str
    case_id: str
    asked_on: date | None
    received_on: date | None
    text: str
    how: str
    recorded_by: str
    recorded_at: datetime
    attachments: tuple[Attachment, ...] = ()
