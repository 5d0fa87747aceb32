from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.domain.clauses import Answer, Clause
from app.domain.decisions import Outcome, Relation
from app.domain.findings import CheckResult
from app.domain.users import Role
from ui.nav_list import WAITING
from ui.review.queue_delegate import row_chips
from ui.review.queue_model import PICTURE, ROW

REASON = "Sudah dibaca seluruhnya dan dijelaskan."


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def open_row(window, row):
    window.workbench.queue.list.setCurrentIndex(window.workbench.queue.model.index(row))


def test_the_queue_shows_items_with_chips_and_pictures(window):
    model = window.workbench.queue.model
    rows = [model.index(n).data(ROW) for n in range(model.rowCount())]
    assert [row.title for row in rows] == ["@akun.contoh14", "@contoh_02", "@contoh_03"]
    assert [row_chips(row)[0] for row in rows] == [
        ("SE-4b?", "amber"), ("SE-2c", "red"), ("Keluhan layanan", "green"),
    ]  # fmt: skip
    assert not model.index(0).data(PICTURE).isNull()
    assert "SE-2c" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.workbench.queue.total.text() == "3"
    assert window.nav.item(0).data(WAITING) == 3


def test_the_first_item_opens_with_its_findings_and_what_speaks_in_favour(window):
    case = window.workbench.case
    assert [card.key for card in case.cards] == ["f00", "f01"]
    favour = " ".join(label.text() for label in case.findChildren(QLabel))
    assert "konten kreator" in favour
    assert window.workbench.evidence.text.edit.toPlainText().startswith("PROMO")


def test_a_rule_that_did_not_run_is_named_beside_the_findings(window, office):
    view = office.review.views["item1"]
    silent = replace(view.check.result, rules_not_run=("contoh-diam",))
    office.review.views["item1"] = replace(view, check=replace(view.check, result=silent))
    open_row(window, 1)
    texts = [w.text() for w in window.workbench.case.findings.findChildren(QLabel)]
    assert any("contoh-diam" in text for text in texts)


def test_j_and_k_go_through_the_queue(window):
    queue = window.workbench.queue
    press(queue.list, Qt.Key.Key_J)
    assert queue.current_id == "item1"
    assert window.workbench.evidence.text.edit.toPlainText().startswith("Coblos")
    press(queue.list, Qt.Key.Key_K)
    assert queue.current_id == "item0"


def test_a_accepts_the_current_finding_and_goes_to_the_next(window, office):
    case = window.workbench.case
    case.findings.creator.buttons()[0].click()
    press(window.workbench.queue.list, Qt.Key.Key_A)
    assert office.review.judged == [("f00", True)]
    assert case.cards[0].accept.isChecked()
    assert case.current == "f01"
    press(window.workbench.queue.list, Qt.Key.Key_R)
    assert office.review.judged[-1] == ("f01", False)
    assert case.cards[1].reject.isChecked()


def test_pressing_a_verdict_again_takes_it_back(window, office):
    open_row(window, 1)
    card = window.workbench.case.cards[0]
    card.accept.click()
    card.accept.click()
    assert office.review.judged == [("f10", True), ("f10", None)]
    assert not card.accept.isChecked()


def test_a_conditional_finding_waits_for_the_answer(window, office, around):
    assert not window.workbench.case.cards[0].accept.isEnabled()
    press(window.workbench.queue.list, Qt.Key.Key_A)
    assert office.review.judged == []
    assert "konten kreator" in around.notifier.messages[-1][0]
    window.workbench.case.findings.creator.buttons()[0].click()
    assert window.workbench.case.cards[0].accept.isEnabled()


def test_letters_typed_into_the_reason_are_no_commands(window, office):
    reason = window.workbench.case.form.reason
    reason.setFocus()
    QTest.keyClicks(reason, "jakar1")
    assert reason.toPlainText() == "jakar1"
    assert office.review.judged == []
    assert window.workbench.case.form.outcome is None


def test_a_decision_is_saved_by_keys_with_the_right_draft_and_the_next_item_opens(
    window, office, around
):
    open_row(window, 1)
    press(window.workbench.queue.list, Qt.Key.Key_A)
    press(window.workbench.queue.list, Qt.Key.Key_3)
    reason = window.workbench.case.form.reason
    assert reason.hasFocus()
    QTest.keyClicks(reason, REASON)
    press(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((item_id, draft),) = office.review.decided
    assert item_id == "item1"
    assert draft.outcome is Outcome.KLARIFIKASI
    assert draft.reason == REASON
    assert draft.accepted == {"f10"}
    assert draft.clauses == (Clause.SE_2C,)
    assert draft.person_id is None
    assert window.workbench.toast.isVisible()
    assert "Minta klarifikasi" in window.workbench.toast.text.text()
    assert window.workbench.queue.current_id == "item2"
    assert window.workbench.case.form.outcome is None
    assert window.workbench.case.form.reason.toPlainText() == ""
    assert window.workbench.queue.total.text() == "2"


def test_refusals_are_said_while_typing_and_go_away(window, qtbot):
    form = window.workbench.case.form
    form.choose(Outcome.SESUAI)
    qtbot.waitUntil(lambda: "alasan" in form.against.text(), timeout=2000)
    assert form.against.isVisible()
    assert not form.save.isEnabled()
    form.reason.setPlainText(REASON)
    qtbot.waitUntil(form.save.isEnabled, timeout=2000)
    assert not form.against.isVisible()


def test_ctrl_enter_without_a_reason_saves_nothing_and_says_why(window, office, around):
    press(window.workbench.queue.list, Qt.Key.Key_1)
    press(window.workbench.case.form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.review.decided == []
    text, problem = around.notifier.messages[-1]
    assert problem
    assert "alasan" in text
    assert window.notice.isVisible()


def test_an_adverse_decision_carries_person_relation_reply_and_ground(window, office):
    open_row(window, 1)
    workbench = window.workbench
    case = workbench.case
    press(workbench.queue.list, Qt.Key.Key_A)
    assert not case.adverse.isVisible()
    press(workbench.queue.list, Qt.Key.Key_4)
    assert not case.adverse.isHidden()
    case.person.person.setCurrentIndex(1)
    case.person.relation.setCurrentIndex(1)
    case.hearing.asked.setChecked(True)
    case.hearing.reply.setPlainText("Sudah menjelaskan secara tertulis.")
    case.form.reason.setPlainText(REASON)
    workbench.save()
    ((_item, draft),) = office.review.decided
    assert draft.person_id == "p1"
    assert draft.relation is Relation.DIRECT_SUPERIOR
    assert draft.asked_on == office.clock.now().date()
    assert draft.reply_text.startswith("Sudah")


def test_the_ten_questions_are_kept_with_the_draft(window):
    adverse = window.workbench.case.adverse
    window.workbench.case.form.choose(Outcome.RUJUK_ATASAN)
    adverse.open_fairness()
    dialog = adverse._dialog
    for number, answer in enumerate(dialog.fields):
        answer.setText(f"jawaban {number + 1}")
    dialog.accept()
    assert window.workbench.case.draft().fairness[10] == "jawaban 10"
    assert "10 dari 10" in adverse.ten.text()


def test_saving_opens_the_ten_questions_where_they_alone_are_missing(window, office):
    open_row(window, 1)
    case = window.workbench.case
    case.form.choose(Outcome.RUJUK_ATASAN)
    case.person.person.setCurrentIndex(1)
    case.person.relation.setCurrentIndex(1)
    case.hearing.asked.setChecked(True)
    case.form.reason.setPlainText(REASON)
    window.workbench.save()
    assert case.adverse._dialog is None, "a ground is missing as well"
    case.adverse.ground.setPlainText("Gambarnya mengejek layanan kantor")
    window.workbench.save()
    assert case.adverse._dialog is not None
    assert office.review.decided == []
    case.adverse._dialog.reject()


def test_who_does_not_decide_is_told_so_instead_of_a_form(window, office):
    case = window.workbench.case
    assert case.form.isVisible()
    assert not case.not_yours.isVisible()
    office.user = replace(office.user, roles=frozenset({Role.SECOND_REVIEWER}))
    open_row(window, 1)
    assert not case.form.isVisible()
    assert "peninjau kedua" in case.not_yours.text()
    office.user = replace(office.user, roles=frozenset({Role.OPERATOR}))
    open_row(window, 2)
    assert not case.form.isVisible()
    assert case.not_yours.isVisible()
    assert case.not_yours.text().startswith("Hanya peninjau")


def test_nothing_is_claimed_of_what_nobody_has_read(window, office):
    for number in (1, 2):
        view = office.review.views[f"item{number}"]
        checked = replace(view.check, result=CheckResult(), finding_ids=(), verdicts=())
        office.review.views[f"item{number}"] = replace(view, check=checked if number == 1 else None)
    case = window.workbench.case
    for number, claimed in ((1, True), (2, False)):
        open_row(window, number)
        case.form.choose(Outcome.SESUAI)
        assert bool(case.form.reason.toPlainText()) is claimed
        assert case.favour_title.isVisibleTo(case) is claimed


def test_the_creator_question_changes_the_findings(window, office):
    case = window.workbench.case
    case.findings.creator.buttons()[1].click()
    assert office.review.views["item0"].item.konten_kreator == "no"
    assert case.cards[0].finding.condition is Answer.NO


def test_what_was_entered_is_kept_while_looking_at_another_item(window):
    case = window.workbench.case
    case.form.reason.setPlainText("belum selesai")
    case.form.choose(Outcome.BUTUH_DATA)
    open_row(window, 1)
    assert case.form.reason.toPlainText() == ""
    assert case.form.outcome is None
    open_row(window, 0)
    assert case.form.reason.toPlainText() == "belum selesai"
    assert case.form.outcome is Outcome.BUTUH_DATA


def test_ctrl_z_withdraws_the_last_decision_with_a_reason(window, office):
    workbench = window.workbench
    workbench.case.form.choose(Outcome.SESUAI)
    workbench.case.form.reason.setPlainText(REASON)
    workbench.save()
    assert workbench.queue.current_id == "item1"
    workbench.toast.dismiss()
    press(workbench.queue.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    dialog = workbench.deciding.dialog
    assert not dialog.act.isEnabled()
    dialog.field.setText("Salah memilih hasil, ditinjau ulang")
    assert dialog.act.isEnabled()
    dialog.accept()
    assert office.review.withdrawn == [("d1", "Salah memilih hasil, ditinjau ulang")]
    assert workbench.queue.current_id == "item0"
    assert workbench.queue.total.text() == "3"


def test_a_decided_item_shows_its_decision_and_no_form(window):
    workbench = window.workbench
    workbench.case.form.choose(Outcome.SESUAI)
    workbench.case.form.reason.setPlainText(REASON)
    workbench.save()
    workbench.queue.views.setCurrentIndex(4)
    assert workbench.queue.current_id == "item0"
    assert not workbench.case.form.isVisible()
    assert workbench.case.decided.head.text() == "Sesuai"
    assert workbench.case.decided.reason.text() == REASON
    assert not workbench.case.cards[0].accept.isEnabled()


def test_a_click_on_a_box_chooses_its_finding(window):
    evidence, case = window.workbench.evidence, window.workbench.case
    picture = evidence.picture
    marks = [m for m in picture._marks if m.owner == "f01"]
    assert marks
    at = QPointF(picture.mapFromScene(picture._rect(marks[0].box).center()))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, left, left, Qt.KeyboardModifier.NoModifier)
        (picture.mousePressEvent if kind is QEvent.Type.MouseButtonPress
         else picture.mouseReleaseEvent)(event)  # fmt: skip
    assert case.current == "f01"
    assert picture._current == "f01"


def test_boxes_are_scaled_to_the_preview(window):
    picture = window.workbench.evidence.picture
    mark = next(m for m in picture._marks if m.owner == "f00")
    assert picture._rect(mark.box).center().x() == (mark.box.x + mark.box.w / 2) / 2


def test_zooming_by_keys_and_back(window):
    picture = window.workbench.evidence.picture
    before = picture.transform().m11()
    picture.zoom_in()
    assert picture.transform().m11() > before
    picture.fit()
    assert abs(picture.transform().m11() - before) < 1e-6


def test_t_shows_the_text_and_a_correction_is_sent(window, office):
    evidence = window.workbench.evidence
    press(window.workbench.queue.list, Qt.Key.Key_T)
    assert evidence.stack.currentIndex() == 1
    evidence.text.begin()
    evidence.text.edit.setPlainText("PROMO hari ini, dibetulkan")
    evidence.text.save.click()
    assert office.review.views["item0"].reading.text == "PROMO hari ini, dibetulkan"
    assert evidence.text.edit.isReadOnly()
    assert "versi 2" in evidence.text.note.text()


def test_the_provenance_tells_where_it_comes_from(window):
    text = window.workbench.evidence.provenance.toPlainText()
    assert "ab" * 32 in text
    assert "contoh.png" in text


def test_search_narrows_the_queue(window, qtbot):
    window.workbench.queue.search("coblos")
    qtbot.waitUntil(lambda: window.workbench.queue.model.rowCount() == 1, timeout=2000)
    assert window.workbench.queue.current_id == "item1"


def test_an_empty_queue_says_so(window, qtbot):
    window.workbench.queue.search("tidak ada yang cocok")
    qtbot.waitUntil(window.workbench.queue.empty.isVisible, timeout=2000)
    assert not window.workbench.case.bottom.isVisible()


def test_a_new_person_is_added_and_chosen(window, office):
    case = window.workbench.case
    case.add_person_wanted.emit()
    window.workbench.hearing.dialog.field.setText("Pegawai Contoh 099")
    window.workbench.hearing.dialog.accept()
    assert case.person.person_id == "p2"
    assert office.review.staff[-1].name == "Pegawai Contoh 099"


def test_who_cannot_see_the_boxes_hears_what_is_marked_and_where(window):
    said = window.workbench.evidence.picture.accessibleDescription()
    assert said.startswith("Ditandai: SE-4b")
    assert "di bagian" in said
