"""Ways to read one token: folded, without repeated letters, out of leet, out of slang, unmasked.

A view turns the letters of one token into another spelling; it never moves the token. The order is
that of the pack format: NFKC and homoglyphs, reduplication ``kata2``, leet, elongation, slang.
``2`` is read as reduplication before it may be a letter.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOMOGLYPHS: Final = str.maketrans(
    "абвгеёзикмнорстухіїјѕԁԛԝɡαβεικνορτυχ",
    "abbreezukmhopctyxiijsdqwgabeikvoptux",
)
_INVISIBLE: Final = re.compile(
    "[\u0300-\u036f\u200b-\u200f\u2060\u20e3\ufe0e\ufe0f\ufeff\u00ad'’`]+"
)
_LEET: Final = str.maketrans("0134567890@$", "oieasgtbgoas")
_LEET_SECOND: Final = str.maketrans("1@", "la")
_REDUPLICATED: Final = re.compile(r"([^\W\d_]{2,40})2([^\W\d_]{0,4})$")
_TRAILING_DIGITS: Final = re.compile(r"([^\W\d_]{2,60})\d{1,4}$")
_MISREAD: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("v", "u"), ("q", "g"))
"""Letters that readers of pictures often take for others: what is seen, what was meant."""
_THREE: Final = re.compile(r"(.)\1{2,}")
_TWO: Final = re.compile(r"(.)\1+")
_STYLED_DIGITS: Final = {
    base + i: str(i + 1) for base in (0x2776, 0x2780, 0x278A) for i in range(9)
}
_TURNED_CAPITALS: Final = str.maketrans(
    {0x1F150 + i: chr(97 + i) for i in range(26)}
    | {0x1F170 + i: chr(97 + i) for i in range(26)}
    | {0x1F130 + i: chr(97 + i) for i in range(26)}
    | {0x1F1E6 + i: chr(97 + i) for i in range(26)}
)


def fold(raw: str) -> str:
    """Return ``raw`` in lower case, without width, style, accents, homoglyphs, invisible marks."""
    if raw.isascii():
        folded = raw.lower()
        return folded.replace("'", "").replace("`", "")
    text = unicodedata.normalize(
        "NFKC", raw.translate(_TURNED_CAPITALS).translate(_STYLED_DIGITS)
    ).casefold()
    text = unicodedata.normalize("NFD", text)
    return _INVISIBLE.sub("", text).translate(_HOMOGLYPHS)


_STYLED: Final = re.compile(
    "[\U0001d400-\U0001d7ff\uff10-\uff5a\u2460-\u24ea\u2776-\u2793\u1d2c-\u1d6a\u2080-\u209c"
    "\U0001f130-\U0001f169\U0001f170-\U0001f189]"
    "|(?:\\w[\u0300-\u036f]){3}"
)


def is_styled(raw: str) -> bool:
    """Whether letters are of a decorative alphabet (𝔾𝔸, ＧＡ, Ⓖ …) or underlined one by one."""
    return not raw.isascii() and _STYLED.search(raw) is not None


def is_mixed(raw: str) -> bool:
    """Whether one word mixes letters of several alphabets, as nobody writes but to hide a name."""
    blocks = {ord(c) // 52 if c > "\u1fff" else True for c in raw if c.isalpha()}
    return len(blocks) > 2 or (len(blocks) == 2 and True in blocks)  # noqa: PLR2004 - one word, one alphabet


def spellings(folded: str) -> Iterator[tuple[str, str]]:
    """Yield ``(view, spelling)`` for every other way to read ``folded``, nearest first."""
    if not folded.isalpha():
        yield from _without_digits(folded)
        folded = folded.translate(_LEET)
    for seen, meant in _MISREAD:
        if seen in folded:
            yield "ocr", folded.replace(seen, meant)
    if folded[:1] == "i":
        yield "ocr", "l" + folded[1:]
    if _TWO.search(folded):
        yield from _without_repeats(folded)


def _without_digits(folded: str) -> Iterator[tuple[str, str]]:
    if match := _REDUPLICATED.match(folded):
        yield "ulang", match[1] + match[2]
    if match := _TRAILING_DIGITS.match(folded):
        yield "angka", match[1]
    if any(c.isalpha() for c in folded):
        plain = folded.translate(_LEET)
        yield "leet", plain
        second = folded.translate(_LEET_SECOND).translate(_LEET)
        if second != plain:
            yield "leet", second


def _without_repeats(folded: str) -> Iterator[tuple[str, str]]:
    once = _THREE.sub(r"\1", folded)
    if once != folded:
        yield "panjang", once
        yield "panjang", _THREE.sub(r"\1\1", folded)
    single = _TWO.sub(r"\1", folded)
    if single != once:
        yield "panjang", single
