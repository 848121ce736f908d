"""One task of Label Studio as a document: whose annotations it has, and what each result says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.formats.foreign_batch import Document, Link, Mark, text_in
from annotator.formats.foreign_json import objects_of, offset_of, words_of
from annotator.formats.foreign_spans import Place
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused
from annotator.model.records import Origin

_NAMES = ("name", "doc", "id")
_SPANS = ("labels", "hypertextlabels")
_URL = re.compile(r"(?:https?|s3|gs)://\S+|/data/\S+")


def read_task(path: Path, line: int, value: Any, *, predictions: bool, report: Report) -> Document:
    """The document of a task; ImportRefused where its text is not in the file."""
    if not isinstance(value, dict):
        raise ImportRefused(path, "record", "a task is an object", line=line)
    data, annotations = _parts(value)
    key = _text_key(data, annotations)
    words = data.get(key)
    if isinstance(words, str) and _URL.fullmatch(words.strip()):
        raise ImportRefused(path, "record", "the task has the address of its text, not the text", line=line)
    text = text_in(path, line, words)
    named = next((name for name in _NAMES if words_of(data.get(name))), "")
    name = words_of(data.get(named)) or words_of(value.get("id"))
    told = {code: item for code, item in data.items() if code not in {key, named, "meta"}}
    task = _Task(Document(line, text, name, told), path, report)
    for number, annotation in enumerate(annotations):
        if annotation.get("was_cancelled") is True:
            task.lose("annotation", "it was cancelled")
            continue
        task.take(annotation, f"{number}/", person=_person(annotation))
    guesses = objects_of(value.get("predictions"))
    for number, guess in enumerate(guesses if predictions else []):
        model = words_of(guess.get("model_version")) or "prediction"
        task.take(guess, f"p{number}/", person=model, origin="suggestion")
    if guesses and not predictions:
        task.lose("prediction", "predictions were not wanted", count=len(guesses))
    if drafts := objects_of(value.get("drafts")):
        task.lose("draft", "drafts are nobody's final word", count=len(drafts))
    return task.finished()


def _parts(value: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The task's data and its annotations, also where all stands side by side (JSON-MIN)."""
    if isinstance(value.get("data"), dict):
        found = [*objects_of(value.get("annotations")), *objects_of(value.get("completions"))]
        return value["data"], found
    results = [
        {"from_name": key, "type": "labels", "value": item, "id": f"{key}{number}"}
        for key, items in value.items()
        if isinstance(items, list)
        for number, item in enumerate(items)
        if isinstance(item, dict) and any(kind in item for kind in _SPANS)
    ]
    plain = {
        key: item
        for key, item in value.items()
        if not any(result["from_name"] == key for result in results)
        and key not in {"annotator", "annotation_id", "created_at", "updated_at", "lead_time", "predictions"}
    }
    return plain, [{"completed_by": value.get("annotator"), "result": results}] if results else []


def _text_key(data: Mapping[str, Any], annotations: list[dict[str, Any]]) -> str:
    """The key of the text: "text", else what the results are about, else that of the longest string."""
    if isinstance(data.get("text"), str):
        return "text"
    about = {words_of(found.get("to_name")) for item in annotations for found in objects_of(item.get("result"))}
    strings = [key for key, item in data.items() if isinstance(item, str)]
    return next((key for key in strings if key in about), "") or max(
        strings, key=lambda key: len(data[key]), default="text"
    )


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
    waiting: list[tuple[dict[str, Any], str, str]] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def take(self, annotation: Mapping[str, Any], prefix: str, *, person: str, origin: Origin = "import") -> None:
        """The results of one annotation; keys of its regions begin with `prefix`."""
        results = objects_of(annotation.get("result"))
        regions = {words_of(found.get("id")) for found in results if words_of(found.get("type")).lower() in _SPANS}
        notes = _notes(results, regions - {""})
        for number, result in enumerate(results):
            kind = words_of(result.get("type")).lower()
            own = words_of(result.get("id")) or f"#{number}"
            if kind in _SPANS:
                note = "\n".join([*_texts(result.get("meta"), "text"), *notes.get(own, [])])
                for mark in self._marks(result, f"{prefix}{own}"):
                    self.document.marks.append(replace(mark, annotator=person, note=note, origin=origin))
            elif kind == "relation":
                self.waiting.append((result, prefix, person))
            elif kind in {"choices", "textarea"}:
                if words_of(result.get("id")) not in notes:
                    self._describe(result, kind)
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
        return self.document

    def lose(self, what: str, why: str, *, count: int = 1) -> None:
        """Tell what of the task did not come over."""
        self.report.lose(what, [f"{self.path}:{self.document.line}"], why=why, count=count)

    def _marks(self, result: Mapping[str, Any], key: str) -> Iterator[Mark]:
        value = result.get("value")
        value = value if isinstance(value, dict) else {}
        whole = value.get("globalOffsets")
        offsets = whole if isinstance(whole, dict) else value
        start, end = _offset(offsets.get("start")), _offset(offsets.get("end"))
        labels = [label for kind in _SPANS for label in _texts(value, kind)]
        if start is None or end is None or not labels:
            self.lose("span", "it has no offsets and label")
            return
        quote = value.get("text")
        for number, label in enumerate(labels):
            own = key if not number else f"{key}+{number}"
            while own in self.taken:
                self.report.warn(str(self.path), "double-id", f"two regions are {own}", line=self.document.line)
                own = f"{own}+"
            self.taken.add(own)
            yield Mark(own, label, (Place(start, end, quote if isinstance(quote, str) else ""),))

    def _describe(self, result: Mapping[str, Any], kind: str) -> None:
        """What is said of the whole text goes to the article's metadata."""
        value = result.get("value")
        key = words_of(result.get("from_name")) or kind
        found = _texts(value, "choices" if kind == "choices" else "text")
        known = self.document.told.get(key, [])
        old = known if isinstance(known, list) else [known]
        self.document.told = {**self.document.told, key: [*old, *found]}


def _notes(results: list[dict[str, Any]], regions: set[str]) -> dict[str, list[str]]:
    """What choices and text fields say of each region, by its id."""
    notes: dict[str, list[str]] = {region: [] for region in regions}
    for result in results:
        kind, region = words_of(result.get("type")).lower(), words_of(result.get("id"))
        if kind in {"choices", "textarea"} and region in notes:
            found = _texts(result.get("value"), "choices" if kind == "choices" else "text")
            notes[region] += [f"{words_of(result.get('from_name'))}: {x}" if kind == "choices" else x for x in found]
    return notes


def _texts(value: Any, key: str) -> list[str]:
    """The strings under a key, which may hold one or a list of them."""
    found = value.get(key) if isinstance(value, dict) else None
    return [words for item in (found if isinstance(found, list) else [found]) if (words := words_of(item))]


def _offset(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return offset_of(value)
