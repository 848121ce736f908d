"""Articles, mentions and register entries out of documents of tokens."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.formats.article_names import ArticleNames
from annotator.formats.conll_columns.documents import Chunk, Document
from annotator.formats.conll_columns.spacing import joined_text
from annotator.formats.new_articles import title_of
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook, Label, Words
from annotator.model.ids import new_id
from annotator.model.records import TYPE, Article, Entity, Mention
from annotator.model.span import Span, joined
from annotator.text.language import guess

WIKIDATA = "wikidata"
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(slots=True)
class Maker:
    """One import: names that are taken by now and the register entries that were made, shared by its files.

    `linked`: the format links mentions to entities, so the layers that are made for it may have some.
    """

    context: ImportContext
    options: Mapping[str, str]
    report: Report
    linked: bool = False
    names: ArticleNames = field(init=False)
    entities: dict[tuple[str, str, str], Entity] = field(default_factory=dict)
    told: bool = False

    def __post_init__(self) -> None:
        self.names = ArticleNames(self.context.taken_names)

    def batch(self, path: Path, documents: Iterable[Document]) -> Batch:
        """The records of one file; the report counts them."""
        batch = Batch()
        touched: dict[tuple[str, str, str], None] = {}
        known = len(self.entities)
        for document in documents:
            article, starts = self._article(path, document)
            batch.articles.append(article)
            for chunk in document.chunks:
                spans = _spans(document, starts, chunk)
                batch.mentions.append(self._mention(article, spans, self._known(path, chunk), touched))
        batch.entities = [self.entities[key] for key in touched]
        batch.codebook = self._codebook(batch.mentions) if self.linked else None
        self.report.articles += len(batch.articles)
        self.report.mentions += len(batch.mentions)
        self.report.entities += len(self.entities) - known
        for what, count in (("document", len(batch.articles)), ("mention", len(batch.mentions))):
            self.report.keep(what, count)
        return batch

    def _known(self, path: Path, chunk: Chunk) -> Chunk:
        """The chunk under its layer, if the codebook has its label as a type; without link where the layer has none."""
        label = self.context.codebook.label(chunk.label)
        if label is not None and label.parent:
            chunk = replace(chunk, label=label.parent, type=chunk.type or chunk.label)
            label = self.context.codebook.label(chunk.label)
        if chunk.code and label is not None and not label.entities:
            why = f"the layer {chunk.label} names no records of the register"
            self.report.lose("link", [f"{path}:{chunk.line}"], why=why)
            return replace(chunk, scheme="", code="")
        return chunk

    def _codebook(self, mentions: Iterable[Mention]) -> Codebook | None:
        """The project's codebook with the labels that it lacks, as layers of entities; None where it lacks none.

        An untouched project takes it over without a word about labels: they are told here.
        """
        codebook = self.context.codebook
        lacking: dict[str, str] = {}
        for mention in mentions:
            lacking.setdefault(mention.label, "")
            for _, type_ in mention.attributes:
                lacking.setdefault(type_, mention.label)
        lacking = {code: parent for code, parent in lacking.items() if codebook.label(code) is None}
        if not lacking:
            return None
        if not self.context.taken_names and not self.told:
            for code in lacking:
                self.report.warn("", "label-created", f"the codebook lacked {code}; it was added")
        self.told = True
        labels = (Label(c, Words(c, c), parent=parent, entities=not parent) for c, parent in lacking.items())
        return replace(codebook, labels=(*codebook.labels, *labels))

    def _article(self, path: Path, document: Document) -> tuple[Article, list[int]]:
        self.report.keep("token", len(document.forms))
        self.report.keep("sentence", len(document.ends))
        fields = document.fields
        language = self.options.get("language", "").lower() or fields.get("language", "")
        language = language or guess(" ".join(document.forms[:5_000]))
        plain = self.options.get("blanks", "guessed") == "single"
        text, starts = joined_text(document, language, plain=plain)
        digest = hashlib.sha256(text.encode()).hexdigest()
        name = self.names.free(document.name or path.stem)
        known = self.context.known_hashes.get(digest)
        if known is not None:
            message = f"{name} has the same text as {known}"
            self.report.warn(str(path), "duplicate", message, line=document.line)
        date = fields.get("date", "")
        others = [*document.others, *([("date", date)] if date and not _DATE.fullmatch(date) else [])]
        article = Article(
            id=new_id(),
            name=name,
            text=text,
            title=fields.get("title", "") or title_of(text),
            language=language,
            date=date if _DATE.fullmatch(date) else "",
            source=fields.get("source", ""),
            author=fields.get("author", ""),
            url=fields.get("url", ""),
            sha256=digest,
            metadata=tuple(sorted(set(others))),
        )
        return article, starts

    def _mention(
        self, article: Article, spans: tuple[Span, ...], chunk: Chunk, touched: dict[tuple[str, str, str], None]
    ) -> Mention:
        entities: tuple[str, ...] = ()
        if chunk.code:
            words = " ".join(" ".join(span.of(article.text) for span in spans).split())
            entities = (self._entity(chunk, words, touched),)
        return Mention(
            id=new_id(),
            article=article.id,
            annotator=self.context.annotator,
            label=chunk.label,
            spans=spans,
            entities=entities,
            attributes=((TYPE, chunk.type),) if chunk.type else (),
            note=chunk.note,
            origin="import",
            codebook=self.context.codebook.version,
        )

    def _entity(self, chunk: Chunk, words: str, touched: dict[tuple[str, str, str], None]) -> str:
        """The id of the one entry of this layer with this code; words that are new become one of its names."""
        key = (chunk.label, chunk.scheme, chunk.code)
        touched[key] = None
        found = self.entities.get(key)
        if found is None:
            found = Entity(new_id(), chunk.label, words, codes=((chunk.scheme, chunk.code),))
            self.entities[key] = found
        elif words not in {found.name, *found.aliases}:
            self.entities[key] = replace(found, aliases=(*found.aliases, words))
        return found.id


def _spans(document: Document, starts: Sequence[int], chunk: Chunk) -> tuple[Span, ...]:
    """Where the tokens of a chunk lie in the text."""
    ends = ((first, end - 1) for first, end in chunk.parts)
    return joined(Span(starts[first], starts[last] + len(document.forms[last])) for first, last in ends)
