"""A difference between two states of a codebook, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.codebooks.diff import Difference
from annotator.model.codebook import Codebook
from ui.i18n import QT_TRANSLATE_NOOP, quoted

_PARTS = {
    "name": QT_TRANSLATE_NOOP("codebook", "name"),
    "names": QT_TRANSLATE_NOOP("codebook", "name"),
    "definition": QT_TRANSLATE_NOOP("codebook", "definition"),
    "include": QT_TRANSLATE_NOOP("codebook", "include"),
    "exclude": QT_TRANSLATE_NOOP("codebook", "exclude"),
    "confusions": QT_TRANSLATE_NOOP("codebook", "do not confuse with"),
    "decision": QT_TRANSLATE_NOOP("codebook", "decision rule"),
    "cues_fr": QT_TRANSLATE_NOOP("codebook", "French cue words"),
    "cues_en": QT_TRANSLATE_NOOP("codebook", "English cue words"),
    "examples": QT_TRANSLATE_NOOP("codebook", "examples"),
    "roles": QT_TRANSLATE_NOOP("codebook", "roles"),
    "requires": QT_TRANSLATE_NOOP("codebook", "required roles"),
    "key": QT_TRANSLATE_NOOP("codebook", "key"),
    "mark": QT_TRANSLATE_NOOP("codebook", "line"),
    "colour": QT_TRANSLATE_NOOP("codebook", "colour"),
    "fillers": QT_TRANSLATE_NOOP("codebook", "accepts"),
    "values": QT_TRANSLATE_NOOP("codebook", "values"),
    "labels": QT_TRANSLATE_NOOP("codebook", "labels"),
    "required": QT_TRANSLATE_NOOP("codebook", "required"),
    "multiple": QT_TRANSLATE_NOOP("codebook", "several values at once"),
    "default": QT_TRANSLATE_NOOP("codebook", "value by default"),
    "templates": QT_TRANSLATE_NOOP("codebook", "sentence"),
    "text": QT_TRANSLATE_NOOP("codebook", "text"),
    "parent": QT_TRANSLATE_NOOP("codebook", "layer"),
    "added": QT_TRANSLATE_NOOP("codebook", "new"),
    "removed": QT_TRANSLATE_NOOP("codebook", "removed"),
    "retired": QT_TRANSLATE_NOOP("codebook", "retired"),
    "revived": QT_TRANSLATE_NOOP("codebook", "brought back"),
    "order": QT_TRANSLATE_NOOP("codebook", "another order"),
}
_KINDS = {
    "codebook": QT_TRANSLATE_NOOP("codebook", "Codebook"),
    "label": QT_TRANSLATE_NOOP("codebook", "Label"),
    "attribute": QT_TRANSLATE_NOOP("codebook", "Attribute"),
    "role": QT_TRANSLATE_NOOP("codebook", "Role"),
    "rule": QT_TRANSLATE_NOOP("codebook", "Rule"),
}
_LANGUAGES = {"fr": QT_TRANSLATE_NOOP("codebook", "French"), "en": QT_TRANSLATE_NOOP("codebook", "English")}
_LONG = 90


def entry_name(found: Difference, codebook: Codebook, language: str) -> str:
    """What the entry is called: « Label Sanction (SANCTION) »."""
    label = codebook.label(found.code) if found.kind == "label" else None
    kind = _translated(_KINDS[found.kind])
    if label is not None:
        return f"{kind} {quoted(label.names.of(language), language)} ({label.code})"
    return f"{kind} {found.code}".strip()


def difference_words(found: Difference, language: str) -> str:
    """What differs in an entry, with the texts before and after, cut where they are long."""
    part = _translated(_PARTS[found.part]) if found.part in _PARTS else found.part
    if found.language:
        part = f"{part} ({_translated(_LANGUAGES[found.language]).lower()})"
    if found.part in ("added", "removed", "retired", "revived", "order") or not (found.before or found.after):
        return part
    before, after = (quoted(_cut(text), language) if text else "∅" for text in (found.before, found.after))
    colon = "\u00a0: " if language == "fr" else ": "
    return f"{part}{colon}{before} → {after}"


def by_entry(found: Iterable[Difference], codebook: Codebook, language: str) -> dict[str, list[str]]:
    """The differences under the names of their entries."""
    grouped: dict[str, list[str]] = {}
    for one in found:
        grouped.setdefault(entry_name(one, codebook, language), []).append(difference_words(one, language))
    return grouped


def _cut(text: str) -> str:
    single = " ".join(text.split())
    return single if len(single) <= _LONG else single[: _LONG - 1].rstrip() + "…"


def _translated(source: str) -> str:
    return QCoreApplication.translate("codebook", source)
