from __future__ import annotations

from app.domain.passphrases import is_long_enough


def test_length_counts_and_blank_ends_do_not():
    assert is_long_enough("sepuluh hu")
    assert not is_long_enough("sembilan ")
    assert not is_long_enough(" " * 40)
