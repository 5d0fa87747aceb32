"""The pages of the manual as they lie in ``resources/manual``, in the order of their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "manual"
PAGE_OF_SCREEN: Final = {
    "review": "menilai",
    "import": "impor",
    "history": "riwayat",
    "summary": "ringkasan",
    "people": "pegawai",
    "rules": "aturan",
    "settings": "pengaturan",
}
"""Which page F1 opens on a screen; elsewhere the first one."""
_MARKUP: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[*_`#>|]")
_AROUND: Final = 48


@dataclass(frozen=True, slots=True)
class ManualPage:
    """``key`` is the file's name without its number; ``words`` the text without markup."""

    key: str
    title: str
    markdown: str
    words: str

    def excerpt(self, typed: str) -> str:
        """Return the words around the first place where ``typed`` occurs."""
        at = self.words.casefold().find(typed.casefold())
        if at < 0:
            return ""
        start, end = max(at - _AROUND, 0), at + len(typed) + _AROUND
        before = "… " if start else ""
        after = " …" if end < len(self.words) else ""
        return before + self.words[start:end].strip() + after


@cache
def pages() -> tuple[ManualPage, ...]:
    """Return every page."""
    return tuple(_page(path) for path in sorted(FOLDER.glob("*.md")))


def search(typed: str) -> list[ManualPage]:
    """Return the pages that hold every word, those with one in the title first."""
    words = typed.casefold().split()
    hits = [page for page in pages() if all(word in page.words.casefold() for word in words)]
    return sorted(hits, key=lambda page: not any(w in page.title.casefold() for w in words))


def _page(path: Path) -> ManualPage:
    text = path.read_text(encoding="utf-8")
    heading = text.split("\n", 1)[0].removeprefix("# ").strip()
    words = " ".join(_MARKUP.sub(lambda found: found.group(1) or " ", text).split())
    return ManualPage(path.stem.split("-", 1)[-1], heading, text, words)
