"""The parts of the review in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from app.domain.decisions import Reply
from app.domain.letters import Letter, Letterhead, LetterItem
from app.services.review_parties import Parties
from app.services.review_replies import NewAttachment

AT = datetime(2025, 11, 12, 10, 45, tzinfo=timezone(timedelta(hours=7)))


@dataclass
class FakeDrafts:
    kept: dict = field(default_factory=dict)

    def keep(self, item_id, content):
        self.kept[item_id] = dict(content)

    def of(self, item_id):
        return self.kept.get(item_id, {})


@dataclass
class FakeCases:
    offered: tuple = ()
    joined: list = field(default_factory=list)
    left: list = field(default_factory=list)

    def join(self, item_id, other_id):
        self.joined.append((item_id, other_id))
        return "perkara"

    def leave(self, item_id):
        self.left.append(item_id)

    def choices(self, item_id, person_id):
        return self.offered if person_id else ()


@dataclass
class FakeReplies:
    added: list = field(default_factory=list)

    def add(self, item_id, **facts):
        self.added.append((item_id, facts))
        return Reply("j1", "perkara", None, None, facts.get("text", ""), "", "Kepala Contoh", AT)

    def files(self, paths):
        return tuple(NewAttachment(path.name, "application/pdf", b"x") for path in paths)


@dataclass
class FakeSecond:
    recorded: list = field(default_factory=list)
    resolved: list = field(default_factory=list)

    def refusals(self, item_id, draft):
        return ()

    def record(self, item_id, draft):
        self.recorded.append((item_id, draft))

    def resolve(self, decision_id, resolution, reason):
        self.resolved.append((decision_id, resolution, reason))


@dataclass
class FakeHistory:
    decisions: tuple = ()
    opened: list = field(default_factory=list)

    def open(self, item_id, person_id):
        self.opened.append((item_id, person_id))
        return self.decisions


@dataclass
class FakePictures:
    marked: list = field(default_factory=list)

    def mark_sensitive(self, item_id, *, sensitive):
        self.marked.append((item_id, sensitive))


@dataclass
class FakeChoices:
    blind_first_pass: bool = False

    def keep_blind_first_pass(self, *, blind):
        self.blind_first_pass = blind


@dataclass
class FakeLetters:
    head: Letterhead = field(default_factory=Letterhead)

    def letterhead(self):
        return self.head

    def keep_letterhead(self, head):
        self.head = head

    def prepare(self, item_id, person_id=None):
        items = (LetterItem("TikTok, @contoh", ("“cuma Rp 75.000”",)),)
        day = date(2025, 11, 12)
        return Letter(
            self.head,
            "Pegawai Contoh 014",
            "Staf",
            items,
            day,
            day + timedelta(days=7),
            "1/2025",
            "",
        )

    def render(self, letter):
        return f"<p>{letter.recipient}, nomor {letter.number}, paling lambat {letter.deadline}</p>"


@dataclass
class ReviewParts:
    """What the review in memory holds besides its acts on items."""

    user_name: str = "Kepala Contoh"
    between: Parties = field(default_factory=Parties)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    cases: FakeCases = field(default_factory=FakeCases)
    replies: FakeReplies = field(default_factory=FakeReplies)
    second: FakeSecond = field(default_factory=FakeSecond)
    history: FakeHistory = field(default_factory=FakeHistory)
    pictures: FakePictures = field(default_factory=FakePictures)
    choices: FakeChoices = field(default_factory=FakeChoices)

    def parties(self, item_id, person_id):
        return self.between if person_id else replace(self.between, relation=None)
