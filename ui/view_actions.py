"""The acts of the View menu."""

from __future__ import annotations

from ui.action_record import ActionRecord
from ui.i18n import QT_TRANSLATE_NOOP

_CHOICE = "a lasting choice, made in the menu"

VIEW_ACTIONS = (
    ActionRecord(
        "view.annotate",
        QT_TRANSLATE_NOOP("actions", "Annotate"),
        QT_TRANSLATE_NOOP("actions", "Read an article and tag it"),
        ("Ctrl+1", "Ctrl+&"),
        icon="highlighter",
        menu="view",
    ),
    ActionRecord(
        "view.search",
        QT_TRANSLATE_NOOP("actions", "Search"),
        QT_TRANSLATE_NOOP("actions", "Words and records in the whole corpus"),
        ("Ctrl+2", "Ctrl+É", "Ctrl+Shift+F"),
        icon="search",
        menu="view",
    ),
    ActionRecord(
        "view.register",
        QT_TRANSLATE_NOOP("actions", "Register"),
        QT_TRANSLATE_NOOP("actions", "All actors, countries and places of the project"),
        ("Ctrl+3", 'Ctrl+"'),
        icon="users",
        menu="view",
    ),
    ActionRecord(
        "view.codebook",
        QT_TRANSLATE_NOOP("actions", "Codebook"),
        QT_TRANSLATE_NOOP("actions", "Labels, roles, attributes and rules of the project"),
        ("Ctrl+6",),
        icon="book-open-text",
        menu="view",
    ),
    ActionRecord(
        "view.corpus_events",
        QT_TRANSLATE_NOOP("actions", "Events of the corpus"),
        QT_TRANSLATE_NOOP("actions", "All events, stances and quotations of the project in one table"),
        ("Ctrl+7", "Ctrl+È"),
        icon="table-2",
        menu="view",
    ),
    ActionRecord(
        "view.watch",
        QT_TRANSLATE_NOOP("actions", "Contradictions, to finish"),
        QT_TRANSLATE_NOOP("actions", "What contradicts itself in your work, and what is still missing"),
        ("Ctrl+Shift+W",),
        icon="scale",
        menu="view",
    ),
    ActionRecord(
        "view.articles",
        QT_TRANSLATE_NOOP("actions", "Articles"),
        shortcuts=("Alt+1", "Alt+&"),
        icon="newspaper",
        menu="view",
        starts_group=True,
    ),
    ActionRecord(
        "view.entities",
        QT_TRANSLATE_NOOP("actions", "Entities"),
        shortcuts=("Alt+2", "Alt+É"),
        icon="user-round",
        menu="view",
    ),
    ActionRecord(
        "view.events",
        QT_TRANSLATE_NOOP("actions", "Events"),
        shortcuts=("Alt+3", 'Alt+"'),
        icon="calendar-days",
        menu="view",
    ),
    ActionRecord(
        "view.stances",
        QT_TRANSLATE_NOOP("actions", "Stances"),
        shortcuts=("Alt+4", "Alt+'"),
        icon="scale",
        menu="view",
    ),
    ActionRecord(
        "view.suggestions",
        QT_TRANSLATE_NOOP("actions", "Suggestions"),
        shortcuts=("Alt+5", "Alt+("),
        icon="lightbulb",
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
    ActionRecord(
        "view.voices",
        QT_TRANSLATE_NOOP("actions", "Voices"),
        QT_TRANSLATE_NOOP("actions", "Shade reported words and scare quotes; the narrator’s stay plain"),
        ("Ctrl+Shift+V",),
        icon="quote",
        menu="view",
        checkable=True,
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
