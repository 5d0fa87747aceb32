from __future__ import annotations

import io
import random
import zipfile

import pytest

from app.services.lists.problems import ListError, ListUnreadableError, RowFault
from app.services.lists.whatsapp_archive import ChatArchive, ChatMedia

_CHAT = (
    "25/11/25 09.00 - Contoh Empat: IMG-1.jpg (file terlampir)\n"
    "25/11/25 09.01 - Contoh Empat: IMG-2.jpg (file terlampir)\n"
)


def _zip(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def test_the_chat_and_its_media_are_read_from_memory():
    archive = ChatArchive(_zip([("Chat WhatsApp dengan Contoh.txt", _CHAT), ("IMG-1.jpg", b"j")]))
    assert len(archive.chat.messages) == 2
    assert archive.media == (ChatMedia("IMG-1.jpg", 1),)
    assert archive.read("IMG-1.jpg") == b"j"
    assert [(p.row, p.code) for p in archive.problems] == [(2, RowFault.MEDIA_MISSING)]
    with pytest.raises(KeyError):
        archive.read("IMG-2.jpg")


def test_other_texts_do_not_pass_for_the_chat():
    archive = ChatArchive(_zip([("a.txt", "catatan"), ("_chat.txt", _CHAT)]))
    assert len(archive.chat.messages) == 2
    with pytest.raises(ListUnreadableError):
        ChatArchive(_zip([("a.txt", "catatan")]))


@pytest.mark.parametrize(
    "name",
    ["../jahat.jpg", "/etc/x.jpg", "a/../../x.jpg", "..\\x.jpg", "C:\\x.jpg", "dalam.zip"],
)
def test_names_that_lead_outside_or_nest_are_refused_and_the_rest_is_kept(name):
    archive = ChatArchive(_zip([("_chat.txt", _CHAT), (name, b"x"), ("IMG-1.jpg", b"j")]))
    assert [media.name for media in archive.media] == ["IMG-1.jpg"]
    assert archive.problems[0].code is RowFault.MEDIA_REFUSED
    assert archive.problems[0].what


def test_symbolic_links_and_repeated_names_are_refused():
    link = zipfile.ZipInfo("tautan.jpg")
    link.external_attr = 0o120777 << 16
    archive = ChatArchive(
        _zip([("_chat.txt", _CHAT), (link, b"/etc/passwd"), ("a/x.jpg", b"1"), ("b/x.jpg", b"2")])
    )
    assert [media.name for media in archive.media] == ["x.jpg"]
    assert archive.read("x.jpg") == b"1"
    refused = [p for p in archive.problems if p.code is RowFault.MEDIA_REFUSED]
    assert len(refused) == 2


def test_damaged_archives_are_refused_in_words():
    """GIVEN bytes flipped at random THEN it is read or refused, never an unexpected error."""
    data = _zip([("_chat.txt", _CHAT * 20), ("IMG-1.jpg", b"j" * 400)])
    chance = random.Random(7)  # noqa: S311 - reproducible damage
    for _ in range(300):
        broken = bytearray(data)
        for _flip in range(chance.randrange(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            archive = ChatArchive(bytes(broken))
            for media in archive.media:
                archive.read(media.name)
        except ListError as refused:
            assert refused.message  # noqa: PT017 - either outcome is right
