"""Whose post it is: candidates with confidence in words; "not sure" is a normal outcome.

Nothing here links a post to a person: the reviewer confirms or leaves it open. A display name alone
is never more than *possible*, because names repeat and anyone may write anyone's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.people import Account, Confidence, normalise_handle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.reading import Platform

NAME_IS_CLOSE: Final = 0.90
"""Similarity (0…1) from which a display name counts as the same name written differently."""
NAME_IS_NEAR: Final = 0.75
"""Similarity below which a display name says nothing."""
_TOO_CLOSE: Final = 0.05
"""Two names whose similarities differ by less cannot be told apart by the name."""
_SHOWN: Final = 5


class MatchReason(StrEnum):
    """What a candidate rests on; stable codes."""

    ACCOUNT_CONFIRMED = "account_confirmed"
    ACCOUNT_KNOWN = "account_known"
    ACCOUNT_SHARED = "account_shared"
    NAME_SAME = "name_same"
    NAME_SIMILAR = "name_similar"
    NAME_AMBIGUOUS = "name_ambiguous"


@dataclass(frozen=True, slots=True)
class MatchCandidate:
    """One person the post may be by; ``similarity`` (0…1) is kept for the trace, not shown."""

    person_id: str
    confidence: Confidence
    reason: MatchReason
    similarity: float = 1.0


@dataclass(frozen=True, slots=True)
class MatchOutcome:
    """The candidates, best first; empty where nothing speaks for anyone."""

    candidates: tuple[MatchCandidate, ...] = ()

    @property
    def suggestion(self) -> MatchCandidate | None:
        """The one person to suggest, or ``None``: not sure it is anyone's."""
        if not self.candidates:
            return None
        first = self.candidates[0]
        return None if first.confidence is Confidence.UNSURE else first


def match_account(
    platform: Platform | None, handle: str | None, accounts: Iterable[Account]
) -> MatchOutcome:
    """Return the persons whose known account this is; nobody's, if platform or name is missing."""
    if platform is None or not handle:
        return MatchOutcome()
    key = (platform, normalise_handle(platform, handle))
    owners: dict[str, Account] = {}
    for account in accounts:
        if account.person_id is not None and account.key == key:
            known = owners.get(account.person_id)
            if known is None or known.confidence is not Confidence.CONFIRMED:
                owners[account.person_id] = account
    if len(owners) > 1:
        return MatchOutcome(
            tuple(
                MatchCandidate(person, Confidence.UNSURE, MatchReason.ACCOUNT_SHARED)
                for person in owners
            )
        )
    return MatchOutcome(tuple(_by_account(account) for account in owners.values()))


def match_name(similarities: Iterable[tuple[str, float]]) -> MatchOutcome:
    """Judge ``(person id, similarity of names 0…1)``: one clear best is *possible*, else unsure."""
    near = sorted(
        ((score, person) for person, score in similarities if score >= NAME_IS_NEAR),
        key=lambda pair: (-pair[0], pair[1]),
    )[:_SHOWN]
    if not near:
        return MatchOutcome()
    best = near[0][0]
    alone = len(near) == 1 or best - near[1][0] >= _TOO_CLOSE
    return MatchOutcome(
        tuple(
            _by_name(person, score, clear=alone and position == 0 and best >= NAME_IS_CLOSE)
            for position, (score, person) in enumerate(near)
        )
    )


def combine(by_account: MatchOutcome, by_name: MatchOutcome) -> MatchOutcome:
    """Put account before name; a name adds only persons the account does not already name."""
    if not by_account.candidates:
        return by_name
    known = {candidate.person_id for candidate in by_account.candidates}
    others = tuple(c for c in by_name.candidates if c.person_id not in known)
    return MatchOutcome((*by_account.candidates, *others))


def _by_account(account: Account) -> MatchCandidate:
    person = account.person_id or ""
    if account.confidence is Confidence.CONFIRMED:
        return MatchCandidate(person, Confidence.LIKELY, MatchReason.ACCOUNT_CONFIRMED)
    confidence = (
        account.confidence if account.confidence is Confidence.UNSURE else Confidence.POSSIBLE
    )
    return MatchCandidate(person, confidence, MatchReason.ACCOUNT_KNOWN)


def _by_name(person: str, score: float, *, clear: bool) -> MatchCandidate:
    if clear:
        reason = MatchReason.NAME_SAME if score >= 1 else MatchReason.NAME_SIMILAR
        return MatchCandidate(person, Confidence.POSSIBLE, reason, score)
    return MatchCandidate(person, Confidence.UNSURE, MatchReason.NAME_AMBIGUOUS, score)
