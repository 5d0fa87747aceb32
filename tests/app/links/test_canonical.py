from __future__ import annotations

import pytest

from app.links.address import split
from app.links.canonical import page


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("contoh.id", "https://contoh.id/"),
        ("http://contoh.id/a", "http://contoh.id/a"),
        ("https://contoh.id:443/a", "https://contoh.id/a"),
        ("http://contoh.id:8080/a", "http://contoh.id:8080/a"),
        ("https://nama:sandi@contoh.id/a", "https://contoh.id/a"),
        ("https://contoh.id/a?utm_source=wa&id=7&UTM_Medium=x", "https://contoh.id/a?id=7"),
        ("https://contoh.id/a?fbclid=1&gclid=2&igsh=3", "https://contoh.id/a"),
        ("https://contoh.id/a?b=2&a=1&&b=2", "https://contoh.id/a?b=2&a=1&b=2"),
        ("https://contoh.id/a?__cft__[0]=x&__cft__%5B1%5D=y", "https://contoh.id/a"),
        ("https://contoh.id/a?", "https://contoh.id/a"),
        ("https://contoh.id/a#bagian-2", "https://contoh.id/a"),
        ("https://contoh.id/a#:~:text=kata", "https://contoh.id/a"),
        ("https://contoh.id/#!/berita/7", "https://contoh.id/#!/berita/7"),
        ("https://contoh.id/#/berita/7", "https://contoh.id/#/berita/7"),
        ("https://contoh.id/%7euser/%c3%a9/é", "https://contoh.id/~user/%C3%A9/%C3%A9"),
        ("https://contoh.id/100%/a%zz", "https://contoh.id/100%25/a%25zz"),
        ("https://contoh.id/film_(2025)", "https://contoh.id/film_(2025)"),
        ("(https://contoh.id/a)", "https://contoh.id/a"),
        ("https://contoh.id/a?q=x.&utm_source=y", "https://contoh.id/a?q=x"),
    ],
)
def test_a_clean_address(raw, canonical):
    assert page(split(raw)) == canonical
    assert page(split(canonical)) == canonical
