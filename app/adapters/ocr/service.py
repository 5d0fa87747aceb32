"""Reading pictures for the whole program: a small pool of OCR children behind plain methods."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self, TypeVar

from app.adapters.ocr.errors import (
    OcrCrashed,
    OcrGarbage,
    OcrOutOfMemory,
    OcrUnavailable,
    PictureError,
)
from app.adapters.ocr.process import OcrProcess, WorkerLost
from app.adapters.ocr.remedies import engine_remedy, start_remedy
from app.adapters.ocr.result_cache import ResultCache
from app.adapters.ocr.results import OcrResult, result_from_wire
from app.adapters.ocr.temp_folders import TempFolder, wipe_orphans
from app.adapters.picture_formats import claimed_pixels
from app.errors import Cancelled, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from app.domain.reading import Box

READ_SECONDS = 60.0
SECONDS_A_MEGAPIXEL = 4.0
"""A long capture may take longer before it counts as hanging: 20,000 pixels high, 2.5 minutes."""
MOST_SECONDS = 300.0
LARGE_PIXELS = 6_000_000
RECYCLE_AFTER = 200
IDLE_SECONDS = 120.0
_AHEAD = 2
_LOSSES_TO_FALL_BACK = 2
_MAX_LOSSES = 4
_TRIES = 3
_SECOND_ALONE = {"TINJAU_OCR_ENGINE": "tesseract"}

Key = TypeVar("Key")


class OcrService:
    """Reads pictures in child processes; safe to call from several threads at once.

    ``data_temp`` is where the children's temporary files may lie (inside the data folder; wiped at
    start and end). ``workers`` children at most run side by side, each with one thread; a lone or
    large picture uses ``threads`` (as many as there are workers, unless told). Children start on
    first use (or ``warm``), are replaced after ``RECYCLE_AFTER`` requests and let go after
    ``idle_seconds`` without work. The last ``remembered`` results are kept in memory: equal bytes
    are read once.
    """

    def __init__(
        self,
        data_temp: Path,
        workers: int = 2,
        *,
        threads: int = 0,
        idle_seconds: float = IDLE_SECONDS,
        remembered: int = 0,
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        wipe_orphans(data_temp)
        self._data_temp = data_temp
        self._temp: TempFolder | None = (
            None  # made with the first child: a full disk stops no office
        )
        self._workers = max(1, workers)
        self._threads = threads or self._workers
        self._idle_seconds = idle_seconds
        self._command = command
        self._cache = ResultCache(remembered)
        self._environment = dict(environment or {})
        self._numbers = itertools.count(1)
        self._change = threading.Condition()
        self._free: list[OcrProcess] = []
        self._busy: set[OcrProcess] = set()
        self._open = True
        self._losses = 0
        self._fallen_back = False
        self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="ocr")
        self._reaper: threading.Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.shutdown()

    def warm(self) -> None:
        """Start the children in the background, so that the first picture does not wait."""
        for _ in range(self._workers):
            self._pool.submit(self._warm_one)

    def read(
        self,
        image: bytes,
        *,
        timeout: float | None = None,
        cancel: Callable[[], bool] | None = None,
        preview: bool = True,
    ) -> OcrResult:
        """Read one picture, in the time ``patience_for`` gives it unless told.

        Without ``preview`` neither preview nor hash are made.

        Raises:
            PictureError: what is wrong with it or with the engine, in words for a person.
            Cancelled: ``cancel`` said so.
        """
        known = self._cache.get(image, preview=preview)
        if known is not None:
            return known
        seconds = patience_for(image) if timeout is None else timeout
        header, blobs = self._ask({"op": "read", "preview": preview}, [image], seconds, cancel)
        try:
            result = result_from_wire(header, blobs)
        except (ValueError, TypeError, KeyError) as error:
            raise OcrGarbage from error
        self._cache.keep(image, result, preview=preview)
        return result

    def read_many(
        self,
        images: Iterable[tuple[Key, bytes]],
        *,
        timeout: float | None = None,
        cancel: Callable[[], bool] | None = None,
        preview: bool = True,
    ) -> Iterator[tuple[Key, OcrResult | UserFacingError]]:
        """Read pictures side by side and yield each with its key, in the order given.

        ``images`` is consumed only a little ahead of what is yielded. A bad picture yields its
        error; the rest goes on. Leaving the iterator early, or ``cancel``, stops what runs.

        Raises:
            Cancelled: ``cancel`` said so.
        """
        left = False

        def stopped() -> bool:
            return left or (cancel is not None and cancel())

        def one(image: bytes) -> OcrResult | UserFacingError:
            try:
                return self.read(image, timeout=timeout, cancel=stopped, preview=preview)
            except UserFacingError as error:
                return error

        waiting: deque[tuple[Key, Future[OcrResult | UserFacingError]]] = deque()
        source = iter(images)
        try:
            for key, image in source:
                waiting.append((key, self._pool.submit(one, image)))
                if len(waiting) >= self._workers + _AHEAD:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            left = True
            for _, future in waiting:
                future.cancel()

    def second_read(
        self,
        image: bytes,
        boxes: Sequence[Box],
        *,
        timeout: float = READ_SECONDS,
        cancel: Callable[[], bool] | None = None,
    ) -> list[str | None]:
        """Let Tesseract read the given lines by itself; ``None`` for each that it could not.

        Raises:
            PictureError, Cancelled: as for ``read``.
        """
        values = [[box.x, box.y, box.w, box.h] for box in boxes]
        header, _ = self._ask({"op": "second", "boxes": values}, [image], timeout, cancel)
        texts = header.get("texts")
        if not isinstance(texts, list) or len(texts) != len(boxes):
            raise OcrGarbage
        return [text if isinstance(text, str) else None for text in texts]

    def pages(
        self,
        document: bytes,
        *,
        timeout: float = READ_SECONDS * 2,
        cancel: Callable[[], bool] | None = None,
    ) -> list[bytes]:
        """Draw each page of a PDF or TIFF as a picture.

        Raises:
            PictureError, Cancelled: as for ``read``.
        """
        return self._ask({"op": "pages"}, [document], timeout, cancel)[1]

    def preview(self, image: bytes, *, timeout: float = READ_SECONDS) -> bytes:
        """A JPEG of the picture made anew, as ``read`` makes one.

        Raises:
            PictureError: as for ``read``.
        """
        _, blobs = self._ask({"op": "preview"}, [image], timeout, None)
        if len(blobs) != 1:
            raise OcrGarbage
        return blobs[0]

    def thumbnail(self, image: bytes, side: int = 160, *, timeout: float = READ_SECONDS) -> bytes:
        """A small JPEG of the picture, at most ``side`` pixels wide and high.

        Raises:
            PictureError: as for ``read``.
        """
        _, blobs = self._ask({"op": "thumbnail", "side": side}, [image], timeout, None)
        if len(blobs) != 1:
            raise OcrGarbage
        return blobs[0]

    def engines(self) -> tuple[str, str]:
        """Name and version of the first reader of a running child (starts one if need be).

        Raises:
            OcrUnavailable: none can run here.
        """
        with self._lease(None) as child:
            return child.engine, child.version

    @property
    def running(self) -> int:
        """How many children there are now, at work or waiting for it."""
        with self._change:
            return len(self._free) + len(self._busy)

    def shutdown(self) -> None:
        """Stop everything and wipe the temporary files; may be called twice."""
        with self._change:
            self._open = False
            children = [*self._free, *self._busy]
            self._free.clear()
            self._change.notify_all()
        for child in children:
            child.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)
        reaper = self._reaper
        if reaper is not None:
            reaper.join()
        self._cache.clear()
        if self._temp is not None:
            self._temp.remove()

    def _warm_one(self) -> None:
        try:
            with self._lease(None):
                pass
        except (UserFacingError, Cancelled):
            pass  # told again, to someone who listens, when a picture comes

    def _ask(
        self,
        request: dict[str, Any],
        blobs: Sequence[bytes],
        timeout: float,
        cancel: Callable[[], bool] | None,
    ) -> tuple[dict[str, Any], list[bytes]]:
        """Ask a child; a picture is blamed for its end only where the child was a fresh one."""
        for _ in range(_TRIES):
            with self._lease(cancel) as child:
                fresh = child.served == 0
                with self._change:
                    alone = len(self._busy) == 1
                # a long capture on one core would keep the other idle at the end of a batch
                wide = alone or claimed_pixels(blobs[0]) > LARGE_PIXELS
                request["threads"] = self._threads if wide else 1
                try:
                    return child.ask(request, blobs, timeout=timeout, cancel=cancel)
                except PictureError as error:
                    if not self._open:  # the child was ended by shutdown, not by its picture
                        raise Cancelled from error
                    if fresh or not isinstance(error, OcrCrashed | OcrOutOfMemory):
                        raise
                    last = error
        raise last

    @contextmanager
    def _lease(self, cancel: Callable[[], bool] | None) -> Iterator[OcrProcess]:
        child = self._take_ready(cancel)
        try:
            yield child
        finally:
            with self._change:
                self._busy.discard(child)
                keep = self._open and child.alive and child.served < RECYCLE_AFTER
                if keep:
                    self._free.append(child)
                    self._watch()
                self._change.notify_all()
            if not keep and child.alive:
                child.close()

    def _take_ready(self, cancel: Callable[[], bool] | None) -> OcrProcess:
        """A child with its engines loaded; where ONNX ends it twice, one with Tesseract alone."""
        while True:
            child = self._take(cancel)
            try:
                child.wait_ready()
            except WorkerLost as lost:
                with self._change:
                    self._losses += 1
                    open_, losses = self._open, self._losses
                    self._busy.discard(child)
                    self._change.notify_all()
                if not open_:
                    raise Cancelled from lost
                if losses > _MAX_LOSSES:
                    raise OcrUnavailable(remedy=engine_remedy()) from lost
                if losses >= _LOSSES_TO_FALL_BACK:
                    self._fallen_back = True
            except BaseException:
                with self._change:
                    self._busy.discard(child)
                    self._change.notify_all()
                raise
            else:
                self._losses = 0
                return child

    def _take(self, cancel: Callable[[], bool] | None) -> OcrProcess:
        with self._change:
            while True:
                if not self._open or (cancel is not None and cancel()):
                    raise Cancelled
                while self._free:
                    child = self._free.pop()
                    if child.ended:  # while it waited: no picture is to blame
                        child.kill()
                        continue
                    self._busy.add(child)
                    return child
                if len(self._busy) < self._workers:
                    child = self._start()
                    self._busy.add(child)
                    return child
                self._change.wait(0.1)

    def _start(self) -> OcrProcess:
        try:
            self._temp = self._temp or TempFolder(self._data_temp)
            return OcrProcess(
                self._temp.path / f"w{next(self._numbers)}",
                command=self._command,
                environment=self._environment | (_SECOND_ALONE if self._fallen_back else {}),
            )
        except OSError as error:  # no room on the disk, no memory, no process more
            raise OcrUnavailable(remedy=start_remedy()) from error

    def _watch(self) -> None:
        """Keep one thread that lets idle children go; it ends with the last of them."""
        if self._reaper is None or not self._reaper.is_alive():
            self._reaper = threading.Thread(target=self._reap, name="ocr-reaper", daemon=True)
            self._reaper.start()

    def _reap(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: not self._open, self._idle_seconds / 2)
                now = time.monotonic()
                old = [c for c in self._free if now - c.idle_since >= self._idle_seconds]
                self._free = [c for c in self._free if c not in old]
                done = not self._open or not (self._free or self._busy)
                if done:
                    self._reaper = None
                    self._fallen_back = False  # what ended the first engine may have passed
            for child in old:
                child.close()
            if done:
                return


def patience_for(image: bytes) -> float:
    """Seconds after which a reading counts as hanging, by the size that the picture claims."""
    more = claimed_pixels(image) / 1_000_000 * SECONDS_A_MEGAPIXEL
    return min(MOST_SECONDS, READ_SECONDS + more)


def default_workers() -> int:
    """Children that this machine can feed: one a core, at most four."""
    return max(1, min(4, os.cpu_count() or 1))


__all__ = ["OcrService", "PictureError", "default_workers"]
