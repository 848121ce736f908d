"""Colours for a preview of XML or JSON."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import Theme

_TAG = re.compile(r"</?[\w:.-]+|/?>|<[?!][^>]*>?")
_NAME = re.compile(r"[\w:.-]+(?==\")")
_VALUE = re.compile(r"\"[^\"<>]*\"")


class XmlColours(QSyntaxHighlighter):
    """Tags, names of attributes and quoted values, line by line: good enough to read by."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._rules = tuple(
            (pattern, self._form(colour))
            for pattern, colour in (
                (_TAG, theme.layers["event"].ink),
                (_NAME, theme.layers["actor"].ink),
                (_VALUE, theme.layers["country"].ink),
            )
        )

    def highlightBlock(self, text: str) -> None:
        for pattern, form in self._rules:
            for found in pattern.finditer(text[:2000]):
                self.setFormat(found.start(), len(found[0]), form)

    def _form(self, colour: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(colour))
        return form
