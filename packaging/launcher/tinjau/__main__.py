"""Start Tinjau: the command line, the window, or the OCR child, from source or installed.

Installed, ``app``, ``ui``, ``db`` and ``resources`` lie inside this folder, so that no other
package's ``app`` can be taken for ours; in a checkout they lie at its root.
"""

from __future__ import annotations

import sys
from pathlib import Path


def _find_our_packages() -> None:
    """Put our own folder first on ``sys.path`` when the program is installed."""
    here = Path(__file__).resolve().parent
    if (here / "app").is_dir():
        sys.path[:] = [str(here), *(entry for entry in sys.path if entry != str(here))]


def main() -> int:
    """Run the command line; ``--ocr-worker`` turns this process into the OCR child instead.

    Returns:
        The exit code: 0 all done, 1 some inputs failed, 2 usage, 3 database cannot be opened.
    """
    _find_our_packages()
    if sys.argv[1:2] == ["--ocr-worker"]:  # before anything of Qt or the command line is loaded
        from app.adapters.ocr.worker import main as serve  # noqa: PLC0415 - see above

        return serve()
    from app.cli import main as run  # noqa: PLC0415 - only after the path is right

    return run()


def main_window() -> int:
    """Run without a console: the window, unless arguments ask for something else."""
    if len(sys.argv) == 1:
        sys.argv.append("gui")
    return main()


if __name__ == "__main__":
    sys.exit(main())
