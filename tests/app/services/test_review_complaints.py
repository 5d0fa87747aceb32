"""A complaint loses person and account; one diverted by mistake gets them back."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decisions import Outcome
from app.domain.items import QueueFilter
from tests.fakes.reviewing import draft

COMPLAINT = "Jalan depan SD rusak, sudah dilaporkan lewat SP4N-LAPOR"


def brought(office):
    person = office.review.add_person("Pegawai Contoh 027")
    item = office.bring(COMPLAINT)
    office.identify.identify(item, person.id)
    with office.store.write() as session:
        kept = session.items.get(item)
        named = {"account": "@contoh.pelapor", "display_name": "Contoh Pelapor", "note": "Contoh"}
        session.items.update(replace(kept, **named))
    office.review.record_reply(item, asked_on=None, text="Saya melapor sebagai warga", how="lisan")
    office.review.decide(item, draft(Outcome.KLARIFIKASI, person_id=person.id))
    return item, person


def test_nothing_names_the_person_any_more(office):
    item, person = brought(office)
    decision = office.review.decide(item, draft(Outcome.ALIH_PENGADUAN, person_id=person.id))
    view = office.review.open_item(item)
    assert decision.person_id is None
    assert view.person is None
    assert (view.item.account, view.item.display_name, view.item.note) == (None, None, "")
    assert {d.person_id for d in view.decisions} == {None}
    with office.store.read() as session:
        assert session.cases.decisions_on(person.id) == ()
    assert office.review.count(QueueFilter(text="contoh.pelapor")) == 0


def test_a_slip_of_the_hand_can_be_undone(office):
    item, person = brought(office)
    decision = office.review.decide(item, draft(Outcome.ALIH_PENGADUAN))
    office.review.withdraw(decision.id, "Salah tekan tombol")
    view = office.review.open_item(item)
    assert view.item.account == "@contoh.pelapor"
    assert view.person == person
