# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links.registry import PLATFORMS, parse

_HOSTS = sorted({domain for parser in PLATFORMS for domain in parser.domains})
_hosts = st.one_of(
    st.sampled_from([*_HOSTS, "bit.ly", "google.com", "contoh.id", "duckduckgo.com"]),
    st.builds(
        "{}.{}".format,
        st.sampled_from(["www", "m", "l", "lm", "id", "id-id", "web", "s", "vt", "kanal"]),
        st.sampled_from(_HOSTS),
    ),
)
_pieces = st.one_of(
    st.sampled_from(
        ["@contoh", "contoh.akun", "post", "posts", "status", "video", "photo", "photos", "reel", "p", "s", "c", "t", "i", "web", "groups", "permalink", "share", "watch", "live", "channel", "l.php", "url", "login", "story.php", "permalink.php", "stories", "highlights", "user", "in", "feed", "update", "urn:li:activity:7391234567890123456", "1985562203419512832", "DQnA1bCpXyz", "6718335390845095173", "dQw4w9WgXcQ", "pfbid02AbCdEf", "profile.php", "photo.php", "send", "redirect", "iv", "amp"]
    ),
    st.text(max_size=12),
)  # fmt: skip
_values = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["https://x.com/a/status/20", "/watch?v=dQw4w9WgXcQ", "123456", "http://a."]),
)
_names = st.sampled_from(
    ["u", "url", "q", "v", "id", "story_fbid", "fbid", "next", "utm_source", "href", "a", "to", "continue"]
)  # fmt: skip
_links = st.builds(
    lambda scheme, host, path, query, end: (
        scheme
        + host
        + "".join(f"/{piece}" for piece in path)
        + ("?" + "&".join(f"{k}={quote(v, safe='/:')}" for k, v in query) if query else "")
        + end
    ),
    st.sampled_from(["https://", "http://", "", "//", "HTTPS://u:p@"]),
    _hosts,
    st.lists(_pieces, max_size=5),
    st.lists(st.tuples(_names, _values), max_size=4),
    st.sampled_from(["", "/", ".", ")", "#x", "#!/r.", "?", "%"]),
)


@given(st.one_of(st.text(alphabet=st.characters(), max_size=80), _links))
def test_parsing_never_raises_and_its_canonical_address_is_a_fixed_point(raw):
    facts = parse(raw)
    if facts.error:
        assert facts.error_text
        assert (facts.platform, facts.kind, facts.canonical) == (None, None, None)
        return
    again = parse(facts.canonical)
    assert (again.platform, again.kind, again.canonical) == (
        facts.platform,
        facts.kind,
        facts.canonical,
    )
    assert again.post_id == facts.post_id


@pytest.mark.parametrize(
    "url",
    [
        "https://x.com.evil.id/contoh/status/1985562203419512832",
        "https://x.com@evil.id/contoh/status/1985562203419512832",
        "https://faceb00k.com/contoh/posts/1",
        "https://facebook.com-masuk.id/contoh/posts/1",
        "https://xn--fcebook-2fg.com/contoh/posts/1",
        "https://f\u0430cebook.com/contoh/posts/1",
        "https://notx.com/contoh/status/20",
        "https://instagram.com.id/p/B_uf9dmAGPw/",
        "https://x.com:8443/contoh/status/20",
    ],
)
def test_a_look_alike_is_an_ordinary_page_without_account_or_time(url):
    facts = parse(url)
    assert (facts.platform, facts.kind) == ("web", "page")
    assert (facts.account, facts.post_id, facts.posted_at) == (None, None, None)


def test_every_platform_has_its_own_name_domains_and_test():
    platforms = [parser.platform for parser in PLATFORMS]
    domains = [domain for parser in PLATFORMS for domain in parser.domains]
    assert len(set(platforms)) == len(platforms)
    assert len(set(domains)) == len(domains)
    here = Path(__file__).parent
    assert all((here / f"test_{platform}.py").exists() for platform in platforms)
