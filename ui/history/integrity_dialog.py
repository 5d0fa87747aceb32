"""What a check of the whole office found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout

from app.text import _
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.verification import VerifyReport


class IntegrityDialog(QDialog):
    """The verdict first, then each problem with its place, then the anchor to keep elsewhere."""

    def __init__(self, report: VerifyReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Periksa keutuhan"))
        self.setMinimumWidth(520)
        self.verdict = label(verdict(report), "title")
        self.counted = label(counted(report), "muted")
        card = Card("green" if report.ok else "red")
        card.column.addWidget(self.verdict)
        card.column.addWidget(self.counted)
        self.problems = QListWidget()
        self.problems.setAccessibleName(_("Yang tidak utuh"))
        self.problems.setWordWrap(True)
        self.problems.addItems([problem.text for problem in report.problems])
        self.problems.setVisible(not report.ok)
        self.anchor = label(f"{report.entries}:{report.head}", "muted", selectable=True)
        self.anchor.setAccessibleName(_("Jangkar catatan"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self.problems)
        column.addWidget(label(_("JANGKAR"), "section"))
        column.addWidget(
            label(
                _(
                    "Simpan jangkar ini di luar komputer. Dengannya kelak terbukti bahwa catatan"
                    " sampai hari ini tidak diganti seluruhnya."
                )
            )
        )
        column.addWidget(self.anchor)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(_("Salin jangkar"), self._copy))
        close = button(_("Tutup"), self.accept, primary=True)
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.anchor.text())


def verdict(report: VerifyReport) -> str:
    """Return the result in one sentence."""
    if report.ok:
        return _("Utuh: tidak ada yang berubah atau hilang.")
    return _("Ada yang tidak utuh: {count} temuan.").format(count=len(report.problems))


def counted(report: VerifyReport) -> str:
    """Return what was looked at, in one sentence."""
    said = _("{entries} catatan, {contents} isi, dan {evidence} berkas bukti diperiksa.").format(
        entries=report.entries,
        contents=report.commitments_checked,
        evidence=report.evidence_checked,
    )
    if report.provable_since is None:
        return said
    since = _("Rantai catatan tersambung sejak nomor {seq}.").format(seq=report.provable_since)
    if report.unanchored_since is None:
        return f"{said} {since}"
    unproven = _(
        "Sejak catatan {seq} belum ada jangkar di luar basis data: penggantian oleh pemegang kunci"
        " dari sana tidak dapat dibuktikan."
    ).format(seq=report.unanchored_since)
    return f"{said} {since} {unproven}"
