from __future__ import annotations

from datetime import date

import pytest

from app.domain.schedule import Schedule, ScheduleScope, Shift, same_every_day
from app.services.unit_changes import UnitAct
from app.services.unit_errors import (
    UnitGoneError,
    UnitHoursOverlapError,
    UnitInUseError,
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
        (UnitNotFoundError, lambda: act.rename(units["Dinas"][:3], "Terlalu pendek")),
        (UnitNameTakenError, lambda: act.add("dinas")),
        (UnitNotFoundError, lambda: act.add("Baru", "tidak-ada")),
        (UnitInUseError, lambda: act.remove(units["Dinas"])),
        (UnitInUseError, lambda: act.remove(units["Kecamatan"])),
        (UnitHoursOverlapError, lambda: act.merge(units["Seksi A"], units["Seksi B"])),
    ):
        with pytest.raises(error):
            try_it()
    assert dict(act.all()) == before
    assert act.last_change is None
    assert len({k.schedule.subject_id for k in office.hours.hours().schedules}) == 2


def snapshot(office):
    people = {p.id: p.unit_id for p in office.people.staff().people}
    kept = {k.schedule.id: k.schedule.subject_id for k in office.hours.hours().schedules}
    return dict(office.people.units.all()), people, kept


def test_a_unit_is_added_and_removed_while_it_is_empty(office, units):
    act = office.people.units
    made = act.add("  Seksi   C ", units["Dinas"][:8])
    assert (made.name, made.parent_id) == ("Seksi C", units["Dinas"])
    act.remove(made.id[:8])
    assert kinds(office, made.id) == ["unit_added", "unit_removed"]
    assert act.undo().act is UnitAct.REMOVED
    assert act.all()[made.id] == made
    act.undo()
    assert made.id not in act.all()


def test_the_tree_counts_who_works_where(office, units):
    office.hours.save(hours("x", units["Seksi A"]))
    tree = office.people.units.tree()
    assert tree.whole[units["Dinas"]] == 2
    assert tree.staff == {units[name]: 1 for name in ("Seksi A", "Seksi B", "Kecamatan")}
    assert [unit.name for unit in tree.children[units["Dinas"]]] == ["Seksi A", "Seksi B"]
    empty = office.people.units.add("Kosong").id
    tree = office.people.units.tree()
    assert [unit for unit in tree.units if tree.is_empty(unit)] == [empty]


def test_every_change_can_be_taken_back_the_last_one_first(office, units):
    office.hours.save(hours("x", units["Dinas"]))
    act = office.people.units
    states = []
    for change in (
        lambda: act.rename(units["Seksi A"], "Seksi Umum"),
        lambda: act.move(units["Seksi A"], units["Kecamatan"]),
        lambda: act.merge(units["Seksi A"], units["Seksi B"]),
        lambda: act.merge(units["Dinas"], units["Kecamatan"]),
        lambda: act.add("Seksi C", units["Kecamatan"]),
    ):
        states.append(snapshot(office))
        change()
    while states:
        assert act.undo() is not None
        assert snapshot(office) == states.pop()
    assert act.undo() is None
    assert kinds(office, units["Dinas"]) == ["unit_merged", "unit_parted"]


def test_taking_a_merge_back_leaves_what_was_changed_since(office, units):
    act = office.people.units
    act.merge(units["Dinas"], units["Kecamatan"])
    act.merge(units["Seksi A"], units["Kecamatan"])
    one = next(p for p in office.people.staff().people if p.name == "Contoh Satu")
    new = office.people.save(one, "Sekretariat")
    act.undo()
    assert office.people.detail(one.id).person.unit_id == new.unit_id
    assert act.all()[units["Seksi A"]].parent_id == units["Kecamatan"]
    act.undo()
    assert act.all()[units["Seksi A"]].parent_id == units["Dinas"]


def test_a_change_that_can_no_longer_be_taken_back_says_so_once(office, units):
    act = office.people.units
    act.rename(units["Kecamatan"], "Kecamatan Contoh")
    three = next(p for p in office.people.staff().people if p.name == "Contoh Tiga")
    office.people.save(three, "")  # the unit is empty now and goes with its last person
    with pytest.raises(UnitGoneError):
        act.undo()
    assert act.last_change is None


def test_a_name_taken_since_stands_against_taking_back_until_it_is_free(office, units):
    act = office.people.units
    act.rename(units["Kecamatan"], "Kelurahan")
    office.people.add("Contoh Empat", "Kecamatan")
    with pytest.raises(UnitNameTakenError):
        act.undo()
    other = next(unit for unit in act.all().values() if unit.name == "Kecamatan")
    four = next(p for p in office.people.staff().people if p.unit_id == other.id)
    office.people.remove(four.id)
    act.undo()
    assert act.all()[units["Kecamatan"]].name == "Kecamatan"


def test_a_merge_is_shown_before_it_is_done(office, units):
    office.hours.save(hours("x", units["Dinas"]))
    act = office.people.units
    office.people.add("Contoh Empat", "Dinas")
    before = snapshot(office)
    plan = act.merge_preview(units["Dinas"][:8], units["Kecamatan"][:8])
    assert (len(plan.people), plan.below) == (1, 2)
    assert [unit.name for unit in plan.units] == ["Seksi A", "Seksi B"]
    assert [kept.schedule.name for kept in plan.schedules] == ["Jam x"]
    assert plan.own == ()
    assert snapshot(office) == before


def test_a_unit_may_hold_one_of_its_own_name_and_still_be_merged_upwards(office):
    office.people.add("Contoh Satu", "Dinas / Umum / Umum")
    ids = {unit.parent_id: key for key, unit in office.people.units.all().items()}
    top, middle, low = ids[None], ids[ids[None]], ids[ids[ids[None]]]
    office.people.units.merge(middle, top)
    assert office.people.units.all()[low].parent_id == top
