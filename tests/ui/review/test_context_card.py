from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.services.item_context import ContextFact, FactKind
from ui.review.context_card import ContextCard

POSTED = ContextFact(
    FactKind.POSTED, "Sel 4 Nov 2025 10.32 WIB", "link_id", "dari ID tautan", editable=True
)
ACCOUNT = ContextFact(FactKind.ACCOUNT, "@contoh", "screen", "terbaca di layar", editable=True)
LINK = ContextFact(FactKind.LINK, "https://x.com/a", "imported", "", ref="https://x.com/a")
ALIKE = ContextFact(
    FactKind.LIKENESS, "gambarnya hampir sama dengan bb", "comparison", "belum dipastikan", ref="bb"
)
JOINED = ContextFact(FactKind.JOINED, "cc digabungkan", "reviewer", "diisi oleh K", ref="cc")


@pytest.fixture
def card(qtbot, theme):
    made = ContextCard()
    qtbot.addWidget(made)
    made.show()
    return made


def buttons(card, text):
    return [b for b in card.findChildren(QPushButton) if b.text() == text]


def test_the_time_with_its_source_is_seen_at_once_and_the_rest_on_demand(card):
    card.show_facts((ACCOUNT, POSTED, LINK))
    assert card.summary.text() == "Sel 4 Nov 2025 10.32 WIB · dari ID tautan"
    assert card.details.isHidden()
    card.more.click()
    assert not card.details.isHidden()
    words = [label.text() for label in card.details.findChildren(QLabel)]
    assert {"@contoh", "terbaca di layar", "https://x.com/a"} <= set(words)
    card.show_facts((POSTED,))
    assert not card.details.isHidden()


def test_an_open_question_stands_out_and_asks_to_compare(card, qtbot):
    card.show_facts((POSTED, ALIKE))
    (ask,) = buttons(card, "Bandingkan …")
    with qtbot.waitSignal(card.compare_wanted) as asked:
        ask.click()
    assert asked.args == ["bb"]


def test_facts_are_edited_split_and_opened_by_their_buttons(card, qtbot):
    card.show_facts((ACCOUNT, POSTED, LINK, JOINED))
    assert len(buttons(card, "Betulkan")) == 2
    for text, signal, args in (
        ("Betulkan", card.edit_wanted, [ACCOUNT]),
        ("Pisahkan", card.split_wanted, ["cc"]),
        ("Buka di peramban …", card.open_wanted, ["https://x.com/a"]),
        ("Lampirkan berkas …", card.attach_wanted, []),
    ):
        with qtbot.waitSignal(signal) as asked:
            buttons(card, text)[0].click()
        assert asked.args == args


def test_under_a_decision_nothing_is_edited(card):
    card.show_facts((ACCOUNT, POSTED, JOINED), frozen=True)
    assert buttons(card, "Betulkan") == buttons(card, "Pisahkan") == []


def test_without_facts_there_is_no_card(card):
    card.show_facts(())
    assert card.isHidden()
