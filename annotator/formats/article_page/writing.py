"""An article as a page to read: its text with marks, their legend, its events as sentences, who is named in it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from annotator.formats.article_page.segments import Segment, paragraphs, segments
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook, Label
from annotator.model.records import TYPE, Article, Frame, Mention, attribute
from annotator.model.register import Register
from annotator.places import RESOURCES
from annotator.wording.pieces import plain
from annotator.wording.sentence import frame_sentence

_STYLE = """
body { font-family: "Source Serif 4", Georgia, serif; font-size: 12pt; max-width: 42em; margin: 2em auto;
  padding: 0 1em; color: #1d2025; }
h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 1.6em; } p.text { line-height: 1.9; }
.quiet { color: #595d64; font-size: 10pt; }
sup { font-family: sans-serif; font-size: 7pt; font-weight: bold; margin-right: 1px; }
td, th { text-align: left; padding: 2px 12px 2px 0; vertical-align: top; font-size: 10pt; }
th { color: #595d64; font-weight: normal; } li { margin-bottom: 4px; }
@media print { body { margin: 0; max-width: none; } }
"""
_STEP = 4
"""Pixels between the lines of marks over the same words."""


@dataclass(frozen=True)
class Marked:
    """An article with one annotator's work, in the order of the text."""

    article: Article
    mentions: Sequence[Mention]
    frames: Sequence[Frame]
    annotator: str = ""


class PageWriter:
    """Writes pages in one language; `lined` draws lines under the words, else marks stand on tinted grounds.

    Lines are for browsers; printers of rich text that know no borders need grounds. Letters name the layer in both.
    """

    def __init__(self, codebook: Codebook, register: Register, language: str, *, lined: bool = True) -> None:
        self._codebook = codebook
        self._register = register
        self._language = "fr" if language == "fr" else "en"
        self._lined = lined
        self._words: Mapping[str, str] = _data()[self._language]

    def page(self, marked: Marked) -> str:
        """The whole page as HTML, without scripts and outside parts."""
        title = escape(marked.article.title or marked.article.name)
        return "\n".join(
            (
                "<!DOCTYPE html>",
                f'<html lang="{escape(marked.article.language or self._language)}">',
                f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head><body>',
                f"<h1>{title}</h1>",
                f'<p class="quiet">{escape(self._told(marked))}</p>',
                *self._text(marked),
                *self._legend(marked),
                *self._events(marked),
                *self._records(marked),
                "</body></html>",
                "",
            )
        )

    def _told(self, marked: Marked) -> str:
        article, words = marked.article, self._words
        date = f"{article.date} ({words['estimated']})" if article.date_estimated and article.date else article.date
        parts = (
            (words["source"], article.source),
            (words["date"], date),
            (words["author"], article.author),
            (words["annotator"], marked.annotator),
        )
        colon = "\u00a0: " if self._language == "fr" else ": "
        return " · ".join(f"{name}{colon}{value}" for name, value in parts if value)

    def _text(self, marked: Marked) -> Iterator[str]:
        text = marked.article.text
        headline = marked.article.title.strip()
        for number, span in enumerate(paragraphs(text)):
            tag = "h2" if not number and span.of(text) == headline else "p"
            inside = "".join(self._segment(text, part) for part in segments(marked.mentions, within=span))
            yield f'<{tag} class="text">{inside}</{tag}>'

    def _segment(self, text: str, part: Segment) -> str:
        words = escape(part.span.of(text), quote=False)
        for depth, mention in enumerate(reversed(part.marks)):
            words = f'<span style="{self._look(mention, depth)}" title="{escape(self._said(mention))}">{words}</span>'
        return "".join(self._badge(mention) for mention in part.opening) + words

    def _look(self, mention: Mention, depth: int) -> str:
        look = _look_of(self._codebook.layer_of(mention.label))
        if self._lined:
            return f"border-bottom: {look['line']} {look['ink']}; padding-bottom: {depth * _STEP}px"
        return f"background-color: {look['tint']}"

    def _badge(self, mention: Mention) -> str:
        layer = self._codebook.layer_of(mention.label)
        return self._letter(layer, mention.label)

    def _letter(self, layer: Label | None, code: str) -> str:
        """The layer's letter, raised in a browser; printers of rich text make raised letters too small."""
        ink, letter = _look_of(layer)["ink"], escape(_letter(layer, code))
        if self._lined:
            return f'<sup style="color: {ink}">{letter}</sup>'
        return f'<span style="color: {ink}; font-size: 8pt; font-weight: bold">{letter}\u202f</span>'

    def _said(self, mention: Mention) -> str:
        """The mark in words: label, type, records."""
        type_ = attribute(mention.attributes, TYPE)
        names = [found.name for id_ in mention.entities if (found := self._register.find(id_)) is not None]
        parts = [self._name(mention.label), self._name(type_), ", ".join(names), mention.value]
        return ", ".join(part for part in parts if part)

    def _name(self, code: str) -> str:
        label = self._codebook.label(code)
        return (label.names.of(self._language) or code) if label else code

    def _legend(self, marked: Marked) -> Iterator[str]:
        counts = Counter(mention.label for mention in marked.mentions)
        yield f"<h2>{escape(self._words['legend'])}</h2>"
        if not counts:
            yield f'<p class="quiet">{escape(self._words["nothing"])}</p>'
            return
        yield "<table>"
        for label, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            layer = self._codebook.layer_of(label)
            look = _look_of(layer)
            style = (
                f"border-bottom: {look['line']} {look['ink']}" if self._lined else f"background-color: {look['tint']}"
            )
            badge = self._letter(layer, label)
            name = f'<span style="{style}">{escape(self._name(label))}</span>'
            yield f"<tr><td>{badge}{name}</td><td>{count}</td></tr>"
        yield "</table>"

    def _events(self, marked: Marked) -> Iterator[str]:
        if not marked.frames:
            return
        article = marked.article
        annotations = AnnotationSet(article.id, "", mentions=marked.mentions, frames=marked.frames)
        yield f"<h2>{escape(self._words['events'])}</h2><ul>"
        for frame in marked.frames:
            pieces = frame_sentence(
                frame,
                codebook=self._codebook,
                annotations=annotations,
                register=self._register,
                text=article.text,
                language=self._language,
            )
            said = plain(pieces) if pieces else ", ".join(self._quotes(frame, annotations, article.text))
            finer = self._name(attribute(frame.attributes, TYPE) or frame.label)
            yield f'<li>{escape(said)} <span class="quiet">({escape(finer)})</span></li>'
        yield "</ul>"

    @staticmethod
    def _quotes(frame: Frame, annotations: AnnotationSet, text: str) -> Iterator[str]:
        for id_ in frame.triggers:
            if (mention := annotations.find_mention(id_)) is not None:
                yield " … ".join(span.of(text) for span in mention.spans)

    def _records(self, marked: Marked) -> Iterator[str]:
        counts = Counter(id_ for mention in marked.mentions for id_ in mention.entities)
        found = [(entity, counts[id_]) for id_ in counts if (entity := self._register.find(id_)) is not None]
        if not found:
            return
        heads = "".join(f"<th>{escape(self._words[name])}</th>" for name in ("name", "label", "codes", "mentions"))
        yield f"<h2>{escape(self._words['records'])}</h2><table><tr>{heads}</tr>"
        for entity, count in sorted(found, key=lambda pair: (-pair[1], pair[0].name, pair[0].id)):
            codes = ", ".join(f"{scheme} {code}" for scheme, code in entity.codes)
            cells = (entity.name, self._name(entity.type or entity.kind), codes, str(count))
            yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        yield "</table>"


def _letter(layer: Label | None, code: str) -> str:
    return (layer.key if layer else "") or code[:1]


def _look_of(layer: Label | None) -> dict[str, str]:
    looks: dict[str, dict[str, str]] = _data()["looks"]
    return looks.get(layer.colour if layer else "", looks["other"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "print" / "article.toml").read_text(encoding="utf-8"))
