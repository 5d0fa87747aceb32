"""Hearing the person: the dialogs that record a reply, print the letter, and name somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.text import _
from ui.review.letter_dialog import LetterDialog
from ui.review.one_line_dialog import OneLineDialog
from ui.review.reply_dialog import ReplyDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from app.domain.letters import Letter
    from ui.office import OpenOffice, Surroundings
    from ui.review.workbench import Workbench


class Hearing(QObject):
    """Opens one dialog at a time for the shown item."""

    def __init__(self, bench: Workbench, office: OpenOffice, around: Surroundings) -> None:
        super().__init__(bench)
        self._bench, self._office, self._around = bench, office, around
        self.dialog: QDialog | None = None
        bench.case.hearing.reply_wanted.connect(self.record_reply)
        bench.case.hearing.letter_wanted.connect(self.open_letter)
        bench.case.add_person_wanted.connect(self.add_person)

    def record_reply(self) -> None:
        """Record what the person said."""
        view = self._bench.view
        if view is None or view.is_closed:
            return
        dialog = ReplyDialog(
            self._office.review.replies,
            view.item.id,
            self._office.clock.now().date(),
            self._around.runner,
            self._bench.problem,
            self._bench.window(),
        )
        dialog.accepted.connect(self._recorded)
        self.dialog = dialog
        dialog.open()

    def open_letter(self) -> None:
        """Show the request letter as it will be printed."""
        view, person_id = self._bench.view, self._bench.case.person.person_id
        if view is None:
            return

        def arrived(letter: Letter) -> None:
            self.dialog = LetterDialog(letter, self._office.letters.render, self._bench.window())
            self.dialog.open()

        self._around.runner.run(
            lambda: self._office.letters.prepare(view.item.id, person_id),
            arrived,
            self._bench.problem,
        )

    def add_person(self) -> None:
        """Name somebody who is not on the staff list yet."""
        dialog = OneLineDialog(
            _("Tambah pegawai"), _("Nama pegawai"), _("Tambah"), 2, self._bench.window()
        )
        dialog.accepted.connect(
            lambda: self._around.runner.run(
                lambda: self._office.review.add_person(dialog.text),
                lambda person: self._bench.load_people(person.id),
                self._bench.problem,
            )
        )
        self.dialog = dialog
        dialog.open()

    def _recorded(self) -> None:
        self._around.notifier.say(_("Tanggapan tercatat."))
        self._bench.refresh()
