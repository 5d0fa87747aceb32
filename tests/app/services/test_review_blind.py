"""The optional first pass without name and account."""

from __future__ import annotations

from dataclasses import replace

from app.domain.items import QueueFilter
from app.services.review_blind import BLIND_SETTING
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
