"""What the features of one annotation say, sorted out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from annotator.formats.decoding import cleaned
from annotator.formats.uima.scene import Sense
from annotator.formats.uima.vocabulary import MOST_LABEL
from annotator.model.records import TYPE, Confidence

CONFIDENCES = ("certain", "probable", "possible")


@dataclass(slots=True)
class Values:
    """What the features of one annotation say, sorted out."""

    label: str = ""
    identifiers: list[str] = field(default_factory=list)
    entities: str = ""
    attributes: set[tuple[str, str]] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    confidence: Confidence = "certain"
    flag: bool = False
    value: str = ""
    precision: str = ""
    source: str = ""
    record: str = ""
    parts: str = ""
    arguments: str = ""
    roles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: tuple[tuple[Sense, str], ...]) -> Values:
        """The values of an annotation; empty ones say nothing."""
        found = cls()
        for sense, raw in pairs:
            words = cleaned(raw)[0]
            if words:
                found.take(sense, words)
        return found

    def take(self, sense: Sense, words: str) -> None:
        """Put one value where it belongs."""
        kind = sense.kind
        if kind == "label" and len(words) <= MOST_LABEL and words.strip() and "\n" not in words:
            self.label = words
        elif kind == "identifier":
            self.identifiers.append(words)
        elif kind == "note":
            self.notes.append(words)
        elif kind == "confidence" and words in CONFIDENCES:
            self.confidence = cast(Confidence, words)
        elif kind == "flag":
            self.flag = True
        elif kind in {"start-role", "end-role"}:
            self.roles[kind] = words
        elif kind in {"entities", "value", "precision", "source", "record", "parts", "arguments"}:
            setattr(self, kind, words)
        else:
            code = sense.code or kind
            self.attributes.add((f"{code}_" if code == TYPE else code, words))
