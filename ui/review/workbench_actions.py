"""Everything the workbench does by key, in the order of the key sheet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.clauses import Answer
from app.labels import OUTCOME_LABEL
from app.text import _
from ui.actions import Action
from ui.review.decision_form import OUTCOMES
from ui.review.reason_chips import MOST_CHIPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.review.workbench import Workbench


def workbench_actions(bench: Workbench) -> tuple[Action, ...]:
    """Return the actions of ``bench``."""
    look, judge, decide = _("Melihat"), _("Menilai"), _("Memutuskan")

    def shown() -> bool:
        return bench.view is not None

    def act(key: str, title: str, group: str, run: Callable[[], object], *keys: str) -> Action:
        return Action(f"review.{key}", title, group, run, keys, shown)

    queue, evidence, case = bench.queue, bench.evidence, bench.case
    picture = evidence.picture
    return (
        act("next", _("Konten berikutnya"), look, partial(queue.step, 1), "J"),
        act("previous", _("Konten sebelumnya"), look, partial(queue.step, -1), "K"),
        Action("review.filter", _("Saring antrean"), look, queue.toggle_filters, ("F", "/")),
        act("text", _("Gambar atau teks"), look, evidence.toggle_text, "T"),
        act("origin", _("Asal-usul"), look, evidence.toggle_origin, "I"),
        act("correct", _("Betulkan teks"), look, evidence.begin_correction, "E"),
        act("facts", _("Semua fakta"), look, case.context.toggle, "X"),
        act("zoom_in", _("Perbesar gambar"), look, picture.zoom_in, "Ctrl++", "+"),
        act("zoom_out", _("Perkecil gambar"), look, picture.zoom_out, "Ctrl+-", "-"),
        act("fit", _("Tampilkan seluruh gambar"), look, picture.fit, "Ctrl+0", "0"),
        act("turn", _("Putar gambar ke kanan"), look, picture.turn, "]"),
        act("turn_back", _("Putar gambar ke kiri"), look, partial(picture.turn, -1), "["),
        act("peek", _("Lihat gambar yang disamarkan"), look, picture.peek, "Q"),
        act("sensitive", _("Samarkan gambar ini"), look, bench.judging.turn_sensitive, "W"),
        Action("review.join", _("Gabungkan konten yang dipilih"), judge, bench.join_bar.ask,
               ("Shift+G",), lambda: bench.join_bar.is_ready),
        act("compare", _("Bandingkan dengan yang mirip"), judge, case.context.compare_first, "V"),
        act("attach", _("Lampirkan berkas"), judge, case.context.attach_wanted.emit),
        act("accept", _("Terima temuan"), judge, partial(case.judge_current, accepted=True), "A"),
        act("reject", _("Tolak temuan"), judge, partial(case.judge_current, accepted=False), "R"),
        act("creator", _("Konten kreator: ya"), judge,
            partial(bench.judging.answer_creator, Answer.YES), "Shift+Y"),
        act("no_creator", _("Konten kreator: tidak"), judge,
            partial(bench.judging.answer_creator, Answer.NO), "Shift+N"),
        act("history", _("Buka riwayat pegawai"), judge, bench.judging.open_history, "H"),
        act("case", _("Gabungkan ke perkara"), judge, case.case_card.offer, "C"),
        act("person", _("Ya, pegawai yang diusulkan"), judge, case.person.say_yes, "Y"),
        act("choose_person", _("Pilih pegawai"), judge, case.choose_person, "P"),
        act("relation", _("Hubungan dengan pegawai"), judge, case.next_relation, "S"),
        act("asked", _("Tanggapan sudah diminta"), judge, case.hearing.toggle_asked, "M"),
        act("reply", _("Catat tanggapan"), judge, bench.hearing.record_reply, "B"),
        act("letter", _("Surat permintaan tanggapan"), judge, bench.hearing.open_letter, "L"),
        act("ground", _("Dasar sendiri"), judge, case.focus_ground, "D"),
        act("fairness", _("Uji kewajaran"), judge, case.adverse.open_fairness, "G"),
        act("recuse", _("Mengundurkan diri"), judge, case.conflict.toggle, "U"),
        *(
            act(f"outcome.{outcome.value}",
                _("Hasil: {outcome}").format(outcome=_(OUTCOME_LABEL[outcome])),
                decide, partial(bench.deciding.choose_outcome, outcome), str(number))
            for number, outcome in enumerate(OUTCOMES, 1)
        ),
        *(
            act(f"reason.{number}", _("Alasan baku {n}").format(n=number), decide,
                partial(case.form.chips.choose, number), f"Alt+{number}")
            for number in range(1, MOST_CHIPS + 1)
        ),
        act("save", _("Simpan keputusan"), decide, bench.save, "Ctrl+Return", "Ctrl+Enter"),
        act("withdraw", _("Tarik keputusan"), decide, bench.withdraw, "Ctrl+Z"),
    )  # fmt: skip
