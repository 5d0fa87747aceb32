# ruff: noqa: E501 - test names say the property
from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading import Precision
from app.domain.schedule import WIB
from app.services.lists.problems import ListEmptyError, ListUnreadableError, RowFault
from app.services.lists.whatsapp_chat import is_chat, read_chat, read_chat_file


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("25/11/25 10.32 - Contoh Empat: halo", (2025, 11, 25, 10, 32)),
        ("25/11/2025, 10:32 - Contoh Empat: halo", (2025, 11, 25, 10, 32)),
        ("25/11/25, 10:32\u202fPM - Contoh Empat: halo", (2025, 11, 25, 22, 32)),
        ("11/25/25, 12:05 AM - Contoh Empat: halo", (2025, 11, 25, 0, 5)),
        ("25-11-2025 pukul 10.32 - Contoh Empat: halo", (2025, 11, 25, 10, 32)),
        ("[25/11/25 10.32.15] Contoh Empat: halo", (2025, 11, 25, 10, 32, 15)),
        ("\u200e[25/11/25, 10:32:15\u202fAM] Contoh Empat: halo", (2025, 11, 25, 10, 32, 15)),
        ("[25.11.25, 10:32:15] Contoh Empat: halo", (2025, 11, 25, 10, 32, 15)),
        ("[10.32, 25/11/2025] Contoh Empat: halo", (2025, 11, 25, 10, 32)),
        ("[10:32 PM, 11/25/2025] Contoh Empat: halo", (2025, 11, 25, 22, 32)),
        ("2025-11-25 10:32 - Contoh Empat: halo", (2025, 11, 25, 10, 32)),
    ],
)
def test_the_dates_of_phones_and_of_the_web(line, at):
    assert is_chat(line)
    (message,) = read_chat(line).messages
    assert message.sent_at == datetime(*at, tzinfo=WIB)
    assert (message.sender, message.text) == ("Contoh Empat", "halo")
    seconds = len(at) == 6
    assert message.precision is (Precision.SECOND if seconds else Precision.MINUTE)


def test_the_order_of_day_and_month_is_taken_from_the_whole_chat():
    us = read_chat("11/2/25, 9:00 - A: x\n11/25/25, 9:00 - A: y")
    assert (us.month_first, us.order_is_sure) == (True, True)
    assert us.messages[0].sent_at.day == 2
    forward = read_chat("10/12/25 09.00 - A: x\n11/01/25 09.00 - A: y\n12/02/25 09.00 - A: z")
    assert (forward.month_first, forward.order_is_sure) == (True, True)
    open_ = read_chat("03/11/25 09.00 - A: x\n04/11/25 09.00 - A: y")
    assert (open_.month_first, open_.order_is_sure) == (False, False)
    told = read_chat("03/11/25 09.00 - A: x", month_first=True)
    assert (told.messages[0].sent_at.month, told.order_is_sure) == (3, True)
    assert read_chat("05/05/25 09.00 - A: x").order_is_sure


def test_messages_of_several_lines_system_notes_and_colons():
    chat = read_chat(
        "25/11/25 09.00 - Pesan dan panggilan dienkripsi secara end-to-end.\n"
        "25/11/25 09.01 - Contoh Empat: baris satu\n\nbaris dua: https://x.com/a/status/20\n"
        "25/11/25 09.02 - +62 812-0000-0000: oke\n"
    )
    system, long, phone = chat.messages
    assert system.sender is None
    assert long.text == "baris satu\n\nbaris dua: https://x.com/a/status/20"
    assert long.links == ("https://x.com/a/status/20",)
    assert (long.line, phone.line) == (2, 5)
    assert phone.sender == "+62 812-0000-0000"
    assert not chat.problems


@pytest.mark.parametrize(
    ("text", "names", "omitted"),
    [
        ("\u200eIMG-20251125-WA0001.jpg (file terlampir)\nini fotonya", ("IMG-20251125-WA0001.jpg",), False),
        ("VID-1.mp4 (file attached)", ("VID-1.mp4",), False),
        ("<terlampir: 00000012-PHOTO-2025-11-25-10-32-15.jpg>", ("00000012-PHOTO-2025-11-25-10-32-15.jpg",), False),
        ("<attached: a b.opus>", ("a b.opus",), False),
        ("<Media tidak disertakan>", (), True),
        ("<Media omitted>", (), True),
        ("image omitted", (), True),
        ("gambar tidak disertakan", (), True),
        ("teks biasa", (), False),
    ],
)  # fmt: skip
def test_attachments_are_named_and_taken_out_of_the_text(text, names, omitted):
    (message,) = read_chat(f"25/11/25 09.00 - A: {text}").messages
    assert (message.attachments, message.media_omitted) == (names, omitted)
    assert not any(name in message.text for name in names)


def test_impossible_dates_and_lines_before_the_first_message_are_reported():
    chat = read_chat("pembuka\n31/02/25 09.00 - A: x\n")
    assert chat.messages[0].sent_at is None
    assert chat.messages[0].precision is Precision.UNKNOWN
    assert [(p.row, p.code) for p in chat.problems] == [
        (1, RowFault.CHAT_LINE),
        (2, RowFault.CHAT_DATE),
    ]
    assert "31/02/25 09.00" in chat.problems[1].what


def test_files_that_are_no_chat_are_refused():
    with pytest.raises(ListEmptyError):
        read_chat_file(b" ")
    with pytest.raises(ListUnreadableError):
        read_chat_file(b"catatan biasa\nbaris dua")
    assert not is_chat("catatan biasa")
    assert not is_chat("\n\n")


@given(st.text(st.sampled_from("0123456789/.:-[] ,APMam\nKontak\u202f\u200e"), max_size=120))
def test_any_text_is_read_without_raising(text):
    chat = read_chat(text)
    assert all(message.text is not None for message in chat.messages)
    assert len(chat.messages) <= text.count("\n") + 1


@given(
    st.datetimes(datetime(2015, 1, 1), datetime(2026, 12, 31)),  # noqa: DTZ001 - phone time
    st.sampled_from(["{:%d/%m/%y %H.%M} - ", "{:%d/%m/%Y, %H:%M} - ", "[{:%d/%m/%y %H.%M.%S}] "]),
)
def test_every_written_date_is_read_back(moment, form):
    (message,) = read_chat(form.format(moment) + "A: x", month_first=False).messages
    precise = {"second": moment.second if "S" in form else 0, "microsecond": 0}
    assert message.sent_at == moment.replace(tzinfo=WIB, **precise)
