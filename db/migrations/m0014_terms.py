"""From when until when each head, Plt or Plh decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLE: Final = """CREATE TABLE reviewer_term (
    user_id TEXT NOT NULL REFERENCES user(id) DEFERRABLE INITIALLY DEFERRED,
    capacity TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (user_id, since, capacity)
) STRICT"""


def apply(db: Database) -> None:
    """Add the table; until a handover the time of enrolment stands for a term."""
    db.execute(_TABLE)
