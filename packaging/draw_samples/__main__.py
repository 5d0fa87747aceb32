"""Draw ``resources/samples`` again: ``python packaging/draw_samples [FOLDER]``.

The same sources, fonts and Pillow give the same bytes. The rule pack is not consulted; a test
checks that it finds in every text what the manifest written here promises.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from canvas import MARK
from links import LINKS, link_file
from looks import draw
from PIL import Image, PngImagePlugin
from posts import PDF_FILE, PDF_PAGES, POSTS

if TYPE_CHECKING:
    from post import Post

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
_COMMENT = f"{MARK}; bukan unggahan asli"
_PDF_DAY = 1_765_195_200
"""8 December 2025, 12.00 UTC, in Unix seconds."""


def main(folder: Path) -> None:
    """Write every sample, the list of links and the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    screens: dict[int, Image.Image] = {}
    for post in POSTS:
        screens[post.number] = draw(post)
        _save(screens[post.number], folder / post.file, post.kind)
    _save_pdf([screens[n] for n in PDF_PAGES], folder / PDF_FILE)
    (folder / "tautan.txt").write_text(link_file(), encoding="utf-8", newline="\n")
    (folder / "manifest.yaml").write_text(_manifest(), encoding="utf-8", newline="\n")


def _save(image: Image.Image, path: Path, kind: str) -> None:
    if kind == "jpeg":
        image.save(path, "JPEG", quality=78, optimize=True, comment=_COMMENT.encode())
    elif kind == "webp":
        exif = Image.Exif()
        exif[0x010E] = "CONTOH - data rekaan"  # ImageDescription, ASCII only
        image.save(path, "WEBP", quality=82, method=6, exif=exif)
    else:
        said = PngImagePlugin.PngInfo()
        said.add_itxt("Comment", _COMMENT, lang="id", tkey="Comment")
        # Few colours, undithered: a fraction of the size and the letters stay crisp.
        small = image.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        small.save(path, "PNG", optimize=True, pnginfo=said)


def _save_pdf(pages: list[Image.Image], path: Path) -> None:
    first, *rest = (page.resize((720, page.height * 720 // page.width)) for page in pages)
    # Fixed dates: the same drawing must give the same bytes.
    day = time.gmtime(_PDF_DAY)
    first.save(
        path,
        "PDF",
        save_all=True,
        append_images=rest,
        resolution=144,
        quality=80,
        title=_COMMENT,
        creationDate=day,
        modDate=day,
    )


def _manifest() -> str:
    head = (
        "# Daftar contoh. Semua orang, akun, partai, dan kejadian di sini rekaan.\n"
        "# Dibuat oleh packaging/draw_samples; jangan disunting dengan tangan.\n"
        "# expect: butir yang ditandai paket aturan (pita tinjau atau kuat); protected: fakta\n"
        "# meringankan yang dikenali; no_finding: tidak boleh ada tanda tinjau atau kuat.\n"
    )
    by_number = {post.number: post for post in POSTS}
    pages = [by_number[number] for number in PDF_PAGES]
    data = {
        "invented": True,
        "mark": MARK,
        "samples": [_entry(post) for post in POSTS],
        "documents": [
            {
                "file": PDF_FILE,
                "pages": [page.file for page in pages],
                "note": "Satu PDF dua halaman berisi layar yang juga ada sebagai gambar.",
            }
        ],
        "links_file": "tautan.txt",
        "links": [link.as_mapping() for link in LINKS],
    }
    return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=98)


def _entry(post: Post) -> dict[str, Any]:
    return {
        "file": post.file,
        "platform": post.platform,
        "account": post.account,
        "display_name": post.name,
        "posted_at": f"{post.posted}+07:00" if post.posted else None,
        "captured_at": f"{post.shot}+07:00",
        "text": f"{post.title}\n{post.text}" if post.title else post.text,
        "expect": list(post.expect),
        "protected": list(post.protected),
        "no_finding": post.no_finding,
        "note": post.note,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
