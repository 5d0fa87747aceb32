from __future__ import annotations

import random

import pytest
from PIL import Image, ImageDraw

from app.domain.duplicates import (
    HASH_HEIGHT,
    HASH_WIDTH,
    Fingerprint,
    Likeness,
    distance,
    find_duplicates,
    near_identical,
    picture_hash,
)


def _drawn(seed):
    draw_from = random.Random(seed)  # noqa: S311 - drawn pictures need no secrecy
    picture = Image.new("RGB", (360, 640), (250, 250, 250))
    pen = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = draw_from.randrange(340), draw_from.randrange(620)
        grey = draw_from.randrange(200)
        pen.rectangle((x, y, x + draw_from.randrange(5, 120), y + 14), fill=(grey, grey, grey))
    return picture


def _hash(picture):
    return picture_hash(picture.convert("L").resize((HASH_WIDTH, HASH_HEIGHT)).tobytes())


def test_a_scaled_copy_is_near_and_other_pictures_are_far():
    for seed in range(10):
        one = _hash(_drawn(seed))
        copy = _hash(_drawn(seed).resize((720, 1280)))
        assert near_identical(one, copy)
        assert distance(one, _hash(_drawn(seed + 100))) > 40


def test_an_even_picture_says_nothing():
    blank = _hash(Image.new("RGB", (100, 100), "white"))
    assert not near_identical(blank, blank)


def test_the_grey_copy_has_one_size():
    with pytest.raises(ValueError, match="17 by 16"):
        picture_hash(b"\0" * 10)


def test_the_strongest_sign_comes_first_and_nothing_matches_itself():
    dots = _hash(_drawn(1))
    new = Fingerprint("new", frozenset({"d1"}), "x:1", (dots,))
    known = [
        Fingerprint("picture", frozenset({"d9"}), None, (dots ^ 3,)),
        Fingerprint("link", frozenset(), "x:1"),
        Fingerprint("bytes", frozenset({"d1", "d2"})),
        Fingerprint("other", frozenset({"d5"}), "x:2"),
        Fingerprint("no link"),
        new,
    ]
    found = find_duplicates(new, known)
    assert [(d.item_id, d.likeness) for d in found] == [
        ("bytes", Likeness.SAME_BYTES),
        ("link", Likeness.SAME_POST),
        ("picture", Likeness.NEAR_PICTURE),
    ]
    assert found[2].distance == 2
