from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.decisions import Outcome
from app.domain.items import ItemStatus
from app.domain.reading import Precision
from app.services.item_context import ContextFact, FactKind
from ui.review.compare_dialog import CompareDialog
from ui.review.item_acts import without_names

NO_KEYS = Qt.KeyboardModifier.NoModifier
LINK = "https://x.com/contoh/status/20"


def select(window, *rows):
    queue = window.workbench.queue
    for row in rows:
        queue.list.selectionModel().select(
            queue.model.index(row), QItemSelectionModel.SelectionFlag.Select
        )


def push(dialog, text):
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def said(around):
    return around.notifier.messages[-1][0]


def test_two_selected_items_become_one_in_the_chosen_order(window, office, around):
    bar = window.workbench.join_bar
    assert bar.isHidden()
    select(window, 0, 1)
    assert bar.count.text() == "2 konten dipilih"
    bar.act.click()
    dialog = window.workbench.acts.dialog
    assert dialog.ids() == ["item1", "item0"]
    dialog.move_current(1)
    assert dialog.ids() == ["item0", "item1"]
    dialog.act.click()
    assert office.items.asked == [("join", "item0", "item1")]
    assert window.workbench.queue.current_id == "item0"
    assert "satu konten" in said(around)


def test_the_reviewer_corrects_account_and_time(window, office):
    acts, card = window.workbench.acts, window.workbench.case.context
    facts = {fact.kind: fact for fact in office.context.of_item("item0")}
    card.edit_wanted.emit(facts[FactKind.ACCOUNT])
    assert acts.dialog.field.text() == "@akun.contoh14"
    acts.dialog.field.setText("@akun.benar")
    acts.dialog.act.click()
    assert office.items.asked[-1] == ("account", "item0", "@akun.benar")
    card.edit_wanted.emit(facts[FactKind.POSTED])
    acts.dialog.timed.setChecked(False)
    acts.dialog.act.click()
    name, _item, at, precision = office.items.asked[-1]
    assert (name, at.hour, precision) == ("posted", 0, Precision.DAY)
    card.edit_wanted.emit(facts[FactKind.POSTED])
    acts.dialog.unknown.setChecked(True)
    assert not acts.dialog.day.isEnabled()
    acts.dialog.act.click()
    assert office.items.asked[-1][2:] == (None, Precision.UNKNOWN)
    card.edit_wanted.emit(replace(facts[FactKind.POSTED], kind=FactKind.CAPTURED))
    assert "gambar" in acts.dialog.windowTitle()
    acts.dialog.act.click()
    assert office.items.asked[-1][:2] == ("captured", "item0")


def test_a_link_opens_only_after_a_plain_yes(window, qtbot):
    acts, card = window.workbench.acts, window.workbench.case.context
    opened = []
    acts.open_url = opened.append
    card.open_wanted.emit(LINK)
    assert "internet" in acts.dialog.informativeText()
    acts.dialog.reject()
    assert opened == []
    card.open_wanted.emit(LINK)
    push(acts.dialog, "Buka")
    assert opened == [QUrl(LINK)]


def test_two_items_are_compared_and_answered(window, office, around):
    acts, card = window.workbench.acts, window.workbench.case.context
    card.compare_wanted.emit("item1")
    assert isinstance(acts.dialog, CompareDialog)
    acts.dialog.different.click()
    assert office.items.asked[-1] == ("judge", "item0", "item1", False)
    card.compare_wanted.emit("item1")
    acts.dialog.duplicate.click()
    assert office.items.asked[-1] == ("judge", "item0", "item1", True)
    item_id, draft = office.review.decided[-1]
    assert (item_id, draft.outcome) == ("item0", Outcome.DUPLIKAT)
    assert "item1" in draft.reason


def test_keys_join_what_is_selected_and_compare_what_is_alike(window, office):
    alike = ContextFact(FactKind.LIKENESS, "mirip", "comparison", "", ref="item1")
    office.items.facts = (alike,)
    actions = {action.key: action for action in window.workbench.key_actions()}
    assert not actions["review.join"].enabled()
    actions["review.join"].run()
    assert window.workbench.acts.dialog is None
    select(window, 0, 1)
    assert actions["review.join"].enabled()
    actions["review.join"].run()
    window.workbench.acts.dialog.reject()
    window.workbench.refresh("item0")
    actions["review.compare"].run()
    assert isinstance(window.workbench.acts.dialog, CompareDialog)


def test_facts_that_tell_who_it_is_can_be_left_out(office):
    facts = office.context.of_item("item0")
    kinds = {fact.kind for fact in without_names(facts)}
    assert FactKind.ACCOUNT in {fact.kind for fact in facts}
    assert FactKind.POSTED in kinds
    assert not kinds & {FactKind.ACCOUNT, FactKind.DISPLAY_NAME, FactKind.LINK}


def test_comparing_may_join(window, office):
    window.workbench.case.context.compare_wanted.emit("item1")
    window.workbench.acts.dialog.join.click()
    assert office.items.asked[-1] == ("join", "item0", "item1")


def test_a_waiting_link_is_joined_and_never_called_a_duplicate(window, office):
    view = office.review.views["item1"]
    waiting = replace(view.item, status=ItemStatus.WAITING_IMAGE)
    office.review.views["item1"] = replace(view, item=waiting)
    window.workbench.case.context.compare_wanted.emit("item1")
    dialog = window.workbench.acts.dialog
    assert dialog.duplicate.isHidden()
    assert dialog.join.property("primary")


def test_a_decided_item_is_not_joined_from_the_comparison(window, office):
    window.workbench.case.form.choose(Outcome.SESUAI)
    window.workbench.case.form.reason.setPlainText("Sudah dibaca seluruhnya.")
    window.workbench.save()
    window.workbench.case.context.compare_wanted.emit("item0")
    assert not window.workbench.acts.dialog.join.isEnabled()
    assert window.workbench.acts.dialog.duplicate.isEnabled()


def test_a_part_is_split_again(window, office, around):
    office.items.facts = (ContextFact(FactKind.JOINED, "x", "reviewer", "", ref="item9"),)
    window.workbench.case.context.split_wanted.emit("item9")
    assert office.items.asked == [("split", "item9")]
    assert "dipisahkan" in said(around)


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    more = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
    target = window.workbench.evidence
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), *more))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *more))


def test_a_dropped_file_is_attached_after_a_question(window, office, tmp_path):
    drop(window, tmp_path / "rekaman.mp4")
    dialog = window.workbench.acts.dialog
    assert "tidak dibaca" in dialog.informativeText()
    push(dialog, "Lampirkan")
    assert office.items.asked == [("attach", "item0", "rekaman.mp4")]


def test_a_dropped_screenshot_is_read_and_joined(window, office, tmp_path):
    office.review.views["i0"] = office.review.views["item2"]
    office.importer.statuses = ("new",)
    drop(window, tmp_path / "layar.png")
    push(window.workbench.acts.dialog, "Gabungkan")
    assert office.importer.given == [str(tmp_path / "layar.png")]
    assert office.items.asked == [("join", "item0", "i0")]
