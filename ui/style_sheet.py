"""The one style sheet, with ``$token`` colours and ``$pxN`` font sizes; a 4-pixel grid."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
QWidget { color: $text; }
QMainWindow, QDialog { background: $background; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
#topBar, #statusBar { background: $surface; }
#topBar { border-bottom: 1px solid $border; }
#statusBar { border-top: 1px solid $border; }
#statusBar QLabel { color: $muted; font-size: $px12; }
#brand { color: $accent_text; font-size: $px17; font-weight: 700; }
#nav { background: $nav; border: none; outline: none; padding: 8px 0; }
#settingsIndex { background: $surface; border: none; border-right: 1px solid $border; outline: none;
  padding: 12px 8px; }
#settingsIndex::item { padding: 0 12px; border-radius: 6px; color: $text; }
#settingsIndex::item:hover { background: $sunken; }
#settingsIndex::item:selected { background: $accent_soft; color: $accent_text; }
#settingsIndex::item:focus { border: 1px solid $accent; }
#choices { background: $surface; border: 1px solid $border; border-radius: 6px; outline: none;
  padding: 4px; }
#choices::item { padding: 0 8px; border-radius: 4px; color: $text; }
#choices::item:hover { background: $sunken; }
#choices::item:selected { background: $accent_soft; color: $accent_text; }
#queueFilters { background: $sunken; border-bottom: 1px solid $border; }
QPushButton[chip="true"] { background: $accent_soft; color: $accent_text; border: 1px solid $accent;
  border-radius: 10px; padding: 1px 8px; font-size: $px12; }
QPushButton[favour="true"] { background: $green_soft; color: $green_text; border-color: $green; }
QPushButton[chip="true"]:hover { background: $surface; }
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 0 7px; }
QLabel[figure] { font-size: $px24; font-weight: 700; }
QLabel[figure="red"] { color: $red_text; }
QLabel[figure="amber"] { color: $amber_text; }
QLabel[figure="accent"] { color: $accent_text; }
QLabel[figure="grey"] { color: $grey_text; }
#setupStrip { background: $accent_soft; border-bottom: 1px solid $border; }
#firstRunSide { background: $nav; }
#firstRunSide QLabel { color: $nav_text; }
#sideBrand { font-size: $px20; font-weight: 700; }
QLabel[step="now"] { font-weight: 700; border-left: 3px solid $nav_mark; padding-left: 8px; }
QLabel[step="other"] { padding-left: 11px; }
#officeName { color: $muted; }
#search { background: $sunken; padding: 6px 12px; border-radius: 8px; color: $muted;
  text-align: left; }
#search:hover { background: $surface; }
#search:focus { padding: 5px 11px; background: $surface; }
#palette { background: $surface; border: 1px solid $border; border-radius: 10px; }
#paletteField { border: none; border-bottom: 1px solid $border; border-radius: 0;
  padding: 12px 16px; font-size: $px15; background: transparent; }
#paletteField:focus { border: none; border-bottom: 1px solid $border; padding: 12px 16px; }
#paletteList { background: transparent; border: none; outline: none; padding: 4px 0; }
#queuePanel, #evidencePanel, #casePanel { background: $surface; }
#queuePanel { border-right: 1px solid $border; }
#casePanel { background: $sunken; border-left: 1px solid $border; }
#panelHead { background: $surface; border-bottom: 1px solid $border; }
#pinned { border-top: 1px solid $border; background: $sunken; }
#panelTitle { font-weight: 700; }
#previewTable { background: $surface; border: 1px solid $border; border-radius: 6px; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
#previewTable::item { padding: 4px 8px; border-bottom: 1px solid $border; }
#previewTable::item:selected { background: $accent_soft; color: $text; }
#previewTable QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $border; padding: 6px 11px; font-weight: 700; }
#joinList { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px;
  outline: none; }
#joinList::item { padding: 8px; border-radius: 4px; color: $text; }
#joinList::item:selected { background: $accent_soft; color: $accent_text; }
#queue { background: $surface; border: none; outline: none; }
QLabel[role="section"] { color: $muted; font-size: $px12; font-weight: 700; }
QLabel[role="muted"] { color: $muted; font-size: $px12; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="title"] { font-size: $px17; font-weight: 700; }
QLabel[role="key"] { background: $sunken; border: 1px solid $border; border-radius: 3px;
  padding: 0 4px; font-size: $px11; color: $text; }
QLabel[role="printedKey"] { color: $muted; font-size: $px10; }
QLabel[tone] { border-radius: 4px; padding: 1px 6px; font-size: $px11; font-weight: 700; }
QLabel[tone="amber"] { background: $amber_soft; color: $amber_text; }
QLabel[tone="red"] { background: $red_soft; color: $red_text; }
QLabel[tone="green"] { background: $green_soft; color: $green_text; }
QLabel[tone="grey"] { background: $grey_soft; color: $grey_text; }
QLabel[tone="accent"] { background: $accent_soft; color: $accent_text; }
QLabel[pill="true"] { border-radius: 10px; padding: 2px 10px; font-weight: 400;
  font-size: $px12; }
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[card="true"][edge="amber"] { border-left: 4px solid $amber; }
QFrame[card="true"][edge="red"] { border-left: 4px solid $red; }
QFrame[card="true"][edge="green"] { border-left: 4px solid $green; }
QFrame[card="true"][edge="grey"] { border-left: 4px solid $grey; }
QFrame[card="true"][edge="accent"] { border-left: 4px solid $accent; }
QFrame[card="true"][current="true"] { border-top: 1px solid $accent;
  border-right: 1px solid $accent; border-bottom: 1px solid $accent; background: $accent_soft; }
#notice { border-radius: 0; padding: 6px 16px; background: $accent_soft; color: $accent_text; }
#notice[problem="true"] { background: $red_soft; color: $red_text; }
#refusals { background: $amber_soft; color: $amber_text; border-radius: 4px; padding: 4px 8px;
  font-size: $px12; }
QPushButton, QToolButton { background: $surface; border: 1px solid $border; border-radius: 6px;
  padding: 4px 12px; }
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 11px; }
QToolButton:focus { padding: 3px 7px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $grey_soft; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:hover { background: $accent_text; color: $surface; }
QPushButton[primary="true"]:disabled { background: $grey_soft; color: $muted;
  border-color: $border; }
QPushButton[small="true"] { padding: 1px 8px; }
QPushButton[small="true"]:focus { padding: 0 7px; }
QPushButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[plain="true"] { background: transparent; border: 1px solid transparent; padding: 4px; }
QPushButton[plain="true"]:hover { background: $accent_soft; }
QPushButton[plain="true"]:focus { border: 2px solid $accent; padding: 3px; }
QPushButton[link="true"] { background: transparent; border: none; color: $accent_text;
  padding: 2px 0; text-align: left; }
QPushButton[link="true"]:focus { border: none; padding: 2px 0; text-decoration: underline; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[tab="true"] { border: none; border-radius: 0; background: transparent;
  color: $muted; padding: 8px 4px; }
QPushButton[tab="true"]:checked { color: $text; background: transparent;
  border-bottom: 2px solid $accent; }
QPushButton[tab="true"]:focus { padding: 8px 4px; border: none;
  border-bottom: 2px solid $nav_mark; }
QPushButton[small="true"][keyed="true"] { padding: 1px $px18 1px 8px; }
QPushButton[small="true"][keyed="true"]:focus { padding: 0 $px17 0 7px; }
QPushButton[tab="true"][keyed="true"] { padding: 8px $px16 8px 4px; }
QPushButton[tab="true"][keyed="true"]:focus { padding: 8px $px16 8px 4px; }
QPushButton[listed="true"] { text-align: left; }
QLineEdit, QPlainTextEdit, QTextBrowser { background: $surface;
  border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus {
  border: 2px solid $accent; padding: 3px 7px; }
#reading, #provenance { border: none; border-radius: 0; padding: 16px; font-size: $px15; }
#reading[readOnly="false"] { border: 2px solid $accent; padding: 14px; }
#originalReading { border: none; border-radius: 0; padding: 4px 16px 12px 16px; }
#provenance { font-size: $px13; }
#letter { background: #ffffff; color: #000000; padding: 24px 32px; }
#toast { background: $nav; border-radius: 8px; }
#toast QLabel { color: $nav_text; }
#toast QLabel[role="key"] { background: $nav_active; border-color: $nav_mark; color: $nav_text; }
#picture { background: $background; border: none; }
#drop { background: $sunken; border: 2px dashed $grey; border-radius: 8px; }
#drop[over="true"] { background: $accent_soft; border-color: $accent; }
QProgressBar { background: $grey_soft; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QRadioButton, QCheckBox { spacing: 6px; }
QRadioButton::indicator, QCheckBox::indicator { width: 12px; height: 12px;
  border: 1px solid $muted; background: $surface; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator:checked { border: 4px solid $accent_text; width: 6px; height: 6px; }
QCheckBox::indicator { width: 14px; height: 14px; }
QCheckBox::indicator:checked { border: 1px solid $accent; background: $accent;
  image: url("$icons/check.svg"); }
QRadioButton[outcome="true"] { font-size: $px12; spacing: 4px; }
QRadioButton:focus, QCheckBox:focus { color: $accent_text; text-decoration: underline; }
QComboBox, QDateEdit, QSpinBox { background: $surface; border: 1px solid $border;
  border-radius: 6px; padding: 4px 8px; min-height: 18px; selection-background-color: $accent;
  selection-color: $on_accent; }
QComboBox:hover, QDateEdit:hover, QSpinBox:hover { border-color: $accent; }
QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox:disabled, QDateEdit:disabled, QSpinBox:disabled { color: $muted; background: $grey_soft; }
QComboBox[frame="false"] { border-color: transparent; background: transparent; }
QComboBox[frame="false"]:hover { border-color: $border; }
QComboBox[frame="false"]:focus { border: 2px solid $accent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/chevron-down.svg");
  width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; padding: 4px;
  outline: none; selection-background-color: $accent_soft; selection-color: $accent_text; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 18px; }
QSpinBox::up-arrow { image: url("$icons/chevron-up.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 12px; height: 12px; }
QMenu { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $accent_text; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QTableView, QTreeView { background: $surface; border: none; outline: none; gridline-color: $border;
  alternate-background-color: $sunken; selection-background-color: $accent_soft;
  selection-color: $text; }
QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $border; padding: 8px 13px; font-weight: 700; font-size: $px12; }
QTableView::item, QTreeView::item { padding: 4px 10px; border-bottom: 1px solid $grey_soft; }
QTreeView::item { padding: 5px 8px; }
QTreeView::item:selected { background: $accent_soft; color: $text; }
QTreeView::branch { background: $surface; }
QTreeView::branch:selected { background: $accent_soft; }
QTreeView::branch:has-children:closed { image: url("$icons/chevron-right.svg"); }
QTreeView::branch:has-children:open { image: url("$icons/chevron-down.svg"); }
#unitNotice { background: $accent_soft; border-radius: 6px; }
#unitNotice[problem="true"] { background: $red_soft; }
#unitNotice[problem="true"] QLabel { color: $red_text; }
#unitTree { border: 1px solid $border; border-radius: 6px; }
#unitTree:focus { border-color: $accent; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 12px;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent_text; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $grey; border-radius: 4px; margin: 1px; min-height: 24px;
  min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
#importTable { background: $surface; border: none; outline: none; }
"""
