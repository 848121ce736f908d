"""An export read back and held against the project: what the files really hold."""

from __future__ import annotations

import hashlib
import os
import re
from collections import ChainMap, Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from annotator.exchange.read_back_records import Difference, Ledger, Side, compare, sides_of
from annotator.formats import registry
from annotator.formats.atomic import safe_name
from annotator.formats.protocols import Batch, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.errors import AnnotatorError
from annotator.model.records import Article, Entity, Frame, Mention

NOT_FOUND = "not found when the file was read back"

_WORDS: Mapping[str, tuple[str, ...]] = {
    "type": ("type", "label", "code"),
    "attributes": ("attribute", "details"),
    "entities": ("entit", "link", "reference", "register", "record"),
    "triggers": ("trigger",),
    "arguments": ("argument", "role", "filler", "entities without", "reference"),
    "date": ("date", "event"),
    "text": ("blank", "text", "carriage", "byte order", "character", "line"),
}
"""By which words of an exporter's ledger an aspect is taken for told; else by its own name."""


_DEPTH = 1
"""How many folders below its own an export fills."""

_WHOLE = re.compile(
    "(?:mention|span|frame|event|relation|annotation|overlap|cross|nested|discontinuous|borders|further)"
)
"""How losses begin that are of whole records."""


class WholeView(ProjectView, Protocol):
    """A project as it is exported, whose articles can also be asked for one by one."""

    def article(self, id_: str, /) -> Article:
        """One of its articles, as exporters see it; RecordMissing where there is none."""


Files = dict[Path, tuple[int, int, int]]


def files_in(out: Path) -> Files:
    """The files in a folder and its subfolders with what changes when they are written anew; none where it is none."""
    found: Files = {}
    for folder, inside, names in os.walk(out):
        place = Path(folder)
        if len(place.relative_to(out).parts) >= _DEPTH:
            inside.clear()
        for name in names:
            with suppress(OSError):  # it may have gone meanwhile
                state = (place / name).stat()
                found[place / name] = (state.st_mtime_ns, state.st_ino, state.st_size)
    return found


def read_back(
    project: WholeView,
    out: Path,
    report: Report,
    *,
    options: Mapping[str, str],
    before: Files,
    progress: ProgressBar,
) -> None:
    """Read what an export wrote and put into `report` how much of it is found again, and what else it lost.

    `before` is what `files_in` said of `out` before the export. Nothing is done for formats that cannot be read.
    """
    if report.format not in registry.readable():
        return
    run = _Run(project, report, progress)
    # the XML library keeps every name and id that it has seen for as long as the thread lives
    with ThreadPoolExecutor(1, thread_name_prefix="attache-read-back") as lane:
        lane.submit(run.read, _written(out, report.format, before), options).result()


def _written(out: Path, format_code: str, before: Files) -> list[Path]:
    """What to read: the file, the folder where it was empty, else the files of the format that are new in it."""
    if not before:
        return [out]
    suffixes = registry.info(format_code).suffixes
    now = files_in(out).items()
    return sorted(path for path, state in now if path.suffix.lower() in suffixes and before.get(path) != state)


@dataclass(slots=True)
class _Run:
    """One reading; what is kept of an article that was read are the records not found in it."""

    project: WholeView
    report: Report
    progress: ProgressBar
    ledger: Ledger = field(default_factory=Ledger)
    register: dict[str, Entity] = field(default_factory=dict)
    theirs: dict[str, Entity] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    by_hash: dict[str, list[str]] = field(default_factory=dict)
    by_signs: dict[bytes, str] = field(default_factory=dict)
    left: dict[str, tuple[list[Mention], list[Frame]]] = field(default_factory=dict)
    totals: Counter[str] = field(default_factory=Counter)

    def read(self, paths: Sequence[Path], options: Mapping[str, str]) -> None:
        """Read the files, compare, and tell."""
        self._index()
        inner = Report("import", self.report.format)
        context = ImportContext(self.project.codebook, "", frozenset(), {})
        known = ChainMap(self.theirs, self.register)
        try:
            for done, batch in enumerate(self._batches(paths, context, options, inner), start=1):
                self.theirs.update((entity.id, entity) for entity in batch.entities)
                for side in sides_of(batch, known):
                    self._compare(side)
                self.progress(done, 0)
        except AnnotatorError as error:
            self.report.warn("", "read-back", f"the file could not be read back: {error}")
        for refusal in inner.refused:
            self.report.warn(refusal.path, "read-back", refusal.message, line=refusal.line)
        self._conclude()

    def _batches(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], inner: Report
    ) -> Iterator[Batch]:
        return registry.importer(self.report.format).read(paths, context, options, inner)

    def _index(self) -> None:
        """The articles without their texts, by name (as it is, and as a file's) and by hash."""
        self.register = {entity.id: entity for entity in self.project.entities()}
        for article in self.project.articles():
            self.names[article.id] = article.name
            self.by_hash.setdefault(_digest(article), []).append(article.id)
            self.by_signs.setdefault(_signs(article.text), article.id)
            for name in (article.name, safe_name(article.name)):
                self.by_name.setdefault(name, article.id)

    def _match(self, article: Article) -> str:
        """The id of the article of the project that this one is, "" where it is none.

        By name, else by its text, else by the letters and digits of it.
        """
        alike = self.by_hash.get(_digest(article), [])
        named = self.by_name.get(article.name, "")
        if named in alike or not alike:
            return named or self.by_signs.get(_signs(article.text), "")
        return next((id_ for id_ in alike if article.name.startswith(safe_name(self.names[id_]))), alike[0])

    def _compare(self, theirs: Side) -> None:
        id_ = self._match(theirs.article)
        if not id_:
            return
        article = self.project.article(id_)
        ours = Side(article, self.project.mentions(id_), self.project.frames(id_), self.register)
        if id_ in self.left:
            ours.mentions, ours.frames = self.left[id_]
        else:
            self.totals.update(mentions=len(ours.mentions), frames=len(ours.frames))
        changed = article.text != theirs.article.text
        if changed and id_ not in self.left:
            self.ledger.differences.append(Difference("text", article.name, 0))
        if changed or _told(self.report, ("blank",)):
            ours.count_signs()
            theirs.count_signs()
        self.left[id_] = compare(ours, theirs, self.ledger)

    def _conclude(self) -> None:
        """The figures and the losses; articles that were not read at all are looked at now."""
        missing: list[_Missing] = []
        absent: list[_Missing] = []
        for id_, name in self.names.items():
            if id_ in self.left and not any(self.left[id_]):
                continue
            mentions, frames = self.project.mentions(id_), self.project.frames(id_)
            if id_ not in self.left:
                self.totals.update(mentions=len(mentions), frames=len(frames))
                if mentions or frames or self._claims_all():
                    self.report.lose("article", [name], why=NOT_FOUND)
            left = self.left.get(id_) or (mentions, frames)
            side = Side(Article(id_, name, ""), mentions, frames, {})
            missing += [_Missing(name, m.id, m.start, m.end, m.label) for m in left[0]]
            absent += [_Missing(name, f.id, side.start(f), side.start(f), f.label) for f in left[1]]
        exported = {"mentions": self.report.mentions, "frames": self.report.frames}
        self._lose("mention", missing, self.totals["mentions"] - exported["mentions"])
        self._lose("frame", absent, self.totals["frames"] - exported["frames"])
        found = {"mentions": self.ledger.mentions, "frames": self.ledger.frames}
        self._tell_differences()
        self.report.read_back = {what: (min(found[what], exported[what]), exported[what]) for what in exported}

    def _claims_all(self) -> bool:
        return self.report.articles == len(self.names)

    def _lose(self, what: str, missing: Sequence[_Missing], left_out: int) -> None:
        """Add what is missing beyond that which the exporter has left out or told."""
        told, untold = 0, list(missing)
        for loss in self.report.lost:
            if _WHOLE.match(loss.what):
                places = set(loss.where)
                rest = [one for one in untold if not places & one.places()]
                hit = len(untold) - len(rest)
                told += loss.count if hit == len(loss.where) < loss.count else hit
                untold = rest
        count = len(missing) - max(left_out, told, 0)
        if count > 0:
            self.report.lose(what, [f"{one.article}:{one.start}" for one in untold[:count]], why=NOT_FOUND, count=count)

    def _tell_differences(self) -> None:
        """The aspects that differ more often than the exporter has told."""
        found: dict[str, list[str]] = {}
        for one in self.ledger.differences:
            found.setdefault(one.aspect, []).append(f"{one.article}:{one.start}")
        told = {aspect: _told(self.report, _WORDS.get(aspect, (aspect,))) for aspect in found}
        for aspect, places in sorted(found.items()):
            if len(places) > told[aspect]:
                what = f"{aspect} as it was" if aspect == "text" else aspect
                self.report.lose(what, places, why=NOT_FOUND, count=len(places) - told[aspect])


@dataclass(frozen=True, slots=True)
class _Missing:
    """A record that is not found again."""

    article: str
    id: str
    start: int
    end: int
    label: str

    def places(self) -> set[str]:
        """What exporters call its place in their ledgers."""
        at = f"{self.article}:{self.start}"
        return {at, f"{at}-{self.end}", f"{at}-{self.end} {self.label}", f"{self.article}:{self.id}"}


def _told(report: Report, words: Sequence[str]) -> int:
    """How many losses of an exporter's ledger are about these words."""
    return sum(loss.count for loss in report.lost if any(word in loss.what.casefold() for word in words))


def _digest(article: Article) -> str:
    return article.sha256 or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def _signs(text: str) -> bytes:
    """What a text is known by whose blanks and punctuation were altered."""
    bare = "".join(filter(str.isalnum, text.casefold()))
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).digest()
