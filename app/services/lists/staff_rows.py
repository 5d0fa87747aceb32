"""From a table and a column mapping to staff rows, each with everything that is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.nip import Nip, NipKind, check_nip
from app.domain.people import Employment
from app.services.lists.problems import ColumnsMissingError, RowFault, RowProblem
from app.services.lists.staff_columns import FIELD_LABELS, StaffField
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.services.lists.tables import Row, Table

_MAX_TEXT: Final = 300
"""Characters; longer than any name, unit or post, short enough to show."""
_ROMAN: Final = tuple(
    "I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII".split(",")  # noqa: SIM905
)
_PNS_GRADE: Final = re.compile(
    r"(?<!\w)(IV|III|II|I|[1-4])\s*[/.\- ]?\s*([a-e])(?!\w)", re.IGNORECASE
)
_PPPK_GRADE: Final = re.compile(r"(?:gol(?:ongan)?\.?\s*)?([IVX]{1,5}|\d{1,2})", re.IGNORECASE)
_LAST_STEP: Final = {"I": "abcd", "II": "abcd", "III": "abcd", "IV": "abcde"}
_EMPLOYMENT: Final = {
    "pns": Employment.PNS,
    "pegawainegerisipil": Employment.PNS,
    "cpns": Employment.CPNS,
    "calonpns": Employment.CPNS,
    "calonpegawainegerisipil": Employment.CPNS,
    "pppk": Employment.PPPK,
    "p3k": Employment.PPPK,
    "pppkpenuhwaktu": Employment.PPPK,
    "pegawaipemerintahdenganperjanjiankerja": Employment.PPPK,
    "pppkparuhwaktu": Employment.PPPK_PARUH_WAKTU,
    "p3kparuhwaktu": Employment.PPPK_PARUH_WAKTU,
    "pppkpw": Employment.PPPK_PARUH_WAKTU,
    "paruhwaktu": Employment.PPPK_PARUH_WAKTU,
}
_KINDS: Final = {
    Employment.PNS: NipKind.PNS,
    Employment.CPNS: NipKind.PNS,
    Employment.PPPK: NipKind.PPPK,
    Employment.PPPK_PARUH_WAKTU: NipKind.PPPK,
}


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One person as the list has it; a field is ``None`` where the list says nothing.

    ``number`` is the row as the user sees it in the file; ``unit`` a path, top first, " / "
    between.
    """

    number: int
    name: str
    nip: Nip | None = None
    unit: str | None = None
    jabatan: str | None = None
    golongan: str | None = None
    employment: Employment | None = None
    superior: str | None = None
    problems: tuple[RowProblem, ...] = ()

    @property
    def is_faulty(self) -> bool:
        """The row cannot go in as it is."""
        return any(not problem.is_warning for problem in self.problems)

    @property
    def likely_employment(self) -> Employment | None:
        """What the list says, else what the number says (not CPNS, not part-time): for new rows."""
        if self.employment is None and self.nip:
            return Employment(self.nip.kind.value)
        return self.employment


def read_staff(
    table: Table, header: Row | None, mapping: Mapping[StaffField, int], today: date
) -> tuple[StaffRow, ...]:
    """Read every row below ``header`` (all rows if ``None``); blank and counting rows are left out.

    Raises:
        ColumnsMissingError: if no column holds the names.
    """
    if StaffField.NAME not in mapping:
        raise ColumnsMissingError(columns=_(FIELD_LABELS[StaffField.NAME]))
    start = header.number if header else 0
    seen: dict[str, int] = {}
    return tuple(
        _staff_row(row, mapping, today, seen)
        for row in table.rows
        if row.number > start and not _is_filler(row, mapping)
    )


def employment_of(text: str) -> Employment | None:
    """Return the employment a list means by ``text``; ``None`` if unknown."""
    return _EMPLOYMENT.get("".join(letter for letter in text.casefold() if letter.isalnum()))


def grade_of(text: str) -> str | None:
    """Return ``III/a`` or ``IX`` for the spellings in use (``3a``, ``Penata Muda (III/a)``)."""
    found = _PNS_GRADE.search(text)
    if found:
        level = found[1].upper()
        level = _ROMAN[int(level) - 1] if level.isdigit() else level
        step = found[2].lower()
        return f"{level}/{step}" if step in _LAST_STEP[level] else None
    whole = _PPPK_GRADE.fullmatch(text.strip())
    if not whole:
        return None
    level = whole[1].upper()
    if level.isdigit():
        return _ROMAN[int(level) - 1] if 1 <= int(level) <= len(_ROMAN) else None
    return level if level in _ROMAN else None


def _is_filler(row: Row, mapping: Mapping[StaffField, int]) -> bool:
    """Whether it is empty in all mapped columns, or the 1, 2, 3 … under the titles."""
    texts = [row.cell(column) for column in mapping.values()]
    if not any(texts):
        return True
    filled = [text.strip("().") for text in row.cells if text]
    counts = [str(n) for n in range(1, len(filled) + 1)]
    return filled in (counts, [*counts[1:], str(len(filled) + 1)])


def _staff_row(
    row: Row, mapping: Mapping[StaffField, int], today: date, seen: dict[str, int]
) -> StaffRow:
    problems: list[RowProblem] = []
    texts = {field: _text(row, field, column, problems) for field, column in mapping.items()}
    name = _full_name(texts)
    if not name and not any(problem.field == StaffField.NAME for problem in problems):
        problems.append(RowProblem(row.number, StaffField.NAME, RowFault.NAME_EMPTY))
    nip = _nip(row.number, texts.get(StaffField.NIP), today, seen, problems)
    return StaffRow(
        row.number,
        name,
        nip,
        _unit(texts.get(StaffField.PARENT_UNIT), texts.get(StaffField.UNIT)),
        texts.get(StaffField.JABATAN) or None,
        _grade(row.number, texts.get(StaffField.GOLONGAN), problems),
        _employment(row.number, texts.get(StaffField.EMPLOYMENT), nip, problems),
        texts.get(StaffField.SUPERIOR) or None,
        tuple(problems),
    )


def _text(row: Row, field: StaffField, column: int, problems: list[RowProblem]) -> str | None:
    """Return the text of a field with single spaces; ``None`` where the cell cannot be used."""
    text = " ".join(row.cell(column).split())
    fault = row.faults.get(column)
    if fault:
        problems.append(RowProblem(row.number, field, fault, (("value", text[:20]),)))
        return None
    if len(text) > _MAX_TEXT:
        params = (("length", str(len(text))), ("limit", str(_MAX_TEXT)))
        problems.append(RowProblem(row.number, field, RowFault.TOO_LONG, params))
        return None
    return "" if text in {"-", "–", "—"} else text


def _full_name(texts: Mapping[StaffField, str | None]) -> str:
    name = texts.get(StaffField.NAME) or ""
    front, back = texts.get(StaffField.FRONT_TITLE), texts.get(StaffField.BACK_TITLE)
    if name and front:
        name = f"{front} {name}"
    return f"{name}, {back}" if name and back else name


def _unit(parent: str | None, unit: str | None) -> str | None:
    """Return the path of the unit, top first; a unit named like its parent is the parent."""
    if parent and unit and parent.casefold() != unit.casefold():
        return f"{parent} / {unit}"
    return unit or parent or None


def _nip(
    number: int,
    text: str | None,
    today: date,
    seen: dict[str, int],
    problems: list[RowProblem],
) -> Nip | None:
    if text is None:
        return None
    check = check_nip(text, today)
    problems.extend(
        RowProblem(number, StaffField.NIP, code) for code in (*check.errors, *check.warnings)
    )
    if check.nip is None:
        return None
    other = seen.setdefault(check.nip.digits, number)
    if other != number:
        params = (("other", str(other)),)
        problems.append(RowProblem(number, StaffField.NIP, RowFault.NIP_TWICE, params))
    return check.nip


def _grade(number: int, text: str | None, problems: list[RowProblem]) -> str | None:
    if not text:
        return None
    grade = grade_of(text)
    if grade is None:
        params = (("value", text),)
        problems.append(RowProblem(number, StaffField.GOLONGAN, RowFault.GRADE_UNKNOWN, params))
    return grade or text


def _employment(
    number: int, text: str | None, nip: Nip | None, problems: list[RowProblem]
) -> Employment | None:
    if not text:
        return None
    employment = employment_of(text)
    if employment is None:
        params: tuple[tuple[str, str], ...] = (("value", text),)
        problems.append(
            RowProblem(number, StaffField.EMPLOYMENT, RowFault.EMPLOYMENT_UNKNOWN, params)
        )
    elif nip and _KINDS[employment] is not nip.kind:
        params = (("value", text), ("kind", nip.kind.value))
        problems.append(
            RowProblem(number, StaffField.EMPLOYMENT, RowFault.EMPLOYMENT_DIFFERS, params)
        )
    return employment
