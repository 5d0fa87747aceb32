from __future__ import annotations

from dataclasses import replace

from app.domain.confirmed_schedules import KeptSchedule
from app.domain.letters import Letterhead
from app.services.clarification_letter import LETTERHEAD
from app.services.setup_steps import SetupService, Step


def done(office):
    return {one.step for one in SetupService(office.store).steps() if one.done}


def test_a_new_office_has_everything_before_it(office):
    assert Step.STAFF not in done(office)
    assert Step.LETTERHEAD not in done(office)
    assert [one.step for one in SetupService(office.store).steps()] == list(Step)


def test_each_step_is_done_where_it_belongs(office):
    office.review.add_person("Pegawai Contoh 014")
    assert done(office) == {Step.STAFF}
    head = Letterhead("Kabupaten Contoh", "Kecamatan Contoh", "Jalan 1", "Contoh", "Camat", "Nama")
    with office.store.write() as session:
        session.settings.set(LETTERHEAD, {"signer_nip": "", **_dict(replace(head, city=""))})
    assert Step.LETTERHEAD not in done(office)
    with office.store.write() as session:
        session.settings.set(LETTERHEAD, _dict(head))
        session.log.append("backup_copied", "office", {}, actor="x", at=office.clock.now())
    assert done(office) == {Step.STAFF, Step.LETTERHEAD, Step.COPY}


def test_a_schedule_counts_once_somebody_confirmed_it(office, monkeypatch):
    with office.store.read() as session:
        kept = session.working_time.schedules()
    confirmed = any(isinstance(one, KeptSchedule) and one.schedule.confirmed for one in kept)
    assert (Step.SCHEDULE in done(office)) == confirmed


def _dict(head):
    return {name: getattr(head, name) for name in head.__dataclass_fields__}
