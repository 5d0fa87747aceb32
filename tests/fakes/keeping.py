"""Backups, retention and rights in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from app.domain.backups import (
    AUTOMATIC,
    BackupSet,
    BackupStatus,
    CopyOutcome,
    Lost,
    RestorePreview,
    SetFacts,
    SetFaults,
)
from app.domain.places import Drive, Room, SharedPlace
from app.domain.retention import (
    DueContent,
    Erasure,
    Ground,
    Hold,
    HoldKind,
    Periods,
    SubjectKind,
    Tombstone,
)
from app.errors import Cancelled
from app.labels import WIB

NOW = datetime(2025, 11, 12, 10, 45, tzinfo=WIB)


def backup_set(number: int = 0, **facts: object) -> BackupSet:
    made = NOW - timedelta(days=number)
    values = {"why": AUTOMATIC, "size": 12_400_000, **facts}
    return BackupSet(
        Path(f"/kantor/backups/tinjau-{made:%Y%m%d-%H%M%S}-{9 - number}"), "i", made, 9 - number,
        "ab" * 32, (), **values,
    )  # fmt: skip


@dataclass
class FakeBackups:
    sets: list[BackupSet] = field(default_factory=lambda: [backup_set(n) for n in range(2)])
    usb: tuple[Drive, ...] = ()
    shared: SharedPlace | None = None
    space: Room = Room.ENOUGH
    faults: SetFaults = field(default_factory=SetFaults)
    lost: Lost | None = field(default_factory=lambda: Lost(True, 12, 3, 1))  # noqa: FBT003
    outcome: CopyOutcome = CopyOutcome.COPIED
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fails: Exception | None = None
    restore_waits: bool = False
    copied_at: datetime | None = None

    def status(self) -> BackupStatus:
        return BackupStatus(tuple(self.sets), Path("/kantor/backups"), 10**10, True, self.copied_at)  # noqa: FBT003

    def back_up(self, target: Path | None = None) -> BackupSet:
        self._ask("back_up")
        self.sets.insert(0, backup_set(why="manual"))
        return self.sets[0]

    def back_up_if_due(self) -> BackupSet | None:
        self._ask("if_due")
        return None

    def back_up_if_changed(self) -> BackupSet | None:
        self._ask("if_changed")
        return None

    def check(self, folder: Path, progress) -> SetFaults:
        self._ask("check", folder)
        return self.faults

    def copy(self, folder: Path, target: Path, *, progress, cancel):
        self._ask("copy", folder, target)
        progress(1, 2)
        if cancel():
            raise Cancelled
        return target / folder.name, self.outcome

    def preview(self, folder: Path, secret: str | None = None) -> RestorePreview:
        self._ask("preview", folder, secret)
        facts = SetFacts("Kantor Contoh", 31, 4, 3, 120)
        return RestorePreview(replace(backup_set(1), folder=folder), facts, self.faults, self.lost)

    def prepare_restore(self, folder: Path, secret: str, progress) -> Path:
        self._ask("restore", folder, secret)
        self.restore_waits = True
        return folder

    def drives(self) -> tuple[Drive, ...]:
        return self.usb

    def shared_place(self) -> SharedPlace | None:
        return self.shared

    def room(self) -> Room:
        return self.space

    def gone_from_backups_by(self, stone: Tombstone) -> date | None:
        return date(2025, 12, 17)

    def _ask(self, *what: object) -> None:
        if self.fails:
            raise self.fails
        self.asked.append(what)


@dataclass
class FakeRetention:
    waiting: list[DueContent] = field(default_factory=list)
    passed_on: list[DueContent] = field(default_factory=list)
    kept: Periods = field(default_factory=Periods)
    placed: list[Hold] = field(default_factory=list)
    stones: list[Tombstone] = field(default_factory=list)
    swept: int = 0
    fails: Exception | None = None

    def periods(self) -> Periods:
        return self.kept

    def set_periods(self, days) -> Periods:
        if self.fails:
            raise self.fails
        self.kept = Periods(dict(days), "Kepala Contoh", NOW.date())
        return self.kept

    def due(self) -> list[DueContent]:
        return list(self.waiting)

    def diverted(self) -> list[DueContent]:
        return list(self.passed_on)

    def erase_due(self, keys) -> tuple[Erasure, ...]:
        if self.fails:
            raise self.fails
        gone = [one for one in self.waiting if one.key in keys]
        self.waiting = [one for one in self.waiting if one.key not in keys]
        for one in gone:
            self.stones.insert(
                0,
                Tombstone(
                    one.key, SubjectKind.ITEM, Ground.RETENTION, one.outcome, one.since, NOW,
                    "Kepala Contoh", 12,
                ),
            )  # fmt: skip
        return tuple(Erasure(one.items, (), (), (), {"item": 1}, 12) for one in gone)

    def sweep_diverted(self) -> int:
        self.swept += 1
        return 0

    def place_hold(self, subject: str, subject_kind: SubjectKind, kind: HoldKind) -> Hold:
        hold = Hold(f"h{len(self.placed)}", subject, subject_kind, kind, "Kepala Contoh", NOW)
        self.placed.append(hold)
        self.waiting = [
            replace(one, held=kind) if subject in one.items else one for one in self.waiting
        ]
        return hold

    def lift_hold(self, hold_id: str) -> None:
        self.placed = [one for one in self.placed if one.id != hold_id]

    def holds(self) -> list[Hold]:
        return list(self.placed)

    def tombstones(self) -> list[Tombstone]:
        return list(self.stones)


@dataclass
class FakeRights:
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fails: Exception | None = None

    def export(self, person_id: str, folder: Path) -> Path:
        self._ask("export", person_id, folder)
        return folder

    def erase(self, person_id: str, ground: Ground) -> Erasure:
        self._ask("erase", person_id, ground)
        return Erasure((), (person_id,), (), (), {"person": 1}, 13)

    def export_affected(self, target: Path, since=None, until=None) -> int:
        self._ask("affected", target)
        return 3

    def _ask(self, *what: object) -> None:
        if self.fails:
            raise self.fails
        self.asked.append(what)
