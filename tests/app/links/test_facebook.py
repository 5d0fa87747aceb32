# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

from app.domain.reading import Platform
from app.links.registry import parse

_FB = "https://www.facebook.com"
_PF = "pfbid02AbCdEfGhIjKl"
_N = "10158123456789012"
_U = "100012345678901"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{_FB}/contoh.akun/posts/{_PF}?__cft__[0]=x&__tn__=R", ("post", "contoh.akun", _PF, f"{_FB}/contoh.akun/posts/{_PF}")),
        (f"web.facebook.com/contoh.akun/posts/judul-panjang/{_N}/", ("post", "contoh.akun", _N, f"{_FB}/contoh.akun/posts/{_N}")),
        (f"https://id-id.facebook.com/contoh.akun/posts/{_N}:0", ("post", "contoh.akun", _N, f"{_FB}/contoh.akun/posts/{_N}")),
        (f"{_FB}/{_U}/posts/{_N}", ("post", _U, _N, f"{_FB}/{_U}/posts/{_N}")),
        (f"{_FB}/{_U}_{_N}", ("post", _U, _N, f"{_FB}/{_U}/posts/{_N}")),
        (f"https://m.facebook.com/story.php?story_fbid={_N}&id={_U}&mibextid=a", ("post", _U, _N, f"{_FB}/story.php?story_fbid={_N}&id={_U}")),
        (f"https://mbasic.facebook.com/story.php?id={_U}&story_fbid={_PF}", ("post", _U, _PF, f"{_FB}/story.php?story_fbid={_PF}&id={_U}")),
        (f"https://m.facebook.com/permalink.php?story_fbid={_PF}&id={_U}", ("post", _U, _PF, f"{_FB}/permalink.php?story_fbid={_PF}&id={_U}")),
        (f"{_FB}/groups/12345/permalink/{_N}/", ("post", None, _N, f"{_FB}/groups/12345/posts/{_N}")),
        (f"{_FB}/groups/grup.contoh/posts/{_N}/?comment_id=1", ("post", None, _N, f"{_FB}/groups/grup.contoh/posts/{_N}")),
        (f"{_FB}/groups/grup.contoh/posts/judul/{_N}", ("post", None, _N, f"{_FB}/groups/grup.contoh/posts/{_N}")),
        (f"{_FB}/groups/12345?multi_permalinks={_N}%2C99", ("post", None, _N, f"{_FB}/groups/12345/posts/{_N}")),
        (f"m.facebook.com/groups/12345?view=permalink&id={_N}", ("post", None, _N, f"{_FB}/groups/12345/posts/{_N}")),
        (f"{_FB}/groups/grup.contoh/?ref=share", ("group", None, None, f"{_FB}/groups/grup.contoh")),
        (f"{_FB}/groups/12345/user/{_U}/", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/groups/feed/", ("page", None, None, f"{_FB}/groups/feed/")),
        (f"{_FB}/photo.php?fbid={_N}&id={_U}&set=a.1", ("photo", None, _N, f"{_FB}/photo.php?fbid={_N}")),
        (f"{_FB}/photo/?fbid={_N}&set=a.1", ("photo", None, _N, f"{_FB}/photo.php?fbid={_N}")),
        (f"{_FB}/contoh.akun/photos/a.12.34/{_N}/?type=3", ("photo", "contoh.akun", _N, f"{_FB}/contoh.akun/photos/{_N}")),
        (f"{_FB}/contoh.akun/photos/{_N}", ("photo", "contoh.akun", _N, f"{_FB}/contoh.akun/photos/{_N}")),
        (f"{_FB}/contoh.akun/videos/{_N}/", ("video", "contoh.akun", _N, f"{_FB}/contoh.akun/videos/{_N}")),
        (f"{_FB}/contoh.akun/videos/vb.{_U}/{_N}/?type=2", ("video", "contoh.akun", _N, f"{_FB}/contoh.akun/videos/{_N}")),
        (f"{_FB}/contoh.akun/videos/judul-video/{_N}", ("video", "contoh.akun", _N, f"{_FB}/contoh.akun/videos/{_N}")),
        (f"fb.com/watch?v={_N}&ref=sharing", ("video", None, _N, f"{_FB}/watch/?v={_N}")),
        (f"{_FB}/watch/live/?ref=watch_permalink&v={_N}", ("video", None, _N, f"{_FB}/watch/?v={_N}")),
        (f"m.facebook.com/video.php?v={_N}", ("video", None, _N, f"{_FB}/watch/?v={_N}")),
        (f"{_FB}/reel/{_N}?mibextid=a&s=yWDuG2", ("reel", None, _N, f"{_FB}/reel/{_N}")),
        (f"{_FB}/contoh.akun/reels/{_N}", ("reel", "contoh.akun", _N, f"{_FB}/reel/{_N}")),
        (f"{_FB}/stories/{_U}/UzpfSVNDOjEyMzQ1Ng==/?view_single=1", ("story", _U, "UzpfSVNDOjEyMzQ1Ng", f"{_FB}/stories/{_U}/UzpfSVNDOjEyMzQ1Ng/")),
        (f"{_FB}/stories/{_U}/", ("story", _U, None, f"{_FB}/stories/{_U}/")),
        (f"{_FB}/share/p/1AbCdEfGhI/?mibextid=w", ("short", None, None, f"{_FB}/share/p/1AbCdEfGhI/")),
        ("m.facebook.com/share/v/1AbCdEfGhI", ("short", None, None, f"{_FB}/share/v/1AbCdEfGhI/")),
        (f"{_FB}/share/r/1AbCdEfGhI/", ("short", None, None, f"{_FB}/share/r/1AbCdEfGhI/")),
        (f"{_FB}/share/1AbCdEfGhI/", ("short", None, None, f"{_FB}/share/1AbCdEfGhI/")),
        ("fb.watch/aBcDeF", ("short", None, None, "https://fb.watch/aBcDeF/")),
        ("https://fb.me/aBcDeF", ("short", None, None, "https://fb.me/aBcDeF")),
        (f"{_FB}/profile.php?id={_U}&sk=about", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/people/Contoh-Empat/{_U}/", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/p/Contoh-Empat-{_U}/", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/pages/category/Toko/Contoh-Empat-{_U}/", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/{_U}", ("profile", _U, None, f"{_FB}/profile.php?id={_U}")),
        (f"{_FB}/contoh.akun/about", ("profile", "contoh.akun", None, f"{_FB}/contoh.akun")),
        (f"{_FB}/pg/contoh.akun/posts/", ("profile", "contoh.akun", None, f"{_FB}/contoh.akun")),
        (f"{_FB}/hashtag/asn", ("page", None, None, f"{_FB}/hashtag/asn")),
        (f"{_FB}/events/123456789/", ("page", None, None, f"{_FB}/events/123456789/")),
        (f"{_FB}/permalink.php?story_fbid={_N}", ("page", None, None, f"{_FB}/permalink.php?story_fbid={_N}")),
        (f"{_FB}/", ("page", None, None, f"{_FB}/")),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ%3Fsi%3Da&h=AT", ("video", None, "dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")),
        (f"{_FB}/sharer/sharer.php?u=contoh.id/berita", ("page", None, None, "https://contoh.id/berita")),
        (f"{_FB}/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fcontoh.akun%2Fposts%2F{_N}", ("post", "contoh.akun", _N, f"{_FB}/contoh.akun/posts/{_N}")),
        (f"{_FB}/login/?next=%2Fcontoh.akun%2Fposts%2F{_N}", ("post", "contoh.akun", _N, f"{_FB}/contoh.akun/posts/{_N}")),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)


def test_one_video_has_one_key_whichever_page_shows_it():
    urls = [f"{_FB}/watch/?v={_N}", f"{_FB}/contoh.akun/videos/{_N}", f"{_FB}/reel/{_N}"]
    assert {parse(url).post_key for url in urls} == {f"facebook:{_N}"}


@pytest.mark.parametrize("host", ["developers.facebook.com", "about.facebook.com", "x.fb.watch"])
def test_other_sub_domains_are_ordinary_pages(host):
    assert parse(f"https://{host}/docs").platform is Platform.WEB
