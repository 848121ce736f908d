"""What a project remembers beside its annotations: refused suggestions, the user's dictionary, its own settings."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.ids import derived_id


@dataclass(frozen=True, slots=True)
class Refusal:
    """A suggestion that an annotator does not want: words at one place, or (`article` "") a form everywhere.

    `form` is folded (`annotator.model.folding.key`); `label` "" means whatever the label; `start` and `end` are code
    points of the article, both 0 where the form is refused everywhere. The id is `refusal_id(…)`.
    """

    id: str
    annotator: str
    form: str
    label: str = ""
    article: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class DictionaryEntry:
    """One row of the user's own dictionary: the forms of somebody or something, good from `since` to `until`.

    Dates are ISO 8601, perhaps partial, or ""; `codes` are sorted (scheme, code) pairs: with a country's code the forms
    are further variants of that country.
    """

    id: str
    label: str
    name: str
    forms: tuple[str, ...] = ()
    type: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion that came from outside, such as a model's answers read from a file; `source` names where from.

    `start` and `end` are code points of the article; `attributes` sorted (code, value) pairs; `score` from 0 to 1.
    """

    id: str
    article: str
    start: int
    end: int
    label: str
    source: str = ""
    name: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    value: str = ""
    score: float = 0.5


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the project, shared by all who work in it; the id is its name, `value` JSON text."""

    id: str
    value: str


def refusal_id(annotator: str, form: str, *, label: str = "", article: str = "", start: int = 0, end: int = 0) -> str:
    """The id of the one refusal of these words by this annotator."""
    return derived_id("refusal", annotator, form, label, article, str(start), str(end))
