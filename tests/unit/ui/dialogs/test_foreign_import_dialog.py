"""How to read the files of a format: options, preview, doubtful points, labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.exchange.label_codes import LabelMapping
from annotator.exchange.label_mapping import ForeignCode
from ui.dialogs.foreign_import_dialog import ForeignImportDialog
from ui.dialogs.format_choice import FormatChoice, OptionChoice
from ui.dialogs.import_preview import ImportPreview, PreviewArticle, PreviewFinding
from ui.theme import light

CHOICE = FormatChoice("brat", "brat", "texts and marks", options=(OptionChoice("deep", "Deep", "flag", "no"),))
CODES = (
    ForeignCode("label", "PER", 12, ("Nicolas Maduro",)),
    ForeignCode("label", "Attack", 3, frames=True),
    ForeignCode("role", "Agent", 3, frames=True),
)
PREVIEW = ImportPreview(
    (PreviewArticle("Un titre", "Le Soir · 24 janvier 2019", "Du texte."), PreviewArticle("Deux", "", "Plus.")),
    mentions=12,
    frames=3,
    partial=True,
    findings=(PreviewFinding("err", "a.ann:3", "broken"), PreviewFinding("warn", "", "odd")),
    labels=CODES,
)


class Looks:
    """Who is asked for previews, and what with."""

    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, str], Callable[[ImportPreview], object]]] = []

    def __call__(self, options: Mapping[str, str], deliver: Callable[[ImportPreview], object]) -> None:
        self.asked.append((dict(options), deliver))


def opened(qtbot: QtBot, looks: Looks, kept: LabelMapping | None = None) -> ForeignImportDialog:
    dialog = ForeignImportDialog(
        light(),
        CHOICE,
        [Path("/x/a.ann")],
        codebook=load_codebook("political"),
        language="en",
        kept=kept or LabelMapping(),
        look=looks,
    )
    qtbot.addWidget(dialog)
    return dialog


def box(dialog: ForeignImportDialog, row: int) -> QComboBox:
    found = dialog.labels.cellWidget(row, 3)
    assert isinstance(found, QComboBox)
    return found


def test_what_the_files_bring_is_shown_when_it_is_there(qtbot: QtBot) -> None:
    looks = Looks()
    dialog = opened(qtbot, looks)
    assert dialog.foot_text.text() == "Reading…"
    looks.asked[0][1](PREVIEW)
    assert [dialog.articles.item(row).text() for row in range(2)] == ["Un titre\nLe Soir · 24 janvier 2019", "Deux"]
    assert dialog._text.toPlainText() == "Du texte."
    dialog.articles.setCurrentRow(1)
    assert dialog._text.toPlainText() == "Plus."
    assert dialog.findings.item(0).text() == "a.ann:3: broken"
    assert "12" in dialog.foot_text.text()
    assert dialog.primary.isEnabled()


def test_an_option_asks_anew_and_the_answer_to_an_older_question_counts_no_more(qtbot: QtBot) -> None:
    looks = Looks()
    dialog = opened(qtbot, looks)
    dialog.form.findChildren(QCheckBox)[0].click()
    qtbot.waitUntil(lambda: len(looks.asked) == 2)
    assert looks.asked[1][0] == {"deep": "yes"}
    looks.asked[0][1](PREVIEW)
    assert dialog.articles.count() == 0
    looks.asked[1][1](PREVIEW)
    assert dialog.articles.count() == 2
    assert dialog.answer().options == {"deep": "yes"}


def test_labels_are_mapped_left_out_or_kept_and_what_the_project_knows_is_chosen(qtbot: QtBot) -> None:
    looks = Looks()
    dialog = opened(qtbot, looks, LabelMapping(roles={"Agent": "AGENT"}, labels={"OTHER": "ACTOR"}))
    looks.asked[0][1](PREVIEW)
    box(dialog, 0).setCurrentIndex(box(dialog, 0).findData("ACTOR/PERSON"))
    box(dialog, 1).setCurrentIndex(box(dialog, 1).findData(""))
    assert box(dialog, 2).currentData() == "AGENT"
    mapping = dialog.answer().mapping
    assert mapping is not None
    assert mapping.labels == {"OTHER": "ACTOR", "PER": "ACTOR/PERSON", "Attack": ""}
    assert mapping.roles == {"Agent": "AGENT"}
    box(dialog, 0).setCurrentIndex(0)
    again = dialog.answer().mapping
    assert again is not None
    assert "PER" not in again.labels


def test_frames_go_to_frame_layers_and_a_look_without_articles_cannot_be_imported(qtbot: QtBot) -> None:
    looks = Looks()
    dialog = opened(qtbot, looks)
    looks.asked[0][1](PREVIEW)
    assert box(dialog, 1).findData("EVENT/SANCTION") > 0
    assert box(dialog, 1).findData("ACTOR") < 0
    assert box(dialog, 0).findData("ACTOR") > 0
    looks.asked[0][1](ImportPreview(findings=(PreviewFinding("err", "", "nothing here"),)))
    assert not dialog.primary.isEnabled()
    assert not dialog.pages.isTabEnabled(2)
    assert dialog.articles.accessibleName()
    assert dialog.labels.focusPolicy() != Qt.FocusPolicy.NoFocus
