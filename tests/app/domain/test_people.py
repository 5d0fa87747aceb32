from __future__ import annotations

from datetime import date

import pytest

from app.domain.people import (
    Account,
    AccountSource,
    Confidence,
    Permit,
    PermitKind,
    Person,
    UnitNode,
    new_person_id,
    normalise_handle,
    superior_chain,
    unit_chain,
)
from app.domain.reading import Platform


def _account(source_id, handle="@contoh.akun"):
    return Account(Platform.INSTAGRAM, handle, "p1", AccountSource.ITEM, source_id)


def test_an_account_is_confirmed_only_by_somebody():
    with pytest.raises(ValueError, match="somebody"):
        Account(
            Platform.X, "contoh", "p1", AccountSource.ITEM, "i", confidence=Confidence.CONFIRMED
        )


def test_two_spellings_of_one_account_have_one_key():
    assert _account("i", "@Contoh.Akun").key == _account("i", "contoh.akun").key
    assert normalise_handle(Platform.FACEBOOK, "Contoh.Akun") == "contohakun"
    assert normalise_handle(Platform.INSTAGRAM, "Contoh.Akun") == "contoh.akun"


def test_person_ids_are_random_and_say_nothing():
    assert len({new_person_id() for _ in range(100)}) == 100
    assert len(new_person_id()) == 32


def test_lists_show_only_the_last_four_digits():
    assert Person("p", "Contoh", nip="196804111993031009").masked_nip == "••••1009"
    assert Person("p", "Contoh").masked_nip == ""


def test_a_permit_holds_on_its_days_only():
    permit = Permit("i", "p", PermitKind.LIVE_STREAMING, date(2026, 1, 2), date(2026, 1, 3))
    days = [date(2026, 1, day) for day in (1, 2, 3, 4)]
    assert [permit.covers(day) for day in days] == [False, True, True, False]
    assert Permit("i", "p", PermitKind.KONTEN_RESMI, date(2026, 1, 2)).covers(date(2030, 1, 1))


def test_chains_end_even_if_the_data_form_a_loop():
    units = {"a": UnitNode("a", "A", "b"), "b": UnitNode("b", "B", "a")}
    assert unit_chain("a", units) == ("a", "b")
    assert unit_chain("hilang", units) == ()
    people = {
        "1": Person("1", "A", superior_id="2"),
        "2": Person("2", "B", superior_id="1"),
        "3": Person("3", "C", superior_id="1"),
    }
    assert superior_chain("1", people) == ("2",)
    assert superior_chain("3", people) == ("1", "2")
