# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.links.registry import parse

_CODE = "DQnA1bCpXyz"
_AT = "2025-11-03T21:34:40Z"
_IG = "https://www.instagram.com"
_STORY = "3757000000000000000"
_STORY_AT = "2025-11-02T13:15:22Z"
_SHARED = "aGlnaGxpZ2h0OjE3OTAwMDAwMDAwMDAwMDAw"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{_IG}/p/{_CODE}/?igsh=MzRl&img_index=2", ("post", None, _CODE, f"{_IG}/p/{_CODE}/", _AT)),
        (f"instagr.am/p/{_CODE}", ("post", None, _CODE, f"{_IG}/p/{_CODE}/", _AT)),
        (f"{_IG}/contoh.akun/p/{_CODE}/", ("post", "contoh.akun", _CODE, f"{_IG}/p/{_CODE}/", _AT)),
        (f"{_IG}/p/{_CODE}/embed/captioned/", ("post", None, _CODE, f"{_IG}/p/{_CODE}/", _AT)),
        (f"{_IG}/p/{_CODE}{'x' * 28}/", ("post", None, _CODE + "x" * 28, f"{_IG}/p/{_CODE}{'x' * 28}/", _AT)),
        (f"m.instagram.com/reels/{_CODE}", ("reel", None, _CODE, f"{_IG}/reel/{_CODE}/", _AT)),
        (f"{_IG}/contoh.akun/reel/{_CODE}/", ("reel", "contoh.akun", _CODE, f"{_IG}/reel/{_CODE}/", _AT)),
        (f"{_IG}/tv/{_CODE}", ("video", None, _CODE, f"{_IG}/tv/{_CODE}/", _AT)),
        (f"{_IG}/stories/contoh.akun/{_STORY}?igsh=a", ("story", "contoh.akun", _STORY, f"{_IG}/stories/contoh.akun/{_STORY}/", _STORY_AT)),
        (f"{_IG}/stories/contoh.akun/", ("story", "contoh.akun", None, f"{_IG}/stories/contoh.akun/", None)),
        (f"{_IG}/stories/highlights/17900000000000000/", ("highlight", None, "17900000000000000", f"{_IG}/stories/highlights/17900000000000000/", None)),
        (f"{_IG}/s/{_SHARED}?igshid=a", ("highlight", None, "17900000000000000", f"{_IG}/stories/highlights/17900000000000000/", None)),
        (f"{_IG}/s/{_SHARED}?story_media_id={_STORY}_12&igsh=a", ("story", None, _STORY, f"{_IG}/s/{_SHARED}?story_media_id={_STORY}_12", _STORY_AT)),
        (f"{_IG}/s/bukan-kode", ("page", None, None, f"{_IG}/s/bukan-kode", None)),
        (f"{_IG}/share/reel/BAabc_12", ("short", None, None, f"{_IG}/share/reel/BAabc_12/", None)),
        (f"{_IG}/share/BAabc_12?x=1", ("short", None, None, f"{_IG}/share/BAabc_12/", None)),
        (f"{_IG}/contoh.akun?igsh=a", ("profile", "contoh.akun", None, f"{_IG}/contoh.akun/", None)),
        (f"{_IG}/contoh.akun/reels/", ("profile", "contoh.akun", None, f"{_IG}/contoh.akun/", None)),
        (f"{_IG}/_u/contoh.akun", ("profile", "contoh.akun", None, f"{_IG}/contoh.akun/", None)),
        (f"{_IG}/explore/tags/asn/", ("page", None, None, f"{_IG}/explore/tags/asn/", None)),
        (f"{_IG}/reels/audio/123456/", ("page", None, None, f"{_IG}/reels/audio/123456/", None)),
        (f"{_IG}/accounts/login/?next=%2Fp%2F{_CODE}%2F", ("post", None, _CODE, f"{_IG}/p/{_CODE}/", _AT)),
        ("https://l.instagram.com/?u=https%3A%2F%2Fcontoh.id%2Fa%3Ffbclid%3Dx&e=AT", ("page", None, None, "https://contoh.id/a", None)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)


@pytest.mark.parametrize("code", ["AAAAA", "BNQab", "zzzzzzzzzzzz", "__________a"])
def test_a_code_outside_the_time_scheme_gives_no_time(code):
    facts = parse(f"{_IG}/p/{code}/")
    assert facts.post_id == code
    assert facts.posted_at is None
