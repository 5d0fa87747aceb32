"""LinkedIn's posts."""

from __future__ import annotations

import pytest

from app.domain.reading import Platform, TextRole
from app.screens.capture_time import from_exif
from tests.app.screens.layout_builder import Screen

POST = ("Terima kasih kepada semua warga", "yang ikut gotong royong hari Minggu")
CAPTURE = from_exif("2025:11:05 12:00:00")


def drawn(age: str, *buttons: str) -> Screen:
    return (
        Screen()
        .block("Contoh Empat · 2", "Analis di Kantor Contoh", f"{age} ·")
        .block(*POST)
        .row(*((20 + 170 * n, button) for n, button in enumerate(buttons)))
        .block("Akun Contoh Lima · 3", "Bagus sekali")
        .row((20, "Suka"), (120, "Balas"), gap=10)
    )


@pytest.mark.parametrize(
    ("age", "buttons", "at"),
    [
        ("3 hr", ("Suka", "Komentar", "Posting ulang", "Kirim"), "2025-11-02T12:00:00+07:00"),
        ("5 jam", ("Suka", "Komentar", "Posting ulang", "Kirim"), "2025-11-05T07:00:00+07:00"),
        ("2w", ("Like", "Comment", "Repost", "Send"), "2025-10-22T12:00:00+07:00"),
    ],
)
def test_name_age_and_text(age: str, buttons: tuple[str, ...], at: str) -> None:
    seen = drawn(age, *buttons).read(CAPTURE)
    assert (seen.facts.platform, seen.facts.account) == (Platform.LINKEDIN, None)
    assert seen.facts.display_name == "Contoh Empat"
    assert seen.at == at
    assert seen.facts.author_text == "\n".join(POST)
    assert "Bagus sekali" in seen.role(TextRole.COMMENT)


def test_without_a_capture_time_there_is_no_time() -> None:
    seen = drawn("3 hr", "Suka", "Komentar", "Posting ulang", "Kirim").read()
    assert (seen.at, seen.facts.posted.surface) == (None, "3 hr")
