"""Any article with any annotations goes through XMI and CAS JSON and comes back equal; TSV reads what is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import cassis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import cas_json, webanno_tsv, xmi
from annotator.model.records import Annotator, Argument, Frame, Mention
from annotator.model.span import Span
from annotator.model.validation import NARRATOR_ID
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject
from tests.unit.formats.uima_files import content, export, read, together

PEOPLE = (Annotator("a", "Ann"), Annotator("b", "Bob é"))
REGISTER = (
    factories.entity("Ana", id="e1", type="PERSON", codes=(("Wikidata", "Q1"), ("x y", "&<"))),
    factories.entity("Bob 👍", id="e2"),
    factories.entity("France", kind="COUNTRY", id="e3"),
)
LETTERS = st.sampled_from(
    [
        "a",
        "é",
        "e\u0301",
        " ",
        "👍",
        "👨‍👩‍👧",
        "\n",
        "’",
        "\u2028",
        "\x85",
        "ש",
        "Z.",
        '"',
        "\\",
        "<",
        "&amp;",
        "]]>",
        "\t",
    ]
)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=5)
NOTES = st.sampled_from(["", "", "a\nb", ' "x" <y>&z; ', "👍"]) | WORDS
DATES = st.sampled_from(["", "2019", "2019-01-26/2019-02", "bientôt"])
CONFIDENCES = st.sampled_from(["certain", "probable", "possible"])
PAIRS = st.sampled_from(
    [("kind", "name"), ("kind", "title"), ("note", "x"), ("value", " y\n"), ("class", "z"), ("ü x", "&")]
)
TYPES = st.sampled_from([(), (("type", "PERSON"),)])
FRAME_TYPES = st.sampled_from([(), (("type", "SANCTION"),)])
ROLES = st.sampled_from(["AGENT", "TARGET", "value", "Rôle 2"])
SOURCES = st.sampled_from(["", NARRATOR_ID, "e1", "e3"])


@st.composite
def mentions(draw: st.DrawFn, id_: str, article: str, *, length: int, annotator: str) -> Mention:
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2, max_size=6)))
    spans = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    label = draw(st.sampled_from(["ACTOR", "COUNTRY", "EVENT", "DATE", "Neu é"]))
    plain = label not in {"ACTOR", "COUNTRY"}
    linked = () if plain else tuple(draw(st.lists(st.sampled_from(["e1", "e2", "e3"]), max_size=2, unique=True)))
    types = draw(TYPES) if label == "ACTOR" else ()
    pairs = tuple(sorted({*types, *draw(st.sets(PAIRS, max_size=3))}))
    details: tuple[Any, ...] = (draw(DATES), draw(CONFIDENCES), draw(NOTES), draw(st.booleans()))
    return Mention(id_, article, annotator, label, spans, linked, pairs, *details)


@st.composite
def arguments(draw: st.DrawFn, marks: list[Mention], frames: list[str]) -> Argument:
    kinds = ["entity", "text", *(["mention"] if marks else []), *(["frame"] if frames else [])]
    kind, role = draw(st.sampled_from(kinds)), draw(ROLES)
    if kind == "mention":
        return Argument(role, mention=draw(st.sampled_from(marks)).id)
    if kind == "frame":
        return Argument(role, frame=draw(st.sampled_from(frames)))
    told: dict[str, Any] = {"confidence": draw(CONFIDENCES), "source": draw(SOURCES)}
    if kind == "entity":
        return Argument(role, entity=draw(st.sampled_from(["e2", NARRATOR_ID])), **told)
    return Argument(role, text=draw(WORDS) or "t", **told)


@st.composite
def frames(draw: st.DrawFn, id_: str, marks: list[Mention], earlier: list[str], *, article: str) -> Frame:
    annotator = marks[0].annotator if marks else "a"
    evoking = [mark.id for mark in marks if mark.label == "EVENT"]
    triggers = tuple(draw(st.lists(st.sampled_from(evoking), max_size=2, unique=True))) if evoking else ()
    parts = tuple(draw(st.lists(arguments(marks, earlier), max_size=3)))
    pairs = tuple(sorted({*draw(FRAME_TYPES), *draw(st.sets(PAIRS, max_size=2))}))
    details: tuple[Any, ...] = (
        draw(DATES),
        draw(st.sampled_from(["", "day"])),
        draw(SOURCES),
        draw(CONFIDENCES),
        draw(NOTES),
        draw(st.booleans()),
    )
    return Frame(id_, article, annotator, "EVENT", triggers, parts, pairs, *details)


@st.composite
def projects(draw: st.DrawFn) -> MemoryProject:
    texts, marks, hosts = [], list[Mention](), list[Frame]()
    for number in range(draw(st.integers(1, 2))):
        text = f"{number}{draw(st.lists(LETTERS, min_size=2, max_size=30).map(''.join))}"
        article = f"t{number}"
        pairs = (("k", "v=👍"), ("k", "w"), ("z", "1"))
        texts.append(factories.article(text, id=article, name=f"n{number}/é", metadata=pairs, date="2019-01"))
        for person in PEOPLE[: draw(st.integers(1, 2))]:
            start = f"{article}-{person.id}"
            count = draw(st.integers(0, 4))
            mine = [
                draw(mentions(f"{start}m{index}", article, length=len(text), annotator=person.id))
                for index in range(count)
            ]
            own: list[str] = []
            for index in range(draw(st.integers(0, 3)) if mine else 0):
                hosts.append(draw(frames(f"{start}f{index}", mine, list(own), article=article)))
                own.append(hosts[-1].id)
            marks += mine
    return MemoryProject(factories.codebook(), PEOPLE, REGISTER, texts, marks, hosts)


@pytest.mark.parametrize("module", [xmi, cas_json], ids=["xmi", "cas-json"])
@given(project=projects())
@settings(max_examples=40, deadline=None)
def test_an_export_loads_and_comes_back_equal(module: ModuleType, project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder)
        report = export(module.EXPORTER, project, out)
        batches, read_report = read(module.IMPORTER, out, codebook=project.codebook)
        for path in out.rglob("*.xmi"):
            system = cassis.load_typesystem(path.with_name("TypeSystem.xml"))
            assert cassis.load_cas_from_xmi(BytesIO(path.read_bytes()), typesystem=system).sofa_string
    found, wanted = content(together(batches)), content(project)
    assert found[1:] == wanted[1:]
    assert {line[:3] for line in found[0]} == {line[:3] for line in wanted[0]}
    assert {loss.what for loss in report.lost} <= {"entities that no mention names", "details of arguments"}
    assert {loss.what for loss in read_report.lost} <= {"what programs annotate"}
    assert read_report.refused == []


@given(project=projects())
@settings(max_examples=40, deadline=None)
def test_tsv_is_read_as_it_was_written_but_for_blanks(project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        export(webanno_tsv.EXPORTER, project, Path(folder))
        batches, report = read(webanno_tsv.IMPORTER, Path(folder), codebook=project.codebook)
    whole = together(batches)
    texts = {article.id: article.text for article in (*project.texts, *whole.articles)}
    assert {"".join(a.text.split()) for a in whole.articles} == {"".join(a.text.split()) for a in project.texts}
    assert report.refused == []
    assert not {found.code for found in report.warnings} & {"quote-mismatch", "offsets"}
    assert {loss.what for loss in report.lost} <= {"what programs annotate"}

    def kept(mentions: Iterable[Mention]) -> Counter[str]:
        return Counter(
            repr((m.label, [span.of(texts[m.article]) for span in m.spans], m.value, m.confidence, m.flag))
            for m in mentions
            if m.spans[0].of(texts[m.article]).strip() == m.spans[0].of(texts[m.article]) and m.label.isalpha()
        )

    assert not kept(project.all_mentions) - kept(whole.mentions)
