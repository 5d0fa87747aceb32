"""A new pack on a real store: looked at first, then installed and logged."""

from __future__ import annotations

import pytest

from app.errors import Cancelled
from app.services.pack_change import PackChange
from app.services.pack_signing import (
    DEVELOPMENT,
    PackSignerUnknownError,
    new_key,
    parse_trusted_key,
    public_key_file,
    sign_pack,
)
from app.services.recheck_items import RecheckService
from app.services.rule_packs import PackTooOldError
from db.pack_store import DbPackStore
from tests.fakes.rule_packs import tiny_pack_files

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"


@pytest.fixture
def change(office):
    key = new_key()
    files = tiny_pack_files()
    files["signature.json"] = sign_pack(files, key)
    made = PackChange(
        office.store,
        DbPackStore(office.store),
        RecheckService(office.store, office.pack, office.clock, "Camat Contoh"),
        office.clock,
        "Camat Contoh",
        read_files=lambda _path: dict(files),
        trusted=[parse_trusted_key(public_key_file(key, "Kunci contoh", DEVELOPMENT))],
    )
    made.files = files
    return made


def test_the_preview_says_who_signed_and_how_many_posts_change(office, change, tmp_path):
    office.bring(PARTISAN)
    office.bring("Selamat pagi semua")
    preview = change.preview(tmp_path)
    assert (preview.signer, preview.version, preview.seen, preview.changed) == (
        "Kunci contoh", "1.2.3", 2, 1,
    )  # fmt: skip
    assert DbPackStore(office.store).current_sequence("contoh") == 0
    with pytest.raises(Cancelled):
        change.preview(tmp_path, cancel=lambda: True)


def test_an_installed_pack_is_kept_and_logged_and_not_taken_twice(office, change, tmp_path):
    stored = change.install(tmp_path)
    assert DbPackStore(office.store).current_sequence("contoh") == stored.sequence == 7
    with office.store.read() as session:
        (event,) = session.log.of_subject("pack:contoh")
    assert event.kind == "pack_installed"
    with pytest.raises(PackTooOldError):
        change.preview(tmp_path)


def test_a_stranger_is_refused_at_the_preview(change, tmp_path):
    change.files["signature.json"] = sign_pack(change.files, new_key())
    with pytest.raises(PackSignerUnknownError):
        change.preview(tmp_path)
