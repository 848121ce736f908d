"""The authority ids of a record: a small field a scheme, with a tick where the form is right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.model.authorities import AUTHORITIES, authority, authority_name, is_well_formed, tidied
from ui.icons import icon, pixmap
from ui.panels.row_painting import metrics
from ui.theme import Theme
from ui.widgets.flow_layout import FlowLayout

Codes = tuple[tuple[str, str], ...]
_PERSONS = ("wikidata", "viaf")
_COUNTRIES = ("ISO3166-1-alpha-2", "wikidata")


class CodeField(QFrame):
    """One scheme and its code; `left` when it was edited and left. A code of the wrong form turns red."""

    left = Signal()

    def __init__(self, theme: Theme, scheme: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scheme = scheme
        self.setObjectName("code")
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("scheme"))
        self.name.setAccessibleName(self.tr("Scheme"))
        self.name.setFixedWidth(70)
        self.name.setVisible(not scheme)
        label = QLabel(authority_name(scheme), self)
        label.setProperty("tone", "muted")
        label.setVisible(bool(scheme))
        self.line = QLineEdit(code, self)
        known = authority(scheme)
        self.line.setPlaceholderText("–")
        self.line.setToolTip(self.tr("For example {code}").format(code=known.example) if known else "")
        self.line.setAccessibleName(authority_name(scheme) or self.tr("Code"))
        self._state = QLabel(self)
        self._state.setFixedSize(14, 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 6, 0)
        row.setSpacing(6)
        for widget in (label, self.name, self.line, self._state):
            row.addWidget(widget)
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for field in (self.line, self.name):
            field.setProperty("invisible", True)
            field.setStyleSheet("QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }")
            field.textChanged.connect(self._check)
            field.editingFinished.connect(self._on_left)
        self._check()

    @property
    def scheme(self) -> str:
        """The word stored with the code."""
        known = authority(self.name.text())
        return self._scheme or (known.scheme if known else " ".join(self.name.text().split()))

    @property
    def code(self) -> str:
        """The code, tidied."""
        return tidied(self.scheme, self.line.text())

    def is_right(self) -> bool:
        """Whether the code may be stored: empty, or of the form of its scheme."""
        return not self.code or (bool(self.scheme) and is_well_formed(self.scheme, self.code))

    def sizeHint(self) -> QSize:
        name = metrics(13).horizontalAdvance(authority_name(self._scheme)) if self._scheme else 70
        code = max(34.0, metrics(13).horizontalAdvance(self.line.text()) + 6)
        return QSize(round(name + code) + 50, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.line.isModified():
            self.line.undo()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        theme, right = self._theme, self.is_right()
        line = theme.strong if right else theme.err
        self.setStyleSheet(f"#code {{ background: {theme.base}; border: 1px solid {line}; border-radius: 5px; }}")
        picture, colour = ("check", theme.ok) if right else ("triangle-alert", theme.err)
        shown = bool(self.code)
        self._state.setPixmap(pixmap(picture, colour, size=14, ratio=self.devicePixelRatioF()))
        self._state.setVisible(shown)
        reason = self.tr("This is no code of {scheme}").format(scheme=authority_name(self.scheme))
        self._state.setToolTip(self.tr("The form is right") if right else reason)
        self.setAccessibleDescription("" if right else reason)
        self.updateGeometry()

    def _on_left(self) -> None:
        if self.is_right():
            self.line.setText(self.code)
            self.left.emit()


class RecordCodes(QWidget):
    """`chosen` carries all codes, sorted, when a field is left; one of the wrong form stays unstored."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._codes: Codes = ()
        self._kind = ""
        self.fields: list[CodeField] = []
        self._flow = FlowLayout(self, gap=6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._made = False
        self.setAccessibleName(self.tr("Authorities"))

    def show_codes(self, codes: Codes, *, is_country: bool) -> None:
        """Show what a record carries, with empty fields for the usual schemes; no signal."""
        usual = _COUNTRIES if is_country else _PERSONS
        if codes != self._codes or not self._made:
            self._made, self._codes = True, codes
            used = {scheme.lower() for scheme, _ in codes}
            self._rebuild([*codes, *((scheme, "") for scheme in usual if scheme.lower() not in used)])

    def _rebuild(self, codes: list[tuple[str, str]]) -> None:
        self._flow.clear()
        self.fields = []
        for scheme, code in codes:
            self._append(scheme, code)
        self._place_add()
        self.updateGeometry()

    def _append(self, scheme: str, code: str) -> CodeField:
        field = CodeField(self._theme, scheme, code, self)
        field.left.connect(self._commit)
        self.fields.append(field)
        self._flow.addWidget(field)
        field.show()
        return field

    def _place_add(self) -> None:
        button = QToolButton(self)
        button.setIcon(icon("plus", self._theme.muted))
        button.setToolTip(self.tr("Add a code"))
        button.setAccessibleName(self.tr("Add a code"))
        button.setFixedHeight(28)
        menu = QMenu(button)
        used = {field.scheme for field in self.fields}
        for known in AUTHORITIES:
            if known.scheme not in used:
                menu.addAction(known.name).triggered.connect(partial(self.add_field, known.scheme))
        menu.addAction(self.tr("Other scheme")).triggered.connect(partial(self.add_field, ""))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._flow.addWidget(button)
        button.show()

    def add_field(self, scheme: str) -> None:
        """One field more, with the focus; an empty scheme is asked for."""
        codes = [(field.scheme, field.line.text()) for field in self.fields]
        self._rebuild([*codes, (scheme, "")])
        field = self.fields[-1]
        (field.line if scheme else field.name).setFocus()

    def _commit(self) -> None:
        if not all(field.is_right() for field in self.fields):
            return
        codes = tuple(sorted({(field.scheme, field.code) for field in self.fields if field.code}))
        if codes != self._codes:
            self._codes = codes
            self.chosen.emit(codes)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)
