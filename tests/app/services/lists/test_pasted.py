from __future__ import annotations

import pytest

from app.services.lists import pasted
from app.services.lists.pasted import read_pasted
from app.services.lists.problems import ListTooLargeError, RowFault


def test_messages_copied_from_whatsapp_keep_sender_time_and_words():
    found = read_pasted(
        "[10.32, 25/11/2025] Contoh Empat: Mohon dicek\nhttps://x.com/a/status/20\n"
        "[10.33, 25/11/2025] Contoh Lima: sama https://twitter.com/a/status/20\n"
    )
    assert found.chat.messages[0].sender == "Contoh Empat"
    (entry,) = found.links.entries
    assert (entry.row, entry.note) == (1, "Mohon dicek")
    assert found.links.problems[0].code is RowFault.LINK_TWICE


def test_a_single_message_without_header_is_a_list_of_links():
    found = read_pasted("Teruskan:\nhttps://x.com/a/status/20")
    assert found.chat is None
    assert found.links.entries[0].note == "Teruskan:"


def test_nothing_pasted_is_no_error():
    assert read_pasted("").links.entries == ()


def test_too_much_text_is_refused(monkeypatch):
    monkeypatch.setattr(pasted, "MAX_BYTES", 10)
    with pytest.raises(ListTooLargeError):
        read_pasted("x" * 11)
