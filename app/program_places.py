"""Where the program's own data files lie, and where an office lies unless somebody says otherwise.

Apart from the composition root, so that a command without an office starts without loading it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"


def default_folder() -> Path:
    """Return the data folder: ``TINJAU_DATA`` or the per-user place of the system."""
    named = os.environ.get("TINJAU_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415 - needed only where none is named

    return user_data_path("Tinjau", appauthor=False)
