"""The problems of a list as a CSV file that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from app.export.csv_format import harmless
from app.services.lists.staff_columns import FIELD_LABELS, StaffField
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.services.lists.problems import RowProblem


def problem_report(problems: Iterable[RowProblem]) -> bytes:
    """Return one line for each problem: row, field, whether it stops the row, what, remedy."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Baris"), _("Kolom"), _("Sifat"), _("Masalah"), _("Yang perlu dilakukan")])
    for problem in problems:
        weight = _("keraguan") if problem.is_warning else _("perlu diperbaiki")
        cells = [_field(problem.field), weight, problem.what, problem.remedy]
        writer.writerow([problem.row, *map(harmless, cells)])
    return text.getvalue().encode("utf-8-sig")


def problem_lines(problems: Iterable[RowProblem]) -> str:
    """Return the problems as lines of text, to paste into a message."""
    line = _("Baris {row}, {field}: {what} {remedy}")
    return "\n".join(
        line.format(row=p.row, field=_field(p.field), what=p.what, remedy=p.remedy)
        for p in problems
    )


def _field(name: str) -> str:
    known = {field.value for field in StaffField}
    return _(FIELD_LABELS[StaffField(name)]) if name in known else name
