"""What the window asks and tells about sharing without text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.dialogs.export_dialog import ExportDialog, ExportPreview
from ui.dialogs.format_choice import FormatChoice
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.share_dialog import ShareAnswer, ShareDialog
from ui.sharing_sentences import ledger_words
from ui.theme import light
from ui.widgets.quiet_bar import QuietBar


def test_the_dialog_says_what_stays_and_asks_about_titles(qtbot: QtBot) -> None:
    dialog = ShareDialog(light())
    qtbot.addWidget(dialog)
    for word in ("position", "40", "titles", "SHA-256", "history"):
        assert word in dialog.accessibleDescription()
    assert dialog.answer() == ShareAnswer(titles=True)
    dialog.titles.click()
    assert dialog.answer() == ShareAnswer(titles=False)


@pytest.mark.parametrize(
    ("report", "title"),
    [
        ({"command": "share", "articles": 3}, "The copy without the articles’ text is made"),
        ({"command": "restore-text", "articles": 0}, "No text was put back"),
        ({"command": "restore-text", "articles": 2}, "2 text"),
    ],
)
def test_its_reports_have_titles(qtbot: QtBot, report: Mapping[str, object], title: str) -> None:
    dialog = ReportDialog(light(), report, language="en")
    qtbot.addWidget(dialog)
    assert dialog._title().startswith(title)


def test_a_report_tells_exact_texts_from_other_editions(qtbot: QtBot) -> None:
    report = {
        "command": "restore-text",
        "articles": 3,
        "kept": {"text": 2, "other edition": 1},
        "lost": [{"what": "text", "count": 1, "where": ["x"], "why": "it fits several articles as well"}],
    }
    dialog = ReportDialog(light(), report, language="en")
    qtbot.addWidget(dialog)
    groups = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    lines = [(group.child(at).text(0), group.child(at).text(1)) for group in groups for at in range(group.childCount())]
    assert lines == [("texts of another edition", "1"), ("texts, exactly the same", "2"), ("texts", "1")]
    assert groups[1].child(0).text(2) == "It fits several articles equally well."


@pytest.mark.parametrize(
    ("command", "words", "kept", "said"),
    [
        ("export", "text", True, "text"),
        ("share", "text", True, "texts"),
        ("restore-text", "text", True, "texts, exactly the same"),
        ("restore-text", "text", False, "texts"),
        ("restore-text", "something new", False, "something new"),
    ],
)
def test_only_reports_of_sharing_have_other_words(command: str, words: str, kept: bool, said: str) -> None:
    assert ledger_words(command, words, kept=kept) == said


def offering(dialog: ReportDialog) -> list[QPushButton]:
    """The buttons that offer to look for near duplicates."""
    return [button for button in dialog.findChildren(QPushButton) if button.text() == "Near duplicates…"]


def test_only_an_import_of_several_articles_offers_to_look_for_near_duplicates(qtbot: QtBot) -> None:
    for report, count in (
        ({"command": "import", "articles": 2}, 1),
        ({"command": "import", "articles": 1}, 0),
        ({"command": "export", "articles": 2}, 0),
    ):
        dialog = ReportDialog(light(), report, language="en")
        qtbot.addWidget(dialog)
        assert len(offering(dialog)) == count


def test_the_offer_closes_the_report_first(qtbot: QtBot) -> None:
    dialog = ReportDialog(light(), {"command": "import", "articles": 2}, language="en")
    qtbot.addWidget(dialog)
    dialog.show()
    shown: list[bool] = []
    dialog.duplicates_requested.connect(lambda: shown.append(dialog.isVisible()))
    offering(dialog)[0].click()
    assert shown == [False]


def make_export(masked: bool) -> ExportDialog:
    """An export dialog whose previews say which of the two they are."""

    def plain(_code: str, _options: Mapping[str, str]) -> ExportPreview:
        return ExportPreview("the text")

    def without(_code: str, _options: Mapping[str, str]) -> ExportPreview:
        return ExportPreview("xxx xxxx")

    return ExportDialog(
        light(),
        [FormatChoice("jsonl", "JSON Lines")],
        articles=[("", "All")],
        annotators=[("", "All")],
        folder=Path("/nowhere"),
        preview=plain,
        masked=without if masked else None,
        language="en",
    )


def test_an_export_without_text_is_previewed_and_answered(qtbot: QtBot) -> None:
    dialog = make_export(masked=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.without_text.isVisible()
    assert (dialog.answer().without_text, dialog._text.toPlainText()) == (False, "the text")
    dialog.without_text.click()
    qtbot.waitUntil(lambda: dialog._text.toPlainText() == "xxx xxxx", timeout=5_000)
    assert dialog.answer().without_text


def test_the_choice_is_not_offered_where_nobody_can_mask(qtbot: QtBot) -> None:
    dialog = make_export(masked=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.without_text.isVisible()


def test_the_quiet_bar_states_and_asks(qtbot: QtBot) -> None:
    bar = QuietBar(light(), picture="eye-off", text="The text was left out.", button="Put it back…")
    qtbot.addWidget(bar)
    assert bar.accessibleName() == bar.label.text() == "The text was left out."
    with qtbot.waitSignal(bar.requested):
        bar.button.click()
