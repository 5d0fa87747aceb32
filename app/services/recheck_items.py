"""Check stored items again: after a mute, a lifted mute or a new pack; and what would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import Cancelled
from app.rules.facts import CheckFacts
from app.services.check_reading import spans_by_role, without_furniture
from app.services.fresh_check import fresh_check
from app.services.pack_diff import Post, pack_changes
from app.services.person_facts import check_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.items import Item, Reading
    from app.ports import Clock, Store
    from app.rules.compiled import CompiledPack
    from app.services.pack_diff import Change


@dataclass(frozen=True, slots=True)
class Rechecked:
    """How many items were looked at and how many got a new check run."""

    seen: int = 0
    changed: int = 0


class RecheckService:
    """A decision freezes its check run, so decided items are never touched."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def run(
        self,
        *,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> Rechecked:
        """Check every undecided item again; only a different result becomes a new check run.

        Each item is one transaction: cancelled or killed, what is done stays done.
        """
        with self._store.read() as session:
            ids = session.items.undecided()
        changed = 0
        for done, item_id in enumerate(ids, 1):
            if cancel():
                raise Cancelled
            changed += self._one(item_id)
            progress(done, len(ids))
        return Rechecked(len(ids), changed)

    def changes_under(self, new: CompiledPack) -> Iterator[Change]:
        """Yield every stored post that ``new`` judges otherwise than the pack in use."""
        return pack_changes(self._pack, new, self.stored_posts())

    def stored_posts(self) -> Iterator[Post]:
        """Yield what the rules see of every stored item, oldest first."""
        with self._store.read() as session:
            ids = session.items.all_read()
        for item_id in ids:
            with self._store.read() as session:
                item = session.items.get(item_id)
                reading = session.items.latest_reading(item_id)
                facts = check_facts(session, item) if item else CheckFacts()
            if item is not None and reading is not None:
                yield stored_post(item, reading, facts)

    def _one(self, item_id: str) -> bool:
        with self._store.read() as session:
            if fresh_check(session, self._pack, item_id, self._clock.now()) is None:
                return False
        with self._store.write() as session:
            fresh = fresh_check(session, self._pack, item_id, self._clock.now())
            if fresh is None:
                return False
            session.items.add_check(fresh)
            session.log.append(
                "rechecked",
                item_id,
                {
                    "check_run": fresh.id,
                    "pack": f"{fresh.result.pack_id} {fresh.result.pack_version}",
                    "findings": len(fresh.result.findings),
                },
                actor=self._actor,
                at=self._clock.now(),
            )
        return True


def stored_post(item: Item, reading: Reading, facts: CheckFacts) -> Post:
    """Return what the rules see of a stored item."""
    return Post(
        item.id,
        without_furniture(reading),
        item.posted_at if item.posted_day else None,
        item.platform,
        facts,
        spans_by_role(reading),
    )
