"""What the services need of storage for items, what was read of them, and what looks alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.duplicates import Likeness
    from app.domain.items import (
        CheckRun,
        Evidence,
        Item,
        JoinRecord,
        QueueFilter,
        QueueRow,
        Reading,
    )


class ItemRepository(Protocol):
    """Items, their evidence, readings and check runs."""

    def add(self, item: Item, evidence: Sequence[Evidence]) -> None:
        """Add a new item with its evidence rows."""

    def get(self, item_id: str) -> Item | None:
        """Return an item; a unique prefix of at least four characters is enough."""

    def update(self, item: Item) -> None:
        """Replace the item's row by ``item``."""

    def evidence_of(self, item_id: str) -> tuple[Evidence, ...]:
        """Return the evidence in order of position."""

    def update_evidence(self, evidence: Evidence) -> None:
        """Replace an evidence row (size, hash and name never change)."""

    def add_evidence(self, evidence: Evidence) -> None:
        """Add one more evidence row to an existing item."""

    def move_evidence(
        self, evidence_id: str, item_id: str, position: int, origin_id: str | None
    ) -> None:
        """Give evidence to another item; ``origin_id`` is the one it came with, if another."""

    def find_by_sha256(self, sha256: str) -> str | None:
        """Return the id of the item that holds exactly these bytes."""

    def find_by_link(self, canonical: str) -> str | None:
        """Return the id of the item with this canonical link, or of the one it was joined into."""

    def find_by_post(self, post_key: str) -> tuple[str, ...]:
        """Return the ids of the items with a link to this post, oldest first."""

    def find_by_account(self, account: str) -> tuple[Item, ...]:
        """Return the newest items of an account, whatever its case and with or without ``@``."""

    def look_alikes(self, phash: str) -> Sequence[tuple[str, str]]:
        """Return ``(item id, phash)`` of pictures that may be the same, nearest first."""

    def add_reading(self, reading: Reading) -> None:
        """Add a reading; versions of one item count up from 1. Also indexes its author text."""

    def latest_reading(self, item_id: str) -> Reading | None:
        """Return the newest version."""

    def latest_text(self, item_id: str) -> str | None:
        """Return the text of the newest version, without loading its words."""

    def readings_of(self, item_id: str) -> tuple[Reading, ...]:
        """Return all versions, oldest first."""

    def add_check(self, run: CheckRun) -> None:
        """Add a check run with its findings and verdicts, and refresh the queue's columns."""

    def latest_check(self, item_id: str) -> CheckRun | None:
        """Return the newest check run with its verdicts."""

    def check_run(self, run_id: str) -> CheckRun | None:
        """Return one check run, for instance the one that a decision froze."""

    def item_of_finding(self, finding_id: str) -> str | None:
        """Return the item in whose newest check run the finding stands."""

    def let_go(self) -> Sequence[tuple[str, str]]:
        """Return ``(item id, sha256)`` of every picture that was let go."""

    def is_kept_elsewhere(self, sha256: str) -> bool:
        """Whether some evidence or attachment still needs the file with this hash."""

    def set_verdict(
        self,
        finding_id: str,
        accepted: bool | None,  # noqa: FBT001 - three answers, not a switch
        actor: str,
        at: datetime,
    ) -> None:
        """Record accept, reject or (``None``) not judged."""

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue after the item ``after`` in the chosen order."""

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""

    def undecided(self) -> Sequence[str]:
        """Return ids of the items that were read and have no final decision, oldest first."""

    def all_read(self) -> Sequence[str]:
        """Return ids of every item that has a reading, oldest first."""

    def add_join(self, join: JoinRecord) -> None:
        """Record that one item was joined into another."""

    def joins_into(self, item_id: str) -> tuple[JoinRecord, ...]:
        """Return what was joined into an item, in the order of joining."""

    def remove_join(self, item_id: str) -> None:
        """Forget that an item was joined; the log keeps both."""


class LikenessRepository(Protocol):
    """What looks alike, and what a person said about it."""

    def add(self, likeness: Likeness) -> None:
        """Add a likeness; one that is known already stays as it is."""

    def of(self, item_id: str) -> tuple[Likeness, ...]:
        """Return what an item looks like and what looks like it, oldest first."""

    def judge(self, likeness: Likeness) -> None:
        """Record a person's verdict on a known likeness."""
