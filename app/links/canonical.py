"""The clean address of a page: no tracking parameters, one spelling of percent-encoding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_plus

from app.links.address import trim_end
from app.links.names import names

if TYPE_CHECKING:
    from app.links.address import Address

_TRACKING: Final = names(
    # Analytics and advertising click ids
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id epik srsltid "
    "igsh igshid ig_rid ig_mid mc_cid mc_eid _hsenc _hsmi __hstc __hssc __hsfp hsctatracking "
    "_openstat vero_id vero_conv oly_enc_id oly_anon_id wickedid rb_clickid s_cid ml_subscriber "
    "ml_subscriber_hash _ga _gl _ke mkt_tok wt_mc wt_zmc xtor at_medium at_campaign at_custom1 "
    "cmpid ncid sr_share __twitter_impression _branch_match_id _branch_referrer dm_i "
    # Platform share marks
    "mibextid sfnsn rdid share_url __tn__ __xts__ __so__ __rv__ eav paipv refid ref_src ref_url "
    "fb_action_ids fb_action_types fb_source fb_ref fb_comment_id action_object_map "
    "action_type_map action_ref_map is_from_webapp sender_device sender_web_id is_copy_url "
    "share_app_id share_link_id share_iid share_author_id share_item_id tt_from u_code xmt slof "
    "feature si pp trk trackingid lipi midtoken midsig originalsubdomain"
)
_TRACKING_PREFIXES: Final = ("utm_", "pk_", "mtm_", "hsa_", "__cft__", "matomo_")
_TO_FIX: Final = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~!$&()*+,;=:@/?]")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def page(address: Address, host: str | None = None, scheme: str | None = None) -> str:
    """Return the canonical address of ``address`` (on ``host``, where the site has several).

    Kept: host, path, and the parameters that may choose the content, in their order. Dropped: user
    information, default port, tracking parameters and the fragment, unless it is a route of a
    page that draws itself (``#!/…``, ``#/…``).
    """
    port = f":{address.port}" if address.port else ""
    result = (
        f"{scheme or address.scheme}://{host or address.host}{port}{_encode(address.path) or '/'}"
    )
    query = _query(address.query)
    if query:
        result += f"?{query}"
    if address.fragment.startswith(("!/", "/")):
        result += f"#{_encode(address.fragment)}"
    return _trimmed(result)


def _query(query: str) -> str:
    if not query:
        return ""
    return "&".join(_encode(pair) for pair in query.split("&") if pair and not _is_tracking(pair))


def _is_tracking(pair: str) -> bool:
    key = pair.partition("=")[0]
    if "%" in key or "+" in key:
        key = unquote_plus(key)
    key = key.lower()
    return key in _TRACKING or key.startswith(_TRACKING_PREFIXES)


def _encode(text: str) -> str:
    return _TO_FIX.sub(_fix, text)


def _fix(found: re.Match[str]) -> str:
    piece = found[0]
    if len(piece) > 1:
        letter = chr(int(piece[1:], 16))
        return letter if letter in _UNRESERVED else piece.upper()
    return "".join(f"%{byte:02X}" for byte in piece.encode("utf-8", "surrogatepass"))


def _trimmed(text: str) -> str:
    """Drop end punctuation as the parser would, so that the result parses to itself."""
    return trim_end(text)
