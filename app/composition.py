"""The one Qt-free place that wires adapters and the store to the services."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import yaml

from app.adapters import inbox_folder
from app.adapters.clock import SystemClock
from app.adapters.input_files import read_input
from app.adapters.ocr.service import OcrService, default_workers
from app.adapters.pack_folder import read_pack_files
from app.adapters.picture_formats import sniff
from app.adapters.places import drives, shared_place
from app.domain.backups import COPIES, RestorePreview
from app.domain.clauses import CIRCULAR_NUMBER
from app.domain.items import new_id
from app.domain.passphrases import is_long_enough
from app.domain.users import Role, User, escrow_user, recovery_user
from app.program_places import RESOURCES
from app.services.attach_files import AttachService
from app.services.backups import BackupService, SetUnknownError
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
from app.services.key_errors import PassphraseTooShortError
from app.services.office_keys import KeyService
from app.services.office_roles import OfficeRolesService
from app.services.pack_change import PackChange
from app.services.pack_signing import parse_trusted_key
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
from app.services.rule_packs import active_pack, install_pack
from app.services.search_all import SearchService
from app.services.setup_steps import SetupService
from app.services.staff_import import StaffImportService
from app.services.summary import SummaryService
from app.services.working_hours import WorkingHoursService, seed_working_time
from app.text import _
from db import restore as restores
from db import verify as checks
from db.backup_keeper import DbBackupKeeper
from db.backup_sets import read_set, sets_in
from db.key_slots import FIRST_SLOT
from db.office_files import BACKUP_FOLDER
from db.office_store import create_office as create_store
from db.office_store import open_office as open_store
from db.office_store import open_office_with_escrow as open_store_with_escrow
from db.office_swap import finish_swap
from db.pack_store import DbPackStore
from db.set_files import check_files
from db.set_preview import preview_with_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from app.domain.backups import BackupSet
    from app.domain.verification import VerifyReport
    from app.ports import Clock
    from app.rules.compiled import CompiledPack
    from app.services.pack_signing import TrustedKey
    from app.services.rule_packs import PackStore
    from db.office_store import OfficeStore
    from db.unit_of_work import DbSession

LETTER: Final = RESOURCES / "templates" / "surat-permintaan-tanggapan.html"
READINGS_REMEMBERED: Final = 64
"""Results kept in memory; with their previews some 10 MB."""
SHIPPED_PACK: Final = RESOURCES / "rulepacks" / "se-1641-2025"


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


def create_office(
    folder: Path, name: str, reviewer: str, passphrase: str, *, demo: bool = False
) -> tuple[Office, str]:
    """Create an office database in ``folder``; return it open, with the recovery key.

    Raises:
        PassphraseTooShortError: as for every passphrase after it; the demo's own is printed anyway.
    """
    if not (demo or is_long_enough(passphrase)):
        raise PassphraseTooShortError
    at = SystemClock().now()

    def fill(session: DbSession) -> None:
        session.settings.set("office", name)
        session.settings.set("reviewer", reviewer)
        session.settings.set("demo", demo)
        session.users.add(
            User(
                new_id(),
                reviewer,
                frozenset({Role.ADMIN, Role.REVIEWER}),
                at.date(),
                slot=FIRST_SLOT,
            )
        )
        session.log.append("office_created", "office", {"demo": demo}, actor=reviewer, at=at)

    store, recovery_key = create_store(folder, passphrase, demo=demo, now=at, fill=fill)
    return _wire(store), recovery_key


def open_office(folder: Path, secret: str) -> Office:
    """Open the office in ``folder`` with a passphrase or the recovery key."""
    finish_swap(folder)
    return _wire(open_store(folder, secret))


def key_file_text(path: Path) -> str:
    """Return the content of a person's private key file; raises what reading a file raises."""
    return read_input(path).decode("utf-8", "replace")


def open_office_with_escrow(folder: Path, identities: Sequence[str], reason: str) -> Office:
    """Open the office with two persons' private keys; recorded and shown before anything else."""
    store = open_store_with_escrow(folder, identities)
    try:
        user = escrow_user(SystemClock().now().date())
        EscrowService(store, SystemClock(), user).record_use(reason)
    except BaseException:
        store.close()
        raise
    return _wire(store)


def restore_office(
    set_folder: Path,
    folder: Path,
    secret: str,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Office:
    """Restore a backup set into the empty ``folder`` and open it."""
    return _wire(restores.restore(set_folder, folder, secret, progress=progress))


def office_exists(folder: Path) -> bool:
    """Say whether ``folder`` holds an office database; finishes a restore that was cut off."""
    finish_swap(folder)
    return (folder / "keys.json").exists()


def preview_backup(set_folder: Path, secret: str) -> RestorePreview:
    """Say what a backup set holds where there is no office to compare it with.

    Raises:
        SetUnknownError: there is no set.
        WrongPassphraseError: ``secret`` opens none of its slots.
    """
    found = read_set(set_folder)
    if found is None:
        raise SetUnknownError(name=set_folder.name)
    return RestorePreview(
        found, preview_with_secret(set_folder, secret), check_files(set_folder), None
    )


def sets_on_drives(folder: Path) -> list[BackupSet]:
    """Return the backup sets on the drives that are plugged in, newest first."""
    found = [
        one
        for drive in drives(folder)
        for place in (drive.path, drive.path / COPIES)
        if place.is_dir()
        for one in sets_in(place)
    ]
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def sets_beside(folder: Path) -> list[BackupSet]:
    """Return the backup sets beside the office in ``folder``, newest first; needs no key."""
    return sets_in(folder / BACKUP_FOLDER)


def trusted_keys(resources: Path = RESOURCES) -> list[TrustedKey]:
    """Return the keys whose packs may be installed; a damaged key file is left out."""
    keys = []
    for path in sorted((resources / "rulepacks" / "trusted_keys").glob("*.json")):
        try:
            keys.append(parse_trusted_key(path.read_bytes()))
        except ValueError:
            continue
    return keys


def _wire(store: OfficeStore) -> Office:
    clock = SystemClock()
    pack = _pack(store, clock)
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


def _pack(store: OfficeStore, clock: Clock) -> CompiledPack:
    """The pack in force; the shipped one is installed where it is newer than the office's."""
    packs = DbPackStore(store)
    files = read_pack_files(SHIPPED_PACK)
    shipped = yaml.safe_load(files["pack.yaml"])
    if packs.current_sequence(shipped["id"]) < shipped["sequence"]:
        install_pack(files, trusted_keys(), packs, run_examples=False)
    pack = active_pack(packs, clock.now().date())
    if pack is None:
        raise RuntimeError("the shipped pack is not in force")
    return pack


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
