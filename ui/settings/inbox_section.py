"""The watched inbox: on or off, and which folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserFacingError
from app.services.inbox import InboxState
from app.text import _
from ui.pieces import button, label
from ui.settings.section import section_card
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.office import OpenOffice, Surroundings


class InboxSection(QWidget):
    """Each change is kept at once; what stands against a folder is said beside it."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._state = InboxState()
        self._filling = False
        self.on = QCheckBox(_("Impor gambar baru dari folder ini secara otomatis"))
        self.folder = label("", selectable=True)
        self.folder.setAccessibleName(_("Folder masuk"))
        self.problem = label("")
        self.problem.setProperty("tone", "amber")
        self.problem.hide()
        choose = button(_("Pilih folder …"), self._choose, small=True)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        card = section_card(
            _("FOLDER MASUK"),
            [(_("Pantau"), self.on), (_("Folder"), place)],
            _(
                "Gambar dan PDF yang selesai disalin ke folder ini dibaca sendiri selama Tinjau"
                " terbuka. Folder yang disinkronkan atau dibagikan ditolak. Berkas asal tidak"
                " pernah dihapus tanpa Anda minta."
            ),
        )
        card.column.addWidget(self.problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.on.toggled.connect(self._toggled)

    def entered(self) -> None:
        """Read what is set."""
        self._run(self._office.inbox.state)

    def watch(self, folder: Path) -> None:
        """Watch ``folder``, or say what stands against it."""
        self._run(lambda: self._office.inbox.watch(folder))

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._filling:
            return
        if on:
            self.watch(self._state.folder or self._office.inbox.example)
        else:
            self._run(self._office.inbox.stop)

    def _choose(self) -> None:
        start = self._state.folder or self._office.inbox.example.parent
        chosen = QFileDialog.getExistingDirectory(self, _("Pilih folder masuk"), str(start))
        if chosen:
            self.watch(Path(chosen))

    def _run(self, work: Callable[[], Any]) -> None:
        self._around.runner.run(work, self._show, self._failed, queue=Queue.IMPORT)

    def _show(self, state: InboxState) -> None:
        self._state = state
        self.problem.hide()
        self._fill()

    def _failed(self, error: Exception) -> None:
        self._fill()
        if isinstance(error, UserFacingError):
            self.problem.setText(error.message)
            self.problem.show()
        else:
            self._around.notifier.problem(error)

    def _fill(self) -> None:
        self._filling = True
        self.on.setChecked(self._state.on)
        self._filling = False
        proposed = _("{folder} (usulan; dibuat bila dinyalakan)").format(
            folder=self._office.inbox.example
        )
        self.folder.setText(str(self._state.folder) if self._state.folder else proposed)
