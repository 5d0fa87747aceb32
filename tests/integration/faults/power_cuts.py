"""From a record of file operations to what a disk may hold after the power was cut.

Content that was not synced may be lost, whole or in part, in any order of 512-byte sectors. Names
(create, rename, remove) live in a journal: synced with their folder, else any beginning of what
came after may survive. This is what ext4 and NTFS promise, and no more.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from pathlib import Path

_HEAD = struct.Struct("=cqII")
_SECTOR = 512


@dataclass
class Operation:
    kind: str
    offset: int
    name: str
    data: bytes


@dataclass
class _File:
    """What is certainly on the disk, and what was written since."""

    synced: bytes = b""
    pending: list[Operation] = field(default_factory=list)


def read_record(path: Path) -> list[Operation]:
    """Return the operations in order."""
    content, at, found = path.read_bytes(), 0, []
    while at < len(content):
        kind, offset, name, data = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        found.append(
            Operation(
                kind.decode(),
                offset,
                content[at : at + name].decode(),
                content[at + name : at + name + data],
            )
        )
        at += name + data
    return found


class Disk:
    """Follows the operations; :meth:`after_power_cut` draws one of the possible states."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self.files = {name: _File(content) for name, content in start.items()}
        self.durable_names: dict[str, _File] = dict(self.files)
        self.journal: list[tuple[str, str, str, _File | None]] = []

    def apply(self, one: Operation) -> None:
        """Follow one operation."""
        if one.kind == "S":
            self._sync(one.name)
        elif one.kind == "C":
            self.files[one.name] = made = _File()
            self.journal.append(("put", one.name, "", made))
        elif one.kind in {"W", "T"}:
            self.files[one.name].pending.append(one)
        elif one.kind == "R":
            to, moved = one.data.decode(), self.files.pop(one.name, None)
            if moved is None:
                self._move_folder(one.name, to)
            else:
                self.files[to] = moved
                self.journal.append(("move", one.name, to, moved))
        elif one.kind == "L":
            self.files[one.data.decode()] = self.files[one.name]
            self.journal.append(("put", one.data.decode(), "", self.files[one.name]))
        elif one.kind == "U":
            self.files.pop(one.name, None)
            self.journal.append(("drop", one.name, "", None))

    def after_power_cut(self, rng: random.Random) -> dict[str, bytes]:
        """Draw what the disk may hold now."""
        names = dict(self.durable_names)
        for entry in self.journal[: rng.randint(0, len(self.journal))]:
            _replay(names, entry)
        drawn: dict[int, bytes] = {}
        for file in names.values():
            drawn.setdefault(id(file), _draw(file, rng))
        return {name: drawn[id(file)] for name, file in names.items()}

    def _sync(self, name: str) -> None:
        file = self.files.get(name)
        if file is not None:
            file.synced = _content(file.synced, file.pending)
            file.pending.clear()
            return
        # A folder: the journal up to the last change in it is on the disk.
        inside = [
            number
            for number, (_what, first, second, _file) in enumerate(self.journal, 1)
            if name in {str(PurePosixPath(first).parent), str(PurePosixPath(second or "/").parent)}
        ]
        until = max(inside, default=0)
        for entry in self.journal[:until]:
            _replay(self.durable_names, entry)
        del self.journal[:until]

    def _move_folder(self, old: str, new: str) -> None:
        for name in [name for name in self.files if name.startswith(old + "/")]:
            to = new + name[len(old) :]
            self.files[to] = self.files.pop(name)
            self.journal.append(("move", name, to, self.files[to]))


def _replay(names: dict[str, _File], entry: tuple[str, str, str, _File | None]) -> None:
    what, first, second, file = entry
    if what == "put" and file is not None:
        names[first] = file
    elif what == "drop":
        names.pop(first, None)
    elif file is not None:
        names.pop(first, None)
        names[second] = file


def _content(start: bytes, operations: list[Operation]) -> bytes:
    content = bytearray(start)
    for one in operations:
        if one.kind == "T":
            del content[one.offset :]
            content.extend(bytes(one.offset - len(content)))
        else:
            content.extend(bytes(max(0, one.offset - len(content))))
            content[one.offset : one.offset + len(one.data)] = one.data
    return bytes(content)


def _draw(file: _File, rng: random.Random) -> bytes:
    how = rng.choice(["nothing", "beginning", "sectors", "all"])
    if how == "nothing":
        return file.synced
    if how == "beginning":
        return _content(file.synced, file.pending[: rng.randint(0, len(file.pending))])
    if how == "all":
        return _content(file.synced, file.pending)
    return _content(file.synced, [s for one in file.pending for s in _some_sectors(one, rng)])


def _some_sectors(one: Operation, rng: random.Random) -> list[Operation]:
    if one.kind == "T":
        return [one] if rng.random() < 0.5 else []
    return [
        Operation("W", one.offset + at, one.name, one.data[at : at + _SECTOR])
        for at in range(0, len(one.data), _SECTOR)
        if rng.random() < 0.5
    ]
