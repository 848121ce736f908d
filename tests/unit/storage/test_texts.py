from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotator.model.change import Act, Change
from annotator.model.span import Span
from annotator.storage.texts import Mark, TextReader
from tests.factories import TEXT, article, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project


@pytest.fixture
def reader(project: Project) -> Iterator[TextReader]:
    with closing(TextReader(project.path)) as found:
        yield found


def test_texts_and_articles_come_in_the_order_asked_for(project: Project, reader: TextReader) -> None:
    other = article("Autre.", id="u", name="u")
    project.put(other)
    assert reader.texts(["u", "nowhere", "t"]) == [("u", "Autre."), ("t", TEXT)]
    assert reader.articles(["t", "nowhere", "u"]) == [project.article, other]
    assert reader.texts([]) == []


def test_marks_are_those_of_one_annotator_by_place(project: Project, reader: TextReader) -> None:
    late, early = mention(8, 14, entities=(project.actor.id,)), mention(0, 7)
    parts = mention(15, 18, "COUNTRY", spans=(Span(15, 18), Span(20, 25)))
    project.put(late, early, parts, mention(0, 7, annotator="b"))
    assert reader.marks(["t"], "a") == [
        Mark("t", 0, 7, "ACTOR", (), early.id),
        Mark("t", 8, 14, "ACTOR", (project.actor.id,), late.id),
        Mark("t", 15, 25, "COUNTRY", (), parts.id),
    ]
    assert reader.marks(["u"], "a") == []
    assert {one.id for one in reader.mentions_among(["t"], "a")} == {late.id, early.id, parts.id}


def test_forms_are_the_words_of_the_article_with_what_they_were_tagged_as(project: Project, reader: TextReader) -> None:
    project.put(article("🇻🇪 Maduro, Maduro", id="u", name="u"))
    who = (project.actor.id,)
    project.put(
        mention(8, 14, entities=who),
        mention(3, 9, article="u", entities=who),
        mention(11, 17, article="u"),
        mention(3, 9, "COUNTRY", article="u"),
        mention(0, 7, spans=(Span(0, 7), Span(15, 20))),
        mention(0, 7, annotator="b"),
    )
    forms, sequence = reader.forms("a")
    assert sorted(forms) == [
        ("Maduro", "ACTOR", "", 1),
        ("Maduro", "ACTOR", project.actor.id, 2),
        ("Maduro", "COUNTRY", "", 1),
    ]
    assert reader.forms("b") == ([("Nicolas", "ACTOR", "", 1)], sequence)
    assert reader.forms("c") == ([], sequence)


def test_forms_tell_the_last_change_that_they_know(project: Project, reader: TextReader) -> None:
    written = project.put(mention(8, 14))
    assert (reader.forms("a")[1], reader.sequence()) == (written.sequence, written.sequence)
    again = project.put(removed=written.change.added, kind="undo", undo_of=written.sequence)
    assert reader.forms("a") == ([], again.sequence)
    assert again.sequence > written.sequence


def test_a_reader_sees_what_is_written_after_it_was_made(project: Project, reader: TextReader) -> None:
    assert reader.articles(["t"]) == [project.article]
    new = replace(project.article, title="Neu")
    project.put(new, removed=(project.article,))
    assert reader.articles(["t"]) == [new]


def test_two_threads_may_read_at_once(project: Project, reader: TextReader) -> None:
    project.put(*(article(f"Texte {n}", id=f"u{n}", name=f"u{n}") for n in range(50)))
    wrong: list[object] = []

    def read() -> None:
        wrong.extend(n for n in range(50) if reader.texts([f"u{n}"]) != [(f"u{n}", f"Texte {n}")])

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_reading_holds_nobody_up(project: Project, reader: TextReader) -> None:
    reader.forms("a")
    reader.texts(["t"])
    change = Change(Act("x"), (), (mention(0, 3),), "t")
    assert project.store.write(change, annotator="a").sequence == reader.sequence()
