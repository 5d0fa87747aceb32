"""One scenario of ``acts`` in a process of its own, telling into a file."""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

from tests.fakes.offices import PASSPHRASE
from tests.integration.faults.acts import SCENARIOS


def main(scenario: str, folder: str, told: str, seed: str) -> None:
    """Act to the end."""
    handle = os.open(told, os.O_WRONLY | os.O_CREAT, 0o600)

    def tell(kind: str, name: str, text: str) -> None:
        os.write(handle, (json.dumps([kind, name, text]) + "\n").encode())

    rng = random.Random(int(seed))  # noqa: S311 - draws test data
    SCENARIOS[scenario](Path(folder), PASSPHRASE, rng, tell)


if __name__ == "__main__":
    main(*sys.argv[1:])
