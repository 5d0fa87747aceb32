"""Unit kerja: the office's units as a tree, corrected by hand; each change can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout

from app.errors import UserFacingError
from app.labels import format_number
from app.text import _
from ui.actions import Action, bind
from ui.empty_state import EmptyState
from ui.pieces import bar, button, keyed, label, restyle
from ui.units.merge_dialog import MergeUnitDialog
from ui.units.unit_dialogs import AddUnitDialog, MoveUnitDialog, RenameUnitDialog
from ui.units.units_tree import UnitsTree
from ui.units.words import change_words, undone_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QWidget

    from app.services.unit_changes import UnitChange
    from app.services.unit_tree import UnitTree
    from ui.keys.act_dialog import ActDialog
    from ui.office import Surroundings
    from ui.people.needs import Units

T = TypeVar("T")
_SIZE = (880, 600)
_BUTTON_WIDTH = 168


class UnitsDialog(QDialog):
    """Shows the tree at the left and what can be done with the chosen unit at the right."""

    changed = Signal()
    """A unit was added, changed or removed."""

    def __init__(self, units: Units, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units, self._around = units, around
        self._shown: UnitTree | None = None
        self.setWindowTitle(_("Unit kerja"))
        px, room = around.theme.px, (parent or self).size()
        width, height = (room.width(), room.height()) if parent else (4000, 4000)
        self.resize(min(px(_SIZE[0]), width - 40), min(px(_SIZE[1]), height - 40))
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Cari unit …"))
        self.search.setAccessibleName(_("Cari unit"))
        self.search.setClearButtonEnabled(True)
        self.count = label("", "muted", wrap=False)
        self.tree = UnitsTree(around.theme)
        self.nothing = EmptyState(around.theme, "search", _("Tidak ada unit yang cocok"), "")
        self.empty = EmptyState(
            around.theme,
            "people",
            _("Belum ada unit kerja"),
            _(
                "Unit muncul sendiri dari daftar pegawai yang diimpor dan dari data pegawai, atau"
                " tambahkan di sini. Unit dipakai untuk jadwal kerja dan saringan."
            ),
            button(_("Tambah unit …"), self.add, primary=True),
        )
        self.body = QStackedWidget()
        for page in (self.tree, self.nothing, self.empty):
            self.body.addWidget(page)
        self.buttons: dict[str, QPushButton] = {}
        self.told = label("")
        self.undo_button = keyed(button(_("Urungkan"), self.undo, small=True), "Ctrl+Z")
        self.notice = bar("unitNotice")
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self.tell("")
        self.look()

    def _make_actions(self) -> tuple[Action, ...]:
        def act(
            key: str,
            title: str,
            run: Callable[[], None],
            keys: str,
            enabled: Callable[[], bool] = lambda: True,
        ) -> Action:
            return Action(f"units.{key}", title, _("Unit kerja"), run, (keys,), enabled)

        def some() -> bool:
            return bool(self.tree.unit_id)

        def removable() -> bool:
            return some() and self._shown is not None and self._shown.is_empty(self.tree.unit_id)

        def several() -> bool:
            return some() and self._shown is not None and len(self._shown.units) > 1

        return (
            act("add", _("Tambah …"), self.add, "Ctrl+N"),
            act("rename", _("Ganti nama …"), self.rename, "F2", some),
            act("move", _("Pindahkan …"), self.move_unit, "Ctrl+M", several),
            act("merge", _("Gabungkan …"), self.merge, "Ctrl+G", several),
            act("remove", _("Hapus"), self.remove, "Del", removable),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        acts = QVBoxLayout()
        acts.setSpacing(8)
        for action in self._actions:
            made = keyed(button(action.title, partial(self._do, action)), action.shown_keys)
            made.setProperty("listed", True)  # noqa: FBT003 - Qt has no keyword here
            made.setAutoDefault(False)
            self.buttons[action.key] = made
            acts.addWidget(made)
        acts.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.body, 1)
        middle.addLayout(acts)
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.undo_button)
        self.undo_button.setProperty("listed", True)  # noqa: FBT003 - Qt has no keyword here
        self.undo_button.setAutoDefault(False)
        close = button(_("Tutup"), self.accept)
        close.setAutoDefault(False)
        low = QHBoxLayout()
        low.addStretch()
        low.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(_("Unit kerja"), "title"))
        column.addWidget(
            label(
                _(
                    "Susunan unit kantor, untuk jadwal kerja dan saringan. Perkara dan keputusan"
                    " tidak berubah bila unitnya diganti."
                ),
                "muted",
            )
        )
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(self.notice)
        column.addLayout(low)

    def _fit(self) -> None:
        """Leave room for the key beside the words."""
        for made in (*self.buttons.values(), self.undo_button):
            made.setMinimumWidth(self._around.theme.px(_BUTTON_WIDTH))

    def _connect(self) -> None:
        self._around.theme.changed.connect(self._fit)
        self._fit()
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.tree.chosen.connect(lambda _key: self._offer())
        self.tree.activated.connect(lambda _index: self.rename())
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        group = _("Unit kerja")
        *everywhere, remove = self._actions
        bind(
            [
                *everywhere,
                Action("units.search", _("Cari unit"), group, self._to_search, ("Ctrl+F",)),
                Action("units.undo", _("Urungkan"), group, self.undo, ("Ctrl+Z",)),
            ],
            self,
        )
        bind([remove], self.tree)

    def _do(self, action: Action) -> None:
        if action.enabled():
            action.run()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def look(self, wanted: str = "") -> None:
        """Read the units anew, and choose ``wanted`` or what was chosen."""
        self._run(self._units.tree, partial(self._show, wanted))

    def _show(self, wanted: str, tree: UnitTree) -> None:
        first, self._shown = self._shown is None, tree
        wanted = wanted if wanted in tree.units else ""
        if wanted and self.search.text():
            self.search.clear()
        self.tree.show_tree(tree, wanted)
        self.search.setEnabled(bool(tree.units))
        staff = sum(tree.staff.values())
        text = _("{n} unit · {staff} pegawai")
        self.count.setText(
            text.format(n=format_number(len(tree.units)), staff=format_number(staff))
            if tree.units
            else ""
        )
        self._choose_page()
        if first and tree.units:
            self.tree.choose(tree.children[None][0].id)
            self.tree.setFocus()
        if first and (change := self._units.last_change):
            self.tell(change_words(change, tree.units))

    def _narrow(self, text: str) -> None:
        self.tree.narrow(text)
        self._choose_page()

    def _choose_page(self) -> None:
        if self._shown is not None and not self._shown.units:
            self.body.setCurrentWidget(self.empty)
        elif self.tree.units.rowCount():
            self.body.setCurrentWidget(self.tree)
        else:
            way = _("Tidak ada unit yang memuat “{text}”. Kosongkan pencarian untuk melihat semua.")
            self.nothing.tell(
                _("Tidak ada unit yang cocok"), way.format(text=self.search.text().strip())
            )
            self.body.setCurrentWidget(self.nothing)
        self._offer()

    def _offer(self) -> None:
        for action in self._actions:
            self.buttons[action.key].setEnabled(action.enabled())

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action in self._actions:
            entry = menu.addAction(action.title)
            entry.setEnabled(action.enabled())
            entry.triggered.connect(partial(self._do, action))
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def add(self) -> None:
        """Add a unit under the chosen one."""
        if self._shown is not None:
            under = self.tree.unit_id or None
            self._ask(partial(AddUnitDialog, self._units, self._shown, under))

    def rename(self) -> None:
        """Give the chosen unit another name."""
        if self._shown is not None and (unit := self._shown.units.get(self.tree.unit_id)):
            self._ask(partial(RenameUnitDialog, self._units, unit))

    def move_unit(self) -> None:
        """Put the chosen unit elsewhere."""
        if self._shown is not None and (unit := self._shown.units.get(self.tree.unit_id)):
            self._ask(partial(MoveUnitDialog, self._units, self._shown, unit))

    def merge(self) -> None:
        """Give what the chosen unit holds to another one."""
        if self._shown is not None and (unit := self._shown.units.get(self.tree.unit_id)):
            self._ask(partial(MergeUnitDialog, self._units, self._shown, unit))

    def _ask(self, made: Callable[..., ActDialog]) -> None:
        dialog = made(self._around.runner, self._around.notifier.problem, self)
        if dialog.exec():
            self._changed(dialog.outcome.id)

    def remove(self) -> None:
        """Remove the chosen unit; it holds nothing, and can be taken back."""
        if unit_id := self.tree.unit_id:
            self._run(
                partial(self._units.remove, unit_id),
                lambda unit: self._changed(unit.parent_id or ""),
            )

    def undo(self) -> None:
        """Take the last change back."""
        if self._units.last_change is not None:
            self._run(self._units.undo, self._undone)

    def _undone(self, change: UnitChange | None) -> None:
        if change is not None:
            self.changed.emit()
            self.look(change.unit.id)
            self.tell(undone_words(change))

    def _changed(self, unit_id: str) -> None:
        self.changed.emit()
        self._run(self._units.tree, partial(self._show_changed, unit_id))

    def _show_changed(self, unit_id: str, tree: UnitTree) -> None:
        self._show(unit_id, tree)
        change = self._units.last_change
        self.tell(change_words(change, tree.units) if change else "")

    def tell(self, text: str, *, problem: bool = False) -> None:
        """Say what happened; as long as something can be taken back, that stays offered."""
        change = self._units.last_change
        self.undo_button.setVisible(change is not None)
        self.told.setText(text)
        self.notice.setProperty("problem", problem)
        for painted in (self.notice, self.told):
            restyle(painted)
        self.notice.setVisible(bool(text) or change is not None)

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.tell(error.message, problem=True)
        else:
            self._around.notifier.problem(error)
