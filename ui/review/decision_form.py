"""The decision: outcome, mandatory reason, what stands against it, and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.decisions import Outcome
from app.labels import OUTCOME_LABEL, REFUSAL_TEXT
from app.reasons import STANDARD
from app.text import _
from ui.pieces import Card, FittingLabel, bar, button, label
from ui.review.entry_field import entry_field
from ui.review.giving_way import GivingWay
from ui.review.reason_chips import ReasonChips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.decisions import Refusal

OUTCOMES = tuple(Outcome)
"""In the order of the number keys 1 to 9."""
_SHOWN = 2
_ROOMY_LINES = 36
"""Windows of fewer lines tell one thing at a time."""


class DecisionForm(Card):
    """Nothing is chosen beforehand: a preselected outcome would be a suggestion.

    A standard reason is written only where the rules marked nothing and the outcome is *sesuai*:
    visible, selected, and replaced by the first letter typed.
    """

    changed = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.prefills = False
        self.group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        half = (len(OUTCOMES) + 1) // 2
        for number, outcome in enumerate(OUTCOMES):
            radio = QRadioButton(f"{number + 1} {_(OUTCOME_LABEL[outcome])}")
            radio.setProperty("outcome", True)  # noqa: FBT003 - Qt has no keyword here
            radio.setAccessibleName(f"{_(OUTCOME_LABEL[outcome])} ({number + 1})")
            radio.setToolTip(_("Tekan {n}").format(n=number + 1))
            self.group.addButton(radio, number)
            grid.addWidget(radio, number % half, number // half)
        grid.setColumnStretch(1, 1)
        self.chips = ReasonChips()
        self.chips.wanted.connect(self.write_reason)
        self.reason = entry_field(
            _("Alasan keputusan, dengan kata-kata Anda sendiri"), self.changed
        )
        self.reason.setAccessibleName(_("Alasan keputusan"))
        self.picture = QComboBox()
        self.picture.setAccessibleName(_("Gambar pornografi"))
        self.picture.addItem(_("Buang gambarnya; uraian, tautan, dan sidik disimpan"), False)  # noqa: FBT003
        self.picture.addItem(_("Simpan gambarnya sebagai bukti"), True)  # noqa: FBT003
        self.picture.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.picture.hide()
        self.against = FittingLabel()
        self.against.setObjectName("refusals")
        self.against.setAccessibleName(_("Yang belum lengkap"))
        self.save = button(_("Simpan keputusan"), self.save_wanted.emit, primary=True)
        self.save.setToolTip("Ctrl+Enter")
        key = label("Ctrl+Enter", "key", wrap=False)
        self.hint = label("", "muted")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(key)
        foot.addWidget(self.save)
        entries = QWidget()
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.column.spacing())
        column.addLayout(grid)
        for made in (self.chips, self.reason, self.picture):
            column.addWidget(made)
        # What is missing and the way to save stay in sight, however little room there is.
        self.entries = GivingWay(entries)
        self.entries.show_when_focused(self.reason)
        self.column.addWidget(self.entries)
        self.column.addWidget(self.against)
        self.column.addLayout(foot)
        self.group.idToggled.connect(self._toggled)
        self.chips.offer(None)
        self.show_refusals((), complete=False)

    @property
    def outcome(self) -> Outcome | None:
        """The chosen outcome or ``None``."""
        number = self.group.checkedId()
        return OUTCOMES[number] if number >= 0 else None

    def choose(self, outcome: Outcome | None) -> None:
        """Choose an outcome, or none."""
        if outcome is not None:
            self.group.button(OUTCOMES.index(outcome)).setChecked(True)
            return
        self.chips.offer(None)
        self.group.setExclusive(False)
        for radio in self.group.buttons():
            radio.setChecked(False)
        self.group.setExclusive(True)

    def show_refusals(self, against: Sequence[Refusal], *, complete: bool) -> None:
        """Say what stands against saving; ``complete`` allows it."""
        texts = [_(REFUSAL_TEXT[refusal]) for refusal in against]
        roomy = self.window().height() > _ROOMY_LINES * self.against.fontMetrics().lineSpacing()
        shown = texts[: _SHOWN if roomy else 1]
        more = len(texts) - len(shown)
        if more:
            shown.append(_("… dan {n} hal lain (arahkan penunjuk).").format(n=more))
        self.against.setText("\n".join(f"• {text}" for text in shown))
        self.against.setToolTip("\n".join(texts))
        self.against.setAccessibleDescription(" ".join(texts))
        self.against.setVisible(bool(texts))
        self.against.fit()
        self.save.setEnabled(complete and not texts)
        chosen = self.group.checkedButton()
        # Where the outcomes scroll, the chosen one is told where it stays in sight.
        told = chosen.text() if chosen is not None and not roomy else ""
        self.hint.setText(told if chosen is not None else _("Pilih salah satu hasil."))

    def go_to_reason(self) -> None:
        """Give the keys to the reason and bring it into view."""
        self.reason.setFocus()
        self.entries.come_to(self.reason)

    @property
    def keeps_picture(self) -> bool:
        """Whether a picture that shows pornography is kept."""
        return bool(self.picture.currentData())

    def ask_about_picture(self, *, asked: bool) -> None:
        """Ask whether the picture is kept, or do not."""
        self.picture.setVisible(asked)

    def write_reason(self, reason: str) -> None:
        """Write a standard reason: instead of another one, behind what was typed."""
        typed = self.reason.toPlainText().strip()
        standard = {_(text) for pairs in STANDARD.values() for _short, text in pairs}
        keeps = bool(typed) and typed not in standard and reason not in typed
        self.reason.setPlainText(f"{typed} {reason}" if keeps else reason)
        self.reason.setFocus()
        if keeps:
            self.reason.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.reason.selectAll()

    def is_offered(self, outcome: Outcome) -> bool:
        """Whether the outcome may be chosen."""
        return self.group.button(OUTCOMES.index(outcome)).isEnabled()

    def allow(self, outcome: Outcome, *, allowed: bool, why: str) -> None:
        """Offer an outcome, or not; ``why`` is told where it is not."""
        radio = self.group.button(OUTCOMES.index(outcome))
        radio.setEnabled(allowed)
        number = OUTCOMES.index(outcome) + 1
        radio.setToolTip(_("Tekan {n}").format(n=number) if allowed else why)

    def _toggled(self, _number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if not on:
            return
        self.chips.offer(self.outcome)
        if self.prefills:
            self._prefill()
        self.changed.emit()

    def _prefill(self) -> None:
        first = _(STANDARD[Outcome.SESUAI][0][1])
        typed = self.reason.toPlainText().strip()
        if self.outcome is Outcome.SESUAI and not typed:
            self.reason.setPlainText(first)
            self.reason.selectAll()
        elif self.outcome is not Outcome.SESUAI and typed == first:
            self.reason.clear()


class DecidedCard(Card):
    """The decision that stands, and the way to withdraw it."""

    withdraw_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("accent")
        self.head = label("", "strong")
        self.reason = label("", selectable=True)
        self.by = label("", "muted")
        withdraw = button(_("Tarik keputusan … (Ctrl+Z)"), self.withdraw_wanted.emit)
        for made in (self.head, self.reason, self.by):
            self.column.addWidget(made)
        self.column.addWidget(withdraw)


def pinned(*widgets: QWidget) -> QWidget:
    """Return ``widgets`` in a column that does not scroll away."""
    holder = bar("pinned")
    column = QVBoxLayout(holder)
    column.setContentsMargins(8, 4, 8, 8)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return holder
