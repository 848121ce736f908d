"""What the words of a trigger, or what is typed, propose for a new frame: its type, its mode, the roles to ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.model.codebook import Codebook, Label, Value
from annotator.model.folding import key
from annotator.model.validation import requirements, role_uses

_STEM = 4
"""Signs that two words must share at their beginning to count as forms of one."""

MODE, WHEN = "mode", "DATE"
"""The attribute with the detail of a type, and the role that says when."""

_WORD = re.compile(rf"[^\W\d_]{{{_STEM},}}")
_ROLE = re.compile(r"\{([A-Z][A-Z_]*)")


def ranked_types(codebook: Codebook, layer: str, *, query: str, trigger: str, language: str) -> list[Label]:
    """The types in use that fit the query (all, for an empty one), the best first, codebook order among equals.

    Type-ahead looks at codes, names, cues and definitions in both languages; the trigger's words only at the cues.
    """
    wanted, words = key(query), key(trigger)
    scored = []
    for place, label in enumerate(codebook.types(layer)):
        typed = _query_score(label, wanted, language)
        if not label.retired and (typed or not wanted):
            scored.append((-typed, -_cue_score(label, words), place, label))
    return [label for *_, label in sorted(scored, key=lambda row: row[:3])]


def proposed_mode(codebook: Codebook, type_: str, trigger: str) -> str:
    """The one mode of a type whose name, definition or sentence has a form of the trigger's words.

    "" where none has, or several have it as nearly.
    """
    known = codebook.attribute("frame", MODE, type_)
    if known is None:
        return ""
    words = key(trigger)
    scores = {value.code: _likeness(words, _words_of(value)) for value in known.values if not value.retired}
    best = max(scores.values(), default=0)
    found = [code for code, score in scores.items() if score == best]
    return found[0] if best and len(found) == 1 else ""


def _words_of(value: Value) -> tuple[str, ...]:
    return tuple(words for told in (value.names, value.definition, value.templates) for words in (told.fr, told.en))


def steps(codebook: Codebook, layer: str, type_: str) -> tuple[str, ...]:
    """The roles to ask for one after another: those its sentence names and those required, and when it happened.

    In the order of the codebook; where there is no sentence, the first two roles take its place.
    """
    uses = role_uses(codebook, layer, type_)
    label = codebook.label(type_) or codebook.label(layer)
    words = f"{label.templates.fr} {label.templates.en}" if label else ""
    named = set(_ROLE.findall(words)) or {use.role for use in uses[:2]}
    named.update(use.role for use in uses if use.least)
    named.update(*requirements(codebook, layer, type_))
    return tuple(use.role for use in uses if use.role in named or use.role == WHEN)


def _query_score(label: Label, wanted: str, language: str) -> int:
    if not wanted:
        return 0
    names = [key(label.names.of(language)), key(label.names.fr), key(label.names.en)]
    if key(label.code).startswith(wanted) or names[0].startswith(wanted):
        return 4
    if any(word.startswith(wanted) for name in names for word in name.replace(",", " ").split()):
        return 3
    if any(key(cue).startswith(wanted) for cue in (*label.cues_fr, *label.cues_en)):
        return 2
    texts = (*names, key(label.definition.fr), key(label.definition.en))
    return 1 if any(wanted in text for text in texts) else 0


def _cue_score(label: Label, trigger: str) -> int:
    """How many letters the trigger shares with the best cue, word by word; 0 for none."""
    return _likeness(trigger, (*label.cues_fr, *label.cues_en))


def _likeness(trigger: str, forms: Iterable[str]) -> int:
    known = {word for form in forms for word in _WORD.findall(key(form))}
    words = _WORD.findall(trigger)
    return max((_shared(word, other) for word in words for other in known), default=0)


def _shared(word: str, cue: str) -> int:
    """How many first letters two words share, the same word above its longer forms; 0 for words of another stem."""
    if word == cue:
        return len(word) + 1
    count = next((i for i, (a, b) in enumerate(zip(word, cue, strict=False)) if a != b), min(len(word), len(cue)))
    return count if count >= _STEM and count >= min(len(word), len(cue)) - 3 else 0
