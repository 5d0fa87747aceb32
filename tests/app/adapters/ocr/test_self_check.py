"""Who reads on this machine, in words and with the way out."""

from __future__ import annotations

import pytest

from app.adapters.ocr import self_check as module
from app.adapters.ocr.self_check import EXPECTED, PICTURE, self_check, who_reads
from tests.fakes import ocr as fake


@pytest.mark.parametrize(
    ("first", "second", "ok", "said", "way_out"),
    [
        (True, True, True, "memastikan", False),
        (True, False, True, "membaca sendiri", True),
        (False, True, True, "hanya Tesseract", True),
        (False, False, False, "tidak ada", True),
    ],
)
def test_each_state_is_named_with_its_remedy(first, second, ok, said, way_out):
    check = who_reads(first=first, second=second)
    assert check.ok is ok
    assert said in check.detail
    assert bool(check.remedy) is way_out


def test_without_its_picture_the_check_says_so_and_the_rest_goes_on(tmp_path):
    (check,) = self_check(tmp_path / "none", tmp_path / "temp")
    assert not check.ok
    assert "gambar uji" in check.detail
    assert check.remedy


def test_a_wrong_reading_and_a_missing_engine_are_told_apart(tmp_path, monkeypatch):
    folder = tmp_path / "self_check"
    folder.mkdir()
    (folder / PICTURE).write_bytes(b"good")
    (folder / EXPECTED).write_text("Selamat pagi", "utf-8")
    monkeypatch.setattr(module, "pool_check", lambda *_: (True, ""))
    child = module.OcrProcess

    def started(temp, *, environment):
        missing = environment["TINJAU_OCR_ENGINE"] == "tesseract"
        return child(temp, command=fake.command("no_engine" if missing else "good"))

    monkeypatch.setattr(module, "OcrProcess", started)
    first, second, _who, _pool = self_check(tmp_path, tmp_path / "temp")
    assert "membaca gambar uji dengan keliru" in first.detail
    assert "tidak ada" in second.detail
    assert second.remedy not in second.detail
