"""When a screenshot was taken: from EXIF or from the name a phone gave the file.

Never from the file's modification time, which any copy resets.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from app.domain.reading import Precision, TimeFact

_WIB: Final = timezone(timedelta(hours=7), "WIB")
"""Phones write local time without a zone; the office's is WIB, a fixed UTC+7."""
_FIRST_YEAR: Final = 2004

_DATE = r"(?P<y>20\d\d)[-_.]?(?P<m>\d\d)[-_.]?(?P<d>\d\d)"
_TIME = (
    r"(?P<h>\d{1,2})[-_.:∶\uf03a]?(?P<mi>\d\d)(?:[-_.:∶\uf03a]?(?P<s>\d\d))?(?!\d{4})"
    r"(?:[\s_\u202f]?(?P<half>[AP]M))?"
)
_PATTERNS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # Screenshot_20251104-103412_Facebook.jpg, Screenshot 2025-11-04 103412.png,
        # Screenshot_2025-11-04-10-34-12-12_ab.jpg, Tangkapan Layar 2025-11-04 pukul 10.34.12.png,
        # WhatsApp Image 2025-11-04 at 10.34.12.jpeg, IMG_20251104_103412.jpg, PXL_…, photo_…
        rf"(?<!\d){_DATE}(?:[-_\s]|\s(?:at|pukul|jam)\s){_TIME}",
        rf"^(?:screenshot|scrnshot|ss|img|pxl|tangkapan ?layar|photo)[-_ ]?{_DATE}{_TIME}",
        # IMG-20251104-WA0003.jpg: the day WhatsApp stored it.
        rf"^(?:IMG|VID|STK|DOC)-{_DATE}-WA\d+",
        # Names that carry a day only.
        rf"^(?:screenshot|tangkapan ?layar|whatsapp image|foto|photo)[-_ ]{_DATE}(?![-_ ]?\d)",
    )
)


def from_file_name(name: str) -> TimeFact | None:
    """Return the capture time in a phone's or computer's file name, or ``None``.

    ``name`` may carry folders. A picture WhatsApp stored is dated by when it was received.
    """
    base = re.split(r"[\\/]", name)[-1]
    for pattern in _PATTERNS:
        match = pattern.search(base)
        if match:
            fact = _fact({k: v for k, v in match.groupdict().items() if v}, "file_name", base)
            if fact:
                return fact
    return None


def from_exif(value: str | None) -> TimeFact | None:
    """Return the capture time of EXIF's ``YYYY:MM:DD HH:MM:SS``, or ``None``; zeros are none."""
    form = r"\s*(?P<y>\d{4}):(?P<m>\d\d):(?P<d>\d\d)[ T](?P<h>\d\d):(?P<mi>\d\d):(?P<s>\d\d)"
    match = re.match(form, value or "")
    return _fact(match.groupdict(), "exif", value or "") if match else None


def _fact(part: dict[str, str], source: str, surface: str) -> TimeFact | None:
    hour = int(part.get("h", 0))
    if "half" in part:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a twelve-hour clock
            return None
        hour = hour % 12 + (12 if part["half"].lower() == "pm" else 0)
    try:
        at = datetime(
            int(part["y"]),
            int(part["m"]),
            int(part["d"]),
            hour,
            int(part.get("mi", 0)),
            int(part.get("s", 0)),
            tzinfo=_WIB,
        )
    except ValueError:
        return None
    if at.year < _FIRST_YEAR:
        return None
    precision = (
        Precision.SECOND if "s" in part else Precision.MINUTE if "h" in part else Precision.DAY
    )
    return TimeFact(at, precision, source, surface.strip())
