"""A Windows job object that ends a child and all it started when its handle closes.

Written from Microsoft's documentation of job objects; not run on Windows by the authors so far.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import subprocess

MEMORY_LIMIT = 4 * 1024**3
_KILL_ON_JOB_CLOSE = 0x2000
_JOB_MEMORY = 0x0200
_EXTENDED_LIMITS = 9


class _BasicLimits(ctypes.Structure):
    _fields_: ClassVar = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class _ExtendedLimits(ctypes.Structure):
    _fields_: ClassVar = [
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


if sys.platform == "win32":

    class KillingJob:
        """Puts a process into a job that dies with its handle and limits its memory."""

        def __init__(self, process: subprocess.Popen[bytes]) -> None:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CreateJobObjectW.restype = ctypes.c_void_p
            self._kernel = kernel
            self._handle = kernel.CreateJobObjectW(None, None)
            limits = _ExtendedLimits()
            limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE | _JOB_MEMORY
            limits.JobMemoryLimit = MEMORY_LIMIT
            kernel.SetInformationJobObject(
                ctypes.c_void_p(self._handle),
                _EXTENDED_LIMITS,
                ctypes.byref(limits),
                ctypes.sizeof(limits),
            )
            handle = int(process._handle)  # type: ignore[attr-defined]  # noqa: SLF001 - no public name
            kernel.AssignProcessToJobObject(ctypes.c_void_p(self._handle), ctypes.c_void_p(handle))

        def close(self) -> None:
            """End everything in the job."""
            if self._handle:
                self._kernel.CloseHandle(ctypes.c_void_p(self._handle))
                self._handle = None
