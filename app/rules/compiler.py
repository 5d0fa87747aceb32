"""Compile a checked pack source: number the lists, write out affixes, resolve references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Clause
from app.rules.affixes import known_affix, with_affix
from app.rules.compiled import FORMAT, CompiledPack
from app.rules.evaluate import POST, SENTENCE
from app.rules.examples import parse_example
from app.rules.matcher import BUILT_IN
from app.rules.pack import PackSource, line_of, parse_date
from app.rules.pack_errors import PackFault, PackInvalid
from app.rules.spelling import MIN_LETTERS
from app.rules.tokens import Kind, tokenise
from app.rules.views import fold
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENGINE: Final = 1
"""Version of the engine that a pack may demand with ``minimum_engine``."""

_GAP: Final = re.compile(r"~(\d{1,2})$")
_DEFAULT_WITHIN: Final = 6


def compile_pack(source: PackSource) -> CompiledPack:
    """Return the compiled pack of ``source``.

    Raises:
        PackInvalid: a reference to an unknown list, a doubled id, a bad date or pattern …
    """
    return _Compiler(source).run()


class _Compiler:
    def __init__(self, source: PackSource) -> None:
        self.source = source
        self.faults: list[PackFault] = []
        self.lists: dict[str, int] = dict(BUILT_IN)
        self.words: dict[str, set[int]] = {}
        self.phrases: dict[str, set[int]] = {}
        self.slang: dict[str, str] = {}
        self.fuzzy: set[str] = set()
        self.masked: set[str] = set()
        self.patterns: list[list[Any]] = []
        self.kinds: dict[str, list[int]] = {}
        self.file = ""
        self.path: list[str | int] = []

    def run(self) -> CompiledPack:
        head = self.source.files["pack.yaml"]
        self._head(head)
        self._slang()
        self._lexicons()
        rules, facts = self._rules(head["defaults"])
        clauses = self._clauses()
        stages = self._stages()
        cases = self._cases()
        if self.faults:
            raise PackInvalid(self.faults)
        guard = sorted({fold(w) for w in self.source.files["guard.txt"]})
        data = {
            "format": FORMAT,
            "id": head["id"],
            "title": head["title"],
            "version": head["version"],
            "sequence": head["sequence"],
            "circular": head["circular"],
            "status": head["status"],
            "effective_from": head["effective_from"],
            "effective_until": head.get("effective_until"),
            "supersedes": head.get("supersedes"),
            "notes": head.get("notes", []),
            "digest": self.source.digest,
            "bands": head["bands"],
            "words": {w: sorted(n) for w, n in sorted(self.words.items())},
            "phrases": {p: sorted(n) for p, n in sorted(self.phrases.items())},
            "slang": dict(sorted(self.slang.items())),
            "fuzzy": sorted(w for w in self.fuzzy if len(w) >= MIN_LETTERS),
            "kinds": self.kinds,
            "masked": sorted(w for w in self.masked if len(w) > 3),  # noqa: PLR2004 - b*b fits all
            "guard": guard,
            "patterns": self.patterns,
            "rules": rules,
            "facts": facts,
            "clauses": clauses,
            "stages": stages,
            "schedules": self.source.files["schedules.yaml"],
            "calendar": [value for _name, value in self.source.under("calendar")],
            "cases": cases,
        }
        return CompiledPack(data)

    def fault(self, what: str, fix: str) -> None:
        raw = self.source.raw.get(self.file, b"")
        found = PackFault(self.file, line_of(raw, self.path), what, fix)
        if found not in self.faults:
            self.faults.append(found)

    def _head(self, head: dict[str, Any]) -> None:
        self.file, self.path = "pack.yaml", ["minimum_engine"]
        if head["minimum_engine"] > ENGINE:
            self.fault(
                _("paket memerlukan mesin aturan versi {n}.").format(n=head["minimum_engine"]),
                _("perbarui aplikasi Tinjau."),
            )
        for key in ("effective_from", "effective_until"):
            if head.get(key):
                self.path = [key]
                self._date(head[key])

    def _date(self, value: str) -> None:
        try:
            parse_date(value)
        except ValueError:
            self.fault(
                _("tanggal {value} tidak sah.").format(value=value), _("tulis TAHUN-BULAN-TANGGAL.")
            )

    def _slang(self) -> None:
        for name, value in self.source.under("lexicons"):
            self.file = name
            for standard, variants in value.get("slang", {}).items():
                self.path = ["slang", standard]
                for variant in [variants] if isinstance(variants, str) else variants:
                    for word in str(variant).split():
                        self.slang[fold(word)] = standard

    # --- word lists -------------------------------------------------------------------------
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
        for number in direct:
            todo, seen = list(direct[number]), set[int]()
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
            self.fault(
                _("daftar kata {name} tidak ada.").format(name=name),
                _("periksa ejaannya atau buat daftar itu di lexicons/."),
            )
            return None
        return self.lists[name]

    def _refs(self, items: Iterable[str]) -> list[int]:
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

    def _sequence(self, text: str) -> list[list[Any]]:
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
            out.append([self._refs(choices), gap])
            gap = 0
        if not out:
            self.fault(_("urutan kosong."), _("tulis sedikitnya satu kata."))
            return [[[], 0]]
        return out

    # --- rules ------------------------------------------------------------------------------
    def _rules(self, defaults: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        rules: list[dict[str, Any]] = []
        facts: list[dict[str, Any]] = []
        seen: set[str] = set()
        for name, value in self.source.under("rules"):
            for section, out in (("rules", rules), ("facts", facts)):
                for position, rule in enumerate(value.get(section, ())):
                    self.file, self.path = name, [section, position]
                    if rule["id"] in seen:
                        self.fault(
                            _("id {id} dipakai dua kali.").format(id=rule["id"]),
                            _("setiap aturan memerlukan id sendiri."),
                        )
                    seen.add(rule["id"])
                    if rule.get("status") == "nonaktif":
                        continue
                    out.append(self._rule(rule, defaults, is_fact=section == "facts"))
        return rules, facts

    def _rule(
        self, rule: dict[str, Any], defaults: dict[str, Any], *, is_fact: bool
    ) -> dict[str, Any]:
        match = rule["match"]
        anchors = self._refs(match.get("any", ()))
        for pattern in match.get("patterns", ()):
            anchors.append(self._pattern(rule["id"], pattern))
        sequences = [self._sequence(text) for text in match.get("sequences", ())]
        starts = sorted({*anchors, *(n for s in sequences for n in s[0][0])})
        demote = [self._condition(c) for c in rule.get("demote", ())]
        negation = 0.0 if is_fact else rule.get("negation", defaults["negation"]["weight"])
        if negation:
            base = self._condition(defaults["negation"])
            demote.append({**base, "w": negation})
        out: dict[str, Any] = {
            "id": rule["id"],
            "version": rule["version"],
            "status": rule.get("status", "draf"),
            "weight": rule.get("weight", 1.0),
            "any": sorted(anchors),
            "sequences": sequences,
            "starts": starts,
            "except": self._refs(rule.get("except", ())),
            "need": [self._condition(c) for c in rule.get("need", ())],
            "boost": [self._condition(c) for c in rule.get("boost", ())],
            "demote": demote,
            "without": rule.get("without"),
            "platforms": rule.get("platforms", []),
            "mark_need": bool(rule.get("mark_need", False)),
            "quoted": 0.0 if is_fact else rule.get("quotation", defaults["quotation"]["weight"]),
            "quoted_why": defaults["quotation"]["why"],
            "match_text": _("kata atau susunan dalam daftar aturan ini"),
            "explain": rule["explain"],
            "known_false": rule.get("known_false", ""),
            "examples": self._examples(rule["examples"]),
        }
        if is_fact:
            out["kind"] = rule["kind"]
            out["clauses"] = [rule["clause"]] if "clause" in rule else []
            out["scope"] = rule.get("scope", "post")
            out["demotes"] = rule["demotes"]
        else:
            out["clauses"] = rule["clauses"]
            out["topic"] = rule["topic"]
            out["tier"] = rule["tier"]
            out["max_band"] = rule.get("max_band", "kuat")
            out["facts"] = rule.get("facts", {})
            if "stage" in rule:
                stage = rule["stage"]
                out["stage"] = {"name": stage["name"], "w": stage["weight"], "why": stage["why"]}
        return out

    def _pattern(self, rule_id: str, pattern: dict[str, Any]) -> int:
        name = f"/{rule_id}/{len(self.patterns)}"
        number = self.lists[name] = len(self.lists)
        regex = pattern["regex"]
        try:
            re.compile(regex, re.IGNORECASE)
        except re.error:
            self.fault(_("pola tidak sah."), _("periksa tanda kurung dan garis miring pada pola."))
        if re.search(r"(?<!\\)[*+]|\{\d+,\}", re.sub(r"\\.|\[[^\]]*\]", "x", regex)):
            self.fault(
                _("pola memakai pengulangan tanpa batas."),
                _("ganti * dan + dengan batas, misalnya {0,20}."),
            )
        self.patterns.append([number, [x.lower() for x in pattern["literals"]], regex])
        return number

    def _condition(self, condition: dict[str, Any]) -> dict[str, Any]:
        within = condition.get("within", _DEFAULT_WITHIN)
        if within == "sentence":
            within = SENTENCE
        elif within == "post":
            within = POST
        why = condition["why"]
        return {
            "any": self._refs(condition["any"]),
            "in": within,
            "dir": condition.get("direction", "both"),
            "w": float(condition.get("weight", 0.0)),
            "why": why,
            "missing": condition.get("missing", _("tidak ditemukan: {why}").format(why=why)),
        }

    def _examples(self, examples: dict[str, Any]) -> dict[str, Any]:
        return {kind: [parse_example(e) for e in items] for kind, items in examples.items()}

    # --- other files ------------------------------------------------------------------------
    def _clauses(self) -> list[dict[str, Any]]:
        self.file, self.path = "clauses.yaml", ["clauses"]
        cards: list[dict[str, Any]] = self.source.files["clauses.yaml"]["clauses"]
        have = [c["id"] for c in cards]
        for clause in Clause:
            if have.count(clause.value) != 1:
                self.fault(
                    _("kartu butir {id} harus ada tepat satu kali.").format(id=clause.value),
                    _("tambahkan atau hapus kartunya."),
                )
        return cards

    def _stages(self) -> list[dict[str, Any]]:
        stages: list[dict[str, Any]] = self.source.files["elections.yaml"]["stages"]
        for position, stage in enumerate(stages):
            self.file = "elections.yaml"
            for key in ("from", "until"):
                self.path = ["stages", position, key]
                self._date(stage[key])
        return stages

    def _cases(self) -> list[dict[str, Any]]:
        cases: list[dict[str, Any]] = []
        seen: set[str] = set()
        for name, value in self.source.under("cases"):
            for position, case in enumerate(value):
                self.file, self.path = name, [position]
                if case["id"] in seen:
                    self.fault(
                        _("id kasus {id} dipakai dua kali.").format(id=case["id"]),
                        _("beri nomor lain."),
                    )
                seen.add(case["id"])
                cases.append({**case, "file": name})
        return cases


def words_of(term: str) -> list[str]:
    """Return the folded words of ``term`` as the tokeniser sees them in a post."""
    out = []
    for kind, start, end in tokenise(term):
        raw = term[start:end]
        if kind is Kind.EMOJI:
            out.append(raw.rstrip("\ufe0f\u200d"))
        elif kind not in {Kind.BREAK, Kind.QUOTE}:
            out.append(fold(raw.lstrip("#")))
    return out
