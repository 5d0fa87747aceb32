"""What ``doctor`` asks: which readers run here, and whether they read a known picture rightly."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.adapters.ocr.errors import OcrUnavailable
from app.adapters.ocr.pool_check import pool_check
from app.adapters.ocr.precision import Precision
from app.adapters.ocr.process import OcrProcess, WorkerLost
from app.adapters.ocr.remedies import (
    engine_remedy,
    tesseract_program_is_there,
    tesseract_remedy,
)
from app.adapters.ocr.results import OcrResult, result_from_wire, to_reading
from app.adapters.ocr.simple_order import rows_from_the_top
from app.adapters.ocr.temp_folders import TempFolder
from app.errors import UserFacingError
from app.text import _

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = "ocr.png"
EXPECTED = "ocr.txt"
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; ``remedy`` is empty where all is well."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def self_check(resources: Path, data_temp: Path) -> list[Check]:
    """Read the bundled picture with each engine in a child process and compare.

    Returns one check for each reader, who reads here, and the processes. Never raises for a missing
    engine: that is what the checks say.
    """
    try:
        image = (resources / "self_check" / PICTURE).read_bytes()
        expected = (resources / "self_check" / EXPECTED).read_text("utf-8").split("\n")
    except OSError:
        missing = _("gambar uji bawaan tidak terbaca")
        return [Check(_("Gambar uji"), ok=False, detail=missing, remedy=_("pasang ulang Tinjau"))]
    temp = TempFolder(data_temp)
    try:
        first, first_text = _engine(temp.path / "a", image, "ppocr")
        second, second_text = _engine(temp.path / "b", image, "tesseract")
        pool_ok, pool = pool_check(image, temp.path / "c")
    finally:
        temp.remove()
    wanted = " ".join(" ".join(expected).split())
    return [
        _judge(_("Pembaca utama (PP-OCRv6)"), first, first_text, wanted, engine_remedy()),
        _judge(
            _("Pembaca kedua (Tesseract, data ind)"),
            second,
            second_text,
            wanted,
            tesseract_remedy(),
        ),
        who_reads(first=first_text is not None, second=second_text is not None),
        Check(_("Proses pembaca"), ok=pool_ok, detail=pool),
    ]


def who_reads(*, first: bool, second: bool) -> Check:
    """Say which engine reads on this machine and whether another one confirms it."""
    name = _("Siapa yang membaca")
    if first and second:
        detail = _("PP-OCRv6 membaca; Tesseract memastikan baris yang ditandai")
        return Check(name, ok=True, detail=detail)
    if first:
        detail = _("PP-OCRv6 membaca sendiri; baris yang ditandai tidak dipastikan pembaca kedua")
        return Check(name, ok=True, detail=detail, remedy=tesseract_remedy())
    if second:
        detail = _("hanya Tesseract yang membaca; layar gelap dan foto lebih sering keliru")
        return Check(name, ok=True, detail=detail, remedy=engine_remedy())
    return Check(name, ok=False, detail=_("tidak ada pembaca"), remedy=engine_remedy())


def _engine(temp: Path, image: bytes, engine: str) -> tuple[str, str | None]:
    """Version and text as one engine reads the picture; no text where it does not run."""
    try:
        child = OcrProcess(temp, environment={"TINJAU_OCR_ENGINE": engine})
    except OSError as error:
        return type(error).__name__, None
    try:
        child.wait_ready()
        header, blobs = child.ask({"op": "read"}, [image], timeout=_SECONDS)
        result = result_from_wire(header, blobs)
    except WorkerLost:
        return _("proses berakhir saat dimulai"), None
    except OcrUnavailable:
        return _lack(engine), None
    except UserFacingError as error:
        return str(error), None
    finally:
        child.close()
        shutil.rmtree(temp, ignore_errors=True)
    return _version(result), _plain(result)


def _version(result: OcrResult) -> str:
    precision = dict(result.parameters).get("precision", "")
    how = {Precision.INT8: _("hitungan 8 bit"), Precision.FLOAT: _("hitungan pecahan penuh")}
    told = how.get(Precision(precision), "") if precision in set(Precision) else ""
    return ", ".join(part for part in (f"{result.engine} {result.engine_version}", told) if part)


def _lack(engine: str) -> str:
    """What of the engine is not here; the remedy is said beside it."""
    if engine != "tesseract":
        return _("modelnya tidak ada atau onnxruntime tidak dapat dimuat")
    if tesseract_program_is_there():
        return _("data bahasa Indonesia (ind) tidak ada")
    return _("program Tesseract tidak ada")


def _plain(result: OcrResult) -> str:
    text = to_reading(result, rows_from_the_top).text
    return " ".join(text.split())


def _judge(name: str, version: str, text: str | None, wanted: str, remedy: str) -> Check:
    if text is None:
        return Check(name, ok=False, detail=version, remedy=remedy)
    if text != wanted:
        detail = _("{version}: membaca gambar uji dengan keliru").format(version=version)
        return Check(name, ok=False, detail=detail, remedy=remedy)
    return Check(name, ok=True, detail=version)
