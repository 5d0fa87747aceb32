"""A real encrypted office wired to the services, with an engine that reads what it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

from app.adapters import inbox_folder
from app.adapters.input_files import read_input
from app.adapters.ocr.results import OcrResult
from app.adapters.pack_folder import read_pack_files
from app.adapters.picture_formats import sniff
from app.domain.reading import Box, RawLine
from app.domain.users import Role, User
from app.errors import UserFacingError
from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.services.attach_files import AttachService
from app.services.correct_facts import FactService
from app.services.export_log import ExportService
from app.services.identify_person import IdentifyService
from app.services.import_items import ImportService
from app.services.inbox import InboxService
from app.services.item_context import ContextService
from app.services.join_items import JoinService
from app.services.judge_likeness import LikenessService
from app.services.office_roles import OfficeRolesService
from app.services.people_registry import PeopleService
from app.services.person_facts import PersonFactsService
from app.services.record_person_facts import PersonRecords
from app.services.review import ReviewService
from app.services.staff_import import StaffImportService
from app.services.working_hours import WorkingHoursService
from db.key_slots import FIRST_SLOT
from db.office_store import OfficeStore, create_office
from tests.fakes.offices import CHEAP, PASSPHRASE

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 2, 3, 8, 30, tzinfo=timezone(timedelta(hours=7)))
HEAD = User(
    "kepala",
    "Camat Contoh",
    frozenset({Role.ADMIN, Role.REVIEWER}),
    NOW.date(),
    slot=FIRST_SLOT,
)
PNG = b"\x89PNG\r\n\x1a\n"


class FixedClock:
    """A clock that goes on by one second each time it is read."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class TextReader:
    """Reads the bytes after the PNG mark as the lines of the picture; ``!code`` fails."""

    second: dict[str, str | None] = field(default_factory=dict)
    seen: int = 0

    def read_many(self, pictures: Any, *, cancel: Any = None) -> Any:
        for key, data in pictures:
            self.seen += 1
            text = data.removeprefix(PNG).decode()
            yield key, UnreadableError() if not text or text.startswith("!") else self._result(text)

    def second_read(self, image: bytes, boxes: Any) -> list[str | None]:
        return [image.removeprefix(PNG).decode().split("\n")[0] for _ in boxes]

    def pages(self, document: bytes) -> list[bytes]:
        return [PNG + page for page in document.split(b"\f")[1:]]

    def warm(self) -> None:
        return

    def _result(self, text: str) -> OcrResult:
        lines = []
        for row, line in enumerate(text.split("\n")):
            top, words, left = 20 + 40 * row, [], 20
            for word in line.split():
                words.append((word, Box(left, top, 12 * len(word), 24), 0.95))
                left += 12 * (len(word) + 1)
            corners = ((20.0, top), (left, top), (left, top + 24.0), (20.0, top + 24.0))
            lines.append(RawLine(line, 0.95, corners, tuple(words)))
        return OcrResult(
            tuple(lines), 1080, 1920, "fake", "1", ("m:0",), (), 0.01, b"jpeg", 1.0, "f0" * 8
        )


class UnreadableError(UserFacingError):
    """The picture cannot be read."""

    code = "unreadable"
    template = "Gambar tidak lengkap."


@cache
def shipped_pack() -> Any:
    return compile_pack(
        load_pack_source(read_pack_files(ROOT / "resources" / "rulepacks" / "se-1641-2025"))
    )


class WiredOffice:
    """The services on a real store in ``folder``."""

    def __init__(self, folder: Path, opened: OfficeStore | None = None) -> None:
        """Make an office, or wire one that is ``opened``."""
        self.store, self.recovery = (
            (opened, "")
            if opened
            else create_office(
                folder,
                PASSPHRASE,
                cost=CHEAP,
                now=NOW,
                fill=lambda session: session.users.add(HEAD),
            )
        )
        self.clock, self.reader, self.pack = FixedClock(), TextReader(), shipped_pack()
        self.review = ReviewService(self.store, self.pack, self.clock, HEAD)
        self.importer = ImportService(
            self.store, self.pack, self.clock, self.reader, "Camat Contoh",
            read_file=read_input, sniff=sniff,
        )  # fmt: skip
        self.person_facts = PersonFactsService(self.store)
        self.identify = IdentifyService(self.store, self.pack, self.clock, "Camat Contoh")
        self.inbox = InboxService(
            self.store, self.clock, "Camat Contoh", folder, inbox_folder, read_file=read_input,
            example=folder.parent / "Masuk",
        )  # fmt: skip
        self.joining = JoinService(self.store, self.pack, self.clock, "Camat Contoh")
        self.attaching = AttachService(self.store, self.clock, "Camat Contoh", read_file=read_input)
        self.likenesses = LikenessService(self.store, self.clock, "Camat Contoh")
        self.context = ContextService(self.store)
        self.facts = FactService(self.store, self.pack, self.clock, "Camat Contoh")
        self.people = PeopleService(self.store, self.pack, self.clock, "Camat Contoh")
        self.records = PersonRecords(self.store, self.pack, self.clock, "Camat Contoh")
        self.staff_import = StaffImportService(self.store, self.pack, self.clock, "Camat Contoh")
        self.hours = WorkingHoursService(self.store, self.pack, self.clock, "Camat Contoh")
        self.roles = OfficeRolesService(self.store, self.clock, HEAD)
        self.exporter = ExportService(self.store, self.clock, "Kantor", HEAD, "draft")

    def bring(self, text: str, name: str = "contoh.png") -> str:
        """Import one picture that reads ``text``; return the item's id."""
        lines: list[Any] = []
        self.importer.import_bytes(name, PNG + text.encode(), progress=lines.append)
        assert lines[0].error is None, lines[0].error
        return str(lines[0].id)
