from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.anchors import Anchor, find_anchors

HASH, OTHER = "ab" * 32, "cd" * 32


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"7:{HASH}", (Anchor(7, HASH),)),
        (f"Jangkar catatan 7: {HASH.upper()}", (Anchor(7, HASH),)),
        (f"{OTHER},alasan,12:{HASH}\r\n{OTHER},lagi,12:{HASH}", (Anchor(12, HASH),)),
        (f'{{"format": 1, "head_seq": 7, "head_hash": "{HASH}"}}\n{OTHER}', (Anchor(7, HASH),)),
        (f'{{\n "seq": 3,\n "head": "{HASH}",\n "evidence": 2}}', (Anchor(3, HASH),)),
        (f"No. 4: {HASH[:16]}", (Anchor(None, HASH[:16]),)),
        (HASH, (Anchor(None, HASH),)),
        ("bukan sidik", ()),
        ("", ()),
        (f"9:{HASH}ff", ()),
    ],
)
def test_what_is_an_anchor(text, found):
    assert find_anchors(text) == found


def test_a_message_names_number_and_beginning():
    assert Anchor(7, HASH).shown == "7:" + HASH[:16]
    assert Anchor(None, "ab" * 8).shown == "ab" * 8


@given(st.text())
def test_any_text_may_be_searched(text):
    assert all(len(one.hash) >= 12 for one in find_anchors(text))
