"""The words for everything that can go wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.model import errors as known
from annotator.spacy_process import SpacyMissing
from ui.i18n import FIXED, QT_TRANSLATE_NOOP, current_language, translated
from ui.import_sentences import TRANSFER_CODES
from ui.ledger_words import opens_sentence, reason_phrase
from ui.spacy_sentences import spacy_trouble

# reasons that the domain gives as codes: of refused inputs, of codebook rules, of warnings in reports
_CODES: dict[str, str] = {
    "binary": QT_TRANSLATE_NOOP("errors", "This is not a text file."),
    "empty": QT_TRANSLATE_NOOP("errors", "The file is empty."),
    "too-large": QT_TRANSLATE_NOOP("errors", "The file is too large."),
    "too-many": QT_TRANSLATE_NOOP("errors", "The file holds more than Attaché can read at once."),
    "unreadable": QT_TRANSLATE_NOOP("errors", "The file cannot be read."),
    "encoding": QT_TRANSLATE_NOOP("errors", "The file's encoding is not the one expected."),
    "duplicate": QT_TRANSLATE_NOOP("errors", "The project holds this article already."),
    "newer": QT_TRANSLATE_NOOP("errors", "The file was written by a newer Attaché."),
    "syntax": QT_TRANSLATE_NOOP("errors", "The file is not well formed."),
    "xml": QT_TRANSLATE_NOOP("errors", "The file is not well-formed XML."),
    "entities": QT_TRANSLATE_NOOP("errors", "The XML declares entities; they must be expanded first."),
    "not-tei": QT_TRANSLATE_NOOP("errors", "The file is not one TEI document."),
    "foreign-tei": QT_TRANSLATE_NOOP("errors", "The file is TEI, but not written by Attaché."),
    "codebook": QT_TRANSLATE_NOOP("errors", "The codebook is not sound."),
    "label-in-use": QT_TRANSLATE_NOOP("errors", "The label is in use; retire it instead."),
    "filler_forbidden": QT_TRANSLATE_NOOP("errors", "The codebook does not allow this in that role."),
    "entity_kind": QT_TRANSLATE_NOOP("errors", "A record of this kind does not fit this label."),
    "span_missing": QT_TRANSLATE_NOOP("errors", "The mark would have no words."),
    "span_order": QT_TRANSLATE_NOOP("errors", "The parts of the mark overlap or touch."),
    "role_most": QT_TRANSLATE_NOOP("errors", "This role is filled already."),
    "encoding-guessed": QT_TRANSLATE_NOOP("errors", "The encoding was guessed; look at the accents."),
    "metadata": QT_TRANSLATE_NOOP("errors", "The table of metadata cannot be read."),
    "metadata-columns": QT_TRANSLATE_NOOP("errors", "A line of the table has too many or too few cells."),
    "metadata-double": QT_TRANSLATE_NOOP("errors", "A file stands twice in the table; the first line serves."),
    "metadata-unused": QT_TRANSLATE_NOOP("errors", "The table names a file that is not there."),
    "date": QT_TRANSLATE_NOOP("errors", "This is no date."),
    "no-files": QT_TRANSLATE_NOOP("errors", "There is no text file in this folder."),
    "not-attache": QT_TRANSLATE_NOOP("errors", "The file was not written by Attaché."),
    "characters": QT_TRANSLATE_NOOP("errors", "The text holds characters that no article may hold."),
    "hash": QT_TRANSLATE_NOOP("errors", "The text is not the one that was exported."),
    "record": QT_TRANSLATE_NOOP("errors", "A record of the file is malformed."),
    "double-name": QT_TRANSLATE_NOOP("errors", "Two articles have the same name."),
    "double-id": QT_TRANSLATE_NOOP("errors", "An identifier stands twice; the first one counts."),
    "dangling": QT_TRANSLATE_NOOP("errors", "Something points to what is not there."),
    "span": QT_TRANSLATE_NOOP("errors", "A mark does not lie in its article."),
    "text-edited": QT_TRANSLATE_NOOP("errors", "The text was changed since the export."),
    "inline-differs": QT_TRANSLATE_NOOP("errors", "The tags in the text differ from the annotations, which count."),
    "re-anchored": QT_TRANSLATE_NOOP("errors", "Words were found again in another place."),
    "codebook-differs": QT_TRANSLATE_NOOP("errors", "The file's codebook differs from the project's."),
    "unknown-category": QT_TRANSLATE_NOOP("errors", "The codebook does not know a category of the file."),
    "unknown-state": QT_TRANSLATE_NOOP("errors", "A state names nobody known, or is none."),
    "newer-dialect": QT_TRANSLATE_NOOP("errors", "Written by a newer Attaché; some of it may be passed over."),
    "too-large-to-reimport": QT_TRANSLATE_NOOP("errors", "The file is too large to be imported again."),
    "doctype": QT_TRANSLATE_NOOP("errors", "The document type is not used."),
    "inconsistent": QT_TRANSLATE_NOOP("errors", "The codebook is not sound."),
    "label": QT_TRANSLATE_NOOP("errors", "The codebook does not allow this label."),
    "layer": QT_TRANSLATE_NOOP("errors", "This mark cannot trigger that."),
    "code": QT_TRANSLATE_NOOP("errors", "This code cannot be had."),
    "attribute": QT_TRANSLATE_NOOP("errors", "The attribute cannot be changed in this way."),
    "role-in-use": QT_TRANSLATE_NOOP("errors", "Records fill this role."),
    "register-scheme": QT_TRANSLATE_NOOP("errors", "A column was taken for a scheme of codes."),
    "register-name": QT_TRANSLATE_NOOP("errors", "A record needs a name; the row was passed over."),
    "register-double": QT_TRANSLATE_NOOP("errors", "A record stands twice; the second row was passed over."),
    "register-ambiguous": QT_TRANSLATE_NOOP("errors", "Several records bear this name; the row was passed over."),
    "register-kind": QT_TRANSLATE_NOOP("errors", "The kind of a record is missing or another one."),
    "register-type": QT_TRANSLATE_NOOP("errors", "A type is not in the codebook; it was left out."),
    "register-code": QT_TRANSLATE_NOOP("errors", "A code is not of its scheme; it was left out."),
    "register-date": QT_TRANSLATE_NOOP("errors", "A date is none: write 2019-01-27, 2019-01 or 2019."),
    "register-attribute": QT_TRANSLATE_NOOP("errors", "An attribute is not in the codebook, or has one value only."),
    "register-value": QT_TRANSLATE_NOOP("errors", "A value is not in the codebook; it was left out."),
    "dictionary-label": QT_TRANSLATE_NOOP("errors", "The codebook has no such label."),
    "dictionary-name": QT_TRANSLATE_NOOP("errors", "A row needs a name."),
    "dictionary-date": QT_TRANSLATE_NOOP("errors", "A date of the row is none, or its end comes first."),
    "dictionary-double": QT_TRANSLATE_NOOP("errors", "A row stands twice; its forms were added."),
    "dictionary-code": QT_TRANSLATE_NOOP("errors", "A code is not of its scheme; it was left out."),
    "dictionary-type": QT_TRANSLATE_NOOP("errors", "A type is not in the codebook; it was left out."),
    "dictionary-scheme": QT_TRANSLATE_NOOP("errors", "A column was taken for a scheme of codes."),
    "dictionary-columns": QT_TRANSLATE_NOOP("errors", "The columns of the table are not the expected ones."),
    "proposal-article": QT_TRANSLATE_NOOP("errors", "The project has no such article."),
    "proposal-score": QT_TRANSLATE_NOOP("errors", "A score must lie between 0 and 1."),
    "proposal-attribute": QT_TRANSLATE_NOOP("errors", "An attribute is not in the codebook; it was left out."),
    "proposal-type": QT_TRANSLATE_NOOP("errors", "A type is not in the codebook; it was left out."),
    "proposal-code": QT_TRANSLATE_NOOP("errors", "A code is not of its scheme; it was left out."),
    "proposal-value": QT_TRANSLATE_NOOP("errors", "A value is no date; it was left out."),
    "quote-mismatch": QT_TRANSLATE_NOOP("errors", "The words are not those that the file quotes."),
    "other-edition": QT_TRANSLATE_NOOP("errors", "Another edition of the text; its marks were looked for in it."),
    "text-there": QT_TRANSLATE_NOOP("errors", "The project has this text already."),
    "still-without-text": QT_TRANSLATE_NOOP("errors", "Some articles still wait for their text."),
    "type": QT_TRANSLATE_NOOP("errors", "This type does not belong to the label."),
    "role": QT_TRANSLATE_NOOP("errors", "There is no such role here."),
    "filler": QT_TRANSLATE_NOOP("errors", "The codebook does not allow this in that role."),
    "key": QT_TRANSLATE_NOOP("errors", "The key is taken already."),
    "kind": QT_TRANSLATE_NOOP("errors", "The two records are not of one kind."),
    "name": QT_TRANSLATE_NOOP("errors", "A record needs a name."),
    "text": QT_TRANSLATE_NOOP("errors", "The text of an article never changes."),
}

_PREDICATES = ("is ", "was ")  # how the domain begins what it says of a project's file

_DISK = QT_TRANSLATE_NOOP("errors", "The disk is full")
_PLACE = QT_TRANSLATE_NOOP("errors", "The place is read-only")
_GONE = QT_TRANSLATE_NOOP("errors", "The file is no longer there")


def sentence(error: Exception) -> str:
    """What went wrong, as one sentence or two in the interface's language."""
    if isinstance(error, SpacyMissing):
        return spacy_trouble(error)
    if isinstance(error, known.ProjectError):
        return _project_sentence(error)
    if isinstance(error, known.ImportRefused):
        return _at(error.path, error.line) + problem(error.code, error.reason)
    if isinstance(error, known.ExportRefused):
        reason = reason_phrase(str(error)) or str(error)
        return QCoreApplication.translate("errors", "Nothing was exported: {reason}").format(reason=reason)
    if isinstance(error, known.CodebookViolation):
        return problem(error.rule, str(error))
    if isinstance(error, known.StaleChange):
        return QCoreApplication.translate("errors", "This cannot be taken back: its records were changed since.")
    if isinstance(error, known.RecordMissing):
        return QCoreApplication.translate("errors", "The record is no longer there.")
    if isinstance(error, known.AnnotatorError):
        return _as_sentence(reason_phrase(str(error)) or str(error))
    if isinstance(error, OSError):
        name = Path(str(error.filename)).name if error.filename else ""
        reason = str(error.strerror or error)
        words = reason_phrase(reason) or reason
        return _about(name, words) if name else words
    return QCoreApplication.translate("errors", "Something unexpected happened: {reason}").format(
        reason=type(error).__name__
    )


def problem(code: str, message: str) -> str:
    """The words for a reason that the domain gives as a code and as an (English) message, which says more.

    It is the message, with its figures and names. Where there is none, or none in the interface's language, it is the
    sentence for the code, with the message behind it.
    """
    kind, reason = kind_of_problem(code), reason_phrase(message)
    if reason or not message:
        return _as_sentence(reason) if reason else kind or code
    return _with(kind, message) if kind else _as_sentence(message)


def kind_of_problem(code: str) -> str:
    """The sentence for all problems of a code, "" where the code says nothing by itself."""
    words = _CODES.get(code) or TRANSFER_CODES.get(code, "")
    return translated("errors", words) if words else ""


def _as_sentence(words: str) -> str:
    """A capital, but for names, and a full stop."""
    begun = words[0].upper() + words[1:] if opens_sentence(words) else words
    return begun + ("" if words.endswith((".", "!", "?", "…")) else ".")


def _with(sentence: str, reason: str) -> str:
    return f"{sentence.rstrip('.')} ({reason})."


def _project_sentence(error: known.ProjectError) -> str:
    name = error.path.name
    if isinstance(error, known.NewerProject):
        return QCoreApplication.translate(
            "errors", "{name} was written by a newer Attaché; this one cannot open it."
        ).format(name=name)
    if isinstance(error, known.ProjectInUse):
        return QCoreApplication.translate("errors", "{name} is open elsewhere: {user}, on {host}.").format(
            name=name, user=error.user, host=error.host
        )
    if isinstance(error, known.ReadOnlyProject):
        return QCoreApplication.translate("errors", "{name} is open for reading only.").format(name=name)
    if isinstance(error, known.NotSaved):
        return QCoreApplication.translate(
            "errors", "{reason}: the last act is not saved, nothing else is lost."
        ).format(reason=_reason(error.reason))
    if isinstance(error, known.UnreadableProject):
        return _unreadable(error)
    return _about(name, reason_phrase(error.reason) or error.reason)


def _unreadable(error: known.UnreadableProject) -> str:
    name, reason = error.path.name, reason_phrase(error.reason)
    if reason and error.reason.startswith(_PREDICATES):
        return f"{name} {reason}."
    words = (
        QCoreApplication.translate("errors", "{name} is damaged.")
        if error.damaged
        else QCoreApplication.translate("errors", "{name} is not an Attaché project, or cannot be read.")
    )
    return _with(words.format(name=name), reason or error.reason)


def _about(name: str, words: str) -> str:
    return f"{name}{FIXED if current_language() == 'fr' else ''}: {words}"


def _reason(reason: str) -> str:
    """The reason of a disk that refused, in words."""
    low = reason.lower()
    if "full" in low or "no space" in low:
        return translated("errors", _DISK)
    if "read-only" in low or "readonly" in low or "permission" in low:
        return translated("errors", _PLACE)
    if "no such file" in low or "unable to open" in low:
        return translated("errors", _GONE)
    return _as_sentence(reason_phrase(reason) or reason).removesuffix(".")


def _at(path: str, line: int) -> str:
    name = Path(path).name
    return (
        QCoreApplication.translate("errors", "{name}, line {line}: ").format(name=name, line=line)
        if line
        else _about(name, "")
    )
