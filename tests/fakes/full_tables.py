"""One row in every table of the office, hanging on one person, item and case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.record_graph import RecordGraph

if TYPE_CHECKING:
    from sqlite_utils import Database

ROOTS = ("person", "case_file", "unit", "item", "evidence", "reading", "check_run", "finding")
NOT_ABOUT_PEOPLE = frozenset(
    {
        *("unit", "calendar_day", "calendar_year", "ramadan", "user"),
        *("rule_mute", "rule_proposal", "reviewer_term"),
    }
)
"""Tables whose rows name nobody under review; a new table belongs here or hangs on a person."""


def fill_every_table(db: Database, marker: str) -> list[str]:
    """Put a row into each table, ``marker`` in every column of text; return the tables."""
    graph = RecordGraph(db)
    tables = [*ROOTS, *(name for name in sorted(graph._keys) if name not in ROOTS)]
    parents = {}
    for edge in graph._edges:
        parents.setdefault((edge.child, edge.column), (edge.parent, edge.parent_column))
    db.execute("PRAGMA defer_foreign_keys = ON")
    db.execute("BEGIN")
    for table in tables:
        row = {}
        for column in db.execute(f"PRAGMA table_info({table})"):
            name, number = column["name"], "INT" in column["type"] or column["type"] == "REAL"
            if (table, name) in parents and (table, name) != ("person", "superior_id"):
                parent, parent_column = parents[table, name]
                if parent != table:
                    row[name] = 1 if parent_column == "seq" else f"{parent}-1"
            elif name == "id":
                row[name] = f"{table}-1"
            elif not column["notnull"] and not column["pk"] and name.endswith(("_id", "corrects")):
                continue
            else:
                row[name] = 1 if number else f"{marker} {table}"
        row.update(_special(table))
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {table}({names}) VALUES ({marks})", list(row.values()))  # noqa: S608
    db.execute("INSERT INTO item_text(rowid, account, link, body) VALUES (1, ?1, ?1, ?1)", [marker])
    db.execute("COMMIT")
    return tables


def search_tables(db: Database) -> list[str]:
    """The full-text tables."""
    sql = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%fts5%'"
    return [row["name"] for row in db.execute(sql).fetchall()]


def _special(table: str) -> dict[str, object]:
    """Values that must make sense to the program."""
    special: dict[str, dict[str, object]] = {
        "item": {"outcome": "sesuai"},
        "evidence": {"sha256": "ab" * 32},
        "reply_attachment": {"sha256": "ab" * 32},
        "decision": {"outcome": "sesuai", "decided_at": "2026-02-03T01:30:15.123456+00:00"},
        "hold": {"lifted_at": None, "subject": "item-1"},
        "reading": {"version": 1},
    }
    values = special.get(table, {})
    if table == "decision":
        values["withdrawn_at"] = None
    return values
