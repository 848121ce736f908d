"""Opening a project for a verb."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator import backups, places
from annotator.codebooks.loading import load_codebook
from annotator.model.errors import AnnotatorError, ProjectError
from annotator.workspace import Workspace


def annotator_name(asked: str) -> str:
    """Who is at work: the name given, else the account's."""
    return asked or places.account_name()


@contextmanager
def project(path: Path, *, annotator: str = "", read_only: bool = False, create: bool = False) -> Iterator[Workspace]:
    """The project at `path`, closed afterwards; `create` makes a missing one with the default codebook."""
    if not path.exists() and not create:
        raise ProjectError(path, "does not exist")
    name = annotator_name(annotator)
    if path.exists():
        workspace = Workspace.open(path, annotator=name, read_only=read_only, before_migration=backups.before_migration)
    else:
        workspace = Workspace.create(path, load_codebook("political"), annotator=name)
    try:
        yield workspace
    finally:
        workspace.close()


def options(pairs: list[str]) -> dict[str, str]:
    """KEY=VALUE words as a mapping; AnnotatorError for one without "="."""
    found = dict(pair.partition("=")[::2] for pair in pairs)
    for pair in pairs:
        if "=" not in pair:
            raise AnnotatorError(f"--option wants KEY=VALUE, not {pair}")
    return found


def article_ids(workspace: Workspace, names: list[str]) -> tuple[str, ...]:
    """The ids of these articles (name or id); AnnotatorError for one that the project does not have."""
    found = []
    for name in names:
        article = workspace.article_named(name)
        if article is None:
            raise AnnotatorError(f"the project has no article {name}")
        found.append(article.id)
    return tuple(found)
