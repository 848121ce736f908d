"""All mentions of a record in lines, filtered by their form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.codebook import Attribute, Codebook
from annotator.model.records import Entity, Mention
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.models.register_lines import LineReader, LinesModel
from ui.theme import Theme
from ui.views.register_lines_view import ROW, LinesView
from ui.widgets.segmented import Segmented

_LEAST_ROWS, _MOST_ROWS = 3, 14
_ALL = "?all"


class RecordMentions(QWidget):
    """`mention_chosen` is (article, mention)."""

    mention_chosen = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._form: Attribute | None = None
        self.model = LinesModel(self)
        self.view = LinesView(theme, self.model, parent=self)
        self.view.setAccessibleName(self.tr("Mentions"))
        self.view.setStyleSheet(f"QListView {{ background: {theme.base}; }}")
        self.view.mention_chosen.connect(self.mention_chosen)
        self._title = QLabel(self.tr("Mentions"), self)
        self._title.setFont(ui_font(13, 600))
        self._count = QLabel(self)
        self._count.setProperty("tone", "muted")
        self.filter = Segmented(theme, parent=self)
        self.filter.setAccessibleName(self.tr("Form of the mentions"))
        self.filter.chosen.connect(self._on_filter)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(8)
        for widget in (self._title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.filter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def show_mentions(
        self, entity: Entity, mentions: Sequence[Mention], reader: LineReader, codebook: Codebook
    ) -> None:
        """Show a record's mentions in this order."""
        form = next((a for a in codebook.attributes_for("mention", entity.kind) if a.values and not a.multiple), None)
        if form != self._form or not self.filter.current():
            self._form = form
            self._offer(form)
        self.model.show_mentions(mentions, reader)
        self._show_count()

    def _offer(self, form: Attribute | None) -> None:
        plural = {"name": self.tr("names"), "title": self.tr("titles")}
        values = [value for value in form.values if not value.retired][:2] if form else []
        options = [(value.code, plural.get(value.code) or value.names.of(self._language)) for value in values]
        self.filter.set_options([(_ALL, self.tr("all")), *options])
        self.filter.set_current(_ALL)
        self.filter.setVisible(bool(options))
        self.model.set_form("", "")

    def _on_filter(self, code: str) -> None:
        if self._form is not None and code not in ("", _ALL):
            self.model.set_form(self._form.code, code)
        else:
            self.model.set_form("", "")
        self._show_count()

    def _show_count(self) -> None:
        total = self.model.total
        self._count.setText(format_number(total, self._language))
        rows = min(_MOST_ROWS, max(_LEAST_ROWS, total))
        self.view.setMinimumHeight(rows * ROW + 2)
