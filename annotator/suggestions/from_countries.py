"""Suggestions from the shipped countries."""

from __future__ import annotations

from annotator.model.codebook import Codebook
from annotator.model.records import Article
from annotator.model.register import Register
from annotator.suggestions.country_hits import CountryHit, code_of
from annotator.suggestions.forms import Form
from annotator.suggestions.suggestion import Reason, Sense, Suggestion

_SURE, _UNSURE = 0.9, 0.6
_REASONS = {
    "name": "country",
    "official": "country",
    "demonym_adjective": "demonym",
    "demonym_noun": "demonym",
    "capital": "capital",
    "seat": "seat",
}


def from_country(article: Article, hit: CountryHit, *, register: Register, codebook: Codebook) -> Suggestion:
    """Words that name a country; where they may name several, it asks which."""
    form = hit.form
    senses = [_sense(one, register=register, codebook=codebook) for one in (form, *hit.others)] if hit.asks else []
    return Suggestion(
        article.id,
        hit.span,
        "COUNTRY",
        "table",
        Reason(_REASONS[form.sense], (form.name,)),
        _UNSURE if hit.asks else _SURE,
        entity=record_of(form, register),
        name=form.name,
        codes=form.codes,
        attributes=_kind(form, codebook),
        senses=tuple(senses) if len(senses) > 1 else (),
        asks=hit.asks,
    )


def record_of(form: Form, register: Register) -> str:
    """The id of the country's record in the register, found by its code, else by its name; "" where there is none."""
    code = code_of(form)
    for name in (code, form.name):
        same = register.named(name, kind="COUNTRY") if name else []
        fitting = [entity for entity in same if not code or ("ISO3166-1-alpha-2", code) in entity.codes or name != code]
        if len(fitting) == 1:
            return fitting[0].id
    return ""


def _sense(form: Form, *, register: Register, codebook: Codebook) -> Sense:
    return Sense(
        code_of(form), "COUNTRY", record_of(form, register), form.name, form.codes, attributes=_kind(form, codebook)
    )


def _kind(form: Form, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    kind = "name" if form.sense == "official" else form.sense
    known = codebook.attribute("mention", "kind", "COUNTRY")
    return (("kind", kind),) if known and any(value.code == kind for value in known.values) else ()
