"""Read the files of a rule pack: YAML by safe load, checked by schema, faults with their lines."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import yaml
from jsonschema import Draft202012Validator

from app.rules.pack_errors import PackFault, PackInvalidError
from app.rules.pack_schema import FILES, REQUIRED
from app.rules.pack_wording import form_in_words, perhaps, place_in_words
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jsonschema import ValidationError

SIGNATURE_FILE: Final = "signature.json"
_MAX_FAULTS: Final = 200
_FOLDERS: Final = frozenset(name.partition("/")[0] for name in FILES if "/" in name)
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Safe loading that leaves dates as text and words like ``yes``/``no`` as words."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, regex)
        for tag, regex in resolvers
        if tag not in {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
    ]
    for first, resolvers in _SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@dataclass(frozen=True, slots=True)
class PackSource:
    """The parsed files of a pack and the digest over their raw bytes (signature left out)."""

    files: Mapping[str, Any]
    raw: Mapping[str, bytes]
    digest: str

    def under(self, folder: str) -> Iterable[tuple[str, Any]]:
        """Yield ``(name, parsed)`` of the files in ``folder``, by name."""
        for name in sorted(self.files):
            if name.startswith(f"{folder}/"):
                yield name, self.files[name]


def pack_digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 (hex) over names and contents of all files but the signature."""
    whole = hashlib.sha256()
    for name in sorted(files):
        if name != SIGNATURE_FILE:
            content = hashlib.sha256(files[name]).hexdigest()
            whole.update(f"{name}\0{content}\n".encode())
    return whole.hexdigest()


def load_pack_source(files: Mapping[str, bytes]) -> PackSource:
    """Parse and check ``files`` (path inside the pack → content).

    Raises:
        PackInvalidError: with every fault found, each naming file, line, what and how to fix.
    """
    faults: list[PackFault] = []
    parsed: dict[str, Any] = {}
    faults.extend(_missing(files))
    for name in sorted(files):
        if name == "guard.txt":
            parsed[name] = _lines(name, files[name], faults)
        elif name.endswith((".yaml", ".yml")):
            _read_yaml(name, files[name], parsed, faults)
        elif name.partition("/")[0] in _FOLDERS:
            what = _("berkas ini bukan YAML, jadi isinya tidak akan dibaca.")
            fix = _("hapus berkas ini, atau ganti namanya menjadi .yaml.")
            faults.append(PackFault(name, 0, what, fix))
    if faults:
        raise PackInvalidError(faults[:_MAX_FAULTS])
    return PackSource(parsed, dict(files), pack_digest(files))


def _missing(files: Mapping[str, bytes]) -> Iterator[PackFault]:
    for name in REQUIRED:
        if name not in files:
            fix = _("tambahkan berkas {name}.").format(name=name)
            yield PackFault(name, 0, _("berkas ini tidak ada dalam paket."), fix)
    for folder in ("rules", "lexicons"):
        if not any(n.startswith(f"{folder}/") and n.endswith(".yaml") for n in files):
            fix = _("tambahkan sedikitnya satu berkas .yaml di dalamnya.")
            yield PackFault(f"{folder}/", 0, _("folder ini kosong."), fix)


def schema_for(name: str) -> dict[str, Any] | None:
    """Return the schema of the file ``name`` or ``None`` where a file of that name has no place."""
    if name in FILES:
        return FILES[name]
    folder, slash, rest = name.partition("/")
    if slash and "/" not in rest:
        return FILES.get(f"{folder}/*.yaml")
    return None


def line_of(content: bytes, path: Iterable[str | int]) -> int:
    """Return the 1-based line of the value at ``path`` in YAML ``content`` (0 if not found)."""
    node: Any
    try:
        node = yaml.compose(content, Loader=_Loader)
    except yaml.YAMLError:
        return 0
    line = node.start_mark.line + 1 if node is not None else 0
    for part in path:
        found = _child(node, part)
        if found is None:
            break
        node, line = found
    return line


def _child(node: Any, part: str | int) -> tuple[Any, int] | None:
    """Return the node under key or index ``part`` and its 1-based line."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child = node.value[part]
        return child, child.start_mark.line + 1
    return None


def _lines(name: str, content: bytes, faults: list[PackFault]) -> list[str]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        faults.append(PackFault(name, 0, _("bukan teks UTF-8."), _("simpan ulang sebagai UTF-8.")))
        return []
    words = []
    for line in text.splitlines():
        words.extend(line.partition("#")[0].split())
    return words


def _read_yaml(name: str, content: bytes, parsed: dict[str, Any], faults: list[PackFault]) -> None:
    schema = schema_for(name)
    if schema is None:
        faults.append(
            PackFault(
                name,
                0,
                _("berkas ini tidak dikenal dalam susunan paket."),
                _("pindahkan ke folder yang benar atau hapus."),
            )
        )
        return
    try:
        value = yaml.load(content, Loader=_Loader)  # noqa: S506 - _Loader is a SafeLoader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 0
        here = content.splitlines()[line - 1] if 0 < line <= len(content.splitlines()) else b""
        fix = _("periksa tanda kutip, titik dua, dan inden pada baris ini.")
        if b"\t" in here:
            fix = _("ganti tanda tab pada baris ini dengan spasi.")
        faults.append(PackFault(name, line, _("YAML tidak dapat dibaca."), fix))
        return
    except (ValueError, RecursionError):
        faults.append(
            PackFault(name, 0, _("isi tidak dapat dibaca."), _("periksa seluruh berkas."))
        )
        return
    for wrong in Draft202012Validator(schema).iter_errors(value):
        faults.append(_fault(name, content, value, wrong))
        if len(faults) >= _MAX_FAULTS:
            return
    parsed[name] = value


_FIXES: Final = {
    "required": N_("tambahkan isian yang disebut."),
    "additionalProperties": N_("hapus atau betulkan nama isian itu (periksa ejaannya)."),
    "enum": N_("pilih salah satu nilai yang diperbolehkan."),
    "minLength": N_("isi tidak boleh kosong."),
    "minItems": N_("tambahkan sedikitnya satu entri."),
    "maxItems": N_("sisakan satu entri saja."),
}


def _fault(name: str, content: bytes, root: Any, error: ValidationError) -> PackFault:
    path = list(error.absolute_path)
    where = place_in_words(root, path)
    kind = str(error.validator)
    given: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    fix = _(_FIXES.get(kind, N_("lihat contoh pada README paket.")))
    if kind == "required":
        missing = [k for k in wanted if k not in given]
        what = _("isian wajib belum ada di {where}: {names}.").format(
            where=where, names=", ".join(missing)
        )
    elif kind == "additionalProperties":
        known = schema.get("properties", {})
        extra = [str(k) for k in given if k not in known]
        hints = [k + perhaps(k, (p for p in known if p not in given)) for k in extra]
        what = _("isian tidak dikenal di {where}: {names}.").format(
            where=where, names=", ".join(hints)
        )
        path.extend(extra[:1])
    elif kind == "enum":
        what = _("nilai {given} di {where} tidak dikenal; yang diperbolehkan: {allowed}.").format(
            given=f"{given}{perhaps(str(given), map(str, wanted))}",
            where=where,
            allowed=", ".join(map(str, wanted)),
        )
    elif kind == "pattern":
        what = _("{given} di {where} tidak sesuai bentuk yang diminta.").format(
            given=given, where=where
        )
    else:
        what = _("isian {where} tidak sesuai bentuk.").format(where=where)
        fix = _("isi dengan {form}.").format(form=form_in_words(schema))
    if isinstance(given, int | float) and kind in {"anyOf", "type"}:
        fix = _("bila {value} dimaksud sebagai kata, apit dengan tanda kutip.").format(value=given)
    return PackFault(name, line_of(content, path), what, fix)


def parse_date(value: str) -> date:
    """Return the ISO date ``value``; raises ``ValueError`` where it is none."""
    return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a calendar day has no zone
