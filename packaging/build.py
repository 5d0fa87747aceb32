"""Build the program's folder with PyInstaller and prove that its OCR child works there.

Usage: ``python packaging/build.py`` (or ``./run package``). The result is ``dist/tinjau``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "resources" / "self_check" / "ocr.png"
SUFFIX = ".exe" if sys.platform == "win32" else ""


def build() -> Path:
    """Run PyInstaller and return the folder it made."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level=WARN",
            f"--distpath={ROOT / 'dist'}",
            f"--workpath={ROOT / 'build'}",
            str(ROOT / "packaging" / "tinjau.spec"),
        ],
        check=True,
        cwd=ROOT,
    )
    return ROOT / "dist" / "tinjau"


def prove(folder: Path) -> str:
    """Let the built program read a picture, away from the source tree; return what it read."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    answer = subprocess.run(
        [str(folder / f"tinjau{SUFFIX}"), "--json", "read", str(PICTURE)],
        check=True,
        capture_output=True,
        cwd=folder,
        env=environment,
        timeout=120,
    )
    record = json.loads(answer.stdout)
    if record["error"] or not record["text"].strip():
        raise SystemExit(f"The built program cannot read: {record['error']}")
    return str(record["text"])


def main() -> int:
    """Build, prove, say where it is."""
    folder = build()
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
    print(f"Read in the built program: {prove(folder)!r}")
    print(f"{folder}: {size / 2**20:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
