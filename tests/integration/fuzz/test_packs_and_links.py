"""Rule packs and addresses from strangers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.pack_folder import read_pack_files
from app.errors import UserFacingError
from app.links.pasted_text import find_links
from app.links.registry import parse
from app.rules.pack import load_pack_source
from app.services.pack_signing import parse_trusted_key, verify_pack
from tests.integration.fuzz.hostile import archive, bounded, damaged, edits, in_words

PACK = Path(__file__).parents[3] / "resources" / "rulepacks" / "se-1641-2025"
SMALL = ("pack.yaml", "clauses.yaml", "guard.txt", "schedules.yaml")
WEIRD = st.sampled_from(
    ["https://", "http://[", "HTTPS://X.COM@evil.example/", "https://x.com\\@contoh/status/1",
     "https://m.facebook.com/story.php?story_fbid=", "https://xn--", "https://x.com/%ff%00/status/",
     "javascript:alert(1)//x.com", "https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com",
     "https://x.com/contoh/status/" + "9" * 400, "https://instagram.com/p/" + "A" * 400]
)  # fmt: skip


@cache
def shipped():
    return read_pack_files(PACK)


@bounded
@given(st.sampled_from(SMALL), edits)
def test_a_damaged_pack_is_refused_or_read(name, changes):
    files = dict(shipped())
    if name not in files:
        return
    files[name] = damaged(files[name], changes)
    try:
        load_pack_source({key: files[key] for key in SMALL if key in files})
    except UserFacingError as error:
        in_words(error)
    with pytest.raises(UserFacingError):
        verify_pack(files, "draft", [])


@pytest.mark.parametrize(
    "text",
    [
        "!!python/object/apply:os.system ['true']",
        "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]",
        "? [1, 2]\n: x",
        "{" * 5000,
        "%YAML 9.9\n---\n\t",
    ],
)
def test_yaml_that_means_harm_is_refused(text):
    files = {**dict(shipped()), "pack.yaml": text.encode()}
    with pytest.raises(UserFacingError):
        load_pack_source(files)


@bounded
@given(
    st.dictionaries(
        st.one_of(
            st.text(min_size=1, max_size=30),
            st.sampled_from(["../pack.yaml", "/pack.yaml", "rules/../../x.yaml", "C:\\pack.yaml"]),
        ),
        st.binary(max_size=60),
        max_size=4,
    ),
    edits,
)
def test_a_zip_as_pack_never_reaches_outside(tmp_path, entries, changes):
    try:
        content = archive({**entries, "pack.yaml": b"id: x"})
    except (ValueError, IndexError):
        return
    path = tmp_path / "pack.zip"
    for one in (content, damaged(content, changes)):
        path.write_bytes(one)
        try:
            files = read_pack_files(path)
        except UserFacingError as error:
            in_words(error)
            continue
        assert not any(".." in name or name.startswith("/") or ":" in name for name in files)


@bounded
@given(st.binary(max_size=200))
def test_any_bytes_as_a_trusted_key(content):
    try:
        parse_trusted_key(content)
    except (ValueError, UserFacingError):
        return


@bounded
@given(st.one_of(st.text(max_size=200), st.builds(str.__add__, WEIRD, st.text(max_size=60))))
def test_any_text_as_a_link(text):
    facts = parse(text)
    assert facts.error is not None or facts.canonical
    for link in find_links(text):
        parse(link)
