"""Imports of many annotated documents, beside reading and parsing the same files with nothing done.

To parse is to know each text and the places and labels of its mentions, by the shortest code that does it.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from annotator.codebooks.loading import load_codebook
from annotator.formats import registry
from annotator.formats.protocols import ImportContext, ProjectView
from annotator.formats.report import Report
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from tests.benchmarks.row import Row
from tests.benchmarks.turns import best_of_turns

Parsed = tuple[str, list[tuple[int, int, str]]]

_DOCUMENTS, _MENTIONS, _ROUNDS = 10_000, 12, 3
_WORDS = (
    "le président du Venezuela a annoncé dimanche la rupture des relations avec Washington après une semaine de"
    " combats à Caracas , selon le ministère des Affaires étrangères ."
)


def run() -> list[Row]:
    """All rows about reading annotated formats."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="attache-bench-") as name:
        folder = Path(name)
        for code, parse in (("brat", _parse_brat), ("conll", _parse_conll), ("doccano", _parse_lines)):
            out = folder / code
            registry.exporter(code).write(corpus(_DOCUMENTS), out, {}, Report("export", code), progress=lambda *_: None)
            ours, floor = best_of_turns(partial(_read, code, out), partial(parse, out), rounds=_ROUNDS)
            print(f"formats: {code} {_DOCUMENTS} documents in {ours:.1f} s, parsed alone in {floor:.1f} s")
            rows.append(Row(f"{code}: import of 10,000 documents, to reading and parsing them", ours / floor, 3))
    return rows


def _read(code: str, path: Path) -> int:
    context = ImportContext(load_codebook("political"), "a", frozenset(), {})
    report = Report("import", code)
    count = sum(len(batch.mentions) for batch in registry.importer(code).read([path], context, {}, report))
    assert count
    assert not report.refused, report.refused[:3]
    return count


def _parse_brat(folder: Path) -> list[Parsed]:
    found = []
    for path in sorted(folder.rglob("*.txt")):
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
            if line.startswith("T"):
                _, place, _ = line.split("\t")
                label, start, end = place.split(" ")
                marks.append((int(start), int(end), label))
        found.append((path.read_text(encoding="utf-8"), marks))
    return found


def _parse_conll(path: Path) -> list[Parsed]:
    found = []
    for part in path.read_text(encoding="utf-8").split("-DOCSTART-")[1:]:
        words: list[str] = []
        marks: list[tuple[int, int, str]] = []
        at = 0
        for line in part.split("\n"):
            word, tab, tag = line.partition("\t")
            if not tab:
                continue
            if tag.startswith("I-") and marks:
                marks[-1] = (marks[-1][0], at + len(word), tag[2:])
            elif tag != "O":
                marks.append((at, at + len(word), tag[2:]))
            words.append(word)
            at += len(word) + 1
        found.append((" ".join(words), marks))
    return found


def _parse_lines(path: Path) -> list[Parsed]:
    found = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            marks = [(one["start_offset"], one["end_offset"], one["label"]) for one in record["entities"]]
            found.append((record["text"], marks))
    return found


def corpus(documents: int) -> ProjectView:
    """A project of this many short articles with twelve mentions each."""
    return _Corpus(documents)


class _Corpus:
    """A project of many short articles, made while it is read."""

    name = "corpus"

    def __init__(self, documents: int) -> None:
        self.codebook = load_codebook("political")
        self._documents = documents

    def annotators(self) -> list[Annotator]:
        return [Annotator("a", "Anne")]

    def entities(self) -> list[Entity]:
        return []

    def articles(self) -> Iterator[Article]:
        dice, words = random.Random(3), _WORDS.split(" ")
        for number in range(self._documents):
            text = " ".join(dice.choices(words, k=120)) + f" {number}"
            yield Article(f"t{number}", f"article-{number:05}", text, title=str(number), language="fr")

    def mentions(self, article: str) -> list[Mention]:
        found, dice = [], random.Random(article)
        labels = ("ACTOR", "COUNTRY", "DATE", "PLACE")
        for number in range(_MENTIONS):
            start = number * 24
            span = Span(start, start + dice.randrange(3, 14))
            found.append(Mention(f"{article}m{number}", article, "a", labels[number % 4], (span,)))
        return found

    def frames(self, article: str) -> list[Frame]:
        del article
        return []

    def progress(self, article: str) -> list[Progress]:
        del article
        return []
