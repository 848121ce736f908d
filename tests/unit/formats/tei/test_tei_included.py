"""What the file of a corpus, or one half of a pair, may lead to when it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.tei_xml.reading import included
from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_files import Project, export, read


def corpus(folder: Path, **options: str) -> Path:
    """The file of a corpus of two articles, a and b."""
    held = [samples.article(name="a"), samples.article("Rien.", id="art-2", name="b")]
    export(Project(held=held), folder, profile="corpus", **options)
    return folder / "corpus.xml"


def alter(path: Path, old: str, new: str) -> None:
    data = path.read_text("utf-8")
    assert old in data
    path.write_text(data.replace(old, new, 1), "utf-8")


def refusals(*paths: Path) -> list[tuple[str, str]]:
    return [(Path(refused.path).name, refused.code) for refused in read(*paths)[1].refused]


def test_the_file_of_a_corpus_brings_its_articles(tmp_path: Path) -> None:
    batches, report = read(corpus(tmp_path))
    assert [[article.name for article in batch.articles] for batch in batches] == [[], ["a"], ["b"]]
    assert (report.refused, report.warnings) == ([], [])
    assert [len(batch.entities) for batch in batches] == [6, 0, 0]


def test_an_article_of_a_corpus_brings_codebook_and_register(tmp_path: Path) -> None:
    corpus(tmp_path)
    batches, _ = read(tmp_path / "b.xml", tmp_path / "corpus.xml")
    assert [[article.name for article in batch.articles] for batch in batches] == [[], ["b"], ["a"]]
    assert batches[0].codebook == samples.CODEBOOK


def test_a_corpus_in_one_file_brings_the_same(tmp_path: Path) -> None:
    path = corpus(tmp_path, one_file="yes")
    assert [found.name for found in tmp_path.iterdir()] == ["corpus.xml"]
    batches, report = read(path)
    assert [mention.id for batch in batches for mention in batch.mentions] == [m.id for m in _marks(tmp_path / "o")]
    assert (report.refused, report.warnings) == ([], [])


def _marks(folder: Path) -> list[samples.Mention]:
    return [mention for batch in read(corpus(folder))[0] for mention in batch.mentions]


@pytest.mark.parametrize(
    "address",
    [
        "../secret.xml",
        "%2e%2e/secret.xml",
        "..%2fsecret.xml",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://example.org/a.xml",
        "..\\secret.xml",
        "link.xml",
        "%00.xml",
        "%ff.xml",
        "",
        ".",
    ],
)
def test_nothing_outside_the_folder_is_read(tmp_path: Path, address: str) -> None:
    path = corpus(tmp_path / "corpus")
    (tmp_path / "secret.xml").write_bytes((tmp_path / "corpus" / "a.xml").read_bytes())
    (tmp_path / "corpus" / "link.xml").symlink_to(tmp_path / "secret.xml")
    alter(path, 'href="a.xml"', f'href="{address}"')
    batches, report = read(path)
    assert [refused.code for refused in report.refused] == ["included-file"]
    assert not any(batch.articles for batch in batches)


@pytest.mark.parametrize("more", ['parse="text" ', 'xpointer="element(/1)" '])
def test_only_whole_xml_files_are_included(tmp_path: Path, more: str) -> None:
    path = corpus(tmp_path)
    alter(path, "<xi:include ", f"<xi:include {more}")
    assert refusals(path) == [("corpus.xml", "included-file")]


def test_files_within_one_another_end_at_the_third(tmp_path: Path) -> None:
    for number in range(5):
        path = corpus(tmp_path)
        alter(path, 'href="a.xml"', f'href="c{number + 1}.xml"')
        path.rename(tmp_path / f"c{number}.xml")
    (tmp_path / "c5.xml").write_bytes((tmp_path / "c0.xml").read_bytes())
    assert refusals(tmp_path / "c0.xml") == [("c3.xml", "included-file"), ("b.xml", "missing-file")]


def test_a_corpus_that_includes_itself_is_read_once(tmp_path: Path) -> None:
    path = corpus(tmp_path)
    alter(path, 'href="a.xml"', 'href="corpus.xml"')
    batches, report = read(path)
    assert [len(batch.articles) for batch in batches] == [0, 1]
    assert report.refused == []


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(included, "MOST_FILES", 1)
    assert refusals(corpus(tmp_path)) == [("corpus.xml", "too-many")]
    monkeypatch.setattr(included, "MOST_FILES", 9)
    monkeypatch.setattr(included, "MOST_BYTES", 9)
    assert refusals(corpus(tmp_path)) == [("corpus.xml", "too-many")]


def test_a_missing_part_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = corpus(tmp_path)
    (tmp_path / "a.xml").unlink()
    batches, report = read(path)
    assert [refused.code for refused in report.refused] == ["unreadable"]
    assert [len(batch.articles) for batch in batches] == [0, 1]
    path.unlink()
    assert refusals(tmp_path) == [("b.xml", "missing-file")]


def test_half_a_pair_brings_the_other_half(tmp_path: Path) -> None:
    export(Project(), tmp_path, profile="split")
    marks, words = sorted(tmp_path.iterdir())
    assert marks.name.endswith(".annotations.xml")
    for one in (marks, words):
        batches, report = read(one)
        assert (len(batches), report.mentions, report.warnings) == (1, 12, [])
    assert b"<annotation " not in words.read_bytes()
    marks.unlink()
    assert refusals(words) == [(words.name, "missing-file")]


def test_two_halves_of_different_pairs_are_refused(tmp_path: Path) -> None:
    export(Project(), tmp_path, profile="split")
    marks, words = sorted(tmp_path.iterdir())
    marks.write_bytes(words.read_bytes())
    assert refusals(words) == [(words.name, "missing-file")]


@pytest.mark.parametrize("address", ["a" * 5000, "x/" * 3000, "none.xml"])
def test_an_address_without_a_file_is_refused(tmp_path: Path, address: str) -> None:
    path = corpus(tmp_path)
    alter(path, 'href="a.xml"', f'href="{address}"')
    assert [code for _, code in refusals(path)] == ["unreadable"]
    article = tmp_path / "b.xml"
    article.write_bytes(article.read_bytes().replace(b"corpus.xml", address.encode()))
    assert refusals(article) == [("b.xml", "missing-file")]
