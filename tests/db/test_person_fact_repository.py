from __future__ import annotations

from datetime import date

from app.domain.absences import RecordedAbsence
from app.domain.people import DeclaredBusiness, Permit, PermitKind, Person
from app.domain.working_time import Absence, AbsenceKind

DAY = date(2026, 2, 3)
PERMIT = Permit("z1", "p1", PermitKind.LIVE_STREAMING, DAY, None, "Camat", "800/1")
BUSINESS = DeclaredBusiness("u1", "p1", "Toko Contoh", "kue", DAY, None, date(2026, 12, 31))
LEAVE = RecordedAbsence("c1", "p1", Absence(AbsenceKind.IZIN, DAY, DAY, 480, 600), "surat")


def test_facts_come_back_as_they_were_and_go_one_by_one(office):
    with office.write() as session:
        session.people.add(Person("p1", "Pegawai Contoh 014"))
        session.person_facts.add_permit(PERMIT)
        session.person_facts.add_business(BUSINESS)
        session.person_facts.add_absence(LEAVE)
    with office.write() as session:
        facts = session.person_facts
        assert facts.permits_of("p1") == [PERMIT]
        assert facts.businesses_of("p1") == [BUSINESS]
        assert facts.absences_of("p1") == [LEAVE]
        assert [facts.remove(key) for key in ("z1", "u1", "c1", "c1")] == ["p1", "p1", "p1", None]
        assert [*facts.permits_of("p1"), *facts.businesses_of("p1")] == []
        assert facts.absences_of("p1") == []


def test_removing_a_person_takes_the_facts_along(office):
    with office.write() as session:
        session.people.add(Person("p1", "Pegawai Contoh 014"))
        session.people.add(Person("p2", "Pegawai Contoh 002", superior_id="p1"))
        session.person_facts.add_permit(PERMIT)
        session.person_facts.add_business(BUSINESS)
        session.person_facts.add_absence(LEAVE)
    with office.write() as session:
        session.people.remove(["p1"])
    with office.read() as session:
        assert session.people.all() == [Person("p2", "Pegawai Contoh 002")]
        assert session.person_facts.absences_of("p1") == []
