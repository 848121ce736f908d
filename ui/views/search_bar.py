"""What is looked for: the field, how it is read, and how many hits there are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.models.concordance_rows import Mode, SearchWish
from ui.models.concordance_sentences import hits_in_articles
from ui.theme import Theme
from ui.views.search_buttons import CapButton
from ui.views.search_entry import SearchEntry
from ui.widgets.progress_line import DELAY_MS, ProgressRing
from ui.widgets.segmented import Segmented

_PAUSE_MS = 250
_NARROW = 1180


class SearchBar(QFrame):
    """`wish_changed` comes a moment after the last key, or at once on Return and on a switch."""

    wish_changed = Signal()
    words_edited = Signal(str)
    completion_requested = Signal(str, str)
    stop_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._entity = ""
        self._words = ""
        self.entry = SearchEntry(theme, self)
        self.accents = QToolButton(self)
        self.forms = CapButton(theme, parent=self)
        self.modes = Segmented(theme, parent=self)
        self.count = QLabel(self)
        self._ring = ProgressRing(theme, self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self._reason = QLabel(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._build()
        self._lay_out()

    def _build(self) -> None:
        theme = self._theme
        self.accents.setIcon(icon("spell-check", theme.muted))
        self.accents.setText(self.tr("Exact accents"))
        self.accents.setCheckable(True)
        self.accents.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.accents.setAccessibleName(self.tr("Exact accents"))
        self.accents.setToolTip(self.tr("Exact accents: é is not e"))
        self.forms.setText(self.tr("Forms and aliases"))
        self.forms.setChecked(True)
        self.modes.set_options(
            (("text", self.tr("Text")), ("mentions", self.tr("Mentions")), ("events", self.tr("Events")))
        )
        self.modes.set_current("text")
        self.count.setTextFormat(Qt.TextFormat.RichText)
        self.stop.setAccessibleName(self.tr("Stop the search"))
        self._reason.setProperty("tone", "err")
        self._reason.setWordWrap(True)
        self._reason.setTextFormat(Qt.TextFormat.RichText)
        for widget in (self._reason, self._ring, self.stop, self.forms):
            widget.hide()
        self.entry.changed.connect(self._on_edited)
        self.entry.entered.connect(self._now)
        self.entry.left.connect(self.left)
        self.entry.line.query_changed.connect(self._ask_completion)
        self.entry.line.candidate_chosen.connect(self._take_completion)
        self.accents.toggled.connect(lambda _on: self._now())
        self.forms.toggled.connect(lambda _on: self._now())
        self.modes.chosen.connect(self._on_mode)
        self.stop.clicked.connect(self.stop_requested)
        self._pause.timeout.connect(self.wish_changed)
        self._delay.timeout.connect(self._show_ring)

    def _lay_out(self) -> None:
        self.setObjectName("searchBar")
        self.setStyleSheet(
            f"#searchBar {{ background: {self._theme.window}; border-bottom: 1px solid {self._theme.border}; }}"
        )
        self.entry.setMinimumWidth(240)
        self.entry.setMaximumWidth(416)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.entry, 3)
        row.addSpacing(4)
        row.addWidget(self.accents)
        row.addWidget(self.forms)
        row.addSpacing(8)
        row.addWidget(self.modes)
        row.addStretch(1)
        row.addWidget(self._ring)
        row.addWidget(self.count)
        row.addWidget(self.stop)
        column.setContentsMargins(13, 9, 13, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        style = Qt.ToolButtonStyle
        self.accents.setToolButtonStyle(style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon)
        self.forms.setText(self.tr("Forms") if is_narrow else self.tr("Forms and aliases"))

    def minimumSizeHint(self) -> QSize:
        return QSize(500, super().minimumSizeHint().height())

    # what is asked

    def wish(self) -> SearchWish:
        """What is looked for now."""
        entry, code = self.entry, self.modes.current()
        mode: Mode = "mentions" if code == "mentions" else "events" if code == "events" else "text"
        return SearchWish(
            entry.line.text().strip(),
            mode,
            exact_case=entry.case.isChecked(),
            exact_accents=self.accents.isChecked(),
            whole_words=entry.words.isChecked(),
            expression=entry.expression.isChecked(),
            forms=mode == "text" and not entry.expression.isChecked() and bool(self._entity) and self.forms.isChecked(),
            entity=self._entity if mode == "text" else "",
        )

    def show_wish(self, wish: SearchWish) -> None:
        """Put a wish into the field and its switches; no signal."""
        entry = self.entry
        touched = (entry, entry.case, entry.words, entry.expression, self.accents, self.forms, entry.line)
        blocked = [widget.blockSignals(True) for widget in touched]
        entry.line.setText(wish.words)
        entry.case.setChecked(wish.exact_case)
        entry.words.setChecked(wish.whole_words)
        entry.expression.setChecked(wish.expression)
        self.accents.setChecked(wish.exact_accents)
        self.forms.setChecked(wish.forms or not wish.entity)
        for widget, was in zip(touched, blocked, strict=True):
            widget.blockSignals(was)
        self.modes.set_current(wish.mode)
        self._words = wish.words
        self._entity = wish.entity
        self._fit_mode()

    def show_forms(self, entity: str, name: str, forms: Iterable[str]) -> None:
        """The record that the words name and all its names; "" where they name none or several."""
        self._entity = entity
        listed = list(forms)
        self.forms.set_cap(str(len(listed)) if entity else "")
        self.forms.setAccessibleName(self.tr("Forms and aliases of {record}: %n", "", len(listed)).format(record=name))
        self.forms.setToolTip("\n".join(listed[:30]))
        self._fit_mode()

    def _fit_mode(self) -> None:
        in_text = self.modes.current() == "text"
        self.entry.set_switches_shown(in_text)
        self.entry.words.setEnabled(not self.entry.expression.isChecked())
        self.accents.setVisible(in_text)
        self.forms.setVisible(in_text and bool(self._entity) and not self.entry.expression.isChecked())
        words = self.tr("Words to look for") if in_text else self.tr('label:ACTOR entity:"…" flag:yes since:2019-01-01')
        self.entry.line.setPlaceholderText(words)

    def _on_edited(self) -> None:
        words = self.entry.line.text().strip()
        if words != self._words:
            self._words = words
            self.words_edited.emit(words if self.modes.current() == "text" else "")
            self._pause.start()
        else:
            self._fit_mode()
            self._now()

    def _on_mode(self, _code: str) -> None:
        self._fit_mode()
        self.entry.set_invalid("")
        self.words_edited.emit(self._words if self.modes.current() == "text" else "")
        self._now()

    def _now(self) -> None:
        self._pause.stop()
        self.wish_changed.emit()

    def _ask_completion(self, text: str) -> None:
        if self.modes.current() != "text":
            self.completion_requested.emit(self.modes.current(), text[: self.entry.line.cursorPosition()])

    def _take_completion(self, words: str) -> None:
        line = self.entry.line
        before, after = line.text()[: line.cursorPosition()], line.text()[line.cursorPosition() :]
        kept = before[: token_start(before)]
        line.setText(kept + words + after)
        line.setCursorPosition(len(kept + words))
        line.query_changed.emit(line.text())

    # what came of it

    def show_running(self, hits: int, articles: int) -> None:
        """The search is under way."""
        self._count(hits, articles, "")
        self.start_ring()

    def start_ring(self) -> None:
        """Show that work is under way, once it has taken a moment."""
        if self._ring.isHidden() and not self._delay.isActive():
            self._delay.start()

    def show_count(self, hits: int, articles: int, *, milliseconds: int) -> None:
        """The search has ended; how long it took, -1: it was stopped."""
        self._end_ring()
        if milliseconds < 0:
            time = self.tr("stopped")
        elif milliseconds < 1000:
            time = self.tr("{number} ms").format(number=milliseconds)
        else:
            seconds = f"{milliseconds / 1000:.1f}"
            time = self.tr("{number} s").format(number=seconds.replace(".", ",") if self._language == "fr" else seconds)
        self._count(hits, articles, time)

    def show_no_count(self) -> None:
        """Nothing was looked for."""
        self._end_ring()
        self.count.clear()
        self.count.setAccessibleName("")

    def show_error(self, reason: str) -> None:
        """Why the query cannot be carried out; "" is fine again."""
        self._end_ring()
        self.entry.set_invalid(reason)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    def error(self) -> str:
        """The reason shown, "" for none."""
        return self._reason.text() if not self._reason.isHidden() else ""

    def _count(self, hits: int, articles: int, time: str) -> None:
        found, where = hits_in_articles(hits, articles)
        sentence = self.tr("{hits} in {articles}").format(hits=found, articles=where)
        bold = self.tr("{hits} in {articles}").format(hits=_bold(found), articles=_bold(where))
        self.count.setText(f'{bold}&nbsp; <span style="color:{self._theme.muted}">{time}</span>'.strip())
        self.count.setAccessibleName(f"{sentence}, {time}".rstrip(", "))

    def _show_ring(self) -> None:
        self._ring.show()
        self.stop.show()

    def _end_ring(self) -> None:
        self._delay.stop()
        self._ring.hide()
        self.stop.hide()


def token_start(before: str) -> int:
    """Where the part of a typed query begins that the caret stands in; blanks in quotation marks count as letters."""
    start, quoted = 0, False
    for at, sign in enumerate(before):
        if sign == '"':
            quoted = not quoted
        elif sign.isspace() and not quoted:
            start = at + 1
    return start


def _bold(words: str) -> str:
    number, _, rest = words.partition(" ")
    return f"<b>{number}</b> {rest}"
