"""Aturan: clauses, their rules and the office's notes on them, and a box to try a text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from app.domain.clauses import Answer
from app.domain.users import Role
from app.labels import format_number
from app.services.rule_book import OnlyReviewersMuteError
from app.text import _
from ui.rules.clause_list import GENERAL, ClauseList
from ui.rules.clause_page import ClausePage
from ui.rules.note_dialog import NoteDialog
from ui.rules.pack_dialog import PackDialog
from ui.rules.try_box import TryBox
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.stored_packs import StoredPack
    from app.services.pack_change import PackPreview
    from app.services.recheck_items import Rechecked
    from app.services.rule_book import RuleBookView
    from ui.office import OpenOffice, Surroundings


class RulesScreen(QWidget):
    """Reads the rule book each time it is shown: verdicts may have changed its record."""

    rechecked = Signal()
    """Undecided items were checked again and some results changed."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._view: RuleBookView | None = None
        self.clauses = ClauseList(around.theme)
        self.page = ClausePage()
        self.box = TryBox(around.theme)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setObjectName("rulesSplitter")
        self.splitter.setHandleWidth(1)
        for part, width in ((self.clauses, 290), (self.page, 520), (self.box, 380)):
            self.splitter.addWidget(part)
            part.setMinimumWidth(width * 2 // 3)
        self.splitter.setSizes([290, 520, 380])
        self.splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.clauses.chosen.connect(self._show_clause)
        self.clauses.install_wanted.connect(self._choose_pack)
        self.page.mute_wanted.connect(self._mute)
        self.page.lift_wanted.connect(self._lift)
        self.page.proposal_wanted.connect(self._propose)
        self.box.wanted.connect(self._try)

    def entered(self) -> None:
        """Read the rule book anew."""
        self._around.runner.run(self._office.rules.view, self._show, self._around.notifier.problem)

    def find_rule(self, rule: str) -> None:
        """Show the clause that holds ``rule``."""
        self.clauses.search.setText(rule)

    def _show(self, view: RuleBookView) -> None:
        self._view = view
        self.clauses.show_book(view)
        self._show_clause(self.clauses.current)
        self.box.show_pack(view)

    def _show_clause(self, key: str) -> None:
        if self._view is None:
            return
        if key == GENERAL:
            self.page.show_general(self._view.general)
            return
        for clause in self._view.clauses:
            if clause.card.clause.value == key:
                self.page.show_clause(clause)

    def _try(self, text: str, creator: Answer) -> None:
        self._around.runner.run(
            partial(self._office.rules.try_text, text, creator=Answer(creator)),
            self.box.show_tried,
            self._around.notifier.problem,
            queue=Queue.PICTURES,
        )

    def _may_mute(self) -> bool:
        """Say before anything is typed that it would be refused."""
        allowed = self._office.user.may(Role.REVIEWER)
        if not allowed:
            self._around.notifier.problem(OnlyReviewersMuteError())
        return allowed

    def _mute(self, rule: str) -> None:
        if not self._may_mute():
            return
        dialog = NoteDialog(
            _("Hentikan aturan di kantor ini"),
            _(
                "Mengapa aturan {rule} dihentikan? Alasannya dicatat dan disampaikan kepada"
                " BKPSDM. Konten yang belum diputus diperiksa ulang; keputusan yang sudah ada"
                " tidak berubah."
            ).format(rule=rule),
            _("Hentikan"),
            self,
        )
        if dialog.exec():
            self._note(
                partial(self._office.rules.mute, rule, dialog.text),
                _("Aturan {rule} dihentikan di kantor ini.").format(rule=rule),
                recheck=True,
            )

    def _lift(self, rule: str) -> None:
        self._note(
            partial(self._office.rules.lift, rule),
            _("Aturan {rule} berjalan lagi.").format(rule=rule),
            recheck=True,
        )

    def _propose(self, subject: str) -> None:
        dialog = NoteDialog(
            _("Usulkan perubahan kepada BKPSDM"),
            _("Apa yang perlu diubah pada {subject}, dan mengapa? Jangan menulis nama orang.")
            .format(subject=subject),
            _("Simpan usulan"),
            self,
        )  # fmt: skip
        if dialog.exec():
            self._note(
                partial(self._office.rules.propose, subject, dialog.text),
                _("Usulan tersimpan dan dikirim saat sinkronisasi."),
                recheck=False,
            )

    def _choose_pack(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Pilih paket aturan dari BKPSDM"), "", _("Paket aturan (*.zip)")
        )
        if name:
            self._around.notifier.say(_("Paket diperiksa dan dibandingkan …"))
            self._around.runner.run(
                partial(self._office.pack_change.preview, Path(name)),
                self._confirm_pack,
                self._around.notifier.problem,
                queue=Queue.IMPORT,
            )

    def _confirm_pack(self, preview: PackPreview) -> None:
        if PackDialog(preview, self).exec():
            self._around.runner.run(
                partial(self._office.pack_change.install, preview.path),
                self._installed,
                self._around.notifier.problem,
            )

    def _installed(self, stored: StoredPack) -> None:
        self._around.notifier.say(
            _("Paket {version} terpasang. Berlaku setelah Tinjau ditutup dan dibuka lagi.").format(
                version=stored.version
            )
        )

    def _note(self, act: Callable[[], object], done: str, *, recheck: bool) -> None:
        def ok(_result: object) -> None:
            self._around.notifier.say(done)
            self.entered()
            if recheck:
                self._recheck(done)

        self._around.runner.run(act, ok, self._around.notifier.problem)

    def _recheck(self, said: str) -> None:
        def ok(result: Rechecked) -> None:
            if result.changed:
                self._around.notifier.say(
                    _("{said} {n} konten yang belum diputus diperiksa ulang.").format(
                        said=said, n=format_number(result.changed)
                    )
                )
                self.rechecked.emit()

        self._around.runner.run(
            self._office.recheck.run, ok, self._around.notifier.problem, queue=Queue.IMPORT
        )
