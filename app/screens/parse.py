"""What a screen says about the post: platform, account, name, time, and whose words are whose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, ScreenFacts, TextRole, TimeFact
from app.screens import chrome
from app.screens.author_text import author_text
from app.screens.handles import settled_handle
from app.screens.layout import Layout, plain, take_only_handle
from app.screens.page import chat_page_of, page_of
from app.screens.platforms.registry import recogniser_for
from app.screens.time_facts import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.reading import Word
    from app.screens.platforms.recogniser import Recogniser

_CHATS: Final = frozenset({Platform.WHATSAPP, Platform.TELEGRAM})


def read_screen(
    text: str,
    words: tuple[Word, ...],
    width: int,
    height: int,
    capture: TimeFact | None = None,
    hint: Platform | None = None,
) -> tuple[ScreenFacts, tuple[Word, ...]]:
    """Return what the screen states and the words with their roles.

    ``capture`` is when the screenshot was taken; only against it are relative times resolved.
    ``hint`` is the platform where it is known already, from the post's link. Nothing is guessed:
    a fact that is not on the screen is missing. ``account`` has no ``@``.
    """
    page = page_of(text, words, width, height)
    recogniser = recogniser_for(page, hint)
    chat = recogniser is not None and recogniser.platform in _CHATS
    if chat and width > height:
        page = chat_page_of(text, words, width, height)
    if recogniser:
        layout = recogniser.read(page)
    else:
        layout = plain(page)
        take_only_handle(layout)
    marked = _with_roles(words, layout, aside=_role_aside(recogniser, chat=chat))
    posted = TimeFact()
    if layout.posted is not None:
        posted = resolve(layout.posted, capture, indonesian=chrome.in_indonesian(page.lines))
    return ScreenFacts(
        platform=recogniser.platform if recogniser else hint,
        account=settled_handle(layout),
        display_name=layout.display_name,
        posted=posted,
        author_text=author_text(marked),
    ), marked


def _role_aside(recogniser: Recogniser | None, *, chat: bool) -> TextRole:
    """Beside a post stand the app's menus, beside a chat what others wrote elsewhere."""
    if recogniser is None:
        return TextRole.AUTHOR
    return TextRole.COMMENT if chat else TextRole.CHROME


def _with_roles(words: Sequence[Word], layout: Layout, *, aside: TextRole) -> tuple[Word, ...]:
    role_at = {
        word.start: role
        for line, role in zip(layout.page.lines, layout.roles, strict=True)
        for word in line.words
    }
    role_at |= {word.start: aside for line in layout.page.aside for word in line.words}
    for start, end in layout.own:
        for word in words:
            if start <= word.start < end:
                role_at[word.start] = TextRole.CHROME
    return tuple(replace(word, role=role_at.get(word.start, word.role)) for word in words)
