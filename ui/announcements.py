"""What was said to the annotator: a sentence for the strip, the status line and assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import QT_TRANSLATE_NOOP

_TEXTS: dict[str, str] = {
    "nothing-to-tag": QT_TRANSLATE_NOOP("announcements", "There is no word here to tag."),
    "tagged": QT_TRANSLATE_NOOP("announcements", "Tagged: {0}"),
    "tagged-all": QT_TRANSLATE_NOOP("announcements", "{0} mentions tagged."),
    "removed-all": QT_TRANSLATE_NOOP("announcements", "{0} marks removed."),
    "linked-all": QT_TRANSLATE_NOOP("announcements", "{0} mentions linked."),
    "described-all": QT_TRANSLATE_NOOP("announcements", "{0} mentions described."),
    "accepted": QT_TRANSLATE_NOOP("announcements", "{0} suggestions accepted."),
    "rejected": QT_TRANSLATE_NOOP("announcements", "Rejected here: {0}"),
    "rejected-everywhere": QT_TRANSLATE_NOOP("announcements", "Never suggested again: {0}"),
    "removed": QT_TRANSLATE_NOOP("announcements", "Mark removed."),
    "frame-removed": QT_TRANSLATE_NOOP("announcements", "Event removed."),
    "role-filled": QT_TRANSLATE_NOOP("announcements", "Role filled: {0}"),
    "no-frame": QT_TRANSLATE_NOOP("announcements", "Pick an event first."),
    "all-done": QT_TRANSLATE_NOOP("announcements", "Every article of the list is done."),
    "stance-recorded": QT_TRANSLATE_NOOP("announcements", "Stance recorded."),
    "stances-recorded": QT_TRANSLATE_NOOP("announcements", "{0} stances recorded."),
    "stance-known": QT_TRANSLATE_NOOP("announcements", "Recorded already."),
    "stance-no-holder": QT_TRANSLATE_NOOP("announcements", "No actor or country in these words."),
    "stance-no-cue": QT_TRANSLATE_NOOP("announcements", "No word here bears a stance."),
    "stance-no-country": QT_TRANSLATE_NOOP("announcements", "The holder’s country is not known."),
    "stance-derived": QT_TRANSLATE_NOOP("announcements", "Derived: {0}"),
    "stance-derived-already": QT_TRANSLATE_NOOP("announcements", "Derived already: {0}"),
    "codebook-merged": QT_TRANSLATE_NOOP("announcements", "Label merged: {0}"),
    "codebook-split": QT_TRANSLATE_NOOP("announcements", "Label split: {0}"),
    "codebook-up-to-date": QT_TRANSLATE_NOOP(
        "announcements", "The program’s own codebook has nothing beyond this one."
    ),
    "codebook-published": QT_TRANSLATE_NOOP("announcements", "Version {0} of the codebook is published."),
    "same-joined": QT_TRANSLATE_NOOP("announcements", "{0} events are now one happening."),
    "same-left": QT_TRANSLATE_NOOP("announcements", "Events of their own again: {0}"),
    "same-few": QT_TRANSLATE_NOOP("announcements", "Choose two events or more."),
    "same-many": QT_TRANSLATE_NOOP("announcements", "At most {0} events can be joined."),
    "split": QT_TRANSLATE_NOOP("announcements", "Split off: {0}"),
    "merged": QT_TRANSLATE_NOOP("announcements", "Merged into {0}."),
    "articles-removed": QT_TRANSLATE_NOOP("announcements", "Articles left out: {0}"),
    "no-near-duplicates": QT_TRANSLATE_NOOP("announcements", "No two articles have nearly the same text."),
    "nothing-to-compare": QT_TRANSLATE_NOOP("announcements", "There are fewer than two articles to compare."),
    "texts-there": QT_TRANSLATE_NOOP("announcements", "Every article of this project has its text."),
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
