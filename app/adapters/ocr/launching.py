"""Starting an OCR child in its own process group, and ending it with everything it started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess  # the one place that starts the OCR child
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

WORKER_FLAG = "--ocr-worker"
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from app.adapters.ocr.worker import main; sys.exit(main())"
)


def worker_command() -> list[str]:
    """The program call of a child: our own program when frozen, else this interpreter.

    The folder that holds ``app`` is handed over: it is not on an interpreter's path when the
    program runs from an installed wheel.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    root = Path(__file__).resolve().parents[3]
    return [sys.executable, "-s", "-c", _BOOT, str(root)]


def worker_environment(temp: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Environment of a child: one thread a library, temporary files in ``temp``."""
    environment = dict(os.environ)
    environment.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temp)))
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        environment[name] = "1"
    # The models' buffers come and go with every line: giving each back to the system costs 4 %.
    environment["MALLOC_MMAP_THRESHOLD_"] = str(64 * 1024**2)
    environment["MALLOC_TRIM_THRESHOLD_"] = str(128 * 1024**2)
    environment["ORT_DISABLE_TELEMETRY"] = "1"
    environment["TINJAU_OCR_TEMP"] = str(temp)
    environment["PYTHONUNBUFFERED"] = "1"
    environment.update(extra or {})
    return environment


class ChildGroup:
    """A running child together with everything it starts; ``kill`` ends all of it."""

    def __init__(self, command: list[str], environment: Mapping[str, str], folder: Path) -> None:
        options: dict[str, Any] = {}
        if sys.platform == "win32":
            options["creationflags"] = (
                subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
            )
        else:
            options["start_new_session"] = True
        self.process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            cwd=folder,
            **options,
        )
        self._job = None
        if sys.platform == "win32":
            from app.adapters.ocr.windows_job import KillingJob  # noqa: PLC0415 - Windows only

            self._job = KillingJob(self.process)

    def kill(self) -> int | None:
        """End the child and its children at once; return the exit code."""
        if sys.platform == "win32":
            if self._job is not None:
                self._job.close()
            with contextlib.suppress(OSError):
                self.process.kill()
        elif self.process.poll() is None or self._group_lives():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError, ValueError):
                    pipe.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self.process.wait(timeout=10)
        return None

    def _group_lives(self) -> bool:
        """Whether something the child started still runs after it (a Tesseract, for example)."""
        if sys.platform == "win32":
            return False
        try:
            os.killpg(self.process.pid, 0)
        except (ProcessLookupError, PermissionError):
            return False
        return True
