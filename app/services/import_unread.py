"""Importing what is not read: links and files that wait for a screenshot, and finding that one."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.duplicates import Likeness, LikenessKind
from app.domain.items import Item, ItemKind, ItemStatus, new_id
from app.domain.reading import Precision, TimeFact
from app.links.registry import parse
from app.services.attach_files import add_attachment
from app.services.import_lines import line_of
from app.services.link_match import fits, matching_links
from app.text import N_, _

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.items import Reading
    from app.links.facts import LinkFacts
    from app.ports import Session, Store
    from app.services.import_inputs import Part
    from app.services.import_lines import ImportLine

_MOST_PROPOSED: Final = 3
SHORT_LINK: Final = N_(
    "Tautan pendek: isinya hanya diketahui situsnya. Buka tautannya, lalu impor alamat lengkapnya."
)


def import_link(store: Store, part: Part, actor: str, at: datetime, started: float) -> ImportLine:
    """Store a link that waits for its screenshot, with what its address says."""
    facts = parse(part.link or "")
    if facts.error is not None or facts.canonical is None:
        return line_of(part, "error", started, kind=ItemKind.LINK, error=facts.error_text)
    with store.write() as session:
        known = session.items.find_by_link(facts.canonical) or next(
            iter(session.items.find_by_post(facts.post_key or "")), None
        )
        if known:
            return line_of(part, "duplicate", started, item_id=known, kind=ItemKind.LINK)
        item = _link_item(facts, part.note, actor, at)
        session.items.add(item, [])
        session.log.append(
            "link_imported",
            item.id,
            {"platform": facts.platform, "kind": str(facts.kind)},
            actor=actor,
            at=at,
            committed={"link": facts.canonical.encode()},
        )
        shots = _propose_screenshots(session, item, at)
        for one in shots:
            session.likenesses.add(one)
    note = "" if facts.resolvable_offline or part.warning else _(SHORT_LINK)
    if shots:
        note = _("cocok dengan tangkapan layar {id}; gabungkan bila benar").format(
            id=shots[0].other_id
        )
    return line_of(part, "waiting_image", started, item_id=item.id, kind=ItemKind.LINK, note=note)


def import_file(
    store: Store, part: Part, data: bytes, actor: str, at: datetime, started: float
) -> ImportLine:
    """Store a file that cannot be read (a video of a chat, say): it waits for a screenshot."""
    store.evidence.put(data)
    item = Item(new_id(), ItemKind.FILE, ItemStatus.WAITING_IMAGE, at, actor, note=part.note)
    name = Path(part.name or part.input).name
    with store.write() as session:
        known = session.items.find_by_sha256(hashlib.sha256(data).hexdigest())
        if known:
            return line_of(part, "duplicate", started, item_id=known, kind=ItemKind.FILE)
        session.items.add(item, [])
        evidence = add_attachment(session, item.id, name, data)
        session.log.append(
            "file_imported",
            item.id,
            {"media": evidence.media_type, "size": evidence.size},
            actor=actor,
            at=at,
            committed={"evidence": evidence.sha256.encode()},
        )
    return line_of(part, "waiting_image", started, item_id=item.id, kind=ItemKind.FILE)


def propose_links(session: Session, shot: Item, reading: Reading, at: datetime) -> list[Likeness]:
    """Return the waiting links that a new screenshot may belong to, as open questions."""
    if not shot.account:
        return []
    known = session.items.find_by_account(shot.account)
    found = matching_links(shot, reading.text, known)[:_MOST_PROPOSED]
    return [Likeness(shot.id, link.id, LikenessKind.LINK_MATCH, at) for link in found]


def _propose_screenshots(session: Session, link: Item, at: datetime) -> list[Likeness]:
    """Return the screenshots that were there before their link, as open questions."""
    if not link.account:
        return []
    found = []
    for shot in session.items.find_by_account(link.account):
        if shot.kind is ItemKind.SCREENSHOT and not shot.link:
            reading = session.items.latest_reading(shot.id)
            if fits(link, shot, reading.text if reading else ""):
                found.append(Likeness(link.id, shot.id, LikenessKind.LINK_MATCH, at))
    return found[:_MOST_PROPOSED]


def _link_item(facts: LinkFacts, note: str, actor: str, at: datetime) -> Item:
    posted = TimeFact(facts.posted_at, Precision(facts.posted_at_precision), "link_id")
    return Item(
        id=new_id(),
        kind=ItemKind.LINK,
        status=ItemStatus.WAITING_IMAGE,
        imported_at=at,
        imported_by=actor,
        link=facts.canonical,
        platform=facts.platform,
        account=facts.account,
        account_source="link" if facts.account else "unknown",
        post_key=facts.post_key,
        posted_at=posted.at,
        posted_precision=posted.precision if posted.at else Precision.UNKNOWN,
        posted_source=posted.source if posted.at else "unknown",
        note=note,
    )
