"""An open office: the store with every service on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from db import verify as checks
from db.pack_store import DbPackStore

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from app.adapters.ocr.service import OcrService
    from app.domain.users import User
    from app.domain.verification import VerifyReport
    from app.ports import Clock
    from app.rules.compiled import CompiledPack
    from app.services.attach_files import AttachService
    from app.services.backups import BackupService
    from app.services.clarification_letter import LetterService
    from app.services.correct_facts import FactService
    from app.services.escrow import EscrowService
    from app.services.export_log import ExportService
    from app.services.history import HistoryService
    from app.services.identify_person import IdentifyService
    from app.services.import_items import ImportService
    from app.services.inbox import InboxService
    from app.services.item_context import ContextService
    from app.services.join_items import JoinService
    from app.services.judge_likeness import LikenessService
    from app.services.office_keys import KeyService
    from app.services.office_roles import OfficeRolesService
    from app.services.pack_change import PackChange
    from app.services.people_registry import PeopleService
    from app.services.person_facts import PersonFactsService
    from app.services.person_rights import PersonRightsService
    from app.services.recheck_items import RecheckService
    from app.services.record_person_facts import PersonRecords
    from app.services.retention import RetentionService
    from app.services.review import ReviewService
    from app.services.rule_book import RuleBook
    from app.services.rule_packs import PackStore
    from app.services.search_all import SearchService
    from app.services.setup_steps import SetupService
    from app.services.staff_import import StaffImportService
    from app.services.summary import SummaryService
    from app.services.working_hours import WorkingHoursService
    from db.office_store import OfficeStore


@dataclass(frozen=True, slots=True)
class OfficeInfo:
    """What the window shows of the office itself."""

    name: str
    reviewer: str
    demo: bool
    folder: Path
    pack_label: str
    pack_status: str


@dataclass(frozen=True, slots=True)
class Office:
    """An open office with its services; close it when done."""

    store: OfficeStore
    ocr: OcrService
    pack: CompiledPack
    clock: Clock
    info: OfficeInfo
    user: User
    keys: KeyService
    escrow: EscrowService
    review: ReviewService
    letters: LetterService
    importer: ImportService
    inbox: InboxService
    joining: JoinService
    attaching: AttachService
    likenesses: LikenessService
    facts: FactService
    context: ContextService
    exporter: ExportService
    search: SearchService
    setup: SetupService
    history: HistoryService
    summary: SummaryService
    rules: RuleBook
    recheck: RecheckService
    person_facts: PersonFactsService
    identify: IdentifyService
    pack_change: PackChange
    people: PeopleService
    records: PersonRecords
    staff_import: StaffImportService
    hours: WorkingHoursService
    roles: OfficeRolesService
    backups: BackupService
    retention: RetentionService
    rights: PersonRightsService

    @property
    def packs(self) -> PackStore:
        """Where this office keeps its installed packs."""
        return DbPackStore(self.store)

    def verify(self, anchor: str | None = None) -> VerifyReport:
        """Check chain, evidence, database and backups."""
        return checks.verify(self.store, anchor)

    def close(self) -> None:
        """Stop the engines, close the store, and let a restored office take its place."""
        self.ocr.shutdown()
        self.store.close()
        self.backups.finish_restore()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
