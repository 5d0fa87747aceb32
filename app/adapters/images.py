"""Opening pictures from strangers: by content, within limits, upright, safe to hand on.

Runs in the OCR child process only: the decoders see hostile bytes and may crash or be killed.
"""

from __future__ import annotations

import contextlib
import io
import struct
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from app.adapters.ocr.errors import (
    EmptyFile,
    FileTooLarge,
    NotAPicture,
    PictureDamaged,
    PictureError,
    PictureTooLarge,
    PictureTruncated,
    PictureWithoutSize,
)
from app.adapters.picture_formats import sniff

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_PIXELS = 100_000_000
MAX_BYTES = 200_000_000

_ANIMATED = ("GIF", "WEBP", "PNG", "AVIF")
_MOST_FRAMES = 100
_EXIF_IFD = 0x8769
_DATE_TIME_ORIGINAL = 0x9003
_OFFSET_TIME_ORIGINAL = 0x9011


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture: BGR bytes, upright (EXIF orientation applied).

    ``captured`` is EXIF's own capture time as written there, with its offset where it has one.
    """

    pixels: NDArray[np.uint8]
    format: str
    captured: str | None = None

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])


def decode(data: bytes, frame: int = 0) -> Picture:
    """Decode one frame of a picture; of an animation, the first that shows anything.

    Raises:
        PictureError: the one that says what is wrong with it.
    """
    kind = check(data)
    if kind == "PDF":
        raise NotAPicture
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(data, kind, frame)
    except PictureError:
        raise
    except UnidentifiedImageError as error:
        raise PictureDamaged from error
    except (OSError, EOFError, struct.error, IndexError) as error:
        broken = PictureTruncated if _ends_early(error) else PictureDamaged
        raise broken from error
    except (ValueError, SyntaxError, TypeError, KeyError, ZeroDivisionError) as error:
        raise PictureDamaged from error
    except RuntimeError as error:  # the HEIF library's own kind
        raise PictureDamaged from error


def check(data: bytes) -> str:
    """Refuse what is empty, too long or no picture; return the format."""
    if not data:
        raise EmptyFile
    if len(data) > MAX_BYTES:
        raise FileTooLarge(limit=MAX_BYTES // 1_000_000)
    kind = sniff(data)
    if not kind:
        raise NotAPicture
    if kind == "PNG" and len(data) >= 24 and 0 in struct.unpack(">II", data[16:24]):  # noqa: PLR2004 - IHDR
        raise PictureWithoutSize
    return kind


def _ends_early(error: Exception) -> bool:
    words = str(error).lower()
    return isinstance(error, EOFError | struct.error | IndexError) or any(
        sign in words for sign in ("truncated", "broken data stream", "end of file", "incomplete")
    )


def _decode(data: bytes, kind: str, frame: int) -> Picture:
    if kind == "HEIF":
        import pi_heif  # noqa: PLC0415 - costs time and memory, needed by few pictures

        pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # the limit below has a clear message of its own
    with Image.open(io.BytesIO(data), formats=[kind]) as image:
        width, height = image.size
        if not width or not height:
            raise PictureWithoutSize
        if width * height > MAX_PIXELS:
            raise PictureTooLarge(width=width, height=height, limit=MAX_PIXELS // 1_000_000)
        captured = _captured(image)
        _go_to(image, kind, frame)
        upright = _flat(image)
        with contextlib.suppress(ValueError, TypeError, KeyError, OSError, SyntaxError):
            ImageOps.exif_transpose(upright, in_place=True)  # a broken block costs no picture
    rgb = np.asarray(upright if upright.mode == "RGB" else upright.convert("RGB"))
    bgr = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), np.uint8)
    return Picture(bgr, kind, captured)


def count_frames(data: bytes) -> int:
    """How many pictures a file holds; one where that cannot be told before it is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=[check(data)]) as image:
                return int(getattr(image, "n_frames", 1))
    except (OSError, EOFError, ValueError, SyntaxError, TypeError, KeyError, struct.error):
        return 1


def _go_to(image: Image.Image, kind: str, frame: int) -> None:
    """Load the frame; an animation may begin with an empty one and fade its words in."""
    image.seek(frame)
    image.load()
    frames = min(int(getattr(image, "n_frames", 1)), _MOST_FRAMES) if kind in _ANIMATED else 1
    if frames == 1 or not _is_even(image):
        return
    for later in range(1, frames):
        image.seek(later)
        image.load()
        if not _is_even(image):
            return
    image.seek(frame)
    image.load()


def _is_even(image: Image.Image) -> bool:
    low, high = image.convert("L").getextrema()
    return low == high


def _captured(image: Image.Image) -> str | None:
    try:
        exif = image.getexif().get_ifd(_EXIF_IFD)
        taken = str(exif.get(_DATE_TIME_ORIGINAL, "")).strip("\0 ")
        offset = str(exif.get(_OFFSET_TIME_ORIGINAL, "")).strip("\0 ")
    except (ValueError, TypeError, KeyError, OSError, SyntaxError, struct.error):
        return None
    return f"{taken}{offset}" if taken else None


def _flat(image: Image.Image) -> Image.Image:
    """Bring any mode to RGB; transparency onto the background that lets the content stand out."""
    exif = image.info.get("exif")
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        values = np.asarray(image, np.float32)
        top = _white_of(float(values.max(initial=0)), image.mode)
        flat = Image.fromarray((values.clip(0, top) * (255 / top)).astype(np.uint8)).convert("RGB")
    elif image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        layered = image.convert("RGBA")
        flat = Image.new("RGB", layered.size, _backdrop(layered))
        flat.paste(layered, mask=layered.getchannel("A"))
    else:
        flat = image.convert("RGB") if image.mode != "RGB" else image
    if exif and "exif" not in flat.info:
        flat.info["exif"] = exif
    return flat


def _white_of(largest: float, mode: str) -> float:
    """The value that means white: 16 bit, 8 bit, or shares from 0 to 1."""
    if largest > 255:  # noqa: PLR2004 - more than 8 bit
        return 65535.0
    return 1.0 if mode == "F" and largest <= 1 else 255.0


def _backdrop(layered: Image.Image) -> tuple[int, int, int]:
    """White for opaque or dark content, near-black where what is visible is light."""
    small = np.asarray(layered.resize((64, 64)), np.float32)
    alpha = small[:, :, 3] / 255
    weight = float(alpha.sum())
    if weight == 0 or float(alpha.min()) > 0.99:  # noqa: PLR2004 - practically opaque
        return (255, 255, 255)
    light = float((small[:, :, :3].mean(axis=2) * alpha).sum()) / weight
    return (24, 24, 24) if light > 190 else (255, 255, 255)  # noqa: PLR2004 - of 255
