"""Articles, mentions and the register as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.formats.annotated import Annotated
from annotator.formats.tabular.cells import Row, flag, listed, pairs, precision, spans
from annotator.formats.tabular.columns import Table
from annotator.formats.tabular.frame_rows import countries
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Entity, Mention, Progress, attribute


def article_row(annotated: Annotated, counts: Mapping[str, int], progress: Iterable[Progress]) -> Row:
    """The row of an article; `counts` of the rows of each table that it has given."""
    article, shared = annotated.article, annotated.shared
    states = sorted((shared.person(state.annotator), state.state) for state in progress)
    fields = ("title", "date", "language", "source", "author", "section", "page", "url", "sha256")
    return {
        "article_id": article.id,
        "article": article.name,
        **{field: str(getattr(article, field)) for field in fields},
        "date_precision": precision(article.date) if article.date else "unknown",
        "date_estimated": flag(article.date_estimated),
        "characters": len(article.text),
        **{table: counts.get(table, 0) for table in ("mentions", "events", "stances", "quotations")},
        "progress": pairs(states),
        "metadata": pairs(article.metadata),
    }


def mention_row(mention: Mention, annotated: Annotated, table: Table, *, codebook: Codebook, language: str) -> Row:
    """The row of a mention."""
    type_ = attribute(mention.attributes, TYPE)
    return {
        "mention_id": mention.id,
        "article_id": annotated.article.id,
        "article": annotated.article.name,
        "annotator": annotated.shared.person(mention.annotator),
        "label": mention.label,
        "label_name": _name(codebook, mention.label, language),
        "type": type_,
        "type_name": _name(codebook, type_, language),
        "start": mention.start,
        "end": mention.end,
        "spans": spans(mention.spans),
        "text": annotated.quote(mention),
        "entity_ids": listed(mention.entities),
        "entities": listed(annotated.shared.name(id_) for id_ in mention.entities),
        "value": mention.value,
        **table.attributes(mention.attributes),
        "confidence": mention.confidence,
        "flag": flag(mention.flag),
        "origin": mention.origin,
        "note": mention.note,
        "codebook": mention.codebook,
    }


def entity_row(entity: Entity, table: Table, *, codebook: Codebook, language: str) -> Row:
    """The row of a record of the register."""
    offices = (
        f"{office.office};{office.since};{office.until};{office.of};{office.status}" for office in entity.offices
    )
    return {
        "entity_id": entity.id,
        "layer": entity.kind,
        "layer_name": _name(codebook, entity.kind, language),
        "type": entity.type,
        "type_name": _name(codebook, entity.type, language),
        "name": entity.name,
        "aliases": listed(entity.aliases),
        **table.attributes(entity.attributes),
        "countries": listed(countries(entity)),
        "codes": pairs(entity.codes),
        "offices": listed(offices),
        "note": entity.note,
    }


def _name(codebook: Codebook, code: str, language: str) -> str:
    label = codebook.label(code)
    return label.names.of(language) if label is not None else code
