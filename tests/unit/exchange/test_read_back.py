"""Exports are read back: what is found again, what differs, and the README that says so."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange.read_back import NOT_FOUND
from annotator.exchange.sidecar import sidecar_of
from annotator.exchange.transfer import StoredProject, export_project, import_paths
from annotator.formats import doccano, registry
from annotator.formats.input_files import files_of, is_sidecar
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report, first_line
from annotator.model.change import Act
from annotator.model.records import Argument, Article, Mention
from annotator.model.span import Span
from annotator.sample_project import build_sample
from annotator.workspace import Workspace
from tests.factories import article, codebook, frame, mention

HOLDING = ("jsonl", "tei", "brat", "doccano", "label-studio", "prodigy", "conll", "w3c")
"""Formats of annotated texts, which hold most of the sample."""

READABLE = [code for code in registry.writable() if code in registry.readable()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("sample") / "sample.attache"
    build_sample(path)
    made = Workspace.open(path, annotator="A", read_only=True)
    yield made
    made.close()


def untold(report: Report) -> dict[str, int]:
    return {loss.what: loss.count for loss in report.lost if loss.why == NOT_FOUND}


@pytest.mark.parametrize("code", READABLE)
def test_all_that_a_format_claims_is_found_again(code: str, sample: Workspace, tmp_path: Path) -> None:
    report = export_project(StoredProject(sample), tmp_path / "out", code, options={})
    assert report.read_back == {
        "mentions": (report.mentions, report.mentions),
        "frames": (report.frames, report.frames),
    }
    assert not {"mention", "frame"} & untold(report).keys()
    assert report.to_json()["read_back"]["mentions"] == [report.mentions, report.mentions]
    assert first_line(report)[0] == ("mentions", report.mentions, report.mentions)


@pytest.mark.parametrize("code", HOLDING)
def test_texts_and_most_mentions_go_out_and_come_back(code: str, sample: Workspace, tmp_path: Path) -> None:
    report = export_project(StoredProject(sample), tmp_path / "out", code, options={})
    assert report.mentions > 300
    assert not {"article", "text as it was"} & untold(report).keys()


@pytest.mark.parametrize("code", ["jsonl", "tei", "brat"])
def test_formats_that_tell_all_their_losses_have_none_beyond(code: str, sample: Workspace, tmp_path: Path) -> None:
    assert untold(export_project(StoredProject(sample), tmp_path / "out", code, options={})) == {}


def test_formats_that_cannot_be_read_say_nothing(sample: Workspace, tmp_path: Path) -> None:
    report = export_project(StoredProject(sample), tmp_path / "out", "tables", options={})
    assert (report.read_back, first_line(report)) == (None, [])
    assert "read_back" not in report.to_json()
    assert "not done" in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")


def test_nothing_is_read_where_it_is_not_wanted(sample: Workspace, tmp_path: Path) -> None:
    report = export_project(StoredProject(sample), tmp_path / "out", "jsonl", options={}, verify=False)
    assert report.read_back is None


class Careless:
    """doccano's exporter, which forgets something on the way and does not say so."""

    info = doccano.INFO

    def __init__(self, spoil: Any) -> None:
        self._spoil = spoil

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        doccano.EXPORTER.write(project, out, options, report, progress=progress)
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        out.write_text("".join(json.dumps(row) + "\n" for row in self._spoil(rows)), encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Workspace]:
    """Two articles, three mentions, a relation."""
    made = Workspace.create(tmp_path / "small.attache", codebook(), annotator="A")
    me = made.annotator
    made.store_people([me])
    one, two = article("Maduro parle à Rome.", name="one"), article("Paris répond.", name="two")
    marks = [
        mention(0, 6, article=one.id, annotator=me.id, attributes=(("type", "PERSON"),)),
        mention(15, 19, "COUNTRY", article=one.id, annotator=me.id),
        mention(0, 5, "COUNTRY", article=two.id, annotator=me.id),
    ]
    arguments = (Argument("ARG1", mention=marks[0].id), Argument("ARG2", mention=marks[1].id))
    made.store_new([one, two, *marks, frame(article=one.id, annotator=me.id, arguments=arguments)], _act())
    yield made
    made.close()


def _act() -> Act:
    return Act("import", ("x",))


def spoilt(workspace: Workspace, out: Path, monkeypatch: pytest.MonkeyPatch, spoil: Any) -> Report:
    real, careless = registry.exporter, Careless(spoil)
    monkeypatch.setattr(registry, "exporter", lambda code: careless if code == "doccano" else real(code))
    return export_project(StoredProject(workspace), out, "doccano", options={})


def test_a_mention_that_was_forgotten_is_told(
    small: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forget(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        rows[1]["entities"] = []
        return rows

    report = spoilt(small, tmp_path / "o.jsonl", monkeypatch, forget)
    assert report.read_back == {"mentions": (2, 3), "frames": (1, 1)}
    (loss,) = [found for found in report.lost if found.why == NOT_FOUND]
    assert (loss.what, loss.count, loss.where) == ("mention", 1, ["two:0"])
    assert "2 of 3 mentions" in (tmp_path / "o.jsonl.README.txt").read_text(encoding="utf-8")


def test_so_are_a_frame_another_label_and_an_article(
    small: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def relabel(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        rows[0]["relations"] = []
        rows[0]["entities"][1]["label"] = "DATE"
        return rows[:1]

    report = spoilt(small, tmp_path / "o.jsonl", monkeypatch, relabel)
    assert report.read_back == {"mentions": (1, 3), "frames": (0, 1)}
    assert untold(report) == {"article": 1, "mention": 2, "frame": 1}


def test_a_text_that_was_altered_is_told(small: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def alter(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        rows[1]["text"] = "Paris se tait."
        return rows

    assert untold(spoilt(small, tmp_path / "o.jsonl", monkeypatch, alter)) == {"text as it was": 1}


def test_a_type_that_was_lost_is_told(small: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def coarsen(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        rows[0]["entities"][0]["label"] = "ACTOR"
        return rows

    report = spoilt(small, tmp_path / "o.jsonl", monkeypatch, coarsen)
    assert (report.read_back or {})["mentions"] == (3, 3)
    assert untold(report) == {"type": 1}


def test_a_file_that_cannot_be_read_is_told(small: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = spoilt(small, tmp_path / "o.jsonl", monkeypatch, lambda _: [{"no": "text"}])
    assert [found.code for found in report.warnings if found.line] == ["read-back"]
    assert report.read_back == {"mentions": (0, 3), "frames": (0, 1)}


def test_other_files_in_the_folder_are_not_looked_at(small: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = export_project(StoredProject(small), out, "brat", options={})
    (out / "one.ann").unlink()
    (out / "stray.ann").write_text("T1\tX 0 9\tno text", encoding="utf-8")
    again = export_project(StoredProject(small), out, "brat", options={})
    assert first.read_back == again.read_back == {"mentions": (3, 3), "frames": (1, 1)}
    assert [found.code for found in again.warnings] == []


def test_each_annotator_is_compared_with_their_own(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    people = [replace(made.annotator, id=name, name=name) for name in ("A1", "B1")]
    text = article("Maduro parle.")
    marks: list[Mention] = [mention(0, 6, article=text.id, annotator=who.id, note=who.name) for who in people]
    made.store_people(people)
    made.store_new([text, *marks], _act())
    report = export_project(StoredProject(made), tmp_path / "out", "brat", options={})
    made.close()
    assert (report.read_back, untold(report)) == ({"mentions": (2, 2), "frames": (0, 0)}, {})


def test_parts_of_a_mark_are_compared(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    made.store_people([made.annotator])
    text = article("Nicolas le grand Maduro parle.")
    parts = (Span(0, 7), Span(17, 23))
    made.store_new([text, mention(0, 1, article=text.id, annotator=made.annotator.id, spans=parts)], _act())
    for code in ("jsonl", "tei", "brat", "w3c"):
        report = export_project(StoredProject(made), tmp_path / code, code, options={})
        assert (report.read_back or {})["mentions"] == (1, 1), code
    made.close()


def test_the_readme_tells_everything_and_is_deterministic(
    sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        export_project(StoredProject(sample), tmp_path / name / "s.conll", "conll", options={"scheme": "bioes"})
    one, two = ((tmp_path / name / "s.conll.README.txt").read_bytes() for name in ("a", "b"))
    assert one == two
    words = one.decode()
    assert words.splitlines()[0] == "Attaché export"
    for told in (
        "Date:        1970-01-02",
        "Project:     sample",
        "Codebook:    political, version 1",
        "Annotators:  Annotateur A, Annotateur B",
        "Options:     scheme=bioes",
        "Articles:    6",
        "  link to the register: ",
        "    why: a tag is a label and nothing else",
        "    where: accord-prespa; ",
        " mentions were found again",
    ):
        assert told in words, told


def test_where_the_readme_lies() -> None:
    assert sidecar_of(Path("x/out"), folder=True) == Path("x/out/README.txt")
    assert sidecar_of(Path("x/out.jsonl"), folder=False) == Path("x/out.jsonl.README.txt")


def test_somebody_elses_readme_is_left_alone(small: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.txt").write_text("my own words", encoding="utf-8")
    for _ in range(2):
        export_project(StoredProject(small), out, "tei", options={})
    assert (out / "README.txt").read_text(encoding="utf-8") == "my own words"
    assert is_sidecar(out / "attache.README.txt")
    assert len(list(out.glob("*.txt"))) == 2


@pytest.mark.parametrize(
    ("code", "options"),
    [
        ("conll", {"columns": "layers", "labels": "type", "spaces": "yes"}),
        ("conll", {"split": "yes", "scheme": "bioes"}),
        ("doccano", {"shape": "label", "unit": "utf-16"}),
        ("label-studio", {"unit": "utf-16"}),
        ("tei", {"profile": "standoff", "quotes": "no"}),
    ],
)
def test_options_of_the_export_are_those_of_the_reading(
    code: str, options: dict[str, str], sample: Workspace, tmp_path: Path
) -> None:
    report = export_project(StoredProject(sample), tmp_path / "out", code, options=options)
    assert (report.read_back or {})["mentions"] == (report.mentions, report.mentions)
    assert not {"mention", "frame", "article"} & untold(report).keys()


@pytest.mark.parametrize("code", ["text", "brat"])
def test_a_readme_is_no_article(code: str, small: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_project(StoredProject(small), out, "brat", options={})
    other = Workspace.create(tmp_path / "other.attache", codebook(), annotator="A")
    report = import_paths(other, [out], code, options={})
    named = import_paths(other, [out / "README.txt"], code, options={})
    names = other.names()
    other.close()
    assert names == {"one", "two"}
    assert (report.refused, named.refused, named.articles) == ([], [], 0)


def test_somebody_elses_readme_may_be_an_article(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("Attaché exports\n\nUn article.", encoding="utf-8")
    (tmp_path / "x.README.txt").write_bytes(b"Attach\xc3\xa9 export\r\n")
    assert [path.name for path in files_of([tmp_path], [".txt"], Report("import"))] == ["README.txt"]
    assert not is_sidecar(tmp_path / "nothing.txt")


def test_reports_add_up_what_was_read_back() -> None:
    one, two = Report("export", read_back={"mentions": (1, 2)}), Report("export", read_back={"mentions": (3, 3)})
    one.merge(two)
    one.merge(Report("export"))
    assert one.read_back == {"mentions": (4, 5)}


def test_articles_of_the_same_text_are_told_apart_by_name(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    made.store_people([made.annotator])
    texts: list[Article] = [article("Maduro parle.", name=name) for name in ("b", "a")]
    marks = [mention(0, 6, article=text.id, annotator=made.annotator.id) for text in texts]
    made.store_new([*texts, marks[0]], _act())
    report = export_project(StoredProject(made), tmp_path / "out", "tei", options={})
    made.close()
    assert (report.read_back or {})["mentions"] == (1, 1)
