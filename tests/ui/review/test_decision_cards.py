"""Cases, replies, letters, conflicts, histories, second looks and veils in the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.decisions import Outcome, Refusal, Relation
from app.domain.recusal import RecusalSign
from app.domain.second_review import Resolution, SecondOpinion, SecondReview, Why
from app.services.review_cases import CaseChoice
from app.services.review_errors import DecisionRefusedError
from app.services.review_parties import Parties
from app.services.review_view import CaseMate
from tests.fakes.offices import decision
from tests.fakes.review_parts import AT

REASON = "Sudah dibaca seluruhnya dan dijelaskan."


def reopen(window, row, **facts):
    """Show a row again with other facts."""
    bench = window.workbench
    review = bench._office.review
    item_id = bench.queue.model.row(row).id
    review.views[item_id] = replace(review.views[item_id], **facts)
    bench.queue.list.setCurrentIndex(bench.queue.model.index(row))
    bench.refresh(item_id)
    return bench.case


@pytest.fixture
def named(window):
    """The second item, with a person chosen."""
    case = reopen(window, 1)
    case.person.person.setCurrentIndex(1)
    return case


def test_what_was_typed_is_stored_when_the_item_is_left_and_when_the_window_closes(window, office):
    case = window.workbench.case
    case.form.reason.setPlainText("belum sel")
    window.workbench.queue.step(1)
    assert office.review.drafts.kept["item0"]["reason"] == "belum sel"
    case.form.choose(Outcome.BUTUH_DATA)
    window.close()
    assert office.review.drafts.kept["item1"]["outcome"] == "butuh_data"


def test_a_stored_draft_is_shown_as_it_was_typed(window, office):
    office.review.drafts.kept["item1"] = {
        "outcome": "rujuk_bkpsdm", "reason": "setengah", "asked_on": "2025-11-10",
        "fairness": {"3": "ya"}, "own_ground": "gambar", "clauses": ["SE-2c"], "recused": False,
        "person_id": "p1", "relation": "lain",
    }  # fmt: skip
    case = reopen(window, 1)
    entered = case.entered()
    assert entered.outcome is Outcome.RUJUK_BKPSDM
    assert (entered.reason, entered.own_ground) == ("setengah", "gambar")
    assert entered.asked_on == date(2025, 11, 10)
    assert dict(entered.fairness) == {3: "ya"}
    assert [clause.value for clause in entered.clauses] == ["SE-2c"]
    assert entered.relation is Relation.OTHER


def test_a_case_is_offered_joined_and_left(window, office, named):
    office.review.cases.offered = (CaseChoice("k", ("item2",), ("@contoh_03",)),)
    named.person.person.setCurrentIndex(0)
    named.person.person.setCurrentIndex(1)
    assert named.case_card.isVisible()
    named.case_card.offer()
    named.case_card.menu.actions()[0].trigger()
    assert office.review.cases.joined == [("item1", "item2")]
    other = office.review.views["item2"]
    case = reopen(window, 1, mates=(CaseMate(other.item, other.reading, other.check),))
    assert "2 konten" in case.case_card.head.text()
    case.case_card.leave.click()
    assert office.review.cases.left == ["item1"]


def test_a_reply_is_recorded_with_its_files(window, office, tmp_path):
    case = reopen(window, 1)
    case.form.choose(Outcome.KLARIFIKASI)
    assert case.hearing.isVisible()
    case.hearing.record.click()
    dialog = window.workbench.hearing.dialog
    dialog.submit()
    assert dialog.warning.isVisible()
    dialog.text.setPlainText("Saya hanya mengutip")
    dialog.how.setCurrentText("surat")
    dialog.attach([tmp_path / "surat.pdf"])
    dialog.submit()
    ((item, facts),) = office.review.replies.added
    assert item == "item1"
    assert facts["text"] == "Saya hanya mengutip"
    assert facts["received_on"] == office.clock.now().date()
    assert [one.name for one in facts["attachments"]] == ["surat.pdf"]


def test_the_letter_is_shown_as_it_will_be_printed_and_saved(window, named, tmp_path):
    named.form.choose(Outcome.KLARIFIKASI)
    named.hearing.letter.click()
    dialog = window.workbench.hearing.dialog
    dialog.number.setText("400/7/2025")
    assert "400/7/2025" in dialog.page.toPlainText()
    assert "Kop surat belum lengkap" in dialog.note.text()
    dialog.save_pdf(tmp_path / "surat.pdf")
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()


def test_signs_of_a_conflict_are_told_and_want_an_answer(window, office, named):
    office.review.between = Parties((RecusalSign.ADDRESSED,), Relation.OTHER)
    named.form.choose(Outcome.KLARIFIKASI)
    named.person.person.setCurrentIndex(0)
    named.person.person.setCurrentIndex(1)
    assert "menyapa" in named.conflict.why.text()
    assert named.person.relation_value is Relation.OTHER
    assert not named.form.is_offered(Outcome.PEMBINAAN)
    named.form.reason.setPlainText(REASON)
    assert office.review.refusals("item1", named.draft()) == (Refusal.CONFLICT_UNANSWERED,)
    named.conflict.answer.setPlainText("Camat yang disapa bukan saya")
    window.workbench.save()
    ((_item, draft),) = office.review.decided
    assert draft.no_conflict == "Camat yang disapa bukan saya"


def test_who_steps_back_hands_over_without_judging(window, office, named):
    window.workbench.judging.judge("f10", accepted=True)
    named.form.choose(Outcome.RUJUK_ATASAN)
    named.conflict.toggle()
    assert not named.adverse.isVisible()
    named.form.reason.setPlainText(REASON)
    window.workbench.save()
    ((_item, draft),) = office.review.decided
    assert draft.recused
    assert draft.accepted == frozenset()
    assert draft.clauses == ()


def test_the_history_opens_after_the_findings_are_judged(window, office, named):
    assert named.history.isVisible()
    assert not named.history.open.isEnabled()
    window.workbench.judging.judge("f10", accepted=False)
    assert named.history.open.isEnabled()
    office.review.history.decisions = (decision("lama", reason="Keputusan lama."),)
    named.history.open.click()
    assert office.review.history.opened == [("item1", "p1")]
    assert "(1)" in named.history.note.text()


def test_a_second_reviewer_judges_blindly(window, office):
    case = reopen(window, 1, blind=True)
    assert case.second.isVisible()
    assert case.form.isVisible()
    window.workbench.judging.judge("f10", accepted=True)
    assert office.review.judged == []
    case.form.choose(Outcome.SESUAI)
    case.form.reason.setPlainText(REASON)
    window.workbench.save()
    ((item, draft),) = office.review.second.recorded
    assert item == "item1"
    assert draft.accepted == {"f10"}
    assert office.review.decided == []
    assert not window.workbench.toast.isVisible()


def test_a_difference_is_shown_to_both_and_ended_with_a_reason(window, office):
    first = decision(
        "item1", "d1", decided_by="Kepala Contoh", second_review=SecondReview.DIFFERS.value
    )
    opinion = SecondOpinion(
        "d1",
        Why.SAMPLE,
        AT,
        "Sekretaris Contoh",
        Outcome.KLARIFIKASI,
        reason="Perlu ditanya",
        at=AT,
    )
    case = reopen(window, 1, decisions=(first,), opinion=opinion)
    assert "Sekretaris Contoh" in case.second.second.text()
    assert not case.second.stands.isEnabled()
    case.second.reason.setPlainText("Dibahas berdua, ditanya dahulu")
    case.second.reopen.click()
    assert office.review.second.resolved == [
        ("d1", Resolution.REOPENED, "Dibahas berdua, ditanya dahulu")
    ]


def test_a_hard_picture_opens_veiled_and_shows_on_demand(window, office):
    item = replace(office.review.views["item1"].item, sensitive=True)
    reopen(window, 1, item=item)
    picture = window.workbench.evidence.picture
    assert picture.is_veiled
    picture.peek()
    assert not picture.is_veiled
    window.workbench.judging.turn_sensitive()
    assert office.review.pictures.marked == [("item1", False)]


def test_without_names_the_person_stays_away(window, office):
    case = reopen(window, 1, hides_person=True)
    assert not case.person.isVisible()
    assert not case.context.isVisible()


def test_a_picture_is_turned_for_looking_only(window):
    picture = window.workbench.evidence.picture
    upright = picture.transform()
    picture.turn()
    assert abs(picture.transform().m11()) < 1e-9
    picture.turn(-1)
    assert picture.transform() == upright


def test_the_neighbours_pictures_are_fetched_ahead(window):
    cache = window.workbench.evidence.pictures
    assert cache.get(("item1", 0)) is not None
    assert cache.get(("item2", 0)) is not None


def test_the_view_of_second_reviews_asks_for_them_alone(window):
    queue = window.workbench.queue
    queue.views.setCurrentText("Tinjauan kedua")
    assert queue._shown.second_review
    queue.views.setCurrentText("Semua")
    assert not queue._shown.second_review


def test_the_ten_questions_open_where_only_they_are_missing(window, office, named, monkeypatch):
    def refuse(item_id, draft):
        raise DecisionRefusedError((Refusal.FAIRNESS_MISSING,))

    monkeypatch.setattr(office.review, "decide", refuse)
    named.form.choose(Outcome.RUJUK_BKPSDM)
    named.form.reason.setPlainText(REASON)
    window.workbench.save()
    assert named.adverse._dialog.isVisible()
    named.adverse._dialog.reject()


def test_what_speaks_in_favour_is_told_beside_the_findings(window):
    findings = window.workbench.case.findings
    assert findings.favour.text() == "Yang meringankan (1)"
    assert findings.favour.isVisible()
    findings.favour.click()
    area = window.workbench.case.area
    title = window.workbench.case.favour_title
    assert area.viewport().rect().contains(title.mapTo(area.viewport(), title.rect().center()))


def test_at_150_percent_the_form_takes_at_most_half_and_the_reason_is_in_sight(
    qtbot, window, around, named
):
    around.theme.apply("light", 150)
    try:
        case = window.workbench.case
        window.workbench.deciding.choose_outcome(Outcome.RUJUK_BKPSDM)
        qtbot.waitUntil(case.form.against.isVisible)
        reason = case.form.reason
        qtbot.waitUntil(lambda: reason.visibleRegion().boundingRect().height() == reason.height())
        assert case.bottom.height() <= case.height() / 2
        assert case.form.save.visibleRegion().boundingRect().height() == case.form.save.height()
        assert "Rujuk BKPSDM" in case.form.hint.text()
    finally:
        around.theme.apply("light", 100)


def test_the_view_controls_print_their_keys(window):
    evidence = window.workbench.evidence
    printed = {
        key.text()
        for made in evidence.findChildren(QPushButton)
        for key in made.findChildren(QLabel)
    }
    assert {"T", "I", "0", "]"} <= printed
    names = {made.accessibleName() for made in evidence.findChildren(QPushButton)}
    assert {"Teks terbaca (T)", "Asal-usul (I)", "Perkecil (-)", "Perbesar (+)"} <= names
    evidence.tabs.button(1).click()
    assert evidence.stack.currentIndex() == 1
