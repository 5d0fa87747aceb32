from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links.pasted_text import find_links
from app.links.registry import parse


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("", []),
        ("tidak ada tautan di sini, hanya contoh.akun dan a.b.c", []),
        ("Cek https://x.com/a/status/20, tolong.", ["https://x.com/a/status/20"]),
        ("(lihat https://contoh.id/film_(2025))", ["https://contoh.id/film_(2025)"]),
        ("*https://contoh.id/a*", ["https://contoh.id/a"]),
        ("www.contoh.id dan x.com/a/status/20", ["www.contoh.id", "x.com/a/status/20"]),
        ("vt.tiktok.com/ZSabc/ lalu fb.watch/abc/", ["vt.tiktok.com/ZSabc/", "fb.watch/abc/"]),
        ("https://a.id/xhttps://b.id/y", ["https://a.id/x", "https://b.id/y"]),
        ("https://a.id/?u=https://b.id/y", ["https://a.id/?u=https://b.id/y"]),
        ("surel a@contoh.id/x bukan tautan", []),
        ("HTTPS://X.COM/a/status/20", ["HTTPS://X.COM/a/status/20"]),
        ("tautan:\nhttps://a.id/1\nhttps://a.id/1", ["https://a.id/1", "https://a.id/1"]),
        ("evilx.com/a/status/20", ["evilx.com/a/status/20"]),
        ("\u200ehttps://a.id/1\u200e", ["https://a.id/1"]),
        ("“https://a.id/1”", ["https://a.id/1"]),
    ],
)
def test_the_links_of_a_text_in_order(text, links):
    assert find_links(text) == links


@given(st.text(max_size=200))
def test_any_text_gives_links_without_spaces(text):
    for link in find_links(text):
        assert link
        assert not any(map(str.isspace, link))


@given(
    st.lists(st.sampled_from(["https://x.com/a/status/20", "youtu.be/dQw4w9WgXcQ"]), max_size=5),
    st.sampled_from([" ", "\n", ", ", ". ", ") (", " dan "]),
)
def test_links_in_prose_are_all_found_and_parse(urls, between):
    found = find_links(between.join(urls))
    assert found == urls
    assert all(parse(link).error is None for link in found)


@pytest.mark.parametrize(
    "unit",
    [
        "https://a.id/)",
        "https://a.id/",
        "a.a.",
        "www.",
        "x.com/",
        "(",
        ")",
        "*https://",
        "-",
        "@a.",
    ],
)
def test_hostile_repetition_is_read_in_a_moment(unit):
    """GIVEN a million characters made to make matching slow THEN the suite's clock is not felt."""
    find_links(unit * (1_000_000 // len(unit)))
    parse(unit * (8_000 // len(unit)))
