"""What a reviewer typed and did not save yet: kept as typed, in the encrypted database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.services.review_desk import Desk


class Drafts:
    """Drafts of the user at the desk; nobody else sees them, and the log says nothing of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, item_id: str, content: Mapping[str, Any]) -> None:
        """Keep what stands in the form; nothing typed is nothing kept."""
        with self._desk.store.write() as session:
            if session.items.get(item_id) is None:
                return  # taken back or erased while it was open
            if any(content.values()):
                at = self._desk.clock.now()
                session.drafts.keep(item_id, self._desk.user.id, content, at)
            else:
                session.drafts.drop(item_id, self._desk.user.id)

    def of(self, item_id: str) -> dict[str, Any]:
        """Return what was kept for the item; empty where there is nothing."""
        with self._desk.store.read() as session:
            return session.drafts.of(item_id, self._desk.user.id) or {}
