"""Tesseract's table becomes lines; what is missing is said, not guessed."""

from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.adapters.ocr import tesseract
from app.adapters.ocr.tesseract import TesseractMissing, TesseractReader, lines_from_table
from app.domain.reading import Box

RECORDED = Path(__file__).parents[3] / "fixtures" / "tesseract" / "self_check.tsv"
SELF_CHECK = Path(__file__).parents[4] / "resources" / "self_check" / "ocr.png"


def recorded():
    """The real program's output for the self-check picture."""
    with RECORDED.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {key: [row[key] for row in rows] for key in rows[0]}


def test_the_recorded_table_becomes_four_lines():
    lines = lines_from_table(recorded())
    assert [line.text for line in lines] == [
        "Gambar uji Tinjau",
        "Jalan di depan pasar sudah diperbaiki,",
        "terima kasih kepada semua pihak.",
        "Rabu, 5 November 2025 pukul 09.15",
    ]
    assert all(0.5 < line.confidence <= 1 for line in lines)
    first = lines[0]
    assert first.corners[0][0] == first.words[0][1].x
    assert first.corners[2][0] == first.words[-1][1].right


def test_an_empty_table_has_no_lines():
    assert lines_from_table({"text": [], "level": []}) == []


def test_without_the_indonesian_data_there_is_no_reader(monkeypatch):
    monkeypatch.setattr(tesseract, "tesseract_state", lambda: ("5.3.0", ("eng", "osd")))
    with pytest.raises(TesseractMissing):
        TesseractReader()


def test_light_letters_on_dark_are_turned_round():
    dark = np.full((20, 60, 3), 20, np.uint8)
    dark[5:9, 10:20] = 240
    turned = tesseract._dark_on_light(dark)
    assert turned[0, 0] == 235
    assert turned[6, 12] == 15
    assert tesseract._dark_on_light(255 - dark)[0, 0] == 235


def test_a_line_outside_the_picture_or_without_text_gives_nothing():
    reader = TesseractReader()
    blank = np.full((100, 400, 3), 255, np.uint8)
    boxes = [Box(500, 10, 50, 20), Box(10, 10, 300, 30)]
    assert reader.read_lines(blank, boxes) == [None, None]


def test_the_programs_table_is_read_as_columns():
    text = RECORDED.read_text("utf-8")
    assert lines_from_table(tesseract.table_of(text)) == lines_from_table(recorded())
    assert tesseract.table_of("") == {"level": [], "text": []}


def test_reading_leaves_nothing_in_a_temp_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = tmp_path.stat().st_mtime_ns
    picture = cv2.imread(str(SELF_CHECK))
    reader = TesseractReader()
    assert "Gambar uji Tinjau" in [line.text for line in reader.read(picture)]
    first = reader.read(picture)[0].words[0][1]
    assert reader.read_lines(picture, [Box(first.x, first.y, 4 * first.w, first.h)])[0]
    # A file that was made and removed would have changed the folder's time.
    assert tmp_path.stat().st_mtime_ns == before


def test_a_program_that_fails_gives_no_line(monkeypatch):
    reader = TesseractReader()
    monkeypatch.setattr(tesseract, "LANGUAGE", "tidak-ada")
    stripes = np.zeros((40, 200, 3), np.uint8)
    stripes[:, ::2] = 255
    assert reader.read_lines(stripes, [Box(0, 0, 200, 40)]) == [None]
    with pytest.raises(RuntimeError):
        reader.read(stripes)
