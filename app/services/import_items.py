"""Import files, folders and links: each becomes a whole item or one clear line, nothing between."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.domain.duplicates import Likeness, LikenessKind, distance
from app.domain.items import Item, ItemKind, ItemStatus, Reading, new_id
from app.domain.reading import Precision
from app.errors import Cancelled, UserFacingError
from app.services.check_reading import check_reading
from app.services.import_inputs import Part, expand, likely_same
from app.services.import_lines import ImportLine, ImportSummary, line_of
from app.services.import_lists import list_parts, text_parts
from app.services.import_original import PAGED, Loaded, evidence_of
from app.services.import_undo import undo_import
from app.services.import_unread import import_file, import_link, propose_links
from app.services.list_layout import layout_of
from app.services.reading_of_pictures import PictureResult, confirm_findings, make_reading
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from app.domain.items import CheckRun, Evidence
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack
    from app.services.list_layout import ListLayout
    from app.services.lists.link_columns import ListColumns


class PictureReader(Protocol):
    """The reading engines behind their child processes."""

    def read_many(
        self, pictures: Iterable[tuple[Any, bytes]], *, cancel: Callable[[], bool] | None = None
    ) -> Iterator[tuple[Any, PictureResult | UserFacingError]]:
        """Read side by side, yield in order."""

    def second_read(self, image: bytes, boxes: Sequence[Any]) -> Sequence[str | None]:
        """Read single lines again with the independent engine."""

    def pages(self, document: bytes) -> Sequence[bytes]:
        """Draw the pages of a PDF or TIFF."""

    def warm(self) -> None:
        """Start the child processes before they are needed."""


class ImportService:
    """Reads and checks before anything is stored; an item appears whole in one transaction."""

    def __init__(
        self,
        store: Store,
        pack: CompiledPack,
        clock: Clock,
        reader: PictureReader,
        actor: str,
        *,
        read_file: Callable[[Path], bytes],
        sniff: Callable[[bytes], str],
        require_room: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._reader = reader
        self._actor = actor
        self._read_file = read_file
        self._sniff = sniff
        self._require_room = require_room

    def warm(self) -> None:
        """Start the engines, so that the first picture does not wait for them."""
        self._reader.warm()

    def run(
        self,
        inputs: Sequence[str],
        *,
        progress: Callable[[ImportLine], None] = lambda _line: None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> ImportSummary:
        """Import files, folders, links, lists and chats in order; a bad one costs one line."""
        return self.run_parts(self.plan(inputs), progress=progress, cancel=cancel)

    def plan(self, inputs: Sequence[str], columns: ListColumns | None = None) -> tuple[Part, ...]:
        """Return what ``inputs`` hold, row by row for lists; nothing is stored."""
        read_list = partial(list_parts, columns=columns)
        return tuple(expand(inputs, self._read_file, self._sniff, read_list))

    def layout(
        self, inputs: Sequence[str], columns: ListColumns | None = None
    ) -> ListLayout | None:
        """Return sheets and columns to choose from where ``inputs`` are one table."""
        return layout_of(inputs, self._read_file, columns)

    def plan_text(self, text: str) -> tuple[Part, ...]:
        """Return what a pasted text holds: links with notes, or a whole chat."""
        return tuple(text_parts(text))

    def run_parts(
        self,
        parts: Sequence[Part],
        *,
        progress: Callable[[ImportLine], None] = lambda _line: None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> ImportSummary:
        """Import what :meth:`plan` found, all of it or what the person chose of it."""
        return self._run([part for part in parts if not part.notice], progress, cancel)

    def undo(self, item_ids: Sequence[str]) -> tuple[str, ...]:
        """Take items of an import out again that nobody has worked on; return those taken out."""
        return undo_import(self._store, item_ids, self._actor, self._clock.now())

    def import_bytes(
        self,
        name: str,
        data: bytes,
        *,
        progress: Callable[[ImportLine], None] = lambda _line: None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> ImportSummary:
        """Import a picture that is no file, from the clipboard say."""
        return self._run([Part(input=name, data=data)], progress, cancel)

    def _run(
        self,
        parts: list[Part],
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        self._require_room()
        counts = dict.fromkeys(("new", "duplicate", "near_duplicate", "waiting_image", "error"), 0)
        cancelled = False
        made: list[str] = []
        try:
            for number, line in enumerate(self._lines(parts, cancel), 1):
                counts[line.status] += 1
                if line.id and line.status not in {"duplicate", "error"}:
                    made.append(line.id)
                progress(replace(line, done=number, total=len(parts)))
        except Cancelled:
            cancelled = True
        return ImportSummary(
            counts["new"],
            counts["duplicate"],
            counts["near_duplicate"],
            counts["waiting_image"],
            counts["error"],
            cancelled,
            tuple(made),
        )

    def _lines(self, parts: list[Part], cancel: Callable[[], bool]) -> Iterator[ImportLine]:
        """Yield one line a part in order; pictures are read ahead by the engines' children."""
        batch = _Batch()
        reading = self._reader.read_many(self._pictures(parts, batch, cancel), cancel=cancel)
        for (number, last), result in reading:
            yield from self._early(batch, number)
            batch.take(result)
            if last:
                loaded = batch.loaded.pop(number)
                yield self._finish(parts[number], loaded, batch.results, batch.failure)
                batch.next(number + 1)
                _stop_if(cancel)
        yield from self._early(batch, len(parts))

    def _pictures(
        self, parts: list[Part], batch: _Batch, cancel: Callable[[], bool]
    ) -> Iterator[tuple[tuple[int, bool], bytes]]:
        for number, part in enumerate(parts):
            _stop_if(cancel)
            outcome = self._prepare(part, batch.seen)
            if isinstance(outcome, ImportLine):
                batch.early[number] = outcome
                continue
            batch.loaded[number] = outcome
            last = len(outcome.pages) - 1
            for position, page in enumerate(outcome.pages):
                yield (number, position == last), page

    def _early(self, batch: _Batch, until: int) -> Iterator[ImportLine]:
        """Yield the lines of parts that needed no reading, up to the part ``until``."""
        for number in range(batch.told, until):
            line = batch.early.pop(number)
            if line.status == "duplicate" and line.id is None:
                with self._store.read() as session:
                    twin = session.items.find_by_sha256(batch.seen[line.input, line.input_part])
                line = replace(line, id=twin)
            yield line
        batch.told = until

    def _prepare(self, part: Part, seen: dict[tuple[str, str | None], str]) -> Loaded | ImportLine:
        started = time.perf_counter()
        if part.error is not None:
            return line_of(part, "error", started, error=part.error.message)
        if part.link is not None:
            return import_link(self._store, part, self._actor, self._clock.now(), started)
        try:
            data = self._bytes_of(part)
            kind = self._sniff(data)
            digest = hashlib.sha256(data).hexdigest()
            with self._store.read() as session:
                known = session.items.find_by_sha256(digest)
            repeated = digest in seen.values()
            seen[part.input, part.name] = digest
            if known or repeated:
                return line_of(part, "duplicate", started, item_id=known, kind=_kind(kind))
            if part.as_file and not kind:
                return import_file(self._store, part, data, self._actor, self._clock.now(), started)
            pages = tuple(self._reader.pages(data)) if kind in PAGED else (data,)
        except UserFacingError as error:
            return line_of(part, "error", started, error=error.message)
        return Loaded(data, digest, kind, pages, started)

    def _bytes_of(self, part: Part) -> bytes:
        if part.load is not None:
            return part.load()
        return part.data if part.data is not None else self._read_file(Path(part.input))

    def _finish(
        self,
        part: Part,
        loaded: Loaded,
        results: Sequence[PictureResult],
        failure: UserFacingError | None,
    ) -> ImportLine:
        if failure is not None:
            return line_of(part, "error", loaded.started, error=failure.message)
        try:
            return self._store_item(part, loaded, results)
        except UserFacingError as error:
            return line_of(part, "error", loaded.started, error=error.message)

    def _store_item(
        self, part: Part, loaded: Loaded, results: Sequence[PictureResult]
    ) -> ImportLine:
        self._require_room()
        at = self._clock.now()
        kind = _kind(loaded.kind)
        item_id = new_id()
        name = Path((part.load and part.name) or part.input).name
        reading, capture = make_reading(item_id, results, name, at, self._actor)
        item = self._item(item_id, kind, reading, at, part.note)
        with self._store.read() as session:
            muted = session.rules.muted()
        run = check_reading(self._pack, item, reading, at, muted=muted)
        reading = confirm_findings(reading, run, loaded.pages, self._reader.second_read)
        evidence = evidence_of(item_id, loaded, results, name, capture)
        twin = self._near_duplicate(evidence, reading)
        alike = [Likeness(item.id, twin[0], LikenessKind.NEAR_PICTURE, at, twin[1])] if twin else []
        self._store.evidence.put(loaded.data)
        for position, result in enumerate(results):
            self._store.evidence.put_preview(f"{item.id}-{position}", result.preview)
        with self._store.write() as session:
            known = session.items.find_by_sha256(loaded.digest)
            if known:
                return line_of(part, "duplicate", loaded.started, item_id=known, kind=kind)
            self._add(session, item, evidence, reading, run, at)
            waiting = [] if twin else propose_links(session, item, reading, at)
            for one in (*alike, *waiting):
                session.likenesses.add(one)
        status = "near_duplicate" if twin else "new"
        note = _("mirip dengan {id}").format(id=twin[0]) if twin else ""
        if waiting:
            note = _("cocok dengan tautan {id} yang menunggu gambar; gabungkan bila benar").format(
                id=waiting[0].other_id
            )
        return line_of(part, status, loaded.started, item_id=item.id, kind=kind, note=note)

    def _item(
        self, item_id: str, kind: ItemKind, reading: Reading, at: datetime, note: str
    ) -> Item:
        screen = reading.screen
        return Item(
            id=item_id,
            kind=kind,
            status=ItemStatus.TO_REVIEW,
            imported_at=at,
            imported_by=self._actor,
            platform=screen.platform,
            account=screen.account,
            account_source="screen" if screen.account else "unknown",
            display_name=screen.display_name,
            posted_at=screen.posted.at,
            posted_precision=screen.posted.precision if screen.posted.at else Precision.UNKNOWN,
            posted_source=screen.posted.source,
            note=note,
        )

    def _add(
        self,
        session: Session,
        item: Item,
        evidence: Evidence,
        reading: Reading,
        run: CheckRun,
        at: datetime,
    ) -> None:
        session.items.add(item, [evidence])
        session.items.add_reading(reading)
        session.items.add_check(run)
        session.log.append(
            "imported",
            item.id,
            {
                "kind": item.kind.value,
                "reading": reading.id,
                "engine": reading.engine,
                "check_run": run.id,
                "pack": f"{run.result.pack_id} {run.result.pack_version}",
                "findings": len(run.result.findings),
            },
            actor=self._actor,
            at=at,
            committed={"evidence": evidence.sha256.encode(), "text": reading.text.encode()},
        )

    def _near_duplicate(self, evidence: Evidence, reading: Reading) -> tuple[str, int] | None:
        """The item whose picture and text are almost the same, and by how many bits it differs."""
        with self._store.read() as session:
            for other, phash in session.items.look_alikes(evidence.phash):
                text = session.items.latest_text(other)
                if text is not None and likely_same(phash, evidence.phash, text, reading.text):
                    return other, distance(phash, evidence.phash)
        return None


@dataclass(slots=True)
class _Batch:
    """Where an import stands: what is read ahead, what was told, the pages of the present part.

    ``seen`` maps each input to the SHA-256 of its bytes.
    """

    told: int = 0
    early: dict[int, ImportLine] = field(default_factory=dict)
    loaded: dict[int, Loaded] = field(default_factory=dict)
    seen: dict[tuple[str, str | None], str] = field(default_factory=dict)
    results: list[PictureResult] = field(default_factory=list)
    failure: UserFacingError | None = None

    def take(self, result: PictureResult | UserFacingError) -> None:
        """Keep a page, or the first thing wrong with one."""
        if isinstance(result, UserFacingError):
            self.failure = self.failure or result
        else:
            self.results.append(result)

    def next(self, number: int) -> None:
        """Go on to the part ``number``."""
        self.told, self.results, self.failure = number, [], None


def _stop_if(cancel: Callable[[], bool]) -> None:
    if cancel():
        raise Cancelled


def _kind(sniffed: str) -> ItemKind:
    return ItemKind.PDF if sniffed == "PDF" else ItemKind.SCREENSHOT
