"""Suggestions and "tag all" in the real window: nothing counts until accepted, one undo takes everything back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.model.ids import new_id
from annotator.model.records import Article
from annotator.suggestions.suggestion import Suggestion
from annotator.workspace import Workspace
from tests.e2e.answers import answering, say_yes
from tests.e2e.hands import acts, key, stored, window_of
from ui.dialogs.review_dialog import ReviewDialog
from ui.program import Program

PATIENCE_MS = 30_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def open_texts(program: Program, folder: Path, *texts: str, language: str = "fr") -> list[str]:
    """A new project with these articles, the first in front; their ids."""
    path = folder / "p.attache"
    articles = [
        Article(new_id(), f"a{number}", text, title=f"Titre {number}", language=language, date="2019-01-27")
        for number, text in enumerate(texts)
    ]
    workspace = Workspace.create(path, load_codebook("political"), annotator="")
    workspace.store_new(articles, Act("import", ("x",)))
    workspace.close()
    program.open(path)
    program.desk.open_article(articles[0].id)
    return [article.id for article in articles]


def suggested(qtbot: QtBot, program: Program, words: str, label: str) -> Suggestion:
    """The first suggestion for these words, once it is there."""
    article = program.desk.article
    assert article is not None

    def find() -> list[Suggestion]:
        found = acts(program).suggestions.suggestions
        return [one for one in found if one.span.of(article.text) == words and one.label == label]

    qtbot.waitUntil(lambda: bool(find()), timeout=PATIENCE_MS)
    return find()[0]


def offered(qtbot: QtBot, program: Program) -> str:
    """What the strip offers, once it does."""
    qtbot.waitUntil(lambda: acts(program).tag_all.is_offering, timeout=PATIENCE_MS)
    return window_of(program).workbench.strip.text()


def test_suggestions_count_for_nothing_until_accepted(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Le Pérou et le Chili se parlent.")
    one = suggested(qtbot, program, "Pérou", "COUNTRY")
    assert program.desk.workspace.counts()["mentions"] == 0
    assert program.desk.workspace.undoable() is None
    acts(program).suggestions.show(one.id)
    key(program, Qt.Key.Key_Return)
    (mention,) = stored(program)
    assert (mention.label, mention.origin) == ("COUNTRY", "suggestion")
    assert [program.desk.workspace.entity(id_).name for id_ in mention.entities] == ["Pérou"]
    assert ("ISO3166-1-alpha-2", "PE") in program.desk.workspace.entity(mention.entities[0]).codes
    acts(program).undo.undo()
    assert stored(program) == []
    assert len(program.desk.workspace.register) == 0
    assert suggested(qtbot, program, "Pérou", "COUNTRY").codes == one.codes


def test_tag_once_apply_everywhere_and_one_undo(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    texts = ["Nicolas Maduro parle. Puis Nicolas Maduro part.", "L’appel de NICOLAS MADURO.", "Rien ici."]
    ids = open_texts(program, tmp_path, *texts)
    suggested(qtbot, program, "Nicolas Maduro", "ACTOR")
    acts(program).suggestions.show(suggested(qtbot, program, "Nicolas Maduro", "ACTOR").id)
    key(program, Qt.Key.Key_A)
    line = offered(qtbot, program)
    assert "1" in line
    assert "2" in line
    key(program, Qt.Key.Key_Return)
    workspace = program.desk.workspace
    qtbot.waitUntil(lambda: workspace.counts()["mentions"] == 3, timeout=PATIENCE_MS)
    mentions = [mention for id_ in ids for mention in workspace.all_mentions(id_)]
    assert {workspace.article(m.article).text[m.start : m.end].lower() for m in mentions} == {"nicolas maduro"}
    assert len({mention.entities for mention in mentions}) == 1
    assert window_of(program).workbench.message.isVisible()
    acts(program).undo.undo()
    assert workspace.counts()["mentions"] == 1
    acts(program).undo.redo()
    assert workspace.counts()["mentions"] == 3


def test_tag_all_here_leaves_other_articles_alone(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Lima, puis Lima et Lima.", "À Lima.")
    article = program.desk.article
    assert article is not None
    acts(program).annotating.tag_spans("PLACE", [suggested(qtbot, program, "Lima", "PLACE").span])
    assert "3" in offered(qtbot, program)
    key(program, Qt.Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: program.desk.workspace.counts()["mentions"] == 3, timeout=PATIENCE_MS)
    assert len(program.desk.workspace.all_mentions(article.id)) == 3


def test_remove_everywhere_asks_and_one_undo_brings_back(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Ava Nowak et Ava Nowak.", "Ava Nowak.")
    acts(program).suggestions.show(suggested(qtbot, program, "Ava Nowak", "ACTOR").id)
    key(program, Qt.Key.Key_Return)
    offered(qtbot, program)
    key(program, Qt.Key.Key_Return)
    workspace = program.desk.workspace
    qtbot.waitUntil(lambda: workspace.counts()["mentions"] == 3, timeout=PATIENCE_MS)
    assert program.desk.mention is not None
    with answering((QMessageBox, say_yes)):
        key(program, Qt.Key.Key_Delete, CONTROL)
    assert workspace.counts()["mentions"] == 0
    acts(program).undo.undo()
    assert workspace.counts()["mentions"] == 3


def test_rejected_here_does_not_come_back_and_undo_brings_it(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Le Pérou, le Chili et encore le Pérou.")
    one = suggested(qtbot, program, "Pérou", "COUNTRY")
    acts(program).suggestions.show(one.id)
    key(program, Qt.Key.Key_X)
    suggestions = acts(program).suggestions
    qtbot.waitUntil(lambda: not suggestions.suggestions.find(one.id))
    acts(program).suggestions.ask()
    with qtbot.waitSignal(program.lookout.suggested, timeout=PATIENCE_MS):
        pass
    assert suggestions.suggestions.find(one.id) is None
    assert suggested(qtbot, program, "Pérou", "COUNTRY").span.start > one.span.start
    acts(program).undo.undo()
    qtbot.waitUntil(lambda: suggestions.suggestions.find(one.id) is not None, timeout=PATIENCE_MS)


def test_rejected_everywhere_is_gone_in_every_article(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, "Le Pérou et le Chili.", "Le Pérou et la Bolivie.")
    acts(program).suggestions.show(suggested(qtbot, program, "Pérou", "COUNTRY").id)
    key(program, Qt.Key.Key_X, CONTROL | SHIFT)
    program.desk.open_article(ids[1])
    suggested(qtbot, program, "Bolivie", "COUNTRY")
    text = program.desk.article.text if program.desk.article else ""
    assert "Pérou" not in [one.span.of(text) for one in acts(program).suggestions.suggestions]


@pytest.mark.parametrize(("digit", "label", "attribute"), [("1", "COUNTRY", "government"), ("é", "COUNTRY", "state")])
def test_a_capital_asks_state_government_or_place(
    qtbot: QtBot, program: Program, tmp_path: Path, digit: str, label: str, attribute: str
) -> None:
    open_texts(program, tmp_path, "Washington a refusé de répondre.")
    one = suggested(qtbot, program, "Washington", "COUNTRY")
    assert [sense.code for sense in one.senses] == ["government", "state", "place"]
    acts(program).suggestions.show(one.id)
    key(program, Qt.Key.Key_Return)
    popover = acts(program).questions.choices
    qtbot.waitUntil(popover.isVisible)
    assert program.desk.workspace.counts()["mentions"] == 0
    QApplication.sendEvent(
        popover, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, digit)
    )
    (mention,) = stored(program)
    assert mention.label == label
    assert ("refers_to", attribute) in mention.attributes
    assert ("kind", "capital_metonym") in mention.attributes


def test_a_letter_takes_the_suggestion_with_another_label(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Le même jour, Ava Nowak parle.")
    acts(program).suggestions.show(suggested(qtbot, program, "Ava Nowak", "ACTOR").id)
    key(program, Qt.Key.Key_L)
    (mention,) = stored(program)
    assert (mention.label, mention.end - mention.start) == ("PLACE", len("Ava Nowak"))


def test_tab_goes_through_marks_and_suggestions_alike(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Ava Nowak est au Pérou. Le Chili attend.")
    first = suggested(qtbot, program, "Pérou", "COUNTRY")
    acts(program).suggestions.show(first.id)
    key(program, Qt.Key.Key_Return)
    window_of(program).workbench.view.set_caret(0)
    program.desk.pick_mention("")
    seen = []
    for _ in range(4):
        key(program, Qt.Key.Key_Tab)
        current = acts(program).suggestions.current
        seen.append("suggestion" if current else "mention" if program.desk.mention else "")
    assert "mention" in seen
    assert "suggestion" in seen


def test_safe_ones_are_those_decided_before(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, "Ava Nowak parle.", "Ava Nowak, Ava Nowak et le Pérou.")
    acts(program).suggestions.show(suggested(qtbot, program, "Ava Nowak", "ACTOR").id)
    key(program, Qt.Key.Key_Return)
    program.desk.open_article(ids[1])
    panel = window_of(program).suggestions
    qtbot.waitUntil(lambda: "2" in panel.safe.text(), timeout=PATIENCE_MS)
    acts(program).suggestions.accept_safe()
    assert len(stored(program)) == 2
    assert {mention.label for mention in stored(program)} == {"ACTOR"}


def test_nothing_is_proposed_where_several_code_apart(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, "Le Pérou.", "Le Chili.")
    suggested(qtbot, program, "Pérou", "COUNTRY")
    answers: list[int] = []
    program.lookout.suggested.connect(lambda _article, found: answers.append(len(found)))
    acts(program).articles.set_reliability(ids[0], drawn=True)
    qtbot.waitUntil(lambda: answers[-1:] == [0], timeout=PATIENCE_MS)  # the list is bare as long as nobody answers
    assert not len(acts(program).suggestions.suggestions)
    program.desk.open_article(ids[1])
    suggested(qtbot, program, "Chili", "COUNTRY")


def test_a_date_in_a_quotation_shows_a_calendar_and_the_arrows_shift_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    text = "Le 23 janvier 2019, Ava Nowak a parlé.\n\n« Ils sont partis hier », a souligné Ava Nowak."
    open_texts(program, tmp_path, text)
    one = suggested(qtbot, program, "hier", "DATE")
    assert one.asks
    acts(program).suggestions.show(one.id)
    key(program, Qt.Key.Key_Return)
    calendar = acts(program).questions.calendar
    qtbot.waitUntil(calendar.isVisible)
    assert program.desk.workspace.counts()["mentions"] == 0
    before = calendar.value()
    press(calendar, Qt.Key.Key_Right)
    assert calendar.value() > before
    press(calendar, Qt.Key.Key_Return)
    (mention,) = stored(program)
    assert (mention.label, mention.value > before) == ("DATE", True)


def test_an_undated_article_leaves_relative_dates_open(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, "Ils sont partis hier.")
    workspace = program.desk.workspace
    acts(program).articles.describe(workspace.article(ids[0]), replace(workspace.article(ids[0]), date=""))
    qtbot.waitUntil(lambda: suggested(qtbot, program, "hier", "DATE").value == "", timeout=PATIENCE_MS)
    acts(program).suggestions.show(suggested(qtbot, program, "hier", "DATE").id)
    key(program, Qt.Key.Key_Return)
    calendar = acts(program).questions.calendar
    qtbot.waitUntil(calendar.isVisible)
    press(calendar, Qt.Key.Key_Delete)
    assert [(mention.label, mention.value) for mention in stored(program)] == [("DATE", "")]


def test_a_review_of_the_corpus_asks_one_question_at_a_time(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, "Rien.", "Ils vivent à Washington.", "Moscou a refusé.")
    asked: list[str] = []

    def answer(dialog: ReviewDialog) -> None:
        def ready() -> bool:
            return bool(dialog.findChildren(QLabel)) and dialog._queue.current() is not None

        for answering_key in (Qt.Key.Key_1, Qt.Key.Key_X):
            qtbot.waitUntil(ready, timeout=PATIENCE_MS)
            question = dialog._queue.current()
            assert question is not None
            asked.append(question.hit)
            QTest.keyClick(dialog, answering_key)
        dialog.reject()

    with answering((ReviewDialog, answer)):
        acts(program).review.open()
    workspace = program.desk.workspace
    assert asked == ["Washington", "Moscou"]
    (mention,) = workspace.all_mentions(ids[1])
    assert (mention.label, mention.origin) == ("PLACE", "suggestion")
    assert workspace.all_mentions(ids[2]) == []
    assert len(workspace.memory.refusals(workspace.annotator.id)) >= 1


def press(widget: QWidget, code: Qt.Key) -> None:
    """One key to the part of a popover that has the keyboard."""
    QTest.keyClick(widget.focusWidget() or widget, code)


def test_f2_shows_a_tagged_date_on_the_calendar(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Le 23 janvier 2019, Ava Nowak a parlé.")
    acts(program).suggestions.show(suggested(qtbot, program, "23 janvier 2019", "DATE").id)
    key(program, Qt.Key.Key_Return)
    assert [mention.value for mention in stored(program)] == ["2019-01-23"]
    key(program, Qt.Key.Key_F2)
    calendar = acts(program).questions.calendar
    qtbot.waitUntil(calendar.isVisible)
    press(calendar, Qt.Key.Key_Left)
    press(calendar, Qt.Key.Key_Return)
    assert [mention.value for mention in stored(program)] == ["2019-01-22"]
