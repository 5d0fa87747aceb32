"""A scrolled column that asks for the height of what it holds and gives way where there is less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST_LINES = 3


class GivingWay(QScrollArea):
    """Scrolls up and down only; what gets the keys comes into view."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.installEventFilter(self)

    def show_when_focused(self, widget: QWidget) -> None:
        """Bring ``widget`` into view whenever it gets the keys, however it got them."""
        widget.installEventFilter(self)

    def come_to(self, widget: QWidget) -> None:
        """Bring ``widget`` into view, once everything has its place."""
        QTimer.singleShot(0, widget, lambda: self._reach(widget))

    def _reach(self, widget: QWidget) -> None:
        """Qt's own way stops at the cursor in a field; the whole field is wanted."""
        inner = self.widget()
        if inner is not None and inner.isAncestorOf(widget):
            top = widget.mapTo(inner, QPoint(0, 0)).y()
            self.ensureVisible(0, top, 0, 0)
            self.ensureVisible(0, top + widget.height(), 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ask for another height when the content does; follow the keys."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.come_to(watched)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the whole content at this width."""
        inner = self.widget()
        if inner is None:
            return super().sizeHint()
        hint = inner.sizeHint()
        layout = inner.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(hint.width(), layout.totalHeightForWidth(max(self.width(), 1)))
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines stay in sight; across, the content sets the limit, with a bar beside it."""
        inner = self.widget()
        across = inner.minimumSizeHint().width() if inner is not None else 0
        across += self.verticalScrollBar().sizeHint().width()
        return QSize(across, _LEAST_LINES * self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width may need another height; what has the keys stays in view."""
        super().resizeEvent(event)
        self.updateGeometry()
        inner, focused = self.widget(), self.window().focusWidget()
        if inner is not None and focused is not None and inner.isAncestorOf(focused):
            self.come_to(focused)
