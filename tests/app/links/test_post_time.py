from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links import post_time

_X_EPOCH = 1_288_834_974_657
_IG_EPOCH = 1_314_220_021_721
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_moments = st.integers(
    int(datetime(2023, 8, 1, tzinfo=UTC).timestamp() * 1000),
    int(datetime(2026, 10, 31, tzinfo=UTC).timestamp() * 1000),
)


def _code(number):
    """Encode the slow way, digit by digit, as the reference."""
    letters = ""
    while number:
        number, digit = divmod(number, 64)
        letters = _ALPHABET[digit] + letters
    return letters


@given(_moments, st.integers(0, 2**22 - 1))
def test_each_scheme_gives_back_the_second_it_was_built_from(milliseconds, rest):
    expected = datetime.fromtimestamp(milliseconds // 1000, UTC)
    assert post_time.from_x(str((milliseconds - _X_EPOCH) << 22 | rest)) == expected
    assert post_time.from_linkedin(str(milliseconds << 22 | rest)) == expected
    assert post_time.from_tiktok(str((milliseconds // 1000) << 32 | rest)) == expected
    media = (milliseconds - _IG_EPOCH) << 23 | rest
    assert post_time.from_instagram_number(str(media)) == expected
    assert post_time.from_instagram_code(_code(media)) == expected
    assert post_time.from_instagram_code(_code(media) + "a" * 28) == expected
    assert post_time.from_threads_code(_code(media)) == expected


@pytest.mark.parametrize(
    "decode",
    [
        post_time.from_x,
        post_time.from_tiktok,
        post_time.from_instagram_number,
        post_time.from_linkedin,
    ],
)
@pytest.mark.parametrize("number", ["0", "1", str(2**63), str(2**64 - 1), "9" * 30])
def test_implausible_ids_give_no_time(decode, number):
    assert decode(number) is None


def test_the_future_is_no_plausible_time():
    ahead = int((datetime.now(UTC) + timedelta(days=400)).timestamp() * 1000)
    assert post_time.from_linkedin(str(ahead << 22)) is None
