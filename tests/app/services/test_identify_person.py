"""Whose post it is: suggested with confidence, recorded by a person, lapsing with the item."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.matching import MatchReason
from app.domain.people import Confidence
from app.domain.reading import Platform
from app.services.review_errors import (
    DecisionFrozenError,
    ItemNotFoundError,
    PersonNotFoundError,
)

TEXT = "Selamat pagi semua"


def bring(office, text, **facts):
    item = office.bring(text, f"{text}.png")
    with office.store.write() as session:
        session.items.update(replace(session.items.get(item), **facts))
    return item


@pytest.fixture
def person(office):
    return office.review.add_person("Contoh Empat Belas, S.Sos")


def test_an_account_confirmed_on_one_item_is_suggested_on_the_next(office, person):
    account = {"platform": Platform.TIKTOK, "account": "@contoh14"}
    first, second = bring(office, TEXT, **account), bring(office, "Sore", **account)
    assert office.identify.suggest(first).outcome.candidates == ()
    office.identify.identify(first, person.id)
    suggestion = office.identify.suggest(second).outcome.suggestion
    assert suggestion.person_id == person.id
    assert (suggestion.reason, suggestion.confidence) == (
        MatchReason.ACCOUNT_CONFIRMED,
        Confidence.LIKELY,
    )
    view = office.review.open_item(first)
    assert view.person == person
    assert view.events[-1].kind == "person_identified"
    assert person.name not in view.events[-1].payload
    office.identify.identify(first, None)
    assert office.identify.suggest(second).outcome.candidates == ()
    assert office.review.open_item(first).person is None


def test_a_name_alone_is_at_most_possible_and_two_of_a_name_are_unsure(office, person):
    item = bring(office, TEXT, display_name="Contoh Empat Belas")
    suggestion = office.identify.suggest(item).outcome.suggestion
    assert suggestion.confidence is Confidence.POSSIBLE
    office.review.add_person("Contoh Empat Belas")
    found = office.identify.suggest(item)
    assert found.outcome.suggestion is None
    assert len(found.people) == 2


def test_diverting_a_complaint_forgets_the_account(office, person):
    item = bring(office, TEXT, platform=Platform.X, account="@contoh14")
    office.identify.identify(item, person.id)
    office.review.decide(item, DecisionDraft(Outcome.ALIH_PENGADUAN, "Keluhan atas layanan"))
    with office.store.read() as session:
        assert session.accounts.of_person(person.id) == []


def test_an_account_of_nobody_here_names_nobody(office, person):
    item = bring(office, TEXT, platform=Platform.X, account="@contoh14")
    office.identify.identify(item, person.id)
    draft = DecisionDraft(Outcome.BUKAN_PEGAWAI, "Bukan pegawai kantor ini", person_id=person.id)
    assert office.review.decide(item, draft).person_id is None
    assert office.review.open_item(item).person is None
    with office.store.read() as session:
        assert session.accounts.of_person(person.id) == []


def test_what_cannot_be_recorded_is_refused(office, person):
    item = bring(office, TEXT)
    with pytest.raises(ItemNotFoundError):
        office.identify.suggest("tidak-ada")
    with pytest.raises(PersonNotFoundError):
        office.identify.identify(item, "tidak-ada")
    office.review.decide(item, DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya"))
    with pytest.raises(DecisionFrozenError):
        office.identify.identify(item, person.id)
