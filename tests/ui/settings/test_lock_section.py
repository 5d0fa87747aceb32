from __future__ import annotations

from dataclasses import replace

from app.domain.users import Role
from tests.fakes.keys import HEAD
from ui.settings.lock_section import LockSection


def test_the_choice_is_kept_and_holds_at_once(qtbot, office, around):
    office.keys.minutes = 7
    section = LockSection(office, around)
    qtbot.addWidget(section)
    section.entered()
    assert section.minutes.currentText() == "setelah 7 menit"
    chosen = []
    section.changed.connect(chosen.append)
    never = section.minutes.findData(0)
    section.minutes.setCurrentIndex(never)
    section.minutes.activated.emit(never)
    assert (chosen, office.keys.minutes) == ([0], 0)


def test_who_is_no_admin_only_reads(qtbot, office, around):
    office.user = replace(HEAD, roles=frozenset({Role.REVIEWER}))
    section = LockSection(office, around)
    qtbot.addWidget(section)
    section.entered()
    assert not section.minutes.isEnabled()
    assert section.minutes.currentText() == "setelah 10 menit"
