"""Articles as nobody expects them, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Article
from annotator.model.span import Span, quote
from annotator.workspace import Workspace
from tests.e2e import hands
from tests.e2e.hands import acts, drawn, key, stored, tag, window_of
from ui.program import Program

Open = Callable[..., Article]


@pytest.fixture
def open_text(program: Program, tmp_path: Path) -> Open:
    """Opens a new project with one article of this text in front."""
    return partial(hands.open_text, program, tmp_path)


def test_a_project_without_articles(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "leer.attache"
    Workspace.create(path, load_codebook("political"), annotator="").close()
    program.open(path)
    window = window_of(program)
    assert program.desk.article is None
    drawn(program)
    for code in (Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        key(program, code)
    for code in (Qt.Key.Key_Return, Qt.Key.Key_F, Qt.Key.Key_PageDown, Qt.Key.Key_Z, Qt.Key.Key_A, Qt.Key.Key_C):
        key(program, code, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.workbench
    assert program.desk.workspace.counts()["mentions"] == 0


def test_an_article_of_one_sign(program: Program, open_text: Open) -> None:
    open_text("A", title="A")
    drawn(program)
    key(program, Qt.Key.Key_A)
    (mention,) = stored(program)
    assert mention.spans == (Span(0, 1),)
    for act in ("start_wider", "end_wider", "start_narrower", "end_narrower"):
        way, start = act.endswith("wider"), act.startswith("start")
        acts(program).annotating.move_border(start=start, outwards=way, by_character=True)
    assert stored(program)[0].spans == (Span(0, 1),)
    drawn(program)


def test_an_article_without_a_sign(program: Program, open_text: Open) -> None:
    open_text("", title="")
    drawn(program)
    for code in (Qt.Key.Key_A, Qt.Key.Key_E, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_End):
        key(program, code)
    assert stored(program) == []


def test_a_title_of_five_hundred_signs(program: Program, open_text: Open) -> None:
    title = "Où l’on voit que " + "les titres sont longs " * 22
    article = open_text(f"{title[:500]}\n\nMaduro rompt.", title=title[:500])
    assert len(article.title) == 500
    drawn(program)
    assert window_of(program).minimumSizeHint().width() <= 1440
    mention = tag(program, "ACTOR", 502, 508)
    assert quote(mention.spans, article.text) == "Maduro"
    drawn(program)


ODD = "👩‍👩‍👧 et 🇫🇷 : é́̂ تحدث الرئيس نيكولاس مادورو 𝔘ngarn\u200d fin"


def test_signs_beyond_the_usual_plane(program: Program, open_text: Open) -> None:
    article = open_text(ODD)
    for words in ("👩‍👩‍👧", "🇫🇷", "é́̂", "نيكولاس مادورو", "𝔘ngarn\u200d", "fin"):
        start = ODD.index(words)
        mention = tag(program, "ACTOR", start, start + len(words))
        assert quote(mention.spans, article.text) == words
        drawn(program)
    assert {quote(found.spans, ODD) for found in stored(program)} >= {"fin", "نيكولاس مادورو"}
    key(program, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    view = window_of(program).workbench.view
    seen = [view.caret()]
    for _ in range(len(ODD)):
        key(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        seen.append(view.caret())
    assert max(seen) <= len(ODD)
    assert 1 not in seen


def test_one_line_of_a_million_signs(program: Program, open_text: Open) -> None:
    text = "Maduro rompt avec Washington et Pékin se tait. " * 21_300
    article = open_text(text, title="Long")
    assert len(article.text) > 1_000_000
    drawn(program)
    mention = tag(program, "ACTOR", len(text) - 47, len(text) - 41)
    acts(program).annotating.show(mention.id)
    drawn(program)
    assert quote(stored(program)[0].spans, text) == "Maduro"
    assert window_of(program).workbench.view.caret() == mention.start


def test_forty_marks_on_one_word(program: Program, open_text: Open) -> None:
    text = "x" * 60 + " fin"
    open_text(text)
    for depth in range(40):
        tag(program, ("ACTOR", "COUNTRY")[depth % 2], depth // 2, 60 - depth // 2)
    drawn(program)
    assert len(stored(program)) == 40
    view = window_of(program).workbench.view
    view.set_caret(30)
    drawn(program)
    assert len(program.desk.annotations.at(30)) == 40


def test_marks_at_both_ends(program: Program, open_text: Open) -> None:
    text = "Maduro rompt avec Pékin"
    open_text(text)
    tag(program, "ACTOR", 0, 6)
    tag(program, "COUNTRY", 18, 23)
    tag(program, "EVENT", 0, len(text))
    drawn(program)
    for start in (True, False):
        acts(program).annotating.move_border(start=start, outwards=True, by_character=True)
    assert sorted(found.spans[0] for found in stored(program)) == [Span(0, 6), Span(0, 23), Span(18, 23)]
    for _ in range(4):
        key(program, Qt.Key.Key_Tab)
    key(program, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert window_of(program).workbench.view.caret() == len(text)


def test_text_that_looks_like_tei(program: Program, open_text: Open) -> None:
    text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>&amp; <b>gras</b> %n {0} ]]></p></TEI>'
    article = open_text(text, title=text)
    start = text.index("<b>")
    mention = tag(program, "ACTOR", start, start + 11)
    acts(program).annotating.link_new(mention.id, "<b>gras</b> & {0}")
    assert quote(mention.spans, article.text) == "<b>gras</b>"
    assert window_of(program).workbench.view.text() == text
    (entity,) = program.desk.workspace.stored_entities()
    assert entity.name == "<b>gras</b> & {0}"
    drawn(program)


def test_acts_named_after_odd_words_are_shown(program: Program, open_text: Open) -> None:
    text = "{0} {1} {x} & <i>"
    open_text(text)
    tag(program, "ACTOR", 0, len(text))
    names: list[str] = []
    acts(program).undo.names_changed.connect(lambda undo, _redo: names.append(undo))
    acts(program).undo.refresh()
    assert "{0} {1} {x} & <i>" in names[-1]
    key(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored(program) == []
