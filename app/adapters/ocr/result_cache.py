"""Results of this session, so that equal bytes are read once.

In memory alone: a file of readings would outlive the erasing of the item it came from.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.adapters.ocr.results import OcrResult

Key = tuple[bytes, bool]


class ResultCache:
    """The last results by what the picture's bytes are; safe to use from several threads."""

    def __init__(self, most: int) -> None:
        """Keep ``most`` results, the oldest go first; 0 keeps none."""
        self._most = most
        self._results: OrderedDict[Key, OcrResult] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, image: bytes, *, preview: bool) -> OcrResult | None:
        """Return what was read from these very bytes; one with a preview serves those without."""
        if not self._most:
            return None
        digest = hashlib.sha256(image).digest()
        with self._lock:
            for key in ((digest, True), (digest, False))[: 1 if preview else 2]:
                if key in self._results:
                    self._results.move_to_end(key)
                    return self._results[key]
        return None

    def keep(self, image: bytes, result: OcrResult, *, preview: bool) -> None:
        """Remember a result."""
        if not self._most:
            return
        key = (hashlib.sha256(image).digest(), preview)
        with self._lock:
            self._results[key] = result
            self._results.move_to_end(key)
            while len(self._results) > self._most:
                self._results.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._results.clear()
