"""The facts around a post, each with its source in words: who, where, when, with whose permission.

Nothing is concluded here. What is not known is not listed, and a time that only the link's id tells
says that the post may have been scheduled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from app.domain.clauses import Answer
from app.domain.duplicates import LikenessKind, LikenessVerdict
from app.domain.items import ItemKind
from app.domain.page_facts import pages_of
from app.domain.people import PermitKind
from app.domain.reading import Platform, Precision
from app.labels import PLATFORM_LABEL, SOURCE_LABEL, format_span, format_when
from app.links.facts import LinkKind
from app.links.registry import parse
from app.services.item_state import find_item
from app.services.judge_likeness import beside_of
from app.services.person_facts import person_facts
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.domain.items import Evidence, Item, JoinRecord
    from app.domain.log import LogEntry
    from app.domain.page_facts import PageFacts
    from app.ports import Store
    from app.services.judge_likeness import Beside
    from app.services.person_facts import PersonFacts


class FactKind(StrEnum):
    """What a fact is about; stable codes."""

    PLATFORM = "platform"
    ACCOUNT = "account"
    DISPLAY_NAME = "display_name"
    PAGE = "page"
    KIND = "kind"
    POSTED = "posted"
    CAPTURED = "captured"
    WORKING_TIME = "working_time"
    PERMIT = "permit"
    BUSINESS = "business"
    CREATOR = "creator"
    LINK = "link"
    NOTE = "note"
    LIKENESS = "likeness"
    JOINED = "joined"
    ATTACHMENT = "attachment"


FACT_LABEL: Final[dict[FactKind, str]] = {
    FactKind.PLATFORM: N_("Platform"),
    FactKind.ACCOUNT: N_("Akun"),
    FactKind.DISPLAY_NAME: N_("Nama tampil"),
    FactKind.PAGE: N_("Menurut halaman"),
    FactKind.KIND: N_("Jenis"),
    FactKind.POSTED: N_("Diunggah"),
    FactKind.CAPTURED: N_("Gambar diambil"),
    FactKind.WORKING_TIME: N_("Jam kerja"),
    FactKind.PERMIT: N_("Izin"),
    FactKind.BUSINESS: N_("Usaha dilaporkan"),
    FactKind.CREATOR: N_("Konten kreator"),
    FactKind.LINK: N_("Tautan"),
    FactKind.NOTE: N_("Catatan pengirim"),
    FactKind.LIKENESS: N_("Mirip"),
    FactKind.JOINED: N_("Gabungan"),
    FactKind.ATTACHMENT: N_("Lampiran"),
}
LINK_KIND_LABEL: Final[dict[LinkKind, str]] = {
    LinkKind.POST: N_("postingan"),
    LinkKind.VIDEO: N_("video"),
    LinkKind.SHORT_VIDEO: N_("video pendek"),
    LinkKind.REEL: N_("reel"),
    LinkKind.STORY: N_("story"),
    LinkKind.HIGHLIGHT: N_("sorotan"),
    LinkKind.PHOTO: N_("foto"),
    LinkKind.LIVE: N_("siaran langsung"),
    LinkKind.PROFILE: N_("halaman akun, bukan satu postingan"),
    LinkKind.CHANNEL: N_("saluran"),
    LinkKind.GROUP: N_("grup"),
    LinkKind.PAGE: N_("halaman web"),
    LinkKind.SHORT: N_("tautan pendek; isinya hanya diketahui situsnya"),
}
ITEM_KIND_LABEL: Final[dict[ItemKind, str]] = {
    ItemKind.SCREENSHOT: N_("tangkapan layar"),
    ItemKind.PDF: N_("PDF"),
    ItemKind.LINK: N_("tautan tanpa gambar"),
    ItemKind.FILE: N_("berkas yang tidak dibaca"),
}
PRECISION_LABEL: Final[dict[Precision, str]] = {
    Precision.SECOND: N_("tepat hingga detik"),
    Precision.MINUTE: N_("tepat hingga menit"),
    Precision.DAY: N_("hanya tanggalnya"),
    Precision.RELATIVE: N_("kira-kira"),
    Precision.UNKNOWN: "",
}
PERMIT_LABEL: Final[dict[PermitKind, str]] = {
    PermitKind.LIVE_STREAMING: N_("siaran langsung untuk tugas"),
    PermitKind.KONTEN_RESMI: N_("konten resmi"),
}
_LIKENESS_LABEL: Final[dict[tuple[LikenessKind, LikenessVerdict], str]] = {
    (LikenessKind.NEAR_PICTURE, LikenessVerdict.OPEN): N_("gambarnya hampir sama dengan {id}"),
    (LikenessKind.LINK_MATCH, LikenessVerdict.OPEN): N_("mungkin postingan yang sama dengan {id}"),
    (LikenessKind.SAME_POST, LikenessVerdict.OPEN): N_("mungkin postingan yang sama dengan {id}"),
}
_CREATOR_LABEL: Final = {
    Answer.YES: N_("ya"),
    Answer.NO: N_("tidak"),
    Answer.UNKNOWN: N_("belum diketahui; satu unggahan belum menunjukkannya"),
}
_SHOWS_ACCOUNTS: Final = frozenset(
    {Platform.X, Platform.INSTAGRAM, Platform.TIKTOK, Platform.THREADS}
)
_RELATIVE: Final = "screen_relative"
"""Only such a time follows from when the picture was taken."""
_WHO_SAID: Final = {
    FactKind.POSTED: "posted_corrected",
    FactKind.ACCOUNT: "account_corrected",
    FactKind.CAPTURED: "captured_corrected",
    FactKind.CREATOR: "creator_answered",
}


@dataclass(frozen=True, slots=True)
class ContextFact:
    """One fact in words.

    ``source`` is a stable code, ``source_text`` its words; ``ref`` the item or address it points
    to. ``editable`` facts may be corrected by the reviewer, who then is their source.
    """

    kind: FactKind
    value: str
    source: str
    source_text: str
    precision: Precision = Precision.UNKNOWN
    at: datetime | None = None
    ref: str | None = None
    editable: bool = False

    @property
    def label(self) -> str:
        """What the fact is about, in words."""
        return _(FACT_LABEL[self.kind])


@dataclass(frozen=True, slots=True)
class ContextInput:
    """What :func:`item_context` looks at."""

    item: Item
    evidence: tuple[Evidence, ...] = ()
    events: tuple[LogEntry, ...] = ()
    alike: tuple[Beside, ...] = ()
    joins: tuple[JoinRecord, ...] = ()
    person: PersonFacts | None = None
    pages: tuple[PageFacts, ...] = ()
    surface: str = ""
    """The post's time as its screen words it."""


class ContextService:
    """Gathers the facts of one item; they change nowhere here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_item(self, item_id: str) -> tuple[ContextFact, ...]:
        """Return the facts around an item in the order in which they are read.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._store.read() as session:
            item = find_item(session, item_id)
            reading = session.items.latest_reading(item.id)
            return item_context(
                ContextInput(
                    item,
                    session.items.evidence_of(item.id),
                    session.log.of_subject(item.id),
                    beside_of(session, item.id),
                    session.items.joins_into(item.id),
                    person_facts(session, item),
                    pages_of(session.items.readings_of(item.id)),
                    reading.screen.posted.surface if reading else "",
                )
            )


def item_context(known: ContextInput) -> tuple[ContextFact, ...]:
    """Return every known fact with its source; pure."""
    return (
        *_who(known),
        *_what(known),
        *_when(known),
        *_of_pages(known.pages),
        *_allowed(known),
        *_where_from(known),
    )


def fact_rows(facts: Sequence[ContextFact]) -> list[dict[str, Any]]:
    """Return the facts as plain values."""
    return [
        {
            "fact": fact.kind.value,
            "value": fact.value,
            "source": fact.source,
            "source_text": fact.source_text,
            "precision": fact.precision.value,
            "at": fact.at.isoformat() if fact.at else None,
            "ref": fact.ref,
        }
        for fact in facts
    ]


def _who(known: ContextInput) -> Iterator[ContextFact]:
    item = known.item
    if item.platform:
        source = "link" if item.link and parse(item.link).platform is item.platform else "screen"
        yield _fact(FactKind.PLATFORM, _(PLATFORM_LABEL[item.platform]), source)
    yield _fact(
        FactKind.ACCOUNT,
        item.account or _no_account(item),
        item.account_source,
        who=_who_said(known, FactKind.ACCOUNT),
        editable=True,
    )
    if item.display_name:
        yield _fact(FactKind.DISPLAY_NAME, item.display_name, "screen")


def _no_account(item: Item) -> str:
    """Where a platform shows user names, a missing one was shortened or not read whole."""
    if item.platform in _SHOWS_ACCOUNTS and item.link is None and item.account_source == "unknown":
        return _("tidak terbaca utuh; periksa gambarnya")
    return _("tidak diketahui")


def _what(known: ContextInput) -> Iterator[ContextFact]:
    item = known.item
    if item.link:
        facts = parse(item.link)
        if facts.kind:
            yield _fact(FactKind.KIND, _(LINK_KIND_LABEL[facts.kind]), "link")
    else:
        yield _fact(FactKind.KIND, _(ITEM_KIND_LABEL[item.kind]), "file")


def _when(known: ContextInput) -> Iterator[ContextFact]:
    item = known.item
    value = format_when(item.posted_at, item.posted_precision)
    if item.posted_at is None and known.surface:
        value = _("{when}; di layar tertulis “{words}”").format(when=value, words=known.surface)
    if item.posted_at and item.posted_precision in {Precision.SECOND, Precision.DAY}:
        value += f" ({_(PRECISION_LABEL[item.posted_precision])})"
    yield _fact(
        FactKind.POSTED,
        value,
        item.posted_source if item.posted_at or item.posted_source == "reviewer" else "unknown",
        who=_who_said(known, FactKind.POSTED),
        precision=item.posted_precision,
        at=item.posted_at,
        editable=True,
    )
    if known.person is not None:
        yield _fact(FactKind.WORKING_TIME, known.person.working_time_text, "office")
    follows = item.posted_source == _RELATIVE
    captured = [one for one in known.evidence if one.captured_at]
    for one in captured:
        yield _fact(
            FactKind.CAPTURED,
            format_when(one.captured_at),
            one.captured_source,
            who=_who_said(known, FactKind.CAPTURED),
            at=one.captured_at,
            editable=follows and one == known.evidence[0],
        )
    if follows and not captured and known.evidence:
        yield _fact(FactKind.CAPTURED, _("tidak diketahui"), "unknown", editable=True)


def _of_pages(pages: Sequence[PageFacts]) -> Iterator[ContextFact]:
    """What each page of a file states, where it has several."""
    for page in pages:
        screen = page.screen
        said = (
            _(PLATFORM_LABEL[screen.platform]) if screen.platform else "",
            f"@{screen.account}" if screen.account else "",
            screen.display_name or "",
            format_when(screen.posted.at, screen.posted.precision) if screen.posted.at else "",
        )
        words = " · ".join(part for part in said if part)
        value = _("{number}: {words}").format(number=page.page + 1, words=words)
        yield _fact(FactKind.PAGE, value, "screen", at=screen.posted.at)


def _allowed(known: ContextInput) -> Iterator[ContextFact]:
    person = known.person
    for permit in person.permits if person else ():
        words = f"{_(PERMIT_LABEL[permit.kind])} {format_span(permit.valid_from, permit.valid_to)}"
        issued = ", ".join(part for part in (permit.issued_by, permit.reference) if part)
        yield _fact(FactKind.PERMIT, f"{words} · {issued}" if issued else words, "office")
    for business in person.businesses if person else ():
        yield _fact(FactKind.BUSINESS, business.name, "declared")
    answer = Answer(known.item.konten_kreator)
    who = _who_said(known, FactKind.CREATOR)
    source = "reviewer" if answer is not Answer.UNKNOWN else "unknown"
    yield _fact(FactKind.CREATOR, _(_CREATOR_LABEL[answer]), source, who=who)


def _where_from(known: ContextInput) -> Iterator[ContextFact]:
    item = known.item
    if item.link:
        yield _fact(FactKind.LINK, item.link, "imported", ref=item.link)
    if item.note:
        yield _fact(FactKind.NOTE, item.note, "list")
    for one in known.alike:
        yield _likeness(one)
    for join in known.joins:
        words = _("{id} digabungkan {when}").format(id=join.item_id, when=format_when(join.at))
        made = _fact(FactKind.JOINED, words, "reviewer", ref=join.item_id)
        yield replace(made, source_text=_("oleh {who}").format(who=join.actor))
    for kept in known.evidence:
        if kept.is_attachment:
            words = _("{name}; disimpan, tidak dibaca").format(name=kept.original_name)
            yield _fact(FactKind.ATTACHMENT, words, "file", ref=kept.id)


def _likeness(beside: Beside) -> ContextFact:
    likeness, other = beside.likeness, beside.item.id
    words = _LIKENESS_LABEL.get((likeness.kind, likeness.verdict))
    if words is not None:
        return _fact(FactKind.LIKENESS, _(words).format(id=other), "comparison", ref=other)
    words = _("unggahan yang sama dengan {id}")
    if likeness.verdict is LikenessVerdict.DIFFERENT:
        words = _("berbeda dari {id} walaupun mirip")
    value = words.format(id=other)
    return _fact(FactKind.LIKENESS, value, "reviewer", who=likeness.judged_by or "", ref=other)


def _fact(
    kind: FactKind,
    value: str,
    source: str,
    *,
    who: str = "",
    precision: Precision = Precision.UNKNOWN,
    at: datetime | None = None,
    ref: str | None = None,
    editable: bool = False,
) -> ContextFact:
    words = _(SOURCE_LABEL.get(source, SOURCE_LABEL["unknown"]))
    if source == "reviewer" and who:
        words = _("diisi oleh {who}").format(who=who)
    return ContextFact(kind, value, source, words, precision, at, ref, editable)


def _who_said(known: ContextInput, kind: FactKind) -> str:
    said = (entry for entry in reversed(known.events) if entry.kind == _WHO_SAID[kind])
    return next((entry.actor for entry in said), "")
