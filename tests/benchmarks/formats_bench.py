"""Imports of many annotated documents, beside reading and parsing the same files with nothing done."""

from __future__ import annotations

import gc
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator import codebooks
from annotator.formats import registry
from annotator.formats.protocols import ImportContext, ProjectView
from annotator.formats.report import Report
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from tests.benchmarks.row import Row

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
            ours, floor = _ratio(lambda code=code, out=out: _read(code, out), lambda parse=parse, out=out: parse(out))
            print(f"formats: {code} {_DOCUMENTS} documents in {ours:.1f} s, parsed alone in {floor:.1f} s")
            rows.append(Row(f"{code}: import of 10,000 documents, to reading and parsing them", ours / floor, 3))
    return rows


def _read(code: str, path: Path) -> int:
    context = ImportContext(codebooks.load("political"), "a", frozenset(), {})
    report = Report("import", code)
    count = sum(len(batch.mentions) for batch in registry.importer(code).read([path], context, {}, report))
    assert count
    assert not report.refused, report.refused[:3]
    return count


def _parse_brat(folder: Path) -> int:
    lines = 0
    for path in sorted(folder.rglob("*.txt")):
        path.read_text(encoding="utf-8")
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
            parts = line.split("\t")
            lines += len(parts[1].split(" ")) if len(parts) > 1 else 0
    return lines


def _parse_conll(path: Path) -> int:
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    texts = [text] if text else [one.read_text(encoding="utf-8") for one in sorted(path.rglob("*"))]
    return sum(len(line.split("\t")) for one in texts for line in one.split("\n"))


def _parse_lines(path: Path) -> int:
    with path.open(encoding="utf-8") as lines:
        return sum(len(json.loads(line)["text"]) for line in lines)


def corpus(documents: int) -> ProjectView:
    """A project of this many short articles with twelve mentions each."""
    return _Corpus(documents)


class _Corpus:
    """A project of many short articles, made while it is read."""

    name = "corpus"

    def __init__(self, documents: int) -> None:
        self.codebook = codebooks.load("political")
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


def _ratio(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """The best of a few rounds of each, in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(_ROUNDS):
        for kept, act in zip(times, (ours, floor), strict=True):
            gc.collect()
            start = time.perf_counter()
            act()
            kept.append(time.perf_counter() - start)
    return min(times[0]), min(times[1])
