"""What pages state one by one, and what a file of them states."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from app.domain.page_facts import common_facts, page_parameters, pages_of, without_pages
from app.domain.reading import Platform, Precision, ScreenFacts, TimeFact
from tests.fakes.offices import reading

WIB = timezone(timedelta(hours=7))


def time(day: int, hour: int = 9) -> TimeFact:
    at = datetime(2025, 11, day, hour, tzinfo=WIB)
    return TimeFact(at, Precision.MINUTE, "screen", f"{day} Nov 2025")


ONE = ScreenFacts(Platform.X, "contoh_empat", "Contoh Empat", time(4), "satu")
SAME = ScreenFacts(Platform.X, "Contoh_Empat", None, time(4, 10), "dua")
LATER = replace(SAME, posted=time(6))
OTHER = ScreenFacts(Platform.X, "akun_lima", "Akun Lima", time(4), "tiga")
SILENT = ScreenFacts(author_text="empat")


@pytest.mark.parametrize(
    ("pages", "account", "at"),
    [
        ([ONE], "contoh_empat", ONE.posted.at),
        ([SILENT, ONE], "contoh_empat", ONE.posted.at),
        ([ONE, SAME], "contoh_empat", ONE.posted.at),
        ([ONE, LATER], "contoh_empat", None),
        ([ONE, OTHER], None, None),
        ([SILENT], None, None),
    ],
)
def test_a_file_states_what_its_pages_agree_in(
    pages: list[ScreenFacts], account: str | None, at: datetime | None
) -> None:
    found = common_facts(pages)
    assert (found.account, found.posted.at) == (account, at)
    assert found.author_text.split() == [page.author_text for page in pages]


def test_pages_of_two_platforms_state_neither() -> None:
    found = common_facts([ONE, replace(ONE, platform=Platform.FACEBOOK)])
    assert (found.platform, found.account, found.display_name) == (None, None, None)
    named = [replace(page, account=None) for page in (ONE, OTHER)]
    assert common_facts(named).display_name is None
    assert common_facts(named).platform is Platform.X


def test_an_age_that_nothing_resolves_keeps_its_words() -> None:
    age = TimeFact(None, Precision.RELATIVE, "screen_relative", "2 j")
    assert common_facts([SILENT, replace(ONE, posted=age)]).posted.surface == "2 j"


def test_each_pages_facts_are_kept_with_the_reading_and_can_be_taken_off() -> None:
    kept = page_parameters([SILENT, ONE, OTHER])
    made = reading("i1", parameters=(("size", "1"), *kept))
    found = pages_of([reading("i1"), made])
    assert [page.page for page in found] == [1, 2]
    assert found[0].screen == replace(ONE, author_text="")
    assert without_pages(made).parameters == (("size", "1"),)
    assert pages_of([without_pages(made)]) == ()
    assert page_parameters([ONE]) == ()
