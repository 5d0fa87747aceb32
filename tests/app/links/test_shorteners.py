from __future__ import annotations

import pytest

from app.links.registry import parse


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://bit.ly/3AbCdEf?x=1", "https://bit.ly/3AbCdEf"),
        ("http://www.s.id/contoh/", "https://s.id/contoh"),
        ("maps.app.goo.gl/AbCd", "https://maps.app.goo.gl/AbCd"),
        ("https://contoh.page.link/AbCd", "https://contoh.page.link/AbCd"),
    ],
)
def test_a_short_link_is_kept_and_said_to_be_unresolvable(url, canonical):
    facts = parse(url)
    assert (facts.kind, facts.canonical) == ("short", canonical)
    assert not facts.resolvable_offline


def test_the_shorteners_own_front_page_is_a_page():
    assert parse("https://bit.ly/").kind == "page"
