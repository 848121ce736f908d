from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import jsonl_reading
from annotator.formats.jsonl import EXPORTER, IMPORTER
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.encoding import to_data
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Argument, Article, Progress, Record
from annotator.model.span import Span
from tests import factories

ANN, BOB, IDLE = Annotator("p1", "Ann"), Annotator("p2", "Bob", gold=True), Annotator("p0", "Idle")
ARTICLES = [
    factories.article(id="t1", name="a", metadata=(("k", "v\u2028w"),)),
    factories.article("👍 \x85 fin", id="t2", name="b"),
]
ENTITIES = [factories.entity("Washington", "COUNTRY", id="e2"), factories.entity("Maduro", id="e1", aliases=("M.",))]
MENTIONS = [
    factories.mention(8, 14, id="m2", article="t1", annotator="p1", entities=("e1",)),
    replace(factories.mention(0, 7, id="m1", article="t1", annotator="p1"), spans=(Span(0, 7), Span(15, 20))),
    factories.mention(0, 1, id="m3", article="t2", annotator="p2"),
]
FRAMES = [
    replace(
        factories.frame("m1", id="f1", article="t1", annotator="p1", note="a\nb"),
        arguments=(Argument("AGENT", mention="m2"), Argument("TARGET", entity="e2")),
    )
]
PROGRESS = [Progress("t2/p2", "t2", "p2", "done")]


@dataclass
class Project:
    """A project in memory, as exporters see one."""

    batch: Batch = field(
        default_factory=lambda: Batch(
            [BOB, IDLE, ANN], ENTITIES, ARTICLES, MENTIONS, FRAMES, PROGRESS, factories.codebook()
        )
    )
    name: str = "project"

    @property
    def codebook(self) -> Codebook:
        assert self.batch.codebook is not None
        return self.batch.codebook

    def annotators(self) -> list[Annotator]:
        return self.batch.annotators

    def entities(self) -> list[Any]:
        return self.batch.entities

    def articles(self) -> Iterator[Article]:
        yield from self.batch.articles

    def mentions(self, article: str) -> list[Any]:
        return [mention for mention in self.batch.mentions if mention.article == article]

    def frames(self, article: str) -> list[Any]:
        return [frame for frame in self.batch.frames if frame.article == article]

    def progress(self, article: str) -> list[Any]:
        return [state for state in self.batch.progress if state.article == article]


def export(project: Project, out: Path) -> Report:
    report = Report("export", "jsonl")
    EXPORTER.write(project, out, {}, report, progress=lambda *_: None)
    return report


def read(*paths: Path, hashes: dict[str, str] | None = None) -> tuple[list[Batch], Report]:
    report = Report("import", "jsonl")
    context = ImportContext(Codebook("c", "empty"), "me", frozenset(), hashes or {})
    return list(IMPORTER.read(paths, context, {}, report)), report


def lines(*records: Record | dict[str, Any] | str | bytes, header: str = '{"attache":1}') -> bytes:
    made = [header.encode()]
    for record in records:
        if isinstance(record, bytes):
            made.append(record)
        else:
            data = record if isinstance(record, dict | str) else to_data(record)
            made.append((data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)).encode())
    return b"\n".join(made)


def test_export_import_export_gives_the_same_bytes(tmp_path: Path) -> None:
    report = export(Project(), tmp_path / "one.jsonl")
    assert (report.articles, report.mentions, report.frames, report.entities) == (2, 3, 1, 2)
    assert [(loss.what, loss.where) for loss in report.lost] == [("annotators", ["Idle"])]
    (batch,), again = read(tmp_path / "one.jsonl")
    assert (again.refused, again.warnings, again.lost, again.kept) == ([], [], [], report.kept)
    assert (again.articles, again.mentions, again.frames, again.entities) == (2, 3, 1, 2)
    assert batch.articles == ARTICLES
    assert sorted(batch.mentions, key=lambda m: m.id) == sorted(MENTIONS, key=lambda m: m.id)
    assert (batch.frames, batch.progress, batch.codebook) == (FRAMES, PROGRESS, factories.codebook())
    export(Project(batch), tmp_path / "two.jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_the_order_of_lines_depends_on_the_records_alone(tmp_path: Path) -> None:
    export(Project(), tmp_path / "one.jsonl")
    batch = Project().batch
    turned = Batch(
        batch.annotators[::-1],
        batch.entities[::-1],
        batch.articles,
        batch.mentions[::-1],
        batch.frames,
        batch.progress,
        batch.codebook,
    )
    export(Project(turned), tmp_path / "two.jsonl")
    data = (tmp_path / "one.jsonl").read_bytes()
    assert data == (tmp_path / "two.jsonl").read_bytes()
    records = [json.loads(line) for line in data.decode().split("\n") if line]
    assert records[0] == {"attache": 1, "kind": "project"}
    assert [record["id"] for record in records[1:]] == [
        *("cb", "p1", "p2", "e1", "e2"),
        *("t1", "m1", "m2", "f1"),
        *("t2", "m3", "t2/p2"),
    ]


def test_an_empty_project_has_a_header_and_a_codebook(tmp_path: Path) -> None:
    export(Project(Batch(codebook=factories.codebook())), tmp_path / "a.jsonl")
    (batch,), report = read(tmp_path)
    assert (batch.codebook, batch.articles, report.refused) == (factories.codebook(), [], [])


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    out.write_text("old", "utf-8")
    batch = Batch(articles=[factories.article(id="t", title="\ud800")], codebook=factories.codebook())
    with pytest.raises(ExportRefused):
        export(Project(batch), out)
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]
    with pytest.raises(ExportRefused):
        export(Project(), tmp_path / "none" / "a.jsonl")


ARTICLE = ARTICLES[0]
CASES: list[tuple[str, bytes, str, int]] = [
    ("nothing", b"\n \n", "empty", 0),
    ("other json", b'{"text": "x"}\n', "not-attache", 1),
    ("no json", b"[standoff\n", "not-attache", 1),
    ("an array", b"[1]", "not-attache", 1),
    ("version is no number", lines(header='{"attache": true}'), "not-attache", 1),
    ("newer", lines(header='{"attache": 2}'), "newer", 1),
    ("bad line", lines(ARTICLE, '{"record": "article"'), "syntax", 3),
    ("not a number", lines('{"record": NaN}'), "syntax", 2),
    ("deep", lines("[" * 100_000), "syntax", 2),
    ("no utf-8", lines(b'{"record": "\xff"}'), "encoding", 2),
    ("surrogate", lines('{"record":"annotator","id":"p","name":"\\ud800"}'), "characters", 2),
    ("unknown record", lines({"record": "opinion", "id": "x"}), "record", 2),
    ("missing field", lines({"record": "annotator", "id": "x"}), "record", 2),
    ("newer field", lines({**to_data(ANN), "colour": "red"}), "record", 2),
    ("altered text", lines({**to_data(ARTICLE), "text": "other"}), "hash", 2),
    ("control", lines({"record": "article", "id": "t", "name": "a", "text": "a\x01"}), "characters", 2),
    ("two of a name", lines(ARTICLE, replace(ARTICLE, id="x")), "double-name", 3),
    ("no article", lines(ANN, MENTIONS[2]), "dangling", 3),
    ("no annotator", lines(ARTICLE, ANN, MENTIONS[2], replace(MENTIONS[0], annotator="p9")), "dangling", 4),
    ("no entity", lines(ARTICLE, ANN, MENTIONS[0]), "dangling", 4),
    ("beyond the text", lines(ARTICLE, ANN, replace(MENTIONS[1], spans=(Span(0, 9999),))), "span", 4),
    ("no span", lines(ARTICLE, ANN, replace(MENTIONS[1], spans=())), "span", 4),
    ("touching", lines(ARTICLE, ANN, replace(MENTIONS[1], spans=(Span(0, 2), Span(2, 3)))), "span", 4),
    ("progress", lines(ARTICLE, ANN, Progress("x", "t1", "p1", "done")), "record", 4),
]


@pytest.mark.parametrize(("data", "code", "line"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_bad_file_is_refused_with_its_line_and_the_next_is_read(
    tmp_path: Path, data: bytes, code: str, line: int
) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    (tmp_path / "b.jsonl").write_bytes(lines(ARTICLE))
    (batch,), report = read(tmp_path)
    assert [article.name for article in batch.articles] == ["a"]
    assert [(Path(refused.path).name, refused.code, refused.line) for refused in report.refused] == [
        ("a.jsonl", code, line)
    ]


def test_a_missing_file_and_an_endless_line_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_reading, "LONGEST_LINE", 50)
    (tmp_path / "a.jsonl").write_bytes(lines(b"x" * 99))
    _, report = read(tmp_path / "none.jsonl", tmp_path / "a.jsonl")
    assert [(refused.code, refused.line) for refused in report.refused] == [("unreadable", 0), ("too-large", 2)]


def test_blank_lines_crlf_a_mark_at_the_start_and_a_missing_hash_are_no_fault(tmp_path: Path) -> None:
    data = lines(replace(ARTICLE, sha256=""), b"", ANN)
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    (batch,), report = read(tmp_path / "a.jsonl")
    assert (batch.articles, batch.annotators, batch.codebook, report.warnings) == ([ARTICLE], [ANN], None, [])


def test_the_later_of_two_records_with_one_id_serves(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(ANN, replace(ANN, name="Anne")))
    (batch,), report = read(tmp_path / "a.jsonl")
    assert batch.annotators == [replace(ANN, name="Anne")]
    assert [(warned.code, warned.line) for warned in report.warnings] == [("double-id", 3)]


def test_loose_ends_of_frames_and_known_texts_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(ARTICLE, ANN, FRAMES[0]))
    (batch,), report = read(tmp_path / "a.jsonl", hashes={ARTICLE.sha256: "old"})
    assert batch.frames == FRAMES
    assert [(warned.code, warned.line) for warned in report.warnings] == [
        ("dangling", 4),
        ("dangling", 4),
        ("duplicate", 0),
    ]


def test_files_in_folders_below_are_read_and_an_empty_folder_is_told(tmp_path: Path) -> None:
    context = ImportContext(factories.codebook(), "p1", frozenset(), {})
    report = Report("import", "jsonl")
    assert list(IMPORTER.read([tmp_path], context, {}, report)) == []
    assert [warned.code for warned in report.warnings] == ["no-files"]
    (tmp_path / "below").mkdir()
    EXPORTER.write(Project(), tmp_path / "below" / "a.jsonl", {}, Report("export", "jsonl"), progress=lambda *_: None)
    (batch,) = IMPORTER.read([tmp_path], context, {}, Report("import", "jsonl"))
    assert [article.name for article in batch.articles] == ["a", "b"]
