"""Passages that show a label at work, and such as it is not for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.model.codebook import Example
from ui.fonts import article_font, ui_font
from ui.icons import icon
from ui.theme import Theme
from ui.views.codebook_fields import LineField


class ExampleRows(QWidget):
    """`chosen` carries all examples after an edit; `pick_requested` asks for one from the project."""

    chosen = Signal(object)
    pick_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._examples: tuple[Example, ...] = ()
        self._read_only = False
        self._rows: list[QWidget] = []
        title = QLabel(self.tr("Examples"), self)
        title.setFont(ui_font(13, 600))
        self.write = self._button("plus", self.tr("example"), self.tr("Write an example"))
        self.write.clicked.connect(self._on_write)
        self.pick = self._button("plus", self.tr("from the project"), self.tr("Pick an example from the project"))
        self.pick.clicked.connect(self.pick_requested)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.write)
        head.addWidget(self.pick)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)

    def _button(self, picture: str, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted, 14))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def show_examples(self, examples: Sequence[Example], *, read_only: bool = False) -> None:
        """Show these examples."""
        listed = tuple(examples)
        if listed == self._examples and read_only == self._read_only and len(self._rows) == len(listed):
            return
        self._examples, self._read_only = listed, read_only
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(at, example) for at, example in enumerate(listed)]
        for row in self._rows:
            self._column.addWidget(row)
        for button in (self.write, self.pick):
            button.setEnabled(not read_only)

    def _row(self, at: int, example: Example) -> QWidget:
        row = QFrame(self)
        row.setObjectName("exampleRow")
        row.setStyleSheet(f"#exampleRow {{ border-top: 1px solid {self._theme.border}; }}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._sign(at, example, row))
        field = _ExampleField(self.tr("Example {number}").format(number=at + 1), row)
        field.show_text(example.text)
        field.setReadOnly(self._read_only)
        field.chosen.connect(lambda text: self._replace(at, Example(text, self._examples[at].good) if text else None))
        field.removed.connect(lambda: self._replace(at, None))
        line.addWidget(field, 1)
        cross = QToolButton(row)
        cross.setIcon(icon("x", self._theme.faint, 12))
        cross.setAccessibleName(self.tr("Remove example {number}").format(number=at + 1))
        cross.setToolTip(self.tr("Remove this example"))
        cross.clicked.connect(lambda: self._replace(at, None))
        cross.setVisible(not self._read_only)
        line.addWidget(cross)
        return row

    def _sign(self, at: int, example: Example, row: QWidget) -> QToolButton:
        sign = QToolButton(row)
        good = example.good
        sign.setIcon(icon("check" if good else "x", self._theme.ok if good else self._theme.err, 14))
        words = self.tr("Shows what the label is for") if good else self.tr("Shows what the label is not for")
        sign.setAccessibleName(words)
        sign.setToolTip(self.tr("{meaning}; click to turn it round").format(meaning=words))
        sign.setEnabled(not self._read_only)
        sign.clicked.connect(lambda: self._replace(at, Example(self._examples[at].text, not self._examples[at].good)))
        return sign

    def _replace(self, at: int, example: Example | None) -> None:
        new = list(self._examples)
        new[at : at + 1] = [example] if example else []
        self.chosen.emit(tuple(new))

    def _on_write(self) -> None:
        if any(not example.text for example in self._examples):
            return
        self.show_examples((*self._examples, Example("")))
        field = self._rows[-1].findChild(QLineEdit)
        if field is not None:
            field.setFocus()


class _ExampleField(LineField):
    """Set like print; Ctrl+Delete takes the example out, and so does leaving it empty."""

    removed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setProperty("invisible", True)
        self.setFont(article_font(14))
        self.setMinimumHeight(26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
