from __future__ import annotations

import io
import struct
import zipfile

import pytest

from app.services.lists.problems import (
    ListError,
    ListHostileError,
    ListProtectedError,
    ListTooLargeError,
    ListUnreadableError,
)
from app.services.lists.zip_guard import ZipLimits, open_archive, read_entry

_LIMITS = ZipLimits(entries=3, entry_bytes=2_000_000, total_bytes=3_000_000)


def _zip(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"bukan zip", ListUnreadableError),
        (_zip(a=b"", b=b"", c=b"", d=b""), ListTooLargeError),
        (_zip(a=b"0" * 2_500_000), ListHostileError),
        (_zip(a=bytes(range(256)) * 5_000, b=bytes(range(256)) * 9_000), ListTooLargeError),
    ],
)
def test_what_an_archive_declares_is_checked_first(data, error):
    limits = ZipLimits(
        3, 2_000_000, 3_000_000, ratio=1_000_000 if error is ListTooLargeError else 200
    )
    with pytest.raises(error):
        open_archive(data, limits, "ZIP")


def test_an_encrypted_part_is_said_to_be_protected():
    data = bytearray(_zip(a=b"x"))
    at = data.rfind(b"PK\x01\x02") + 8
    struct.pack_into("<H", data, at, 1)
    with pytest.raises(ListProtectedError):
        open_archive(bytes(data), _LIMITS, "ZIP")


def test_a_part_that_lies_about_its_size_is_not_read_beyond_the_limit():
    """GIVEN declared sizes forged to be small THEN reading stops or is refused."""
    data = bytearray(_zip(a=b"0" * 900_000))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.find(mark) + at, 10)
    archive = open_archive(bytes(data), _LIMITS, "ZIP")
    with pytest.raises(ListError):
        read_entry(archive, "a", _LIMITS, "ZIP")


def test_an_entry_over_the_limit_or_absent_is_refused():
    archive = open_archive(_zip(a=b"abc" * 10), _LIMITS, "ZIP")
    assert read_entry(archive, "a", _LIMITS, "ZIP") == b"abc" * 10
    with pytest.raises(ListTooLargeError):
        read_entry(archive, "a", ZipLimits(3, 5, 100), "ZIP")
    with pytest.raises(ListUnreadableError):
        read_entry(archive, "b", _LIMITS, "ZIP")
