"""Turn a text into token positions and the places where each word list was found.

Words are looked up token by token; phrases of several words are found by one exact multi-pattern
search over the canonical words, and again over the plain words where they differ. Everything is
kept in token positions; ``ReadText.span`` leads back to raw offsets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from app.rules import kinds
from app.rules.site_names import is_site_name
from app.rules.tokens import Kind, tokenise
from app.rules.views import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.rules.compiled import CompiledPack
    from app.rules.reader import Reading

Hit = tuple[int, int]
"""First token and one past the last token."""

_MIN_SPACED: Final = 4
_MAX_SPACED: Final = 16
_MIN_SYMBOLS: Final = 3
_MAX_QUOTED: Final = 120
_MAX_MATCHES: Final = 1_000


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
    cut: set[int] = field(default_factory=set)
    """Lists whose pattern was found more often than a post may call it."""

    def span(self, hit: Hit) -> tuple[int, int]:
        """Return the raw code-point offsets of the tokens of ``hit``."""
        return self.starts[hit[0]], self.ends[hit[1] - 1]


def read_text(pack: CompiledPack, text: str) -> ReadText:
    """Read ``text`` with the lists of ``pack``; linear in its length."""
    return _Reader(pack, text).read()


class _Reader:
    def __init__(self, pack: CompiledPack, text: str) -> None:
        self.pack = pack
        self.words = pack.reader
        self.out = ReadText(text)
        self.sentence = 0
        self.differs = False
        self.open_quote: int | None = None
        self.unsorted: set[int] = set()
        self.read_before: dict[str, tuple[Reading, tuple[int, ...]]] = {}

    def read(self) -> ReadText:
        text = self.out.text
        spaced: list[int] = []
        for kind, start, end in tokenise(text):
            if kind is Kind.BREAK:
                if spaced and not _joins_letters(text, start, end):
                    self._join_spaced(spaced)
                    spaced = []
                self._break(start, end)
                continue
            if kind is Kind.QUOTE:
                self._quote()
                continue
            if kind is Kind.WORD:
                self._word(start, end, text[start:end])
            else:
                self._other(kind, start, end, text[start:end])
            if end - start == 1 and text[start].isalnum():
                spaced.append(len(self.out.starts) - 1)
            elif spaced:
                if _ends_spelling(text, self.out.ends[spaced[-1]], start, end):
                    spaced.append(len(self.out.starts) - 1)
                self._join_spaced(spaced)
                spaced = []
        if spaced:
            self._join_spaced(spaced)
        self._find_phrases()
        self._find_patterns()
        return self.out

    # --- one token --------------------------------------------------------------------------
    def _add(self, start: int, end: int, plain: str, canonical: str, lists: Sequence[int]) -> int:
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

    def _mark(self, kind: int, index: int) -> None:
        self._add_hit(self.pack.kinds[kind], (index, index + 1))

    def _add_hit(self, numbers: Iterable[int], hit: Hit) -> None:
        hits = self.out.hits
        for number in numbers:
            found = hits.get(number)
            if found is None:
                hits[number] = [hit]
                continue
            if hit <= found[-1]:
                self.unsorted.add(number)
            found.append(hit)

    def _word(self, start: int, end: int, raw: str) -> None:
        known = self.read_before.get(raw)
        if known is None:
            known = self.read_before[raw] = self._read_word(raw)
        reading, lists = known
        index = self._add(start, end, reading.plain, reading.canonical, lists)
        if reading.view:
            self.out.views[index] = reading.view
        if reading.plain != reading.canonical:
            self.differs = True

    def _read_word(self, raw: str) -> tuple[Reading, tuple[int, ...]]:
        """How a word reads, and every list it calls: its own, then those of its built-in kinds."""
        reading = self.words.read(raw)
        marks = self.words.marks(raw, reading.plain)
        if not marks:
            return reading, reading.lists
        kinds_of_it = (number for kind in marks for number in self.pack.kinds[kind])
        return reading, tuple(dict.fromkeys((*reading.lists, *kinds_of_it)))

    def _other(self, kind: Kind, start: int, end: int, raw: str) -> None:
        builtin = self.pack.kinds
        if kind is Kind.HASHTAG:
            self._hashtag(start, end, raw)
        elif kind is Kind.NUMBER:
            self._add(start, end, raw, raw, (*builtin[kinds.NUMBER], *self.words.lists_of(raw)))
            self._join_emoji()
        elif kind is Kind.MENTION:
            lists = (*builtin[kinds.MENTION], *self.words.lists_of(fold(raw[1:]).strip("._")))
            self._add(start, end, kinds.STAND_IN[kind], kinds.STAND_IN[kind], lists)
        elif kind is Kind.EMOJI:
            lists = (*builtin[kinds.EMOJI], *self.words.lists_of(raw.rstrip("\ufe0f\u200d")))
            self._add(start, end, kinds.STAND_IN[kind], kinds.STAND_IN[kind], lists)
        else:
            stand_in = kinds.STAND_IN[kind]
            self._add(start, end, stand_in, stand_in, builtin[kinds.LIST_OF_KIND[kind]])

    def _hashtag(self, start: int, end: int, raw: str) -> None:
        first = len(self.out.starts)
        parts = self.words.split_hashtag(raw)
        if len(parts) <= 1:
            self._word(start, end, raw[1:])
        else:
            for part in parts:
                self._word(start, end, part)
            whole = self.words.read(raw[1:])
            self._add_hit(whole.lists, (first, len(self.out.starts)))
        self._add_hit(self.words.lists_of(f"#{fold(raw[1:])}"), (first, len(self.out.starts)))
        self._mark(kinds.HASHTAG, first)

    def _break(self, start: int, end: int) -> None:
        text = self.out.text
        if not _joins_letters(text, start, end):
            self.sentence += 1
        if self.out.starts and "?" in text[start:end]:
            self._mark(kinds.QUESTION, len(self.out.starts) - 1)

    def _quote(self) -> None:
        here = len(self.out.starts)
        if self.open_quote is None:
            self.open_quote = here
            return
        if 1 < here - self.open_quote <= _MAX_QUOTED:
            self._mark(kinds.QUOTED, self.open_quote)
        if 0 < here - self.open_quote <= _MAX_QUOTED:
            self.out.quoted.update(range(self.open_quote, here))
        self.open_quote = None

    def _join_spaced(self, run: list[int]) -> None:
        """Add the lists of a word written with spaced letters (``b a b i``) over the whole run."""
        if not _MIN_SPACED <= len(run) <= _MAX_SPACED:
            return
        out = self.out
        hit = (run[0], run[-1] + 1)
        word = "".join(out.plain[i] for i in run)
        if not word.isdigit() and any(out.text[out.starts[i]].isupper() for i in run):
            self._add_hit(self.pack.kinds[kinds.SPACED], hit)
            if is_site_name(word, word.upper()):
                self._mark(kinds.SITE_NAME, run[-1])
        reading = self.words.read(word)
        if reading.lists:
            self._add_hit(reading.lists, hit)
            out.views[run[0]] = "renggang"

    def _join_emoji(self) -> None:
        """Mark a name written in symbols before digits without a space (``⭐♠✌✊17``)."""
        out = self.out
        last = first = len(out.starts) - 1
        if not out.plain[last].isdigit() or not 1 < out.ends[last] - out.starts[last] <= 3:  # noqa: PLR2004 - two or three digits
            return
        while first > 0 and out.plain[first - 1] == kinds.STAND_IN[Kind.EMOJI]:
            if out.ends[first - 1] != out.starts[first]:
                break
            first -= 1
            if last - first >= _MAX_SPACED:
                break
        symbols = {out.text[out.starts[i]] for i in range(first, last)}
        if last - first >= _MIN_SPACED and len(symbols) >= _MIN_SYMBOLS:
            self._add_hit(self.pack.kinds[kinds.SPACED], (first, last + 1))

    # --- the whole text ---------------------------------------------------------------------
    def _find_phrases(self) -> None:
        out = self.out
        found = self.pack.phrases.find(out.words)
        if self.differs:
            found += self.pack.phrases.find(out.plain)
        for first, last, numbers in found:
            self._add_hit(numbers, (first, last))
        for number in self.unsorted:
            out.hits[number] = sorted(set(out.hits[number]))

    def _find_patterns(self) -> None:
        if not self.pack.patterns:
            return
        out = self.out
        lowered = out.text.lower()
        for number, literals, regex in self.pack.patterns:
            if not any(literal in lowered for literal in literals):
                continue
            matches = list(islice(regex.finditer(out.text), _MAX_MATCHES + 1))
            if len(matches) > _MAX_MATCHES:
                out.cut.add(number)
            hits = [
                hit
                for match in matches[:_MAX_MATCHES]
                if (hit := _tokens_of(out, match.start(), match.end())) is not None
            ]
            if hits:
                out.hits[number] = sorted(set(out.hits.get(number, []) + hits))


def _ends_spelling(text: str, before: int, start: int, end: int) -> bool:
    """Whether ``O88`` closes a name spelt out letter by letter (``A-E-R-O88``)."""
    word = text[start:end]
    return start - before <= 1 and word[0].isalpha() and word[1:].isdigit() and end - start <= 4  # noqa: PLR2004 - a letter and up to three digits


def _joins_letters(text: str, start: int, end: int) -> bool:
    """Whether a lone full stop stands between two letters without a space (``b.a.b.i``)."""
    lone = end - start == 1 and text[start] == "."
    return (
        lone and start > 0 and end < len(text) and text[start - 1].isalpha() and text[end].isalpha()
    )


def _tokens_of(out: ReadText, start: int, end: int) -> Hit | None:
    first = bisect_right(out.ends, start)
    last = bisect_left(out.starts, end)
    return (first, last) if first < last else None
