"""Hypothesis: the rows of its service and the file of its client, an older cousin of Web Annotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from annotator.formats.atomic import safe_name
from annotator.formats.foreign_json import objects_of, words_of
from annotator.formats.foreign_quotes import quoted
from annotator.formats.foreign_spans import ForeignText, Place
from annotator.formats.w3c_reading import is_a
from annotator.model.span import Span

NOTED, BARE = "annotation", "highlighting"
"""The labels of what has a note but no tag, and of what has neither."""

_PRINTED = 400
"""How many characters of the text are held against the 32 around a quote, blanks left out."""
_HOME = "@hypothes.is"
_ROW = frozenset({"tags", "text", "user", "group", "references"})


def rows_of(value: Any) -> list[Any] | None:
    """The annotations of an answer of the service, of a file of the client, or one alone; None for anything else."""
    if not isinstance(value, dict) or "@context" in value or is_a(value, "Annotation"):
        return None
    if isinstance(value.get("rows"), list):
        replies = value.get("replies")
        return [*value["rows"], *(replies if isinstance(replies, list) else [])]
    if isinstance(value.get("annotations"), list) and value.keys() & {"export_date", "export_userid", "client_version"}:
        return list(value["annotations"])
    return [value] if _is_row(value) else None


def _is_row(value: dict[str, Any]) -> bool:
    return isinstance(value.get("uri"), str) and len(value.keys() & _ROW) > 1


@dataclass(frozen=True, slots=True)
class Row:
    """One annotation: its address, the page it is about, labels, note and places (`targets` as they stand)."""

    id: str
    uri: str
    title: str
    tags: tuple[str, ...]
    note: str
    reply: bool
    targets: tuple[dict[str, Any], ...]

    @property
    def told(self) -> dict[str, str]:
        """What is said of the page: its title, and its address where a browser would find it."""
        url = self.uri if re.match(r"https?://", self.uri) else ""
        return {key: words for key, words in (("title", self.title), ("url", url)) if words}

    def names(self) -> list[str]:
        """The names that the text of the page may have beside the file, without .txt, the likeliest first."""
        last = unquote(re.split("[?#]", self.uri)[0].rstrip("/").rpartition("/")[2])
        titled = safe_name(self.title) if self.title else ""
        found = [last, PurePosixPath(last).stem, titled, PurePosixPath(titled).stem]
        return list(dict.fromkeys(name for name in found if name))


def row_of(value: Any) -> Row | None:
    """An annotation as it stands in a row; None for what is none."""
    if not isinstance(value, dict) or not _is_row(value):
        return None
    text = words_of(value.get("text")).strip()
    tags = tuple(dict.fromkeys(tag for item in _listed(value.get("tags")) if (tag := words_of(item).strip())))
    document = value.get("document")
    titles = _listed(document.get("title")) if isinstance(document, dict) else []
    return Row(
        id=words_of(value.get("id")),
        uri=words_of(value["uri"]),
        title=next((" ".join(words.split()) for item in titles if (words := words_of(item)).strip()), ""),
        tags=tags or (NOTED if text else BARE,),
        note=text,
        reply=bool(value.get("references")),
        targets=tuple(objects_of(value.get("target"))),
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@dataclass(slots=True)
class People:
    """The names of accounts: as they are shown where only one is shown so, else with the account behind."""

    shown: dict[str, str] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)

    def name(self, value: dict[str, Any]) -> str:
        """Who made the annotation in a row, "" where nothing tells."""
        account = words_of(value.get("user")).removeprefix("acct:").removesuffix(_HOME)
        info = value.get("user_info")
        shown = words_of(info.get("display_name")).strip() if isinstance(info, dict) else ""
        if account not in self.shown:
            own = shown or account
            self.shown[account] = own if self.taken.setdefault(own, account) == account else f"{own} ({account})"
        return self.shown[account]


def settled(place: Place, text: ForeignText) -> Place:
    """Where the quote of a place stands in a text that is not the page itself, whose offsets say nothing then.

    Blanks of any kind are alike. Of several places that is taken whose surroundings agree most with what the page has
    around the quote, if it is one only. A place that cannot be told comes back as it was.
    """
    words = [re.escape(word) for word in place.quote.split()]
    if not words:
        return place
    found = [match.span() for match in re.finditer(r"\s+".join(words), text.text)]
    if len(found) > 1:
        if any(text.agrees(place, unit) for unit in ("code-points", "utf-16")):
            return place
        agreeing = [_agreement(place, text.text, start, end=end) for start, end in found]
        found = [span for span, count in zip(found, agreeing, strict=True) if count == max(agreeing)]
    return quoted(text, Span(*found[0])) if len(found) == 1 else place


def _agreement(place: Place, text: str, start: int, *, end: int) -> int:
    """How many characters beside a span are those beside the quote, blanks left out."""
    before = text[max(start - _PRINTED, 0) : start][::-1]
    return _common(before, place.prefix[::-1]) + _common(text[end : end + _PRINTED], place.suffix)


def _common(one: str, other: str) -> int:
    """How many characters are alike from the beginning, blanks left out; most often it is none, and soon told."""
    pairs = zip(_inked(one), _inked(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _inked(words: str) -> Iterator[str]:
    return (sign for sign in words if not sign.isspace())
