from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.clauses import Clause
from app.domain.decisions import Outcome
from app.domain.history import HistoryFilter
from app.domain.people import Person, UnitNode
from tests.fakes.offices import AT, decision, item


def ids(session, **shown):
    return [row.decision for row in session.history.page(HistoryFilter(**shown))]


@pytest.fixture
def filled(office):
    with office.write() as session:
        session.units.add(UnitNode("u1", "Kecamatan Contoh"))
        session.units.add(UnitNode("u2", "Seksi Contoh", "u1"))
        session.people.add(
            Person("p1", "Pegawai Contoh 014", nip="199001012015031234", unit_id="u2")
        )
        for number in range(3):
            name = f"item000{number}"
            session.items.add(item(name, account=f"@contoh{number}", case_id=f"c{number}"), [])
            session.cases.open_case(f"c{number}", None, AT)
        facts = (
            {"outcome": Outcome.SESUAI, "person_id": None, "clauses": ()},
            {"outcome": Outcome.PEMBINAAN, "person_id": "p1", "clauses": (Clause.SE_4B,)},
            {"outcome": Outcome.ALIH_PENGADUAN, "person_id": None, "decided_by": "Sekcam Contoh"},
        )
        for number, fact in enumerate(facts):
            at = AT + timedelta(days=number)
            session.cases.add_decision(
                decision(f"item000{number}", f"d{number}", case_id=f"c{number}",
                    decided_at=at, check_run_id=None, **fact,
                )
            )  # fmt: skip
    return office


def test_the_newest_decision_stands_first_with_what_is_known(filled):
    with filled.read() as session:
        rows = session.history.page(HistoryFilter())
    assert [row.decision for row in rows] == ["d2", "d1", "d0"]
    assert (rows[1].person, rows[1].masked_nip[-4:], rows[1].unit) == (
        "Pegawai Contoh 014", "1234", "Seksi Contoh",
    )  # fmt: skip
    assert "19900101" not in str(rows)
    assert rows[1].title == "@contoh1"


def test_what_was_diverted_names_no_account(filled):
    with filled.read() as session:
        assert session.history.page(HistoryFilter())[0].title == ""


def test_every_filter_narrows(filled):
    second = (AT + timedelta(days=1)).date()
    with filled.read() as session:
        assert ids(session, start=second) == ["d2", "d1"]
        assert ids(session, end=second) == ["d1", "d0"]
        assert ids(session, outcome=Outcome.PEMBINAAN) == ["d1"]
        assert ids(session, clause="SE-4b") == ["d1"]
        assert ids(session, reviewer="Sekcam Contoh") == ["d2"]
        assert ids(session, unit="u1") == ["d1"]
        assert session.history.count(HistoryFilter(start=second)) == 2
        assert session.history.count(HistoryFilter(), 1) == 1
        assert "Sekcam Contoh" in session.history.reviewers()


def test_pages_follow_each_other(filled):
    with filled.read() as session:
        first = session.history.page(HistoryFilter(), limit=2)
        rest = session.history.page(HistoryFilter(), after=first[-1].decision, limit=2)
        assert [row.decision for row in (*first, *rest)] == ["d2", "d1", "d0"]
        assert session.history.page(HistoryFilter(), after="tidak-ada") == ()
