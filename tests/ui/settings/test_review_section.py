from __future__ import annotations

from ui.settings.review_section import ReviewSection


def section(window):
    return window.settings.section(ReviewSection)


def test_the_first_pass_without_names_is_kept_at_once(window, office, around):
    made = section(window)
    made.blind.setChecked(True)
    assert office.review.choices.blind_first_pass
    assert "disembunyikan" in around.notifier.messages[-1][0]


def test_the_letterhead_is_kept_by_its_button(window, office):
    made = section(window)
    assert not made.save.isEnabled()
    made.fields["city"].setText("Contoh")
    made.fields["city"].textEdited.emit("Contoh")
    made.save.click()
    assert office.letters.head.city == "Contoh"
    assert not made.save.isEnabled()
