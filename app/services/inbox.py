"""A watched inbox folder: whole new pictures go in; originals go only when a person says so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from app.domain.inbox import StableFiles
from app.errors import UserFacingError
from app.services.import_original import PICTURES
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.domain.inbox import FileMark
    from app.ports import Clock, Store

_SETTING: Final = "inbox"
_WHY: Final = {
    "cloud": N_(
        "Folder itu disinkronkan ke layanan awan, jadi isinya akan keluar dari komputer ini."
    ),
    "documents": N_(
        "Folder seperti Dokumen, Desktop, atau Gambar sering disinkronkan atau dibagikan tanpa"
        " terlihat."
    ),
    "network": N_("Folder itu berada di jaringan dan dapat dibaca orang lain."),
    "data": N_("Folder itu bagian dari data Tinjau sendiri."),
    "too_wide": N_("Folder itu terlalu luas untuk dipantau."),
    "missing": N_("Folder itu tidak ada atau tidak dapat dibuka."),
}


class InboxPlaceError(UserFacingError):
    """The folder is no place for an inbox."""

    code: ClassVar[str] = "inbox_place"
    template: ClassVar[str] = N_("{why} Pilih folder biasa di komputer ini, misalnya {example}.")


class InboxFolderPort(Protocol):
    """What the inbox needs of the file system; see :mod:`app.adapters.inbox_folder`."""

    def unsuitable(self, folder: Path, data_folder: Path) -> str | None:
        """Return why a folder must not be watched."""

    def files_in(self, folder: Path) -> Mapping[str, FileMark]:
        """Return the plain files of a folder."""

    def remove_file(self, path: Path) -> bool:
        """Remove a file."""

    def make_folder(self, path: Path) -> None:
        """Make a folder where there is none."""


@dataclass(frozen=True, slots=True)
class InboxState:
    """What is set: whether the folder is watched, and which one."""

    on: bool = False
    folder: Path | None = None


class InboxService:
    """Remembers in this session what it has handed out; nothing is ever removed by itself."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        actor: str,
        data_folder: Path,
        files: InboxFolderPort,
        *,
        read_file: Callable[[Path], bytes],
        example: Path,
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._data_folder = data_folder
        self._files = files
        self._read_file = read_file
        self._stable = StableFiles()
        self._kept: dict[Path, FileMark] = {}
        self.example = example

    def state(self) -> InboxState:
        """Return what is set."""
        with self._store.read() as session:
            value = session.settings.get(_SETTING)
        if not isinstance(value, dict) or not value.get("folder"):
            return InboxState()
        return InboxState(bool(value.get("on")), Path(value["folder"]))

    def watch(self, folder: Path) -> InboxState:
        """Watch ``folder`` from now on; the proposed one is made where it is not there.

        Raises:
            InboxPlaceError: others would get a copy of what is put there, or it is not there.
        """
        if folder == self.example:
            self._files.make_folder(folder)
        why = self._files.unsuitable(folder, self._data_folder)
        if why is not None:
            raise InboxPlaceError(why=_(_WHY[why]), example=self.example)
        return self._set(InboxState(on=True, folder=folder))

    def stop(self) -> InboxState:
        """Watch no folder; the choice is remembered."""
        return self._set(InboxState(on=False, folder=self.state().folder))

    def new_files(self) -> tuple[Path, ...]:
        """Look once; return the whole pictures that came since. Those kept already are not new."""
        state = self.state()
        if not state.on or state.folder is None:
            return ()
        if self._files.unsuitable(state.folder, self._data_folder) is not None:
            return ()  # it was moved into a synchronised place, or a stick was pulled out
        marks = {
            name: mark
            for name, mark in self._files.files_in(state.folder).items()
            if Path(name).suffix.lower() in PICTURES
        }
        fresh: list[Path] = []
        for name in self._stable.look(marks):
            path = state.folder / name
            if self._is_kept(path):
                self._kept[path] = marks[name]
            else:
                fresh.append(path)
        return tuple(fresh)

    def imported(self, paths: Sequence[Path]) -> None:
        """Note which of ``paths`` are kept now: read back and compared with the file."""
        for path in paths:
            mark = self._files.files_in(path.parent).get(path.name)
            if mark is not None and self._is_kept(path):
                self._kept[path] = mark

    def removable(self) -> tuple[Path, ...]:
        """Return the originals whose bytes are kept, so that they may go."""
        return tuple(
            path
            for path, mark in sorted(self._kept.items())
            if self._files.files_in(path.parent).get(path.name) == mark
        )

    def remove(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Remove originals that a person named; each is compared once more. Return those gone."""
        gone = []
        for path in paths:
            if path in self._kept and self._is_kept(path) and self._files.remove_file(path):
                gone.append(path)
                del self._kept[path]
        if gone:
            with self._store.write() as session:
                session.log.append(
                    "inbox_cleared",
                    "office",
                    {"files": len(gone)},
                    actor=self._actor,
                    at=self._clock.now(),
                )
        return tuple(gone)

    def _is_kept(self, path: Path) -> bool:
        """Whether the store holds exactly the bytes of ``path`` and gives them back."""
        try:
            digest = hashlib.sha256(self._read_file(path)).hexdigest()
            with self._store.read() as session:
                if session.items.find_by_sha256(digest) is None:
                    return False
            self._store.evidence.get(digest)
        except UserFacingError:
            return False
        return True

    def _set(self, state: InboxState) -> InboxState:
        with self._store.write() as session:
            value = {"on": state.on, "folder": str(state.folder) if state.folder else ""}
            session.settings.set(_SETTING, value)
            session.log.append(
                "inbox_set", "office", {"on": state.on}, actor=self._actor, at=self._clock.now()
            )
        return state
