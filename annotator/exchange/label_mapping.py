"""Labels, roles and attributes of foreign files in the words of a project's own codebook."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from annotator.exchange.label_changing import mapped
from annotator.exchange.label_codes import KINDS, Kind, LabelMapping, fault_of
from annotator.exchange.label_mapping_files import read_mapping
from annotator.formats.protocols import Batch
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.memory import Setting
from annotator.model.records import TYPE, Attributes, Frame, Mention, attribute
from annotator.model.span import quote
from annotator.workspace import Workspace

__all__ = [
    "ForeignCode",
    "LabelMapping",
    "fault_of",
    "foreign_labels",
    "gathered",
    "mapped",
    "read_mapping",
    "remember_mapping",
    "remembered_mapping",
]

SETTING = "label_mapping"
"""The name under which a project keeps its mapping."""

MOST_QUOTES = 3
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """A label, role or attribute that the codebook lacks: how many records use it, and some of their words.

    `frames` tells whether events or relations bear it; `parent` is the layer of a finer label, "" for none.
    """

    kind: Kind
    code: str
    count: int
    quotes: tuple[str, ...] = ()
    frames: bool = False
    parent: str = ""


def foreign_labels(batch: Batch, codebook: Codebook) -> list[ForeignCode]:
    """What the records of a batch use and the codebook lacks, the most frequent first."""
    found = _Findings(batch, codebook)
    for mention in batch.mentions:
        words = found.words([mention])
        found.label(mention.label, mention.attributes, words)
        found.attributes("mention", mention.attributes, words)
    for frame in batch.frames:
        words = found.frame_words(frame)
        found.label(frame.label, frame.attributes, words, frames=True)
        found.attributes("frame", frame.attributes, words)
        for part in frame.arguments:
            if codebook.role(part.role) is None:
                filler = found.mentions.get(part.mention)
                found.add("role", part.role, found.words([filler]) if filler else words, frames=True)
    for entity in batch.entities:
        known = {(one.kind, one.code) for one in found.all()}
        for code, parent in ((entity.kind, ""), (entity.type, entity.kind)):
            if code and codebook.label(code) is None and ("label", code) not in known:
                found.add("label", code, entity.name, parent=parent)
    return sorted(found.all(), key=lambda one: (KINDS.index(one.kind), -one.count, one.code))


def gathered(several: Iterable[Iterable[ForeignCode]]) -> list[ForeignCode]:
    """The findings of several batches as one list, counts added, quotes up to three."""
    found: dict[tuple[Kind, str], ForeignCode] = {}
    for one in (code for codes in several for code in codes):
        old = found.get((one.kind, one.code))
        quotes = tuple(dict.fromkeys([*(old.quotes if old else ()), *one.quotes]))[:MOST_QUOTES]
        count = one.count + (old.count if old else 0)
        frames = one.frames or (old is not None and old.frames)
        found[one.kind, one.code] = ForeignCode(one.kind, one.code, count, quotes, frames, one.parent)
    return sorted(found.values(), key=lambda one: (KINDS.index(one.kind), -one.count, one.code))


class _Findings:
    """Foreign codes with their counts and quotes."""

    def __init__(self, batch: Batch, codebook: Codebook) -> None:
        self.mentions = {mention.id: mention for mention in batch.mentions}
        self._texts = {article.id: article.text for article in batch.articles}
        self._codebook = codebook
        self._attributes = {(found.on, found.code) for found in codebook.attributes}
        self._found: dict[tuple[Kind, str], ForeignCode] = {}

    def all(self) -> list[ForeignCode]:
        return list(self._found.values())

    def words(self, mentions: Iterable[Mention]) -> str:
        quotes = (quote(m.spans, self._texts[m.article]) for m in mentions if m.article in self._texts)
        return _short(" → ".join(quotes))

    def frame_words(self, frame: Frame) -> str:
        ids = frame.triggers or [part.mention for part in frame.arguments]
        return self.words(self.mentions[id_] for id_ in ids if id_ in self.mentions)

    def label(self, code: str, attributes: Attributes, words: str, *, frames: bool = False) -> None:
        type_ = attribute(attributes, TYPE)
        if self._codebook.label(code) is None:
            self.add("label", code, words, frames=frames)
        if type_ and self._codebook.label(type_) is None:
            self.add("label", type_, words, frames=frames, parent=code)

    def attributes(self, on: Literal["mention", "frame"], attributes: Attributes, words: str) -> None:
        for code in dict.fromkeys(code for code, _ in attributes):
            if code != TYPE and (on, code) not in self._attributes:
                self.add("attribute", code, words, frames=on == "frame")

    def add(self, kind: Kind, code: str, words: str, *, frames: bool = False, parent: str = "") -> None:
        old = self._found.get((kind, code), ForeignCode(kind, code, 0, frames=frames, parent=parent))
        fresh = words and words not in old.quotes and len(old.quotes) < MOST_QUOTES
        quotes = (*old.quotes, words) if fresh else old.quotes
        made = ForeignCode(kind, code, old.count + 1, quotes, old.frames or frames, old.parent or parent)
        self._found[kind, code] = made


def remembered_mapping(workspace: Workspace) -> LabelMapping:
    """The mapping that the project keeps, an empty one where it keeps none."""
    data = workspace.memory.value(SETTING, {})
    return LabelMapping(*(dict(data.get(kind, {})) for kind in KINDS))


def remember_mapping(workspace: Workspace, mapping: LabelMapping) -> Change:
    """The change that makes the project keep this mapping for later imports; an empty one forgets it."""
    data = {kind: dict(mapping.of(kind)) for kind in KINDS if mapping.of(kind)}
    old = workspace.memory.setting(SETTING)
    new = Setting(SETTING, json.dumps(data, ensure_ascii=False, sort_keys=True))
    return Change(Act("setting"), (old,) if old else (), (new,) if mapping else ())


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[: _LONGEST_QUOTE - 1]}…"
