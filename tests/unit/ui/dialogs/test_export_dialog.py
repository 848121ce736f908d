"""What to export: formats with their options, a preview, and what of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from annotator.model.errors import ExportRefused
from tests.unit.ui.dialogs.test_dialogs import JSONL, make_export
from ui.dialogs.export_dialog import ExportAnswer, ExportDialog, ExportPreview
from ui.theme import light


def test_export_answers_and_previews(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make_export(tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.answer() == ExportAnswer((("tei", {}),), "all", "me", tmp_path)
    form = dialog._form("tei")
    form.findChildren(QComboBox)[0].setCurrentIndex(1)
    dialog._pause.timeout.emit()
    assert '{"profile": "reading"}' in dialog._text.toPlainText()
    dialog.formats.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.articles.setCurrentIndex(1)
    assert dialog.answer() == ExportAnswer((("tei", {"profile": "reading"}), ("jsonl", {})), "done", "me", tmp_path)
    assert dialog.foot_text.text() == "2 formats · Done (12)"
    dialog.formats.setCurrentRow(1)
    assert dialog._text.toPlainText().startswith("<jsonl>")
    dialog._pause.stop()


def test_export_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    dialog = make_export(tmp_path)
    qtbot.addWidget(dialog)
    dialog.formats.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "at least one" in dialog._fault.text()
    dialog.formats.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.folder.setText(str(tmp_path / "file"))
    assert not dialog.primary.isEnabled()
    dialog.folder.setText("")
    assert "folder" in dialog._fault.text()


def test_the_ledger_of_the_article_stands_below_its_preview(qtbot: QtBot) -> None:
    dialog = make_export()
    qtbot.addWidget(dialog)
    groups = [dialog.ledger.topLevelItem(row) for row in range(dialog.ledger.topLevelItemCount())]
    lines = {(item.text(0), item.child(at).text(1)) for item in groups for at in range(item.childCount())}
    assert ("Read back and compared", "1,198 of 1,204") in lines
    assert ("Read back and compared", "31 of 31") in lines
    assert ("Not kept (1)", "6") in lines


def test_a_preview_that_fails_is_a_sentence(qtbot: QtBot) -> None:
    def refuse(_code: str, _options: Mapping[str, str]) -> ExportPreview:
        raise ExportRefused("the codebook is unsound")

    dialog = ExportDialog(light(), [JSONL], articles=[], annotators=[], folder=Path(), preview=refuse, language="en")
    qtbot.addWidget(dialog)
    assert dialog._text.toPlainText() == "Nothing was exported: the codebook is unsound"
