"""Programs for annotated texts and for tables read the other exports: same texts, same places, same labels."""

from __future__ import annotations

import re
import shutil
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from annotator.model.records import Article, Frame, Mention
from tests.readers import exports as made
from tests.readers.conftest import Ask
from tests.readers.exports import Exports

Mark = tuple[int, int, str]
FOLLOWING = {r"\s": " ", r"\n": "\n", r"\t": "\t", r"\p": "|"}
CIRCLE = "diplomates-venezuela"  # two of its events are about each other: pybrat never ends


def marks(article: Article, annotator: str = "") -> list[Mark]:
    """The mentions of an article that have one part, with the finest label; of one annotator where one is named."""
    mentions = [mention for mention in made.project().mentions(article.id) if len(mention.spans) == 1]
    return sorted(
        (mention.start, mention.end, made.finest(mention))
        for mention in mentions
        if annotator in {"", mention.annotator}
    )


def by_name(name: str) -> Article:
    """The article of a name."""
    return next(article for article in made.project().articles() if article.name == name)


def test_spacy_makes_a_docbin_with_all_spans(ask: Ask, exports: Exports) -> None:
    docs = ask("spacy_docbin.py", exports.folder / "spacy")
    expected = [
        (article.name, article.text, marks(article, person.id))
        for article in made.project().articles()
        for person in made.project().annotators()
        if marks(article, person.id)
    ]
    found = [(doc["name"], doc["text"], sorted(map(tuple, doc["spans"]))) for doc in docs]
    glued = (67, 72, "COUNTRY"), (67, 74, "COUNTRY")  # “Chine>.” is one token of spaCy's, the span grows with it
    assert sorted(found) == sorted(
        (name, text, sorted(glued[1] if name == "odd-signs" and mark == glued[0] else mark for mark in spans))
        for name, text, spans in expected
    )
    assert all(doc["entities"] for doc in docs)


def test_label_studio_takes_all_spans(ask: Ask, exports: Exports) -> None:
    tasks: dict[str, list[Mark]] = defaultdict(list)
    for task in ask("label_studio_tasks.py", exports.folder / "label-studio" / "a.json"):
        for start, end, words, labels in task["spans"]:
            assert words == task["text"][start:end]
            tasks[task["text"]].append((start, end, *labels))
    assert {text: sorted(spans) for text, spans in tasks.items()} == {
        article.text: marks(article) for article in made.project().articles()
    }


def test_pyld_understands_every_annotation(ask: Ask, exports: Exports) -> None:
    found = ask("pyld_annotations.py", *sorted((exports.folder / "w3c").glob("*.jsonld")))
    for name, items in found.items():
        placed = [item for item in items if not item["motivatedBy"][0]["@id"].endswith("#linking")]
        article = by_name(name)
        mentions = made.project().mentions(article.id)
        assert sorted(map(understood, placed)) == sorted(
            (list(zip(spans(mention), made.parts(mention), strict=True)), made.finest(mention), author(mention))
            for mention in mentions
        )
    assert sum(map(len, found.values())) == len(made.project().all_mentions) + 1


def understood(item: dict[str, Any]) -> tuple[list[tuple[tuple[int, int], str]], str, str]:
    """Places with their quotes, the label and who gave it, of an expanded annotation."""
    (target,) = item["hasTarget"]
    places = [
        ((position["start"][0], position["end"][0]), quote["exact"][0])
        for part in (target["items"][0]["@list"] if "items" in target else [target])
        for position, quote in [part["hasSelector"]]
    ]
    return places, item["hasBody"][0]["value"][0], item["creator"][0]["name"][0]


def spans(mention: Mention) -> list[tuple[int, int]]:
    """The parts of a mention as pairs."""
    return [(span.start, span.end) for span in mention.spans]


def author(record: Mention | Frame) -> str:
    """The name of a record's annotator."""
    return next(person.name for person in made.project().annotators() if person.id == record.annotator)


@pytest.mark.parametrize("person", ["Annotateur A", "Annotateur B"])
def test_pybrat_finds_entities_relations_and_events(ask: Ask, exports: Exports, tmp_path: Path, person: str) -> None:
    folder = tmp_path / "brat"
    shutil.copytree(exports.folder / "brat" / person, folder, ignore=shutil.ignore_patterns(f"{CIRCLE}.*"))
    found = ask("pybrat_folder.py", folder)
    articles = [article for article in made.project().articles() if article.name != CIRCLE]
    assert {name.rpartition("/")[2]: one["text"] for name, one in found.items()} == {a.name: a.text for a in articles}
    for name, one in found.items():
        assert_as_recorded(by_name(name.rpartition("/")[2]), person, one)


def assert_as_recorded(article: Article, person: str, found: dict[str, Any]) -> None:
    """What pybrat found is what one annotator recorded of one article."""
    mentions = {m.id: m for m in made.project().mentions(article.id) if author(m) == person}
    frames = [frame for frame in made.project().frames(article.id) if author(frame) == person]
    places = {m.id: spans(m) for m in mentions.values()}
    triggers = {trigger for frame in frames for trigger in frame.triggers}
    entities = [(label, [tuple(place) for place in where]) for label, where, _ in found["entities"]]
    plain = [(made.finest(m), places[m.id]) for m in mentions.values() if m.id not in triggers]
    assert Counter(map(str, plain)) - Counter(map(str, entities)) == Counter()
    assert {str(where) for _, where in entities} == {str(where) for where in places.values()}
    assert all("".join(words.split()) == quoted(article, where) for _, where, words in found["entities"])
    events = [(made.finest(frame), places[frame.triggers[0]]) for frame in frames if frame.triggers]
    assert Counter(str((kind, [tuple(p) for p in where])) for kind, where, _ in found["events"]) == Counter(
        map(str, events)
    )
    relations = [
        (made.finest(frame), *(places[argument.mention] for argument in frame.arguments))
        for frame in frames
        if not frame.triggers
    ]
    assert [(kind, *([tuple(p) for p in end] for end in ends)) for kind, *ends in found["relations"]] == relations


def quoted(article: Article, where: list[list[int]]) -> str:
    """The words at some places without blanks."""
    return "".join("".join(article.text[start:end] for start, end in where).split())


def test_conllu_rebuilds_the_texts_and_their_tags(ask: Ask, exports: Exports) -> None:
    tokens: list[list[list[Any]]] = []
    for sentence in ask("conllu_columns.py", exports.folder / "conll" / "a.conll"):
        if sentence[0][0] == "-DOCSTART-":
            tokens.append([])
        else:  # a sentence is a line where nothing else is told
            *inner, (word, told, tag) = sentence
            tokens[-1] += [*inner, [word, {"SpacesAfter": r"\n"} | (told or {}), tag]]
    count = 0
    for article, own in zip(made.project().articles(), tokens, strict=True):
        text, found = rebuilt(own)
        assert text == article.text.rstrip()
        assert {mark for mark in found if mark not in marks(article)} == set()
        count += len(found)
    assert count == exports.reports["conll"].mentions > 300


def rebuilt(tokens: list[list[Any]]) -> tuple[str, list[Mark]]:
    """The text of tokens with what follows each, and the spans of their tags."""
    text, found = "", list[Mark]()
    for word, told, tag in tokens:
        start, blanks = len(text), blanks_of(told or {})
        text += word
        if tag.startswith("B-"):
            found.append((start, len(text), tag[2:]))
        elif tag.startswith("I-"):
            found[-1] = (found[-1][0], len(text), found[-1][2])
        text += blanks
    return text.rstrip(), found


def blanks_of(told: dict[str, str]) -> str:
    """What stands behind a token."""
    if told.get("SpaceAfter") == "No":
        return ""
    following = told.get("SpacesAfter", r"\s")
    return re.sub(r"\\[sntp]", lambda sign: FOLLOWING[sign[0]], following)


def test_pandas_and_openpyxl_see_the_same_tables(ask: Ask, exports: Exports) -> None:
    found = ask("tables.py", exports.folder / "tables", exports.folder / "xlsx" / "a.xlsx")
    assert found["csv"].keys() == found["xlsx"].keys()
    for name, rows in found["csv"].items():
        heading, *cells = found["xlsx"][name]
        assert len(cells) == len(rows), name
        assert [one for one in heading if one not in rows[0]] == []
    places = {article.name: article.text for article in made.project().articles()}
    mentions = found["csv"]["mentions"]
    assert {row["mention_id"] for row in mentions} == {mention.id for mention in made.project().all_mentions}
    whole = [row for row in mentions if "|" not in row["spans"]]
    assert [row for row in whole if row["text"] != places[row["article"]][int(row["start"]) : int(row["end"])]] == []
