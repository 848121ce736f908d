"""One article with its annotations as a CAS of the library."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.metadata import FIELDS
from annotator.formats.report import Report
from annotator.formats.uima import layout
from annotator.formats.uima.entities import as_data, by_identifier, identifier_of, written
from annotator.formats.uima.further import NARRATOR
from annotator.formats.uima.layout import LayerType, Layout, is_plain, relations_of, type_of
from annotator.model.offsets import OffsetMap
from annotator.model.records import TYPE, Argument, Article, Entity, Frame, Mention
from annotator.model.span import Span
from annotator.model.validation import NARRATOR_ID
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RESERVED = frozenset({*FIELDS, "id", "name", "doc", "text", "date_estimated"})


@dataclass(slots=True)
class Shared:
    """What all files of an export share; `named` are the entities that went out, `parted` counts parted mentions."""

    layout: Layout
    typesystem: Any
    entities: Mapping[str, Entity]
    report: Report
    named: set[str] = field(default_factory=set)
    parted: int = 0


@dataclass(slots=True)
class Writing:
    """One article by one annotator on its way into a CAS."""

    article: Article
    mentions: Sequence[Mention]
    frames: Sequence[Frame]
    shared: Shared
    annotator: str = ""
    cas: Any = None
    marks: dict[str, Any] = field(default_factory=dict)
    hosts: dict[str, Any] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    """mention → the frame that shares its annotation."""

    def run(self) -> Any:
        """The CAS, ready to be written."""
        import cassis

        self.cas = cassis.Cas(self.shared.typesystem)
        self.cas.sofa_string = self._clean(self.article.text)
        self.cas.sofa_mime = "text/plain"
        self._add_document()
        relations = relations_of(self.frames)
        hosting = [frame for frame in self.frames if frame.id not in relations]
        self._merge(hosting)
        by_id = {frame.id: frame for frame in self.frames}
        for mention in self.mentions:
            self._add_mention(mention, by_id.get(self.merged.get(mention.id, "")))
        for frame in hosting:
            if frame.id not in self.hosts:
                self._add_frame(frame)
        for frame in hosting:
            self._link(frame)
        for frame in self.frames:
            if frame.id in relations:
                self._add_relation(frame)
        return self.cas

    def _add_document(self) -> None:
        make = self.shared.typesystem.get_type
        text, article = self.article.text, self.article
        meta = make(layout.META)(begin=0, end=len(text), language=article.language or "x-unspecified")
        meta.documentId, meta.documentTitle = self._clean(article.name), self._clean(article.title)
        self.cas.add(meta)
        sentence_type, word_type = make(layout.SENTENCE), make(layout.WORD)
        self.cas.add_all([sentence_type(begin=s.start, end=s.end) for s in sentences(text, article.language)])
        self.cas.add_all([word_type(begin=w.start, end=w.end) for w in tokens(text, article.language)])
        told = {
            code: self._clean(getattr(article, code)) for code in layout.ARTICLE_FEATURES if code != "date_estimated"
        }
        told = {code: words for code, words in told.items() if words}
        if article.date_estimated:
            told["date_estimated"] = "yes"
        if self.annotator:
            told[layout.WHO] = self._clean(self.annotator)
        own = make(layout.ARTICLE)(**told)
        own.metadata = self._array([f"{key}={value}" for key, value in article.metadata if self._may_go(key)])
        self.cas.add(own)

    def _may_go(self, key: str) -> bool:
        if key in _RESERVED or "=" in key:
            where = [f"{self.article.name}: {key}"]
            self.shared.report.lose("metadata", where, why="the name belongs to the format")
            return False
        return True

    def _merge(self, frames: Sequence[Frame]) -> None:
        """Which frames share the annotation of their first trigger, so that INCEpTION shows them as one."""
        fillers = {part.mention for frame in frames for part in frame.arguments}
        known = {mention.id: mention for mention in self.mentions}
        for frame in frames:
            first = known.get(frame.triggers[0]) if frame.triggers else None
            if first is None or first.label != frame.label or first.id in self.merged or first.id in fillers:
                continue
            details = (first.entities, first.attributes, first.value, first.note, first.flag)
            if not any(details) and first.confidence == "certain":
                self.merged[first.id] = frame.id

    def _add_mention(self, mention: Mention, frame: Frame | None) -> None:
        kind = self.shared.layout.types["layer", mention.label]
        values = self._mention_values(mention) if frame is None else self._frame_values(frame)
        if "precision" in kind.features:
            values["record"] = "mention" if frame is None else "frame"
        if len(mention.spans) > 1:
            map_ = OffsetMap(self.article.text)
            values["parts"] = ";".join(f"{map_.to_utf16(s.start)}-{map_.to_utf16(s.end)}" for s in mention.spans[1:])
            self.shared.parted += 1
        attributes = mention.attributes if frame is None else frame.attributes
        made = self._annotation(kind, mention.spans[0], values, attributes)
        self.marks[mention.id] = made
        if frame is not None:
            self.hosts[frame.id] = made

    def _mention_values(self, mention: Mention) -> dict[str, str]:
        found = by_identifier(self.shared.entities, mention.entities)
        if len(found) < len(mention.entities):
            self._lose("references", mention.id, "the register has no such record")
        self.shared.named.update(entity.id for entity in found)
        values = _details(mention, mention.value)
        if found:
            values["identifier"], values["entities"] = identifier_of(found[0]), written(found)
        return values

    def _frame_values(self, frame: Frame) -> dict[str, str]:
        values = _details(frame, frame.date) | {"precision": frame.precision, "source": self._source(frame.source)}
        further = [self._further(part) for part in frame.arguments if not (part.mention or part.frame)]
        return values | ({"arguments": json.dumps(further, ensure_ascii=False)} if further else {})

    def _source(self, id_: str) -> str:
        data = self._entity(id_)
        return data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)

    def _entity(self, id_: str) -> Any:
        if not id_ or id_ == NARRATOR_ID:
            return NARRATOR if id_ else ""
        entity = self.shared.entities.get(id_)
        if entity is None:
            self._lose("references", id_, "the register has no such record")
            return ""
        self.shared.named.add(id_)
        return as_data(entity)

    def _further(self, part: Argument) -> dict[str, Any]:
        told = {"role": part.role, "entity": self._entity(part.entity), "text": part.text}
        told |= {"confidence": part.confidence, "source": self._entity(part.source)}
        return {key: value for key, value in told.items() if value}

    def _add_frame(self, frame: Frame) -> None:
        """A frame that has no annotation of its own: it stands where it is evoked, else where its first filler is."""
        known = {mention.id: mention for mention in self.mentions}
        linked = (*frame.triggers, *(part.mention for part in frame.arguments))
        places = (known[id_].spans[0] for id_ in linked if id_ in known)
        place = next(places, Span(0, len(self.article.text)))
        kind = self.shared.layout.types["layer", frame.label]
        values = self._frame_values(frame) | {"record": "second"}
        self.hosts[frame.id] = self._annotation(kind, place, values, frame.attributes)

    def _link(self, frame: Frame) -> None:
        kind = self.shared.layout.types["layer", frame.label]
        host = self.hosts[frame.id]
        targets: dict[str, list[tuple[str, Any]]] = {}
        for id_ in frame.triggers:
            mark = self.marks.get(id_)
            if mark is None:
                self._lose("triggers", frame.id, "it is the work of another annotator")
            elif mark is not host:
                targets.setdefault("triggers", []).append(("trigger", mark))
        for part in frame.arguments:
            if not (part.mention or part.frame):
                continue
            target = self.marks.get(part.mention) if part.mention else self.hosts.get(part.frame)
            if target is None:
                self._lose("arguments", frame.id, "what fills the role is the work of another annotator")
                continue
            targets.setdefault(f"role:{part.role}", []).append((part.role, target))
            self._tell_details(frame, part)
        make = self.shared.typesystem.get_type
        for sense, found in targets.items():
            link = make(kind.links[sense])
            elements = [link(role=self._clean(role), target=target) for role, target in found]
            setattr(host, kind.features[sense], make(layout.LINKS)(elements=elements))

    def _tell_details(self, frame: Frame, part: Argument) -> None:
        double = (part.mention and (part.entity or part.frame)) or (part.frame and part.entity)
        if part.confidence != "certain" or part.source or part.text or double:
            self._lose("details of arguments", frame.id, "a link has a role and a target")

    def _add_relation(self, frame: Frame) -> None:
        kind = self.shared.layout.types["relation", frame.label]
        ends = [self.marks.get(part.mention) for part in frame.arguments]
        if ends[0] is None or ends[1] is None:
            self._lose("relations", frame.id, "one of its ends is the work of another annotator")
            return
        values = _details(frame, frame.date) | {"precision": frame.precision, "source": self._source(frame.source)}
        values |= {"start-role": frame.arguments[0].role, "end-role": frame.arguments[1].role}
        made = self._annotation(kind, Span(ends[1].begin, ends[1].end), values, frame.attributes)
        made.Governor, made.Dependent = ends
        for part in frame.arguments:
            self._tell_details(frame, part)
        assert all(is_plain(part) for part in frame.arguments)

    def _annotation(
        self, kind: LayerType, span: Span, values: Mapping[str, str], attributes: Sequence[tuple[str, str]]
    ) -> Any:
        made = self.shared.typesystem.get_type(kind.name)(begin=span.start, end=span.end)
        for sense, words in values.items():
            if words:
                setattr(made, kind.features[sense], self._clean(words))
        several: dict[str, list[str]] = {}
        for code, value in attributes:
            if code != TYPE:
                several.setdefault(f"attribute:{code}", []).append(self._clean(value))
        for sense, words_of_it in several.items():
            array = sense in kind.arrays
            setattr(made, kind.features[sense], self._array(words_of_it) if array else words_of_it[0])
        self.cas.add(made)
        return made

    def _array(self, items: Sequence[str]) -> Any:
        return self.shared.typesystem.get_type(layout.ARRAY)(elements=[self._clean(item) for item in items])

    def _clean(self, words: str) -> str:
        """What XML can hold, every sign for one sign."""
        found, count = _FORBIDDEN.subn("\ufffd", words)
        if count:
            why = "XML has no place for them"
            self.shared.report.lose("control characters", [self.article.name], why=why, count=count)
        return found

    def _lose(self, what: str, record: str, why: str) -> None:
        self.shared.report.lose(what, (f"{self.article.name}:{record}",), why=why)


def _details(record: Mention | Frame, date: str) -> dict[str, str]:
    confidence = record.confidence if record.confidence != "certain" else ""
    told = {"label": type_of(record), "value": date, "confidence": confidence, "note": record.note}
    return told | ({"flag": "yes"} if record.flag else {})
