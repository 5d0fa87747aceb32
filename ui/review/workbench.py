"""Tinjauan: the queue, the evidence and the case side by side, and the acts that join them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.actions import Action, bind
from ui.review.case_panel import CasePanel
from ui.review.deciding import Deciding
from ui.review.evidence_panel import EvidencePanel
from ui.review.file_drops import FileDrops
from ui.review.hearing import Hearing
from ui.review.item_acts import ItemActs
from ui.review.join_bar import JoinBar
from ui.review.judging import Judging
from ui.review.person_link import PersonLink
from ui.review.queue_panel import QueuePanel
from ui.review.typed_drafts import TypedDrafts
from ui.review.undo_toast import UndoToast
from ui.review.workbench_actions import workbench_actions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.people import Person
    from app.services.review_view import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.draft import Entered
    from ui.window_state import WindowState

_AROUND_ROW = (1, 2, -1)
_BAR = 10
"""Pixels of the bar beside a decision that scrolls; it does not grow with the letters."""
"""Neighbours whose pictures are fetched ahead, the likeliest first."""


class Workbench(QWidget):
    """Joins the three panels; every act goes through the service, off this thread."""

    counted = Signal(int)

    def __init__(self, office: OpenOffice, around: Surroundings, state: WindowState) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.view: ItemView | None = None
        self.wanted = ""
        self.queue = QueuePanel(office, around)
        self.evidence = EvidencePanel(office, around)
        self.case = CasePanel(office)
        self.acts = ItemActs(office, around, self.case.context, self)
        self.join_bar = JoinBar(self.queue)
        self.queue.add_below(self.join_bar)
        self.link = PersonLink(office, around, self.case.person)
        self.toast = UndoToast(self)
        self.drafts = TypedDrafts(office, around, self.case, self.evidence.text)
        self.judging = Judging(self, office, around)
        self.deciding = Deciding(self, office, around)
        self.hearing = Hearing(self, office, around)
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
        self.queue.chosen.connect(self.open)
        self.queue.counted.connect(self.counted)
        self.evidence.mark_clicked.connect(self.case.choose)
        self.case.revealed.connect(self.evidence.reveal)
        self.case.case_card.open_wanted.connect(self.open_anywhere)
        self.link.identified.connect(self._identified)
        self.case.person.named.connect(lambda _person: self.queue.list.setFocus())
        leave = QShortcut(Qt.Key.Key_Escape, self.case)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.queue.list.setFocus)
        self.acts.changed.connect(self.refresh)
        self.join_bar.wanted.connect(self.acts.join)
        FileDrops(self.evidence).dropped.connect(self.acts.take_files)
        self._actions = workbench_actions(self)
        bind(self._actions, self)

    def key_actions(self) -> tuple[Action, ...]:
        """Return everything that can be done here by key; the palette and the key sheet show it."""
        return self._actions

    def entered(self) -> None:
        """Give the keys to the queue; the staff list may have changed meanwhile."""
        self.queue.list.setFocus()
        self.queue.load_staff()

    def start(self) -> None:
        """Load the queue and the staff list."""
        self.queue.reload()
        self.queue.load_staff()
        self.load_people()

    def keep_draft_now(self) -> None:
        """Keep what stands in the form before the window closes; waits until it is stored."""
        self.drafts.keep_now(self.view)

    def save(self) -> None:
        """Record the decision and go to the next item."""
        self.deciding.save()

    def withdraw(self) -> None:
        """Withdraw the shown item's decision, or the last one made; the record keeps both."""
        self.deciding.withdraw()

    def open(self, item_id: str) -> None:
        """Show an item; what was entered for the one before is kept until it is decided."""
        if self.view is not None and self.wanted == item_id == self.view.item.id:
            return
        self.drafts.keep(self.view)
        self.wanted = item_id
        if not item_id:
            self.show_view(None)
            return
        review = self._office.review
        self._around.runner.run(
            lambda: (review.open_item(item_id), review.drafts.of(item_id)),
            lambda found: self.arrived(found[0], self.drafts.loaded(*found)),
            self.problem,
        )

    def open_anywhere(self, item_id: str) -> None:
        """Show an item that may not stand in the queue as it is filtered now."""
        self.queue.show_only(item_id)

    def refresh(self, item_id: str = "") -> None:
        """Load the queue again, and the open item or ``item_id``."""
        self.drafts.keep(self.view)
        item_id, self.wanted, self.view = item_id or self.wanted, "", None
        self.evidence.pictures.forget(item_id)
        self.queue.reload(item_id)
        if item_id and self.queue.current_id == item_id:
            self.open(item_id)

    def arrived(self, view: ItemView, entered: Entered | None = None) -> None:
        """Show ``view`` if it is still wanted; without ``entered`` the form keeps what it holds."""
        if view.item.id != self.wanted:
            return
        if entered is None and self.view is not None and self.view.item.id == view.item.id:
            entered = self.drafts.entered()
        self.show_view(view, entered)

    def show_view(self, view: ItemView | None, entered: Entered | None = None) -> None:
        """Show ``view`` in every panel, and fetch the pictures beside it."""
        self.view = view
        self.evidence.show_item(view)
        self.evidence.text.resume(entered.correction if entered else "")
        # Without names, what tells them stays away too until the findings are judged.
        named = None if view is not None and view.hides_person else view
        self.acts.show_item(named)
        self.case.show_item(view, entered)
        self.link.show_item(named)
        if view is not None:
            row = self.queue.model.row_of(view.item.id)
            beside = (self.queue.model.row(row + step) for step in _AROUND_ROW)
            self.evidence.pictures.prefetch([(one.id, 0) for one in beside if one is not None])

    def leave(self, item_id: str, to: str = "") -> None:
        """Let the shown item go and show ``to`` or what stands in its place in the queue."""
        self.view, self.wanted = None, ""
        self.queue.reload(to or item_id)
        if self.queue.current_id:
            self.open(self.queue.current_id)

    def _identified(self, item_id: str) -> None:
        """Facts of the person count from now on: show the item as it was checked again."""
        if self.view is not None and self.view.item.id == item_id:
            self._around.runner.run(
                lambda: self._office.review.open_item(item_id), self.arrived, self.problem
            )

    def problem(self, error: Exception) -> None:
        """Show an error."""
        self._around.notifier.problem(error)

    def load_people(self, choose: str = "") -> None:
        """Load the staff list again and, if wanted, choose one of it."""

        def arrived(people: Sequence[Person]) -> None:
            self.case.show_people(people)
            if choose:
                self.case.person.choose(choose, self.case.person.relation_value)
                self.case.person.named.emit(choose)
                self.case.person.changed.emit()

        self._around.runner.run(self._office.review.people, arrived, self.problem)

    def _set_least_widths(self) -> None:
        px = self._around.theme.px
        self.queue.setMinimumWidth(px(200))
        self.evidence.setMinimumWidth(max(px(256), 272))
        self.case.setMinimumWidth(px(390) + _BAR)
