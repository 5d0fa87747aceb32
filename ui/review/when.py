"""Short times for lists: the hour today, "kemarin", else day and month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from app.labels import WIB
from app.text import _

if TYPE_CHECKING:
    from datetime import datetime


def short_when(at: datetime, now: datetime) -> str:
    """Return ``at`` as short as a list needs, in WIB."""
    local, today = at.astimezone(WIB), now.astimezone(WIB)
    days = (today.date() - local.date()).days
    if days == 0:
        return f"{local:%H.%M}"
    if days == 1:
        return _("kemarin")
    pattern = "d MMM" if local.year == today.year else "d MMM y"
    return str(format_date(local, pattern, locale="id"))
