"""Which words of the original a correction changed."""

from __future__ import annotations

from ui.review.original_text import changed_spans


def test_changed_and_dropped_words_are_named_kept_and_added_ones_not():
    original = "Jalan berlubanq di depan pasar lagi"
    spans = [original[a:b] for a, b in changed_spans(original, "Jalan berlubang di pasar lagi ya")]
    assert spans == ["berlubanq", "depan"]
    assert list(changed_spans("", "baru")) == []
