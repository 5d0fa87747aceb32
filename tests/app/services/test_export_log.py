from __future__ import annotations

import csv
import io
import json

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.users import Role
from app.errors import Cancelled
from app.export.registry import FORMATS
from app.services.export_log import Exported, ExportService, UnknownFormatError
from app.services.whole_files import ExportFolderError
from tests.fakes.reviewing import PARTISAN, adverse, draft, flagged, seat


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def test_every_decision_is_a_row_withdrawn_ones_included(office, tmp_path):
    item = office.bring("=Selamat pagi")
    first = office.review.decide(item, DecisionDraft(Outcome.SESUAI, "=cmd sudah dibaca"))
    office.review.withdraw(first.id, "keliru")
    office.review.decide(item, DecisionDraft(Outcome.BUKAN_PEGAWAI, "Akun warga biasa"))
    target = tmp_path / "log.csv"
    assert office.exporter.export("csv", target).rows == 2
    rows = read(target)
    assert [row["outcome"] for row in rows] == ["sesuai", "bukan_pegawai"]
    assert rows[0]["reason"].startswith("'=")
    assert rows[0]["withdrawn_at"]
    assert rows[1]["second_review"] == "belum ditinjau kedua"
    assert rows[1]["pack_status"] == "draft"
    assert office.exporter.export("jsonl", tmp_path / "l", start=office.clock.now()).rows == 0


def test_a_diverted_complaint_names_nobody(office, tmp_path):
    item = office.bring("Keluhan: antrean puskesmas lama sekali")
    person = office.review.add_person("Pegawai Contoh 014")
    office.review.decide(
        item,
        DecisionDraft(Outcome.ALIH_PENGADUAN, "Keluhan layanan warga", person_id=person.id),
    )
    assert office.exporter.export("csv", tmp_path / "log.csv").rows == 0
    (row,) = read(tmp_path / "log.csv")
    assert row["person"] == row["account"] == row["link"] == row["decision"] == row["item"] == ""
    assert row["reason"].startswith("1 konten dialihkan")
    office.exporter.export("jsonl", tmp_path / "log.jsonl")
    (head,) = (tmp_path / "log.jsonl").read_text("utf-8").splitlines()
    assert json.loads(head)["diverted"] == 1


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_written_and_logged(office, tmp_path, name):
    item = office.bring("Selamat pagi")
    office.review.decide(item, DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya"))
    target = tmp_path / f"log.{name}"
    assert office.exporter.export(name, target).rows == 1
    assert target.stat().st_size > 100
    with office.store.read() as session:
        assert [e.kind for e in session.log.entries()][-1] == "exported"


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_export_can_be_stopped_at_any_row_and_leaves_the_old_file(office, tmp_path, name):
    for text in ("Selamat pagi", "Jalan depan sekolah rusak", "Rapat koordinasi ditunda besok"):
        item = office.bring(text, f"{text}.png")
        office.review.decide(item, DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya"))
    target = tmp_path / f"log.{name}"
    target.write_bytes(b"lama")
    for asked in (1, 4, 6):
        answers = iter([False] * asked)
        with pytest.raises(Cancelled):
            office.exporter.export(name, target, cancel=lambda answers=answers: next(answers, True))
        assert target.read_bytes() == b"lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kantor", target.name]
    told = []
    office.exporter.export(name, target, progress=lambda *far: told.append(far))
    assert told == [(0, 3)]
    assert target.read_bytes() != b"lama"


def test_a_folder_that_cannot_be_written_says_so_and_leaves_nothing(office, tmp_path):
    with pytest.raises(ExportFolderError):
        office.exporter.export("csv", tmp_path / "tidak" / "ada.csv")
    with pytest.raises(UnknownFormatError):
        office.exporter.export("docx", tmp_path / "a.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["kantor"]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_second_reviewer_gets_no_first_decision_that_waits_for_them(office, tmp_path, name):
    person = office.review.add_person("Pegawai Contoh 014")
    second = seat(office, "Sekretaris Contoh", Role.SECOND_REVIEWER)
    item = office.bring(PARTISAN)
    office.review.decide(item, adverse(office, item, person, reason="Rahasia sampai dinilai"))
    with office.store.read() as session:
        user = session.users.get("u-Sekretaris Contoh")
    exporter = ExportService(office.store, office.clock, "Kantor", user, "draft")
    assert exporter.export(name, tmp_path / "a") == Exported(rows=0, withheld=1)
    assert office.exporter.export(name, tmp_path / "b") == Exported(rows=1)
    view = second.open_item(item)
    second.second.record(item, draft(accepted=frozenset(), rejected=frozenset(flagged(view))))
    assert exporter.export(name, tmp_path / "c") == Exported(rows=1)


def test_the_file_tells_how_many_decisions_wait(office, tmp_path):
    person = office.review.add_person("Pegawai Contoh 014")
    seat(office, "Sekretaris Contoh", Role.SECOND_REVIEWER)
    item = office.bring(PARTISAN)
    office.review.decide(item, adverse(office, item, person))
    with office.store.read() as session:
        user = session.users.get("u-Sekretaris Contoh")
    exporter = ExportService(office.store, office.clock, "Kantor", user, "draft")
    exporter.export("csv", tmp_path / "log.csv")
    (row,) = read(tmp_path / "log.csv")
    assert row["second_review"].startswith("1 keputusan menunggu tinjauan kedua")
    assert row["person"] == row["outcome"] == row["decided_by"] == row["item"] == ""
