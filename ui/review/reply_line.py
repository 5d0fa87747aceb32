"""One reply of the person, or one request for it, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from app.text import _

if TYPE_CHECKING:
    from datetime import date

    from app.domain.decisions import Reply


def reply_line(reply: Reply) -> str:
    """Return one reply or request in a line."""
    parts = []
    if reply.asked_on:
        parts.append(_("diminta {day}").format(day=day_text(reply.asked_on)))
    if reply.received_on:
        parts.append(_("diterima {day}").format(day=day_text(reply.received_on)))
    if reply.how:
        parts.append(reply.how)
    if reply.attachments:
        parts.append(_("{n} lampiran").format(n=len(reply.attachments)))
    line = " · ".join(parts)
    text = " ".join(reply.text.split())
    return f"{line}: “{text}”" if text else line


def day_text(day: date) -> str:
    """Return a day in Indonesian words."""
    return str(format_date(day, "d MMM y", locale="id"))
