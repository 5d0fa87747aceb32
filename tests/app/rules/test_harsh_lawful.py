from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from app.domain.clauses import Band, ProtectedKind
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source

ROOT = Path(__file__).parents[3]
PACK = ROOT / "resources/rulepacks/se-1641-2025"
CORPUS = ROOT / "tests/fixtures/rules/harsh_lawful.yaml"


def load_corpus() -> list[dict[str, str]]:
    return yaml.safe_load(CORPUS.read_text("utf-8"))


@pytest.fixture(scope="module")
def checked():
    """Check every post of the corpus once with the pack as shipped."""
    files = {p.relative_to(PACK).as_posix(): p.read_bytes() for p in PACK.rglob("*") if p.is_file()}
    pack = compile_pack(load_pack_source(files))
    return [(post, check(pack, post["text"])) for post in load_corpus()]


def test_corpus_is_large_varied_and_wholly_protected_speech():
    posts = load_corpus()
    kinds = Counter(post["kind"] for post in posts)
    openings = Counter(" ".join(post["text"].lower().split()[:3]) for post in posts)
    assert len(posts) >= 220
    assert len({post["id"] for post in posts}) == len(posts)
    assert set(kinds) == {kind.value for kind in ProtectedKind} - {"safe_harbour"}
    assert min(kinds.values()) >= 15
    assert max(openings.values()) <= 2, openings.most_common(3)


def test_harsh_but_lawful_posts_are_hardly_ever_strongly_indicated(checked):
    strong = {
        post["id"]: [f"{f.clause.value} {f.rule} {f.surface!r}" for f in result.findings]
        for post, result in checked
        if any(f.band is Band.KUAT and f.clause.needs_fairness_check for f in result.findings)
    }
    assert len(strong) <= len(checked) * 0.01, strong


def test_what_speaks_for_the_author_is_seen(checked):
    missed = {
        post["id"]: sorted(p.kind.value for p in result.protected)
        for post, result in checked
        if post["kind"] not in {p.kind.value for p in result.protected}
    }
    assert len(missed) <= len(checked) * 0.10, f"{len(missed)} of {len(checked)}: {missed}"
