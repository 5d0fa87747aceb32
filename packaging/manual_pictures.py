"""Make the pictures of the manual from the real window on a demo office.

    python packaging/manual_pictures.py [--data DEMO_OFFICE]

They are written to ``resources/manual/gambar``, half as large as on the screen and in few colours.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QLabel
from window_scenes import build, import_something, opened, scenes, settle

from app.program_places import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from ui.window import MainWindow

WANTED = {
    "tinjauan", "temuan", "keputusan", "impor", "riwayat", "ringkasan", "pegawai", "aturan",
    "pengaturan",
}  # fmt: skip
WIDTH, HEIGHT = 1280, 720
SHOWN = 1000
COLOURS = 128


def main() -> int:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    made = None if options.data else Path(tempfile.mkdtemp(prefix="tinjau-manual-"))
    data = options.data or made / "office"
    target = RESOURCES / "manual" / "gambar"
    target.mkdir(exist_ok=True)
    try:
        if made:
            build(data)
        with opened(data) as (window, _theme):
            window.resize(WIDTH, HEIGHT)
            import_something(window, data)
            hide_place(window, data)
            for scene in scenes():
                if scene.name in WANTED:
                    shown = scene.show(window)
                    settle(700)
                    save(shown.grab(), target / f"{scene.name}.png")
    finally:
        if made:
            shutil.rmtree(made, ignore_errors=True)
    return 0


def hide_place(window: MainWindow, data: Path) -> None:
    """Show an invented folder instead of the one of this run."""
    for words in window.findChildren(QLabel):
        words.setText(words.text().replace(str(data), "C:\\Users\\contoh\\Tinjau"))


def save(picture: QPixmap, path: Path) -> None:
    """Write a small PNG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGB")
    small = image.resize(
        (SHOWN, round(image.height * SHOWN / image.width)), Image.Resampling.LANCZOS
    )
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
