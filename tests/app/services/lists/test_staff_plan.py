from __future__ import annotations

import time
from datetime import date

from app.domain.people import Employment, Person
from app.services.lists.problems import RowFault
from app.services.lists.read_table import read_table
from app.services.lists.staff_columns import StaffField, guess_columns
from app.services.lists.staff_plan import FieldChange, PlanKind, SuperiorRef, plan_staff
from app.services.lists.staff_rows import read_staff

_HEAD = "nama;nip;unit kerja;jabatan;golongan;status;atasan"
_UNITS = {"u1": "Bagian Contoh"}
_ONE = Person(
    "p1", "Contoh Satu", "199001012020121001", "u1", "Analis", "III/a", Employment.CPNS, "p2"
)
_TWO = Person("p2", "Contoh Dua", "198001012005011002", "u1")
_THREE = Person("p3", "Contoh Tiga", None, "u1")


def _plan(*lines, people=(_ONE, _TWO, _THREE)):
    table = read_table("\n".join((_HEAD, *lines)).encode())
    guess = guess_columns(table)
    rows = read_staff(table, guess.header, guess.mapping, date(2026, 11, 22))
    return plan_staff(rows, people, _UNITS)


def test_new_changed_same_and_faulty_are_told_apart():
    plan = _plan(
        "Contoh Satu;199001012020121001;bagian  contoh",
        "Contoh Dua;198001012005011002;Bagian Baru;Kepala;4a",
        "Contoh Baru;199501012022032003;Bagian Lain",
        ";",
        "Rusak;123",
    )
    kinds = [PlanKind.CHANGED, PlanKind.CHANGED, PlanKind.NEW, PlanKind.FAULTY]
    assert [entry.kind for entry in plan.entries] == kinds
    assert plan.entries[0].changes == (
        FieldChange(StaffField.UNIT, "Bagian Contoh", "bagian  contoh".replace("  ", " ")),
    )
    assert plan.entries[1].changes == (
        FieldChange(StaffField.UNIT, "Bagian Contoh", "Bagian Baru"),
        FieldChange(StaffField.JABATAN, "", "Kepala"),
        FieldChange(StaffField.GOLONGAN, "", "IV/a"),
    )
    assert plan.new_units == ("Bagian Baru", "Bagian Lain")
    assert plan.counts[PlanKind.CHANGED] == 2


def test_an_empty_cell_never_erases_and_a_number_never_overrides_the_status():
    (entry,) = _plan("Contoh Satu;199001012020121001;;;;;").entries
    assert entry.kind is PlanKind.SAME
    assert entry.person_id == "p1"


def test_a_person_without_a_number_is_known_by_a_name_that_is_theirs_alone():
    (entry,) = _plan("contoh tiga;199101012020122003;Bagian Contoh").entries
    assert entry.person_id == "p3"
    assert entry.changes[0] == FieldChange(StaffField.NAME, "Contoh Tiga", "contoh tiga")
    assert FieldChange(StaffField.NIP, "", "199101012020122003") in entry.changes
    (elsewhere,) = _plan("Contoh Tiga;199101012020122003;Bagian Lain").entries
    assert elsewhere.kind is PlanKind.NEW
    assert elsewhere.maybe_same_as == ("p3",)


def test_a_new_number_of_the_same_name_and_birth_date_is_asked_not_merged():
    (entry,) = _plan("Contoh Satu;199001012026211001").entries
    assert entry.kind is PlanKind.NEW
    assert entry.maybe_same_as == ("p1",)
    (other,) = _plan("Contoh Satu;199507072022031001").entries
    assert other.maybe_same_as == ()


def test_two_rows_never_claim_one_person_by_the_name_alone():
    plan = _plan("Contoh Tiga;-;Bagian Contoh", "Contoh Tiga;-;Bagian Contoh")
    assert [entry.kind for entry in plan.entries] == [PlanKind.NEW, PlanKind.NEW]


def test_the_superior_is_found_by_number_by_name_or_in_another_row():
    plan = _plan(
        "A;199001012020121011;;;;;198001012005011002",
        "B;199001012020121012;;;;;contoh dua",
        "C;199001012020121013;;;;;Kepala Baru",
        "Kepala Baru;197001012000031001;;;;;",
    )
    assert [entry.superior for entry in plan.entries] == [
        SuperiorRef("p2"),
        SuperiorRef("p2"),
        SuperiorRef(row=5),
        None,
    ]


def test_a_superior_that_cannot_be_is_a_warning_and_the_row_still_goes_in():
    plan = _plan(
        "A;199001012020121011;;;;;Tidak Ada",
        "B;199001012020121012;;;;;B",
        "C;199001012020121013;;;;;D",
        "D;199001012020121014;;;;;C",
        "Contoh Dua;198001012005011002;;;;;Contoh Satu",
        people=(_ONE, _TWO),
    )
    assert [problem.code for problem in plan.problems] == [
        RowFault.SUPERIOR_UNKNOWN,
        RowFault.SUPERIOR_SELF,
        RowFault.SUPERIOR_LOOP,
        RowFault.SUPERIOR_LOOP,
    ]
    assert PlanKind.FAULTY not in {entry.kind for entry in plan.entries}
    twins = _plan(
        "A;199001012020121011;;;;;Contoh",
        people=(Person("x", "Contoh"), Person("y", "Contoh")),
    )
    assert twins.problems[0].code is RowFault.SUPERIOR_AMBIGUOUS


def test_a_change_of_superior_is_a_change():
    plan = _plan("Contoh Satu;199001012020121001;;;;;Kepala", "Kepala;197001012000031001")
    assert plan.entries[0].changes == (FieldChange(StaffField.SUPERIOR, "Contoh Dua", "Kepala"),)


def test_ten_thousand_rows_are_planned_well_under_ten_seconds(workbook):
    rows = [["Nama", "NIP", "Unit Kerja", "Jabatan", "Golongan", "Status", "Atasan Langsung"]]
    rows += [
        [
            f"Pegawai Contoh {n:05d}",
            f"1980{n % 12 + 1:02d}{n % 28 + 1:02d}200501{n % 2 + 1}{n % 999 + 1:03d}"
            if n < 9000
            else None,
            f"Unit Contoh {n % 60}",
            "Pelaksana",
            "III/a",
            "PNS",
            f"Pegawai Contoh {n // 10:05d}",
        ]
        for n in range(10_000)
    ]
    data = workbook(rows)
    started = time.process_time()
    table = read_table(data)
    guess = guess_columns(table)
    staff = read_staff(table, guess.header, guess.mapping, date(2026, 11, 22))
    plan = plan_staff(staff, [], {})
    assert time.process_time() - started < 8
    assert len(plan.entries) == 10_000
