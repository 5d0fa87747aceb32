"""Groups, reels, stories, status, channels, profiles, shortened names: what they state."""

from __future__ import annotations

import pytest

from app.domain.reading import Platform, TextRole
from tests.app.screens.layout_builder import Screen, column

POST = ("Jalan di depan pasar contoh sudah diperbaiki", "terima kasih kepada semua warga")
TEXT = "\n".join(POST)
BUTTONS = ((20, "Suka"), (250, "Komentari"), (480, "Bagikan"))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (("Info Warga Contoh", "Contoh Empat · Admin · 4 November 2025 10.15 ·"), "Contoh Empat"),
        (("Info Warga Contoh", "Contoh Empat · 4 Nov 2025 pukul 10.15 WIB · 0"), "Contoh Empat"),
        (("dr. Contoh Empat, M.Kes", "4 November 2025 pukul 10.15 ·"), "dr. Contoh Empat, M.Kes"),
        (("H. Contoh Empat, S.Pd", "4 November 2025 pukul 10.15 ·"), "H. Contoh Empat, S.Pd"),
        (("Kelompok Tani Contoh", "JUAL BELI CONTOH", "4 Nov 2025 10.15·"), "Kelompok Tani Contoh"),
    ],
)
def test_facebook_groups_and_titles(head: tuple[str, ...], name: str) -> None:
    seen = Screen().block(*head).block(*POST).row(*BUTTONS).read()
    assert (seen.facts.platform, seen.facts.display_name) == (Platform.FACEBOOK, name)
    assert seen.at == "2025-11-04T10:15:00+07:00"
    assert seen.facts.author_text == TEXT


def test_buttons_read_as_two_lines_are_one_row_over_the_comments() -> None:
    screen = Screen().block("Contoh Empat", "4 November 2025 pukul 10.15 ·").block(*POST)
    screen.row(BUTTONS[0])
    at = screen.y
    screen.block("Akun Lima", "Setuju sekali").row(
        (20, "2 j"), (80, "Suka"), (150, "Balas"), gap=10
    )
    screen.y = at - 64
    seen = screen.row(*BUTTONS[1:]).read()
    assert seen.facts.platform is Platform.FACEBOOK
    assert seen.role(TextRole.COMMENT) == "Akun Lima Setuju sekali"


def story(*head: str, foot: str) -> Screen:
    places = ((60, head[0]), (60 + 9 * (len(head[0]) + 1), head[1]))
    return Screen(y=0).row(*places).block(*POST, x=100, gap=500).block(foot, gap=600)


@pytest.mark.parametrize("foot", ["Kirim pesan", "Balas ke contoh.empat..."])
def test_instagram_story(foot: str) -> None:
    seen = story("contoh.empat", "12 mnt", foot=foot).read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "contoh.empat")
    assert (seen.at, seen.facts.posted.surface) == (None, "12 mnt")
    assert seen.facts.author_text == TEXT


def test_instagram_reel() -> None:
    screen = Screen().block("Reels", gap=0).row((60, "contoh.empat"), (200, "Ikuti"), gap=800)
    seen = screen.block(*POST).block("contoh.empat · Audio asli").read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "contoh.empat")
    assert seen.facts.author_text == TEXT


@pytest.mark.parametrize("age", ["Hari ini 10.32", "Kemarin 21.07", "12 menit yang lalu"])
def test_whatsapp_status(age: str) -> None:
    screen = Screen(y=0).block("Contoh Empat", age, x=80).block(*POST, x=100, gap=400)
    seen = screen.block("Balas", x=320, gap=720).read()
    assert (seen.facts.platform, seen.facts.display_name) == (Platform.WHATSAPP, "Contoh Empat")
    assert seen.at is None
    assert seen.facts.author_text == TEXT


def test_whatsapp_channel() -> None:
    screen = Screen(y=0).block("Kabar Contoh", "1,2 rb pengikut", x=80)
    screen.block("04/11/2025", x=305).block(*POST).row((300, "10.32"), gap=0).row(
        (30, "646"), gap=4
    )
    seen = screen.block("Hanya admin yang dapat mengirim pesan", x=150, gap=600).read()
    assert seen.facts.platform is Platform.WHATSAPP
    assert seen.at == "2025-11-04T10:32:00+07:00"
    assert seen.facts.author_text == TEXT


def test_whatsapp_group_sender_and_answered_message() -> None:
    screen = Screen(y=0).block("Grup Contoh", "Akun Satu, Akun Dua, Anda", x=80)
    screen.block("4 November 2025", x=280).block("+62 812-5550-0001 ~Akun Dua", x=20)
    screen.block("Akun Satu", "Kapan jalan itu diperbaiki?", x=32, gap=4)
    screen.block(POST[0], f"{POST[1]} 10.32", x=20, gap=10).block("Ketik pesan", gap=300)
    seen = screen.read()
    assert seen.role(TextRole.QUOTED) == "Akun Satu Kapan jalan itu diperbaiki?"
    assert seen.facts.author_text == TEXT


def test_tiktok_panel_in_a_browser() -> None:
    screen = Screen(1366, 768, y=10)
    screen.lines += column(30, 60, "TikTok", "Untuk Anda", "Jelajahi", "Mengikuti", pitch=50)
    screen.row((800, "contoh.empat"), (1200, "Ikuti")).block(
        "Contoh Empat · 2025-11-4", x=800, gap=4
    )
    screen.block(*POST, x=760).block("suara asli - Contoh Empat", x=760, gap=8)
    screen.block("Komentar (33)", x=760).block("Akun Lima", "Setuju sekali pak", x=800)
    seen = screen.read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.TIKTOK, "contoh.empat")
    assert (seen.at, seen.facts.author_text) == ("2025-11-04T00:00:00+07:00", TEXT)
    assert "Setuju sekali pak" in seen.role(TextRole.COMMENT)


def test_youtube_community_post() -> None:
    screen = Screen().block("YouTube").row((60, "Bang Contoh 77"), (220, "Jul 22, 2025"))
    screen.block(*POST, x=60, gap=6).row((60, "48"), (120, "Balas")).block("3 Komentar")
    screen.block("Tambahkan komentar...").block("@akun.lima 2 hari yang lalu", "Setuju", gap=20)
    seen = screen.row((60, "2"), (120, "Balas"), gap=8).read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.YOUTUBE, None)
    assert (seen.facts.display_name, seen.at) == ("Bang Contoh 77", "2025-07-22T00:00:00+07:00")
    assert seen.facts.author_text == TEXT


def x_timeline(*heads: str) -> Screen:
    screen = Screen().row((100, "Untuk Anda"), (400, "Mengikuti"))
    for head in heads:
        screen.block(head, *POST).row((20, "3"), (150, "1"), (300, "12"), (450, "204"))
    return screen


@pytest.mark.parametrize(
    ("head", "account"),
    [
        ("Contoh Empat @contoh_empat · 3 j", "contoh_empat"),
        ("H. Contoh Empat, S.Pd @contoh_empat · 3 j", "contoh_empat"),
        ("Contoh Empat @contoh_em… · 3 j", None),
        ("Contoh Empat @contoh_em... · 3 j", None),
        ("Kelompok Tani Contoh Maju Bersama @contoh", None),
    ],
)
def test_a_handle_that_is_not_whole_on_the_screen_is_none(head: str, account: str | None) -> None:
    seen = x_timeline(head, "Akun Lima @akun_lima · 5 j").read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.X, account)
    assert seen.facts.author_text == TEXT


def test_x_profile_states_its_first_posts_time() -> None:
    screen = Screen().block("Contoh Empat", "@contoh_empat").block("Bergabung Maret 2019")
    screen.row((20, "204 Mengikuti"), (250, "1.021 Pengikut"))
    screen.row((20, "Posting"), (150, "Balasan"), (300, "Media"), (450, "Suka"))
    screen.block("Disematkan", "Contoh Empat @contoh_e… · 4 Nov 2024", *POST)
    seen = screen.row((20, "3"), (150, "1"), (300, "12")).read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.X, "contoh_empat")
    assert (seen.at, seen.facts.author_text) == ("2024-11-04T00:00:00+07:00", TEXT)


@pytest.mark.parametrize(
    "stamp",
    [
        "Terakhir diedit 09.41 · 4 Nov 2025",
        "9:41 AM · Nov 4, 2025 · 1.204 Vews",
        "09.41 .4 Nov 2025",
        "09.41 · 04 Nov 25",
    ],
)
def test_x_stamps(stamp: str) -> None:
    screen = Screen().block("Contoh Empat", "@contoh_empat").block(*POST).block(stamp)
    seen = screen.row((20, "12 Posting ulang"), (250, "48 Suka"), (400, "3 Markah")).read()
    assert seen.at == "2025-11-04T09:41:00+07:00"
    assert seen.facts.author_text == TEXT


def test_an_age_against_a_threads_name_lends_it_no_other_posts_time() -> None:
    screen = Screen().block("Utas", x=320).row((60, "info.contoh.10013 h"))
    screen.block(*POST, x=60, gap=10).row((60, "akun.lima"), (160, "23/12/25"))
    seen = (
        screen.block("betul pak", x=60, gap=10)
        .block("Balas ke info.contoh.1001...", gap=300)
        .read()
    )
    assert (seen.facts.account, seen.at) == ("info.contoh.1001", None)
    assert seen.facts.author_text == TEXT
    assert "betul pak" in seen.role(TextRole.COMMENT)


def test_a_post_whose_handle_gave_way_to_a_long_name_is_still_anothers() -> None:
    screen = x_timeline("Contoh Empat @contoh_empat · 3 j", "Kelompok Tani Contoh Maj... ... · 5 j")
    seen = screen.read()
    assert (seen.facts.account, seen.facts.author_text) == ("contoh_empat", TEXT)


def test_threads_names_that_differ_leave_the_account_out() -> None:
    screen = Screen().block("Utas", x=320).row((60, "info.contoh_07"), (220, "3 h"))
    screen.block(*POST, x=60, gap=10)
    seen = screen.block("Balas ke info.contoh_7...", gap=300).read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.THREADS, None)
    assert seen.facts.author_text == TEXT


def test_instagram_name_run_into_its_caption() -> None:
    screen = Screen().row((60, "contoh05_"), (560, "Ikuti")).row((20, "31 suka"), gap=500)
    seen = screen.block(f"contoho5_{POST[0]}", POST[1], gap=10).block("2 hari yang lalu").read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "contoh05_")


def test_youtube_date_beside_views_survives_a_misread_word() -> None:
    screen = Screen().block(*POST, gap=400).block("1,2 rb x ditonton 7 AGUSTUS 2025 ..Ilainya")
    screen.row((80, "Kanal Contoh"), (230, "12 rb"), (550, "Subscribe"))
    assert screen.read().at == "2025-08-07T00:00:00+07:00"


def whatsapp_in_a_browser(*said: str) -> Screen:
    screen = Screen(1366, 768, y=0)
    for number, name in enumerate(("Akun Satu", "Akun Dua", "Akun Tiga", "Akun Empat")):
        screen.lines += column(90, 60 + 60 * number, name, "Katanya besok libur sekolah, benar…")
    screen.block("Grup Contoh", "Akun Satu, Akun Dua, Anda", x=560, gap=20)
    screen.block("4 November 2025", x=880, gap=20)
    for text in said:
        screen.block(text, x=570, gap=20).row((800, "10.32"), gap=0)
    screen.y = 690
    return screen.block("Ketik pesan", x=620, gap=0)


@pytest.mark.parametrize("said", [("Setuju pak",), POST])
def test_the_list_of_chats_beside_a_chat_is_others_words(said: tuple[str, ...]) -> None:
    seen = whatsapp_in_a_browser(*said).read()
    assert (seen.facts.platform, seen.facts.display_name) == (Platform.WHATSAPP, "Grup Contoh")
    assert seen.at == "2025-11-04T10:32:00+07:00"
    assert seen.facts.author_text.split() == " ".join(said).split()
    assert "libur" in seen.role(TextRole.COMMENT)


@pytest.mark.parametrize("state", ["terakhir dilihat baru-baru ini", "last seen recently"])
def test_telegram_says_when_somebody_was_seen_in_its_own_words(state: str) -> None:
    screen = Screen(y=0).block("Contoh Empat", state, x=80).block("4 November 2025", x=280)
    seen = screen.block(*POST).row((300, "10.32"), gap=0).block("Pesan", gap=700).read()
    assert (seen.facts.platform, seen.facts.author_text) == (Platform.TELEGRAM, TEXT)


def test_what_readers_add_under_an_x_post_is_theirs() -> None:
    screen = Screen().block("Contoh Empat", "@contoh_empat").block(*POST)
    screen.block("Pembaca menambahkan konteks", "Jalan itu belum diperbaiki")
    screen.block("09.41 · 4 Nov 2025 · 1.204 Tayangan")
    seen = screen.row((20, "12 Posting ulang"), (250, "48 Suka")).read()
    assert seen.facts.author_text == TEXT
    assert "belum diperbaiki" in seen.role(TextRole.COMMENT)


def test_instagram_carousel_with_a_song() -> None:
    screen = Screen(y=-40).row((20, "17:21"), (600, "33%")).row((80, "akun"), (560, "Ikuti"), gap=4)
    screen.block("Lagu Contoh · Penyanyi Contoh", x=80, gap=4).row((640, "1/5"), gap=20)
    screen.block(f"akun {POST[0]}", POST[1], gap=500)
    seen = screen.block("4 November 2025").read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, "akun")
    assert (seen.at, seen.facts.author_text) == ("2025-11-04T00:00:00+07:00", TEXT)


@pytest.mark.parametrize(
    ("field", "account"),
    [
        ("Tambahkan komentar untuk contoh.empat...", "contoh.empat"),
        ("Tambahkan komentar untuk contoh.empt...", None),
        ("Add a comment...", None),
    ],
)
def test_instagram_sheet_of_comments(field: str, account: str | None) -> None:
    screen = Screen(y=0).block("Komentar", x=300).row((60, "contoh.empat"), (190, "2 j"))
    screen.block(*POST, x=60, gap=4).row((60, "akun.lima"), (160, "1 j"))
    screen.block("Setuju sekali pak", x=60, gap=4).block("Balas", x=60, gap=4)
    seen = screen.block(field, gap=600).read()
    assert (seen.facts.platform, seen.facts.account) == (Platform.INSTAGRAM, account)
    assert seen.facts.author_text.startswith(TEXT)
    assert seen.role(TextRole.COMMENT).startswith("Setuju sekali pak") or account is None


@pytest.mark.parametrize("date", ["12 November 2024 pukul 13.30", "12 November 2024"])
def test_a_date_within_a_comment_is_no_instagram_posts_time(date: str) -> None:
    screen = Screen().row((60, "contoh.empat"), (560, "Ikuti"), gap=0)
    screen.block(f"contoh.empat {POST[0]}", POST[1]).row((20, "1 mgg"), gap=4)
    screen.block("akun.lima_07 Undangan untuk semua warga", date, "tempat menyusul")
    seen = screen.row((20, "3 h"), (80, "2 suka"), (180, "Balas"), gap=4).read()
    assert (seen.facts.platform, seen.at) == (Platform.INSTAGRAM, None)
    assert seen.facts.author_text == TEXT
