from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.people import Account, AccountSource, Confidence, Person
from app.domain.reading import Platform
from tests.fakes.offices import AT

BY_ITEM = Account(
    Platform.TIKTOK, "@Contoh.Empat", "p1", AccountSource.ITEM, "i1", Confidence.CONFIRMED,
    "Camat Contoh", AT,
)  # fmt: skip
DECLARED = replace(BY_ITEM, source=AccountSource.SELF_DECLARATION, source_id="n1")


def test_accounts_come_back_as_they_were_and_lapse_with_their_source(office):
    with office.write() as session:
        session.people.add(Person("p1", "Pegawai Contoh 014"))
        session.accounts.put(BY_ITEM)
        session.accounts.put(DECLARED, date(2026, 1, 5))
        session.accounts.put(replace(BY_ITEM, handle="contoh.EMPAT"))  # replaces the first
    with office.read() as session:
        known = session.accounts.named(Platform.TIKTOK, "contoh.empat")
        assert [(a.handle, a.source_id) for a in known] == [
            ("contoh.EMPAT", "i1"),
            ("@Contoh.Empat", "n1"),
        ]
        assert known[1] == DECLARED
        assert session.accounts.of_person("p1") == known
        assert session.accounts.declared_on("n1") == date(2026, 1, 5)
        assert session.accounts.declared_on("i1") is None
    with office.write() as session:
        assert session.accounts.lapse("i1") == 1
        assert session.accounts.named(Platform.X, "contoh.empat") == []
        assert session.accounts.of_person("p1") == [DECLARED]
