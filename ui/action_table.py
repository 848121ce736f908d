"""Every act of the main window: the one source of menus, tool bar, keys, command palette and the page of shortcuts."""

from __future__ import annotations

from ui.action_record import ActionRecord
from ui.i18n import QT_TRANSLATE_NOOP
from ui.view_actions import VIEW_ACTIONS

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("annotate", QT_TRANSLATE_NOOP("actions", "&Annotate")),
    ("go", QT_TRANSLATE_NOOP("actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

_RARE = "rare, and reached through the menu or the command palette"

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
        QT_TRANSLATE_NOOP("actions", "A project, or articles"),
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
        QT_TRANSLATE_NOOP("actions", "Articles and annotations from files"),
        ("Ctrl+Shift+O",),
        icon="download",
        menu="file",
        starts_group=True,
    ),
    ActionRecord(
        "file.import_folder",
        QT_TRANSLATE_NOOP("actions", "Import a &folder…"),
        QT_TRANSLATE_NOOP("actions", "All articles and annotations in a folder and below"),
        icon="folder-input",
        menu="file",
        no_shortcut_reason=_RARE,
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
        "file.share",
        QT_TRANSLATE_NOOP("actions", "S&hare without the text…"),
        QT_TRANSLATE_NOOP("actions", "A copy of the project in which the articles cannot be read"),
        icon="share-2",
        menu="file",
        starts_group=True,
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "file.restore_text",
        QT_TRANSLATE_NOOP("actions", "&Put the articles’ text back…"),
        QT_TRANSLATE_NOOP("actions", "From your own copies of the articles, into a project shared without text"),
        icon="file-input",
        menu="file",
        no_shortcut_reason=_RARE,
    ),
    ActionRecord(
        "file.near_duplicates",
        QT_TRANSLATE_NOOP("actions", "&Near duplicates…"),
        QT_TRANSLATE_NOOP("actions", "Articles with nearly the same text: agency copy, editions, corrected versions"),
        icon="files",
        menu="file",
        starts_group=True,
        no_shortcut_reason=_RARE,
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

WINDOW_ACTIONS = (*_FILE, *_EDIT, *VIEW_ACTIONS, *_GO, *_HELP)
