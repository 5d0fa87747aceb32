"""The printable request for a reply: informal, plainly no examination under PP 94/2021."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from html import escape
from string import Template
from typing import TYPE_CHECKING, ClassVar, Final

from babel.dates import format_date

from app.domain.clauses import CIRCULAR_NUMBER
from app.domain.letters import Letter, Letterhead, LetterItem
from app.errors import UserFacingError
from app.labels import PLATFORM_LABEL, format_when
from app.services.permissions import require_reviewer
from app.services.review_view import findings_of, view_of
from app.text import N_, _

if TYPE_CHECKING:
    from datetime import date

    from app.domain.items import CheckRun, Item
    from app.domain.people import Person
    from app.domain.users import User
    from app.ports import Clock, Session, Store
    from app.services.review_view import ItemView

LETTERHEAD: Final = "letterhead"
DAYS_TO_REPLY: Final = 7
_BLANK: Final = "……………………"
_LONGEST_QUOTE: Final = 240


class LetterWithoutPersonError(UserFacingError):
    """A letter goes to somebody."""

    code: ClassVar[str] = "letter_without_person"
    template: ClassVar[str] = N_("Pilih dahulu pegawai yang dimintai tanggapan.")


class LetterService:
    """Prepares and renders letters; sending them is left to people."""

    def __init__(
        self, store: Store, clock: Clock, user: User, template: str, pack_note: str
    ) -> None:
        self._store = store
        self._clock = clock
        self._user = user
        self._template = Template(template)
        self._pack_note = pack_note

    def letterhead(self) -> Letterhead:
        """Return the office's letterhead; the office's name stands in where none is kept."""
        with self._store.read() as session:
            return self._head(session)

    def keep_letterhead(self, head: Letterhead) -> None:
        """Keep the office's letterhead."""
        with self._store.write() as session:
            session.settings.set(LETTERHEAD, asdict(head))
            at = self._clock.now()
            session.log.append("letterhead_changed", "office", {}, actor=self._user.name, at=at)

    def prepare(self, item_id: str, person_id: str | None = None) -> Letter:
        """Return the letter on the case of an item to its person (or to ``person_id``).

        Raises:
            ItemNotFoundError: no such item.
            LetterWithoutPersonError: it is not known to whom.
            OnlyReviewersDecideError: the signed-in user is no reviewer.
        """
        require_reviewer(self._user)
        today = self._clock.now().date()
        with self._store.read() as session:
            view = view_of(session, item_id)
            person = session.people.get(person_id) if person_id else view.person
            if person is None:
                raise LetterWithoutPersonError
            return Letter(
                head=self._head(session),
                recipient=person.name,
                recipient_post=_post(session, person),
                items=_items(view),
                written_on=today,
                deadline=today + timedelta(days=DAYS_TO_REPLY),
                circular=CIRCULAR_NUMBER,
                foot=self._pack_note,
            )

    def render(self, letter: Letter) -> str:
        """Return the letter as one page of HTML; what is missing is left to write by hand."""
        head = letter.head
        whole = _("seluruh isi unggahan")
        rows = "\n".join(
            f"<tr><td align='center'>{number}</td><td>{escape(item.what)}</td>"
            f"<td>{'<br>'.join(escape(quote) for quote in item.quotes) or escape(whole)}</td></tr>"
            for number, item in enumerate(letter.items, 1)
        )
        nip = f"NIP {head.signer_nip}" if head.signer_nip.strip() else ""
        plain = {
            "government": head.government.upper(),
            "office": head.office.upper(),
            "address": head.address,
            "number": letter.number or _BLANK,
            "city_date": f"{head.city or _BLANK}, {_day(letter.written_on)}",
            "attached": "–",
            "circular": letter.circular,
            "deadline": _day(letter.deadline),
            "signer_post": head.signer_post or _BLANK,
            "signer": head.signer or _BLANK,
            "signer_nip": nip,
            "foot": letter.foot,
        }
        escaped = {name: escape(str(text)) for name, text in plain.items()}
        to = "<br>".join(escape(line) for line in (letter.recipient, letter.recipient_post) if line)
        return self._template.substitute(escaped, items=rows, recipient=to)

    def _head(self, session: Session) -> Letterhead:
        kept = session.settings.get(LETTERHEAD)
        if kept:
            return Letterhead.of(kept)
        return Letterhead(office=str(session.settings.get("office") or ""), signer=self._user.name)


def _items(view: ItemView) -> tuple[LetterItem, ...]:
    parts = [(view.item, view.check)]
    parts += [(mate.item, mate.check) for mate in view.mates]
    return tuple(LetterItem(_what(item), _quotes(check)) for item, check in parts)


def _what(item: Item) -> str:
    platform = _(PLATFORM_LABEL[item.platform]) if item.platform else ""
    when = format_when(item.posted_at, item.posted_precision)
    return ", ".join(part for part in (platform, item.account or item.display_name, when) if part)


def _quotes(check: CheckRun | None) -> tuple[str, ...]:
    """The words of accepted findings; while none is accepted, those that are not rejected."""
    found = [(f, v) for _key, f, v in findings_of(check) if f.band.is_flag]
    chosen = [f for f, v in found if v] or [f for f, v in found if v is None]
    words = dict.fromkeys(" ".join(f.surface.split()) for f in chosen)
    return tuple(f"“{_short(text)}”" for text in words)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _post(session: Session, person: Person) -> str:
    unit = session.units.all().get(person.unit_id) if person.unit_id else None
    return ", ".join(part for part in (person.jabatan, unit.name if unit else None) if part)


def _day(day: date) -> str:
    return str(format_date(day, "d MMMM y", locale="id"))
