"""An office in memory for tests of the window: the same methods as the services."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.items import (
    QueueFilter,
)
from app.domain.people import UnitNode
from app.domain.verification import VerifyReport
from app.services.search_all import Found, FoundPerson
from app.services.setup_steps import SetupStep, Step
from tests.fakes.history import FakeExporter, FakeFigures, FakeHistory
from tests.fakes.importing import FakeImporter, FakeInbox
from tests.fakes.items import FakeItems
from tests.fakes.keeping import FakeBackups, FakeRetention, FakeRights
from tests.fakes.keys import HEAD, FakeEscrow, FakeKeys
from tests.fakes.packs import FakePack, FakePackChange, FakeRecheck
from tests.fakes.people import (
    FakeHours,
    FakeIdentify,
    FakePeople,
    FakePersonFacts,
    FakeRoles,
    FakeStaffImport,
)
from tests.fakes.review import FakeReview
from tests.fakes.review_parts import FakeLetters
from tests.fakes.rule_book import memory_rule_book
from tests.fakes.views import NOW

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass
class FakeClock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class FakeInfo:
    folder: Path
    name: str = "Kantor Contoh"
    reviewer: str = "Kepala Contoh"
    demo: bool = True
    pack_label: str = "SE 1641/2025 1.0.0 (draf, belum disahkan BKPSDM)"
    pack_status: str = "draft"


@dataclass
class FakeSearch:
    review: FakeReview
    known: list[UnitNode] = field(default_factory=lambda: [UnitNode("u1", "Seksi Contoh")])

    def units(self) -> list[UnitNode]:
        return self.known

    def find(self, text: str) -> Found:
        rows = tuple(self.review.queue(QueueFilter(text=text))) if text.strip() else ()
        people = [p for p in self.review.staff if text.lower() in p.name.lower()]
        return Found(rows, tuple(FoundPerson(one, "Seksi Contoh") for one in people))


@dataclass
class FakeSetup:
    done: set[Step] = field(default_factory=set)

    def steps(self) -> tuple[SetupStep, ...]:
        return tuple(SetupStep(step, step in self.done) for step in Step)


class FakeOffice:
    """Fulfils ``ui.office.OpenOffice``."""

    def __init__(self, folder: Path) -> None:
        self.user = HEAD
        self.keys = FakeKeys()
        self.escrow = FakeEscrow()
        self.review = FakeReview()
        self.importer = FakeImporter()
        self.inbox = FakeInbox(folder / "Masuk")
        self.items = FakeItems(self.review)
        self.joining = self.attaching = self.likenesses = self.facts = self.context = self.items
        self.letters = FakeLetters()
        self.search = FakeSearch(self.review)
        self.setup = FakeSetup()
        self.people, self.identify = FakePeople(self.review), FakeIdentify()
        self.person_facts, self.staff_import = FakePersonFacts(), FakeStaffImport()
        self.records, self.hours, self.roles = None, FakeHours(), FakeRoles()
        self.history = FakeHistory()
        self.summary = FakeFigures()
        self.exporter = FakeExporter()
        self.report = VerifyReport(
            ok=True, entries=7, head="ab" * 32, problems=(), evidence_checked=3,
            provable_since=1, commitments_checked=5,
        )  # fmt: skip
        self.info = FakeInfo(folder)
        self.pack = FakePack()
        self.clock = FakeClock()
        self.rules = memory_rule_book(self.clock)
        self.recheck = FakeRecheck()
        self.pack_change = FakePackChange()
        self.backups, self.retention = FakeBackups(), FakeRetention()
        self.rights = FakeRights()
        self.closed = False

    def verify(self, anchor: str | None = None) -> VerifyReport:
        return self.report

    def close(self) -> None:
        self.closed = True
