"""The employee number of civil servants: NIP (PNS) and NI PPPK, 18 digits without a check digit.

Layout (public descriptions of BKN's rules): 1–8 birth date; 9–12 year of first appointment; 13–14
month of appointment 01–12 (PNS), or ``2`` and the count of contracts 1–9 (PPPK); 15 sex, 1 man or
2 woman; 16–18 serial from 001. Whether 21–29 mark every PPPK is derived, not law. The number
reveals birth date and sex: lists and logs show only :attr:`Nip.masked`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LENGTH: Final = 18
_FILLING: Final = re.compile(r"[\s.\-'’`/\u00a0\u200b-\u200f\ufeff]+")
_MIN_APPOINTMENT_AGE: Final = 18
_MAX_APPOINTMENT_AGE: Final = 65
_VISIBLE: Final = 4
_MONTHS: Final = 12
_PPPK_MARK: Final = 2


class NipKind(StrEnum):
    """Which of the two numbers it is."""

    PNS = "PNS"
    PPPK = "PPPK"


class NipProblem(StrEnum):
    """What is wrong with a number; stable codes. The last three are doubts, not errors."""

    EMPTY = "nip_empty"
    NOT_DIGITS = "nip_not_digits"
    LENGTH = "nip_length"
    BIRTH_DATE = "nip_birth_date"
    BIRTH_IN_FUTURE = "nip_birth_in_future"
    KIND = "nip_kind"
    SEX = "nip_sex"
    SERIAL = "nip_serial"
    APPOINTED_YOUNG = "nip_appointed_young"
    APPOINTED_OLD = "nip_appointed_old"
    APPOINTED_IN_FUTURE = "nip_appointed_in_future"

    @property
    def is_warning(self) -> bool:
        """A doubt is shown and does not stop the row: no rule seen makes it impossible."""
        return self.value.startswith("nip_appointed")


@dataclass(frozen=True, slots=True)
class Nip:
    """A number of the right form, taken apart."""

    digits: str
    kind: NipKind
    birth_date: date

    @property
    def appointed_year(self) -> int:
        """Year of first appointment."""
        return int(self.digits[8:12])

    @property
    def appointed_month(self) -> int | None:
        """Month of first appointment; only a PNS number holds it."""
        return int(self.digits[12:14]) if self.kind is NipKind.PNS else None

    @property
    def masked(self) -> str:
        """Only the last four digits, for lists and logs."""
        return mask(self.digits)


@dataclass(frozen=True, slots=True)
class NipCheck:
    """The number (``None`` if it has errors), its errors and its doubts."""

    nip: Nip | None
    errors: tuple[NipProblem, ...] = ()
    warnings: tuple[NipProblem, ...] = ()

    @property
    def is_valid(self) -> bool:
        """No error; there may be doubts."""
        return not self.errors


def mask(digits: str) -> str:
    """Return ``digits`` with all but the last four hidden; shorter numbers are hidden whole."""
    return "••••" + (digits[-_VISIBLE:] if len(digits) > 2 * _VISIBLE else "")


def clean(raw: str) -> str:
    """Return ``raw`` without the spaces, dots, dashes and quote marks people type into it."""
    return _FILLING.sub("", raw)


def check_nip(raw: str, today: date) -> NipCheck:
    """Check the form of ``raw`` and return the number with every error and doubt found."""
    digits = clean(raw)
    if not digits:
        return NipCheck(None, (NipProblem.EMPTY,))
    if not (digits.isascii() and digits.isdigit()):
        return NipCheck(None, (NipProblem.NOT_DIGITS,))
    if len(digits) != LENGTH:
        return NipCheck(None, (NipProblem.LENGTH,))
    errors = []
    birth = _date(digits[:8])
    if birth is None:
        errors.append(NipProblem.BIRTH_DATE)
    elif birth > today:
        errors.append(NipProblem.BIRTH_IN_FUTURE)
    kind = _kind(digits)
    if kind is None:
        errors.append(NipProblem.KIND)
    if digits[14] not in "12":
        errors.append(NipProblem.SEX)
    if digits[15:] == "000":
        errors.append(NipProblem.SERIAL)
    if errors or birth is None or kind is None:
        return NipCheck(None, tuple(errors))
    nip = Nip(digits, kind, birth)
    return NipCheck(nip, (), _doubts(nip, today))


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _kind(digits: str) -> NipKind | None:
    pair = int(digits[12:14])
    if 1 <= pair <= _MONTHS:
        return NipKind.PNS
    if pair // 10 == _PPPK_MARK and pair % 10:
        return NipKind.PPPK
    return None


def _doubts(nip: Nip, today: date) -> tuple[NipProblem, ...]:
    """Compare appointment with birth: month by month where the number holds a month."""
    found = []
    months = (nip.appointed_year - nip.birth_date.year) * 12
    # An NI PPPK holds no month: the last of the year is taken, in favour of the number.
    months += (nip.appointed_month or _MONTHS) - nip.birth_date.month
    if months < _MIN_APPOINTMENT_AGE * 12:
        found.append(NipProblem.APPOINTED_YOUNG)
    if nip.appointed_year - nip.birth_date.year > _MAX_APPOINTMENT_AGE:
        found.append(NipProblem.APPOINTED_OLD)
    appointed = date(max(nip.appointed_year, 1), nip.appointed_month or 1, 1)
    if appointed > today:
        found.append(NipProblem.APPOINTED_IN_FUTURE)
    return tuple(found)
