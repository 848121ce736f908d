"""The articles in the paragraphs of a Nexis file: header, body, what stands behind it; covers are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from annotator.formats.press_articles import (
    PressArticle,
    archives,
    author_of,
    language_code,
    without_notices,
    word_count,
)
from annotator.formats.press_dates import press_date
from annotator.model.folding import key

_LABELLED = re.compile(r"([\w’' -]{2,40}?)[ \u00a0\u202f]?:[ \u00a0\u202f\t]*(.*)", re.DOTALL)
_RIGHTS = re.compile(r"copyright|\(c\)|©|tous droits|all rights", re.IGNORECASE)
_PAGE = re.compile(r"\b(?:pages?|pp?\.?|pg\.?)\s*([A-Z]{0,4}\d[\w-]*|[A-Z]\d*)\s*$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*\(\d{1,3}\s?%\)")
_NOT_TITLES = re.compile(r"(?:page )?\d+(?: (?:of|sur|de) \d+)?(?: documents?)?|no headline in original", re.IGNORECASE)
_HEADING_LENGTH = 40
_FEW = 12
"""The body begins within so many paragraphs after the title, or it is not marked."""


def articles_in(paragraphs: Iterable[str]) -> list[PressArticle]:
    """The articles, in their order; none where nothing shows that this is Nexis."""
    lines = [line.strip() for line in paragraphs if line.strip()]
    found = [_article(part) for part in _parts(lines) if _is_article(part)]
    return [article for article in found if article is not None]


def is_end(line: str) -> bool:
    """Whether a line is the one that ends each document."""
    return len(line) < _HEADING_LENGTH and key(line) in _words("end")


def _parts(lines: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if is_end(line):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _is_article(part: Sequence[str]) -> bool:
    """A cover has neither body nor length; what comes behind the last document is too short."""
    return _body_at(part) is not None or any(_label(line)[0] in {"length", "load_date"} for line in part)


def _article(part: list[str]) -> PressArticle | None:
    part = _without_cover(part)
    at = _body_at(part)
    if at is None:
        at = max((n for n, line in enumerate(part[:_FEW]) if _label(line)[0] or _RIGHTS.match(line)), default=0)
    found = PressArticle()
    _read_header(part[:at], found)
    body = []
    for number, line in enumerate(part[at + 1 :], start=at + 1):
        heading = _heading(line)
        if heading in {"classification", "graphic"} or _label(line)[0] == "load_date":
            _read_back(part[number:], found)
            break
        body.append(line)
    found.paragraphs, notices = without_notices(body)
    found.others.setdefault("rights", notices.get("rights", ""))
    if not found.fields.get("date"):
        found.fields["date"] = found.others.get("load_date", "")
    return found if found.paragraphs or found.fields.get("title") else None


def _without_cover(part: list[str]) -> list[str]:
    """What follows the last line of a cover that stands before the first article without an end of its own."""
    body = _body_at(part)
    last = -1
    for at, line in enumerate(part[: len(part) if body is None else body]):
        if _cover().match(key(line)):
            last = at
    if last < 0:
        return part
    rest = part[last + 1 :]
    listed = [at for at, line in enumerate(rest) if re.match(r"\d{1,3}\.\s", line)]
    return rest[listed[-1] + 1 :] if listed and listed[-1] < len(rest) - 2 else rest


def _read_header(lines: Sequence[str], found: PressArticle) -> None:
    """Title, paper, date and edition stand in this order without labels; the paper is missing at times."""
    bare = []
    for line in lines:
        name, words = _label(line)
        if name:
            _tell(name, words, found)
        elif _RIGHTS.match(line):
            found.others["rights"] = line
        elif not _NOT_TITLES.fullmatch(line):
            bare.append(line)
    dated = next((at for at, line in enumerate(bare) if at and _is_date(line)), None)
    if dated is None:
        dated = next((at for at, line in enumerate(bare) if _is_date(line)), len(bare))
    if dated < len(bare):
        day = press_date(bare[dated])
        found.fields["date"] = day.date
        found.others["edition"] = "; ".join(filter(None, (day.rest, *bare[dated + 1 :])))
    found.fields["title"] = bare[0] if bare and dated else ""
    found.fields["source"] = bare[dated - 1] if dated >= 2 else ""


def _is_date(line: str) -> bool:
    dated = press_date(line)
    return len(line) < 120 and bool(dated.date) and len(dated.before) < 12


def _read_back(lines: Sequence[str], found: PressArticle) -> None:
    for line in lines:
        name, words = _label(line)
        if name:
            _tell(name, words, found)
        elif _heading(line) == "graphic":
            found.others.setdefault("graphic", "")


def _tell(name: str, words: str, found: PressArticle) -> None:
    line = " ".join(words.split())
    if name == "author":
        found.fields["author"] = author_of(line)
    elif name == "language":
        found.fields["language"] = language_code(line)
    elif name == "length":
        found.others["words"] = word_count(f"{line} words")[0] or word_count(line)[0]
    elif name in {"load_date", "correction_date"}:
        found.others[name] = press_date(line).date
    elif name == "section":
        page = _PAGE.search(line)
        found.fields["page"] = page.group(1) if page else ""
        found.fields["section"] = (line[: page.start()] if page else line).strip(" ;,.")
    elif name == "url":
        found.fields["url"] = line
    else:
        found.others[name] = _PERCENT.sub("", line)


def _label(line: str) -> tuple[str, str]:
    """The name of the field that a line tells, and its words; "" where it bears no known label."""
    match = _LABELLED.match(line[:2_000])
    if match is None:
        return "", line
    name = _labels().get(key(match.group(1)), "")
    return name, line[match.start(2) :] if name else line


def _heading(line: str) -> str:
    """Which part a line opens: "body", "classification", "graphic", or ""."""
    words = key(line) if len(line) < _HEADING_LENGTH else ""
    return next((name for name in ("body", "classification", "graphic") if words in _words(name)), "")


def _body_at(part: Sequence[str]) -> int | None:
    return next((at for at, line in enumerate(part) if _heading(line) == "body"), None)


def _words(name: str) -> frozenset[str]:
    return frozenset(_nexis()[name])


def _nexis() -> dict[str, Any]:
    found: dict[str, Any] = archives()["nexis"]
    return found


@cache
def _labels() -> dict[str, str]:
    return {key(word): name for name, words in _nexis()["labels"].items() for word in words}


@cache
def _cover() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join([*_nexis()["cover"], *_nexis()["cover_list"]]) + r")(?!\w)")
