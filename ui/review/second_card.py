"""The second review: looking blindly, what both said, and ending a difference with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.decisions import MINIMUM_REASON
from app.domain.second_review import Resolution, SecondReview, Why
from app.labels import OUTCOME_LABEL
from app.text import N_, _
from ui.pieces import Card, button, label
from ui.review.entry_field import entry_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from app.domain.decisions import Decision, Outcome
    from app.domain.second_review import SecondOpinion
    from app.services.review_view import ItemView


class SecondCard(Card):
    """Shown to a second reviewer before judging, and to both once both have judged."""

    changed = Signal()
    resolve_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("amber")
        self.head = label("", "strong")
        self.first = label("", selectable=True)
        self.second = label("", selectable=True)
        self.end = label("", "muted", selectable=True)
        self.reason = entry_field(_("Alasan penyelesaian, sesudah dibicarakan"), self.changed)
        self.stands = button(
            _("Keputusan pertama tetap"), lambda: self._resolve(Resolution.STANDS), small=True
        )
        self.reopen = button(
            _("Putuskan ulang"), lambda: self._resolve(Resolution.REOPENED), small=True
        )
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.stands)
        acts.addWidget(self.reopen)
        acts.addStretch()
        for made in (self.head, self.first, self.second, self.end, self.reason):
            self.column.addWidget(made)
        self.column.addLayout(acts)
        self.reason.textChanged.connect(self._arm)

    def show_item(self, view: ItemView, reader: str) -> None:
        """Show what ``reader`` may see of the second review of ``view``."""
        opinion, first = view.opinion, view.standing_decision
        for made in (self.first, self.second, self.end, self.reason, self.stands, self.reopen):
            made.hide()
        self.reason.clear()
        if view.blind:
            self.head.setText(_("Tinjauan kedua"))
            self._say(
                self.end, _("Keputusan pertama disembunyikan sampai keputusan Anda tersimpan.")
            )
            self.show()
        elif opinion is not None and first is not None:
            self.show()
            self._show(first, opinion, reader)
        else:
            self.hide()

    def _show(self, first: Decision, opinion: SecondOpinion, reader: str) -> None:
        differs = first.second_review == SecondReview.DIFFERS.value
        if opinion.is_open:
            self.head.setText(_("Menunggu tinjauan kedua"))
            self._say(self.end, _(_WHY[opinion.why]))
            return
        self.head.setText(first.second_review.capitalize())
        self._say(self.first, _said(first.decided_by, first.outcome, first.reason))
        self._say(self.second, _said(opinion.reviewer or "", opinion.outcome, opinion.reason))
        if opinion.resolution is not None:
            words = _("Diselesaikan {who}: {why}").format(
                who=opinion.resolved_by, why=opinion.resolution_reason
            )
            self._say(self.end, words)
        if differs and reader in {first.decided_by, opinion.reviewer}:
            for made in (self.reason, self.stands, self.reopen):
                made.show()
            self._arm()

    @staticmethod
    def _say(where: QLabel, text: str) -> None:
        where.setText(text)
        where.show()

    def _arm(self) -> None:
        enough = sum(map(str.isalnum, self.reason.toPlainText())) >= MINIMUM_REASON
        self.stands.setEnabled(enough)
        self.reopen.setEnabled(enough)

    def _resolve(self, resolution: Resolution) -> None:
        self.resolve_wanted.emit(resolution, self.reason.toPlainText().strip())


_WHY: Final = {
    Why.STRONG: N_("Diminta karena temuan yang diterima berindikasi kuat."),
    Why.SAMPLE: N_("Terpilih secara acak (5 % dari semua keputusan)."),
}


def _said(who: str, outcome: Outcome | None, reason: str) -> str:
    what = _(OUTCOME_LABEL[outcome]) if outcome else ""
    return f"{who}: {what}. {reason}"
