"""Which sources may propose, and how sure they must be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from annotator.suggestions.options import Options
from annotator.suggestions.suggestion import SOURCES, Source
from ui.fonts import ui_font
from ui.i18n import FIXED, QT_TRANSLATE_NOOP, translated
from ui.suggestion_sentences import source_text
from ui.theme import Theme

_STEPS = 20
_ABOUT: Mapping[Source, str] = {
    "article": QT_TRANSLATE_NOOP("suggestion_sources", "What you tagged once, again further on; surnames"),
    "project": QT_TRANSLATE_NOOP("suggestion_sources", "What you tagged in other articles; names of the register"),
    "dictionary": QT_TRANSLATE_NOOP("suggestion_sources", "The rows under “Dictionary”, at the time they hold"),
    "table": QT_TRANSLATE_NOOP("suggestion_sources", "Names, inhabitants and bodies that come with Attaché"),
    "rule": QT_TRANSLATE_NOOP("suggestion_sources", "Titles before names, ministries, groups, words for events"),
    "date": QT_TRANSLATE_NOOP("suggestion_sources", "“23 January”, “last Monday”, “the day before”"),
    "file": QT_TRANSLATE_NOOP("suggestion_sources", "Lines that you read in under “From outside”"),
    "model": QT_TRANSLATE_NOOP("suggestion_sources", "Persons and organisations; set up under “From outside”"),
}


class SuggestionSourcesPage(QWidget):
    """Boxes for the sources, for capitals and seats, and a slider for the least score."""

    def __init__(self, theme: Theme, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = options
        self.boxes: dict[Source, QCheckBox] = {}
        self.capitals = QCheckBox(self.tr("Capitals and seats of power"), self)
        self.least = QSlider(Qt.Orientation.Horizontal, self)
        self._least_words = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 16, 4, 4)
        column.setSpacing(8)
        column.addWidget(_heading(self.tr("What may propose"), self))
        column.addLayout(self._sources())
        column.addSpacing(14)
        column.addWidget(_heading(self.tr("Capitals"), self))
        self.capitals.setChecked(options.capitals)
        about = self.tr("“Paris”, “the Kremlin”: you are asked whether the town, the state or its government is meant")
        column.addLayout(_described(self.capitals, about))
        column.addSpacing(14)
        column.addWidget(_heading(self.tr("How sure it must be"), self))
        column.addLayout(self._slider())
        column.addStretch(1)

    def options(self) -> Options:
        """What is chosen."""
        sources = tuple(source for source in SOURCES if self.boxes[source].isChecked())
        return Options(sources, self.capitals.isChecked(), self._chosen_least())

    def _chosen_least(self) -> float:
        """The slider's score; the one given where it was not moved."""
        value = self.least.value()
        return self._options.least if value == round(self._options.least * _STEPS) else value / _STEPS

    def _sources(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(10)
        half = (len(SOURCES) + 1) // 2
        for at, source in enumerate(SOURCES):
            box = self.boxes[source] = QCheckBox(source_text(source), self)
            box.setChecked(source in self._options.sources)
            grid.addLayout(_described(box, translated("suggestion_sources", _ABOUT[source])), at % half, at // half)
        for index in (0, 1):
            grid.setColumnStretch(index, 1)
        return grid

    def _slider(self) -> QVBoxLayout:
        self.least.setRange(0, _STEPS)
        self.least.setPageStep(2)
        self.least.setMinimumHeight(26)
        self.least.setStyleSheet(_slider_sheet(self._theme))
        self.least.setAccessibleName(self.tr("How sure a suggestion must be"))
        self.least.setValue(round(self._options.least * _STEPS))
        self.least.valueChanged.connect(self._say_least)
        self._least_words.setProperty("tone", "muted")
        self._least_words.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(QLabel(self.tr("more, less sure"), self))
        row.addWidget(self.least, 1)
        row.addWidget(QLabel(self.tr("few, sure"), self))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._least_words)
        self._say_least()
        return column

    def _say_least(self) -> None:
        share = f"{round(self._chosen_least() * 100)}{FIXED}%"
        words = self.tr("Suggestions that are less than {share} sure are not shown.").format(share=share)
        if self._chosen_least() == Options().least:
            usual = self.tr("This is the usual measure.")
            words = f"{words} {usual}"
        self._least_words.setText(words)
        self.least.setAccessibleDescription(words)


def _slider_sheet(theme: Theme) -> str:
    """A handle that is seen on both grounds, with a ring where it has the focus."""
    return (
        f"QSlider::groove:horizontal {{ background: {theme.strong}; height: 4px; border-radius: 2px; }}"
        f"QSlider::sub-page:horizontal {{ background: {theme.highlight}; height: 4px; border-radius: 2px; }}"
        f"QSlider::handle:horizontal {{ background: {theme.highlight}; border: 2px solid {theme.base};"
        " width: 14px; height: 14px; margin: -7px 0; border-radius: 9px; }"
        f"QSlider::handle:horizontal:focus {{ border-color: {theme.text}; }}"
    )


def _heading(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setFont(ui_font(13, 600))
    return label


def _described(box: QCheckBox, words: str) -> QVBoxLayout:
    """A box with a muted line under its text."""
    box.setAccessibleName(box.text())
    box.setAccessibleDescription(words)
    line = QLabel(words, box.parentWidget())
    line.setProperty("tone", "muted")
    line.setWordWrap(True)
    line.setContentsMargins(25, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(box)
    column.addWidget(line)
    column.addStretch(1)
    return column
