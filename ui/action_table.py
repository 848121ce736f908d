"""Every act of the main window: the one source of menus, tool bar, keys, command palette and the page of shortcuts."""

from __future__ import annotations

from ui.action_record import ActionRecord
from ui.i18n import QT_TRANSLATE_NOOP

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("annotate", QT_TRANSLATE_NOOP("actions", "&Annotate")),
    ("go", QT_TRANSLATE_NOOP("actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

_RARE = "rare, and reached through the menu or the command palette"
_CHOICE = "a lasting choice, made in the menu"

_FILE = (
    ActionRecord(
        "file.new",
        QT_TRANSLATE_NOOP("actions", "New project…"),
        QT_TRANSLATE_NOOP("actions", "One .attache file, on your disk"),
        ("Ctrl+N",),
        icon="file-plus",
        menu="file",
    ),
    ActionRecord(
        "file.open",
        QT_TRANSLATE_NOOP("actions", "Open…"),
        QT_TRANSLATE_NOOP("actions", "A project, or a folder of articles"),
        ("Ctrl+O",),
        icon="folder-open",
        menu="file",
    ),
    ActionRecord(
        "file.sample",
        QT_TRANSLATE_NOOP("actions", "Open the sample project"),
        QT_TRANSLATE_NOOP("actions", "Six articles, two annotators who do not agree"),
        icon="book-open",
        menu="file",
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "file.close",
        QT_TRANSLATE_NOOP("actions", "Close the project"),
        shortcuts=("Ctrl+W",),
        icon="x",
        menu="file",
    ),
    ActionRecord(
        "file.save",
        QT_TRANSLATE_NOOP("actions", "Save"),
        QT_TRANSLATE_NOOP("actions", "Every act is saved at once; this only says so"),
        ("Ctrl+S",),
        icon="save",
        menu="file",
        starts_group=True,
    ),
    ActionRecord(
        "file.save_copy",
        QT_TRANSLATE_NOOP("actions", "Save a copy…"),
        shortcuts=("Ctrl+Shift+S",),
        icon="copy",
        menu="file",
    ),
    ActionRecord(
        "file.restore",
        QT_TRANSLATE_NOOP("actions", "Restore…"),
        QT_TRANSLATE_NOOP("actions", "Bring a backup back, as a copy"),
        icon="archive-restore",
        menu="file",
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "file.import",
        QT_TRANSLATE_NOOP("actions", "Import…"),
        QT_TRANSLATE_NOOP("actions", "Articles from files or a folder"),
        ("Ctrl+Shift+O",),
        icon="download",
        menu="file",
        starts_group=True,
    ),
    ActionRecord(
        "file.export",
        QT_TRANSLATE_NOOP("actions", "Export…"),
        QT_TRANSLATE_NOOP("actions", "TEI-XML and other formats, with an account of what is kept"),
        ("Ctrl+E",),
        icon="upload",
        menu="file",
    ),
    ActionRecord(
        "file.check",
        QT_TRANSLATE_NOOP("actions", "Check the project"),
        QT_TRANSLATE_NOOP("actions", "The file, every mark and every record against the codebook"),
        icon="shield-check",
        menu="file",
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "file.quit",
        QT_TRANSLATE_NOOP("actions", "Quit"),
        shortcuts=("Ctrl+Q",),
        icon="log-out",
        menu="file",
        starts_group=True,
    ),
)

_EDIT = (
    ActionRecord("edit.undo", QT_TRANSLATE_NOOP("actions", "Undo"), shortcuts=("Ctrl+Z",), icon="undo-2", menu="edit"),
    ActionRecord(
        "edit.redo",
        QT_TRANSLATE_NOOP("actions", "Redo"),
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo-2",
        menu="edit",
    ),
    ActionRecord(
        "edit.copy",
        QT_TRANSLATE_NOOP("actions", "Copy"),
        shortcuts=("Ctrl+C",),
        icon="copy",
        menu="edit",
        in_text=True,
        starts_group=True,
    ),
    ActionRecord(
        "edit.select_all",
        QT_TRANSLATE_NOOP("actions", "Select all"),
        shortcuts=("Ctrl+A",),
        icon="text-select",
        menu="edit",
        in_text=True,
    ),
    ActionRecord(
        "edit.find",
        QT_TRANSLATE_NOOP("actions", "Find in the article…"),
        shortcuts=("Ctrl+F",),
        icon="search",
        menu="edit",
        starts_group=True,
    ),
)

_VIEW = (
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

_GO = (
    ActionRecord(
        "go.palette",
        QT_TRANSLATE_NOOP("actions", "Go to, command…"),
        QT_TRANSLATE_NOOP("actions", "Any act, article or record, by its name"),
        ("Ctrl+K", "Ctrl+Shift+P"),
        icon="command",
        menu="go",
    ),
    ActionRecord(
        "go.done_and_next",
        QT_TRANSLATE_NOOP("actions", "Done, next article"),
        shortcuts=("Ctrl+Return", "Ctrl+Enter"),
        icon="circle-check",
        menu="go",
        starts_group=True,
    ),
    ActionRecord(
        "go.next_not_done",
        QT_TRANSLATE_NOOP("actions", "Next not done"),
        shortcuts=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        icon="chevrons-down",
        menu="go",
    ),
    ActionRecord(
        "go.next_article",
        QT_TRANSLATE_NOOP("actions", "Next article"),
        shortcuts=("Ctrl+PgDown", "Alt+Right"),
        icon="arrow-down",
        menu="go",
    ),
    ActionRecord(
        "go.previous_article",
        QT_TRANSLATE_NOOP("actions", "Previous article"),
        shortcuts=("Ctrl+PgUp", "Alt+Left"),
        icon="arrow-up",
        menu="go",
    ),
    ActionRecord(
        "go.next_mark",
        QT_TRANSLATE_NOOP("actions", "Next mark"),
        shortcuts=("Tab",),
        icon="arrow-right",
        menu="go",
        in_text=True,
        starts_group=True,
    ),
    ActionRecord(
        "go.previous_mark",
        QT_TRANSLATE_NOOP("actions", "Previous mark"),
        shortcuts=("Shift+Tab", "Backtab"),
        icon="arrow-left",
        menu="go",
        in_text=True,
    ),
)

_HELP = (
    ActionRecord(
        "help.manual",
        QT_TRANSLATE_NOOP("actions", "Five-minute tour"),
        icon="book-open",
        menu="help",
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("actions", "Keys"),
        shortcuts=("?", "Ctrl+F1"),
        icon="keyboard",
        menu="help",
    ),
    ActionRecord(
        "help.cite",
        QT_TRANSLATE_NOOP("actions", "Cite Attaché"),
        QT_TRANSLATE_NOOP("actions", "Copies a reference"),
        icon="quote",
        menu="help",
        starts_group=True,
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "help.about",
        QT_TRANSLATE_NOOP("actions", "About Attaché"),
        icon="info",
        menu="help",
        no_shortcut_reason=_RARE,
    ),
)

WINDOW_ACTIONS = (*_FILE, *_EDIT, *_VIEW, *_GO, *_HELP)
