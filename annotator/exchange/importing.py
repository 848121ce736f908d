"""Files read batch by batch in the words of the project's codebook, as the option "labels" wants it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.exchange.codebook_taking import lacking_values, taking
from annotator.exchange.label_mapping import (
    LabelMapping,
    foreign_labels,
    mapped,
    read_mapping,
    remembered_mapping,
)
from annotator.formats import registry
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused
from annotator.workspace import Workspace

LABELS = "labels"
"""The option of every format: a file that maps foreign labels, "refuse", "create", or "" for what the project keeps."""

REFUSE, CREATE = "refuse", "create"
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class ProjectContext(ImportContext):
    """What an importer must know, and what is done to its batches: the mapping that the project keeps.

    `untouched`: the project holds no articles, annotations or records, and so takes a file's codebook over.
    """

    mapping: LabelMapping = field(default_factory=LabelMapping)
    untouched: bool = False


@dataclass(frozen=True, slots=True)
class LabelChoice:
    """What is to be done with foreign labels: mapped (those not named are created), or refused where unknown."""

    mapping: LabelMapping = field(default_factory=LabelMapping)
    refuses: bool = False


def import_context(workspace: Workspace) -> ProjectContext:
    """What an importer must know of the project; a snapshot, good on another thread."""
    counts = workspace.counts()
    return ProjectContext(
        codebook=workspace.codebook,
        annotator=workspace.annotator.id,
        taken_names=workspace.names(),
        known_hashes=workspace.hashes(),
        mapping=remembered_mapping(workspace),
        untouched=not any(counts.get(kind) for kind in ("articles", "mentions", "entities")),
    )


def label_choice(context: ImportContext, options: Mapping[str, str]) -> LabelChoice:
    """What the option "labels" asks for; ImportRefused for a mapping that cannot be read or names what is not there."""
    wanted = options.get(LABELS, "")
    kept = context.mapping if isinstance(context, ProjectContext) else LabelMapping()
    if wanted == CREATE:
        return LabelChoice()
    if wanted == REFUSE:
        return LabelChoice(kept, refuses=True)
    return LabelChoice(read_mapping(Path(wanted), context.codebook) if wanted else kept)


def read_batches(
    context: ImportContext, paths: Sequence[Path], format_code: str, *, options: Mapping[str, str], report: Report
) -> Iterator[Batch]:
    """The inputs one by one, read but not stored, their labels mapped; what cannot be read is in the report."""
    choice = label_choice(context, options)
    rest = {code: value for code, value in options.items() if code != LABELS}
    inner = Report(report.command, report.format)
    codebook, untouched = context.codebook, isinstance(context, ProjectContext) and context.untouched
    try:
        for batch in registry.importer(format_code).read(paths, context, rest, inner):
            part = _drained(inner)
            made = mapped(batch, choice.mapping, codebook, part)
            if choice.refuses:
                lacking = [one.code for one in foreign_labels(made, codebook)]
                lacking += [
                    f"{value} of {key.code}"
                    for key, values in lacking_values(codebook, made).items()
                    for value in values
                ]
                if lacking:
                    report.merge(_refused(part, _path_of(batch, paths), lacking))
                    continue
                made = replace(made, codebook=None)
            taken = taking(codebook, made, untouched=untouched)
            report.merge(part)
            taken.tell(report)
            codebook, untouched = taken.after, False
            yield made
    finally:
        report.merge(_drained(inner))


def _drained(inner: Report) -> Report:
    """What an importer has told since the last time, without its own word on new labels: that is said here."""
    warnings = [found for found in inner.warnings if (found.path, found.code) != ("", "label-created")]
    part = replace(inner, warnings=warnings)
    inner.articles = inner.mentions = inner.frames = inner.entities = 0
    inner.kept, inner.lost, inner.warnings, inner.refused = {}, [], [], []
    return part


def _refused(part: Report, path: str, codes: Sequence[str]) -> Report:
    """The report on a file of which nothing is taken."""
    more = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
    made = Report(part.command, part.format, warnings=part.warnings, refused=part.refused)
    words = f"the codebook has no {', '.join(codes[:_SHOWN])}{more}"
    made.refuse(ImportRefused(path, "label-unknown", words))
    return made


def _path_of(batch: Batch, paths: Sequence[Path]) -> str:
    """The file that a batch came from, as far as its articles' names tell; else the first of these names."""
    if len(paths) == 1 and not paths[0].is_dir():
        return str(paths[0])
    names = [article.name for article in batch.articles]
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if any(name == file.stem or name.startswith(f"{file.stem}-") for name in names):
                return str(file)
    return names[0] if names else ", ".join(map(str, paths))
