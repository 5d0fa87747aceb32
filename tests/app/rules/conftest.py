from __future__ import annotations

import pytest

from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from tests.fakes.rule_packs import shipped_pack_files, tiny_pack_files


@pytest.fixture(scope="session")
def shipped():
    return compile_pack(load_pack_source(shipped_pack_files()))


@pytest.fixture(scope="session")
def tiny():
    return compile_pack(load_pack_source(tiny_pack_files()))
