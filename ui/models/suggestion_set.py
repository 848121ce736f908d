"""The suggestions of the article in front, found by id and place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from annotator.accepting import is_safe
from annotator.suggestions.suggestion import Suggestion

Place = tuple[int, int, str]


def place_of(one: Suggestion) -> Place:
    """What the suggestions are sorted by: where they begin, the longer first, then the label."""
    return (one.span.start, -one.span.end, one.label)


class SuggestionSet:
    """Suggestions by place; looking some up and taking some away does not grow with how many there are."""

    def __init__(self, suggestions: Iterable[Suggestion] = ()) -> None:
        self._all = sorted(suggestions, key=place_of)
        self._places = [place_of(one) for one in self._all]
        self._longest = max((len(one.span) for one in self._all), default=0)
        self._by_id = {one.id: one for one in self._all}
        self.safe = sum(map(is_safe, self._all))
        """How many are safe to accept unseen."""

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SuggestionSet) and self._all == other._all

    __hash__ = None  # type: ignore[assignment] # it changes

    def find(self, id_: str) -> Suggestion | None:
        """The suggestion of this id."""
        return self._by_id.get(id_)

    def between(self, start: int, end: int) -> Iterator[Suggestion]:
        """Those with a code point in `start <= i < end`, by place."""
        for index in range(bisect_left(self._places, (start - self._longest,)), len(self._all)):
            one = self._all[index]
            if one.span.start >= end:
                return
            if one.span.end > start:
                yield one

    def at(self, offset: int) -> Suggestion | None:
        """The innermost one around or ending at a caret's place."""
        found = [one for one in self.between(max(offset - 1, 0), offset + 1) if one.span.start <= offset]
        return min(found, key=lambda one: (len(one.span), -one.span.start), default=None)

    def next(self, offset: int, *, forward: bool) -> Suggestion | None:
        """The next one that begins behind a place, or the last one that begins before it."""
        index = bisect_left(self._places, (offset + 1,) if forward else (offset,)) - (not forward)
        return self._all[index] if 0 <= index < len(self._all) else None

    def behind(self, one: Suggestion) -> Suggestion | None:
        """The one that follows; after the last the first, None where it is the only one."""
        index = bisect_left(self._places, place_of(one))
        index += index < len(self._all) and self._all[index].id == one.id
        found = self._all[index % len(self._all)] if self._all else None
        return None if found is None or found.id == one.id else found

    def discard(self, gone: Iterable[Suggestion]) -> None:
        """Take these away; those that are not there are passed over."""
        for one in gone:
            if self._by_id.pop(one.id, None) is not None:
                index = bisect_left(self._places, place_of(one))
                self.safe -= is_safe(self._all[index])
                del self._all[index], self._places[index]
