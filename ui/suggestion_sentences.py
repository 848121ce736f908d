"""Suggestions in words: what is proposed and why, for the panel, the status line and assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook import Codebook
from annotator.suggestions.suggestion import Reason, Sense, Suggestion
from ui.i18n import QT_TRANSLATE_NOOP

_REASONS: dict[str, str] = {
    "tagged_here": QT_TRANSLATE_NOOP("suggestions", "tagged so in this article"),
    "surname": QT_TRANSLATE_NOOP("suggestions", "surname of {0}"),
    "tagged": QT_TRANSLATE_NOOP("suggestions", "you tagged it so {0} times"),
    "name": QT_TRANSLATE_NOOP("suggestions", "a name of {0} in the register"),
    "dictionary": QT_TRANSLATE_NOOP("suggestions", "your dictionary: {0}"),
    "country": QT_TRANSLATE_NOOP("suggestions", "name of {0}"),
    "demonym": QT_TRANSLATE_NOOP("suggestions", "of {0}"),
    "capital": QT_TRANSLATE_NOOP("suggestions", "capital of {0}; may mean the government"),
    "seat": QT_TRANSLATE_NOOP("suggestions", "seat of power of {0}; may mean the government"),
    "organisation": QT_TRANSLATE_NOOP("suggestions", "list of organisations: {0}"),
    "table": QT_TRANSLATE_NOOP("suggestions", "list of organisations: {0}"),
    "acronym": QT_TRANSLATE_NOOP("suggestions", "acronym {0}"),
    "organisation_head": QT_TRANSLATE_NOOP("suggestions", "a body: “{0}”"),
    "group_head": QT_TRANSLATE_NOOP("suggestions", "a group: “{0}”"),
    "title": QT_TRANSLATE_NOOP("suggestions", "a name after the title “{0}”"),
    "title_of": QT_TRANSLATE_NOOP("suggestions", "title of {0}"),
    "titles": QT_TRANSLATE_NOOP("suggestions", "a name after the titles “{0}”"),
    "coordination": QT_TRANSLATE_NOOP("suggestions", "a name beside another one"),
    "known": QT_TRANSLATE_NOOP("suggestions", "named before in this article"),
    "office": QT_TRANSLATE_NOOP("suggestions", "an office: “{0}”"),
    "honorific": QT_TRANSLATE_NOOP("suggestions", "a name after “{0}”"),
    "first_name": QT_TRANSLATE_NOOP("suggestions", "a first name: {0}"),
    "initial": QT_TRANSLATE_NOOP("suggestions", "a name with an initial"),
    "apposition": QT_TRANSLATE_NOOP("suggestions", "a name that a description follows"),
    "capitals": QT_TRANSLATE_NOOP("suggestions", "words in capitals"),
    "speech": QT_TRANSLATE_NOOP("suggestions", "who speaks: “{0}” {1}"),
    "source_word": QT_TRANSLATE_NOOP("suggestions", "words that name a source {0}"),
    "marks": QT_TRANSLATE_NOOP("suggestions", "between quotation marks"),
    "echo": QT_TRANSLATE_NOOP("suggestions", "words held at a distance"),
    "cue": QT_TRANSLATE_NOOP("suggestions", "trigger “{0}” of the codebook"),
    "date_itself": QT_TRANSLATE_NOOP("suggestions", "the date says so itself"),
    "date_publication": QT_TRANSLATE_NOOP("suggestions", "counted from the publication"),
    "date_speech": QT_TRANSLATE_NOOP("suggestions", "counted from the day of the speech"),
    "date_mention": QT_TRANSLATE_NOOP("suggestions", "counted from the date before it"),
    "unresolved": QT_TRANSLATE_NOOP("suggestions", "not resolved: the article has no date"),
    "file": QT_TRANSLATE_NOOP("suggestions", "from the file {0}"),
    "model": QT_TRANSLATE_NOOP("suggestions", "from the model {0}"),
}
_SOURCES: dict[str, str] = {
    "article": QT_TRANSLATE_NOOP("suggestions", "This article"),
    "project": QT_TRANSLATE_NOOP("suggestions", "This project"),
    "dictionary": QT_TRANSLATE_NOOP("suggestions", "Your dictionary"),
    "table": QT_TRANSLATE_NOOP("suggestions", "Countries and organisations"),
    "rule": QT_TRANSLATE_NOOP("suggestions", "Rules for names, groups and triggers"),
    "date": QT_TRANSLATE_NOOP("suggestions", "Dates"),
    "file": QT_TRANSLATE_NOOP("suggestions", "Imported proposals"),
    "model": QT_TRANSLATE_NOOP("suggestions", "spaCy, where it is installed"),
}
_SENSES: dict[str, str] = {
    "government": QT_TRANSLATE_NOOP("suggestions", "government: {0}"),
    "state": QT_TRANSLATE_NOOP("suggestions", "state: {0}"),
    "place": QT_TRANSLATE_NOOP("suggestions", "place: {0}"),
}


def reason_text(reason: Reason) -> str:
    """Why it is proposed, in the interface's language."""
    template = _translated(_REASONS.get(reason.code, reason.code))
    return template.format(*reason.words, "", "").replace(" “”", "").strip()


def source_text(source: str) -> str:
    """Where it comes from, in the interface's language."""
    return _translated(_SOURCES[source])


def sense_text(sense: Sense) -> str:
    """One reading: « gouvernement : États-Unis »."""
    if sense.code in _SENSES:
        return _translated(_SENSES[sense.code]).format(sense.name)
    code = dict(sense.codes).get("ISO3166-1-alpha-2", "")
    return f"{sense.name} ({code})" if code else sense.name or sense.code


def target_text(one: Suggestion) -> str:
    """What the words would stand for: a record's name with its code, or a date."""
    code = dict(one.codes).get("ISO3166-1-alpha-2", "")
    return one.value or (f"{one.name} ({code})" if code else one.name)


def suggestion_sentence(one: Suggestion, codebook: Codebook, *, text: str, language: str) -> str:
    """« Washington : Pays → États-Unis (US) ; capitale, peut désigner le gouvernement »."""
    layer = codebook.label(one.label)
    name = layer.names.of(language) if layer else one.label
    target = target_text(one)
    words = " ".join(one.span.of(text).split())
    arrow = f" → {target}" if target else ""
    return _translated(QT_TRANSLATE_NOOP("suggestions", "Suggestion: {words} ({label}){target}, {reason}")).format(
        words=words, label=name, target=arrow, reason=reason_text(one.reason)
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("suggestions", text)
