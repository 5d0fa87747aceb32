"""Opening pictures from strangers: by content, within limits, upright, safe to hand on.

Runs in the OCR child process only: the decoders see hostile bytes and may crash or be killed.
"""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAX_PIXELS = 100_000_000
MAX_BYTES = 200_000_000

_EXIF_IFD = 0x8769
_DATE_TIME_ORIGINAL = 0x9003
_OFFSET_TIME_ORIGINAL = 0x9011
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"BM", "BMP"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")


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


def sniff(data: bytes) -> str:
    """Name the format by the content alone: ``PNG`` … ``HEIF``, ``PDF``; empty for none."""
    if data[4:8] == b"ftyp":
        return "HEIF" if data[8:12] in _HEIF_BRANDS else ""
    if data[:4] == b"RIFF":
        return "WEBP" if data[8:12] == b"WEBP" else ""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    return "PDF" if b"%PDF-" in data[:1024] else ""


def decode(data: bytes) -> Picture:
    """Decode the first frame of a picture.

    Raises:
        PictureError: the one that says what is wrong with it.
    """
    kind = check(data)
    if kind == "PDF":
        raise NotAPicture
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(data, kind)
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


def _decode(data: bytes, kind: str) -> Picture:
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
        image.load()
        flat = _flat(image)
        try:
            upright = ImageOps.exif_transpose(flat)
        except (ValueError, TypeError, KeyError, OSError, SyntaxError):
            upright = flat  # a broken EXIF block must not cost the picture
    rgb = np.asarray(upright if upright.mode == "RGB" else upright.convert("RGB"))
    return Picture(np.ascontiguousarray(rgb[:, :, ::-1]), kind, captured)


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
        top = 65535.0 if float(values.max(initial=0)) > 255 else 255.0  # noqa: PLR2004 - 8 or 16 bit
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


def _backdrop(layered: Image.Image) -> tuple[int, int, int]:
    """White for opaque or dark content, near-black where what is visible is light."""
    small = np.asarray(layered.resize((64, 64)), np.float32)
    alpha = small[:, :, 3] / 255
    weight = float(alpha.sum())
    if weight == 0 or float(alpha.min()) > 0.99:  # noqa: PLR2004 - practically opaque
        return (255, 255, 255)
    light = float((small[:, :, :3].mean(axis=2) * alpha).sum()) / weight
    return (24, 24, 24) if light > 190 else (255, 255, 255)  # noqa: PLR2004 - of 255
