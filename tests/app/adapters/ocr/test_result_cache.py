"""Equal bytes are read once, the oldest are forgotten first, nothing outlives the session."""

from __future__ import annotations

from app.adapters.ocr.result_cache import ResultCache


def test_equal_bytes_give_the_result_again_and_others_do_not():
    cache = ResultCache(4)
    cache.keep(b"one", "first", preview=True)
    assert cache.get(b"one", preview=True) == "first"
    assert cache.get(b"one", preview=False) == "first"
    assert cache.get(b"two", preview=True) is None
    cache.clear()
    assert cache.get(b"one", preview=True) is None


def test_a_result_without_preview_does_not_serve_one_with():
    cache = ResultCache(4)
    cache.keep(b"one", "bare", preview=False)
    assert cache.get(b"one", preview=True) is None
    assert cache.get(b"one", preview=False) == "bare"


def test_what_was_used_last_stays_longest():
    cache = ResultCache(2)
    cache.keep(b"one", "1", preview=True)
    cache.keep(b"two", "2", preview=True)
    cache.get(b"one", preview=True)
    cache.keep(b"three", "3", preview=True)
    assert [cache.get(name, preview=True) for name in (b"one", b"two", b"three")] == [
        "1",
        None,
        "3",
    ]


def test_none_are_kept_where_none_are_wanted():
    cache = ResultCache(0)
    cache.keep(b"one", "1", preview=True)
    assert cache.get(b"one", preview=True) is None
