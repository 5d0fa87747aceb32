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


def test_a_user_name_with_initials_and_its_answers_on_threads() -> None:
    """The avatar's digits are no part of the name though the text begins further left."""
    screen = Screen().row((300, "Utas"))
    screen.row((40, "07"), (90, "akun.contoh07 22 Nov 2025"), gap=10)
    screen.block("Isi unggahan contoh yang cukup panjang", "dan masih ada lagi", x=20, gap=10)
    screen.block("21.15 · 22 November 2025", x=20, gap=10).row((40, "12"), (150, "17"), (300, "5"))
    screen.row((40, "55"), (90, "warga.contoh55 2 j")).block("Tidak setuju", x=90, gap=4)
    seen = screen.read()
    facts = seen.facts
    assert (facts.platform, facts.account) == ("threads", "akun.contoh07")
    assert facts.posted.at.isoformat() == "2025-11-22T21:15:00+07:00"
    assert "Tidak setuju" in seen.role(TextRole.COMMENT)


def test_the_field_to_answer_names_the_author_where_name_and_age_are_glued() -> None:
    screen = Screen().row((300, "Utas")).row((40, "toko.contoh_9945 mnt"))
    screen.block("Rapat diundur ke hari Kamis, 13", "November 2025 pukul 09.00 WIB.", gap=10)
    screen.row((40, "akun.lain_2 1 mgg")).block("Siap pak", gap=4)
    screen.row((40, "Balas ke toko.contoh_99..."))
    facts = screen.read().facts
    assert facts.account == "toko.contoh_99"
    assert facts.posted.at is None, "the day in the post is not the post's"


def test_a_whatsapp_status_is_dated_by_the_line_under_the_name() -> None:
    screen = Screen(y=0).block("Pegawai Contoh 013", "25 November 2025 14.05", x=100)
    screen.block("Dasar rekan kerja saya", "tidak mau membantu", x=150, gap=500)
    screen.row((60, "Balas"), gap=600)
    seen = screen.read()
    facts = seen.facts
    assert (facts.platform, facts.display_name) == ("whatsapp", "Pegawai Contoh 013")
    assert facts.posted.at.isoformat() == "2025-11-25T14:05:00+07:00"
    assert facts.author_text == "Dasar rekan kerja saya\ntidak mau membantu"
    assert "Balas" in seen.role(TextRole.CHROME)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ([(80, "Pegawai Contoh 014 Subscribe")], "Pegawai Contoh 014"),
        ([(80, "Kanal Contoh"), (250, "532"), (500, "Subscribe")], "Kanal Contoh"),
        ([(80, "Kanal Contoh"), (250, "1,2 rb"), (500, "Subscribe")], "Kanal Contoh"),
    ],
)
def test_a_channels_number_is_told_from_its_subscribers(row, name) -> None:
    screen = Screen().block("Judul video contoh", "yang panjang", gap=400)
    screen.block("1,2 rb × ditonton · 1 Nov 2025", gap=8).row(*row).row((20, "Komentar 255"))
    facts = screen.read().facts
    assert (facts.platform, facts.display_name) == ("youtube", name)
    assert facts.posted.at is not None


def test_a_tiktok_caption_without_its_at_sign() -> None:
    screen = Screen().row((100, "Following"), (300, "For You"))
    screen.row((20, "_contoh_delapan"), gap=700).block("Mari sampaikan dengan santun", gap=6)
    screen.block("onpinal sound - _contoh_delapans", gap=6)
    facts = screen.read().facts
    assert (facts.platform, facts.account) == ("tiktok", "_contoh_delapan")
