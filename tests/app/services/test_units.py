from __future__ import annotations

from datetime import date

import pytest

from app.domain.schedule import Schedule, ScheduleScope, Shift, same_every_day
from app.services.units import (
    UnitHoursOverlapError,
    UnitLoopError,
    UnitNameError,
    UnitNameTakenError,
    UnitNotFoundError,
)


@pytest.fixture
def units(office):
    """Return the ids by name of a small tree with a person at each leaf."""
    office.people.add("Contoh Satu", "Dinas / Seksi A")
    office.people.add("Contoh Dua", "Dinas / Seksi B")
    office.people.add("Contoh Tiga", "Kecamatan")
    return {unit.name: key for key, unit in office.people.units.all().items()}


def hours(key, subject):
    week = same_every_day(range(5), (Shift(450, 960),))
    return Schedule(key, f"Jam {key}", ScheduleScope.UNIT, subject, date(2026, 1, 1), week)


def kinds(office, key):
    with office.store.read() as session:
        return [entry.kind for entry in session.log.of_subject(key)]


def test_a_unit_is_renamed_and_moved_and_its_people_stay(office, units):
    key = units["Seksi A"]
    office.people.units.rename(key, "  Seksi   Umum ")
    office.people.units.move(key, units["Kecamatan"])
    person = next(p for p in office.people.staff().people if p.name == "Contoh Satu")
    assert office.people.detail(person.id).units == ("Seksi Umum", "Kecamatan")
    assert office.people.units.move(key, None).parent_id is None
    assert kinds(office, key) == ["unit_renamed", "unit_moved", "unit_moved"]


def test_merging_gives_people_units_and_hours_to_the_other(office, units):
    office.hours.save(hours("x", units["Dinas"]))
    office.people.units.merge(units["Dinas"], units["Kecamatan"])
    people = {p.name: office.people.detail(p.id).units for p in office.people.staff().people}
    assert people["Contoh Satu"] == ("Seksi A", "Kecamatan")
    (kept,) = office.hours.hours().schedules
    assert (kept.schedule.subject_id, bool(kept.confirmed_by)) == (units["Kecamatan"], True)
    office.people.units.merge(units["Seksi A"], units["Seksi B"])
    assert set(office.people.units.all()) == {units["Kecamatan"], units["Seksi B"]}
    assert kinds(office, units["Dinas"]) == ["unit_merged"]


def test_what_would_break_the_tree_is_refused_and_changes_nothing(office, units):
    before, act = dict(office.people.units.all()), office.people.units
    office.hours.save(hours("x", units["Seksi A"]))
    office.hours.save(hours("y", units["Seksi B"]))
    for error, try_it in (
        (UnitLoopError, lambda: act.move(units["Dinas"], units["Seksi A"])),
        (UnitLoopError, lambda: act.move(units["Dinas"], units["Dinas"])),
        (UnitLoopError, lambda: act.merge(units["Dinas"], units["Seksi A"])),
        (UnitNameTakenError, lambda: act.rename(units["Seksi A"], "seksi b")),
        (UnitNameError, lambda: act.rename(units["Seksi A"], " ")),
        (UnitNameError, lambda: act.rename(units["Seksi A"], "A / B")),
        (UnitNotFoundError, lambda: act.move(units["Seksi A"], "tidak-ada")),
        (UnitNotFoundError, lambda: act.merge("tidak-ada", units["Dinas"])),
        (UnitHoursOverlapError, lambda: act.merge(units["Seksi A"], units["Seksi B"])),
    ):
        with pytest.raises(error):
            try_it()
    assert dict(act.all()) == before
    assert len({k.schedule.subject_id for k in office.hours.hours().schedules}) == 2
