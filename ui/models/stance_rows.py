"""What the list and the matrix of stances show, as values that delegates paint."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.analysis.stances import NARRATOR_ID, Cell, Party
from annotator.edits import stances as edits
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.records import Argument, Article, Frame, Mention, attribute, attribute_values
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.countries import countries
from ui.models.passages import Context, Passages

SIGNS = {"support": "+", "oppose": "−", "neutral": "=", "mixed": "±", "unclear": "?"}
"""A sign for each value, so that none goes by its colour alone."""

NO_SIGN = "…"
_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Stances:
    """The records that rows are made of, read-only, and the language in which they are named."""

    annotations: AnnotationSet
    register: Register
    codebook: Codebook
    article: Article
    passages: Passages
    language: str

    def mention(self, id_: str) -> Mention | None:
        """The mention of this id, if it is there."""
        return self.annotations.find_mention(id_)

    def frame(self, id_: str) -> Frame | None:
        """The frame of this id, if it is there."""
        return self.annotations.find_frame(id_)


@dataclass(frozen=True, slots=True)
class PartyName:
    """How a holder or target is called, and the code of its layer ("" where it has none)."""

    name: str
    layer: str = ""


@dataclass(frozen=True, slots=True)
class StanceRow:
    """One stance: holder, sign and value, target, form, passage; `holder` or `target` None where it is missing.

    `notes` are what qualifies it (implicit, conditional …). `country` names the record that a stance could be
    derived for ("" for none), `derived` is the id of the frame where that is done.
    """

    id: str
    place: tuple[int, int]
    holder: PartyName | None
    value: str
    value_name: str
    target: PartyName | None
    forms: str
    passage: Context
    source: str
    notes: tuple[str, ...] = ()
    country: str = ""
    derived: str = ""

    @property
    def sign(self) -> str:
        """The sign of the value."""
        return SIGNS.get(self.value, NO_SIGN)


def stance_rows(found: Stances) -> list[StanceRow]:
    """The stances of the article in the order of their words, members of a list in the order of the list."""
    rows = [_row(frame, found) for frame in found.annotations.frames if frame.label == edits.STANCE]
    return sorted(rows, key=lambda row: (row.place, row.id))


def row_sentence(row: StanceRow) -> str:
    """A stance in words, with its passage."""
    parts = [stance_words(row), row.passage.hit, row.forms, row.source, *row.notes]
    return ", ".join(part for part in parts if part)


def stance_words(row: StanceRow) -> str:
    """« Vladimir Poutine soutient Nicolas Maduro »; what is missing is named."""
    holder = row.holder.name if row.holder else _missing_holder()
    target = row.target.name if row.target else _missing_target()
    return f"{holder} {row.value_name or _missing_value()} {target}"


def party_name(party: Party, register: Register) -> PartyName:
    """How a row or column of the matrix is called."""
    if party.entity == NARRATOR_ID:
        return PartyName(_narrator())
    known = register.find(party.entity) if party.entity else None
    if known is not None:
        return PartyName(known.name, known.kind)
    return PartyName(party.words or "?", "EVENT" if party.is_event else "")


def country_name(code: str, register: Register, language: str) -> str:
    """What a country that has no record yet would be called; "" for an unknown code or where several have the code."""
    known = countries().get(code) if code and not register.named(code, kind=edits.COUNTRY) else None
    if known is None:
        return ""
    return known.name_fr if language == "fr" else known.name_en


def cell_words(cell: Cell) -> str:
    """What stands in a cell: a sign and number for each value, then ◇ for contested and "if" for conditional."""
    order = [*SIGNS, ""]
    counts = [(SIGNS.get(value, NO_SIGN), cell.count(value)) for value in order]
    marks = [f"{sign}{count}" for sign, count in counts if count]
    unknown = sum(one.value not in SIGNS and bool(one.value) for one in cell.told)
    marks += [f"{NO_SIGN}{unknown}"] if unknown else []
    marks += ["◇"] if any(one.contested for one in cell.told) else []
    marks += [QCoreApplication.translate("stances", "if")] if any(one.conditional for one in cell.told) else []
    return " ".join(marks)


def cell_sentence(cell: Cell, holder: str, target: str, codebook: Codebook, *, language: str) -> str:
    """« États-Unis → Nicolas Maduro : s’oppose 4, contesté 1 ; 4 passages »."""
    counts = [f"{_value_name(value, codebook, language)} {cell.count(value)}" for value in SIGNS if cell.count(value)]
    for words, count in (
        (QCoreApplication.translate("stances", "contested"), sum(one.contested for one in cell.told)),
        (QCoreApplication.translate("stances", "conditional"), sum(one.conditional for one in cell.told)),
        (QCoreApplication.translate("stances", "derived"), sum(one.derived for one in cell.told)),
    ):
        counts += [f"{words} {count}"] if count else []
    template = QCoreApplication.translate("stances", "{holder} → {target}: {values}")
    return template.format(holder=holder, target=target, values=", ".join(counts) or _missing_value())


def _row(frame: Frame, found: Stances) -> StanceRow:
    holders = [part for part in frame.arguments if part.role == edits.HOLDER]
    targets = [part for part in frame.arguments if part.role in (edits.TARGET, edits.TARGET_EVENT)]
    value = attribute(frame.attributes, edits.VALUE)
    country, derived = _derivable(frame, found)
    return StanceRow(
        frame.id,
        _place(frame, holders, found),
        _party(holders, found),
        value,
        _value_name(value, found.codebook, found.language),
        _party(targets, found),
        _forms(frame, found),
        _passage(frame, found),
        _source(frame, found),
        notes=tuple(_notes(frame)),
        country=country,
        derived=derived,
    )


def _place(frame: Frame, holders: list[Argument], found: Stances) -> tuple[int, int]:
    triggers = [one.start for id_ in frame.triggers if (one := found.mention(id_)) is not None]
    named = [one.start for part in holders if (one := found.mention(part.mention)) is not None]
    return (min(triggers, default=1 << 60), min(named, default=1 << 60))


def _party(parts: list[Argument], found: Stances) -> PartyName | None:
    names = [_filler(part, found) for part in parts]
    if not names:
        return None
    return PartyName(", ".join(dict.fromkeys(one.name for one in names)), names[0].layer)


def _filler(part: Argument, found: Stances) -> PartyName:
    if part.entity == NARRATOR_ID:
        return PartyName(_narrator())
    mention, event = found.mention(part.mention), found.frame(part.frame)
    id_ = part.entity or (mention.entities[0] if mention and len(mention.entities) == 1 else "")
    known = found.register.find(id_) if id_ else None
    if known is not None:
        return PartyName(known.name, known.kind)
    if mention is None and event is not None:
        mention = next((one for id_ in event.triggers if (one := found.mention(id_)) is not None), None)
    if mention is not None:
        return PartyName(found.passages.quote(mention.spans), mention.label)
    return PartyName(part.text or "?", event.label if event else "")


def _value_name(value: str, codebook: Codebook, language: str) -> str:
    known = codebook.attribute("frame", edits.VALUE, edits.STANCE)
    return next((one.names.of(language) for one in known.values if one.code == value), value) if known else value


def _forms(frame: Frame, found: Stances) -> str:
    known = found.codebook.attribute("frame", edits.FORM, edits.STANCE)
    names = {one.code: one.names.of(found.language) for one in known.values} if known else {}
    return ", ".join(names.get(code, code) for code in attribute_values(frame.attributes, edits.FORM))


def _passage(frame: Frame, found: Stances) -> Context:
    mention = next((one for id_ in frame.triggers if (one := found.mention(id_)) is not None), None)
    if mention is None:
        return Context("", "", "")
    spans: tuple[Span, ...] = mention.spans
    return found.passages.around(spans, width=_WIDTH)


def _source(frame: Frame, found: Stances) -> str:
    known = found.register.find(frame.source) if frame.source else None
    template = QCoreApplication.translate("stances", "according to: {source}")
    return template.format(source=known.name if known else _narrator())


def _notes(frame: Frame) -> list[str]:
    told = {
        "explicit": ("no", QCoreApplication.translate("stances", "implicit")),
        "conditional": ("yes", QCoreApplication.translate("stances", "conditional")),
        "contested": ("yes", QCoreApplication.translate("stances", "contested")),
        edits.DERIVED: ("yes", QCoreApplication.translate("stances", "derived")),
    }
    return [words for code, (value, words) in told.items() if attribute(frame.attributes, code) == value]


def _derivable(frame: Frame, found: Stances) -> tuple[str, str]:
    """The country that the stance could be derived for, and the frame where it is."""
    if attribute(frame.attributes, edits.DERIVED) == "yes":
        return "", ""
    code = edits.country_code(frame, found.annotations, found.register)
    country = edits.country_of(code, found.register)
    if country is None:
        return country_name(code, found.register, found.language), ""
    drawn = edits.derived_from(frame, found.annotations)
    done = [one for one in drawn if edits.is_held_by(one, country.id, found.annotations)]
    return country.name, done[0].id if done else ""


def _narrator() -> str:
    return QCoreApplication.translate("stances", "narrator")


def _missing_holder() -> str:
    return QCoreApplication.translate("stances", "holder missing")


def _missing_target() -> str:
    return QCoreApplication.translate("stances", "target missing")


def _missing_value() -> str:
    return QCoreApplication.translate("stances", "value missing")
