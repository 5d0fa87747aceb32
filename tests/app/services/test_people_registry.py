from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.people import Employment
from app.services.people_errors import (
    NipFaultyError,
    NipTakenError,
    PersonInUseError,
    PersonNameError,
    SuperiorLoopError,
)
from app.services.review_errors import PersonNotFoundError
from app.services.working_hours import seed_working_time

NIP = "199001012020121001"


def test_a_person_with_a_unit_path_is_added_changed_and_removed(office):
    one = office.people.add(
        "  Contoh  Satu ", "Kecamatan Contoh / Seksi Contoh", nip="19900101 202012 1 001",
        employment=Employment.PNS,
    )  # fmt: skip
    assert (one.name, one.nip) == ("Contoh Satu", NIP)
    detail = office.people.detail(one.id[:6])
    assert detail.units == ("Seksi Contoh", "Kecamatan Contoh")
    moved = office.people.save(replace(one, jabatan="Kasi"), "Kecamatan Contoh")
    staff = office.people.staff()
    assert staff.people == [moved]
    assert [staff.unit_name(moved), len(staff.units)] == ["Kecamatan Contoh", 1]
    office.people.remove(one.id)
    assert office.people.staff().units == {}
    with office.store.read() as session:
        kinds = [entry.kind for entry in session.log.of_subject(one.id)]
        assert kinds == ["person_added", "person_changed", "person_removed"]


def test_one_name_of_a_unit_finds_the_only_one_so_named(office):
    one = office.people.add("Contoh Satu", "Kecamatan Contoh / Seksi Contoh")
    assert office.people.add("Contoh Dua", "seksi contoh").unit_id == one.unit_id


def test_what_stands_against_a_person_is_said(office):
    one = office.people.add("Contoh Satu", nip=NIP)
    two = office.people.add("Contoh Dua", superior_id=one.id)
    with pytest.raises(PersonNameError):
        office.people.add(" ")
    with pytest.raises(NipFaultyError) as faulty:
        office.people.add("Contoh", nip="199013012020121000")
    assert "tanggal lahir" in faulty.value.message
    assert "000" in faulty.value.message
    with pytest.raises(NipTakenError):
        office.people.add("Contoh", nip=NIP)
    with pytest.raises(SuperiorLoopError):
        office.people.save(replace(one, superior_id=two.id))
    with pytest.raises(SuperiorLoopError):
        office.people.save(replace(one, superior_id=one.id))
    with pytest.raises(PersonNotFoundError):
        office.people.save(replace(one, id="tidak-ada"))
    with pytest.raises(PersonNotFoundError):
        office.people.detail("tidak-ada")
    with pytest.raises(PersonNotFoundError):
        office.people.remove("tidak-ada")


def test_who_is_named_in_a_case_is_not_removed(office):
    person = office.people.add("Contoh Satu")
    office.identify.identify(office.bring("Selamat pagi"), person.id)
    with pytest.raises(PersonInUseError):
        office.people.remove(person.id)
    assert office.people.detail(person.id).named_elsewhere


def test_looking_at_a_whole_number_is_recorded(office):
    person = office.people.add("Contoh Satu", nip=NIP)
    assert office.people.reveal_nip(person.id) == NIP
    with office.store.read() as session:
        entry = session.log.of_subject(person.id)[-1]
    assert (entry.kind, NIP in entry.payload) == ("nip_revealed", False)
    with pytest.raises(PersonNotFoundError):
        office.people.reveal_nip("tidak-ada")


def test_drafts_give_way_to_the_schedule_the_office_confirmed(office):
    seed_working_time(office.store, office.pack)
    person = office.people.add("Contoh Satu")
    assert len(office.people.detail(person.id).schedules) == 4
    office.hours.confirm("lima-hari")
    shown = [kept.schedule.id for kept in office.people.detail(person.id).schedules]
    assert shown == ["enam-hari.ramadan", "lima-hari", "lima-hari.ramadan"]
