from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod
from app.domain.schedule import Schedule, ScheduleScope, Season, Shift, same_every_day
from app.services.people_errors import DatesReversedError, ScheduleNameError, SchedulesOverlapError
from app.services.schedule_overlap import OlderScheduleHoldsError
from app.services.schedule_text import hours_a_week
from app.services.working_hours import seed_working_time

OWN = Schedule(
    "x", "Jaga", ScheduleScope.UNIT, "u1", date(2026, 1, 1),
    same_every_day(range(7), (Shift(1260, 420),)), season=Season.ALL_YEAR,
)  # fmt: skip


def test_the_pack_seeds_once_and_nothing_is_confirmed_yet(office):
    seed_working_time(office.store, office.pack)
    hours = office.hours.hours()
    assert {kept.schedule.id for kept in hours.schedules} == {
        "lima-hari", "lima-hari.ramadan", "enam-hari", "enam-hari.ramadan",
    }  # fmt: skip
    assert not any(kept.confirmed_by for kept in hours.schedules)
    assert hours.calendar.years == {2025, 2026}
    assert len(hours.calendar.days) == 28 + 25
    assert hours.sources[2026].startswith("SKB")
    office.hours.remove("enam-hari")
    seed_working_time(office.store, office.pack)
    assert len(office.hours.hours().schedules) == 3


def test_the_seeded_weeks_hold_the_hours_of_the_presidential_rule(office):
    """Perpres 21/2023: 37.5 hours, in Ramadan 32.5, breaks left out."""
    seed_working_time(office.store, office.pack)
    weeks = {k.schedule.id: hours_a_week(k.schedule) for k in office.hours.hours().schedules}
    assert weeks["lima-hari"] == timedelta(hours=37.5)
    assert weeks["lima-hari.ramadan"] == timedelta(hours=32.5)


def test_confirming_says_who_and_can_be_taken_back(office):
    seed_working_time(office.store, office.pack)
    office.hours.confirm("lima-hari")
    (kept,) = [k for k in office.hours.hours().schedules if k.confirmed_by]
    assert (kept.schedule.id, kept.confirmed_by) == ("lima-hari", "Camat Contoh")
    office.hours.confirm("lima-hari", confirmed=False)
    assert not any(k.confirmed_by for k in office.hours.hours().schedules)
    office.hours.confirm("tidak-ada")
    with office.store.read() as session:
        kinds = [entry.kind for entry in session.log.of_subject("lima-hari")]
    assert kinds == ["schedule_confirmed", "schedule_unconfirmed"]


def test_a_schedule_somebody_wrote_is_confirmed_by_writing_it(office):
    office.hours.save(OWN, "SK Contoh")
    (kept,) = office.hours.hours().schedules
    assert (kept.schedule, kept.source) == (replace(OWN, confirmed=True), "SK Contoh")
    office.hours.remove("x")
    office.hours.remove("x")
    assert office.hours.hours().schedules == []
    for wrong in (replace(OWN, name=" "), replace(OWN, week=((),) * 7)):
        with pytest.raises(ScheduleNameError):
            office.hours.save(wrong)


def test_a_year_is_edited_as_a_whole(office):
    day = CalendarDay(date(2027, 1, 1), "Tahun Baru", DayKind.LIBUR_NASIONAL)
    fasting = RamadanPeriod(date(2027, 2, 8), date(2027, 3, 9))
    office.hours.save_year(2027, [day], [fasting], "SKB 2027")
    calendar = office.hours.hours().calendar
    assert (calendar.knows(day.date), calendar.free_day(day.date)) == (True, day)
    with pytest.raises(DatesReversedError):
        office.hours.save_year(2026, [day], [], "")


def test_names_of_whose_schedule_it_is(office):
    person = office.people.add("Contoh Satu", "Seksi Contoh")
    office.hours.save(replace(OWN, subject_id=person.unit_id))
    own = replace(OWN, id="y", scope=ScheduleScope.PERSON, subject_id=person.id)
    office.hours.save(own)
    hours = office.hours.hours()
    names = {hours.subject_name(kept.schedule) for kept in hours.schedules}
    assert names == {"Seksi Contoh", "Contoh Satu"}
    assert [k.schedule.id for k in office.people.detail(person.id).schedules] == ["y"]


@pytest.mark.parametrize(
    "data",
    [
        {"calendar": [], "schedules": {"schedules": "?"}},
        {"calendar": [{"days": "?"}], "schedules": {"schedules": []}},
        {"calendar": [{"days": [{"date": "kapan"}]}], "schedules": {}},
        {},
    ],
)
def test_a_pack_without_usable_hours_leaves_them_unknown(office, data):
    seed_working_time(office.store, SimpleNamespace(data=data))
    hours = office.hours.hours()
    assert (hours.schedules, hours.calendar.years) == ([], frozenset())
    seed_working_time(office.store, office.pack)
    assert office.hours.hours().schedules


def test_two_confirmed_schedules_of_the_same_never_hold_at_once(office):
    office.hours.save(OWN)
    later = replace(OWN, id="y", name="Siang", valid_from=date(2026, 7, 1))
    with pytest.raises(SchedulesOverlapError) as refused:
        office.hours.save(later)
    assert "“Jaga”" in refused.value.message
    assert "1 Jul 2026" in refused.value.message
    for beside in (
        replace(later, subject_id="u2"),
        replace(later, id="z", season=Season.RAMADAN),
    ):
        office.hours.save(beside)
        office.hours.remove(beside.id)
    office.hours.save(OWN)  # changing one is no overlap with itself
    office.hours.save(replace(OWN, valid_to=date(2026, 6, 30)))
    office.hours.save(later)
    assert len(office.hours.hours().schedules) == 2
    office.hours.confirm("x", confirmed=False)
    office.hours.confirm("x")


def test_a_second_confirmation_is_refused_and_changes_nothing(office):
    seed_working_time(office.store, office.pack)
    office.hours.confirm("lima-hari")
    office.hours.confirm("lima-hari.ramadan")
    with pytest.raises(SchedulesOverlapError):
        office.hours.confirm("enam-hari")
    sure = [k.schedule.id for k in office.hours.hours().schedules if k.confirmed_by]
    assert sorted(sure) == ["lima-hari", "lima-hari.ramadan"]


def test_an_older_schedule_is_ended_the_day_before_when_wanted(office):
    office.hours.save(OWN)
    first = date(2026, 7, 1)
    later = replace(OWN, id="y", name="Siang", valid_from=first, valid_to=date(2026, 8, 31))
    with pytest.raises(OlderScheduleHoldsError) as refused:
        office.hours.save(later)
    assert "30 Jun 2026" in refused.value.message
    assert "Sesudah 31 Agu 2026" in refused.value.consequence
    assert len(office.hours.hours().schedules) == 1
    office.hours.save(later, end_older=True)
    kept = {each.schedule.id: each for each in office.hours.hours().schedules}
    assert kept["x"].schedule.valid_to == date(2026, 6, 30)
    assert kept["x"].confirmed_by == "Camat Contoh"
    with office.store.read() as session:
        kinds = [entry.kind for entry in session.log.of_subject("x")]
    assert kinds == ["schedule_saved", "schedule_ended"]


def test_what_began_no_earlier_is_never_ended(office):
    office.hours.save(OWN)
    for beside in (
        replace(OWN, id="y"),
        replace(OWN, id="y", valid_from=OWN.valid_from - timedelta(days=9)),
    ):
        with pytest.raises(SchedulesOverlapError) as refused:
            office.hours.save(beside, end_older=True)
        assert not isinstance(refused.value, OlderScheduleHoldsError)
    assert [each.schedule for each in office.hours.hours().schedules] == [
        replace(OWN, confirmed=True)
    ]


def test_confirming_a_draft_can_end_the_older_one_too(office):
    office.hours.save(replace(OWN, id="y", valid_from=date(2026, 7, 1)))
    office.hours.confirm("y", confirmed=False)
    office.hours.save(replace(OWN, valid_to=date(2026, 12, 31)))
    with pytest.raises(OlderScheduleHoldsError) as refused:
        office.hours.confirm("y")
    assert "Sesudah" not in refused.value.consequence
    office.hours.confirm("y", end_older=True)
    assert all(each.confirmed_by for each in office.hours.hours().schedules)
