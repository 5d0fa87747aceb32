"""Compile a checked pack source into the plain values the engine works with."""

from __future__ import annotations

import re
from typing import Any, Final

from app.domain.clauses import Clause
from app.rules.compiled import FORMAT, CompiledPack
from app.rules.evaluate import POST, SENTENCE
from app.rules.examples import parse_example
from app.rules.pack import PackSource, parse_date
from app.rules.pack_errors import PackInvalidError
from app.rules.spelling import MIN_LETTERS
from app.rules.views import fold
from app.rules.word_lists import WordLists
from app.text import _

ENGINE: Final = 1
"""Version of the engine that a pack may demand with ``minimum_engine``."""

_DEFAULT_WITHIN: Final = 6


def compile_pack(source: PackSource) -> CompiledPack:
    """Return the compiled pack of ``source``.

    Raises:
        PackInvalidError: a reference to an unknown list, a doubled id, a bad date or pattern …
    """
    return _Compiler(source).run()


class _Compiler:
    def __init__(self, source: PackSource) -> None:
        self.source = source
        self.lists = WordLists(source)
        self.patterns: list[list[Any]] = []

    def at(self, file: str, *path: str | int) -> None:
        self.lists.file, self.lists.path = file, list(path)

    def fault(self, what: str, fix: str) -> None:
        self.lists.fault(what, fix)

    def run(self) -> CompiledPack:
        head = self.source.files["pack.yaml"]
        self._head(head)
        self.lists.load()
        rules, facts = self._rules(head["defaults"])
        clauses = self._clauses()
        stages = self._stages()
        cases = self._cases()
        if self.lists.faults:
            raise PackInvalidError(self.lists.faults)
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
            "words": {w: sorted(n) for w, n in sorted(self.lists.words.items())},
            "phrases": {p: sorted(n) for p, n in sorted(self.lists.phrases.items())},
            "slang": dict(sorted(self.lists.slang.items())),
            "fuzzy": sorted(w for w in self.lists.fuzzy if len(w) >= MIN_LETTERS),
            "kinds": self.lists.kinds,
            "masked": sorted(w for w in self.lists.masked if len(w) > 3),  # noqa: PLR2004 - b*b fits all
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

    def _head(self, head: dict[str, Any]) -> None:
        self.at("pack.yaml", "minimum_engine")
        if head["minimum_engine"] > ENGINE:
            self.fault(
                _("paket memerlukan mesin aturan versi {n}.").format(n=head["minimum_engine"]),
                _("perbarui aplikasi Tinjau."),
            )
        for key in ("effective_from", "effective_until"):
            if head.get(key):
                self.at("pack.yaml", key)
                self._date(head[key])

    def _date(self, value: str) -> None:
        try:
            parse_date(value)
        except ValueError:
            self.fault(
                _("tanggal {value} tidak sah.").format(value=value), _("tulis TAHUN-BULAN-TANGGAL.")
            )

    # --- rules ------------------------------------------------------------------------------
    def _rules(self, defaults: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        rules: list[dict[str, Any]] = []
        facts: list[dict[str, Any]] = []
        seen: set[str] = set()
        for name, value in self.source.under("rules"):
            for section, out in (("rules", rules), ("facts", facts)):
                for position, rule in enumerate(value.get(section, ())):
                    self.at(name, section, position)
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
        anchors = self.lists.references(match.get("any", ()))
        for pattern in match.get("patterns", ()):
            anchors.append(self._pattern(rule["id"], pattern))
        sequences = [self.lists.sequence(text) for text in match.get("sequences", ())]
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
            "except": self.lists.references(rule.get("except", ())),
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
        number = self.lists.number_of(name)
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
            "any": self.lists.references(condition["any"]),
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
        self.at("clauses.yaml", "clauses")
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
            for key in ("from", "until"):
                self.at("elections.yaml", "stages", position, key)
                self._date(stage[key])
        return stages

    def _cases(self) -> list[dict[str, Any]]:
        cases: list[dict[str, Any]] = []
        seen: set[str] = set()
        for name, value in self.source.under("cases"):
            for position, case in enumerate(value):
                self.at(name, position)
                if case["id"] in seen:
                    self.fault(
                        _("id kasus {id} dipakai dua kali.").format(id=case["id"]),
                        _("beri nomor lain."),
                    )
                seen.add(case["id"])
                cases.append({**case, "file": name})
        return cases
