"""The compiled pack: plain JSON values, and the objects built from them when it is loaded."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from app.domain.clauses import Clause
from app.rules.pack_errors import CompiledPackError
from app.rules.phrases import PhraseFinder
from app.rules.reader import WordReader

FORMAT: Final = 3
"""Rises when the meaning of a compiled field changes; older caches are then compiled again."""

_MAGIC: Final = b"TNJP"
_MAX_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ClauseCard:
    """One clause as shown to a person: title, explanation, source and the open doubts about it."""

    clause: Clause
    title: str
    wording: str
    explanation: str
    source: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule or fact in favour as shown in Aturan."""

    id: str
    version: str
    status: str
    tier: str
    clauses: tuple[Clause, ...]
    topic: str
    weight: float
    explanation: str
    known_false: str
    hits: tuple[str, ...] = ()
    no_hits: tuple[str, ...] = ()
    protects: str = ""


class CompiledPack:
    """A pack ready to check texts; immutable, safe to share between threads after loading."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.id: str = data["id"]
        self.version: str = data["version"]
        self.sequence: int = data["sequence"]
        self.status: str = data["status"]
        self.digest: str = data["digest"]
        self.title: str = data["title"]
        self.effective_from: date = date.fromisoformat(data["effective_from"])
        until = data.get("effective_until")
        self.effective_until: date | None = date.fromisoformat(until) if until else None
        self.reader = WordReader(
            data["words"], data["slang"], data["fuzzy"], data["masked"], data["guard"]
        )
        self.kinds: tuple[tuple[int, ...], ...] = tuple(
            tuple(data["kinds"][str(n)]) for n in range(len(data["kinds"]))
        )
        """For each built-in list its own number and the lists that include it."""
        self.phrases = PhraseFinder(data["phrases"])
        self.patterns: list[tuple[int, tuple[str, ...], re.Pattern[str]]] = [
            (number, tuple(literals), re.compile(regex, re.IGNORECASE))
            for number, literals, regex in data["patterns"]
        ]
        self.earlier: tuple[CompiledPack, ...] = ()
        """Packs this one followed, for posts from before it; set once, by who loads them."""
        self.rule_data: list[dict[str, Any]] = data["rules"]
        self.fact_data: list[dict[str, Any]] = data["facts"]
        self.rules_by_list: dict[int, list[dict[str, Any]]] = _index(self.rule_data)
        self.facts_by_list: dict[int, list[dict[str, Any]]] = _index(self.fact_data)

    @cached_property
    def clauses(self) -> tuple[ClauseCard, ...]:
        """The clause cards in the order of the circular."""
        return tuple(
            ClauseCard(
                Clause(c["id"]),
                c["title"],
                c["wording"],
                c["explanation"],
                c["source"],
                tuple(c.get("doubts", ())),
            )
            for c in self.data["clauses"]
        )

    @cached_property
    def rules(self) -> tuple[RuleCard, ...]:
        """Every rule and every fact in favour, for the Aturan screen."""
        return tuple(_card(r) for r in (*self.rule_data, *self.fact_data))

    def in_force_on(self, day: date | None) -> CompiledPack:
        """Return the pack for a post of ``day``: this one, or the one it followed.

        An unknown day, and one on which no pack was in force, is read by this pack.
        """
        if day is None or self._covers(day):
            return self
        live = [pack for pack in self.earlier if pack._covers(day)]  # noqa: SLF001 - its own kind
        return max(live, key=lambda pack: pack.sequence, default=self)

    def _covers(self, day: date) -> bool:
        return self.effective_from <= day and (
            self.effective_until is None or day <= self.effective_until
        )

    def clause_card(self, clause: Clause) -> ClauseCard | None:
        """Return the card of ``clause`` or ``None`` where the pack has none."""
        return next((c for c in self.clauses if c.clause is clause), None)

    def to_bytes(self) -> bytes:
        """Encode for the cache: magic, then zlib over canonical JSON."""
        text = json.dumps(self.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return _MAGIC + zlib.compress(text.encode(), 6)

    @classmethod
    def from_bytes(cls, blob: bytes) -> CompiledPack:
        """Load what :meth:`to_bytes` wrote.

        Raises:
            CompiledPackError: not a compiled pack, damaged, too large, or of another format.
        """
        if blob[:4] != _MAGIC:
            raise CompiledPackError
        try:
            unpacker = zlib.decompressobj()
            text = unpacker.decompress(blob[4:], _MAX_BYTES)
            if unpacker.unconsumed_tail or not unpacker.eof:
                raise CompiledPackError
            data = json.loads(text)
            if data.get("format") != FORMAT:
                raise CompiledPackError
            return cls(data)
        except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
            raise CompiledPackError from error


def _index(rules: list[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    index: dict[int, list[dict[str, Any]]] = {}
    for rule in rules:
        for number in rule["starts"]:
            index.setdefault(number, []).append(rule)
    return index


def _card(rule: dict[str, Any]) -> RuleCard:
    examples = rule.get("examples", {})
    return RuleCard(
        id=rule["id"],
        version=rule["version"],
        status=rule["status"],
        tier=rule.get("tier", ""),
        clauses=tuple(Clause(c) for c in rule["clauses"]),
        topic=rule.get("topic", ""),
        weight=rule["weight"],
        explanation=rule["explain"],
        known_false=rule.get("known_false", ""),
        hits=tuple(e["text"] for e in examples.get("hit", ())),
        no_hits=tuple(e["text"] for e in examples.get("no_hit", ())),
        protects=rule.get("kind", ""),
    )
