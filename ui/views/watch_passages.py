"""The passages of the current finding, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.icons import icon
from ui.models.watch_rows import PlaceRow
from ui.theme import Theme
from ui.views.search_passage import PassageText
from ui.widgets.elided_label import ElidedLabel


class PassageCard(QWidget):
    """One passage: its article, its paragraph and a button that goes there; `width` is what the card will have."""

    opened = Signal()

    def __init__(self, theme: Theme, row: PlaceRow, *, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = row.place
        title = ElidedLabel(self)
        title.setText(row.title)
        title.setFont(ui_font(12, 500))
        number = row.passage.paragraph
        where = QLabel(f"¶ {number}" if number else self.tr("title"), self)
        where.setFont(ui_font(11))
        where.setProperty("tone", "muted")
        where.setVisible(row.place.end > 0)
        self.text = PassageText(theme, self)
        self.text.resize(max(1, width - 26), 1)  # so that it is as high as it will be before it is laid out
        self.text.show_passage(row.passage)
        self.open = QPushButton(self.tr("Go there"), self)
        self.open.setIcon(icon("arrow-right", theme.muted, 14))
        self.open.setAccessibleName(self.tr("Go there: {article}").format(article=row.title))
        self.open.setAccessibleDescription(self.text.accessibleName())
        self.open.clicked.connect(self.opened)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(8)
        head.addWidget(title, 1)
        head.addWidget(where)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignLeft)


class WatchPassages(QWidget):
    """The finding's whole sentence, its passages and its records.

    `opened` carries the number of a passage, from 0, `record_pressed` the id of a record.
    """

    opened = Signal(int)
    record_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[PassageCard] = []
        self.records: list[QPushButton] = []
        self._holders: list[QWidget] = []
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setFont(ui_font(13, 600))
        self._inner = QWidget(self)
        self._inner.setObjectName("places")
        self._column = QVBoxLayout(self._inner)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Passages"))
        self.setObjectName("passages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#passages, #places {{ background: {theme.sidebar}; }}")
        self.setAccessibleName(self.tr("Passages"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for layout in (column, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 12, 6)
        head.addWidget(self.sentence)
        self._column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def show_finding(
        self, sentence: str, places: Sequence[PlaceRow] = (), *, records: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Another finding: its sentence, its passages, the ids and names of its records."""
        self._clear()
        self.sentence.setText(sentence)
        for at, row in enumerate(places):
            card = PassageCard(self._theme, row, width=self._scroll.viewport().width(), parent=self._inner)
            card.opened.connect(lambda number=at: self.opened.emit(number))
            self._column.insertWidget(self._column.count() - 1, card)
            self.cards.append(card)
        for id_, name in records:
            self.records.append(self._record(id_, name))
        self._scroll.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        for row in (*self.cards, *self._holders):
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._holders = []
        self.cards, self.records = [], []

    def _record(self, id_: str, name: str) -> QPushButton:
        """A button that goes to a record, in a row of its own."""
        holder = QWidget(self._inner)
        self._holders.append(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(14, 4, 12, 2)
        button = QPushButton(self.tr("Record: {name}").format(name=name.replace("&", "&&")), holder)
        button.setIcon(icon("arrow-right", self._theme.muted, 14))
        button.setAccessibleName(self.tr("Open the record {name}").format(name=name))
        button.clicked.connect(lambda: self.record_pressed.emit(id_))
        row.addWidget(button)
        row.addStretch(1)
        self._column.insertWidget(self._column.count() - 1, holder)
        return button
