"""Bring a staff list in, in three steps: the file, its columns, what it would do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserFacingError
from app.labels import format_number
from app.services.lists.staff_columns import StaffField
from app.services.lists.staff_plan import PlanKind
from app.text import N_, _
from ui.people.mapping_page import MappingPage
from ui.people.preview_page import PreviewPage
from ui.pieces import button, label
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from app.services.lists.staff_plan import StaffPlan
    from app.services.staff_import import StaffImported, StaffTable
    from ui.people.needs import StaffImport
    from ui.task_runner import Runner

T = TypeVar("T")
_STEPS: Final = (N_("1  Berkas"), N_("2  Kolom"), N_("3  Periksa"))
_FILE, _COLUMNS, _PREVIEW = range(3)


class ListFileError(UserFacingError):
    """The file cannot be read from the disk."""

    code: ClassVar[str] = "list_file"
    template: ClassVar[str] = N_("Berkas {name} tidak dapat dibaca. Tutup di aplikasi lain dahulu.")


class StaffImportDialog(QDialog):
    """``stored`` says what was stored; nothing is before the last button."""

    def __init__(
        self,
        staff_import: StaffImport,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._import, self._runner, self._on_problem = staff_import, runner, on_problem
        self.stored: StaffImported | None = None
        self._staff: StaffTable | None = None
        self._data = b""
        self._busy = False
        self.setWindowTitle(_("Impor daftar pegawai"))
        self.setAcceptDrops(True)
        self.resize(980, 640)
        self.steps = [label(_(step), "muted", wrap=False) for step in _STEPS]
        self.name = label("", "strong", wrap=False)
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(_("Lembar kerja"))
        self.sheet.activated.connect(lambda _row: self._read(self.sheet.currentText()))
        self.columns, self.preview = MappingPage(), PreviewPage()
        self.pages = QStackedWidget()
        self.warning = label("")
        self.warning.setProperty("tone", "red")
        self.warning.hide()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Kemajuan"))
        self.progress.hide()
        self.back = button(_("Kembali"), self._back)
        self.next = button("", self._next, primary=True)
        self._build()
        self.columns.changed.connect(self._show_step)
        self.preview.changed.connect(self._show_step)
        self._show_step()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(label(_("Impor daftar pegawai"), "title", wrap=False))
        head.addStretch()
        for step in self.steps:
            head.addWidget(step)
        file_line = QHBoxLayout()
        file_line.setSpacing(12)
        file_line.addWidget(self.name)
        file_line.addWidget(self.sheet)
        file_line.addStretch()
        self.pages.addWidget(self._file_page())
        self.pages.addWidget(self.columns)
        self.pages.addWidget(self.preview)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(button(_("Batal"), self.reject))
        foot.addWidget(self.progress, 1)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(file_line)
        column.addWidget(self.pages, 1)
        column.addWidget(self.warning)
        column.addLayout(foot)

    def _file_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("drop")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch()
        for text, role in (
            (_("Jatuhkan daftar pegawai di sini, atau pilih berkasnya"), "strong"),
            (
                _(
                    "Excel (.xlsx) atau CSV dengan satu pegawai pada tiap baris. Belum ada yang"
                    " disimpan sampai Anda menyetujui rencananya; impor dapat dibatalkan."
                ),
                "muted",
            ),
        ):
            line = label(text, role)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(8)
        self.choose = button(_("Pilih berkas …"), self._choose, primary=True)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        return page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file from the desktop."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read the first file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open_file(Path(paths[0]))

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Daftar pegawai"), "", _("Daftar (*.xlsx *.csv *.txt);;Semua berkas (*)")
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a list."""

        def read() -> bytes:
            try:
                return path.read_bytes()
            except OSError as error:
                raise ListFileError(name=path.name) from error

        def arrived(data: bytes) -> None:
            self._data = data
            self.name.setText(path.name)
            self._read(None)

        self._run(read, arrived)

    def _read(self, sheet: str | None) -> None:
        self._run(partial(self._import.read, self._data, sheet), self._show_table)

    def _show_table(self, staff: StaffTable) -> None:
        self._staff = staff
        sheets = [staff.table.sheet, *staff.table.other_sheets]
        if self.sheet.currentText() != staff.table.sheet or self.sheet.count() != len(sheets):
            self.sheet.clear()
            self.sheet.addItems(sheets)
        self.columns.show_table(staff)
        self.pages.setCurrentIndex(_COLUMNS)
        self._show_step()

    def _next(self) -> None:
        staff = self._staff
        if staff is None or self._busy:
            return
        mapping = self.columns.mapping()
        if self.pages.currentIndex() == _COLUMNS:
            self._run(partial(self._import.plan, staff, mapping), self._show_plan)
        elif self.pages.currentIndex() == _PREVIEW:
            self._run(
                partial(
                    self._import.apply,
                    staff,
                    mapping,
                    update=self.preview.update_known.isChecked(),
                    maybe_same=self.preview.choice,
                ),
                self._stored,
            )

    def _show_plan(self, plan: StaffPlan) -> None:
        self.preview.show_plan(plan)
        self.pages.setCurrentIndex(_PREVIEW)
        self._show_step()

    def _stored(self, done: StaffImported) -> None:
        self.stored = done
        self.accept()

    def reject(self) -> None:
        """Close, unless rows are being stored right now."""
        if not (self._busy and self.pages.currentIndex() == _PREVIEW):
            super().reject()

    def _back(self) -> None:
        self.warning.hide()
        self.pages.setCurrentIndex(max(self.pages.currentIndex() - 1, _FILE))
        self._show_step()

    def _show_step(self) -> None:
        now = self.pages.currentIndex()
        for number, step in enumerate(self.steps):
            step.setProperty("role", "strong" if number == now else "muted")
            step.style().polish(step)
        self.back.setVisible(now > _FILE)
        self.next.setVisible(now > _FILE)
        self.name.setVisible(now > _FILE)
        self.sheet.setVisible(now == _COLUMNS and self.sheet.count() > 1)
        if now == _COLUMNS:
            self.next.setText(_("Lanjut"))
            self.next.setEnabled(StaffField.NAME in self.columns.mapping() and not self._busy)
        if now == _PREVIEW:
            self.next.setText(self._store_words())
            self.next.setEnabled(self.preview.will_store() > 0 and not self._busy)

    def _store_words(self) -> str:
        number = format_number(self.preview.will_store())
        plan = self.preview.plan
        if plan is not None and plan.counts[PlanKind.FAULTY]:
            return _("Masukkan {n} baris yang baik").format(n=number)
        return _("Masukkan {n} baris").format(n=number)

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._busy = True
        self.warning.hide()
        self.progress.show()
        self._show_step()

        def arrived(value: T) -> None:
            self._rest()
            on_ok(value)

        self._runner.run(work, arrived, self._failed, queue=Queue.IMPORT)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, UserFacingError):
            self.warning.setText(error.message)
            self.warning.show()
        else:
            self._on_problem(error)

    def _rest(self) -> None:
        self._busy = False
        self.progress.hide()
        self._show_step()
