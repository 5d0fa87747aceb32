"""The person's side: what was asked, what was answered, and what came with the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.decisions import Attachment, Reply
from app.domain.items import ItemStatus, new_id
from app.services.attach_files import media_type
from app.services.case_of_item import ensure_case
from app.services.review_errors import DecisionFrozenError, ReplyDateError, ReplyEmptyError
from app.services.review_view import find_item, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from app.ports import Session
    from app.services.review_desk import Desk


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file to keep with a reply; any kind, kept as it is and never analysed."""

    name: str
    media_type: str
    content: bytes


class Replies:
    """Records replies and requests of a case."""

    def __init__(self, desk: Desk, read_file: Callable[[Path], bytes]) -> None:
        self._desk = desk
        self._read_file = read_file

    def files(self, paths: Iterable[Path]) -> tuple[NewAttachment, ...]:
        """Read the files that come with a reply; the files themselves are never changed."""
        return tuple(
            NewAttachment(path.name, media_type(path.name), self._read_file(path)) for path in paths
        )

    def add(
        self,
        item_id: str,
        *,
        asked_on: date | None = None,
        received_on: date | None = None,
        text: str = "",
        how: str = "",
        attachments: Sequence[NewAttachment] = (),
    ) -> Reply:
        """Record what the person said, or on which day the person was asked; durable on return.

        An answer brings the items that waited for it back to the queue, and a request lets those
        that were to be reviewed wait.

        Raises:
            ItemNotFoundError, DecisionFrozenError, ReplyEmptyError, ReplyDateError: see there.
        """
        today = self._desk.clock.now().date()
        if any(day and day > today for day in (asked_on, received_on)):
            raise ReplyDateError
        if asked_on and received_on and received_on < asked_on:
            raise ReplyDateError
        if not (text.strip() or attachments or asked_on):
            raise ReplyEmptyError
        kept = [self._keep(one) for one in attachments]
        with self._desk.store.write() as session:
            view = view_of(session, item_id)
            if view.is_closed:
                raise DecisionFrozenError
            at = self._desk.clock.now()
            case_id = ensure_case(session, view.item, None, at)
            reply = add_reply(
                session,
                self._desk,
                case_id,
                asked_on,
                text,
                at=at,
                received_on=received_on or (today if text.strip() or kept else None),
                how=how,
                attachments=tuple(kept),
            )
            answered = reply.received_on is not None
            before = ItemStatus.WAITING_REPLY if answered else ItemStatus.TO_REVIEW
            after = ItemStatus.TO_REVIEW if answered else ItemStatus.WAITING_REPLY
            for key in session.cases.items_of(case_id):
                item = find_item(session, key)
                if item.status is before:
                    session.items.update(replace(item, status=after))
            return reply

    def content(self, attachment: Attachment) -> bytes:
        """Return the bytes of an attachment."""
        return self._desk.store.evidence.get(attachment.sha256)

    def _keep(self, one: NewAttachment) -> Attachment:
        sha256 = self._desk.store.evidence.put(one.content)
        return Attachment(new_id(), sha256, len(one.content), one.media_type, one.name)


def add_reply(
    session: Session,
    desk: Desk,
    case_id: str,
    asked_on: date | None,
    text: str,
    *,
    at: datetime,
    received_on: date | None = None,
    how: str = "",
    attachments: tuple[Attachment, ...] = (),
) -> Reply:
    """Record a reply inside an open unit of work."""
    received = received_on or (at.date() if text.strip() else None)
    reply = Reply(new_id(), case_id, asked_on, received, text, how, desk.actor, at, attachments)
    session.cases.add_reply(reply)
    session.log.append(
        "reply_recorded",
        case_id,
        {
            "reply": reply.id,
            "asked": bool(asked_on),
            "received": bool(received),
            "attachments": [one.sha256 for one in attachments],
        },
        actor=desk.actor,
        at=at,
        committed={"text": text.encode()},
    )
    return reply
