from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.offsets import to_code_point, to_utf16


@given(st.text(), st.data())
def test_there_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert to_code_point(text, units) == offset


def test_inside_a_pair_is_its_character():
    assert to_code_point("a🎉b", 2) == 1
