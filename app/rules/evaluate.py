"""Judge one rule against a read text: anchors, needs, boosts, demotions; additive and traced."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.rules.matcher import Hit, ReadText

SENTENCE: Final = -1
POST: Final = -2
MAX_ANCHORS: Final = 40
"""Per rule and post; a text that repeats one word a thousand times needs no more."""

MAX_STARTS: Final = 2_000
"""Places a rule may begin at in one post. Counted, not timed: equal texts are judged equally."""

_FAR: Final = 1 << 30
WORTH_SHOWING: Final = 1.0
"""A weak anchor that found too little around it is no finding at all; demotions never hide one."""

_EMPTY: Final[list[tuple[int, int]]] = []


@dataclass(frozen=True, slots=True)
class Step:
    """One traced step in token positions; ``kind`` and ``text`` as in ``TraceStep``."""

    kind: str
    text: str
    weight: float
    hit: Hit | None = None


@dataclass(slots=True)
class Judged:
    """One anchor of one rule with its weight and the steps that led to it."""

    rule: dict[str, Any]
    hit: Hit
    weight: float
    steps: list[Step] = field(default_factory=list)
    complete: bool = True


def nearest(
    read: ReadText, lists: Sequence[int], anchor: Hit, within: int, direction: str
) -> Hit | None:
    """Return the closest hit of ``lists`` around ``anchor`` or ``None``.

    ``within`` counts tokens between the two inside one sentence, or is ``SENTENCE`` or ``POST``.
    ``direction`` is ``before``, ``after``, ``both``, ``inside`` or ``anywhere``; only the last two
    look at the words of the anchor itself, for the others an overlap with it is no context.
    """
    if direction in {"inside", "anywhere"}:
        within_anchor = _inside(read, lists, anchor)
        if direction == "inside" or within_anchor is not None:
            return within_anchor
    best: Hit | None = None
    best_gap = _FAR if within < 0 else within + 1
    for number in lists:
        hits = read.hits.get(number)
        if hits is None:
            continue
        for hit, gap in _neighbours(hits, anchor, direction):
            if gap < best_gap and (within == POST or _same_sentence(read, hit, anchor)):
                best, best_gap = hit, gap
    return best


def _neighbours(hits: list[Hit], anchor: Hit, direction: str) -> list[tuple[Hit, int]]:
    """Return the last hit before and the first after ``anchor`` with the tokens between."""
    first, last = anchor
    at = bisect_left(hits, (first, 0))
    found: list[tuple[Hit, int]] = []
    if direction != "after":
        k = at - 1
        while k >= 0 and hits[k][1] > first:
            k -= 1
        if k >= 0:
            found.append((hits[k], first - hits[k][1]))
    if direction != "before":
        k = at
        while k < len(hits) and hits[k][0] < last:
            k += 1
        if k < len(hits):
            found.append((hits[k], hits[k][0] - last))
    return found


def _same_sentence(read: ReadText, hit: Hit, anchor: Hit) -> bool:
    if hit[0] < anchor[0]:
        return read.sentence[hit[0]] == read.sentence[anchor[0]]
    return read.sentence[hit[0]] == read.sentence[anchor[1] - 1]


def _inside(read: ReadText, lists: Sequence[int], anchor: Hit) -> Hit | None:
    first, last = anchor
    for number in lists:
        hits = read.hits.get(number)
        if hits is not None:
            k = bisect_left(hits, (first, 0))
            if k < len(hits) and hits[k][1] <= last:
                return hits[k]
    return None


def anchors(read: ReadText, rule: dict[str, Any]) -> tuple[list[Hit], bool]:
    """Return where ``rule`` begins to apply, in text order, and whether that is all of it.

    A rule has a budget in each post: of ``MAX_STARTS`` places to begin at and ``MAX_ANCHORS``
    places to judge the first are taken, and the caller tells that the rule did not run wholly.
    """
    found: list[Hit] = []
    complete = True
    have = read.hits
    for number in rule["any"]:
        if number in have:
            hits = have[number]
            complete = complete and len(hits) <= MAX_STARTS and number not in read.cut
            found.extend(hits[:MAX_STARTS])
    present = have.keys()
    for sequence in rule["sequences"]:
        if any(present.isdisjoint(lists) for lists, _gap in sequence):
            continue
        more, whole = _sequence(read, sequence)
        complete = complete and whole
        found.extend(more)
    if not found:
        return found, complete
    if len(found) > 1:
        found = _outermost(sorted(set(found)))
    if rule["except"]:
        found = [a for a in found if not _covered(read, rule["except"], a)]
    return found[:MAX_ANCHORS], complete and len(found) <= MAX_ANCHORS


def _outermost(hits: list[Hit]) -> list[Hit]:
    """Drop hits that lie inside another one (``hits`` sorted)."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and kept[-1][1] >= hit[1]:
            continue
        if kept and kept[-1][0] == hit[0]:
            kept[-1] = hit
        else:
            kept.append(hit)
    return kept


def _sequence(read: ReadText, sequence: list[list[Any]]) -> tuple[list[Hit], bool]:
    """Find ``[[lists, gap], …]`` in order within one sentence; ``gap`` tokens may stand before."""
    starts: list[Hit] = []
    for number in sequence[0][0]:
        starts.extend(read.hits.get(number, _EMPTY))
    out: list[Hit] = []
    for first, last in starts[:MAX_STARTS]:
        end: int | None = last
        for lists, gap in sequence[1:]:
            end = None if end is None else _next_end(read, lists, end, gap, first)
        if end is not None:
            out.append((first, end))
    return out, len(starts) <= MAX_STARTS


def _next_end(read: ReadText, lists: Sequence[int], at: int, gap: int, first: int) -> int | None:
    """Return the end of the nearest hit of ``lists`` starting up to ``gap`` tokens after ``at``."""
    best: Hit | None = None
    for number in lists:
        hits = read.hits.get(number)
        if hits is None:
            continue
        k = bisect_left(hits, (at, 0))
        if k < len(hits) and hits[k][0] - at <= gap and (best is None or hits[k] < best):
            best = hits[k]
    if best is None or read.sentence[best[0]] != read.sentence[first]:
        return None
    return best[1]


def _covered(read: ReadText, lists: Sequence[int], anchor: Hit) -> bool:
    for number in lists:
        hits = read.hits.get(number)
        if hits is None:
            continue
        k = bisect_left(hits, (anchor[0] - 8, 0))
        while k < len(hits) and hits[k][0] < anchor[1]:
            if hits[k][1] > anchor[0]:
                return True
            k += 1
    return False


def callable_here(read: ReadText, rule: dict[str, Any]) -> bool:
    """Whether every context ``rule`` demands stands somewhere in the post; saves looking closer."""
    if rule["without"] is not None:
        return True
    present = read.hits.keys()
    return not any(present.isdisjoint(need["any"]) for need in rule["need"])


def judge(
    read: ReadText, rule: dict[str, Any], anchor: Hit, inactive: frozenset[str]
) -> Judged | None:
    """Weigh ``rule`` at ``anchor``; ``None`` where a required context is missing.

    ``inactive`` names the election stages that are not running on the post's date.
    """
    judged = Judged(rule, anchor, rule["weight"])
    judged.steps.append(Step("match", rule["match_text"], rule["weight"], anchor))
    if not _meet_needs(read, judged, anchor):
        return None
    if judged.complete:
        for boost in rule["boost"]:
            hit = nearest(read, boost["any"], anchor, boost["in"], boost["dir"])
            if hit is not None:
                judged.weight += boost["w"]
                judged.steps.append(Step("boost", boost["why"], boost["w"], hit))
    if rule["without"] is None and judged.weight < WORTH_SHOWING:
        return None
    _demote(read, judged, anchor, inactive)
    return judged


def _meet_needs(read: ReadText, judged: Judged, anchor: Hit) -> bool:
    """Add the required contexts; false where one is missing and the rule says nothing of that."""
    rule = judged.rule
    for need in rule["need"]:
        hit = nearest(read, need["any"], anchor, need["in"], need["dir"])
        if hit is None:
            if rule["without"] is None:
                return False
            judged.complete = False
            judged.weight = min(judged.weight, rule["without"])
            judged.steps.append(Step("need", need["missing"], 0.0))
            continue
        judged.weight += need["w"]
        judged.steps.append(Step("need", need["why"], need["w"], hit))
        if rule["mark_need"] and read.sentence[hit[0]] == read.sentence[anchor[0]]:
            judged.hit = (min(judged.hit[0], hit[0]), max(judged.hit[1], hit[1]))
    return True


def _demote(read: ReadText, judged: Judged, anchor: Hit, inactive: frozenset[str]) -> None:
    rule, steps = judged.rule, judged.steps
    for demote in rule["demote"]:
        hit = nearest(read, demote["any"], anchor, demote["in"], demote["dir"])
        if hit is not None:
            judged.weight -= demote["w"]
            steps.append(Step("demote", demote["why"], -demote["w"], hit))
    if rule["quoted"] and anchor[0] in read.quoted:
        judged.weight -= rule["quoted"]
        steps.append(Step("demote", rule["quoted_why"], -rule["quoted"], anchor))
    stage = rule.get("stage")
    if stage and stage["name"] in inactive:
        judged.weight -= stage["w"]
        steps.append(Step("demote", stage["why"], -stage["w"]))
