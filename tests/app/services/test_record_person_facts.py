from __future__ import annotations

from datetime import date

import pytest

from app.domain.people import AccountSource, Confidence, PermitKind
from app.domain.reading import Platform
from app.domain.working_time import AbsenceKind
from app.services.people_errors import (
    BusinessNameError,
    DatesReversedError,
    HandleMissingError,
    RecordNotFoundError,
)
from app.services.review_errors import PersonNotFoundError

DAY, EARLIER = date(2026, 2, 3), date(2026, 2, 2)


@pytest.fixture
def person(office):
    return office.people.add("Contoh Satu")


def test_a_declared_account_is_confirmed_by_somebody_and_can_be_withdrawn(office, person):
    key = office.records.declare_account(person.id, Platform.TIKTOK, " @contoh ", DAY)
    detail = office.people.detail(person.id)
    (account,) = detail.accounts
    assert (account.source, account.confidence, account.confirmed_by, account.handle) == (
        AccountSource.SELF_DECLARATION, Confidence.CONFIRMED, "Camat Contoh", "@contoh",
    )  # fmt: skip
    assert detail.declared == {key: DAY}
    office.records.forget_account(person.id, key)
    assert office.people.detail(person.id).accounts == ()


def test_permits_businesses_and_leave_are_recorded_and_removed(office, person):
    keys = [
        office.records.add_permit(person.id, PermitKind.LIVE_STREAMING, DAY, issued_by="Camat"),
        office.records.add_business(person.id, " Toko Contoh ", declared_on=DAY),
        office.records.add_absence(
            person.id, AbsenceKind.DINAS_LUAR, DAY, DAY, start=480, end=600, note="ST 1"
        ),
    ]
    detail = office.people.detail(person.id)
    assert [detail.permits[0].id, detail.businesses[0].id, detail.absences[0].id] == keys
    assert detail.businesses[0].name == "Toko Contoh"
    for key in keys:
        office.records.remove(key)
    with pytest.raises(RecordNotFoundError):
        office.records.remove(keys[0])
    detail = office.people.detail(person.id)
    assert detail.permits == detail.businesses == detail.absences == ()
    with office.store.read() as session:
        payloads = " ".join(entry.payload for entry in session.log.of_subject(person.id))
    assert "Toko" not in payloads


def test_what_cannot_be_recorded_is_said(office, person):
    records = office.records
    for act, error in (
        (lambda: records.declare_account(person.id, Platform.X, "@", DAY), HandleMissingError),
        (lambda: records.declare_account("?", Platform.X, "a", DAY), PersonNotFoundError),
        (lambda: records.add_business(person.id, " "), BusinessNameError),
        (
            lambda: records.add_permit(person.id, PermitKind.KONTEN_RESMI, DAY, EARLIER),
            DatesReversedError,
        ),
        (
            lambda: records.add_absence(person.id, AbsenceKind.IZIN, DAY, DAY, start=600, end=600),
            DatesReversedError,
        ),
    ):
        with pytest.raises(error):
            act()
