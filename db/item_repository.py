"""Items, their evidence, readings and check runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.items import Evidence, Item, ItemKind, ItemStatus
from app.domain.reading import Platform, Precision
from db import (
    check_runs,
    held_files,
    item_joins,
    picture_parts,
    queue_columns,
    queue_pages,
)
from db.columns import prefix_range, read_time, read_time_or_none, time_or_none, time_text
from db.errors import BugError
from db.reading_codec import read_reading, reading_row
from db.rows import insert, update

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from app.domain.items import CheckRun, JoinRecord, QueueFilter, QueueRow, Reading

_MOST_OF_ACCOUNT: Final = 200


@dataclass(frozen=True, slots=True)
class DbItemRepository:
    """Implements :class:`app.ports.items.ItemRepository` on one connection."""

    db: Database

    def add(self, item: Item, evidence: Sequence[Evidence]) -> None:
        """Add a new item with its evidence rows."""
        insert(self.db, "item", _item_row(item))
        for one in evidence:
            self.add_evidence(one)
        self._refresh(item)

    def get(self, item_id: str) -> Item | None:
        """Return an item; a unique prefix of at least four characters is enough."""
        row = self.db.execute("SELECT * FROM item WHERE id = ?", [item_id]).fetchone()
        if row is None and (span := prefix_range(item_id)):
            rows = self.db.execute(
                "SELECT * FROM item WHERE id >= ? AND id < ? LIMIT 2", span
            ).fetchall()
            row = rows[0] if len(rows) == 1 else None
        return None if row is None else _read_item(row)

    def update(self, item: Item) -> None:
        """Replace the item's row by ``item``; only what changed is written."""
        before = self.db.execute("SELECT * FROM item WHERE id = ?", [item.id]).fetchone()
        if before is None:
            raise BugError("no such item")
        changed = {name: value for name, value in _item_row(item).items() if before[name] != value}
        if not changed:
            return
        update(self.db, "item", "id", item.id, changed)
        if changed.keys() & queue_columns.TITLE_FROM:
            queue_columns.refresh_title(self.db, item.id)
        if "case_id" in changed:
            self._refresh_outcome(item)

    def evidence_of(self, item_id: str) -> tuple[Evidence, ...]:
        """Return the evidence in order of position."""
        rows = self.db.execute(
            "SELECT * FROM evidence WHERE item_id = ? ORDER BY position, id", [item_id]
        )
        return tuple(map(_read_evidence, rows))

    def update_evidence(self, evidence: Evidence) -> None:
        """Replace an evidence row (size, hash and name never change)."""
        kept = {"id", "item_id", "sha256", "size", "original_name"}
        row = {k: v for k, v in _evidence_row(evidence).items() if k not in kept}
        if not update(self.db, "evidence", "id", evidence.id, row):
            raise BugError("no such evidence")
        picture_parts.file_picture(self.db, evidence.id, evidence.phash)

    def add_evidence(self, evidence: Evidence) -> None:
        """Add one more evidence row to an existing item."""
        insert(self.db, "evidence", _evidence_row(evidence))
        picture_parts.file_picture(self.db, evidence.id, evidence.phash)
        queue_columns.refresh_title(self.db, evidence.item_id)

    def move_evidence(
        self, evidence_id: str, item_id: str, position: int, origin_id: str | None
    ) -> None:
        """Give evidence to another item; ``origin_id`` is the one it came with, if another."""
        row = {"item_id": item_id, "position": position, "origin_id": origin_id}
        before = self._one("SELECT item_id FROM evidence WHERE id = ?", [evidence_id])
        if before is None or not update(self.db, "evidence", "id", evidence_id, row):
            raise BugError("no such evidence")
        for touched in (before, item_id):
            queue_columns.refresh_title(self.db, touched)

    def find_by_sha256(self, sha256: str) -> str | None:
        """Return the id of the item that holds exactly these bytes."""
        found: str | None = self._one(
            "SELECT item_id FROM evidence WHERE sha256 = ? LIMIT 1", [sha256]
        )
        return found

    def find_by_link(self, canonical: str) -> str | None:
        """Return the id of the item with this canonical link, or of the one it was joined into."""
        rows = self.db.execute(
            "SELECT id FROM item WHERE link = ? ORDER BY seq LIMIT 1", [canonical]
        )
        return next((self._whole(row[0]) for row in rows), None)

    def find_by_post(self, post_key: str) -> tuple[str, ...]:
        """Return the ids of the items with a link to this post, oldest first."""
        rows = self.db.execute("SELECT id FROM item WHERE post_key = ? ORDER BY seq", [post_key])
        return tuple(dict.fromkeys(self._whole(row[0]) for row in rows.fetchall()))

    def find_by_account(self, account: str) -> tuple[Item, ...]:
        """Return the newest items of an account, whatever its case and with or without ``@``."""
        bare = account.strip().removeprefix("@")
        rows = self.db.execute(
            "SELECT * FROM item WHERE account COLLATE NOCASE IN (?, ?) AND joined_into IS NULL"
            " ORDER BY seq DESC LIMIT ?",
            [bare, f"@{bare}", _MOST_OF_ACCOUNT],
        )
        return tuple(map(_read_item, rows))

    def look_alikes(self, phash: str) -> Sequence[tuple[str, str]]:
        """Return ``(item id, phash)`` of pictures that may be the same, nearest first."""
        return picture_parts.look_alikes(self.db, phash)

    def add_reading(self, reading: Reading) -> None:
        """Add a reading; versions of one item count up from 1. Also indexes its author text."""
        newest = self._one("SELECT max(version) FROM reading WHERE item_id = ?", [reading.item_id])
        if reading.version != (newest or 0) + 1:
            raise BugError("versions of a reading count up from 1")
        insert(self.db, "reading", reading_row(reading))
        queue_columns.refresh_text(self.db, reading)

    def latest_reading(self, item_id: str) -> Reading | None:
        """Return the newest version."""
        row = self.db.execute(
            "SELECT * FROM reading WHERE item_id = ? ORDER BY version DESC LIMIT 1", [item_id]
        ).fetchone()
        return None if row is None else read_reading(row)

    def latest_text(self, item_id: str) -> str | None:
        """Return the text of the newest version, without loading its words."""
        text: str | None = self._one(
            "SELECT text FROM reading WHERE item_id = ? ORDER BY version DESC LIMIT 1", [item_id]
        )
        return text

    def readings_of(self, item_id: str) -> tuple[Reading, ...]:
        """Return all versions, oldest first."""
        rows = self.db.execute(
            "SELECT * FROM reading WHERE item_id = ? ORDER BY version", [item_id]
        )
        return tuple(map(read_reading, rows))

    def add_check(self, run: CheckRun) -> None:
        """Add a check run with its findings and verdicts, and refresh the queue's columns."""
        check_runs.add(self.db, run)
        queue_columns.refresh_findings(self.db, run)

    def latest_check(self, item_id: str) -> CheckRun | None:
        """Return the newest check run with its verdicts."""
        return check_runs.latest(self.db, item_id)

    def check_run(self, run_id: str) -> CheckRun | None:
        """Return one check run, for instance the one that a decision froze."""
        return check_runs.by_id(self.db, run_id)

    def item_of_finding(self, finding_id: str) -> str | None:
        """Return the item in whose newest check run the finding stands."""
        found: str | None = self._one(
            """SELECT item_id FROM check_run WHERE id = (
                   SELECT check_run_id FROM finding WHERE id = ?1)
               AND seq = (SELECT max(seq) FROM check_run newest
                          WHERE newest.item_id = check_run.item_id)""",
            [finding_id],
        )
        return found

    def let_go(self) -> Sequence[tuple[str, str]]:
        """Return ``(item id, sha256)`` of every picture that was let go."""
        rows = self.db.execute(
            "SELECT item_id, sha256 FROM evidence WHERE discarded_at IS NOT NULL"
        )
        return [(row[0], row[1]) for row in rows]

    def is_kept_elsewhere(self, sha256: str) -> bool:
        """Whether some evidence or attachment still needs the file with this hash."""
        return held_files.is_held(self.db, sha256)

    def set_verdict(self, finding_id: str, accepted: bool | None, actor: str, at: datetime) -> None:  # noqa: FBT001 - the port's
        """Record accept, reject or (``None``) not judged; earlier verdicts stay on record."""
        check_runs.record_verdict(self.db, finding_id, accepted, actor, at)

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue after the item ``after``, in order of import."""
        return queue_pages.page(self.db, shown, after, limit)

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""
        return queue_pages.count(self.db, shown, most)

    def undecided(self) -> Sequence[str]:
        """Return ids of the items that were read and have no final decision, oldest first."""
        rows = self.db.execute(
            "SELECT id FROM item WHERE status IN (?, ?)"
            " AND EXISTS (SELECT 1 FROM reading WHERE reading.item_id = item.id) ORDER BY seq",
            [ItemStatus.TO_REVIEW.value, ItemStatus.WAITING_REPLY.value],
        )
        return [row[0] for row in rows]

    def all_read(self) -> Sequence[str]:
        """Return ids of every item that has a reading, oldest first."""
        rows = self.db.execute(
            "SELECT id FROM item"
            " WHERE EXISTS (SELECT 1 FROM reading WHERE reading.item_id = item.id) ORDER BY seq"
        )
        return [row[0] for row in rows]

    def add_join(self, join: JoinRecord) -> None:
        """Record that one item was joined into another."""
        item_joins.add(self.db, join)

    def joins_into(self, item_id: str) -> tuple[JoinRecord, ...]:
        """Return what was joined into an item, in the order of joining."""
        return item_joins.into(self.db, item_id)

    def remove_join(self, item_id: str) -> None:
        """Forget that an item was joined; the log keeps both."""
        item_joins.remove(self.db, item_id)

    def _refresh(self, item: Item) -> None:
        queue_columns.refresh_title(self.db, item.id)
        self._refresh_outcome(item)

    def _refresh_outcome(self, item: Item) -> None:
        if item.case_id:
            queue_columns.refresh_outcome(self.db, item.case_id)
        else:
            self.db.execute("UPDATE item SET outcome = NULL WHERE id = ?", [item.id])

    def _whole(self, item_id: str) -> str:
        """Return the item that ``item_id`` is a part of by now, or itself."""
        while into := self._one("SELECT joined_into FROM item WHERE id = ?", [item_id]):
            item_id = into
        return item_id

    def _one(self, sql: str, values: list[Any]) -> Any:
        row = self.db.execute(sql, values).fetchone()
        return None if row is None else row[0]


def _item_row(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind.value,
        "status": item.status.value,
        "imported_at": time_text(item.imported_at),
        "imported_by": item.imported_by,
        "link": item.link,
        "platform": item.platform.value if item.platform else None,
        "account": item.account,
        "display_name": item.display_name,
        "posted_at": time_or_none(item.posted_at),
        "posted_precision": item.posted_precision.value,
        "posted_source": item.posted_source,
        "case_id": item.case_id,
        "konten_kreator": item.konten_kreator,
        "error": item.error,
        "account_source": item.account_source,
        "post_key": item.post_key,
        "note": item.note,
        "joined_into": item.joined_into,
        "sensitive": int(item.sensitive),
    }


def _read_item(row: Any) -> Item:
    return Item(
        id=row["id"],
        kind=ItemKind(row["kind"]),
        status=ItemStatus(row["status"]),
        imported_at=read_time(row["imported_at"]),
        imported_by=row["imported_by"],
        link=row["link"],
        platform=Platform(row["platform"]) if row["platform"] else None,
        account=row["account"],
        display_name=row["display_name"],
        posted_at=read_time_or_none(row["posted_at"]),
        posted_precision=Precision(row["posted_precision"]),
        posted_source=row["posted_source"],
        case_id=row["case_id"],
        konten_kreator=row["konten_kreator"],
        error=row["error"],
        account_source=row["account_source"],
        post_key=row["post_key"],
        note=row["note"],
        joined_into=row["joined_into"],
        sensitive=bool(row["sensitive"]),
    )


def _evidence_row(evidence: Evidence) -> dict[str, Any]:
    return {
        "id": evidence.id,
        "item_id": evidence.item_id,
        "position": evidence.position,
        "sha256": evidence.sha256,
        "size": evidence.size,
        "media_type": evidence.media_type,
        "original_name": evidence.original_name,
        "width": evidence.width,
        "height": evidence.height,
        "phash": evidence.phash,
        "captured_at": time_or_none(evidence.captured_at),
        "captured_source": evidence.captured_source,
        "pages": evidence.pages,
        "origin_id": evidence.origin_id,
        "discarded_at": time_or_none(evidence.discarded_at),
    }


def _read_evidence(row: Any) -> Evidence:
    values = dict(row)
    times = {n: read_time_or_none(values[n]) for n in ("captured_at", "discarded_at")}
    return Evidence(**{**values, **times})
