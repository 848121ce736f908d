"""What can be said of one filler: how sure it is, who says so, whether words stand for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.records import Argument, Confidence
from ui.i18n import QT_TRANSLATE_NOOP
from ui.panels.article_context import ArticleContext
from ui.panels.sentence import narrator

CONFIDENCES: dict[Confidence, str] = {
    "certain": QT_TRANSLATE_NOOP("argument_menu", "certain"),
    "probable": QT_TRANSLATE_NOOP("argument_menu", "probable"),
    "possible": QT_TRANSLATE_NOOP("argument_menu", "possible"),
}

_MOST_SOURCES = 12


def confidence_word(confidence: Confidence) -> str:
    """A certainty in the language of the window."""
    return QCoreApplication.translate("argument_menu", CONFIDENCES[confidence])


class ArgumentMenu(QMenu):
    """`change` is called with the argument's new state, or None where it goes."""

    def __init__(
        self, argument: Argument, context: ArticleContext, *, change: Callable[[Argument | None], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._argument = argument
        self._change = change
        sure = self.addMenu(self.tr("Certainty"))
        choices = QActionGroup(sure)
        for code in get_args(Confidence):
            self._tick(sure, choices, confidence_word(code), replace(argument, confidence=code))
        self._add_sources(context)
        if argument.mention and argument.entity:
            self._add(self, self.tr("No words for it (implicit)"), replace(argument, mention=""))
        self.addSeparator()
        self._add(self, self.tr("Remove from the role"), None)

    def _add_sources(self, context: ArticleContext) -> None:
        menu = self.addMenu(self.tr("According to"))
        choices = QActionGroup(menu)
        self._tick(menu, choices, narrator(), replace(self._argument, source=""))
        for id_ in self._sources(context):
            entity = context.register.find(id_)
            if entity is not None:
                self._tick(menu, choices, entity.name, replace(self._argument, source=id_))

    def _sources(self, context: ArticleContext) -> list[str]:
        """Who is named most in the article, and who is the source already."""
        counts = context.annotations.entities()
        most = sorted(counts, key=lambda id_: (-counts[id_], id_))[:_MOST_SOURCES]
        return list(dict.fromkeys([*([self._argument.source] if self._argument.source else []), *most]))

    def _tick(self, menu: QMenu, group: QActionGroup, words: str, new: Argument) -> None:
        action = self._add(menu, words, new)
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(new == self._argument)

    def _add(self, menu: QMenu, words: str, new: Argument | None) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: self._change(new) if new != self._argument else None)
        return action
