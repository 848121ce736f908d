"""The acts of the View menu."""

from __future__ import annotations

from ui.action_record import ActionRecord
from ui.i18n import QT_TRANSLATE_NOOP

_CHOICE = "a lasting choice, made in the menu"

VIEW_ACTIONS = (
    ActionRecord(
        "view.articles",
        QT_TRANSLATE_NOOP("actions", "Articles"),
        shortcuts=("Ctrl+1", "Ctrl+&"),
        icon="newspaper",
        menu="view",
    ),
    ActionRecord(
        "view.entities",
        QT_TRANSLATE_NOOP("actions", "Entities"),
        shortcuts=("Ctrl+2", "Ctrl+É"),
        icon="users",
        menu="view",
    ),
    ActionRecord(
        "view.events",
        QT_TRANSLATE_NOOP("actions", "Events"),
        shortcuts=("Ctrl+3", 'Ctrl+"'),
        icon="calendar-days",
        menu="view",
    ),
    ActionRecord(
        "view.pane_next",
        QT_TRANSLATE_NOOP("actions", "Next pane"),
        shortcuts=("F6",),
        icon="panel-right",
        menu="view",
    ),
    ActionRecord(
        "view.zoom_in",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        shortcuts=("Ctrl++", "Ctrl+="),
        icon="zoom-in",
        menu="view",
        starts_group=True,
    ),
    ActionRecord(
        "view.zoom_out",
        QT_TRANSLATE_NOOP("actions", "Smaller text"),
        shortcuts=("Ctrl+-",),
        icon="zoom-out",
        menu="view",
    ),
    ActionRecord(
        "view.zoom_reset",
        QT_TRANSLATE_NOOP("actions", "Normal text size"),
        shortcuts=("Ctrl+0", "Ctrl+À"),
        icon="a-large-small",
        menu="view",
    ),
    ActionRecord(
        "view.compact",
        QT_TRANSLATE_NOOP("actions", "Compact lines"),
        icon="rows-4",
        menu="view",
        checkable=True,
        no_shortcut_reason=_CHOICE,
    ),
    *(
        ActionRecord(
            f"view.theme.{code}",
            text,
            icon=icon,
            menu="view",
            checkable=True,
            group="theme",
            starts_group=code == "system",
            no_shortcut_reason=_CHOICE,
        )
        for code, text, icon in (
            ("system", QT_TRANSLATE_NOOP("actions", "Colours of the system"), "sun-moon"),
            ("light", QT_TRANSLATE_NOOP("actions", "Light colours"), "sun"),
            ("dark", QT_TRANSLATE_NOOP("actions", "Dark colours"), "moon"),
        )
    ),
    *(
        ActionRecord(
            f"view.language.{code}",
            text,
            icon="languages",
            menu="view",
            checkable=True,
            group="language",
            starts_group=code == "system",
            no_shortcut_reason=_CHOICE,
        )
        for code, text in (
            ("system", QT_TRANSLATE_NOOP("actions", "Language of the system")),
            ("fr", "Français"),
            ("en", "English"),
        )
    ),
)
