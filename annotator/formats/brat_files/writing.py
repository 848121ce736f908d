"""The lines of one article: what brat can say of it, and what is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.formats.brat_files.lines import EQUIVALENT, SAME_TRIGGER
from annotator.formats.brat_files.naming import Names
from annotator.formats.brat_files.register import OWN_SCHEME
from annotator.formats.brat_files.vocabulary import PRESENT
from annotator.formats.report import Report
from annotator.model.codebook import Bearer, Codebook
from annotator.model.records import TYPE, Argument, Article, Attributes, Entity, Frame, Mention, attribute
from annotator.model.span import Span

_WHITE = re.compile(r"\s")
_GROUP = "*"
_LINE_ENDS = re.compile("[\x00-\x08\x0b-\x1f]")


@dataclass(slots=True)
class Shown:
    """What all files of an export share: words for codes, the register, and what annotation.conf must tell."""

    codebook: Codebook
    entities: Mapping[str, Entity]
    report: Report
    types: Names = field(default_factory=Names)
    roles: Names = field(default_factory=Names)
    attributes: Names = field(default_factory=Names)
    types_used: dict[tuple[str, str, str], None] = field(default_factory=dict)
    """(section, layer, type) of every T, E, R and * line; R and * are in the section "R"."""
    roles_used: dict[tuple[str, str], None] = field(default_factory=dict)
    attributes_used: dict[tuple[str, str, str], None] = field(default_factory=dict)
    """(bearer, code, value)."""
    all_roles: set[str] = field(default_factory=set)
    """The roles of the codebook and of all frames: none of them may be the number of another one."""
    named: set[str] = field(default_factory=set)
    retyped: set[str] = field(default_factory=set)
    """Entities whose type is not that of a mention of theirs, from which it would be read back."""

    def is_binary(self, on: Bearer, code: str, labels: Iterable[str]) -> bool:
        """Whether an attribute is only there or not."""
        found = self.codebook.attribute(on, code, *labels)
        return found is not None and [value.code for value in found.values] == [PRESENT]


@dataclass(slots=True)
class Writing:
    """One article's lines in the making; records in the order in which they are to stand."""

    article: Article
    mentions: Sequence[Mention]
    frames: Sequence[Frame]
    shown: Shown
    lines: list[str] = field(default_factory=list)
    spans: dict[tuple[str, str], str] = field(default_factory=dict)
    """(mention, brat type) → T."""
    first: dict[str, str] = field(default_factory=dict)
    """mention → the T that its arguments, attributes and notes are written with."""
    events: dict[str, str] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def run(self) -> str:
        """The whole .ann file."""
        by_id = {mention.id: mention for mention in self.mentions}
        evoked: dict[str, dict[tuple[str, str], None]] = {}
        for frame in self.frames:
            trigger = next((id_ for id_ in frame.triggers if id_ in by_id), "")
            if trigger:
                self.events[frame.id] = self._next("E")
                evoked.setdefault(trigger, {})[frame.label, attribute(frame.attributes, TYPE)] = None
        self._number_relations(by_id)
        for mention in self.mentions:
            self._write_spans(mention, list(evoked.get(mention.id, ())))
        for frame in self.frames:
            self._write_frame(frame, by_id)
        for mention in self.mentions:
            self._write_details(mention, self.first[mention.id])
        for frame in self.frames:
            if id_ := self.events.get(frame.id) or self.relations.get(frame.id):
                self._write_frame_details(frame, id_)
        return "".join(f"{line}\n" for line in self.lines)

    def _number_relations(self, mentions: Mapping[str, Mention]) -> None:
        """Ids for the frames of two arguments without trigger, those that join such frames too."""
        whole = {
            frame.id: frame
            for frame in self.frames
            if frame.id not in self.events and len(frame.arguments) == 2 and not _is_group(frame)
        }
        ends = mentions.keys() | self.events.keys()
        while lost := [
            id_
            for id_, frame in whole.items()
            if not all((part.mention or part.frame) in ends | whole.keys() for part in frame.arguments)
        ]:
            for id_ in lost:
                del whole[id_]
        for id_ in whole:
            self.relations[id_] = self._next("R")

    def _next(self, letter: str) -> str:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        self.shown.report.keep(letter)
        return f"{letter}{self.counts[letter]}"

    def _write_spans(self, mention: Mention, evoked: Sequence[tuple[str, str]]) -> None:
        own = (mention.label, attribute(mention.attributes, TYPE))
        if evoked and own[1]:
            self._lose("types of triggers", mention, "a trigger has the type of its event")
        for layer, type_ in evoked or [own]:
            id_ = self._next("T")
            self.shown.types_used["T", layer, type_] = None
            name = self.shown.types.of(type_ or layer)
            places = ";".join(f"{span.start} {span.end}" for span in mention.spans)
            self.lines.append(f"{id_}\t{name} {places}\t{self._quote(mention.spans)}")
            self.spans[mention.id, name] = id_
            first = self.first.setdefault(mention.id, id_)
            if first != id_:
                self.lines.append(f"{self._next('#')}\t{SAME_TRIGGER} {id_}\t{first}")

    def _quote(self, spans: Iterable[Span]) -> str:
        return _WHITE.sub(" ", " ".join(span.of(self.article.text) for span in spans))

    def _write_frame(self, frame: Frame, mentions: Mapping[str, Mention]) -> None:
        type_ = attribute(frame.attributes, TYPE)
        name = self.shown.types.of(type_ or frame.label)
        known = [id_ for id_ in frame.triggers if id_ in mentions]
        if known:
            for _ in known[1:]:
                self._lose("further triggers", frame, "an event of brat has one trigger")
            trigger = self.spans[known[0], name]
            self.lines.append(f"{self.events[frame.id]}\t{' '.join([f'{name}:{trigger}', *self._parts(frame)])}")
            self.shown.types_used["E", frame.label, type_] = None
        else:
            self._write_relation(frame, name)
            if frame.id in self.relations:
                self.shown.types_used["R", frame.label, type_] = None

    def _write_relation(self, frame: Frame, name: str) -> None:
        """A frame without trigger: an R line of two arguments, or a * line of equals."""
        targets = [(part.role, self._target(part)) for part in frame.arguments]
        if frame.id in self.relations:
            parts = " ".join(f"{self.shown.roles.of(role)}:{target}" for role, target in targets)
            self.lines.append(f"{self.relations[frame.id]}\t{name} {parts}")
        elif len(targets) < 2 or not all(target for _, target in targets):
            self._lose("events without trigger", frame, "brat has them only as relations of mentions and events")
            return
        elif _is_group(frame):
            self.relations[frame.id] = _GROUP
            self.shown.report.keep(_GROUP)
            self.lines.append(f"{_GROUP}\t{name} {' '.join(target for _, target in targets)}")
        else:
            self._lose("events without trigger", frame, "a relation of brat has two arguments")
            return
        for part in frame.arguments:
            self._note_role(frame, part)

    def _parts(self, frame: Frame) -> list[str]:
        parts: list[str] = []
        counts: dict[str, int] = {}
        taken = {self.shown.roles.of(role) for role in sorted(self.shown.all_roles)}
        for part in frame.arguments:
            target = self._target(part)
            if not target:
                what = "entities without words" if part.entity else "arguments"
                self._lose(what, frame, "a role of brat is filled by a mention or an event of the same file")
                continue
            role = self.shown.roles.of(part.role)
            number = counts.get(role, 0) + 1
            while number > 1 and f"{role}{number}" in taken:
                number += 1
            counts[role] = number
            parts.append(f"{role}{number if number > 1 else ''}:{target}")
            self._note_role(frame, part)
        return parts

    def _target(self, part: Argument) -> str:
        if part.mention:
            return self.first.get(part.mention, "")
        frame = self.events.get(part.frame) or self.relations.get(part.frame, "")
        return "" if frame == _GROUP else frame

    def _note_role(self, frame: Frame, part: Argument) -> None:
        self.shown.roles_used[attribute(frame.attributes, TYPE) or frame.label, part.role] = None
        if part.confidence != "certain" or part.source or part.text or (part.entity and part.mention):
            self._lose("details of arguments", frame, "an argument of brat has a role and a filler")

    def _write_details(self, mention: Mention, id_: str) -> None:
        self._write_attributes("mention", mention, id_)
        for entity in mention.entities:
            self._write_entity(mention, id_, entity)
        self._write_note(mention, id_)
        for what, told in (("values", mention.value), ("flags", mention.flag)):
            if told:
                self._lose(f"{what} of mentions", mention, "brat has no place for them")
        if mention.confidence != "certain":
            self._lose("confidence", mention, "brat has no place for it")

    def _write_frame_details(self, frame: Frame, id_: str) -> None:
        if id_ != _GROUP:
            self._write_attributes("frame", frame, id_)
            self._write_note(frame, id_)
        for what, told in (("dates", frame.date or frame.precision), ("sources", frame.source), ("flags", frame.flag)):
            if told:
                self._lose(f"{what} of events", frame, "brat has no place for them")
        if frame.confidence != "certain":
            self._lose("confidence", frame, "brat has no place for it")

    def _write_attributes(self, on: Bearer, record: Mention | Frame, id_: str) -> None:
        attributes: Attributes = record.attributes
        labels = (record.label, attribute(attributes, TYPE))
        for code, value in attributes:
            if code == TYPE:
                continue
            if not value or _WHITE.search(value) or _LINE_ENDS.search(value):
                self._lose("attributes", record, "a value of brat is one word")
                continue
            binary = value == PRESENT and self.shown.is_binary(on, code, labels)
            end = "" if binary else f" {value}"
            self.lines.append(f"{self._next('A')}\t{self.shown.attributes.of(code)} {id_}{end}")
            self.shown.attributes_used[on, code, "" if binary else value] = None

    def _write_entity(self, mention: Mention, id_: str, entity_id: str) -> None:
        entity = self.shown.entities.get(entity_id)
        if entity is None:
            self._lose("references", mention, "the register has no such record")
            return
        self.shown.named.add(entity_id)
        if entity.type != attribute(mention.attributes, TYPE):
            self.shown.retyped.add(entity_id)
        codes = [pair for pair in entity.codes if all(pair) and not _WHITE.search("".join(pair)) and ":" not in pair[0]]
        name = " ".join(entity.name.split())
        for scheme, code in codes or [(OWN_SCHEME, entity.id)]:
            self.lines.append(f"{self._next('N')}\tReference {id_} {scheme}:{code}\t{name}")

    def _write_note(self, record: Mention | Frame, id_: str) -> None:
        if not record.note:
            return
        for line in record.note.split("\n"):
            self.lines.append(f"{self._next('#')}\tAnnotatorNotes {id_}\t{_LINE_ENDS.sub(' ', line)}")
        if _LINE_ENDS.search(record.note):
            self._lose("control characters in notes", record, "brat reads text by the line")

    def _lose(self, what: str, record: Mention | Frame, why: str) -> None:
        self.shown.report.lose(what, (f"{self.article.name}:{record.id}",), why=why)


def _is_group(frame: Frame) -> bool:
    """Whether a * line can hold it: all its arguments are equals, and nothing else is said of it."""
    plain = not frame.note and not [code for code, _ in frame.attributes if code != TYPE]
    return plain and all(part.role == EQUIVALENT for part in frame.arguments)
