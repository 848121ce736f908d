"""A whole export: the type system that fits all articles, then an article a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from annotator.formats.atomic import FileNames, move_out, workshop
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.uima.cas_writing import Shared, Writing
from annotator.formats.uima.layout import ARTICLE_FEATURES, Layout
from annotator.formats.uima.senses import own_code
from annotator.formats.uima.tsv_writing import TsvWriting
from annotator.model.records import Article, Frame, Mention

Form = Literal["xmi", "json", "tsv"]
TYPE_SYSTEM = "TypeSystem.xml"


def export_cases(project: ProjectView, out: Path, report: Report, *, progress: ProgressBar, form: Form) -> None:
    """Write all files into the folder `out`, or none; ExportRefused where the disk or a text refuses."""
    with workshop(out) as folder:
        move_out(_Export(project, folder, report, form).fill(progress), folder, out)


@dataclass(slots=True)
class _Export:
    """One run: article by article, so that memory holds one at a time."""

    project: ProjectView
    folder: Path
    report: Report
    form: Form

    def fill(self, progress: ProgressBar) -> list[Path]:
        """Write the files; their paths."""
        layout, people = Layout(self.project.codebook), dict[str, None]()
        for article in self.project.articles():
            mentions, frames = self._records(article)
            people |= dict.fromkeys([m.annotator for m in mentions] + [f.annotator for f in frames])
            for person in people:
                layout.add(_by(person, mentions), _by(person, frames))
        system = layout.finish()
        entities = {entity.id: entity for entity in self.project.entities()}
        shared = Shared(layout, system, entities, self.report)
        folders = self._folders(list(people))
        written: list[Path] = []
        if self.form == "xmi":
            for folder in dict.fromkeys(folders.values()):
                path = folder / TYPE_SYSTEM
                path.write_bytes((system.to_xml() or "").encode())
                written.append(path)
        stems = _stems()
        for done, article in enumerate(self.project.articles(), start=1):
            written += self._write(article, stems.of(article.name), shared, folders)
            progress(done, 0)
        self._conclude(shared)
        if self.form == "tsv":
            self._tell_names(layout)
        return written

    def _records(self, article: Article) -> tuple[list[Mention], list[Frame]]:
        mentions = sorted(self.project.mentions(article.id), key=lambda m: (m.start, m.end, m.spans, m.id))
        starts = {mention.id: mention.start for mention in mentions}
        return mentions, sorted(self.project.frames(article.id), key=lambda frame: (_start(frame, starts), frame.id))

    def _folders(self, working: Sequence[str]) -> dict[str, Path]:
        """Where the work of each annotator goes: the one folder, or one each where several have some."""
        if len(working) < 2:
            return dict.fromkeys(working or [""], self.folder)
        names = {person.id: person.name for person in self.project.annotators()}
        stems, folders = _stems(), dict[str, Path]()
        for id_ in sorted(working, key=lambda id_: (names.get(id_, id_), id_)):
            folders[id_] = self.folder / stems.of(names.get(id_, id_))
            folders[id_].mkdir()
        self.report.warn("", "annotators", f"{len(folders)} annotators have work: each has a folder")
        return folders

    def _write(self, article: Article, stem: str, shared: Shared, folders: dict[str, Path]) -> list[Path]:
        mentions, frames = self._records(article)
        self.report.articles += 1
        self.report.keep("article")
        written, names = [], {person.id: person.name for person in self.project.annotators()}
        for annotator, folder in folders.items():
            mine, my_frames = _by(annotator, mentions), _by(annotator, frames)
            cas = Writing(article, mine, my_frames, shared, annotator=names.get(annotator, annotator)).run()
            path = folder / f"{stem}.{self.form}"
            path.write_bytes(self._bytes(cas, article, shared))
            written.append(path)
            self.report.mentions += len(mine)
            self.report.frames += len(my_frames)
            self.report.keep("span", len(mine))
            self.report.keep("frame", len(my_frames))
        told = [code for code in (*ARTICLE_FEATURES[1:], "metadata") if getattr(article, code)]
        if self.form == "tsv" and told:
            where = [f"{article.name}: {', '.join(told)}"]
            self.report.lose("fields of articles", where, why="WebAnno TSV has the text only", count=len(told))
        states = list(self.project.progress(article.id))
        if states:
            self.report.lose("progress", (article.name,), why="a CAS has no place for it", count=len(states))
        return written

    def _bytes(self, cas: Any, article: Article, shared: Shared) -> bytes:
        if self.form == "tsv":
            return TsvWriting(article, cas, shared.layout, self.report).run()
        data = cas.to_xmi() if self.form == "xmi" else cas.to_json(pretty_print=True)
        return str(data).encode()

    def _conclude(self, shared: Shared) -> None:
        self.report.entities += len(shared.named)
        if shared.parted:
            message = f"{shared.parted} mentions have several parts: other programs show the first, Attaché all of them"
            self.report.warn("", "parts", message)
        rich = (shared.entities[id_] for id_ in sorted(shared.named))
        told = [e.name for e in rich if e.aliases or e.attributes or e.offices or e.note or e.extra]
        if told:
            self.report.lose("details of entities", told, why="a mention has their identifier, name, type and codes")
        absent = sorted(entity.name for id_, entity in shared.entities.items() if id_ not in shared.named)
        if absent:
            self.report.lose("entities that no mention names", absent, why="a CAS has them on annotations only")

    def _tell_names(self, layout: Layout) -> None:
        """What only descriptions could tell, which WebAnno TSV has none of."""
        changed = [f"{code} → {found.name}" for (_, code), found in layout.types.items() if not found.tells(code)]
        for found in layout.types.values():
            pairs = ((sense.partition(":"), name) for sense, name in found.features.items())
            changed += [
                f"{code} → {name}" for (kind, _, code), name in pairs if kind == "attribute" and code != own_code(name)
            ]
        if changed:
            self.report.lose("codes as they were", sorted(set(changed)), why="names of features are those of Java")


def _stems() -> FileNames:
    return FileNames(Path(TYPE_SYSTEM).stem)


def _by(annotator: str, records: Sequence[Any]) -> list[Any]:
    return [record for record in records if record.annotator == annotator]


def _start(frame: Frame, starts: dict[str, int]) -> int:
    """Where a frame begins: its first trigger, else its first argument, else behind everything."""
    found = [starts[id_] for id_ in frame.triggers if id_ in starts]
    filled = [starts[part.mention] for part in frame.arguments if part.mention in starts]
    return min(found or filled, default=1 << 60)
