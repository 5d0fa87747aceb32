"""Drawn screens of the platforms with what each states; always the same for one seed.

usage: python -m tests.bench.social.cases FOLDER [COUNT_PER_LOOK] [SEED]  (for screens_bench)
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench.draw import damage
from tests.bench.social import feeds, others

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.social.phone import Phone

LOOKS: dict[str, Callable[[random.Random], Phone]] = {
    "facebook": feeds.facebook,
    "instagram": feeds.instagram,
    "x": feeds.x,
    "x-timeline": feeds.x_timeline,
    "threads": feeds.threads,
    "linkedin": feeds.linkedin,
    "whatsapp": others.whatsapp,
    "telegram": others.telegram,
    "tiktok": others.tiktok,
    "youtube": others.youtube,
    "story": others.story,
    "poster": others.poster,
    "news": others.news,
}


def social_cases(each: int = 3, seed: str = "social") -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield truth and picture; one in seven is blurred, one in seven badly compressed."""
    for look, draw in LOOKS.items():
        for number in range(each):
            rng = random.Random(f"{seed}/{look}/{number}")  # noqa: S311 - drawing
            phone = draw(rng)
            image, harm = phone.canvas.image, rng.randrange(7)
            data = damage.png(image)
            if harm == 0:
                data = damage.blurred(image, rng)
            elif harm == 1:
                data = damage.jpeg(image, 55)
            suffix = "png" if data.startswith(b"\x89PNG") else "jpg"
            yield (
                {
                    "file": f"images/{look}_{number:02}.{suffix}",
                    "group": look,
                    "body": phone.body,
                    "author": phone.author,
                    "visible": "\n".join(phone.canvas.visible),
                    "screen": phone.truth,
                },
                data,
            )


def main() -> None:
    """Write the cases into a folder in the bench's format."""
    folder, each = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    (folder / "images").mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as out:
        for truth, data in social_cases(each, *sys.argv[3:4]):
            (folder / truth["file"]).write_bytes(data)
            out.write(json.dumps(truth, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
