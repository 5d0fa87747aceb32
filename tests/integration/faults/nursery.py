"""The orderer's side of the nursery in ``acts``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


class Nursery:
    """The program that raises children and kills them."""

    def __init__(self):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.integration.faults.acts"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment,
        )  # fmt: skip
        assert self.process.stdout.readline() == "ready\n"

    def send(self, scenario, folder, passphrase, seed, seconds):
        """Let one child act; it is killed after ``seconds``."""
        order = {
            "scenario": scenario, "folder": str(folder), "passphrase": passphrase,
            "seed": seed, "seconds": seconds,
        }  # fmt: skip
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def answer(self):
        """What the child had told."""
        answer = json.loads(self.process.stdout.readline())
        errors = [text for kind, _name, text in answer["told"] if kind == "error"]
        assert errors == [], errors[0]
        return answer

    def order(self, *order):
        """Send an order and wait for the answer."""
        self.send(*order)
        return self.answer()

    def close(self):
        """End the program."""
        self.process.stdin.close()
        self.process.wait(timeout=20)
        self.process.stdout.close()
