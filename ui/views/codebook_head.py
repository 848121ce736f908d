"""The bar above the codebook's page: its title, how far the draft is, and what is done with the whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from annotator.model.codebook import Codebook
from ui.fonts import ui_font
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

_NARROW = 980


class CodebookHead(QFrame):
    """`print_requested` carries "html" or "pdf"."""

    print_requested = Signal(str)
    import_requested = Signal()
    catch_up_requested = Signal()
    export_requested = Signal()
    publish_requested = Signal()
    rules_requested = Signal()
    title_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setObjectName("codebookHead")
        self.setStyleSheet(f"#codebookHead {{ background: {theme.window}; border-bottom: 1px solid {theme.border}; }}")
        self.title = ElidedLabel(self)
        self.title.setFont(ui_font(13, 600))
        self.title.setMinimumHeight(24)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.version = QLabel(self)
        self.version.setFont(ui_font(11))
        self.version.setFixedHeight(18)
        self.version.setStyleSheet(
            f"color: {theme.muted}; background: {theme.base}; border: 1px solid {theme.strong};"
            " border-radius: 3px; padding: 0 5px;"
        )
        self.state = ElidedLabel(self)
        self.state.setFont(ui_font(12))
        self.state.setProperty("tone", "muted")
        self.state.setMinimumHeight(24)
        self.rules = self._button("scroll-text", self.tr("General rules…"))
        self.print = self._button("printer", self.tr("Print"))
        self.open = self._button("folder-open", self.tr("Import…"))
        self.save = self._button("upload", self.tr("Export…"))
        self.publish = self._button("", "")
        self.publish.setProperty("kind", "primary")
        self.publish.setFont(ui_font(13, 600))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.version)
        row.addWidget(self.state, 1)
        for button in (self.rules, self.print, self.open, self.save, self.publish):
            row.addWidget(button)
        self.rules.clicked.connect(self.rules_requested)
        self.open.clicked.connect(self._on_import)
        self.save.clicked.connect(self.export_requested)
        self.publish.clicked.connect(self.publish_requested)
        self.print.clicked.connect(self._on_print)

    def _button(self, picture: str, text: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("words", text)
        button.setText(f" {text}" if picture else text)
        button.setAccessibleName(text)
        if picture:
            button.setIcon(icon(picture, self._theme.text, 14))
        return button

    def show_codebook(self, codebook: Codebook | None, *, changed: int, read_only: bool) -> None:
        """Show the title, the version, and how many entries the draft has changed."""
        for button in (self.rules, self.print, self.open, self.save, self.publish):
            button.setEnabled(codebook is not None)
        if codebook is None:
            return
        self.title.setText(codebook.names.of(self._language) or codebook.name)
        self.version.setText(self.tr("version {number}").format(number=codebook.version))
        draft = self.tr("draft: %n entry(ies) changed since version {number}", "", changed)
        self.state.setText(draft.format(number=codebook.version) if changed else "")
        words = self.tr("Publish version {number}…").format(number=codebook.version + 1)
        self.publish.setText(words)
        self.publish.setAccessibleName(words)
        self.publish.setEnabled(bool(changed) and not read_only)
        self.publish.setToolTip("" if changed else self.tr("Nothing has changed since this version"))
        self.open.setEnabled(not read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW + 100
        for button in (self.rules, self.print, self.open, self.save):
            words = str(button.property("words"))
            button.setText("" if narrow else f" {words}")
            button.setToolTip(words if narrow else "")

    def _on_import(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("From a file…")).triggered.connect(self.import_requested)
        menu.addAction(self.tr("What the program’s own codebook adds…")).triggered.connect(self.catch_up_requested)
        self._pop_up(menu, self.open)

    def _on_print(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("As a page for the browser (HTML)…"), lambda: self.print_requested.emit("html"))
        menu.addAction(self.tr("As PDF…"), lambda: self.print_requested.emit("pdf"))
        self._pop_up(menu, self.print)

    @staticmethod
    def _pop_up(menu: QMenu, button: QPushButton) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
