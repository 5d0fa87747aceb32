"""PyInstaller's entry of ``tinjauw``, the program without a console."""

from __future__ import annotations

import sys

from tinjau.__main__ import main_window

if __name__ == "__main__":
    sys.exit(main_window())
