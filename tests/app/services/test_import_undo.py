"""An import is taken back while nobody has worked on it; the log keeps both."""

from __future__ import annotations

import hashlib

import pytest

from app.domain.items import QueueFilter
from db.errors import EvidenceMissingError
from db.verify import verify
from tests.fakes.offices_wired import PNG

LINK = "https://x.com/contoh_akun/status/1985562203419512832"


def bring(office, folder, *texts):
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number}.png").write_bytes(PNG + text.encode())
    return office.importer.run([str(folder), LINK])


def test_undoing_leaves_nothing_but_the_log(office, tmp_path):
    summary = bring(office, tmp_path / "m", "Selamat pagi semua", "Rapat desa besok pagi")
    assert len(summary.ids) == 3
    assert sorted(office.importer.undo(summary.ids)) == sorted(summary.ids)
    assert office.review.count(QueueFilter()) == 0
    digest = hashlib.sha256(PNG + b"Selamat pagi semua").hexdigest()
    with pytest.raises(EvidenceMissingError):
        office.store.evidence.get(digest)
    with office.store.read() as session:
        assert [e.kind for e in session.log.entries()][-1] == "erased"
    assert verify(office.store).problems == ()
    assert bring(office, tmp_path / "m").new == 2


def test_what_was_worked_on_stays(office, tmp_path):
    summary = bring(office, tmp_path / "m", "Selamat pagi semua", "Coblos nomor 2 ya, pasti menang")
    first, second, link = summary.ids
    view = office.review.open_item(second)
    office.review.judge(view.check.finding_ids[0], accepted=False)
    office.facts.set_account(first, "@contoh")
    assert office.importer.undo((*summary.ids, "tidakada")) == (link,)
    assert {row.id for row in office.review.queue(QueueFilter())} == {first, second}
    assert office.importer.undo(summary.ids) == ()
