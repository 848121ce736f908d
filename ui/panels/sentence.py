"""A frame as a sentence by its template, or plainly: date · agents *type (mode)* targets · further roles · source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from annotator.model.records import TYPE, Argument, Frame, attribute
from annotator.model.validation import NARRATOR_ID
from annotator.wording import sentence as wording
from annotator.wording.pieces import Kind
from ui.i18n import format_date, quoted
from ui.models.entity_rows import chips_of
from ui.panels.article_context import ArticleContext

Style = Literal["plain", "name", "code", "type", "missing", "muted"]
_STYLES: dict[Kind, Style] = {
    "plain": "type",
    "filler": "name",
    "code": "muted",
    "missing": "missing",
    "date": "muted",
    "status": "type",
    "role": "muted",
    "source": "muted",
}
_FEMININE = ("e", "ion", "té", "a")
_MASCULINE = ("aire", "age", "nombre", "isme", "ège", "acle")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and how they are set; a `glued` piece follows without a blank."""

    text: str
    style: Style = "plain"
    glued: bool = False


def frame_sentence(frame: Frame, context: ArticleContext) -> tuple[Piece, ...]:
    """The pieces of the sentence; what is missing is said by name."""
    told = wording.frame_sentence(
        frame,
        codebook=context.codebook,
        annotations=context.annotations,
        register=context.register,
        text=context.passages.text,
        language=context.language,
    )
    if told:
        missing = context.missing(frame)
        return tuple(_set(piece, missing, context) for piece in told)
    return tuple(_Sentence(frame, context).pieces())


def _set(piece: wording.Piece, missing: tuple[tuple[str, ...], ...], context: ArticleContext) -> Piece:
    if piece.kind != "missing":
        return Piece(piece.text, _STYLES[piece.kind], glued=True)
    if piece.role == TYPE:
        return Piece(QCoreApplication.translate("sentence", "type missing"), "missing", glued=True)
    group = next((roles for roles in missing if piece.role in roles), (piece.role,))
    return Piece(missing_words(group, context), "missing", glued=True)


def plain(pieces: tuple[Piece, ...]) -> str:
    """The sentence as bare words, for assistive technology and filters."""
    words = ""
    for piece in pieces:
        words += ("" if piece.glued or not words else " ") + shown(piece)
    return words


def shown(piece: Piece) -> str:
    """The words of a piece as they stand in the sentence."""
    return f"({piece.text})" if piece.style == "code" else piece.text


def missing_words(roles: tuple[str, ...], context: ArticleContext) -> str:
    """What is said of roles of which one must be filled: « cible manquante », « agent ou cible manquant »."""
    names = [context.role_name(role) for role in roles]
    alternative = QCoreApplication.translate("sentence", "{first} or {second}")
    words = names[0] if names else ""
    for name in names[1:]:
        words = alternative.format(first=words, second=name)
    if names and all(is_feminine(name) for name in names):
        return QCoreApplication.translate("sentence", "{role} missing", "feminine").format(role=words)
    return QCoreApplication.translate("sentence", "{role} missing").format(role=words)


def is_feminine(name: str) -> bool:
    """Whether a French role's name is most likely feminine, by its ending."""
    word = name.split(" ", maxsplit=1)[0].lower()
    return word.endswith(_FEMININE) and not word.endswith(_MASCULINE)


def filler_words(argument: Argument, context: ArticleContext) -> tuple[str, str]:
    """What fills a role: its name, and a hint (a code for a record, the words of a mention that names it otherwise)."""
    if argument.entity == NARRATOR_ID:
        return narrator(), ""
    entity = context.register.find(context.entity_of(argument)) if context.entity_of(argument) else None
    mention, frame = context.mention(argument.mention), context.frame(argument.frame)
    if entity is not None:
        chips = chips_of(entity, context.codebook)
        return entity.name, chips[0] if chips else ""
    if frame is not None and mention is None:
        return _frame_words(frame, context), ""
    if mention is not None:
        value = format_date(mention.value, context.language) if mention.value else ""
        words = context.quote(mention)
        return (value, words) if value and value != mention.value else (words, "")
    return argument.text or "?", ""


def _frame_words(frame: Frame, context: ArticleContext) -> str:
    type_ = context.type_of(frame)
    words = context.trigger_words(frame)
    return quoted(words, context.language) if words else type_.names.of(context.language) if type_ else "?"


def narrator() -> str:
    """The word for who tells the article."""
    return QCoreApplication.translate("sentence", "narrator")


class _Sentence:
    """Puts the pieces together: the first two roles of the layer are who and whom, the rest follow by name."""

    def __init__(self, frame: Frame, context: ArticleContext) -> None:
        self._frame = frame
        self._context = context
        self._roles = [role for role in context.roles(frame) if not self._is_date(role)]
        self._missing = context.missing(frame)

    def pieces(self) -> Iterator[Piece]:
        date = self._date()
        if date:
            yield Piece(date, "muted")
            yield Piece("·", "muted")
        yield from self._fillers(self._roles[:1])
        yield from self._type()
        yield from self._fillers(self._roles[1:2])
        yield from self._group_missing()
        for role in self._roles[2:]:
            if any(part.role == role for part in self._frame.arguments):
                yield Piece("·", "muted")
                yield Piece(self._context.role_name(role), "muted")
                yield from self._fillers([role])
        yield Piece("·", "muted")
        yield Piece(self._source(), "muted")

    def _is_date(self, role: str) -> bool:
        found = self._context.codebook.role(role)
        return role == "DATE" and found is not None

    def _date(self) -> str:
        if self._frame.date:
            return format_date(self._frame.date, self._context.language)
        dates = [part for part in self._frame.arguments if self._is_date(part.role)]
        return filler_words(dates[0], self._context)[0] if dates else ""

    def _fillers(self, roles: list[str]) -> Iterator[Piece]:
        for role in roles:
            parts = [part for part in self._frame.arguments if part.role == role]
            named = {filler_words(part, self._context)[0]: part for part in parts}
            for number, (name, part) in enumerate(named.items()):
                if number:
                    yield Piece(",", glued=True)
                yield Piece(name, "name")
                hint = filler_words(part, self._context)[1]
                if hint and self._context.entity_of(part):
                    yield Piece(hint, "code")
            if (role,) in self._missing:
                yield Piece(missing_words((role,), self._context), "missing")

    def _group_missing(self) -> Iterator[Piece]:
        shown = [(role,) for role in self._roles[:2]]
        for group in self._missing:
            if group not in shown:
                yield Piece(missing_words(group, self._context), "missing")

    def _type(self) -> Iterator[Piece]:
        frame, context = self._frame, self._context
        type_ = context.type_of(frame)
        if type_ is not None:
            name = type_.names.of(context.language)
            yield Piece(name[:1].lower() + name[1:] + self._mode(), "type")
        elif context.lacks_type(frame):
            yield Piece(QCoreApplication.translate("sentence", "type missing"), "missing")
        else:
            yield Piece(self._stance() or context.trigger_words(frame), "type")

    def _mode(self) -> str:
        known = self._context.codebook.attribute("frame", "mode", attribute(self._frame.attributes, "type"))
        mode = attribute(self._frame.attributes, "mode")
        words = [self._context.value_name(known, mode)] if known and mode else []
        if attribute(self._frame.attributes, "polarity") == "neg":
            words.append(QCoreApplication.translate("sentence", "negated"))
        return f" ({', '.join(words)})" if words else ""

    def _stance(self) -> str:
        """In a layer without types, its first required attribute stands for the type."""
        found = self._context.codebook.attributes_for("frame", self._frame.label)
        known = next((item for item in found if item.required and item.values), None)
        value = attribute(self._frame.attributes, known.code) if known else ""
        return self._context.value_name(known, value) if known and value else ""

    def _source(self) -> str:
        source = self._frame.source
        entity = self._context.register.find(source) if source else None
        name = entity.name if entity else narrator()
        return QCoreApplication.translate("sentence", "according to: {source}").format(source=name)
