"""Link shorteners that belong to no platform: where they lead is known only to their server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.links.names import names
from app.links.platform import Parsed, shortened

if TYPE_CHECKING:
    from app.links.address import Address

HOSTS: Final = names(
    "bit.ly bitly.com j.mp s.id tinyurl.com tiny.cc tiny.one is.gd v.gd ow.ly goo.gl g.co g.page "
    "maps.app.goo.gl forms.gle buff.ly cutt.ly rebrand.ly rb.gy t.ly shorturl.at shorturl.gg "
    "short.io bl.ink dub.sh dlvr.it ift.tt trib.al adf.ly shorte.st ouo.io gg.gg intip.in bom.so "
    "u.to x.gd n9.cl urlz.fr wp.me tny.im mcaf.ee soo.gd tr.im cli.gs qr.ae redd.it pin.it kutt.it "
    "amzn.to amzn.asia shope.ee s.shopee.co.id id.shp.ee shp.ee tokopedia.link tk.tokopedia.com "
    "s.lazada.co.id c.lazada.co.id invol.co atid.me spoti.fi spotify.link apple.co snip.ly "
    "short.gy 1drv.ms flip.it po.st page.link app.link onelink.me discord.gg reurl.cc"
)
_FAMILIES: Final = (".page.link", ".app.link", ".onelink.me", ".short.gy", ".app.goo.gl")


def parse(address: Address) -> Parsed | None:
    """Return the short link as it stands, or ``None`` if the host is no known shortener."""
    host = address.host.removeprefix("www.")
    if (host not in HOSTS and not host.endswith(_FAMILIES)) or address.port:
        return None
    return shortened(address._replace(host=host), slash=False)
