"""Print ordinary words that the pack would misread as a listed term, for guard.txt.

Usage: ``python tests/bench/guard_candidates.py WORDS.txt`` with one ordinary word a line. The
shipped guard was made with the word list inside Tesseract's ``ind.traineddata`` (Apache-2.0,
``combine_tessdata -u`` and ``dawg2wordlist``) and read through by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.adapters.pack_folder import read_pack_files
from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Print ``word term view`` for every word that is read as a listed term by a fuzzy view."""
    pack = compile_pack(
        load_pack_source(read_pack_files(ROOT / "resources/rulepacks/se-1641-2025"))
    )
    words = Path(sys.argv[1]).read_text(encoding="utf-8").split()
    for word in sorted({w.lower() for w in words if w.isalpha()}):
        reading = pack.reader.read(word)
        if reading.lists and reading.view in {"mirip", "ocr", "panjang", "sensor"}:
            print(word, reading.canonical, reading.view)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
