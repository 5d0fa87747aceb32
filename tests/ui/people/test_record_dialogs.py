from __future__ import annotations

from datetime import date

import pytest

from app.domain.working_time import AbsenceKind
from tests.fakes.offices_wired import WiredOffice
from ui.people.record_dialogs import AbsenceDialog, AccountDialog, BusinessDialog, PermitDialog

DAY = date(2026, 2, 3)


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def person(store):
    return store.people.add("Contoh Satu")


@pytest.fixture
def ask(qtbot, store, person, around, bugs):
    def made(kind):
        dialog = kind(store.records, person.id, DAY, around.runner, around.notifier.problem)
        qtbot.addWidget(dialog)
        return dialog

    yield made
    assert bugs == []


def test_each_kind_is_recorded(ask, store, person):
    account = ask(AccountDialog)
    account.submit()
    assert "nama akun" in account.warning.text()
    account.handle.setText("@contoh")
    account.submit()
    permit = ask(PermitDialog)
    permit.last.choose(date(2026, 1, 1))
    permit.submit()
    assert "mendahului" in permit.warning.text()
    permit.last.choose(None)
    permit.submit()
    business = ask(BusinessDialog)
    business.name.setText("Toko Contoh")
    business.submit()
    detail = store.people.detail(person.id)
    assert (len(detail.accounts), len(detail.permits), len(detail.businesses)) == (1, 1, 1)
    assert detail.permits[0].valid_to is None


def test_leave_takes_whole_days_or_hours(ask, store, person):
    dialog = ask(AbsenceDialog)
    dialog.hours.setText("pagi")
    dialog.submit()
    assert "08.00-10.00" in dialog.warning.text()
    dialog.hours.setText("08.00–10.30")
    dialog.submit()
    (recorded,) = store.people.detail(person.id).absences
    absence = recorded.absence
    assert (absence.kind, absence.start, absence.end) == (AbsenceKind.CUTI, 480, 630)
