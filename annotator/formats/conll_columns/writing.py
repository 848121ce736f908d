"""An article with its mentions as lines of tokens and tags."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.formats.conll_columns.flat import Column
from annotator.formats.conll_columns.schemes import Run, tagged
from annotator.formats.conll_columns.sheet import DOCSTART
from annotator.formats.conll_columns.spacing import escaped
from annotator.formats.report import Report
from annotator.model.records import TYPE, Article, Mention, attribute
from annotator.model.span import Span
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens

_BREAKS = re.compile("[\t\n\r]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is written: `columns` are the layers of each column of tags (none: all layers in one column)."""

    scheme: str = "iob2"
    columns: tuple[str, ...] = ()
    types: bool = False
    spaces: bool = False
    split: bool = False


def article_lines(article: Article, mentions: Sequence[Mention], choice: Choice, report: Report) -> Iterator[str]:
    """The lines of one article, from -DOCSTART- on; what cannot be held is in the report with its place."""
    cuts = {at for mention in mentions for at in (mention.start, mention.end)} if choice.split else set()
    found = list(_cut(tokens(article.text, article.language), cuts))
    columns = [
        _column(found, [m for m in mentions if not layer or m.label == layer]) for layer in choice.columns or [""]
    ]
    ends = _ends(article, found, columns)
    _count(article, found, columns, report)
    report.keep("sentence", len(ends))
    tags = [_tags(column, ends, len(found), choice=choice) for column in columns]
    width = len(tags) + (2 if choice.spaces else 1)
    yield "\t".join([DOCSTART, _BREAKS.sub(" ", article.name), *(["O"] * (width - 2))])
    yield ""
    for at, span in enumerate(found):
        spaces = [_spaces(article.text, found, at, ends=at + 1 in ends)] if choice.spaces else []
        yield "\t".join([span.of(article.text), *spaces, *(column[at] for column in tags)])
        if at + 1 in ends:
            yield ""
    if not choice.spaces:
        why = "lines hold tokens; the option spaces writes what is between them"
        report.lose("blanks between tokens", [article.name], why=why)


def _cut(found: Sequence[Span], cuts: set[int]) -> Iterator[Span]:
    for token in found:
        start = token.start
        for at in range(token.start + 1, token.end) if cuts else ():
            if at in cuts:
                yield Span(start, at)
                start = at
        yield Span(start, token.end)


def _column(found: Sequence[Span], mentions: Sequence[Mention]) -> Column:
    column = Column(found)
    column.take(mentions)
    return column


def _ends(article: Article, found: Sequence[Span], columns: Sequence[Column]) -> set[int]:
    """The indices behind the last token of each sentence; none within a mention that is kept."""
    starts = [sentence.start for sentence in sentences(article.text, article.language)]
    number = [bisect_right(starts, token.start) for token in found]
    ends = {at for at in range(1, len(found)) if number[at] != number[at - 1]}
    for column in columns:
        for run, _ in column.kept:
            ends.difference_update(range(run.start + 1, run.end))
    return ends | ({len(found)} if found else set())


def _tags(column: Column, ends: set[int], count: int, *, choice: Choice) -> list[str]:
    result: list[str] = []
    runs = [Run(run.start, run.end, _label(mention, choice)) for run, mention in column.kept]
    at = 0
    for end in [*sorted(ends), count]:
        inside = []
        while at < len(runs) and runs[at].end <= end:
            inside.append(Run(runs[at].start - len(result), runs[at].end - len(result), runs[at].label))
            at += 1
        result += tagged(end - len(result), inside, choice.scheme)
    return result


def _label(mention: Mention, choice: Choice) -> str:
    label = (attribute(mention.attributes, TYPE) if choice.types else "") or mention.label
    return _BREAKS.sub(" ", label)


def _gap(text: str, found: Sequence[Span], at: int) -> str:
    return text[found[at].end : found[at + 1].start if at + 1 < len(found) else len(text)]


def _spaces(text: str, found: Sequence[Span], at: int, *, ends: bool) -> str:
    """The cell of flags that tells the blanks around a token; the first has some, so that the file does tell them."""
    gap = _gap(text, found, at)
    usual = ("" if at + 1 == len(found) else "\n") if ends else " "
    before = text[: found[0].start] if at == 0 else ""
    parts = [f"SpacesBefore={escaped(before)}"] if before else []
    if gap != usual or at == 0:
        parts.append("SpaceAfter=No" if not gap and not ends else f"SpacesAfter={escaped(gap)}")
    return "|".join(parts) or "_"


def _count(article: Article, found: Sequence[Span], columns: Sequence[Column], report: Report) -> None:
    report.articles += 1
    report.keep("document")
    report.keep("token", len(found))
    for column in columns:
        report.mentions += len(column.kept)
        report.keep("mention", len(column.kept))
        for left in column.left:
            place = f"{article.name}:{left.mention.start}-{left.mention.end} {left.mention.label}"
            report.lose(left.what, [place], why=left.why)
        for run, mention in column.kept:
            if (found[run.start].start, found[run.end - 1].end) != (mention.start, mention.end):
                report.lose(
                    "outer blanks", [f"{article.name}:{mention.start}-{mention.end}"], why="tags stand on tokens"
                )


def tell_losses(article: Article, mentions: Sequence[Mention], report: Report, *, frames: int, choice: Choice) -> None:
    """Count what no column of tags has room for."""
    counts: Mapping[str, int] = {
        "frame": frames,
        "link to the register": sum(bool(m.entities) for m in mentions),
        "type of a mention": 0 if choice.types else sum(bool(attribute(m.attributes, TYPE)) for m in mentions),
        "other attribute": sum(any(code != TYPE for code, _ in m.attributes) for m in mentions),
        "value": sum(bool(m.value) for m in mentions),
        "note": sum(bool(m.note) for m in mentions),
    }
    for what, count in counts.items():
        if count:
            report.lose(what, [article.name], why="a tag is a label and nothing else", count=count)
