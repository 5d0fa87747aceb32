"""Names in what was read, covered sign by sign for a first pass without name and account."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from app.domain.page_facts import without_pages
from app.services.misread_names import TOKEN, MisreadNames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.findings import CheckResult
    from app.domain.items import CheckRun, Evidence, Reading

COVER: Final = "▇"
_SHORTEST: Final = 3
"""Shorter words of a name are words of everybody's."""


@dataclass(frozen=True, slots=True)
class NameCover:
    """Covers whole names and accounts everywhere, and single words of a name outside findings.

    A word that is a name misread goes like a single word of it.
    What a finding rests on stays legible where it is only a word that the name also holds (a shop
    called after its wares): it has to be judged. Every offset stays as it is.
    """

    whole: re.Pattern[str]
    words: re.Pattern[str]
    misread: MisreadNames = field(default_factory=lambda: MisreadNames(()))

    def text(self, text: str, legible: Iterable[tuple[int, int]] = ()) -> str:
        """Return ``text`` with each sign of a name covered, spaces kept."""
        spared = tuple(legible)

        def outside(found: re.Match[str]) -> bool:
            return not any(start < found.end() and found.start() < end for start, end in spared)

        def single(found: re.Match[str]) -> str:
            return _covered(found) if outside(found) else found.group()

        def alike(found: re.Match[str]) -> str:
            hides = self.misread.has(found.group()) and outside(found)
            return _covered(found) if hides else found.group()

        covered = self.whole.sub(_covered, text)
        return TOKEN.sub(alike, self.words.sub(single, covered))

    def reading(self, reading: Reading, legible: Iterable[tuple[int, int]] = ()) -> Reading:
        """Return a reading that tells no name."""
        text = self.text(reading.text, legible)
        return replace(
            without_pages(reading),
            text=text,
            words=tuple(
                word
                if text[word.start : word.end] == reading.text[word.start : word.end]
                else replace(word, text=text[word.start : word.end])
                for word in reading.words
            ),
            second=tuple(replace(one, text=self.text(one.text)) for one in reading.second),
            screen=replace(
                reading.screen,
                account=None,
                display_name=None,
                author_text=self.text(reading.screen.author_text),
            ),
        )

    def run(self, run: CheckRun, text: str) -> CheckRun:
        """Return a check run whose quoted words are those of the covered ``text``."""
        result = run.result
        return replace(
            run,
            result=replace(
                result,
                findings=tuple(
                    replace(
                        one,
                        surface=text[one.start : one.end],
                        explain=self.whole.sub(_covered, one.explain),
                        trace=tuple(
                            replace(step, text=self.whole.sub(_covered, step.text))
                            for step in one.trace
                        ),
                    )
                    for one in result.findings
                ),
                protected=tuple(
                    replace(one, surface=text[one.start : one.end]) for one in result.protected
                ),
            ),
        )

    def evidence(self, evidence: Evidence) -> Evidence:
        """Return a file under a name that tells nobody's."""
        return replace(evidence, original_name=self.text(evidence.original_name))


def cover_of(accounts: Iterable[str | None], names: Iterable[str | None]) -> NameCover:
    """Return what covers these accounts and display names."""
    handles = [name.strip().removeprefix("@") for name in accounts if name]
    shown = [re.findall(r"\w+", name) for name in names if name]
    # Dots and underscores are what a reader of pictures takes for one another.
    whole = [
        r"[._]{0,2}".join(map(re.escape, re.findall(r"[^._]+", one))) for one in handles if one
    ]
    whole = [one for one in whole if one]
    whole += [r"\W{1,3}".join(map(re.escape, words)) for words in shown if words]
    single = {word for words in shown for word in words if len(word) >= _SHORTEST}
    misread = MisreadNames([*handles, *single, *("".join(words) for words in shown)])
    return NameCover(_any_of(whole), _any_of(map(re.escape, single)), misread)


def spans_of(result: CheckResult | None) -> tuple[tuple[int, int], ...]:
    """Return where findings and facts in favour rest."""
    if result is None:
        return ()
    return (
        *((one.start, one.end) for one in result.findings),
        *((one.start, one.end) for one in result.protected),
    )


def _any_of(parts: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(parts, key=len, reverse=True)
    if not longest_first:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<!\w)@?(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)


def _covered(found: re.Match[str]) -> str:
    return re.sub(r"\S", COVER, found.group())
