"""The repositories on one connection, and the pool that connections come from."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from db.account_repository import DbAccountRepository
from db.case_repository import DbCaseRepository
from db.connection import connect, immediate, snapshot
from db.draft_repository import DbDraftRepository
from db.errors import BugError, storage_errors
from db.figure_repository import DbFigureRepository
from db.history_repository import DbHistoryRepository
from db.item_repository import DbItemRepository
from db.likeness_repository import DbLikenessRepository
from db.log_repository import DbLogRepository
from db.person_fact_repository import DbPersonFactRepository
from db.person_repository import DbPersonRepository
from db.record_repository import DbRecordRepository
from db.rule_repository import DbRuleRepository
from db.second_review_repository import DbSecondReviewRepository
from db.setting_repository import DbSettingRepository
from db.unit_repository import DbUnitRepository
from db.user_repository import DbUserRepository
from db.working_time_repository import DbWorkingTimeRepository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

_MOST_IDLE: Final = 4


@dataclass(frozen=True, slots=True)
class DbSession:
    """Implements :class:`app.ports.Session`."""

    items: DbItemRepository
    likenesses: DbLikenessRepository
    cases: DbCaseRepository
    second: DbSecondReviewRepository
    drafts: DbDraftRepository
    people: DbPersonRepository
    units: DbUnitRepository
    accounts: DbAccountRepository
    person_facts: DbPersonFactRepository
    working_time: DbWorkingTimeRepository
    users: DbUserRepository
    rules: DbRuleRepository
    settings: DbSettingRepository
    records: DbRecordRepository
    history: DbHistoryRepository
    figures: DbFigureRepository
    log: DbLogRepository


def session_on(db: Database) -> DbSession:
    """Return the repositories on ``db``."""
    return DbSession(
        DbItemRepository(db),
        DbLikenessRepository(db),
        DbCaseRepository(db),
        DbSecondReviewRepository(db),
        DbDraftRepository(db),
        DbPersonRepository(db),
        DbUnitRepository(db),
        DbAccountRepository(db),
        DbPersonFactRepository(db),
        DbWorkingTimeRepository(db),
        DbUserRepository(db),
        DbRuleRepository(db),
        DbSettingRepository(db),
        DbRecordRepository(db),
        DbHistoryRepository(db),
        DbFigureRepository(db),
        DbLogRepository(db),
    )


class ConnectionPool:
    """Keyed connections, each used by one job at a time.

    Idle ones stay open: their page caches are warm, and the write-ahead log is not folded into the
    file after every job.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key: bytes | None = key
        self._idle: list[Database] = []
        self._lock = threading.Lock()

    @contextmanager
    def borrow(self) -> Iterator[Database]:
        """Lend one connection; one that failed is closed instead of lent again."""
        with self._lock:
            key = self._key
            db = self._idle.pop() if self._idle else None
        if key is None:
            raise BugError("the office is closed")
        db = db or connect(self._path, key)
        try:
            with storage_errors():
                yield db
        except BaseException:
            db.conn.close()
            raise
        self._give_back(db)

    def close(self) -> None:
        """Close what is idle and forget the key; what is lent is closed when given back."""
        with self._lock:
            idle, self._idle, self._key = self._idle, [], None
        for db in idle:
            db.conn.close()

    def _give_back(self, db: Database) -> None:
        with self._lock:
            if self._key is not None and len(self._idle) < _MOST_IDLE:
                self._idle.append(db)
                return
        db.conn.close()


@contextmanager
def write_session(pool: ConnectionPool) -> Iterator[DbSession]:
    """One unit of work: BEGIN IMMEDIATE, commit at the end, roll back on an exception."""
    with pool.borrow() as db, immediate(db):
        yield session_on(db)


@contextmanager
def read_session(pool: ConnectionPool) -> Iterator[DbSession]:
    """A short reading session on one snapshot."""
    with pool.borrow() as db, snapshot(db):
        yield session_on(db)
