"""Find words in the articles, or records in the annotations; one JSON object a line."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.cli.projects import project
from annotator.cli.terminal import progress_bar
from annotator.model.errors import AnnotatorError
from annotator.model.records import Argument, Article, Frame, Mention
from annotator.model.span import quote
from annotator.search.context import headline_end, kwic
from annotator.search.corpus import Corpus, Progress
from annotator.search.matcher import compile_query
from annotator.search.query import Query
from annotator.search.record_language import parse_record_query
from annotator.workspace import Workspace

Line = Mapping[str, Any]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument(
        "query",
        help='words ("a, b": either; "a NEAR/5 b": close together), or with --mentions conditions such as '
        "'label:STANCE HOLDER:Russie value:support flag:no since:2019-01'",
    )
    parser.add_argument("--regex", action="store_true", help="the query is a regular expression")
    parser.add_argument("--mentions", action="store_true", help="look among mentions and events, not in the texts")
    parser.add_argument("--case", action="store_true", help="upper and lower case count")
    parser.add_argument("--accents", action="store_true", help="accents count")
    parser.add_argument("--part-of-word", action="store_true", help="parts of words are hits too")
    parser.add_argument("--article", action="append", default=[], metavar="NAME", help="only this article (name or id)")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Print the lines as they are found; the report is empty."""
    find = _records if chosen.mentions else _words
    with project(chosen.project, read_only=True) as workspace, progress_bar("search") as progress:
        ids = _articles(workspace, chosen.article) or workspace.article_ids()
        _print(find(workspace, chosen, ids, progress=progress))
    return 0, {}


def _articles(workspace: Workspace, names: Sequence[str]) -> list[str]:
    found = []
    for name in names:
        article = workspace.article_named(name)
        if article is None:
            raise AnnotatorError(f"the project has no article {name}")
        found.append(article.id)
    return found


def _print(lines: Iterable[Line]) -> None:
    """Write the lines; a reader that has enough (head) ends it silently."""
    try:
        for line in lines:
            sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Texts:
    """The texts of a project for the search."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def article_ids(self) -> Sequence[str]:
        """The ids by name."""
        return self._workspace.article_ids()

    def texts(self, ids: Sequence[str]) -> Sequence[tuple[str, str]]:
        """The texts of these ids."""
        return [(id_, self._workspace.article(id_).text) for id_ in ids]


def _words(
    workspace: Workspace, chosen: argparse.Namespace, ids: Sequence[str], *, progress: Progress
) -> Iterator[Line]:
    query = Query(
        chosen.query,
        mode="regex" if chosen.regex else "words",
        whole_word=not chosen.part_of_word,
        exact_case=chosen.case,
        exact_accents=chosen.accents,
    )
    corpus = Corpus(_Texts(workspace), limit=0)
    for found in corpus.search(compile_query(query), articles=ids, progress=progress):
        article = workspace.article(found.article)
        title_end = headline_end(article.text, article.title)
        for span in found.spans:
            line = kwic(article.text, span, article=article.id, title_end=title_end)
            yield {
                **_named(article),
                "start": span.start,
                "end": span.end,
                "paragraph": line.paragraph,
                "left": line.left,
                "hit": line.hit,
                "right": line.right,
            }


def _records(
    workspace: Workspace, chosen: argparse.Namespace, ids: Sequence[str], *, progress: Progress
) -> Iterator[Line]:
    query = parse_record_query(
        chosen.query, workspace.codebook, names=workspace.register, annotators=workspace.annotators
    )
    for done, id_ in enumerate(ids):
        progress(done, len(ids))
        article = workspace.article(id_)
        mentions = {mention.id: mention for mention in workspace.all_mentions(id_)}
        frames = {frame.id: frame for frame in workspace.all_frames(id_)}
        for mention in mentions.values():
            if query.mention_matches(mention, article.date):
                yield _mention_line(workspace, article, mention)
        for frame in frames.values():
            if query.frame_matches(frame, article.date, mentions=mentions, frames=frames):
                yield _frame_line(workspace, article, frame, mentions=mentions)


def _named(article: Article) -> dict[str, Any]:
    return {"article": article.name, "article_id": article.id}


def _mention_line(workspace: Workspace, article: Article, mention: Mention) -> Line:
    entities = [found for id_ in mention.entities if (found := workspace.register.find(id_))]
    return {
        **_named(article),
        **_common(workspace, mention),
        "start": mention.start,
        "end": mention.end,
        **({"spans": [[span.start, span.end] for span in mention.spans]} if len(mention.spans) > 1 else {}),
        "hit": quote(mention.spans, article.text),
        "entity": " | ".join(entity.name for entity in entities),
        "codes": dict(code for entity in reversed(entities) for code in entity.codes),
        "value": mention.value,
    }


def _frame_line(workspace: Workspace, article: Article, frame: Frame, *, mentions: Mapping[str, Mention]) -> Line:
    triggers = [mentions[id_] for id_ in frame.triggers if id_ in mentions]
    return {
        **_named(article),
        **_common(workspace, frame),
        **({"start": triggers[0].start, "end": triggers[0].end} if triggers else {}),
        "hit": " … ".join(quote(trigger.spans, article.text) for trigger in triggers),
        "date": frame.date,
        "arguments": [
            {"role": argument.role, "filler": _filler(workspace, article, argument, mentions=mentions)}
            for argument in frame.arguments
        ],
    }


def _common(workspace: Workspace, record: Mention | Frame) -> dict[str, Any]:
    people = {person.id: person.name for person in workspace.annotators}
    attributes: dict[str, list[str]] = {}
    for code, value in record.attributes:
        attributes.setdefault(code, []).append(value)
    return {
        "record": "mention" if isinstance(record, Mention) else "frame",
        "id": record.id,
        "annotator": people.get(record.annotator, record.annotator),
        "label": record.label,
        "attributes": attributes,
        "confidence": record.confidence,
        "flag": record.flag,
    }


def _filler(workspace: Workspace, article: Article, argument: Argument, *, mentions: Mapping[str, Mention]) -> str:
    """The words that name what fills a role; the id where a frame does."""
    mention = mentions.get(argument.mention)
    entity = workspace.register.find(argument.entity or (mention.entities[0] if mention and mention.entities else ""))
    if entity:
        return entity.name
    if mention:
        return quote(mention.spans, article.text)
    return argument.text or argument.frame or argument.entity
