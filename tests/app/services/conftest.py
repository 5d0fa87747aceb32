from __future__ import annotations

import pytest

from tests.fakes.offices_wired import WiredOffice


@pytest.fixture
def office(tmp_path):
    """Services on a real encrypted store, with an engine that reads what it is told."""
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()
