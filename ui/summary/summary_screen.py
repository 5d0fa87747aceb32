"""Ringkasan: four figures and two charts about the office as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.domain.clauses import Clause
from app.domain.history import OutcomeGroup, group_of
from app.domain.second_review import LEAST_FOR_FIGURES
from app.labels import OUTCOME_LABEL
from app.services.summary import ENOUGH
from app.text import N_, _, ngettext
from ui.pieces import label
from ui.summary.chart_card import ChartCard
from ui.summary.charts import Bar, BarChart, Stack, WeekChart
from ui.summary.figure_card import FigureCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.services.summary import Summary
    from ui.office import OpenOffice, Surroundings

_GROUPS: Final = {
    OutcomeGroup.CLEARED: (N_("Sesuai"), "green"),
    OutcomeGroup.ASKED: (N_("Klarifikasi atau data"), "amber"),
    OutcomeGroup.REFERRED: (N_("Pembinaan atau rujukan"), "red"),
    OutcomeGroup.OTHER: (N_("Lainnya"), "grey"),
}


class SummaryScreen(QScrollArea):
    """Counts only: nobody is ranked, nothing is timed."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.hint = _("Angka dihitung dari basis data kantor ini; tidak ada peringkat orang.")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.waiting = FigureCard(_("PERLU DITINJAU"), "red")
        self.decided = FigureCard(_("DIPUTUS BULAN INI"), "accent")
        self.rejected = FigureCard(_("TEMUAN DITOLAK PENINJAU"), "amber")
        self.replies = FigureCard(_("MENUNGGU TANGGAPAN"), "grey")
        self.cards = (self.waiting, self.decided, self.rejected, self.replies)
        clauses, weeks = _("TEMUAN DITERIMA PER KETENTUAN"), _("KEPUTUSAN PER MINGGU")
        self.clauses = BarChart(around.theme, clauses)
        self.weeks = WeekChart(around.theme, weeks)
        self.clause_card = ChartCard(clauses, self.clauses)
        self.week_card = ChartCard(weeks, self.weeks)
        outcomes = _("KEPUTUSAN MENURUT HASIL")
        self.outcomes = BarChart(around.theme, outcomes)
        self.outcome_card = ChartCard(outcomes, self.outcomes)
        self.second = label("", "muted")
        self.outcome_card.column.addWidget(self.second)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(16, 16, 16, 16)
        self._grid.setSpacing(12)
        self.setWidget(inner)
        around.theme.changed.connect(self._arrange)
        self._arrange()

    def entered(self) -> None:
        """Count anew."""
        self._around.runner.run(
            self._office.summary.summary, self.show_summary, self._around.notifier.problem
        )

    def show_summary(self, summary: Summary) -> None:
        """Show these figures."""
        self._show_figures(summary)
        bars = [
            Bar(self._clause_name(clause), count, _tone(clause))
            for clause, count in summary.by_clause.items()
        ]
        if summary.cleared_with_favour:
            favour = _("Sesuai, dengan yang meringankan")
            bars.append(Bar(favour, summary.cleared_with_favour, "green"))
        self.clauses.show_bars(bars)
        self.clause_card.show_rows(
            (_("Ketentuan"), _("Diterima")), [(bar.name, _number(bar.value)) for bar in bars]
        )
        self._show_outcomes(summary)
        self.second.setText(_second(summary))
        self._show_weeks(summary)

    def _show_outcomes(self, summary: Summary) -> None:
        bars = [
            Bar(_(OUTCOME_LABEL[outcome]), count, _GROUPS[group_of(outcome)][1])
            for outcome, count in summary.outcomes.items()
        ]
        self.outcomes.show_bars(bars)
        self.outcome_card.show_rows(
            (_("Hasil"), _("Keputusan")), [(bar.name, _number(bar.value)) for bar in bars]
        )

    def _show_weeks(self, summary: Summary) -> None:
        stacks = [
            Stack(
                str(format_date(week.monday, "d MMM", locale="id")),
                tuple(
                    (_(name), week.counts.get(group, 0), tone)
                    for group, (name, tone) in _GROUPS.items()
                ),
            )
            for week in summary.weeks
        ]
        self.weeks.show_stacks(stacks)
        headings = (_("Minggu mulai"), *(_(name) for name, _tone in _GROUPS.values()))
        rows = [
            (stack.name, *(_number(value) for _what, value, _t in stack.parts)) for stack in stacks
        ]
        self.week_card.show_rows(headings, rows if any(s.total for s in stacks) else [])

    def _show_figures(self, summary: Summary) -> None:
        self.waiting.tell(_number(summary.waiting), self._oldest(summary))
        since = format_date(summary.since, "d MMM y", locale="id")
        standing = ngettext("{count} keputusan", "{count} keputusan", 1)
        total = sum(summary.outcomes.values())
        self.decided.tell(
            _number(summary.decided_this_month),
            _("{decisions} berlaku sejak {since}").format(
                decisions=standing.format(count=_number(total)), since=since
            ),
        )
        share = summary.rejected_share
        if share is None:
            note = _("Bagian dihitung mulai {count} penilaian; sekarang {now}.").format(
                count=ENOUGH, now=summary.accepted + summary.rejected
            )
            self.rejected.tell(_number(summary.rejected), note)
        else:
            rule = summary.most_rejected_rule or "–"
            self.rejected.tell(
                str(format_percent(share, locale="id")),
                _("aturan paling sering ditolak: {rule}").format(rule=rule),
            )
        self.replies.tell(
            _number(summary.awaiting_reply), _("klarifikasi atau data yang diminta, belum dijawab")
        )

    def _oldest(self, summary: Summary) -> str:
        if summary.oldest_waiting is None:
            return _("tidak ada yang menunggu")
        days = (self._office.clock.now() - summary.oldest_waiting).days
        if days < 1:
            return _("tertua masuk hari ini")
        return ngettext("tertua {days} hari", "tertua {days} hari", days).format(days=days)

    def _clause_name(self, value: str) -> str:
        card = self._office.pack.clause_card(Clause(value))
        return f"{value} {card.title}" if card is not None else value

    def _arrange(self) -> None:
        """Four figures in a row where they fit, else two by two; the charts likewise."""
        narrow = self.viewport().width() < self._around.theme.px(860)
        while self._grid.count():
            self._grid.takeAt(0)
        columns = 2 if narrow else 4
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        first = 4 // columns
        charts = (self.clause_card, self.week_card, self.outcome_card)
        if narrow:
            places = [(first + number, 0, 1, 2) for number in range(3)]
        else:
            places = [(first, 0, 1, 2), (first, 2, 2, 2), (first + 1, 0, 1, 2)]
        for chart, place in zip(charts, places, strict=True):
            self._grid.addWidget(chart, *place)
        last = max(place[0] for place in places)
        for number in range(8):
            self._grid.setRowStretch(number, 1 if first <= number <= last else 0)
        for number in range(4):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()


def _second(summary: Summary) -> str:
    share = summary.second.share
    if share is not None:
        return _("Tinjauan kedua: sepakat {share} dari {count}.").format(
            share=format_percent(share, locale="id"), count=_number(summary.second.reviewed)
        )
    return _("Tinjauan kedua: {now}; kesepakatan dihitung mulai {count}.").format(
        now=_number(summary.second.reviewed), count=LEAST_FOR_FIGURES
    )


def _number(value: int) -> str:
    return str(format_decimal(value, locale="id"))


def _tone(clause: str) -> str:
    return "amber" if Clause(clause).is_creator_condition else "red"
