"""The samples cover every clause, say that they are invented, and hold what their list promises."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from pypdfium2 import PdfDocument

from app.adapters.ocr.results import OcrResult, to_reading
from app.adapters.ocr.service import OcrService
from app.adapters.ocr.simple_order import rows_from_the_top
from app.adapters.pack_folder import read_pack_files
from app.domain.clauses import CIRCULAR_DATE, Clause, ProtectedKind
from app.domain.reading import Platform, Precision
from app.links.pasted_text import find_links
from app.links.registry import parse
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source
from app.screens.capture_time import from_file_name

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
PACK = ROOT / "resources" / "rulepacks" / "se-1641-2025"
MANIFEST: dict[str, Any] = yaml.safe_load((SAMPLES / "manifest.yaml").read_text(encoding="utf-8"))
ENTRIES: list[dict[str, Any]] = MANIFEST["samples"]
MARK_BACK = (255, 236, 179)
_FLAGGING = frozenset({"tinjau", "kuat"})

each_sample = pytest.mark.parametrize("entry", ENTRIES, ids=[e["file"] for e in ENTRIES])


@cache
def _pack() -> Any:
    return compile_pack(load_pack_source(read_pack_files(PACK)))


def _moment(entry: dict[str, Any], key: str = "posted_at") -> datetime | None:
    return datetime.fromisoformat(entry[key]) if entry[key] else None


def test_every_clause_and_safe_harbour_has_a_sample() -> None:
    """A demo office must be able to show each clause once."""
    forbidden = {c.value for c in Clause if not c.is_safe_harbour}
    harbours = {c.value for c in Clause if c.is_safe_harbour}
    assert {clause for e in ENTRIES for clause in e["expect"]} == forbidden
    protected = {kind for e in ENTRIES for kind in e["protected"]}
    assert harbours | {"complaint", "criticism", "whistleblowing"} <= protected


def test_the_set_is_varied_enough() -> None:
    """Platforms, file formats, undated posts and one from before the circular are all there."""
    wanted = {"facebook", "instagram", "tiktok", "x", "whatsapp", "youtube", "threads"}
    assert len(ENTRIES) >= 26
    assert {e["platform"] for e in ENTRIES} == wanted
    assert {Path(e["file"]).suffix for e in ENTRIES} == {".png", ".jpg", ".webp"}
    dates = [_moment(e) for e in ENTRIES]
    assert None in dates
    assert any(d is not None and d.date() < CIRCULAR_DATE for d in dates)


def test_the_folder_holds_exactly_what_the_manifest_lists() -> None:
    """A file that nobody describes, or a described one that is missing, would mislead."""
    listed = [e["file"] for e in ENTRIES] + [d["file"] for d in MANIFEST["documents"]]
    assert len(set(listed)) == len(listed)
    there = {p.name for p in SAMPLES.iterdir()}
    assert there == {*listed, MANIFEST["links_file"], "manifest.yaml"}
    assert sum(p.stat().st_size for p in SAMPLES.iterdir()) < 4_000_000
    pages = [name for d in MANIFEST["documents"] for name in d["pages"]]
    assert len(pages) == 2
    assert set(pages) <= set(listed)


@each_sample
def test_each_picture_is_marked_as_a_sample(entry: dict[str, Any]) -> None:
    """In its name, inside the file, and in the picture itself along the lower edge."""
    path = SAMPLES / entry["file"]
    assert "contoh" in path.name
    with Image.open(path) as image:
        image.load()
        said = str(image.info.get("Comment") or image.info.get("comment") or "")
        said += str(image.getexif().get(0x010E, ""))
        pixels = image.convert("RGB")
    assert "CONTOH" in said
    assert "rekaan" in said
    assert 720 <= pixels.width <= 1080
    assert pixels.height > pixels.width * 1.5
    strip = pixels.crop((0, pixels.height - pixels.width // 18, pixels.width, pixels.height))
    corner = strip.getpixel((8, strip.height // 2))
    assert isinstance(corner, tuple)
    assert all(abs(a - b) < 12 for a, b in zip(corner, MARK_BACK, strict=True))
    dark = sum(strip.convert("L").histogram()[:128])
    assert dark > strip.width * strip.height * 0.01, "the words of the mark are missing"


def test_the_pdf_has_the_pages_listed_and_says_it_is_a_sample() -> None:
    """One item of several pages, so that the demo shows how those are read."""
    for document in MANIFEST["documents"]:
        pdf = PdfDocument(SAMPLES / document["file"])
        try:
            assert len(pdf) == len(document["pages"])
            assert "rekaan" in pdf.get_metadata_value("Title")
        finally:
            pdf.close()


@each_sample
def test_people_and_accounts_are_plainly_invented(entry: dict[str, Any]) -> None:
    """Nobody may take a sample for a real colleague."""
    assert entry["display_name"].startswith("Pegawai Contoh ")
    assert entry["account"].startswith(("akun.contoh", "akun_contoh"))
    posted, captured = _moment(entry), _moment(entry, "captured_at")
    assert captured is not None
    assert posted is None or posted < captured


@each_sample
def test_the_file_name_says_when_the_screenshot_was_taken(entry: dict[str, Any]) -> None:
    """As phones name them; WhatsApp's names know the day only."""
    fact, captured = from_file_name(entry["file"]), _moment(entry, "captured_at")
    assert fact is not None
    assert fact.at is not None
    assert captured is not None
    assert fact.at.date() == captured.date()
    if fact.precision is not Precision.DAY:
        assert fact.at == captured


@each_sample
def test_the_rule_pack_sees_what_the_manifest_promises(entry: dict[str, Any]) -> None:
    """Clauses marked at least ``tinjau``; protected kinds seen; nothing marked where so said."""
    result = check(
        _pack(),
        entry["text"],
        posted_at=_moment(entry),
        platform=Platform(entry["platform"]),
    )
    flagged = {f.clause.value for f in result.findings if f.band.value in _FLAGGING}
    favour = {s.kind.value for s in result.protected}
    favour |= {s.clause.value for s in result.protected if s.clause is not None}
    assert set(entry["expect"]) <= flagged
    assert set(entry["protected"]) <= favour
    assert {k.value for k in ProtectedKind} | {c.value for c in Clause} >= set(entry["protected"])
    if entry["no_finding"]:
        assert not flagged
    else:
        assert entry["expect"]


@pytest.mark.parametrize("number", ["02", "08", "10"], ids=["dark", "over_a_picture", "large"])
def test_what_is_read_from_the_picture_gives_the_same_clause(number: str, tmp_path: Path) -> None:
    """Whole screens with clocks, buttons and others' comments, read by the shipped engine."""
    entry = next(e for e in ENTRIES if Path(e["file"]).stem.endswith(number))
    with OcrService(tmp_path, workers=1) as service:
        pictures = iter([(0, (SAMPLES / entry["file"]).read_bytes())])
        ((_key, outcome),) = service.read_many(pictures, preview=False)
    assert isinstance(outcome, OcrResult)
    reading = to_reading(outcome, rows_from_the_top)
    for word in entry["text"].split():
        assert word in reading.text
    findings = check(_pack(), reading.text, posted_at=_moment(entry)).findings
    flagged = {f.clause.value for f in findings if f.band.value in _FLAGGING}
    assert set(entry["expect"]) <= flagged


def test_the_post_from_before_the_circular_would_be_marked_today() -> None:
    """Otherwise it would show nothing about the circular's date."""
    old = [e for e in ENTRIES if (d := _moment(e)) is not None and d.date() < CIRCULAR_DATE]
    for entry in old:
        assert check(_pack(), entry["text"], posted_at=_moment(entry)).not_yet_in_force
        assert check(_pack(), entry["text"]).findings


def test_the_links_are_marked_and_say_what_the_manifest_says() -> None:
    """Each is read as the platform and, where its id tells, the minute it was made for."""
    text = (SAMPLES / MANIFEST["links_file"]).read_text(encoding="utf-8")
    assert "CONTOH" in text.splitlines()[0]
    assert find_links(text) == [link["url"] for link in MANIFEST["links"]]
    assert len(MANIFEST["links"]) >= 12
    for link in MANIFEST["links"]:
        facts = parse(link["url"])
        assert facts.error is None, link
        assert facts.platform is Platform(link["platform"]), link
        assert facts.post_id or facts.kind is not None, link
        expected = _moment(link)
        assert (facts.posted_at is None) == (expected is None), link
        if facts.posted_at is not None and expected is not None:
            assert abs((facts.posted_at - expected).total_seconds()) < 2, link
