"""Importing and the inbox in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.adapters.input_files import read_input
from app.services.import_inputs import Part
from app.services.import_lines import ImportLine, ImportSummary
from app.services.import_lists import list_parts, text_parts
from app.services.inbox import InboxState
from app.services.list_layout import layout_of


@dataclass
class FakeImporter:
    warmed: int = 0
    given: list[str] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    statuses: tuple[str, ...] = ("new", "duplicate", "waiting_image", "error")
    before_each: object = None
    planned: tuple[Part, ...] = ()
    undone: list[str] = field(default_factory=list)

    def warm(self) -> None:
        self.warmed += 1

    def run(self, inputs, *, progress, cancel) -> ImportSummary:
        self.given += inputs
        counts = dict.fromkeys(self.statuses, 0)
        for number, given in enumerate(inputs):
            if callable(self.before_each):
                self.before_each(number)
            if cancel():
                return ImportSummary(counts.get("new", 0), cancelled=True)
            status = self.statuses[number % len(self.statuses)]
            counts[status] += 1
            error = "Gambar tidak lengkap. Minta kirim ulang." if status == "error" else None
            again = Part(given) if error else None
            progress(
                ImportLine(
                    given, None, f"i{number}", "screenshot", status, error, 0.4, number + 1,
                    len(inputs), again=again,
                )
            )  # fmt: skip
        made = [number for number in range(len(inputs)) if counts]
        return ImportSummary(counts.get("new", 0), ids=tuple(f"i{number}" for number in made))

    def layout(self, inputs, columns=None):
        return layout_of(inputs, read_input, columns)

    def plan(self, inputs, columns=None) -> tuple[Part, ...]:
        if self.layout(inputs, columns):
            return tuple(list_parts(inputs[0], inputs[0], read_input(Path(inputs[0])), columns))
        return self.planned or tuple(Part(given) for given in inputs)

    def plan_text(self, text) -> tuple[Part, ...]:
        return self.planned or tuple(text_parts(text))

    def run_parts(self, parts, *, progress, cancel) -> ImportSummary:
        return self.run(
            [part.name or part.input for part in parts], progress=progress, cancel=cancel
        )

    def undo(self, item_ids) -> tuple[str, ...]:
        self.undone += item_ids
        return tuple(item_ids)

    def import_bytes(self, name, data, *, progress, cancel) -> ImportSummary:
        self.pictures.append(data)
        return self.run([name], progress=progress, cancel=cancel)


@dataclass
class FakeInbox:
    example: Path
    now: InboxState = field(default_factory=InboxState)
    fresh: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    looks: int = 0
    refuses: Exception | None = None

    def state(self) -> InboxState:
        return self.now

    def watch(self, folder: Path) -> InboxState:
        if self.refuses:
            raise self.refuses
        self.now = InboxState(on=True, folder=folder)
        return self.now

    def stop(self) -> InboxState:
        self.now = InboxState(on=False, folder=self.now.folder)
        return self.now

    def new_files(self) -> tuple[Path, ...]:
        self.looks += 1
        found, self.fresh = tuple(self.fresh), []
        return found

    def imported(self, paths) -> None:
        self.kept += paths

    def removable(self) -> tuple[Path, ...]:
        return tuple(self.kept)

    def remove(self, paths) -> tuple[Path, ...]:
        self.removed += paths
        self.kept = [path for path in self.kept if path not in paths]
        return tuple(paths)
