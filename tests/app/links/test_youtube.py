# ruff: noqa: E501 - test names say the property; tables of links are read by column
from __future__ import annotations

import pytest

_YT = "https://www.youtube.com"
_V = "aqz-KE-bpKQ"
_WATCH = f"{_YT}/watch?v={_V}"
_UC = "UCabcdefghijklmnopqrst-_"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{_WATCH}&list=PL1&index=2&t=4s&ab_channel=Contoh", ("video", None, _V, _WATCH)),
        (f"m.youtube.com/watch?app=desktop&v={_V}", ("video", None, _V, _WATCH)),
        (f"https://music.youtube.com/watch?v={_V}&si=a", ("video", None, _V, _WATCH)),
        (f"youtu.be/{_V}?si=a&t=43", ("video", None, _V, _WATCH)),
        (f"{_YT}/embed/{_V}?autoplay=1", ("video", None, _V, _WATCH)),
        (f"https://www.youtube-nocookie.com/embed/{_V}", ("video", None, _V, _WATCH)),
        (f"{_YT}/v/{_V}", ("video", None, _V, _WATCH)),
        (f"{_YT}/shorts/{_V}?feature=share", ("short_video", None, _V, f"{_YT}/shorts/{_V}")),
        (f"{_YT}/live/{_V}?si=a", ("live", None, _V, f"{_YT}/live/{_V}")),
        (f"{_YT}/@KanalContoh", ("profile", "KanalContoh", None, f"{_YT}/@KanalContoh")),
        (f"{_YT}/@KanalContoh/videos", ("profile", "KanalContoh", None, f"{_YT}/@KanalContoh")),
        (f"{_YT}/%40KanalContoh", ("profile", "KanalContoh", None, f"{_YT}/@KanalContoh")),
        (f"{_YT}/@KanalContoh/live", ("live", "KanalContoh", None, f"{_YT}/@KanalContoh/live")),
        (f"{_YT}/channel/{_UC}", ("profile", _UC, None, f"{_YT}/channel/{_UC}")),
        (f"{_YT}/c/KanalContoh/about", ("profile", "KanalContoh", None, f"{_YT}/c/KanalContoh")),
        (f"{_YT}/user/KanalContoh", ("profile", "KanalContoh", None, f"{_YT}/user/KanalContoh")),
        (f"{_YT}/post/UgkxAbCdEfGhIj", ("post", None, "UgkxAbCdEfGhIj", f"{_YT}/post/UgkxAbCdEfGhIj")),
        (f"{_YT}/channel/{_UC}/community?lb=UgkxAbCdEfGhIj", ("post", None, "UgkxAbCdEfGhIj", f"{_YT}/post/UgkxAbCdEfGhIj")),
        (f"{_YT}/playlist?list=PL1&si=a", ("page", None, None, f"{_YT}/playlist?list=PL1")),
        (f"{_YT}/watch?v=terlalupendek1", ("page", None, None, f"{_YT}/watch?v=terlalupendek1")),
        (f"{_YT}/attribution_link?a=x&u=%2Fwatch%3Fv%3D{_V}%26feature%3Dshare", ("video", None, _V, _WATCH)),
        (f"{_YT}/redirect?event=v&q=https%3A%2F%2Fs.id%2Fcontoh", ("short", None, None, "https://s.id/contoh")),
        (f"https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D{_V}&gl=ID", ("video", None, _V, _WATCH)),
    ],
)  # fmt: skip
def test_every_shape_of_address(says, url, expected):
    says(url, *expected)
