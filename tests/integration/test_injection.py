"""Words that are code elsewhere stay words: in SQL, in the search, in spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.items import QueueFilter
from db.verify import verify
from tests.fakes.offices_wired import HEAD, WiredOffice

HOSTILE = (
    "'; DROP TABLE decision; --",
    '" OR 1=1 --',
    "Robert'); DELETE FROM log;--",
    "=cmd|'/c calc'!A1",
    '+HYPERLINK("http://contoh.example")',
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "body: NEAR(a b) AND NOT",
    "%s %n {0} {reason!r} $(id) `id`",
    "<script>alert(1)</script><b>tebal</b>",
)  # fmt: skip


@pytest.fixture
def wired(tmp_path):
    made = WiredOffice(tmp_path / "kantor")
    yield made
    made.store.close()


@pytest.fixture
def decided(wired):
    """One decision for each hostile text, which is its reason and the person's name."""
    made = []
    for number, text in enumerate(HOSTILE):
        words = ("jalan", "rapat", "air", "pasar", "lampu", "sawah", "pantai", "jembatan", "hujan",
                 "sekolah", "kebun")  # fmt: skip
        item = wired.bring(f"{words[number]} nomor {7919 ** (number + 2)} {text}", f"{number}.png")
        person = wired.review.add_person(f"{text} {number}")
        draft = DecisionDraft(
            outcome=Outcome.SESUAI, reason=f"{text} alasan yang cukup panjang", person_id=person.id
        )
        made.append(wired.review.decide(item, draft))
    return made


def counts(wired):
    tables = ("item", "decision", "person", "log", "evidence", "user")
    with wired.store.pool.borrow() as db:
        return {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables}  # noqa: S608


def test_they_come_back_as_they_were_and_nothing_else_happened(wired, decided):
    before = counts(wired)
    assert before["decision"] == before["item"] == before["person"] == len(HOSTILE)
    with wired.store.read() as session:
        for made, text in zip(decided, HOSTILE, strict=True):
            kept = session.cases.decision(made.id)
            assert kept.reason == f"{text} alasan yang cukup panjang".strip()
        assert session.users.all() == [HEAD]
    for text in HOSTILE:
        wired.review.queue(QueueFilter(text=text))
        wired.review.count(QueueFilter(text=text))
    assert counts(wired) == before
    assert verify(wired.store).ok


def test_no_cell_of_a_csv_is_a_formula(wired, decided, tmp_path):
    wired.exporter.export("csv", tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert any("cmd|" in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"}] == []


def test_no_cell_of_a_workbook_is_a_formula(wired, decided, tmp_path):
    wired.exporter.export("xlsx", tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("cmd|" in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [cell.coordinate for cell in cells if cell.hyperlink is not None] == []
