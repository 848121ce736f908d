"""TEI: building and reading one article against the library alone, and the memory of a long export."""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import etree

from annotator.codebooks.loading import load_codebook
from annotator.exchange.transfer import StoredProject, store_batch
from annotator.formats import tei
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing, profiles
from annotator.formats.tei_xml.document import Builder, Contents
from annotator.formats.tei_xml.reading.codebook import Dictionaries
from annotator.formats.tei_xml.reading.document import read_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook
from annotator.model.records import Annotator, Argument, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests.benchmarks.row import Row
from tests.benchmarks.turns import best_of_turns

_WORDS = [
    "le",
    "président",
    "du",
    "Venezuela",
    "a",
    "déclaré",
    "dimanche",
    "que",
    "la",
    "Russie",
    "et",
    "l’Italie",
    "vont",
    "agir",
]
_PERSON = Annotator("p1", "Ann")
_KIND = (("kind", "name"), ("type", "PERSON"))

_STATUS = Path("/proc/self/status")
"""Has the peak of this process; getrusage would count what its parent held."""

_Flat = tuple[str, dict[str, str], str | None, str | None, list[Any]]


def sample(seed: int) -> Contents:
    """An article of 3 kB with 20 mentions, a good part of them crossing, 6 entities and 4 events."""
    dice = random.Random(seed)

    def name() -> str:
        return str(uuid.UUID(int=dice.getrandbits(128)))

    text = "\n\n".join(" ".join(dice.choice(_WORDS) for _ in range(70)) for _ in range(8))[:3000]
    register = {
        id_: Entity(id_, "ACTOR", f"Person {id_[:4]}", ("Alias",), type="PERSON") for id_ in (name() for _ in range(6))
    }
    article = Article(name(), f"article-{seed:05}", text, "A title", "fr", "2019-01-26", source="Wire")
    article = Article(**{field: getattr(article, field) for field in article.__slots__} | {"sha256": _sum(text)})
    mentions = []
    for _ in range(20):
        start = dice.randrange(len(text) - 40)
        span = Span(start, start + dice.randrange(3, 25))
        entity = dice.choice(list(register))
        mentions.append(Mention(name(), article.id, _PERSON.id, "ACTOR", (span,), (entity,), _KIND))
    frames = [
        Frame(
            name(),
            article.id,
            _PERSON.id,
            "EVENT",
            (dice.choice(mentions).id,),
            (Argument("AGENT", mention=dice.choice(mentions).id), Argument("TARGET", mention=dice.choice(mentions).id)),
            (("type", "SANCTION"),),
        )
        for _ in range(4)
    ]
    return Contents(article, [_PERSON], register, mentions, frames)


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def run() -> list[Row]:
    """The rows: building and reading under the usual and the smallest codebook, and memory."""
    rows: list[Row] = []
    for book in ("political", "minimal"):
        rows.extend(_one_article(load_codebook(book), book))
    rows.extend(_corpus())
    rows.extend(_memory())
    return rows


def _one_article(book: Codebook, name: str) -> Iterator[Row]:
    held = sample(1)
    for profile in ("reading", "standoff", "nlp"):
        builder = Builder(book, profiles.form(profile))

        def build(builder: Builder = builder) -> bytes:
            root = builder.document(held).root
            builder.add_codebook(root)
            return _serialised(root)

        data = build()
        flat = _flattened(etree.fromstring(data, parsing.parser()))
        dictionaries = Dictionaries()
        ratio = _ratio(build, lambda flat=flat: _serialised(_rebuilt(flat)))
        yield Row(f"TEI build + serialise, {profile}, {name} codebook", ratio, 1.6, "x")
        ratio = _ratio(
            lambda data=data, known=dictionaries: read_document(data, "a.xml", Ledger(), dictionaries=known),
            lambda data=data: etree.fromstring(data, parsing.parser()),
        )
        yield Row(f"TEI re-import, {profile}, {name} codebook", ratio, 2.5, "x")


def _serialised(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data


def _flattened(element: etree._Element) -> _Flat:
    children = [_flattened(child) for child in element]
    return str(element.tag), dict(element.attrib), element.text, element.tail, children


def _rebuilt(flat: _Flat) -> etree._Element:
    """As many nodes with the same attributes and texts, and no algorithm."""
    root = etree.Element(flat[0], flat[1], nsmap={None: "http://www.tei-c.org/ns/1.0"})
    root.text = flat[2]
    _add(root, flat[4])
    return root


def _add(parent: etree._Element, children: list[_Flat]) -> None:
    for tag, attributes, text, tail, inner in children:
        child = etree.SubElement(parent, tag, attributes)
        if text:
            child.text = text
        if tail:
            child.tail = tail
        if inner:
            _add(child, inner)


def _ratio(what: Callable[[], object], floor: Callable[[], object], *, rounds: int = 25) -> float:
    """The best time of the one to that of the other, taken in turns."""
    ours, theirs = best_of_turns(what, floor, rounds=rounds)
    return ours / theirs


class _Project:
    """Articles made one at a time, so that nothing but the export can fill the memory."""

    name = "bench"

    def __init__(self, count: int) -> None:
        self.codebook = load_codebook("minimal")
        self._count = count
        self._now: Contents = sample(0)

    def annotators(self) -> list[Annotator]:
        return [_PERSON]

    def entities(self) -> list[Entity]:
        return list(sample(0).entities.values())

    def articles(self) -> Iterator[Article]:
        for seed in range(self._count):
            self._now = sample(seed)
            yield self._now.article

    def mentions(self, article: str) -> list[Mention]:
        return [m for m in self._now.mentions if m.article == article]

    def frames(self, article: str) -> list[Frame]:
        return [f for f in self._now.frames if f.article == article]

    def progress(self, article: str) -> list[Progress]:
        del article
        return []


def _corpus() -> Iterator[Row]:
    """A corpus out of a project file, to reading its rows; the register is what 2,000 articles share."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = Workspace.create(folder / "bench.attache", load_codebook("political"), annotator="Ann")
        try:
            _store(workspace, 2_000)
            project = StoredProject(workspace)

            def export() -> None:
                report = Report("export", "tei")
                with tempfile.TemporaryDirectory(dir=folder) as out:
                    tei.EXPORTER.write(project, Path(out), {"profile": "corpus"}, report, progress=lambda *_: None)

            ratio = _ratio(export, lambda: _read_rows(project), rounds=2)
            yield Row("TEI corpus export of 2,000 articles, to reading the rows", ratio, 6.0, "x")
        finally:
            workspace.close()


def _store(workspace: Workspace, count: int) -> None:
    register = list(sample(0).entities.values())
    for seed in range(count):
        held = sample(seed)
        ids = dict(zip(held.entities, (entity.id for entity in register), strict=True))
        mentions = [replace(mention, entities=tuple(ids[id_] for id_ in mention.entities)) for mention in held.mentions]
        batch = Batch([_PERSON], register if not seed else [], [held.article], mentions, list(held.frames))
        store_batch(workspace, batch, Report("import", "tei"))


def _read_rows(project: StoredProject) -> None:
    for article in project.articles():
        for _ in (project.mentions(article.id), project.frames(article.id), project.progress(article.id)):
            pass


def _memory() -> Iterator[Row]:
    if not _STATUS.exists():
        return
    rows = _peak("rows", 10_000)
    for profile in ("reading", "corpus"):
        few, many = _peak(profile, 2_000), _peak(profile, 10_000)
        yield Row(f"TEI {profile} of 10,000 articles, peak memory to reading the rows", many / rows, 1.5, "x")
        yield Row(f"TEI {profile}, peak memory of 10,000 to 2,000 articles", many / few, 1.1, "x")


def _peak(what: str, count: int) -> float:
    """The peak memory, in MB, of a process that does nothing else."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.tei_bench", what, str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _child(what: str, count: int) -> None:
    project = _Project(count)
    if what == "rows":
        for article in project.articles():
            project.mentions(article.id)
    else:
        with tempfile.TemporaryDirectory() as folder:
            report = Report("export", "tei")
            options = {"profile": what}
            tei.EXPORTER.write(project, Path(folder), options, report, progress=lambda *_: None)
    line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
    print(int(line.split()[1]) / 1000)


if __name__ == "__main__":
    _child(sys.argv[1], int(sys.argv[2]))
