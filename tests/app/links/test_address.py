from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links.address import MAX_LENGTH, BadLinkError, split
from app.links.facts import LinkError


@pytest.mark.parametrize(
    ("raw", "host"),
    [
        ("https://X.com/a", "x.com"),
        ("x.com/a", "x.com"),
        ("x.com:443/a", "x.com"),
        ("//x.com/a", "x.com"),
        ("https:/x.com/a", "x.com"),
        ("https://x.com./a", "x.com"),
        ("https://\uff58.com/a", "x.com"),  # full-width x: browsers fold it
        ("https://x.com\\@evil.example/a", "x.com"),  # browsers read the backslash as a slash
        ("https://x.com@evil.example/a", "evil.example"),
        ("https://x.com:pw@evil.example/a", "evil.example"),
        ("x.com@evil.example/a", "evil.example"),
        ("https://f\u0430cebook.com/a", "xn--fcebook-2fg.com"),  # Cyrillic a
        ("\u200ehttps://x.com/a\u200f", "x.com"),
        ("<https://x.com/a>,", "x.com"),
        ("https://[2001:DB8::1]:8080/a", "[2001:db8::1]"),
        ("http://192.168.1.7/a", "192.168.1.7"),
    ],
)
def test_the_host_is_the_one_a_browser_would_open(raw, host):
    assert split(raw).host == host


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", LinkError.EMPTY),
        (" \u200b \n", LinkError.EMPTY),
        ("a" * (MAX_LENGTH + 1), LinkError.TOO_LONG),
        ("bukan tautan", LinkError.NOT_A_LINK),
        ("catatan: tolong dicek", LinkError.NOT_A_LINK),
        ("surat.pdf", LinkError.NOT_A_LINK),
        ("contoh.akun", LinkError.NOT_A_LINK),
        ("www.contoh", LinkError.NOT_A_LINK),
        ("@contoh.akun", LinkError.NOT_A_LINK),
        ("contoh@contoh.id", LinkError.NOT_A_LINK),
        ("https://x.com/a b", LinkError.SPACE_INSIDE),
        ("javascript:alert(1)", LinkError.SCHEME),
        ("file:///etc/passwd", LinkError.SCHEME),
        ("ftp://x.com/a/status/1", LinkError.SCHEME),
        ("data:text/html,x", LinkError.SCHEME),
        ("mailto:contoh@contoh.id", LinkError.SCHEME),
        ("tg://resolve?domain=contoh", LinkError.SCHEME),
        ("https://", LinkError.NO_HOST),
        ("https://?a=1", LinkError.NO_HOST),
        ("https://:80/", LinkError.NO_HOST),
        ("https://localhost/", LinkError.BAD_HOST),
        ("https://a..id/", LinkError.BAD_HOST),
        ("https://-a.id/", LinkError.BAD_HOST),
        ("https://256.1.1.1/", LinkError.BAD_HOST),
        ("https://x%2ecom/", LinkError.BAD_HOST),
        ("https://" + "a" * 64 + ".id/", LinkError.BAD_HOST),
        ("https://" + "a." * 130 + "id/", LinkError.BAD_HOST),
        ("https://[::g]/", LinkError.BAD_HOST),
        ("https://[::1/", LinkError.BAD_HOST),
        ("https://[::1]x/", LinkError.BAD_HOST),
        ("https://x.com:99999/", LinkError.BAD_PORT),
        ("https://x.com:8a/", LinkError.BAD_PORT),
        ("https://x.com/a\x00b", LinkError.CONTROL_CHARACTER),
    ],
)
def test_refused_with_the_reason(raw, code):
    with pytest.raises(BadLinkError) as refused:
        split(raw)
    assert refused.value.code is code


def test_every_reason_has_words():
    from app.links.facts import ERROR_TEXT  # noqa: PLC0415 - only this test needs the table

    assert set(ERROR_TEXT) == set(LinkError)


def test_dot_segments_are_resolved_as_browsers_do():
    assert split("https://a.id/b/../c/./%2e%2E/d").path == "/d"
    assert split("https://a.id/../../x/..?a=1").path == "/"


def test_a_parameter_is_found_by_its_decoded_name():
    address = split("https://a.id/?%75=b%20c&u=d&v=")
    assert address.parameter("u") == "b c"
    assert address.parameter("v") is None
    assert address.parameter("v", "u") == "b c"


@given(st.text(alphabet=st.characters(), max_size=60))
def test_anything_is_split_or_refused_with_a_reason(text):
    with suppress(BadLinkError):
        address = split(text)
        assert address.host
        assert address.host.isascii()
