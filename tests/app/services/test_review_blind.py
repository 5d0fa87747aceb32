"""The optional first pass without name and account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.items import QueueFilter
from app.domain.page_facts import page_parameters
from app.domain.reading import Platform, ScreenFacts
from app.services.review_blind import BLIND_SETTING
from app.services.review_view import view_of
from tests.fakes.reviewing import PARTISAN, flagged


def test_names_stay_away_until_the_findings_are_judged(office):
    item = office.bring("contoh.akun\n" + PARTISAN)
    person = office.review.add_person("Pegawai Contoh 014")
    office.identify.identify(item, person.id)
    with office.store.write() as session:
        session.settings.set(BLIND_SETTING, True)  # noqa: FBT003 - a setting's value
        named = replace(session.items.get(item), account="@contoh.akun", display_name="Contoh")
        session.items.update(named)
    view = office.review.open_item(item)
    assert view.hides_person
    assert (view.item.account, view.item.display_name, view.person) == (None, None, None)
    assert view.covered
    (row,) = office.review.queue(QueueFilter())
    assert "contoh" not in row.title.casefold().replace("konten", "")
    for finding in flagged(view):
        office.review.judge(finding, accepted=False)
    view = office.review.open_item(item)
    assert not view.hides_person
    assert view.person == person


@pytest.fixture
def unnamed(office):
    """An item whose words name its author in every way, read without names."""
    said = f"Rina Rekaan @rina.rekaan\nRina mengajak, tanya rina_rekaan: {PARTISAN} Rekaan"
    item = office.bring(said, name="rina rekaan.png")
    person = office.review.add_person("Nurhayati Karangan")
    office.identify.identify(item, person.id)
    with office.store.write() as session:
        session.settings.set(BLIND_SETTING, True)  # noqa: FBT003 - a setting's value
        item = replace(session.items.get(item), account="@rina.rekaan", display_name="Rina Rekaan")
        session.items.update(item)
    return item.id


def everything(office, item):
    with office.store.read() as session:
        return view_of(session, item)


def test_names_are_covered_in_the_words_and_no_offset_moves(office, unnamed):
    whole, seen = everything(office, unnamed), office.review.open_item(unnamed)
    assert "▇▇▇▇ ▇▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇▇" in seen.reading.text.replace("\n", " ")
    for one in (seen.reading, *seen.readings):
        assert "rina" not in one.text.casefold()
        assert "rekaan" not in one.screen.author_text.casefold()
        assert not any("rina" in word.text.casefold() for word in one.words)
        assert (one.screen.account, one.screen.display_name) == (None, None)
    assert len(seen.reading.text) == len(whole.reading.text)
    assert [(w.start, w.end) for w in seen.reading.words] == [
        (w.start, w.end) for w in whole.reading.words
    ]
    assert "rina" not in seen.evidence[0].original_name.casefold()


def test_accounts_that_single_pages_name_are_covered_too(office):
    item = office.bring("Halaman satu\n\nSari Khayalan @sari.khayalan menulis " + PARTISAN)
    shown = ScreenFacts(Platform.X, "sari.khayalan", "Sari Khayalan")
    with office.store.write() as session:
        session.settings.set(BLIND_SETTING, True)  # noqa: FBT003 - a setting's value
        first = session.items.latest_reading(item)
        pages = page_parameters([ScreenFacts(), shown])
        session.items.add_reading(replace(first, id="f" * 12, version=2, parameters=pages))
    for one in office.review.open_item(item).readings:
        assert "sari" not in one.text.casefold()
        assert "sari" not in str(one.parameters).casefold()


def test_what_is_to_be_judged_stays_legible(office, unnamed):
    with office.store.write() as session:
        shop = replace(session.items.get(unnamed), display_name="Coblos Nomor")
        session.items.update(shop)
    whole, seen = everything(office, unnamed), office.review.open_item(unnamed)
    found = seen.check.result.findings
    assert found
    assert all(seen.reading.text[f.start : f.end] == f.surface for f in found)
    assert "pilih" in seen.reading.text
    assert [f.start for f in found] == [f.start for f in whole.check.result.findings]


def test_the_words_come_back_once_the_findings_are_judged(office, unnamed):
    for finding in flagged(office.review.open_item(unnamed)):
        office.review.judge(finding, accepted=True)
    seen = office.review.open_item(unnamed)
    assert seen.reading == everything(office, unnamed).reading
    assert "Rina Rekaan" in seen.reading.text
