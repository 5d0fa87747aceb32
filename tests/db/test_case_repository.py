from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.decisions import Outcome
from app.domain.people import Employment, Person
from db.errors import BugError
from tests.fakes.offices import AT, check_run, decision, finding, item, reading, reply

ID = "abcd2345wxyz"


def test_decisions_and_replies_come_back_as_they_were(office):
    full = decision(
        ID,
        check_run_id="run1",
        outcome=Outcome.PEMBINAAN,
        person_id="p1",
        own_ground="Dasar sendiri.",
        rejected=("run1-f1",),
        pack_version="2026.1",
        pack_status="final",
        second_review="disetujui",
    )
    bare = decision(ID, "lain1234", relation=None, asked_on=None, fairness={}, clauses=())
    with office.write() as session:
        session.people.add(Person("p1", "Pegawai Contoh 014"))
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID, case_id="kasus1"), [])
        session.items.add(item("bbbb2345wxyz", case_id="kasus1"), [])
        session.items.add_reading(reading(ID))
        session.items.add_check(check_run(ID, "run1", finding(), finding()))
        session.cases.add_decision(full)
        session.cases.add_decision(bare)
        session.cases.add_reply(reply())
        session.cases.add_reply(reply("jawab2", asked_on=None, received_on=date(2026, 2, 5)))
    with office.read() as session:
        cases = session.cases
        assert cases.decision(full.id) == full
        assert cases.decision("lain") == bare
        assert cases.decision("zzzz") is None
        assert cases.decisions_of(ID) == cases.decisions_of("bbbb2345wxyz") == (full, bare)
        assert cases.replies_of("kasus1") == (
            reply(),
            reply("jawab2", asked_on=None, received_on=date(2026, 2, 5)),
        )
        assert cases.items_of("kasus1") == (ID, "bbbb2345wxyz")


def test_a_withdrawn_decision_stays_on_record(office):
    with office.write() as session:
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID, case_id="kasus1"), [])
        session.cases.add_decision(decision(ID))
        later = AT + timedelta(days=1)
        session.cases.withdraw("keputusan1", later)
        assert session.cases.decisions_of(ID) == (replace(decision(ID), withdrawn_at=later),)
        for name in ("keputusan1", "tidak-ada"):
            with pytest.raises(BugError):
                session.cases.withdraw(name, later)


def test_the_person_of_a_case(office):
    with office.write() as session:
        session.people.add(Person("p1", "Pegawai Contoh 014"))
        session.cases.open_case("kasus1", "p1", AT)
        assert session.cases.person_of("kasus1") == "p1"
        session.cases.set_person("kasus1", None)
        assert session.cases.person_of("kasus1") is None
        assert session.cases.person_of("tidak-ada") is None
        with pytest.raises(BugError):
            session.cases.set_person("tidak-ada", "p1")


def test_decisions_between_hold_the_start_and_not_the_end(office):
    days = [AT + timedelta(days=n) for n in range(3)]
    with office.write() as session:
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID, case_id="kasus1"), [])
        for number in (2, 0, 1):
            session.cases.add_decision(decision(ID, f"k{number}", decided_at=days[number]))

        def ids(start, end):
            return [one.id for one in session.cases.decisions_between(start, end)]

        assert ids(None, None) == ["k0", "k1", "k2"]
        assert ids(days[0], days[2]) == ["k0", "k1"]
        assert ids(days[1], None) == ["k1", "k2"]


def test_people_come_back_sorted_by_name(office):
    full = Person(
        "p1",
        "budi Contoh",
        "198001012005011001",
        "unit1",
        "Analis",
        "III/c",
        Employment.PPPK_PARUH_WAKTU,
        "p2",
    )
    with office.write() as session:
        session.people.add(full)
        session.people.add(Person("p2", "Contoh Empat"))
        session.people.add(Person("p3", "Ani Contoh"))
    with office.read() as session:
        assert session.people.get("p1") == full
        assert session.people.get("p9") is None
        assert [one.id for one in session.people.all()] == ["p3", "p1", "p2"]
    with office.write() as session:
        session.people.update(replace(full, jabatan=None))
        assert session.people.get("p1") == replace(full, jabatan=None)
        with pytest.raises(BugError):
            session.people.update(Person("p9", "Siapa"))
