"""The acts on words and marks; the letters of the labels come from the codebook."""

from __future__ import annotations

from annotator.model.codebook import Codebook
from ui.action_record import ActionRecord
from ui.i18n import QT_TRANSLATE_NOOP

AZERTY_DIGITS = dict(zip("1234567890", "&é\"'(-è_çà", strict=True))
"""What the bare digit keys of the French layout send."""

RESERVED = frozenset("FRVX")
"""Letters of the program; a codebook's label cannot have them."""

_OF_EVENTS = QT_TRANSLATE_NOOP("actions", "In the table of the corpus’ events")
_IN_THE_TABLE = (
    ("same_event", QT_TRANSLATE_NOOP("actions", "Same event"), "=", "link", _OF_EVENTS),
    ("not_same_event", QT_TRANSLATE_NOOP("actions", "Not the same event"), "!", "unlink", _OF_EVENTS),
    ("propose_same", QT_TRANSLATE_NOOP("actions", "Propose the same event"), "F4", "lightbulb", _OF_EVENTS),
    ("sort_events", QT_TRANSLATE_NOOP("actions", "Sort by the column in hand"), "F3", "arrow-down-up", _OF_EVENTS),
)

_BORDERS = (
    ("end_wider", QT_TRANSLATE_NOOP("actions", "End one word further"), "Ctrl+Shift+Right"),
    ("end_narrower", QT_TRANSLATE_NOOP("actions", "End one word sooner"), "Ctrl+Shift+Left"),
    ("start_wider", QT_TRANSLATE_NOOP("actions", "Start one word sooner"), "Ctrl+Shift+Up"),
    ("start_narrower", QT_TRANSLATE_NOOP("actions", "Start one word further"), "Ctrl+Shift+Down"),
    ("end_wider_character", QT_TRANSLATE_NOOP("actions", "End one character further"), "F8"),
    ("end_narrower_character", QT_TRANSLATE_NOOP("actions", "End one character sooner"), "F7"),
    ("start_wider_character", QT_TRANSLATE_NOOP("actions", "Start one character sooner"), "Shift+F7"),
    ("start_narrower_character", QT_TRANSLATE_NOOP("actions", "Start one character further"), "Shift+F8"),
)


def _act(
    code: str, text: str, *shortcuts: str, icon: str = "", tip: str = "", starts_group: bool = False
) -> ActionRecord:
    return ActionRecord(
        f"annotate.{code}",
        text,
        tip,
        shortcuts,
        icon=icon,
        menu="annotate",
        in_text=True,
        starts_group=starts_group,
    )


ANNOTATING_ACTIONS = (
    _act(
        "repeat",
        QT_TRANSLATE_NOOP("actions", "Follow-up, or the last label again"),
        "Return",
        "Enter",
        icon="repeat",
        starts_group=True,
    ),
    _act(
        "follow_up_here",
        QT_TRANSLATE_NOOP("actions", "The same, in this article"),
        "Shift+Return",
        "Shift+Enter",
        icon="copy-check",
        tip=QT_TRANSLATE_NOOP("actions", "Tag all of this article, or accept all suggestions of the same form"),
    ),
    _act("show_offer", QT_TRANSLATE_NOOP("actions", "Show the other occurrences"), "V", icon="search"),
    _act("reject", QT_TRANSLATE_NOOP("actions", "Reject the suggestion"), "X", icon="x", starts_group=True),
    _act(
        "reject_everywhere",
        QT_TRANSLATE_NOOP("actions", "Never suggest this form"),
        "Ctrl+Shift+X",
        icon="ban",
    ),
    _act("skip", QT_TRANSLATE_NOOP("actions", "Next suggestion"), "Space", icon="skip-forward"),
    _act(
        "accept_safe",
        QT_TRANSLATE_NOOP("actions", "Accept the safe suggestions"),
        "Ctrl+Shift+G",
        icon="check-check",
        tip=QT_TRANSLATE_NOOP("actions", "Only forms that you decided the same way before"),
    ),
    _act("delete", QT_TRANSLATE_NOOP("actions", "Remove the mark"), "Del", "Backspace", icon="eraser"),
    ActionRecord(
        "annotate.review",
        QT_TRANSLATE_NOOP("actions", "Review the corpus…"),
        QT_TRANSLATE_NOOP("actions", "Doubtful suggestions, one question at a time"),
        ("Ctrl+R",),
        icon="list-checks",
        menu="annotate",
    ),
    ActionRecord(
        "annotate.options",
        QT_TRANSLATE_NOOP("actions", "Suggestions: options…"),
        QT_TRANSLATE_NOOP("actions", "Sources, forms never suggested, your dictionary, proposals from outside"),
        icon="sliders-horizontal",
        menu="annotate",
        no_shortcut_reason="rare, and reached through the menu, the command palette or the Suggestions tab",
    ),
    _act(
        "delete_everywhere",
        QT_TRANSLATE_NOOP("actions", "Remove everywhere…"),
        "Ctrl+Del",
        icon="list-x",
        tip=QT_TRANSLATE_NOOP("actions", "All marks of the same form, label and record"),
    ),
    _act(
        "entity",
        QT_TRANSLATE_NOOP("actions", "Change the record, the date or the event"),
        "F2",
        icon="user-pen",
        starts_group=True,
    ),
    _act("role", QT_TRANSLATE_NOOP("actions", "Fill a role of the event"), "R", icon="user-check"),
    _act("doubt", QT_TRANSLATE_NOOP("actions", "Doubt"), "F", icon="flag"),
    _act("note", QT_TRANSLATE_NOOP("actions", "Note"), "Ctrl+M", icon="message-square"),
    *(
        _act(code, text, keys, icon="move-horizontal", starts_group=code == "end_wider")
        for code, text, keys in _BORDERS
    ),
    _act("rule", QT_TRANSLATE_NOOP("actions", "Rule of this label"), "F1", icon="scroll-text", starts_group=True),
    _act("history", QT_TRANSLATE_NOOP("actions", "History of this mention"), "Ctrl+H", icon="history"),
    _act("announce", QT_TRANSLATE_NOOP("actions", "Say the marks under the caret"), "Ctrl+I", icon="volume-2"),
    _act("dismiss", QT_TRANSLATE_NOOP("actions", "Close the palette, the strip, the brush"), "Esc", icon="x"),
    *(
        _act(code, text, keys, icon=icon, tip=tip, starts_group=code == "same_event")
        for code, text, keys, icon, tip in _IN_THE_TABLE
    ),
)


def label_actions(codebook: Codebook, language: str) -> tuple[ActionRecord, ...]:
    """Two acts for each layer in use: `tag.CODE` by letter and by digit, `brush.CODE` by Shift and letter.

    Their texts are the codebook's names and need no translation.
    """
    layers = [layer for layer in codebook.layers if not layer.retired]
    tags, brushes = [], []
    for number, layer in enumerate(layers, start=1):
        letter = layer.key.upper() if _is_free(layer.key) else ""
        digits = (str(number), AZERTY_DIGITS[str(number)].upper()) if number < 10 else ()
        name = layer.names.of(language)
        shortcuts = ((letter,) if letter else ()) + digits
        tags.append(_tag(layer.code, name, shortcuts=shortcuts, tip=layer.definition.of(language)))
        if letter:
            brushes.append(ActionRecord(f"brush.{layer.code}", name, "", (f"Shift+{letter}",), "brush", in_text=True))
    return (*tags, *brushes)


def _tag(code: str, name: str, *, shortcuts: tuple[str, ...], tip: str) -> ActionRecord:
    reason = "" if shortcuts else "the codebook gives it no key, and there are more than nine layers"
    return ActionRecord(
        f"tag.{code}",
        name,
        tip,
        shortcuts,
        icon="tag",
        menu="annotate",
        in_text=True,
        no_shortcut_reason=reason,
    )


def _is_free(key: str) -> bool:
    return len(key) == 1 and key.isalpha() and key.upper() not in RESERVED
