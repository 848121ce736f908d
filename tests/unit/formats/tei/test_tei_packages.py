"""Exports of whole projects in every profile: read back the same, valid, and written the same again."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from annotator.formats.tei_xml import profiles
from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_files import Project, export, project_of, read

CHOICES = [
    {"profile": "reading"},
    {"profile": "standoff", "quotes": "no"},
    {"profile": "corpus", "one_file": "yes"},
    {"profile": "reading", "tags_of": "Bob"},
    {"profile": "nlp", "annotation_text": "CC BY"},
    *(
        {"profile": profile, "text": text, "inline": style}
        for profile, text, style in product(("nlp", "split", "corpus"), profiles.CARRIED, profiles.STYLES)
    ),
]


def several() -> Project:
    """The sample, an article without annotations and an empty one, one of which bears a name that files need."""
    bare = samples.article("Rien. Ou presque rien.", id="art-2", name="corpus")
    empty = samples.article("", id="a 3", name="a,b (c)")
    return Project(held=[empty, samples.article(), bare])


@pytest.mark.parametrize("options", CHOICES, ids=lambda options: "-".join(options.values()))
def test_export_import_export_gives_the_same_files(tmp_path: Path, options: dict[str, str]) -> None:
    project = several()
    report = export(project, tmp_path / "one", **options)
    assert (report.articles, report.mentions, report.frames, report.entities) == (3, 12, 3, 6)
    batches, found = read(tmp_path / "one")
    if options.get("quotes") != "no":
        assert (found.refused, found.warnings, found.lost) == ([], [], [])
    assert (found.articles, found.mentions, found.frames, found.entities) == (3, 12, 3, 6)
    other = project_of(batches)
    assert sorted(other.marks, key=lambda mention: mention.id) == samples.mentions()
    assert sorted(other.said, key=lambda frame: frame.id) == samples.frames()
    assert sorted(other.held, key=lambda article: article.id) == sorted(project.held, key=lambda article: article.id)
    assert other.codebook == samples.CODEBOOK
    order = [article.id for article in project.held]
    other.held.sort(key=lambda article: order.index(article.id))
    export(other, tmp_path / "two", **options)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
