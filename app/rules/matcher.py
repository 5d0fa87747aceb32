"""Turn a text into token positions and the places where each word list was found.

Words are looked up token by token; phrases of several words are found by one exact multi-pattern
search (Aho-Corasick) over the canonical words, and again over the plain words where they differ.
Everything is kept in token positions; ``ReadText.span`` leads back to raw offsets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import ahocorasick

from app.rules.tokens import Kind, tokenise
from app.rules.views import fold, is_styled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.rules.compiled import CompiledPack

Hit = tuple[int, int]
"""First token and one past the last token."""

BUILT_IN: Final = {
    "kind:url": 0,
    "kind:mention": 1,
    "kind:hashtag": 2,
    "kind:price": 3,
    "kind:phone": 4,
    "kind:percent": 5,
    "kind:number": 6,
    "kind:emoji": 7,
    "kind:styled": 8,
    "kind:sitename": 9,
    "kind:question": 10,
    "kind:shout": 11,
    "kind:spaced": 12,
    "kind:sitestrong": 13,
    "kind:quoted": 14,
}
"""Lists every pack has without declaring them: what a token is, not what it says."""

_OF_KIND: Final = {
    Kind.URL: 0,
    Kind.MENTION: 1,
    Kind.PRICE: 3,
    Kind.PHONE: 4,
    Kind.PERCENT: 5,
    Kind.NUMBER: 6,
    Kind.EMOJI: 7,
}
_STAND_IN: Final = {
    Kind.URL: "⟨url⟩",
    Kind.MENTION: "⟨akun⟩",
    Kind.PRICE: "⟨harga⟩",
    Kind.PHONE: "⟨telepon⟩",
    Kind.PERCENT: "⟨persen⟩",
    Kind.EMOJI: "⟨emoji⟩",
}
_MIN_SPACED: Final = 4
_MAX_SPACED: Final = 16
_MAX_QUOTED: Final = 120
_MIN_SITE_LETTERS: Final = 3


class PhraseFinder:
    """Exact search for phrases of two and more words."""

    def __init__(self, phrases: Mapping[str, Sequence[int]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, numbers in phrases.items():
            words = phrase.count(" ") + 1
            self._automaton.add_word(f" {phrase} ", (len(phrase), words, tuple(numbers)))
        if phrases:
            self._automaton.make_automaton()
        self._empty = not phrases

    def find(self, words: Sequence[str]) -> list[tuple[int, int, tuple[int, ...]]]:
        """Return ``(first token, one past last, list ids)`` for every phrase among ``words``."""
        if self._empty or len(words) < 2:  # noqa: PLR2004 - a phrase has two words
            return []
        text = f" {' '.join(words)} "
        raw = list(self._automaton.iter(text))
        if not raw:
            return []
        position: dict[int, int] = {}
        at = 1
        for number, word in enumerate(words):
            position[at] = number
            at += len(word) + 1
        hits = []
        for end, (length, count, numbers) in raw:
            first = position[end - length]
            hits.append((first, first + count, numbers))
        return hits


@dataclass(slots=True)
class ReadText:
    """A text read once: tokens with raw spans, sentence numbers, quotation, and list hits."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    views: dict[int, str] = field(default_factory=dict)
    sentence: list[int] = field(default_factory=list)
    quoted: set[int] = field(default_factory=set)
    hits: dict[int, list[Hit]] = field(default_factory=dict)

    def span(self, hit: Hit) -> tuple[int, int]:
        """Return the raw code-point offsets of the tokens of ``hit``."""
        return self.starts[hit[0]], self.ends[hit[1] - 1]


class _Builder:
    def __init__(self, pack: CompiledPack, text: str) -> None:
        self.reader = pack.reader
        self.pack = pack
        self.out = ReadText(text)
        self.sentence = 0
        self.differs = False
        self.unsorted: set[int] = set()

    def add(self, start: int, end: int, plain: str, canonical: str, lists: Sequence[int]) -> int:
        out = self.out
        index = len(out.starts)
        out.starts.append(start)
        out.ends.append(end)
        out.plain.append(plain)
        out.words.append(canonical)
        out.sentence.append(self.sentence)
        hits = out.hits
        for number in lists:
            found = hits.get(number)
            if found is None:
                hits[number] = [(index, index + 1)]
            else:
                found.append((index, index + 1))
        return index

    def mark(self, kind: int, index: int) -> None:
        for number in self.pack.kinds[kind]:
            self.out.hits.setdefault(number, []).append((index, index + 1))

    def word(self, start: int, end: int, raw: str) -> None:
        reading = self.reader.read(raw)
        index = self.add(start, end, reading.plain, reading.canonical, reading.lists)
        if reading.view:
            self.out.views[index] = reading.view
        if reading.plain != reading.canonical:
            self.differs = True
        if not raw.isascii() and is_styled(raw):
            self.mark(BUILT_IN["kind:styled"], index)
        if _is_site_name(reading.plain, raw):
            self.mark(BUILT_IN["kind:sitename"], index)
            if reading.plain.endswith(_STRONG_TAILS):
                self.mark(BUILT_IN["kind:sitestrong"], index)
        if raw.isupper() and end - start > 2:  # noqa: PLR2004 - "RI", "PD" are not shouting
            self.mark(BUILT_IN["kind:shout"], index)

    def hashtag(self, start: int, end: int, raw: str) -> None:
        whole = self.reader.read(raw[1:])
        first = len(self.out.starts)
        parts = self.reader.split_hashtag(raw)
        if len(parts) <= 1:
            self.word(start, end, raw[1:])
        else:
            for part in parts:
                self.word(start, end, part)
            for number in whole.lists:
                self.out.hits.setdefault(number, []).append((first, len(self.out.starts)))
                self.unsorted.add(number)
        self.mark(2, first)

    def mention(self, start: int, end: int, raw: str) -> None:
        name = fold(raw[1:]).strip("._")
        lists = self.reader.lists_of(name)
        self.add(start, end, "⟨akun⟩", "⟨akun⟩", (*self.pack.kinds[1], *lists))


_SITE_ENDINGS: Final = ("toto", "slot", "4d", "bet", "gacor", "hoki", "jackpot")
_STRONG_TAILS: Final = (
    "4d", "77", "88", "99", "138", "303", "855", "333", "69", "toto", "t0t0", "slot", "bet", "gacor",
    "hoki",
)  # fmt: skip

_SHOUTED_ENDINGS: Final = ("win", "play", "jp", "jitu", "bola", "cash", "spin", "poker")


def _is_site_name(plain: str, raw: str) -> bool:
    """Whether a word is built like the name of a gambling site (``contoh88``, ``CONTOHTOTO``)."""
    if plain.isalpha():
        if len(plain) < 7:  # noqa: PLR2004 - short words end like that by chance
            return False
        return plain.endswith(_SITE_ENDINGS) or (raw.isupper() and plain.endswith(_SHOUTED_ENDINGS))
    if plain.endswith(("t0t0", "t0to", "tot0")) and len(plain) > 6:  # noqa: PLR2004
        return True
    body = plain[:-1] if plain.endswith("d") and plain[-2:-1].isdigit() else plain
    letters = body.rstrip("0123456789")
    digits = len(body) - len(letters)
    wanted = 1 if body is not plain else 2
    return len(letters) >= _MIN_SITE_LETTERS and letters.isalpha() and wanted <= digits <= 4  # noqa: PLR2004


def read_text(pack: CompiledPack, text: str) -> ReadText:
    """Read ``text`` with the lists of ``pack``; linear in its length."""
    builder = _Builder(pack, text)
    out = builder.out
    open_quote: int | None = None
    spaced: list[int] = []
    for kind, start, end in tokenise(text):
        raw = text[start:end]
        if kind is Kind.WORD:
            builder.word(start, end, raw)
        elif kind is Kind.BREAK:
            if end - start > 1 or raw != "." or not _joins_letters(text, start, end):
                builder.sentence += 1
            if "?" in raw and out.starts:
                builder.mark(BUILT_IN["kind:question"], len(out.starts) - 1)
            continue
        elif kind is Kind.QUOTE:
            here = len(out.starts)
            if open_quote is None:
                open_quote = here
            else:
                if 1 < here - open_quote <= _MAX_QUOTED:
                    builder.mark(14, open_quote)
                if 0 < here - open_quote <= _MAX_QUOTED:
                    out.quoted.update(range(open_quote, here))
                open_quote = None
            continue
        elif kind is Kind.HASHTAG:
            builder.hashtag(start, end, raw)
        elif kind is Kind.MENTION:
            builder.mention(start, end, raw)
        elif kind is Kind.EMOJI:
            lists = builder.reader.lists_of(raw.rstrip("\ufe0f\u200d"))
            builder.add(start, end, "⟨emoji⟩", "⟨emoji⟩", (*pack.kinds[7], *lists))
        elif kind is Kind.NUMBER:
            builder.add(start, end, raw, raw, (*pack.kinds[6], *builder.reader.lists_of(raw)))
        else:
            stand_in = _STAND_IN[kind]
            builder.add(start, end, stand_in, stand_in, pack.kinds[_OF_KIND[kind]])
        if end - start == 1 and raw.isalnum():
            spaced.append(len(out.starts) - 1)
        elif spaced:
            _join_spaced(builder, spaced)
            spaced = []
    if spaced:
        _join_spaced(builder, spaced)
    _find_phrases(pack, builder)
    _find_patterns(pack, out)
    return out


def _joins_letters(text: str, start: int, end: int) -> bool:
    """Whether a lone full stop stands between two letters without a space (``b.a.b.i``)."""
    return start > 0 and end < len(text) and text[start - 1].isalpha() and text[end].isalpha()


def _join_spaced(builder: _Builder, run: list[int]) -> None:
    """Add the lists of a word written with spaced letters (``b a b i``) over the whole run."""
    if not _MIN_SPACED <= len(run) <= _MAX_SPACED:
        return
    out = builder.out
    word = "".join(out.plain[i] for i in run)
    if not word.isdigit() and any(builder.out.text[out.starts[i]].isupper() for i in run):
        for number in builder.pack.kinds[12]:
            out.hits.setdefault(number, []).append((run[0], run[-1] + 1))
            builder.unsorted.add(number)
        if _is_site_name(word, word.upper()):
            builder.mark(9, run[-1])
            builder.unsorted.add(9)
    reading = builder.reader.read(word)
    for number in reading.lists:
        out.hits.setdefault(number, []).append((run[0], run[-1] + 1))
    if reading.lists:
        out.views[run[0]] = "renggang"
        builder.unsorted.update(reading.lists)


def _find_phrases(pack: CompiledPack, builder: _Builder) -> None:
    out = builder.out
    found = pack.phrases.find(out.words)
    if builder.differs:
        found += pack.phrases.find(out.plain)
    touched = builder.unsorted
    for first, last, numbers in found:
        for number in numbers:
            hits = out.hits.setdefault(number, [])
            hits.append((first, last))
            touched.add(number)
    for number in touched:
        out.hits[number] = sorted(set(out.hits[number]))


def _find_patterns(pack: CompiledPack, out: ReadText) -> None:
    if not pack.patterns:
        return
    lowered = out.text.lower()
    for number, literals, regex in pack.patterns:
        if not any(literal in lowered for literal in literals):
            continue
        hits = [
            hit
            for match in regex.finditer(out.text)
            if (hit := _tokens_of(out, match.start(), match.end())) is not None
        ]
        if hits:
            out.hits[number] = sorted(set(out.hits.get(number, []) + hits))


def _tokens_of(out: ReadText, start: int, end: int) -> Hit | None:

    first = bisect_right(out.ends, start)
    last = bisect_left(out.starts, end)
    return (first, last) if first < last else None
