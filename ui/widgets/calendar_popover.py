"""A date of the text on its calendar: accepted, moved, widened, typed or left open by one key each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.text.dates.arithmetic import parse_typed
from annotator.text.dates.periods import first_and_last, moved
from ui.announcements import announce
from ui.fonts import mono_font, ui_font
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.calendar_steps import Stride, days_of, stepped, widened
from ui.widgets.choice_popover import DIGITS
from ui.widgets.date_words import anchor_words, precision_words, value_words
from ui.widgets.key_cap import KeyCap
from ui.widgets.month_grid import MonthGrid

_STRIDES: dict[int, tuple[Stride, int]] = {
    Qt.Key.Key_Left: ("unit", -1),
    Qt.Key.Key_Right: ("unit", 1),
    Qt.Key.Key_Up: ("week", -1),
    Qt.Key.Key_Down: ("week", 1),
    Qt.Key.Key_PageUp: ("month", -1),
    Qt.Key.Key_PageDown: ("month", 1),
}


@dataclass(frozen=True, slots=True)
class DateProposal:
    """What the calendar shows: the words of the text, their value (ISO 8601, "" for none) and what it hangs on.

    `anchor` is "publication", "speech", "mention" or ""; `published` the article's date, perhaps partial, or "";
    `alternatives` are other values.
    """

    words: str
    value: str
    anchor: str = ""
    published: str = ""
    alternatives: tuple[str, ...] = ()


class CalendarPopover(QFrame):
    """Opens over its parent; `value_chosen` carries the value ("" for none), `closed` says it was left without one.

    Without a value and a date of publication it takes a typed date only.
    """

    value_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._language = language
        self._proposal = DateProposal("", "")
        self._value = self._fixed = ""
        self._answered = True
        country = QLocale.Country.France if language == "fr" else QLocale.Country.AnyCountry
        tongue = QLocale.Language.French if language == "fr" else QLocale.Language.English
        self._locale = QLocale(tongue, country)
        self.setObjectName("calendar")
        self.setStyleSheet(
            f"#calendar {{ background: {theme.base}; border: 1px solid {theme.strong}; border-radius: 7px; }}"
        )
        self.sentence, self.exact, self._title = QLabel(self), QLabel(self), QLabel(self)
        self.grid = MonthGrid(theme, self._locale, self)
        self.grid.setAccessibleName(self.tr("Calendar"))
        self.grid.day_clicked.connect(self._on_day)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("23 January 2019, 2019-01"))
        self.field.setAccessibleName(self.tr("Another date"))
        self.field.textEdited.connect(self._on_typed)
        self.field.installEventFilter(self)
        self._earlier = self._page_button("chevron-left", self.tr("Month before"), -1)
        self._later = self._page_button("chevron-right", self.tr("Month after"), 1)
        self._others = QVBoxLayout()
        self._lay_out()

    def open_for(self, proposal: DateProposal, place: QPoint) -> None:
        """Show a proposal at a place of the screen; the keyboard goes to the calendar, or to the field without one."""
        self._proposal = proposal
        self._value, self._fixed = proposal.value, ""
        self._answered = False
        self.field.clear()
        self._list_alternatives()
        self._refresh()
        room = self.screen().availableGeometry()
        self.move(min(place.x(), room.right() - self.width()), min(place.y(), room.bottom() - self.height()))
        self.show()
        (self.field if self._shown_day() is None else self.grid).setFocus(Qt.FocusReason.PopupFocusReason)

    def value(self) -> str:
        """The value as it stands now."""
        return self._value

    # the parts

    def _lay_out(self) -> None:
        self.sentence.setFont(ui_font(13, 600))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.exact.setFont(mono_font(11.5))
        self.exact.setProperty("tone", "muted")
        self.exact.setWordWrap(True)
        self._title.setFont(ui_font(12, 500))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._earlier)
        head.addWidget(self._title, 1)
        head.addWidget(self._later)
        accept = self._foot_button(foot, self.tr("Enter"), self.tr("Accept"))
        accept.clicked.connect(self._accept)
        foot.addStretch(1)
        nothing = self._foot_button(foot, self.tr("Del"), self.tr("No value"))
        nothing.clicked.connect(lambda: self._choose(""))
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        column.addWidget(self.exact)
        column.addLayout(head)
        column.addWidget(self.grid, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._others)
        column.addWidget(self.field)
        column.addLayout(foot)
        self.setFixedWidth(self.grid.sizeHint().width() + 26)

    def _page_button(self, picture: str, name: str, steps: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted, 14))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._page(steps))
        return button

    def _foot_button(self, row: QHBoxLayout, keys: str, words: str) -> QPushButton:
        row.addWidget(KeyCap(self._theme, keys, self))
        button = QPushButton(words, self)
        button.setAccessibleName(words)
        button.setProperty("kind", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(button)
        return button

    def _list_alternatives(self) -> None:
        while (item := self._others.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, value in enumerate(self._proposal.alternatives[:9], start=1):
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            words = value_words(value, self._language)
            button = self._foot_button(line, str(number), words)
            button.setAccessibleName(f"{number}: {words}")
            button.clicked.connect(lambda _=False, value=value: self._choose(value))
            line.addStretch(1)
            self._others.addWidget(row)

    # what is shown

    def _shown_day(self) -> date | None:
        """A day of the month to show, None where nothing tells one."""
        days = days_of(self._value) or first_and_last(self._proposal.published)
        return days[0] if days else None

    def _refresh(self) -> None:
        days, day = days_of(self._value), self._shown_day()
        for widget in (self.grid, self._title, self._earlier, self._later):
            widget.setVisible(day is not None)
        if day is not None:
            self._show_month(day, days)
        words = value_words(self._value, self._language) if self._value else self.tr("no date: unresolved")
        by_hand = self._value != self._proposal.value
        anchor = anchor_words("hand" if by_hand else self._proposal.anchor) if self._value else ""
        said = f"{self._proposal.words} → {words}" if self._proposal.words else words
        self.sentence.setText(f"{said}, {anchor}" if anchor else said)
        self.exact.setText(" · ".join(part for part in (self._value, precision_words(self._value)) if part))
        self.exact.setVisible(bool(self._value))
        told = " ".join(part for part in (self.sentence.text(), self.exact.text()) if part)
        self.setAccessibleName(told)
        self.grid.setAccessibleName(told)
        self.field.setAccessibleDescription(told)
        self._fit()
        if self.isVisible():
            announce(self, self.sentence.text())

    def _fit(self) -> None:
        """As high as the parts need at our width: `adjustSize` does not ask wrapped lines how high they are."""
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _show_month(self, day: date, days: tuple[date, date] | None) -> None:
        published = first_and_last(self._proposal.published)
        only = published[0] if published and published[0] == published[1] else None
        self.grid.show_month(day, days, published=only)
        name = self._locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
        self._title.setText(f"{name} {day.year}")

    def _page(self, steps: int) -> None:
        """Leaf through the months, the value staying what it is."""
        target = moved(self.grid.month(), "month", steps)
        if target is not None:
            self._show_month(target, days_of(self._value))

    # what is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typing = bool(self.field.text())
            ours = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            return (ours or not typing) and self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        number = DIGITS.get(event.text(), 0)
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _STRIDES and plain and self._shown_day() is not None:
            stride, steps = _STRIDES[key]
            self._move(stride, steps, widen=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Delete:
            self._choose("")
        elif plain and 0 < number <= len(self._proposal.alternatives):
            self._choose(self._proposal.alternatives[number - 1])
        elif plain and event.text().strip() and event.text().isprintable() and not self.field.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(event.text())
            self._on_typed(self.field.text())
        else:
            return False
        return True

    def _move(self, stride: Stride, steps: int, *, widen: bool) -> None:
        if not self._value:  # the first arrow begins at the article's date
            self._value = self._proposal.published
        elif widen:
            self._fixed = self._fixed or self._value.partition("/")[0]
            self._value = widened(self._value, self._fixed, stride, steps=steps)
        else:
            self._fixed = ""
            self._value = stepped(self._value, stride, steps)
        self._refresh()

    def _on_day(self, value: str) -> None:
        self._value, self._fixed = value, ""
        self.field.clear()
        self._refresh()

    def _on_typed(self, text: str) -> None:
        found = parse_typed(text, language=self._language, published=self._proposal.published) if text.strip() else ""
        self.field.setProperty("invalid", bool(text.strip()) and not found)
        self.field.style().polish(self.field)
        self._value, self._fixed = found or self._proposal.value, ""
        self._refresh()

    def _accept(self) -> None:
        """Take the value; without one, and with words that are no date, the calendar stays open."""
        if self.field.property("invalid") or not self._value:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("This is no date."))
        else:
            self._choose(self._value)

    def _leave(self) -> None:
        """Escape: first what is typed, then the calendar."""
        if self.field.text():
            self.field.clear()
            self._on_typed("")
        else:
            self.close()

    def _choose(self, value: str) -> None:
        self._answered = True
        self.close()
        self.value_chosen.emit(value)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._answered:
            self._answered = True
            self.closed.emit()
