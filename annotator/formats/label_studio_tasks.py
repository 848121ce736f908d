"""One task of Label Studio as a document: whose annotations it has, and what each result says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.formats.foreign_batch import Document, Link, Mark, text_in
from annotator.formats.foreign_json import objects_of, offset_of, words_of
from annotator.formats.foreign_spans import ForeignText, Place
from annotator.formats.label_studio_dialogue import TYPE, Dialogue, dialogue_key, is_in_dialogue
from annotator.formats.label_studio_text import PageText, is_page, quote_of, text_key
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused
from annotator.model.records import Origin

_NAMES = ("name", "doc", "id")
_SPANS = ("labels", "hypertextlabels", TYPE)
_LABELS = (*_SPANS, "htmllabels")
_SAID = {
    "choices": "choices",
    "textarea": "text",
    "rating": "rating",
    "number": "number",
    "datetime": "datetime",
    "taxonomy": "taxonomy",
}
"""What may be said of a region or of the whole text: type of the result → key of its value."""
_URL = re.compile(r"(?:https?|s3|gs)://\S+|/data/\S+")


def read_task(path: Path, line: int, value: Any, *, predictions: bool, report: Report, unit: str = "") -> Document:
    """The document of a task; ImportRefused where its text is not in the file. `unit` "" is told by the quotes."""
    if not isinstance(value, dict):
        raise ImportRefused(path, "record", "a task is an object", line=line)
    data, annotations = _parts(value)
    guesses = objects_of(value.get("predictions"))
    results = [found for item in (*annotations, *guesses) for found in objects_of(item.get("result"))]
    key = dialogue_key(data, results)
    dialogue = Dialogue.of(data[key]) if key else None
    key = key or text_key(data, results)
    words = data.get(key)
    if isinstance(words, str) and _URL.fullmatch(words.strip()):
        raise ImportRefused(path, "record", "the task has an address, not a text", line=line)
    if dialogue is None and any(is_in_dialogue(found) for found in results):
        raise ImportRefused(path, "record", "the turns of the dialogue are not in this record", line=line)
    page = PageText.of(words) if isinstance(words, str) and is_page(words, results) else None
    text = _text_of(path, line, words, dialogue=dialogue, page=page)
    named = next((name for name in _NAMES if words_of(data.get(name))), "")
    name = words_of(data.get(named)) or words_of(value.get("id"))
    others = tuple(item for code, item in data.items() if code != key and isinstance(item, str))
    document = Document(line, text, name, _told(value, data, but={key, named}))
    task = _Task(document, path, report, page, others, dialogue, unit)
    task.take_all(annotations, guesses, predictions=predictions)
    if drafts := objects_of(value.get("drafts")):
        task.lose("draft", "drafts are nobody's final word", count=len(drafts))
    return task.finished()


def _text_of(path: Path, line: int, words: Any, *, dialogue: Dialogue | None, page: PageText | None) -> ForeignText:
    """The text of a task: of its dialogue, of its page, or as it stands; ImportRefused where there is none."""
    if dialogue is not None:
        return dialogue.text if dialogue.has_words else text_in(path, line, "")
    return text_in(path, line, page.text if page else words)


def is_short(value: Any) -> bool:
    """Whether a task has the short form, in which each annotation is a record of its own (JSON-MIN)."""
    return isinstance(value, dict) and not isinstance(value.get("data"), dict)


def joined_tasks(documents: Iterable[tuple[Document, bool]]) -> list[Document]:
    """The documents, those of the short form (marked so) that are about one task as one."""
    found: list[Document] = []
    known: dict[tuple[str, str], Document] = {}
    for number, (document, short) in enumerate(documents):
        first = known.setdefault((document.name, document.text.text), document) if short and document.name else document
        if first is document:
            found.append(document)
            continue
        first.marks += [replace(mark, key=f"{number}:{mark.key}") for mark in document.marks]
        for key, value in document.told.items():
            old = first.told.get(key, value)
            both = old if old == value else [*_several(old), *(x for x in _several(value) if x not in _several(old))]
            first.told = {**first.told, key: both}
    return found


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _told(value: Mapping[str, Any], data: Mapping[str, Any], *, but: set[str]) -> dict[str, Any]:
    """What is said of the text beyond its words, also in `meta` of the data and of the task."""
    told = {code: item for code, item in data.items() if code not in {*but, "meta"}}
    for meta in (data.get("meta"), value.get("meta") if value.get("data") is data else None):
        if isinstance(meta, dict):
            told = {**meta, **told}
        elif meta:
            told.setdefault("meta", meta)
    return told


def _parts(value: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The task's data and its annotations, also where all stands side by side (JSON-MIN)."""
    if isinstance(value.get("data"), dict):
        found = [*objects_of(value.get("annotations")), *objects_of(value.get("completions"))]
        return value["data"], found
    results = [
        {"from_name": key, "type": TYPE if TYPE in item else "labels", "value": item, "id": f"{key}{number}"}
        for key, items in value.items()
        if isinstance(items, list)
        for number, item in enumerate(items)
        if isinstance(item, dict) and any(kind in item for kind in _LABELS)
    ]
    plain = {
        key: _texts(item, "choices") if isinstance(item, dict) and "choices" in item else item
        for key, item in value.items()
        if not any(result["from_name"] == key for result in results)
        and key not in {"annotator", "annotation_id", "created_at", "updated_at", "lead_time", "predictions"}
    }
    return plain, [{"completed_by": value.get("annotator"), "result": results}] if results else []


def _person(annotation: Mapping[str, Any]) -> str:
    """The name of who annotated: ours, else e-mail, first and last name, or number; "" where nothing tells."""
    if name := words_of(annotation.get("annotator")):
        return name
    who = annotation.get("completed_by")
    if isinstance(who, dict):
        full = " ".join(part for key in ("first_name", "last_name") if (part := words_of(who.get(key))))
        who = words_of(who.get("email")) or full or who.get("id")
    told = words_of(who)
    return f"annotator {told}" if told.isdigit() else told


@dataclass(slots=True)
class _Task:
    """A document that fills up with the results of its annotations."""

    document: Document
    path: Path
    report: Report
    page: PageText | None = None
    others: tuple[str, ...] = ()
    dialogue: Dialogue | None = None
    unit: str = ""
    said: dict[str, set[str]] = field(default_factory=dict)
    waiting: list[tuple[dict[str, Any], str, str]] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def take_all(
        self, annotations: Sequence[Mapping[str, Any]], guesses: Sequence[Mapping[str, Any]], *, predictions: bool
    ) -> None:
        """The results of all people and, if wanted, of all models; what is left out is told."""
        if self.dialogue is not None and self.dialogue.more:
            self.lose("details of turns", "a turn has who speaks and the words", count=self.dialogue.more)
        for number, annotation in enumerate(annotations):
            if annotation.get("was_cancelled") is True:
                self.lose("annotation", "it was cancelled")
                continue
            self.take(annotation, f"{number}/", person=_person(annotation))
        for number, guess in enumerate(guesses if predictions else []):
            model = words_of(guess.get("model_version")) or "prediction"
            self.take(guess, f"p{number}/", person=model, origin="suggestion")
        if guesses and not predictions:
            self.lose("prediction", "predictions were not wanted", count=len(guesses))

    def take(self, annotation: Mapping[str, Any], prefix: str, *, person: str, origin: Origin = "import") -> None:
        """The results of one annotation; keys of its regions begin with `prefix`."""
        results = objects_of(annotation.get("result"))
        regions = {words_of(found.get("id")) for found in results if words_of(found.get("type")).lower() in _SPANS}
        notes = _notes(results, regions - {""})
        if annotation.get("ground_truth") is True:
            self.lose("ground_truth", "who is the adjudicated set is told of an annotator, not of one text")
        for number, result in enumerate(results):
            kind = words_of(result.get("type")).lower()
            own = words_of(result.get("id")) or f"#{number}"
            if kind in _SPANS:
                note = "\n".join([*_texts(result.get("meta"), "text"), *notes.get(own, [])])
                if result.get("score") is not None:
                    self.lose("score", "a mention has no score")
                for mark in self._marks(result, f"{prefix}{own}"):
                    self.document.marks.append(replace(mark, annotator=person, note=note, origin=origin))
            elif kind == "relation":
                self.waiting.append((result, prefix, person))
            elif kind in _SAID:
                if words_of(result.get("id")) in notes:
                    continue
                if origin == "suggestion":
                    self.lose(kind, "what a model says of the whole text has no place here")
                else:
                    self._describe(result, kind, person)
            else:
                self.lose(kind or "result", "results of this type have no place here")

    def finished(self) -> Document:
        """The document, with relations between regions of one annotation, else of any."""
        keys = {mark.key for mark in self.document.marks}
        bare: dict[str, str] = {}
        for mark in self.document.marks:
            bare.setdefault(mark.key.partition("/")[2], mark.key)
        for result, prefix, person in self.waiting:
            ends = [words_of(result.get(end)) for end in ("from_id", "to_id")]
            ends = [f"{prefix}{end}" if f"{prefix}{end}" in keys else bare.get(end, "") for end in ends]
            if result.get("direction") == "left":
                ends.reverse()
            elif result.get("direction") == "bi":
                self.lose("direction", "a relation goes one way here")
            for label in _texts(result, "labels") or ["relation"]:
                self.document.links.append(Link(label, ends[0], ends[1], person))
        for key, people in self.said.items():
            if len(people) > 1:
                self.lose(f"annotator of {key}", "what is said of a whole text does not tell who said it")
        return self.document

    def lose(self, what: str, why: str, *, count: int = 1) -> None:
        """Tell what of the task did not come over."""
        task = f", task {self.document.name}" if self.document.name else ""
        self.report.lose(what, [f"{self.path}:{self.document.line}{task}"], why=why, count=count)

    def _marks(self, result: Mapping[str, Any], key: str) -> Iterator[Mark]:
        value = result.get("value")
        value = value if isinstance(value, dict) else {}
        labels = [label for kind in _LABELS for label in _texts(value, kind)]
        place = self._place(value, quote_of(result))
        if place is None or not labels:
            inside = self.dialogue is not None and "startOffset" in value and labels
            why = "the dialogue has no such turn or words" if inside else "it has no offsets and label"
            self.lose("span", why)
            return
        elsewhere = place.quote and any(place.quote in other for other in self.others)
        if elsewhere and place.quote not in self.document.text.text:
            self.lose("span", "it is about another text of the task, and an article has one")
            return
        for number, label in enumerate(labels):
            own = key if not number else f"{key}+{number}"
            while own in self.taken:
                self.report.warn(str(self.path), "double-id", f"two regions are {own}", line=self.document.line)
                own = f"{own}+"
            self.taken.add(own)
            yield Mark(own, label, (place,))

    def _place(self, value: Mapping[str, Any], quote: str) -> Place | None:
        """The place of a region: its offsets, in a page those among its words; else where its quote stands."""
        if self.dialogue is not None and "startOffset" in value:
            return self.dialogue.place(value, quote, self.unit)
        whole = value.get("globalOffsets")
        offsets = whole if isinstance(whole, dict) else value
        start, end = _offset(offsets.get("start")), _offset(offsets.get("end"))
        if start is None or end is None:
            return Place(-1, -1, quote) if quote.strip() and words_of(value.get("start")) else None
        return self.page.place(start, end, quote) if self.page is not None else Place(start, end, quote)

    def _describe(self, result: Mapping[str, Any], kind: str, person: str) -> None:
        """What is said of the whole text goes to the article's metadata."""
        key = words_of(result.get("from_name")) or kind
        found = _texts(result.get("value"), _SAID[kind])
        self.said.setdefault(key, set()).add(person)
        known = self.document.told.get(key, [])
        old = known if isinstance(known, list) else [known]
        self.document.told = {**self.document.told, key: [*old, *found]}


def _notes(results: list[dict[str, Any]], regions: set[str]) -> dict[str, list[str]]:
    """What choices and text fields say of each region, by its id."""
    notes: dict[str, list[str]] = {region: [] for region in regions}
    for result in results:
        kind, region = words_of(result.get("type")).lower(), words_of(result.get("id"))
        if kind in _SAID and region in notes:
            found = _texts(result.get("value"), _SAID[kind])
            notes[region] += [x if kind == "textarea" else f"{words_of(result.get('from_name'))}: {x}" for x in found]
    return notes


def _texts(value: Any, key: str) -> list[str]:
    """The strings under a key, which may hold one or a list of them; the steps of a path become one."""
    found = value.get(key) if isinstance(value, dict) else None
    each = ["/".join(map(words_of, item)) if isinstance(item, list) else words_of(item) for item in _several(found)]
    return [words for words in each if words]


def _offset(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return offset_of(value)
