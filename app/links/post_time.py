"""When a post was made, decoded from ids that carry their time of allocation.

Layouts (public knowledge, checked on posts of known date): X "snowflake" ids since November 2010
hold milliseconds since 1288834974657 above bit 22; TikTok ids hold Unix seconds above bit 32;
Instagram and Threads media ids hold milliseconds since 1314220021721 above bit 23; LinkedIn
activity, share and ugcPost ids hold Unix milliseconds above bit 22. Each has a window of
plausible times: an id outside it is older than the scheme, or made up, and gives no time.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_X_EPOCH_MS: Final = 1_288_834_974_657
_INSTAGRAM_EPOCH_MS: Final = 1_314_220_021_721
_X_SINCE: Final = datetime(2010, 11, 5, tzinfo=UTC).timestamp()
_TIKTOK_SINCE: Final = datetime(2014, 8, 1, tzinfo=UTC).timestamp()
_INSTAGRAM_SINCE: Final = datetime(2011, 8, 26, tzinfo=UTC).timestamp()
_THREADS_SINCE: Final = datetime(2023, 1, 1, tzinfo=UTC).timestamp()
_LINKEDIN_SINCE: Final = datetime(2012, 1, 1, tzinfo=UTC).timestamp()
_KNOWN_PRESENT: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""A PC whose clock fell back to its battery's birth must not make real posts look impossible."""
_TOLERANCE: Final = timedelta(days=1)
_ALPHABET: Final = {
    letter: value
    for value, letter in enumerate(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    )
}
_PRIVATE_SUFFIX: Final = 28
"""Codes of private accounts' posts carry so many further characters after the media id."""
_MAX_CODE: Final = 11
_BITS_64: Final = 1 << 64


def from_x(post_id: str) -> datetime | None:
    """Return the UTC second in the id of an X post; ``None`` for ids from before snowflakes."""
    return _instant(((_number(post_id) >> 22) + _X_EPOCH_MS) // 1000, _X_SINCE)


def from_tiktok(post_id: str) -> datetime | None:
    """Return the UTC second in the id of a TikTok video or photo post."""
    return _instant(_number(post_id) >> 32, _TIKTOK_SINCE)


def from_instagram_number(media_id: str) -> datetime | None:
    """Return the UTC second in a decimal Instagram media id (stories)."""
    return _instant(((_number(media_id) >> 23) + _INSTAGRAM_EPOCH_MS) // 1000, _INSTAGRAM_SINCE)


def from_instagram_code(code: str) -> datetime | None:
    """Return the UTC second in an Instagram short code (base 64 of the media id)."""
    return from_instagram_number(str(_from_base64(code)))


def from_threads_code(code: str) -> datetime | None:
    """Return the UTC second in a Threads post code; the same scheme as Instagram's."""
    moment = from_instagram_code(code)
    return moment if moment is not None and moment.timestamp() >= _THREADS_SINCE else None


def from_linkedin(post_id: str) -> datetime | None:
    """Return the UTC second in a LinkedIn activity, share or ugcPost id."""
    return _instant((_number(post_id) >> 22) // 1000, _LINKEDIN_SINCE)


def _number(digits: str) -> int:
    """Return the id, or 0 (which is in no window) for one that no 64-bit counter gave out."""
    value = int(digits)
    return value if value < _BITS_64 else 0


def _from_base64(code: str) -> int:
    if len(code) > _PRIVATE_SUFFIX:
        code = code[:-_PRIVATE_SUFFIX]
    if len(code) > _MAX_CODE:
        return 0
    value = 0
    for letter in code:
        value = value << 6 | _ALPHABET.get(letter, 0)
    return value


def _instant(seconds: int, since: float) -> datetime | None:
    latest = max(datetime.now(UTC), _KNOWN_PRESENT) + _TOLERANCE
    if not since <= seconds <= latest.timestamp():
        return None
    return datetime.fromtimestamp(seconds, UTC)
