"""Finding the links in pasted text: whole messages, lists, captions; with or without ``https://``."""

from __future__ import annotations

import re
from typing import Final

from app.links.address import clean, trim_end
from app.links.registry import PLATFORMS

_NEXT_LINK: Final = re.compile(r"(?<=[^\s=/?&#%:])(?=https?://)", re.IGNORECASE)
"""Where two links are glued together; after ``=`` or ``/`` the second is a part of the first."""
_KNOWN: Final = "|".join(
    re.escape(domain)
    for domain in sorted(
        {domain for parser in PLATFORMS for domain in parser.domains}
        | {"bit.ly", "s.id", "tinyurl.com", "cutt.ly", "rb.gy", "is.gd"}
    )
)
_TOP_LEVEL: Final = "com|net|org|info|id|co|me|tv|io|news|link|site|online|xyz|blog|app|web"
_CANDIDATE: Final = re.compile(
    rf"""
    https?:/{{1,3}}[^\s<>"«»“”]+
    | (?<![\w@.\-/:])(?:
          www\.[\w\-.]+\.\w{{2,}}(?:[/?\#][^\s<>"«»“”]*)?
        | (?:[\w\-]+\.)*(?:{_KNOWN})/[^\s<>"«»“”]+
        | (?:[\w\-]+\.)+(?:{_TOP_LEVEL})/[^\s<>"«»“”]+
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MARKUP: Final = "*_~"


def find_links(text: str) -> list[str]:
    """Return the links in ``text`` in their order, repeats included, as they were written.

    A name with a dot alone (``contoh.akun``) is no link: without ``https://`` or ``www.`` there
    must be a path behind the site's name. Sentence punctuation and WhatsApp's marks for bold,
    italic and strike-through around a link are left out.
    """
    plain = "\n".join(clean(line) if not line.isascii() else line for line in text.splitlines())
    found: list[str] = []
    for match in _CANDIDATE.finditer(plain):
        before = plain[match.start() - 1] if match.start() else ""
        found.extend(
            link
            for piece in _NEXT_LINK.split(match[0])
            if (link := _without_markup(trim_end(piece), before))
        )
    return found


def _without_markup(link: str, before: str) -> str:
    if before and before in _MARKUP and link.endswith(before):
        return trim_end(link[:-1])
    return link
