"""The lists every pack has without declaring them: what a token is, not what it says."""

from __future__ import annotations

from typing import Final

from app.rules.tokens import Kind

URL: Final = 0
MENTION: Final = 1
HASHTAG: Final = 2
PRICE: Final = 3
PHONE: Final = 4
PERCENT: Final = 5
NUMBER: Final = 6
EMOJI: Final = 7
STYLED: Final = 8
SITE_NAME: Final = 9
QUESTION: Final = 10
SHOUT: Final = 11
SPACED: Final = 12
STRONG_SITE_NAME: Final = 13
QUOTED: Final = 14
MIXED: Final = 15

BUILT_IN: Final = {
    "kind:url": URL,
    "kind:mention": MENTION,
    "kind:hashtag": HASHTAG,
    "kind:price": PRICE,
    "kind:phone": PHONE,
    "kind:percent": PERCENT,
    "kind:number": NUMBER,
    "kind:emoji": EMOJI,
    "kind:styled": STYLED,
    "kind:sitename": SITE_NAME,
    "kind:question": QUESTION,
    "kind:shout": SHOUT,
    "kind:spaced": SPACED,
    "kind:sitestrong": STRONG_SITE_NAME,
    "kind:quoted": QUOTED,
    "kind:mixed": MIXED,
}
"""Names as used in a pack, numbered as in the compiled pack."""

LIST_OF_KIND: Final = {
    Kind.URL: URL,
    Kind.PRICE: PRICE,
    Kind.PHONE: PHONE,
    Kind.PERCENT: PERCENT,
}
STAND_IN: Final = {
    Kind.URL: "⟨url⟩",
    Kind.MENTION: "⟨akun⟩",
    Kind.PRICE: "⟨harga⟩",
    Kind.PHONE: "⟨telepon⟩",
    Kind.PERCENT: "⟨persen⟩",
    Kind.EMOJI: "⟨emoji⟩",
}
"""What stands for such a token among the words that phrases are searched in."""
