"""What the services need of storage for keeping, erasing and handing out records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.domain.retention import (
        AffectedPerson,
        DueContent,
        Erasure,
        Ground,
        HeldRecords,
        Hold,
        Periods,
        Tombstone,
    )


class RecordRepository(Protocol):
    """What is kept, held back and erased."""

    def due(self, periods: Periods, today: date) -> Sequence[DueContent]:
        """Return what may go by ``today``, oldest first; what is held is named, not left out."""

    def content_of(self, item_id: str, periods: Periods) -> DueContent | None:
        """Return the item with what goes together with it, due or not."""

    def held_on(self, person_id: str) -> HeldRecords:
        """Return everything the tables hold on a person."""

    def affected(self, since: datetime | None, until: datetime | None) -> Sequence[AffectedPerson]:
        """Return the persons on whom data were held between two moments."""

    def erase(
        self,
        *,
        items: Sequence[str],
        people: Sequence[str],
        ground: Ground,
        actor: str,
        at: datetime,
    ) -> Erasure:
        """Erase items with their cases, and persons with everything on them; log it.

        The nonces of what the log committed to go with the content, so that erasing is real and
        the chain still verifies. A tombstone stays for each item and person.
        """

    def place_hold(self, hold: Hold) -> None:
        """Keep something from being erased."""

    def lift_hold(self, hold_id: str, actor: str, at: datetime) -> None:
        """Lift a hold."""

    def holds(self, subject: str | None = None) -> Sequence[Hold]:
        """Return the holds in force, all or on one subject."""

    def tombstones(self) -> Sequence[Tombstone]:
        """Return the tombstones, newest first."""
