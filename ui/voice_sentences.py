"""Who speaks, in words: for the status line, tool tips and the legend of voices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.i18n import QT_TRANSLATE_NOOP

NARRATOR = "narrator"
PROPOSED = "proposed"
VOICES: dict[str, str] = {
    NARRATOR: QT_TRANSLATE_NOOP("voices", "narrator"),
    "reported": QT_TRANSLATE_NOOP("voices", "reported words"),
    "echo": QT_TRANSLATE_NOOP("voices", "scare quotes"),
    PROPOSED: QT_TRANSLATE_NOOP("voices", "proposed"),
}
"""What the shades of the article mean."""


def voice_text(code: str) -> str:
    """The name of a shade, in the interface's language."""
    return _translated(VOICES[code])


def voice_words(names: Sequence[str], kind: str) -> str:
    """« Voix : Nicolás Maduro (direct) »; `kind` is the codebook's name of it or ""."""
    who = ", ".join(names) or _translated(QT_TRANSLATE_NOOP("voices", "speaker unknown"))
    told = f"{who} ({kind})" if kind else who
    return _translated(QT_TRANSLATE_NOOP("voices", "Voice: {who}")).format(who=told)


def proposed_words(name: str, kind: str) -> str:
    """« Voix proposée : Nicolás Maduro », or the kind of words where nobody is named."""
    who = name or voice_text(kind)
    return _translated(QT_TRANSLATE_NOOP("voices", "Proposed voice: {who}")).format(who=who)


def choice_words(number: int, name: str) -> str:
    """One answer to who says something: the innermost speaker first."""
    if number:
        return name
    return _translated(QT_TRANSLATE_NOOP("voices", "{name} (innermost quotation)")).format(name=name)


def _translated(text: str) -> str:
    return QCoreApplication.translate("voices", text)
