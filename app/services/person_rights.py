"""What a person may ask for under UU PDP: a copy, a correction, a restriction, an erasure."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, ClassVar, Final

from app.domain.retention import UNDECIDED, Ground
from app.errors import UserFacingError
from app.export.csv_format import harmless
from app.export.subject_access import render_page
from app.labels import HOLD_LABEL, format_day
from app.services.keeping_errors import (
    HeldError,
    NothingToCorrectError,
    RetentionRunsError,
    require_keeper,
)
from app.services.retention import read_periods
from app.services.review_errors import PersonNotFoundError
from app.services.whole_files import make_empty_folder, write_whole
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from app.domain.people import Person
    from app.domain.retention import AffectedPerson, DueContent, Erasure, HeldRecords
    from app.domain.users import User
    from app.ports import Clock, Session, Store

_CORRECTABLE: Final = ("name", "nip", "jabatan", "golongan")
_EXTENSIONS: Final = {
    "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif",
    "image/bmp": "bmp", "image/tiff": "tif", "image/heic": "heic", "image/avif": "avif",
    "application/pdf": "pdf",
}  # fmt: skip


class ExportFolderNotEmptyError(UserFacingError):
    """A copy goes into an empty folder only."""

    code: ClassVar[str] = "export_folder_not_empty"
    template: ClassVar[str] = N_("Folder {name} tidak kosong. Pilih folder baru untuk salinannya.")


class PersonRightsService:
    """Acts on everything held on one person."""

    def __init__(self, store: Store, clock: Clock, office: str, user: User) -> None:
        self._store = store
        self._clock = clock
        self._office = office
        self._user = user

    def find(self, person_id: str) -> Person:
        """Return the person with this id or a unique start of it.

        Raises:
            PersonNotFoundError: there is none.
        """
        with self._store.read() as session:
            return _person(session, person_id)

    def held_on(self, person_id: str) -> HeldRecords:
        """Return everything held on a person.

        Raises:
            PersonNotFoundError: there is none.
        """
        with self._store.read() as session:
            return session.records.held_on(_person(session, person_id).id)

    def export(self, person_id: str, folder: Path) -> Path:
        """Write everything held on a person into an empty folder: JSON, a page to read, originals.

        Raises:
            OnlyAdminsKeepError, PersonNotFoundError, ExportFolderNotEmptyError, ExportFolderError:
                see their texts.
        """
        require_keeper(self._user)
        at = self._clock.now()
        with self._store.read() as session:
            person = _person(session, person_id)
            records = session.records.held_on(person.id)
        if not make_empty_folder(folder):
            raise ExportFolderNotEmptyError(name=folder.name)
        make_empty_folder(folder / "bukti")
        files = self._write_originals(records, folder)
        heading = {
            "kantor": self._office,
            "dibuat": at.isoformat(),
            "oleh": self._user.name,
            "pegawai": person.name,
        }
        content = {**heading, "berkas": files, "data": dict(records.tables)}
        text = json.dumps(content, ensure_ascii=False, indent=1, default=str)
        write_whole(folder / "data.json", iter([text.encode()]))
        page = render_page(person.name, self._office, at, records, files)
        write_whole(folder / "laporan.html", iter([page.encode()]))
        self._log("subject_access", person.id, {"files": len(files)}, at)
        return folder

    def erase(self, person_id: str, ground: Ground) -> Erasure:
        """Erase everything held on a person.

        Raises:
            OnlyAdminsKeepError, PersonNotFoundError: see their texts.
            HeldError: a hold keeps the person or an item.
            RetentionRunsError: not all periods are over, and it was not collected unlawfully.
        """
        require_keeper(self._user)
        with self._store.write() as session:
            person = _person(session, person_id)
            self._refuse(session, person, ground)
            done = session.records.erase(
                items=(), people=(person.id,), ground=ground,
                actor=self._user.name, at=self._clock.now(),
            )  # fmt: skip
        self._store.finish_erasures()
        return done

    def correct(self, person_id: str, changes: dict[str, str | None], reason: str) -> Person:
        """Correct facts of a person; what stood before stays in the record until erased.

        Raises:
            PersonNotFoundError, NothingToCorrectError: see their texts.
        """
        with self._store.write() as session:
            person = _person(session, person_id)
            wanted = {key: value for key, value in changes.items() if key in _CORRECTABLE}
            corrected = replace(person, **wanted)  # type: ignore[arg-type]
            if corrected == person or not reason.strip() or not corrected.name.strip():
                raise NothingToCorrectError
            session.people.update(corrected)
            fields = sorted(
                key for key in wanted if getattr(person, key) != getattr(corrected, key)
            )
            before = {key: getattr(person, key) for key in fields}
            session.log.append(
                "person_corrected",
                person.id,
                {"fields": fields},
                actor=self._user.name,
                at=self._clock.now(),
                committed={
                    "before": json.dumps(before, ensure_ascii=False).encode(),
                    "reason": reason.strip().encode(),
                },
            )
        return corrected

    def affected(
        self, since: datetime | None = None, until: datetime | None = None
    ) -> Sequence[AffectedPerson]:
        """Return whom a breach would touch: persons on whom data were held in a span of time."""
        with self._store.read() as session:
            return session.records.affected(since, until)

    def export_affected(
        self, target: Path, since: datetime | None = None, until: datetime | None = None
    ) -> int:
        """Write the persons a breach would touch as CSV; return how many.

        Raises:
            OnlyAdminsKeepError, ExportFolderError: see their texts.
        """
        require_keeper(self._user)
        people = self.affected(since, until)
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(
            [
                _("Pegawai"), _("NIP (empat angka terakhir)"), _("Unit"), _("Berkas"),
                _("Konten"), _("Keputusan"), _("Tanggapan"), _("Akun"),
            ]
        )  # fmt: skip
        for one in people:
            facts = asdict(one)
            facts.pop("person_id")
            writer.writerow([harmless(value) for value in facts.values()])
        write_whole(target, iter([b"\xef\xbb\xbf" + out.getvalue().encode()]))
        self._log("affected_exported", "office", {"rows": len(people)}, self._clock.now())
        return len(people)

    def _write_originals(self, records: HeldRecords, folder: Path) -> dict[str, str]:
        """Write the originals; return the file of each SHA-256."""
        kinds = {
            row["sha256"]: str(row.get("media_type", ""))
            for rows in records.tables.values()
            for row in rows
            if "sha256" in row
        }
        files: dict[str, str] = {}
        for sha256 in records.files:
            try:
                content = self._store.evidence.get(sha256)
            except UserFacingError:
                continue  # damaged or let go; the record says so, verification names it
            name = f"bukti/{sha256[:16]}.{_EXTENSIONS.get(kinds.get(sha256, ''), 'bin')}"
            write_whole(folder / name, iter([content]))
            files[sha256] = name
        return files

    def _refuse(self, session: Session, person: Person, ground: Ground) -> None:
        for hold in session.records.holds(person.id):
            raise HeldError(item=person.name, kind=_(HOLD_LABEL[hold.kind]))
        running: list[date] = []
        for content in _contents_of(session, person.id):
            if content.held is not None:
                raise HeldError(item=content.key, kind=_(HOLD_LABEL[content.held]))
            if content.due_on > self._clock.now().date() or content.outcome == UNDECIDED:
                running.append(content.due_on)
        if running and ground is not Ground.UNLAWFUL:
            raise RetentionRunsError(cases=len(running), due_on=format_day(max(running)))

    def _log(self, kind: str, subject: str, payload: dict[str, int], at: datetime) -> None:
        with self._store.write() as session:
            session.log.append(kind, subject, payload, actor=self._user.name, at=at)


def _person(session: Session, person_id: str) -> Person:
    person = session.people.get(person_id) or session.people.find_prefix(person_id)
    if person is None:
        raise PersonNotFoundError(id=person_id)
    return person


def _contents_of(session: Session, person_id: str) -> list[DueContent]:
    periods = read_periods(session)
    items = session.records.held_on(person_id).tables.get("item", ())
    found = (session.records.content_of(str(row["id"]), periods) for row in items)
    return list({one.key: one for one in found if one is not None}.values())
