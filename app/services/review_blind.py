"""What a reader does not see yet: the first decision before a second look, names before judging."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.items import ItemStatus
from app.services.review_second import waits_for
from app.services.review_view import findings_of
from app.text import _

if TYPE_CHECKING:
    from app.domain.items import CheckRun, Item, QueueRow
    from app.domain.reading import Box
    from app.domain.users import User
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
        view = replace(
            view,
            item=_nameless(view.item),
            person=None,
            covered=_places_of_names(view),
            hides_person=True,
        )
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


def _nameless(item: Item) -> Item:
    return replace(item, account=None, display_name=None, link=None, note="")


def _places_of_names(view: ItemView) -> tuple[tuple[int, Box], ...]:
    """Where account and display name stand in the pictures."""
    wanted = {
        part
        for name in (view.item.account, view.item.display_name)
        for part in re.findall(r"\w{2,}", (name or "").casefold())
    }
    first = view.readings[0] if view.readings else None
    return tuple(
        (word.page, word.box)
        for word in (first.words if first else ())
        if set(re.findall(r"\w{2,}", word.text.casefold())) & wanted
    )
