"""Any file as evidence: kept encrypted and hashed beside the item, never read."""

from __future__ import annotations

import hashlib

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.services.attach_files import media_type
from app.services.join_errors import AttachEmptyError, AttachKnownError, JoinedAlreadyError
from tests.fakes.offices import MARKER


def test_a_video_is_kept_hashed_and_not_read(office, tmp_path):
    video = tmp_path / "rekaman.mp4"
    video.write_bytes(MARKER.encode() * 100)
    item_id = office.bring("Selamat pagi")
    seen = office.reader.seen
    kept = office.attaching.attach(item_id, video)
    view = office.review.open_item(item_id)
    assert view.evidence[1] == kept
    assert (kept.is_attachment, kept.media_type, kept.position) == (True, "video/mp4", 1)
    assert kept.sha256 == hashlib.sha256(video.read_bytes()).hexdigest()
    assert office.store.evidence.get(kept.sha256) == video.read_bytes()
    assert office.reader.seen == seen
    assert view.events[-1].kind == "attached"
    stored = b"".join(p.read_bytes() for p in office.store.folder.rglob("*") if p.is_file())
    assert MARKER.encode() not in stored


def test_a_decided_item_takes_more_evidence(office):
    item_id = office.bring("Selamat pagi")
    office.review.decide(item_id, DecisionDraft(Outcome.SESUAI, "Ucapan biasa saja."))
    assert office.attaching.attach_bytes(item_id, "suara.m4a", b"x").media_type == "audio/mp4"


def test_what_cannot_be_attached_is_said(office):
    item_id, other = office.bring("Selamat pagi"), office.bring("Selamat sore")
    with pytest.raises(AttachEmptyError):
        office.attaching.attach_bytes(item_id, "kosong.mp4", b"")
    office.attaching.attach_bytes(item_id, "a.mp4", b"isi")
    with pytest.raises(AttachKnownError, match=item_id):
        office.attaching.attach_bytes(other, "b.mp4", b"isi")
    office.joining.join(item_id, other)
    with pytest.raises(JoinedAlreadyError):
        office.attaching.attach_bytes(other, "c.mp4", b"lain")


def test_attachments_move_with_a_join_and_back(office):
    first, second = office.bring("Selamat pagi semua"), office.bring("Selamat sore semua")
    office.attaching.attach_bytes(first, "a.mp4", b"satu")
    office.attaching.attach_bytes(second, "b.mp4", b"dua")
    office.joining.join(first, second)
    names = [e.original_name for e in office.review.open_item(first).evidence]
    assert names == ["contoh.png", "a.mp4", "contoh.png", "b.mp4"]
    office.joining.split(second)
    names = [e.original_name for e in office.review.open_item(second).evidence]
    assert names == ["contoh.png", "b.mp4"]


def test_an_unknown_kind_is_said_to_be_one():
    assert media_type("berkas.xyz") == "application/octet-stream"
    assert media_type("SURAT.DOCX").endswith("wordprocessingml.document")
