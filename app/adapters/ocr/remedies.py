"""The exact way out when an engine or its data is not on this machine."""

from __future__ import annotations

import sys

from app.text import _


def engine_remedy() -> str:
    """What to do when the first reader cannot run; the second may take its place."""
    from app.adapters.ocr.tesseract import available  # noqa: PLC0415 - loads decoders

    if available():
        return _("pasang ulang Tinjau (paket onnxruntime dan rapidocr)")
    return _("pasang ulang Tinjau (paket onnxruntime dan rapidocr), atau {tesseract}").format(
        tesseract=tesseract_remedy()
    )


def start_remedy() -> str:
    """What to do when the system lets no further process or folder be made."""
    return _("prosesnya tidak dapat dimulai. Kosongkan ruang disk dan memori, lalu coba lagi")


def tesseract_remedy() -> str:
    """How to get what is missing of Tesseract with its Indonesian data on this kind of machine."""
    if sys.platform == "win32":
        return _(
            "pasang Tesseract 5 dengan data bahasa Indonesia (centang “Indonesian” di pemasangnya)"
        )
    if sys.platform == "darwin":
        return _("jalankan: brew install tesseract tesseract-lang")
    if tesseract_program_is_there():
        return _("jalankan: sudo apt-get install tesseract-ocr-ind")
    return _("jalankan: sudo apt-get install tesseract-ocr tesseract-ocr-ind")


def tesseract_program_is_there() -> bool:
    """Whether the program runs, so that its data alone may be what is missing."""
    from app.adapters.ocr.tesseract import tesseract_state  # noqa: PLC0415 - loads decoders

    return bool(tesseract_state()[0])
