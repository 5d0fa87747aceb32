"""Damage done to whole files, and how many examples a run tries."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from app.errors import UserFacingError  # noqa: TC001 - named at run time by the checks

EXAMPLES = int(os.environ.get("TINJAU_FUZZ", "30"))
"""``./run fuzz`` sets more; the ordinary suite stays short."""
bounded = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
_EDIT = st.tuples(
    st.sampled_from(["flip", "cut", "insert", "repeat", "zero", "huge"]),
    st.floats(0, 1, allow_nan=False),
    st.binary(max_size=24),
)
edits = st.lists(_EDIT, min_size=1, max_size=6)


def damaged(content: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """Apply each change at its share of the length."""
    data = bytearray(content)
    for kind, share, extra in changes:
        at = int(share * len(data))
        if kind == "flip" and at < len(data):
            data[at] ^= extra[0] if extra else 0xFF
        elif kind == "cut":
            del data[at:]
        elif kind == "insert":
            data[at:at] = extra
        elif kind == "repeat":
            data[at:at] = data[max(0, at - 64) : at] * 4
        elif kind == "zero":
            data[at : at + 16] = bytes(len(data[at : at + 16]))
        elif kind == "huge":
            data[at : at + 4] = b"\xff\xff\xff\xf0"[: len(data[at : at + 4])]
    return bytes(data)


def archive(entries: dict[str, bytes]) -> bytes:
    """A zip of these entries, whatever their names say."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            # zipfile itself cannot write a name that begins with a NUL.
            made.writestr(name.lstrip("\0") or "kosong", content)
    return out.getvalue()


def in_words(error: UserFacingError) -> None:
    """A refusal says in a sentence what is wrong."""
    assert len(error.message) > 10
