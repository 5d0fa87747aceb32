"""OCR children that fail in every way we know, and a reader for tests without any engine.

usage as a program: ocr.py MODE (speaks the child's protocol and misbehaves on the first request)
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.adapters.ocr.wire import MAGIC, read_frame, write_frame  # noqa: E402

_WORDS = [["Halo", [0, 0, 4, 5], 0.9], ["warga", [5, 0, 4, 5], 0.9]]
_CORNERS = [[0, 0], [9, 0], [9, 5], [0, 5]]
GOOD = {
    "ok": True,
    "lines": [["Halo warga", 0.9, _CORNERS, _WORDS]],
    "size": [10, 6],
    "engine": "fake",
    "engine_version": "1",
    "model_digests": ["fake:00"],
    "parameters": [["size", "1"]],
    "seconds": 0.01,
    "preview_scale": 1.0,
    "phash": "0" * 16,
    "captured": None,
}


def command(mode: str) -> list[str]:
    """The program call of a child that behaves as ``mode`` says."""
    return [sys.executable, str(Path(__file__).resolve()), mode]


def main(mode: str) -> None:
    """Serve as a child that is broken in one way."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    if mode == "dies_at_start":
        if os.environ.get("TINJAU_OCR_ENGINE") != "tesseract":
            os._exit(3)
        mode = "good"
    if mode == "never_starts":
        os._exit(3)
    if mode == "no_engine":
        write_frame(answers, {"error": "ocr_unavailable", "params": {"remedy": "pasang"}})
        return
    if mode == "chatty":
        answers.write(b"Downloading model...\n" * 3)
        answers.flush()
    write_frame(answers, {"ready": True, "engine": "fake", "version": "1"})
    while (frame := read_frame(requests)) is not None:
        header, blobs = frame
        number = header["id"]
        data = blobs[0]
        # a batch mixes good and bad pictures: what the bytes say goes before the mode
        misbehave(data.decode() if data in KNOWN else mode, number, answers, header)


def misbehave(mode: str, number: int, answers, header) -> None:  # noqa: C901, PLR0912 - a list
    """Answer one request in the way of ``mode``."""
    if mode == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif mode == "crash_if_used" and number > 1:
        os.kill(os.getpid(), signal.SIGKILL)
    elif mode == "exit":
        os._exit(7)
    elif mode == "oom_kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif mode == "memory":
        write_frame(answers, {"error": "ocr_memory", "params": {}, "spent": True, "id": number})
    elif mode == "hang":
        threading.Event().wait()
    elif mode == "garbage":
        answers.write(b"\x00\xffnot a frame at all" * 20)
        answers.flush()
    elif mode == "half":
        answers.write(MAGIC + b"\x00\x00\x10\x00{")
        answers.flush()
        os._exit(0)
    elif mode == "wrong_id":
        write_frame(answers, {**GOOD, "id": number + 5}, [b"preview"])
    elif mode == "wrong_fields":
        write_frame(answers, {"ok": True, "id": number, "lines": 5}, [b"preview"])
    elif mode == "bad_picture":
        write_frame(answers, {"error": "picture_truncated", "params": {}, "id": number})
    elif mode == "unknown_error":
        write_frame(answers, {"error": "surprise", "params": {}, "id": number})
    elif header["op"] == "second":
        write_frame(answers, {"ok": True, "texts": ["halo", None], "id": number})
    elif header["op"] == "read":
        write_frame(
            answers,
            {**GOOD, "seconds": float(header.get("threads", 1)), "id": number},
            [b"preview"],
        )
    else:
        write_frame(answers, {"ok": True, "id": number}, [b"one", b"two"])


KNOWN = {b"crash", b"crash_if_used", b"exit", b"hang", b"garbage", b"bad_picture", b"memory"}


if __name__ == "__main__":
    main(sys.argv[1])
