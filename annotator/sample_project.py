"""The sample project: built from the seeds, never shipped as a file."""

from __future__ import annotations

from pathlib import Path

from annotator import places
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.sample import sample_records
from annotator.workspace import Workspace

FIRST_ANNOTATOR = "Annotateur A"


def build_sample(path: Path) -> None:
    """Make the sample project at `path`; ProjectError where a file is there already."""
    codebook = load_codebook("political")
    annotators, entities, articles, mentions, frames, progress = sample_records(places.SEEDS, codebook)
    # by nobody at work, so that nobody's undo takes the sample away
    workspace = Workspace.create(path, codebook, annotator="")
    try:
        workspace.store_people(annotators)
        workspace.store_new([*entities, *articles, *mentions, *frames, *progress], Act("import", ("seeds",)))
    finally:
        workspace.close()
