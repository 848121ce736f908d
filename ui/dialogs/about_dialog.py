"""What Attaché is, in which version, under which licences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.version import VERSION
from ui.dialogs.framed_dialog import FramedDialog
from ui.fonts import article_font, mono_font
from ui.icons import application_icon
from ui.logging_setup import versions
from ui.theme import Theme

_PARTS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("charset-normalizer", "MIT"),
    ("Lucide, python-lucide", "ISC, MIT"),
    ("Source Serif 4, Inter, JetBrains Mono", "OFL-1.1"),
    ("Python", "PSF-2.0"),
)


class AboutDialog(FramedDialog):
    """Shows versions and licences, and copies the versions for a report."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("About Attaché"), parent=parent)
        self.setMinimumWidth(520)
        head = QHBoxLayout()
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(56, 56))
        head.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        name = QLabel("Attaché", self)
        name.setFont(article_font(26, 600))
        column.addWidget(name)
        version = QLabel(self.tr("Version {version}").format(version=VERSION), self)
        version.setProperty("tone", "muted")
        column.addWidget(version)
        head.addLayout(column, 1)
        self.body.addLayout(head)
        self.paragraph(
            self.tr(
                "Annotates news articles: actors, countries, dates and events. It works offline: "
                "no article and no mark ever leaves this computer."
            )
        )
        self.paragraph(self.tr("Attaché is free software under the MIT licence. It stands on:"), tone="muted")
        parts = QPlainTextEdit(self)
        parts.setReadOnly(True)
        parts.setTabChangesFocus(True)
        parts.setFont(mono_font(11.5))
        parts.setAccessibleName(self.tr("Versions and licences"))
        parts.setPlainText("\n".join([versions(), "", *(f"{part}: {licence}" for part, licence in _PARTS)]))
        parts.setFixedHeight(190)
        self.body.addWidget(parts)
        copy = self.add_button(self.tr("Copy the versions"), picture="copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(versions()))
