"""Check a reading against the pack: roles of words in, a check run with carried verdicts out."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.clauses import Answer
from app.domain.items import CheckRun, new_id
from app.domain.reading import TextRole
from app.rules.engine import check
from app.rules.facts import CheckFacts

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.items import Item, Reading
    from app.rules.compiled import CompiledPack


def check_reading(
    pack: CompiledPack,
    item: Item,
    reading: Reading,
    at: datetime,
    before: CheckRun | None = None,
    *,
    muted: frozenset[str] = frozenset(),
    facts: CheckFacts | None = None,
) -> CheckRun:
    """Return the check run of ``reading``; ``muted`` rules are left out.

    The pack in force on the post's day is used; ``facts`` are those of the case's person, where
    one is named.

    Verdicts of the run ``before`` carry over only where rule, version, clause and span are equal
    and the text under the span is the same.
    """
    result = check(
        pack.in_force_on(item.posted_day),
        without_furniture(reading),
        posted_at=item.posted_at if item.posted_day else None,
        platform=item.platform,
        facts=facts or CheckFacts(konten_kreator=Answer(item.konten_kreator)),
        roles=spans_by_role(reading),
        muted=muted,
    )
    result = replace(
        result,
        findings=tuple(replace(f, surface=reading.text[f.start : f.end]) for f in result.findings),
    )
    earlier = (
        {
            (f.key, f.surface): verdict
            for f, verdict in zip(before.result.findings, before.verdicts, strict=True)
        }
        if before
        else {}
    )
    return CheckRun(
        id=new_id(),
        item_id=item.id,
        reading_id=reading.id,
        made_at=at,
        result=result,
        finding_ids=tuple(new_id() for _ in result.findings),
        verdicts=tuple(earlier.get((f.key, f.surface)) for f in result.findings),
    )


def without_furniture(reading: Reading) -> str:
    """Return the text with the app's own words (buttons, counters) blanked, offsets unchanged.

    "2 Kutipan" under a post is no quotation, and "pukul" before its time no announcement.
    """
    letters = list(reading.text)
    for word in reading.words:
        if word.role is TextRole.CHROME:
            letters[word.start : word.end] = " " * (word.end - word.start)
    return "".join(letters)


def spans_by_role(reading: Reading) -> tuple[tuple[int, int, TextRole], ...]:
    """Return the stretches of the text that are not the author's, joined where they touch."""
    spans = []
    for role, run in groupby(reading.words, key=lambda word: word.role):
        if role is not TextRole.AUTHOR:
            words = list(run)
            spans.append((words[0].start, words[-1].end, role))
    return tuple(spans)
