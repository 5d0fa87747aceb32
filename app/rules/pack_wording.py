"""Say in plain words where in a pack something is wrong and what belongs there instead."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PARTS: Final = {
    "rules": N_("aturan"),
    "facts": N_("fakta yang meringankan"),
    "lexicons": N_("daftar kata"),
    "clauses": N_("kartu butir"),
    "stages": N_("tahapan"),
    "terms": N_("kata"),
}
"""Lists whose entries are called by their own name, or by their number where they have none."""

_TYPES: Final = {
    "string": N_("teks"),
    "number": N_("angka"),
    "integer": N_("bilangan bulat"),
    "boolean": N_("true atau false"),
    "array": N_("daftar dalam kurung siku"),
    "object": N_("isian bernama"),
    "null": N_("kosong (null)"),
}


def place_in_words(root: Any, path: Sequence[str | int]) -> str:
    """Return ``aturan contoh → boost ke-2`` for the path ``["rules", 0, "boost", 1]``."""
    if not path:
        return _("akar berkas")
    words: list[str] = []
    node: Any = root
    for part in path:
        node = _inside(node, part)
        if isinstance(part, int):
            owner = words.pop() if words else _("entri")
            name = node.get("id") if isinstance(node, dict) else None
            words.append(f"{owner} {name}" if name else _("{owner} ke-{n}").format(
                owner=owner, n=part + 1))  # fmt: skip
        else:
            words.append(_(_PARTS.get(part, part)))
    return " → ".join(words)


def _inside(node: Any, part: str | int) -> Any:
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def form_in_words(schema: dict[str, Any]) -> str:
    """Return what a value must be to follow ``schema``: ``angka``, ``sentence atau post`` …."""
    if "anyOf" in schema:
        return _(" atau ").join(form_in_words(one) for one in schema["anyOf"])
    if "enum" in schema:
        return _(" atau ").join(str(v) for v in schema["enum"])
    if "const" in schema:
        return str(schema["const"])
    types = schema.get("type", "object")
    named = [types] if isinstance(types, str) else types
    words = _(" atau ").join(_(_TYPES.get(t, t)) for t in named)
    if "minimum" in schema and "maximum" in schema:
        words = _("{form} dari {low} sampai {high}").format(
            form=words, low=schema["minimum"], high=schema["maximum"]
        )
    return words


def perhaps(given: str, known: Iterable[str]) -> str:
    """Return ``(mungkin maksudnya weight)`` where one of ``known`` is close to ``given``."""
    near = get_close_matches(given, list(known), n=1, cutoff=0.7)
    return " " + _("(mungkin maksudnya {name})").format(name=near[0]) if near else ""
