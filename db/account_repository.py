"""Accounts known through an item or a self-declaration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.people import Account, AccountSource, Confidence, normalise_handle
from app.domain.reading import Platform
from db.columns import date_or_none, read_date_or_none, read_time_or_none, time_or_none
from db.rows import insert

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class DbAccountRepository:
    """Implements :class:`app.ports.people.AccountRepository` on one connection."""

    db: Database

    def put(self, account: Account, declared_on: date | None = None) -> None:
        """Keep an account; one of the same name and source is replaced."""
        platform, handle = account.key
        self.db.execute(
            "DELETE FROM account WHERE platform = ? AND handle = ? AND source_id = ?",
            [platform.value, handle, account.source_id],
        )
        row = {
            "platform": platform.value,
            "handle": handle,
            "written": account.handle,
            "person_id": account.person_id,
            "source": account.source.value,
            "source_id": account.source_id,
            "confidence": account.confidence.value,
            "confirmed_by": account.confirmed_by,
            "confirmed_at": time_or_none(account.confirmed_at),
            "declared_on": date_or_none(declared_on),
        }
        insert(self.db, "account", row)

    def named(self, platform: Platform, handle: str) -> Sequence[Account]:
        """Return what is known of one account, through whatever source."""
        return self._read(
            "platform = ? AND handle = ?", [platform.value, normalise_handle(platform, handle)]
        )

    def of_person(self, person_id: str) -> Sequence[Account]:
        """Return the accounts thought to be a person's."""
        return self._read("person_id = ?", [person_id])

    def declared_on(self, source_id: str) -> date | None:
        """Return the day of a self-declaration."""
        sql = "SELECT declared_on FROM account WHERE source_id = ?"
        row = self.db.execute(sql, [source_id]).fetchone()
        return None if row is None else read_date_or_none(row[0])

    def lapse(self, source_id: str) -> int:
        """Forget what was known through an item or declaration; return how many."""
        gone = self.db.execute("DELETE FROM account WHERE source_id = ?", [source_id])
        return int(gone.rowcount)

    def _read(self, where: str, values: list[str]) -> list[Account]:
        sql = f"SELECT * FROM account WHERE {where} ORDER BY platform, handle, source_id"  # noqa: S608 - our own names
        return [_account(row) for row in self.db.execute(sql, values).fetchall()]


def _account(row: Any) -> Account:
    return Account(
        Platform(row["platform"]),
        row["written"],
        row["person_id"],
        AccountSource(row["source"]),
        row["source_id"],
        Confidence(row["confidence"]),
        row["confirmed_by"],
        read_time_or_none(row["confirmed_at"]),
    )
