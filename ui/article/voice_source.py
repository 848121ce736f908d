"""The quotations of the annotator, and those proposed, as voices of the article view."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.edits.sources import CUE_PART, PART, QUOTE, is_content, quotations_at, speakers
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.records import Frame, Mention, attribute
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.suggestion import Suggestion
from ui.article.mark_source import AnnotationMarks
from ui.article.voice import Voice, VoiceKind
from ui.voice_sentences import proposed_words, voice_words

KIND, ECHO = "quote_kind", "echo"
"""The attribute of a quotation that tells how words are rendered, and its value for scare quotes."""


class AnnotationVoices:
    """Makes voices of a passage as they are asked for; the suggestions are those that `marks` shows."""

    def __init__(
        self,
        annotations: AnnotationSet,
        marks: AnnotationMarks,
        *,
        register: Register,
        codebook: Codebook,
        language: str,
    ) -> None:
        self._annotations = annotations
        self._marks = marks
        self._register = register
        self._codebook = codebook
        self._language = language

    def voices_between(self, start: int, end: int) -> Iterator[Voice]:
        """The voices with a code point in `start <= i < end`, the outer ones first."""
        return iter(sorted(self._voices(start, end), key=lambda voice: (-voice.extent, voice.span)))

    def _voices(self, start: int, end: int) -> Iterator[Voice]:
        for mention in self._annotations.between(start, end):
            if is_content(mention):
                kind = self._kind(mention)
                for span in mention.spans:
                    if span.start < end and start < span.end:
                        yield Voice(span, kind, proposed=False, extent=mention.end - mention.start)
        for one in self._marks.suggestions.between(start, end):
            if _is_voice(one):
                yield Voice(one.span, _proposed_kind(one), proposed=True, extent=len(one.span))

    def words_at(self, offset: int) -> str:
        """Who speaks at a code point and how, the innermost first; "" where the narrator does."""
        frames = quotations_at(self._annotations, Span(offset, offset + 1))
        if frames:
            return " · ".join(map(self._told, frames))
        found = [one for one in self._marks.suggestions.between(offset, offset + 1) if _is_voice(one)]
        one = min(found, key=lambda one: len(one.span), default=None)
        return proposed_words(one.name, _proposed_kind(one)) if one is not None else ""

    def _told(self, frame: Frame) -> str:
        known = self._codebook.attribute("frame", KIND, QUOTE)
        code = attribute(frame.attributes, KIND)
        value = next((value for value in known.values if value.code == code), None) if known else None
        names = [entity.name for id_ in speakers(frame, self._annotations) if (entity := self._register.find(id_))]
        return voice_words(names, value.names.of(self._language) if value else "")

    def _kind(self, mention: Mention) -> VoiceKind:
        for frame in self._annotations.frames_with(mention.id):
            if frame.label == QUOTE and mention.id in frame.triggers:
                return "echo" if attribute(frame.attributes, KIND) == ECHO else "reported"
        return "reported"


def _is_voice(one: Suggestion) -> bool:
    return one.label == QUOTE and attribute(one.attributes, PART) != CUE_PART


def _proposed_kind(one: Suggestion) -> VoiceKind:
    return "echo" if one.reason.code == ECHO else "reported"
