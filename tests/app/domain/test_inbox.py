from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.inbox import FileMark, StableFiles

MARK = FileMark(10, 1)


def test_a_file_is_whole_when_two_looks_agree_and_is_handed_out_once():
    files = StableFiles()
    assert files.look({"a.png": MARK}) == ()
    assert files.look({"a.png": MARK}) == ("a.png",)
    assert files.look({"a.png": MARK}) == ()


def test_a_growing_file_waits_and_a_changed_one_comes_again():
    files = StableFiles()
    for size in (1, 2, 3):
        assert files.look({"a.png": FileMark(size, size)}) == ()
    assert files.look({"a.png": FileMark(3, 3)}) == ("a.png",)
    changed = FileMark(3, 9)
    assert files.look({"a.png": changed}) == ()
    assert files.look({"a.png": changed}) == ("a.png",)


def test_an_empty_file_is_not_whole_and_a_name_may_come_back():
    files = StableFiles()
    for _look in range(3):
        assert files.look({"a.png": FileMark(0, 1)}) == ()
    files.look({"b.png": MARK})
    files.look({"b.png": MARK})
    files.look({})
    assert files.look({"b.png": MARK}) == ()
    assert files.look({"b.png": MARK}) == ("b.png",)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 3), max_size=3), max_size=9))
def test_what_is_handed_out_was_seen_twice_alike(looks):
    files, before = StableFiles(), {}
    for look in looks:
        now = {name: FileMark(size, size) for name, size in look.items()}
        for name in files.look(now):
            assert before.get(name) == now[name]
            assert now[name].size > 0
        before = now
