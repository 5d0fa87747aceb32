# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

_LI = "https://www.linkedin.com"
_ID = "7391234567890123456"
_AT = "2025-11-03T22:07:23Z"
_UPDATE = f"{_LI}/feed/update/urn:li"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"id.linkedin.com/posts/contoh-akun_asn-melayani-activity-{_ID}-AbCd?utm_source=share", ("post", "contoh-akun", _ID, f"{_UPDATE}:activity:{_ID}/", _AT)),
        (f"{_LI}/posts/contoh-akun_asn-ugcPost-{_ID}-AbCd", ("post", "contoh-akun", _ID, f"{_UPDATE}:ugcPost:{_ID}/", _AT)),
        (f"{_LI}/feed/update/urn%3Ali%3Ashare%3A{_ID}", ("post", None, _ID, f"{_UPDATE}:share:{_ID}/", _AT)),
        (f"{_LI}/embed/feed/update/urn:li:share:{_ID}", ("post", None, _ID, f"{_UPDATE}:share:{_ID}/", _AT)),
        (f"{_LI}/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A{_ID}", ("post", None, _ID, f"{_UPDATE}:activity:{_ID}/", _AT)),
        (f"{_LI}/feed/update/urn:li:activity:12345678901/", ("post", None, "12345678901", f"{_UPDATE}:activity:12345678901/", None)),
        (f"{_LI}/in/contoh-akun/recent-activity/", ("profile", "contoh-akun", None, f"{_LI}/in/contoh-akun/", None)),
        (f"{_LI}/company/contoh/posts/", ("profile", "contoh", None, f"{_LI}/company/contoh/", None)),
        (f"{_LI}/groups/12345/", ("group", None, None, f"{_LI}/groups/12345/", None)),
        (f"{_LI}/posts/contoh-akun", ("page", None, None, f"{_LI}/posts/contoh-akun", None)),
        (f"{_LI}/pulse/judul-contoh-abcd", ("page", None, None, f"{_LI}/pulse/judul-contoh-abcd", None)),
        ("https://lnkd.in/gAbCdEf", ("short", None, None, "https://lnkd.in/gAbCdEf", None)),
        (f"{_LI}/safety/go?url=https%3A%2F%2Fcontoh.id%2Fa&trk=x", ("page", None, None, "https://contoh.id/a", None)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)
