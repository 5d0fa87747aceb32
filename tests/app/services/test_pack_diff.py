from __future__ import annotations

from datetime import UTC, datetime

from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.services.pack_diff import Post, pack_changes
from tests.fakes.rule_packs import RULES, tiny_pack_files


def compiled(**changed):
    return compile_pack(load_pack_source(tiny_pack_files(**changed)))


def test_only_posts_whose_result_changes_are_listed_with_what_went_and_came():
    old = compiled()
    new = compiled(**{"rules/a.yaml": RULES.replace("weight: 2.0", "weight: 1.0", 1)})
    posts = [
        Post("a", "camat dungu"),
        Post("b", "rapat"),
        Post("c", "camat dungu", datetime(2024, 1, 1, tzinfo=UTC)),
    ]
    (change,) = pack_changes(old, new, posts)
    assert change.id == "a"
    assert change.gone == (("SE-3b", "merendahkan_pemerintah", "kuat", 6, 11),)
    assert change.new == (("SE-3b", "merendahkan_pemerintah", "tinjau", 6, 11),)
    assert change.flag_before
    assert change.flag_after
    assert list(pack_changes(old, old, posts)) == []
