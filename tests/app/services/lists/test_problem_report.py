from __future__ import annotations

from app.domain.nip import NipProblem
from app.services.lists.problem_report import problem_lines, problem_report
from app.services.lists.problems import RowFault, RowProblem
from app.services.lists.staff_columns import StaffField

PROBLEMS = (
    RowProblem(3, StaffField.NIP, NipProblem.LENGTH),
    RowProblem(4, StaffField.SUPERIOR, RowFault.SUPERIOR_UNKNOWN, (("value", "=X"),)),
    RowProblem(5, "=SUM(A1)", RowFault.NAME_EMPTY),
)


def test_each_problem_is_a_line_a_spreadsheet_takes_for_text():
    lines = problem_report(PROBLEMS).decode("utf-8-sig").splitlines()
    assert lines[0] == "Baris;Kolom;Sifat;Masalah;Yang perlu dilakukan"
    assert lines[1].startswith("3;NIP / NI PPPK;perlu diperbaiki;")
    assert lines[2].startswith("4;Atasan langsung;keraguan;")
    assert lines[3].startswith("5;'=SUM(A1);")


def test_the_same_as_text_to_paste():
    first, *_rest = problem_lines(PROBLEMS).splitlines()
    assert first.startswith("Baris 3, NIP / NI PPPK: NIP tidak berisi 18 angka.")
