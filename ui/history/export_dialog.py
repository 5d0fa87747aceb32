"""Export of the review log: which form, which days, where to."""

from __future__ import annotations

import threading
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
)

from app.labels import WIB, format_number
from app.services.export_log import withheld_line
from app.text import N_, _, ngettext
from ui.period_box import PeriodBox
from ui.pieces import button, label
from ui.task_runner import Queue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.export_log import Exported
    from ui.office import OpenOffice, Surroundings

_FORMATS: Final = (
    ("xlsx", N_("Excel (XLSX)"), N_("Tabel lengkap untuk diolah; lembar kedua memuat jangkar.")),
    ("pdf", N_("Cetak (PDF)"), N_("A4 mendatar, bernomor halaman, dengan jangkar catatan.")),
    ("csv", N_("Teks berkolom (CSV)"), N_("Tabel polos untuk aplikasi lain.")),
    ("jsonl", N_("Data (JSON Lines)"), N_("Satu keputusan satu baris, untuk program.")),
)


class ExportDialog(QDialog):
    """Writes the file off this thread; it can be stopped, and a stopped one leaves nothing."""

    def __init__(self, office: OpenOffice, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._office, self._around = office, around
        self._stop = threading.Event()
        self.setWindowTitle(_("Ekspor riwayat"))
        self.setMinimumWidth(around.theme.px(460))
        self.formats = QButtonGroup(self)
        self.period = PeriodBox(office.clock, _("Rentang waktu"), _("Semua keputusan"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Ekspor berjalan"))
        self.progress.hide()
        self.cancel = button(_("Batal"), self.reject)
        self.save = button(_("Pilih berkas dan ekspor …"), self._choose, primary=True)
        self.save.setDefault(True)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(_("Ekspor riwayat"), "title"))
        for number, (_name, title, what) in enumerate(_FORMATS):
            choice = QRadioButton(_(title))
            choice.setAccessibleDescription(_(what))
            choice.setChecked(number == 0)
            self.formats.addButton(choice, number)
            column.addWidget(choice)
            explained = label(_(what), "muted")
            explained.setContentsMargins(22, 0, 0, 4)
            column.addWidget(explained)
        column.addWidget(label(_("Rentang waktu"), "section"))
        column.addWidget(self.period)
        column.addWidget(
            label(
                _(
                    "NIP hanya empat angka akhir. Keluhan dan pelaporan hanya sebagai jumlah."
                    " Berkas hasil ekspor tidak terenkripsi: simpan di tempat yang aman."
                ),
                "muted",
            )
        )
        column.addWidget(self.progress)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    @property
    def chosen_format(self) -> str:
        """The name of the chosen format."""
        return _FORMATS[self.formats.checkedId()][0]

    def reject(self) -> None:
        """Stop what runs and close."""
        self._stop.set()
        super().reject()

    def _choose(self) -> None:
        name = self.chosen_format
        today = self._office.clock.now().date().isoformat()
        suggested = str(Path.home() / f"riwayat-tinjauan-{today}.{name}")
        path, _kind = QFileDialog.getSaveFileName(
            self, _("Simpan hasil ekspor"), suggested, f"{name.upper()} (*.{name})"
        )
        if path:
            self.write(Path(path))

    def write(self, target: Path) -> None:
        """Write to ``target``."""
        name = self.chosen_format
        first, last = self.period.span()
        start = datetime.combine(first, time.min, WIB) if first else None
        end = datetime.combine(last + timedelta(days=1), time.min, WIB) if last else None
        self._show_running(running=True)

        def done(found: Exported) -> None:
            if self._stop.is_set():
                return
            count = found.rows
            text = ngettext(
                "{count} keputusan ditulis ke {file}", "{count} keputusan ditulis ke {file}", count
            )
            said = [text.format(count=format_number(count), file=target)]
            if found.withheld:
                said.append(withheld_line(found.withheld))
            self._around.notifier.say(" · ".join(said))
            self.accept()

        def failed(error: Exception) -> None:
            self._show_running(running=False)
            self._around.notifier.problem(error)

        tell = self._around.runner.on_gui(self._advance)
        # Not in the queue of the store: decisions go on while a long file is written.
        self._around.runner.run(
            lambda: self._office.exporter.export(
                name,
                target,
                start=start,
                end=end,
                cancel=self._stop.is_set,
                progress=lambda ready, total: tell((ready, total)),
            ),
            done,
            failed,
            queue=Queue.BACKUP,
        )

    def _advance(self, ready: tuple[int, int]) -> None:
        self.progress.setMaximum(ready[1])
        self.progress.setValue(ready[0])

    def _show_running(self, *, running: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(running)
        self.save.setEnabled(not running)
