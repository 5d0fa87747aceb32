"""Hold the level reached on invented posts; how the posts came about is told in their README."""

from __future__ import annotations

import pytest

from tests.bench.fresh_quality import load_posts, measure

FLOORS = {
    "harsh lawful: no kuat": 0.99,
    "harsh lawful: nothing flagged": 0.93,
    "protected kind": 0.90,
    "ordinary: rightly quiet": 0.97,
    "politics: rightly quiet": 0.97,
    "commerce: rightly quiet": 0.95,
    "hate: rightly quiet": 0.90,
    "provocation: rightly quiet": 0.95,
    "politics: right clause": 0.90,
    "insults: right clause": 0.85,
    "hate: found": 0.85,
    "provocation: found": 0.85,
    "commerce: found": 0.80,
    "porn: found": 0.80,
}


@pytest.mark.parametrize("half", ["tuning", "sealed", "later"])
def test_the_level_on_fresh_posts_holds(shipped, half):
    figures = measure(shipped, half)
    low = {
        name: f"{sum(ok for ok, _ in posts)}/{len(posts)}"
        for name, posts in figures.items()
        if name in FLOORS and sum(ok for ok, _ in posts) < FLOORS[name] * len(posts)
    }
    assert not low


def test_the_posts_are_many_and_each_is_there_once():
    posts = [post for half in ("tuning", "sealed", "later") for post in load_posts(half)]
    lawful = [post for post in posts if "protected" in post]
    assert len(lawful) >= 220
    assert len({post["id"] for post in posts}) == len(posts) >= 700
    assert len({post["text"] for post in posts}) == len(posts)
