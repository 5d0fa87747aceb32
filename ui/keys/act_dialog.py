"""The frame of the dialogs about users and keys: fields, one act, what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout

from app.domain.passphrases import is_long_enough
from app.errors import UserFacingError
from app.text import _
from ui.pieces import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.task_runner import Runner


class ActDialog(QDialog):
    """Runs one act off the window's thread and closes when it is done; ``outcome`` is its value.

    Subclasses fill ``form``, say in :meth:`problem` what is missing and do :meth:`work`.
    """

    def __init__(
        self,
        title: str,
        action: str,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
        *,
        explanation: str = "",
    ) -> None:
        super().__init__(parent)
        self._runner, self._on_problem = runner, on_problem
        self.outcome: Any = None
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(8)
        self.form.setHorizontalSpacing(16)
        self.warning = label("")
        self.warning.setProperty("tone", "red")
        self.warning.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.submit)
        buttons.rejected.connect(self.reject)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        if explanation:
            column.addWidget(label(explanation, "muted"))
        column.addLayout(self.form)
        column.addWidget(self.warning)
        column.addWidget(buttons)

    def problem(self) -> str:
        """Return what is missing, in words, or an empty text."""
        raise NotImplementedError

    def work(self) -> Any:
        """Do the act; called off the window's thread with what :meth:`problem` accepted."""
        raise NotImplementedError

    def submit(self) -> None:
        """Check the fields and do the act."""
        if not self.act.isEnabled():
            return
        if problem := self.problem():
            self._warn(problem)
            return
        self.warning.hide()
        self.act.setEnabled(False)
        self._runner.run(self.work, self._done, self._failed)

    def secret_field(self, name: str) -> QLineEdit:
        """Add a field whose letters do not show."""
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        self.form.addRow(name, field)
        return field

    def _done(self, outcome: Any) -> None:
        self.outcome = outcome
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if isinstance(error, UserFacingError):
            self._warn(error.message)
        else:
            self._on_problem(error)

    def _warn(self, text: str) -> None:
        self.warning.setText(text)
        self.warning.show()
        self.adjustSize()


def passphrase_problem(first: QLineEdit, again: QLineEdit) -> str:
    """Return what stands against a new passphrase typed twice, or an empty text."""
    if not is_long_enough(first.text()):
        return _("Kata sandi sekurangnya sepuluh huruf; beberapa kata lebih mudah diingat.")
    if first.text() != again.text():
        return _("Kedua kata sandi tidak sama.")
    return ""
