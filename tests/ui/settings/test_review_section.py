from __future__ import annotations

from ui.settings.review_section import ReviewSection


def section(window):
    return window.settings.section(ReviewSection)


def test_the_first_pass_without_names_is_kept_at_once(window, office, around):
    made = section(window)
    made.blind.setChecked(True)
    assert office.review.choices.blind_first_pass
    assert "disembunyikan" in around.notifier.messages[-1][0]
