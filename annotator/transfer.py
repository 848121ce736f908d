"""Articles and annotations into a project and out of it, with a report of what was kept and lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from annotator.edits import codebook as codebook_edits
from annotator.formats import registry
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Codebook, Label, LayerKind, Role, Words
from annotator.model.records import (
    TYPE,
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

_Coded = TypeVar("_Coded", Label, Role)

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
    project: StoredProject,
    out: Path,
    format_code: str,
    *,
    options: Mapping[str, str],
    progress: ProgressBar | None = None,
) -> Report:
    """Write the project in a format; the report tells what was kept and what the format cannot hold."""
    report = Report("export", format_code)
    registry.exporter(format_code).write(project, out, options, report, progress=progress or _silent)
    return report


def import_context(workspace: Workspace) -> ImportContext:
    """What an importer must know of the project; a snapshot, good on another thread."""
    return ImportContext(
        codebook=workspace.codebook,
        annotator=workspace.annotator.id,
        taken_names=workspace.names(),
        known_hashes=workspace.hashes(),
    )


def read_batches(
    context: ImportContext, paths: Sequence[Path], format_code: str, *, options: Mapping[str, str], report: Report
) -> Iterator[Batch]:
    """The inputs one by one, read but not stored; what cannot be read is in the report."""
    yield from registry.importer(format_code).read(paths, context, options, report)


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    format_code: str,
    *,
    options: Mapping[str, str],
    dry_run: bool = False,
    progress: ProgressBar | None = None,
) -> Report:
    """Read files and store each as one transaction; a refused one leaves nothing behind and the rest goes on."""
    report = Report("import", format_code)
    context = import_context(workspace)
    for done, batch in enumerate(read_batches(context, paths, format_code, options=options, report=report), start=1):
        if not dry_run:
            store_batch(workspace, batch, report)
        (progress or _silent)(done, 0)
    return report


def store_batch(workspace: Workspace, batch: Batch, report: Report) -> None:
    """Store what one input file brought.

    New records in bulk, known ids updated, foreign labels added to the codebook.
    """
    _take_codebook(workspace, batch, report)
    people = _people(workspace, batch.annotators)
    workspace.store_people([person for person in batch.annotators if people[person.id] == person.id])
    records: list[Record] = [*batch.entities, *_named_apart(workspace, batch.articles)]
    owned: list[Mention | Frame | Progress] = [*batch.mentions, *batch.frames, *batch.progress]
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


def _take_codebook(workspace: Workspace, batch: Batch, report: Report) -> None:
    """An untouched project takes the file's codebook over; any other grows by what it lacks."""
    old, new = workspace.codebook, batch.codebook
    if (
        new is not None
        and new != old
        and not any(workspace.counts().get(kind) for kind in ("articles", "mentions", "entities"))
    ):
        workspace.do(Change(Act("codebook_adopt", (new.name,)), (old,), (new,)))
        return
    labels, attributes, roles = _lacking(old, batch)
    if new is not None:
        labels = (*labels, *(label for label in new.labels if old.label(label.code) is None))
        roles = (*roles, *(role for role in new.roles if old.role(role.code) is None))
        attributes = (*attributes, *_new_attributes(old, new))
    change = codebook_edits.extend(old, labels=_once(labels), attributes=attributes, roles=_once(roles))
    if change.added[0] != replace(old, version=old.version + 1):
        workspace.do(change)
        for code in dict.fromkeys([*(label.code for label in labels), *(role.code for role in roles)]):
            report.warn("", "label-created", f"the codebook lacked {code}; it was added")


def _once(items: Sequence[_Coded]) -> tuple[_Coded, ...]:
    return tuple({item.code: item for item in items}.values())


def _new_attributes(old: Codebook, new: Codebook) -> list[Attribute]:
    known = {(found.on, found.code, found.labels) for found in old.attributes}
    return [found for found in new.attributes if (found.on, found.code, found.labels) not in known]


def _lacking(codebook: Codebook, batch: Batch) -> tuple[tuple[Label, ...], tuple[Attribute, ...], tuple[Role, ...]]:
    """What the batch's records use and neither codebook has."""
    known = batch.codebook
    labels: list[Label] = []
    named = {entity.kind for entity in batch.entities}

    def need(code: str, kind: str, parent: str = "") -> None:
        if code and codebook.label(code) is None and (known is None or known.label(code) is None):
            layer_kind: LayerKind = "frame" if kind == "frame" else "span"
            entities = not parent and code in named
            labels.append(Label(code, Words(code, code), parent=parent, kind=layer_kind, entities=entities))

    records: list[Mention | Frame] = [*batch.mentions, *batch.frames]
    for record in records:
        kind = "frame" if isinstance(record, Frame) else "span"
        need(record.label, kind)
        for name, value in record.attributes:
            if name == TYPE:
                need(value, kind, record.label)
    roles = {
        part.role: Role(part.role, Words(part.role, part.role), ("ANY",))
        for frame in batch.frames
        for part in frame.arguments
        if codebook.role(part.role) is None and (known is None or known.role(part.role) is None)
    }
    return tuple(labels), (), tuple(roles.values())
