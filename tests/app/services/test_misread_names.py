"""What is alike to a name: twins of signs anywhere, one other sign in long words only."""

from __future__ import annotations

import pytest

from app.services.misread_names import MisreadNames

NAMES = MisreadNames(["Lestari", "Budi", "akun.contoh05", "Al", "Pranoto Rekaan Contoh"])


@pytest.mark.parametrize(
    ("token", "alike"),
    [
        ("Lestari", True),
        ("Lestarl", True),
        ("Lestori", True),
        ("Lestra1", False),
        ("8udi", True),
        ("Budu", False),
        ("Al", False),
        ("@akun.contohO5", True),
        ("pranotorekaoncontch", True),
        ("", False),
        ("...", False),
    ],
)
def test_alike(token, alike):
    assert NAMES.has(token) is alike
