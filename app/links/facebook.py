"""Links of Facebook in all the shapes it has used; its ids carry no time.

Canonical addresses live on www.facebook.com. Where a link names both the post and whoever posted
it (``story.php``, ``permalink.php``), both are kept, because Facebook needs both to open it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.names import names
from app.links.platform import (
    Parsed,
    PlatformParser,
    Redirect,
    absolute,
    platform_page,
    shortened,
    sub_domain,
)

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.facebook.com"
_SUB_DOMAINS: Final = frozenset(
    {"", "www", "m", "web", "mbasic", "touch", "mobile", "mtouch", "free", "0", "x", "p", "d", "h"}
    | {"iphone", "upload", "fb", "w", "secure", "www2", "beta", "business"}
)
_LOCALE: Final = re.compile(r"[a-z]{2}-[a-z]{2}")
_ACCOUNT: Final = re.compile(r"[A-Za-z0-9.\-_]{2,80}")
_NUMBER: Final = re.compile(r"[0-9]{1,25}")
_POST: Final = re.compile(
    r"[0-9]{3,25}|pfbid[A-Za-z0-9]{5,120}|[0-9]{3,25}:[0-9]{1,25}(?::[0-9]+)?"
)
_PAGE_AND_POST: Final = re.compile(r"([0-9]{3,25})_([0-9]{3,25})")
_NAME_AND_NUMBER: Final = re.compile(r".*?-?([0-9]{5,25})")
_FEED_OBJECT: Final = re.compile(r"(?:pcb|a|gm|g|t|vb|p|oa|o)\.[0-9.]+")
_VIDEO_KINDS: Final = frozenset({"videos", "video", "live_videos"})
_RESERVED: Final = names(
    "groups watch reel reels stories story share sharer events event marketplace gaming hashtag "
    "help login login.php pages people profile.php permalink.php story.php photo.php photo photos "
    "media video.php videos video posts notes note.php l.php flx ads business privacy policies "
    "settings notifications messages friends bookmarks search plugins dialog tr places home.php "
    "index.php public directory recover legal careers about games fundraisers donate live "
    "live_map saved memories ufi composer sharer.php p watchparty badges r.php reg signup a ajax "
    "api graphql checkpoint cookie_settings language terms.php wall.php topic lite business_suite "
    "sharer_external permalink jobs offers instantgames rooms"
)
_TABS: Final = names(
    "about photos videos posts friends followers following reels reviews mentions likes events "
    "live community map sports music timeline shop services photos_by photos_of photos_albums "
    "about_contact_and_basic_info about_details reels_tab videos_by notes groups check_in "
    "live_videos"
)


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host.endswith(("fb.watch", "fb.me", "fb.gg")):
        return _short_domain(address, sub)
    if sub in {"l", "lm"}:
        target = address.parameter("u")
        return Redirect(target) if target else platform_page(address, address.host)
    if sub not in _SUB_DOMAINS and not _LOCALE.fullmatch(sub):
        return None
    return (
        _redirect(address)
        or _share(address)
        or _by_parameters(address)
        or _group(address)
        or _video(address)
        or _photo(address)
        or _story(address)
        or _post(address)
        or _profile(address)
        or platform_page(address, _HOST)
    )


def _short_domain(address: Address, sub: str) -> Parsed | None:
    if sub not in {"", "www"}:
        return None
    return shortened(address, slash=address.host.endswith("fb.watch"))


def _redirect(address: Address) -> Redirect | None:
    """Pages that only lead on: link shims, share dialogs, embeds, the login page."""
    match address.segments:
        case ["l.php"] | ["flx", "warn", *_] | ["sharer.php"] | ["sharer", *_] | ["share.php"]:
            target = address.parameter("u")
        case ["dialog", "share" | "feed"] | ["plugins", *_]:
            target = address.parameter("href", "link")
        case ["login" | "login.php" | "checkpoint" | "cookie", *_]:
            target = address.parameter("next")
        case _:
            return None
    return Redirect(absolute(target, _HOST)) if target else None


def _share(address: Address) -> Parsed | None:
    """``/share/…`` codes are known only to the server, like any shortened link."""
    match address.segments:
        case ["share", code] if code not in {"p", "v", "r", "g"}:
            pass
        case ["share", "p" | "v" | "r" | "g" | "s", _]:
            pass
        case _:
            return None
    return shortened(address._replace(host=_HOST), slash=True)


def _by_parameters(address: Address) -> Parsed | None:
    """Read the old addresses that name everything in the query."""
    match address.segments:
        case [("story.php" | "permalink.php") as page]:
            return _story_page(address, page)
        case ["photo.php" | "photo"]:
            return _numbered("photo.php?fbid", address.parameter("fbid"), LinkKind.PHOTO) or (
                _numbered("watch/?v", address.parameter("v"), LinkKind.VIDEO)
            )
        case ["watch" | "video.php" | "watchparty"] | ["watch", "live"] | ["video", "video.php"]:
            return _numbered("watch/?v", address.parameter("v"), LinkKind.VIDEO)
        case ["profile.php"]:
            return _numbered_profile(address.parameter("id") or "", address)
    return None


def _story_page(address: Address, page: str) -> Parsed | None:
    post = address.parameter("story_fbid", "fbid") or ""
    owner = address.parameter("id") or ""
    if not _POST.fullmatch(post) or ":" in post or not _NUMBER.fullmatch(owner):
        return None
    where = f"https://{_HOST}/{page}?story_fbid={post}&id={owner}"
    return Parsed(LinkKind.POST, where, owner, post, key=post)


def _numbered(before: str, number: str | None, kind: LinkKind) -> Parsed | None:
    if not number or not _NUMBER.fullmatch(number):
        return None
    return Parsed(kind, f"https://{_HOST}/{before}={number}", None, number, key=number)


def _numbered_profile(number: str, address: Address) -> Parsed | None:
    if not _NUMBER.fullmatch(number):
        return None
    post = address.parameter("story_fbid") or ""
    if _POST.fullmatch(post) and ":" not in post:
        return _story_page(address, "permalink.php")
    where = f"https://{_HOST}/profile.php?id={number}"
    return Parsed(LinkKind.PROFILE, where, number, key=f"@{number}")


def _group(address: Address) -> Parsed | None:
    if address.segment(0) != "groups" or not _ACCOUNT.fullmatch(address.segment(1)):
        return None
    group = address.segments[1]
    if address.segment(2) == "user" and _NUMBER.fullmatch(address.segment(3)):
        return _numbered_profile(address.segments[3], address)
    post = ""
    match address.segments[2:]:
        case ("posts" | "permalink", *_, number) if _POST.fullmatch(number):
            post = number
        case ("posts" | "permalink", number, *_) if _POST.fullmatch(number):
            post = number
        case (number, *_) if _POST.fullmatch(number):
            post = number
        case _:
            named = address.parameter("multi_permalinks") or (
                address.parameter("id") if address.parameter("view") == "permalink" else None
            )
            first = (named or "").partition(",")[0]
            post = first if _POST.fullmatch(first) else ""
    where = f"https://{_HOST}/groups/{group}"
    if post:
        return Parsed(LinkKind.POST, f"{where}/posts/{post}", None, post, key=post)
    if group in {"feed", "discover", "joins", "create", "search"}:
        return None
    return Parsed(LinkKind.GROUP, where, key=f"group:{group.lower()}")


def _video(address: Address) -> Parsed | None:
    account = None
    match address.segments:
        case ["reel" | "reels", number, *_] if _NUMBER.fullmatch(number):
            return Parsed(LinkKind.REEL, f"https://{_HOST}/reel/{number}", None, number, key=number)
        case [name, "reel" | "reels", number, *_] if _NUMBER.fullmatch(number) and _is_name(name):
            where = f"https://{_HOST}/reel/{number}"
            return Parsed(LinkKind.REEL, where, name, number, key=number)
        case ["watch", "live", number] if _NUMBER.fullmatch(number):
            return _numbered("watch/?v", number, LinkKind.VIDEO)
        case ["watch", name, *_, number] if _NUMBER.fullmatch(number) and _is_name(name):
            account = name
        case [name, what, *_, number] if what in _VIDEO_KINDS and _NUMBER.fullmatch(number):
            account = name if _is_name(name) else None
        case _:
            return None
    if account is None:
        return None
    where = f"https://{_HOST}/{account}/videos/{number}"
    return Parsed(LinkKind.VIDEO, where, account, number, key=number)


def _photo(address: Address) -> Parsed | None:
    match address.segments:
        case [name, "photos" | "photo", *_, number] if _NUMBER.fullmatch(number) and _is_name(name):
            where = f"https://{_HOST}/{name}/photos/{number}"
            return Parsed(LinkKind.PHOTO, where, name, number, key=number)
        case [name, "photos" | "photo"] if _is_name(name):
            return _numbered("photo.php?fbid", address.parameter("fbid"), LinkKind.PHOTO)
        case ["photo" | "photos", number] if _NUMBER.fullmatch(number):
            return _numbered("photo.php?fbid", number, LinkKind.PHOTO)
    return None


def _story(address: Address) -> Parsed | None:
    match address.segments:
        case ["stories", owner, *rest] if _NUMBER.fullmatch(owner):
            where = f"https://{_HOST}/stories/{owner}/"
            if rest and re.fullmatch(r"[A-Za-z0-9_=-]{4,120}", rest[0]):
                code = rest[0].rstrip("=")
                return Parsed(LinkKind.STORY, f"{where}{code}/", owner, code, key=code)
            return Parsed(LinkKind.STORY, where, owner)
    return None


def _post(address: Address) -> Parsed | None:
    match address.segments:
        case [name, "posts" | "activity", *_, number] if _POST.fullmatch(number):
            pass
        case [name, "posts" | "activity", number, *_] if _POST.fullmatch(number):
            pass
        case [joined]:
            found = _PAGE_AND_POST.fullmatch(joined)
            if not found:
                return None
            name, number = found.groups()
        case _:
            return None
    if not _is_name(name):
        return None
    number = number.partition(":")[0]  # the rest counts the parts of a life event
    where = f"https://{_HOST}/{name}/posts/{number}"
    return Parsed(LinkKind.POST, where, name, number, key=number)


def _profile(address: Address) -> Parsed | None:
    match address.segments:
        case ["people" | "pages", _, number, *_] if _NUMBER.fullmatch(number):
            return _numbered_profile(number, address)
        case ["p", named] | ["pages", "category", _, named]:
            found = _NAME_AND_NUMBER.fullmatch(named)
            return _numbered_profile(found[1], address) if found else None
        case ["pg" | "watch", name, *_] if _is_name(name) and name not in {"live", "search"}:
            pass
        case [name] if _is_name(name):
            pass
        case [name, tab, *_] if _is_name(name) and tab in _TABS:
            pass
        case _:
            return None
    if name.isdigit():
        return _numbered_profile(name, address)
    return Parsed(LinkKind.PROFILE, f"https://{_HOST}/{name}", name, key=f"@{name.lower()}")


def _is_name(text: str) -> bool:
    return bool(_ACCOUNT.fullmatch(text)) and text.lower() not in _RESERVED


FACEBOOK: Final = PlatformParser(
    Platform.FACEBOOK,
    frozenset({"facebook.com", "fb.com", "fb.watch", "fb.me", "fb.gg"}),
    _parse,
)
