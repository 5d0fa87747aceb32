"""The rule pack, changing it and checking anew in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.clauses import Clause
from app.domain.stored_packs import StoredPack
from app.labels import WIB
from app.rules.compiled import ClauseCard
from app.services.pack_change import PackPreview
from app.services.recheck_items import Rechecked

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class FakePack:
    def clause_card(self, clause: Clause) -> ClauseCard | None:
        titles = {Clause.SE_4B: "Bersifat komersial", Clause.SE_2C: "Mengajak memilih"}
        if clause not in titles:
            return None
        return ClauseCard(clause, titles[clause], "", "Penjelasan contoh.", "contoh")


@dataclass
class FakeRecheck:
    runs: int = 0

    def run(self, *, progress=None, cancel=None) -> Rechecked:
        self.runs += 1
        return Rechecked(3, 2)


@dataclass
class FakePackChange:
    fails: Exception | None = None
    installed: list[Path] = field(default_factory=list)

    def preview(self, path: Path) -> PackPreview:
        if self.fails:
            raise self.fails
        day = datetime(2026, 1, 1, tzinfo=WIB).date()
        return PackPreview(
            path, "Paket contoh", "2.0.0", 8, "official", day, "BKPSDM contoh", 40, 3
        )

    def install(self, path: Path) -> StoredPack:
        self.installed.append(path)
        day = datetime(2026, 1, 1, tzinfo=WIB).date()
        return StoredPack(
            "contoh", "2.0.0", 8, "official", "", day, None, "BKPSDM contoh", b"", b""
        )
