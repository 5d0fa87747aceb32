"""A few invented decisions for the demo office: history and figures then have something to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.clauses import ProtectedKind
from app.domain.decisions import DecisionDraft, Outcome
from app.domain.items import ItemStatus, QueueFilter

if TYPE_CHECKING:
    from app.composition.office import Office
    from app.domain.items import QueueRow

_CLEARED: Final = 5
"""Harmless posts that the demo's head has read already; the rest is left to try."""
_READ: Final = "Sudah dibaca seluruhnya: informasi layanan dan program, sesuai (contoh)."
_CHANNEL: Final = "Keluhan sebagai warga; diteruskan ke kanal pengaduan (contoh)."
_UNCLEAR: Final = "Gambar terpotong; diminta tangkapan layar yang lengkap (contoh)."


def fill_decisions(office: Office) -> None:
    """Decide a few posts without findings, and send one complaint to its channel."""
    rows = office.review.queue(QueueFilter(statuses=(ItemStatus.TO_REVIEW,)))
    quiet = [row for row in rows if not row.flagged and not row.not_yet_in_force]
    complaints = [row for row in quiet if ProtectedKind.COMPLAINT.value in row.protected]
    harmless = [row for row in quiet if row not in complaints]
    for row in harmless[:_CLEARED]:
        _decide(office, row, Outcome.SESUAI, _READ)
    for row in harmless[_CLEARED : _CLEARED + 1]:
        _decide(office, row, Outcome.BUTUH_DATA, _UNCLEAR)
    for row in complaints[:1]:
        _decide(office, row, Outcome.ALIH_PENGADUAN, _CHANNEL)


def _decide(office: Office, row: QueueRow, outcome: Outcome, reason: str) -> None:
    draft = DecisionDraft(outcome, reason)
    if not office.review.refusals(row.id, draft):
        office.review.decide(row.id, draft)
