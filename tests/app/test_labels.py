"""Dates, numbers and durations read as Indonesians write them."""

from datetime import date

import pytest

from app.labels import format_day, format_number, format_seconds, format_span


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "kurang dari 0,1 detik"),
        (0.04, "kurang dari 0,1 detik"),
        (0.46, "0,5 detik"),
        (12.34, "12,3 detik"),
        (1234.5, "1.234,5 detik"),
    ],
)
def test_a_duration_has_a_decimal_comma_and_is_never_nothing(seconds, words):
    assert format_seconds(seconds) == words


def test_a_number_has_points_between_thousands():
    assert format_number(1234567) == "1.234.567"
    assert format_number(2.5, 2) == "2,50"


def test_a_span_that_is_not_over_says_since_when():
    assert format_day(date(2026, 8, 1)) == "1 Agu 2026"
    assert format_span(date(2026, 8, 1), date(2026, 12, 31)) == "1 Agu 2026 – 31 Des 2026"
    assert format_span(date(2026, 8, 1), None) == "sejak 1 Agu 2026"
