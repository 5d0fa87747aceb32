"""The exact way out when an engine or its data is not on this machine."""

from __future__ import annotations

import sys

from app.text import _


def engine_remedy() -> str:
    """What to do when the first reader cannot run and there is no second."""
    return _("pasang ulang Tinjau (paket onnxruntime dan rapidocr), atau {tesseract}").format(
        tesseract=tesseract_remedy()
    )


def start_remedy() -> str:
    """What to do when the system lets no further process or folder be made."""
    return _("prosesnya tidak dapat dimulai. Kosongkan ruang disk dan memori, lalu coba lagi")


def tesseract_remedy() -> str:
    """How to get Tesseract with its Indonesian data on this kind of machine."""
    if sys.platform == "win32":
        return _(
            "pasang Tesseract 5 dengan data bahasa Indonesia (centang “Indonesian” di pemasangnya)"
        )
    if sys.platform == "darwin":
        return _("jalankan: brew install tesseract tesseract-lang")
    return _("jalankan: sudo apt-get install tesseract-ocr tesseract-ocr-ind")
