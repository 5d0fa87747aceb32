from __future__ import annotations

import hashlib
import os
import shutil

import pytest

from db.errors import EvidenceDamagedError, EvidenceMissingError, FolderNotWritableError
from db.evidence_store import _CHUNK, FileEvidenceStore


@pytest.fixture
def store(tmp_path):
    return FileEvidenceStore(tmp_path, b"k" * 32, b"n" * 32)


def _files(store):
    return [path for path in store.folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", [0, 1, _CHUNK - 1, _CHUNK, _CHUNK + 1, 2 * _CHUNK])
def test_content_comes_back_whatever_its_size(store, size):
    content = os.urandom(size)
    sha256 = store.put(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert store.get(sha256) == content


def test_the_same_content_is_one_file_that_is_not_written_again(store):
    sha256 = store.put(b"isi")
    before = _files(store)[0].read_bytes()
    assert store.put(b"isi") == sha256
    (path,) = _files(store)
    assert path.read_bytes() == before
    assert sha256 not in str(path)


def test_every_changed_byte_is_noticed_and_putting_again_heals(store):
    sha256 = store.put(b"isi yang asli")
    (path,) = _files(store)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(EvidenceDamagedError):
            store.get(sha256)
    store.put(b"isi yang asli")
    assert store.get(sha256) == b"isi yang asli"


def test_cut_off_swapped_and_exchanged_files_are_noticed(store):
    one, two = store.put(b"a" * (2 * _CHUNK)), store.put(b"b" * (2 * _CHUNK))
    path, other = store.path_of(one), store.path_of(two)
    whole = path.read_bytes()
    step = _CHUNK + 16
    for damaged in (
        b"",
        whole[:10],
        whole[: 20 + step],
        whole[:20] + whole[20 + step :] + whole[20 : 20 + step],
        whole + b"x",
        other.read_bytes(),
    ):
        path.write_bytes(damaged)
        with pytest.raises(EvidenceDamagedError):
            store.get(one)


def test_missing_and_discarded(store):
    with pytest.raises(EvidenceMissingError):
        store.get("00" * 32)
    sha256 = store.put(b"isi")
    store.discard(sha256)
    store.discard(sha256)
    assert _files(store) == []


def test_previews_may_be_lost_or_replaced(store):
    assert store.get_preview("kecil") is None
    store.put_preview("kecil", b"satu")
    store.put_preview("kecil", b"dua")
    assert store.get_preview("kecil") == b"dua"
    (path,) = _files(store)
    path.write_bytes(b"rusak")
    assert store.get_preview("kecil") is None


def test_a_full_or_locked_folder_leaves_nothing_behind(store, monkeypatch):
    def refuse(_handle):
        raise PermissionError(13, "ditolak")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(FolderNotWritableError):
        store.put(b"isi")
    assert _files(store) == []


def test_another_key_opens_nothing(store, tmp_path):
    sha256 = store.put(b"isi")
    other = FileEvidenceStore(tmp_path / "lain", b"x" * 32, b"n" * 32)
    shutil.copytree(tmp_path / "evidence", tmp_path / "lain" / "evidence")
    with pytest.raises(EvidenceDamagedError):
        other.get(sha256)
