"""Every export and printed report is an anchor: a log that was written anew contradicts it."""

from __future__ import annotations

import pytest

from app.adapters.anchor_files import read_anchor
from app.domain.decisions import DecisionDraft, Outcome
from app.export.registry import FORMATS
from db.log_repository import DbLogRepository
from db.verify import verify
from tests.fakes.offices import AT
from tests.fakes.offices_wired import WiredOffice


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    item = made.bring("Jalan depan sekolah rusak")
    draft = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")
    made.review.decide(item, draft)
    yield made
    made.store.close()


def write_anew(store):
    """The holder of the key changes the last entry and gives it a hash that fits."""
    with store.pool.borrow() as db:
        wanted = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'log'"
        triggers = [row[0] for row in db.execute(wanted)]
        for name in ("log_no_update", "log_no_delete"):
            db.execute(f"DROP TRIGGER {name}")
        last = db.execute("SELECT max(seq) FROM log").fetchone()[0]
        db.execute("DELETE FROM log WHERE seq >= ?", [last - 1])
        db.execute("DELETE FROM log_nonce WHERE seq >= ?", [last - 1])
        for number in range(2):
            DbLogRepository(db).append("uji", str(number), {}, actor="kepala", at=AT)
        for sql in triggers:
            db.execute(sql)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_export_proves_and_contradicts(wired, tmp_path, name):
    target = tmp_path / f"riwayat.{name}"
    wired.exporter.export(name, target)
    kept = read_anchor(target)
    report = verify(wired.store, kept)
    assert report.ok, report.problems
    with wired.store.read() as session:
        last = session.log.head()[0]
    # The export itself is the one entry after its anchor.
    assert (report.anchored_at, report.unanchored_since) == (last - 1, last)
    write_anew(wired.store)
    problems = verify(wired.store, kept).problems
    assert "anchor_unknown" in {problem.code for problem in problems}
    assert str(last - 1) in next(p.place for p in problems if p.code == "anchor_unknown")
