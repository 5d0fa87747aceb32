"""The real engines in real children: what they read, where, and on hard pictures."""

from __future__ import annotations

import io
import os
import random
from pathlib import Path

import pytest
from PIL import Image

from app.adapters.ocr.errors import EmptyFile, NotAPicture, PictureTooLarge, PictureTruncated
from app.adapters.ocr.precision import precision_here
from app.adapters.ocr.results import to_reading
from app.adapters.ocr.self_check import self_check
from app.adapters.ocr.service import OcrService
from app.adapters.ocr.simple_order import rows_from_the_top
from app.domain.reading import Box
from tests.bench.draw import damage, photo, screens
from tests.bench.draw.cases import KINDS
from tests.bench.ocr_scoring import body_cer, word_scores

ROOT = Path(__file__).resolve().parents[4]
LONG = ("tall", "tallest")
SMALL_PRINT = {
    "desktop": 0.97,
    "messenger-window": 0.94,
    "pixel-window": 0.9,
    "press-card": 0.8,
}
"""Kinds with letters of few pixels, and the least share of words read of them and read right."""
TESSERACT = {"TINJAU_OCR_ENGINE": "tesseract"}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with OcrService(tmp_path_factory.mktemp("data"), workers=2) as running:
        running.warm()
        yield running


def drawn(kind, number=0):
    """A drawn case of the bench, the same each time."""
    draw, save = KINDS[kind]
    rng = random.Random(f"test/{kind}/{number}")  # noqa: S311 - drawing
    screen = draw(rng)
    return screen, save(screen.image, rng)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (*LONG, *SMALL_PRINT)])
def test_each_kind_of_screen_is_read(service, kind):
    screen, data = drawn(kind)
    text = to_reading(service.read(data), rows_from_the_top).text
    assert body_cer(screen.body, text) <= 0.02
    recall, precision = word_scores(screen.visible, text)
    assert recall >= 0.85
    assert precision >= 0.94


@pytest.mark.parametrize("kind", SMALL_PRINT)
def test_small_print_is_read(service, kind):
    """On large captures, in shrunken screenshots under a stamp, in letters of hard pixels."""
    screen, data = drawn(kind)
    recall, precision = word_scores(
        screen.visible, to_reading(service.read(data), rows_from_the_top).text
    )
    least = SMALL_PRINT[kind]
    assert recall >= least
    assert precision >= least


def test_a_capture_20000_pixels_high_is_read_to_its_end(service):
    screen = screens.tall(random.Random(4), 20_000, gap=2500)  # noqa: S311 - drawing
    result = service.read(damage.jpeg(screen.image, 85), preview=False)
    assert result.height == 20_000
    recall, precision = word_scores(screen.visible, to_reading(result, rows_from_the_top).text)
    assert recall >= 0.99
    assert precision >= 0.99
    assert max(line.corners[2][1] for line in result.lines) > 15_000


@pytest.mark.parametrize("orientation", range(1, 9))
def test_words_stand_where_they_were_drawn(service, orientation):
    """Boxes are in pixels after EXIF orientation; each covers most of its word."""
    screen = screens.feed(random.Random(11), 600)  # noqa: S311 - drawing
    result = service.read(photo.turned(screen.image, orientation), preview=False)
    assert (result.width, result.height) == screen.image.size
    words = [(text, box) for line in result.lines for text, box, _ in line.words]
    found = 0
    for word, (left, top, right, bottom) in screen.boxes:
        near = [
            box
            for text, box in words
            if text == word and abs(box.x - left) < 14 and abs(box.y - top) < 22
        ]
        found += any(
            min(box.right, right) - max(box.x, left) > 0.75 * (right - left)
            and min(box.bottom, bottom) - max(box.y, top) > 0.75 * (bottom - top)
            for box in near
        )
    assert found >= 0.9 * len(screen.boxes)


def test_results_say_how_they_came_about(service):
    result = service.read(drawn("feed")[1])
    assert result.engine == "ppocr"
    assert "rapidocr-" in result.engine_version
    assert [digest.split(":")[0] for digest in result.model_digests] == [
        "PP-OCRv6_det_small.onnx",
        "PP-OCRv6_rec_small.onnx",
    ]
    assert all(len(digest.split(":")[1]) == 64 for digest in result.model_digests)
    assert dict(result.parameters)["detection_side"]
    assert dict(result.parameters)["precision"] == precision_here()
    assert 0 < result.seconds < 60
    assert len(result.phash) == 16
    shown = Image.open(io.BytesIO(result.preview))
    assert abs(shown.width - result.width * result.preview_scale) <= 1


def test_the_same_picture_gives_the_same_reading_alone_and_in_a_batch(service):
    data = drawn("chat")[1]
    alone = service.read(data).lines
    batch = [outcome.lines for _, outcome in service.read_many((i, data) for i in range(4))]
    assert batch == [alone] * 4


def test_a_blank_picture_has_no_lines(service):
    assert service.read(damage.png(Image.new("RGB", (800, 1200), "navy"))).lines == ()


def test_bad_input_in_a_batch_costs_only_itself(service):
    good = drawn("feed")[1]
    bomb = Image.new("1", (20_000, 20_000))
    out = io.BytesIO()
    bomb.save(out, "PNG")
    inputs = [good, b"", b"text", good[: len(good) // 3], out.getvalue(), good]
    outcomes = [outcome for _, outcome in service.read_many(enumerate(inputs))]
    assert [type(outcome).__name__ for outcome in outcomes] == [
        "OcrResult",
        EmptyFile.__name__,
        NotAPicture.__name__,
        PictureTruncated.__name__,
        PictureTooLarge.__name__,
        "OcrResult",
    ]


def test_the_second_reader_reads_the_lines_it_is_given(service):
    image = (ROOT / "resources" / "self_check" / "ocr.png").read_bytes()
    boxes = [Box(30, 24, 300, 46), Box(30, 79, 640, 46), Box(5000, 5000, 10, 10)]
    first, second, outside = service.second_read(image, boxes)
    assert first == "Gambar uji Tinjau"
    assert second == "Jalan di depan pasar sudah diperbaiki,"
    assert outside is None


def test_pdf_pages_and_thumbnails_are_made_in_the_child(service):
    pages = [Image.new("RGB", (200, 300), colour) for colour in ("white", "black")]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    assert len(service.pages(out.getvalue())) == 2
    small = Image.open(io.BytesIO(service.thumbnail(drawn("feed")[1], 96)))
    assert max(small.size) == 96
    with pytest.raises(NotAPicture):
        service.pages(drawn("feed")[1])


def test_tesseract_reads_alone_where_it_must(tmp_path):
    with OcrService(tmp_path, workers=1, environment=TESSERACT) as alone:
        result = alone.read((ROOT / "resources" / "self_check" / "ocr.png").read_bytes())
    assert result.engine == "tesseract"
    assert "5 November 2025" in to_reading(result, rows_from_the_top).text
    assert result.model_digests == ()
    assert list(tmp_path.iterdir()) == []


def test_the_self_check_finds_both_readers_and_their_processes_well(tmp_path):
    checks = self_check(ROOT / "resources", tmp_path)
    assert [check.ok for check in checks] == [True] * 4, checks
    assert [check.remedy for check in checks] == [""] * 4
    assert "Tesseract memastikan" in checks[2].detail
    assert "menganggur" in checks[3].detail
    assert ("8 bit" in checks[0].detail) == (precision_here() == "int8")
    assert list(tmp_path.iterdir()) == []


def test_the_self_check_names_the_remedy_where_tesseract_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    first, second, who, _pool = self_check(ROOT / "resources", tmp_path / "temp")
    assert first.ok
    assert not second.ok
    assert "tesseract" in second.remedy.lower()
    assert "sendiri" in who.detail


def test_no_picture_is_left_in_temp(service, tmp_path):
    data = drawn("feed")[1]
    with OcrService(tmp_path / "temp", workers=1) as other:
        other.read(data)
        other.second_read(data, [Box(0, 0, 900, 200)])
        files = [path for path in (tmp_path / "temp").rglob("*") if path.is_file()]
        assert [path.name for path in files] == ["lock"]
    assert list((tmp_path / "temp").iterdir()) == []
