"""From engines' lines to a reading of several pages, and the second reader's word on it."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

from app.domain.clauses import Band
from app.domain.page_facts import pages_of
from app.domain.reading import Box, RawLine
from app.errors import UserFacingError
from app.services.reading_of_pictures import confirm_findings, make_reading

AT = datetime(2025, 11, 25, 3, tzinfo=UTC)


def page(*lines, captured=None):
    """What the engines return for a page with these lines, one below the other."""
    raw = []
    for row, text in enumerate(lines):
        top, left, words = 40 + 60 * row, 20, []
        for word in text.split():
            words.append((word, Box(left, top, 20 * len(word), 34), 0.9))
            left += 20 * len(word) + 12
        corners = ((20.0, top), (left, top), (left, top + 40.0), (20.0, top + 40.0))
        raw.append(RawLine(text, 0.9, corners, tuple(words)))
    return SimpleNamespace(
        lines=tuple(raw),
        width=1080,
        height=2000,
        engine="ppocr",
        engine_version="1",
        model_digests=("rec:00",),
        parameters=(("size", "1"),),
        seconds=0.25,
        preview=b"",
        phash="0" * 16,
        captured=captured,
    )


def reading_of(*pages):
    return make_reading("i1", pages, "a.png", AT, "Peninjau")[0]


def run_with(reading, *texts, band=Band.TINJAU):
    """A check run whose findings stand on these words."""
    findings = []
    for text in texts:
        start = reading.text.index(text)
        findings.append(SimpleNamespace(start=start, end=start + len(text), band=band))
    return SimpleNamespace(result=SimpleNamespace(findings=tuple(findings)))


def test_pages_of_two_accounts_state_neither_for_the_whole_and_each_for_itself():
    made = reading_of(
        page("Contoh Empat @contoh_empat · 2 j", "Halaman satu"),
        page("Akun Lima @akun_lima · 3 j", "Halaman dua"),
    )
    assert (made.screen.account, made.screen.display_name) == (None, None)
    accounts = [one.screen.account for one in pages_of([made])]
    assert accounts == ["contoh_empat", "akun_lima"]


def test_all_pages_give_text_words_and_the_authors_part():
    made = reading_of(page("Halaman satu berisi kata"), page("Halaman dua berisi janji"))
    assert [word.page for word in made.words] == [0] * 4 + [1] * 4
    assert all(made.text[word.start : word.end] == word.text for word in made.words)
    assert made.screen.author_text.split() == made.text.split()
    assert made.seconds == 0.5
    assert ("model", "rec:00") in made.parameters


def test_facts_come_from_the_first_page_that_states_some():
    stated = page("Contoh Empat", "@contoh.empat", "Isi unggahan contoh", "09.41 · 4 Nov 2025")
    made = reading_of(page("Sampul laporan"), stated)
    assert made.screen.account == "contoh.empat"
    assert "Sampul laporan" in made.screen.author_text


def test_the_second_reader_reads_the_marked_lines_of_every_page():
    asked = []

    def second(picture, boxes):
        asked.append((picture, list(boxes)))
        return ["Pilih nomor satu", None][: len(boxes)]

    made = reading_of(page("Pilih nomor satu", "Cuaca cerah"), page("Judi daring", "Obral besar"))
    run = run_with(made, "nomor", "Judi", "Obral")
    pages = [b"first", b"second"]
    confirmed = confirm_findings(made, run, pages, second)
    assert [(picture, len(boxes)) for picture, boxes in asked] == [(b"first", 1), (b"second", 2)]
    assert asked[0][1][0].y == 40
    assert [one.agreement for one in confirmed.second] == ["agree", "disagree", "only_one"]
    assert [made.text[one.start : one.end] for one in confirmed.second] == [
        "Pilih nomor satu",
        "Judi daring",
        "Obral besar",
    ]


def test_a_second_reader_that_fails_costs_no_picture():
    def fails(_image, _boxes):
        raise UserFacingError

    made = reading_of(page("Ayo coblos nomor dua"))
    confirmed = confirm_findings(made, run_with(made, "coblos"), [b"x"], fails)
    assert [one.agreement for one in confirmed.second] == ["only_one"]


def test_an_engine_does_not_confirm_itself():
    picture = page("Ayo coblos nomor dua")
    picture.engine = "tesseract"
    made = reading_of(picture)
    confirmed = confirm_findings(made, run_with(made, "coblos"), [b"x"], _nobody)
    assert [one.agreement for one in confirmed.second] == ["only_one"]


def test_notes_alone_need_no_second_reader():
    made = reading_of(page("Cuaca cerah sekali"))
    run = run_with(made, "cerah", band=Band.CATATAN)
    assert confirm_findings(made, run, [b"x"], _nobody) is made


def _nobody(_picture, _boxes):
    raise AssertionError("there was nothing to confirm")
