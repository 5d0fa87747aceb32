"""Everything that hangs on a row, found by the schema itself.

Foreign keys say which rows belong to which; a few columns that name an item, a case or a person
without a key are told here. So a table that is added later is exported and erased with the rest
without anybody having to think of it; a test fills every table and looks for what stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlite_utils import Database

Row = dict[str, Any]
Rows = dict[str, dict[tuple[Any, ...], Row]]
"""Rows by table and key."""

_NAMED: Final = {
    "item_id": "item",
    "case_id": "case_file",
    "person_id": "person",
    "finding_id": "finding",
    "decision_id": "decision",
    "reading_id": "reading",
    "reply_id": "reply",
    "check_run_id": "check_run",
    "evidence_id": "evidence",
}
_ALSO_NAMED: Final = (
    ("account", "source_id", "item"),
    ("schedule", "subject_id", "person"),
    ("hold", "subject", "item"),
    ("hold", "subject", "person"),
)
_STAYS: Final = frozenset({"log", "log_nonce", "tombstone", "receipt", "setting", "rule_pack"})
_LET_GO_OF: Final = frozenset({("user", "person_id"), ("person", "superior_id")})
"""Rows that stay and only forget whom they named."""
_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class _Edge:
    child: str
    column: str
    parent: str
    parent_column: str


class RecordGraph:
    """The schema of one database, as far as rows hang on rows."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._keys = _keys_of_tables(db)
        self._edges = list(dict.fromkeys(_edges(db, self._keys)))

    def gather(self, roots: Mapping[str, Iterable[str]]) -> Rows:
        """Return the rows with the ids of ``roots`` (by table) and everything that hangs on them.

        The tables come in the order in which they were reached: parents before children.
        """
        found: Rows = {}
        wave = [
            (table, row)
            for table, ids in roots.items()
            for row in self._rows(table, "id", list(ids))
        ]
        while wave:
            fresh: dict[str, list[Row]] = {}
            for table, row in wave:
                known = found.setdefault(table, {})
                key = tuple(row[name] for name in self._keys[table])
                if key not in known:
                    known[key] = row
                    fresh.setdefault(table, []).append(row)
            wave = [hanging for edge in self._edges for hanging in self._children(edge, fresh)]
        return found

    def erase(self, rows: Rows) -> None:
        """Delete the rows, and let go of what named them; inside a transaction."""
        self._db.execute("PRAGMA defer_foreign_keys = ON")  # checked at the commit as a whole
        for edge in self._edges:
            if (edge.child, edge.column) in _LET_GO_OF and edge.parent in rows:
                values = [row[edge.parent_column] for row in rows[edge.parent].values()]
                for some in _chunks(values):
                    self._db.execute(
                        f"UPDATE {edge.child} SET {edge.column} = NULL"  # noqa: S608 - own names
                        f" WHERE {edge.column} IN ({_marks(some)})",
                        some,
                    )
        for table in reversed(rows):
            keys = " AND ".join(f"{name} IS ?" for name in self._keys[table])
            for key in rows[table]:
                self._db.execute(f"DELETE FROM {table} WHERE {keys}", list(key))  # noqa: S608 - own names

    def _children(
        self, edge: _Edge, fresh: Mapping[str, Sequence[Row]]
    ) -> Iterator[tuple[str, Row]]:
        if edge.parent not in fresh or (edge.child, edge.column) in _LET_GO_OF:
            return
        values = list({row[edge.parent_column] for row in fresh[edge.parent]} - {None})
        for row in self._rows(edge.child, edge.column, values):
            yield edge.child, row

    def _rows(self, table: str, column: str, values: list[Any]) -> Iterator[Row]:
        extra = "rowid AS rowid, " if self._keys[table] == ("rowid",) else ""
        for some in _chunks(values):
            rows = self._db.execute(
                f"SELECT {extra}* FROM {table} WHERE {column} IN ({_marks(some)})",  # noqa: S608 - own names
                some,
            ).fetchall()
            yield from map(dict, rows)


def _keys_of_tables(db: Database) -> dict[str, tuple[str, ...]]:
    keys: dict[str, tuple[str, ...]] = {}
    for row in db.execute("PRAGMA table_list").fetchall():
        name = row["name"]
        if row["schema"] != "main" or row["type"] != "table" or name.startswith(("sqlite", "_")):
            continue
        if name in _STAYS:
            continue
        columns = sorted(
            (c["pk"], c["name"]) for c in db.execute(f"PRAGMA table_info({name})") if c["pk"]
        )
        keys[name] = tuple(column for _place, column in columns) if row["wr"] else ("rowid",)
    return keys


def _edges(db: Database, keys: Mapping[str, tuple[str, ...]]) -> Iterator[_Edge]:
    for table in keys:
        bound = set()
        for row in db.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            bound.add(row["from"])
            if row["table"] in keys:
                yield _Edge(table, row["from"], row["table"], row["to"] or "id")
        for column in db.execute(f"PRAGMA table_info({table})").fetchall():
            parent = _NAMED.get(column["name"], "")
            if parent in keys and column["name"] not in bound:
                yield _Edge(table, column["name"], parent, "id")
    for table, name, parent in _ALSO_NAMED:
        if table in keys:
            yield _Edge(table, name, parent, "id")


def _chunks(values: list[Any]) -> Iterator[list[Any]]:
    return (values[at : at + _CHUNK] for at in range(0, len(values), _CHUNK))


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
