"""The dialog says what stands, and from where on nothing can be proven."""

from __future__ import annotations

from app.domain.verification import VerifyReport
from ui.history.integrity_dialog import counted


def report(**facts):
    values = {"ok": True, "entries": 9, "head": "ab" * 32, "problems": (), "evidence_checked": 2}
    return VerifyReport(**values, **{"provable_since": 1, **facts})


def test_it_is_said_from_where_on_no_anchor_proves_anything():
    assert "Sejak catatan 7 belum ada jangkar" in counted(report(unanchored_since=7))
    assert "jangkar" not in counted(report(unanchored_since=None))
    assert "jangkar" not in counted(report(provable_since=None, unanchored_since=7))
