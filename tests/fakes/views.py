"""Invented items for tests of the window: posts, readings, findings, pictures."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

from PIL import Image, ImageDraw

from app.domain.clauses import Answer, Band, Clause, ProtectedKind, Topic
from app.domain.findings import CheckResult, Finding, ProtectedSpan
from app.domain.items import (
    CheckRun,
    Evidence,
    Item,
    ItemKind,
    ItemStatus,
    Reading,
)
from app.domain.reading import Box, Platform, Precision, Word
from app.labels import WIB
from app.services.review import ItemView

NOW = datetime(2025, 11, 12, 10, 45, tzinfo=WIB)
POSTS = (
    (
        "@akun.contoh14",
        Platform.TIKTOK,
        "PROMO hari ini!! Serum glowing cuma Rp 75.000 🎉 pesan ya",
    ),
    ("@contoh_02", Platform.FACEBOOK, "Coblos nomor 2 ya, pasti menang. Ini pilihan kita semua"),
    ("@contoh_03", Platform.X, "Jalan depan SD rusak, sudah dilaporkan lewat SP4N-LAPOR"),
)


def picture() -> bytes:
    """A drawn picture, half the size of its original."""
    image = Image.new("RGB", (270, 480), "#2d6f6a")
    ImageDraw.Draw(image).text((30, 100), "CONTOH", fill="white")
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def _words(text: str) -> tuple[Word, ...]:
    words, at = [], 0
    for number, part in enumerate(text.split()):
        start = text.index(part, at)
        at = start + len(part)
        box = Box(40 + 110 * (number % 4), 300 + 50 * (number // 4), 100, 36)
        words.append(Word(part, box, 0.97, start, at, line=number // 4))
    return tuple(words)


def _finding(text: str, surface: str, clause: Clause, topic: Topic, band: Band) -> Finding:
    start = text.index(surface)
    return Finding(
        clause=clause,
        topic=topic,
        band=band,
        rule="CTH-01",
        version="1",
        surface=surface,
        start=start,
        end=start + len(surface),
        explain="Alasan contoh mengapa kata ini ditandai.",
        condition=Answer.UNKNOWN if clause.is_creator_condition else None,
    )


def _result(number: int, text: str) -> CheckResult:
    if number == 0:
        return CheckResult(
            findings=(
                _finding(text, "cuma Rp 75.000", Clause.SE_4B, Topic.KOMERSIAL, Band.KUAT),
                _finding(text, "pesan ya", Clause.SE_4B, Topic.KOMERSIAL, Band.CATATAN),
            )
        )
    if number == 1:
        finding = _finding(text, "Coblos nomor 2", Clause.SE_2C, Topic.POLITIK_PARTISAN, Band.KUAT)
        return CheckResult(findings=(finding,))
    start = text.index("rusak")
    span = ProtectedSpan(ProtectedKind.COMPLAINT, "rusak", start, start + 5, "Keluhan layanan.")
    return CheckResult(protected=(span,))


def make_view(number: int) -> ItemView:
    """One of the invented items."""
    account, platform, text = POSTS[number]
    item_id = f"item{number}"
    result = _result(number, text)
    at = NOW - timedelta(days=number)
    item = Item(
        item_id, ItemKind.SCREENSHOT, ItemStatus.TO_REVIEW, at, "Kepala Contoh",
        platform=platform, account=account, posted_at=at, posted_precision=Precision.MINUTE,
        posted_source="screen",
    )  # fmt: skip
    evidence = Evidence(
        f"e{number}", item_id, 0, "ab" * 32, 12345, "image/png", "contoh.png", 540, 960
    )
    reading = Reading(
        f"r{number}", item_id, 1, text, _words(text), "contoh", 1.2, 0.97, at, "Kepala Contoh"
    )
    ids = tuple(f"f{number}{n}" for n in range(len(result.findings)))
    check = CheckRun(f"c{number}", item_id, reading.id, at, result, ids, (None,) * len(ids))
    return ItemView(item, (evidence,), reading, (reading,), check, (), (), None, ())
