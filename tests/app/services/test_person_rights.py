from __future__ import annotations

import csv
import json
from datetime import timedelta

import pytest

from app.domain.clauses import Clause
from app.domain.decisions import DecisionDraft, Outcome, Relation
from app.domain.retention import Ground, HoldKind, SubjectKind
from app.domain.users import Role, User
from app.services.keeping_errors import (
    HeldError,
    NothingToCorrectError,
    OnlyAdminsKeepError,
    RetentionRunsError,
)
from app.services.person_rights import ExportFolderNotEmptyError, PersonRightsService
from app.services.retention import RetentionService
from app.services.review_errors import PersonNotFoundError
from db.verify import verify
from tests.fakes.offices_wired import NOW

ADMIN = User("u1", "Admin Contoh", frozenset({Role.ADMIN}), NOW.date())
CLERK = User("u2", "Staf Contoh", frozenset({Role.OPERATOR}), NOW.date())
TEXT = "<script>alert(1)</script> Tulisan & uji"


@pytest.fixture
def rights(office):
    return PersonRightsService(office.store, office.clock, "Kantor Contoh", ADMIN)


@pytest.fixture
def person(office):
    """Somebody with one decided case."""
    made = office.review.add_person('Pegawai "Contoh" <7>', jabatan="=1+1")
    item = office.bring(TEXT)
    draft = DecisionDraft(
        Outcome.RUJUK_ATASAN, "alasan yang cukup panjang", person_id=made.id,
        relation=Relation.OTHER, own_ground="dasar contoh", clauses=(Clause.SE_2C,),
        reply_text="Tanggapan contoh.",
    )  # fmt: skip
    office.review.decide(item, draft)
    return made


def test_a_copy_holds_everything_and_runs_nothing(office, rights, person, tmp_path):
    folder = rights.export(person.id, tmp_path / "salinan")
    told = json.loads((folder / "data.json").read_text("utf-8"))
    assert {"person", "case_file", "item", "reading", "decision", "reply", "log"} <= set(
        told["data"]
    )
    assert told["data"]["reading"][0]["text"] == TEXT
    page = (folder / "laporan.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "Tanggapan contoh." in page
    assert "Keputusan tinjauan" in page
    ((sha256, name),) = told["berkas"].items()
    assert (folder / name).read_bytes() == office.store.evidence.get(sha256)
    with pytest.raises(ExportFolderNotEmptyError):
        rights.export(person.id, tmp_path / "salinan")
    with office.store.read() as session:
        assert session.log.of_subject(person.id)[-1].kind == "subject_access"


def test_nobody_elses_data_are_in_it(office, rights, person, tmp_path):
    other = office.review.add_person("Orang Lain")
    office.bring("RAHASIA ORANG LAIN")
    folder = rights.export(person.id, tmp_path / "salinan")
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"RAHASIA" not in path.read_bytes()
            assert other.name.encode() not in path.read_bytes()


def test_erasing_waits_for_the_periods_unless_it_was_unlawful(office, rights, person):
    for ground in (Ground.REQUEST, Ground.RETENTION):
        with pytest.raises(RetentionRunsError) as caught:
            rights.erase(person.id, ground)
        assert "2031" in caught.value.message
    office.clock.at += timedelta(days=1825)
    done = rights.erase(person.id, Ground.REQUEST)
    assert done.people == (person.id,)
    with pytest.raises(PersonNotFoundError):
        rights.find(person.id)
    report = verify(office.store)
    assert (report.problems, report.tombstones) == ((), 2)


def test_unlawfully_collected_data_go_but_not_while_held(office, rights, person):
    keeping = RetentionService(office.store, office.clock, ADMIN)
    hold = keeping.place_hold(person.id, SubjectKind.PERSON, HoldKind.LEGAL_CASE)
    with pytest.raises(HeldError):
        rights.erase(person.id, Ground.UNLAWFUL)
    keeping.lift_hold(hold.id)
    assert rights.erase(person.id, Ground.UNLAWFUL).items


def test_a_correction_says_why_and_keeps_what_stood_before(office, rights, person):
    corrected = rights.correct(person.id, {"name": "Pegawai Contoh 7"}, "salah ketik")
    assert rights.find(person.id[:6]) == corrected
    with office.store.read() as session:
        entry = session.log.of_subject(person.id)[-1]
        kept = session.log.committed(entry.seq)
    assert json.loads(entry.payload)["fields"] == ["name"]
    assert json.loads(kept["before"][1]) == {"name": 'Pegawai "Contoh" <7>'}
    for changes, reason in (({}, "x"), ({"name": "A"}, " "), ({"name": " "}, "x")):
        with pytest.raises(NothingToCorrectError):
            rights.correct(person.id, changes, reason)


def test_whom_a_breach_would_touch(office, rights, person, tmp_path):
    office.review.add_person("=HYPERLINK(1)")
    assert rights.export_affected(tmp_path / "orang.csv") == 2
    with (tmp_path / "orang.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows[1:]] == ["'=HYPERLINK(1)", 'Pegawai "Contoh" <7>']
    assert rows[2][3:] == ["1", "1", "1", "1", "0"]
    assert [one.name for one in rights.affected(NOW, NOW + timedelta(days=1))] == [person.name]
    assert rights.affected(NOW + timedelta(days=1)) == []


def test_only_admins_hand_out_and_erase(office, person, tmp_path):
    rights = PersonRightsService(office.store, office.clock, "Kantor", CLERK)
    for act in (
        lambda: rights.export(person.id, tmp_path / "a"),
        lambda: rights.erase(person.id, Ground.REQUEST),
        lambda: rights.export_affected(tmp_path / "b.csv"),
    ):
        with pytest.raises(OnlyAdminsKeepError):
            act()
    assert list(tmp_path.glob("[ab]*")) == []
