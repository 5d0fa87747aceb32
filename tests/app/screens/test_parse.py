"""What screens state, on invented layouts of each platform."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.reading import Platform, Precision, TextRole, TimeFact
from app.screens.capture_time import from_exif
from tests.app.screens.layout_builder import Screen

CAPTURE = from_exif("2025:11:05 12:00:00")
POST = ("Jalan di depan pasar contoh sudah diperbaiki", "terima kasih kepada semua warga")
TEXT = "\n".join(POST)


def test_facebook_name_time_text_and_comments() -> None:
    seen = (
        Screen()
        .block("Contoh Empat", "4 November 2025 pukul 10.15 · Publik")
        .block(*POST)
        .row((20, "12"), (400, "3 komentar"), (550, "1 kali dibagikan"))
        .row((20, "Suka"), (250, "Komentari"), (480, "Bagikan"))
        .block("Akun Contoh Lima", "Setuju sekali dengan ini")
        .row((20, "2 j"), (80, "Suka"), (150, "Balas"), gap=10)
        .block("Tulis komentar...")
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.FACEBOOK, None)
    assert seen.facts.display_name == "Contoh Empat"
    assert (seen.at, seen.facts.posted.precision) == ("2025-11-04T10:15:00+07:00", "minute")
    assert seen.facts.author_text == TEXT
    assert seen.role(TextRole.COMMENT) == "Akun Contoh Lima Setuju sekali dengan ini"
    assert "Bagikan" in seen.role(TextRole.CHROME)


def test_facebook_shared_post_is_quoted_and_its_time_is_not_the_posts() -> None:
    screen = (
        Screen()
        .block("Contoh Empat", "2 j · Publik")
        .block("Saya kutip dari sebelah")
        .block("Akun Contoh Lima", "1 Januari 2024 pukul 08.00 · Publik", x=40)
        .block(*POST, x=40)
        .row((20, "Suka"), (250, "Komentari"), (480, "Bagikan"))
    )
    seen = screen.read()
    assert (seen.at, seen.facts.posted.surface) == (None, "2 j")
    assert seen.facts.posted.precision is Precision.RELATIVE
    assert seen.facts.author_text == "Saya kutip dari sebelah"
    assert " ".join(POST) in seen.role(TextRole.QUOTED)
    assert screen.read(CAPTURE).at == "2025-11-05T10:00:00+07:00"


def test_facebook_in_english() -> None:
    seen = (
        Screen()
        .block("Contoh Empat", "November 4, 2025 at 3:05 PM · Public")
        .block(*POST)
        .row((20, "Like"), (250, "Comment"), (480, "Share"))
        .read()
    )
    assert (seen.facts.platform, seen.at) == (Platform.FACEBOOK, "2025-11-04T15:05:00+07:00")


def test_x_post_in_focus_between_its_parent_and_an_answer() -> None:
    seen = (
        Screen()
        .block("Akun Contoh Lima @akuncontoh05 · 3 Nov")
        .block("Bagaimana kabar jalan itu?")
        .block("Contoh Empat", "@contoh_empat")
        .block(*POST)
        .block("Akun Contoh Enam @contohenam · 1 Jan 2024", x=40)
        .block("Foto jalan sebelum diperbaiki", x=40)
        .block("09.41 · 4 Nov 2025 · 1.204 Tayangan")
        .row((20, "12 Posting ulang"), (250, "48 Suka"), (400, "3 Markah"))
        .block("Contoh Tujuh @contohtujuh · 2 j")
        .block("Alhamdulillah")
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.X, "contoh_empat")
    assert (seen.facts.display_name, seen.at) == ("Contoh Empat", "2025-11-04T09:41:00+07:00")
    assert seen.facts.author_text == TEXT
    assert seen.role(TextRole.COMMENT) == "Alhamdulillah"
    assert seen.role(TextRole.QUOTED) == "Bagaimana kabar jalan itu? Foto jalan sebelum diperbaiki"


def test_x_timeline_has_no_time_without_a_capture_time() -> None:
    screen = (
        Screen()
        .block("Contoh Empat @contoh_empat · 3 Nov")
        .block(*POST)
        .row((20, "12"), (150, "4"), (300, "48"), (450, "1,2 rb"))
    )
    assert screen.read(hint=Platform.X).facts.account == "contoh_empat"
    assert screen.read(hint=Platform.X).at is None
    assert screen.read(CAPTURE, Platform.X).facts.posted.precision is Precision.DAY


def test_instagram_caption_comments_and_age() -> None:
    seen = (
        Screen()
        .row((60, "contoh.empat_"), (560, "Ikuti"))
        .row((20, "Disukai oleh akun.lima dan 31 lainnya"), gap=500)
        .block(f"contoh.empat_ {POST[0]}", POST[1], gap=10)
        .block("akun.contoh_05 bagus sekali")
        .row((20, "1 h"), (80, "2 suka"), (180, "Balas"), gap=10)
        .block("2 hari yang lalu")
        .read(CAPTURE)
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "contoh.empat_")
    assert (seen.at, seen.facts.posted.source) == ("2025-11-03T12:00:00+07:00", "screen_relative")
    assert seen.facts.author_text == TEXT
    assert seen.role(TextRole.COMMENT) == "akun.contoh_05 bagus sekali"


def test_tiktok_handle_and_caption_under_words_on_the_picture() -> None:
    seen = (
        Screen()
        .row((150, "Mengikuti"), (350, "Untuk Anda"), gap=0)
        .block("WARGA SENANG", x=250, gap=300)
        .row((20, "@contoh_empat · 2 hari yang lalu"), gap=500)
        .block(*POST, gap=10)
        .block("suara asli - contoh_empat")
        .read()
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.TIKTOK, "contoh_empat")
    assert seen.facts.author_text.startswith("WARGA SENANG\n\n" + TEXT)
    assert seen.at is None


@pytest.mark.parametrize("chip", ["4 November 2025", "Kemarin", None])
def test_whatsapp_clock_is_dated_only_by_the_chip_above_it(chip: str | None) -> None:
    screen = Screen().block("Contoh Empat", "online")
    if chip:
        screen.block(chip, x=350 - len(chip) * 9 // 2)
    screen.block(*POST).row((300, "semoga awet"), (430, "10.32"), gap=4).block("Ketik pesan")
    seen = screen.read()
    assert seen.facts.platform is Platform.WHATSAPP
    assert seen.facts.account is None
    assert seen.facts.display_name == "Contoh Empat"
    assert seen.at == ("2025-11-04T10:32:00+07:00" if chip == "4 November 2025" else None)
    assert screen.read(CAPTURE).at == ("2025-11-04T10:32:00+07:00" if chip else None)
    assert "10.32" not in seen.facts.author_text
    assert TEXT in seen.facts.author_text


def test_telegram_channel() -> None:
    seen = (
        Screen()
        .block("Kabar Contoh", "1.204 pelanggan")
        .block("4 November", x=300)
        .block(*POST)
        .row((300, "dilihat 48"), (430, "10.32"), gap=4)
        .block("Bisukan", x=300)
        .read()
    )
    assert (seen.facts.platform, seen.facts.display_name) == (Platform.TELEGRAM, "Kabar Contoh")
    assert seen.facts.author_text == TEXT
    assert seen.at is None


def test_youtube_title_channel_and_comments() -> None:
    seen = (
        Screen()
        .block(*POST, gap=400)
        .block("1,2 rb x ditonton · 4 Nov 2025", gap=10)
        .block("Kanal Contoh Empat", "12 rb subscriber")
        .block("Komentar 48")
        .block("@akun.contoh05 · 2 hari yang lalu")
        .block("mantap sekali", gap=10)
        .row((20, "3"), (80, "Balas"), gap=10)
        .read()
    )
    assert (seen.facts.platform, seen.facts.display_name) == (
        Platform.YOUTUBE,
        "Kanal Contoh Empat",
    )
    assert (seen.at, seen.facts.posted.precision) == ("2025-11-04T00:00:00+07:00", "day")
    assert seen.facts.author_text == TEXT
    assert "mantap sekali" in seen.role(TextRole.COMMENT)


def test_threads_post_and_answer() -> None:
    seen = (
        Screen()
        .block("Utas", x=320)
        .row((60, "contoh.empat"), (190, "2 j"))
        .block(*POST, x=60, gap=10)
        .row((60, "akun_contoh_05"), (220, "1 j"))
        .block("betul pak", x=60, gap=10)
        .block("Balas ke contoh.empat", x=60)
        .read(CAPTURE)
    )
    assert (seen.facts.platform, seen.facts.account) == (Platform.THREADS, "contoh.empat")
    assert seen.at == "2025-11-05T10:00:00+07:00"
    assert TEXT in seen.facts.author_text
    assert "betul pak" in seen.role(TextRole.COMMENT)


@pytest.mark.parametrize(
    "texts",
    [
        ("Rapat koordinasi", "27 November 2024 pukul 10.15", "di aula kantor bupati"),
        ("28 November 2022", "HOAX", "Tautan situs berhadiah"),
        ("Hubungi WhatsApp kami ya", "0812-3456-7890", "atau cari di TikTok dan Facebook"),
        ("Coblos tanggal 27 November 2024", "jam 08.00 - 13.00 WIB"),
    ],
)
def test_a_picture_with_dates_and_names_states_nothing(texts: tuple[str, ...]) -> None:
    seen = Screen().block(*texts, gap=300).read(CAPTURE)
    assert seen.facts.platform is None
    assert seen.facts.posted == TimeFact()
    assert "0812-3456-7890" in seen.facts.author_text or "0812" not in " ".join(texts)


@pytest.mark.parametrize("last", ["teman", "27 November 2024", "suka", "10.15"])
def test_the_last_line_of_a_paragraph_stays_the_authors(last: str) -> None:
    seen = (
        Screen()
        .block("Contoh Empat", "4 November 2025 pukul 10.15 · Publik")
        .block("Mari datang bersama seluruh keluarga dan para", last)
        .row((20, "Suka"), (250, "Komentari"), (480, "Bagikan"))
        .read()
    )
    assert seen.facts.author_text.endswith(f"para\n{last}")
    assert seen.at == "2025-11-04T10:15:00+07:00"


@pytest.mark.parametrize(
    "words", ["Coblos nomor dua @akun.contoh", "Ayo coblos nomor dua begini caranya @akun.contoh"]
)
def test_a_line_that_names_an_account_is_the_post_where_nothing_else_is(words: str) -> None:
    seen = Screen().block(words).read()
    assert seen.facts.account is None
    assert seen.facts.author_text == words


def test_the_phones_clock_is_no_post_time() -> None:
    screen = Screen(y=-35).row((20, "13.19"), (500, "LTE 34")).block("Contoh Empat").block(*POST)
    seen = screen.read()
    assert seen.at is None
    assert "13.19" not in seen.facts.author_text


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1, max_size=40
        ).filter(str.split),
        max_size=12,
    ),
    st.sampled_from([None, *Platform]),
)
def test_any_text_is_kept_and_every_word_gets_a_role(
    texts: list[str], hint: Platform | None
) -> None:
    screen = Screen()
    for text in texts:
        screen.block(" ".join(text.split()), gap=len(text))
    seen = screen.read(CAPTURE, hint)
    assert [w for t in texts for w in t.split()] == [word.text for word in seen.words]
    assert seen.facts.author_text.split() == seen.role(TextRole.AUTHOR).split()
    if seen.facts.posted.at is not None:
        assert seen.facts.posted.surface
