"""An office in memory for tests of the window: the same methods as the services, invented items."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from app.adapters.input_files import read_input
from app.domain.clauses import Answer, Band, Clause, ProtectedKind, Topic
from app.domain.decisions import Decision, DecisionDraft, Refusal, refusals
from app.domain.duplicates import Likeness, LikenessKind
from app.domain.findings import CheckResult, Finding, ProtectedSpan
from app.domain.history import HistoryFilter, HistoryRow, Week
from app.domain.items import (
    CheckRun,
    Evidence,
    Item,
    ItemKind,
    ItemStatus,
    QueueFilter,
    QueueRow,
    Reading,
)
from app.domain.people import Person, UnitNode
from app.domain.reading import Box, Platform, Precision, Word
from app.domain.stored_packs import StoredPack
from app.domain.users import Role, User
from app.domain.verification import VerifyReport
from app.labels import WIB
from app.rules.compiled import ClauseCard
from app.services.export_log import Exported
from app.services.import_inputs import Part
from app.services.import_lines import ImportLine, ImportSummary
from app.services.import_lists import list_parts, text_parts
from app.services.inbox import InboxState
from app.services.item_context import ContextFact, ContextInput, item_context
from app.services.join_items import Joined
from app.services.list_layout import layout_of
from app.services.pack_change import PackPreview
from app.services.recheck_items import Rechecked
from app.services.review import ItemView
from app.services.review_errors import DecisionRefusedError, ItemNotFoundError
from app.services.review_view import facts_of
from app.services.search_all import Found, FoundPerson
from app.services.setup_steps import SetupStep, Step
from app.services.summary import Summary
from tests.fakes.keeping import FakeBackups, FakeRetention, FakeRights
from tests.fakes.people import (
    FakeHours,
    FakeIdentify,
    FakePeople,
    FakePersonFacts,
    FakeRoles,
    FakeStaffImport,
)
from tests.fakes.review_parts import FakeLetters, ReviewParts
from tests.fakes.rule_book import memory_rule_book

if TYPE_CHECKING:
    from app.services.escrow import EscrowUse
    from app.services.judge_likeness import Beside

NOW = datetime(2025, 11, 12, 10, 45, tzinfo=WIB)

_POSTS = (
    (
        "@akun.contoh14",
        Platform.TIKTOK,
        "PROMO hari ini!! Serum glowing cuma Rp 75.000 🎉 pesan ya",
    ),
    ("@contoh_02", Platform.FACEBOOK, "Coblos nomor 2 ya, pasti menang. Ini pilihan kita semua"),
    ("@contoh_03", Platform.X, "Jalan depan SD rusak, sudah dilaporkan lewat SP4N-LAPOR"),
)


@dataclass
class FakeClock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class FakePack:
    def clause_card(self, clause: Clause) -> ClauseCard | None:
        titles = {Clause.SE_4B: "Bersifat komersial", Clause.SE_2C: "Mengajak memilih"}
        if clause not in titles:
            return None
        return ClauseCard(clause, titles[clause], "", "Penjelasan contoh.", "contoh")


@dataclass
class FakeInfo:
    folder: Path
    name: str = "Kantor Contoh"
    reviewer: str = "Kepala Contoh"
    demo: bool = True
    pack_label: str = "SE 1641/2025 1.0.0 (draf, belum disahkan BKPSDM)"
    pack_status: str = "draft"


def picture() -> bytes:
    """A drawn picture, half the size of its original."""
    image = Image.new("RGB", (270, 480), "#2d6f6a")
    ImageDraw.Draw(image).text((30, 100), "CONTOH", fill="white")
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def _words(text: str) -> tuple[Word, ...]:
    words, at = [], 0
    for number, part in enumerate(text.split()):
        start = text.index(part, at)
        at = start + len(part)
        box = Box(40 + 110 * (number % 4), 300 + 50 * (number // 4), 100, 36)
        words.append(Word(part, box, 0.97, start, at, line=number // 4))
    return tuple(words)


def _finding(text: str, surface: str, clause: Clause, topic: Topic, band: Band) -> Finding:
    start = text.index(surface)
    return Finding(
        clause=clause,
        topic=topic,
        band=band,
        rule="CTH-01",
        version="1",
        surface=surface,
        start=start,
        end=start + len(surface),
        explain="Alasan contoh mengapa kata ini ditandai.",
        condition=Answer.UNKNOWN if clause.is_creator_condition else None,
    )


def _result(number: int, text: str) -> CheckResult:
    if number == 0:
        return CheckResult(
            findings=(
                _finding(text, "cuma Rp 75.000", Clause.SE_4B, Topic.KOMERSIAL, Band.KUAT),
                _finding(text, "pesan ya", Clause.SE_4B, Topic.KOMERSIAL, Band.CATATAN),
            )
        )
    if number == 1:
        finding = _finding(text, "Coblos nomor 2", Clause.SE_2C, Topic.POLITIK_PARTISAN, Band.KUAT)
        return CheckResult(findings=(finding,))
    start = text.index("rusak")
    span = ProtectedSpan(ProtectedKind.COMPLAINT, "rusak", start, start + 5, "Keluhan layanan.")
    return CheckResult(protected=(span,))


def make_view(number: int) -> ItemView:
    """One of the invented items."""
    account, platform, text = _POSTS[number]
    item_id = f"item{number}"
    result = _result(number, text)
    at = NOW - timedelta(days=number)
    item = Item(
        item_id, ItemKind.SCREENSHOT, ItemStatus.TO_REVIEW, at, "Kepala Contoh",
        platform=platform, account=account, posted_at=at, posted_precision=Precision.MINUTE,
        posted_source="screen",
    )  # fmt: skip
    evidence = Evidence(
        f"e{number}", item_id, 0, "ab" * 32, 12345, "image/png", "contoh.png", 540, 960
    )
    reading = Reading(
        f"r{number}", item_id, 1, text, _words(text), "contoh", 1.2, 0.97, at, "Kepala Contoh"
    )
    ids = tuple(f"f{number}{n}" for n in range(len(result.findings)))
    check = CheckRun(f"c{number}", item_id, reading.id, at, result, ids, (None,) * len(ids))
    return ItemView(item, (evidence,), reading, (reading,), check, (), (), None, ())


@dataclass
class FakeReview(ReviewParts):
    views: dict[str, ItemView] = field(
        default_factory=lambda: {f"item{n}": make_view(n) for n in range(len(_POSTS))}
    )
    staff: list[Person] = field(default_factory=lambda: [Person("p1", "Pegawai Contoh 014")])
    decided: list[tuple[str, DecisionDraft]] = field(default_factory=list)
    judged: list[tuple[str, bool | None]] = field(default_factory=list)
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    fails: Exception | None = None

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> list[QueueRow]:
        rows = [self._row(view) for view in self.views.values() if self._shows(view, shown)]
        if after is not None:
            place = next(n for n, row in enumerate(rows) if row.id == after)
            rows = rows[place + 1 :]
        return rows[:limit]

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        return sum(self._shows(view, shown) for view in self.views.values())

    def open_item(self, item_id: str) -> ItemView:
        if self.fails:
            raise self.fails
        if item_id not in self.views:
            raise ItemNotFoundError(id=item_id)
        return self.views[item_id]

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        return picture()

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - the service has it so
        self.judged.append((finding_id, accepted))
        for key, view in self.views.items():
            if view.check and finding_id in view.check.finding_ids:
                pairs = zip(view.check.finding_ids, view.check.verdicts, strict=True)
                verdicts = tuple(accepted if i == finding_id else v for i, v in pairs)
                self.views[key] = replace(view, check=replace(view.check, verdicts=verdicts))

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        view = self.views[item_id]
        found = tuple(
            replace(f, condition=answer) if f.condition else f for f in view.check.result.findings
        )
        check = replace(view.check, result=replace(view.check.result, findings=found))
        item = replace(view.item, konten_kreator=answer.value)
        self.views[item_id] = replace(view, item=item, check=check)
        return self.views[item_id]

    def correct_text(self, item_id: str, text: str) -> ItemView:
        view = self.views[item_id]
        reading = replace(
            view.reading, id="rx", version=2, text=text, words=(), corrects=view.reading.id
        )
        check = CheckRun("cx", item_id, "rx", NOW, CheckResult(), (), ())
        readings = (*view.readings, reading)
        self.views[item_id] = replace(view, reading=reading, readings=readings, check=check)
        return self.views[item_id]

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        between = self.between
        today = NOW.date()
        return refusals(
            draft, facts_of(self.views[item_id], today, between.signs, between.relation)
        )

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        if against := self.refusals(item_id, draft):
            raise DecisionRefusedError(against)
        self.decided.append((item_id, draft))
        decision = Decision(
            f"d{len(self.decided)}", item_id, "case", None, draft.outcome, draft.reason,
            draft.clauses, draft.person_id, draft.relation, tuple(draft.accepted),
            tuple(draft.rejected), draft.own_ground, draft.asked_on, draft.fairness,
            "Kepala Contoh", NOW,
        )  # fmt: skip
        view = self.views[item_id]
        item = replace(view.item, status=ItemStatus.DECIDED)
        self.views[item_id] = replace(view, item=item, decisions=(*view.decisions, decision))
        return decision

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        self.withdrawn.append((decision_id, reason))
        for key, view in self.views.items():
            for decision in view.decisions:
                if decision.id == decision_id:
                    gone = replace(decision, withdrawn_at=NOW)
                    item = replace(view.item, status=ItemStatus.TO_REVIEW)
                    self.views[key] = replace(view, item=item, decisions=(gone,))
                    return gone
        raise AssertionError(decision_id)

    def people(self) -> list[Person]:
        return self.staff

    def add_person(self, name: str, **facts: object) -> Person:
        person = Person(f"p{len(self.staff) + 1}", name)
        self.staff.append(person)
        return person

    @staticmethod
    def _shows(view: ItemView, shown: QueueFilter) -> bool:
        if shown.ids:
            return view.item.id in shown.ids
        found = view.check.result.findings
        day = view.item.posted_at.date()
        person = view.person.id if view.person else None
        return (
            (not shown.statuses or view.item.status in shown.statuses)
            and shown.platform in (None, view.item.platform)
            and shown.person in (None, person)
            and (not shown.clause or shown.clause in [f.clause.value for f in found])
            and (not shown.band or shown.band in [f.band for f in found])
            and (not shown.posted_from or shown.posted_from <= day)
            and (not shown.posted_to or day <= shown.posted_to)
            and (not shown.text or shown.text.lower() in view.reading.text.lower())
        )

    @staticmethod
    def _row(view: ItemView) -> QueueRow:
        result = view.check.result
        clauses = tuple(dict.fromkeys(f.clause.value for f in result.findings if f.band.is_flag))
        return QueueRow(
            view.item.id, view.item.kind, view.item.status, view.item.imported_at,
            view.item.account or "", view.reading.text, view.item.platform, view.item.posted_at,
            view.item.posted_precision, clauses,
            tuple(c for c in clauses if c.startswith("SE-4")),
            tuple(span.kind.value for span in result.protected), result.flagged,
        )  # fmt: skip


@dataclass
class FakeSearch:
    review: FakeReview
    known: list[UnitNode] = field(default_factory=lambda: [UnitNode("u1", "Seksi Contoh")])

    def units(self) -> list[UnitNode]:
        return self.known

    def find(self, text: str) -> Found:
        rows = tuple(self.review.queue(QueueFilter(text=text))) if text.strip() else ()
        people = [p for p in self.review.staff if text.lower() in p.name.lower()]
        return Found(rows, tuple(FoundPerson(one, "Seksi Contoh") for one in people))


@dataclass
class FakeSetup:
    done: set[Step] = field(default_factory=set)

    def steps(self) -> tuple[SetupStep, ...]:
        return tuple(SetupStep(step, step in self.done) for step in Step)


@dataclass
class FakeHistory:
    rows: list[HistoryRow] = field(default_factory=list)
    asked: list[HistoryFilter] = field(default_factory=list)

    def page(self, shown, *, after=None, limit=200) -> list[HistoryRow]:
        self.asked.append(shown)
        rows = [r for r in self.rows if shown.outcome in (None, r.outcome)]
        if after is not None:
            place = next(n for n, row in enumerate(rows) if row.decision == after)
            rows = rows[place + 1 :]
        return rows[:limit]

    def count(self, shown, most=None) -> int:
        return len([r for r in self.rows if shown.outcome in (None, r.outcome)])

    def reviewers(self) -> list[str]:
        return sorted({row.decided_by for row in self.rows})


@dataclass
class FakeFigures:
    now: Summary | None = None

    def summary(self) -> Summary:
        since = date(2025, 8, 25)
        weeks = tuple(Week(since + timedelta(weeks=n)) for n in range(12))
        return self.now or Summary(0, None, 0, 0, 0, 0, None, since, {}, 0, weeks, {})


@dataclass
class FakeExporter:
    written: list[tuple] = field(default_factory=list)
    fails: Exception | None = None
    withheld: int = 0

    def export(self, name, target, *, start=None, end=None, cancel=None, progress=None) -> Exported:
        if self.fails:
            raise self.fails
        progress(5, 12)
        self.written.append((name, target, start, end))
        return Exported(12, self.withheld)


@dataclass
class FakeImporter:
    warmed: int = 0
    given: list[str] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    statuses: tuple[str, ...] = ("new", "duplicate", "waiting_image", "error")
    before_each: object = None
    planned: tuple[Part, ...] = ()
    undone: list[str] = field(default_factory=list)

    def warm(self) -> None:
        self.warmed += 1

    def run(self, inputs, *, progress, cancel) -> ImportSummary:
        self.given += inputs
        counts = dict.fromkeys(self.statuses, 0)
        for number, given in enumerate(inputs):
            if callable(self.before_each):
                self.before_each(number)
            if cancel():
                return ImportSummary(counts.get("new", 0), cancelled=True)
            status = self.statuses[number % len(self.statuses)]
            counts[status] += 1
            error = "Gambar tidak lengkap. Minta kirim ulang." if status == "error" else None
            again = Part(given) if error else None
            progress(
                ImportLine(
                    given, None, f"i{number}", "screenshot", status, error, 0.4, number + 1,
                    len(inputs), again=again,
                )
            )  # fmt: skip
        made = [number for number in range(len(inputs)) if counts]
        return ImportSummary(counts.get("new", 0), ids=tuple(f"i{number}" for number in made))

    def layout(self, inputs, columns=None):
        return layout_of(inputs, read_input, columns)

    def plan(self, inputs, columns=None) -> tuple[Part, ...]:
        if self.layout(inputs, columns):
            return tuple(list_parts(inputs[0], inputs[0], read_input(Path(inputs[0])), columns))
        return self.planned or tuple(Part(given) for given in inputs)

    def plan_text(self, text) -> tuple[Part, ...]:
        return self.planned or tuple(text_parts(text))

    def run_parts(self, parts, *, progress, cancel) -> ImportSummary:
        return self.run(
            [part.name or part.input for part in parts], progress=progress, cancel=cancel
        )

    def undo(self, item_ids) -> tuple[str, ...]:
        self.undone += item_ids
        return tuple(item_ids)

    def import_bytes(self, name, data, *, progress, cancel) -> ImportSummary:
        self.pictures.append(data)
        return self.run([name], progress=progress, cancel=cancel)


@dataclass
class FakeRecheck:
    runs: int = 0

    def run(self, *, progress=None, cancel=None) -> Rechecked:
        self.runs += 1
        return Rechecked(3, 2)


@dataclass
class FakePackChange:
    fails: Exception | None = None
    installed: list[Path] = field(default_factory=list)

    def preview(self, path: Path) -> PackPreview:
        if self.fails:
            raise self.fails
        day = datetime(2026, 1, 1, tzinfo=WIB).date()
        return PackPreview(
            path, "Paket contoh", "2.0.0", 8, "official", day, "BKPSDM contoh", 40, 3
        )

    def install(self, path: Path) -> StoredPack:
        self.installed.append(path)
        day = datetime(2026, 1, 1, tzinfo=WIB).date()
        return StoredPack(
            "contoh", "2.0.0", 8, "official", "", day, None, "BKPSDM contoh", b"", b""
        )


HEAD = User(
    "kepala", "Kepala Contoh", frozenset({Role.ADMIN, Role.REVIEWER}), NOW.date(), slot="first"
)


@dataclass
class FakeKeys:
    people: list[User] = field(default_factory=lambda: [HEAD])
    changed: list[tuple[str, ...]] = field(default_factory=list)
    fails: Exception | None = None
    minutes: int = 10

    def users(self) -> list[User]:
        return list(self.people)

    def enrol(self, name, roles, passphrase, *, capacity, person_id=None) -> User:
        self._act("enrol", name, passphrase)
        user = User(f"u{len(self.people)}", name, roles, NOW.date(), capacity=capacity, slot="s")
        self.people.append(user)
        return user

    def change_own(self, old: str, new: str) -> None:
        self._act("own", old, new)

    def reset(self, user_id: str, new: str) -> User:
        self._act("reset", user_id, new)
        return self._keep(user_id, slot="anew", until=None)

    def change_roles(self, user_id, roles, capacity=None) -> User:
        self._act("roles", user_id)
        return self._keep(user_id, roles=roles, capacity=capacity)

    def remove(self, user_id: str) -> User:
        self._act("remove", user_id)
        return self._keep(user_id, slot=None, until=NOW.date())

    def new_recovery_key(self) -> str:
        self._act("recovery")
        return "43D19-VHJ7W-CKDST-Z78C1-K36JJ-BADN4-56DZS-V5NN9"

    def auto_lock_minutes(self) -> int:
        return self.minutes

    def set_auto_lock(self, minutes: int) -> None:
        self._act("lock", str(minutes))
        self.minutes = minutes

    def _act(self, *what: str) -> None:
        if self.fails:
            raise self.fails
        self.changed.append(what)

    def _keep(self, user_id: str, **facts: object) -> User:
        place = next(n for n, user in enumerate(self.people) if user.id == user_id)
        self.people[place] = replace(self.people[place], **facts)
        return self.people[place]


@dataclass
class FakeEscrow:
    public: tuple[str, ...] = ()
    uses: list[EscrowUse] = field(default_factory=list)
    fails: Exception | None = None

    def keys(self) -> tuple[str, ...]:
        return self.public

    def add(self, recipients) -> None:
        if self.fails:
            raise self.fails
        self.public = tuple(recipients)

    def remove(self) -> None:
        self.public = ()

    def unseen(self) -> list[EscrowUse]:
        return list(self.uses)

    def mark_seen(self) -> None:
        self.uses.clear()


@dataclass
class FakeItems:
    """Joining, attaching, comparing, correcting: what was asked, in order."""

    review: FakeReview
    asked: list[tuple] = field(default_factory=list)
    facts: tuple[ContextFact, ...] = ()

    def join(self, item_id: str, other_id: str) -> Joined:
        self.asked.append(("join", item_id, other_id))
        kept, other = self.review.views[item_id].item, self.review.views.pop(other_id).item
        return Joined(kept, other)

    def split(self, other_id: str) -> Joined:
        self.asked.append(("split", other_id))
        first = next(iter(self.review.views.values())).item
        return Joined(first, first)

    def attach(self, item_id: str, path: Path) -> Evidence:
        self.asked.append(("attach", item_id, path.name))
        return self.review.views[item_id].evidence[0]

    def beside(self, item_id: str) -> tuple[Beside, ...]:
        return ()

    def judge(self, item_id: str, other_id: str, *, same: bool) -> Likeness:
        self.asked.append(("judge", item_id, other_id, same))
        return Likeness(item_id, other_id, LikenessKind.NEAR_PICTURE, NOW)

    def set_account(self, item_id: str, account: str) -> Item:
        self.asked.append(("account", item_id, account))
        return self.review.views[item_id].item

    def set_posted(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        self.asked.append(("posted", item_id, at, precision))
        return self.review.views[item_id].item

    def of_item(self, item_id: str) -> tuple[ContextFact, ...]:
        view = self.review.views[item_id]
        return self.facts or item_context(ContextInput(view.item, view.evidence))


@dataclass
class FakeInbox:
    example: Path
    now: InboxState = field(default_factory=InboxState)
    fresh: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    looks: int = 0
    refuses: Exception | None = None

    def state(self) -> InboxState:
        return self.now

    def watch(self, folder: Path) -> InboxState:
        if self.refuses:
            raise self.refuses
        self.now = InboxState(on=True, folder=folder)
        return self.now

    def stop(self) -> InboxState:
        self.now = InboxState(on=False, folder=self.now.folder)
        return self.now

    def new_files(self) -> tuple[Path, ...]:
        self.looks += 1
        found, self.fresh = tuple(self.fresh), []
        return found

    def imported(self, paths) -> None:
        self.kept += paths

    def removable(self) -> tuple[Path, ...]:
        return tuple(self.kept)

    def remove(self, paths) -> tuple[Path, ...]:
        self.removed += paths
        self.kept = [path for path in self.kept if path not in paths]
        return tuple(paths)


class FakeOffice:
    """Fulfils ``ui.office.OpenOffice``."""

    def __init__(self, folder: Path) -> None:
        self.user = HEAD
        self.keys = FakeKeys()
        self.escrow = FakeEscrow()
        self.review = FakeReview()
        self.importer = FakeImporter()
        self.inbox = FakeInbox(folder / "Masuk")
        self.items = FakeItems(self.review)
        self.joining = self.attaching = self.likenesses = self.facts = self.context = self.items
        self.letters = FakeLetters()
        self.search = FakeSearch(self.review)
        self.setup = FakeSetup()
        self.people, self.identify = FakePeople(self.review), FakeIdentify()
        self.person_facts, self.staff_import = FakePersonFacts(), FakeStaffImport()
        self.records, self.hours, self.roles = None, FakeHours(), FakeRoles()
        self.history = FakeHistory()
        self.summary = FakeFigures()
        self.exporter = FakeExporter()
        self.report = VerifyReport(
            ok=True, entries=7, head="ab" * 32, problems=(), evidence_checked=3,
            provable_since=1, commitments_checked=5,
        )  # fmt: skip
        self.info = FakeInfo(folder)
        self.pack = FakePack()
        self.clock = FakeClock()
        self.rules = memory_rule_book(self.clock)
        self.recheck = FakeRecheck()
        self.pack_change = FakePackChange()
        self.backups, self.retention = FakeBackups(), FakeRetention()
        self.rights = FakeRights()
        self.closed = False

    def verify(self, anchor: str | None = None) -> VerifyReport:
        return self.report

    def close(self) -> None:
        self.closed = True
