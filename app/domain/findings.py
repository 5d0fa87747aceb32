"""What the rule check says about a text: findings, facts in favour, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.clauses import Answer, Band, Clause, ProtectedKind, Topic


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One step of the reasoning: what was seen (or missing) and how much it moved the weight.

    ``kind`` is a stable word (``match``, ``need``, ``boost``, ``demote``, ``target``, ``band`` …),
    ``text`` an Indonesian sentence, ``weight`` the signed amount (0 where nothing moved),
    ``start``/``end`` the span in the raw text that it rests on, or ``None``.
    """

    kind: str
    text: str
    weight: float = 0.0
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that might touch a clause.

    ``start``/``end`` are code-point offsets into the raw text; ``surface`` is exactly
    ``text[start:end]``. ``condition`` is set for SE-4 (a condition on being a content creator):
    ``unknown`` until the reviewer answers.
    """

    clause: Clause
    topic: Topic
    band: Band
    rule: str
    version: str
    surface: str
    start: int
    end: int
    explain: str
    trace: tuple[TraceStep, ...] = ()
    condition: Answer | None = None

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """A verdict carries over to another check run only where this is equal."""
        return (self.rule, self.version, self.start, self.end, self.clause.value)


@dataclass(frozen=True, slots=True)
class ProtectedSpan:
    """Words that speak for the person; ``clause`` is set for the safe harbour (SE-P1 … SE-P4)."""

    kind: ProtectedKind
    surface: str
    start: int
    end: int
    explain: str
    clause: Clause | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of one rule check of one text.

    ``not_yet_in_force`` marks a post from before the circular: it then holds no finding.
    ``date_unknown`` marks that the current pack was used because the post has no known date.
    """

    findings: tuple[Finding, ...] = ()
    protected: tuple[ProtectedSpan, ...] = ()
    not_yet_in_force: bool = False
    date_unknown: bool = False
    pack_id: str = ""
    pack_version: str = ""
    pack_digest: str = ""
    rules_not_run: tuple[str, ...] = field(default=())

    @property
    def flagged(self) -> bool:
        """At least one finding of band ``kuat`` or ``tinjau``."""
        return any(f.band.is_flag for f in self.findings)
