"""What a person reads is marked for translation and never pronounces guilt."""

from __future__ import annotations

import ast
import re

import pytest
from sources import ROOT, modules, name, tree

SHOWING = {
    *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setPlaceholderText", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText"),
    *("setWhatsThis", "addAction", "addMenu", "addTab", "showMessage", "setHeaderLabels"),
    *("QLabel", "QPushButton", "QAction", "QGroupBox", "QCheckBox", "QRadioButton", "QMenu"),
    *("QToolButton", "QDockWidget", "say", "warn"),
    # our own widgets and what takes the words of a line, a row or a heading
    *("label", "button", "chip", "ElidedLabel", "EmptyState", "FigureCard", "ChartCard", "Action"),
    *("Entry", "Mark", "PeriodBox", "section_card", "addItem", "addItems", "addRow", "tell"),
    *("setHorizontalHeaderLabels", "insertItem", "setItemText", "setText", "setHeaderData"),
    *("getSaveFileName", "getOpenFileName", "getOpenFileNames", "getExistingDirectory"),
    *("information", "question", "critical", "about", "addButton", "setDetailedText"),
}
CODE = re.compile(
    r"[a-z_]+(\.[a-z_]*)*|[a-z]+[A-Z]\w*|Ctrl\+|[a-z-]+\.[a-z]{3,5}|[A-Z]* ?\([*.a-z ]+\)"
)
"""Names in code, icons, tones, names and patterns of files: nothing that people read as words."""
OURS = {
    "label", "button", "chip", "EmptyState", "FigureCard", "Action", "Entry", "Mark", "addItem",
    "addItems", "addRow", "tell", "addButton", "getSaveFileName", "getOpenFileName",
    "getOpenFileNames", "getExistingDirectory",
}  # fmt: skip
MARKS = {"_", "N_", "ngettext"}
ADVICE_MODULES = {"warnings", "logger", "log", "logging"}
GUILT = re.compile(
    r"\b(tidak melanggar|bersalah|terbukti melanggar|pelaku|tersangka)\b", re.IGNORECASE
)
SANCTION = re.compile(
    r"\b((?<!bukan )hukuman disiplin|hukdis|dihukum|teguran (lisan|tertulis)|pernyataan tidak puas"
    r"|penundaan kenaikan|penurunan (pangkat|jabatan)|pembebasan (dari )?jabatan"
    r"|pemotongan tunjangan|pemberhentian|diberhentikan|sanksi)\b",
    re.IGNORECASE,
)
"""What only an authority may impose after an examination (PP 94/2021); never said here."""


def called(node):
    """Name of the function a call names, without what it belongs to."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def owner(node):
    """Name of the object a method is called on."""
    function = node.func
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.value.id
    return ""


SAME_EVERYWHERE = re.compile(r"<[^>]*>|&\w+;|https?://\S+|\b(Ctrl|Alt|Shift)\+\w+|\bTinjau\b")
"""Markup, addresses, keys and the product's name: nothing to translate."""


def has_words(value):
    """Whether ``value`` is text with a word in it that another language would write otherwise."""
    if not isinstance(value, str):
        return False
    bare = SAME_EVERYWHERE.sub("", value)
    return bool(re.search(r"[^\W\d_]{2,}", bare))


def unmarked(source, where):
    """Texts in ``source`` that a person sees and nobody can translate."""
    found = []
    for node in ast.walk(source):
        if not isinstance(node, ast.Call) or called(node) not in SHOWING:
            continue
        if owner(node) in ADVICE_MODULES:
            continue
        for argument in [*node.args, *(k.value for k in node.keywords if k.arg == "text")]:
            parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
            found.extend(
                f"{where}:{part.lineno} {part.value!r}"
                for part in parts
                if isinstance(part, ast.Constant)
                and has_words(part.value)
                and not (called(node) in OURS and CODE.fullmatch(part.value))
            )
    return found


def marked_texts(source):
    """Texts inside ``_()``, ``N_()`` and ``ngettext()``."""
    for node in ast.walk(source):
        if isinstance(node, ast.Call) and called(node) in MARKS:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ('label.setText("Buka berkas")', 1),
        ('label.setText(_("Buka berkas"))', 0),
        ('label.setText(f"Ada {n} temuan")', 2),
        ('QLabel("Nama", parent)', 1),
        ('label.setText("–")', 0),
        ('window.setWindowTitle("Tinjau")', 0),
        ('button.setToolTip("Ctrl+Enter")', 0),
        ('label.setText("<b>1</b>")', 0),
        ('context.warn("Tidak ada")', 1),
        ('label("Belum ada", "muted")', 1),
        ('label(_("Belum ada"), "muted")', 0),
        ('button("Simpan", self.save)', 1),
        ('box.addItem("Semua hasil", None)', 1),
        ('Action("review.next", _("Lanjut"), group, act, ("J",))', 0),
        ('Action("review.next", "Lanjut", group, act)', 1),
        ('QFileDialog.getSaveFileName(self, "Simpan hasil", path, kinds)', 1),
        ('warnings.warn("for developers")', 0),
    ],
)
def test_the_check_sees_what_it_should(code, count):
    assert len(unmarked(ast.parse(code), "x")) == count


def test_every_shown_text_is_marked():
    found = [hit for path in modules("app", "ui") for hit in unmarked(tree(path), name(path))]
    assert found == [], "\n".join(found)


def test_messages_never_pronounce_guilt():
    found = [
        f"{name(path)}:{line} {text!r}"
        for path in modules("app", "db", "ui")
        for line, text in marked_texts(tree(path))
        if GUILT.search(text)
    ]
    assert found == [], "\n".join(found)


def test_messages_name_no_sanction():
    found = [
        f"{name(path)}:{line} {text!r}"
        for path in modules("app", "db", "ui")
        for line, text in marked_texts(tree(path))
        if SANCTION.search(text)
    ]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("folder", ["templates", "manual"])
def test_pages_pronounce_no_guilt_and_name_no_sanction(folder):
    pages = [p for p in (ROOT / "resources" / folder).rglob("*") if p.suffix in {".html", ".md"}]
    assert pages
    found = [
        f"{name(page)}: {hit.group()}"
        for page in pages
        for words in (GUILT, SANCTION)
        for hit in words.finditer(page.read_text("utf-8"))
    ]
    assert found == [], "\n".join(found)


def test_marks_hold_plain_texts():
    """``_(f"…")`` and ``_("a" + b)`` look translated and never are."""
    found = [
        f"{name(path)}:{node.lineno}"
        for path in modules("app", "db", "ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in MARKS
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert found == [], "\n".join(found)


def test_errors_for_people_have_a_code_of_their_own_and_a_marked_sentence():
    codes: dict[str, str] = {}
    wrong = []
    for path in modules("app", "db", "ui"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.ClassDef):
                continue
            values = {}
            for line in node.body:
                if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
                    values[line.target.id] = line.value
                elif isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
                    values[line.targets[0].id] = line.value
            code, template = values.get("code"), values.get("template")
            if not (isinstance(code, ast.Constant) and template is not None):
                continue
            here = f"{name(path)}:{node.name}"
            if code.value in codes:
                wrong.append(f"{here} repeats the code of {codes[code.value]}")
            codes[code.value] = here
            if not (isinstance(template, ast.Call) and called(template) == "N_"):
                wrong.append(f"{here} has an unmarked sentence")
    assert len(codes) > 1
    assert wrong == []


FOREIGN_NUMBER = re.compile(r"\{\w*:[^}]*[.,\d]*[feg%]\}|\{\w*:,[^}]*\}")
SHOWN_BY_ERRORS = re.compile(r"\w+Error|TooLarge|\w+TooLarge")


def foreign_forms(source, where):
    """Numbers with a decimal point and dates in ISO form that a person would read."""
    found = [
        f"{where}:{line} {text!r}"
        for line, text in marked_texts(source)
        if FOREIGN_NUMBER.search(text)
    ]
    for node in ast.walk(source):
        if not isinstance(node, ast.Call) or called(node).endswith("DataError"):
            continue
        shown = SHOWN_BY_ERRORS.fullmatch(called(node)) or (
            called(node) == "format"
            and isinstance(node.func.value, ast.Call)
            and called(node.func.value) in MARKS
        )
        for value in [keyword.value for keyword in node.keywords] if shown else []:
            form = ast.unparse(value)
            if "isoformat" in form or re.search(r":(%Y-|[,.\d]*\.\d+f)", form):
                found.append(f"{where}:{value.lineno} {form}")
    return found


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ('_("{s:.1f} detik").format(s=took)', 1),
        ('_("{s} detik").format(s=format_seconds(took))', 0),
        ('_("pada {day}").format(day=due.isoformat())', 1),
        ('_("pada {day}").format(day=f"{due:%Y-%m-%d}")', 1),
        ('_("pada {day}").format(day=format_day(due))', 0),
        ("NotDueError(item=key, due_on=due.isoformat())", 1),
        ('_("{size} MB").format(size=f"{size:.2f}")', 1),
        ('row["at"] = due.isoformat()', 0),
    ],
)
def test_the_check_of_forms_sees_what_it_should(code, count):
    assert len(foreign_forms(ast.parse(code), "x")) == count


def test_numbers_and_dates_are_shown_as_indonesians_write_them():
    found = [hit for path in modules("app", "ui") for hit in foreign_forms(tree(path), name(path))]
    assert found == [], "\n".join(found)
