"""Pages of the queue: one statement each, driven by an index, continued after a known item."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Clause
from app.domain.items import ItemKind, ItemStatus, QueueFilter, QueueRow
from app.domain.reading import Platform, Precision
from db.columns import WIB, read_time, read_time_or_none, time_text
from db.queue_columns import tag
from db.second_review_repository import WAITING
from db.text_search import search_terms

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

_OF_CASES: Final = """i.seq IN (
    SELECT o.seq FROM case_file c JOIN item o ON o.case_id = c.id WHERE c.{})"""
_OF_IDS: Final = "i.seq IN (SELECT o.seq FROM item o WHERE o.id IN ({}))"
"""By number: asking each hit of a search for its id would read the wide row of each."""
OF_UNIT: Final = """WITH RECURSIVE below(id) AS (
        SELECT ? UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id)
    SELECT id FROM person WHERE unit_id IN (SELECT id FROM below)"""


@dataclass(slots=True)
class _Selection:
    """FROM and WHERE of a filter over the narrow columns; ``seq`` drives the order.

    The wide rows are read for the items of one page only.
    """

    source: str = "item i INDEXED BY item_in_order"
    seq: str = "i.seq"
    where: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    @property
    def condition(self) -> str:
        return " AND ".join(self.where) or "1"

    def need(self, condition: str, *values: Any) -> None:
        self.where.append(condition)
        self.values.extend(values)


def page(db: Database, shown: QueueFilter, after: str | None, limit: int) -> list[QueueRow]:
    """Return up to ``limit`` rows after the item ``after``, newest import first unless asked.

    An unknown ``after`` gives an empty page, never the first page again.
    """
    chosen = _select(shown)
    if after is not None:
        row = db.execute("SELECT seq FROM item WHERE id = ?", [after]).fetchone()
        if row is None:
            return []
        chosen.need(f"{chosen.seq} {'>' if shown.oldest_first else '<'} ?", row[0])
    direction = "ASC" if shown.oldest_first else "DESC"
    rows = db.execute(
        f"""SELECT w.* FROM (
                SELECT {chosen.seq} AS chosen FROM {chosen.source} WHERE {chosen.condition}
                ORDER BY {chosen.seq} {direction} LIMIT ?
            ) CROSS JOIN item w ON w.seq = chosen ORDER BY chosen {direction}""",  # noqa: S608 - own text
        [*chosen.values, limit],
    )
    return [_row(row) for row in rows]


def count(db: Database, shown: QueueFilter, most: int | None = None) -> int:
    """Return how many items ``shown`` lets through; counting ends at ``most``."""
    if shown == QueueFilter(oldest_first=shown.oldest_first):
        row = db.execute(
            "SELECT (SELECT count(*) FROM item) - (SELECT count(*) FROM item WHERE status = ?)",
            [ItemStatus.JOINED.value],
        ).fetchone()
        return int(row[0])
    chosen = _select(shown)
    inner = f"SELECT 1 FROM {chosen.source} WHERE {chosen.condition} LIMIT ?"  # noqa: S608 - own text
    sql = f"SELECT count(*) FROM ({inner})"  # noqa: S608 - own text
    row = db.execute(sql, [*chosen.values, -1 if most is None else most]).fetchone()
    return int(row[0])


def _select(shown: QueueFilter) -> _Selection:
    chosen = _Selection()
    terms = search_terms(shown.text or "")
    tagged = shown.clause is not None or shown.band is not None
    marked = tag(shown.clause, shown.band.value if shown.band else None)
    # CROSS JOIN fixes the order of the loops: what is rarest leads.
    if terms.match or terms.starts:
        table = "item_text" if terms.match else "item_starts"
        chosen.source = f"{table} t CROSS JOIN item i INDEXED BY item_in_order ON i.seq = t.rowid"
        chosen.seq = "t.rowid"
        chosen.need(f"{table} MATCH ?", terms.match or terms.starts)
        for part in terms.parts:
            chosen.need("(t.account || ' ' || t.link || ' ' || t.body) LIKE ? ESCAPE '\\'", part)
        if tagged:
            chosen.need("i.seq IN (SELECT item_seq FROM item_tag WHERE tag = ?)", marked)
    elif tagged:
        chosen.source = (
            "item_tag g CROSS JOIN item i INDEXED BY item_in_order ON i.seq = g.item_seq"
        )
        chosen.seq = "g.item_seq"
        chosen.need("g.tag = ?", marked)
    elif shown.ids or shown.person or shown.unit or shown.second_review:
        chosen.source = "item i"
    elif len(shown.statuses) == 1:
        chosen.source = "item i INDEXED BY item_by_status"
    _narrow(chosen, shown)
    return chosen


def _narrow(chosen: _Selection, shown: QueueFilter) -> None:
    if shown.ids:
        chosen.need(_OF_IDS.format(", ".join("?" * len(shown.ids))), *shown.ids)
    if shown.statuses:
        marks = ", ".join("?" * len(shown.statuses))
        chosen.need(f"i.status IN ({marks})", *(status.value for status in shown.statuses))
    else:  # what was joined is shown as a part of the other item
        chosen.need("i.status <> ?", ItemStatus.JOINED.value)
    if shown.second_review:
        chosen.need(_OF_IDS.format(WAITING))
    if shown.platform is not None:
        chosen.need("i.platform = ?", shown.platform.value)
    if shown.posted_from is not None:
        chosen.need("i.posted_at >= ?", _midnight(shown.posted_from))
    if shown.posted_to is not None:
        chosen.need("i.posted_at < ?", _midnight(shown.posted_to + timedelta(days=1)))
    if shown.person is not None:
        chosen.need(_OF_CASES.format("person_id = ?"), shown.person)
    if shown.unit is not None:
        chosen.need(_OF_CASES.format(f"person_id IN ({OF_UNIT})"), shown.unit)


def _midnight(day: date) -> str:
    return time_text(datetime.combine(day, time.min, WIB))


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
        opens_blurred=bool(row["sensitive"]) or Clause.SE_1D.value in row["clauses"],
    )
