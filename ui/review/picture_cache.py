"""Pictures decoded off the window's thread, the neighbours' ones before they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ui.office import OpenOffice, Surroundings

_MOST: Final = 8
"""A preview has at most 1600 × 1600 pixels of 4 bytes, so the cache at most some 80 MB."""
Place = tuple[str, int]


class PictureCache:
    """Keeps the last few decoded pages; lives on the window's thread."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        self._office, self._around = office, around
        self._kept: OrderedDict[Place, QImage] = OrderedDict()
        self._asked: dict[Place, list[Callable[[QImage], None]]] = {}

    def get(self, place: Place) -> QImage | None:
        """Return a decoded page if it is there."""
        image = self._kept.get(place)
        if image is not None:
            self._kept.move_to_end(place)
        return image

    def want(self, place: Place, on_ready: Callable[[QImage], None]) -> None:
        """Call ``on_ready`` with the page (a null picture where there is none), now or soon."""
        image = self.get(place)
        if image is not None:
            on_ready(image)
            return
        waiting = self._asked.get(place)
        if waiting is not None:
            waiting.append(on_ready)
            return
        self._asked[place] = [on_ready]
        self._around.runner.run(
            lambda: self._decode(place),
            lambda image: self._arrived(place, image),
            lambda error: self._failed(place, error),
            queue=Queue.PICTURES,
        )

    def prefetch(self, places: Iterable[Place]) -> None:
        """Decode pages that will probably be asked for next."""
        for place in places:
            if place not in self._kept and place not in self._asked:
                self.want(place, _nobody)

    def forget(self, item_id: str) -> None:
        """Drop the pages of an item whose pictures changed."""
        for place in [place for place in self._kept if place[0] == item_id]:
            del self._kept[place]

    def _decode(self, place: Place) -> QImage:
        data = self._office.review.preview(*place)
        return QImage.fromData(data) if data else QImage()

    def _arrived(self, place: Place, image: QImage) -> None:
        if not image.isNull():
            self._kept[place] = image
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        for on_ready in self._asked.pop(place, ()):
            on_ready(image)

    def _failed(self, place: Place, error: Exception) -> None:
        self._asked.pop(place, None)
        self._around.notifier.problem(error)


def _nobody(_image: QImage) -> None:
    """Nobody waits for a page that is only fetched ahead."""
