"""The apps' own words: buttons, counters, tab bars, the phone's status bar."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.screens.time_words import TimeMention, mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.screens.page import Page, ScreenLine

_ACTIONS: Final = r"suka(?:i)?|komentari|komentar|bagikan|kirim|like|comment|share|send"
_INDONESIAN: Final = (
    r"suka(?:i)?|menyukai|disukai|komentari|komentar|bagikan|kirim|simpan|balas|balasan"
    r"|ikuti|mengikuti|pengikut|diikuti|langganan|berlangganan|disubscribe|terjemahkan"
    r"|lihat (?:terjemahan|semua komentar|\d+ komentar(?: lain(?:nya)?)?|balasan|selengkapnya)"
    r"|lihat semua(?: \d+)? komentar|(?:tulis|tambahkan|tambah) komentar|paling relevan"
    r"|komentar teratas|semua komentar|posting(?:an)?(?: ulang)?|kutipan|tayangan|markah|penanda"
    r"|(?:kali |[x×] ?)?ditonton|beranda|jelajahi|cari|profil|notifikasi|kotak masuk|untuk anda"
    r"|teman|publik|hanya saya|diedit|disunting|pesan|ketik pesan|tulis pesan|sedang mengetik"
    r"|terakhir (?:dilihat(?: pada)?|diedit)|lkuti|masuk|buka aplikasi"
    r"|hanya admin yang dapat mengirim pesan"
    r"|diteruskan|anggota|suara asli|utas|disematkan|bersponsor"
    r"|disponsori|baca"
    r"|hari ini|kemarin|dilihat|dibagikan|kali dibagikan|pencarian|pelanggan|pemberitahuan"
    r"|bisukan|siarkan|selengkapnya|unduh|laporkan|posting balasan(?: anda)?"
)
_ENGLISH: Final = (
    r"likes?|liked|comments?|share[sd]?|send|save|repl(?:y|ies)|follow(?:ing|ers?)?|subscribed?"
    r"|subscribers?|see translation|translate post|view (?:all )?(?:\d+ )?(?:comments?|replies)"
    r"|see more|write a comment|add a (?:comment|reply)|most relevant|all comments|reposts?"
    r"|reposted|post your reply"
    r"|retweets?|quotes?|views?|bookmarks?|post(?:s|ed)?|home|explore|search|profile|notifications"
    r"|inbox|for you|friends|public|only me|edited|message|type a message|write a message|online"
    r"|forwarded|members?|original (?:audio|sound)|thread|pinned|sponsored|reels?|read|tweets?"
    r"|last edited|log in|open app|only admins can send messages"
    r"|facebook|instagram|tiktok|youtube|twitter|threads|linkedin"
    r"|broadcast|mute|shorts?|video|live|story|stories|last seen|today|yesterday|download|remix"
    r"|show more"
)
_WORDS: Final = re.compile(rf"\b(?:{_INDONESIAN}|{_ENGLISH})\b", re.IGNORECASE)
_INDONESIAN_WORD: Final = re.compile(rf"\b(?:{_INDONESIAN}|pukul|lalu)\b", re.IGNORECASE)
_ENGLISH_WORD: Final = re.compile(rf"\b(?:{_ENGLISH}|ago|at)\b", re.IGNORECASE)
_COUNT: Final = re.compile(
    r"(?<![\w@#.,-])(?:\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,6}(?:[.,]\d{1,2}(?=\s?(?:rb|jt|ribu|juta)\b)|[.,]\d)?)\s?"
    r"(?:(?:rb|ribu|jt|juta|[kmb])(?![a-z])|(?![\w-]|[.,]\d))",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(
    r"(\d(?:rb|jt|[kmb])?)(?=(?:views|tayangan|suka|likes|komentar|comments|posting|markah"
    r"|pelanggan|anggota|pengikut|members|subscribers|followers)\b)"
    r"|(\d\s?(?:mnt|mgg|hari|jam|[jhmdw]))(?=\d)",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"(?:\.{2,3}|…)\s?(?:more|selengkapnya|[Il]?lainnya)\b", re.IGNORECASE)
_ICON: Final = re.compile(
    r"(?<!\w)[A-Z0-9](?=(?i:suka|komentari?|bagikan|balas|kirim|like|comment|share|reply)\b)"
)
"""An icon read as a letter of the word beside it: "OBagikan"."""
_ACTION: Final = re.compile(rf"\b(?:{_ACTIONS})\b", re.IGNORECASE)
_ANSWER: Final = re.compile(r"\b(?:balas|balasan|reply|replies)\b", re.IGNORECASE)
_COMMENT_FIELD: Final = re.compile(
    r"\b(?:(?:tulis|tambah(?:kan)?) komentar|(?:write|add) a (?:public )?comment|lihat (?:semua )?"
    r"(?:\d+ )?komentar|view (?:all )?(?:\d+ )?comments?|paling relevan|most relevant"
    r"|komentar teratas|semua komentar|all comments)\b",
    re.IGNORECASE,
)
_LIKED_BY: Final = re.compile(r"^\W*(?:disukai oleh|liked by|dan \d+ lainnya)\b", re.IGNORECASE)
_AND_OTHERS: Final = re.compile(
    r"^\W*[^\W\d][\w .]{1,40}? (?:dan|and) [\d.,]+\s?(?:rb|jt|k|m)? (?:orang )?"
    r"(?:lainnya|others)\b",
    re.IGNORECASE,
)
_ANSWER_FIELD: Final = re.compile(
    r"^\W*(?:balas ke|reply to|komentari sebagai|comment as|tambahkan komentar untuk"
    r"|add a comment for)\s+\S+(?:\s\S+)?\W*$",
    re.IGNORECASE,
)
_COUNTER: Final = re.compile(
    r"[^\W\d_]?\W*(?:0|[1-9][\d.,]*(?:rb|jt|k|m)?)|[^\W\d_]|rb|jt", re.IGNORECASE
)
_GARBAGE_LETTERS: Final = 2


@lru_cache(maxsize=1024)
def without_chrome(text: str) -> str:
    """What is left of a line without times, counters, the apps' own words and signs."""
    text = _MORE.sub(" ", text)
    text = _ICON.sub(" ", _GLUED.sub(r"\1\2 ", text))
    for mention in reversed(mentions(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return re.sub(r"[\W_]+", " ", _COUNT.sub(" ", _WORDS.sub(" ", text))).strip()


def is_chrome(text: str) -> bool:
    """Whether a line holds nothing but the apps' own words, counters, times and signs."""
    rest = without_chrome(text).replace(" ", "")
    alone = rest == re.sub(r"[\W_]+", "", text)  # "ya" is an answer, "ya 10.32" may be a sign
    return (
        len(rest) <= (1 if alone and len(rest) == len(text.strip()) else _GARBAGE_LETTERS)
        or is_liked_by(text)
        or bool(_ANSWER_FIELD.match(text))
        or counters(text) > 1
    )


def counters(text: str) -> int:
    """How many numbers a row of counters and icons holds: "□3 C 1 C 12 204"; 0 for any other."""
    signs = [sign for sign in (re.sub(r"^\W+|\W+$", "", part) for part in text.split()) if sign]
    if not all(_COUNTER.fullmatch(sign) for sign in signs):
        return 0
    return sum(any(c.isdigit() for c in sign) for sign in signs)


def chrome_words(text: str) -> int:
    """How many of the apps' own words a line holds."""
    return len(_WORDS.findall(text))


def is_liked_by(text: str) -> bool:
    """Whether the line tells who liked the post."""
    others = _AND_OTHERS.match(text)
    return bool(_LIKED_BY.match(text)) or (
        others is not None and not without_chrome(text[others.end() :])
    )


def is_action_row(text: str) -> bool:
    """Whether the line is the row of buttons under a post."""
    kinds = {word.lower() for word in _ACTION.findall(_ICON.sub(" ", text))}
    icons = all(len(rest) == 1 for rest in without_chrome(text).split())
    return len(kinds) > 1 and (icons or is_chrome(text)) and not _ANSWER.search(text)


def rows(lines: Sequence[ScreenLine]) -> tuple[str, ...]:
    """The apps' own words of each row that was read as several lines, left to right."""
    own = sorted((line for line in lines if is_chrome(line.text)), key=_middle)
    found: list[list[ScreenLine]] = []
    for line in own:
        if found and _middle(line) - _middle(found[-1][0]) < 0.5 * line.size:
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(
        " ".join(line.text for line in sorted(row, key=lambda line: line.box.x))
        for row in found
        if len(row) > 1
    )


def _middle(line: ScreenLine) -> float:
    return line.box.y + line.box.h / 2


def is_answer_row(text: str) -> bool:
    """Whether the line is the small row under a comment: "2 j Suka Balas"."""
    return bool(_ANSWER.search(text)) and is_chrome(text)


def is_comment_field(text: str) -> bool:
    """Whether the line invites to comment or leads to the comments."""
    return bool(_COMMENT_FIELD.search(text)) and is_chrome(text)


def is_status_bar(page: Page, number: int) -> bool:
    """Whether the line is the phone's own bar: a clock at the very top, then icons."""
    line = page.lines[number]
    found = mentions(line.text)
    return (
        line.box.y < max(page.height * 0.035, line.size)
        and bool(found)
        and found[0].is_bare_clock
        and found[0].start == 0
        and number <= 1
    )


def stamp(text: str) -> TimeMention | None:
    """The time a line states, where the line is nothing but that time and the apps' own words.

    The fullest mention counts: "Selasa, 4 November 2025" is a date, not some Tuesday.
    """
    found = mentions(text)
    rest = without_chrome(text).replace(" ", "")
    if not found or len(rest) > _GARBAGE_LETTERS:
        return None
    return best(found)


def best(found: Sequence[TimeMention]) -> TimeMention:
    """The mention that says most."""
    return max(found, key=lambda m: (m.is_dated, not m.is_bare_clock, -m.start))


def in_indonesian(lines: tuple[ScreenLine, ...]) -> bool | None:
    """Language of the app's own words; ``None`` where they do not tell."""
    own = [line.text for line in lines if is_chrome(line.text)]
    indonesian = sum(len(_INDONESIAN_WORD.findall(text)) for text in own)
    english = sum(len(_ENGLISH_WORD.findall(text)) for text in own)
    return None if indonesian == english else indonesian > english
