"""A frame as a sentence, by the templates of its codebook."""

from __future__ import annotations

from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Argument, Frame, attribute
from annotator.model.register import Register
from annotator.model.validation import NARRATOR_ID, requirements, role_uses
from annotator.wording.choice import templates_of
from annotator.wording.dates import date_words
from annotator.wording.fillers import Lookup, Scene, entity_phrase, phrases
from annotator.wording.phrase import Mood
from annotator.wording.pieces import Piece, plain, tidied
from annotator.wording.template import Template
from annotator.wording.writer import Writer, chosen

__all__ = ["Piece", "frame_sentence", "plain"]

_SAID = {
    "status": {"actual", "planned", "demanded", "permitted", "hypothetical", "generic"},
    "polarity": {"pos", "neg"},
    "certainty": {"certain", "probable", "possible"},
}
_PLAIN = {"", "actual", "pos", "certain"}
_DATE = "DATE"


def frame_sentence(
    frame: Frame, *, codebook: Codebook, annotations: Lookup, register: Register, text: str, language: str
) -> tuple[Piece, ...]:
    """The sentence of a frame in `language` ("fr" or "en"); empty where the codebook has no template for it.

    `text` is the article's; mentions, frames and entities that are not found stand as « ? ».
    """
    scene = Scene(codebook, annotations, register, text, "fr" if language == "fr" else "en")
    template = templates_of(codebook).of(frame, scene.language)
    return _Sentence(frame, scene, template).pieces() if template is not None else ()


def _mood(frame: Frame) -> Mood:
    values = dict(frame.attributes)
    known = {code: values.get(code, "") for code in _SAID}
    known = {code: value for code, value in known.items() if value in _SAID[code]}
    return Mood(known.get("status", ""), known.get("certainty", ""), known.get("polarity") == "neg")


class _Sentence:
    """Puts one sentence together; `inner` ones are told within another and have neither date nor source."""

    def __init__(self, frame: Frame, scene: Scene, template: Template, *, inner: Writer | None = None) -> None:
        self._frame = frame
        self._scene = scene
        self._template = template
        self._templates = templates_of(scene.codebook)
        self._outer = inner
        arguments: dict[str, list[Argument]] = {}
        for argument in frame.arguments:
            arguments.setdefault(argument.role, []).append(argument)
        self._missing = _missing(frame, scene.codebook)
        self._writer = Writer(
            scene,
            arguments,
            trigger=scene.trigger(frame),
            required=frozenset(role for group in self._missing for role in group),
            needed=frozenset(group[0] for group in self._missing if len(group) == 1),
            mood=_mood(frame),
            tell=self._tell,
            outer=inner,
        )

    def pieces(self) -> tuple[Piece, ...]:
        date = self._date()
        if date:
            self._writer.add(f"{date} · ", "date", role=_DATE)
        self._writer.write(chosen(self._template.clauses, self._writer))
        self._tails()
        self._lacks()
        self._unsaid()
        return tidied([*self._writer.pieces, self._source()], capital=True)

    def clause(self) -> list[Piece]:
        """The frame told within another, as a clause."""
        self._writer.write(chosen(self._template.clauses, self._writer))
        return self._writer.pieces

    def noun(self) -> list[Piece]:
        """The frame told within another, as a noun; none without a template for it."""
        if self._template.nouns:
            self._writer.write(chosen(self._template.nouns, self._writer))
            if self._writer.mood.negated:
                self._writer.add(f" ({self._value_name('polarity', 'neg')})", "status")
        return self._writer.pieces

    def _tell(self, frame: Frame, *, clause: bool) -> list[Piece]:
        """Another frame within this one: one level deep by its template, else by its words or its type."""
        template = (
            self._templates.of(frame, self._scene.language)
            if self._outer is None and frame.id != self._frame.id
            else None
        )
        if template is not None:
            inner = _Sentence(frame, self._scene, template, inner=self._writer)
            told = inner.clause() if clause else inner.noun()
            if told:
                return told
        label = self._scene.codebook.label(attribute(frame.attributes, TYPE)) or self._scene.codebook.label(frame.label)
        name = label.names.of(self._scene.language) if label else "?"
        return [Piece(self._scene.trigger(frame) or name, "filler", "", frame.id)]

    def _date(self) -> str:
        found = date_words(self._frame.date, self._scene.language, precision=self._frame.precision)
        if self._frame.date:
            return found or self._frame.date
        named = phrases(self._writer.arguments.get(_DATE, []), self._scene, notes=False)
        return ", ".join(phrase.name for phrase in named if not phrase.lacking)

    def _tails(self) -> None:
        frame, codebook = self._frame, self._scene.codebook
        left = self._writer.arguments.keys() - self._writer.used - {_DATE}
        if not left:
            return
        known = [use.role for use in role_uses(codebook, frame.label, attribute(frame.attributes, TYPE))]
        for role in sorted(left, key=lambda role: (known.index(role) if role in known else len(known), role)):
            parts = self._templates.tail(role, self._scene.language)
            if parts:
                self._writer.write(parts)
            else:
                self._writer.named_slot(role)

    def _lacks(self) -> None:
        shown = {piece.role for piece in self._writer.pieces if piece.kind == "missing"}
        for group in self._missing:
            if not shown & set(group):
                self._writer.add(" ")
                self._writer.add("?", "missing", role=group[0])
        if not attribute(self._frame.attributes, TYPE) and self._scene.codebook.types(self._frame.label):
            self._writer.add(" ")
            self._writer.add("?", "missing", role=TYPE)

    def _unsaid(self) -> None:
        """What no verb could tell: any mood in a clause without a verb, and values that grammar has no words for."""
        names = []
        for code, known in _SAID.items():
            value = attribute(self._frame.attributes, code)
            if value in _PLAIN or (value in known and self._writer.mood_told):
                continue
            name = self._value_name(code, value)
            names.append(name if value in known else self._attribute_name(code) + self._scene.grammar.COLON + name)
        if names:
            self._writer.add(f" ({', '.join(names)})", "status")

    def _attribute_name(self, code: str) -> str:
        known = self._scene.codebook.attribute("frame", code, self._frame.label)
        return known.names.of(self._scene.language) if known else code

    def _value_name(self, code: str, value: str) -> str:
        known = self._scene.codebook.attribute("frame", code, self._frame.label)
        found = next((item for item in known.values if item.code == value), None) if known else None
        return found.names.of(self._scene.language) if found else value

    def _source(self) -> Piece:
        grammar = self._scene.grammar
        entity = self._scene.register.find(self._frame.source) if self._frame.source else None
        phrase = entity_phrase(entity, self._scene) if entity else grammar.NARRATOR
        return Piece(f" · {grammar.SAYS} {phrase.definite}", "source", "", entity.id if entity else NARRATOR_ID)


def _missing(frame: Frame, codebook: Codebook) -> tuple[tuple[str, ...], ...]:
    """The groups of roles of which at least one must be filled and none is."""
    type_ = attribute(frame.attributes, TYPE)
    filled = [argument.role for argument in frame.arguments]
    uses = [use for use in role_uses(codebook, frame.label, type_) if use.least]
    single = [(use.role,) for use in uses if filled.count(use.role) < use.least]
    groups = [group for group in requirements(codebook, frame.label, type_) if not set(group) & set(filled)]
    return tuple(dict.fromkeys([*single, *groups])) if single or groups else ()
