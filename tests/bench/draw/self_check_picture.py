"""Draws the picture that ``doctor`` reads, and its text (run once; the result is in resources/).

usage: python -m tests.bench.draw.self_check_picture
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.bench.draw.canvas import Canvas, Ink

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "self_check"
LINES = (
    "Gambar uji Tinjau",
    "Jalan di depan pasar sudah diperbaiki,",
    "terima kasih kepada semua pihak.",
    "Rabu, 5 November 2025 pukul 09.15",
)


def main() -> None:
    """Write picture and text."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(Image.new("L", (760, 300), 255))
    y = 24
    for line in LINES:
        y = canvas.text((30, y), line, Ink("noto", 34, 20)) + 8
    canvas.image.save(FOLDER / "ocr.png", optimize=True)
    (FOLDER / "ocr.txt").write_text("\n".join(LINES) + "\n", "utf-8")


if __name__ == "__main__":
    main()
