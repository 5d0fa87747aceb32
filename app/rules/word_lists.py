"""Number the word lists of a pack, write out their affixes, and resolve references to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from app.rules.affixes import known_affix, with_affix
from app.rules.kinds import BUILT_IN
from app.rules.pack import PackSource, line_of
from app.rules.pack_errors import PackFault
from app.rules.pack_wording import perhaps
from app.rules.tokens import Kind, tokenise
from app.rules.views import fold
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP: Final = re.compile(r"~(\d{1,2})$")


class WordLists:
    """The lists of one pack while it is compiled; faults gather with the place last worked at."""

    def __init__(self, source: PackSource) -> None:
        self.source = source
        self.faults: list[PackFault] = []
        self.lists: dict[str, int] = dict(BUILT_IN)
        self.words: dict[str, set[int]] = {}
        self.phrases: dict[str, set[int]] = {}
        self.slang: dict[str, str] = {}
        self.fuzzy: set[str] = set()
        self.masked: set[str] = set()
        self.kinds: dict[str, list[int]] = {}
        self.file = ""
        self.path: list[str | int] = []

    def fault(self, what: str, fix: str, near: str = "") -> None:
        """Note a fault at the file and path being compiled, on the line that writes ``near``."""
        raw = self.source.raw.get(self.file, b"")
        line = line_of(raw, self.path)
        entry = line_of(raw, self.path[:2])
        if near and entry:
            rest = raw.splitlines()[entry - 1 :]
            line = next((n for n, text in enumerate(rest, entry) if near.encode() in text), line)
        found = PackFault(self.file, line, what, fix)
        if found not in self.faults:
            self.faults.append(found)

    def number_of(self, name: str) -> int:
        """Return the number of the list ``name``, making an empty one where there is none."""
        return self.lists.setdefault(name, len(self.lists))

    def load(self) -> None:
        """Read every file under ``lexicons/``."""
        self._slang()
        self._lexicons()

    def _slang(self) -> None:
        for name, value in self.source.under("lexicons"):
            self.file = name
            for standard, variants in value.get("slang", {}).items():
                self.path = ["slang", standard]
                for variant in [variants] if isinstance(variants, str) else variants:
                    for word in str(variant).split():
                        self.slang[fold(word)] = standard

    def _lexicons(self) -> None:
        entries: list[tuple[str, int, dict[str, Any]]] = []
        for name, value in self.source.under("lexicons"):
            for position, entry in enumerate(value.get("lexicons", ())):
                self.file, self.path = name, ["lexicons", position]
                if entry["id"] in self.lists:
                    self.fault(
                        _("daftar kata {id} ditulis dua kali.").format(id=entry["id"]),
                        _("ganti salah satu namanya."),
                    )
                    continue
                self.lists[entry["id"]] = len(self.lists)
                entries.append((name, position, entry))
        parents = self._parents(entries)
        self.kinds = {
            str(number): sorted({number} | parents.get(number, set()))
            for number in BUILT_IN.values()
        }
        for name, position, entry in entries:
            self.file, self.path = name, ["lexicons", position, "terms"]
            number = self.lists[entry["id"]]
            numbers = {number} | parents.get(number, set())
            for term in entry.get("terms", ()):
                if isinstance(term, dict):
                    self._term(term["term"], term["affixes"], numbers, entry)
                else:
                    self._term(term, entry.get("affixes", ()), numbers, entry)

    def _parents(self, entries: list[tuple[str, int, dict[str, Any]]]) -> dict[int, set[int]]:
        direct: dict[int, set[int]] = {}
        for name, position, entry in entries:
            self.file, self.path = name, ["lexicons", position, "include"]
            for child in entry.get("include", ()):
                number = self._list(child)
                if number is not None:
                    direct.setdefault(number, set()).add(self.lists[entry["id"]])
        closed: dict[int, set[int]] = {}
        for number, first in direct.items():
            todo, seen = list(first), set[int]()
            while todo:
                parent = todo.pop()
                if parent not in seen:
                    seen.add(parent)
                    todo.extend(direct.get(parent, ()))
            closed[number] = seen
        return closed

    def _term(
        self, term: str, affixes: Sequence[str], numbers: set[int], entry: dict[str, Any]
    ) -> None:
        forms = [term]
        # Only a single word takes an affix; a phrase stands as written.
        for affix in () if " " in term else affixes:
            if known_affix(affix):
                forms.extend(with_affix(fold(term), affix))
            else:
                self.fault(
                    _("imbuhan {affix} tidak dikenal.").format(affix=affix),
                    _("pakai misalnya -nya, -lah, me-, di-, ke-an."),
                    near=affix,
                )
        for form in forms:
            words = words_of(form)
            if not words:
                self.fault(
                    _("istilah {term} tidak berisi kata.").format(term=term), _("hapus barisnya.")
                )
            elif len(words) == 1:
                self.words.setdefault(words[0], set()).update(numbers)
                if entry.get("fuzzy"):
                    self.fuzzy.add(words[0])
                if entry.get("mask"):
                    self.masked.add(words[0])
            else:
                # A word of a phrase is known, so that it is read through every view and never
                # taken for a misspelt other word.
                for word in words:
                    self.words.setdefault(word, set())
                for phrase in {" ".join(words), " ".join(self.slang.get(w, w) for w in words)}:
                    self.phrases.setdefault(phrase, set()).update(numbers)

    def _list(self, name: str) -> int | None:
        name = name.removeprefix("@")
        if name not in self.lists:
            known = (n for n in self.lists if not n.startswith(("=", "/")))
            self.fault(
                _("daftar kata {name} tidak ada{hint}.").format(
                    name=name, hint=perhaps(name, known)
                ),
                _("periksa ejaannya atau buat daftar itu di lexicons/."),
                near=f"@{name}",
            )
            return None
        return self.lists[name]

    def references(self, items: Iterable[str]) -> list[int]:
        """Resolve ``@list`` references; anything else is a word or phrase written in place."""
        numbers = []
        for item in items:
            if item.startswith(("@", "kind:")):
                number = self._list(item)
                if number is not None:
                    numbers.append(number)
                continue
            name = f"={item}"
            if name not in self.lists:
                self.lists[name] = len(self.lists)
                self._term(item, (), {self.lists[name]}, {})
            numbers.append(self.lists[name])
        return sorted(set(numbers))

    def sequence(self, text: str) -> list[list[Any]]:
        """Read ``"@ajakan ~3 @sasaran"``: items in order, ``~N`` allows N words before the next."""
        out: list[list[Any]] = []
        gap = 0
        for part in text.split():
            if match := _GAP.match(part):
                gap = int(match[1])
                continue
            choices = [
                c.replace("_", " ") if not c.startswith(("@", "kind:")) else c
                for c in part.split("|")
            ]
            out.append([self.references(choices), gap])
            gap = 0
        if not out:
            self.fault(_("urutan kosong."), _("tulis sedikitnya satu kata."))
            return [[[], 0]]
        return out


def words_of(term: str) -> list[str]:
    """Return the folded words of ``term`` as the tokeniser sees them in a post."""
    out = []
    for kind, start, end in tokenise(term):
        raw = term[start:end]
        if kind is Kind.EMOJI:
            out.append(raw.rstrip("\ufe0f\u200d"))
        elif kind is Kind.HASHTAG:
            out.append("#" + fold(raw[1:]))
        elif kind not in {Kind.BREAK, Kind.QUOTE}:
            out.append(fold(raw))
    return out
