"""Care for what is hard to look at: blurred items, and pictures that are not kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.items import page_count
from app.errors import UserFacingError
from app.services.permissions import require_reviewer
from app.services.review_errors import DecisionFrozenError
from app.services.review_view import find_item, view_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.items import Evidence
    from app.ports import Session, Store
    from app.services.preview_pages import RemakePreview
    from app.services.review_desk import Desk


class Pictures:
    """Acts on the pictures of an item."""

    def __init__(self, desk: Desk, remake: RemakePreview | None = None) -> None:
        self._desk = desk
        self._remake = remake

    def mark_sensitive(self, item_id: str, *, sensitive: bool) -> None:
        """Let an item open blurred, or not any more."""
        with self._desk.store.write() as session:
            item = find_item(session, item_id)
            session.items.update(replace(item, sensitive=sensitive))
            session.log.append(
                "marked_sensitive",
                item.id,
                {"sensitive": sensitive},
                actor=self._desk.actor,
                at=self._desk.clock.now(),
            )

    def discard(self, item_id: str) -> None:
        """Let the pictures of an undecided item go; text, link and hashes stay.

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        require_reviewer(self._desk.user)
        with self._desk.store.write() as session:
            view = view_of(session, item_id)
            if view.is_closed:
                raise DecisionFrozenError
            let_go(session, self._desk, (view.item.id,), self._desk.clock.now())

    def preview(self, item_id: str, page: int) -> bytes | None:
        """Return the safe JPEG of one page; ``None`` where there is none or it was let go.

        One that is missing is made anew from the original: a backup holds no previews.
        """
        with self._desk.store.read() as session:
            item = find_item(session, item_id)
            evidence = session.items.evidence_of(item.id)
        if evidence and all(one.discarded_at is not None for one in evidence):
            return None
        name = f"{item.id}-{page}"
        kept = self._desk.store.evidence.get_preview(name)
        if kept is None and self._remake is not None:
            kept = self._remake(self._desk.store.evidence, evidence, page)
            if kept is not None:
                self._desk.store.evidence.put_preview(name, kept)
        return kept


def let_go(session: Session, desk: Desk, item_ids: Sequence[str], at: datetime) -> None:
    """Mark the pictures of ``item_ids`` as let go; the files go with :func:`sweep`."""
    for item_id in item_ids:
        gone = [one for one in session.items.evidence_of(item_id) if _is_kept_picture(one)]
        for one in gone:
            session.items.update_evidence(replace(one, discarded_at=at))
        if gone:
            payload = {"evidence": [one.id for one in gone]}
            session.log.append("pictures_discarded", item_id, payload, actor=desk.actor, at=at)


def _is_kept_picture(evidence: Evidence) -> bool:
    shows = not evidence.is_attachment or evidence.media_type.startswith(("image/", "video/"))
    return shows and evidence.discarded_at is None


def bring_back(session: Session, desk: Desk, item_ids: Sequence[str], since: datetime) -> None:
    """Undo :func:`let_go` for what was let go since then and is still there."""
    for item_id in item_ids:
        for one in session.items.evidence_of(item_id):
            if one.discarded_at is not None and one.discarded_at >= since and _is_there(desk, one):
                session.items.update_evidence(replace(one, discarded_at=None))
                payload = {"evidence": [one.id]}
                at = desk.clock.now()
                session.log.append("pictures_kept", item_id, payload, actor=desk.actor, at=at)


def _is_there(desk: Desk, evidence: Evidence) -> bool:
    try:
        desk.store.evidence.get(evidence.sha256)
    except UserFacingError:
        return False
    return True


def sweep(store: Store) -> int:
    """Remove the files that were let go and that nothing else needs; return how many.

    Run when the office opens: until then a withdrawn decision brings its pictures back.
    """
    with store.read() as session:
        gone = [
            (item_id, sha256)
            for item_id, sha256 in session.items.let_go()
            if not session.items.is_kept_elsewhere(sha256)
        ]
        pages = {key: page_count(session.items.evidence_of(key)) for key, _sha256 in gone}
    for item_id, sha256 in gone:
        store.evidence.discard(sha256)
        for page in range(max(pages[item_id], 1)):
            store.evidence.discard_preview(f"{item_id}-{page}")
    return len(gone)
