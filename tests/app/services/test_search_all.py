from __future__ import annotations

from dataclasses import replace

from app.domain.people import UnitNode
from app.services.review_blind import BLIND_SETTING
from app.services.search_all import SearchService


def test_items_and_persons_are_found_together(office):
    item = office.bring("Jalan menuju puskesmas rusak")
    office.review.add_person("Pegawai Puskesmas 014")
    found = SearchService(office.store, office.review.queue).find("puskesmas")
    assert [row.id for row in found.items] == [item]
    assert [hit.person.name for hit in found.people] == ["Pegawai Puskesmas 014"]


def test_a_person_is_found_by_unit_and_last_digits_never_by_the_date_of_birth(office):
    with office.store.write() as session:
        session.units.add(UnitNode("u1", "Seksi Pelayanan"))
    office.review.add_person("Pegawai Contoh 027", nip="199001012015031234", unit_id="u1")
    search = SearchService(office.store, office.review.queue)
    assert [hit.unit for hit in search.find("pelayanan contoh").people] == ["Seksi Pelayanan"]
    assert len(search.find("1234").people) == 1
    assert search.find("1990").people == ()
    assert search.find("19900101").people == ()
    assert [unit.name for unit in search.units()] == ["Seksi Pelayanan"]


def test_nothing_typed_finds_nothing(office):
    office.bring("Selamat pagi")
    assert SearchService(office.store, office.review.queue).find("  ").items == ()


def test_names_that_the_queue_holds_back_are_held_back_here(office):
    item = office.bring("Jalan menuju puskesmas rusak")
    with office.store.write() as session:
        kept = session.items.get(item)
        session.items.update(replace(kept, account="@akun.contoh"))
        session.settings.set(BLIND_SETTING, value=True)
    (row,) = SearchService(office.store, office.review.queue).find("puskesmas").items
    assert row.id == item
    assert "akun.contoh" not in row.title
