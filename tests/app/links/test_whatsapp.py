# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

_CHANNEL = "0029VaABCdefGHIjkl"
_WA = "https://www.whatsapp.com"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"whatsapp.com/channel/{_CHANNEL}?x=1", ("channel", _CHANNEL, None, f"{_WA}/channel/{_CHANNEL}")),
        (f"{_WA}/channel/{_CHANNEL}/123", ("post", _CHANNEL, "123", f"{_WA}/channel/{_CHANNEL}/123")),
        ("chat.whatsapp.com/AbCdEfGhIj?mode=a", ("group", None, None, "https://chat.whatsapp.com/AbCdEfGhIj")),
        ("https://chat.whatsapp.com/invite/AbCdEfGhIj", ("group", None, None, "https://chat.whatsapp.com/AbCdEfGhIj")),
        ("wa.me/6281200000000?text=halo", ("profile", "6281200000000", None, "https://wa.me/6281200000000")),
        ("https://api.whatsapp.com/send?phone=%2B62812-0000-0000", ("profile", "6281200000000", None, "https://wa.me/6281200000000")),
        ("https://wa.me/message/ABCDEF", ("short", None, None, "https://wa.me/message/ABCDEF")),
        ("https://wa.me/?text=halo", ("page", None, None, "https://wa.me/?text=halo")),
        ("https://chat.whatsapp.com/", ("page", None, None, "https://chat.whatsapp.com/")),
        ("https://l.wl.co/l?u=https%3A%2F%2Fcontoh.id%2Fa", ("page", None, None, "https://contoh.id/a")),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)
