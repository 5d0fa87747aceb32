"""One OCR child seen from the program: ask it, wait with a limit, throw it away when in doubt."""

from __future__ import annotations

import contextlib
import queue
import shutil
import threading
import time
from typing import TYPE_CHECKING, Any

from app.adapters.ocr.errors import (
    OcrCrashed,
    OcrGarbage,
    OcrOutOfMemory,
    OcrTimeout,
    PictureError,
    error_from,
)
from app.adapters.ocr.launching import ChildGroup, worker_command, worker_environment
from app.adapters.ocr.wire import GarbageFrame, read_frame, write_frame
from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

START_SECONDS = 60.0
POLL_SECONDS = 0.05
_PATIENCE = 3.0
_KILLED = -9  # how Linux ends what takes too much memory; Windows has no such code

Frame = tuple[dict[str, Any], list[bytes]]


class WorkerLost(Exception):  # noqa: N818 - names what happened
    """The child ended before it was ready to work."""


class OcrProcess:
    """A child process with its engines loaded.

    After any error but a plain "this picture is bad" the child is dead (``alive`` is false) and
    must be replaced: nothing half-read is ever taken for an answer.
    """

    def __init__(
        self,
        temp: Path,
        *,
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start the child; ``temp`` is made here and is the child's alone."""
        temp.mkdir(parents=True, exist_ok=True)
        self._temp = temp
        self._group = ChildGroup(
            list(command or worker_command()), worker_environment(temp, environment), temp
        )
        self._inbox: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._receive, daemon=True)
        self._reader.start()
        self._next_id = 0
        self.served = 0
        self.idle_since = time.monotonic()
        self.alive = True
        self.engine = ""
        self.version = ""

    def wait_ready(self, seconds: float = START_SECONDS) -> None:
        """Wait until the engines are loaded.

        Raises:
            WorkerLost: it ended, hung or spoke nonsense while starting.
            PictureError: it said that no engine is there.
        """
        if self.engine:
            return
        try:
            frame = self._inbox.get(timeout=seconds)
        except queue.Empty:
            frame = None
        if frame is None:
            self.kill()
            raise WorkerLost
        header = frame[0]
        if "error" in header:
            self.kill()
            raise error_from(header["error"], header.get("params"))
        if not header.get("ready"):
            self.kill()
            raise WorkerLost
        self.engine = str(header.get("engine", ""))
        self.version = str(header.get("version", ""))

    def ask(
        self,
        request: Mapping[str, Any],
        blobs: Sequence[bytes],
        *,
        timeout: float,
        cancel: Callable[[], bool] | None = None,
    ) -> Frame:
        """Send one request and wait for its answer.

        Raises:
            PictureError: the picture is bad, or the child crashed, hung, ran out of memory or
                answered nonsense.
            Cancelled: ``cancel`` said so.
        """
        self._next_id += 1
        deadline = time.monotonic() + timeout
        pipe = self._group.process.stdin
        sender = threading.Thread(
            target=_send, args=(pipe, {**request, "id": self._next_id}, list(blobs)), daemon=True
        )
        sender.start()  # a child that does not read must not hold the program
        frame = self._wait(deadline, timeout, cancel)
        sender.join(_PATIENCE)
        header, _ = frame
        if header.get("id") != self._next_id:
            self.kill()
            raise OcrGarbage
        self.served += 1
        self.idle_since = time.monotonic()
        if "error" in header:
            if header.get("spent"):
                self.kill()
            raise error_from(header["error"], header.get("params"))
        if header.get("ok") is not True:
            self.kill()
            raise OcrGarbage
        return frame

    @property
    def ended(self) -> bool:
        """Whether the process is gone, though nobody here ended it (the system may, for memory)."""
        return self._group.process.poll() is not None

    def close(self) -> None:
        """Let the child go: end of input, and force where that does not help."""
        pipe = self._group.process.stdin
        if pipe is not None:
            with contextlib.suppress(OSError, ValueError):
                pipe.close()
        self._reader.join(_PATIENCE)
        self.kill()

    def kill(self) -> int | None:
        """End the child and all it started; wipe its temporary files."""
        self.alive = False
        code = self._group.kill()
        self._reader.join(_PATIENCE)
        shutil.rmtree(self._temp, ignore_errors=True)
        return code

    def _wait(self, deadline: float, timeout: float, cancel: Callable[[], bool] | None) -> Frame:
        while True:
            if cancel is not None and cancel():
                self.kill()
                raise Cancelled
            left = deadline - time.monotonic()
            if left <= 0:
                self.kill()
                raise OcrTimeout(seconds=round(timeout))
            try:
                frame = self._inbox.get(timeout=min(left, POLL_SECONDS) if cancel else left)
            except queue.Empty:
                continue
            if frame is None:
                raise self._why_ended()
            return frame

    def _why_ended(self) -> PictureError:
        """Tell a crash from a kill for memory and from nonsense on the pipe."""
        garbage = self._garbage
        code = self._group.process.poll()
        ended = self.kill()
        if garbage:
            return OcrGarbage()
        if (ended if code is None else code) == _KILLED:
            return OcrOutOfMemory()
        return OcrCrashed()

    _garbage = False

    def _receive(self) -> None:
        stream = self._group.process.stdout
        if stream is None:
            return
        try:
            while (frame := read_frame(stream)) is not None:
                self._inbox.put(frame)
        except GarbageFrame as error:
            self._garbage = str(error) != "ends early"
        except (OSError, ValueError):
            pass
        self._inbox.put(None)


def _send(pipe: Any, header: dict[str, Any], blobs: list[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):
        write_frame(pipe, header, blobs)
