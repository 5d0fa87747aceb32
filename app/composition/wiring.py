"""Wires an open store to the services."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.adapters import inbox_folder
from app.adapters.clock import SystemClock
from app.adapters.input_files import read_input
from app.adapters.ocr.service import OcrService, default_workers
from app.adapters.pack_folder import read_pack_files
from app.adapters.picture_formats import sniff
from app.adapters.places import drives, shared_place
from app.composition.office import Office, OfficeInfo
from app.composition.packs import pack_in_force, trusted_keys
from app.domain.clauses import CIRCULAR_NUMBER
from app.domain.users import User, escrow_user, recovery_user
from app.program_places import RESOURCES
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
from app.services.preview_pages import PreviewPages
from app.services.recheck_items import RecheckService
from app.services.record_person_facts import PersonRecords
from app.services.retention import RetentionService
from app.services.review import ReviewService
from app.services.review_pictures import sweep
from app.services.rule_book import RuleBook
from app.services.search_all import SearchService
from app.services.setup_steps import SetupService
from app.services.staff_import import StaffImportService
from app.services.summary import SummaryService
from app.services.working_hours import WorkingHoursService, seed_working_time
from app.text import _
from db.backup_keeper import DbBackupKeeper
from db.backup_sets import read_set
from db.pack_store import DbPackStore

if TYPE_CHECKING:
    from app.ports import Clock
    from app.rules.compiled import CompiledPack
    from db.office_store import OfficeStore
    from db.unit_of_work import DbSession

LETTER: Final = RESOURCES / "templates" / "surat-permintaan-tanggapan.html"
READINGS_REMEMBERED: Final = 64
"""Results kept in memory; with their previews some 10 MB."""


def wire(store: OfficeStore) -> Office:
    """Return the office with every service on its store; what a first opening needs is done."""
    clock = SystemClock()
    pack = pack_in_force(store, clock)
    seed_working_time(store, pack)
    sweep(store)
    with store.read() as session:
        name = str(session.settings.get("office") or "")
        demo = bool(session.settings.get("demo"))
        user = _signed_in(store, session, clock)
    reviewer = user.name
    recheck = RecheckService(store, pack, clock, reviewer)
    roles = OfficeRolesService(store, clock, user)
    roles.take_over_drafts()
    backups = BackupService(
        DbBackupKeeper(store),
        store,
        clock,
        user,
        read_set=read_set,
        drives=drives,
        shared_place=shared_place,
    )
    ocr = OcrService(store.temp, workers=default_workers(), remembered=READINGS_REMEMBERED)
    review = ReviewService(
        store, pack, clock, user, read_file=read_input, remake_preview=PreviewPages(ocr)
    )
    return Office(
        store=store,
        ocr=ocr,
        pack=pack,
        clock=clock,
        info=OfficeInfo(name, reviewer, demo, store.folder, _label(pack), pack.status),
        user=user,
        keys=KeyService(store, clock, user),
        escrow=EscrowService(store, clock, user),
        review=review,
        letters=LetterService(store, clock, user, LETTER.read_text("utf-8"), _letter_note(pack)),
        importer=ImportService(
            store,
            pack,
            clock,
            ocr,
            reviewer,
            read_file=read_input,
            sniff=sniff,
            require_room=backups.require_room,
        ),
        inbox=InboxService(
            store,
            clock,
            reviewer,
            store.folder,
            inbox_folder,
            read_file=read_input,
            example=Path.home() / "Tinjau Masuk",
        ),
        joining=JoinService(store, pack, clock, reviewer),
        attaching=AttachService(store, clock, reviewer, read_file=read_input),
        likenesses=LikenessService(store, clock, reviewer),
        context=ContextService(store),
        facts=FactService(store, pack, clock, reviewer),
        exporter=ExportService(store, clock, name, user, pack.status),
        search=SearchService(store, review.queue),
        setup=SetupService(store),
        history=HistoryService(store, user),
        summary=SummaryService(store, clock),
        rules=RuleBook(store, pack, clock, user),
        person_facts=PersonFactsService(store),
        identify=IdentifyService(store, pack, clock, reviewer),
        recheck=recheck,
        pack_change=PackChange(
            store,
            DbPackStore(store),
            recheck,
            clock,
            reviewer,
            read_files=read_pack_files,
            trusted=trusted_keys(),
        ),
        people=PeopleService(store, pack, clock, reviewer),
        records=PersonRecords(store, pack, clock, reviewer),
        staff_import=StaffImportService(store, pack, clock, reviewer),
        hours=WorkingHoursService(store, pack, clock, reviewer),
        roles=roles,
        backups=backups,
        retention=RetentionService(store, clock, user),
        rights=PersonRightsService(store, clock, name, user),
    )


def _signed_in(store: OfficeStore, session: DbSession, clock: Clock) -> User:
    """Whose slot opened the office; the recovery key is nobody's."""
    ring = store.key_ring
    if ring.opened_with_escrow:
        return escrow_user(clock.now().date())
    user = None if ring.opened_with_recovery_key else session.users.of_slot(ring.opened_by)
    return user or recovery_user(clock.now().date())


def _letter_note(pack: CompiledPack) -> str:
    if pack.status == "official":
        return ""
    return _("Surat edaran dikutip menurut pemberitaan; paket aturan draf, belum disahkan BKPSDM.")


def _label(pack: CompiledPack) -> str:
    number = CIRCULAR_NUMBER.split("/")[1]
    name = _("Paket SE {number}/{year} {version}").format(
        number=number, year=pack.effective_from.year, version=pack.version
    )
    return (
        name
        if pack.status == "official"
        else _("{name} (draf, belum disahkan BKPSDM)").format(name=name)
    )
