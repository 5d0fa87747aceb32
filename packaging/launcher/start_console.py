"""PyInstaller's entry of ``tinjau``, the command line."""

from __future__ import annotations

import sys

from tinjau.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
