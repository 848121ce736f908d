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
)
from annotator.formats.press_dates import press_date
from annotator.model.folding import key

_LABELLED = re.compile(r"([\w’' -]{2,40}?)[ \u00a0\u202f]?:[ \u00a0\u202f\t]*(.*)", re.DOTALL)
_RIGHTS = re.compile(r"copyright|\(c\)|©|tous droits|all rights|alle rechte", re.IGNORECASE)
_COUNT = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+")
_VON = re.compile(r"(?:Von|VON):?\s+(?=[^\W\d_])")
"""Before the names of authors; those of a nobleman begin with a small letter."""
_PAGE = re.compile(r"\b(?:pages?|seiten?|pp?\.?|pg\.?|s\.)\s*([A-Z]{0,4}\d[\w-]*|[A-Z]\d*)\s*$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*\(\d{1,3}\s?%\)")
_NOT_TITLES = re.compile(
    r"(?:(?:page|seite) )?\d+(?: (?:of|sur|de|von) \d+)?(?: documents?)?|no headline in original", re.IGNORECASE
)
_HEADING_LENGTH = 40
_FEW = 12
"""The body begins within so many paragraphs after the title, or it is not marked."""
_BELOW_LENGTH = frozenset({"dateline", "highlight", "series"})
_DATE_LENGTH = 60
"""The words behind the label of a date are no more."""


def articles_in(paragraphs: Iterable[str]) -> list[PressArticle]:
    """The articles, in their order; none where nothing shows that this is Nexis."""
    lines = [line.strip() for line in paragraphs if line.strip()]
    found = [_article(part) for part in _parts(lines) if _is_article(part)]
    return [article for article in found if article is not None]


def is_end(line: str) -> bool:
    """Whether a line is the one that ends each document."""
    return len(line) < _HEADING_LENGTH and key(line) in _words("end")


def is_counted(line: str) -> bool:
    """Whether a line begins a document of older files ("Dokument 1 von 20")."""
    return len(line) < _HEADING_LENGTH and _any("counted").fullmatch(key(line)) is not None


def looks_like(lines: Iterable[str]) -> bool:
    """Whether these are paragraphs of Nexis: something ends or loads documents, and something measures or opens one."""
    folded = "\n".join(key(line) for line in lines)
    return _ending().search(folded) is not None and _opening().search(folded) is not None


def is_cover(lines: Iterable[str]) -> bool:
    """Whether there is a line of the list of articles that comes with a download."""
    return any(_any("cover").match(re.sub(r"^\W+", "", key(line))) for line in lines)


def _parts(lines: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if is_end(line):
            yield part
            part = []
        elif is_counted(line):
            yield part
            part = [line]
        else:
            part.append(line)
    yield part


def _is_article(part: Sequence[str]) -> bool:
    """A cover has neither body nor length; what comes behind the last document is too short."""
    return _body_at(part) is not None or any(_label(line)[0] in {"length", "load_date"} for line in part)


def _article(part: list[str]) -> PressArticle | None:
    part = _without_cover(part)
    at = _body_at(part)
    header = _last_of_header(part) + 1 if at is None else at
    found = PressArticle()
    _read_header(part[:header], found)
    start = header if at is None else at + 1
    body = []
    for number, line in enumerate(part[start:], start=start):
        if _heading(line) in {"classification", "graphic"} or _label(line)[0] in _back(part):
            _read_back(part[number:], found)
            break
        body.append(line)
    found.paragraphs, notices = without_notices(body)
    found.others.setdefault("rights", notices.get("rights", ""))
    if not found.fields.get("date"):
        found.fields["date"] = found.others.get("load_date", "")
    return found if found.paragraphs or found.fields.get("title") else None


def _last_of_header(part: Sequence[str]) -> int:
    """Where a header ends that no heading ends: at its last label, in older files at those below the length."""
    names = [_label(line)[0] for line in part[:_FEW]]
    names = names[: next((n for n, name in enumerate(names) if name in _back(part)), len(names))]
    if _is_older(part) and "length" in names:
        at = names.index("length")
        while at + 1 < len(names) and names[at + 1] in _BELOW_LENGTH:
            at += 1
        return at
    told = max((n for n, name in enumerate(names) if name or _RIGHTS.match(part[n])), default=0)
    return told or (_title_at(part[: len(names)]) if _is_older(part) else 0)


def _title_at(lines: Sequence[str]) -> int:
    """Where the title stands in an older file: below the date and what is said of the edition."""
    dated = next((n for n, line in enumerate(lines) if _is_date(line)), 0)
    below = range(dated + 1, len(lines))
    return next((n for n in below if not _any("edition").search(key(lines[n]))), dated)


def _is_older(part: Sequence[str]) -> bool:
    return bool(part) and is_counted(part[0])


def _back(part: Sequence[str]) -> frozenset[str]:
    """The labels of which the first ends the body."""
    return frozenset({"load_date", "language", "graphic"} if _is_older(part) else {"load_date"})


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
        elif not _NOT_TITLES.fullmatch(line) and not is_counted(line):
            bare.append(line)
    dated = next((at for at, line in enumerate(bare) if at and _is_date(line)), None)
    if dated is None:
        dated = next((at for at, line in enumerate(bare) if _is_date(line)), len(bare))
    if dated < len(bare):
        day = press_date(bare[dated])
        found.fields["date"] = day.date
        below = bare[dated + 1 :]
        if _is_older(lines) and dated <= 1 and below:
            _read_older(bare[:dated], below, found, rest=day.rest)
            return
        found.others["edition"] = "; ".join(filter(None, (day.rest, *below)))
    found.fields["title"] = bare[0] if bare and dated else ""
    found.fields["source"] = bare[dated - 1] if dated >= 2 else ""


def _read_older(above: Sequence[str], below: Sequence[str], found: PressArticle, *, rest: str) -> None:
    """Older files: the paper above the date, the edition and the title below it."""
    found.fields["source"] = "".join(above)
    titles = [line for line in below if not _any("edition").search(key(line))] or list(below)
    found.others["edition"] = "; ".join(filter(None, (rest, *(line for line in below if line not in titles))))
    found.fields["title"] = titles[0]
    found.others["subtitle"] = " ".join(titles[1:])


def _is_date(line: str) -> bool:
    dated = press_date(line)
    return len(line) < 120 and bool(dated.date) and len(dated.before) < 12


def _read_back(lines: Sequence[str], found: PressArticle) -> None:
    for line in lines:
        name, words = _label(line)
        if name:
            _tell(name, words, found)
        elif _RIGHTS.match(line) and line not in found.others.get("rights", ""):
            found.others["rights"] = " ".join(filter(None, (found.others.get("rights", ""), line)))
        elif _heading(line) == "graphic":
            found.others.setdefault("graphic", "")


def _tell(name: str, words: str, found: PressArticle) -> None:
    line = " ".join(words.split())
    if name == "author":
        found.fields["author"] = author_of(_VON.sub("", line, count=1) if _VON.match(line) else line)
    elif name == "language":
        found.fields["language"] = language_code(line)
    elif name == "length":
        counted = _COUNT.search(line)
        found.others["words"] = re.sub(r"\D", "", counted[0]) if counted else ""
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
    if name == "update":
        words = line[match.start(2) :]
        name = "load_date" if len(words) < _DATE_LENGTH and _is_date(words) else ""
    return name, line[match.start(2) :] if name else line


def _heading(line: str) -> str:
    """Which part a line opens: "body", "classification", "graphic", or ""."""
    words = key(line) if len(line) < _HEADING_LENGTH else ""
    if words in _words("body_of_any"):
        return "body"
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
def _ending() -> re.Pattern[str]:
    labels = "|".join(f"{re.escape(key(word))} ?:" for word in _nexis()["labels"]["load_date"])
    dated = "|".join(rf"{re.escape(key(word))} ?: ?.{{6,40}}\d{{4}}\s*$" for word in _nexis()["labels"]["update"])
    whole = "|".join([*map(re.escape, _nexis()["end"]), *_nexis()["counted"]])
    return re.compile(rf"^\W*(?:(?:{labels}|{dated}|{'|'.join(_nexis()['cover'])})|(?:{whole})\s*$)", re.MULTILINE)


@cache
def _opening() -> re.Pattern[str]:
    length = "|".join(re.escape(key(word)) for word in _nexis()["labels"]["length"])
    headings, cover = "|".join(map(re.escape, _nexis()["body"])), "|".join(_nexis()["cover"])
    words = "|".join(_nexis()["words"])
    return re.compile(
        rf"^\W*(?:{length}) ?: ?\d[\d.,  ]*(?:{words})\b|^(?:{headings})\s*$|^\W*(?:{cover})", re.MULTILINE
    )


@cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_nexis()[name]))


@cache
def _cover() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join([*_nexis()["cover"], *_nexis()["cover_list"]]) + r")(?!\w)")
