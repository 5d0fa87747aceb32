"""Small widgets all screens share: labels by role, chips, cards, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout, QTableView


def label(text: str, role: str = "", *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """Return a plain-text label; ``role`` picks its look in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if role == "key":
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def chip(text: str, tone: str, *, pill: bool = False) -> QLabel:
    """Return a small label on a coloured surface; the text carries the meaning."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    made.setProperty("pill", pill)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def button(
    text: str,
    on_click: Callable[[], None],
    *,
    primary: bool = False,
    small: bool = False,
    link: bool = False,
    name: str = "",
) -> QPushButton:
    """Return a button; ``name`` is its accessible name where the text alone is not enough."""
    made = QPushButton(text)
    made.setProperty("primary", primary)
    made.setProperty("small", small)
    made.setProperty("link", link)
    made.setAccessibleName(name or text)
    if link:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: on_click())  # noqa: PLW0108 - drops the "checked" flag
    return made


def keyed(made: QPushButton, key: str) -> QPushButton:
    """Print ``key`` small on the right of a button, and tell it to who hears the button."""
    made.setProperty("keyed", True)  # noqa: FBT003 - Qt has no keyword here
    made.setAccessibleName(f"{made.accessibleName() or made.text()} ({key})")
    made.setToolTip(made.accessibleName())
    printed = label(key, "printedKey", wrap=False)
    printed.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 6, 0)
    # A stretch would let the button grow; the alignment does not.
    row.addWidget(printed, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


def bar(name: str) -> QWidget:
    """Return a bare widget that the style sheet paints under ``name``."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


class FittingLabel(QLabel):
    """A wrapped label that always has the height its text needs, wherever it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def fit(self) -> None:
        """Take the height that the text needs at this width."""
        self.setFixedHeight(max(self.heightForWidth(self.width()), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self.fit()


def fitting(text: str, role: str = "") -> FittingLabel:
    """Return a wrapped label for rows that a scrolled column must not squeeze."""
    made = FittingLabel()
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


class ElidedLabel(QLabel):
    """One line that gives way: its middle is left out where there is no room; whole as tooltip."""

    def __init__(self, text: str, *, most: int = 0) -> None:
        """With ``most`` it takes what the text needs up to that width, else what is left over."""
        super().__init__()
        self._whole, self._most = text, most
        self.setTextFormat(Qt.TextFormat.PlainText)
        across = QSizePolicy.Policy.Preferred if most else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setToolTip(text)
        self.setText(text)

    def tell(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the whole text, up to the most it may take."""
        hint = super().sizeHint()
        whole = self.fontMetrics().horizontalAdvance(self._whole) + 4
        return QSize(min(whole, self._most) if self._most else hint.width(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters are always seen."""
        return QSize(min(self.sizeHint().width(), 40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._whole, middle, self.width() - 2))


class Card(QFrame):
    """A rounded frame with a column inside; ``edge`` colours its left side."""

    def __init__(self, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)  # noqa: FBT003 - Qt has no keyword here
        self.setProperty("edge", edge)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 8)
        self.column.setSpacing(4)


def quiet_table(table: QTableView) -> None:
    """Take away what a table of rows to read does not need; Tab leaves it."""
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.setCornerButtonEnabled(False)
    for corner in table.findChildren(QAbstractButton):
        corner.setAccessibleName(_("Pilih semua baris"))


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def clear(layout: QLayout) -> None:
    """Remove and delete everything in ``layout``."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := entry.layout()) is not None:
            clear(inner)
