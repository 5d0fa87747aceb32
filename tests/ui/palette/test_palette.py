from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.people import Person
from app.services.search_all import Found, FoundPerson
from ui.palette.palette_delegate import ENTRY
from ui.people.people_screen import PeopleScreen
from ui.rules.rules_screen import RulesScreen

CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


@pytest.fixture
def palette(window):
    press(window.workbench.queue.list, Qt.Key.Key_K, CTRL)
    return window.finder.palette


def ask(palette, text):
    palette.field.setText(text)
    palette._soon.timeout.emit()
    return [one.title for one in palette.entries()]


def run_first(palette, text):
    ask(palette, text)
    press(palette.field, Qt.Key.Key_Return)


def test_ctrl_k_opens_it_and_escape_gives_the_keys_back(window, palette):
    assert palette.isVisible()
    assert palette.field.hasFocus()
    press(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.workbench.queue.list.hasFocus()


def test_it_lists_actions_with_the_keys_that_are_printed_on_controls(palette):
    keys = {one.title: one.keys for one in palette.entries()}
    assert keys["Konten berikutnya"] == "J"
    assert keys["Simpan keputusan"] == "Ctrl+Enter"
    assert keys["Riwayat"] == "Ctrl+3"
    assert keys["Panduan untuk layar ini"] == "F1"


def test_a_screen_is_reached_by_typing_its_name(window, palette):
    run_first(palette, "pengaturan")
    assert window.screens.currentWidget() is window.settings
    assert not palette.isVisible()


def test_an_action_runs_on_the_screen_that_is_shown(window, palette):
    run_first(palette, "konten berikutnya")
    assert window.workbench.queue.current_id == "item1"


def test_a_post_is_found_by_its_words_and_opened(window, palette):
    assert ask(palette, "coblos")[0] == "@contoh_02"
    press(palette.field, Qt.Key.Key_Return)
    assert window.workbench.queue.current_id == "item1"
    assert window.workbench.queue.model.rowCount() == 1


def test_a_person_is_found_and_told_from_namesakes_without_the_whole_number(
    window, palette, office
):
    person = Person("p9", "Pegawai Contoh 027", nip="199001012015031234")
    office.search.find = lambda _text: Found((), (FoundPerson(person, "Seksi Contoh"),))
    ask(palette, "027")
    entry = palette.entries()[0]
    assert entry.title == "Pegawai Contoh 027"
    assert "1234" in entry.detail
    assert "1990" not in entry.spoken
    press(palette.field, Qt.Key.Key_Return)
    assert window.screens.currentWidget() is window.screen_of("people", PeopleScreen)


def test_a_clause_leads_to_its_items_and_a_rule_to_the_rules(window, palette, office):
    run_first(palette, "se-2c")
    assert window.workbench.queue.current_id == "item1"
    window.show_palette()
    rules = (rule for clause in office.rules.view().clauses for rule in clause.rules)
    rule = next(rules).card.id
    ask(palette, rule)
    entry = next(one for one in palette.entries() if one.title == rule)
    entry.run()
    assert window.screens.currentWidget() is window.screen_of("rules", RulesScreen)


def test_what_is_typed_can_narrow_the_queue(window, palette):
    ask(palette, "jalan")
    entry = palette.entries()[-1]
    assert "jalan" in entry.title
    entry.run()
    assert window.workbench.queue.filters.text.text() == "jalan"
    assert window.workbench.queue.model.rowCount() == 1


def test_arrows_go_around_and_nothing_found_is_said(palette):
    last = palette.list.count() - 1
    press(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == last
    press(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    spoken = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == palette.list.item(0).data(ENTRY).spoken
    press(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentRow() > 1


def test_an_answer_that_comes_too_late_is_left_aside(palette):
    palette.field.setText("baru")
    before = len(palette.entries())
    palette.show_found("lama", palette.entries())
    assert len(palette.entries()) == before


def test_it_paints_and_fits_a_small_window(window, palette):
    window.resize(1024, 600)
    palette.place()
    assert palette.geometry().bottom() < window.height()
    palette.grab()
