"""Keeping what is typed: soon after the last letter, on leaving the item, on closing the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from ui.review.draft import Entered

if TYPE_CHECKING:
    from app.services.review_view import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.case_panel import CasePanel
    from ui.review.text_view import TextView

_SOON_MS = 1500


class TypedDrafts(QObject):
    """Stores only what differs from what was there when the item was opened."""

    def __init__(
        self, office: OpenOffice, around: Surroundings, case: CasePanel, text: TextView
    ) -> None:
        super().__init__(case)
        self._office, self._around, self._case, self._text = office, around, case, text
        text.typed.connect(lambda: self.touched(text.view))
        self._known: dict[str, Entered] = {}
        self._view: ItemView | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self.keep(self._view))

    def loaded(self, view: ItemView, kept: dict[str, Any]) -> Entered:
        """Return what was typed for ``view`` before; remember it as known."""
        person_id = view.person.id if view.person else None
        entered = Entered.from_kept(kept) if kept else Entered(person_id=person_id)
        self._known[view.item.id] = entered
        self._view = view
        return entered

    def entered(self) -> Entered:
        """Return what stands in the form and in a correction under way."""
        return replace(self._case.entered(), correction=self._text.unsaved)

    def touched(self, view: ItemView | None) -> None:
        """The form changed: keep it in a moment."""
        self._view = view
        self._soon.start()

    def keep(self, view: ItemView | None) -> None:
        """Keep what stands in the form for ``view``, off the window's thread."""
        changed = self._changed(view)
        if changed is not None:
            item_id, content = changed
            self._around.runner.run(
                lambda: self._office.review.drafts.keep(item_id, content),
                lambda _none: None,
                self._around.notifier.problem,
            )

    def keep_now(self, view: ItemView | None) -> None:
        """Keep it before returning: nothing typed is lost when the window closes."""
        changed = self._changed(view)
        if changed is not None:
            self._office.review.drafts.keep(*changed)

    def forget(self, item_id: str) -> None:
        """The item is decided: what was typed is part of the decision now."""
        self._soon.stop()
        self._known.pop(item_id, None)
        self._view = None

    def _changed(self, view: ItemView | None) -> tuple[str, dict[str, Any]] | None:
        self._soon.stop()
        if view is None or view.is_closed or view.item.id not in self._known:
            return None
        entered = self.entered()
        if entered == self._known[view.item.id]:
            return None
        self._known[view.item.id] = entered
        return view.item.id, entered.as_kept()
