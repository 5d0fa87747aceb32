"""One picture: zoom, pan, turn, boxes over words, and a veil over what is hard to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from app.domain.reading import Box
    from ui.theme import Theme

_SMALLEST: Final = 0.05
_LARGEST: Final = 8.0
_STEP: Final = 1.25
_WHEEL: Final = 1.0015
"""Zoom for each of the 120 parts of a notch: smooth on touch pads, a step on wheels."""
_VEIL_GRAIN: Final = 18
"""How many pixels the longer side of a veiled picture has before it is blown up."""
_LOOK_AFTER_MS: Final = 350
_QUARTER: Final = 90


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
        self._zoom = 1.0
        self._turned = 0
        self._original_width = 0
        self._pixmap: QPixmap | None = None
        self._veiled: QPixmap | None = None
        self._empty_text = ""
        self._marks: tuple[Mark, ...] = ()
        self._covers: tuple[Box, ...] = ()
        self._current = ""
        self._pressed: QPointF | None = None
        self._veil = False
        self._looking = False
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._look_soon.timeout.connect(self._look)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._draw)

    def show_picture(
        self,
        pixmap: QPixmap | None,
        original_width: int,
        empty_text: str,
        *,
        veiled: bool = False,
        covers: Sequence[Box] = (),
        marks: Sequence[Mark] = (),
        current: str = "",
    ) -> None:
        """Show ``pixmap`` (``None``: the words ``empty_text`` instead), fitted to the view.

        ``veiled`` hides it behind its veil, ``covers`` hide places on it, ``marks`` are boxes over
        words of which those of ``current`` stand out.
        """
        self._pixmap = None if pixmap is None or pixmap.isNull() else pixmap
        self._original_width = original_width
        self._veiled = None
        self._veil, self._looking = veiled, False
        self._covers, self._marks, self._current = tuple(covers), tuple(marks), current
        self._empty_text = empty_text
        self._fits, self._turned = True, 0
        self.setAccessibleDescription(self._spoken_marks())
        self._draw()

    def _spoken_marks(self) -> str:
        """Return what is marked and where on the picture, for who cannot see the boxes."""
        if self._pixmap is None:
            return self._empty_text
        thirds = (_("di bagian atas"), _("di bagian tengah"), _("di bagian bawah"))
        height = max(self._pixmap.height() / self._scale(), 1.0)
        said = [
            f"{mark.tag} {thirds[min(int(3 * mark.box.y / height), 2)]}"
            for mark in self._marks
            if mark.tag
        ]
        if not said:
            return _("Tidak ada kata yang ditandai pada gambar ini.")
        return _("Ditandai: {marks}.").format(marks=", ".join(dict.fromkeys(said)))

    @property
    def is_veiled(self) -> bool:
        """Whether the picture is hidden behind its veil just now."""
        return self._veil and not self._looking and self._pixmap is not None

    def peek(self) -> None:
        """Look behind the veil, or let it fall again."""
        if self._veil:
            self._looking = not self._looking
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
        self._fits = False
        self._set_zoom(min(max(self._zoom * factor, _SMALLEST), _LARGEST))

    def zoom_in(self) -> None:
        """Zoom in one step."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """Zoom out one step."""
        self.zoom(1 / _STEP)

    def actual_size(self) -> None:
        """Show one pixel of the picture as one pixel of the screen."""
        self.zoom(1 / self._zoom)

    def turn(self, quarters: int = 1) -> None:
        """Turn the picture by quarters, clockwise; for looking only, nothing is changed."""
        self._turned = (self._turned + quarters * _QUARTER) % 360
        if self._fits:
            self._fit()
        else:
            self._set_zoom(self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep fitting while fitting is on."""
        super().resizeEvent(event)
        if self._fits:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl and the wheel; scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_WHEEL ** event.angleDelta().y())
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

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A pointer that rests on a veiled picture wants to look."""
        super().enterEvent(event)
        if self._veil:
            self._look_soon.start()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Without the pointer the veil falls at once."""
        super().leaveEvent(event)
        self._look_soon.stop()
        if self._veil and self._looking:
            self._looking = False
            self._draw()

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching."""
        if event.type() == QEvent.Type.NativeGesture:
            value = getattr(event, "value", lambda: 0.0)()
            if value:
                self.zoom(1 + value)
                return True
        return super().event(event)

    def _look(self) -> None:
        self._looking = True
        self._draw()

    def _fit(self) -> None:
        if self._pixmap is None:
            return
        area, room = self._scene.sceneRect(), self.viewport().size()
        across, down = area.width(), area.height()
        if self._turned % 180:
            across, down = down, across
        self._set_zoom(min(room.width() / across, room.height() / down, 2.0))

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        transform = QTransform()
        transform.rotate(self._turned)
        transform.scale(zoom, zoom)
        self.setTransform(transform)
        self.zoomed.emit(round(zoom * 100))

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
            words = self._scene.addText(self._empty_text)
            words.setDefaultTextColor(self._theme.color("muted"))
            words.setTextWidth(320)
            self._scene.setSceneRect(words.boundingRect())
            return
        veiled = self.is_veiled
        self._scene.addPixmap(self._behind_veil(self._pixmap) if veiled else self._pixmap)
        margin = self._pixmap.width() / 40
        self._scene.setSceneRect(
            QRectF(self._pixmap.rect()).adjusted(-margin, -margin, margin, margin)
        )
        if veiled:
            self._draw_veil_words()
        else:
            for box in self._covers:
                self._draw_cover(box)
            for mark in self._marks:
                self._draw_mark(mark)
        if self._fits:
            self._fit()
        if not veiled:
            self._draw_tags()

    def _behind_veil(self, pixmap: QPixmap) -> QPixmap:
        """A few blown-up pixels: what is there cannot be made out."""
        if self._veiled is None:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            grain = pixmap.scaled(_VEIL_GRAIN, _VEIL_GRAIN, keep, smooth.SmoothTransformation)
            ignore = Qt.AspectRatioMode.IgnoreAspectRatio
            self._veiled = grain.scaled(pixmap.size(), ignore, smooth.SmoothTransformation)
        return self._veiled

    def _draw_veil_words(self) -> None:
        words = self._scene.addSimpleText(_("Disamarkan · Q untuk melihat"))
        words.setFlag(words.GraphicsItemFlag.ItemIgnoresTransformations)
        words.setBrush(self._theme.color("text"))
        words.setPos(self._scene.sceneRect().center())
        middle = words.boundingRect().center()
        words.setTransform(QTransform.fromTranslate(-middle.x(), -middle.y()))
        words.setZValue(2)
        back = self._scene.addRect(
            words.boundingRect().adjusted(-12, -8, 12, 8),
            QPen(Qt.PenStyle.NoPen),
            QBrush(self._theme.color("surface")),
        )
        back.setFlag(back.GraphicsItemFlag.ItemIgnoresTransformations)
        back.setPos(words.pos())
        back.setTransform(words.transform())
        back.setZValue(1)

    def _draw_cover(self, box: Box) -> None:
        cover = self._scene.addRect(
            self._rect(box), QPen(Qt.PenStyle.NoPen), QBrush(self._theme.color("grey"))
        )
        cover.setToolTip(_("Nama ditutup sampai temuan dinilai"))

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

    def _draw_tags(self) -> None:
        """Write each tag where it hides no marked words; marks on the same words share one tag."""
        shared: dict[tuple[int, int, int, int], list[Mark]] = {}
        for mark in self._marks:
            current = mark.owner == self._current
            if mark.tag and (current or mark.tone != "green"):
                at = (mark.box.x, mark.box.y, mark.box.w, mark.box.h)
                shared.setdefault(at, []).append(mark)
        taken = [self._rect(mark.box) for mark in self._marks]
        for marks in shared.values():
            words = " · ".join(dict.fromkeys(mark.tag for mark in marks))
            chosen = next((mark for mark in marks if mark.owner == self._current), None)
            first = chosen or marks[0]
            place = self._draw_tag(
                self._rect(first.box), words, first.tone, taken, always=chosen is not None
            )
            if place is not None:
                taken.append(place)

    def _draw_tag(
        self, rect: QRectF, text: str, tone: str, taken: Sequence[QRectF], *, always: bool
    ) -> QRectF | None:
        """Write a tag; where it fits nowhere only the chosen finding's is written all the same."""
        font = QFont()
        font.setPixelSize(self._theme.px(10))
        font.setBold(True)
        words = self._scene.addSimpleText(text, font)
        words.setFlag(words.GraphicsItemFlag.ItemIgnoresTransformations)
        words.setBrush(self._theme.color(f"{tone}_text"))
        area = words.boundingRect().adjusted(-3, -1, 3, 1)
        place = self._free_place(rect, area, taken)
        if place is None and not always:
            self._scene.removeItem(words)
            return None
        if place is None:
            place = QRectF(rect.topLeft(), area.size() / self._zoom)
            place.moveBottom(rect.top())
        words.setPos(place.topLeft())
        words.setTransform(QTransform.fromTranslate(3, 1))
        words.setZValue(2)
        back = self._scene.addRect(
            area, QPen(Qt.PenStyle.NoPen), QBrush(self._theme.color(f"{tone}_soft"))
        )
        back.setFlag(back.GraphicsItemFlag.ItemIgnoresTransformations)
        back.setPos(words.pos())
        back.setTransform(words.transform())
        back.setZValue(1)
        return place

    def _free_place(self, rect: QRectF, area: QRectF, taken: Sequence[QRectF]) -> QRectF | None:
        """Above, right of, below or left of the words, wherever nothing marked is hidden."""
        zoom = self._zoom or 1.0
        width, height = area.width() / zoom, area.height() / zoom
        above, right = rect.top() - height, rect.right()
        places = [
            QRectF(rect.left(), above, width, height),
            QRectF(right, rect.top(), width, height),
            QRectF(rect.left(), rect.bottom(), width, height),
            QRectF(rect.left() - width, rect.top(), width, height),
        ]
        inside = self._scene.sceneRect()
        for place in places:
            # Touching edges is no hiding.
            inner = place.adjusted(1, 1, -1, -1)
            if inside.contains(inner) and not any(inner.intersects(other) for other in taken):
                return place
        return None
