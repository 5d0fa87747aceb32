"""The append-only log and the nonces of what it commits to."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from app.domain.log import GENESIS, NONCE_BYTES, LogEntry, canonical, commitment, entry_hash
from db.columns import read_time, time_text
from db.errors import BugError
from db.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from sqlite_utils import Database

CLOCK_WENT_BACK: Final = "mundur"
_NEWEST: Final = 500
_SELECT: Final = (
    "SELECT seq, at, clock_note, actor, kind, subject, payload, prev_hash, hash FROM log"
)


@dataclass(frozen=True, slots=True)
class DbLogRepository:
    """Implements :class:`app.ports.log.LogRepository` on one connection."""

    db: Database

    def append(
        self,
        kind: str,
        subject: str,
        payload: Mapping[str, Any],
        *,
        actor: str,
        at: datetime,
        committed: Mapping[str, bytes] | None = None,
    ) -> LogEntry:
        """Append an entry; see :class:`app.ports.log.LogRepository`.

        ``clock_note`` is ``mundur`` where ``at`` is before the time of the entry before it.
        """
        contents = dict(committed or {})
        if contents.keys() & payload.keys():
            raise BugError("a name stands in the payload and among the commitments")
        nonces = {name: secrets.token_bytes(NONCE_BYTES) for name in contents}
        commitments = {name: commitment(nonces[name], contents[name]) for name in contents}
        last = self._last()
        seq, head = (last.seq + 1, last.hash) if last else (1, GENESIS)
        when = time_text(at)
        note = CLOCK_WENT_BACK if last and when < last.at else ""
        text = canonical({**payload, **commitments})
        digest = entry_hash(seq, when, note, actor, kind, subject, text, head)
        entry = LogEntry(seq, when, note, actor, kind, subject, text, head, digest)
        insert(self.db, "log", asdict(entry))
        for name, nonce in nonces.items():
            row = {"seq": seq, "name": name, "nonce": nonce, "content": contents[name]}
            insert(self.db, "log_nonce", row)
        return entry

    def entries(self, after: int = 0) -> Iterator[LogEntry]:
        """Yield entries in order of ``seq``."""
        rows = self.db.execute(_SELECT + " WHERE seq > ? ORDER BY seq", [after])
        return (LogEntry(*row) for row in rows)

    def of_subject(self, subject: str) -> tuple[LogEntry, ...]:
        """Return the entries about one subject, oldest first."""
        rows = self.db.execute(_SELECT + " WHERE subject = ? ORDER BY seq", [subject])
        return tuple(LogEntry(*row) for row in rows)

    def head(self) -> tuple[int, str]:
        """Return ``seq`` and hash of the last entry (0 and zeros where there is none)."""
        last = self._last()
        return (last.seq, last.hash) if last else (0, GENESIS)

    def latest_day(self) -> date | None:
        """Return the latest day (WIB) among the newest entries, or ``None`` for an empty log.

        A clock that stands too early does not turn this back until a few hundred acts later.
        """
        row = self.db.execute(
            "SELECT max(at) FROM (SELECT at FROM log ORDER BY seq DESC LIMIT ?)", [_NEWEST]
        ).fetchone()
        return read_time(row[0]).date() if row[0] else None

    def committed(self, seq: int) -> dict[str, tuple[bytes, bytes]]:
        """Return ``name → (nonce, content)`` of an entry; what was erased is not among them."""
        rows = self.db.execute("SELECT name, nonce, content FROM log_nonce WHERE seq = ?", [seq])
        return {row["name"]: (bytes(row["nonce"]), bytes(row["content"])) for row in rows}

    def _last(self) -> LogEntry | None:
        row = self.db.execute(_SELECT + " ORDER BY seq DESC LIMIT 1").fetchone()
        return LogEntry(*row) if row else None
