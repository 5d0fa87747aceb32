from __future__ import annotations

import pytest

from app.rules.site_names import has_strong_tail, is_site_name


@pytest.mark.parametrize(
    ("raw", "site", "strong"),
    [
        ("contoh88", True, False),
        ("contohbet88", True, True),
        ("contoh4d", True, True),
        ("CONTOHTOTO", True, True),
        ("contoht0t0", True, True),
        ("contoh17", True, False),
        ("CONTOHWIN", True, False),
        ("CONTOH77menawarkan", True, True),
        ("C0NTOH777", True, True),
        ("contoh77menawarkan", False, True),
        ("contohwin", False, False),
        ("Edwin", False, False),
        ("ab12", False, False),
        ("contoh2", False, False),
        ("contoh12345", False, False),
        ("rapat", False, False),
        ("88", False, False),
    ],
)
def test_names_of_gambling_sites_have_a_shape(raw, site, strong):
    assert is_site_name(raw.lower(), raw) is site
    assert has_strong_tail(raw.lower(), raw) is strong


def test_decorative_letters_make_common_shapes_count():
    assert is_site_name("jajantogel", "ＪＡＪＡＮＴＯＧＥＬ", styled=True)
    assert not is_site_name("jajantogel", "jajantogel")
    assert not is_site_name("selamat", "𝓢𝓮𝓵𝓪𝓶𝓪𝓽", styled=True)
