"""What articles of any press archive become: fields, text, and a count of what was not found."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from annotator.formats.decoding import Doubt
from annotator.formats.input_files import files_of
from annotator.formats.new_articles import Draft, NewArticles
from annotator.formats.protocols import Batch, FormatInfo, ImportContext
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused
from annotator.model.folding import key
from annotator.places import RESOURCES

_SHORT = 300
"""Longer paragraphs are no notices."""
_LONGEST = 2_000
_TAIL = 6
"""How many of the last paragraphs may be notices."""
_WORDS = re.compile(r"(?<![\d:+.,-])(\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+)\s*(?:mots?|words?)\b", re.IGNORECASE)
_OPENING_BY = re.compile(r"(?:par|by)\s*:?\s+(?=\S)", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?")


@dataclass(slots=True)
class PressArticle:
    """An article as an archive tells it: `fields` those of an article, `others` pairs beyond them, empty where absent.

    `line` is where it begins in its file (from 1, 0: unknown); `paragraphs` come without the title.
    """

    fields: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)
    line: int = 0
    date_estimated: bool = False

    @property
    def text(self) -> str:
        """The title and the paragraphs, with an empty line between two; "" where there is no paragraph."""
        title = self.fields.get("title", "")
        first = self.paragraphs[0] if self.paragraphs else ""
        repeated = len(first) <= 2 * len(title) and key(first) == key(title)
        parts = self.paragraphs if repeated or not title else [title, *self.paragraphs]
        return "\n\n".join(parts) + "\n" if self.paragraphs else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What one file of an archive holds, and what is doubtful about the file as a whole."""

    articles: Sequence[PressArticle]
    doubts: Sequence[Doubt] = ()


PressReader = Callable[[Path, Mapping[str, str], Report], Found]
"""Reads the file at a path; ImportRefused for what is none of the archive's; without articles it is passed over."""


class PressImporter:
    """Reads files of one archive, each file one batch of all its articles."""

    def __init__(self, info: FormatInfo, reader: PressReader, *, wanted: Iterable[str] = ()) -> None:
        self.info = info
        self._reader = reader
        self._wanted = tuple(wanted)

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; files of other kinds are refused, texts that the project has left out with a warning."""
        run = NewArticles(context, options, report)
        for path in files_of(paths, self.info.suffixes, report):
            try:
                found = self._reader(path, options, report)
            except ImportRefused as error:
                report.refuse(error)
                continue
            batch = batch_of(path, found.articles, run, wanted=self._wanted, doubts=found.doubts)
            if batch.articles:
                yield batch


def batch_of(
    path: Path,
    articles: Sequence[PressArticle],
    run: NewArticles,
    *,
    wanted: Iterable[str],
    doubts: Sequence[Doubt] = (),
) -> Batch:
    """The articles of one file, numbered in their order; those without text are refused one by one.

    What of the `wanted` fields was not found is counted and told once a field.
    """
    batch = Batch()
    missing: Counter[str] = Counter()
    for number, found in enumerate(articles, start=1):
        missing.update(name for name in wanted if not found.fields.get(name) and not found.others.get(name))
        name = path.stem if len(articles) == 1 else f"{path.stem}-{number:0{len(str(len(articles)))}}"
        others = tuple(sorted((name, value) for name, value in found.others.items() if value.strip()))
        told = {code: value for code, value in found.fields.items() if value}
        draft = Draft(name, found.text, told, others, line=found.line, date_estimated=found.date_estimated)
        try:
            article = run.article(path, draft)
        except ImportRefused as error:
            title = found.fields.get("title", "") or f"no. {number}"
            run.report.refuse(ImportRefused(path, error.code, f"{title}: {error.reason}", line=found.line))
            continue
        if article is not None:
            batch.articles.append(article)
    for name, count in sorted(missing.items()):
        run.report.warn(str(path), "not-found", f"no {name} was found in {count} of {len(articles)} articles")
    for doubt in doubts:
        run.report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
    return batch


def without_notices(paragraphs: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The paragraphs without copyright notices and certificates at their end, and "rights" as it was."""
    kept, rights = list(paragraphs), []
    for at in range(len(kept) - 1, max(len(kept) - 1 - _TAIL, -1), -1):
        words = key(kept[at]) if len(kept[at]) <= _SHORT else ""
        if _notices("rights").match(words):
            rights.append(kept.pop(at))
        elif _notices("certificate").match(words):
            del kept[at]
    return kept, {"rights": " ".join(rights[::-1])} if rights else {}


def language_code(words: str) -> str:
    """The code of a language by its French or English name, its own code where it is one, else ""."""
    first = re.split("[;,/|(]", words)[0].strip()
    found = archives()["languages"].get(key(first), "")
    return str(found) or (first.lower() if _CODE.fullmatch(first) else "")


def word_count(words: str) -> tuple[str, str]:
    """The figure before "words" or "mots", "" where there is none, and the rest of the line."""
    found = _WORDS.search(words[:_LONGEST])
    if found is None:
        return "", words
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return re.sub(r"\D", "", found.group(1)), " ".join(rest.split())


def author_of(words: str) -> str:
    """The names in a line of authors, without "par" or "by" before them."""
    line = " ".join(words.split()).strip(" ;,|")
    return line[match.end() :] if (match := _OPENING_BY.match(line)) else line


@cache
def archives() -> dict[str, Any]:
    """The words that press archives print around their articles (resources/press/archives.toml)."""
    return tomllib.loads((RESOURCES / "press" / "archives.toml").read_text(encoding="utf-8"))


@cache
def _notices(kind: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(archives()["notices"][kind]) + ")")
