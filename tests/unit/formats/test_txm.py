from __future__ import annotations

import csv
from pathlib import Path

import pytest

from annotator.formats import plain_text, txm
from annotator.formats.report import Report
from annotator.model.errors import ExportRefused
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, sample
from tests.unit.formats.press_reading import others, read


def written(project: MemoryProject, out: Path, **options: str) -> Report:
    report = Report("export", "txm")
    txm.EXPORTER.write(project, out, options, report, progress=lambda done, total: None)
    return report


def table(out: Path) -> list[dict[str, str]]:
    with (out / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_of_texts_and_their_table(tmp_path: Path) -> None:
    report = written(sample(), tmp_path / "corpus")
    rows = table(tmp_path / "corpus")
    assert next(iter(rows[0])) == "id"
    assert {row["id"] for row in rows} == {path.stem for path in (tmp_path / "corpus").glob("*.txt")}
    assert (rows[0]["date"], rows[0]["annee"], rows[0]["mois"]) == ("2019-01-26", "2019", "2019-01")
    assert (report.articles, {loss.what for loss in report.lost}) == (len(rows), {"mention", "frame"})


def test_plain_text_reads_it_back(tmp_path: Path) -> None:
    written(sample(), tmp_path / "corpus", periods="no")
    articles, report = read(plain_text.IMPORTER, tmp_path / "corpus")
    assert (report.warnings, report.refused) == ([], [])
    for before, after in zip(sorted(sample().texts, key=lambda article: article.name), articles, strict=True):
        assert (after.name, after.text, after.title) == (before.name, before.text, " ".join(before.title.split()))
        assert (after.date, after.source, after.language) == (before.date, before.source, before.language)
        assert (after.date_estimated, after.metadata) == (before.date_estimated, before.metadata)


def test_names_and_columns_that_clash_are_set_apart(tmp_path: Path) -> None:
    texts = [
        factories.article("Un\n", name="a/b", metadata=(("Thème", "x"), ("theme", "y"), ("ID", "z"))),
        factories.article("Deux\n", name="A_b"),
    ]
    written(MemoryProject(texts=texts), tmp_path / "c")
    rows = table(tmp_path / "c")
    assert [row["id"] for row in rows] == ["a_b", "A_b-2"]
    assert (rows[0]["theme"], rows[0]["themex"], rows[0]["idx"]) == ("x", "y", "z")
    articles, _ = read(plain_text.IMPORTER, tmp_path / "c")
    assert others(articles[1])["idx"] == "z"


def test_the_table_of_another_corpus_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("id;source\n", encoding="utf-8")
    with pytest.raises(ExportRefused, match="empty folder"):
        written(sample(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["metadata.csv"]


def test_nothing_is_left_where_it_fails(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        written(MemoryProject(texts=[factories.article("Un\n"), _Half()]), tmp_path / "c")  # type: ignore[list-item]
    assert list((tmp_path / "c").iterdir()) == []


class _Half:
    """An article with half a character, which no store takes."""

    def __getattr__(self, name: str) -> str:
        return {"id": "h", "name": "h", "text": "\ud800", "metadata": ()}.get(name, "")  # type: ignore[return-value]
