"""What a list of articles shows of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text; `state` and `mentions` (a count) are one annotator's, `length` is in code points."""

    id: str
    name: str
    title: str
    source: str
    date: str
    date_estimated: bool | int
    language: str
    length: int
    state: str
    mentions: int
