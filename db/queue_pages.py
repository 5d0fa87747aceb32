"""Pages of the queue: one statement each, driven by an index, continued after a known item."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.items import ItemKind, ItemStatus, QueueRow
from app.domain.reading import Platform, Precision
from db.columns import read_time, read_time_or_none
from db.queue_columns import tag
from db.text_search import search_terms

if TYPE_CHECKING:
    from sqlite_utils import Database

    from app.domain.items import QueueFilter


@dataclass(slots=True)
class _Selection:
    """FROM and WHERE of a filter; ``seq`` names the column that drives the order."""

    source: str = "item i"
    seq: str = "i.seq"
    where: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    @property
    def condition(self) -> str:
        return " AND ".join(self.where) or "1"


def page(db: Database, shown: QueueFilter, after: str | None, limit: int) -> list[QueueRow]:
    """Return up to ``limit`` rows after the item ``after``, newest import first unless asked.

    An unknown ``after`` gives an empty page, never the first page again.
    """
    chosen = _select(shown)
    if after is not None:
        row = db.execute("SELECT seq FROM item WHERE id = ?", [after]).fetchone()
        if row is None:
            return []
        chosen.where.append(f"{chosen.seq} {'>' if shown.oldest_first else '<'} ?")
        chosen.values.append(row[0])
    direction = "ASC" if shown.oldest_first else "DESC"
    order = f"ORDER BY {chosen.seq} {direction} LIMIT ?"
    rows = db.execute(
        f"SELECT i.* FROM {chosen.source} WHERE {chosen.condition} {order}",  # noqa: S608 - own text
        [*chosen.values, limit],
    )
    return [_row(row) for row in rows]


def count(db: Database, shown: QueueFilter) -> int:
    """Return how many items ``shown`` lets through."""
    chosen = _select(shown)
    sql = f"SELECT count(*) FROM {chosen.source} WHERE {chosen.condition}"  # noqa: S608 - own text
    row = db.execute(sql, chosen.values).fetchone()
    return int(row[0])


def _select(shown: QueueFilter) -> _Selection:
    chosen = _Selection()
    match, parts = search_terms(shown.text or "")
    tagged = shown.clause is not None or shown.band is not None
    if match or parts:
        # CROSS JOIN fixes the order of the loops: the search index leads.
        chosen.source, chosen.seq = "item_text t CROSS JOIN item i ON i.seq = t.rowid", "t.rowid"
        if match:
            chosen.where.append("item_text MATCH ?")
            chosen.values.append(match)
        for part in parts:
            chosen.where.append("(t.account || ' ' || t.link || ' ' || t.body) LIKE ? ESCAPE '\\'")
            chosen.values.append(part)
        if tagged:
            chosen.where.append("i.seq IN (SELECT item_seq FROM item_tag WHERE tag = ?)")
    elif tagged:
        chosen.source, chosen.seq = (
            "item_tag g CROSS JOIN item i ON i.seq = g.item_seq",
            "g.item_seq",
        )
        chosen.where.append("g.tag = ?")
    if tagged:
        chosen.values.append(tag(shown.clause, shown.band.value if shown.band else None))
    if shown.ids:
        chosen.where.append(f"i.id IN ({', '.join('?' * len(shown.ids))})")
        chosen.values.extend(shown.ids)
    if shown.statuses:
        chosen.where.append(f"i.status IN ({', '.join('?' * len(shown.statuses))})")
        chosen.values.extend(status.value for status in shown.statuses)
    else:
        chosen.where.append("i.joined_into IS NULL")  # shown as a part of the other item
    if shown.platform is not None:
        chosen.where.append("i.platform = ?")
        chosen.values.append(shown.platform.value)
    return chosen


def _row(row: Any) -> QueueRow:
    return QueueRow(
        id=row["id"],
        kind=ItemKind(row["kind"]),
        status=ItemStatus(row["status"]),
        imported_at=read_time(row["imported_at"]),
        title=row["title"],
        excerpt=row["excerpt"],
        platform=Platform(row["platform"]) if row["platform"] else None,
        posted_at=read_time_or_none(row["posted_at"]),
        posted_precision=Precision(row["posted_precision"]),
        clauses=tuple(json.loads(row["clauses"])),
        conditional=tuple(json.loads(row["conditional"])),
        protected=tuple(json.loads(row["protected"])),
        flagged=bool(row["flagged"]),
        outcome=row["outcome"],
        not_yet_in_force=bool(row["not_yet_in_force"]),
    )
