"""Fields of the codebook that store themselves when they are left."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.model.codebook import Words
from ui.fonts import ui_font


def raw_text(field: QPlainTextEdit) -> str:
    """The text of a field as it is: `toPlainText` makes plain blanks of the no-break spaces of French."""
    return field.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


class LineField(QLineEdit):
    """`chosen` carries a changed text when the field is left or Return is pressed; Escape takes it back."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setAccessibleName(name)
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show what is stored, unless the user is just typing; no signal."""
        changed, self._stored = text != self._stored, text
        if changed or not self.isModified():
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tell what was typed."""
        text = re.sub(r"[ \t\r\n]+", " ", self.text()).strip(" ")
        modified = self.isModified()
        self.setModified(False)
        if modified and text != self._stored:
            self._stored = text
            self.chosen.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._stored)
            self.setCursorPosition(0)
        else:
            super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """As high as its text; `chosen` when it is left after a change, or at Ctrl+Return; Escape takes it back."""

    chosen = Signal(str)

    def __init__(self, name: str, *, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._least = least
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show what is stored, unless the user is just typing; no signal."""
        changed, self._stored = text != self._stored, text
        if changed or not self.document().isModified():
            self.setPlainText(text)
            self.document().setModified(False)

    def commit(self) -> None:
        """Tell what was typed."""
        text = raw_text(self).strip(" \n")
        modified = self.document().isModified()
        self.document().setModified(False)
        if modified and text != self._stored:
            self._stored = text
            self.chosen.emit(text)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.setPlainText(self._stored)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """A plain document measures itself in lines, not in pixels."""
        lines = max(self._least, round(self.document().size().height()))
        height = round(lines * self.fontMetrics().lineSpacing()) + 14
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


class Titled(QWidget):
    """A field under its name."""

    def __init__(self, title: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.title = QLabel(title, self)
        self.title.setFont(ui_font(12))
        self.title.setProperty("tone", "muted")
        self.title.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(field)
        column.addStretch(1)


class Pair(QObject):
    """One text in French and in English: two titled fields for a layout; `chosen` carries both texts as `Words`."""

    chosen = Signal(object)

    def __init__(self, title: str, *, lines: int = 1, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Words()
        self._title = title
        names = (self.tr("{field} in French").format(field=title), self.tr("{field} in English").format(field=title))
        self.fr, self.en = (self._field(name, lines, parent) for name in names)
        self.fr.chosen.connect(lambda text: self._store(Words(text, self._words.en)))
        self.en.chosen.connect(lambda text: self._store(Words(self._words.fr, text)))
        self._names = names
        self.columns = (Titled(names[0], self.fr, parent), Titled(names[1], self.en, parent))

    @staticmethod
    def _field(name: str, lines: int, parent: QWidget) -> TextField | LineField:
        return TextField(name, least=lines, parent=parent) if lines else LineField(name, parent)

    def show_words(self, words: Words) -> None:
        """Show what is stored."""
        self._words = words
        self.fr.show_text(words.fr)
        self.en.show_text(words.en)

    def show_language(self, language: str) -> None:
        """Show the field of one language ("fr" or "en"), or both ("")."""
        for column, own, name in zip(self.columns, ("fr", "en"), self._names, strict=True):
            column.title.setText(self._title if language else name)
            column.setVisible(language in ("", own))

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing may be typed."""
        for field in (self.fr, self.en):
            field.setReadOnly(read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        self.fr.commit()
        self.en.commit()

    def _store(self, words: Words) -> None:
        self._words = words
        self.chosen.emit(words)
