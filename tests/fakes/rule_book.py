"""The real rule book over notes in memory and the tiny pack, for tests of the window."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.services.rule_book import RuleBook
from tests.fakes.offices_wired import HEAD
from tests.fakes.rule_packs import tiny_pack_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.rule_notes import RuleMute, RuleProposal, RuleRecord


@cache
def tiny_pack() -> Any:
    return compile_pack(load_pack_source(tiny_pack_files()))


class MemoryRules:
    """Fulfils ``app.ports.rules.RuleRepository``."""

    def __init__(self) -> None:
        self.kept: dict[str, RuleMute] = {}
        self.noted: list[RuleProposal] = []
        self.counts: dict[str, RuleRecord] = {}

    def add_mute(self, mute: RuleMute) -> None:
        self.kept[mute.id] = mute

    update_mute = add_mute

    def mutes(self) -> list[RuleMute]:
        return list(self.kept.values())[::-1]

    def muted(self) -> frozenset[str]:
        return frozenset(mute.rule for mute in self.kept.values() if mute.is_in_force)

    def add_proposal(self, proposal: RuleProposal) -> None:
        self.noted.append(proposal)

    def proposals(self) -> list[RuleProposal]:
        return self.noted[::-1]

    def records(self) -> dict[str, RuleRecord]:
        return self.counts


class MemoryStore:
    """Lends one session that holds the notes and drops log entries."""

    def __init__(self, rules: MemoryRules) -> None:
        log = SimpleNamespace(append=lambda *_args, **_named: None)
        self._session = SimpleNamespace(rules=rules, log=log)

    @contextmanager
    def read(self) -> Iterator[Any]:
        yield self._session

    write = read


def memory_rule_book(clock: Any) -> RuleBook:
    """Return a rule book whose notes live in ``book.notes``."""
    notes = MemoryRules()
    book = RuleBook(MemoryStore(notes), tiny_pack(), clock, HEAD)
    book.notes = notes
    return book
