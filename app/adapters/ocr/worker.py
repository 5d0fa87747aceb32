"""The OCR child: reads requests from its standard input, answers on its standard output.

It ends when its input ends, so it never outlives the program, whatever killed that. Whatever a
library prints goes nowhere: the answers' pipe is taken away from it first.
"""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from app.adapters.ocr.wire import GarbageFrame, read_frame, write_frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.adapters.ocr.jobs import Jobs

MEMORY_LIMIT = 4 * 1024**3


def main() -> int:
    """Serve until the input ends; the whole life of ``--ocr-worker``."""
    requests, answers = _take_pipes()
    _limit_memory()
    waiting: queue.SimpleQueue[tuple[dict[str, Any], list[bytes]]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting.put), daemon=True).start()
    jobs = _start(answers)
    if jobs is None:
        return 1
    while True:
        header, blobs = waiting.get()
        _answer(jobs, answers, header, blobs)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Move the pipes to descriptors of our own and point 0, 1 and 2 nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    for name in ("stdout", "stderr"):  # a windowed program has none, and libraries trip over that
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    return requests, answers


def _limit_memory() -> None:
    """Let a monster picture fail in here instead of slowing the whole machine down."""
    if sys.platform != "win32":  # on Windows the job object holds the limit
        import resource  # noqa: PLC0415 - not on Windows

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def _listen(requests: BinaryIO, put: Callable[[tuple[dict[str, Any], list[bytes]]], None]) -> None:
    """Queue what arrives; end the process when the program on the other side is gone."""
    with contextlib.suppress(GarbageFrame, OSError, ValueError):
        while (frame := read_frame(requests)) is not None:
            put(frame)
    end_now()


def end_now() -> None:
    """Leave nothing readable behind and go, taking our own children along."""
    own = os.environ.get("TINJAU_OCR_TEMP")
    if own and Path(own) == Path(tempfile.gettempdir()):
        shutil.rmtree(own, ignore_errors=True)
    if sys.platform != "win32" and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _start(answers: BinaryIO) -> Jobs | None:
    """Load the engines and say which there are."""
    from app.adapters.ocr.errors import OcrUnavailable  # noqa: PLC0415 - after the pipes are safe
    from app.adapters.ocr.jobs import Jobs  # noqa: PLC0415 - loads numpy and OpenCV

    try:
        jobs = Jobs(os.environ.get("TINJAU_OCR_ENGINE", ""))
    except OcrUnavailable as error:
        write_frame(answers, {"error": error.code, "params": error.params})
        return None
    write_frame(answers, {"ready": True, "engine": jobs.engine, "version": jobs.version})
    return jobs


def _answer(jobs: Jobs, answers: BinaryIO, header: dict[str, Any], blobs: list[bytes]) -> None:
    from app.adapters.ocr.errors import OcrOutOfMemory, PictureError  # noqa: PLC0415 - after the pipes are safe

    started = time.perf_counter()
    try:
        result, out = jobs.run(header, blobs)
        result["seconds"] = round(time.perf_counter() - started, 4)
        result["ok"] = True
    except PictureError as error:
        result, out = {"error": error.code, "params": error.params}, []
    except MemoryError:
        result, out = {"error": OcrOutOfMemory.code, "params": {}, "spent": True}, []
    result["id"] = header.get("id")
    write_frame(answers, result, out)


if __name__ == "__main__":
    sys.exit(main())
