"""The text as read: words in doubt, the correction, and what was read below it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest

from tests.fakes.views import make_view
from ui.review.text_view import TextView

CTRL = Qt.KeyboardModifier.ControlModifier
DASHES = QTextCharFormat.UnderlineStyle.DashUnderline


@pytest.fixture
def view(qtbot, theme):
    made = TextView(theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def item_with_doubt(*doubtful):
    """An invented item whose words named here were read with doubt."""
    item = make_view(0)
    words = tuple(
        replace(word, confidence=0.4 if word.text in doubtful else 0.97)
        for word in item.reading.words
    )
    reading = replace(item.reading, words=words)
    return replace(item, reading=reading, readings=(reading,))


def corrected(item, text):
    """The item after its text was corrected."""
    reading = replace(item.reading, id="r2", version=2, text=text, words=(), corrects="r0")
    return replace(item, reading=reading, readings=(*item.readings, reading), check=None)


def test_words_read_with_doubt_are_marked_and_reached_one_by_one(view):
    view.show_item(item_with_doubt("glowing", "pesan"))
    marked = [
        chosen.cursor.selectedText()
        for chosen in view.edit.extraSelections()
        if chosen.format.underlineStyle() == DASHES
    ]
    assert marked == ["glowing", "pesan"]
    assert view.doubt.isVisibleTo(view)
    assert "2 kata" in view.doubt.text()
    reached = []
    for _ in range(3):
        view.doubt.click()
        reached.append(view.edit.textCursor().selectedText())
    assert reached == ["glowing", "pesan", "glowing"], "an emoji before it does not shift it"


def test_without_doubt_nothing_is_said(view):
    view.show_item(make_view(0))
    assert not view.doubt.isVisibleTo(view)
    view.next_doubtful()
    view.show_item(None)
    view.next_doubtful()
    assert view.edit.toPlainText() == ""


def test_what_was_read_stays_below_a_correction_with_the_changed_words_struck(view):
    item = make_view(0)
    view.show_item(corrected(item, item.reading.text.replace("glowing", "bening")))
    assert view.original.isVisibleTo(view)
    assert view.original.text.toPlainText() == item.reading.text
    assert view.original.text.isReadOnly()
    struck = [chosen.cursor.selectedText() for chosen in view.original.text.extraSelections()]
    assert struck == ["glowing"]
    assert "versi 1" in view.original.title.text()
    view.show_item(item)
    assert not view.original.isVisibleTo(view)


def test_the_original_is_in_sight_while_correcting_a_second_time(view):
    item = make_view(0)
    once = corrected(item, "PROMO dibetulkan")
    again = replace(once.reading, id="r3", version=3, text="PROMO", corrects="r2")
    view.show_item(replace(once, reading=again, readings=(*once.readings, again)))
    assert "versi 1" in view.original.title.text()
    view.begin()
    assert view.original.text.toPlainText() == item.reading.text
    view.cancel.click()
    assert view.edit.toPlainText() == "PROMO"


def test_covered_words_are_not_corrected_and_it_is_said_why(view):
    view.show_item(replace(make_view(0), hides_person=True))
    assert not view.start.isVisibleTo(view)
    assert "sesudah temuan dinilai" in view.note.text()
    view.show_item(make_view(0))
    assert view.start.isVisibleTo(view)
    assert view.note.text() == ""


def test_the_keys_of_a_correction_stay_in_it(window, office):
    """Ctrl+Enter saves the text, not the decision; Tab and Esc lead out of the field."""
    bench = window.workbench
    item_id, text = bench.view.item.id, bench.evidence.text
    QTest.keyClick(bench.queue.list, Qt.Key.Key_E)
    QTest.keyClick(text.edit, Qt.Key.Key_Return, CTRL)
    assert office.review.views[item_id].reading.version == 1, "nothing was changed yet"
    QTest.keyClicks(text.edit, "Baru: ")
    QTest.keyClick(text.edit, Qt.Key.Key_Escape)
    assert text.save.hasFocus()
    assert text.unsaved.startswith("Baru: ")
    text.edit.setFocus()
    QTest.keyClick(text.edit, Qt.Key.Key_Tab)
    assert "\t" not in text.edit.toPlainText()
    text.edit.setFocus()
    QTest.keyClick(text.edit, Qt.Key.Key_Return, CTRL)
    assert office.review.views[item_id].reading.text.startswith("Baru: ")
    assert text.edit.isReadOnly()
    assert office.review.decided == []


def test_leaving_without_a_change_ends_the_correction(view):
    view.show_item(make_view(0))
    view.begin()
    QTest.keyClick(view.edit, Qt.Key.Key_Escape)
    assert view.edit.isReadOnly()


def test_a_decision_waits_for_an_unsaved_correction(window, office, around):
    bench = window.workbench
    bench.queue.list.setCurrentIndex(bench.queue.model.index(2))
    QTest.keyClick(bench.queue.list, Qt.Key.Key_1)
    bench.evidence.begin_correction()
    QTest.keyClicks(bench.evidence.text.edit, "Baru")
    bench.save()
    assert office.review.decided == []
    assert "koreksi" in around.notifier.messages[-1][0]
    bench.evidence.text.cancel.click()
    bench.save()
    assert len(office.review.decided) == 1


def test_an_unsaved_correction_is_there_again(window, office):
    bench = window.workbench
    bench.evidence.begin_correction()
    QTest.keyClicks(bench.evidence.text.edit, "Belum selesai ")
    typed = bench.evidence.text.edit.toPlainText()
    bench.queue.list.setCurrentIndex(bench.queue.model.index(1))
    assert bench.evidence.text.edit.isReadOnly()
    bench.queue.list.setCurrentIndex(bench.queue.model.index(0))
    assert bench.evidence.text.edit.toPlainText() == typed
    assert bench.evidence.text.unsaved == typed
    bench.evidence.text.cancel.click()
    bench.queue.list.setCurrentIndex(bench.queue.model.index(1))
    bench.queue.list.setCurrentIndex(bench.queue.model.index(0))
    assert bench.evidence.text.unsaved == ""


def test_what_happens_elsewhere_leaves_the_typing_alone(view):
    item = item_with_doubt("pesan")
    view.show_item(item)
    view.begin()
    QTest.keyClicks(view.edit, "Baru ")
    place = view.edit.textCursor().position()
    view.show_item(replace(item, blind=True))
    view.reveal("f01")
    assert view.unsaved.startswith("Baru ")
    assert view.edit.textCursor().position() == place


def test_an_empty_correction_is_not_saved(view):
    view.show_item(make_view(0))
    view.begin()
    view.edit.selectAll()
    QTest.keyClick(view.edit, Qt.Key.Key_Delete)
    assert not view.save.isEnabled()
    assert "kosong" in view.save.toolTip()


def test_what_was_read_is_taken_back_and_typing_can_be_undone(view):
    item = make_view(0)
    view.show_item(corrected(item, "PROMO dibetulkan"))
    view.original.take_back.click()
    assert view.unsaved == item.reading.text
    assert view.original.take_back.isHidden()
    view.edit.undo()
    assert view.edit.toPlainText() == "PROMO dibetulkan"
    saved = []
    view.corrected.connect(saved.append)
    view.original.take_back.click()
    view.save.click()
    assert saved == [item.reading.text]


def test_rich_text_is_pasted_as_words_alone(view):
    mime = QMimeData()
    mime.setHtml("<b>Tebal</b> <a href='http://contoh.test'>tautan</a>")
    mime.setText("Tebal tautan")
    QGuiApplication.clipboard().setMimeData(mime)
    view.show_item(make_view(0))
    view.begin()
    view.edit.selectAll()
    view.edit.paste()
    assert view.unsaved == "Tebal tautan"


def test_a_click_on_marked_words_chooses_their_finding(window):
    bench = window.workbench
    bench.evidence.show_tab(1)
    edit = bench.evidence.text.edit
    text = edit.toPlainText()
    cursor = edit.textCursor()
    cursor.setPosition(text.index("pesan") + 2)
    at = edit.cursorRect(cursor).center()
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.case.current == "f01"
    cursor.setPosition(text.index("Serum") + 2)
    QTest.mouseClick(
        edit.viewport(), Qt.MouseButton.LeftButton, pos=edit.cursorRect(cursor).center()
    )
    assert bench.case.current == "f01"
