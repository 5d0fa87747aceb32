"""One keyed connection to the office's database."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlite_utils import Database

from db.errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_SECONDS: Final = 10.0
CACHE_KIB: Final = 16_384
"""Pages kept decrypted for each connection: the queue's narrow indexes at 100,000 items."""


def connect(
    path: Path, key: bytes, *, busy_seconds: float = BUSY_SECONDS, as_it_is: bool = False
) -> Database:
    """Open the database at ``path`` with the raw ``key`` (32 bytes); creates it where missing.

    ``as_it_is`` leaves the journal mode of the file (a copy to be looked at only).

    Raises:
        DatabaseDamagedError: the file does not open with this key.
    """
    with storage_errors():
        # The pool hands a connection to one thread at a time; SQLite itself is serialised.
        raw = sqlcipher3.connect(
            str(path), timeout=busy_seconds, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(raw, key, as_it_is=as_it_is)
        except BaseException:
            raw.close()
            raise
        return Database(raw, execute_plugins=False)


def _prepare(raw: sqlcipher3.Connection, key: bytes, *, as_it_is: bool) -> None:
    # Otherwise SQLCipher writes its complaints to the standard error output.
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not as_it_is:
        raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA secure_delete = ON")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA temp_store = MEMORY")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    raw.row_factory = sqlcipher3.Row


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """One writing transaction.

    A deferred one would read the log's head, lose the race for the write lock and fail; hence
    BEGIN IMMEDIATE.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: Database) -> Iterator[None]:
    """One reading transaction: every read inside sees the same state."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
