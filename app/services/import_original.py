"""An original on its way into the store, and the evidence it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.items import Evidence, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import TimeFact
    from app.services.reading_of_pictures import PictureResult

PICTURES: Final = frozenset(
    {
        *(".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff"),
        *(".heic", ".heif", ".avif", ".pdf"),
    }
)
"""Endings of files that are taken out of a folder; what they are, their content says."""
PAGED: Final = frozenset({"PDF", "TIFF"})
"""Formats that may hold several pages, which are drawn before they are read."""
_MEDIA: Final = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WEBP": "image/webp",
    "BMP": "image/bmp",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
    "HEIF": "image/heic",
    "AVIF": "image/avif",
    "PDF": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file in memory on its way through the engines."""

    data: bytes
    digest: str
    kind: str
    pages: tuple[bytes, ...]
    started: float


def evidence_of(
    item_id: str,
    loaded: Loaded,
    results: Sequence[PictureResult],
    name: str,
    capture: TimeFact | None,
) -> Evidence:
    """Return the evidence a read original becomes."""
    first = results[0]
    return Evidence(
        id=new_id(),
        item_id=item_id,
        position=0,
        sha256=loaded.digest,
        size=len(loaded.data),
        media_type=_MEDIA.get(loaded.kind, "application/octet-stream"),
        original_name=name,
        width=first.width,
        height=first.height,
        phash=first.phash,
        captured_at=capture.at if capture else None,
        captured_source=capture.source if capture else "unknown",
        pages=len(loaded.pages),
    )
