"""From the frames of an article to the rows of the corpus' events; runs on a worker's thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from annotator.corpus_frames import ArticleFrames, CorpusFrames
from annotator.edits.same_events import key_of
from annotator.model.codebook import Attribute
from annotator.model.folding import key
from annotator.model.records import TYPE, Article, Frame, attribute
from annotator.wording.dates import date_words
from ui.i18n import format_date
from ui.models.corpus_event_row import APART, Column, EventRow, date_key
from ui.models.passages import Passages
from ui.panels.article_context import ArticleContext
from ui.panels.sentence import frame_sentence, missing_words, plain

_MARKED = ("status", "polarity", "certainty")
_LONGEST = 200
_BETWEEN = " · "


class EventRows:
    """Makes rows in a language ("fr" or "en"); looks up once what the codebook says of each type."""

    def __init__(self, source: CorpusFrames, language: str) -> None:
        self._source = source
        self._language = language
        self._attributes: dict[tuple[str, str], Mapping[str, Attribute]] = {}

    def of(self, found: ArticleFrames) -> list[EventRow]:
        """The rows of an article's frames; none where it has gone."""
        article, source = found.article, self._source
        if article is None:
            return []
        passages = Passages(article.text, title=article.title)
        context = ArticleContext(found.annotations, source.register, source.codebook, passages, self._language)
        return [self._row(frame, article, context) for frame in found.annotations.frames]

    def _row(self, frame: Frame, article: Article, context: ArticleContext) -> EventRow:
        type_ = attribute(frame.attributes, TYPE) or frame.label
        label = context.codebook.label(type_)
        name = label.names.of(self._language) if label else type_
        date, precision = _date(frame, context)
        written = date_words(date, self._language, precision=precision) or date
        said = _sentence(frame, context, dates={_folded(written), _folded(format_date(date, self._language))})
        trigger = context.trigger_words(frame)[:_LONGEST]
        marks, missing = ", ".join(self._marks(frame, context)), ", ".join(_missing(frame, context))
        title = " ".join((article.title or article.name).split())
        issued = format_date(article.date, self._language) if article.date else ""
        keys = {
            Column.SAME: key_of(frame),
            Column.DATE: date_key(date),
            Column.TYPE: _folded(name),
            Column.SENTENCE: key(said),
            Column.MARKS: _folded(marks),
            Column.ARTICLE: _folded(title),
            Column.STATE: _folded(missing),
        }
        filtered = (keys[Column.SENTENCE], key(trigger), keys[Column.TYPE], _folded(type_), keys[Column.ARTICLE])
        return EventRow(
            id=frame.id,
            article=article.id,
            layer=frame.label,
            type=type_,
            type_name=name,
            date=date,
            precision=precision,
            date_words=written,
            sentence=said,
            trigger=trigger,
            marks=marks,
            title=title,
            source=article.source,
            article_date=article.date,
            article_words=", ".join(part for part in (article.source, issued) if part),
            missing=missing,
            key=keys[Column.SAME],
            parts=frozenset(_parts(frame, context)),
            keys=tuple(keys[column] for column in Column),
            place=APART.join((keys[Column.DATE], keys[Column.ARTICLE], f"{_start(frame, context):09}")),
            folded="\n".join(filtered),
        )

    def _marks(self, frame: Frame, context: ArticleContext) -> Iterator[str]:
        """Values that are not the usual ones; in a layer without types its first required attribute comes first."""
        type_ = attribute(frame.attributes, TYPE)
        known = self._attributes.get((frame.label, type_))
        if known is None:
            usable = context.codebook.attributes_for("frame", frame.label, type_)
            known = self._attributes[frame.label, type_] = {one.code: one for one in usable}
        if not type_ and not context.codebook.types(frame.label):
            first = next((one for one in known.values() if one.required and one.values), None)
            yield from _value(frame, first, context)
        for code in _MARKED:
            yield from _value(frame, known.get(code), context)


@lru_cache(maxsize=4096)
def _folded(words: str) -> str:
    """The key of words that come again and again."""
    return key(words)


def _sentence(frame: Frame, context: ArticleContext, *, dates: set[str]) -> str:
    """The sentence without what has a column of its own (the date) and without a source that is only the narrator."""
    parts = plain(frame_sentence(frame, context)).split(_BETWEEN)
    parts = parts[:-1] if len(parts) > 1 and not frame.source else parts
    parts = parts[1:] if len(parts) > 1 and _folded(parts[0]) in dates else parts
    words = _BETWEEN.join(parts)
    return words[:1].upper() + words[1:]


def _start(frame: Frame, context: ArticleContext) -> int:
    found = [mention.start for id_ in frame.triggers if (mention := context.mention(id_)) is not None]
    return min(found, default=len(context.passages.text))


def _date(frame: Frame, context: ArticleContext) -> tuple[str, str]:
    """The frame's own date and precision, else the value of its first date mention."""
    if frame.date:
        return frame.date, frame.precision
    found = (context.mention(part.mention) for part in frame.arguments if part.role == "DATE")
    return next((mention.value for mention in found if mention is not None and mention.value), ""), ""


def _parts(frame: Frame, context: ArticleContext) -> Iterator[tuple[str, str]]:
    """What records fill which roles; the source's role is ""."""
    for part in frame.arguments:
        mention = context.mention(part.mention)
        for record in mention.entities if mention is not None else ():
            yield part.role, record
        if part.entity:
            yield part.role, part.entity
    if frame.source:
        yield "", frame.source


def _value(frame: Frame, known: Attribute | None, context: ArticleContext) -> Iterator[str]:
    value = attribute(frame.attributes, known.code) if known else ""
    if known and value and value != known.default:
        yield context.value_name(known, value)


def _missing(frame: Frame, context: ArticleContext) -> Iterator[str]:
    if not context.is_incomplete(frame):
        return
    if context.lacks_type(frame):
        yield QCoreApplication.translate("sentence", "type missing")
    for group in context.missing(frame):
        yield missing_words(group, context)
    if not frame.triggers:
        yield QCoreApplication.translate("corpus_events", "no words in the text")
