"""Facts about the case's person reach the rules, with their reasons, and doubt stays unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.absences import RecordedAbsence
from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod
from app.domain.clauses import Answer, Clause
from app.domain.confirmed_schedules import KeptSchedule
from app.domain.people import DeclaredBusiness, Permit, PermitKind, UnitNode
from app.domain.reading import Precision, TimeFact
from app.domain.schedule import WIB, Schedule, ScheduleScope, Shift, same_every_day
from app.domain.working_time import Absence, AbsenceKind, Reason
from app.services.fresh_check import recheck
from app.services.review_errors import ItemNotFoundError

SELLING = "PROMO serum glowing cuma Rp 75.000 gratis ongkir, order sekarang WA 081234567890"
TUESDAY = date(2026, 2, 3)
AT_TEN = datetime(2026, 2, 3, 10, 0, tzinfo=WIB)
SCHEDULE = Schedule(
    "s", "Kantor", ScheduleScope.OFFICE, "", date(2026, 1, 1),
    same_every_day(range(5), (Shift(450, 960),)), confirmed=True,
)  # fmt: skip


@pytest.fixture
def item(office):
    person = office.review.add_person("Pegawai Contoh 014", jabatan="Kasi", unit_id="u2")
    key = office.bring(SELLING)
    with office.store.write() as session:
        session.units.add(UnitNode("u1", "Kecamatan Contoh"))
        session.units.add(UnitNode("u2", "Seksi Contoh", "u1"))
        post = replace(
            session.items.get(key), posted_at=AT_TEN, posted_precision=Precision.MINUTE,
            posted_source="screen",
        )  # fmt: skip
        session.items.update(post)
        session.working_time.put_year(
            2026, [CalendarDay(date(2026, 1, 1), "Tahun Baru", DayKind.LIBUR_NASIONAL)],
            [RamadanPeriod(date(2026, 2, 19), date(2026, 3, 20))], "SKB",
        )  # fmt: skip
    office.identify.identify(key, person.id)
    return key


def confirm(office, by="Camat Contoh"):
    with office.store.write() as session:
        session.working_time.put(KeptSchedule(SCHEDULE, "surat", by, AT_TEN))


def test_without_a_person_there_are_no_hours_to_ask_about(office):
    facts = office.person_facts.of_item(office.bring("Selamat pagi"))
    assert facts.person is None
    assert facts.working_time.reason is Reason.PERSON_UNKNOWN
    assert facts.working_time_text.startswith("Belum diketahui")
    with pytest.raises(ItemNotFoundError):
        office.person_facts.of_item("tidak-ada")


def test_hours_answer_once_the_office_confirmed_them(office, item):
    facts = office.person_facts.of_item(item)
    assert facts.unit_path == "Seksi Contoh · Kecamatan Contoh"
    assert facts.working_time.reason is Reason.NO_SCHEDULE
    confirm(office)
    assert office.person_facts.of_item(item).working_time.answer is Answer.YES


def test_the_time_of_an_id_alone_never_gives_yes(office, item):
    confirm(office)
    person = office.review.open_item(item).person
    posted = TimeFact(AT_TEN, Precision.SECOND, "link_id")
    found = office.person_facts.is_working_time(person.id, posted)
    assert (found.answer, found.reason) == (Answer.UNKNOWN, Reason.MAY_BE_SCHEDULED)


def test_leave_permit_and_declared_business_reach_the_findings(office, item):
    confirm(office)
    view = office.review.open_item(item)
    clauses = {finding.clause for finding in view.check.result.findings}
    assert Clause.SE_4B in clauses
    assert "belum diketahui apakah usaha sudah dilaporkan" in steps(view)
    with office.store.write() as session:
        key = view.person.id
        session.person_facts.add_permit(Permit("z", key, PermitKind.KONTEN_RESMI, TUESDAY))
        session.person_facts.add_business(
            DeclaredBusiness("u", key, "Toko Contoh", declared_on=TUESDAY)
        )
        session.person_facts.add_absence(
            RecordedAbsence("c", key, Absence(AbsenceKind.CUTI, TUESDAY, TUESDAY))
        )
        assert recheck(session, office.pack, [item], AT_TEN) == 1
        assert recheck(session, office.pack, [item], AT_TEN) == 0
    after = steps(office.review.open_item(item))
    assert "usaha sudah dilaporkan" in after
    assert "belum diketahui apakah usaha" not in after
    assert "ada izin tertulis" in after
    facts = office.person_facts.of_item(item)
    assert facts.working_time.reason is Reason.ON_LEAVE
    assert [p.kind for p in facts.permits] == [PermitKind.KONTEN_RESMI]


def test_a_permit_or_business_of_another_day_says_nothing(office, item):
    person = office.review.open_item(item).person
    with office.store.write() as session:
        later = date(2026, 2, 4)
        session.person_facts.add_permit(Permit("z", person.id, PermitKind.KONTEN_RESMI, later))
        session.person_facts.add_business(
            DeclaredBusiness("u", person.id, "Toko", declared_on=later)
        )
    facts = office.person_facts.of_item(item)
    assert facts.permits == facts.businesses == ()


def steps(view):
    return " ".join(step.text for finding in view.check.result.findings for step in finding.trace)
