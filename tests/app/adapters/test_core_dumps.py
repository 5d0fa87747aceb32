from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")

CODE = """
import resource, subprocess, sys
from app.adapters.core_dumps import forbid_core_dumps
forbid_core_dumps()
child = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)
subprocess.run([sys.executable, "-c", child], check=True)
"""


def test_neither_this_process_nor_a_child_leaves_a_memory_image():
    done = subprocess.run([sys.executable, "-c", CODE], check=True, capture_output=True, text=True)
    assert done.stdout.split("\n")[:2] == ["(0, 0)", "(0, 0)"]
