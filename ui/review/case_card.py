"""The other items of the case: seen, opened, taken in and let out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from app.text import _
from ui.pieces import Card, button, clear, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.review_cases import CaseChoice
    from app.services.review_view import CaseMate, ItemView


_EXCERPT: Final = 40


class CaseCard(Card):
    """One act or series by one person: one reply, one decision."""

    open_wanted = Signal(str)
    join_wanted = Signal(str)
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("accent")
        self.head = label("", "strong")
        self.mates = QVBoxLayout()
        self.mates.setSpacing(2)
        self.leave = button(_("Keluarkan konten ini"), self.leave_wanted.emit, small=True)
        self.leave.setToolTip(_("Perkara lain tetap; tanggapannya tinggal di sana"))
        self.join = button(_("Gabungkan … (C)"), self._offer, small=True)
        self.join.setToolTip(_("Satukan dengan perkara terbuka pegawai ini"))
        self._choices: tuple[CaseChoice, ...] = ()
        self._closed = False
        self.menu: QMenu | None = None
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.join)
        acts.addWidget(self.leave)
        acts.addStretch()
        self.column.addWidget(self.head)
        self.column.addLayout(self.mates)
        self.column.addLayout(acts)

    def show_item(self, view: ItemView) -> None:
        """Show the case of ``view``."""
        clear(self.mates)
        for mate in view.mates:
            self.mates.addWidget(self._row(mate))
        count = len(view.mates) + 1
        self.head.setText(
            _("Perkara dengan {n} konten: satu tanggapan, satu keputusan").format(n=count)
            if view.mates
            else _("Konten lain pegawai ini menunggu keputusan")
        )
        self.leave.setVisible(bool(view.mates) and not view.is_closed)
        self._closed = view.is_closed
        self.show_choices(())

    def show_choices(self, choices: Sequence[CaseChoice]) -> None:
        """Offer the open cases of the person that this item could join."""
        self._choices = tuple(choices)
        self.join.setVisible(bool(choices) and not self._closed)
        self.setVisible(bool(choices) or self.mates.count() > 0)

    def offer(self) -> None:
        """Open the list of cases, where there is one."""
        if self._choices:
            self._offer()

    def _offer(self) -> None:
        self.menu = menu = QMenu(self)
        for choice in self._choices:
            entry = menu.addAction(", ".join(choice.titles))
            entry.triggered.connect(
                lambda _on=False, key=choice.item_ids[0]: self.join_wanted.emit(key)
            )
        menu.popup(self.join.mapToGlobal(self.join.rect().bottomLeft()))

    def _row(self, mate: CaseMate) -> QPushButton:
        item = mate.item
        text = " ".join((mate.reading.text if mate.reading else "").split())
        title = item.account or item.display_name or _("Konten {id}").format(id=item.id[:4])
        if len(text) > _EXCERPT:
            text = text[: _EXCERPT - 1].rstrip() + "…"
        made = button(
            f"{title} · {text}" if text else title,
            lambda: self.open_wanted.emit(item.id),
            link=True,
            name=_("Buka {title}").format(title=title),
        )
        # A long text gives way instead of widening the panel.
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setToolTip(text)
        return made
