"""Check one text with a compiled pack. Pure: same input, same output; opens nothing.

Words mark, a person decides: the result holds spans, reasons and facts in favour, never a verdict.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import CIRCULAR_DATE, Answer, Band, Clause, ProtectedKind, Topic
from app.domain.findings import CheckResult, Finding, ProtectedSpan, TraceStep
from app.domain.reading import Platform, TextRole
from app.rules.creator import apply_creator_facts
from app.rules.evaluate import WORTH_SHOWING, Judged, Step, anchors, callable_here, judge
from app.rules.facts import CheckFacts
from app.rules.matcher import ReadText, read_text
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.rules.compiled import CompiledPack

WIB: Final = timezone(timedelta(hours=7), "WIB")
"""Western Indonesian time; a fixed offset without daylight saving."""

MAX_FINDINGS: Final = 200
MAX_PROTECTED: Final = 40
MAX_FACT_PLACES: Final = 5
_FACT_LIMIT: Final = 2.0
_ROLE_WHY: Final = N_("kata-kata ini bukan tulisan pemilik akun, jadi paling tinggi catatan")
_UNKNOWN_FACTS: Final = CheckFacts()


def check(
    pack: CompiledPack,
    text: str,
    *,
    posted_at: datetime | None = None,
    platform: Platform | None = None,
    facts: CheckFacts | None = None,
    roles: Sequence[tuple[int, int, TextRole]] = (),
    muted: frozenset[str] = frozenset(),
) -> CheckResult:
    """Return what ``text`` might touch and what speaks for its author.

    ``posted_at`` without an offset is read as WIB. A post from before the circular has no
    finding. Without ``posted_at`` the text alone is judged and election stages count as active.
    ``roles`` are raw spans with whose words they are; only the author's weigh fully.
    ``muted`` are ids of rules the office does not run; one that the words would have called
    stands in ``rules_not_run``, as does a rule that met its budget before the end of the text.
    """
    return examine(
        pack,
        text,
        posted_at=posted_at,
        platform=platform,
        facts=facts,
        roles=roles,
        muted=muted,
    )[0]


def examine(
    pack: CompiledPack,
    text: str,
    *,
    posted_at: datetime | None = None,
    platform: Platform | None = None,
    facts: CheckFacts | None = None,
    roles: Sequence[tuple[int, int, TextRole]] = (),
    muted: frozenset[str] = frozenset(),
) -> tuple[CheckResult, list[Finding]]:
    """Like :func:`check`, also giving every finding before overlaps are joined (to test rules)."""
    posted_on = _local_date(posted_at)
    result = CheckResult(
        date_unknown=posted_on is None,
        pack_id=pack.id,
        pack_version=pack.version,
        pack_digest=pack.digest,
    )
    if posted_on is not None and posted_on < max(CIRCULAR_DATE, pack.effective_from):
        return replace(result, not_yet_in_force=True), []
    read = read_text(pack, text)
    if not read.hits:
        return result, []
    inactive = _inactive_stages(pack, posted_on)
    # What other people wrote below a post speaks neither for nor against its author.
    facts_read, unfinished_facts = _collect(read, pack.facts_by_list, inactive, platform)
    favour = [
        fact
        for fact in facts_read
        if fact.weight >= WORTH_SHOWING and not _foreign(roles, *read.span(fact.hit))
    ]
    judged, unfinished = _collect(read, pack.rules_by_list, inactive, platform)
    silent = {j.rule["id"] for j in judged} & muted
    judged = [j for j in judged if j.rule["id"] not in muted]
    # A fact in favour that was found once has said all it has to say.
    not_run = silent | unfinished | (unfinished_facts - {f.rule["id"] for f in facts_read})
    if not_run:
        result = replace(result, rules_not_run=tuple(sorted(not_run)))
    if not judged and not favour:
        return result, []
    given = facts or _UNKNOWN_FACTS
    findings = [_finding(pack, read, j, favour=favour, facts=given, roles=roles) for j in judged]
    joined = replace(
        result,
        findings=_without_overlap(findings),
        protected=_protected(read, favour),
    )
    return joined, findings


def _local_date(posted_at: datetime | None) -> date | None:
    if posted_at is None:
        return None
    if posted_at.tzinfo is None:
        return posted_at.date()
    try:
        return posted_at.astimezone(WIB).date()
    except OverflowError:
        return posted_at.astimezone(UTC).date()


def _inactive_stages(pack: CompiledPack, posted_on: date | None) -> frozenset[str]:
    if posted_on is None:
        return frozenset()
    day = posted_on.isoformat()
    names: dict[str, bool] = {}
    for stage in pack.data["stages"]:
        active = stage["from"] <= day <= stage["until"]
        names[stage["name"]] = names.get(stage["name"], False) or active
    return frozenset(name for name, active in names.items() if not active)


def _collect(
    read: ReadText,
    by_list: dict[int, list[dict[str, Any]]],
    inactive: frozenset[str],
    platform: Platform | None,
) -> tuple[list[Judged], set[str]]:
    """Judge every rule the words call; also name those that met their budget before the end."""
    wanted: dict[str, dict[str, Any]] = {}
    for number in read.hits:
        for rule in by_list.get(number, ()):
            wanted[rule["id"]] = rule
    out: list[Judged] = []
    unfinished: set[str] = set()
    for rule_id in sorted(wanted):
        rule = wanted[rule_id]
        if rule["platforms"] and platform is not None and platform.value not in rule["platforms"]:
            continue
        if not callable_here(read, rule):
            continue
        places, complete = anchors(read, rule)
        if not complete:
            unfinished.add(rule_id)
        # A fact in favour of the whole post need not be told at every word that shows it.
        enough = len(places) if rule.get("scope") != "post" else MAX_FACT_PLACES
        for anchor in places:
            judged = judge(read, rule, anchor, inactive)
            if judged is not None:
                out.append(judged)
                enough -= 1
                if not enough:
                    break
    return out, unfinished


def _finding(
    pack: CompiledPack,
    read: ReadText,
    judged: Judged,
    *,
    favour: list[Judged],
    facts: CheckFacts,
    roles: Sequence[tuple[int, int, TextRole]],
) -> Finding:
    rule = judged.rule
    clause = Clause(rule["clauses"][0])
    topic = Topic(rule["topic"])
    steps = judged.steps
    _apply_favour(read, judged, favour, clause, topic)
    condition: Answer | None = None
    if clause.is_creator_condition:
        condition, more = apply_creator_facts(clause, facts)
        for step in more:
            judged.weight += step.weight
            steps.append(step)
    band = _band(pack, rule, judged, condition)
    start, end = read.span(judged.hit)
    if band is not Band.CATATAN and _foreign(roles, start, end):
        band = Band.CATATAN
        steps.append(Step("role", _(_ROLE_WHY), 0.0))
    view = read.views.get(judged.hit[0])
    if view:
        steps.insert(1, Step("view", _VIEW_WHY.get(view, view), 0.0, judged.hit))
    steps.append(Step("band", f"{band.value} ({judged.weight:+.1f})", 0.0))
    return Finding(
        clause=clause,
        topic=topic,
        band=band,
        rule=rule["id"],
        version=rule["version"],
        surface=read.text[start:end],
        start=start,
        end=end,
        explain=rule["explain"],
        trace=tuple(_trace(read, s) for s in steps),
        condition=condition,
    )


_VIEW_WHY: Final = {
    "ulang": N_("angka 2 dibaca sebagai kata ulang"),
    "angka": N_("angka di belakang kata diabaikan"),
    "leet": N_("angka/simbol dibaca sebagai huruf"),
    "panjang": N_("huruf yang dipanjangkan dirapatkan"),
    "slang": N_("ejaan gaul/daerah dibaca sebagai bentuk baku"),
    "sensor": N_("huruf yang disamarkan bintang dilengkapi"),
    "renggang": N_("huruf yang direnggangkan dirapatkan"),
    "ocr": N_("bentuk huruf yang sering salah baca dibetulkan"),
    "mirip": N_("satu huruf berbeda dari kata dalam daftar"),
}


def _apply_favour(
    read: ReadText, judged: Judged, favour: list[Judged], clause: Clause, topic: Topic
) -> None:
    ceiling = judged.rule["facts"]
    strongest: dict[str, tuple[float, Judged]] = {}
    for fact in favour:
        rule = fact.rule
        if rule["scope"] == "sentence" and (
            read.sentence[fact.hit[0]] != read.sentence[judged.hit[0]]
        ):
            continue
        amount = _amount(rule["demotes"], clause, topic)
        amount = min(amount, ceiling.get(rule["kind"], amount))
        if amount > strongest.get(rule["kind"], (0.0, fact))[0]:
            strongest[rule["kind"]] = (amount, fact)
    left = _FACT_LIMIT
    for amount, fact in strongest.values():
        counted = min(amount, left)
        if counted > 0:
            left -= counted
            judged.weight -= counted
            judged.steps.append(Step("protected", fact.rule["explain"], -counted, fact.hit))


def _amount(table: dict[str, float], clause: Clause, topic: Topic) -> float:
    for key in (topic.value, clause.value, clause.value[:4], "*"):
        if key in table:
            return table[key]
    return 0.0


def _band(
    pack: CompiledPack, rule: dict[str, Any], judged: Judged, condition: Answer | None
) -> Band:
    bands = pack.data["bands"]
    # Weights are written in tenths; adding them as floats must not miss a threshold by 1e-16.
    weight = round(judged.weight, 3)
    highest = rule["max_band"]
    if rule["tier"] == "C" or not judged.complete or condition is Answer.NO:
        return Band.CATATAN
    if weight >= bands["kuat"] and highest == "kuat":
        return Band.KUAT
    if weight >= bands["tinjau"] and highest != "catatan":
        return Band.TINJAU
    return Band.CATATAN


def _foreign(roles: Sequence[tuple[int, int, TextRole]], start: int, end: int) -> bool:
    """Whether most of the span is not the author's own words."""
    other = 0
    for first, last, role in roles:
        if role is not TextRole.AUTHOR:
            other += max(0, min(end, last) - max(start, first))
    return other * 2 > end - start


def _trace(read: ReadText, step: Step) -> TraceStep:
    if step.hit is None:
        return TraceStep(step.kind, step.text, step.weight)
    start, end = read.span(step.hit)
    return TraceStep(step.kind, step.text, step.weight, start, end)


_RANK: Final = {Band.KUAT: 0, Band.TINJAU: 1, Band.CATATAN: 2}


def _without_overlap(findings: list[Finding]) -> tuple[Finding, ...]:
    """Keep the strongest of overlapping findings of one clause and topic; order by place."""
    by_kind: dict[tuple[Clause, Topic], list[Finding]] = {}
    for finding in findings:
        by_kind.setdefault((finding.clause, finding.topic), []).append(finding)
    kept: list[Finding] = []
    for group in by_kind.values():
        group.sort(key=lambda f: (f.start, -f.end, f.rule))
        current: list[Finding] = []
        for finding in group:
            if current and finding.start < current[-1].end:
                last = current[-1]
                if (_RANK[finding.band], last.start - last.end) < (
                    _RANK[last.band],
                    finding.start - finding.end,
                ):
                    current[-1] = finding
            else:
                current.append(finding)
        kept.extend(current)
    kept.sort(key=lambda f: (_RANK[f.band], f.start, f.end, f.clause.value, f.rule))
    kept = kept[:MAX_FINDINGS]
    kept.sort(key=lambda f: (f.start, f.end, f.clause.value, f.rule))
    return tuple(kept)


def _protected(read: ReadText, favour: list[Judged]) -> tuple[ProtectedSpan, ...]:
    spans: dict[tuple[str, str], list[ProtectedSpan]] = {}
    for fact in favour:
        rule = fact.rule
        start, end = read.span(fact.hit)
        clause = Clause(rule["clauses"][0]) if rule["clauses"] else None
        group = spans.setdefault((rule["kind"], clause.value if clause else ""), [])
        if group and group[-1].start < end and start < group[-1].end:
            continue
        group.append(
            ProtectedSpan(
                kind=ProtectedKind(rule["kind"]),
                surface=read.text[start:end],
                start=start,
                end=end,
                explain=rule["explain"],
                clause=clause,
            )
        )
    flat = [span for group in spans.values() for span in group]
    flat.sort(key=lambda s: (s.start, s.end, s.kind.value))
    return tuple(flat[:MAX_PROTECTED])
