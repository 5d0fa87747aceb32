from __future__ import annotations

import pytest

from db.office_store import create_office
from tests.fakes.offices import AT, CHEAP, PASSPHRASE


@pytest.fixture
def office(tmp_path):
    """An empty encrypted office in ``tmp_path / 'kantor'``."""
    store, _recovery = create_office(tmp_path / "kantor", PASSPHRASE, cost=CHEAP, now=AT)
    yield store
    store.close()
