"""Whatever was joined, in whatever order: taking it all back gives what was before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import UserFacingError
from tests.fakes.offices_wired import WiredOffice

TEXTS = (
    "Bagian pertama dari cerita yang panjang\nsampai di baris kedua ini",
    "sampai di baris kedua ini\nlalu berlanjut ke bagian lain",
    "Pengumuman rapat desa besok pagi di aula",
)
LINK = "https://x.com/contoh_akun/status/1985562203419512832"
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["join", "join", "split", "attach"]), st.integers(0, 3), st.integers(0, 3)
    ),
    max_size=7,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    wired = WiredOffice(tmp_path_factory.mktemp("gabung") / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture(scope="module")
def ids(office):
    lines = []
    office.importer.run([LINK], progress=lines.append)
    return [*(office.bring(text, f"{n}.png") for n, text in enumerate(TEXTS)), lines[0].id]


def state(office, item_id):
    view = office.review.open_item(item_id)
    kept = [replace(e, position=0) for e in view.evidence if not e.is_attachment]
    return view.item, kept, view.reading.text if view.reading else ""


def undo_all(office, ids):
    """Split until nothing is joined; the last join of each item comes off first."""
    for _round in range(len(ids) + 1):
        for item_id in ids:
            with office.store.read() as session:
                joins = session.items.joins_into(item_id)
                whole = session.items.get(item_id).joined_into is None
            if joins and whole:
                office.joining.split(joins[-1].item_id)


@example([("join", 1, 3), ("join", 0, 1), ("join", 2, 0)])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(ACTS)
def test_taking_everything_back_gives_what_was(office, ids, acts):
    before = [state(office, item_id) for item_id in ids]
    for act, one, other in acts:
        try:
            if act == "join":
                office.joining.join(ids[one], ids[other])
            elif act == "split":
                office.joining.split(ids[one])
            else:
                office.attaching.attach_bytes(ids[one], "a.bin", bytes([one, other, len(acts)]))
        except UserFacingError:
            continue
        for item_id in ids:
            view = office.review.open_item(item_id)
            assert [e.position for e in view.evidence] == list(range(len(view.evidence)))
            if view.reading:
                text = view.reading.text
                assert all(text[w.start : w.end] == w.text for w in view.reading.words)
                assert {w.page for w in view.reading.words} <= set(
                    range(sum(e.pages for e in view.evidence))
                ) or view.item.joined_into
    undo_all(office, ids)
    assert [state(office, item_id) for item_id in ids] == before
