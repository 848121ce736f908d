from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.conll_columns.schemes import SCHEMES
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Article, Entity, Frame, Mention
from annotator.model.span import Span
from annotator.text.tokens import tokens
from tests import factories
from tests.unit.formats.conll_reading import read
from tests.unit.formats.memory_projects import Cancelled, MemoryProject, cancelled, export, lost, sample, turned

TEXT = "Nicolas Maduro rompt.\nL’Italie  et la Chine."
BOOK = factories.codebook()


def found(words: str, label: str = "ACTOR", text: str = TEXT, **fields: object) -> Mention:
    start = text.index(words)
    return factories.mention(start, start + len(words), label, **fields)


def project(*mentions: Mention, text: str = TEXT, name: str = "ârticle 1") -> MemoryProject:
    return MemoryProject(BOOK, texts=[factories.article(text, id="t", name=name)], all_mentions=mentions)


def written(tmp_path: Path, *mentions: Mention, **options: str) -> list[str]:
    export("conll", project(*mentions), tmp_path / "a.conll", **options)
    return (tmp_path / "a.conll").read_bytes().decode().split("\n")


def test_tokens_tags_and_sentences(tmp_path: Path) -> None:
    lines = written(tmp_path, found("Nicolas Maduro"), found("Italie", "COUNTRY"), found("Chine", "COUNTRY"))
    assert lines == [
        *("-DOCSTART-\târticle 1", "", "Nicolas\tB-ACTOR", "Maduro\tI-ACTOR", "rompt\tO", ".\tO", ""),
        *("L’\tO", "Italie\tB-COUNTRY", "et\tO", "la\tO", "Chine\tB-COUNTRY", ".\tO", "", ""),
    ]


@pytest.mark.parametrize(
    ("scheme", "tags"),
    [
        ("iob1", ["I-ACTOR", "B-ACTOR", "I-ACTOR", "O"]),
        ("iob2", ["B-ACTOR", "B-ACTOR", "I-ACTOR", "O"]),
        ("bioes", ["S-ACTOR", "B-ACTOR", "E-ACTOR", "O"]),
    ],
)
def test_schemes(tmp_path: Path, scheme: str, tags: list[str]) -> None:
    lines = written(tmp_path, found("Nicolas"), found("Maduro rompt"), scheme=scheme)
    assert [line.split("\t")[1] for line in lines[2:6]] == tags


def test_what_a_column_cannot_hold_is_named_with_place_and_reason(tmp_path: Path) -> None:
    parts = replace(found("Nicolas"), spans=(Span(0, 7), Span(15, 20)))
    mentions = [
        *(found("Nicolas Maduro"), found("Maduro", "COUNTRY"), found("Maduro rompt")),
        *(found("Ital", "COUNTRY"), parts, found("  ", "DATE"), found("  et", "DATE")),
    ]
    report = export("conll", project(*mentions), tmp_path / "a.conll")
    places = {loss.what: loss.where for loss in report.lost}
    assert places == {
        "nested mention": ["ârticle 1:8-14 COUNTRY"],
        "crossing mention": ["ârticle 1:8-20 ACTOR"],
        "mention within a token": ["ârticle 1:24-28 COUNTRY"],
        "discontinuous mention": ["ârticle 1:0-20 ACTOR"],
        "blank mention": ["ârticle 1:30-32 DATE"],
        "outer blanks": ["ârticle 1:30-34"],
        "blanks between tokens": ["ârticle 1"],
    }
    assert all(loss.why for loss in report.lost)
    assert report.mentions + sum(count for (what, _), count in lost(report).items() if "mention" in what) == 7


def test_a_token_may_be_cut_and_a_mention_joins_sentences(tmp_path: Path) -> None:
    lines = written(tmp_path, found("Ital", "COUNTRY"), found("rompt.\nL’"), split="yes")
    assert lines[4:10] == ["rompt\tB-ACTOR", ".\tI-ACTOR", "L’\tI-ACTOR", "Ital\tB-COUNTRY", "ie\tO", "et\tO"]


def test_layers_in_columns_of_their_own(tmp_path: Path) -> None:
    mentions = [
        found("Nicolas Maduro"),
        found("Maduro", "COUNTRY"),
        replace(found("Chine"), attributes=(("type", "PERSON"),)),
    ]
    lines = written(tmp_path, *mentions, columns="layers", labels="type")
    assert lines[:5] == [
        *("TOKEN\tACTOR\tCOUNTRY\tDATE", "-DOCSTART-\târticle 1\tO\tO", ""),
        *("Nicolas\tB-ACTOR\tO\tO", "Maduro\tI-ACTOR\tB-COUNTRY\tO"),
    ]
    assert "Chine\tB-PERSON\tO\tO" in lines
    (batch,), _ = read("conll", tmp_path / "a.conll")
    assert sorted(m.label for m in batch.mentions) == ["ACTOR", "COUNTRY", "PERSON"]
    only = written(tmp_path, *mentions, layer="COUNTRY")
    assert [line for line in only if "B-" in line] == ["Maduro\tB-COUNTRY"]


def test_one_annotator_an_article_and_the_rest_is_told(tmp_path: Path) -> None:
    made = project(
        found("Nicolas", entities=("e",), note="n", value="v", attributes=(("kind", "name"), ("type", "PERSON"))),
        found("Maduro", annotator="b"),
        found("Chine", annotator="b"),
    )
    made.people = [Annotator("a", "Ann"), Annotator("b", "Bob")]
    report = export("conll", made, tmp_path / "a.conll")
    assert (report.mentions, report.lost[0].what, report.lost[0].where) == (
        2,
        "mention of another annotator",
        ["ârticle 1: Ann"],
    )
    made.people = [Annotator("a", "Gold", gold=True), Annotator("b", "Bob")]
    made.register = [Entity("e", "ACTOR", "N")]
    made.all_frames = [Frame("f", "t", "a", "EVENT")]
    report = export("conll", made, tmp_path / "a.conll")
    assert {(loss.what, loss.count) for loss in report.lost} == {
        ("mention of another annotator", 2),
        *(
            (what, 1)
            for what in ("frame", "link to the register", "type of a mention", "other attribute", "value", "note")
        ),
        ("blanks between tokens", 1),
    }


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    report = export("conll", sample(), tmp_path / "a.conll", spaces="yes")
    export("conll", turned(sample()), tmp_path / "b.conll", spaces="yes")
    assert (tmp_path / "a.conll").read_bytes() == (tmp_path / "b.conll").read_bytes()
    (batch,), again = read("conll", tmp_path / "a.conll")
    assert (again.refused, again.warnings) == ([], [])
    assert [(a.name, a.text) for a in batch.articles] == [(a.name, a.text) for a in sample().texts]
    assert again.mentions == report.mentions > 0


def test_wrong_options_and_a_stop_leave_no_file(tmp_path: Path) -> None:
    for options in ({"scheme": "iob3"}, {"layer": "NONE"}):
        with pytest.raises(ExportRefused):
            export("conll", project(), tmp_path / "a.conll", **options)
    with pytest.raises(Cancelled):
        cancelled("conll", project(), tmp_path / "a.conll")
    assert list(tmp_path.iterdir()) == []


PIECES = [
    "Paris",
    "l’",
    "#",
    "-DOCSTART-",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    ". ",
    "\u00a0",
    "\u2028",
    "|",
    "\\",
    "👍",
    "o\u0301",
    "_",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text("aé.,« »!", max_size=3)), max_size=12).map("".join)


@st.composite
def projects(draw: st.DrawFn) -> MemoryProject:
    """Articles with mentions on whole tokens that do not overlap."""
    articles: list[Article] = []
    mentions: list[Mention] = []
    for number, text in enumerate(draw(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3))):
        articles.append(
            factories.article(
                text, id=f"t{number}", name=f"n{number}", language=draw(st.sampled_from(["fr", "en", ""]))
            )
        )
        places, at = tokens(text, articles[-1].language), 0
        while at < len(places):
            length = draw(st.integers(0, 3))
            if length and draw(st.booleans()):
                last = min(at + length, len(places)) - 1
                label = draw(st.sampled_from(["ACTOR", "DATE"]))
                mentions.append(factories.mention(places[at].start, places[last].end, label, article=f"t{number}"))
            at += max(length, 1)
    return MemoryProject(BOOK, texts=articles, all_mentions=mentions)


@given(projects(), st.sampled_from(SCHEMES), st.sampled_from(["one", "layers"]))
@settings(max_examples=150, deadline=None)
def test_what_goes_out_with_its_blanks_comes_back(given_project: MemoryProject, scheme: str, columns: str) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder) / "a.conll"
        report = export("conll", given_project, out, scheme=scheme, columns=columns, spaces="yes")
        (batch,), again = read("conll", out, language="fr")
    assert (report.lost, again.refused) == ([], [])
    assert [(a.name, a.text) for a in batch.articles] == [(a.name, a.text) for a in given_project.texts]
    names = {a.id: a.name for a in [*batch.articles, *given_project.texts]}
    places = [
        sorted((names[m.article], m.label, m.spans) for m in side)
        for side in (batch.mentions, given_project.all_mentions)
    ]
    assert places[0] == places[1]


@given(projects())
@settings(max_examples=60, deadline=None)
def test_without_blanks_the_tokens_and_their_labels_come_back(given_project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder) / "a.conll"
        export("conll", given_project, out)
        (batch,), again = read("conll", out)
    assert again.refused == []
    bare = ["".join(a.text.split()) for a in batch.articles]
    assert bare == ["".join(a.text.split()) for a in given_project.texts]
    assert len(batch.mentions) == len(given_project.all_mentions)
