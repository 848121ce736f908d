"""Which template a frame reads by."""

from __future__ import annotations

from annotator.model.codebook import Codebook, Words
from annotator.model.records import TYPE, Frame, attribute
from annotator.wording.template import Part, Template, TemplateError, parse

_MOST_KEPT = 4


class Templates:
    """The templates of a codebook, each looked up once for a layer and type."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self._values: dict[tuple[str, str], tuple[tuple[str, dict[str, Words]], ...]] = {}

    def of(self, frame: Frame, language: str) -> Template | None:
        """The first template that can be read: of a value of an attribute, of the type, of the layer.

        Its noun may come from a later one.
        """
        type_ = attribute(frame.attributes, TYPE)
        candidates = [
            values[value]
            for code, values in self._of_values(frame.label, type_)
            for found, value in frame.attributes
            if found == code and value in values
        ]
        labels = (self.codebook.label(code) for code in (type_, frame.label))
        candidates += [label.templates for label in labels if label is not None]
        found: Template | None = None
        for words in candidates:
            template = _read(words, language)
            if template is not None and found is None:
                found = template
            elif template is not None and found is not None and template.nouns and not found.nouns:
                found = Template(found.clauses, template.nouns)
        return found

    def tail(self, role: str, language: str) -> tuple[Part, ...]:
        """How a role is added behind the clause; empty where the codebook does not say."""
        known = self.codebook.role(role)
        template = _read(known.templates, language) if known else None
        return template.clauses[0] if template is not None else ()

    def _of_values(self, layer: str, type_: str) -> tuple[tuple[str, dict[str, Words]], ...]:
        found = self._values.get((layer, type_))
        if found is None:
            pairs = (
                (known.code, {value.code: value.templates for value in known.values if value.templates != Words()})
                for known in self.codebook.attributes_for("frame", layer, type_)
            )
            found = self._values[layer, type_] = tuple(pair for pair in pairs if pair[1])
        return found


_kept: list[Templates] = []


def templates_of(codebook: Codebook) -> Templates:
    """The templates of a codebook; the last ones asked for are kept."""
    for known in _kept:
        if known.codebook is codebook:
            return known
    made = Templates(codebook)
    _kept.insert(0, made)
    del _kept[_MOST_KEPT:]
    return made


def _read(words: Words, language: str) -> Template | None:
    source = words.fr if language == "fr" else words.en
    try:
        return parse(source) if source else None
    except TemplateError:
        return None
