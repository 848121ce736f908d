"""Small projects for the questions: one article, one sheet, the findings of one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from annotator.analysis.finding import Finding
from annotator.analysis.rules import Rules
from annotator.analysis.sheet import Sheet
from annotator.analysis.watch import Watch
from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook
from annotator.model.ids import new_id
from annotator.model.records import Argument, Article, Entity, Frame, Mention
from annotator.model.span import Span

POLITICAL = load_codebook("political")
TEXT = "Nicolas Maduro rompt avec Washington. Juan Guaidó répond le 23 janvier 2019 à Caracas."


def article(id_: str = "t", text: str = TEXT, **fields: Any) -> Article:
    return Article(id_, f"name-{id_}", text, **fields)


def mention(words: str, label: str = "ACTOR", *, text: str = TEXT, id_: str = "", **fields: Any) -> Mention:
    """The first place of these words in the text."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Mention(
        **{"id": id_ or new_id(), "article": "t", "annotator": "a", "label": label, "spans": (span,), **fields}
    )


def frame(type_: str = "", *triggers: Mention, label: str = "EVENT", **fields: Any) -> Frame:
    """A frame of this type; `roles` as pairs of role and Mention, Frame or entity id; other words are attributes."""
    arguments = tuple(argument(role, filler) for role, filler in fields.pop("roles", ()))
    own = {name: fields.pop(name) for name in ("id", "date", "source", "note", "flag") if name in fields}
    attributes = {**({"type": type_} if type_ else {}), **fields}
    return Frame(
        **{
            "id": new_id(),
            "article": "t",
            "annotator": "a",
            "label": label,
            "triggers": tuple(one.id for one in triggers),
            "arguments": arguments,
            "attributes": tuple(sorted(attributes.items())),
            **own,
        }
    )


def argument(role: str, filler: Mention | Frame | str) -> Argument:
    if isinstance(filler, Mention):
        return Argument(role, mention=filler.id)
    return Argument(role, frame=filler.id) if isinstance(filler, Frame) else Argument(role, entity=filler)


def sheet(
    *records: Mention | Frame, article: Article | None = None, codebook: Codebook = POLITICAL, state: str = "started"
) -> Sheet:
    return Sheet(
        article or globals()["article"](),
        mentions=[one for one in records if isinstance(one, Mention)],
        frames=[one for one in records if isinstance(one, Frame)],
        rules=Rules(codebook),
        state=state,
    )


def findings(
    question: str, *sheets: Sheet, entities: Iterable[Entity] = (), codebook: Codebook = POLITICAL
) -> Sequence[Finding]:
    """What a question finds in these sheets and records."""
    watch = Watch(codebook)
    for one in entities:
        watch.put_entity(one)
    for one in sheets:
        watch.put(one)
    watch.settle()
    return [one for one in watch if one.question == question]


def words(finding: Finding) -> list[str]:
    return [word.value for word in finding.words]
