"""Splitting a typed or pasted web address the way browsers do, but refusing instead of guessing.

The standard ``urlsplit`` is not used: it raises on some input, reads backslashes and user names
differently from browsers (which is what look-alike links play on) and changes between Python
versions.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from typing import Final, NamedTuple
from urllib.parse import unquote, unquote_plus

from app.links.facts import LinkError
from app.links.names import names

MAX_LENGTH: Final = 8192
"""Characters; longer than any link a platform makes."""

_MAX_HOST: Final = 253
_MAX_PORT: Final = 65535
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_PORT_FOLLOWS: Final = re.compile(r"\d{1,5}(?:[/?#\\]|$)")
_LABELS: Final = re.compile(
    r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})"
)
_IPV4: Final = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_INVISIBLE: Final = dict.fromkeys(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
"""Zero-width and direction marks: messengers add them, deceivers hide behind them."""
_OPENERS: Final = "<([{\"'«“‘„`"
_MARKUP: Final = frozenset("*_~")
"""WhatsApp's marks for bold, italic and strike-through."""
_CLOSERS: Final = ".,;:!\"'»”’…`>"
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_FILE_ENDINGS: Final = names(
    "pdf jpg jpeg png gif webp heic bmp tif tiff txt csv xls xlsx doc docx ppt pptx rar mp3 mp4 "
    "m4a opus mov avi html htm json xml exe apk py"
)
_TOP_LEVEL: Final = names(
    "com net org info biz edu gov mil web app dev blog news link site online store shop xyz live "
    "media page social video cloud space website tech press"
)
_COUNTRY: Final = 2


class BadLinkError(Exception):
    """The input is not a usable web address; ``code`` says why."""

    def __init__(self, code: LinkError) -> None:
        super().__init__(code.value)
        self.code = code


class Address(NamedTuple):
    """A web address in parts.

    ``host`` is lower case ASCII (IDNA), ``port`` empty where it is the scheme's own, ``path``,
    ``query`` and ``fragment`` are as written (still percent-encoded), ``segments`` are the
    non-empty parts of the path, decoded.
    """

    scheme: str
    host: str
    port: str
    path: str
    query: str
    fragment: str
    segments: tuple[str, ...]

    def parameter(self, *names: str) -> str | None:
        """Return the decoded value of the first non-empty query parameter called like this."""
        if not self.query:
            return None
        for name in names:
            for pair in self.query.split("&"):
                key, _, value = pair.partition("=")
                if value and (key == name or unquote_plus(key) == name):
                    return unquote_plus(value)
        return None

    def segment(self, index: int) -> str:
        """Return the decoded part of the path at ``index``, or an empty string."""
        return self.segments[index] if -len(self.segments) <= index < len(self.segments) else ""


def trim_end(text: str) -> str:
    """Drop what belongs to the sentence around a link, not to the link (full stops, quotes)."""
    end = len(text)
    unpaired: dict[str, int] = {}
    while end:
        last = text[end - 1]
        if last in _PAIRS:
            if last not in unpaired:
                unpaired[last] = text.count(last, 0, end) - text.count(_PAIRS[last], 0, end)
            if unpaired[last] <= 0:
                break
            unpaired[last] -= 1
        elif last not in _CLOSERS and not last.isspace():
            break
        end -= 1
    return text[:end]


def clean(raw: str) -> str:
    """Return ``raw`` without surrounding space, brackets, quotes and invisible characters."""
    text = raw if raw.isascii() else raw.translate(_INVISIBLE)
    text = text.strip()
    if text[:1] in _MARKUP and text[:1] == text[-1:]:
        text = text.strip(text[0])
    return trim_end(text.lstrip(_OPENERS).lstrip())


def split(raw: str) -> Address:
    """Split ``raw`` into an :class:`Address`.

    Raises:
        BadLinkError: with the reason, for everything that is not a usable http(s) address.
    """
    if len(raw) > MAX_LENGTH:
        raise BadLinkError(LinkError.TOO_LONG)
    text = clean(raw)
    if not text:
        raise BadLinkError(LinkError.EMPTY)
    scheme, rest, typed = _scheme_of(text)
    if any(map(str.isspace, rest)):
        raise BadLinkError(LinkError.SPACE_INSIDE if typed else LinkError.NOT_A_LINK)
    if _CONTROL.search(rest):
        raise BadLinkError(LinkError.CONTROL_CHARACTER)
    rest, _, fragment = rest.partition("#")
    rest, _, query = rest.partition("?")
    rest = rest.replace("\\", "/")  # as browsers do: "x.com\@evil.example" goes to x.com
    authority, slash, path = rest.partition("/")
    _user, at, host_port = authority.rpartition("@")
    if at and not typed and not slash:
        raise BadLinkError(LinkError.NOT_A_LINK)  # an e-mail address or an account name
    if not authority:
        raise BadLinkError(LinkError.NO_HOST)
    if not typed and "." not in host_port and not host_port.startswith("["):
        raise BadLinkError(LinkError.NOT_A_LINK)
    host, port = _host_and_port(host_port, scheme)
    if not typed and _looks_like_words(host, has_more=bool(slash or query)):
        raise BadLinkError(LinkError.NOT_A_LINK)
    path = _without_dots(slash + path)
    parts = path.split("/")
    if "%" in path:
        parts = [unquote(part) for part in parts]
    return Address(scheme, host, port, path, query, fragment, tuple(filter(None, parts)))


def _scheme_of(text: str) -> tuple[str, str, bool]:
    """Return (scheme, rest after the slashes, whether a scheme or ``//`` was typed)."""
    found = _SCHEME.match(text)
    if found:
        scheme, rest = found[1].lower(), text[found.end() :]
        if scheme in {"http", "https"}:
            return scheme, rest.lstrip("/\\"), True
        if "." not in scheme or not _PORT_FOLLOWS.match(rest):
            words = any(map(str.isspace, text)) and not rest.startswith("//")
            raise BadLinkError(LinkError.NOT_A_LINK if words else LinkError.SCHEME)
    if text.startswith("//"):
        return "https", text.lstrip("/"), True
    return "https", text, False


def _host_and_port(text: str, scheme: str) -> tuple[str, str]:
    if text.startswith("["):
        return _ipv6(text, scheme)
    host, _, port = text.partition(":")
    if not host:
        raise BadLinkError(LinkError.NO_HOST)
    if len(host) > _MAX_HOST:
        raise BadLinkError(LinkError.BAD_HOST)
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise BadLinkError(LinkError.BAD_HOST) from None
    host = host.lower().removesuffix(".")
    if len(host) > _MAX_HOST or not (_LABELS.fullmatch(host) or _IPV4.fullmatch(host)):
        raise BadLinkError(LinkError.BAD_HOST)
    return host, _port(port, scheme)


def _ipv6(text: str, scheme: str) -> tuple[str, str]:
    inside, bracket, port = text[1:].partition("]")
    try:
        host = f"[{IPv6Address(inside).compressed}]"
    except AddressValueError:
        raise BadLinkError(LinkError.BAD_HOST) from None
    if not bracket or "%" in host or (port and not port.startswith(":")):
        raise BadLinkError(LinkError.BAD_HOST)
    return host, _port(port[1:], scheme)


def _port(text: str, scheme: str) -> str:
    if not text:
        return ""
    if not (text.isascii() and text.isdigit()) or int(text) > _MAX_PORT:
        raise BadLinkError(LinkError.BAD_PORT)
    number = str(int(text))
    return "" if number == ("443" if scheme == "https" else "80") else number


def _looks_like_words(host: str, *, has_more: bool) -> bool:
    """Without scheme and path, ``surat.pdf`` is a file and ``contoh.akun`` an account name."""
    ending = host.rpartition(".")[2]
    if host.startswith("www."):
        return "." not in host.removeprefix("www.")
    if has_more:
        return False
    return ending in _FILE_ENDINGS or not (len(ending) == _COUNTRY or ending in _TOP_LEVEL)


def _without_dots(path: str) -> str:
    """Resolve ``.`` and ``..`` segments (RFC 3986, 5.2.4), encoded dots included."""
    if "/." not in path and "%2" not in path:
        return path
    kept: list[str] = []
    parts = path.split("/")
    for position, part in enumerate(parts):
        plain = part.replace("%2e", ".").replace("%2E", ".")
        if plain in {".", ".."}:
            if plain == ".." and len(kept) > 1:
                kept.pop()
            if position == len(parts) - 1:
                kept.append("")
        else:
            kept.append(part)
    return "/".join(kept) or "/"
