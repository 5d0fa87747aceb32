"""Which boxes belong to which finding or fact in favour, page by page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.clauses import Band
from app.labels import PROTECTED_LABEL
from app.screens.find_boxes import boxes_for_span
from app.text import _
from ui.review.picture_view import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.findings import CheckResult, Finding, ProtectedSpan
    from app.domain.reading import Word
    from app.services.review import ItemView


def finding_tone(finding: Finding) -> str:
    """Return the tone a finding is shown in; its words say the same."""
    if finding.band is Band.CATATAN:
        return "grey"
    conditional = finding.condition is not None or finding.band is Band.TINJAU
    return "amber" if conditional else "red"


def favour_groups(result: CheckResult) -> list[tuple[str, list[ProtectedSpan]]]:
    """Return the facts in favour, those of one kind and reason together, each with an owner id."""
    groups: dict[tuple[object, ...], list[ProtectedSpan]] = {}
    for span in result.protected:
        groups.setdefault((span.kind, span.clause, span.explain), []).append(span)
    return [(f"fact-{number}", spans) for number, spans in enumerate(groups.values())]


def marks_on_page(view: ItemView, page: int) -> list[Mark]:
    """Return the marks of one page; findings first, so that a click prefers them."""
    if view.reading is None or view.check is None:
        return []
    words = [w for w in view.reading.words if w.page == page]
    marks: list[Mark] = []
    result = view.check.result
    for owner, finding in zip(view.check.finding_ids, result.findings, strict=True):
        tag = finding.clause.value + ("?" if finding.condition is not None else "")
        marks += _marks(words, owner, finding.start, finding.end, tag, finding_tone(finding))
    for owner, spans in favour_groups(result):
        for span in spans:
            tag = span.clause.value if span.clause else _(PROTECTED_LABEL[span.kind])
            marks += _marks(words, owner, span.start, span.end, tag, "green")
    return marks


def page_of(view: ItemView, owner: str) -> int | None:
    """Return the page on which the first word of a finding stands."""
    if view.reading is None or view.check is None:
        return None
    spans = {
        key: (f.start, f.end)
        for key, f in zip(view.check.finding_ids, view.check.result.findings, strict=True)
    }
    for key, group in favour_groups(view.check.result):
        spans[key] = (group[0].start, group[0].end)
    if owner not in spans:
        return None
    start, end = spans[owner]
    return next((w.page for w in view.reading.words if w.start < end and w.end > start), None)


def _marks(
    words: list[Word], owner: str, start: int, end: int, tag: str, tone: str
) -> Iterator[Mark]:
    boxes = boxes_for_span(words, start, end)
    for first, group in groupby(enumerate(boxes), key=lambda pair: pair[0] == 0):
        for _number, box in group:
            yield Mark(owner, box, tag if first else "", tone)
