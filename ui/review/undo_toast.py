"""For some seconds after a decision: what was saved, and one press to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.text import _
from ui.pieces import button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SECONDS: Final = 12
_ABOVE: Final = 20


class UndoToast(QFrame):
    """Floats over the lower edge of its parent; the record keeps what is taken back."""

    undo_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.decision_id = ""
        self.text = label("", wrap=False)
        self.text.setAccessibleName(_("Keputusan tersimpan"))
        self.undo = button(_("Urungkan"), self._undo, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.text)
        row.addWidget(label("Ctrl+Z", "key", wrap=False))
        row.addWidget(self.undo)
        self._away = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._away.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_offered(self) -> bool:
        """Whether one press takes the last decision back."""
        return bool(self.decision_id)

    def offer(self, text: str, decision_id: str) -> None:
        """Tell what was saved and offer to take it back."""
        self.decision_id = decision_id
        self.text.setText(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._away.start()

    def dismiss(self) -> None:
        """Go away; taking back then needs a reason."""
        self.decision_id = ""
        self._away.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _undo(self) -> None:
        decision_id = self.decision_id
        self.dismiss()
        if decision_id:
            self.undo_wanted.emit(decision_id)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(max(left, 0), parent.height() - self.height() - _ABOVE)
