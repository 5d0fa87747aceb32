from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clauses import Clause
from app.rules.compiled import CompiledPack
from app.rules.engine import check
from app.rules.pack_errors import CompiledPackError


def test_a_compiled_pack_comes_back_and_judges_the_same(shipped):
    again = CompiledPack.from_bytes(shipped.to_bytes())
    assert (again.id, again.version, again.sequence, again.digest, again.status) == (
        shipped.id, shipped.version, shipped.sequence, shipped.digest, "draft",
    )  # fmt: skip
    for case in shipped.data["cases"][:60]:
        assert check(again, case["text"]) == check(shipped, case["text"])


def test_equal_packs_have_equal_bytes(tiny):
    assert tiny.to_bytes() == CompiledPack.from_bytes(tiny.to_bytes()).to_bytes()


def _bytes(value) -> bytes:
    return b"TNJP" + zlib.compress(json.dumps(value).encode())


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"PK\x03\x04",
        b"TNJP",
        b"TNJPxxxx",
        _bytes([]),
        _bytes({"format": 0}),
        _bytes({"format": 3}),
        b"TNJP" + zlib.compress(b" " * (65 * 1024 * 1024)),
    ],
)
def test_damage_other_formats_and_bombs_are_refused(blob):
    with pytest.raises(CompiledPackError):
        CompiledPack.from_bytes(blob)


@given(st.binary(max_size=100), st.integers(0, 400))
def test_cut_or_overwritten_bytes_never_give_another_error(tiny, noise, at):
    blob = tiny.to_bytes()
    damaged = blob[:at] + noise + blob[at + len(noise) :]
    try:
        CompiledPack.from_bytes(damaged)
    except CompiledPackError:
        assert damaged != blob


def test_cards_for_the_rules_screen(shipped):
    cards = {card.id: card for card in shipped.rules}
    assert len(cards) == len(shipped.rule_data) + len(shipped.fact_data)
    card = cards["se3b-hina-pimpinan"]
    assert card.clauses == (Clause.SE_3B,)
    assert card.explanation
    assert len(card.hits) >= 2
    assert cards["fakta-kritik"].protects == "criticism"
