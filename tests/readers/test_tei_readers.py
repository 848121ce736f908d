"""Programs for TEI read every profile: the text to the letter, all annotations, the tags where the mentions are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from annotator.model.records import Article
from tests.readers import exports as made
from tests.readers.conftest import NODE, ROOT, SCRIPTS, Ask
from tests.readers.exports import TEI_SHAPES, Exports

RESOLVER = ROOT / "docs" / "formats" / "resolve_tei.xsl"
BODY_TEXT = SCRIPTS / "body_text.xsl"
FEW = ("odd-signs",)


@dataclass(frozen=True, slots=True)
class Reader:
    """A program: the script that asks it, the words before the files, which files it is given."""

    script: str
    words: tuple[object, ...] = ()
    slow: bool = False  # half a second a file: one article of each shape, all of them in one file
    one_text: bool = False  # takes no file with several texts


READERS = {
    "delb": Reader("delb_tei.py", slow=True),
    "standoffconverter": Reader("standoffconverter_tei.py", one_text=True),
    "acdh-tei-pyutils": Reader("acdh_tei.py"),
    "saxon": Reader("saxon_tei.py", (RESOLVER, BODY_TEXT)),
    "ceteicean": Reader("ceteicean_tei.mjs", (NODE,), slow=True),
}
CASES = [
    pytest.param(name, shape, id=f"{name}-{shape}")
    for name, reader in READERS.items()
    for shape in TEI_SHAPES
    if not (reader.one_text and shape == "one-file")
]
TAGGING = [case for case in CASES if case.values[0] != "saxon" and case.values[1] != "standoff"]


@dataclass(frozen=True, slots=True)
class Given:
    """The files of one shape that a reader was given, what it answered for each, and the articles in them."""

    answers: dict[Path, dict[str, Any]]
    articles: list[Article]

    def all(self, key: str) -> list[Any]:
        """What was answered under a key, for all files together."""
        return [one for answer in self.answers.values() for one in answer[key]]


def asked(ask: Ask, exports: Exports, name: str, shape: str) -> Given:
    """What a reader answers about one shape; it is asked about all of them at once."""
    reader = READERS[name]
    files = [path for path in sorted((exports.folder / "tei").glob("*/*.xml")) if wanted(reader, path)]
    answers = ask(reader.script, *reader.words, *files)
    everything = list(made.articles().values())
    names = FEW if reader.slow and shape != "one-file" else [article.name for article in everything]
    return Given(
        {path: answers[str(path)] for path in files if path.parent.name == shape},
        [article for article in everything if article.name in names],
    )


def wanted(reader: Reader, path: Path) -> bool:
    """Whether a reader is given a file."""
    if path.parent.name == "one-file":
        return not reader.one_text
    return not reader.slow or path.name.startswith(FEW)


@pytest.mark.parametrize(("name", "shape"), CASES)
def test_the_body_is_the_article_to_the_letter(ask: Ask, exports: Exports, name: str, shape: str) -> None:
    given = asked(ask, exports, name, shape)
    assert sorted(given.all("bodies")) == sorted(article.text for article in given.articles)


@pytest.mark.parametrize(("name", "shape"), CASES)
def test_every_mention_is_an_annotation(ask: Ask, exports: Exports, name: str, shape: str) -> None:
    given = asked(ask, exports, name, shape)
    mentions = [mention for article in given.articles for mention in made.project().mentions(article.id)]
    assert sum(answer["annotations"] for answer in given.answers.values()) == len(mentions) > 0


@pytest.mark.parametrize(("name", "shape"), TAGGING)
def test_the_tags_have_the_words_of_their_mentions(ask: Ask, exports: Exports, name: str, shape: str) -> None:
    given = asked(ask, exports, name, shape)
    words: dict[str, list[str]] = defaultdict(list)
    for address, text in given.all("tags"):
        words[address.partition("#m-")[2]].append(text)
    own = {
        mention.id: mention
        for article in given.articles
        for mention in made.project().mentions(article.id)
        if mention.annotator == made.first_annotator()
    }
    assert words
    assert {key: solid(parts) for key, parts in words.items()} == {key: solid(made.parts(own[key])) for key in words}
    if TEI_SHAPES[shape].get("inline") != "name" and shape != "nlp":
        assert own.keys() - words.keys() == {"odd-QUOTE-11"}  # the one that crosses another


def solid(parts: Iterable[str]) -> str:
    """Words without blanks: a tag stops for a line end or the end of a sentence, and goes on behind it."""
    return "".join("".join(parts).split())


@pytest.mark.parametrize("shape", [shape for shape in TEI_SHAPES if shape not in {"standoff", "one-file"}])
def test_standoffconverter_counts_as_we_do(ask: Ask, exports: Exports, shape: str) -> None:
    places = asked(ask, exports, "standoffconverter", shape).all("offsets")
    spans = {mention.id: {(span.start, span.end) for span in mention.spans} for mention in made.project().all_mentions}
    astray = [place for place in places if tuple(place[1:]) not in spans[place[0].partition("#m-")[2]]]
    chained = {address for address, count in Counter(place[0] for place in places).items() if count > 1}
    assert [place for place in astray if place[0] not in chained] == []
    assert len(places) > 100


@pytest.mark.parametrize("shape", TEI_SHAPES)
def test_acdh_takes_every_paragraph_with_its_names(ask: Ask, exports: Exports, shape: str) -> None:
    given = asked(ask, exports, "acdh-tei-pyutils", shape)
    lines = [" ".join(line.split()) for article in given.articles for line in article.text.split("\n")]
    assert sorted(filter(None, given.all("blocks"))) == sorted(filter(None, lines))
    assert sum(answer["named"] for answer in given.answers.values()) == len(given.all("tags"))


@pytest.mark.parametrize("shape", TEI_SHAPES)
def test_the_stylesheet_of_the_manual_works_alike_in_saxon_and_libxslt(ask: Ask, exports: Exports, shape: str) -> None:
    given = asked(ask, exports, "saxon", shape)
    libxslt = etree.XSLT(etree.parse(str(RESOLVER)))
    assert {path: answer["resolved"] for path, answer in given.answers.items()} == {
        path: str(libxslt(etree.parse(str(path)))) for path in given.answers
    }
    found = "".join(answer["resolved"] for answer in given.answers.values())
    mentions = made.project().all_mentions
    assert sorted(found.split("|\n")[:-1]) == sorted("|".join(made.parts(mention)) for mention in mentions)
