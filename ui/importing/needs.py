"""What Impor needs of an office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.services.import_inputs import Part
    from app.services.import_lines import ImportLine, ImportSummary
    from app.services.inbox import InboxState
    from app.services.list_layout import ListLayout
    from app.services.lists.link_columns import ListColumns


class Importer(Protocol):
    """Bringing things in; see :class:`app.services.import_items.ImportService`."""

    def run(
        self,
        inputs: Sequence[str],
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import files, folders and links."""

    def import_bytes(
        self,
        name: str,
        data: bytes,
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import one picture that has no file, such as one from the clipboard."""

    def warm(self) -> None:
        """Start the reader before it is needed."""

    def plan(self, inputs: Sequence[str], columns: ListColumns | None = None) -> tuple[Part, ...]:
        """Return what the inputs hold, row by row for lists."""

    def layout(
        self, inputs: Sequence[str], columns: ListColumns | None = None
    ) -> ListLayout | None:
        """Return sheets and columns to choose from where the inputs are one table."""

    def plan_text(self, text: str) -> tuple[Part, ...]:
        """Return what a pasted text holds."""

    def run_parts(
        self,
        parts: Sequence[Part],
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import what was planned, or what was chosen of it."""

    def undo(self, item_ids: Sequence[str]) -> tuple[str, ...]:
        """Take untouched items of an import out again."""


class Inbox(Protocol):
    """The watched inbox folder; see :class:`app.services.inbox.InboxService`."""

    example: Path
    """The folder that is proposed."""

    def state(self) -> InboxState:
        """Return what is set."""

    def watch(self, folder: Path) -> InboxState:
        """Watch a folder."""

    def stop(self) -> InboxState:
        """Watch no folder."""

    def new_files(self) -> tuple[Path, ...]:
        """Return the whole pictures that came since the last look."""

    def imported(self, paths: Sequence[Path]) -> None:
        """Note which files are kept now."""

    def removable(self) -> tuple[Path, ...]:
        """Return the originals whose bytes are kept."""

    def remove(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Remove originals that a person named."""
