"""Open the window on a demo office and save a picture of every screen and dialog.

    python packaging/screenshots.py FOLDER [--data DEMO_OFFICE]

Light and dark at 1366×768 and 1920×1080, and light at 150 % on the small screen. Without ``--data``
a demo office is built in a temporary folder first (a minute or two).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from window_scenes import build, import_something, opened, scenes, settle

LOOKS = (
    (1366, 768, "light", 100), (1366, 768, "dark", 100), (1920, 1080, "light", 100),
    (1920, 1080, "dark", 100), (1366, 768, "light", 150),
)  # fmt: skip


def main() -> int:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    target = options.folder
    target.mkdir(parents=True, exist_ok=True)
    made = None if options.data else Path(tempfile.mkdtemp(prefix="tinjau-screenshots-"))
    data = options.data or made / "office"
    try:
        if made:
            build(data)
        take(data, target)
    finally:
        if made:
            shutil.rmtree(made, ignore_errors=True)
    return 0


def take(data: Path, target: Path) -> None:
    """Save every scene in every look."""
    with opened(data) as (window, theme):
        import_something(window, target)
        for width, height, choice, scale in LOOKS:
            theme.apply(choice, scale)
            window.resize(width, height)
            for number, scene in enumerate(scenes(), 1):
                shown = scene.show(window)
                settle()
                name = f"{width}-{choice}-{scale}-{number:02}-{scene.name}.png"
                shown.grab().save(str(target / name))


if __name__ == "__main__":
    sys.exit(main())
