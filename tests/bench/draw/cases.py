"""The drawn cases of the OCR bench: each kind several times, always the same for one seed.

usage: python -m tests.bench.draw.cases FOLDER [COUNT_PER_KIND]  (writes images/ and truth.jsonl)
"""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.draw import app_windows, damage, memes, mixed, photo, press_cards, screens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Case(NamedTuple):
    """One picture with its truth."""

    name: str
    group: str
    data: bytes
    body: str
    visible: str


def _dim(image: screens.Image.Image, rng: random.Random) -> screens.Image.Image:
    return screens.Image.open(io.BytesIO(damage.low_contrast(image, rng)))


def _plain(image: screens.Image.Image, rng: random.Random) -> bytes:
    return damage.png(image) if rng.random() < 0.5 else damage.jpeg(image, rng.randint(55, 90))


def _forwarded(image: screens.Image.Image, rng: random.Random) -> bytes:
    return damage.jpeg(image, rng.randint(60, 85))


KINDS: dict[str, tuple[Callable[[random.Random], screens.Drawn], Callable[..., bytes]]] = {
    "feed": (screens.feed, _plain),
    "chat": (screens.chat, _plain),
    "caption": (screens.caption, _plain),
    "capitals": (screens.capitals, _plain),
    "desktop": (screens.desktop, _plain),
    "tiny": (lambda rng: screens.feed(rng, 360), _plain),
    "tiny-chat": (lambda rng: screens.chat(rng, 360), _plain),
    "blur": (screens.feed, damage.blurred),
    "low-contrast": (screens.chat, damage.low_contrast),
    "photographed": (screens.feed, damage.photographed),
    "photographed-chat": (screens.chat, damage.photographed),
    "moire": (lambda rng: screens.feed(rng, 720), photo.faulty(photo.moire)),
    "glare": (lambda rng: screens.feed(rng, 720), photo.faulty(photo.glare, photo.noise)),
    "aslant": (lambda rng: screens.feed(rng, 900), photo.faulty(slant=0.09)),
    "photo-of-all": (
        lambda rng: screens.chat(rng, 900),
        photo.faulty(photo.moire, photo.glare, photo.noise, slant=0.06, quality=75),
    ),
    "low-contrast-photo": (
        screens.feed,
        lambda image, rng: photo.faulty(photo.noise, slant=0.04)(_dim(image, rng), rng),
    ),
    "rotated": (lambda rng: screens.feed(rng, 900), photo.any_turn),
    "meme": (memes.meme, _plain),
    "meme-resaved": (lambda rng: memes.meme(rng, 640), damage.blurred),
    "meme-small": (lambda rng: memes.meme(rng, 360), _plain),
    "shaded": (lambda rng: memes.shaded(rng, 900), _plain),
    "chips": (memes.chips, _plain),
    "chips-photographed": (memes.chips, damage.photographed),
    "small-screen": (memes.small_screen, _plain),
    "emoji-small": (lambda rng: mixed.emoji_post(rng, 360), _plain),
    "emoji": (mixed.emoji_post, _plain),
    "mixed": (mixed.mixed_polarity, _plain),
    "mixed-photographed": (mixed.mixed_polarity, damage.photographed),
    "press-card": (press_cards.press_card, _forwarded),
    "messenger-window": (app_windows.messenger_window, _plain),
    "pixel-window": (app_windows.pixel_window, _plain),
    "veiled": (app_windows.veiled, _plain),
    "tall": (screens.tall, _plain),
    "tallest": (lambda rng: screens.tall(rng, 20_000), lambda image, _: damage.jpeg(image, 60)),
}


def drawn_cases(per_kind: int = 4, seed: int = 7) -> Iterator[Case]:
    """Yield the cases, kind by kind."""
    for kind, (draw, save) in KINDS.items():
        for number in range(per_kind):
            rng = random.Random(f"{seed}/{kind}/{number}")  # noqa: S311 - drawing
            drawn = draw(rng)
            data = save(drawn.image, rng)
            suffix = "png" if data.startswith(b"\x89PNG") else "jpg"
            yield Case(f"{kind}_{number:02d}.{suffix}", kind, data, drawn.body, drawn.visible)


def main() -> None:
    """Write the cases into a folder in the bench's format."""
    folder = Path(sys.argv[1])
    per_kind = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    (folder / "images").mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for case in drawn_cases(per_kind):
            (folder / "images" / case.name).write_bytes(case.data)
            row = {"file": f"images/{case.name}", "group": case.group}
            row |= {"body": case.body, "visible": case.visible}
            truth.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
