from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from app.domain.clauses import Topic
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source

ROOT = Path(__file__).parents[3]
PACK = ROOT / "resources/rulepacks/se-1641-2025"
POSTS = ROOT / "tests/fixtures/rules/commerce.yaml"


@pytest.fixture(scope="module")
def checked():
    """Pair each commerce post with the topics that bring it to the reviewer's attention."""
    files = {p.relative_to(PACK).as_posix(): p.read_bytes() for p in PACK.rglob("*") if p.is_file()}
    pack = compile_pack(load_pack_source(files))
    return [
        (post, {f.topic for f in check(pack, post["text"]).findings if f.band.is_flag})
        for post in yaml.safe_load(POSTS.read_text("utf-8"))
    ]


def test_half_of_the_posts_only_look_like_commerce(checked):
    labels = Counter(post["label"] for post, _ in checked)
    assert labels["none"] * 2 == len(checked)
    assert min(labels.values()) >= 5


def test_posts_that_only_look_like_commerce_are_left_alone(checked):
    wanted = {Topic.KOMERSIAL, Topic.PERJUDIAN}
    flagged = [(post, bool(topics & wanted)) for post, topics in checked]
    false = [post["id"] for post, flag in flagged if flag and post["label"] == "none"]
    assert len(false) <= 0.04 * sum(flag for _, flag in flagged), false


def test_commerce_of_every_kind_is_seen_and_gambling_is_its_own_topic(checked):
    seen, total, missed = Counter(), Counter(), []
    for post, topics in checked:
        label = post["label"]
        if label == "none":
            continue
        total[label] += 1
        wanted = Topic.PERJUDIAN if label == "gambling" else Topic.KOMERSIAL
        seen[label] += wanted in topics
        if wanted not in topics:
            missed.append(post["id"])
    rates = {label: f"{seen[label]}/{total[label]}" for label in total}
    assert sum(seen.values()) >= 0.85 * sum(total.values()), (rates, missed)
    assert all(seen[label] >= total[label] / 2 for label in total), (rates, missed)
