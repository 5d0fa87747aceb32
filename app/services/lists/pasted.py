"""Anything pasted: a whole WhatsApp message, several of them, or a list of links with notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.lists.link_list import LinkList, collect, links_from_text, meant_links
from app.services.lists.problems import ListTooLargeError
from app.services.lists.tables import MAX_BYTES
from app.services.lists.whatsapp_chat import Chat, is_chat, read_chat
from app.text import _

if TYPE_CHECKING:
    from app.services.lists.whatsapp_chat import ChatMessage


@dataclass(frozen=True, slots=True)
class Pasted:
    """The links found, and the messages if the text was copied from WhatsApp."""

    links: LinkList
    chat: Chat | None = None


def read_pasted(text: str) -> Pasted:
    """Read pasted text; it may be empty or hold no link at all.

    Raises:
        ListTooLargeError: for more than 32 MB of text.
    """
    if len(text) > MAX_BYTES:
        raise ListTooLargeError(what=_("ukuran"), limit=f"{MAX_BYTES // 1024 // 1024} MB")
    if not is_chat(text):
        return Pasted(links_from_text(text))
    chat = read_chat(text)
    return Pasted(links_of_chat(chat), chat)


def links_of_chat(chat: Chat) -> LinkList:
    """Return the links of a chat, each with the words of its message as the note."""
    return collect(
        (message.line, raw, _note(message, raw))
        for message in chat.messages
        for raw in (*message.links, *meant_links(message.text))
    )


def _note(message: ChatMessage, link: str) -> str:
    return " ".join(message.text.replace(link, " ").split())
