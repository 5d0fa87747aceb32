"""Times as screens write them, in Indonesian and English; what is written, not when it was.

``resolve`` in ``time_facts`` makes a point in time of a mention, where that needs no guessing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


def _blurred(names: str) -> list[str]:
    """Names as read from blurred letters: m as r and n ("Novernber"), O as 0, l as i or 1."""
    pairs = (("m", "rn"), ("o", "0"), ("l", "i"), ("l", "1"))
    return [name.replace(a, b, 1) for name in names.split() for a, b in pairs if a in name]


_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt ags agustus aug august",
            "sep sept september",
            "okt oktober oct october",
            "nov november nopember",
            "des desember dec december",
        ),
        start=1,
    )
    for name in (*names.split(), *_blurred(names))
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "senin monday",
            "selasa tuesday",
            "rabu wednesday",
            "kamis thursday",
            "jumat jum'at friday",
            "sabtu saturday",
            "minggu sunday",
        )
    )
    for name in names.split()
}
_ZONES: Final = {"wib": 7, "wita": 8, "wit": 9}
_UNITS: Final = {
    unit: name
    for name, units in {
        "second": "dtk detik sec secs second seconds s",
        "minute": "m mnt mn menit min mins minute minutes",
        "hour": "j jam hrs hour hours",
        "day": "hari day days",
        "week": "mg mgg minggu w wk week weeks",
        "month": "bln bulan mo month months",
        "year": "th thn tahun y yr year years",
        "h": "h hr",
        "d": "d",
    }.items()
    for unit in units.split()
}

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<{0}>(?:19|20)\d\d|'?\d\d(?![.:,]?\d))"
_DAY_FIRST = (
    r"(?P<d1>[0-2]?\d|3[01])\s?(?P<m1>"
    + _MONTH
    + r")(?![a-z])\.?(?:[,|]?\s*"
    + _YEAR.format("y1")
    + ")?"
)
_MONTH_FIRST = (
    r"(?P<m2>"
    + _MONTH
    + r")\.?\s?(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d.:])"
    + r"(?:,?\s*(?P<y2>(?:19|20)\d\d))?"
)
_NUMERIC = (
    r"(?P<y3>20\d\d)-(?P<m3>\d{1,2})-(?P<d3>\d{1,2})"
    r"|(?P<d4>\d{1,2})[/](?P<m4>\d{1,2})[/](?P<y4>20\d\d|\d\d)"
)
_DATE = rf"(?<![\w@#.,/-])(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_NUMERIC})(?![\w/]|-\w)"
_BACK = (
    r"(?<!\w)(?P<back>kemarin|yesterday|hari ini|today|"
    + "|".join(re.escape(day) for day in _WEEKDAYS)
    + r")(?!\w)"
)
_CLOCK = (
    r"(?<![\w.,:/])(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:[.:](?P<second>\d\d))?(?![\d%:]|[.,]\d)"
    r"(?:\s?(?P<half>[ap]\.?m\b\.?|pagi\b|siang\b|sore\b|malam\b))?"
    r"(?:\s?\(?(?P<zone>wib|wita|wit)\b\)?)?"
)
_CLOCK_AFTER = _CLOCK.replace(r"(?<![\w.,:/])", r"(?<![\d.,:/])", 1)
"""After a date, "pukul10.15" is what a recogniser makes of a narrow blank."""
_CLOCK_SPLIT = _CLOCK_AFTER.replace(r"(?P<hour>\d{1,2})", r"(?P<hour>\d{1,2}|[012]\s\d)", 1)
"""After a date, "pukul 2 1.38" is what it makes of a wide digit."""
_BETWEEN = r"[\s,·•∙|.\-–—]{0,4}(?:(?:pukul|pkl\.?|jam|at|pada)\s?)?"
_DATE_BEFORE = _DATE.removesuffix(r"(?![\w/]|-\w)")
_DATE_AFTER = _DATE.replace(r"(?<![\w@#.,/-])", r"(?<![\w@#/])", 1)
_BACK_BEFORE = _BACK.removesuffix(r"(?!\w)")
_AGO = (
    r"(?<![\w.,])(?P<count>\d{1,3}|a|an|se(?=hari|jam|minggu|menit|bulan|tahun))\s?(?P<unit>"
    + "|".join(sorted(_UNITS, key=len, reverse=True))
    + r")\b(?P<ago>\s?(?:yang\s)?lalu\b|\s?ago\b)?"
)
_NOW = r"\b(?P<now>baru\s?saja|just\s?now)\b"


def _pattern(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_FORMS: Final = _pattern(
    f"(?:{_DATE_BEFORE}){_BETWEEN}{_CLOCK_SPLIT}",
    f"{_CLOCK}{_BETWEEN}(?:{_DATE_AFTER})",
    f"{_BACK_BEFORE}{_BETWEEN}{_CLOCK_AFTER}",
    f"{_CLOCK}{_BETWEEN}{_BACK}",
    _DATE,
    _AGO,
    _NOW,
    _BACK,
    _CLOCK,
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time as written at ``start``…``end`` of a line; what is not written is ``None``.

    ``days_back`` 0 is today, 1 yesterday; ``weekday`` 0 is Monday. ``ago`` is count and unit
    (``second`` … ``year``; ``h`` and ``d`` mean something else in each language).
    """

    start: int
    end: int
    surface: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: int = 7
    days_back: int | None = None
    weekday: int | None = None
    ago: tuple[int, str] | None = None

    @property
    def is_dated(self) -> bool:
        """Whether day, month and year are all written."""
        return self.year is not None

    @property
    def is_bare_clock(self) -> bool:
        """Whether only a time of day is written."""
        return self.hour is not None and (self.month, self.days_back, self.weekday) == (
            None,
            None,
            None,
        )


_LONGEST_LINE: Final = 400
"""No line of a screen is longer; a text that is has no place for a stamp."""


@lru_cache(maxsize=1024)
def mentions(text: str) -> tuple[TimeMention, ...]:
    """Every time written in a line, left to right; the fullest reading wins."""
    if len(text) > _LONGEST_LINE:
        return ()
    found: list[TimeMention] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < m.end and m.start < match.end() for m in found):
                continue
            mention = _read(match)
            if mention:
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _read(match: re.Match[str]) -> TimeMention | None:
    part = {name: value.lower() for name, value in match.groupdict().items() if value}
    place = (match.start(), match.end(), match.group().strip())
    if "now" in part:
        return TimeMention(*place, ago=(0, "second"))
    if "unit" in part:
        count = int(part["count"]) if part["count"].isdigit() else 1
        if not part["count"].isdigit() and "ago" not in part:
            return None
        return TimeMention(*place, ago=(count, _UNITS[part["unit"]]))
    hour = _hour(part)
    if hour is not None and not (0 <= hour <= 23 and int(part["minute"]) < 60):  # noqa: PLR2004
        return None
    date = _date(part)
    if date == _NO_DATE and any(key in part for key in ("d1", "d2", "d3", "d4")):
        return None
    year, month, day = date
    back = part.get("back")
    return TimeMention(
        *place,
        year=year,
        month=month,
        day=day,
        hour=hour,
        minute=int(part["minute"]) if hour is not None else None,
        second=int(part["second"]) if "second" in part else None,
        zone=_ZONES.get(part.get("zone", ""), 7),
        days_back={"kemarin": 1, "yesterday": 1, "hari ini": 0, "today": 0}.get(back or ""),
        weekday=_WEEKDAYS.get(back or ""),
    )


_NO_DATE: Final = (None, None, None)


def _date(part: dict[str, str]) -> tuple[int | None, int | None, int | None]:
    for n in "1234":
        if f"d{n}" not in part:
            continue
        day, month = int(part[f"d{n}"]), part[f"m{n}"]
        number = _MONTHS[month] if month in _MONTHS else int(month)
        if not (1 <= day <= 31 and 1 <= number <= 12):  # noqa: PLR2004 - days and months
            return _NO_DATE
        if n == "4" and not _is_day_first(part):
            return _NO_DATE
        year = part.get(f"y{n}")
        return (_full_year(year) if year else None), number, day
    return _NO_DATE


def _is_day_first(part: dict[str, str]) -> bool:
    """Tell 04/11/25 (Indonesian, padded) from 11/4/25 (American); doubt is no."""
    if int(part["d4"]) > 12:  # noqa: PLR2004 - no month
        return True
    american = part.get("half", "").startswith(("a", "p")) and "pagi" not in part.get("half", "")
    return len(part["d4"]) == len(part["m4"]) == 2 and not american  # noqa: PLR2004 - padded


def _full_year(written: str) -> int:
    digits = written.lstrip("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)  # noqa: PLR2004


def _hour(part: dict[str, str]) -> int | None:
    if "hour" not in part:
        return None
    hour, half = int(part["hour"].replace(" ", "")), part.get("half", "")
    if (half.startswith("p") and half != "pagi") or half in ("sore", "malam"):
        return hour + 12 if hour < 12 else hour  # noqa: PLR2004 - noon
    if half.startswith("a") or half in ("pagi", "malam"):
        return 0 if hour == 12 else hour  # noqa: PLR2004 - midnight
    return hour
