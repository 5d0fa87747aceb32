# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.domain.reading import Platform
from app.links.registry import parse

_ID = "1985562203419512832"
_AT = "2025-11-04T04:18:13Z"
_POST = f"https://x.com/contoh_akun/status/{_ID}"
_NO_NAME = f"https://x.com/i/status/{_ID}"
_PROFILE = "https://x.com/contoh_akun"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{_POST}?s=20&t=AbC", ("post", "contoh_akun", _ID, _POST, _AT)),
        (f"HTTP://Mobile.Twitter.COM/contoh_akun/status/{_ID}", ("post", "contoh_akun", _ID, _POST, _AT)),
        (f"https://x.com/contoh_akun/statuses/{_ID}/", ("post", "contoh_akun", _ID, _POST, _AT)),
        (f"https://x.com/contoh_akun/status/{_ID}/video/1", ("post", "contoh_akun", _ID, _POST, _AT)),
        (f"https://x.com/contoh_akun/article/{_ID}", ("post", "contoh_akun", _ID, _POST, _AT)),
        (f"https://x.com/i/web/status/{_ID}", ("post", None, _ID, _NO_NAME, _AT)),
        (f"https://twitter.com/i/status/{_ID}", ("post", None, _ID, _NO_NAME, _AT)),
        (f"https://twitter.com/statuses/{_ID}", ("post", None, _ID, _NO_NAME, _AT)),
        ("https://x.com/contoh_akun/with_replies", ("profile", "contoh_akun", None, _PROFILE, None)),
        ("https://x.com/@contoh_akun", ("profile", "contoh_akun", None, _PROFILE, None)),
        ("https://x.com/intent/user?screen_name=contoh_akun", ("profile", "contoh_akun", None, _PROFILE, None)),
        ("https://x.com/i/spaces/1AbCdEfGhIj", ("live", None, "1AbCdEfGhIj", "https://x.com/i/spaces/1AbCdEfGhIj", None)),
        ("https://x.com/i/communities/123", ("group", None, None, "https://x.com/i/communities/123", None)),
        ("https://t.co/AbCdEf?amp=1", ("short", None, None, "https://t.co/AbCdEf", None)),
        ("pic.twitter.com/AbCdEf", ("short", None, None, "https://pic.twitter.com/AbCdEf", None)),
        ("https://x.com/search?q=asn", ("page", None, None, "https://x.com/search?q=asn", None)),
        ("https://x.com/settings/account", ("page", None, None, "https://x.com/settings/account", None)),
        ("https://x.com/home", ("page", None, None, "https://x.com/home", None)),
        (f"https://x.com/i/flow/login?redirect_after_login=%2Fcontoh_akun%2Fstatus%2F{_ID}", ("post", "contoh_akun", _ID, _POST, _AT)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    assert says(url, *expected).platform is Platform.X


@pytest.mark.parametrize("number", ["20", "29700859247", "9999999999999999999"])
def test_an_id_outside_the_time_scheme_gives_no_time(number):
    """Ids from before November 2010, and ids pointing far into the future, carry no time."""
    facts = parse(f"https://x.com/contoh/status/{number}")
    assert facts.post_id == number
    assert facts.posted_at is None


def test_the_same_post_has_the_same_key_however_it_is_spelled():
    urls = [_POST, _NO_NAME, f"https://twitter.com/Contoh_Akun/status/{_ID}?s=46"]
    assert {parse(url).post_key for url in urls} == {f"x:{_ID}"}


def test_other_sub_domains_are_ordinary_pages():
    assert parse("https://help.x.com/en/rules").platform is Platform.WEB
