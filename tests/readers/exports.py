"""What the readers are given: the sample project and an odd article, exported in all that other programs read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from annotator.formats.report import Report
from annotator.model.records import TYPE, Argument, Article, Frame, Mention, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, export, sample

TEI_SHAPES: dict[str, dict[str, str]] = {
    "standoff": {"profile": "standoff"},
    "reading": {"profile": "reading"},
    "nlp": {"profile": "nlp"},
    "split": {"profile": "split"},
    "corpus": {"profile": "corpus"},
    "one-file": {"profile": "corpus", "one_file": "yes"},
    "rs": {"profile": "reading", "inline": "rs"},
    "name": {"profile": "reading", "inline": "name"},
}
"""The profiles of TEI, and the styles of tags that no profile has for its own: options by folder."""

FOLDERS = ("spacy", "brat", "w3c", "tables")
FILES = {"doccano": "a.jsonl", "label-studio": "a.json", "xlsx": "a.xlsx", "conll": "a.conll"}
OPTIONS = {"conll": {"spaces": "yes", "labels": "type"}}

# emoji of several code points, right-to-left, combining marks, signs of XML, a line of blanks
TEXT = "👍🏽 Nicolas Maduro 🇻🇪 parle.\n \nالسلام عليكم, e\u0301te\u0301 : l’Italie & la <Chine>.\nFin 😀"


@dataclass(frozen=True, slots=True)
class Exports:
    """The folder with all exports, and what each of them told."""

    folder: Path
    reports: dict[str, Report]


@cache
def project() -> MemoryProject:
    """The sample with one more article by its first annotator."""
    made = sample()
    odd = factories.article(TEXT, id="odd-article", name="odd-signs", language="fr")
    marks = [
        odd_mention("Nicolas Maduro", "ACTOR", (TYPE, "PERSON")),
        odd_mention("Maduro 🇻🇪 parle", "QUOTE"),
        odd_mention("🇻🇪", "COUNTRY"),
        odd_mention("parle", "EVENT"),
        odd_mention("السلام", "PLACE"),
        odd_mention("e\u0301te\u0301", "DATE"),
        odd_mention("Italie", "COUNTRY"),
        odd_mention("Chine", "COUNTRY"),
        replace(odd_mention("Fin", "ACTOR"), spans=(Span(0, 2), span_of("Fin 😀"))),
    ]
    spoken = frame("event", "EVENT", (marks[3].id,), {"AGENT": marks[0].id, "TARGET": marks[6].id}, (TYPE, "STATEMENT"))
    held = frame("stance", "STANCE", (), {"Arg1": marks[0].id, "Arg2": marks[7].id})
    return replace(
        made,
        texts=[*made.articles(), odd],
        all_mentions=[*made.all_mentions, *marks],
        all_frames=[*made.all_frames, spoken, held],
    )


def odd_mention(words: str, label: str, *attributes: tuple[str, str]) -> Mention:
    """The words where they first stand in the odd article, marked by the sample's first annotator."""
    span = span_of(words)
    return factories.mention(
        span.start,
        span.end,
        label,
        id=f"odd-{label}-{span.start}",
        article="odd-article",
        annotator=first_annotator(),
        attributes=attributes,
    )


def frame(
    name: str, label: str, triggers: tuple[str, ...], fillers: dict[str, str], *attributes: tuple[str, str]
) -> Frame:
    """A frame of the odd article; its arguments are mentions by role."""
    arguments = tuple(Argument(role, mention=mention) for role, mention in fillers.items())
    return factories.frame(
        *triggers,
        id=f"odd-{name}",
        label=label,
        article="odd-article",
        annotator=first_annotator(),
        arguments=arguments,
        attributes=attributes,
    )


def span_of(words: str) -> Span:
    """Where words first stand in the odd article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def first_annotator() -> str:
    """The id of the annotator whose mentions are tags in the text."""
    return min(sample().annotators(), key=lambda person: person.name).id


def articles() -> dict[str, Article]:
    """The articles by id."""
    return {article.id: article for article in project().articles()}


def parts(mention: Mention) -> list[str]:
    """The words of a mention, part by part."""
    return [span.of(articles()[mention.article].text) for span in mention.spans]


def finest(record: Mention | Frame) -> str:
    """The type, else the label."""
    return attribute(record.attributes, TYPE) or record.label


def write_all(folder: Path) -> Exports:
    """Write every export below a folder."""
    reports = {
        shape: export("tei", project(), folder / "tei" / shape, **options) for shape, options in TEI_SHAPES.items()
    }
    for code in (*FOLDERS, *FILES):
        out = folder / code / FILES.get(code, "")
        out.parent.mkdir(exist_ok=True)
        reports[code] = export(code, project(), out, **OPTIONS.get(code, {}))
    return Exports(folder, reports)
