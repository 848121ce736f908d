"""An edit of an article's text as a whole: the one that puts another edition in place of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.model.change import Act, Change
from annotator.model.records import Argument, Article, Frame, Mention, Record
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class TextEdit:
    """The change, and the frames and arguments that go because the words that stood for them have gone."""

    change: Change
    frames: tuple[Frame, ...] = ()
    arguments: tuple[tuple[Frame, Argument], ...] = ()


def put_text(
    old: Article,
    new: Article,
    *,
    mentions: Sequence[Mention],
    frames: Sequence[Frame],
    places: Mapping[str, tuple[Span, ...]],
    frame_words: Mapping[str, Frame] | None = None,
    gone: Iterable[Record] = (),
) -> TextEdit:
    """Another text for an article, its mentions at their `places` in it (by id; one without a place goes).

    Frames lose what has gone, and go themselves when nothing is left of them; `frame_words` are frames whose typed
    words change with the text, `gone` other records that hang on the old text.
    """
    kept = [replace(mention, spans=places[mention.id]) for mention in mentions if mention.id in places]
    lost = {mention.id for mention in mentions if mention.id not in places}
    words = frame_words or {}
    now = {frame.id: words.get(frame.id, frame) for frame in frames}
    arguments: list[tuple[Frame, Argument]] = []
    emptied: list[Frame] = []
    while lost:
        found = {id_: _without(frame, lost, arguments) for id_, frame in now.items()}
        fresh = {
            id_ for id_, frame in found.items() if not frame.triggers and not frame.arguments and now[id_] != frame
        }
        emptied += [found[id_] for id_ in sorted(fresh)]
        now, lost = {id_: frame for id_, frame in found.items() if id_ not in fresh}, fresh
    olds: list[Record] = [*mentions, *frames]
    fresh_records: list[Record] = [*kept, *now.values()]
    news = {record.id: record for record in fresh_records}
    removed = (old, *(record for record in olds if news.get(record.id) != record), *gone)
    before = {record.id: record for record in olds}
    added = (new, *(record for id_, record in news.items() if before[id_] != record))
    change = Change(Act("text_put", (old.title or old.name,)), removed, added, old.id)
    return TextEdit(change, tuple(emptied), tuple(arguments))


def _without(frame: Frame, lost: set[str], told: list[tuple[Frame, Argument]]) -> Frame:
    """The frame without triggers and fillers that have gone; an argument that has a record besides keeps it."""
    arguments = []
    for part in frame.arguments:
        if part.mention not in lost and part.frame not in lost:
            arguments.append(part)
            continue
        told.append((frame, part))
        if part.entity or part.text:
            arguments.append(replace(part, mention="", frame=""))
    triggers = tuple(id_ for id_ in frame.triggers if id_ not in lost)
    return replace(frame, triggers=triggers, arguments=tuple(arguments))
