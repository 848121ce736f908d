"""An article as a row of tokens, made once and read by every rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from annotator.model.folding import fold
from annotator.model.span import Span
from annotator.text.sentences import PARAGRAPH_END
from annotator.text.tokens import token_pattern

BREAK = "\n"
"""The key of the token that stands for the end of a paragraph: no phrase of a rule crosses it."""

_OPENERS = frozenset("«“„([—–•")
_CLOSERS = frozenset('»”)]"’')
_STOPS = frozenset({".", "!", "?", "…", "...", BREAK})
_ARABIC_ARTICLES = frozenset({"al-", "el-", "as-", "an-", "ar-"})
_LEAST_TITLE = 5
_INITIAL = re.compile(r"[A-ZÀ-Þ](?<![^\W_].)[a-z]?\.(?:-[A-ZÀ-Þ]\.)*(?= [A-ZÀ-Þ])")


class Reading:
    """The tokens of `text` as parallel lists, with the country hits laid over them.

    `words` are as written, `keys` folded; `capital` tells which begin with a capital, `opening` which stand first in a
    sentence, a quotation or a bracket, where a capital says nothing. `country[i]` is the code of the country hit that
    covers token i ("" for none), `country_end[i]` the token behind that hit. Two breaks stand at either end.
    """

    def __init__(self, text: str, language: str, countries: Sequence[tuple[Span, str]] = ()) -> None:
        self.text = text
        self.language = language if language == "fr" else "en"
        self._read()
        self.capital = [
            not word.islower() and (word[0].isupper() or (word[:3] in _ARABIC_ARTICLES and word[3:4].isupper()))
            for word in self.words
        ]
        self.opening = self._openings()
        self.country = [""] * len(self.words)
        self.country_end = list(range(1, len(self.words) + 1))
        self._lay(countries)
        self.titled = self._titled_lines()

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """The code points from token `start` up to, without, token `end`."""
        return Span(self.starts[start], self.ends[end - 1])

    def plain(self, start: int, end: int) -> str:
        """The words of some tokens with single blanks."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())

    def joined(self, index: int) -> bool:
        """Whether no blank stands between this token and the one before."""
        return self.ends[index - 1] == self.starts[index]

    def places(self, firsts: Container[str]) -> list[int]:
        """The tokens whose key is among `firsts`."""
        return [index for index, key in enumerate(self.keys) if key in firsts]

    def _read(self) -> None:
        text = self.text
        pattern = token_pattern(self.language)
        spans: list[tuple[int, int]] = [(0, 0), (0, 0)]
        at = 0
        for end in PARAGRAPH_END.finditer(text):
            spans += [match.span() for match in pattern.finditer(text, at, end.start())]
            at = end.end()
            spans.append((end.start(), end.start()))
        spans += [match.span() for match in pattern.finditer(text, at)]
        spans.extend([(len(text), len(text))] * 2)
        if _INITIAL.search(text):
            spans = self._with_initials(spans)
        folded = fold(text)
        self.starts: list[int]
        self.ends: list[int]
        self.starts, self.ends = map(list, zip(*spans, strict=True))
        self.words = [text[start:end] or BREAK for start, end in spans]
        self.keys = [folded[start:end] or BREAK for start, end in spans]

    def _with_initials(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """« J.-P. » and « W. » as one token each, where a capital follows."""
        initials = {match.start(): match.end() for match in _INITIAL.finditer(self.text)}
        found: list[tuple[int, int]] = []
        until = 0
        for start, end in spans:
            if start < until:
                continue
            until = initials.get(start, 0)
            found.append((start, max(end, until)))
        return found

    def _openings(self) -> list[bool]:
        """A stop, a break or an opening mark before; marks behind a stop (« . » ») do not hide it."""
        opening = [True]
        before, open_ = BREAK, True
        for word in self.words[:-1]:
            if word not in _CLOSERS:
                before = word
            open_ = before in _STOPS or word in _OPENERS or (open_ and before == "-")
            opening.append(open_)
        return opening

    def _lay(self, countries: Sequence[tuple[Span, str]]) -> None:
        index = 0
        for span, code in sorted(countries):
            first = index = bisect_right(self.ends, span.start, index)
            while index < len(self.words) and self.starts[index] < span.end and self.ends[index] > self.starts[index]:
                self.country[index] = code
                index += 1
            for place in range(first, index):
                self.country_end[place] = index

    def _titled_lines(self) -> list[bool]:
        """Which tokens stand in a line where nearly every word has a capital: there capitals say nothing."""
        titled = [False] * len(self.words)
        start = 0
        for index, word in enumerate(self.words):
            if word != BREAK:
                continue
            if index - start >= _LEAST_TITLE and self.words[index - 1] not in _STOPS:
                line = [place for place in range(start, index) if self.words[place].isalpha()]
                long = [place for place in line if len(self.words[place]) > 3]
                if len(line) >= _LEAST_TITLE and sum(self.capital[place] for place in long) * 5 > len(long) * 4:
                    titled[start:index] = [True] * (index - start)
            start = index + 1
        return titled
