"""Where date expressions stand in a text: the patterns of a grammar, the longest of the leftmost winning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from annotator.model.span import Span
from annotator.text.dates.grammar import YEAR, Grammar, Rule, grammars
from annotator.text.dates.openings import DIGIT

_BEFORE_DIGIT = re.compile(r"(?:[0-9][.,:/-]|[+$€£#]|\bn[o°] )$")
_THOUSANDS = re.compile(r"[0-9] [0-9]{3}(?![0-9])")
_AFTER_DIGIT = re.compile(r"[.,/:-][0-9]| {0,2}[%‰€$£]| [0-9]{3}(?![0-9])|[²³]")
_STOP, _BREAK = "[.!?…]", "[\n\r\u2028\u2029]"
_BORDER = re.compile(f'[.!?…\n\r\u2028\u2029](?:(?<={_STOP})[ \u00a0\u202f]+(?=[A-ZÀ-ÖØ-Þ«“"])|(?<={_BREAK}){_BREAK}*)')
_WORD = re.compile(r"\w+")
_AS_SHAPE = str.maketrans(dict.fromkeys("0123456789", DIGIT))
_CASED = ("m", "m2", "wd", "wd2", "short", "wdshort")

_Found = tuple[int, int, int, int, Grammar, Rule, re.Match[str]]
"""Where words begin, minus their end, where the context begins, the rule's place among all: the least is preferred."""
_PREFERENCE = itemgetter(0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Match:
    """Words that look like a date; `groups` holds their parts, folded."""

    span: Span
    make: str
    groups: dict[str, str]
    grammar: Grammar


@dataclass(frozen=True, slots=True)
class _Page:
    """A text, folded, also with digits as « 0 »; `borders` are the ends of its sentences."""

    text: str
    folded: str
    shape: str
    borders: list[int]

    @staticmethod
    def of(text: str, folded: str) -> _Page:
        borders = [found.end() for found in _BORDER.finditer(text)]
        return _Page(text, folded, folded.translate(_AS_SHAPE), [*borders, len(text)])


@dataclass(slots=True)
class _Window:
    """A run of sentences from `start` to `end`, and the words in it."""

    start: int
    end: int
    words: set[str]


def matches(text: str, folded: str, language: str) -> list[Match]:
    """The expressions of a text, ascending, none overlapping another; `folded` is the text folded."""
    page = _Page.of(text, folded)
    found: list[_Found] = []
    before = 0
    for grammar in grammars(language):
        for window in _windows(page, grammar):
            found.extend(_in_window(page, window, grammar, before=before))
        before += len(grammar.rules)
    return list(_preferred(found))


def _preferred(found: list[_Found]) -> Iterator[Match]:
    last = 0
    for start, end, _, _, grammar, rule, match in sorted(found, key=_PREFERENCE):
        if start >= last:
            last = -end
            if rule.make != "none":
                groups = {name: words for name, words in match.groupdict().items() if words}
                yield Match(Span(start, last), rule.make, groups, grammar)


def _windows(page: _Page, grammar: Grammar) -> list[_Window]:
    """The runs of sentences that may hold a date; no expression goes on from one sentence to the next."""
    windows: list[_Window] = []
    index, shape = grammar.index, page.shape
    start = 0
    for end in page.borders:
        words = _WORD.findall(shape, start, end)
        held = not index.core.isdisjoint(words) or shape.find(DIGIT, start, end) >= 0
        if held or (not index.maybe.isdisjoint(words) and grammar.core.search(page.folded, start, end)):
            if windows and windows[-1].end == start:
                windows[-1].end = end
                windows[-1].words.update(words)
            else:
                windows.append(_Window(start, end, set(words)))
        start = end
    return windows


def _in_window(page: _Page, window: _Window, grammar: Grammar, *, before: int) -> Iterator[_Found]:
    """What each rule finds in some sentences, tried where a word stands that its matches may begin with."""
    lacks = ~_held(page, window, grammar)
    rules_of = grammar.index.first
    ends = [window.start] * len(grammar.rules)
    for word in _WORD.finditer(page.shape, window.start, window.end):
        rules = rules_of.get(word[0])
        if rules is None:
            continue
        start = word.start()
        for rule in rules:
            if not rule.needs & lacks and ends[rule.order] <= start:
                match = rule.pattern.match(page.folded, start, window.end)
                if match:
                    ends[rule.order] = match.end()
                    if found := _entry(page, match, rule, grammar=grammar, before=before):
                        yield found
    for rule in grammar.index.anywhere:
        if not rule.needs & lacks:
            for match in rule.pattern.finditer(page.folded, window.start, window.end):
                if found := _entry(page, match, rule, grammar=grammar, before=before):
                    yield found


def _held(page: _Page, window: _Window, grammar: Grammar) -> int:
    """What a window has of what rules need; digits and years stand in words of all kinds."""
    for shape in (DIGIT, YEAR):
        if page.shape.find(shape, window.start, window.end) >= 0:
            window.words.add(shape)
    return grammar.index.has(window.words)


def _entry(page: _Page, match: re.Match[str], rule: Rule, *, grammar: Grammar, before: int) -> _Found | None:
    """A match with what decides between it and others; None where the words around speak against it."""
    start, end = match.span(rule.marked)
    if rule.make != "none" and not (
        _stands_free(page.folded, start, end) and _is_written_so(page.text, match, grammar)
    ):
        return None
    return start, -end, match.start(), before + rule.order, grammar, rule, match


def _stands_free(folded: str, start: int, end: int) -> bool:
    """Whether no longer number, amount or percentage holds these words."""
    if folded[start].isdigit():
        if _BEFORE_DIGIT.search(folded[max(start - 3, 0) : start]):
            return False
        if start > 1 and _THOUSANDS.match(folded, start - 2):
            return False
    return not (folded[end - 1].isdigit() and _AFTER_DIGIT.match(folded, end))


def _is_written_so(text: str, found: re.Match[str], grammar: Grammar) -> bool:
    """Whether the names have the capital letter that the language wants, or none, where no number makes them sure."""
    known = found.re.groupindex
    if any(name in known and found[name] for name in ("y", "y2")):
        return True
    places = [found.start(name) for name in _CASED if name in known and found[name]]
    if grammar.capitals:
        return all(text[place].isupper() for place in places)
    alone = "m" in known and "d" not in known and found["m"] in grammar.small
    return not alone or text[found.start("m")].islower()
