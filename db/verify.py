"""Check the whole office: chain, commitments, database, evidence, backups beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.domain.anchors import Anchor, find_anchors
from app.domain.log import GENESIS, chain_faults
from app.domain.verification import Problem, VerifyReport
from app.text import N_, _
from db.backup_sets import sets_in
from db.commitments import NONCE, differences, unrecorded
from db.erasing import erased_ids, erasure_faults
from db.errors import EvidenceMissingError, StorageError
from db.held_files import held_hashes
from db.key_slots import SLOT_FILE
from db.log_triggers import missing_log_triggers
from db.office_files import BACKUP_FOLDER, DATABASE
from db.set_files import check_files, list_digest
from db.unit_of_work import session_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from app.domain.backups import BackupSet
    from app.domain.log import LogEntry
    from db.office_store import OfficeStore
    from db.unit_of_work import DbSession

_ANCHOR: Final = "anchor_unknown"
_BACKUP: Final = "backup_not_of_this_log"
_RECEIPT: Final = "receipt_not_of_this_log"
_TEXT: Final = {
    "chain_gap": N_("Catatan nomor {place} tidak menyambung: ada nomor yang hilang sebelumnya."),
    "chain_prev": N_("Catatan nomor {place} tidak menunjuk ke catatan sebelumnya."),
    "chain_content": N_("Isi catatan nomor {place} berubah setelah dicatat."),
    "log_trigger": N_("Pelindung catatan audit hilang atau diubah: {place}."),
    "commitment": N_("Isi yang dicatat pada nomor {place} berubah setelah dicatat."),
    "content_without_entry": N_("Keputusan {place} tidak sesuai dengan catatan audit."),
    "nonce_missing": N_("Isi yang dicatat pada nomor {place} hilang tanpa catatan penghapusan."),
    "tombstone_missing": N_("Penghapusan {place} tercatat, tetapi penandanya tidak ada."),
    "tombstone_without_entry": N_("Penanda penghapusan {place} tidak ada dalam catatan audit."),
    "erased_still_there": N_("Data {place} tercatat terhapus, tetapi masih ada."),
    "anchor_unknown": N_(
        "Jangkar {place} tidak cocok: catatan sampai nomor itu pernah lain dari yang ada sekarang."
    ),
    "receipt_not_of_this_log": N_("Tanda terima {place} tidak cocok dengan catatan audit ini."),
    "database": N_("Basis data rusak: {place}."),
    "reference": N_("Baris pada tabel {place} menunjuk ke data yang tidak ada."),
    "evidence_missing": N_("Berkas bukti {place} tidak ditemukan."),
    "evidence_damaged": N_("Berkas bukti {place} rusak."),
    "backup_not_of_this_log": N_("Cadangan {place} tidak cocok dengan catatan audit ini."),
    "backup_not_whole": N_("Cadangan {place} tidak memuat semua berkas bukti."),
    "backup_torn": N_("Berkas di cadangan {place} hilang atau berubah."),
    "backup_files": N_("Cadangan {place} kehilangan basis data atau kuncinya."),
}


@dataclass(slots=True)
class _Findings:
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, place: object) -> None:
        """Note a problem once."""
        problem = Problem(code, str(place), _(_TEXT[code]).format(place=place))
        if problem not in self.problems:
            self.problems.append(problem)


@dataclass(slots=True)
class _Chain:
    """The chain as it is read past: its length, head, and which of the anchors it confirms.

    An anchor is expected under a code and a name; what is not confirmed is a problem of that code.
    """

    entries: int = 0
    head: str = GENESIS
    last_seq: int = 0
    confirmed: dict[str, int] = field(default_factory=dict)
    """The last entry that anchors of each code confirm."""
    _expected: list[tuple[Anchor, str, str]] = field(default_factory=list)

    def expect(self, anchor: Anchor, code: str, name: str) -> None:
        """Compare ``anchor`` with the entry it names while the chain is read past."""
        self._expected.append((anchor, code, name))

    def watch(self, entries: Iterator[LogEntry]) -> Iterator[LogEntry]:
        """Pass ``entries`` on."""
        for entry in entries:
            self.entries += 1
            self.head, self.last_seq = entry.hash, entry.seq
            met = [one for one in self._expected if _confirms(one[0], entry)]
            for one in met:
                self.confirmed[one[1]] = max(self.confirmed.get(one[1], 0), entry.seq)
                self._expected.remove(one)
            yield entry

    def unmet(self) -> Iterator[tuple[str, str]]:
        """Yield code and name of every anchor that no entry confirmed."""
        yield from ((code, name) for _anchor, code, name in self._expected)


def _confirms(anchor: Anchor, entry: LogEntry) -> bool:
    if anchor.seq is None:
        return entry.hash.startswith(anchor.hash)
    return anchor.seq == entry.seq and anchor.hash == entry.hash


def verify(store: OfficeStore, anchor: str | None = None) -> VerifyReport:
    """Check everything and say what is wrong and where.

    ``anchor`` is text kept outside the computer that says what an entry hashed to (see
    :func:`app.domain.anchors.find_anchors`). The sets beside the office and receipts are anchors
    by themselves. Changes nothing that was recorded.
    """
    found = _Findings()
    chain = _Chain()
    for one in find_anchors(anchor) if anchor is not None else ():
        chain.expect(one, _ANCHOR, one.shown)
    if anchor is not None and not find_anchors(anchor):
        found.add(_ANCHOR, anchor[:12])
    sets = [one for one in sets_in(store.folder / BACKUP_FOLDER) if _is_own(store, one)]
    for one_set in sets:
        chain.expect(Anchor(one_set.seq, one_set.head), _BACKUP, one_set.folder.name)
    faulty: list[int] = []
    compared = 0
    erased = 0
    hashes: list[str] = []
    try:
        with store.pool.borrow() as db:
            _check_database(db, found)
            db.execute("BEGIN")
            try:
                session = session_on(db)
                for row in db.execute(
                    "SELECT id, acked_seq, head FROM receipt WHERE acked_seq > 0"
                ):
                    chain.expect(Anchor(row["acked_seq"], row["head"]), _RECEIPT, row["id"])
                for fault in chain_faults(chain.watch(session.log.entries())):
                    found.add(f"chain_{fault.what}", fault.seq)
                    faulty.append(fault.seq)
                _check_contents(session, db, found)
                compared = int(db.execute("SELECT count(*) FROM log_nonce").fetchone()[0])
                hashes = held_hashes(db)
                erased = int(db.execute("SELECT count(*) FROM tombstone").fetchone()[0])
            finally:
                db.execute("ROLLBACK")
    except StorageError as error:
        found.add("database", error.code)
    for code, name in chain.unmet():
        found.add(code, name)
    for sha256 in hashes:
        _check_evidence(store, sha256, found)
    _check_backups(sets, found)
    return VerifyReport(
        ok=not found.problems,
        entries=chain.entries,
        head=chain.head,
        problems=tuple(found.problems),
        evidence_checked=len(hashes),
        provable_since=_provable_since(faulty, chain.last_seq),
        anchored_at=chain.confirmed.get(_ANCHOR),
        unanchored_since=_unanchored_since(chain),
        commitments_checked=compared,
        backups_checked=len(sets),
        tombstones=erased,
    )


def _unanchored_since(chain: _Chain) -> int | None:
    """Return the first entry that no anchor of any kind confirms."""
    first = max(chain.confirmed.values(), default=0) + 1
    return first if first <= chain.last_seq else None


def _provable_since(faulty: list[int], last: int) -> int | None:
    """Return the entry after the last fault; a wrong last entry leaves nothing provable."""
    first = max(faulty) + 1 if faulty else 1
    return first if first <= last else None


def _check_database(db: Database, found: _Findings) -> None:
    for name in missing_log_triggers(db):
        found.add("log_trigger", name)
    # This check reads the file alone. After a power cut its pages may be half written and stand
    # whole in the write-ahead log only: fold that in first, or it would cry damage.
    db.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
    for row in db.execute("PRAGMA cipher_integrity_check"):
        found.add("database", row[0])
    for row in db.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            found.add("database", row[0])
    for row in db.execute("PRAGMA foreign_key_check"):
        found.add("reference", row[0])


def _check_contents(session: DbSession, db: Database, found: _Findings) -> None:
    erased = frozenset().union(*erased_ids(db).values())
    for entry in session.log.entries():
        try:
            for name in differences(session, db, entry, erased):
                found.add("nonce_missing" if name == NONCE else "commitment", entry.seq)
        except ValueError:
            found.add("commitment", entry.seq)  # a column holds what it never may
    for decision in unrecorded(session, db):
        found.add("content_without_entry", decision)
    for code, place in erasure_faults(db):
        found.add(code, place)


def _check_evidence(store: OfficeStore, sha256: str, found: _Findings) -> None:
    try:
        store.evidence.get(sha256)
    except EvidenceMissingError:
        found.add("evidence_missing", sha256[:12])
    except StorageError:
        found.add("evidence_damaged", sha256[:12])


def _is_own(store: OfficeStore, one: BackupSet) -> bool:
    return one.instance == store.instance_id


def _check_backups(sets: Sequence[BackupSet], found: _Findings) -> None:
    """Sets beside the office have all they need; the newest is read as a whole."""
    for number, one in enumerate(sets):
        if one.not_whole:
            found.add("backup_not_whole", one.folder.name)
        if not all((one.folder / name).is_file() for name in (DATABASE, SLOT_FILE)):
            found.add("backup_files", one.folder.name)
        elif _is_torn(one, thorough=number == 0):
            found.add("backup_torn", one.folder.name)


def _is_torn(one: BackupSet, *, thorough: bool) -> bool:
    """Whether a set's list was changed or, looked at thoroughly, any file it names."""
    if one.list_sha256 and list_digest(one.folder) != one.list_sha256:
        return True
    return thorough and not check_files(one.folder).whole
