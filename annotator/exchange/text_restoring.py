"""Texts put back into articles that were shared without them, from anybody's own copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.edits.text_edition import TextEdit, put_text
from annotator.exchange.text_fitting import LEAST_ALIKE, Fitting, Words, likeness, restored_words
from annotator.exchange.without_text import (
    LONGEST,
    TEXT_SHA256,
    TITLE_MASKED,
    digest,
    is_masked,
    outline,
    unmasked_metadata,
)
from annotator.formats import registry
from annotator.formats.protocols import ImportContext
from annotator.formats.report import Report
from annotator.model.change import Change
from annotator.model.memory import Refusal
from annotator.model.records import Article, Frame, Mention, Record, attribute
from annotator.model.span import Span, quote
from annotator.workspace import Workspace

_LOOKED_AT = 5
"""How many masked articles are compared word by word with a text that is none of theirs exactly."""

_LEAST_PLACED = 0.5
"""What part of an article's mentions must find their place in another edition of it."""

_SHOWN = 5


@dataclass(slots=True)
class Waiting:
    """The articles of a project that wait for their texts, by what the true texts are known by."""

    names: dict[str, str] = field(default_factory=dict)
    by_hash: dict[str, list[str]] = field(default_factory=dict)
    signed: dict[int, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, workspace: Workspace) -> Waiting:
        """Those of a project; every article is looked at once."""
        found = cls()
        for id_ in workspace.article_ids():
            article = workspace.article(id_)
            if is_masked(article):
                found.names[id_] = article.name
                found.by_hash.setdefault(attribute(article.metadata, TEXT_SHA256), []).append(id_)
                for number in Words.of(article.text).signature():
                    found.signed.setdefault(number, set()).add(id_)
        return found

    def likely(self, words: Words) -> list[str]:
        """The ids of those that a text may be another edition of, the likeliest first."""
        counted = Counter(
            id_ for number in words.signature() for id_ in self.signed.get(number, ()) if id_ in self.names
        )
        return [id_ for id_, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:_LOOKED_AT]]


def read_texts(
    workspace: Workspace, paths: Sequence[Path], format_code: str, *, options: Mapping[str, str], report: Report
) -> Iterator[Article]:
    """The articles of files in any format that is read, whatever else is in them; what cannot be read is refused."""
    context = ImportContext(workspace.codebook, workspace.annotator.id, frozenset(), {})
    inner = Report("import", format_code)
    for batch in registry.importer(format_code).read(paths, context, options, inner):
        yield from batch.articles
    report.refused += inner.refused
    report.warnings += [found for found in inner.warnings if found.code == "duplicate"]


def restore_texts(
    workspace: Workspace,
    paths: Sequence[Path],
    format_code: str,
    *,
    options: Mapping[str, str],
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Put the texts of files into the articles that wait for them, one undoable change an article.

    `report.kept` counts texts that are the very ones ("text") and other editions ("other edition"); mentions whose
    words are not found in another edition go and are lost by name, as are texts that fit no article.
    """
    report = Report("restore-text", format_code)
    waiting = Waiting.of(workspace)
    for done, article in enumerate(read_texts(workspace, paths, format_code, options=options, report=report), start=1):
        for change in restoring(workspace, article, waiting, report):
            workspace.do(change)
        if progress is not None:
            progress(done, 0)
    tell_waiting(waiting, report)
    return report


def tell_waiting(waiting: Waiting, report: Report) -> None:
    """Warn of the articles that still have no text."""
    names = sorted(waiting.names.values())
    if names:
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        words = f"{len(names)} articles still wait for their text: {', '.join(names[:_SHOWN])}{more}"
        report.warn("", "still-without-text", words)


def restoring(workspace: Workspace, article: Article, waiting: Waiting, report: Report) -> list[Change]:
    """The changes that put a text where it belongs, each to be carried out by the caller; none where it fits nowhere.

    The articles are taken off `waiting`, and what happens is put into `report`.
    """
    exact = [id_ for id_ in waiting.by_hash.get(digest(article.text), []) if id_ in waiting.names]
    if exact:
        return [_exact(workspace, id_, article, waiting, report=report) for id_ in exact]
    if digest(article.text) in workspace.hashes():
        report.warn("", "text-there", f"the text of {article.name} is in the project already")
        return []
    words = Words.of(article.text)
    judged = [(likeness(Words.of(workspace.article(id_).text), words), id_) for id_ in waiting.likely(words)]
    fitting = sorted(
        ((-alike, waiting.names[id_] != article.name, id_) for alike, id_ in judged if alike >= LEAST_ALIKE)
    )
    if len(fitting) > 1 and fitting[0][:2] == fitting[1][:2]:
        report.lose("text", [article.name], why="it fits several articles as well")
        return []
    change = _edition(workspace, fitting[0][2], article, waiting, report=report) if fitting else None
    if change is None:
        report.lose("text", [article.name], why="it fits no article that waits for its text")
    return [change] if change else []


def _exact(workspace: Workspace, id_: str, found: Article, waiting: Waiting, *, report: Report) -> Change:
    old = workspace.article(id_)
    mentions, frames = workspace.all_mentions(id_), workspace.all_frames(id_)
    places = {mention.id: mention.spans for mention in mentions}
    edit = put_text(
        old,
        _with_text(old, found),
        mentions=mentions,
        frames=frames,
        places=places,
        frame_words=_typed(frames, found.text),
    )
    del waiting.names[id_]
    _count(report, "text", mentions, frames)
    return edit.change


def _edition(workspace: Workspace, id_: str, found: Article, waiting: Waiting, *, report: Report) -> Change | None:
    """The change to another edition; None where too few mentions find their place in it."""
    old = workspace.article(id_)
    fitting = Fitting(old.text, found.text)
    mentions, frames = workspace.all_mentions(id_), workspace.all_frames(id_)
    placed = {mention.id: fitting.spans(mention.spans) for mention in mentions}
    places: dict[str, tuple[Span, ...]] = {key: spans for key, spans in placed.items() if spans is not None}
    if len(places) < _LEAST_PLACED * len(mentions):
        return None
    stale = _stale(workspace, id_)
    edit = put_text(
        old,
        _with_text(old, found),
        mentions=mentions,
        frames=frames,
        places=places,
        frame_words=_typed(frames, found.text),
        gone=stale,
    )
    del waiting.names[id_]
    report.warn("", "other-edition", f"the text of {old.name} is not the very one; its marks were looked for in it")
    _count(report, "other edition", [m for m in mentions if m.id in places], frames[len(edit.frames) :])
    _tell_lost(old, [m for m in mentions if m.id not in places], edit, report)
    if stale:
        report.lose(
            "proposal or refusal", [old.name], why="it is about the places of another edition", count=len(stale)
        )
    return edit.change


def _stale(workspace: Workspace, id_: str) -> list[Record]:
    """What counts places in the old text beside mentions."""
    with closing(workspace.text_reader()) as reader:
        proposals: list[Record] = [*reader.proposals(id_)]
    refusals: list[Refusal] = [one for p in workspace.annotators for one in workspace.memory.refusals(p.id)]
    return [*proposals, *(one for one in refusals if one.article == id_)]


def _with_text(old: Article, found: Article) -> Article:
    title = found.title if attribute(old.metadata, TITLE_MASKED) else old.title
    metadata = unmasked_metadata(old.metadata)
    return replace(old, text=found.text, title=title, sha256=digest(found.text), metadata=metadata)


def _typed(frames: Sequence[Frame], text: str) -> dict[str, Frame]:
    """The frames with longer typed words, passages of the text in them put back."""

    def whole(words: str) -> str:
        is_long = len(words) > LONGEST and any(sign in "Xx0" for sign in outline(words))
        return restored_words(words, text) if is_long else words

    return {
        frame.id: replace(frame, arguments=tuple(replace(part, text=whole(part.text)) for part in frame.arguments))
        for frame in frames
    }


def _count(report: Report, what: str, mentions: Sequence[Mention], frames: Sequence[Frame]) -> None:
    report.articles += 1
    report.mentions += len(mentions)
    report.frames += len(frames)
    report.keep(what)


def _tell_lost(old: Article, mentions: Sequence[Mention], edit: TextEdit, report: Report) -> None:
    starts = {mention.id: mention.start for mention in mentions}
    for mention in mentions:
        place = f"{old.name}:{mention.start} {mention.label} “{quote(mention.spans, old.text)}”"
        report.lose("mention", [place], why="its words do not stand at one place that fits in this edition")
    for frame in edit.frames:
        report.lose("frame", [f"{old.name}: {frame.label}"], why="no words are left for it")
    for frame, part in edit.arguments:
        place = f"{old.name}:{starts.get(part.mention, 0)} {frame.label} {part.role}"
        report.lose("argument", [place], why="what fills it has no place in this edition")
