"""Telegram: a channel or chat with its member count, bubbles with a clock time and views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.screens.platforms.recogniser import cues, weigh
from app.screens.platforms.whatsapp import bubble_times, read_chat

if TYPE_CHECKING:
    from app.screens.layout import Layout
    from app.screens.page import Page

_SIGNS: Final = cues(
    (r"^\W*\d[\d.,]*\s?(?:rb|k)?\s?(?:anggota|members?|pelanggan|subscribers?)\b", 2),
    (r"^\W*telegram\W*$", 2),
    (r"^\W*(?:terakhir dilihat baru-baru ini|last seen recently)\W*$", 2),
    (r"^\W*(?:diteruskan dari|forwarded from)\b", 2),
    (r"^\W*(?:bisukan|mute|siarkan|broadcast)\W*$", 1),
    (r"^\W*(?:tulis|write a) (?:pesan|message)", 1),
)


class Telegram:
    """Recogniser for channels, groups and chats."""

    platform = Platform.TELEGRAM

    def score(self, page: Page) -> float:
        """Its own words; bubbles with times alone are taken for WhatsApp's."""
        own = weigh(page, _SIGNS)
        return own + (1.5 if own and bubble_times(page) else 0)

    def read(self, page: Page) -> Layout:
        """Like any chat."""
        return read_chat(page)
