"""What was said to the annotator: a sentence for the strip, the status line and assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import QT_TRANSLATE_NOOP

_TEXTS: dict[str, str] = {
    "nothing-to-tag": QT_TRANSLATE_NOOP("announcements", "There is no word here to tag."),
    "tagged": QT_TRANSLATE_NOOP("announcements", "Tagged: {0}"),
    "removed": QT_TRANSLATE_NOOP("announcements", "Mark removed."),
    "frame-removed": QT_TRANSLATE_NOOP("announcements", "Event removed."),
    "role-filled": QT_TRANSLATE_NOOP("announcements", "Role filled: {0}"),
    "no-frame": QT_TRANSLATE_NOOP("announcements", "Pick an event first."),
    "all-done": QT_TRANSLATE_NOOP("announcements", "Every article of the list is done."),
    "merged": QT_TRANSLATE_NOOP("announcements", "Merged into {0}."),
    "saved": QT_TRANSLATE_NOOP("announcements", "Everything is saved."),
    "cited": QT_TRANSLATE_NOOP("announcements", "The citation is on the clipboard."),
}


def announcement(code: str, words: str) -> str:
    """The sentence for a code, in the interface's language."""
    return QCoreApplication.translate("announcements", _TEXTS[code]).format(words)


def announce(widget: QWidget, sentence: str) -> None:
    """Say a sentence to assistive technology, where any listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
