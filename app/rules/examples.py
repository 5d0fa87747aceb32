"""Run the examples and whole-post cases of a pack: they are the pack's own tests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Band
from app.domain.reading import Platform
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.findings import CheckResult, Finding
    from app.rules.compiled import CompiledPack

_MARK: Final = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_RANK: Final = {"catatan": 0, "tinjau": 1, "kuat": 2}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example or case that ran: ``ok``, or ``why`` not; ``gap`` marks an admitted gap."""

    owner: str
    kind: str
    text: str
    ok: bool
    why: str = ""
    gap: bool = False
    clauses: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts of one rule or clause."""

    ran: int = 0
    failed: int = 0
    gaps: int = 0


@dataclass(slots=True)
class PackReport:
    """All outcomes with counts per rule and per clause."""

    outcomes: list[Outcome] = field(default_factory=list)
    by_rule: dict[str, Tally] = field(default_factory=dict)
    by_clause: dict[str, Tally] = field(default_factory=dict)
    lacking: list[str] = field(default_factory=list)
    """What rules still owe, in words: examples of a kind that are too few."""

    @property
    def failures(self) -> list[Outcome]:
        """The outcomes that were neither right nor an admitted gap."""
        return [o for o in self.outcomes if not o.ok and not o.gap]


def parse_example(example: str | dict[str, Any]) -> dict[str, Any]:
    """Split ``"Dasar [[kata]] itu"`` into the text and the marked raw spans."""
    given: dict[str, Any] = {"text": example} if isinstance(example, str) else dict(example)
    marked = given["text"]
    spans: list[list[int]] = []
    text, at = "", 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append([len(text), len(text) + len(match[1])])
        text += match[1]
        at = match.end()
    given["text"] = text + marked[at:]
    given["spans"] = spans
    return given


def run_pack(pack: CompiledPack) -> PackReport:
    """Run every example and every case of ``pack``."""
    report = PackReport(lacking=list(_owed(pack)))
    for outcome in (*_run_rules(pack), *_run_facts(pack), *_run_cases(pack)):
        report.outcomes.append(outcome)
        tallies = [report.by_clause.setdefault(c, Tally()) for c in outcome.clauses]
        if outcome.kind != "case":
            tallies.append(report.by_rule.setdefault(outcome.owner, Tally()))
        for tally in tallies:
            tally.ran += 1
            tally.failed += not outcome.ok and not outcome.gap
            tally.gaps += outcome.gap
    return report


_OWED: Final = {"hit": 2, "no_hit": 2, "slang": 1, "ocr": 1}
"""How many examples of each kind a rule brings; a fact in favour owes the first two kinds."""


def _owed(pack: CompiledPack) -> Iterator[str]:
    for rule in (*pack.rule_data, *pack.fact_data):
        kinds = list(_OWED)[:2] if "kind" in rule else list(_OWED)
        for kind in kinds:
            has = len(rule["examples"].get(kind, ()))
            if has < _OWED[kind]:
                yield _("{rule}: baru {has} contoh {kind}, sedikitnya {want}").format(
                    rule=rule["id"], has=has, kind=kind, want=_OWED[kind]
                )
        if "kind" not in rule and not all(e["spans"] for e in rule["examples"].get("hit", ())):
            yield _("{rule}: ada contoh hit tanpa rentang [[…]]").format(rule=rule["id"])


def _check(pack: CompiledPack, example: dict[str, Any]) -> CheckResult:
    return _examine(pack, example)[0]


def _examine(pack: CompiledPack, example: dict[str, Any]) -> tuple[CheckResult, list[Finding]]:
    from app.rules.engine import examine  # noqa: PLC0415 - the compiler needs parse_example above

    platform = Platform(example["platform"]) if "platform" in example else None
    posted = example.get("posted_at")
    return examine(
        pack,
        example["text"],
        platform=platform,
        posted_at=datetime.fromisoformat(posted) if posted else None,
    )


def _run_rules(pack: CompiledPack) -> Iterator[Outcome]:
    for rule in pack.rule_data:
        clauses = tuple(rule["clauses"])
        top = "catatan" if rule["tier"] == "C" or rule["max_band"] == "catatan" else "tinjau"
        for kind, items in rule["examples"].items():
            for example in items:
                why = _judge_rule_example(pack, rule, kind, example, top)
                yield Outcome(
                    rule["id"], kind, example["text"], not why, why, kind == "known_gap", clauses
                )


def _judge_rule_example(
    pack: CompiledPack, rule: dict[str, Any], kind: str, example: dict[str, Any], top: str
) -> str:
    found = [f for f in _examine(pack, example)[1] if f.rule == rule["id"]]
    flagged = [f for f in found if f.band is not Band.CATATAN]
    if kind == "no_hit":
        return _("seharusnya tidak kena") if (found if top == "catatan" else flagged) else ""
    if kind == "demoted":
        if not found:
            return _("seharusnya tetap tampak sebagai catatan")
        want = example.get("band", "catatan")
        return "" if all(f.band.value == want for f in found) else _("seharusnya diturunkan")
    want = example.get("band")
    if want:
        found = [f for f in found if f.band.value == want]
    else:
        found = [f for f in found if _RANK[f.band.value] >= _RANK[top]]
    if not found:
        return _("seharusnya kena")
    spans = {(f.start, f.end) for f in found}
    missing = [s for s in example["spans"] if tuple(s) not in spans]
    if missing:
        got = ", ".join(repr(f.surface) for f in found)
        return _("rentang berbeda; yang ditandai mesin: {got}").format(got=got)
    return ""


def _run_facts(pack: CompiledPack) -> Iterator[Outcome]:
    for fact in pack.fact_data:
        for kind, items in fact["examples"].items():
            for example in items:
                clause = fact["clauses"][0] if fact["clauses"] else None
                found = [
                    p
                    for p in _check(pack, example).protected
                    if p.kind.value == fact["kind"]
                    and (p.clause.value if p.clause else None) == clause
                ]
                why = ""
                if kind == "no_hit" and found:
                    why = _("seharusnya tidak kena")
                elif kind != "no_hit" and not found:
                    why = _("seharusnya kena")
                yield Outcome(
                    fact["id"],
                    kind,
                    example["text"],
                    not why,
                    why,
                    kind == "known_gap",
                    tuple(fact["clauses"]),
                )


def _run_cases(pack: CompiledPack) -> Iterator[Outcome]:
    for case in pack.data["cases"]:
        why = judge_case(case, _check(pack, case))
        clauses = tuple({e["clause"]: 1 for e in case.get("expect", ()) if "clause" in e})
        yield Outcome(
            case["id"], "case", case["text"], not why, why, bool(case.get("known_gap")), clauses
        )


def judge_case(case: dict[str, Any], result: CheckResult) -> str:
    """Return in words why ``result`` is not what ``case`` expects, or an empty string."""
    wrong: list[str] = []
    flagged = [f for f in result.findings if f.band is not Band.CATATAN]
    for want in case.get("expect", ()):
        band = want.get("band", "tinjau")
        if not any(
            f.topic.value == want["topic"]
            and ("clause" not in want or f.clause.value == want["clause"])
            and _RANK[f.band.value] >= _RANK[band]
            for f in result.findings
        ):
            clause = want.get("clause", "")
            wrong.append(_("kurang {topic} {clause} ≥{band}").format(
                topic=want["topic"], clause=clause, band=band))  # fmt: skip
    absent = case.get("absent", ())
    wrong.extend(
        _("berlebih {topic} {clause} ({surface})").format(
            topic=f.topic.value, clause=f.clause.value, surface=f.surface
        )
        for f in flagged
        if absent == "all" or f.topic.value in absent
    )
    wrong.extend(
        _("terlalu kuat {topic} ({surface})").format(topic=f.topic.value, surface=f.surface)
        for f in result.findings
        if _RANK[f.band.value] > _RANK[case.get("max_band", {}).get(f.topic.value, "kuat")]
    )
    kinds = {p.kind.value for p in result.protected}
    wrong.extend(
        _("fakta meringankan {kind} tidak terlihat").format(kind=kind)
        for kind in case.get("protected", ())
        if kind not in kinds
    )
    return "; ".join(wrong)
