"""What engines make of real screens: lost underscores, glued ages, icons read as letters."""

from __future__ import annotations

import pytest

from app.domain.reading import Platform, TextRole
from tests.app.screens.layout_builder import Screen

POST = ("Jalan di depan pasar contoh sudah diperbaiki", "terima kasih kepada semua warga")
TEXT = "\n".join(POST)


def test_a_doubled_underscore_lost_in_one_place_is_taken_from_another() -> None:
    seen = (
        Screen()
        .row((60, "warga_contoh_07"), (560, "Ikuti"))
        .row((20, "Disukai oleh akun.lima dan 31 lainnya"), gap=500)
        .block(f"warga_contoh__07 {POST[0]}", POST[1], gap=10)
        .block("2 hari yang lalu")
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "warga_contoh__07")
    assert seen.facts.author_text == TEXT


def test_a_commenter_whose_name_is_longer_by_an_underscore_is_not_the_author() -> None:
    seen = (
        Screen()
        .row((60, "warga_contoh"), (560, "Ikuti"))
        .row((20, "Disukai oleh akun.lima dan 31 lainnya"), gap=500)
        .block(f"warga_contoh {POST[0]}", POST[1], gap=10)
        .block("Lihat semua 12 komentar")
        .block("akun.contoh05 kata warga_contoh_ itu palsu")
        .read()
    )
    assert seen.facts.account == "warga_contoh"


def test_an_account_cut_off_above_is_taken_from_its_caption() -> None:
    seen = (
        Screen()
        .row((20, "Disukai oleh akun.lima dan 31 lainnya"), gap=500)
        .block(f"contoh.empat_ {POST[0]}", POST[1], gap=10)
        .block("4 November 2025")
        .read()
    )
    assert seen.facts.account == "contoh.empat_"
    assert seen.facts.author_text == TEXT
    assert seen.at == "2025-11-04T00:00:00+07:00"


def test_comments_close_under_the_caption_are_not_the_authors() -> None:
    seen = (
        Screen()
        .row((20, "contoh.empat"), (560, "Ikuti"))
        .row((20, "897 suka"), gap=500)
        .block(
            f"contoh.empat {POST[0]}",
            POST[1],
            "Lihat semua 12 komentar",
            "akun.contoh_05 tidak setuju dengan ini",
            "4 November 2025",
            gap=10,
        )
        .read()
    )
    assert seen.facts.author_text == TEXT
    assert seen.role(TextRole.COMMENT) == "akun.contoh_05 tidak setuju dengan ini"
    assert seen.at == "2025-11-04T00:00:00+07:00"


def test_an_age_glued_to_the_name_begins_an_answer() -> None:
    seen = (
        Screen()
        .block("Utas", x=320)
        .block("contoh_empat_2 j", x=60)
        .block(*POST, x=60, gap=10)
        .block("akun_contoh_lima45 mnt", x=60)
        .block("betul pak", x=60, gap=10)
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.THREADS, "contoh_empat_")
    assert "betul pak" in seen.role(TextRole.COMMENT)
    assert seen.facts.author_text == TEXT


@pytest.mark.parametrize("row", ["□3 C 1 C 12 204", "O 48 ▽ 12 C 3 O", "48 12 3", "12,4 rb 204 33"])
def test_counters_with_icons_are_the_apps(row: str) -> None:
    seen = (
        Screen().block("Contoh Empat @contoh_empat · 2 j").block(*POST, row).read(None, Platform.X)
    )
    assert seen.facts.author_text == TEXT
    assert row in seen.role(TextRole.CHROME)


@pytest.mark.parametrize("line", ["0812 5550 1234", "RT 03 RW 05", "dibagikan.", "A 17 tahun"])
def test_numbers_and_words_that_end_a_text_stay_the_authors(line: str) -> None:
    seen = Screen().block(*POST, line).read()
    assert seen.facts.author_text == f"{TEXT}\n{line}"


def test_buttons_with_icons_read_as_letters_end_the_post() -> None:
    seen = (
        Screen()
        .block("Contoh Empat", "4 November 2025 pukul 10.15")
        .block(*POST)
        .row((20, "Suka"), (250, "AKomentari"), (480, "OBagikan"))
        .block("Akun Contoh Lima", "Setuju sekali dengan ini")
        .row((20, "2 j"), (80, "Suka"), (150, "Balas"), gap=10)
        .read()
    )
    assert (seen.facts.platform, seen.facts.author_text) == (Platform.FACEBOOK, TEXT)
    assert "Setuju" in seen.role(TextRole.COMMENT)


@pytest.mark.parametrize(
    "line", ["Info: @kantor_contoh", "kirim ke toko_contoh@contoh.test", "Sumber: @akun_contoh"]
)
def test_hints_and_addresses_are_no_account(line: str) -> None:
    seen = Screen().block("PENGUMUMAN").block(*POST).block(line).read()
    assert (seen.facts.platform, seen.facts.account) == (None, None)


def test_a_chip_between_bubbles_dates_them_though_it_stands_close() -> None:
    seen = (
        Screen()
        .block("Contoh Empat", "Akun Contoh Lima, Contoh Enam, Anda")
        .block("4 November 2025", x=280, gap=20)
        .block("Akun Contoh Lima", *POST, x=30, gap=10)
        .row((200, "10.32"), gap=0)
        .block("Ketik pesan", gap=300)
        .read()
    )
    assert (seen.facts.platform, seen.at) == (Platform.WHATSAPP, "2025-11-04T10:32:00+07:00")
    assert seen.facts.author_text == TEXT


def test_a_month_and_day_after_tiktoks_handle_dates_nothing() -> None:
    seen = (
        Screen()
        .row((150, "Mengikuti"), (350, "Untuk Anda"), gap=0)
        .block("@contoh_empat·11-4", gap=700)
        .block(*POST, gap=10)
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.TIKTOK, "contoh_empat")
    assert (seen.at, seen.facts.author_text) == (None, TEXT)
