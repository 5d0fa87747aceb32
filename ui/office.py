"""What the window needs of an open office; fulfilled by the services, faked in tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from app.domain.clauses import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.domain.clauses import Clause
    from app.domain.decisions import Decision, DecisionDraft, Refusal
    from app.domain.duplicates import Likeness
    from app.domain.history import HistoryFilter, HistoryRow
    from app.domain.items import Evidence, Item, QueueFilter, QueueRow
    from app.domain.people import Person, UnitNode
    from app.domain.reading import Precision
    from app.domain.rule_notes import RuleMute, RuleProposal
    from app.domain.stored_packs import StoredPack
    from app.domain.users import Capacity, Role, User
    from app.domain.verification import VerifyReport
    from app.rules.compiled import ClauseCard
    from app.services.escrow import EscrowUse
    from app.services.export_log import Exported
    from app.services.import_inputs import Part
    from app.services.import_lines import ImportLine, ImportSummary
    from app.services.inbox import InboxState
    from app.services.item_context import ContextFact
    from app.services.join_items import Joined
    from app.services.judge_likeness import Beside
    from app.services.list_layout import ListLayout
    from app.services.lists.link_columns import ListColumns
    from app.services.pack_change import PackPreview
    from app.services.recheck_items import Rechecked
    from app.services.review import ItemView
    from app.services.review_parties import Parties
    from app.services.rule_book import RuleBookView, Tried
    from app.services.search_all import Found
    from app.services.setup_steps import SetupStep
    from app.services.summary import Summary
    from ui.keeping import Backups, Retention, Rights
    from ui.notifier import Notifier
    from ui.people.needs import (
        FactsOfPersons,
        Hours,
        Identify,
        OfficeRoles,
        People,
        Records,
        StaffImport,
    )
    from ui.review.acts import (
        CaseActs,
        DraftActs,
        HistoryActs,
        LetterActs,
        PictureActs,
        ReplyActs,
        ReviewChoices,
        SecondActs,
    )
    from ui.task_runner import Runner
    from ui.theme import Theme


class Review(Protocol):
    """The reviewer's acts; see :class:`app.services.review.ReviewService`."""

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[QueueRow]:
        """Return one page of the queue."""

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        """Return how many items the filter shows; counting ends at ``most``."""

    @property
    def user_name(self) -> str:
        """How decisions and the log name who reviews here."""

    @property
    def cases(self) -> CaseActs:
        """Joining items into cases."""

    @property
    def replies(self) -> ReplyActs:
        """The person's replies."""

    @property
    def second(self) -> SecondActs:
        """Second reviews."""

    @property
    def drafts(self) -> DraftActs:
        """What was typed and not saved."""

    @property
    def history(self) -> HistoryActs:
        """Earlier decisions on a person."""

    @property
    def pictures(self) -> PictureActs:
        """Care for pictures."""

    @property
    def choices(self) -> ReviewChoices:
        """How this office reviews."""

    def parties(self, item_id: str, person_id: str | None) -> Parties:
        """Return what the user is to the person, and signs of a conflict."""

    def open_item(self, item_id: str) -> ItemView:
        """Return an item with its whole history."""

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        """Return the safe JPEG of one picture, or ``None``."""

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Accept, reject or leave a finding unjudged."""

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        """Record whether the person is a content creator."""

    def correct_text(self, item_id: str, text: str) -> ItemView:
        """Keep a corrected text beside the one that was read."""

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        """Return what stands against recording ``draft``."""

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        """Record a decision."""

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        """Withdraw a decision."""

    def people(self) -> Sequence[Person]:
        """Return the staff list."""

    def add_person(self, name: str, **facts: Any) -> Person:
        """Add one person."""


class Importer(Protocol):
    """Bringing things in; see :class:`app.services.import_items.ImportService`."""

    def run(
        self,
        inputs: Sequence[str],
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import files, folders and links."""

    def import_bytes(
        self,
        name: str,
        data: bytes,
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import one picture that has no file, such as one from the clipboard."""

    def warm(self) -> None:
        """Start the reader before it is needed."""

    def plan(self, inputs: Sequence[str], columns: ListColumns | None = None) -> tuple[Part, ...]:
        """Return what the inputs hold, row by row for lists."""

    def layout(
        self, inputs: Sequence[str], columns: ListColumns | None = None
    ) -> ListLayout | None:
        """Return sheets and columns to choose from where the inputs are one table."""

    def plan_text(self, text: str) -> tuple[Part, ...]:
        """Return what a pasted text holds."""

    def run_parts(
        self,
        parts: Sequence[Part],
        *,
        progress: Callable[[ImportLine], None],
        cancel: Callable[[], bool],
    ) -> ImportSummary:
        """Import what was planned, or what was chosen of it."""

    def undo(self, item_ids: Sequence[str]) -> tuple[str, ...]:
        """Take untouched items of an import out again."""


class Inbox(Protocol):
    """The watched inbox folder; see :class:`app.services.inbox.InboxService`."""

    example: Path
    """The folder that is proposed."""

    def state(self) -> InboxState:
        """Return what is set."""

    def watch(self, folder: Path) -> InboxState:
        """Watch a folder."""

    def stop(self) -> InboxState:
        """Watch no folder."""

    def new_files(self) -> tuple[Path, ...]:
        """Return the whole pictures that came since the last look."""

    def imported(self, paths: Sequence[Path]) -> None:
        """Note which files are kept now."""

    def removable(self) -> tuple[Path, ...]:
        """Return the originals whose bytes are kept."""

    def remove(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Remove originals that a person named."""


class Joining(Protocol):
    """Joining items; see :class:`app.services.join_items.JoinService`."""

    def join(self, item_id: str, other_id: str) -> Joined:
        """Make the second item a part of the first."""

    def split(self, other_id: str) -> Joined:
        """Take an item out of the one it was joined into."""


class Attaching(Protocol):
    """Files as evidence; see :class:`app.services.attach_files.AttachService`."""

    def attach(self, item_id: str, path: Path) -> Evidence:
        """Keep a file beside an item."""


class Likenesses(Protocol):
    """What looks alike; see :class:`app.services.judge_likeness.LikenessService`."""

    def beside(self, item_id: str) -> tuple[Beside, ...]:
        """Return what looks like an item."""

    def judge(self, item_id: str, other_id: str, *, same: bool) -> Likeness:
        """Remember whether two items are one post."""


class Corrections(Protocol):
    """Facts the reviewer knows better; see :class:`app.services.correct_facts.FactService`."""

    def set_account(self, item_id: str, account: str) -> Item:
        """Record the account."""

    def set_posted(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        """Record the time of the post."""


class ItemContext(Protocol):
    """The facts around a post; see :class:`app.services.item_context.ContextService`."""

    def of_item(self, item_id: str) -> tuple[ContextFact, ...]:
        """Return the facts with their sources."""


class OfficeFacts(Protocol):
    """What the window shows of the office itself."""

    @property
    def name(self) -> str:
        """The office's name."""

    @property
    def reviewer(self) -> str:
        """Who reviews here."""

    @property
    def demo(self) -> bool:
        """Whether this is the demo office."""

    @property
    def folder(self) -> Path:
        """The data folder."""

    @property
    def pack_label(self) -> str:
        """The rule pack with version and standing, in words."""


class ClauseCards(Protocol):
    """The clause texts of the rule pack in use."""

    def clause_card(self, clause: Clause) -> ClauseCard | None:
        """Return the card of a clause."""


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """Return the present, in WIB."""


class Setup(Protocol):
    """What a new office still has to do; see :mod:`app.services.setup_steps`."""

    def steps(self) -> tuple[SetupStep, ...]:
        """Return every step as it stands."""


class Search(Protocol):
    """Search over everything; see :class:`app.services.search_all.SearchService`."""

    def find(self, text: str) -> Found:
        """Return items and persons."""

    def units(self) -> Sequence[UnitNode]:
        """Return every unit in order of names."""


class History(Protocol):
    """The decisions; see :class:`app.services.history.HistoryService`."""

    def page(
        self, shown: HistoryFilter, *, after: str | None = None, limit: int = 200
    ) -> Sequence[HistoryRow]:
        """Return one page, newest first."""

    def count(self, shown: HistoryFilter, most: int | None = None) -> int:
        """Return how many decisions the filter lets through."""

    def reviewers(self) -> Sequence[str]:
        """Return everybody who has decided anything."""


class Figures(Protocol):
    """The office in figures; see :class:`app.services.summary.SummaryService`."""

    def summary(self) -> Summary:
        """Return the figures of now."""


class Exporter(Protocol):
    """The review log as a file; see :class:`app.services.export_log.ExportService`."""

    def export(
        self,
        name: str,
        target: Path,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        cancel: Callable[[], bool] = ...,
        progress: Callable[[int, int], None] = ...,
    ) -> Exported:
        """Write the decisions of a span of time; return how many."""


class Rules(Protocol):
    """The rule book; see :class:`app.services.rule_book.RuleBook`."""

    def view(self) -> RuleBookView:
        """Return the pack with this office's notes."""

    def try_text(
        self, text: str, *, posted_at: datetime | None = None, creator: Answer = Answer.UNKNOWN
    ) -> Tried:
        """Check a text; nothing is stored."""

    def mute(self, rule: str, reason: str) -> RuleMute:
        """Stop a rule in this office."""

    def lift(self, rule: str) -> RuleMute:
        """Let a muted rule run again."""

    def propose(self, subject: str, text: str) -> RuleProposal:
        """Keep a note for BKPSDM."""


class PackChanger(Protocol):
    """Bringing a new pack in; see :class:`app.services.pack_change.PackChange`."""

    def preview(self, path: Path) -> PackPreview:
        """Return what installing the pack would mean."""

    def install(self, path: Path) -> StoredPack:
        """Install the pack."""


class Recheck(Protocol):
    """Checking stored items again; see :class:`app.services.recheck_items.RecheckService`."""

    def run(
        self,
        *,
        progress: Callable[[int, int], None] = ...,
        cancel: Callable[[], bool] = ...,
    ) -> Rechecked:
        """Check every undecided item again."""


class Keys(Protocol):
    """Users and what opens the office; see :class:`app.services.office_keys.KeyService`."""

    def users(self) -> Sequence[User]:
        """Return everybody who ever was enrolled."""

    def enrol(
        self,
        name: str,
        roles: frozenset[Role],
        passphrase: str,
        *,
        capacity: Capacity,
        person_id: str | None = None,
    ) -> User:
        """Enrol somebody with an own passphrase."""

    def change_own(self, old: str, new: str) -> None:
        """Change the signed-in user's passphrase."""

    def reset(self, user_id: str, new: str) -> User:
        """Give a user a new passphrase."""

    def change_roles(
        self, user_id: str, roles: frozenset[Role], capacity: Capacity | None = None
    ) -> User:
        """Give a user other roles."""

    def remove(self, user_id: str) -> User:
        """Take a user's key away."""

    def new_recovery_key(self) -> str:
        """Return a new recovery key; the old one is void."""

    def auto_lock_minutes(self) -> int:
        """Return after how many minutes without anybody the window locks; 0 is never."""

    def set_auto_lock(self, minutes: int) -> None:
        """Set after how many minutes the window locks."""


class Escrow(Protocol):
    """The emergency key of BKPSDM; see :class:`app.services.escrow.EscrowService`."""

    def keys(self) -> tuple[str, ...]:
        """Return the two public keys; none while it is off."""

    def add(self, recipients: Sequence[str]) -> None:
        """Turn it on."""

    def remove(self) -> None:
        """Turn it off."""

    def unseen(self) -> Sequence[EscrowUse]:
        """Return the uses that nobody here has seen yet."""

    def mark_seen(self) -> None:
        """Record that the signed-in user has seen them."""


class OpenOffice(Protocol):
    """An open office, as composed for the window."""

    @property
    def backups(self) -> Backups:
        """Backup sets."""

    @property
    def retention(self) -> Retention:
        """What is due, held and erased."""

    @property
    def rights(self) -> Rights:
        """What a person may ask for."""

    @property
    def escrow(self) -> Escrow:
        """The emergency key of BKPSDM."""

    @property
    def user(self) -> User:
        """Who is signed in."""

    @property
    def keys(self) -> Keys:
        """Users and what opens the office."""

    @property
    def review(self) -> Review:
        """The reviewer's acts."""

    @property
    def letters(self) -> LetterActs:
        """Letters that ask for a reply."""

    @property
    def importer(self) -> Importer:
        """Bringing things in."""

    @property
    def inbox(self) -> Inbox:
        """The watched inbox folder."""

    @property
    def joining(self) -> Joining:
        """Joining items."""

    @property
    def attaching(self) -> Attaching:
        """Files as evidence."""

    @property
    def likenesses(self) -> Likenesses:
        """What looks alike."""

    @property
    def facts(self) -> Corrections:
        """Facts the reviewer knows better."""

    @property
    def context(self) -> ItemContext:
        """The facts around a post."""

    @property
    def history(self) -> History:
        """The decisions."""

    @property
    def summary(self) -> Figures:
        """The office in figures."""

    @property
    def exporter(self) -> Exporter:
        """The review log as a file."""

    def verify(self, anchor: str | None = None) -> VerifyReport:
        """Check chain, evidence, database and backups."""

    @property
    def setup(self) -> Setup:
        """What a new office still has to do."""

    @property
    def search(self) -> Search:
        """Search over everything."""

    @property
    def people(self) -> People:
        """The staff list."""

    @property
    def records(self) -> Records:
        """What is recorded about persons."""

    @property
    def staff_import(self) -> StaffImport:
        """Bringing staff lists in."""

    @property
    def identify(self) -> Identify:
        """Whose post it is."""

    @property
    def person_facts(self) -> FactsOfPersons:
        """Facts about a person at the time of a post."""

    @property
    def hours(self) -> Hours:
        """Schedules and the calendar."""

    @property
    def roles(self) -> OfficeRoles:
        """Who decides when."""

    @property
    def info(self) -> OfficeFacts:
        """What is known of the office."""

    @property
    def pack(self) -> ClauseCards:
        """The rule pack in use."""

    @property
    def rules(self) -> Rules:
        """The rule book."""

    @property
    def pack_change(self) -> PackChanger:
        """Bringing a new pack in."""

    @property
    def recheck(self) -> Recheck:
        """Checking stored items again."""

    @property
    def clock(self) -> Clock:
        """The clock."""

    def close(self) -> None:
        """End child processes and close the store."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every screen is given: where work runs, where messages go, how things look."""

    runner: Runner
    notifier: Notifier
    theme: Theme
