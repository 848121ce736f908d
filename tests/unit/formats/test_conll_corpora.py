from __future__ import annotations

from collections import Counter

import pytest

from tests.unit.formats.conll_reading import expected_documents, figures, read, words
from tests.unit.formats.corpora import corpus, expected


def test_a_newspaper_of_one_sentence_is_read_whole() -> None:
    path = corpus("europeana-fr") / "enp_FR.bnf.bio"
    assert figures("conll", path) == expected_documents("europeana-fr", path.name)


def test_hipe_agrees_with_an_independent_reader() -> None:
    path = corpus("hipe-newseye-fr") / "HIPE-2022-v2.1-newseye-dev-fr.tsv"
    assert figures("hipe", path) == expected_documents("hipe-newseye-fr", path.name, "NE-COARSE-LIT")
    (batch,), report = read("hipe", path)
    assert (report.kept["token"], report.kept["sentence"], report.articles) == (21727, 663, 35)
    assert (batch.articles[0].name, batch.articles[0].date) == ("dev_fr_1", "1923-01-15")
    assert {warning.code for warning in report.warnings} == {"label-created"}


def test_the_nested_column_of_hipe_has_its_figures_and_its_broken_tags() -> None:
    path = corpus("hipe-newseye-fr") / "HIPE-2022-v2.1-newseye-dev-fr.tsv"
    (batch,), report = read("hipe", path, columns="NE-NESTED")
    figure = dict(expected("hipe-newseye-fr", path.name))["NE-NESTED"]
    assert Counter(mention.label for mention in batch.mentions) == figure["labels"]
    assert [warning.line for warning in report.warnings if warning.line] == [417, 1515, 11951]


@pytest.mark.parametrize("name", ["election", "hackers", "korea"])
def test_conllu_agrees_with_an_independent_reader(name: str) -> None:
    path = corpus("gum-news") / f"GUM_news_{name}.conllu"
    assert figures("conllu", path) == expected_documents("gum-news", path.name)
    (batch,), report = read("conllu", path)
    assert {warning.code for warning in report.warnings} == {"label-created"}
    lines = [line for line in path.read_text("utf-8").split("\n") if line.startswith("# text = ")]
    assert batch.articles[0].text.split("\n") == [line.removeprefix("# text = ") for line in lines]


def test_eight_documents_come_out_of_one_file() -> None:
    path = corpus("one-gold-many-formats") / "conll" / "all.conll"
    (batch,), report = read("conll", path)
    assert (report.kept["document"], report.kept["token"], report.refused, report.warnings) == (8, 1405, [], [])
    assert words(batch)[0] == ("PER", "M. Jules Ferry, président du conseil")
    found = [(f["chars_nows"], f["text_nows_sha256"]) for f in figures("conll", path)]
    assert found == [(e["chars_nows"], e["text_nows_sha256"]) for e in expected_documents("one-gold-many-formats")]


def test_hostile_files() -> None:
    folder = corpus("hostile-made") / "conll"
    (batch,), report = read("conll", folder / "awkward.conll")
    text = batch.articles[0].text.replace("\n", " ")
    assert text == "Nicolás Maduro Washington Paris à # # pas un commentaire York New York fin"
    assert words(batch)[0] == ("PER", "Nicolás Maduro")
    assert sorted((w.line, w.code) for w in report.warnings) == [
        (4, "tag-sequence"),
        (9, "tag-sequence"),
        (11, "no-tag"),
    ]
    assert report.kept["token"] == 10
    batches, report = read("conll", folder / "no-columns.conll")
    assert (batches, [refused.code for refused in report.refused]) == ([], ["tags"])


def test_a_broken_line_is_refused_and_the_rest_is_read() -> None:
    path = corpus("tool-exports") / "doccano/data_import/test-sequence_labeling/labeling.invalid.conll"
    (batch,), report = read("conll", path)
    assert [(refused.line, refused.code) for refused in report.refused] == [(1, "columns")]
    assert words(batch)[-1] == ("LOC", "United Arab Emirates")
