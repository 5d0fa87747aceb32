"""What must hold of an office after any fault."""

from __future__ import annotations

import hashlib

from db.office_store import open_office
from db.verify import verify
from tests.fakes.offices import CHEAP
from tests.fakes.offices_wired import PNG


def whole(folder, passphrase, but=()):
    """The open office after every check of it passed."""
    store = open_office(folder, passphrase, cost=CHEAP)
    problems = [one for one in verify(store).problems if one.code not in but]
    if problems:
        store.close()
    assert problems == [], problems
    return store


def count(db, sql, *values):
    """One number."""
    return db.execute(sql, list(values)).fetchone()[0]


def told_acts_are_there_once(store, told, runs):
    """Each told act once; at most one more for each of ``runs``, done but not told."""
    kinds = {"import": 0, "decide": 0}
    with store.pool.borrow() as db:
        for kind, name, text in told:
            kinds[kind] = kinds.get(kind, 0) + 1
            if kind == "import":
                sha256 = hashlib.sha256(PNG + text.encode()).hexdigest()
                wanted = "SELECT count(*) FROM evidence WHERE sha256 = ? AND item_id = ?"
                assert count(db, wanted, sha256, name) == 1, name
                assert count(db, "SELECT count(*) FROM evidence WHERE sha256 = ?", sha256) == 1
                assert store.evidence.get(sha256) == PNG + text.encode()
            elif kind == "correct":
                wanted = "SELECT count(*) FROM reading WHERE item_id = ? AND text = ?"
                assert count(db, wanted, name, text) == 1, name
            elif kind == "decide":
                wanted = "SELECT count(*) FROM decision WHERE id = ? AND reason = ?"
                assert count(db, wanted, name, text) == 1, name
            elif kind == "withdraw":
                wanted = "SELECT withdrawn_at IS NOT NULL FROM decision WHERE id = ?"
                assert count(db, wanted, name) == 1, name
        items = count(db, "SELECT count(*) FROM item") - 1
        assert kinds["import"] <= items <= kinds["import"] + runs
        decisions = count(db, "SELECT count(*) FROM decision")
        assert kinds["decide"] <= decisions <= kinds["decide"] + runs
