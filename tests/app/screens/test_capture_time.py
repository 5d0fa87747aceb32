"""Capture times from EXIF and from file names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading import Precision
from app.screens.capture_time import from_exif, from_file_name


@pytest.mark.parametrize(
    "name",
    [
        "Screenshot_20251104-103412_Facebook.jpg",
        "Screenshot_2025-11-04-10-34-12-123_com.contoh.jpg",
        "Screenshot 2025-11-04 103412.png",
        "Screenshot 2025-11-04 at 10.34.12 AM.png",
        "WhatsApp Image 2025-11-04 at 10.34.12 (1).jpeg",
        "Tangkapan Layar 2025-11-04 pukul 10.34.12.png",
        "folder/IMG_20251104_103412.jpg",
        "C:\\foto\\20251104_103412.jpg",
        "photo_2025-11-04_10-34-12.jpg",
    ],
)
def test_names_with_a_time(name: str) -> None:
    fact = from_file_name(name)
    assert fact is not None
    assert fact.at is not None
    assert fact.at.isoformat() == "2025-11-04T10:34:12+07:00"
    assert (fact.precision, fact.source) == (Precision.SECOND, "file_name")


def test_afternoon_and_day_only() -> None:
    late = from_file_name("Screenshot 2025-11-04 at 9.34.12 PM.png")
    day = from_file_name("IMG-20251104-WA0003.jpg")
    assert late is not None
    assert late.at is not None
    assert late.at.hour == 21
    assert day is not None
    assert day.at is not None
    assert (day.at.isoformat(), day.precision) == ("2025-11-04T00:00:00+07:00", Precision.DAY)


@pytest.mark.parametrize(
    "name",
    [
        "foto.jpg",
        "Screenshot (12).png",
        "1671260116.jpg",
        "IMG_1234.jpg",
        "Screenshot_20251304-103412.jpg",
        "laporan 2025-11-04.pdf",
        "Screenshot_20251104-253412.jpg",
        "",
    ],
)
def test_names_without_one(name: str) -> None:
    assert from_file_name(name) is None


def test_exif() -> None:
    fact = from_exif("2025:11:04 10:34:12")
    assert fact is not None
    assert fact.at is not None
    assert (fact.at.isoformat(), fact.source) == ("2025-11-04T10:34:12+07:00", "exif")
    for bad in (None, "", "0000:00:00 00:00:00", "2025:11:04", "1980:01:01 00:00:00", "x"):
        assert from_exif(bad) is None


@given(st.text(max_size=60))
def test_any_name_is_survived(name: str) -> None:
    fact = from_file_name(name)
    assert fact is None or fact.at is not None
