"""A tiny rule pack for tests that are about the machinery, not about words."""

from __future__ import annotations

from pathlib import Path

from app.domain.clauses import Clause

SHIPPED = Path(__file__).parents[2] / "resources/rulepacks/se-1641-2025"

HEAD = """\
id: contoh
title: Paket contoh
version: 1.2.3
sequence: 7
circular: contoh/1
status: draft
effective_from: 2025-11-03
effective_until: null
minimum_engine: 1
bands: {kuat: 3.0, tinjau: 2.0}
defaults:
  negation: {any: ["@ingkar"], within: 2, direction: before, weight: 1.0, why: ingkar}
  quotation: {weight: 1.0, why: kutipan}
"""
RULES = """\
rules:
  - id: contoh-hinaan
    version: 1.0.0
    clauses: [SE-3b]
    topic: merendahkan_pemerintah
    tier: B
    weight: 2.0
    match: {any: ["@hinaan"]}
    need:
      - {any: ["@pimpinan"], within: 3, weight: 1.0, why: "ada pimpinan"}
    demote:
      - {any: [maaf], within: sentence, weight: 0.5, why: "meminta maaf"}
    explain: Contoh.
    examples: {hit: ["camat [[dungu]]"], no_hit: ["camat rajin"]}
  - id: contoh-live
    version: 1.0.0
    clauses: [SE-4a]
    topic: jam_kerja
    tier: A
    weight: 2.0
    match: {any: [siaran langsung]}
    explain: Contoh.
    examples: {hit: ["[[siaran langsung]] dulu"], no_hit: ["rapat dulu"]}
  - id: contoh-usir
    version: 1.0.0
    clauses: [SE-1b]
    topic: provokasi
    tier: A
    weight: 3.0
    match: {sequences: ["usir ~2 @pimpinan"]}
    stage: {name: pilkada, weight: 1.5, why: "tidak ada tahapan"}
    explain: Contoh.
    examples: {hit: ["[[usir saja camat]] itu"], no_hit: ["camat mengusir lalat"]}
  - id: contoh-kasar
    version: 1.0.0
    clauses: [SE-1e]
    topic: kasar
    tier: C
    weight: 9.0
    match: {any: ["@hinaan"]}
    explain: Contoh.
    examples: {hit: ["[[dungu]] sekali"], no_hit: ["rajin sekali"]}
facts:
  - id: contoh-kritik
    version: 1.0.0
    kind: criticism
    match: {any: [seharusnya]}
    demotes: {SE-3: 1.5}
    explain: Kritik.
    examples: {hit: ["seharusnya diperbaiki"], no_hit: ["rapat"]}
"""
LEXICONS = """\
lexicons:
  - {id: ingkar, terms: [tidak, bukan]}
  - {id: hinaan, mask: true, fuzzy: true, affixes: [-nya], terms: [dungu, bangsat, kepala batu]}
  - {id: bupati, terms: [bupati]}
  - {id: pimpinan, include: [bupati], terms: [camat]}
slang: {tidak: [gak, ndak]}
"""


CASES = "- {id: satu, text: camat dungu, expect: [{topic: merendahkan_pemerintah}]}\n"


def tiny_pack_files(**changed: str) -> dict[str, bytes]:
    """Return the files of a small valid pack; ``changed`` replaces whole files by key."""
    cards = "".join(
        f"  - {{id: {c.value}, title: t, wording: w, explanation: e, source: s}}\n" for c in Clause
    )
    stage = "{name: pilkada, what: w, from: 2026-01-01, until: 2026-06-30, source: s}"
    files = {
        "pack.yaml": HEAD,
        "clauses.yaml": f"clauses:\n{cards}",
        "elections.yaml": f"stages:\n  - {stage}\n",
        "schedules.yaml": "status: belum dikonfirmasi\nschedules: []\n",
        "guard.txt": "dunga # nama\nbangsal\n",
        "rules/a.yaml": RULES,
        "lexicons/a.yaml": LEXICONS,
        "cases/a.yaml": CASES,
    }
    files.update(changed)
    return {name: text.encode() for name, text in files.items() if text}


def shipped_pack_files() -> dict[str, bytes]:
    """Return the files of the pack that ships with the program."""
    return {
        path.relative_to(SHIPPED).as_posix(): path.read_bytes()
        for path in SHIPPED.rglob("*")
        if path.is_file()
    }
