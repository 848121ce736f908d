from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from annotator.formats import tei
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from tests.unit.formats.tei import tei_samples as samples


@dataclass
class Project:
    """A project in memory, as exporters see one."""

    held: list[Article] = field(default_factory=lambda: [samples.article()])
    register: list[Entity] = field(default_factory=lambda: list(samples.entities().values()))
    marks: list[Mention] = field(default_factory=samples.mentions)
    said: list[Frame] = field(default_factory=samples.frames)
    states: list[Progress] = field(default_factory=lambda: list(samples.contents().progress))
    people: list[Annotator] = field(default_factory=lambda: list(samples.ANNOTATORS))
    codebook: Codebook = samples.CODEBOOK
    name: str = "project"

    def annotators(self) -> list[Annotator]:
        return self.people

    def entities(self) -> list[Entity]:
        return self.register

    def articles(self) -> Iterator[Article]:
        yield from self.held

    def mentions(self, article: str) -> list[Mention]:
        return [mention for mention in self.marks if mention.article == article]

    def frames(self, article: str) -> list[Frame]:
        return [frame for frame in self.said if frame.article == article]

    def progress(self, article: str) -> list[Progress]:
        return [state for state in self.states if state.article == article]


def export(project: Project, out: Path, **options: str) -> Report:
    report = Report("export", "tei")
    tei.EXPORTER.write(project, out, options, report, progress=lambda *_: None)  # type: ignore[arg-type]
    return report


def read(*paths: Path) -> tuple[list[Batch], Report]:
    report = Report("import", "tei")
    context = ImportContext(codebook=Codebook("c", "empty"), annotator="me", taken_names=set(), known_hashes={})
    return list(tei.IMPORTER.read(paths, context, {}, report)), report


def project_of(batches: list[Batch]) -> Project:
    """An empty project that took the batches over."""
    return Project(
        held=[article for batch in batches for article in batch.articles],
        register=list({entity.id: entity for batch in batches for entity in batch.entities}.values()),
        marks=[mention for batch in batches for mention in batch.mentions],
        said=[frame for batch in batches for frame in batch.frames],
        states=[state for batch in batches for state in batch.progress],
        people=list({person.id: person for batch in batches for person in batch.annotators}.values()),
        codebook=batches[0].codebook,
    )


def test_reading_is_the_profile_unless_asked_otherwise(tmp_path: Path) -> None:
    export(Project(), tmp_path / "usual")
    export(Project(), tmp_path / "reading", profile="reading")
    (usual,) = (tmp_path / "usual").iterdir()
    (reading,) = (tmp_path / "reading").iterdir()
    assert usual.read_bytes() == reading.read_bytes()
    with pytest.raises(ExportRefused, match="epub"):
        export(Project(), tmp_path / "other", profile="epub")


def test_options_for_quotes_and_a_text_on_the_annotations(tmp_path: Path) -> None:
    export(Project(), tmp_path, quotes="no", annotation_text="Annotations: CC BY & more")
    data = next(tmp_path.iterdir()).read_bytes()
    assert b'type="quote"' not in data
    assert b"<p>Annotations: CC BY &amp; more</p>" in data


def test_nothing_is_written_where_one_article_cannot_be(tmp_path: Path) -> None:
    kept = tmp_path / "mine.xml"
    kept.write_text("mine", "utf-8")
    bad = replace(samples.article("x"), id="art-2", name="bad", text="a\x00b")
    with pytest.raises(ExportRefused, match="bad"):
        export(Project(held=[samples.article(), bad]), tmp_path)
    assert list(tmp_path.iterdir()) == [kept]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ExportRefused, match="file"):
        export(Project(), tmp_path / "file")


def test_names_that_meet_on_some_disk_are_set_apart(tmp_path: Path) -> None:
    held = [samples.article("x", id=f"id-{n}", name=name) for n, name in enumerate(["A/b", "a:b", "A_b"])]
    export(Project(held=held, marks=[], said=[], states=[]), tmp_path)
    names = {path.name.casefold() for path in tmp_path.iterdir()}
    assert len(names) == 3
    batches, _ = read(tmp_path)
    assert {batch.articles[0].name for batch in batches} == {"A/b", "a:b", "A_b"}


def test_what_is_not_exported_is_told(tmp_path: Path) -> None:
    marks = [replace(mention, entities=()) for mention in samples.mentions()]
    people = [*samples.ANNOTATORS, Annotator("04-eve", "Eve")]
    report = export(
        Project(people=people, marks=[*marks, replace(marks[0], id="m99", entities=("gone",))], said=[]), tmp_path
    )
    assert [(loss.what, loss.count) for loss in report.lost] == [
        ("entities that no article names", 6),
        ("annotators without work", 1),
        ("references to records that are not exported", 1),
    ]
    assert [warned.code for warned in report.warnings] == ["not-inline"]


def test_a_refused_file_leaves_the_others(tmp_path: Path) -> None:
    export(Project(), tmp_path)
    (tmp_path / "broken.xml").write_bytes(b"<TEI")
    (tmp_path / "notes.txt").write_text("not XML", "utf-8")
    batches, report = read(tmp_path, tmp_path / "absent.xml")
    assert len(batches) == 1
    assert [(Path(refusal.path).name, refusal.code) for refusal in report.refused] == [
        ("broken.xml", "xml"),
        ("absent.xml", "unreadable"),
    ]


def test_losses_and_warnings_name_file_and_line(tmp_path: Path) -> None:
    export(Project(), tmp_path)
    path = next(tmp_path.iterdir())
    path.write_bytes(path.read_bytes().replace(b'target="#e-e2"', b'target="#e-gone"', 1))
    _, report = read(path)
    (warned,) = report.warnings
    assert (warned.path, warned.code) == (str(path), "dangling")
    assert warned.line > 0
    assert report.lost[0].where == [f"{path}:{warned.line}"]


def test_the_formats_own_words_are_in_both_languages() -> None:
    assert tei.INFO.code == "tei"
    for words in (tei.INFO.names, tei.INFO.description, *(option.names for option in tei.INFO.options)):
        assert words.fr
        assert words.en


def test_a_file_names_only_those_who_worked_on_its_article(tmp_path: Path) -> None:
    idle = Annotator("00-idle", "Aaron")
    export(Project(), tmp_path / "one")
    export(Project(people=[idle, *samples.ANNOTATORS]), tmp_path / "two")
    (one,), (two,) = (tmp_path / "one").iterdir(), (tmp_path / "two").iterdir()
    assert one.read_bytes() == two.read_bytes()
