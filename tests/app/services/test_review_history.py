"""The person's earlier decisions open after the findings are judged, never with complaints."""

from __future__ import annotations

import pytest

from app.domain.decisions import Outcome
from app.services.review_errors import HistoryClosedError
from tests.fakes.reviewing import PARTISAN, adverse, draft, flagged


def test_the_history_opens_only_after_the_findings_are_judged(office):
    person = office.review.add_person("Pegawai Contoh 014")
    before = office.bring(PARTISAN)
    earlier = office.review.decide(before, adverse(office, before, person))
    complaint = office.bring("Jalan depan SD rusak")
    office.review.decide(complaint, draft(Outcome.KLARIFIKASI, person_id=person.id))
    office.review.decide(complaint, draft(Outcome.ALIH_PENGADUAN, person_id=person.id))
    item = office.bring(PARTISAN + " lagi")
    with pytest.raises(HistoryClosedError):
        office.review.history.open(item, person.id)
    for finding in flagged(office.review.open_item(item)):
        office.review.judge(finding, accepted=False)
    assert office.review.history.open(item, person.id) == (earlier,)
    view = office.review.open_item(item)
    assert view.events[-1].kind == "history_opened"
    assert office.review.history.open(before, person.id) == ()
