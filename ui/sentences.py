"""Records as one line of words: for the status line, the strip and assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.records import Frame, Mention, attribute
from annotator.model.register import Register
from annotator.model.span import quote
from ui.i18n import quoted


def label_words(mention: Mention, codebook: Codebook, language: str) -> str:
    """The label's name and, where it has one, the mention's form: « Acteur, nom »."""
    layer = codebook.label(mention.label)
    name = layer.names.of(language) if layer else mention.label
    kind = attribute(mention.attributes, "kind")
    found = codebook.attribute("mention", "kind", mention.label)
    value = next((v for v in found.values if v.code == kind), None) if found else None
    return f"{name}, {value.names.of(language)}" if value else name


def mention_sentence(mention: Mention, register: Register, codebook: Codebook, *, text: str, language: str) -> str:
    """« Washington : Pays, capitale → États-Unis (US) »."""
    names = []
    for id_ in mention.entities:
        entity = register.find(id_)
        if entity is not None:
            codes = dict(entity.codes)
            code = codes.get("ISO3166-1-alpha-2", "")
            names.append(f"{entity.name} ({code})" if code else entity.name)
    words = " ".join(quote(mention.spans, text).split())
    target = f" → {', '.join(names)}" if names else ""
    value = f" = {mention.value}" if mention.value else ""
    return f"{words} ({label_words(mention, codebook, language)}){target}{value}"


def role_prompt(
    frame: Frame, role: str, annotations: AnnotationSet, codebook: Codebook, *, text: str, language: str
) -> str:
    """« Lieu de « rupture » : choisissez une mention ou tapez un nom »."""
    found = codebook.role(role)
    name = found.names.of(language) if found else role
    triggers = [m for id_ in frame.triggers if (m := annotations.find_mention(id_))]
    words = quoted(quote(triggers[0].spans, text), language) if triggers else frame.label
    template = QCoreApplication.translate("sentences", "{role} of {trigger}: pick a mention or type a name")
    return template.format(role=name[:1].upper() + name[1:], trigger=words)
