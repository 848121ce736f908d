"""Documents of other annotation programs, once read, into records of a project."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.article_names import ArticleNames, bare_name
from annotator.formats.foreign_json import words_of
from annotator.formats.foreign_spans import ForeignText, Place, Unit, unit_of
from annotator.formats.metadata import FIELDS, iso_date
from annotator.formats.new_articles import title_of
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import LayerKind
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id, new_id
from annotator.model.records import TYPE, Annotator, Argument, Article, Attributes, Frame, Mention, Origin
from annotator.model.span import Span, joined
from annotator.text.language import guess

FROM, TO = "ARG1", "ARG2"
"""The roles of a relation's two ends."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span as a file has it: `key` is unique in its document, `annotator` a name ("": who imports)."""

    key: str
    label: str
    places: tuple[Place, ...]
    annotator: str = ""
    note: str = ""
    origin: Origin = "import"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two marks, by their keys."""

    label: str
    start: str
    end: str
    annotator: str = ""
    line: int = 0


@dataclass(slots=True)
class Document:
    """One text of a file with its marks; `told` is what the file says of it beyond (title, date, anything).

    `article` is the record that it became, perhaps in an earlier file.
    """

    line: int
    text: ForeignText
    name: str
    told: Mapping[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    article: Article | None = None


@dataclass(slots=True)
class Gathering:
    """One import: names and texts taken by now, and what each new label is used for."""

    context: ImportContext
    options: Mapping[str, str]
    report: Report
    names: ArticleNames = field(init=False)
    hashes: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, LayerKind] = field(default_factory=dict)
    renamed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.names = ArticleNames(self.context.taken_names)
        self.hashes.update(self.context.known_hashes)

    def batch(self, path: Path, documents: Iterable[Document]) -> Batch:
        """The records of a file's documents; what cannot be placed is lost with its line."""
        kept = list(documents)
        places = ((document.text, place) for document in kept for mark in document.marks for place in mark.places)
        found = unit_of(places, self.options.get("unit", ""))
        if found.doubt:
            line = next(d.line for d in kept if d.text.wide and d.marks)
            self.report.warn(str(path), "unit-guessed", found.doubt, line=line)
        batch = Batch()
        people: dict[str, Annotator] = {}
        begun = Counter(document.line for document in kept)
        for number, document in enumerate(kept, start=1):
            name = document.name or (path.stem if len(kept) == 1 else f"{path.stem}-{number}")
            if document.article is None:
                document.article = self._article(path, document, name)
                batch.articles.append(document.article)
            crowded = begun[document.line] > 1
            _Placing(self, path, document, found.unit, batch, people, crowded).place(document.article)
        batch.annotators.extend(people.values())
        self.report.articles += len(batch.articles)
        self.report.mentions += len(batch.mentions)
        self.report.frames += len(batch.frames)
        for what, count in (
            ("document", len(batch.articles)),
            ("span", len(batch.mentions)),
            ("relation", len(batch.frames)),
        ):
            self.report.keep(what, count)
        return batch

    def label(self, code: str, kind: LayerKind, *, path: Path, line: int) -> tuple[str, Attributes]:
        """The layer that a foreign label stands for, and the attribute with its type where it is finer.

        Spans may bear the label of a frame layer, as the triggers of its frames do; relations need one of their own.
        """
        layer = self.context.codebook.layer_of(code)
        known = layer.kind if layer is not None else self.kinds.setdefault(code, kind)
        if kind == "frame" and known == "span":
            other = f"{code}_RELATION"
            if other not in self.renamed:
                self.renamed.add(other)
                message = f"{code} labels spans already; the relation is called {other}"
                self.report.warn(str(path), "label-renamed", message, line=line)
            return self.label(other, kind, path=path, line=line)
        if layer is None or layer.code == code:
            return code, ()
        return layer.code, ((TYPE, code),)

    def _article(self, path: Path, document: Document, name: str) -> Article:
        text = document.text.text
        digest = hashlib.sha256(text.encode()).hexdigest()
        where = {"path": str(path), "line": document.line}
        if document.text.replaced:
            self.report.warn(str(path), "replaced", document.text.replaced, line=document.line)
        if digest in self.hashes:
            message = f"the same text as {self.hashes[digest]}; it was taken all the same"
            self.report.warn(str(path), "duplicate", message, line=document.line)
        fields, others = _told(document.told, where, self.report)
        estimated = words_of(document.told.get("date_estimated")).casefold() in {"true", "yes", "1"}
        fields.setdefault("title", title_of(text))
        if not fields.get("language"):
            fields["language"] = guess(text)
        made = Article(
            id=new_id(),
            name=self._name(path, name, document.line),
            text=text,
            date_estimated=estimated and bool(fields.get("date")),
            sha256=digest,
            metadata=others,
            **fields,
        )
        self.hashes.setdefault(digest, made.name)
        return made

    def _name(self, path: Path, wanted: str, line: int) -> str:
        name, bare = self.names.free(wanted), bare_name(wanted)
        if name != bare:
            self.report.warn(str(path), "double-id", f"the name {bare} is taken; this one is called {name}", line=line)
        return name


@dataclass(slots=True)
class _Placing:
    """The marks and links of one document on their way into a batch; `crowded`: its line has other documents, too."""

    run: Gathering
    path: Path
    document: Document
    unit: Unit
    batch: Batch
    people: dict[str, Annotator]
    crowded: bool

    def place(self, article: Article) -> None:
        """Add the article's mentions, and its relations as frames of two arguments."""
        placed: dict[str, Mention] = {}
        for mark in self.document.marks:
            made = self._mention(article, mark)
            if made is not None:
                placed[mark.key] = made
        self.batch.mentions.extend(placed.values())
        self.batch.frames.extend(
            frame for link in self.document.links if (frame := self._frame(article, link, placed)) is not None
        )

    def _mention(self, article: Article, mark: Mark) -> Mention | None:
        line = mark.line or self.document.line
        spans = [span for place in mark.places if (span := self._span(place, line)) is not None]
        if len(spans) < len(mark.places) or not spans:
            self._lose("span", line, "its place in the text cannot be told")
            return None
        if not mark.label:
            self._lose("span", line, "it has no label")
            return None
        label, attributes = self.run.label(mark.label, "span", path=self.path, line=line)
        return Mention(
            id=new_id(),
            article=article.id,
            annotator=self._person(mark.annotator),
            label=label,
            spans=joined(spans),
            attributes=attributes,
            note=mark.note,
            origin=mark.origin,
            codebook=self.run.context.codebook.version,
        )

    def _span(self, place: Place, line: int) -> Span | None:
        found = self.document.text.anchored(place, self.unit)
        if found.doubt:
            message = f"{self._name()}: {found.doubt}" if self.crowded else found.doubt
            self.run.report.warn(str(self.path), "quote-mismatch" if place.quote else "span", message, line=line)
        return found.span

    def _frame(self, article: Article, link: Link, mentions: Mapping[str, Mention]) -> Frame | None:
        line = link.line or self.document.line
        start, end = mentions.get(link.start), mentions.get(link.end)
        if start is None or end is None or not link.label:
            self._lose("relation", line, "one of its ends is missing" if link.label else "it has no label")
            return None
        label, attributes = self.run.label(link.label, "frame", path=self.path, line=line)
        return Frame(
            id=new_id(),
            article=article.id,
            annotator=self._person(link.annotator),
            label=label,
            arguments=(Argument(FROM, mention=start.id), Argument(TO, mention=end.id)),
            attributes=attributes,
            origin="import",
            codebook=self.run.context.codebook.version,
        )

    def _person(self, name: str) -> str:
        if not name:
            return self.run.context.annotator
        return self.people.setdefault(name, Annotator(derived_id("annotator", name), name)).id

    def _lose(self, what: str, line: int, why: str) -> None:
        where = f", {self._name()}" if self.crowded else ""
        self.run.report.lose(what, [f"{self.path}:{line}{where}"], why=why)

    def _name(self) -> str:
        return self.document.article.name if self.document.article is not None else self.document.name


def text_in(path: Path, line: int, value: Any) -> ForeignText:
    """The text of a document; ImportRefused where it is none or nothing but white space."""
    if not isinstance(value, str):
        raise ImportRefused(path, "record", "there is no text in this record", line=line)
    if not value.strip():
        raise ImportRefused(path, "empty", "the text of this record is empty", line=line)
    return ForeignText(value)


def _told(told: Mapping[str, Any], where: Mapping[str, Any], report: Report) -> tuple[dict[str, Any], Attributes]:
    """The fields of an article, and the pairs beyond them; what is neither text nor number is lost."""
    fields: dict[str, Any] = {}
    others: set[tuple[str, str]] = set()
    for raw, value in told.items():
        key = words_of(raw)
        if key == "date" and isinstance(value, str) and value:
            try:
                fields["date"] = iso_date(value)
            except ValueError as error:
                report.warn(where["path"], "date", str(error), line=where["line"])
                others.add((key, words_of(value)))
        elif key in FIELDS and isinstance(value, str | int):
            fields[key] = words_of(value)
        elif key and key != "date_estimated":
            values = value if isinstance(value, list) else [value]
            plain = [words_of(item) for item in values if item is not None]
            others.update((key, item) for item in plain if item)
            if any(isinstance(item, dict | list) for item in values):
                report.lose(key, [f"{where['path']}:{where['line']}"], why="it is neither text nor number")
    return fields, tuple(sorted(others))
