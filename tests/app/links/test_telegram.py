# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.links.registry import parse

_TG = "https://t.me"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("t.me/kanalcontoh/12?single&comment=3", ("post", "kanalcontoh", "12", f"{_TG}/kanalcontoh/12")),
        ("https://t.me/s/kanalcontoh/12", ("post", "kanalcontoh", "12", f"{_TG}/kanalcontoh/12")),
        ("https://telegram.me/kanalcontoh/12", ("post", "kanalcontoh", "12", f"{_TG}/kanalcontoh/12")),
        ("https://kanalcontoh.t.me/12", ("post", "kanalcontoh", "12", f"{_TG}/kanalcontoh/12")),
        ("https://t.me/kanalcontoh/7/12", ("post", "kanalcontoh", "12", f"{_TG}/kanalcontoh/7/12")),
        ("https://t.me/c/1234567890/55", ("post", "1234567890", "55", f"{_TG}/c/1234567890/55")),
        ("https://t.me/kanalcontoh/s/3", ("story", "kanalcontoh", "3", f"{_TG}/kanalcontoh/s/3")),
        ("https://t.me/s/kanalcontoh", ("profile", "kanalcontoh", None, f"{_TG}/kanalcontoh")),
        ("https://telegram.dog/kanalcontoh/", ("profile", "kanalcontoh", None, f"{_TG}/kanalcontoh")),
        ("https://t.me/joinchat/AbCdEfGh", ("group", None, None, f"{_TG}/+AbCdEfGh")),
        ("https://t.me/+AbCdEfGh", ("group", None, None, f"{_TG}/+AbCdEfGh")),
        ("https://t.me/addstickers/Contoh", ("page", None, None, f"{_TG}/addstickers/Contoh")),
        ("https://t.me/iv?url=https%3A%2F%2Fcontoh.id%2Fa&rhash=1", ("page", None, None, "https://contoh.id/a")),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)


def test_the_key_ignores_the_case_of_the_channel():
    assert parse(f"{_TG}/KanalContoh/12").post_key == parse(f"{_TG}/s/kanalcontoh/12").post_key
