"""One happening told in several articles: its events share a key and stay records of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Codebook
from annotator.model.ids import new_id
from annotator.model.records import TYPE, Frame, attribute, with_attribute

SAME_EVENT = "same_event"
"""The attribute of a frame that holds the key."""

_YEAR = re.compile(r"\d{4}(?:-\d\d){0,2}")
_TAIL = 4


def key_of(frame: Frame) -> str:
    """The key that a frame shares with others, "" where it has none."""
    return attribute(frame.attributes, SAME_EVENT)


def fresh_key(frame: Frame, *, date: str = "", taken: Collection[str] = ()) -> str:
    """A key that is not among those `taken`, readable by the event it was made for: `2019-01-23-sanction-3f9a`.

    `date` (ISO 8601) stands in for the frame's own where it has none.
    """
    found = _YEAR.search(frame.date or date)
    type_ = attribute(frame.attributes, TYPE) or frame.label
    words = re.sub(r"[^a-z0-9]+", "-", type_.lower()).strip("-") or "event"
    start = f"{found[0] if found else 'undated'}-{words}-"
    while (made := start + new_id()[-_TAIL:]) in taken:
        pass
    return made


def takes_key(frame: Frame, codebook: Codebook) -> bool:
    """Whether the codebook lets a frame share a key."""
    found = codebook.attribute("frame", SAME_EVENT, frame.label, attribute(frame.attributes, TYPE))
    return found is not None and not found.retired


def with_attribute_known(codebook: Codebook, known: Attribute) -> Codebook:
    """The codebook with the attribute for the key, where it knows none for the labels of `known`."""
    have = any(codebook.attribute("frame", SAME_EVENT, label) is not None for label in known.labels)
    return codebook if have else replace(codebook, attributes=(*codebook.attributes, known))


def join(frames: Sequence[Frame], key: str) -> Change:
    """All frames get one key: that of the first that has one, else the given fresh one.

    Where they have several, the frames elsewhere that share a key thereby absorbed are to be among them.
    """
    kept = next((found for frame in frames if (found := key_of(frame))), key)
    return _changed(frames, kept, Act("same_event", (str(len(frames)),)))


def leave(*frames: Frame) -> Change:
    """The frames share no key any more; those that shared it with them keep it."""
    return _changed(frames, "", Act("not_same_event", (str(len(frames)),)))


def _changed(frames: Iterable[Frame], key: str, act: Act) -> Change:
    old = [frame for frame in frames if key_of(frame) != key]
    new = [replace(frame, attributes=with_attribute(frame.attributes, SAME_EVENT, [key])) for frame in old]
    articles = {frame.article for frame in old}
    return Change(act, tuple(old), tuple(new), articles.pop() if len(articles) == 1 else "")
