"""Any article with any annotations is valid TEI, reads back equal, and is written the same again."""

from __future__ import annotations

import hashlib
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.formats.tei_xml.document import Contents
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.formats.tei_xml.soundness import used_entities
from annotator.model.records import (
    Annotator,
    Argument,
    Article,
    Entity,
    Frame,
    Mention,
    Office,
    Progress,
    progress_id,
)
from annotator.model.span import Span
from tests.unit.formats.tei.tei_samples import CODEBOOK, REFEREES, again, read, written
from tests.unit.formats.tei.test_tei_files import Project, export, project_of
from tests.unit.formats.tei.test_tei_files import read as read_files

CONFIDENCES = st.sampled_from(["certain", "probable", "possible"])
ORIGINS = st.sampled_from(["hand", "suggestion", "import"])
PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "\t",
        "\u00a0",
        "\u202f",
        "\u2028",
        "\u0085",
        "]]>",
        "<persName>",
        "</p>",
        "&lt;",
        "&#10;",
        "<!--",
        "🇻🇪",
        "👨‍👩‍👧",
        "e\u0301",
        "السلام",
        "中",
        "l’Italie",
        "x",
        "Maduro",
    ]
)
TEXTS = st.lists(PIECES, max_size=20).map("".join)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=6) | TEXTS
NOTES = st.sampled_from(["", "", "a note", "two\r\nlines\t", " blanks ", "<x>&y;"]) | WORDS
DATES = st.sampled_from(
    [
        "",
        "2019",
        "2019-01",
        "2019-01-26",
        "2019-02-30",
        "0000",
        "2019-01-26T10:00:00Z",
        "2019-01/2019-02",
        "PT72H",
        "P1W",
        "bientôt",
    ]
)
LABELS = st.sampled_from(["ACTOR", "COUNTRY", "PLACE", "DATE", "QUOTE", "EVENT", "PERSON", "unknown é", "a.b"])
IDS = st.uuids(version=4).map(str) | st.text(st.sampled_from("abé./ _1"), min_size=1, max_size=5).map(
    lambda name: f"x{name}"
)
PAIRS = st.sampled_from(
    [
        ("kind", "name"),
        ("kind", "title"),
        ("type", "PERSON"),
        ("type", "SANCTION"),
        ("type", "zz"),
        ("status", "planned"),
        ("ü x", " y\n"),
    ]
)
ATTRIBUTES = st.sets(PAIRS, max_size=3).map(lambda pairs: tuple(sorted(pairs)))


@cache
def subset() -> etree.RelaxNG | None:
    path = REFEREES / "tei_subset.rng"
    return etree.RelaxNG(etree.parse(str(path))) if path.exists() else None


@st.composite
def entities(draw: st.DrawFn, id_: str) -> Entity:
    return Entity(
        id_,
        draw(LABELS),
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=2))),
        type=draw(st.sampled_from(["", "PERSON", "GROUP", "ORGANIZATION", "other"])),
        codes=tuple(sorted(draw(st.lists(st.tuples(WORDS, WORDS), max_size=2)))),
        attributes=draw(ATTRIBUTES),
        offices=tuple(draw(st.lists(st.builds(Office, WORDS, DATES, DATES, WORDS, WORDS), max_size=1))),
        note=draw(NOTES),
        extra=draw(NOTES),
    )


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[Span, ...]:
    count = draw(st.integers(1, 3)) * 2
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=count)))
    return tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def mentions(draw: st.DrawFn, id_: str, text: str, people: list[Annotator], known: list[str]) -> Mention:
    return Mention(
        id_,
        "art",
        draw(st.sampled_from(people)).id,
        draw(LABELS),
        draw(spans(len(text))),
        tuple(draw(st.lists(st.sampled_from(known), max_size=2))) if known else (),
        draw(ATTRIBUTES),
        draw(DATES),
        draw(CONFIDENCES),
        draw(NOTES),
        draw(st.booleans()),
        draw(ORIGINS),
        draw(st.integers(1, 3)),
    )


@st.composite
def frames(
    draw: st.DrawFn, id_: str, ids: list[str], *, people: list[Annotator], marks: list[str], known: list[str]
) -> Frame:
    mention, entity = st.sampled_from(["", *marks]), st.sampled_from(["", "narrator", *known])
    roles = st.sampled_from(["AGENT", "TARGET", "DATE", "no such", ""])
    argument = st.builds(Argument, roles, mention, entity, st.sampled_from(["", *ids]), NOTES, CONFIDENCES, entity)
    return Frame(
        id_,
        "art",
        draw(st.sampled_from(people)).id,
        draw(LABELS),
        tuple(draw(st.lists(st.sampled_from(marks), max_size=2))) if marks else (),
        tuple(draw(st.lists(argument, max_size=3))),
        draw(ATTRIBUTES),
        draw(DATES),
        draw(NOTES),
        draw(entity),
        draw(CONFIDENCES),
        draw(NOTES),
        draw(st.booleans()),
        draw(ORIGINS),
        draw(st.integers(1, 3)),
    )


@st.composite
def articles(draw: st.DrawFn) -> Contents:
    text = draw(TEXTS)
    digest = hashlib.sha256(text.encode()).hexdigest()
    names = draw(st.lists(IDS, min_size=3, max_size=9, unique=True))
    people = [Annotator(name, draw(WORDS), draw(st.booleans())) for name in names[: draw(st.integers(1, 3))]]
    register = {name: draw(entities(name)) for name in names[:3]}
    marks = [draw(mentions(n, text, people, list(register))) for n in names] if text else []
    ids = names[: draw(st.integers(0, 3))]
    given_frames = [draw(frames(n, ids, people=people, marks=[m.id for m in marks], known=list(register))) for n in ids]
    states = st.sampled_from(["todo", "started", "review", "done"])
    progress = [Progress(progress_id("art", p.id), "art", p.id, draw(states)) for p in people if draw(st.booleans())]
    words = {name: draw(WORDS) for name in ("title", "source", "author", "url", "section", "page")}
    article = Article(
        "art",
        draw(WORDS) or "n",
        text,
        language=draw(st.sampled_from(["", "fr", "français"])),
        date=draw(DATES),
        date_estimated=draw(st.booleans()),
        sha256=draw(st.sampled_from(["", digest])),
        metadata=draw(ATTRIBUTES),
        **words,
    )
    return Contents(article, people, register, marks, given_frames, progress)


@pytest.mark.parametrize("profile", ["reading", "standoff", "nlp"])
@given(held=articles())
@settings(max_examples=60)
def test_an_export_is_valid_and_reads_back_the_same(profile: str, held: Contents) -> None:
    data = written(held, profile=profile)
    root = etree.fromstring(data)
    if (referee := subset()) is not None:
        assert referee.validate(root), referee.error_log.last_error
    body = root.find(".//{*}body")
    assert "".join(body.itertext()) == held.article.text

    ledger = Ledger()
    found = read(data, ledger)
    assert (ledger.warnings, ledger.losses) == ([], [])
    assert found.codebook == CODEBOOK
    assert found.article == held.article
    assert found.annotators == list(held.annotators)
    used = used_entities(held.mentions, held.frames)
    assert {e.id: e for e in found.entities} == {id_: e for id_, e in held.entities.items() if id_ in used}
    assert {m.id: m for m in found.mentions} == {m.id: m for m in held.mentions}
    assert {f.id: f for f in found.frames} == {f.id: f for f in held.frames}
    assert {p.id: p for p in found.progress} == {p.id: p for p in held.progress}
    assert again(found, profile=profile) == data


@pytest.mark.parametrize("profile", ["split", "corpus"])
@given(
    held=articles(), text=st.sampled_from(["bare", "tags", "tokens"]), style=st.sampled_from(["specific", "rs", "name"])
)
@settings(max_examples=25)
def test_files_that_belong_together_read_back_the_same(profile: str, held: Contents, text: str, style: str) -> None:
    project = Project(
        held=[held.article],
        register=list(held.entities.values()),
        marks=list(held.mentions),
        said=list(held.frames),
        states=list(held.progress),
        people=list(held.annotators),
    )
    with tempfile.TemporaryDirectory() as folder:
        one, two = Path(folder, "one"), Path(folder, "two")
        export(project, one, profile=profile, text=text, inline=style)
        batches, report = read_files(one)
        assert (report.refused, report.warnings, report.lost) == ([], [], [])
        found = project_of(batches)
        assert found.held == [held.article]
        assert {m.id: m for m in found.marks} == {m.id: m for m in held.mentions}
        assert {f.id: f for f in found.said} == {f.id: f for f in held.frames}
        assert {p.id: p for p in found.states} == {p.id: p for p in held.progress}
        export(found, two, profile=profile, text=text, inline=style)
        assert {path.name: path.read_bytes() for path in one.iterdir()} == {
            path.name: path.read_bytes() for path in two.iterdir()
        }
