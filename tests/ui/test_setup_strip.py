from __future__ import annotations

import pytest

from app.services.setup_steps import Step
from ui.people.people_screen import PeopleScreen
from ui.settings.letterhead_section import LetterheadSection


@pytest.fixture
def strip(window, office):
    office.info.demo = False
    window.go_to("settings")
    window.go_to("review")
    return window.setup


def test_the_next_step_is_offered_and_leads_to_where_it_is_done(window, strip, office):
    assert strip.isVisible()
    assert strip.count.text() == "0 dari 4 selesai"
    strip.next.click()
    assert window.screens.currentWidget() is window.settings
    assert not strip.isVisible()
    index = window.settings.sections.index(window.settings.section(LetterheadSection))
    assert window.settings.index.currentRow() == index
    office.setup.done = {Step.LETTERHEAD}
    window.go_to("review")
    strip.next.click()
    assert window.screens.currentWidget() is window.screen_of("people", PeopleScreen)


def test_all_steps_stand_together_with_those_that_are_done(window, strip, office):
    office.setup.done = {Step.STAFF}
    window.go_to("import")
    window.go_to("review")
    strip.show_all()
    wanted = []
    strip.dialog.wanted.connect(wanted.append)
    names = [one.accessibleName() for one in strip.dialog.findChildren(type(strip.next))]
    assert names == [
        "Isi kop surat", "Konfirmasi jadwal kerja", "Salin cadangan ke luar komputer", "Tutup",
    ]  # fmt: skip
    strip.dialog.findChildren(type(strip.next))[0].click()
    assert wanted == ["letterhead"]


def test_it_is_put_off_until_the_next_start_or_gone_when_all_is_done(window, strip, office):
    strip.later.click()
    window.go_to("import")
    window.go_to("review")
    assert not strip.isVisible()
    strip._put_off = False
    office.setup.done = set(Step)
    window.go_to("import")
    window.go_to("review")
    assert not strip.isVisible()


def test_a_demo_office_has_nothing_to_set_up(window):
    window.go_to("import")
    window.go_to("review")
    assert not window.setup.isVisible()
