"""One brat document: its text and lines as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.formats.brat_files.lines import SAME_TRIGGER, Fragment, Lines, Link, Quality, TextBound
from annotator.formats.brat_files.places import CODE_POINTS, Unit, agreeing, agrees, found_near, placed, trimmed
from annotator.formats.brat_files.register import Register
from annotator.formats.brat_files.used import attribute_code, conf_roles, plain_roles
from annotator.formats.brat_files.vocabulary import PRESENT, Vocabulary
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused
from annotator.model.ids import new_id
from annotator.model.records import TYPE, Argument, Article, Attributes, Frame, Mention
from annotator.model.span import Span, joined, quote

_SHOWN = 80
_NOWHERE = "its words are not where the file says, and not once near by"


@dataclass(slots=True)
class Reading:
    """One article on its way: the records so far, by the ids of its files (`paths`)."""

    paths: Sequence[Path]
    article: Article
    annotator: str
    lines: Lines
    unit: Unit
    vocabulary: Vocabulary
    register: Register
    report: Report
    mentions: dict[str, Mention] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)

    def run(self) -> None:
        """Fill `mentions` and `frames`; what does not come over is in the report."""
        triggers = {link.trigger for link in self.lines.events.values()}
        self._find_twins(triggers)
        for line in self.lines.spans.values():
            self._take_span(line, trigger=line.id in triggers)
        if kept := len(self.mentions) + len(self.same):
            self.report.keep("T", kept)
        events, relations = self._whole_events(), self._whole_relations()
        self._take_events(events)
        self._take_relations(relations)
        self._take_qualities()
        self._take_references()
        self._take_remarks()
        self.report.mentions += len(self.mentions)
        self.report.frames += len(self.frames)

    def _take_span(self, line: TextBound, *, trigger: bool) -> None:
        if line.id in self.same:
            return
        fragments = self._fragments(line)
        if fragments is None:
            return
        layer, type_ = self.vocabulary.mention(line.type, trigger=trigger)
        self.mentions[line.id] = Mention(
            id=new_id(),
            article=self.article.id,
            annotator=self.annotator,
            label=layer,
            spans=joined(Span(start, end) for start, end in fragments),
            attributes=((TYPE, type_),) if type_ and not trigger else (),
            origin="import",
            codebook=self.vocabulary.codebook.version,
        )

    def _fragments(self, line: TextBound) -> Sequence[Fragment] | None:
        """Where the words are; None, and told, where they are nowhere."""
        fragments = placed(line, self.article.text, self.unit)
        if fragments is not None and agrees(line, self.article.text, fragments):
            inner = trimmed(line, self.article.text, fragments)
            if inner != fragments:
                message = f"{line.id} has white space at its ends that its quote lacks; it was left out"
                self._warn("blank-ends", message, line.line)
            return inner
        near = found_near(line, self.article.text)
        if near is None and fragments is None:
            message = f"{line.id} does not lie in the text, which has {len(self.article.text)} characters"
            path, own = self._at(line.line)
            self.report.refuse(ImportRefused(path, "span", message, line=own))
            return None
        stands = " … ".join(self.article.text[start : min(end, start + _SHOWN)] for start, end in fragments or ())
        end = f"it was moved to {near[0][0]}–{near[0][1]}" if near else "it was left out"
        message = f"{line.id}: the file quotes {line.quote[:_SHOWN]!r}, the text has {stands!r} there; {end}"
        self._warn("quote-mismatch", message, line.line)
        if near is None:
            self._lose("mentions", line.line, _NOWHERE)
        return near

    def _find_twins(self, triggers: set[str]) -> None:
        """Triggers that stand twice only because their events are of different types, as exports say, are one."""
        spans = self.lines.spans
        for remark in self.lines.remarks:
            one, other = spans.get(remark.words.strip()), spans.get(remark.target)
            if remark.kind != SAME_TRIGGER or one is None or other is None or not {one.id, other.id} <= triggers:
                continue
            layers = {self.vocabulary.frame(line.type)[0] for line in (one, other)}
            if one.fragments == other.fragments and len(layers) == 1 and one.id not in self.same and one is not other:
                self.same[other.id] = one.id

    def _whole_events(self) -> list[Link]:
        """The events whose words are found; each has an id from now on, so that others may point to it."""
        whole = [link for link in self.lines.events.values() if self._mention(link.trigger) is not None]
        self.ids.update((link.id, new_id()) for link in whole)
        for link in self.lines.events.values():
            if link.id not in self.ids:
                self._lose("events", link.line, "its trigger was lost")
        return whole

    def _whole_relations(self) -> dict[str, Link]:
        """The relations all of whose ends are found, those that join relations too; each has an id from now on."""
        whole = {**self.lines.relations, **{f"*{link.line}": link for link in self.lines.groups}}
        while lost := [key for key, link in whole.items() if not self._joins(link, whole)]:
            for key in lost:
                self._lose("relations", whole.pop(key).line, "what it joins was lost")
        self.ids.update((key, new_id()) for key in whole)
        return whole

    def _joins(self, link: Link, relations: Mapping[str, Link]) -> bool:
        return all(self._mention(id_) is not None or id_ in self.ids or id_ in relations for _, id_ in link.parts)

    def _take_events(self, events: Iterable[Link]) -> None:
        known = conf_roles(self.vocabulary.conf) if self.lines.events else {}
        for link in events:
            roles = plain_roles(link, known.get(link.type, frozenset()))
            trigger = self._mention(link.trigger)
            triggers = (trigger.id,) if trigger is not None else ()
            self._add_frame(link, link.id, roles=roles, triggers=triggers)
            self.report.keep("E")

    def _take_relations(self, relations: Mapping[str, Link]) -> None:
        for key, link in relations.items():
            self._add_frame(link, key, roles=[role for role, _ in link.parts], triggers=())
            self.report.keep(link.id[0])

    def _add_frame(self, link: Link, key: str, *, roles: list[str], triggers: tuple[str, ...]) -> None:
        layer, type_ = self.vocabulary.frame(link.type)
        arguments = []
        for role, (_, id_) in zip(roles, link.parts, strict=True):
            if (mention := self._mention(id_)) is not None:
                arguments.append(Argument(role, mention=mention.id))
            elif id_ in self.ids:
                arguments.append(Argument(role, frame=self.ids[id_]))
            else:
                self._lose("arguments", link.line, "what fills the role was lost")
        self.frames[key] = Frame(
            id=self.ids[key],
            article=self.article.id,
            annotator=self.annotator,
            label=layer,
            triggers=triggers,
            arguments=tuple(arguments),
            attributes=((TYPE, type_),) if type_ else (),
            origin="import",
            codebook=self.vocabulary.codebook.version,
        )

    def _mention(self, id_: str) -> Mention | None:
        return self.mentions.get(self.same.get(id_, id_))

    def _take_qualities(self) -> None:
        for quality in self.lines.qualities:
            id_ = self.same.get(quality.target, quality.target)
            if id_ in self.mentions:
                mention = self.mentions[id_]
                self.mentions[id_] = replace(mention, attributes=_with(mention.attributes, quality))
            elif id_ in self.frames:
                frame = self.frames[id_]
                self.frames[id_] = replace(frame, attributes=_with(frame.attributes, quality))
            else:
                self._lose("attributes", quality.line, "what it is about was lost")
                continue
            self.report.keep(quality.id[0])

    def _take_references(self) -> None:
        by_target: dict[str, list[tuple[str, str, str]]] = {}
        for line in self.lines.references:
            mention = self._mention(line.target)
            layer = self.vocabulary.codebook.label(mention.label) if mention is not None else None
            if mention is None or layer is None or not layer.entities:
                why = "only mentions of layers with a register name an entity"
                self._lose("references", line.line, why)
                continue
            name = line.name or " ".join(quote(mention.spans, self.article.text).split())
            by_target.setdefault(self.same.get(line.target, line.target), []).append((line.scheme, line.code, name))
            self.report.keep("N")
        for id_, references in by_target.items():
            mention = self.mentions[id_]
            entities = self.register.named(references, mention)
            self.mentions[id_] = replace(mention, entities=entities)

    def _take_remarks(self) -> None:
        words: dict[str, list[str]] = {}
        for line in self.lines.remarks:
            id_ = self.same.get(line.target, line.target)
            if line.kind == SAME_TRIGGER and line.target in self.same:
                self.report.keep("#")
            elif id_ in self.mentions or id_ in self.frames:
                told = line.words if line.kind == "AnnotatorNotes" else f"{line.kind}: {line.words}"
                words.setdefault(id_, []).append(told)
                self.report.keep("#")
            else:
                self._lose("notes", line.line, "it is about an attribute, a reference, or something that was lost")
        for id_, parts in words.items():
            note = "\n".join(parts)
            if id_ in self.mentions:
                self.mentions[id_] = replace(self.mentions[id_], note=note)
            else:
                self.frames[id_] = replace(self.frames[id_], note=note)

    def _lose(self, what: str, line: int, why: str) -> None:
        path, own = self._at(line)
        self.report.lose(what, (f"{path}:{own}",), why=why)

    def _warn(self, code: str, message: str, line: int) -> None:
        path, own = self._at(line)
        self.report.warn(str(path), code, message, line=own)

    def _at(self, line: int) -> tuple[Path, int]:
        """Which file and line of it a line of them all is."""
        file, own = self.lines.at(line)
        return self.paths[file], own


def _with(attributes: Attributes, quality: Quality) -> Attributes:
    pair = (attribute_code(quality.name), quality.value or PRESENT)
    return tuple(sorted({*attributes, pair}))


def unit_doubt(unit: Unit, lines: Sequence[TextBound], text: str) -> str:
    """What to say where a file counts otherwise than brat; "" where it does not."""
    if unit.name == CODE_POINTS:
        return ""
    count = agreeing(lines, text, unit)
    return f"{count} of {len(lines)} quotes agree where {unit.name} counts; all places were converted"
