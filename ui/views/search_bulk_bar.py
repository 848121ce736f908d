"""The foot of the concordance: what is done with everything that is ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from annotator.model.codebook import Codebook
from ui.actions import keys_text
from ui.i18n import format_number
from ui.icons import icon, pixmap
from ui.panels.row_painting import colours_of
from ui.theme import LayerColours, Theme
from ui.views.search_buttons import CapButton
from ui.views.search_record_field import SearchRecordField
from ui.widgets.completion_field import Candidate
from ui.widgets.layer_badge import SIZE, paint_badge

HEIGHT = 50
_NARROW, _TIGHT = 760, 660


class SearchBulkBar(QFrame):
    """Emits wishes without hits: the page adds those that are ticked.

    `tag_pressed` carries a label and a record's id ("" for none), `attribute_pressed` an attribute and a value.
    """

    tag_pressed = Signal(str, str)
    untag_pressed = Signal()
    relink_pressed = Signal(str)
    attribute_pressed = Signal(str, str)
    label_chosen = Signal(str)
    record_chosen = Signal(str)
    record_query_changed = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook: Codebook | None = None
        self._name = ""
        self._counts = (0, 0, 0)
        self._marked_labels: tuple[str, ...] = ()
        self._is_read_only = self._marks_only = False
        self._picture, self._count, self._tag_as = QLabel(self), QLabel(self), QLabel(self.tr("Tag as"), self)
        self.labels = QComboBox(self)
        self.record = SearchRecordField(theme, self)
        self.tag = CapButton(theme, primary=True, parent=self)
        self.untag = QPushButton(self)
        self.more = QToolButton(self)
        self._menu = QMenu(self)
        self._build()
        self._lay_out()
        self.show_counts(0, 0, of=0)

    def _build(self) -> None:
        theme = self._theme
        self.setObjectName("bulkBar")
        self.setFixedHeight(HEIGHT)
        self.setStyleSheet(
            f"#bulkBar {{ background: {theme.accent_soft}; border-top: 1px solid {theme.accent_line}; }}"
        )
        self._picture.setPixmap(pixmap("copy-check", theme.accent, ratio=self.devicePixelRatioF()))
        self._count.setTextFormat(Qt.TextFormat.RichText)
        self.labels.setAccessibleName(self.tr("Label to tag with"))
        self.labels.currentIndexChanged.connect(self._on_label)
        self.record.query_changed.connect(lambda words: self.record_query_changed.emit(self._kind(), words))
        self.record.candidate_chosen.connect(self.record_chosen)
        self.record.settled.connect(self.record_chosen)
        self.record.left.connect(self.left)
        self.tag.set_cap(keys_text("Return"))
        self.tag.clicked.connect(self.press_tag)
        self.untag.clicked.connect(self.untag_pressed)
        self.more.setIcon(icon("ellipsis", theme.muted))
        self.more.setAccessibleName(self.tr("More for the ticked marks"))
        self.more.setToolTip(self.tr("More for the ticked marks: remove, other record, attribute"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.fill_menu)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._tag_as)
        row.addWidget(self.labels)
        row.addWidget(self.record, 3)
        row.addWidget(self.tag)
        row.addWidget(self.untag)
        row.addWidget(self.more)
        self.record.setMinimumWidth(96)
        self.record.setMaximumWidth(200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(360, HEIGHT)

    def _fit(self) -> None:
        new, marked, _ = self._counts
        self._tag_as.setVisible(self.width() >= _NARROW and not self._marks_only)
        self._picture.setVisible(self.width() >= _TIGHT)
        self.tag.setVisible(not self._marks_only and (bool(new) or not marked))
        self.labels.setVisible(not self._marks_only)
        self.untag.setVisible(bool(marked) and (not new or self.width() >= _NARROW + 120))
        self.more.setVisible(bool(marked))
        if self._marks_only:
            self.record.setVisible(bool(marked))

    # what is shown

    def set_codebook(self, codebook: Codebook | None) -> None:
        """The layers that words may be tagged with: those of spans that are in use."""
        before = self.label()
        self._codebook = codebook
        self.labels.blockSignals(True)
        self.labels.clear()
        for layer in codebook.layers if codebook else ():
            if layer.kind == "span" and not layer.retired and codebook is not None:
                badge = _badge(layer.key, colours_of(self._theme, codebook, layer.code))
                self.labels.addItem(badge, layer.names.of(self._language), layer.code)
        self.labels.blockSignals(False)
        self.set_label(before)

    def set_marks_only(self, marks_only: bool) -> None:
        """Whether all hits are marks already, so that there is nothing to tag."""
        self._marks_only = marks_only
        self._fit_record()
        self._fit()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be tagged."""
        self._is_read_only = read_only
        self.show_counts(self._counts[0], self._counts[1], of=self._counts[2])

    def label(self) -> str:
        """The layer chosen, "" for none."""
        return str(self.labels.currentData() or "")

    def _kind(self) -> str:
        """The layer of the records that may be chosen."""
        return self._marked_labels[0] if self._marks_only and self._marked_labels else self.label()

    def set_label(self, code: str) -> None:
        """Choose a layer; no signal."""
        at = self.labels.findData(code)
        self.labels.blockSignals(True)
        self.labels.setCurrentIndex(at if at >= 0 else 0 if self.labels.count() else -1)
        self.labels.blockSignals(False)
        self._fit_record()

    def show_record(self, entity: str, name: str, code: str = "") -> None:
        """The record to tag as; "" is none."""
        self._name = name
        self.record.show_record(entity, name, code)
        self._say_tag()

    def set_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Records to propose."""
        self.record.set_candidates(candidates)

    def show_counts(self, new: int, marked: int, *, of: int, labels: Iterable[str] = ()) -> None:
        """How many ticked hits carry no mark, how many carry one and with which labels, and how many hits there are."""
        self._counts = (new, marked, of)
        self._marked_labels = tuple(labels)
        ticked, all_ = (format_number(number, self._language) for number in (new + marked, of))
        template = self.tr("{ticked} of {all} ticked")
        self._count.setText(template.format(ticked=f"<b>{ticked}</b>", all=all_))
        self._count.setAccessibleName(template.format(ticked=ticked, all=all_))
        self.untag.setText(self.tr("Remove %n mark(s)", "", marked))
        self.untag.setAccessibleName(self.untag.text())
        self.untag.setEnabled(not self._is_read_only)
        self._say_tag()
        self._fit()

    def _say_tag(self) -> None:
        new, label = self._counts[0], self.labels.currentText()
        self.tag.setText(self.tr("Tag %n hit(s)", "", new))
        self.tag.setAccessibleName(f"{self.tag.text()}, {label} {self._name}".strip())
        self.tag.setEnabled(bool(new) and bool(self.label()) and not self._is_read_only)
        if self._is_read_only:
            self.tag.setToolTip(self.tr("This project is open for reading only."))
        else:
            self.tag.setToolTip("" if new else self.tr("Tick hits that are not tagged yet"))

    def _fit_record(self) -> None:
        layer = self._codebook.label(self.label()) if self._codebook else None
        self.record.setVisible(layer is not None and layer.entities)
        self._say_tag()

    def _on_label(self, _at: int) -> None:
        self.show_record("", "")
        self._fit_record()
        self.label_chosen.emit(self.label())

    # wishes

    def press_tag(self) -> None:
        """Wish to tag, where there is something to tag."""
        if self.tag.isEnabled():
            self.tag_pressed.emit(self.label(), self.record.entity)

    def fill_menu(self) -> QMenu:
        """What may be done with the ticked marks."""
        menu, marked = self._menu, self._counts[1]
        menu.clear()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        menu.addAction(self.untag.text()).triggered.connect(self.untag_pressed)
        if self.record.entity:
            words = self.tr("Change the record of %n mark(s) to {record}", "", marked).format(record=self._name)
            entity = self.record.entity
            menu.addAction(words).triggered.connect(lambda: self.relink_pressed.emit(entity))
        else:
            menu.addAction(self.tr("Change record…")).triggered.connect(self.focus_record)
        self._add_attributes(menu)
        for action in menu.actions():
            action.setEnabled(not self._is_read_only)
        return menu

    def focus_record(self) -> None:
        """Put the focus into the record's field and propose."""
        if self.record.isVisible():
            self.record.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.record.selectAll()

    def _add_attributes(self, menu: QMenu) -> None:
        if self._codebook is None:
            return
        found = {
            attribute.code: attribute
            for label in self._marked_labels
            for attribute in self._codebook.attributes_for("mention", label)
            if attribute.values and not attribute.retired
        }
        if found:
            menu.addSeparator()
        for code, attribute in found.items():
            below = menu.addMenu(attribute.names.of(self._language))
            for value in attribute.values:
                if not value.retired:
                    action = below.addAction(value.names.of(self._language))
                    action.triggered.connect(
                        lambda _on=False, pair=(code, value.code): self.attribute_pressed.emit(*pair)
                    )
            below.addSeparator()
            below.addAction(self.tr("none")).triggered.connect(
                lambda _on=False, code=code: self.attribute_pressed.emit(code, "")
            )


def _badge(letter: str, colours: LayerColours) -> QIcon:
    picture = QPixmap(QSize(SIZE * 2, SIZE * 2))
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, picture.rect().toRectF().adjusted(0, 0, -SIZE, -SIZE), letter=letter, colours=colours)
    painter.end()
    return QIcon(picture)
