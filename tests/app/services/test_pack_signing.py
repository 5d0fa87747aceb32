from __future__ import annotations

import json

import pytest

from app.rules.pack import SIGNATURE_FILE
from app.services.pack_signing import (
    DEVELOPMENT,
    OFFICIAL,
    PackNotSignedError,
    PackSignatureError,
    PackSignerUnknownError,
    PackStatusError,
    SigningKeyError,
    new_key,
    parse_trusted_key,
    public_key_file,
    sign_pack,
    verify_pack,
)
from tests.fakes.rule_packs import SHIPPED, shipped_pack_files, tiny_pack_files

KEY = new_key()
TRUSTED = parse_trusted_key(public_key_file(KEY, "Kunci contoh", DEVELOPMENT))


def signed(key: bytes = KEY) -> dict[str, bytes]:
    files = tiny_pack_files()
    return {**files, SIGNATURE_FILE: sign_pack(files, key)}


def test_a_pack_signed_by_a_trusted_key_names_its_signer():
    assert verify_pack(signed(), "draft", [TRUSTED]).name == "Kunci contoh"


def test_any_changed_added_or_removed_file_breaks_the_signature():
    files = signed()
    for changed in (
        {**files, "guard.txt": b"lain"},
        {**files, "cases/b.yaml": b"[]"},
        {k: v for k, v in files.items() if k != "cases/a.yaml"},
    ):
        with pytest.raises(PackSignatureError):
            verify_pack(changed, "draft", [TRUSTED])


def test_unknown_signers_and_unsigned_packs_are_refused():
    with pytest.raises(PackSignerUnknownError):
        verify_pack(signed(new_key()), "draft", [TRUSTED])
    for content in (None, b"", b"{", b"[]", b'{"key_id": 1, "signature": "?"}'):
        files = tiny_pack_files()
        if content is not None:
            files[SIGNATURE_FILE] = content
        with pytest.raises(PackNotSignedError):
            verify_pack(files, "draft", [TRUSTED])


def test_a_key_id_that_lies_does_not_help():
    files = signed(new_key())
    value = json.loads(files[SIGNATURE_FILE])
    value["key_id"] = TRUSTED.key_id
    files[SIGNATURE_FILE] = json.dumps(value).encode()
    with pytest.raises(PackSignatureError):
        verify_pack(files, "draft", [TRUSTED])


def test_a_development_key_cannot_make_a_pack_official():
    with pytest.raises(PackStatusError):
        verify_pack(signed(), "official", [TRUSTED])
    official = parse_trusted_key(public_key_file(KEY, "BKPSDM contoh", OFFICIAL))
    assert verify_pack(signed(), "official", [official]).kind == OFFICIAL


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN", b"\x00" * 40])
def test_a_file_that_is_no_private_key_is_told(pem):
    with pytest.raises(SigningKeyError):
        sign_pack(tiny_pack_files(), pem)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b'{"name": "x", "kind": "root", "public_key": "AAAA"}',
     b'{"name": "x", "kind": "official", "public_key": "AAAA"}'],
)  # fmt: skip
def test_a_damaged_trusted_key_file_is_no_key(content):
    with pytest.raises(ValueError):  # noqa: PT011 - JSON and our own faults alike
        parse_trusted_key(content)


def test_the_shipped_pack_is_signed_by_the_shipped_development_key():
    key = parse_trusted_key((SHIPPED.parent / "trusted_keys/development.json").read_bytes())
    assert key.kind == DEVELOPMENT
    assert verify_pack(shipped_pack_files(), "draft", [key]).key_id == key.key_id
