"""Real and hostile TEI of others, when it is there: the figures of an independent reader come out."""

from __future__ import annotations

import hashlib
import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.tei_xml.foreign import mapping
from annotator.model.codebook import Codebook, Label, Words
from tests.unit.formats.tei.foreign_samples import EMPTY, Result, import_paths

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the test material is not beside the project")

WHOLE = {"front": "yes", "back": "yes", "notes": "yes"}
"""The independent reader takes all that stands in `text`."""

READ_HERE_ONLY = {"TEI-test/testp4compat.xml": "hell", "TEI-test/testmixedup.xml": "cats"}
"""TEI without its namespace, which that reader does not know, and what it holds."""

ONE_OF_TWO = {"TEI-test/testplace.xml": 5}
"""That reader takes both forms of a choice; how many characters we have less."""

NER = Codebook("n", "ner", labels=tuple(Label(code, Words(code, code)) for code in ("PER", "LOC", "ORG", "MISC")))


def expected(folder: str) -> dict[str, Any]:
    """The figures of a folder; none where it is not there, so that its tests do not come to be."""
    path = CORPORA / folder / "expected.json"
    data: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return data


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def told(found: Result) -> str:
    """The texts of all articles, as the independent reader has them: a gap is nothing there."""
    return "\n".join(article.text for article in found.articles).replace("[…]", "")


@pytest.mark.parametrize(("name", "figures"), expected("tei-samples").items())
def test_samples_have_the_text_of_the_independent_reader(name: str, figures: dict[str, Any]) -> None:
    found = import_paths(CORPORA / "tei-samples" / name, **WHOLE)
    if name in READ_HERE_ONLY:
        assert READ_HERE_ONLY[name] in found.text
        return
    if not figures["chars_nows"]:
        assert found.articles == []
        assert found.report.refused or found.report.entities
        return
    text = bare(told(found))
    assert len(text) == figures["chars_nows"] - ONE_OF_TWO.get(name, 0)
    if name not in ONE_OF_TWO:
        assert digest(text) == figures["text_nows_sha256"]
        assert [passage for passage in figures["must_contain"] if bare(passage) not in text] == []
    if figures["root"] == "TEI":
        assert found.articles[0].title == figures["title"]


@pytest.mark.parametrize("name", ["ELTeC/level1-FRA01102_Dombre.xml", "ELTeC/level1-FRA02001_Gilbert.xml"])
def test_words_and_paragraphs_of_a_novel(name: str) -> None:
    figures = expected("tei-samples").get(name)
    if figures is None:
        pytest.skip("this file is not there")
    found = import_paths(CORPORA / "tei-samples" / name, **WHOLE)
    assert len(found.text.split()) == figures["words"]
    for passage in figures["must_contain"]:
        assert " ".join(passage.split()) in " ".join(found.text.split())
    lines = figures["elements"]["p"] + figures["elements"]["head"]
    assert lines * 0.9 < found.text.count("\n") + 1 <= lines + 50


def test_tokens_of_a_novel_are_told_apart_as_the_file_does() -> None:
    name = "ELTeC/level2-FRA02001_Gilbert.xml"
    figures = expected("tei-samples").get(name)
    if figures is None:
        pytest.skip("this file is not there")
    found = import_paths(CORPORA / "tei-samples" / name, **WHOLE)
    assert len(found.text.split()) == figures["elements"]["w"]


@pytest.mark.parametrize(("name", "figures"), expected("parlamint-ca").items())
def test_names_of_a_parliament(tmp_path: Path, name: str, figures: dict[str, Any]) -> None:
    path = CORPORA / "parlamint-ca" / name
    found = import_paths(path, codebook=NER)
    assert len(found.text) == figures["chars"]
    assert digest(bare(found.text)) == figures["per_document"][0]["text_nows_sha256"]
    labels = [label for label, _, _ in found.marked()]
    assert {label: labels.count(label) for label in set(labels)} == figures["labels"]
    before = [0, *accumulate(not sign.isspace() for sign in found.text)]
    places = sorted(f"{m.label}\t{before[m.start]},{before[m.end]}" for m in found.mentions)
    assert digest("\n".join(places)) == figures["per_document"][0]["spans_nows_sha256"]
    lines = tmp_path / "lines.toml"
    lines.write_text(mapping.DEFAULT.read_text("utf-8").replace('"p", "head",', '"p", "s", "head",', 1), "utf-8")
    by_sentence = import_paths(path, codebook=NER, mapping=str(lines))
    assert digest(by_sentence.text) == figures["per_document"][0]["text_sha256"]
    exact = sorted(f"{m.label}\t{m.start},{m.end}" for m in by_sentence.mentions)
    assert digest("\n".join(exact)) == figures["per_document"][0]["spans_sha256"]
    assert by_sentence.text.count("\n") + 1 == figures["sentences"]


def test_names_of_a_parliament_under_our_own_labels() -> None:
    folder = CORPORA / "parlamint-ca"
    if not folder.is_dir():
        pytest.skip("the parliament is not there")
    found = import_paths(folder / "ParlaMint-ES-CT_2015-11-19.ana.xml", codebook=EMPTY)
    marks = [(label, type_) for label, type_, _ in found.marked()]
    assert {mark: marks.count(mark) for mark in set(marks)} == {
        ("PLACE", ""): 50,
        ("MISC", ""): 108,
        ("ACTOR", "ORGANIZATION"): 134,
        ("ACTOR", "PERSON"): 21,
    }
    (article,) = found.articles
    assert (article.date, article.language) == ("2015-11-19", "ca")


def test_a_corpus_is_read_with_the_files_that_it_includes() -> None:
    folder = CORPORA / "parlamint-ca"
    if not folder.is_dir():
        pytest.skip("the parliament is not there")
    found = import_paths(folder)
    assert sorted(article.name for article in found.articles) == [
        "ParlaMint-ES-CT_2015-10-26",
        "ParlaMint-ES-CT_2015-11-19.ana",
    ]
    assert found.refused() == []
    assert found.report.entities > 200


def hostile() -> list[tuple[str, dict[str, Any]]]:
    files = expected("hostile-made").get("files", {})
    return [(name, told) for name, told in files.items() if name.startswith("xml/") and name.endswith(".tei.xml")]


@pytest.mark.parametrize(("name", "figures"), hostile())
def test_hostile_files_have_the_outcome_that_is_stated(name: str, figures: dict[str, Any]) -> None:
    found = import_paths(CORPORA / "hostile-made" / name)
    canary = expected("hostile-made")["canary"]
    assert canary not in repr(found)
    if figures["action"] == "refuse":
        assert (len(found.refused()), found.batches) == (1, [])
    elif figures["action"] == "warn":
        assert found.refused() or found.codes()
    else:
        assert (found.refused(), len(found.articles)) == ([], 1)
    for passage in figures.get("contains", []):
        assert passage in found.text
    for passage in figures.get("must_not", []):
        assert passage not in repr(found)


@pytest.mark.parametrize("path", sorted((CORPORA / "xml-attacks").glob("*.xml")), ids=lambda path: path.name)
def test_attacks_are_refused(path: Path) -> None:
    found = import_paths(path)
    assert (len(found.refused()), found.batches) == (1, [])
