"""The table of acts: complete, free of conflicts, on two keyboards, in two languages."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook, Label, Words
from ui import actions, i18n, icons
from ui.actions import ACTIONS, AZERTY_DIGITS, build, label_actions, menus, shortcut_text
from ui.theme import light

POLITICAL = load_codebook("political")
RECORDS = (*ACTIONS, *label_actions(POLITICAL, "fr"))


def test_ids_are_unique() -> None:
    ids = [record.id for record in RECORDS]
    assert len(ids) == len(set(ids))


def test_no_key_is_claimed_twice() -> None:
    assert actions.conflicts(RECORDS) == []


def test_overrides_can_conflict() -> None:
    found = actions.conflicts(RECORDS, {"edit.undo": ("Ctrl+K",)})
    assert found == [("Ctrl+K", "edit.undo", "go.palette")]


def test_every_act_has_keys_or_says_why_not() -> None:
    assert [record.id for record in RECORDS if bool(record.shortcuts) == bool(record.no_shortcut_reason)] == []


def test_no_act_needs_altgr_or_its_twin() -> None:
    keys = [actions.normal(keys) for record in RECORDS for keys in record.shortcuts]
    assert all(keys)
    assert [found for found in keys if "Ctrl+Alt" in found or "Alt+Ctrl" in found] == []


def test_every_pictogram_exists() -> None:
    assert [record.id for record in RECORDS if record.icon and not icons.has(record.icon)] == []


def test_bare_keys_act_in_the_text_only() -> None:
    bare = [
        record.id
        for record in RECORDS
        for keys in record.shortcuts
        if len(keys) == 1 and keys != "?" and not record.in_text
    ]
    assert bare == []


def test_labels_have_letter_digit_and_its_azerty_twin() -> None:
    tags = {record.id: record.shortcuts for record in label_actions(POLITICAL, "en")}
    assert tags["tag.ACTOR"] == ("A", "1", "&")
    assert tags["tag.COUNTRY"] == ("C", "2", "É")
    assert tags["brush.ACTOR"] == ("Shift+A",)
    assert len(AZERTY_DIGITS) == 10


def test_the_programs_letters_are_refused_to_labels() -> None:
    book = Codebook(
        "id", "mine", labels=tuple(Label(f"L{key}", Words("x", "x"), key=key) for key in ("F", "Z", "é1", ""))
    )
    tags = {record.id: record.shortcuts for record in label_actions(book, "en")}
    assert tags == {
        "tag.LF": ("1", "&"),
        "tag.LZ": ("Z", "2", "É"),
        "tag.Lé1": ("3", '"'),
        "tag.L": ("4", "'"),
        "brush.LZ": ("Shift+Z",),
    }


def test_menus_hold_what_the_table_says(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = build(window, RECORDS, theme=light())
    shown = menus(made, RECORDS)
    assert [title for title, _ in shown] == ["&File", "&Edit", "&View", "&Annotate", "&Go", "&Help"]
    annotate = dict(shown)["&Annotate"]
    assert annotate[0] is made["tag.ACTOR"]
    in_menus = {action.objectName() for _, entries in shown for action in entries if action is not None}
    assert in_menus == {record.id for record in RECORDS if record.menu}


def test_choices_exclude_each_other(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = build(window, ACTIONS, theme=light())
    made["view.theme.dark"].setChecked(True)
    made["view.theme.light"].setChecked(True)
    assert not made["view.theme.dark"].isChecked()
    made["view.language.fr"].setChecked(True)
    assert made["view.theme.light"].isChecked()


def test_the_users_own_keys_win(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = build(window, ACTIONS, theme=light(), overrides={"edit.undo": ("Ctrl+U",)})
    assert made["edit.undo"].shortcuts() == [QKeySequence("Ctrl+U")]
    assert "(Ctrl U)" in made["edit.undo"].toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Ampersand])
def test_a_letter_acts_in_the_text_and_is_typed_in_a_field(qtbot: QtBot, key: Qt.Key) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    body, view, field = QWidget(), QWidget(), QLineEdit()
    window.setCentralWidget(body)
    for child in (view, field):
        child.setParent(body)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made = build(window, RECORDS, theme=light())
    view.addActions(
        [action for action in made.values() if action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut]
    )
    fired: list[QAction] = []
    made["tag.ACTOR"].triggered.connect(lambda: fired.append(made["tag.ACTOR"]))
    with qtbot.waitActive(window):
        window.show()
    view.setFocus()
    QTest.keyClick(view, key)
    assert len(fired) == 1
    field.setFocus()
    QTest.keyClicks(field, "a")
    assert field.text() == "a"
    assert len(fired) == 1


@pytest.mark.parametrize(
    ("keys", "french", "english"),
    [
        ("Ctrl+Shift+Z", "Ctrl Maj Z", "Ctrl Shift Z"),
        ("Return", "Entrée", "Enter"),
        ("Esc", "Échap", "Esc"),
        ("Del", "Suppr", "Del"),
        ("Ctrl++", "Ctrl +", "Ctrl +"),
        ("Ctrl+PgDown", "Ctrl Pg↓", "Ctrl Pg↓"),
        ("?", "?", "?"),
    ],
)
def test_keys_are_printed_as_keyboards_print_them(
    keys: str, french: str, english: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert actions.keys_text(keys, "fr") == french
    assert actions.keys_text(keys, "en") == english
    monkeypatch.setattr(sys, "platform", "darwin")
    assert actions.keys_text("Ctrl+Shift+Z", "en") == "⌘⇧Z"


def test_records_without_keys_print_none() -> None:
    assert shortcut_text(actions.ActionRecord("x", "x")) == ""


def test_french_menus(qtbot: QtBot, qapp: QApplication) -> None:
    i18n.install(qapp, "fr")
    window = QMainWindow()
    qtbot.addWidget(window)
    shown = menus(build(window, ACTIONS, theme=light()), ACTIONS)
    assert [title.replace("&", "") for title, _ in shown] == [
        "Fichier",
        "Édition",
        "Affichage",
        "Annoter",
        "Aller à",
        "Aide",
    ]
