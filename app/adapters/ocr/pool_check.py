"""What ``doctor`` says of the reading processes: how many, how fast, and that idle ones end."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from app.adapters.ocr.service import IDLE_SECONDS, RECYCLE_AFTER, OcrService, default_workers
from app.errors import UserFacingError
from app.labels import format_number, format_seconds
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_IDLE = 0.2
"""Idle time for the trial: what is waited for is the ending, not the two minutes before it."""
SLOW = 5.0
"""Seconds for the small trial picture that no office computer of ours should need."""
_PATIENCE = 10.0
_LOOK_EVERY = 0.05


def pool_check(
    image: bytes, data_temp: Path, make: Callable[..., OcrService] = OcrService
) -> tuple[bool, str]:
    """Read ``image`` in a pool of its own and see the idle process end; how it went, in words."""
    with make(data_temp, workers=1, idle_seconds=_IDLE) as service:
        try:
            started = time.monotonic()
            service.engines()
            ready = time.monotonic()
            service.read(image)
            read = time.monotonic()
        except UserFacingError as error:
            return False, str(error)
        ended = _wait_until(lambda: service.running == 0)
    told = _(
        "paling banyak {n} proses; siap dalam {start}, gambar uji {read}; "
        "berhenti setelah {idle} detik menganggur, diganti setelah {most} gambar"
    ).format(
        n=default_workers(),
        start=format_seconds(ready - started),
        read=format_seconds(read - ready),
        idle=format_number(IDLE_SECONDS),
        most=RECYCLE_AFTER,
    )
    if read - ready > SLOW:
        told += "; " + _("lambat: tutup program lain, dan periksa apakah antivirus memindai Tinjau")
    if not ended:
        told += "; " + _("proses yang menganggur tidak berhenti")
    return ended, told


def _wait_until(true: Callable[[], bool]) -> bool:
    deadline, never = time.monotonic() + _PATIENCE, threading.Event()
    while not true():
        if time.monotonic() > deadline:
            return False
        never.wait(_LOOK_EVERY)
    return True
