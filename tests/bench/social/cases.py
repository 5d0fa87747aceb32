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
from tests.bench.social import (
    chats,
    desktop,
    facebook_looks,
    feeds,
    fresh,
    last_looks,
    others,
    stateless,
    variants,
    x_looks,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PIL.Image import Image

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
    "facebook-desk": desktop.facebook,
    "instagram-desk": desktop.instagram,
    "x-desk": desktop.x,
    "tiktok-desk": desktop.tiktok,
    "linkedin-desk": desktop.linkedin,
    "youtube-community": desktop.youtube_community,
    "whatsapp-group": chats.whatsapp_group,
    "whatsapp-channel": chats.whatsapp_channel,
    "whatsapp-status": chats.whatsapp_status,
    "telegram-group": chats.telegram_group,
    "telegram-forward": chats.telegram_forward,
    "facebook-times": facebook_looks.facebook_times,
    "facebook-group": facebook_looks.facebook_group,
    "facebook-share": facebook_looks.facebook_share,
    "facebook-web": facebook_looks.facebook_web,
    "x-variants": x_looks.x_variants,
    "x-feed": x_looks.x_feed,
    "x-profile": x_looks.profile_x,
    "instagram-times": variants.instagram_times,
    "instagram-reel": variants.instagram_reel,
    "instagram-story": variants.instagram_story,
    "threads-times": variants.threads_times,
    "tiktok-plain": variants.tiktok_plain,
    "youtube-title": variants.youtube_title,
    "invitation": stateless.invitation,
    "gallery": stateless.gallery,
    **{
        f"fresh-{draw.__name__.replace('_', '-')}": draw
        for draw in (
            fresh.facebook_viewer,
            fresh.facebook_memory,
            fresh.instagram_web,
            fresh.instagram_carousel,
            fresh.x_note,
            fresh.whatsapp_web,
            fresh.youtube_short,
            fresh.telegram_private,
            fresh.linkedin_repost,
            fresh.threads_feed,
            fresh.news_share,
        )
    },
    **{
        f"last-{draw.__name__.replace('_', '-')}": draw
        for draw in (
            last_looks.facebook_page,
            last_looks.instagram_sheet,
            last_looks.x_thread,
            last_looks.whatsapp_forwarded,
            last_looks.timetable,
        )
    },
}
SHRINKING, WIDE_ENOUGH = ("blur", "small"), 1080
"""What halves a picture is done only where its letters stay ones that a person can read."""
HARMS: dict[str, Callable[[Image, random.Random], bytes]] = {
    "blur": damage.blurred,
    "jpeg": lambda image, _: damage.jpeg(image, 55),
    "low-contrast": damage.low_contrast,
    "photographed": damage.photographed,
    "small": lambda image, _: damage.jpeg(image.resize((image.width // 2, image.height // 2)), 80),
}
"""What may happen to a picture; half of them are left as they are."""


def social_cases(
    each: int = 3, seed: str = "social", looks: Iterable[str] = ()
) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield truth and picture; half of the pictures are harmed in one of the ways."""
    for look, draw in LOOKS.items():
        if looks and look not in looks:
            continue
        for number in range(each):
            rng = random.Random(f"{seed}/{look}/{number}")  # noqa: S311 - drawing
            phone = draw(rng)
            harm = rng.choice((*HARMS, *[""] * len(HARMS)))
            image = phone.canvas.image
            if harm in SHRINKING and min(image.size) < WIDE_ENOUGH:
                harm = "jpeg"
            data = HARMS[harm](image, rng) if harm else damage.png(image)
            suffix = "png" if data.startswith(b"\x89PNG") else "jpg"
            yield (
                {
                    "file": f"images/{look}_{number:02}.{suffix}",
                    "group": look,
                    "harm": harm,
                    "width": image.width,
                    "height": image.height,
                    "body": phone.body,
                    "author": phone.author,
                    "visible": "\n".join(phone.canvas.visible),
                    "screen": phone.truth,
                    "any_time": phone.any_time,
                    "words": [
                        (word, *box, *role)
                        for (word, box), role in zip(
                            phone.canvas.boxes, phone.canvas.roles, strict=True
                        )
                    ],
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
