# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest

from app.links.facts import LinkError
from app.links.registry import MAX_REDIRECTS, parse

_POST = "https://x.com/contoh/status/20"
_Q = quote(_POST, safe="")


@pytest.mark.parametrize(
    "url",
    [
        f"https://www.google.com/url?sa=t&url={_Q}&ved=1",
        f"https://www.google.co.id/url?q={_Q}&sa=D",
        "https://www.google.com/amp/s/x.com/contoh/status/20",
        "https://x-com.cdn.ampproject.org/c/s/x.com/contoh/status/20",
        f"https://out.reddit.com/t3_a?url={_Q}&token=1",
        f"https://duckduckgo.com/l/?uddg={_Q}",
        f"https://vk.com/away.php?to={_Q}",
        f"https://eur01.safelinks.protection.outlook.com/?url={_Q}&data=1",
        f"https://translate.google.com/translate?sl=id&u={_Q}",
        "https://www.bing.com/ck/a?!&&u=a1" + urlsafe_b64encode(_POST.encode()).decode().rstrip("="),
        f"https://l.facebook.com/l.php?u={quote(f'https://l.instagram.com/?u={_Q}', safe='')}",
    ],
)  # fmt: skip
def test_the_wrapped_post_is_found(url):
    facts = parse(url)
    assert facts.canonical == _POST
    assert facts.platform == "x"


@pytest.mark.parametrize(
    "url",
    [
        "https://l.facebook.com.evil.id/l.php?u=" + _Q,
        "https://google.com.evil.id/url?q=" + _Q,
        "https://notgoogle.com/url?q=" + _Q,
        "https://www.google.com/search?q=" + _Q,
        "https://duckduckgo.com/?q=" + _Q,
        "https://www.bing.com/ck/a?u=zzz",
        "https://contoh.id/redirect?url=" + _Q,
    ],
)
def test_pages_that_are_no_redirect_stay_what_they_are(url):
    facts = parse(url)
    assert facts.platform == "web"
    assert facts.kind == "page"


def test_a_redirect_to_something_that_is_no_web_address_is_refused():
    facts = parse("https://l.facebook.com/l.php?u=javascript%3Aalert(1)")
    assert facts.error is LinkError.WRAPPED_TARGET
    assert facts.canonical is None


def test_wrapping_is_followed_only_so_far():
    url = _POST
    for _level in range(MAX_REDIRECTS):
        url = "https://l.facebook.com/l.php?u=" + quote(url, safe="")
    assert parse(url).canonical == _POST
    url = "https://l.facebook.com/l.php?u=" + quote(url, safe="")
    assert parse(url).error is LinkError.WRAPPED_TOO_DEEP
