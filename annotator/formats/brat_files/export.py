"""A whole export: the files of every article, then the annotation.conf that fits them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.atomic import FileNames, move_out, workshop
from annotator.formats.brat_files.conf import NAME, written_conf
from annotator.formats.brat_files.conf_of import conf_of, symmetric
from annotator.formats.brat_files.writing import Shown, Writing
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.records import Annotator, Article, Frame

_FIELDS = ("language", "date", "source", "author", "url", "section", "page", "metadata")
"""Of an article; brat has its text and its name."""


def export_collection(project: ProjectView, out: Path, report: Report, progress: ProgressBar) -> None:
    """Write all files into the folder `out`, or none; ExportRefused where the disk or a text refuses."""
    with workshop(out) as folder:
        move_out(_Export(project, folder, report).fill(progress), folder, out)


@dataclass(slots=True)
class _Export:
    """One run: article by article, so that memory holds one at a time."""

    project: ProjectView
    folder: Path
    report: Report

    def fill(self, progress: ProgressBar) -> list[Path]:
        """Write the files; their paths, annotation.conf last."""
        entities = {entity.id: entity for entity in self.project.entities()}
        shown = Shown(self.project.codebook, entities, self.report)
        for label in self.project.codebook.labels:
            shown.types.of(label.code)
        for role in self.project.codebook.roles:
            shown.roles.of(role.code)
        folders = self._folders(shown)
        names, written = FileNames(), list[Path]()
        for done, article in enumerate(self.project.articles(), start=1):
            written += self._write_article(article, names.of(article.name), shown, folders=folders)
            self._tell_article(article)
            progress(done, 0)
        conf = self.folder / NAME
        conf.write_bytes(written_conf(conf_of(shown), symmetric=symmetric(shown)).encode())
        self._conclude(shown)
        return [*written, conf]

    def _folders(self, shown: Shown) -> dict[str, Path]:
        """Where the work of each annotator goes: the one folder, or one each where several have some; notes roles."""
        working: dict[str, None] = {}
        shown.all_roles.update(role.code for role in self.project.codebook.roles)
        for article in self.project.articles():
            frames = self.project.frames(article.id)
            working |= dict.fromkeys(mention.annotator for mention in self.project.mentions(article.id))
            working |= dict.fromkeys(frame.annotator for frame in frames)
            shown.all_roles.update(part.role for frame in frames for part in frame.arguments)
        people: Sequence[Annotator] = sorted(self.project.annotators(), key=lambda person: (person.name, person.id))
        known = [person.id for person in people if person.id in working]
        known += sorted(working.keys() - set(known))
        if len(known) < 2:
            return dict.fromkeys(known or [""], self.folder)
        names = {person.id: person.name for person in people}
        files = FileNames()
        folders = {id_: self.folder / files.of(names.get(id_, id_)) for id_ in known}
        for folder in folders.values():
            folder.mkdir()
        message = f"{len(folders)} annotators have work: each has a folder"
        self.report.warn("", "annotators", message)
        return folders

    def _write_article(self, article: Article, stem: str, shown: Shown, *, folders: dict[str, Path]) -> list[Path]:
        mentions = sorted(self.project.mentions(article.id), key=lambda m: (m.start, m.end, m.spans, m.id))
        starts = {mention.id: mention.start for mention in mentions}
        frames = sorted(self.project.frames(article.id), key=lambda frame: (_start(frame, starts), frame.id))
        self.report.articles += 1
        self.report.keep("article")
        written = []
        for annotator, folder in folders.items():
            mine = [mention for mention in mentions if mention.annotator == annotator]
            my_frames = [frame for frame in frames if frame.annotator == annotator]
            text, annotations = folder / f"{stem}.txt", folder / f"{stem}.ann"
            text.write_bytes(article.text.encode())
            annotations.write_bytes(Writing(article, mine, my_frames, shown).run().encode())
            self.report.mentions += len(mine)
            self.report.frames += len(my_frames)
            written += [text, annotations]
        return written

    def _tell_article(self, article: Article) -> None:
        for name in _FIELDS:
            if getattr(article, name):
                self.report.lose(f"article {name}", (article.name,), why="brat has the text and the file name only")
        if "\r" in article.text:
            count = article.text.count("\r")
            self.report.lose("carriage returns", (article.name,), why="brat reads lines that end in LF", count=count)
        if article.text.startswith("\ufeff"):
            self.report.lose("byte order mark", (article.name,), why="readers take it off a text that begins with it")
        states = list(self.project.progress(article.id))
        if states:
            self.report.lose("progress", (article.name,), why="brat has no place for it", count=len(states))

    def _conclude(self, shown: Shown) -> None:
        named = sorted(shown.named)
        self.report.entities += len(named)
        for id_ in named:
            entity = shown.entities[id_]
            if entity.aliases or entity.attributes or entity.offices or entity.note or entity.extra:
                self.report.lose("details of entities", (entity.name,), why="brat has their name and codes only")
        retyped = sorted(shown.entities[id_].name for id_ in shown.retyped)
        if retyped:
            self.report.lose("types of entities", retyped, why="brat has the types of their mentions")
        absent = sorted(entity.name for id_, entity in shown.entities.items() if id_ not in shown.named)
        if absent:
            self.report.lose("entities that no mention names", absent, why="brat has them on mentions only")
        for names in (shown.types, shown.roles, shown.attributes):
            for code, name in names.renamed():
                why = "brat takes letters without accents, digits, - and _"
                self.report.lose("codes as they were", (f"{code} → {name}",), why=why)


def _start(frame: Frame, starts: dict[str, int]) -> int:
    """Where a frame begins: its first trigger, else its first argument, else behind everything."""
    found = [starts[id_] for id_ in frame.triggers if id_ in starts]
    filled = [starts[part.mention] for part in frame.arguments if part.mention in starts]
    return min(found or filled, default=1 << 60)
