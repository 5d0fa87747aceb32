"""Links a second in one process, beside the standard library splitting the same links.

Run: ``python tests/bench/links_bench.py [COUNT]``. Every link is different, so that no cache of the
standard library helps either side.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.links.registry import parse

_BUDGET = 20_000
_SHAPES = (
    "https://twitter.com/contoh/status/{n}?s=20&t=AbC",
    "https://www.tiktok.com/@contoh.akun/video/75{n}?is_from_webapp=1&sender_device=pc",
    "https://www.instagram.com/p/DQ{n:x}/?igsh=MzRlODBiNWFlZA==",
    "https://www.facebook.com/contoh.akun/posts/pfbid0{n}?__cft__[0]=xyz",
    "https://m.facebook.com/story.php?story_fbid={n}&id=100012345678901&mibextid=abc",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fcontoh.id%2F{n}%3Ffbclid%3Dx&h=AT",
    "https://www.threads.net/@contoh.akun/post/DQ{n:x}?xmt=abc",
    "https://youtu.be/{n:011x}?si=AbCdEf123&t=43",
    "https://t.me/kanalcontoh/{n}",
    "https://www.linkedin.com/posts/contoh-akun_asn-activity-739{n}-AbCd?utm_source=share",
    "https://blog.contoh.id/2025/11/artikel-{n}?utm_source=wa&id=7",
    "https://vt.tiktok.com/ZS{n}/",
    "bukan tautan {n}",
)


def _rate(links: list[str], work) -> float:
    started = time.perf_counter()
    for link in links:
        work(link)
    return len(links) / (time.perf_counter() - started)


def _standard_library(link: str) -> None:
    parse_qsl(urlsplit(link).query)


def main() -> int:
    """Print the rates and whether the budget holds; exit 1 if not."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 52_000
    start = 1_985_562_203_419_512
    links = [_SHAPES[i % len(_SHAPES)].format(n=start + i) for i in range(count)]
    _rate(links[:2000], parse)
    ours, peer = _rate(links, parse), _rate(links, _standard_library)
    print(f"links            {count}")
    print(f"parse            {ours:,.0f} links/s  (budget {_BUDGET:,})")
    print(f"urlsplit+parse_qsl {peer:,.0f} links/s  (splits only)")
    print(f"ratio            {ours / peer:.2f}")
    return 0 if ours >= _BUDGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
