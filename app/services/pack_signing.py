"""Sign and verify rule packs with Ed25519; who signed decides whether a pack may be official."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from app.errors import UserFacingError
from app.rules.pack import SIGNATURE_FILE, pack_digest
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CONTEXT: Final = b"tinjau-rule-pack-1\0"
DEVELOPMENT: Final = "development"
OFFICIAL: Final = "official"


class PackNotSignedError(UserFacingError):
    """The pack carries no signature that can be read."""

    code: ClassVar[str] = "pack_not_signed"
    template: ClassVar[str] = N_(
        "Paket ini tidak bertanda tangan. Mintalah berkas paket dari BKPSDM."
    )


class PackSignerUnknownError(UserFacingError):
    """The pack was signed by a key this installation does not trust."""

    code: ClassVar[str] = "pack_signer_unknown"
    template: ClassVar[str] = N_(
        "Paket ini ditandatangani kunci yang tidak dikenal ({key_id}). Paket tidak dipasang."
    )


class PackSignatureError(UserFacingError):
    """The contents were changed after signing."""

    code: ClassVar[str] = "pack_signature_wrong"
    template: ClassVar[str] = N_(
        "Isi paket tidak sama dengan yang ditandatangani. Paket tidak dipasang."
    )


class PackStatusError(UserFacingError):
    """A development key signed a pack that calls itself official."""

    code: ClassVar[str] = "pack_status_not_allowed"
    template: ClassVar[str] = N_("Kunci pengembangan hanya berlaku untuk paket draf.")


class SigningKeyError(UserFacingError):
    """The private key file is no Ed25519 key in PEM."""

    code: ClassVar[str] = "signing_key_unreadable"
    template: ClassVar[str] = N_("Berkas kunci bukan kunci privat Ed25519 (PEM).")


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A public key this installation trusts; ``kind`` is ``development`` or ``official``."""

    name: str
    kind: str
    public: bytes

    @property
    def key_id(self) -> str:
        """First 16 hex digits of the SHA-256 of the raw public key."""
        return hashlib.sha256(self.public).hexdigest()[:16]


def new_key() -> bytes:
    """Return a new private key in PEM (PKCS #8, not encrypted)."""
    return Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )


def public_key_file(pem: bytes, name: str, kind: str) -> bytes:
    """Return the trusted-key file of the private key ``pem``."""
    raw = _private(pem).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    value = {"name": name, "kind": kind, "public_key": base64.b64encode(raw).decode()}
    return (json.dumps(value, indent=1) + "\n").encode()


def parse_trusted_key(content: bytes) -> TrustedKey:
    """Read a trusted-key file; raises ``ValueError`` where it is none."""
    value = json.loads(content)
    try:
        public = base64.b64decode(value["public_key"], validate=True)
        key = TrustedKey(str(value["name"]), str(value["kind"]), public)
    except (KeyError, TypeError, binascii.Error) as error:
        raise ValueError("not a trusted key file") from error
    if len(public) != 32 or key.kind not in {DEVELOPMENT, OFFICIAL}:  # noqa: PLR2004 - Ed25519
        raise ValueError("not a trusted key file")
    return key


def sign_pack(files: Mapping[str, bytes], pem: bytes) -> bytes:
    """Return the signature file of the pack ``files`` made with the private key ``pem``."""
    key = _private(pem)
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    digest = pack_digest(files)
    value = {
        "format": 1,
        "algorithm": "ed25519",
        "key_id": hashlib.sha256(raw).hexdigest()[:16],
        "digest": digest,
        "signature": base64.b64encode(key.sign(_CONTEXT + digest.encode())).decode(),
    }
    return (json.dumps(value, indent=1) + "\n").encode()


def verify_pack(
    files: Mapping[str, bytes], status: str, trusted: Sequence[TrustedKey]
) -> TrustedKey:
    """Return the trusted key that signed ``files``.

    Raises:
        PackNotSignedError, PackSignerUnknownError, PackSignatureError, PackStatusError
    """
    value = _signature(files)
    key = next((k for k in trusted if k.key_id == value["key_id"]), None)
    if key is None:
        raise PackSignerUnknownError(key_id=value["key_id"])
    digest = pack_digest(files)
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(
            value["signature"], _CONTEXT + digest.encode()
        )
    except InvalidSignature as error:
        raise PackSignatureError from error
    if key.kind == DEVELOPMENT and status != "draft":
        raise PackStatusError
    return key


def _signature(files: Mapping[str, bytes]) -> dict[str, Any]:
    content = files.get(SIGNATURE_FILE)
    if content is None:
        raise PackNotSignedError
    try:
        value = json.loads(content)
        return {
            "key_id": str(value["key_id"])[:64],
            "signature": base64.b64decode(value["signature"], validate=True),
        }
    except (ValueError, KeyError, TypeError) as error:
        raise PackNotSignedError from error


def _private(pem: bytes) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise SigningKeyError from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningKeyError
    return key
