"""What is known of an article beside its text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.model.records import Article
from ui.dialogs.date_dialog import iso_date
from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


class ArticleDialog(FramedDialog):
    """Asks for title, source, date and the rest; the text is not among them, it never changes."""

    def __init__(self, theme: Theme, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Article"), accept=self.tr("Take over"), parent=parent)
        self._article = article
        self.setMinimumWidth(520)
        self._fields = {
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "date": self.tr("Date"),
            "author": self.tr("Author"),
            "section": self.tr("Section"),
            "page": self.tr("Page"),
            "url": self.tr("Address (URL)"),
            "language": self.tr("Language (fr, en …)"),
        }
        form = QFormLayout()
        self._edits: dict[str, QLineEdit] = {}
        for code, name in self._fields.items():
            edit = self._edits[code] = QLineEdit(getattr(article, code), self)
            edit.setAccessibleName(name)
            form.addRow(name, edit)
        self._estimated = QCheckBox(self.tr("the date is estimated"), self)
        self._estimated.setChecked(article.date_estimated)
        self._hint = QLabel(self)
        self._hint.setStyleSheet(f"color: {theme.err};")
        form.addRow("", self._estimated)
        self.body.addLayout(form)
        self.body.addWidget(self._hint)
        self._edits["date"].textChanged.connect(self._check)
        self._check()

    def answer(self) -> Article:
        """The article as described now."""
        words = {code: edit.text().strip() for code, edit in self._edits.items()}
        return replace(
            self._article,
            title=words["title"],
            source=words["source"],
            date=iso_date(words["date"]) or "",
            date_estimated=self._estimated.isChecked(),
            author=words["author"],
            section=words["section"],
            page=words["page"],
            url=words["url"],
            language=words["language"],
        )

    def ask(self) -> Article | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _check(self) -> None:
        text = self._edits["date"].text().strip()
        good = not text or bool(iso_date(text))
        self._hint.setText("" if good else self.tr("A date looks like 2019-01-27, 27/01/2019, 2019-01 or 2019."))
        self.primary.setEnabled(good)
