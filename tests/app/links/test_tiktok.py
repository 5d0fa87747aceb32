# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.domain.reading import Platform
from app.links.registry import parse

_ID = "6718335390845095173"
_AT = "2019-07-27T13:32:33Z"
_VIDEO = f"https://www.tiktok.com/@contoh.akun/video/{_ID}"
_NO_NAME = f"https://m.tiktok.com/v/{_ID}.html"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{_VIDEO}?is_from_webapp=1&sender_device=pc", ("video", "contoh.akun", _ID, _VIDEO, _AT)),
        (f"m.tiktok.com/@contoh.akun/video/{_ID}/", ("video", "contoh.akun", _ID, _VIDEO, _AT)),
        (f"https://www.tiktok.com/@contoh.akun/photo/{_ID}?lang=id", ("photo", "contoh.akun", _ID, f"https://www.tiktok.com/@contoh.akun/photo/{_ID}", _AT)),
        (f"https://m.tiktok.com/v/{_ID}.html?u_code=0", ("video", None, _ID, _NO_NAME, _AT)),
        (f"https://www.tiktok.com/embed/v2/{_ID}", ("video", None, _ID, _NO_NAME, _AT)),
        (f"https://www.tiktok.com/player/v1/{_ID}", ("video", None, _ID, _NO_NAME, _AT)),
        (f"https://www.tiktokv.com/share/video/{_ID}/", ("video", None, _ID, _NO_NAME, _AT)),
        (f"https://www.tiktok.com/@/video/{_ID}", ("video", None, _ID, _NO_NAME, _AT)),
        (f"https://www.tiktok.com/foryou?item_id={_ID}", ("video", None, _ID, _NO_NAME, _AT)),
        ("https://www.tiktok.com/@contoh.akun/live?enter_from=a", ("live", "contoh.akun", None, "https://www.tiktok.com/@contoh.akun/live", None)),
        ("https://www.tiktok.com/@contoh.akun?lang=id", ("profile", "contoh.akun", None, "https://www.tiktok.com/@contoh.akun", None)),
        ("vm.tiktok.com/ZMabc", ("short", None, None, "https://vm.tiktok.com/ZMabc/", None)),
        ("https://tiktok.com/t/ZTabc", ("short", None, None, "https://www.tiktok.com/t/ZTabc/", None)),
        ("https://www.tiktok.com/tag/asn", ("page", None, None, "https://www.tiktok.com/tag/asn", None)),
        (f"https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40contoh.akun%2Fvideo%2F{_ID}", ("video", "contoh.akun", _ID, _VIDEO, _AT)),
        ("https://www.tiktok.com/link/v2?aid=1988&target=https%3A%2F%2Fcontoh.id%2Ftoko", ("page", None, None, "https://contoh.id/toko", None)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)


def test_an_id_too_small_for_the_time_scheme_gives_no_time():
    assert parse("https://www.tiktok.com/@contoh/video/1234567").posted_at is None


def test_developer_pages_are_not_the_platform():
    assert parse("https://developers.tiktok.com/doc").platform is Platform.WEB
