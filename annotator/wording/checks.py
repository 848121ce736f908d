"""Whether the templates of a codebook can be read."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.codebook import Codebook, Words
from annotator.wording.template import TRIGGER, TemplateError, parse, roles_of


def template_violations(codebook: Codebook) -> Iterator[str]:
    """What is wrong with the templates of labels, values and roles, one English sentence each."""
    for label in codebook.labels:
        yield from _words(f"label {label.code}", label.templates, codebook)
    for known in codebook.attributes:
        for value in known.values:
            where = f"attribute {known.code} on {known.on}: value {value.code}"
            yield from _words(where, value.templates, codebook)
    for role in codebook.roles:
        yield from _words(f"role {role.code}", role.templates, codebook)


def _words(where: str, words: Words, codebook: Codebook) -> Iterator[str]:
    for language, source in (("fr", words.fr), ("en", words.en)):
        for wrong in template_faults(source, codebook):
            yield f"{where}: template in {language}: {wrong}"


def template_faults(source: str, codebook: Codebook) -> Iterator[str]:
    """What is wrong with one template: where it cannot be read, or the roles that the codebook lacks."""
    if not source:
        return
    try:
        template = parse(source)
    except TemplateError as error:
        yield str(error)
        return
    named = dict.fromkeys(role for parts in (*template.clauses, *template.nouns) for role in roles_of(parts))
    for role in named:
        if role != TRIGGER and codebook.role(role) is None:
            yield f"unknown role {role}"
