"""The words for what the reports of sharing without text, and of putting text back, count and lose."""

from __future__ import annotations

from collections.abc import Mapping

from ui.i18n import QT_TRANSLATE_NOOP, translated
from ui.ledger_words import ledger_phrase

_CONTEXT = "sharing"
_COMMANDS = ("share", "restore-text")

_WORDS: Mapping[str, str] = {
    "article": QT_TRANSLATE_NOOP("sharing", "articles"),
    "mention": QT_TRANSLATE_NOOP("sharing", "mentions"),
    "frame": QT_TRANSLATE_NOOP("sharing", "events"),
    "argument": QT_TRANSLATE_NOOP("sharing", "roles of events"),
    "entity": QT_TRANSLATE_NOOP("sharing", "records"),
    "text": QT_TRANSLATE_NOOP("sharing", "texts"),
    "history": QT_TRANSLATE_NOOP("sharing", "the history"),
    "refused suggestion": QT_TRANSLATE_NOOP("sharing", "refused suggestions"),
    "proposal": QT_TRANSLATE_NOOP("sharing", "proposals"),
    "proposal or refusal": QT_TRANSLATE_NOOP("sharing", "proposals and refused suggestions"),
    "they quote the texts": QT_TRANSLATE_NOOP("sharing", "They quote the texts."),
    "the copy is made to be without it": QT_TRANSLATE_NOOP("sharing", "The copy is made to be without them."),
    "it fits several articles as well": QT_TRANSLATE_NOOP("sharing", "It fits several articles equally well."),
    "it fits no article that waits for its text": QT_TRANSLATE_NOOP(
        "sharing", "It fits no article that waits for its text."
    ),
    "its words do not stand at one place that fits in this edition": QT_TRANSLATE_NOOP(
        "sharing", "Its words do not stand at one place that fits in this edition."
    ),
    "no words are left for it": QT_TRANSLATE_NOOP("sharing", "No words are left for it."),
    "what fills it has no place in this edition": QT_TRANSLATE_NOOP(
        "sharing", "What fills it has no place in this edition."
    ),
    "it is about the places of another edition": QT_TRANSLATE_NOOP(
        "sharing", "It is about the places of another edition."
    ),
}

_RESTORED: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("sharing", "texts, exactly the same"),
    "other edition": QT_TRANSLATE_NOOP("sharing", "texts of another edition"),
}


def ledger_words(command: str, words: str, *, kept: bool = False) -> str:
    """What a report of this command calls something, in the interface's language.

    `kept` is of what came over whole.
    """
    if command not in _COMMANDS:
        return ledger_phrase(words)
    table = {**_WORDS, **_RESTORED} if kept and command == "restore-text" else _WORDS
    return translated(_CONTEXT, table[words]) if words in table else words
