"""What a project's suggestions learn as it changes: always the same as a fresh look at the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator import accepting
from annotator.codebooks.loading import load_codebook
from annotator.edits import articles as article_edits
from annotator.edits import entities, mentions
from annotator.edits.occurrences import tag_all
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook, Label, Words
from annotator.model.memory import DictionaryEntry, Refusal
from annotator.model.records import Article, Mention
from annotator.model.span import Span
from annotator.suggesting import Suggesting
from annotator.suggestions.options import Options
from annotator.suggestions.suggestion import Suggestion
from annotator.workspace import Happened, Workspace
from tests.factories import article, codebook, entity

BOOK = load_codebook("political")
TEXTS = (
    "Maduro rompt avec Oslo. MADURO, maduro.",
    "L’Italie et Guaidó : Maduro.",
    "Oslo se tait, Guaido aussi, Guaidó !",
)
SMALL = replace(
    codebook(),
    labels=(
        Label("ACTOR", Words("Acteur", "Actor"), entities=True),
        Label("PLACE", Words("Lieu", "Place"), entities=True),
        Label("DATE", Words("Date", "Date")),
    ),
)
"""No countries: what reads the file anew again and again should be quick."""
QUIET = Options(sources=("article", "project", "dictionary", "table", "file"))


class Desk:
    """A project in a folder, with three articles and what happened to it."""

    def __init__(self, folder: Path, book: Codebook = BOOK) -> None:
        self.book = book
        self.workspace = Workspace.create(folder / "p.attache", book, annotator="A")
        self.happened: list[Happened] = []
        self.workspace.subscribe(self.happened.append)
        self.texts = [article(text, id=f"t{n}", name=f"t{n}", date="2019-01-27") for n, text in enumerate(TEXTS)]
        self.workspace.store_people([self.workspace.annotator])
        self.workspace.store_new([*self.texts, QUIET.setting()], Act("import"))
        self.reader = self.workspace.text_reader()

    @property
    def who(self) -> str:
        return self.workspace.annotator.id

    def suggesting(self) -> Suggesting:
        return Suggesting(self.reader, self.who)

    def tag(self, text: Article, words: str, label: str = "ACTOR") -> Mention:
        start = text.text.index(words)
        change = mentions.tag(text, [Span(start, start + len(words))], label, codebook=self.book, annotator=self.who)
        self.workspace.do(change)
        (made,) = (record for record in change.added if isinstance(record, Mention))
        return made

    def learn(self, suggesting: Suggesting) -> None:
        for one in self.happened:
            suggesting.apply(one.change, one.sequence)
        self.happened.clear()

    def close(self) -> None:
        self.reader.close()
        self.workspace.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path)) as found:
        yield found


def everything(suggesting: Suggesting) -> dict[str, list[Suggestion]]:
    """The suggestions of every article."""
    return {found.id: suggestions for found, suggestions in suggesting.of_corpus()}


def knowledge(suggesting: Suggesting) -> tuple[object, ...]:
    """The suggestions of every article, and what was counted for them."""
    tagged = suggesting._suggester.tagged
    return everything(suggesting), tagged._uses, tagged._written, len(suggesting._suggester._trie)


def words(suggesting: Suggesting, text: Article) -> list[str]:
    return [one.span.of(text.text) for one in suggesting.for_article(text.id)]


def test_tags_are_learnt_and_forgotten(desk: Desk) -> None:
    suggesting = desk.suggesting()
    assert words(suggesting, desk.texts[1]) == ["Italie"]
    desk.tag(desk.texts[0], "Maduro")
    desk.learn(suggesting)
    assert words(suggesting, desk.texts[1]) == ["Italie", "Maduro"]
    assert words(suggesting, desk.texts[0]) == ["Oslo", "MADURO"]
    desk.workspace.undo()
    desk.learn(suggesting)
    assert words(suggesting, desk.texts[1]) == ["Italie"]


def test_another_annotators_tags_refusals_and_mentions_do_not_count(desk: Desk) -> None:
    desk.workspace.work_as("B")
    desk.tag(desk.texts[0], "Maduro")
    desk.tag(desk.texts[1], "Italie", "COUNTRY")
    italy = desk.texts[2]
    desk.workspace.do(
        accepting.reject_everywhere(italy, Suggesting(desk.reader, desk.who).for_article("t2")[0], annotator=desk.who)
    )
    desk.workspace.work_as("A")
    suggesting = desk.suggesting()
    desk.learn(suggesting)
    assert [words(suggesting, text) for text in desk.texts] == [["Oslo"], ["Italie"], ["Oslo"]]


def test_a_change_that_the_first_look_saw_already_counts_once(desk: Desk) -> None:
    desk.tag(desk.texts[0], "Maduro")
    suggesting = desk.suggesting()
    desk.learn(suggesting)
    assert [one.reason.words for one in suggesting.for_article("t1") if one.reason.code == "tagged"] == [("1",)]
    desk.workspace.undo()
    desk.learn(suggesting)
    assert words(suggesting, desk.texts[1]) == ["Italie"]


def test_a_change_stored_during_the_first_look_counts_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read = desk.reader.dictionary

    def late() -> list[DictionaryEntry]:
        desk.tag(desk.texts[0], "Maduro")
        desk.workspace.do(Change(Act("x"), (), (DictionaryEntry("d", "ACTOR", "Guaidó"),)))
        return read()

    monkeypatch.setattr(desk.reader, "dictionary", late)
    suggesting = desk.suggesting()
    monkeypatch.undo()
    desk.learn(suggesting)
    assert [one.reason.words for one in suggesting.for_article("t1")] == [("Italie",), ("Guaidó",), ("1",)]
    for _ in range(2):
        desk.workspace.undo()
    desk.learn(suggesting)
    assert words(suggesting, desk.texts[1]) == ["Italie"]


def test_an_article_that_is_gone_when_its_tags_are_learnt(desk: Desk) -> None:
    desk.tag(desk.texts[1], "Maduro")
    suggesting = desk.suggesting()
    desk.tag(desk.texts[0], "Maduro")
    desk.tag(desk.texts[0], "Oslo", "PLACE")
    gone = desk.texts[0]
    desk.workspace.do(article_edits.remove(gone, desk.workspace.dependants(gone.id)))
    desk.learn(suggesting)
    assert knowledge(suggesting) == knowledge(desk.suggesting())
    desk.workspace.undo()
    desk.learn(suggesting)
    assert knowledge(suggesting) == knowledge(desk.suggesting())


def test_the_projects_options_are_followed_and_their_undoing_too(desk: Desk) -> None:
    suggesting = desk.suggesting()
    old = desk.workspace.memory.setting("suggestions")
    assert old is not None
    desk.workspace.do(Change(Act("setting"), (old,), (Options(sources=()).setting(),)))
    desk.learn(suggesting)
    assert not any(everything(suggesting).values())
    desk.workspace.undo()
    desk.learn(suggesting)
    assert words(suggesting, desk.texts[1]) == ["Italie"]
    desk.workspace.do(Change(Act("setting"), (old,)))
    desk.learn(suggesting)
    assert knowledge(suggesting) == knowledge(desk.suggesting())


def test_nothing_for_an_article_that_is_not_there(desk: Desk) -> None:
    assert desk.suggesting().for_article("nowhere") == []


def test_cancelling_ends_the_way_through_the_corpus(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise InterruptedError

    found = desk.suggesting().of_corpus(["t2", "t0", "t1"], progress=progress)
    with pytest.raises(InterruptedError):
        list(found)
    assert seen == [(1, 3), (2, 3)]


pick = st.integers(0, 1000)


class Learning(RuleBasedStateMachine):
    """Whatever happens, and however late it is learnt, the state is that of a fresh look."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.desk = Desk(Path(self.folder.name), SMALL)
        self.suggesting = self.desk.suggesting()
        self.counter = 0

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        self.desk.tag(self.desk.texts[1], "Maduro")

    def own(self) -> list[Mention]:
        work = self.desk.workspace
        return [m for text in self.desk.texts for m in work.all_mentions(text.id) if m.annotator == self.desk.who]

    def here(self, number: int) -> Article | None:
        text = self.desk.texts[number % 3]
        return text if text.id in self.desk.workspace.article_ids() else None

    @rule(
        number=pick,
        start=st.integers(0, 22),
        size=st.sampled_from([1, 4, 6]),
        label=st.sampled_from(["ACTOR", "PLACE", "DATE"]),
    )
    def tag(self, number: int, start: int, size: int, label: str) -> None:
        if text := self.here(number):
            spans = [Span(start, start + size)]
            self.desk.workspace.do(mentions.tag(text, spans, label, codebook=SMALL, annotator=self.desk.who))

    @rule(words=st.sampled_from(["Maduro", "Guaidó", "Oslo"]), label=st.sampled_from(["ACTOR", "PLACE"]))
    def tag_everywhere(self, words: str, label: str) -> None:
        texts = [text for number in range(3) if (text := self.here(number)) and words in text.text]
        places = [(t.id, Span(t.text.index(words), t.text.index(words) + len(words))) for t in texts]
        self.counter += 1
        record = entity(words, label, id=f"e{self.counter}")
        made = tag_all(
            places, label, codebook=SMALL, annotator=self.desk.who, words=words, entity=record, also=(record,)
        )
        self.desk.workspace.do(made)

    @rule(number=pick)
    def untag(self, number: int) -> None:
        if own := self.own():
            gone = own[number % len(own)]
            text = self.desk.workspace.article(gone.article)
            self.desk.workspace.do(mentions.remove(text, [gone], self.desk.workspace.annotations(text.id)))

    @rule(number=pick)
    def remove_record(self, number: int) -> None:
        work = self.desk.workspace
        if found := sorted(work.register, key=lambda one: one.id):
            gone = found[number % len(found)]
            work.do(entities.remove(gone, mentions=work.mentions_of(gone.id), frames=work.frames_of(gone.id)))

    @rule(number=pick, everywhere=st.booleans())
    def refuse(self, number: int, everywhere: bool) -> None:
        if not (text := self.here(number)):
            return
        if found := self.desk.suggesting().for_article(text.id):
            act = accepting.reject_everywhere if everywhere else accepting.reject
            change = act(text, found[number % len(found)], annotator=self.desk.who)
            known = {r.id for r in self.desk.reader.refusals(self.desk.who)}
            if not any(isinstance(r, Refusal) and r.id in known for r in change.added):
                self.desk.workspace.do(change)

    @rule(number=pick)
    def accept(self, number: int) -> None:
        if text := self.here(number):
            work = self.desk.workspace
            found = self.desk.suggesting().for_article(text.id)[:2]
            if found:
                work.do(accepting.accept(text, found, codebook=SMALL, register=work.register, annotator=self.desk.who))

    @rule(number=pick)
    def remove_article(self, number: int) -> None:
        if text := self.here(number):
            self.desk.workspace.do(article_edits.remove(text, self.desk.workspace.dependants(text.id)))

    @rule(name=st.sampled_from(["Guaidó", "l’Oslo", "Maduro"]))
    def dictionary(self, name: str) -> None:
        old = self.desk.workspace.memory.dictionary.get(name)
        new = DictionaryEntry(name, "ACTOR", name, (f"{name} aussi",))
        self.desk.workspace.do(Change(Act("x"), (old,) if old else (), () if old else (new,)))

    @precondition(lambda self: len(self.desk.happened) > 0)
    @rule()
    def undo(self) -> None:
        entry = self.desk.workspace.undoable()
        if entry is not None and entry.change.act.code != "import":
            self.desk.workspace.undo()

    @rule()
    def redo(self) -> None:
        self.desk.workspace.redo()

    @rule()
    def look_anew(self) -> None:
        self.suggesting = self.desk.suggesting()

    @rule()
    def learn(self) -> None:
        self.desk.learn(self.suggesting)
        assert knowledge(self.suggesting) == knowledge(self.desk.suggesting())

    @invariant()
    def nothing_is_lost(self) -> None:
        assert len(self.desk.happened) == len({one.sequence for one in self.desk.happened})


TestLearning = Learning.TestCase
TestLearning.settings = settings(
    max_examples=10, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
