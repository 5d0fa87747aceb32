"""One picture with zoom and pan, and boxes over the words a finding or a fact rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from app.domain.reading import Box
    from ui.theme import Theme

_SMALLEST: Final = 0.05
_LARGEST: Final = 8.0
_STEP: Final = 1.25


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to draw: ``owner`` is the finding's id, ``tag`` the words beside the box."""

    owner: str
    box: Box
    tag: str
    tone: str


class PictureView(QGraphicsView):
    """Shows the safe picture; boxes are given in pixels of the original and scaled here."""

    mark_clicked = Signal(str)
    zoomed = Signal(int)
    """The zoom in percent of the shown picture's own pixels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("picture")
        self.setAccessibleName(_("Tangkapan layar"))
        self._theme = theme
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._fits = True
        self._original_width = 0
        self._pixmap: QPixmap | None = None
        self._marks: tuple[Mark, ...] = ()
        self._current = ""
        self._pressed: QPointF | None = None
        theme.changed.connect(self._draw)

    def show_picture(self, pixmap: QPixmap | None, original_width: int, empty_text: str) -> None:
        """Show ``pixmap`` (``None``: the words ``empty_text`` instead) without any box."""
        self._pixmap = None if pixmap is None or pixmap.isNull() else pixmap
        self._original_width = original_width
        self._marks = ()
        self._empty_text = empty_text
        self._fits = True
        self._draw()

    def show_marks(self, marks: Sequence[Mark], current: str = "") -> None:
        """Draw ``marks``; those of ``current`` stand out."""
        self._marks, self._current = tuple(marks), current
        self._draw()

    def reveal(self, owner: str) -> None:
        """Make the marks of ``owner`` stand out and bring the first into view."""
        self._current = owner
        self._draw()
        first = next((m for m in self._marks if m.owner == owner), None)
        if first is not None and not self._fits:
            self.ensureVisible(self._rect(first.box), 40, 40)

    def fit(self) -> None:
        """Show the whole picture, following the size of the view."""
        self._fits = True
        self._fit()

    def zoom(self, factor: float) -> None:
        """Zoom by ``factor`` within sensible bounds."""
        wanted = min(max(self.transform().m11() * factor, _SMALLEST), _LARGEST)
        self._fits = False
        self.resetTransform()
        self.scale(wanted, wanted)
        self.zoomed.emit(round(wanted * 100))

    def zoom_in(self) -> None:
        """Zoom in one step."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step."""
        self.zoom(1 / _STEP)

    def actual_size(self) -> None:
        """Show one pixel of the picture as one pixel of the screen."""
        self.zoom(1 / self.transform().m11())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep fitting while fitting is on."""
        super().resizeEvent(event)
        if self._fits:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl and the wheel; scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where a click began."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click (not a drag) on a box tells whose box it is."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (pressed - event.position()).manhattanLength() > 4:  # noqa: PLR2004
            return
        at = self.mapToScene(event.position().toPoint())
        hit = next((m for m in self._marks if self._rect(m.box).contains(at)), None)
        if hit is not None:
            self.mark_clicked.emit(hit.owner)

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching."""
        if event.type() == QEvent.Type.NativeGesture:
            value = getattr(event, "value", lambda: 0.0)()
            if value:
                self.zoom(1 + value)
                return True
        return super().event(event)

    def _fit(self) -> None:
        if self._pixmap is None:
            return
        area = self._scene.sceneRect()
        room = self.viewport().size()
        wanted = min(room.width() / area.width(), room.height() / area.height(), 2.0)
        self.resetTransform()
        self.scale(wanted, wanted)
        self.zoomed.emit(round(wanted * 100))

    def _scale(self) -> float:
        if self._pixmap is None or not self._original_width:
            return 1.0
        return self._pixmap.width() / self._original_width

    def _rect(self, box: Box) -> QRectF:
        by = self._scale()
        return QRectF(box.x * by, box.y * by, box.w * by, box.h * by).adjusted(-3, -2, 3, 2)

    def _draw(self) -> None:
        self._scene.clear()
        if self._pixmap is None:
            self.resetTransform()
            words = self._scene.addText(getattr(self, "_empty_text", ""))
            words.setDefaultTextColor(self._theme.color("muted"))
            words.setTextWidth(320)
            self._scene.setSceneRect(words.boundingRect())
            return
        self._scene.addPixmap(self._pixmap)
        margin = self._pixmap.width() / 40
        self._scene.setSceneRect(
            QRectF(self._pixmap.rect()).adjusted(-margin, -margin, margin, margin)
        )
        for mark in self._marks:
            self._draw_mark(mark)
        if self._fits:
            self._fit()

    def _draw_mark(self, mark: Mark) -> None:
        rect, current = self._rect(mark.box), mark.owner == self._current
        color = QColor(self._theme.color(mark.tone))
        fill = QColor(color)
        fill.setAlpha(90 if current else 45)
        pen = QPen(color, 4.0 if current else 2.0)
        pen.setCosmetic(True)
        if mark.tone == "green":
            pen.setStyle(Qt.PenStyle.DashLine)
        self._scene.addRect(rect, pen, QBrush(fill)).setToolTip(mark.tag)
        if mark.tag and (current or mark.tone != "green"):
            self._draw_tag(rect, mark)

    def _draw_tag(self, rect: QRectF, mark: Mark) -> None:
        font = QFont()
        font.setPixelSize(10)
        font.setBold(True)
        words = self._scene.addSimpleText(mark.tag, font)
        words.setFlag(words.GraphicsItemFlag.ItemIgnoresTransformations)
        words.setBrush(self._theme.color(f"{mark.tone}_text"))
        words.setPos(rect.topLeft())
        words.setTransform(QTransform.fromTranslate(2, -words.boundingRect().height() - 1))
        words.setZValue(2)
        area = words.boundingRect().adjusted(-3, -1, 3, 1)
        back = self._scene.addRect(
            area, QPen(Qt.PenStyle.NoPen), QBrush(self._theme.color(f"{mark.tone}_soft"))
        )
        back.setFlag(back.GraphicsItemFlag.ItemIgnoresTransformations)
        back.setPos(words.pos())
        back.setTransform(words.transform())
        back.setZValue(1)
