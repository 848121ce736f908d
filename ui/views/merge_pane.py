"""Two records become one: per field what stays, and what the merge moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.model.authorities import authority_name
from annotator.model.codebook import Codebook
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.fonts import ui_font
from ui.i18n import format_date
from ui.icons import icon
from ui.models.register_lines import LineReader, LinesModel
from ui.models.register_merge import MergeChoice, MergeRow, Side, shown
from ui.theme import Theme
from ui.views.merge_rows import LABELS, MergeField
from ui.views.record_countries import COUNTRY
from ui.views.register_lines_view import ROW, LinesView
from ui.views.register_pane import RegisterPane
from ui.widgets.completion_field import Candidate, CompletionField
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.key_cap import KeyCap

_MOST_QUOTES = 6
_NARROW = 400


class MergePane(RegisterPane):
    """`merge_requested` is (id that is kept, id that goes, the record that stays); `candidates_requested` the words."""

    merge_requested = Signal(str, str, object)
    candidates_requested = Signal(str)
    other_chosen = Signal(str)
    swap_requested = Signal()
    mention_requested = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, picture="git-merge", parent=parent)
        self._language = language
        self.choice: MergeChoice | None = None
        self._codebook: Codebook | None = None
        self._register = Register()
        self.fields: list[MergeField] = []
        self.name_pane(self.tr("Merge two records"), self.tr("Merge"))
        self.other = CompletionField(theme, self.tr("The other record: name, alias or code"), self)
        self.other.query_changed.connect(self.candidates_requested)
        self.other.candidate_chosen.connect(self.other_chosen)
        self.other.left.connect(self.closed)
        self._heads = QWidget(self)
        self._names = {"left": ElidedLabel(self._heads), "right": ElidedLabel(self._heads)}
        self._notes = {"left": ElidedLabel(self._heads), "right": ElidedLabel(self._heads)}
        self.swap = QToolButton(self)
        self.swap.setIcon(icon("arrow-left-right", theme.muted))
        self.swap.setToolTip(self.tr("Keep the other record’s identifier"))
        self.swap.setAccessibleName(self.tr("Keep the other record’s identifier"))
        self.swap.clicked.connect(self.swap_requested)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._result = QFrame(self)
        self._summary = QLabel(self._result)
        self.quotes = LinesModel(self)
        self.lines = LinesView(theme, self.quotes, narrow=True, parent=self._result)
        self._lay_out_body()
        self.show_nothing()

    def _lay_out_body(self) -> None:
        theme = self._theme
        heads = QHBoxLayout(self._heads)
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(8)
        self.swap.setFixedWidth(26)
        heads.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignVCenter)
        heads.addSpacing(LABELS - 8 - 26)
        for side in ("left", "right"):
            column = QVBoxLayout()
            column.setSpacing(0)
            self._names[side].setFont(ui_font(13, 600))
            self._notes[side].setStyleSheet(f"font-size: 11px; color: {theme.muted};")
            column.addWidget(self._names[side])
            column.addWidget(self._notes[side])
            heads.addLayout(column, 1)
        self._result.setObjectName("card")
        card = QVBoxLayout(self._result)
        card.setContentsMargins(1, 6, 1, 4)
        card.setSpacing(4)
        self._summary.setContentsMargins(9, 0, 9, 0)
        self._summary.setWordWrap(True)
        self.lines.setStyleSheet(f"QListView {{ background: {theme.base}; }}")
        self.lines.setAccessibleName(self.tr("Mentions that move"))
        self.lines.mention_chosen.connect(self.mention_requested)
        card.addWidget(self._summary)
        card.addWidget(self.lines)
        self._hint = QLabel(
            self.tr("No mention is lost. Split is the exact reverse, and undo takes the merge back even after closing.")
        )
        self._hint.setWordWrap(True)
        self._hint.setStyleSheet(f"font-size: 11px; color: {theme.muted};")
        for widget in (self.other, self._heads):
            self.column.addWidget(widget)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._result)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self._keys = QLabel(self.tr("keep left, right"), self)
        self._keys.setStyleSheet(f"font-size: 11px; color: {theme.muted};")
        for at, widget in enumerate((KeyCap(theme, "←", self), KeyCap(theme, "→", self), self._keys)):
            self.foot.insertWidget(at, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.width() > _NARROW)

    # what is shown

    def show_nothing(self) -> None:
        """No pair yet: the other record is asked for."""
        self.choice = None
        self._clear_rows()
        for widget in (self._heads, self._result, self._hint):
            widget.hide()
        self.button.setEnabled(False)
        self.other.clear()

    def show_pair(
        self, kept: Entity, lost: Entity, codebook: Codebook, *, register: Register, counts: tuple[int, int]
    ) -> None:
        """Show the fields of two records; `counts` are their mentions."""
        self._codebook, self._register = codebook, register
        self.choice = MergeChoice(kept, lost, codebook)
        notes = (self.tr("keeps its identifier"), self.tr("becomes an alias"))
        for side, entity, count, note in zip(("left", "right"), (kept, lost), counts, notes, strict=True):
            self._names[side].setText(entity.name)
            mentions = self.tr("%n mention(s)", "", count)
            self._notes[side].setText(f"{mentions} · {note}")
        self._clear_rows()
        for row in self.choice.rows:
            words = (self._words(row, "left"), self._words(row, "right"))
            field = MergeField(self._theme, row, title=self._row_title(row.code), words=words, parent=self)
            field.stepped.connect(partial(self._step, field))
            self.fields.append(field)
            self._rows.addWidget(field)
            field.show()
        for widget in (self._heads, self._result, self._hint):
            widget.show()
        self.other.setText(lost.name)
        self.button.setEnabled(True)
        first = next((field for field in self.fields if field.cells), None)
        if first is not None:
            first.cells["left"].setFocus()

    def show_moving(self, moving: Sequence[Mention], reader: LineReader) -> None:
        """Show the mentions that move."""
        self.quotes.show_mentions(moving, reader)
        self.lines.setFixedHeight(min(_MOST_QUOTES, len(moving)) * ROW + 2)
        self.lines.setVisible(bool(moving))

    def show_totals(self, mentions: int, events: int, stances: int) -> None:
        """Show how many mentions, events and stances the result has."""
        parts = (
            self.tr("%n mention(s)", "", mentions),
            self.tr("%n event(s)", "", events),
            self.tr("%n stance(s)", "", stances),
        )
        muted, title = self._theme.muted, self.tr("Result")
        self._summary.setText(f"<b>{title}</b>&nbsp;&nbsp;<span style='color:{muted}'>{', '.join(parts)}</span>")

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """What to propose as the other record."""
        self.other.set_candidates(candidates)

    def _clear_rows(self) -> None:
        for field in self.fields:
            self._rows.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = []

    def _row_title(self, code: str) -> str:
        kind, _, rest = code.partition(":")
        if kind == "code":
            return authority_name(rest)
        if kind == "attr" and self._codebook is not None and self.choice is not None:
            kept = self.choice.kept
            known = self._codebook.attribute("entity", rest, kept.kind, kept.type or self.choice.lost.type)
            name = (known.names.of(self._language) if known else "") or rest
            return name[:1].upper() + name[1:]
        return {
            "name": self.tr("Name"),
            "aliases": self.tr("Aliases"),
            "type": self.tr("Type"),
            "offices": self.tr("Offices"),
            "note": self.tr("Note"),
        }.get(kind, code)

    def _words(self, row: MergeRow, side: Side) -> str:
        return shown(row.values(side), lambda value: self._value_words(row.code, value))

    def _value_words(self, code: str, value: str) -> str:
        book, choice = self._codebook, self.choice
        if book is None or choice is None:
            return value
        if code == "type":
            label = book.label(value)
            return label.names.of(self._language) if label else value
        type_ = choice.kept.type or choice.lost.type
        if code == "offices":
            office = choice.office(value)
            known = book.attribute("entity", "office", choice.kept.kind, type_)
            name = (
                next((v.names.of(self._language) for v in known.values if v.code == office.office), "") if known else ""
            )
            period = " – ".join(
                format_date(end, self._language) if end else "…" for end in (office.since, office.until)
            )
            return f"{name or office.office}, {period}" if office.since or office.until else name or office.office
        if code.startswith("attr:"):
            known = book.attribute("entity", code.removeprefix("attr:"), choice.kept.kind, type_)
            named = next((v.names.of(self._language) for v in known.values if v.code == value), "") if known else ""
            country = next(iter(self._register.named(value, kind=COUNTRY)), None)
            return named or (f"{country.name} ({value})" if country and country.name != value else value)
        return value

    # what the user does

    def _step(self, field: MergeField, side: Side, by: int) -> None:
        """Up and down go from row to row on the same side."""
        fields = [found for found in self.fields if found.cells]
        at = fields.index(field) + by
        if 0 <= at < len(fields):
            fields[at].cells[side].setFocus()

    def carry_out(self) -> None:
        """Ask for the merge."""
        if self.choice is not None:
            self.merge_requested.emit(self.choice.kept.id, self.choice.lost.id, self.choice.result())
