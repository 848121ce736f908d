"""One record becomes two: which mentions leave, for which record, and what goes with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.edits.splitting import parted
from annotator.model.authorities import authority_name
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.folding import key
from annotator.model.records import Entity, Mention, Office
from ui.fonts import ui_font
from ui.i18n import format_date
from ui.models.register_lines import LineReader, LinesModel
from ui.theme import Theme
from ui.views.register_lines_view import LinesView
from ui.views.register_pane import RegisterPane
from ui.widgets.completion_field import Candidate, CompletionField
from ui.widgets.flow_layout import FlowLayout

_MOST_FORMS = 12


class SplitPane(RegisterPane):
    """`split_requested` is (ids of the mentions that leave, the record they leave for, what stays, id if it exists)."""

    split_requested = Signal(object, object, object, str)
    candidates_requested = Signal(str)
    mention_requested = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, picture="split", parent=parent)
        self._language = language
        self._entity: Entity | None = None
        self._codebook: Codebook | None = None
        self._existing: Entity | None = None
        self._forms: dict[str, str] = {}
        self._boxes: list[tuple[QCheckBox, object]] = []
        self.name_pane(self.tr("Split the record"), self.tr("Split"))
        self._intro = QLabel(self)
        self._intro.setWordWrap(True)
        self._intro.setProperty("tone", "muted")
        self.name = CompletionField(theme, self.tr("Name of the new record, or another record"), self)
        self.name.query_changed.connect(self.candidates_requested)
        self.name.textEdited.connect(self._on_typed)
        self.name.text_entered.connect(self._on_named)
        self.name.left.connect(self.closed)
        self._form_box = QWidget(self)
        self._form_flow = FlowLayout(self._form_box, gap=4)
        self.quotes = LinesModel(self, tickable=True)
        self.quotes.ticks_changed.connect(self._on_ticked)
        self.lines = LinesView(theme, self.quotes, narrow=True, parent=self)
        self.lines.setAccessibleName(self.tr("Mentions, ticked ones leave"))
        self.lines.mention_chosen.connect(self.mention_requested)
        self.lines.setMinimumHeight(180)
        self._goes = QLabel(self.tr("Goes with them"), self)
        self._goes.setFont(ui_font(13, 600))
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        for widget in (self._intro, self.name, self._form_box):
            self.column.addWidget(widget)
        self.column.addWidget(self.lines, 1)
        self.column.addWidget(self._goes)
        self.column.addLayout(self._box)
        self.column.addWidget(self._state)
        self._say()

    # what is shown

    def show_record(
        self, entity: Entity, codebook: Codebook, mentions: Sequence[Mention], *, reader: LineReader
    ) -> None:
        """Show a record that is to be split, with all its mentions; nothing is ticked."""
        self._entity, self._codebook, self._existing = entity, codebook, None
        self._forms = {}
        self.name.clear()
        self._intro.setText(self.tr("Tick the mentions that leave {name}.").format(name=entity.name))
        self.quotes.clear_ticks()
        self.quotes.show_mentions(mentions, reader)
        self._make_boxes(entity)
        self.show_forms({})
        self.name.setFocus()

    def show_forms(self, form_of: Mapping[str, str]) -> None:
        """The words of each mention, by id: a button a form ticks all of it."""
        self._forms = dict(form_of)
        self._form_flow.clear()
        counts: dict[str, tuple[str, int]] = {}
        for words, number in Counter(self._forms.values()).most_common():
            first, count = counts.get(key(words), (words, 0))
            counts[key(words)] = (first, count + number)
        common = sorted(counts.items(), key=lambda found: (-found[1][1], found[0]))[:_MOST_FORMS]
        for folded, (words, count) in common:
            button = QToolButton(self._form_box)
            button.setText(f"{words}  {count}")
            button.setCheckable(True)
            button.setProperty("form", folded)
            button.setAccessibleName(self.tr("Tick all “{words}”").format(words=words))
            button.setStyleSheet(f"QToolButton {{ border: 1px solid {self._theme.strong}; font-size: 12px; }}")
            button.clicked.connect(lambda on, form=folded: self.tick_form(form, on=on))
            self._form_flow.addWidget(button)
            button.show()
        self._form_box.setVisible(bool(common))
        self._form_box.updateGeometry()
        self._show_forms_ticked()

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """The records that the mentions may leave for."""
        self.name.set_candidates(candidates, pick_first=False)

    def choose_record(self, entity: Entity) -> None:
        """The mentions are to leave for a record that is there."""
        self._existing = entity
        self.name.setText(entity.name)
        self.lines.setFocus()
        self._say()

    def tick_form(self, form: str, *, on: bool) -> None:
        """Tick, or clear, all mentions of these folded words."""
        wanted = {words for words in set(self._forms.values()) if key(words) == form}
        self.quotes.tick([id_ for id_, words in self._forms.items() if words in wanted], on=on)

    def _make_boxes(self, entity: Entity) -> None:
        for box, _ in self._boxes:
            self._box.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = []
        for alias in entity.aliases:
            self._add_box(self.tr("Alias {name}").format(name=alias), alias)
        for office in entity.offices:
            self._add_box(self._office_words(office), office)
        for scheme, code in entity.codes:
            self._add_box(f"{authority_name(scheme)} {code}", (scheme, code))
        self._goes.setVisible(bool(self._boxes))

    def _add_box(self, words: str, what: object) -> None:
        box = QCheckBox(words, self)
        box.setAccessibleName(words)
        self._boxes.append((box, what))
        self._box.addWidget(box)
        box.show()

    def _office_words(self, office: Office) -> str:
        name = office.office
        if self._codebook is not None and self._entity is not None:
            known = self._codebook.attribute("entity", "office", self._entity.kind, self._entity.type)
            values = known.values if known else ()
            name = next((value.names.of(self._language) for value in values if value.code == office.office), name)
        period = " – ".join(format_date(end, self._language) if end else "…" for end in (office.since, office.until))
        return f"{name}, {period}"

    # what the user does

    def carry_out(self) -> None:
        """Ask for the split."""
        if self._entity is None or self._codebook is None or not self.button.isEnabled():
            return
        ids = tuple(mention.id for mention in self.quotes.ticked())
        new, rest = self.parts()
        self.split_requested.emit(ids, new, rest, self._existing.id if self._existing else "")

    def parts(self) -> tuple[Entity, Entity]:
        """The record that the ticked mentions leave for, and what stays; CodebookViolation without a name."""
        if self._entity is None or self._codebook is None:
            raise CodebookViolation("name", "a record needs a name")
        gone = [what for box, what in self._boxes if box.isChecked()]
        aliases = tuple(what for what in gone if isinstance(what, str))
        offices = tuple(what for what in gone if isinstance(what, Office))
        codes = tuple(what for what in gone if isinstance(what, tuple))
        new, rest = parted(self._entity, self.name.text(), leaving_forms=aliases, codebook=self._codebook)
        rest = replace(
            rest,
            offices=tuple(office for office in rest.offices if office not in offices),
            codes=tuple(code for code in rest.codes if code not in codes),
        )
        start = self._existing or new
        return replace(
            start,
            aliases=_united(start.aliases, (alias for alias in aliases if alias != start.name)),
            offices=tuple(sorted({*start.offices, *offices})),
            codes=tuple(sorted({*start.codes, *codes})),
        ), rest

    def _on_named(self, _text: str) -> None:
        self.lines.setFocus()

    def _on_typed(self, _text: str) -> None:
        self._existing = None
        self._say()

    def _on_ticked(self) -> None:
        ticked = self.quotes.ticked()
        if not self.name.text().strip() and ticked and ticked[0].id in self._forms:
            self.name.setText(self._forms[ticked[0].id])
        ids = {mention.id for mention in ticked}
        forms = {key(words) for words in {self._forms.get(id_, "") for id_ in ids}}
        left = {key(words) for words in {words for id_, words in self._forms.items() if id_ not in ids}}
        for box, what in self._boxes:
            if isinstance(what, str):
                box.setChecked(key(what) in forms - left)
        self._show_forms_ticked()
        self._say()

    def _show_forms_ticked(self) -> None:
        ticked = {mention.id for mention in self.quotes.ticked()}
        free = {key(words) for words in {words for id_, words in self._forms.items() if id_ not in ticked}}
        for button in self._form_box.findChildren(QToolButton):
            button.setChecked(bool(self._forms) and button.property("form") not in free)

    def _say(self) -> None:
        count, total = len(self.quotes.ticked()), self.quotes.total
        name = " ".join(self.name.text().split())
        self.button.setEnabled(bool(count and name))
        if not count:
            words = self.tr("No mention is ticked yet.")
        elif not name:
            words = self.tr("The new record needs a name.")
        else:
            words = self.tr("To {name}: {count} of {total} mentions")
            words = words.format(name=name, count=count, total=total)
        self._state.setText(words)


def _united(first: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *more)))
