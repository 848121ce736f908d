"""The lines of the annotations of a document, each read on its own; a bad one is told and the rest goes on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Fragment = tuple[int, int]
Parts = tuple[tuple[str, str], ...]

_LETTERS = "TERAMN#*"
_SHOWN = 40
_ID = re.compile(r"[TERAMN#][^\s:]*")
_NUMBER = re.compile(r"[0-9]{1,15}")
_PLACES = re.compile(r"[0-9]{1,15} [0-9]{1,15}(?:;[0-9]{1,15} [0-9]{1,15})*")
_BLANK = re.compile(r"\s")
_PLAIN = re.compile(r"(T\d+)\t([^\s]+) ([0-9]{1,15}) ([0-9]{1,15})\t(.*\D.*)")
"""What most T lines look like: one fragment, and a quote that is no third column of numbers."""


@dataclass(frozen=True, slots=True)
class Bad:
    """A line of which nothing is taken, and why."""

    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class TextBound:
    """A T line; the fragments are as the file gives them, in its unit."""

    line: int
    id: str
    type: str
    fragments: tuple[Fragment, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Link:
    """An E, R or * line: `trigger` is an event's T; `parts` are (role, id) in their order."""

    line: int
    id: str
    type: str
    parts: Parts
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """An A or M line; `value` is "" where the attribute is only there or not."""

    line: int
    id: str
    name: str
    target: str
    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """An N line: a record of another data base."""

    line: int
    id: str
    target: str
    scheme: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A # line; `kind` is AnnotatorNotes or what another program put there."""

    line: int
    id: str
    kind: str
    target: str
    words: str


@dataclass(slots=True)
class Lines:
    """What the files of a document say, by kind; `events` and `spans` by id.

    Lines are counted through all files; `begins` has how many come before each.
    """

    spans: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, Link] = field(default_factory=dict)
    relations: dict[str, Link] = field(default_factory=dict)
    groups: list[Link] = field(default_factory=list)
    qualities: list[Quality] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)

    def at(self, line: int) -> tuple[int, int]:
        """Of which file (from 0) a line is, and its number there."""
        file = bisect_left(self.begins, line) - 1
        return file, line - self.begins[file]


EQUIVALENT = "Arg"
"""The role of every member of a * line."""

SAME_TRIGGER = "SameTrigger"
"""The kind of a # line that says that two T lines are one mention, whose events are of different types."""


def parse(*texts: str) -> Lines:
    """The lines of the files of one document; bad, double and dangling ones are in `bad` by line number."""
    found = Lines()
    seen: set[str] = set()
    before = 0
    for text in texts:
        found.begins.append(before)
        for number, line in _joined(text):
            try:
                _read(found, seen, before + number, line=line)
            except ValueError as error:
                found.bad.append(Bad(before + number, "syntax", str(error)))
        before += text.count("\n") + 1
    _unhook(found)
    found.bad.sort(key=lambda bad: bad.line)
    return found


MOST_PIECES = 20
"""Lines over which a quote may be broken."""


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not empty; a quote broken over lines is put together again."""
    held = ""
    first = blanks = 0
    for number, line in enumerate(text.split("\n"), start=1):
        begins = line[:1] in _LETTERS and "\t" in line
        if held and not begins and number - first < MOST_PIECES and _continues(held, line):
            blanks += 1
            if line:
                held, blanks = f"{held}{' ' * blanks}{line}", 0
            continue
        if held.strip():
            yield first, held
        held, first, blanks = line, number, 0
    if held.strip():
        yield first, held


def _continues(held: str, line: str) -> bool:
    """Whether a line goes on with the quote of the T line before it, which is too short so far."""
    if not held.startswith("T"):
        return False
    try:
        read = _span(0, held)
    except ValueError:
        return False
    return len(read.quote) + 1 + len(line) <= sum(end - start for start, end in read.fragments) + len(read.fragments)


def _read(found: Lines, seen: set[str], number: int, *, line: str) -> None:
    id_ = line.partition("\t")[0]
    if id_ == "*":
        found.groups.append(_group(number, line))
        return
    if not _ID.fullmatch(id_) or "\t" not in line:
        raise ValueError("this is no line of brat: a letter with a number, a tab, and more")
    if id_ in seen:
        found.bad.append(Bad(number, "double-id", f"{id_} stands twice; the first one serves"))
        return
    if id_[0] == "T":
        found.spans[id_] = _span(number, line)
    elif id_[0] == "E":
        found.events[id_] = _event(number, line)
    elif id_[0] == "R":
        found.relations[id_] = _relation(number, line)
    elif id_[0] in "AM":
        found.qualities.append(_quality(number, line))
    elif id_[0] == "N":
        found.references.append(_reference(number, line))
    else:
        found.remarks.append(_remark(number, line))
    seen.add(id_)


def _span(number: int, line: str) -> TextBound:
    plain = _PLAIN.fullmatch(line)
    if plain is not None and (start := int(plain[3])) < (end := int(plain[4])):
        return TextBound(number, plain[1], plain[2], ((start, end),), plain[5])
    fields = line.split("\t")
    if len(fields) < 2:
        raise ValueError("there is no tab behind the id")
    if len(fields) >= 4 and all(_NUMBER.fullmatch(cell) for cell in fields[2:4]) and not _BLANK.search(fields[1]):
        fields = [fields[0], f"{fields[1]} {fields[2]} {fields[3]}", *fields[4:]]
    elif len(fields) >= 3 and _PLACES.fullmatch(fields[2]) and not _BLANK.search(fields[1]):
        fields = [fields[0], f"{fields[1]} {fields[2]}", *fields[3:]]
    type_, _, places = fields[1].strip().partition(" ")
    if not places:
        raise ValueError("where it lies is missing: a type and two numbers are wanted")
    fragments = []
    for place in places.split(";"):
        ends = place.split()
        if len(ends) != 2 or not all(_NUMBER.fullmatch(end) for end in ends):
            raise ValueError(f"{place.strip()[:_SHOWN]!r} is no place: two numbers are wanted")
        start, end = int(ends[0]), int(ends[1])
        if start >= end:
            raise ValueError(f"the place {start} {end} has no words")
        fragments.append((start, end))
    return TextBound(number, fields[0], type_, tuple(fragments), "\t".join(fields[2:]))


def _parts(cells: list[str]) -> Parts:
    parts = []
    for cell in cells:
        role, colon, target = cell.rpartition(":")
        if not colon or not role or not target:
            raise ValueError(f"{cell[:_SHOWN]!r} is no role with a filler")
        parts.append((role, target))
    return tuple(parts)


def _event(number: int, line: str) -> Link:
    id_, rest = line.split("\t", 1)
    cells = rest.split()
    if not cells:
        raise ValueError("the event has no type")
    (type_, trigger), *parts = _parts(cells)
    return Link(number, id_, type_, tuple(parts), trigger)


def _relation(number: int, line: str) -> Link:
    id_, rest = line.split("\t", 1)
    cells = rest.split()
    if len(cells) != 3:
        raise ValueError("a relation has a type and two arguments")
    return Link(number, id_, cells[0], _parts(cells[1:]))


def _group(number: int, line: str) -> Link:
    cells = line.split()[1:]
    if len(cells) < 3:
        raise ValueError("an equivalence has a type and at least two members")
    return Link(number, "*", cells[0], tuple((EQUIVALENT, cell) for cell in cells[1:]))


def _quality(number: int, line: str) -> Quality:
    id_, rest = line.split("\t", 1)
    cells = rest.split(None, 2)
    if len(cells) < 2:
        raise ValueError("an attribute has a name and something that it is about")
    return Quality(number, id_, cells[0], cells[1], cells[2].strip() if len(cells) == 3 else "")


def _reference(number: int, line: str) -> Reference:
    id_, rest, *names = line.split("\t", 2)
    cells = rest.split(None, 2)
    told = dict(cell.split(":", 1) for cell in cells[1:] if ":" in cell)
    if told.keys() == {"Annotation", "Referent"}:  # as of the shared task of 2013
        scheme = "" if cells[0] == "Reference" else f"{cells[0]}:"
        cells = [cells[0], told["Annotation"], f"{scheme}{told['Referent']}"]
    scheme, colon, code = cells[2].strip().partition(":") if len(cells) == 3 else ("", "", "")
    if not colon or not scheme or not code:
        raise ValueError("a reference names a data base and an identifier, as in Wikidata:Q717")
    return Reference(number, id_, cells[1], scheme, code, names[0].strip() if names else "")


def _remark(number: int, line: str) -> Remark:
    id_, rest, *words = line.split("\t", 2)
    cells = rest.split()
    if len(cells) < 2:
        raise ValueError("a note has a kind and something that it is about")
    return Remark(number, id_, cells[0], cells[1], words[0] if words else "")


def _unhook(found: Lines) -> None:
    """Take out the lines that lean on something that the file does not have, and what leans on those."""
    for link in list(found.events.values()):
        trigger = found.spans.get(link.trigger)
        if trigger is not None and trigger.type != link.type:
            message = f"{link.id} is a {link.type}, but its trigger {trigger.id} a {trigger.type}"
            found.bad.append(Bad(link.line, "trigger-type", message))
            del found.events[link.id]
    links = {**found.events, **found.relations, **{f"*{link.line}": link for link in found.groups}}
    leaning: dict[str, list[str]] = {}
    for key, link in links.items():
        for _, id_ in link.parts:
            leaning.setdefault(id_, []).append(key)
    doubtful = list(links)
    while doubtful:
        key = doubtful.pop()
        if key in links and (missing := _missing(found, links, links[key])):
            found.bad.append(_dangling(links[key].line, missing))
            del links[key]
            doubtful += leaning.get(key, ())
    found.events = {key: link for key, link in found.events.items() if key in links}
    found.relations = {key: link for key, link in found.relations.items() if key in links}
    found.groups = [link for link in found.groups if f"*{link.line}" in links]
    ids = found.spans.keys() | found.events.keys() | found.relations.keys()
    found.qualities = [x for x in found.qualities if _hangs(found, ids, x)]
    found.references = [x for x in found.references if _hangs(found, ids, x)]
    ids |= {x.id for x in found.qualities} | {x.id for x in found.references}
    found.remarks = [x for x in found.remarks if _hangs(found, ids, x)]


def _missing(found: Lines, links: Mapping[str, Link], link: Link) -> str:
    if link.trigger and link.trigger not in found.spans:
        return link.trigger
    return next((id_ for _, id_ in link.parts if id_ not in found.spans and id_ not in links), "")


def _hangs(found: Lines, ids: set[str], line: Quality | Reference | Remark) -> bool:
    if line.target in ids:
        return True
    found.bad.append(_dangling(line.line, line.target))
    return False


def _dangling(line: int, id_: str) -> Bad:
    return Bad(line, "dangling", f"the file has no {id_}, or its line was refused")
