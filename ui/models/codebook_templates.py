"""How a sentence template of a label reads: the one place of the codebook's page that knows how frames are worded."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook, Label, Words
from annotator.model.records import TYPE, Argument, Entity, Frame, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.wording.checks import template_faults
from annotator.wording.sentence import frame_sentence, plain
from annotator.wording.template import parse, roles_of

_NOWHERE = "preview"


@dataclass(frozen=True, slots=True)
class FrameSample:
    """A frame of the project with what is needed to tell it: its article's records, the register, the text."""

    frame: Frame
    annotations: AnnotationSet
    register: Register
    text: str


def template_trouble(template: str, codebook: Codebook) -> str:
    """The first thing that is wrong with a template, in English; "" where it can be read or is empty."""
    return next(template_faults(template, codebook), "") if template.strip() else ""


def preview(label: Label, codebook: Codebook, *, language: str, sample: FrameSample | None = None) -> str:
    """How a record of this label reads: the `sample`, or one with the names of the roles as fillers.

    "" where the template of this language is empty or cannot be read.
    """
    template = label.templates.fr if language == "fr" else label.templates.en
    if not template.strip() or template_trouble(template, codebook):
        return ""
    shown = sample or _made(label, codebook, template, language=language)
    swapped = tuple(label if found.code == label.code else found for found in codebook.labels)
    pieces = frame_sentence(
        shown.frame,
        codebook=replace(codebook, labels=swapped),
        annotations=shown.annotations,
        register=shown.register,
        text=shown.text,
        language=language,
    )
    told = tuple(piece for piece in pieces if sample or piece.kind != "source")
    return plain(told).rstrip(" ·")


def with_template(label: Label, words: Words) -> Label:
    """The label with other templates."""
    return replace(label, templates=words)


def _made(label: Label, codebook: Codebook, template: str, *, language: str) -> FrameSample:
    """A frame whose roles are filled by their own names."""
    layer = codebook.layer_of(label.code) or label
    arguments: list[Argument] = []
    mentions: list[Mention] = []
    register: list[Entity] = []
    text = ""
    # of the usual clause only; the others stand in where one of these roles is empty
    for code in dict.fromkeys(roles_of(parse(template).clauses[0])):
        role = codebook.role(code)
        if role is None:
            continue
        name = role.names.of(language)
        layers = [found for filler in role.fillers if (found := codebook.layer_of(filler)) is not None]
        kind = next((found.code for found in layers if found.entities), "")
        if kind:
            name = name[:1].upper() + name[1:]
            register.append(Entity(code, kind, name))
        span = Span(len(text), len(text) + len(name))
        text += f"{name} "
        mentions.append(Mention(code, _NOWHERE, "", kind, (span,), entities=(code,) if kind else ()))
        arguments.append(Argument(code, mention=code))
    type_ = () if layer.code == label.code else ((TYPE, label.code),)
    frame = Frame(_NOWHERE, _NOWHERE, "", layer.code, arguments=tuple(arguments), attributes=type_)
    return FrameSample(frame, AnnotationSet(_NOWHERE, "", mentions=mentions), Register(register), text)
