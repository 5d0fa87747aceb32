"""What can be done with whole items: join, split, attach, compare, correct facts, open a link."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from app.domain.decisions import DecisionDraft, Outcome
from app.services.import_inputs import Part
from app.services.import_original import PICTURES
from app.services.item_context import FactKind
from app.text import _
from ui.review.compare_dialog import DUPLICATE, JOIN, CompareDialog, Side
from ui.review.join_dialog import JoinDialog
from ui.review.one_line_dialog import OneLineDialog
from ui.review.posted_dialog import CAPTURED, PostedDialog
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.items import QueueRow
    from app.services.import_lines import ImportLine
    from app.services.item_context import ContextFact
    from app.services.review import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.context_card import ContextCard


_NAMING: Final = frozenset(
    {
        *(FactKind.ACCOUNT, FactKind.DISPLAY_NAME, FactKind.LINK, FactKind.NOTE),
        *(FactKind.PERMIT, FactKind.BUSINESS, FactKind.PAGE),
    }
)
"""Facts that tell who it is."""


def without_names(facts: tuple[ContextFact, ...]) -> tuple[ContextFact, ...]:
    """Return the facts that do not tell who it is, for judging without a name."""
    return tuple(fact for fact in facts if fact.kind not in _NAMING)


class ItemActs(QObject):
    """Joins the context card, the queue and dropped files to the services, off this thread."""

    changed = Signal(str)
    """The item that is to be shown anew."""

    def __init__(
        self, office: OpenOffice, around: Surroundings, card: ContextCard, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._office, self._around, self._card, self._owner = office, around, card, owner
        self._view: ItemView | None = None
        self.dialog: QDialog | None = None
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        card.edit_wanted.connect(self._edit)
        card.open_wanted.connect(self._ask_to_open)
        card.compare_wanted.connect(self.compare)
        card.split_wanted.connect(self._split)
        card.attach_wanted.connect(self._choose_files)

    def show_item(self, view: ItemView | None) -> None:
        """Load the facts around ``view`` into the card."""
        self._view = view
        self._card.show_facts(())
        if view is None:
            return

        def arrived(facts: tuple[ContextFact, ...]) -> None:
            if self._view is view:
                shown = without_names(facts) if view.hides_person else facts
                self._card.show_facts(shown, frozen=view.is_closed or view.blind)

        self._run(lambda: self._office.context.of_item(view.item.id), arrived)

    def join(self, rows: Sequence[QueueRow]) -> None:
        """Ask for the order of several items and make them one."""
        self.dialog = dialog = JoinDialog(rows, self._owner.window())

        def work() -> str:
            first, *others = dialog.ids()
            for other in others:
                self._office.joining.join(first, other)
            return first

        dialog.accepted.connect(lambda: self._run(work, self._joined))
        dialog.open()

    def take_files(self, paths: Sequence[str]) -> None:
        """Ask what dropped files are to this item: more pictures of it, or attachments."""
        if self._view is None or not paths:
            return
        names = ", ".join(Path(path).name for path in paths[:3]) + (" …" if len(paths) > 3 else "")  # noqa: PLR2004 - a few names are enough
        pictures = all(Path(path).suffix.lower() in PICTURES for path in paths)
        box = QMessageBox(self._owner.window())
        box.setWindowTitle(_("Tambahkan ke konten ini"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(_("Tambahkan {names} ke konten yang terbuka?").format(names=names))
        box.setInformativeText(
            _("Sebagai tangkapan layar: dibaca dan digabungkan. Sebagai lampiran: hanya disimpan.")
            if pictures
            else _("Berkas disimpan terenkripsi dengan sidiknya dan tidak dibaca.")
        )
        attach = box.addButton(_("Lampirkan"), QMessageBox.ButtonRole.ActionRole)
        attach.clicked.connect(lambda: self._attach(paths))
        if pictures:
            join = box.addButton(_("Gabungkan"), QMessageBox.ButtonRole.AcceptRole)
            join.clicked.connect(lambda: self._import_and_join(paths))
            box.setDefaultButton(join)
        box.addButton(QMessageBox.StandardButton.Cancel)
        self.dialog = box
        box.open()

    def compare(self, other_id: str) -> None:
        """Show the open item beside another one."""
        view = self._view
        if view is None:
            return
        office = self._office

        def side(item_id: str) -> Side:
            facts = office.context.of_item(item_id)
            return Side(
                office.review.open_item(item_id),
                office.review.preview(item_id, 0),
                without_names(facts) if view.hides_person else facts,
            )

        def arrived(sides: tuple[Side, Side]) -> None:
            self.dialog = dialog = CompareDialog(*sides, self._around.theme, self._owner.window())
            dialog.answered.connect(lambda answer: self._answer(answer, *sides))
            dialog.open()

        self._run(lambda: (side(view.item.id), side(other_id)), arrived)

    def _answer(self, answer: str, one: Side, other: Side) -> None:
        first, second = one.view.item.id, other.view.item.id
        office = self._office

        def work() -> str:
            if answer == JOIN:
                office.joining.join(first, second)
            else:
                office.likenesses.judge(first, second, same=answer == DUPLICATE)
            if answer == DUPLICATE:
                marked, kept = (second, first) if one.view.is_closed else (first, second)
                reason = _("Unggahan yang sama dengan konten {id}.").format(id=kept)
                office.review.decide(marked, DecisionDraft(Outcome.DUPLIKAT, reason))
            return first

        words = {
            JOIN: _("Kedua konten digabungkan."),
            DUPLICATE: _("Ditandai sebagai duplikat."),
        }.get(answer, _("Diingat sebagai unggahan yang berbeda."))
        self._run(work, lambda item_id: self._done(item_id, words))

    def _edit(self, fact: ContextFact) -> None:
        if self._view is None:
            return
        item = self._view.item
        if fact.kind is FactKind.ACCOUNT:
            question = _("Akun pengunggah (kosongkan bila tidak diketahui)")
            dialog = OneLineDialog(
                _("Betulkan akun"), question, _("Simpan"), 0, self._owner.window()
            )
            dialog.act.setEnabled(True)
            dialog.field.setText(item.account or "")
            dialog.accepted.connect(
                lambda: self._change(lambda: self._office.facts.set_account(item.id, dialog.text))
            )
            self.dialog = dialog
        elif fact.kind is FactKind.CAPTURED:
            taken = PostedDialog(fact.at, self._office.clock.now(), self._owner.window(), CAPTURED)
            taken.accepted.connect(
                lambda: self._change(
                    lambda: self._office.facts.set_captured(item.id, *taken.answer())
                )
            )
            self.dialog = taken
        else:
            posted = PostedDialog(item.posted_at, self._office.clock.now(), self._owner.window())
            posted.accepted.connect(
                lambda: self._change(
                    lambda: self._office.facts.set_posted(item.id, *posted.answer())
                )
            )
            self.dialog = posted
        self.dialog.open()

    def _ask_to_open(self, link: str) -> None:
        box = QMessageBox(self._owner.window())
        box.setWindowTitle(_("Buka di peramban"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(_("Buka tautan ini di peramban?"))
        box.setInformativeText(
            _(
                "{link}\n\nIni meninggalkan Tinjau dan memakai internet; situsnya dapat mencatat"
                " kunjungan Anda. Tinjau sendiri tidak mengambil apa pun dari sana."
            ).format(link=link)
        )
        go = box.addButton(_("Buka"), QMessageBox.ButtonRole.AcceptRole)
        go.clicked.connect(lambda: self.open_url(QUrl(link)))
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        self.dialog = box
        box.open()

    def _split(self, other_id: str) -> None:
        def work() -> str:
            return self._office.joining.split(other_id).item.id

        self._run(work, lambda item_id: self._done(item_id, _("Konten dipisahkan lagi.")))

    def _choose_files(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self._owner.window(), _("Lampirkan berkas"))
        if chosen:
            self._attach(chosen)

    def _attach(self, paths: Sequence[str]) -> None:
        if self._view is None:
            return
        item_id = self._view.item.id

        def work() -> str:
            for path in paths:
                self._office.attaching.attach(item_id, Path(path))
            return item_id

        self._run(work, lambda done: self._done(done, _("Berkas dilampirkan dan disidik.")))

    def _import_and_join(self, paths: Sequence[str]) -> None:
        if self._view is None:
            return
        item_id = self._view.item.id
        self._around.notifier.say(_("Membaca gambar …"))

        def work() -> list[ImportLine]:
            lines: list[ImportLine] = []
            self._office.importer.run_parts(
                [Part(path) for path in paths], progress=lines.append, cancel=lambda: False
            )
            for line in lines:
                if line.id and line.id != item_id:
                    self._office.joining.join(item_id, line.id)
            return lines

        def done(lines: list[ImportLine]) -> None:
            failed = next((line.error for line in lines if line.error), None)
            self._done(item_id, failed or _("Gambar digabungkan; teksnya diperiksa ulang."))

        self._run(work, done, queue=Queue.IMPORT)

    def _joined(self, item_id: str) -> None:
        self._done(item_id, _("Digabungkan menjadi satu konten; teksnya diperiksa ulang."))

    def _change(self, work: Callable[[], Any]) -> None:
        item_id = self._view.item.id if self._view else ""
        self._run(
            work, lambda _item: self._done(item_id, _("Fakta dibetulkan; konten diperiksa ulang."))
        )

    def _done(self, item_id: str, words: str) -> None:
        self.changed.emit(item_id)
        self._around.notifier.say(words)

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        queue: Queue = Queue.STORE,
    ) -> None:
        self._around.runner.run(work, done, self._around.notifier.problem, queue=queue)
