"""Cut a text into tokens that keep their exact place in the raw text.

Every later view (folded, unmasked, translated from slang …) is a view *of tokens*: whatever a view
makes of a token, the span of a finding is always the span of whole raw tokens, so offsets stay
exact for any Unicode input. The scan is one pass of one regular expression with bounded parts.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

_JOINERS: Final = "\u0300-\u036f\u200b-\u200f\u2060\u20e3\ufe0e\ufe0f\ufeff\u00ad"
"""Combining marks and invisible characters that may stand inside a word."""

_ENCLOSED: Final = (
    "\u24b6-\u24e9\u2460-\u2473\u2776-\u2793\u2080-\u209c"
    "\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
)
"""Letters in circles and squares: spelling, not emoji."""

_DOMAIN: Final = (
    r"(?:[a-z0-9-]{1,40}\.){1,3}(?:com|co|id|net|org|me|ly|shop|store|live|online|site|xyz|gg|tv|"
    r"vip|info|link|asia|cc|be|ee|to|app|my|biz)(?![a-z0-9])(?:/[^\s]{0,400})?"
)


class Kind(IntEnum):
    """What a token is, before any word list is asked."""

    WORD = 1
    URL = 2
    MENTION = 3
    HASHTAG = 4
    PRICE = 5
    PHONE = 6
    PERCENT = 7
    NUMBER = 8
    EMOJI = 9
    BREAK = 10
    QUOTE = 11


_SCAN: Final = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s]{{1,600}}|(?<![@\w.]){_DOMAIN})
    |(?P<price>(?:\brp\.?\s?|\bidr\s?)\d[\d.,]{{0,20}}
        (?:\s?(?:rb|ribu|rebu|jt|juta|k|m|milyar|miliar|t)\b)?
        |\b\d[\d.,]{{0,12}}\s?(?:rb|ribu|rebu|jt|juta|k|perak)(?:an|/\w+)?\b)
    |(?P<word>(?:[^\W\d_]|[{_ENCLOSED}])(?:[\w{_JOINERS}{_ENCLOSED}]|['’`*@$](?=\w)){{0,80}})
    |(?P<mention>@[\w.]{{1,50}})
    |(?P<hashtag>\#\w[\w{_JOINERS}]{{0,99}})
    |(?P<phone>(?<!\d)(?:\+?62|0)[\s-]?8\d(?:(?:[\s.-]?\d){{7,11}}|(?:[\s.-]?\d){{0,8}}[\s.-]?[x*]{{3,9}})(?![\dx*]))
    |(?P<percent>\d{{1,6}}(?:[.,]\d{{1,3}})?\s?%)
    |(?P<number>\d(?:[\d.,]{{0,24}}\d)?(?![^\W\d_]))
    |(?P<loose>\w[\w{_JOINERS}*@$'’]{{0,80}})
    |(?P<emoji>[\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3297\u3299\U0001f000-\U0001faff]
        [\u20e3\ufe0f\u200d\U0001f3fb-\U0001f3ff]{{0,3}})
    |(?P<break>[.!?;…\n]+)
    |(?P<quote>["“”„«»])
    """,
    re.IGNORECASE | re.VERBOSE,
)

_KIND_OF_GROUP: Final = {
    "word": Kind.WORD,
    "loose": Kind.WORD,
    "url": Kind.URL,
    "mention": Kind.MENTION,
    "hashtag": Kind.HASHTAG,
    "price": Kind.PRICE,
    "phone": Kind.PHONE,
    "percent": Kind.PERCENT,
    "number": Kind.NUMBER,
    "emoji": Kind.EMOJI,
    "break": Kind.BREAK,
    "quote": Kind.QUOTE,
}
_KINDS: Final = {_SCAN.groupindex[name]: kind for name, kind in _KIND_OF_GROUP.items()}


def tokenise(text: str) -> list[tuple[Kind, int, int]]:
    """Return ``(kind, start, end)`` of every token of ``text`` in order, breaks included."""
    kinds = _KINDS
    return [
        (kinds[match.lastindex or 1], match.start(), match.end()) for match in _SCAN.finditer(text)
    ]
