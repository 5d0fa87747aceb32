from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.clauses import Answer
from app.domain.rule_notes import RuleRecord
from app.domain.users import Role
from app.services.rule_packs import PackTooOldError
from ui.rules import rules_screen
from ui.rules.clause_list import GENERAL
from ui.rules.note_dialog import NoteDialog
from ui.rules.pack_dialog import PackDialog
from ui.rules.rules_screen import RulesScreen
from ui.rules.try_box import LONGEST

INSULT = "😀 camat dungu"


@pytest.fixture
def screen(window, office):
    office.rules.notes.counts["contoh-hinaan"] = RuleRecord("contoh-hinaan", 3, 1)
    window.go_to("rules")
    return window.screen_of("rules", RulesScreen)


def texts(widget):
    QApplication.processEvents()  # new widgets show once their layout ran
    return [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget)]


def write(screen, text):
    screen.box.edit.setPlainText(text)
    screen.box._ask()


def press(card, text):
    next(b for b in card.findChildren(QPushButton) if text in b.text()).click()


def card_of(screen, rule):
    return next(card for card in screen.page.cards if card.entry.card.id == rule)


@pytest.fixture
def answers(monkeypatch):
    """What the next dialogs are told; an empty list cancels."""
    given = []

    class Answered(NoteDialog):
        def exec(self):
            if not given:
                return 0
            self.field.setPlainText(given.pop(0))
            return 1

    monkeypatch.setattr(rules_screen, "NoteDialog", Answered)
    return given


def test_each_clause_shows_its_text_its_rules_and_the_record_here(screen):
    assert screen.clauses.list.count() == 22
    screen.clauses.choose("SE-3b")
    shown = texts(screen.page)
    assert "SE-3b · t" in shown
    assert any("diterima 3 dari 4" in text for text in shown)
    assert any("camat dungu" in text for text in shown)
    assert screen.clauses.list.currentItem().text().endswith("1 aturan · 3 diterima · 1 ditolak")


def test_facts_in_favour_have_their_place_and_cannot_be_stopped(screen):
    screen.clauses.choose(GENERAL)
    (card,) = screen.page.cards
    assert "Kritik" in texts(card)
    assert not [b for b in card.findChildren(QPushButton) if "Hentikan" in b.text()]


def test_a_search_keeps_the_clauses_that_hold_the_words(screen):
    screen.clauses.search.setText("siaran langsung")
    rows = [screen.clauses.list.item(n) for n in range(22)]
    assert [row.data(Qt.ItemDataRole.UserRole) for row in rows if not row.isHidden()] == ["SE-4a"]
    screen.clauses.search.setText("tidak ada di mana pun")
    assert screen.clauses.empty.isVisible()


def test_a_typed_text_shows_findings_with_the_whole_trace_at_its_place(screen):
    write(screen, INSULT)
    shown = texts(screen.box)
    assert "SE-3b · indikasi kuat" in shown
    assert any(text.startswith("+1,00 ada pimpinan") for text in shown)
    marked = screen.box.edit.extraSelections()
    assert "dungu" in {m.cursor.selectedText() for m in marked}


def test_typing_alone_starts_the_check(screen, qtbot):
    QTest.keyClicks(screen.box.edit, "camat dungu")
    qtbot.waitUntil(lambda: "SE-3b · indikasi kuat" in texts(screen.box))


def test_the_answer_on_content_creators_changes_the_band(screen):
    write(screen, "siaran langsung dulu")
    assert "SE-4a · perlu dibaca" in texts(screen.box)
    screen.box.creator.setCurrentIndex(screen.box.creator.findData(Answer.NO))
    screen.box._ask()
    assert "SE-4a · catatan" in texts(screen.box)


def test_an_empty_or_endless_text_is_answered_in_words(screen):
    write(screen, INSULT)
    write(screen, "  ")
    assert not screen.box.edit.extraSelections()
    write(screen, "a" * (LONGEST + 1))
    assert "20.000" in screen.box.note.text()


def test_a_rule_is_stopped_with_a_reason_checked_again_and_run_again(screen, office, answers):
    answers.append("Sering salah tanda di sini")
    screen.clauses.choose("SE-3b")
    with_signal = []
    screen.rechecked.connect(lambda: with_signal.append(True))
    press(card_of(screen, "contoh-hinaan"), "Hentikan")
    card = card_of(screen, "contoh-hinaan")
    assert "dihentikan di sini" in texts(card)
    assert any("Sering salah tanda" in text for text in texts(card))
    assert office.recheck.runs == len(with_signal) == 1
    write(screen, INSULT)
    assert "Tidak dijalankan: contoh-hinaan" in texts(screen.box)
    press(card, "Jalankan lagi")
    assert office.rules.notes.muted() == frozenset()
    assert "SE-3b · indikasi kuat" in texts(screen.box)


def test_cancelling_a_dialog_changes_nothing(screen, office, answers):
    screen.clauses.choose("SE-3b")
    press(card_of(screen, "contoh-hinaan"), "Hentikan")
    press(card_of(screen, "contoh-hinaan"), "Usulkan")
    assert not office.rules.notes.kept
    assert not office.rules.notes.noted


def test_a_proposal_stands_below_its_clause(screen, answers):
    answers.append("Bedakan sindiran dari hinaan")
    screen.clauses.choose("SE-3b")
    press(card_of(screen, "contoh-hinaan"), "Usulkan")
    assert "Bedakan sindiran dari hinaan" in texts(screen.page)


def test_a_note_needs_words(qtbot):
    dialog = NoteDialog("Judul", "Mengapa?", "Hentikan")
    qtbot.addWidget(dialog)
    dialog.field.setPlainText("a b c")
    assert not dialog.act.isEnabled()
    dialog.field.setPlainText("Sering salah tanda")
    assert dialog.act.isEnabled()


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    path = tmp_path / "paket.zip"
    monkeypatch.setattr(rules_screen.QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    return path


def test_a_new_pack_is_looked_at_before_it_is_installed(screen, office, chosen, monkeypatch):
    seen = []

    class Answered(PackDialog):
        def exec(self):
            seen.append(self.effect.text())
            return len(seen) > 1

    monkeypatch.setattr(rules_screen, "PackDialog", Answered)
    screen.clauses.install.click()
    assert "Dari 40 konten tersimpan, tanda pada 3 konten akan berubah" in seen[0]
    assert office.pack_change.installed == []
    screen.clauses.install.click()
    assert office.pack_change.installed == [chosen]


def test_a_pack_that_is_refused_is_refused_in_words(screen, office, chosen, around):
    office.pack_change.fails = PackTooOldError(sequence=1, current=7)
    screen.clauses.install.click()
    assert around.notifier.messages[-1] == (office.pack_change.fails.message, True)


def test_who_is_no_reviewer_is_told_before_a_reason_is_typed(screen, office, around, answers):
    answers.append("Sering salah tanda di kantor contoh")
    office.user = replace(office.user, roles=frozenset({Role.SECOND_REVIEWER}))
    screen.clauses.choose("SE-3b")
    press(card_of(screen, "contoh-hinaan"), "Hentikan")
    assert len(answers) == 1, "no dialog was shown"
    assert "Hanya peninjau" in around.notifier.messages[-1][0]
    assert office.rules.notes.muted() == frozenset()
