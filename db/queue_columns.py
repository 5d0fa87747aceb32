"""What the queue shows of an item, kept on the item so that a page is read from indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Answer
from db.columns import json_text
from db.text_search import beginnings

if TYPE_CHECKING:
    from sqlite_utils import Database

    from app.domain.items import CheckRun, Reading

TITLE_FROM: Final = frozenset({"account", "display_name", "link"})
"""Columns of an item that its title and its entry in the search index are made of."""
_EXCERPT: Final = 120


def refresh_title(db: Database, item_id: str) -> None:
    """Set the title: account, display name, link or the file's name, whichever is known first."""
    db.execute(
        """UPDATE item SET title = coalesce(
               nullif(account, ''), nullif(display_name, ''), nullif(link, ''),
               (SELECT original_name FROM evidence WHERE item_id = item.id
                ORDER BY position, id LIMIT 1), '')
           WHERE id = ?""",
        [item_id],
    )
    row = db.execute("SELECT seq, account, display_name, link FROM item WHERE id = ?", [item_id])
    item = row.fetchone()
    if item is not None:
        names = " ".join(filter(None, (item["account"], item["display_name"])))
        _index(db, item["seq"], {"account": names, "link": item["link"] or ""})


def refresh_text(db: Database, reading: Reading) -> None:
    """Set the excerpt and index the author's text of the newest reading.

    Where whose words they are is known, comments by others are left out even if nothing else is
    there.
    """
    own = reading.screen.author_text
    text = own if reading.words else own or reading.text
    words = " ".join(text.split())
    excerpt = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1].rstrip() + "…"
    db.execute("UPDATE item SET excerpt = ? WHERE id = ?", [excerpt, reading.item_id])
    if (seq := _seq(db, reading.item_id)) is not None:
        _index(db, seq, {"body": text})


def refresh_findings(db: Database, run: CheckRun) -> None:
    """Set clauses, conditions, facts in favour and the tags the queue filters by."""
    result = run.result
    flags = [f for f in result.findings if f.band.is_flag]
    clauses = dict.fromkeys(f.clause.value for f in flags)
    conditional = dict.fromkeys(f.clause.value for f in flags if f.condition is Answer.UNKNOWN)
    db.execute(
        """UPDATE item SET clauses = ?, conditional = ?, protected = ?, flagged = ?,
           not_yet_in_force = ? WHERE id = ?""",
        [
            json_text(list(clauses)),
            json_text(list(conditional)),
            json_text(list(dict.fromkeys(p.kind.value for p in result.protected))),
            int(result.flagged),
            int(result.not_yet_in_force),
            run.item_id,
        ],
    )
    seq = _seq(db, run.item_id)
    db.execute("DELETE FROM item_tag WHERE item_seq = ?", [seq])
    tags = {tag(clause, None) for clause in clauses}
    for finding in result.findings:
        tags |= {tag(None, finding.band.value), tag(finding.clause.value, finding.band.value)}
    for one in sorted(tags):
        db.execute("INSERT INTO item_tag(tag, item_seq) VALUES (?, ?)", [one, seq])


def refresh_outcome(db: Database, case_id: str) -> None:
    """Set the outcome of the newest decision that was not withdrawn on every item of the case."""
    db.execute(
        """UPDATE item SET outcome = (
               SELECT outcome FROM decision
               WHERE decision.case_id = ?1 AND withdrawn_at IS NULL ORDER BY seq DESC LIMIT 1)
           WHERE case_id = ?1""",
        [case_id],
    )


def tag(clause: str | None, band: str | None) -> str:
    """Return the tag that items with a flagged ``clause``, a ``band``, or both carry."""
    return f"{clause or ''}/{band or ''}"


def _seq(db: Database, item_id: str) -> int | None:
    row = db.execute("SELECT seq FROM item WHERE id = ?", [item_id]).fetchone()
    return None if row is None else row[0]


def _index(db: Database, seq: int, columns: dict[str, Any]) -> None:
    row = db.execute("SELECT account, link, body FROM item_text WHERE rowid = ?", [seq]).fetchone()
    before = {"account": "", "link": "", "body": ""} if row is None else dict(row)
    after = {**before, **columns}
    if row is not None and after == before:
        return
    starts = beginnings(" ".join(after.values()))
    if row is None:
        db.execute(
            "INSERT INTO item_text(rowid, account, link, body) VALUES (?, ?, ?, ?)",
            [seq, after["account"], after["link"], after["body"]],
        )
        db.execute("INSERT INTO item_starts(rowid, starts) VALUES (?, ?)", [seq, starts])
    else:
        db.execute(
            "UPDATE item_text SET account = ?, link = ?, body = ? WHERE rowid = ?",
            [after["account"], after["link"], after["body"], seq],
        )
        db.execute("UPDATE item_starts SET starts = ? WHERE rowid = ?", [starts, seq])
