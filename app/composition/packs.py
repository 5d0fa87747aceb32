"""Which rule pack an office works with, and whose packs it trusts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from app.adapters.pack_folder import read_pack_files
from app.program_places import RESOURCES
from app.services.pack_signing import parse_trusted_key
from app.services.rule_packs import active_pack, install_pack
from db.pack_store import DbPackStore

if TYPE_CHECKING:
    from pathlib import Path

    from app.ports import Clock
    from app.rules.compiled import CompiledPack
    from app.services.pack_signing import TrustedKey
    from db.office_store import OfficeStore


SHIPPED_PACK: Final = RESOURCES / "rulepacks" / "se-1641-2025"


def trusted_keys(resources: Path = RESOURCES) -> list[TrustedKey]:
    """Return the keys whose packs may be installed; a damaged key file is left out."""
    keys = []
    for path in sorted((resources / "rulepacks" / "trusted_keys").glob("*.json")):
        try:
            keys.append(parse_trusted_key(path.read_bytes()))
        except ValueError:
            continue
    return keys


def pack_in_force(store: OfficeStore, clock: Clock) -> CompiledPack:
    """The pack in force; the shipped one is installed where it is newer than the office's."""
    packs = DbPackStore(store)
    files = read_pack_files(SHIPPED_PACK)
    shipped = yaml.safe_load(files["pack.yaml"])
    if packs.current_sequence(shipped["id"]) < shipped["sequence"]:
        install_pack(files, trusted_keys(), packs, run_examples=False)
    pack = active_pack(packs, clock.now().date())
    if pack is None:
        raise RuntimeError("the shipped pack is not in force")
    return pack
