"""The table of acts as QActions, menus and printed keys."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from ui.action_record import ActionRecord
from ui.action_table import MENUS, WINDOW_ACTIONS
from ui.annotating_actions import ANNOTATING_ACTIONS, AZERTY_DIGITS, RESERVED, label_actions
from ui.i18n import current_language, translated
from ui.icons import icon
from ui.theme import Theme

__all__ = ["ACTIONS", "AZERTY_DIGITS", "RESERVED", "ActionRecord", "build", "label_actions", "menus", "shortcut_text"]

ACTIONS: tuple[ActionRecord, ...] = (*WINDOW_ACTIONS, *ANNOTATING_ACTIONS)

Overrides = Mapping[str, tuple[str, ...]]

_FRENCH_KEYS = {
    "Return": "Entrée",
    "Enter": "Entrée",
    "Esc": "Échap",
    "Del": "Suppr",
    "Backspace": "Retour arrière",
    "Space": "Espace",
    "Shift": "Maj",
    "Home": "Début",
    "End": "Fin",
    "Backtab": "Tab",
}
_SIGNS = {"PgDown": "Pg↓", "PgUp": "Pg↑", "Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "Return": "Enter"}
_MAC = {"Ctrl": "⌘", "Shift": "⇧", "Alt": "⌥", "Meta": "⌃"}


def build(
    parent: QObject, records: Iterable[ActionRecord], *, theme: Theme, overrides: Overrides | None = None
) -> dict[str, QAction]:
    """A QAction for each record, by id, in the language installed; `in_text` ones must be added to the article view."""
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for record in records:
        action = made[record.id] = QAction(parent)
        action.setObjectName(record.id)
        action.setText(translated("actions", record.text))
        action.setCheckable(record.checkable)
        if record.icon:
            action.setIcon(icon(record.icon, theme.muted))
            action.setIconVisibleInMenu(False)
        inside = Qt.ShortcutContext.WidgetShortcut if record.in_text else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(inside)
        if record.group:
            groups.setdefault(record.group, QActionGroup(parent)).addAction(action)
    set_shortcuts(made, records, overrides=overrides or {})
    return made


def set_shortcuts(actions: Mapping[str, QAction], records: Iterable[ActionRecord], *, overrides: Overrides) -> None:
    """Give the acts their keys, the user's own where there are some, and name them in the tool tips."""
    for record in records:
        action = actions.get(record.id)
        if action is None:
            continue
        keys = overrides.get(record.id, record.shortcuts)
        action.setShortcuts([QKeySequence(text, QKeySequence.SequenceFormat.PortableText) for text in keys])
        words = translated("actions", record.tip) if record.tip else plain(translated("actions", record.text))
        action.setToolTip(f"{words} ({keys_text(keys[0])})" if keys else words)
        action.setStatusTip(words)


def menus(actions: Mapping[str, QAction], records: Iterable[ActionRecord]) -> list[tuple[str, list[QAction | None]]]:
    """Title and content of each menu, in order; None stands for a line. The labels come first in theirs."""
    table = sorted(records, key=lambda record: not record.id.startswith("tag."))
    made = []
    for code, title in MENUS:
        entries: list[QAction | None] = []
        for record in table:
            if record.menu == code and record.id in actions:
                entries += ([None] if record.starts_group and entries else []) + [actions[record.id]]
        made.append((translated("actions", title), entries))
    return made


def conflicts(records: Iterable[ActionRecord], overrides: Overrides | None = None) -> list[tuple[str, str, str]]:
    """Keys that two acts claim, with the two ids."""
    claimed: dict[str, str] = {}
    found = []
    for record in records:
        for key in dict.fromkeys(map(normal, (overrides or {}).get(record.id, record.shortcuts))):
            other = claimed.setdefault(key, record.id)
            if other != record.id:
                found.append((key, other, record.id))
    return found


def normal(keys: str) -> str:
    """A key sequence in the one portable spelling."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def shortcut_text(record: ActionRecord, language: str = "") -> str:
    """The first keys of a record as the keyboard prints them, words in the language; "" without keys."""
    return keys_text(record.shortcuts[0], language) if record.shortcuts else ""


def keys_text(keys: str, language: str = "") -> str:
    """A key sequence as people read it: "Ctrl Maj Z", "Ctrl Shift Z", "⌘⇧Z"; by default in the language installed."""
    french = (language or current_language()) == "fr"
    parts = [part for part in keys.split("+") if part] + (["+"] if keys.endswith("+") else [])
    if parts == ["Backtab"]:
        parts = ["Shift", "Tab"]
    words = [(_FRENCH_KEYS.get(part) if french else None) or _SIGNS.get(part, part) for part in parts]
    if sys.platform == "darwin":
        return "".join(_MAC.get(part, word) for part, word in zip(parts, words, strict=True))
    return " ".join(words)


def plain(text: str) -> str:
    """A menu text without its mnemonic sign."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
