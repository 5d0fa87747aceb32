"""Make the preview of a page anew from the original; previews may be lost without harm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.items import Evidence
    from app.ports import EvidenceStore

    RemakePreview = Callable[[EvidenceStore, Sequence[Evidence], int], bytes | None]

_PAGED = frozenset({"application/pdf", "image/tiff"})


class PictureMaker(Protocol):
    """The child processes that alone decode a stranger's file."""

    def preview(self, image: bytes) -> bytes:
        """Return a JPEG made anew."""

    def pages(self, document: bytes) -> Sequence[bytes]:
        """Draw the pages of a PDF or TIFF."""


class PreviewPages:
    """Finds the original that holds a page and has its preview made."""

    def __init__(self, maker: PictureMaker) -> None:
        self._maker = maker

    def __call__(
        self, originals: EvidenceStore, evidence: Sequence[Evidence], page: int
    ) -> bytes | None:
        """Return the preview of ``page``, counted over all evidence; ``None`` where none is."""
        for one in evidence:
            if page < one.pages:
                return self._made(originals, one, page)
            page -= one.pages
        return None

    def _made(self, originals: EvidenceStore, one: Evidence, page: int) -> bytes | None:
        if one.discarded_at is not None:
            return None
        try:
            content = originals.get(one.sha256)
            if one.media_type in _PAGED:
                content = self._maker.pages(content)[page]
            return self._maker.preview(content)
        except (UserFacingError, IndexError):
            return None  # missing or damaged: verification names it
