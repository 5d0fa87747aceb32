"""One account in several readings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading import Platform
from app.screens.handles import same_account
from tests.app.screens.layout_builder import Screen

POST = ("Jalan di depan pasar contoh sudah diperbaiki", "terima kasih kepada semua warga")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("warga_contoh__07", "warga_contoh_07", True),
        ("akun_90", "akun_9o", True),
        ("contoh_ilil10", "contoh_iliI1O", True),
        ("akun.contoh", "akun_contoh", False),
        ("", "", False),
    ],
)
def test_readings_of_one_account(one: str, other: str, *, same: bool) -> None:
    assert same_account(one, other) is same


@given(st.text(st.sampled_from("abo01l_.5"), min_size=1))
def test_an_account_is_itself_unless_nothing_is_left_of_it(name: str) -> None:
    assert same_account(name, name) is bool(name.strip("_"))


def instagram(header: str, caption: str) -> str | None:
    screen = Screen().row((60, header), (560, "Ikuti")).row((20, "31 suka"), gap=500)
    seen = screen.block(f"{caption} {POST[0]}", POST[1], gap=10).block("2 hari yang lalu").read()
    assert seen.facts.platform is Platform.INSTAGRAM
    return seen.facts.account


@pytest.mark.parametrize(
    ("header", "caption", "account"),
    [
        ("akun.contoho5", "akun.contoh05", "akun.contoh05"),
        ("akun.contoh05", "akun.contoho5", "akun.contoh05"),
        ("akun_9o", "akun_9o", "akun_90"),
        ("toko77.contoh", "toko77.contoh", "toko77.contoh"),
        ("video.toko5", "video.toko5", "video.toko5"),
        ("akun_pasar___07", "akun_pasar__07", "akun_pasar__07"),
        ("akUn.88", "akUn.88", "akun.88"),
    ],
)
def test_all_readings_together_tell_the_account(header: str, caption: str, account: str) -> None:
    assert instagram(header, caption) == account


def test_a_name_with_the_same_number_settles_an_o() -> None:
    screen = Screen().block("Akun Contoh 05", "@akuncontoho5").block(*POST)
    screen.block("09.41 · 4 Nov 2025 · 1.204 Tayangan").row(
        (20, "12 Posting ulang"), (250, "3 Suka")
    )
    assert screen.read().facts.account == "akuncontoh05"


def test_a_blank_behind_the_dot_of_a_name_is_the_engines() -> None:
    assert instagram("akun_contoh. 1001", "akun_contoh. 1001") == "akun_contoh.1001"
