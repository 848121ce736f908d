"""UIMA: importing XMI, CAS JSON and the type systems beside them against the library alone on the same files."""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import cassis

from annotator.codebooks.loading import load_codebook
from annotator.formats import cas_json, xmi
from annotator.formats.protocols import ImportContext, Importer
from annotator.formats.report import Report
from annotator.model.records import Annotator, Argument, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from tests.benchmarks.row import Row

_WORDS = [
    "le",
    "président",
    "du",
    "Venezuela",
    "a",
    "déclaré",
    "que",
    "la",
    "Russie",
    "et",
    "l’Italie",
    "vont",
    "agir",
    "👍",
]
_ARTICLES, _MENTIONS, _FRAMES = 40, 60, 8
_BAR = 1.3


class _Project:
    """Articles of 3 kB with 60 mentions and 8 events each, by one annotator."""

    name = "bench"

    def __init__(self) -> None:
        self.codebook = load_codebook("minimal")
        self._dice = random.Random(3)
        self._people = [Annotator("p1", "Ann")]
        self._register = [Entity(f"e{number}", "ACTOR", f"Person {number}") for number in range(20)]
        self._articles = [self._article(number) for number in range(_ARTICLES)]
        self._mentions = {article.id: self._marks(article) for article in self._articles}

    def _article(self, number: int) -> Article:
        text = "\n\n".join(" ".join(self._dice.choice(_WORDS) for _ in range(70)) for _ in range(8))
        return Article(f"a{number}", f"article-{number:03}", f"{number} {text}", f"Title {number}", "fr", "2019-01-26")

    def _marks(self, article: Article) -> list[Mention]:
        found = []
        for number in range(_MENTIONS):
            start = self._dice.randrange(len(article.text) - 40)
            span, who = Span(start, start + self._dice.randrange(3, 25)), self._dice.choice(self._register).id
            found.append(Mention(f"{article.id}-m{number}", article.id, "p1", "ACTOR", (span,), (who,)))
        return found

    def annotators(self) -> list[Annotator]:
        return self._people

    def entities(self) -> list[Entity]:
        return self._register

    def articles(self) -> list[Article]:
        return self._articles

    def mentions(self, article: str) -> list[Mention]:
        return self._mentions[article]

    def frames(self, article: str) -> list[Frame]:
        marks = self._mentions[article]
        return [
            Frame(
                f"{article}-f{number}",
                article,
                "p1",
                "EVENT",
                (marks[number].id,),
                (Argument("AGENT", mention=marks[-1].id), Argument("TARGET", mention=marks[-2].id)),
            )
            for number in range(_FRAMES)
        ]

    def progress(self, article: str) -> list[Progress]:
        del article
        return []


def run() -> list[Row]:
    """The rows: each format's import to the library's own reading of the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        found = (
            ("XMI", _measured(xmi, _library_xmi, Path(folder) / "xmi")),
            ("CAS JSON", _measured(cas_json, _library_json, Path(folder) / "json")),
        )
        return [Row(f"{name} import of {_ARTICLES} articles to dkpro-cassis alone", x, _BAR, "x") for name, x in found]


def _measured(module: Any, theirs: Callable[[Path], object], out: Path) -> float:
    module.EXPORTER.write(_Project(), out, {}, Report("export"), progress=lambda *_: None)
    return _ratio(lambda: _import(module.IMPORTER, out), lambda: theirs(out))


def _import(importer: Importer, folder: Path) -> int:
    context = ImportContext(load_codebook("minimal"), "me", frozenset(), {})
    report = Report("import")
    found = sum(len(batch.mentions) for batch in importer.read([folder], context, {}, report))
    assert found == _ARTICLES * _MENTIONS, report.to_json()
    return found


def _library_xmi(folder: Path) -> list[Any]:
    system = cassis.load_typesystem(BytesIO((folder / "TypeSystem.xml").read_bytes()))
    files = sorted(folder.glob("*.xmi"))
    return [cassis.load_cas_from_xmi(BytesIO(path.read_bytes()), typesystem=system) for path in files]


def _library_json(folder: Path) -> list[Any]:
    return [cassis.load_cas_from_json(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def _ratio(what: Callable[[], object], floor: Callable[[], object], *, rounds: int = 5) -> float:
    """The best time of the one to that of the other, taken in turns."""
    ours, theirs = [], []
    for _ in range(rounds):
        gc.collect()
        ours.append(_seconds(what))
        theirs.append(_seconds(floor))
    return min(ours) / min(theirs)


def _seconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start
