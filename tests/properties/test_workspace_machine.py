"""A random annotator: whatever is done, undone and reopened, memory equals the file and undoing all gives the start."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.edits import articles, entities, frames, mentions
from annotator.edits import codebook as codebook_edits
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act
from annotator.model.codebook import Label, Words
from annotator.model.errors import CodebookViolation
from annotator.model.records import Argument, Entity, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests.factories import article, codebook

TEXTS = ("Maduro rompt avec Washington 🇻🇪.", "العربية et l’Italie, 中国.\n\nFin")
parts = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 22), st.integers(1, 4)),
    min_size=1,
    max_size=3,
)
index = st.integers(0, 10_000)


class Annotating(RuleBasedStateMachine):
    """Rules are what a user can do; picks are by index into what exists."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.attache"
        self.workspace = Workspace.create(self.path, codebook(), annotator="A")
        self.texts = [article(text, name=f"t{number}") for number, text in enumerate(TEXTS)]
        self.current = self.texts[0]

    @initialize()
    def import_texts(self) -> None:
        self.workspace.store_new(self.texts, Act("import"))
        self.acts_at_start = 1

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    @property
    def annotations(self) -> AnnotationSet:
        return self.workspace.annotations(self.current.id)

    def pick_mention(self, number: int) -> Mention | None:
        found = self.annotations.mentions
        return found[number % len(found)] if found else None

    def pick_entity(self, number: int) -> Entity | None:
        found = sorted(self.workspace.register, key=lambda entity: entity.id)
        return found[number % len(found)] if found else None

    @rule(number=index)
    def other_article(self, number: int) -> None:
        self.current = self.texts[number % len(self.texts)]

    @rule(spans=parts, label=st.sampled_from(["ACTOR", "COUNTRY", "DATE"]), number=index)
    def tag(self, spans: list[Span], label: str, number: int) -> None:
        book, who = self.workspace.codebook, self.workspace.annotator.id
        known = self.pick_entity(number)
        chosen = known if known and known.kind == label else None
        self.workspace.do(mentions.tag(self.current, spans, label, codebook=book, annotator=who, entity=chosen))

    @rule(spans=parts, second=parts)
    def event(self, spans: list[Span], second: list[Span]) -> None:
        book, who = self.workspace.codebook, self.workspace.annotator.id
        trigger = mentions.tag(self.current, spans, "EVENT", codebook=book, annotator=who).added
        assert isinstance(trigger[0], Mention)
        self.workspace.do(frames.build(self.current, trigger[0], codebook=book, also=trigger))

    @rule(number=index, other=index)
    def argument(self, number: int, other: int) -> None:
        filler, events = self.pick_mention(number), self.annotations.frames
        if filler is None or not events:
            return
        event = events[other % len(events)]
        try:
            change = frames.add_argument(
                event, Argument("AGENT", mention=filler.id), codebook=self.workspace.codebook, kinds=[filler.label]
            )
        except CodebookViolation:
            return
        self.workspace.do(change)

    @rule(number=index)
    def remove(self, number: int) -> None:
        found = self.pick_mention(number)
        if found is not None:
            self.workspace.do(mentions.remove(self.current, [found], self.annotations))

    @rule(number=index, spans=parts)
    def borders(self, number: int, spans: list[Span]) -> None:
        found = self.pick_mention(number)
        if found is not None:
            self.workspace.do(mentions.set_spans(self.current, found, spans))

    @rule(name=st.sampled_from(["Maduro", "Guaidó", "Nicolás Maduro"]), kind=st.sampled_from(["ACTOR", "COUNTRY"]))
    def new_entity(self, name: str, kind: str) -> None:
        self.workspace.do(entities.create(entities.new_entity(name, kind, codebook=self.workspace.codebook)))

    @rule(number=index, other=index)
    def link(self, number: int, other: int) -> None:
        found, entity = self.pick_mention(number), self.pick_entity(other)
        if found is not None and entity is not None:
            self.workspace.do(mentions.link(self.current, found, [entity], codebook=self.workspace.codebook))

    @rule(number=index, other=index)
    def merge(self, number: int, other: int) -> None:
        kept, lost = self.pick_entity(number), self.pick_entity(other)
        if kept and lost and kept.id != lost.id and kept.kind == lost.kind:
            pointing = self.workspace.mentions_of(lost.id), self.workspace.frames_of(lost.id)
            self.workspace.do(entities.merge(kept, lost, mentions=pointing[0], frames=pointing[1]))

    @rule(number=index)
    def remove_entity(self, number: int) -> None:
        found = self.pick_entity(number)
        if found is not None:
            pointing = self.workspace.mentions_of(found.id), self.workspace.frames_of(found.id)
            self.workspace.do(entities.remove(found, mentions=pointing[0], frames=pointing[1]))

    @rule(state=st.sampled_from(["started", "done", "todo"]))
    def state(self, state: str) -> None:
        who = self.workspace.annotator.id
        before = self.workspace.progress(self.current.id)
        self.workspace.do(articles.set_state(self.current, who, state, before=before))  # type: ignore[arg-type]

    @rule(number=st.integers(0, 3))
    def codebook(self, number: int) -> None:
        book = self.workspace.codebook
        code = f"NEW{number}"
        if book.label(code) is None:
            self.workspace.do(codebook_edits.add_label(book, Label(code, Words(code, code), parent="EVENT")))
        else:
            self.workspace.do(codebook_edits.remove_label(book, code, uses=0))

    @rule(title=st.sampled_from(["Un", "Deux"]))
    def describe(self, title: str) -> None:
        stored = self.workspace.article(self.current.id)
        self.workspace.do(articles.describe(stored, replace(stored, title=title)))

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            entry = self.workspace.undoable()
            if entry is not None and entry.change.act.code != "import":
                self.workspace.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.workspace.redo()

    @precondition(lambda self: self.workspace.undoable() is not None)
    @rule()
    def reopen(self) -> None:
        names = self.workspace.undoable(), self.workspace.redoable()
        self.workspace.close()
        self.workspace = Workspace.open(self.path, annotator="A")
        assert (self.workspace.undoable(), self.workspace.redoable()) == names

    @invariant()
    def memory_equals_file(self) -> None:
        work = self.workspace
        for text in self.texts:
            kept = work.annotations(text.id)
            fresh = AnnotationSet(
                text.id, work.annotator.id, mentions=work.all_mentions(text.id), frames=work.all_frames(text.id)
            )
            assert kept.mentions == fresh.mentions
            assert kept.frames == fresh.frames
            assert kept.entities() == fresh.entities()
        fresh_register = Register(work.stored_entities())
        assert sorted(work.register, key=lambda e: e.id) == sorted(fresh_register, key=lambda e: e.id)
        assert all(work.register.named(e.name) == fresh_register.named(e.name) for e in fresh_register)

    @rule()
    def undo_everything_and_redo_it(self) -> None:
        count = 0
        while (entry := self.workspace.undoable()) is not None and entry.change.act.code != "import":
            self.workspace.undo()
            count += 1
        assert all(not self.workspace.all_mentions(text.id) for text in self.texts)
        assert all(not self.workspace.all_frames(text.id) for text in self.texts)
        assert len(self.workspace.register) == 0
        assert self.workspace.codebook == codebook()
        for _ in range(count):
            assert self.workspace.redo() is not None


TestAnnotating = Annotating.TestCase
TestAnnotating.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
