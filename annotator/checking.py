"""Is everything in a project as it should be: the file, every span, every record against the codebook?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.records import Article, Entity, Frame, Mention
from annotator.model.validation import violations
from annotator.storage.integrity import check
from annotator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong ("error") or missing ("incomplete").

    `article` is its name, "" where none is concerned.
    """

    code: str
    message: str
    record: str = ""
    article: str = ""
    severity: str = "error"


def check_project(workspace: Workspace) -> list[Fault]:
    """All faults of a project, the file's own first."""
    faults = [Fault(found.code, found.message, found.record) for found in check(workspace.path)]
    for entity in workspace.register:
        wrong = violations(entity, codebook=workspace.codebook)
        faults += [Fault(one.rule, one.message, one.record, severity=one.severity) for one in wrong]
    entities = {entity.id: entity for entity in workspace.register}
    for id_ in workspace.article_ids():
        faults.extend(_of_article(workspace, workspace.article(id_), entities))
    return faults


def _of_article(workspace: Workspace, article: Article, entities: dict[str, Entity]) -> Iterator[Fault]:
    everyone = workspace.all_mentions(article.id)
    frames_of_all = workspace.all_frames(article.id)
    people = {m.annotator for m in everyone} | {f.annotator for f in frames_of_all}
    for annotator in sorted(people):
        mentions = {m.id: m for m in everyone if m.annotator == annotator}
        frames = {f.id: f for f in frames_of_all if f.annotator == annotator}
        records: list[Mention | Frame] = [*mentions.values(), *frames.values()]
        for record in records:
            found = violations(
                record,
                codebook=workspace.codebook,
                article_length=len(article.text),
                mentions=mentions,
                entities=entities,
                frames=frames,
            )
            for fault in found:
                yield Fault(fault.rule, fault.message, fault.record, article.name, fault.severity)
