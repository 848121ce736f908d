"""Which types of a layer fit what is typed, or the words of a trigger."""

from __future__ import annotations

from annotator.model.codebook import Codebook, Label
from annotator.model.folding import key

_STEM = 4
"""Signs that two words must share at their beginning to count as forms of one."""


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
    cues = [word for cue in (*label.cues_fr, *label.cues_en) for word in key(cue).split() if len(word) >= _STEM]
    words = [word for word in trigger.replace("'", " ").split() if len(word) >= _STEM]
    return max((_shared(word, cue) for word in words for cue in cues), default=0)


def _shared(word: str, cue: str) -> int:
    count = next((i for i, (a, b) in enumerate(zip(word, cue, strict=False)) if a != b), min(len(word), len(cue)))
    return count if count >= _STEM and count >= min(len(word), len(cue)) - 3 else 0
