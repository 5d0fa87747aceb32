"""What changes for which post when one pack replaces another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rules.engine import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from app.domain.findings import CheckResult
    from app.domain.reading import Platform, TextRole
    from app.rules.compiled import CompiledPack
    from app.rules.facts import CheckFacts


@dataclass(frozen=True, slots=True)
class Post:
    """A post to compare on; what is left out is unknown."""

    id: str
    text: str
    posted_at: datetime | None = None
    platform: Platform | None = None
    facts: CheckFacts | None = None
    roles: Sequence[tuple[int, int, TextRole]] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A post whose result differs: what went and what came (clause, topic, band, start, end)."""

    id: str
    gone: tuple[tuple[str, str, str, int, int], ...]
    new: tuple[tuple[str, str, str, int, int], ...]
    flag_before: bool
    flag_after: bool


def pack_changes(old: CompiledPack, new: CompiledPack, posts: Iterable[Post]) -> Iterator[Change]:
    """Yield every post of ``posts`` that ``new`` judges otherwise than ``old``."""
    for post in posts:
        before, after = (
            check(
                pack,
                post.text,
                posted_at=post.posted_at,
                platform=post.platform,
                facts=post.facts,
                roles=post.roles,
            )
            for pack in (old, new)
        )
        a, b = _facts(before), _facts(after)
        if a != b:
            yield Change(
                post.id, tuple(sorted(a - b)), tuple(sorted(b - a)), before.flagged, after.flagged
            )


def _facts(result: CheckResult) -> set[tuple[str, str, str, int, int]]:
    found = {(f.clause.value, f.topic.value, f.band.value, f.start, f.end) for f in result.findings}
    return found | {("+", p.kind.value, "", p.start, p.end) for p in result.protected}
