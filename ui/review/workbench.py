"""Tinjauan: the queue, the evidence and the case side by side, and the acts that join them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from app.domain.clauses import Answer
from app.domain.decisions import MINIMUM_REASON, Refusal
from app.labels import OUTCOME_LABEL, REFUSAL_TEXT
from app.services.review_errors import DecisionRefusedError
from app.text import _
from ui.actions import Action, bind
from ui.review.case_panel import CasePanel
from ui.review.decision_form import OUTCOMES
from ui.review.evidence_panel import EvidencePanel
from ui.review.file_drops import FileDrops
from ui.review.item_acts import ItemActs
from ui.review.join_bar import JoinBar
from ui.review.one_line_dialog import OneLineDialog
from ui.review.person_link import PersonLink
from ui.review.queue_panel import QueuePanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.decisions import Decision, Outcome
    from app.domain.people import Person
    from app.services.review import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.draft import Entered
    from ui.window_state import WindowState


class Workbench(QWidget):
    """Joins the three panels; every act goes through the service, off this thread."""

    counted = Signal(int)

    def __init__(self, office: OpenOffice, around: Surroundings, state: WindowState) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._view: ItemView | None = None
        self._wanted = ""
        self._entered: dict[str, Entered] = {}
        self._last_decision = ""
        self._saving = False
        self.dialog: OneLineDialog | None = None
        self.queue = QueuePanel(office, around)
        self.evidence = EvidencePanel(office, around)
        self.case = CasePanel(office)
        self.acts = ItemActs(office, around, self.case.context, self)
        self.join_bar = JoinBar(self.queue)
        self.queue.add_below(self.join_bar)
        self.link = PersonLink(office, around, self.case.person)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for panel in (self.queue, self.evidence, self.case):
            self.splitter.addWidget(panel)
        self._set_least_widths()
        around.theme.changed.connect(self._set_least_widths)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        middle = max(state.width - 168 - state.queue_width - state.case_width, 320)
        self.splitter.setSizes([state.queue_width, middle, state.case_width])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._connect()
        self._actions = self._make_actions()
        bind(self._actions, self)

    def entered(self) -> None:
        """Give the keys to the queue; the staff list may have changed meanwhile."""
        self.queue.list.setFocus()
        self.queue.load_staff()

    def start(self) -> None:
        """Load the queue and the staff list."""
        self.queue.reload()
        self.queue.load_staff()
        self._load_people()

    def _set_least_widths(self) -> None:
        px = self._around.theme.px
        self.queue.setMinimumWidth(px(200))
        self.evidence.setMinimumWidth(max(px(256), 272))
        self.case.setMinimumWidth(px(392))

    def _connect(self) -> None:
        self.queue.chosen.connect(self.open)
        self.queue.counted.connect(self.counted)
        self.evidence.mark_clicked.connect(self.case.choose)
        self.evidence.corrected.connect(self._correct)
        self.case.judged.connect(self._judge)
        self.case.revealed.connect(self.evidence.reveal)
        self.case.creator_answered.connect(self._answer_creator)
        self.case.save_wanted.connect(self.save)
        self.case.withdraw_wanted.connect(self.withdraw)
        self.case.add_person_wanted.connect(self._add_person)
        self.link.identified.connect(self._identified)
        self.case.condition_open.connect(self._tell_condition)
        self.case.draft_changed.connect(self._ask_refusals)
        self.acts.changed.connect(self.refresh)
        self.join_bar.wanted.connect(self.acts.join)
        FileDrops(self.evidence).dropped.connect(self.acts.take_files)

    def key_actions(self) -> tuple[Action, ...]:
        """Return everything that can be done here by key; the palette and the key sheet show it."""
        return self._actions

    def _make_actions(self) -> tuple[Action, ...]:
        look, judge, decide = _("Melihat"), _("Menilai"), _("Memutuskan")
        picture, case = self.evidence.picture, self.case

        def shown() -> bool:
            return self._view is not None

        def act(key: str, title: str, group: str, run: Callable[[], object], *keys: str) -> Action:
            return Action(f"review.{key}", title, group, run, keys, shown)

        outcomes = [
            act(
                f"outcome.{outcome.value}",
                _("Hasil: {outcome}").format(outcome=_(OUTCOME_LABEL[outcome])),
                decide,
                partial(self._choose_outcome, outcome),
                str(number),
            )
            for number, outcome in enumerate(OUTCOMES, 1)
        ]
        return (
            act("next", _("Konten berikutnya"), look, lambda: self.queue.step(1), "J"),
            act("previous", _("Konten sebelumnya"), look, lambda: self.queue.step(-1), "K"),
            Action(
                "review.filter", _("Saring antrean"), look, self.queue.toggle_filters, ("F", "/")
            ),
            act("text", _("Gambar atau teks"), look, self.evidence.toggle_text, "T"),
            act("zoom_in", _("Perbesar gambar"), look, picture.zoom_in, "Ctrl++"),
            act("zoom_out", _("Perkecil gambar"), look, picture.zoom_out, "Ctrl+-"),
            act("fit", _("Tampilkan seluruh gambar"), look, picture.fit, "Ctrl+0"),
            act(
                "accept", _("Terima temuan"), judge, lambda: case.judge_current(accepted=True), "A"
            ),
            act(
                "reject", _("Tolak temuan"), judge, lambda: case.judge_current(accepted=False), "R"
            ),
            act("person", _("Ya, pegawai yang diusulkan"), judge, case.person.say_yes, "Y"),
            *outcomes,
            act("save", _("Simpan keputusan"), decide, self.save, "Ctrl+Return", "Ctrl+Enter"),
            act("withdraw", _("Tarik keputusan"), decide, self.withdraw, "Ctrl+Z"),
        )

    def _choose_outcome(self, outcome: Outcome) -> None:
        if self._view is not None and self.case.form.isVisible():
            self.case.form.choose(outcome)
            self.case.form.reason.setFocus()

    def open(self, item_id: str) -> None:
        """Show an item; what was entered for the one before is kept until it is decided."""
        if self._view is not None and self._wanted == item_id == self._view.item.id:
            return
        self._keep_entered()
        self._wanted = item_id
        if not item_id:
            self._show(None)
            return
        self._around.runner.run(
            lambda: self._office.review.open_item(item_id), self._arrived, self._problem
        )

    def refresh(self, item_id: str = "") -> None:
        """Load the queue again, and the open item or ``item_id``."""
        self._keep_entered()
        item_id, self._wanted, self._view = item_id or self._wanted, "", None
        self.queue.reload(item_id)
        if item_id and self.queue.current_id == item_id:
            self.open(item_id)

    def _arrived(self, view: ItemView) -> None:
        if view.item.id == self._wanted:
            self._show(view)

    def _show(self, view: ItemView | None) -> None:
        self._view = view
        self.evidence.show_item(view)
        self.acts.show_item(view)
        self.case.show_item(view, self._entered.get(view.item.id) if view else None)
        self.link.show_item(view)

    def _keep_entered(self) -> None:
        if self._view is not None and self._view.item.id == self._wanted:
            self._entered[self._view.item.id] = self.case.entered()

    def _problem(self, error: Exception) -> None:
        self._around.notifier.problem(error)

    def _judge(self, key: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        view = self._view
        before = next((c for c in self.case.cards if c.key == key), None)
        if view is None or before is None:
            return
        self.case.set_verdict(key, accepted)

        def failed(error: Exception) -> None:
            if self._view is view:
                self.case.set_verdict(key, None)
            self._problem(error)

        self._around.runner.run(
            lambda: self._office.review.judge(key, accepted), lambda _none: None, failed
        )

    def _answer_creator(self, answer: Answer) -> None:
        if self._view is not None:
            item_id = self._view.item.id
            self._keep_entered()
            self._around.runner.run(
                lambda: self._office.review.answer_creator(item_id, answer),
                self._arrived,
                self._problem,
            )

    def _identified(self, item_id: str) -> None:
        """Facts of the person count from now on: show the item as it was checked again."""
        if self._view is None or self._view.item.id != item_id:
            return
        self._keep_entered()
        self._around.runner.run(
            lambda: self._office.review.open_item(item_id), self._arrived, self._problem
        )

    def _tell_condition(self) -> None:
        known = self._view is not None and self._view.item.konten_kreator == Answer.NO.value
        refusal = Refusal.NOT_A_CREATOR if known else Refusal.CREATOR_UNANSWERED
        self._around.notifier.say(_(REFUSAL_TEXT[refusal]))

    def _correct(self, text: str) -> None:
        if self._view is None:
            return
        item_id = self._view.item.id
        self._keep_entered()

        def done(view: ItemView) -> None:
            self._arrived(view)
            self._around.notifier.say(_("Koreksi disimpan dan diperiksa ulang."))
            self.queue.reload(item_id)

        self._around.runner.run(
            lambda: self._office.review.correct_text(item_id, text), done, self._problem
        )

    def _ask_refusals(self) -> None:
        view, draft = self._view, self.case.draft()
        if view is None or draft is None:
            self.case.show_refusals(())
            return

        def arrived(against: tuple[Refusal, ...]) -> None:
            if self._view is view and self.case.draft() == draft:
                self.case.show_refusals(against)

        self._around.runner.run(
            lambda: self._office.review.refusals(view.item.id, draft), arrived, self._problem
        )

    def save(self) -> None:
        """Record the decision and go to the next item."""
        view, draft = self._view, self.case.draft()
        if view is None or draft is None or self._saving or self.case.form.isHidden():
            return
        self._saving = True
        item_id = view.item.id
        place = self.queue.model.row_of(item_id)
        following = self.queue.model.row(place + 1) or self.queue.model.row(place - 1)

        def saved(decision: Decision) -> None:
            self._saving = False
            self._last_decision = decision.id
            self._entered.pop(item_id, None)
            self._view = None
            self._wanted = ""
            self._around.notifier.say(_("Keputusan disimpan. Ctrl+Z untuk menariknya kembali."))
            self.queue.reload(following.id if following else "")
            if self.queue.current_id:
                self.open(self.queue.current_id)

        def failed(error: Exception) -> None:
            self._saving = False
            if isinstance(error, DecisionRefusedError) and self._view is view:
                self.case.show_refusals(error.refusals)
            self._problem(error)

        self._around.runner.run(lambda: self._office.review.decide(item_id, draft), saved, failed)

    def withdraw(self) -> None:
        """Withdraw the shown item's decision, or the last one made; the record keeps both."""
        standing = self._view.standing_decision if self._view else None
        decision_id = standing.id if standing else self._last_decision
        if not decision_id:
            self._around.notifier.say(_("Belum ada keputusan yang dapat ditarik."))
            return
        self.dialog = dialog = OneLineDialog(
            _("Tarik keputusan"),
            _("Mengapa keputusan ini ditarik? Keputusan lama tetap tercatat."),
            _("Tarik"),
            MINIMUM_REASON,
            self.window(),
        )
        dialog.accepted.connect(lambda: self._withdraw(decision_id, dialog.text))
        dialog.open()

    def _withdraw(self, decision_id: str, reason: str) -> None:
        def done(decision: Decision) -> None:
            if decision_id == self._last_decision:
                self._last_decision = ""
            self._view, self._wanted = None, ""
            self._around.notifier.say(_("Keputusan ditarik; kontennya kembali ke antrean."))
            self.queue.reload(decision.item_id)
            if self.queue.current_id:
                self.open(self.queue.current_id)

        self._around.runner.run(
            lambda: self._office.review.withdraw(decision_id, reason), done, self._problem
        )

    def _add_person(self) -> None:
        self.dialog = dialog = OneLineDialog(
            _("Tambah pegawai"), _("Nama pegawai"), _("Tambah"), 2, self.window()
        )

        def add() -> None:
            self._around.runner.run(
                lambda: self._office.review.add_person(dialog.text), self._added, self._problem
            )

        dialog.accepted.connect(add)
        dialog.open()

    def _added(self, person: Person) -> None:
        self._load_people(person.id)

    def _load_people(self, choose: str = "") -> None:
        def arrived(people: Sequence[Person]) -> None:
            self.case.show_people(people)
            if choose:
                self.case.person.choose(choose, self.case.person.relation_value)
                self.case.person.changed.emit()

        self._around.runner.run(self._office.review.people, arrived, self._problem)
