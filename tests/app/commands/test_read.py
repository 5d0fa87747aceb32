"""``tinjau read``: one line a picture, in the order given, bad ones beside good ones."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest
from PIL import Image

from app.adapters.ocr.process import OcrProcess
from app.commands import read

PICTURE = Path(__file__).resolve().parents[3] / "resources" / "self_check" / "ocr.png"


class Recorder:
    """A context that keeps what the command says."""

    def __init__(self):
        self.rows, self.said, self.warned = [], [], []

    def emit(self, obj):
        self.rows.append(json.loads(json.dumps(obj)))

    def say(self, text):
        self.said.append(text)

    def warn(self, text):
        self.warned.append(text)


def run(*paths):
    """Run the command on paths; its exit code and what it said."""
    parser = argparse.ArgumentParser()
    read.add_arguments(parser)
    context = Recorder()
    return read.run(parser.parse_args([str(path) for path in paths]), context), context


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """A good picture, a missing file, a text, a PDF of two pages and a folder."""
    folder = tmp_path_factory.mktemp("in")
    (folder / "text.png").write_text("no picture")
    page = Image.open(PICTURE).convert("RGB")
    out = io.BytesIO()
    page.save(out, "PDF", save_all=True, append_images=[page], resolution=150)
    (folder / "two.pdf").write_bytes(out.getvalue())
    (folder / "empty").mkdir()
    paths = (
        folder / "none.png",
        PICTURE,
        folder / "text.png",
        folder / "two.pdf",
        folder / "empty",
    )
    return (*run(*paths), paths)


def test_every_input_has_its_line_in_order(mixed):
    code, context, paths = mixed
    assert code == 1
    assert [row["file"] for row in context.rows] == [str(path) for path in paths]
    assert [bool(row["error"]) for row in context.rows] == [True, False, True, False, True]
    assert len(context.warned) == 3
    assert len(context.said) == 2


def test_a_line_holds_what_the_contract_names(mixed):
    row = mixed[1].rows[1]
    assert set(row) == {
        "file",
        "text",
        "seconds",
        "engine",
        "confidence",
        "words",
        "screen",
        "error",
    }
    assert set(row["screen"]) == {
        "platform",
        "account",
        "display_name",
        "posted_at",
        "posted_at_precision",
        "author_text",
    }
    assert "Jalan di depan pasar sudah diperbaiki" in row["text"]
    assert row["engine"] == "ppocr"
    assert 0.9 < row["confidence"] <= 1
    assert row["seconds"] > 0
    word = row["words"][0]
    assert set(word) == {"text", "box", "confidence"}
    assert len(word["box"]) == 4


def test_a_pdf_is_one_line_with_all_its_pages(mixed):
    row = mixed[1].rows[3]
    assert row["text"].count("Gambar uji Tinjau") == 2
    assert {word.get("page", 0) for word in row["words"]} == {0, 1}
    assert [page["author_text"] in row["text"] for page in row["screens"]] == [True, True]


def test_failures_carry_a_sentence_and_no_words(mixed):
    rows = mixed[1].rows
    assert rows[0]["error"] == "Berkas tidak ditemukan."
    assert "bukan gambar" in rows[2]["error"]
    assert rows[4]["words"] == []


def test_all_good_is_exit_zero():
    assert run(PICTURE)[0] == 0


def test_a_folder_gives_its_pictures_one_line_each(tmp_path):
    pages = [Image.open(PICTURE).convert("RGB")] * 2
    pages[0].save(tmp_path / "scan.TIFF", save_all=True, append_images=pages[1:])
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.png").write_bytes(PICTURE.read_bytes())
    (tmp_path / "notes.txt").write_text("no picture")
    code, context = run(tmp_path)
    assert code == 0
    assert [Path(row["file"]).name for row in context.rows] == ["a.png", "scan.TIFF"]
    assert context.rows[1]["text"].count("Gambar uji Tinjau") == 2


def test_a_copy_of_a_picture_is_not_read_again(tmp_path, monkeypatch):
    asked = []
    ask = OcrProcess.ask

    def counted(child, request, blobs, **more):
        asked.append(request["op"])
        return ask(child, request, blobs, **more)

    monkeypatch.setattr(OcrProcess, "ask", counted)
    monkeypatch.setattr(read, "default_workers", lambda: 1)
    for name in ("a.png", "b.png", "c.png"):
        (tmp_path / name).write_bytes(PICTURE.read_bytes())
    assert run(tmp_path)[0] == 0
    assert asked == ["read"]
