"""Articles and annotations into a project and out of it, with a report of what was kept and lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.exchange.codebook_taking import taking
from annotator.exchange.importing import LABELS, import_context, label_choice, read_batches
from annotator.exchange.label_mapping import remember_mapping, remembered_mapping
from annotator.exchange.read_back import WholeView, files_in, read_back
from annotator.exchange.sidecar import write_sidecar
from annotator.exchange.without_text import WithoutText
from annotator.formats import registry
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.records import (
    Annotator,
    Article,
    Entity,
    Frame,
    Mention,
    Progress,
    Record,
    progress_id,
)
from annotator.workspace import Workspace

__all__ = [
    "LABELS",
    "StoredProject",
    "export_project",
    "import_context",
    "import_paths",
    "read_batches",
    "store_batch",
]

ProgressBar = Callable[[int, int], None]
"""Called with how many are done and how many there are (0: unknown); it may raise to cancel."""


@dataclass(frozen=True)
class StoredProject:
    """A project as exporters see it: streamed, only the chosen annotators and articles (empty: all)."""

    workspace: Workspace
    chosen_annotators: frozenset[str] = frozenset()
    chosen_articles: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name without suffix."""
        return self.workspace.path.stem

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""
        return self.workspace.codebook

    def annotators(self) -> list[Annotator]:
        """The chosen annotators, by name."""
        chosen = self.chosen_annotators
        return [person for person in self.workspace.annotators if not chosen or person.id in chosen]

    def entities(self) -> list[Entity]:
        """The whole register, by id."""
        return sorted(self.workspace.register, key=lambda entity: entity.id)

    def article_ids(self) -> list[str]:
        """The ids of the chosen articles, by name."""
        chosen = set(self.chosen_articles)
        return [id_ for id_ in self.workspace.article_ids(order="name") if not chosen or id_ in chosen]

    def article(self, id_: str) -> Article:
        """One article; RecordMissing where there is none."""
        return self.workspace.article(id_)

    def articles(self) -> Iterator[Article]:
        """The chosen articles, by name, one at a time."""
        for id_ in self.article_ids():
            yield self.workspace.article(id_)

    def mentions(self, article: str) -> list[Mention]:
        """The chosen annotators' mentions of an article."""
        return [m for m in self.workspace.all_mentions(article) if self._chosen(m.annotator)]

    def frames(self, article: str) -> list[Frame]:
        """The chosen annotators' frames of an article."""
        return [f for f in self.workspace.all_frames(article) if self._chosen(f.annotator)]

    def progress(self, article: str) -> list[Progress]:
        """How far the chosen annotators are with an article."""
        return [p for p in self.workspace.all_progress(article) if self._chosen(p.annotator)]

    def _chosen(self, annotator: str) -> bool:
        return not self.chosen_annotators or annotator in self.chosen_annotators


def export_project(
    project: WholeView,
    out: Path,
    format_code: str,
    *,
    options: Mapping[str, str],
    progress: ProgressBar | None = None,
    verify: bool = True,
    sidecar: bool = True,
) -> Report:
    """Write the project in a format; the report tells what was kept and what the format cannot hold.

    With `verify` what was written is read again and compared, with `sidecar` a README.txt tells the same beside it.
    """
    report = Report("export", format_code)
    bar = progress or _silent
    before = files_in(out) if verify else {}
    registry.exporter(format_code).write(project, out, options, report, progress=bar)
    if verify:
        read_back(project, out, report, options=options, before=before, progress=bar)
    if isinstance(project, WithoutText) and report.articles:
        report.lose("text", [], why="it was masked, as was wished", count=report.articles)
    if sidecar:
        write_sidecar(project, out, report, options=options)
    return report


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    format_code: str,
    *,
    options: Mapping[str, str],
    dry_run: bool = False,
    progress: ProgressBar | None = None,
) -> Report:
    """Read files and store each as one transaction; a refused one leaves nothing behind and the rest goes on.

    A mapping of labels that the option "labels" names is remembered by the project, so that later imports use it.
    """
    report = Report("import", format_code)
    context = import_context(workspace)
    mapping = label_choice(context, options).mapping if options.get(LABELS) else context.mapping
    if mapping and not dry_run and mapping != remembered_mapping(workspace):
        workspace.do(remember_mapping(workspace, mapping))
    for done, batch in enumerate(read_batches(context, paths, format_code, options=options, report=report), start=1):
        if not dry_run:
            store_batch(workspace, batch, report)
        (progress or _silent)(done, 0)
    return report


def store_batch(workspace: Workspace, batch: Batch, report: Report) -> None:
    """Store what one input file brought.

    New records in bulk, known ids updated, foreign labels added to the codebook.
    """
    empty = not any(workspace.counts().get(kind) for kind in ("articles", "mentions", "entities"))
    taken = taking(workspace.codebook, batch, untouched=empty)
    if taken.before != taken.after:
        workspace.do(taken.change())
        taken.tell(report)
    people = _people(workspace, batch.annotators)
    workspace.store_people([person for person in batch.annotators if people[person.id] == person.id])
    records: list[Record] = [*batch.entities, *_named_apart(workspace, batch.articles)]
    owned: list[Mention | Frame | Progress] = [*batch.mentions, *batch.frames, *batch.progress]
    people |= _by_who_imports(workspace, {record.annotator for record in owned} - people.keys())
    records += [_owned(record, people) for record in owned]
    act = Act("import", (batch.articles[0].title or batch.articles[0].name,) if batch.articles else ())
    old = {(type(r), r.id): known for r in records if (known := workspace.record(type(r), r.id)) is not None}
    if not old:
        if records:
            workspace.store_new(records, act)
        return
    fresh = [record for record in records if old.get((type(record), record.id)) != record]
    removed = [known for record in fresh if (known := old.get((type(record), record.id))) is not None]
    workspace.do(Change(act, tuple(removed), tuple(fresh)))


def _silent(_done: int, _total: int) -> None:
    return None


def _people(workspace: Workspace, annotators: Sequence[Annotator]) -> dict[str, str]:
    """Whose id each annotator of the file goes by here: the same id, else the same name, else the file's own."""
    by_id = {person.id for person in workspace.annotators}
    by_name = {person.name: person.id for person in workspace.annotators}
    return {p.id: p.id if p.id in by_id else by_name.get(p.name, p.id) for p in annotators}


def _by_who_imports(workspace: Workspace, owners: AbstractSet[str]) -> dict[str, str]:
    """Whoever the file does not name and the project does not know is the one who imports, who joins with it."""
    known = {person.id for person in workspace.annotators}
    if owners - known:
        workspace.store_people([workspace.annotator])
    return {id_: id_ if id_ in known else workspace.annotator.id for id_ in owners}


def _owned(record: Mention | Frame | Progress, people: Mapping[str, str]) -> Mention | Frame | Progress:
    owner = people.get(record.annotator, record.annotator)
    if owner == record.annotator:
        return record
    if isinstance(record, Progress):
        return replace(record, id=progress_id(record.article, owner), annotator=owner)
    return replace(record, annotator=owner)


def _named_apart(workspace: Workspace, articles: Sequence[Article]) -> list[Article]:
    """The articles, a number added to names that other articles of the project bear."""
    taken = workspace.names()
    result = []
    for article in articles:
        known = workspace.record(Article, article.id)
        name = article.name
        if known is None or known.name != name:
            number = 2
            while name in taken:
                name, number = f"{article.name}-{number}", number + 1
        taken.add(name)
        result.append(article if name == article.name else replace(article, name=name))
    return result
