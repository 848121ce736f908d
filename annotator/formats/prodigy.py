"""Prodigy's and spaCy's JSON Lines: texts with spans in code points, and relations between spans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.formats.foreign_batch import Document, Gathering, Link, Mark, text_in
from annotator.formats.foreign_export import Marked, MarkedSpan, Powers, json_lines, marked_articles, meta_of
from annotator.formats.foreign_json import objects_of, offset_of, read_each, words_of
from annotator.formats.foreign_spans import UNIT, Place
from annotator.formats.input_files import files_of
from annotator.formats.prodigy_records import beyond, classes_of, records_in, spans_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.text.tokens import tokens

_OWN = frozenset(
    {
        "text",
        "spans",
        "entities",
        "ents",
        "tokens",
        "sents",
        "relations",
        "meta",
        "answer",
        "label",
        "accept",
        "options",
        "id",
        "path",
        "html",
    }
)

INFO = FormatInfo(
    code="prodigy",
    names=Words("Prodigy, spaCy", "Prodigy, spaCy"),
    description=Words(
        "JSON Lines de Prodigy : textes, passages, relations ; ce qui fut rejeté ou ignoré ne compte pas.",
        "Prodigy’s JSON Lines: texts, spans, relations; what was rejected or ignored does not count.",
    ),
    suffixes=(".jsonl", ".json"),
    reads=True,
    writes=True,
    folder=False,
    options=(UNIT,),
)


class ProdigyImporter:
    """Reads Prodigy's exports; the work of several annotators on one text comes together in one article."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; records without a text are refused one by one, also within one value."""
        run = Gathering(context, {"unit": options.get("unit", "") or "code-points"}, report)
        for path in files_of(paths, INFO.suffixes, report):
            documents = _Documents(path, report)
            read_each(path, report, documents.take)
            if documents.found:
                yield run.batch(path, documents.finished())


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A relation whose ends are looked up once all is read, since one may be in another annotator’s record."""

    document: Document
    item: dict[str, Any]
    keys: _Keys
    author: str
    line: int


class _Keys:
    """The marks of one record, or of one annotator, by what relations name their ends with."""

    def __init__(self) -> None:
        self._spots: dict[object, str] = {}
        self._places: dict[object, set[str]] = {}
        self._last: dict[object, set[str]] = {}

    def add(self, item: dict[str, Any], key: str) -> None:
        """Remember the mark of a span."""
        self._spots.setdefault(_spot(item), key)
        self._places.setdefault(_spot(item)[:2], set()).add(key)
        if offset_of(item.get("token_end")) is not None:
            self._last.setdefault(item["token_end"], set()).add(key)

    def end(self, item: Any, token: Any) -> str:
        """The mark at the end of a relation: its span, one at that place, or the only one whose last token it is."""
        if isinstance(item, dict):
            spot = _spot(item)
            if spot[2]:
                return self._spots.get(spot, "")
            found = self._places.get(spot[:2], set())
        else:
            found = self._last.get(token, set()) if offset_of(token) is not None else set()
        return next(iter(found)) if len(found) == 1 else ""


class _Documents:
    """The texts of a file; a text that several annotators had stands once."""

    def __init__(self, path: Path, report: Report) -> None:
        self.found: dict[object, Document] = {}
        self._path = path
        self._report = report
        self._authors: dict[object, set[str]] = {}
        self._waiting: list[_Waiting] = []
        self._keys: dict[tuple[int, str], _Keys] = {}

    def finished(self) -> list[Document]:
        """The documents in the order of the file, with their relations."""
        for wait in self._waiting:
            ends = [self._end(wait, end) for end in ("head", "child")]
            link = Link(words_of(wait.item.get("label")), ends[0], ends[1], wait.author, wait.line)
            wait.document.links.append(link)
        return list(self.found.values())

    def _end(self, wait: _Waiting, name: str) -> str:
        """The key of a span in the relation's record, or in that of the annotator whom it names."""
        item = wait.item.get(f"{name}_span")
        other = words_of(item.get("_annotator_id")) if isinstance(item, dict) else ""
        known = self._keys.get((id(wait.document), other), _Keys()) if other else wait.keys
        return known.end(item, wait.item.get(name))

    def take(self, line: int, value: Any) -> None:
        """Take the records of a value; those without a text are refused."""
        for record in records_in(value):
            try:
                self.add(line, record)
            except ImportRefused as error:
                self._report.refuse(error)

    def add(self, line: int, value: Any) -> None:
        """Take a record; ImportRefused where there is no text in it."""
        if not isinstance(value, dict):
            raise ImportRefused(self._path, "record", "a record is an object", line=line)
        text = text_in(self._path, line, value.get("text"))
        meta = value["meta"] if isinstance(value.get("meta"), dict) else {}
        told = {key: item for key, item in value.items() if key not in _OWN and not key.startswith("_")} | meta
        name = words_of(told.pop("id", "")) or words_of(value.get("id"))
        author = words_of(value.get("_annotator_id"))
        key: object = (name, text.text)
        if author in self._authors.setdefault(key, set()) or not author:
            key = (name, text.text, line)
        self._authors.setdefault(key, set()).add(author)
        document = self.found.setdefault(key, Document(line, text, name, told))
        self._fill(document, value, line=line, author=author)

    def _fill(self, document: Document, value: dict[str, Any], *, line: int, author: str) -> None:
        answer = value.get("answer", "accept")
        items, links = spans_of(value), objects_of(value.get("relations"))
        if answer != "accept":
            told = (("span", len(items)), ("relation", len(links)), ("label", int(bool(value.get("label")))))
            why = f"the answer was {words_of(answer) or 'not given'}"
            for what, count in told:
                if count:
                    self._lose(what, line, why, count=count)
            if not any(count for _, count in told):
                self._lose("answer", line, why)
            return
        keys = _Keys()
        for item in items:
            mark = _mark(item, f"{line}#{len(document.marks)}", author=author, line=line)
            if mark is None:
                self._lose("span", line, "it has no start, end and label")
                continue
            document.marks.append(mark)
            keys.add(item, mark.key)
            for what in beyond(item):
                self._lose(what, line, "a span has a label only")
        self._keys.setdefault((id(document), author), keys)
        self._waiting += [_Waiting(document, item, keys, author, line) for item in links]
        if value.get("html"):
            self._lose("html", line, "the text serves, without its looks")
        if classes := classes_of(value):
            document.told = {**document.told, "label": [*document.told.get("label", ()), *classes]}
            self._report.keep("label of a text", len(classes))

    def _lose(self, what: str, line: int, why: str, *, count: int = 1) -> None:
        self._report.lose(what, [f"{self._path}:{line}"], why=why, count=count)


def _mark(item: Any, key: str, *, author: str, line: int) -> Mark | None:
    if not isinstance(item, dict) or not isinstance(item.get("label"), str | int):
        return None
    start, end = offset_of(item.get("start")), offset_of(item.get("end"))
    if start is None or end is None:
        return None
    quote = item.get("text")
    place = Place(start, end, quote if isinstance(quote, str) else "")
    return Mark(key, words_of(item["label"]), (place,), author, line=line)


def _spot(item: dict[str, Any]) -> tuple[str, str, str]:
    """What tells a span from the others of its record."""
    return words_of(item.get("start")), words_of(item.get("end")), words_of(item.get("label"))


class ProdigyExporter:
    """Writes one line for each article and annotator, with the tokens that Prodigy shows."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; what Prodigy cannot hold is in the report."""
        del options
        with json_lines(out) as add:
            for done, found in enumerate(marked_articles(project, report, Powers(people=True)), start=1):
                for record in _records(found, report):
                    add(record)
                progress(done, 0)


def _records(found: Marked, report: Report) -> Iterator[dict[str, Any]]:
    meta = {"id": found.article.name, **meta_of(found.article, report)}
    words = tokens(found.article.text, found.article.language)
    starts = {word.start: number for number, word in enumerate(words)}
    ends = {word.end: number for number, word in enumerate(words)}
    text = found.article.text
    shown = [{"text": w.of(text), "start": w.start, "end": w.end, "id": number} for number, w in enumerate(words)]

    def span(mark: MarkedSpan) -> dict[str, Any]:
        first, last = starts.get(mark.mention.start), ends.get(mark.mention.end)
        place = {"start": mark.mention.start, "end": mark.mention.end, "label": mark.label}
        return {**place, "token_start": first, "token_end": last} if first is not None and last is not None else place

    def end(number: int, author: str) -> dict[str, Any]:
        mark = found.marks[number]
        return span(mark) | ({} if mark.annotator == author else {"_annotator_id": mark.annotator})

    for author in found.people() or [""]:
        spans = [span(mark) for mark in found.marks if mark.annotator == author]
        data: dict[str, Any] = {"text": text, "meta": meta, "tokens": shown, "spans": spans}
        links = [link for link in found.links if link.annotator == author]
        if links:
            data["relations"] = [
                {"head_span": end(x.start, author), "child_span": end(x.end, author), "label": x.label} for x in links
            ]
        yield {**data, "answer": "accept", **({"_annotator_id": author} if author else {})}


EXPORTER = ProdigyExporter()
IMPORTER = ProdigyImporter()
