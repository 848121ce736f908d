"""Reading what other annotation programs write, and projects that such formats can hold whole."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.formats import registry
from annotator.formats.foreign_batch import FROM, TO
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Annotator, Argument, Article, Frame, Mention, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject

EMPTY = Codebook("c", "empty")
ANN, BOB = Annotator("a", "Ann"), Annotator("b", "Bob")
TEXT = "Le 👍 de Maduro à Caracas, e\u0301te\u0301 2019."


def read(
    code: str, *paths: Path, codebook: Codebook = EMPTY, options: Mapping[str, str] | None = None
) -> tuple[list[Batch], Report]:
    """Import files of a format; the batches and the report."""
    report = Report("import", code)
    context = ImportContext(codebook, "me", frozenset(), {})
    return list(registry.importer(code).read(paths, context, options or {}, report)), report


def read_text(code: str, path: Path, content: str | bytes, **options: str) -> tuple[Batch, Report]:
    """Write a file and import it; an empty batch where it brought nothing."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    batches, report = read(code, path, options=options)
    return (batches[0] if batches else Batch()), report


def lines(*values: Any) -> str:
    """JSON Lines."""
    return "\n".join(json.dumps(value) for value in values)


def label_of(record: Mention | Frame) -> str:
    """The finest label."""
    return attribute(record.attributes, TYPE) or record.label


def quotes(batch: Batch) -> list[tuple[str, str]]:
    """Label and words of each mention."""
    texts = {article.id: article.text for article in batch.articles}
    return [(label_of(m), " … ".join(span.of(texts[m.article]) for span in m.spans)) for m in batch.mentions]


def findings(report: Report) -> list[tuple[str, int]]:
    """The warnings by code and line."""
    return [(found.code, found.line) for found in report.warnings]


def refusals(report: Report) -> list[tuple[str, int]]:
    """The refusals by code and line."""
    return [(found.code, found.line) for found in report.refused]


def content(
    batch: Batch | MemoryProject, *, people: bool = False, notes: bool = False, metadata: bool = True
) -> list[Any]:
    """All that a round trip must bring back, without ids."""
    articles = batch.texts if isinstance(batch, MemoryProject) else batch.articles
    mentions = batch.all_mentions if isinstance(batch, MemoryProject) else batch.mentions
    frames = batch.all_frames if isinstance(batch, MemoryProject) else batch.frames
    known = batch.people if isinstance(batch, MemoryProject) else batch.annotators
    names = {person.id: person.name for person in known} if people else {}

    def mention(m: Mention) -> tuple[Any, ...]:
        return (m.spans, m.label, m.attributes, names.get(m.annotator, ""), m.note if notes else "")

    by_id = {m.id: mention(m) for m in mentions}
    found = []
    for article in articles:
        spans = sorted(by_id[m.id] for m in mentions if m.article == article.id)
        links = sorted(
            (f.label, f.attributes, names.get(f.annotator, ""), *(by_id[part.mention] for part in f.arguments))
            for f in frames
            if f.article == article.id
        )
        found.append(
            (
                (article.name, article.text, article.title, article.date, article.metadata if metadata else ()),
                spans,
                links,
            )
        )
    return sorted(found)


def check_gold(batch: Batch, figures: dict[str, Any], *, relations: bool = True) -> None:
    """Hold a batch against the figures of one-gold-many-formats and its neutral form."""
    digests = {hashlib.sha256(article.text.encode()).hexdigest() for article in batch.articles}
    assert digests == {document["text_sha256"] for document in figures["per_document"]}
    assert {article.name for article in batch.articles} == {document["id"] for document in figures["per_document"]}
    assert Counter(label_of(mention) for mention in batch.mentions) == figures["labels"]
    if relations:
        assert Counter(frame.label for frame in batch.frames) == figures["relations"]


def gold_spans(path: Path) -> set[tuple[str, str, int, int]]:
    """Name, label, start and end of each span in the neutral form."""
    found: set[tuple[str, str, int, int]] = set()
    for line in path.read_text("utf-8").strip().split("\n"):
        document = json.loads(line)
        found |= {(document["id"], span["label"], *span["frags"][0]) for span in document["spans"]}
    return found


def spans_of(batch: Batch) -> set[tuple[str, str, int, int]]:
    """The same of a batch."""
    names = {article.id: article.name for article in batch.articles}
    return {(names[m.article], label_of(m), m.start, m.end) for m in batch.mentions}


LETTERS = st.sampled_from(
    ["a", "é", "e\u0301", " ", "👍", "👨‍👩‍👧", "\n", "’", "\u2028", "\x85", "ש", "Z", "\ufeff", '"', "\\"]
)


def _article(number: int, text: str) -> Article:
    return factories.article(text, id=f"t{number}", name=f"n{number}", metadata=(("k", "v 👍"), ("k", "w"), ("z", "1")))


@st.composite
def projects(draw: st.DrawFn, *, people: Sequence[Annotator] = (ANN,), parts: bool = False) -> MemoryProject:
    """A project of articles, mentions with layers and types, and relations: nothing that JSON formats would lose."""
    texts, mentions, frames = [], [], []
    for number in range(draw(st.integers(1, 3))):
        text = draw(st.lists(LETTERS, min_size=2, max_size=30).map("".join).filter(str.strip))
        texts.append(_article(number, f"{number}{text}"))
        length, mine = len(text) + 1, []
        for index in range(draw(st.integers(0, 4))):
            start = draw(st.integers(0, length - 1))
            spans = [Span(start, draw(st.integers(start + 1, length)))]
            if parts and spans[0].end + 1 < length and draw(st.booleans()):
                spans.append(Span(spans[0].end + 1, length))
            label, type_ = draw(st.sampled_from([("ACTOR", ""), ("ACTOR", "PERSON"), ("NEW", ""), ("DATE", "")]))
            mine.append(
                Mention(
                    f"m{number}-{index}",
                    f"t{number}",
                    draw(st.sampled_from(list(people))).id,
                    label,
                    tuple(spans),
                    attributes=((TYPE, type_),) if type_ else (),
                )
            )
        mentions += mine
        for index in range(draw(st.integers(0, 2)) if mine else 0):
            ends = [draw(st.sampled_from(mine)) for _ in range(2)]
            arguments = (Argument(FROM, mention=ends[0].id), Argument(TO, mention=ends[1].id))
            frames.append(Frame(f"f{number}-{index}", f"t{number}", ends[0].annotator, "Likes", arguments=arguments))
    return MemoryProject(factories.codebook(), people, (), texts, mentions, frames)
