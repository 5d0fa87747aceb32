# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.domain.reading import Platform
from app.links.registry import parse

_CODE = "DQnA1bCpXyz"
_AT = "2025-11-03T21:34:40Z"
_TH = "https://www.threads.com"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"threads.net/@contoh.akun/post/{_CODE}?xmt=a", ("post", "contoh.akun", _CODE, f"{_TH}/@contoh.akun/post/{_CODE}", _AT)),
        (f"{_TH}/@contoh.akun/post/{_CODE}/media", ("post", "contoh.akun", _CODE, f"{_TH}/@contoh.akun/post/{_CODE}", _AT)),
        (f"{_TH}/t/{_CODE}/?igshid=a", ("post", None, _CODE, f"{_TH}/t/{_CODE}", _AT)),
        ("https://threads.net/@contoh.akun", ("profile", "contoh.akun", None, f"{_TH}/@contoh.akun", None)),
        (f"{_TH}/@contoh.akun/replies", ("profile", "contoh.akun", None, f"{_TH}/@contoh.akun", None)),
        (f"{_TH}/search?q=asn", ("page", None, None, f"{_TH}/search?q=asn", None)),
        (f"{_TH}/login?next=%2F%40contoh.akun%2Fpost%2F{_CODE}", ("post", "contoh.akun", _CODE, f"{_TH}/@contoh.akun/post/{_CODE}", _AT)),
        ("https://l.threads.com/?u=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F20", ("post", "a", "20", "https://x.com/a/status/20", None)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)


def test_a_code_from_before_threads_existed_gives_no_time():
    facts = parse(f"{_TH}/@contoh/post/B_uf9dmAGPw")
    assert facts.platform is Platform.THREADS
    assert facts.posted_at is None
