"""A suggestion is taken by one key, recorded, and "not sure" stays a normal outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.people import Employment, PermitKind
from app.domain.reading import Platform
from tests.fakes.offices_wired import WiredOffice
from ui.review.person_card import PersonCard
from ui.review.person_link import PersonLink


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def card(qtbot):
    made = PersonCard()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def link(store, around, card, bugs):
    yield PersonLink(store, around, card)
    assert bugs == []


def bring(store, **facts):
    item = store.bring("Selamat pagi")
    with store.store.write() as session:
        session.items.update(replace(session.items.get(item), **facts))
    return item


def show(store, card, link, item):
    view = store.review.open_item(item)
    card.show_people(store.people.staff().people)
    card.show_item(view)
    card.choose(view.person.id if view.person else None, None)
    link.show_item(view)


def test_one_click_takes_the_suggestion_and_it_is_recorded(store, card, link, qtbot):
    person = store.people.add("Contoh Empat", "Seksi A", employment=Employment.PPPK)
    store.records.declare_account(person.id, Platform.TIKTOK, "@contoh4", date(2026, 1, 5))
    item = bring(store, platform=Platform.TIKTOK, account="@contoh4")
    show(store, card, link, item)
    assert card._guess.text() == "Kemungkinan besar: Contoh Empat"
    with qtbot.waitSignal(link.identified) as told:
        qtbot.mouseClick(card.confirm, Qt.MouseButton.LeftButton)
    assert told.args == [item]
    assert (store.review.open_item(item).person, card.person_id) == (person, person.id)


def test_several_of_a_name_are_not_sure_and_nothing_is_taken(store, card, link):
    store.people.add("Contoh Empat")
    store.people.add("Contoh  Empat", "Seksi A")
    item = bring(store, display_name="Contoh Empat")
    show(store, card, link, item)
    assert card._guess.text().startswith("Belum pasti")
    assert not card.confirm.isVisible()
    card.say_yes()
    assert store.review.open_item(item).person is None


def test_nothing_speaks_for_anybody(store, card, link):
    store.people.add("Contoh Empat")
    show(store, card, link, bring(store))
    assert not card.suggestion.isVisible()


def test_choosing_a_name_and_going_back_to_not_sure_are_recorded(store, card, link):
    person = store.people.add("Contoh Empat")
    item = bring(store)
    show(store, card, link, item)
    row = card.person.findData(person.id)
    card.person.setCurrentIndex(row)
    card.person.activated.emit(row)
    assert store.review.open_item(item).person == person
    card.person.setCurrentIndex(0)
    card.person.activated.emit(0)
    assert store.review.open_item(item).person is None


def test_the_facts_of_the_named_person_are_shown_in_words(store, card, link):
    head = store.people.add("Contoh Kepala")
    person = store.people.add(
        "Contoh Empat", "Kecamatan / Seksi A", employment=Employment.PNS, superior_id=head.id
    )
    day = date(2026, 2, 3)
    store.records.add_permit(person.id, PermitKind.KONTEN_RESMI, day)
    store.records.add_business(person.id, "Toko Contoh", declared_on=day)
    item = bring(
        store,
        platform=Platform.X,
        account="@c",
        posted_at=store.clock.now(),
        posted_source="screen",
    )
    store.identify.identify(item, person.id)
    show(store, card, link, item)
    text = card.facts.text()
    for part in ("PNS", "Seksi A · Kecamatan", "Atasan langsung: Contoh Kepala",
                 "Akun: dipastikan, dari konten yang ditinjau", "Ada izin: konten resmi",
                 "Usaha dilaporkan: Toko Contoh"):  # fmt: skip
        assert part in text
