"""The rules of the style sheet on top of Fusion, colours by their names in the theme: borders, radii, rings, hover."""

from __future__ import annotations

from string import Template

RULES = Template(
    """
QToolTip { color: $tooltip_text; background: $tooltip_base; border: 0; padding: 6px 8px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $base; border: 1px solid $strong; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $border; padding: 5px 8px; spacing: 4px; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: 0; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QSplitter::handle { background: $border; }
QDockWidget > QWidget { background: $sidebar; }

QPushButton, QComboBox { background: $button; color: $button_text; border: 1px solid $strong; border-radius: 5px;
  min-height: 20px; padding: 3px 11px; }
QPushButton:hover, QComboBox:hover { background: $hover; }
QPushButton:pressed { background: $strong; }
QPushButton:focus, QComboBox:focus { border: 2px solid $accent; padding: 2px 10px; }
QPushButton:disabled, QComboBox:disabled { color: $disabled; background: $window; border-color: $border; }
QPushButton[kind="primary"] { background: $highlight; color: $highlighted_text; border-color: $highlight; }
QPushButton[kind="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $primary_ring; }
QPushButton[kind="primary"]:disabled { background: $window; color: $disabled; border-color: $border; }
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: $link; padding: 1px 4px; min-height: 18px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; padding: 1px 4px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $strong; outline: 0; padding: 3px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QKeySequenceEdit {
  background: $base; color: $text; border: 1px solid $strong;
  border-radius: 5px; padding: 3px 8px; selection-background-color: $highlight; selection-color: $highlighted_text; }
QLineEdit { min-height: 20px; placeholder-text-color: $placeholder; }
QPlainTextEdit, QTextEdit { placeholder-text-color: $placeholder; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: 2px 7px; }
QLineEdit[invalid="true"] { border: 1px solid $err; }
QLineEdit[invalid="true"]:focus { border: 2px solid $err; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $disabled; background: $window; border-color: $border; }
QLineEdit[invisible="true"], QPlainTextEdit[invisible="true"] { border: 0; background: transparent; }

QToolButton {
  background: transparent; color: $text; border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; border-color: $accent_line; color: $link; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolBar QToolButton:checked { background: $base; border-color: $strong; color: $text; }

QCheckBox, QRadioButton { spacing: 7px; border: 1px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {
  width: 13px; height: 13px; border: 1px solid $edge; border-radius: 3px; background: $base; }
QCheckBox::indicator:hover, QListView::indicator:hover, QTreeView::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
  background: $highlight; border-color: $highlight; image: url("$tick"); }
QCheckBox::indicator:disabled { border-color: $border; background: $window; }

QTabBar { background: $sidebar; border: 0; }
QTabBar::tab {
  background: transparent; color: $muted; border: 0; border-bottom: 2px solid transparent; padding: 9px 8px 7px 8px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border-bottom-color: $accent; background: $accent_soft; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }

QListView, QTreeView, QTableView { background: $sidebar; border: 0; outline: 0; color: $text;
  selection-background-color: $accent_soft; selection-color: $text; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accent_soft; color: $text; }
QListView[framed="true"], QTreeView[framed="true"], QTableView[framed="true"] {
  background: $base; border: 1px solid $border;
  border-radius: 6px; }
QListView[framed="true"]:focus, QTreeView[framed="true"]:focus, QTableView[framed="true"]:focus {
  border-color: $accent; }
QListView[framed="true"]::item, QTreeView[framed="true"]::item { min-height: 24px; padding: 1px 6px; }
QHeaderView { background: $sidebar; }
QHeaderView::section {
  background: transparent; color: $muted; border: 0; border-bottom: 1px solid $hair; padding: 4px 8px; }

QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $strong; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QDialog { background: $base; }
#dialogHead, #dialogFoot { background: $window; }
#dialogHead { border-bottom: 1px solid $border; }
#dialogFoot { border-top: 1px solid $border; }
#dialogSide { background: $sidebar; border-right: 1px solid $border; }
QListView#dialogSide::item { padding: 5px 8px; }
#legend { background: $base; border-bottom: 1px solid $border; }
#card { background: $base; border: 1px solid $border; border-radius: 6px; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="err"] { color: $err; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="ok"] { color: $ok; }
"""
)
