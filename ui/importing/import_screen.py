"""Impor: bring things in, watch them being read, stop, and go on to review."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.services.import_inputs import Part
from app.text import _
from ui.importing.drop_zone import DropZone
from ui.importing.import_delegate import ImportDelegate
from ui.importing.import_model import LINE, ImportModel
from ui.importing.inbox_card import InboxCard
from ui.importing.inbox_watch import InboxWatch
from ui.importing.links_dialog import LinksDialog
from ui.importing.list_preview import preview_of
from ui.importing.originals_box import originals_box
from ui.importing.read_again_button import ReadAgainButton
from ui.importing.tally import ImportTally, taken_back_words
from ui.pieces import Card, bar, button, label
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from app.services.import_lines import ImportLine, ImportSummary
    from app.services.list_layout import ListLayout
    from app.services.lists.link_columns import ListColumns
    from ui.importing.list_preview import Planned, ReadAgain
    from ui.office import OpenOffice, Surroundings


_BROUGHT: Final = frozenset({"new", "near_duplicate", "waiting_image"})
"""What an import adds; a duplicate keeps the mark it has."""


class ImportScreen(QWidget):
    """One import at a time; more inputs wait for their turn."""

    review_wanted = Signal()
    imported = Signal()
    item_wanted = Signal(str)
    """The item of a line that was double-clicked or entered."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._stop: threading.Event | None = None
        self._waiting = 0
        self._warmed = False
        self._pasted = 0
        self._tally = ImportTally()
        self.dialog: QDialog | None = None
        self._last: tuple[str, ...] = ()
        self.model = ImportModel()
        self.drop = DropZone()
        self.list = QListView()
        self.list.setObjectName("importTable")
        self.list.setAccessibleName(_("Hasil impor"))
        self.list.setModel(self.model)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setItemDelegate(ImportDelegate(around.theme))
        self.list.activated.connect(self._open_line)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Kemajuan impor"))
        self.headline = label(_("Belum ada impor pada sesi ini"), "strong", wrap=False)
        self.stop = button(_("Batal"), self.cancel)
        self.summary = label(_("Belum ada yang diimpor."))
        self.undo = button(_("Urungkan impor terakhir"), self.take_back, link=True)
        self.undo.setToolTip(
            _("Mengeluarkan lagi konten impor terakhir yang belum dikerjakan; tetap tercatat.")
        )
        self.undo.hide()
        self.again = ReadAgainButton(self.model)
        self.again.clicked.connect(self.read_again)
        self.go = button(_("Mulai meninjau"), self.review_wanted.emit, primary=True)
        self.sensitive = QCheckBox(_("Tandai sensitif"))
        self.sensitive.setToolTip(_("Gambar yang diimpor selagi ini dipilih dibuka tersamar"))
        self.empty = label(_("Berkas yang diimpor tampil di sini beserta keadaannya."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.inbox = InboxCard()
        self.watch = InboxWatch(office, around, self)
        self._build()
        self.drop.dropped.connect(self.start)
        self.drop.pictured.connect(self.start_picture)
        self.drop.texted.connect(self.start_text)
        self.watch.told.connect(self.inbox.tell)
        self.watch.found.connect(self.start_inbox)
        self.inbox.delete_wanted.connect(self._ask_to_delete)
        self.drop.paste_wanted.connect(self._ask_links)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self._show_running(running=False)

    def _build(self) -> None:
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.headline)
        row.addWidget(self.progress, 1)
        row.addStretch()
        row.addWidget(self.sensitive)
        row.addWidget(self.stop)
        table = Card()
        table.column.setContentsMargins(1, 1, 1, 1)
        table.column.setSpacing(0)
        table.column.addWidget(head)
        table.column.addWidget(self.empty, 1)
        table.column.addWidget(self.list, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.drop)
        left.addWidget(table, 1)
        brief = self._side(_("RINGKAS"), self.summary, self.go, self.again, self.undo)
        kept = self._side(
            _("YANG DISIMPAN"),
            label(
                _(
                    "Salinan terenkripsi, sidik SHA-256, waktu impor, dan siapa yang mengimpor."
                    " Tidak ada yang dikirim ke internet."
                )
            ),
        )
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(brief)
        right.addWidget(self.inbox)
        right.addWidget(kept)
        right.addStretch()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(16)
        outer.addLayout(left, 1)
        outer.addLayout(right)

    def _side(self, title: str, *widgets: QWidget) -> Card:
        card = Card()
        card.setFixedWidth(320)
        card.column.setContentsMargins(16, 12, 16, 12)
        card.column.setSpacing(8)
        card.column.addWidget(label(title, "section"))
        for widget in widgets:
            card.column.addWidget(widget)
        return card

    def _open_line(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and line.id:
            self.item_wanted.emit(line.id)

    def entered(self) -> None:
        """Start the reader, so that the first picture does not wait for it."""
        self.watch.look()
        if not self._warmed:
            self._warmed = True
            self._around.runner.run(
                self._office.importer.warm,
                lambda _none: None,
                self._around.notifier.problem,
                queue=Queue.IMPORT,
            )

    def start(self, inputs: list[str]) -> None:
        """Import files, folders and links; of lists the rows are shown first."""
        importer = self._office.importer

        def work(columns: ListColumns | None = None) -> Planned:
            return importer.plan(inputs, columns), importer.layout(inputs, columns)

        self._plan(work, again=work)

    def start_text(self, text: str) -> None:
        """Import the links of a pasted text with the words beside them."""
        self._plan(lambda: (self._office.importer.plan_text(text), None), ask_always=False)

    def _plan(
        self,
        work: Callable[[], Planned],
        *,
        ask_always: bool = True,
        again: ReadAgain | None = None,
    ) -> None:
        self.headline.setText(_("Menyiapkan …"))

        def planned(found: Planned) -> None:
            parts, layout = found
            listed = any(part.of_list for part in parts) or layout is not None
            faulty = any(part.error or part.warning for part in parts)
            if listed and (ask_always or faulty):
                self._preview(parts, layout, again)
            else:
                self._start_parts(parts)

        def failed(error: Exception) -> None:
            self.headline.setText(_("Tidak ada yang dimasukkan"))
            self._around.notifier.problem(error)

        self._around.runner.run(work, planned, failed, queue=Queue.IMPORT)

    def _preview(
        self,
        parts: tuple[Part, ...],
        layout: ListLayout | None,
        again: ReadAgain | None,
    ) -> None:
        self.headline.setText(_("Menunggu jawaban Anda"))
        dialog = preview_of(parts, layout, again, self._around, self.window())
        dialog.accepted.connect(lambda: self._start_parts(dialog.chosen()))
        dialog.rejected.connect(lambda: self.headline.setText(_("Tidak ada yang dimasukkan")))
        self.dialog = dialog
        dialog.open()

    def _start_parts(self, parts: Sequence[Part]) -> None:
        importer, relay = self._office.importer, self._around.runner.on_gui(self._line)
        self._run(lambda stop: importer.run_parts(parts, progress=relay, cancel=stop))

    def read_again(self) -> None:
        """Import once more what failed; its lines give way to what becomes of it now."""
        parts = self.model.take_failed()
        if parts:
            self._tally.forget_failed(len(parts))
            self._start_parts(parts)

    def start_inbox(self, paths: list[Path]) -> None:
        """Import what came into the watched folder."""
        importer, relay = self._office.importer, self._around.runner.on_gui(self._line)
        parts = [Part(str(path)) for path in paths]

        def work(stop: Callable[[], bool]) -> ImportSummary:
            return importer.run_parts(parts, progress=relay, cancel=stop)

        self._run(work, lambda: self.watch.imported(paths))

    def _ask_to_delete(self, paths: list[Path]) -> None:
        self.dialog = originals_box(
            len(paths), self.inbox.question(), lambda: self._delete(paths), self.window()
        )
        self.dialog.open()

    def _delete(self, paths: list[Path]) -> None:
        def done(gone: tuple[Path, ...]) -> None:
            self._around.notifier.say(_("{n} berkas asal dihapus.").format(n=len(gone)))
            self.watch.look()

        self._around.runner.run(
            lambda: self._office.inbox.remove(paths),
            done,
            self._around.notifier.problem,
            queue=Queue.IMPORT,
        )

    def take_back(self) -> None:
        """Take the last import out again, as far as nobody has worked on it."""
        ids = self._last
        if not ids:
            return

        def done(gone: tuple[str, ...]) -> None:
            self._last = ()
            self.undo.hide()
            self.headline.setText(_("Impor diurungkan"))
            self._around.notifier.say(taken_back_words(len(gone), len(ids) - len(gone)))
            self.model.mark_taken_back(frozenset(gone))
            self.imported.emit()

        self._around.runner.run(
            lambda: self._office.importer.undo(ids),
            done,
            self._around.notifier.problem,
            queue=Queue.IMPORT,
        )

    def start_picture(self, data: bytes) -> None:
        """Import a picture from the clipboard."""
        self._pasted += 1
        name = _("Tempelan {n}.png").format(n=self._pasted)
        importer, relay = self._office.importer, self._around.runner.on_gui(self._line)
        self._run(lambda stop: importer.import_bytes(name, data, progress=relay, cancel=stop))

    def paste(self) -> None:
        """Import what the clipboard holds."""
        if not self.drop.take(QGuiApplication.clipboard().mimeData()):
            self._around.notifier.say(_("Papan klip tidak memuat gambar, berkas, atau tautan."))

    def _ask_links(self) -> None:
        dialog = LinksDialog(self.window())
        dialog.accepted.connect(lambda: self.start_text(dialog.text.toPlainText()))
        self.dialog = dialog
        dialog.open()

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return not self.stop.isHidden()

    def cancel(self) -> None:
        """Ask the running import to stop; what is in already stays."""
        if self._stop is not None:
            self._stop.set()
            self.stop.setEnabled(False)
            self.headline.setText(_("Menghentikan …"))

    def _run(
        self,
        work: Callable[[Callable[[], bool]], ImportSummary],
        after: Callable[[], None] = lambda: None,
    ) -> None:
        if self._stop is None or self._stop.is_set():
            self._stop = threading.Event()
        stop = self._stop.is_set
        self._waiting += 1
        self._show_running(running=True)

        def done(summary: ImportSummary) -> None:
            self._done(summary)
            after()

        self._around.runner.run(lambda: work(stop), done, self._failed, queue=Queue.IMPORT)

    def _line(self, line: ImportLine) -> None:
        self.model.add(line)
        item_id = line.id
        if item_id and self.sensitive.isChecked() and line.status in _BROUGHT:
            pictures = self._office.review.pictures
            self._around.runner.run(
                lambda: pictures.mark_sensitive(item_id, sensitive=True),
                lambda _none: None,
                self._around.notifier.problem,
            )
        self._tally.add(line.status)
        self.progress.setRange(0, max(line.total, 1))
        self.progress.setValue(line.done)
        if self._stop is None or not self._stop.is_set():
            text = _("Impor · {done} dari {total}")
            self.headline.setText(text.format(done=line.done, total=line.total))
        self.empty.hide()
        self.list.show()
        self.list.scrollToBottom()
        self._show_summary()

    def _done(self, summary: ImportSummary) -> None:
        self._ended()
        if summary.ids:
            self._last = summary.ids
            self.undo.show()
        if self._waiting == 0:
            text = _("Impor dihentikan") if summary.cancelled else _("Impor selesai")
            self.headline.setText(text)
        self.imported.emit()

    def _failed(self, error: Exception) -> None:
        self._ended()
        if self._waiting == 0:
            self.headline.setText(_("Impor terhenti"))
        self._around.notifier.problem(error)
        self.imported.emit()

    def _ended(self) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self._stop = None
            self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        self.stop.setEnabled(True)
        self.stop.setVisible(running)
        self.progress.setVisible(running)
        if running and self.progress.value() <= 0:
            self.progress.setRange(0, 0)
            self.headline.setText(_("Menyiapkan …"))
        if not running:
            self.progress.reset()
        self.list.setVisible(bool(self.model.lines))
        self.empty.setVisible(not self.model.lines)
        self._show_summary()
        self.again.follow(running=running)

    def _show_summary(self) -> None:
        fresh = self._tally.fresh
        self.summary.setText(self._tally.words or _("Belum ada yang diimpor."))
        self.go.setEnabled(fresh > 0)
        self.go.setText(_("Mulai meninjau ({n})").format(n=fresh) if fresh else _("Mulai meninjau"))
