"""What a reader does not see yet: the first decision before a second look, names before judging."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.items import ItemStatus
from app.domain.page_facts import pages_of
from app.services.name_cover import COVER, cover_of, spans_of
from app.services.review_second import waits_for
from app.services.review_view import findings_of
from app.text import _

if TYPE_CHECKING:
    from app.domain.items import CheckRun, Item, QueueRow, Reading
    from app.domain.reading import Box
    from app.domain.users import User
    from app.services.name_cover import NameCover
    from app.services.review_view import ItemView

BLIND_SETTING: Final = "blind_first_pass"
"""Whether name and account stay away until the findings are judged."""
_TELLING: Final = frozenset(
    {
        *("decided", "finding_judged", "withdrawn", "pictures_discarded", "pictures_kept"),
        *("second_reviewed", "second_review_resolved"),
    }
)


def as_seen(view: ItemView, user: User, *, hide_names: bool) -> ItemView:
    """Return ``view`` without what ``user`` may not see yet."""
    first, opinion = view.standing_decision, view.opinion
    if first is not None and opinion is not None and waits_for(user, first, opinion):
        view = replace(
            view,
            item=replace(view.item, status=ItemStatus.TO_REVIEW),
            check=_unjudged(view.check),
            mates=tuple(replace(mate, check=_unjudged(mate.check)) for mate in view.mates),
            decisions=tuple(d for d in view.decisions if d.decided_by == user.name),
            events=tuple(entry for entry in view.events if entry.kind not in _TELLING),
            opinion=None,
            blind=True,
        )
    if hide_names and not view.blind and not view.is_judged:
        view = _without_names(view)
    return view


def row_as_seen(row: QueueRow, hidden: frozenset[str], *, hide_names: bool) -> QueueRow:
    """Return a row of the queue without what the reader may not see yet."""
    if row.id in hidden:
        row = replace(row, outcome=None, status=ItemStatus.TO_REVIEW)
    if hide_names and row.outcome is None:
        row = replace(row, title=_("Konten {id}").format(id=row.id[:4]))
    return row


def _unjudged(run: CheckRun | None) -> CheckRun | None:
    return None if run is None else replace(run, verdicts=tuple(None for _one in findings_of(run)))


def _without_names(view: ItemView) -> ItemView:
    """Name and account out of the facts, the pictures and the words; every offset stays."""
    cover = _cover(view)
    return replace(
        view,
        item=_nameless(view.item),
        evidence=tuple(map(cover.evidence, view.evidence)),
        reading=_covered_reading(cover, view.reading, view.check),
        readings=tuple(
            covered
            for one in view.readings
            if (covered := _covered_reading(cover, one, view.check)) is not None
        ),
        check=_covered_run(cover, view.reading, view.check),
        mates=tuple(
            replace(
                mate,
                item=_nameless(mate.item),
                reading=_covered_reading(cover, mate.reading, mate.check),
                check=_covered_run(cover, mate.reading, mate.check),
            )
            for mate in view.mates
        ),
        person=None,
        covered=_places_of_names(view, cover),
        hides_person=True,
    )


def _cover(view: ItemView) -> NameCover:
    items = [view.item, *(mate.item for mate in view.mates)]
    mates = [mate.reading for mate in view.mates if mate.reading is not None]
    screens = [reading.screen for reading in (*view.readings, *mates)]
    screens += [page.screen for one in (*view.readings, *mates) for page in pages_of((one,))]
    accounts = [item.account for item in items] + [screen.account for screen in screens]
    names = [item.display_name for item in items] + [screen.display_name for screen in screens]
    return cover_of(accounts, [*names, view.person.name if view.person else None])


def _covered_reading(
    cover: NameCover, reading: Reading | None, run: CheckRun | None
) -> Reading | None:
    if reading is None:
        return None
    rests = run is not None and run.reading_id == reading.id
    return cover.reading(reading, spans_of(run.result) if run is not None and rests else ())


def _covered_run(
    cover: NameCover, reading: Reading | None, run: CheckRun | None
) -> CheckRun | None:
    covered = _covered_reading(cover, reading, run)
    return run if run is None or covered is None else cover.run(run, covered.text)


def _nameless(item: Item) -> Item:
    return replace(item, account=None, display_name=None, link=None, note="")


def _places_of_names(view: ItemView, cover: NameCover) -> tuple[tuple[int, Box], ...]:
    """Where account and display name stand in the pictures."""
    wanted = {
        part
        for name in (view.item.account, view.item.display_name)
        for part in re.findall(r"\w{2,}", (name or "").casefold())
    }
    first = view.readings[0] if view.readings else None
    if first is None:
        return ()
    covered = cover.text(first.text)
    return tuple(
        (word.page, word.box)
        for word in first.words
        if set(re.findall(r"\w{2,}", word.text.casefold())) & wanted
        or COVER in covered[word.start : word.end]
    )
