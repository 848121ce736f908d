"""What other annotation programs can hold of an article: labelled spans and relations between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.annotated import Shared
from annotator.formats.atomic import whole_file
from annotator.formats.foreign_batch import FROM, TO
from annotator.formats.json_lines import json_line
from annotator.formats.metadata import FIELDS
from annotator.formats.protocols import ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Article, Frame, Mention, attribute

_RESERVED = frozenset({*FIELDS, "id", "name", "doc", "text", "date_estimated"})


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A mention that goes out, the finest label it bears, and its annotator's name."""

    mention: Mention
    label: str
    annotator: str


@dataclass(frozen=True, slots=True)
class MarkedLink:
    """A frame that goes out as a relation; its ends are places in the list of marks."""

    frame: Frame
    label: str
    start: int
    end: int
    annotator: str


@dataclass(frozen=True, slots=True)
class Marked:
    """One article with what goes out of it, in an order that only the records decide: by place, label and id."""

    article: Article
    marks: tuple[MarkedSpan, ...]
    links: tuple[MarkedLink, ...]

    def people(self) -> list[str]:
        """The names of those whose work goes out."""
        return sorted({mark.annotator for mark in self.marks} | {link.annotator for link in self.links})


@dataclass(frozen=True, slots=True)
class Powers:
    """What a format can hold beyond spans with labels."""

    relations: bool = True
    people: bool = False
    parts: bool = False
    notes: bool = False


def marked_articles(project: ProjectView, report: Report, powers: Powers) -> Iterator[Marked]:
    """The articles one by one, counted; all that the format cannot hold of them and of the register is told."""
    people = {person.id: person for person in project.annotators()}
    register = sorted(project.entities(), key=lambda entity: entity.id)
    if register:
        report.lose("entity", [entity.name for entity in register], why="the format has no register")
    shared = Shared({}, people)
    for article in project.articles():
        found = _Selection(article, project.codebook, shared, powers, report).of(project)
        report.articles += 1
        report.mentions += len(found.marks)
        report.frames += len(found.links)
        for what, count in (("document", 1), ("span", len(found.marks)), ("relation", len(found.links))):
            report.keep(what, count)
        yield found


@dataclass(slots=True)
class _Selection:
    """One article on its way out."""

    article: Article
    codebook: Codebook
    shared: Shared
    powers: Powers
    report: Report
    numbers: dict[str, int] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)

    def of(self, project: ProjectView) -> Marked:
        """What of the article goes out."""
        mentions = project.mentions(self.article.id)
        self.starts = {mention.id: mention.start for mention in mentions}
        marks = [self._mark(mention) for mention in mentions if self._whole(mention)]
        marks.sort(key=lambda m: (m.mention.start, m.mention.end, m.label, m.annotator, m.mention.id))
        self.numbers = {mark.mention.id: number for number, mark in enumerate(marks)}
        frames = sorted(project.frames(self.article.id), key=lambda frame: frame.id)
        links = [link for frame in frames if (link := self._link(frame)) is not None]
        links.sort(key=lambda x: (x.start, x.end, x.label, x.annotator, x.frame.id))
        if not self.powers.people:
            self._lose_people(marks)
        return Marked(self.article, tuple(marks), tuple(links))

    def _whole(self, mention: Mention) -> bool:
        if self.powers.parts or len(mention.spans) == 1:
            return True
        self._lose("mention", mention.start, f"{mention.label} is discontinuous, spans of this format are not")
        return False

    def _mark(self, mention: Mention) -> MarkedSpan:
        for what, value, kept in (
            ("entity link", mention.entities, False),
            ("value", mention.value, False),
            ("confidence", mention.confidence != "certain", False),
            ("note", mention.note, self.powers.notes),
            ("flag", mention.flag, False),
        ):
            if value and not kept:
                self._lose(what, mention.start, "spans of this format have a label only")
        label = self._label(mention, mention.start)
        return MarkedSpan(mention, label, self.shared.person(mention.annotator))

    def _label(self, record: Mention | Frame, at: int) -> str:
        """The type where it belongs to the layer, else the layer; other attributes are lost."""
        finer = attribute(record.attributes, TYPE)
        found = self.codebook.label(finer)
        fits = found is not None and found.parent == record.label
        for code, value in record.attributes:
            if code != TYPE or not fits or value != finer:
                self._lose("attribute", at, f"the format holds no {code}")
        return finer if fits else record.label

    def _link(self, frame: Frame) -> MarkedLink | None:
        at = min((self.starts.get(part.mention, 0) for part in frame.arguments if part.mention), default=0)
        if not self.powers.relations:
            self._lose("frame", at, f"{frame.label}: this form of the format has no relations")
            return None
        ends = [self.numbers.get(part.mention) for part in frame.arguments]
        if frame.triggers or len(ends) != 2 or ends[0] is None or ends[1] is None:
            self._lose("frame", at, f"{frame.label}: relations have two mentions as ends and no trigger")
            return None
        for what, value in (
            ("role", tuple(part.role for part in frame.arguments) != (FROM, TO)),
            ("date", frame.date),
            ("source", frame.source or any(part.source for part in frame.arguments)),
            ("confidence", frame.confidence != "certain" or any(p.confidence != "certain" for p in frame.arguments)),
            ("note", frame.note),
            ("flag", frame.flag),
        ):
            if value:
                self._lose(what, at, "relations of this format have a label only")
        return MarkedLink(frame, self._label(frame, at), ends[0], ends[1], self.shared.person(frame.annotator))

    def _lose_people(self, marks: Sequence[MarkedSpan]) -> None:
        names = sorted({mark.annotator for mark in marks})
        if len(names) > 1:
            where = [f"{self.article.name}: {name}" for name in names]
            self.report.lose("annotator", where, why="the format does not tell who annotated")

    def _lose(self, what: str, at: int, why: str) -> None:
        self.report.lose(what, [f"{self.article.name}:{at}"], why=why)


def meta_of(article: Article, report: Report) -> dict[str, Any]:
    """What is known of an article beyond name and text, as an object; a key with several values has a list."""
    data: dict[str, Any] = {"title": article.title, "language": article.language}
    data |= {code: value for code in FIELDS if (value := getattr(article, code)) and code not in data}
    if article.date_estimated:
        data["date_estimated"] = True
    for key, value in article.metadata:
        if key in _RESERVED:
            report.lose("metadata", [f"{article.name}: {key}"], why="the name belongs to the format")
        elif key in data:
            data[key] = [*data[key], value] if isinstance(data[key], list) else [data[key], value]
        else:
            data[key] = value
    return data


@contextmanager
def json_lines(out: Path) -> Iterator[Callable[[Mapping[str, object]], object]]:
    """Writes one object a line into a file that takes its place when the block ends well; ExportRefused otherwise."""
    with whole_file(out) as file:
        yield lambda data: file.write(json_line(data, out))
