"""Writes the parts of a template with what fills its slots."""

from __future__ import annotations

from typing import Protocol

from annotator.model.records import Argument, Frame
from annotator.wording.fillers import Scene, phrases
from annotator.wording.phrase import NO_SUBJECT, PLAIN_MOOD, Mood, Phrase, Subject, subject_of
from annotator.wording.pieces import Kind, Piece
from annotator.wording.template import TRIGGER, Optional, Part, Slot, Text, Variant, Verb

_ARTICLES = {"fr": ("le ", "la ", "les ", "l’"), "en": ("the ",)}
_BEING = ("être", "be")
_PARTY_ROLES = ("AGENT", "HOLDER", "SPEAKER", "TARGET", "ADDRESSEE")


class Teller(Protocol):
    """Tells another frame within a sentence, as a clause or as a noun."""

    def __call__(self, frame: Frame, *, clause: bool) -> list[Piece]:
        """Its pieces, at least one."""
        ...


def chosen(clauses: tuple[tuple[Part, ...], ...], writer: Writer) -> tuple[Part, ...]:
    """The clause with the fewest empty slots outside brackets, the first of those.

    If all of them are empty: the first clause whose slots are required, for there what is missing can be said.
    """
    slots = [[part for part in parts if isinstance(part, Slot)] for parts in clauses]
    empty = [[slot for slot in found if not writer.is_filled(slot)] for found in slots]
    fewest = min(len(found) for found in empty)
    if fewest and empty == slots:
        required = (
            parts for parts, found in zip(clauses, slots, strict=True) if all(writer.is_required(s) for s in found)
        )
        return next(required, clauses[0])
    return next(parts for parts, found in zip(clauses, empty, strict=True) if len(found) == fewest)


class Writer:
    """Collects `pieces`; `used` are the roles that have been written, `mood_told` whether a verb has told the mood.

    An empty slot of a `required` role is « ? »; an optional passage with a role that is `needed` stays. In a frame
    within another (`outer`) agents that the outer one has named already are not named again.
    """

    def __init__(
        self,
        scene: Scene,
        arguments: dict[str, list[Argument]],
        *,
        trigger: str,
        required: frozenset[str],
        needed: frozenset[str],
        mood: Mood,
        tell: Teller,
        outer: Writer | None,
    ) -> None:
        self.pieces: list[Piece] = []
        self.arguments = arguments
        self.used: set[str] = set()
        self.mood = mood
        self.mood_told = False
        self._scene = scene
        self._grammar = scene.grammar
        self._trigger = trigger
        self._required = required
        self._needed = needed
        self._tell = tell
        self._outer = outer
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        self._outer_parties: frozenset[str] | None = None
        self._subject = NO_SUBJECT
        self._has_subject = False
        self._denies = False

    def add(self, text: str, kind: Kind = "plain", *, role: str = "", ref: str = "") -> None:
        """Some words more."""
        self.pieces.append(Piece(text, kind, role, ref))

    def write(self, parts: tuple[Part, ...]) -> None:
        """All parts of a clause; the first slot is what its verb goes with."""
        self._subject, self._has_subject = NO_SUBJECT, False
        self._write(parts, outermost=True)

    def is_filled(self, slot: Slot) -> bool:
        """Whether something can stand in this slot."""
        if slot.role == TRIGGER:
            return bool(self._trigger)
        if slot.form == "clause":
            return bool(self._frames(slot.role))
        return bool(self.arguments.get(slot.role))

    def is_required(self, slot: Slot) -> bool:
        """Whether the codebook wants this slot filled, and it is not."""
        return slot.role in self._required

    def named_slot(self, role: str) -> None:
        """A role that the template has no place for, by its name."""
        known = self._scene.codebook.role(role)
        name = known.names.of(self._scene.language) if known else role
        self.add(f" · {name}{self._grammar.COLON}", "role", role=role)
        self._fillers(Slot(role, "name"))

    def _write(self, parts: tuple[Part, ...], *, outermost: bool = False) -> None:
        for part in parts:
            if isinstance(part, Text):
                self.add(self._grammar.after_negation(part.text) if self._denies else part.text)
            elif isinstance(part, Variant):
                self._variant(part)
            elif isinstance(part, Verb):
                self._verb(part)
            elif isinstance(part, Optional):
                if self._stands(part):
                    self._write(part.parts)
            else:
                self._slot(part, outermost=outermost)
            self._denies = isinstance(part, Verb) and self.mood.negated and part.infinitive not in _BEING

    def _stands(self, part: Optional) -> bool:
        slots = [inner for inner in part.parts if isinstance(inner, Slot)]
        if self._outer is None and any(slot.role in self._needed for slot in slots):
            return True
        return all(self.is_filled(slot) and not self._is_told_of(slot.role) for slot in slots)

    def _is_told_of(self, role: str) -> bool:
        if self._outer is None or role not in _PARTY_ROLES:
            return False
        if self._outer_parties is None:
            named = [phrase.ref for code in _PARTY_ROLES for phrase in self._outer.phrases_of(code)]
            self._outer_parties = frozenset(ref for ref in named if ref)
        own = {phrase.ref for phrase in self.phrases_of(role)}
        return bool(own) and own <= self._outer_parties

    def phrases_of(self, role: str) -> tuple[Phrase, ...]:
        """What fills a role, without frames."""
        found = self._phrases.get(role)
        if found is None:
            arguments = self.arguments.get(role, [])
            found = self._phrases[role] = phrases(arguments, self._scene, notes=self._outer is None)
        return found

    def _frames(self, role: str) -> list[Frame]:
        return [frame for part in self.arguments.get(role, ()) if (frame := self._scene.frame(part)) is not None]

    def _variant(self, part: Variant) -> None:
        subject = self._subject
        single = (part.singular, part.feminine)[subject.feminine]
        self.add((part.plural, part.feminine_plural)[subject.feminine] if subject.plural else single)

    def _verb(self, part: Verb) -> None:
        mood, self.mood_told = (PLAIN_MOOD if self.mood_told else self.mood), True
        forms = (part.singular, part.plural, part.infinitive)
        for words, marks in self._grammar.verb_words(forms, self._subject, mood=mood):
            self.add(words, "status" if marks else "plain")

    def _slot(self, slot: Slot, *, outermost: bool) -> None:
        if slot.role == TRIGGER:
            self.add(self._trigger)
            return
        if outermost and not self._has_subject:
            self._has_subject = True
            frames = self._frames(slot.role)
            self._subject = subject_of(self.phrases_of(slot.role)) if not frames else Subject(plural=len(frames) > 1)
        if self.is_filled(slot):
            self._fillers(slot)
        elif self.is_required(slot):
            self.add("?", "missing", role=slot.role)
        else:
            self.add("…", role=slot.role)
        self.used.add(slot.role)

    def _fillers(self, slot: Slot) -> None:
        self.used.add(slot.role)
        named, frames = self._named(slot), self._frames(slot.role)
        preposition = self._take_preposition()
        count = len(named) + len(frames)
        for number in range(count):
            if number:
                self.add(f" {self._grammar.AND} " if number == count - 1 else ", ")
            small = preposition if not number or self._grammar.repeats(preposition) else ""
            if number < len(named):
                self._filler(named[number], slot, small)
            else:
                self._inner(frames[number - len(named)], slot, small)

    def _named(self, slot: Slot) -> tuple[Phrase, ...]:
        """What fills a slot; a bare name of who has another part here is told by the words of the text."""
        found = self.phrases_of(slot.role)
        if slot.form != "name":
            return found
        others = {phrase.ref for role in self.arguments if role != slot.role for phrase in self.phrases_of(role)}
        shared = frozenset(phrase.ref for phrase in found if phrase.ref in others)
        arguments = self.arguments.get(slot.role, [])
        return phrases(arguments, self._scene, notes=False, by_words=shared) if shared else found

    def _take_preposition(self) -> str:
        last = self.pieces[-1] if self.pieces else None
        if last is None or last.kind not in {"plain", "status"}:
            return ""
        found: str = self._grammar.preposition_at_end(last.text)
        if found:
            self.pieces[-1] = Piece(last.text[: -len(found) - 1], last.kind, last.role, last.ref)
        return found

    def _filler(self, phrase: Phrase, slot: Slot, preposition: str) -> None:
        if phrase.lacking:
            self.add(self._grammar.attached(preposition, "", name="x"))
            self.add("?", "missing", role=slot.role)
            return
        self.add(self._grammar.small_words(phrase, slot.form, preposition=preposition))
        self.add(phrase.name, "filler", role=slot.role, ref=phrase.ref)
        if phrase.notes and slot.form != "name":
            self.add(f" ({', '.join(phrase.notes)})", "code", role=slot.role, ref=phrase.ref)

    def _inner(self, frame: Frame, slot: Slot, preposition: str) -> None:
        told = self._tell(frame, clause=slot.form == "clause")
        words = told[0].text
        article = next((found for found in _ARTICLES[self._scene.language] if words.startswith(found)), "")
        if told[0].kind == "plain" and article:
            told[0] = Piece(words[len(article) :], "plain", slot.role, frame.id)
        else:
            article = ""
        self.add(self._grammar.attached(preposition, article.strip(), name=told[0].text))
        self.pieces.extend(told)
