"""Articles with nearly the same text, pair by pair: which of them are to stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from ui.dialogs.article_beginning import ArticleBeginning, ArticleSide, differences
from ui.dialogs.framed_dialog import FramedDialog
from ui.i18n import FIXED, format_number
from ui.icons import icon
from ui.theme import Theme

_LIKENESS, _FIRST, _SECOND, _DECISION = range(4)
_WIDTHS = (80, 270, 270)


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two articles and their likeness from 0 to 1, where 1 means the same words; `kept`: both were to stay before."""

    first: ArticleSide
    second: ArticleSide
    likeness: float
    kept: bool = False


@dataclass(frozen=True, slots=True)
class NearDuplicatesAnswer:
    """Ids of articles to be left out, and pairs of ids that shall both stay; other pairs are left open."""

    left_out: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()


class _Pairs(QTreeWidget):
    """A table whose keys decide: K keeps both, L or Delete leaves the second out."""

    keep_requested = Signal()
    leave_out_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_K:
            self.keep_requested.emit()
        elif plain and event.key() in (Qt.Key.Key_L, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.leave_out_requested.emit()
        else:
            super().keyPressEvent(event)


class NearDuplicatesDialog(FramedDialog):
    """Offers the pairs; nothing leaves the project but by the answer, and the answer is asked for pair by pair."""

    def __init__(
        self, theme: Theme, pairs: Sequence[DuplicatePair], *, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, self.tr("Nearly the same articles"), accept=self.tr("Leave out the chosen"), parent=parent
        )
        self.setMinimumSize(860, 620)
        self._given, self._language = tuple(pairs), language
        self._out: dict[str, None] = {}
        self._kept = {_key(pair): None for pair in pairs if pair.kept}
        self.pairs = _Pairs(self)
        self.keep = QPushButton(icon("check", theme.muted, 14), self.tr("Keep both"), self)
        self.leave_out = QPushButton(icon("x", theme.muted, 14), self.tr("Leave the second out"), self)
        self.first = ArticleBeginning(theme, self.tr("First article"), language=language, parent=self)
        self.second = ArticleBeginning(theme, self.tr("Second article"), language=language, parent=self)
        self._lay_out()
        self._fill()
        self.pairs.currentItemChanged.connect(lambda *_: self._follow())
        self.pairs.keep_requested.connect(self.keep_both)
        self.pairs.leave_out_requested.connect(self.leave_second_out)
        self.keep.clicked.connect(self.keep_both)
        self.leave_out.clicked.connect(self.leave_second_out)
        if self._given:
            self._go(0)
            self.pairs.setFocus()
        self._follow()

    def answer(self) -> NearDuplicatesAnswer:
        """What was decided so far, in the order of the pairs."""
        out = dict.fromkeys(pair.second.id for pair in self._given if pair.second.id in self._out)
        both = (_key(pair) for pair in self._given if _key(pair) in self._kept)
        return NearDuplicatesAnswer(tuple(out), tuple(dict.fromkeys(both)))

    def ask(self) -> NearDuplicatesAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def keep_both(self) -> None:
        """Both articles of the current pair stay; the next undecided pair is shown."""
        pair = self._current()
        if pair is not None:
            self._out.pop(pair.second.id, None)
            self._kept[_key(pair)] = None
            self._decided()

    def leave_second_out(self) -> None:
        """The second article of the current pair is to go; the next undecided pair is shown."""
        pair = self._current()
        if pair is not None and pair.first.id not in self._out:
            self._kept = {key: None for key in self._kept if pair.second.id not in key}
            self._out[pair.second.id] = None
            self._decided()

    # the parts

    def _lay_out(self) -> None:
        count = format_number(len(self._given), self._language)
        found = self.tr("%n pair(s) of articles share most of their text", "", len(self._given))
        self.heading(found.replace(str(len(self._given)), count))
        self.paragraph(
            self.tr("Agency copy, editions, corrected versions: nothing is left out unless you choose it here."),
            tone="muted",
        )
        self.pairs.setProperty("framed", True)
        self.pairs.setAccessibleName(self.tr("Pairs of articles"))
        self.pairs.setHeaderLabels(
            [self.tr("Alike"), self.tr("First article"), self.tr("Second article"), self.tr("Decision")]
        )
        self.pairs.setRootIsDecorated(False)
        self.pairs.setUniformRowHeights(True)
        self.pairs.setAllColumnsShowFocus(True)
        self.pairs.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column, width in enumerate(_WIDTHS):
            self.pairs.setColumnWidth(column, width)
        self.keep.setToolTip(self.tr("Keep both (K)"))
        self.leave_out.setToolTip(self.tr("Leave the second out (L or Delete)"))
        buttons, sides = QHBoxLayout(), QHBoxLayout()
        for button in (self.keep, self.leave_out):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        sides.setSpacing(12)
        sides.addWidget(self.first, 1)
        sides.addWidget(self.second, 1)
        self.body.addWidget(self.pairs, 2)
        self.body.addLayout(buttons)
        self.body.addLayout(sides, 3)

    def _fill(self) -> None:
        for pair in self._given:
            share = f"{int(pair.likeness * 100)}{FIXED}%" if self._language == "fr" else f"{int(pair.likeness * 100)}%"
            item = QTreeWidgetItem([share, pair.first.title, pair.second.title, ""])
            for column, side in ((_FIRST, pair.first), (_SECOND, pair.second)):
                told = list(filter(None, (side.title, side.place(self._language))))
                item.setToolTip(column, "\n".join(told))
                item.setData(column, Qt.ItemDataRole.AccessibleTextRole, ", ".join(told))
            self.pairs.addTopLevelItem(item)

    # what is shown and done

    def _current(self) -> DuplicatePair | None:
        at = self.pairs.currentIndex().row()
        return self._given[at] if at >= 0 else None

    def _go(self, at: int) -> None:
        item = self.pairs.topLevelItem(at)
        if item is not None:
            self.pairs.setCurrentItem(item)

    def _decided(self) -> None:
        at = self.pairs.currentIndex().row()
        count = len(self._given)
        for step in range(1, count):
            if not self._decision(self._given[(at + step) % count]):
                self._go((at + step) % count)
                break
        self._follow()

    def _decision(self, pair: DuplicatePair) -> str:
        if pair.second.id in self._out:
            return self.tr("Second left out")
        if pair.first.id in self._out:
            return self.tr("First left out")
        return self.tr("Both kept") if _key(pair) in self._kept else ""

    def _follow(self) -> None:
        for at, pair in enumerate(self._given):
            item = self.pairs.topLevelItem(at)
            if item is not None:
                item.setText(_DECISION, self._decision(pair))
        shown = self._current()
        self.keep.setEnabled(shown is not None)
        self.leave_out.setEnabled(shown is not None and shown.first.id not in self._out)
        if shown is not None:
            first, second = differences(shown.first.beginning, shown.second.beginning)
            self.first.show_article(shown.first, first)
            self.second.show_article(shown.second, second)
        left = len(self.answer().left_out)
        done, count = sum(1 for pair in self._given if self._decision(pair)), len(self._given)
        numbers = {"done": format_number(done, self._language), "count": format_number(count, self._language)}
        self.foot_text.setText(self.tr("{done} of {count} decided").format(**numbers) if count else "")
        self.primary.setEnabled(bool(left) or self._kept.keys() != {_key(pair) for pair in self._given if pair.kept})
        self.primary.setText(self.tr("Leave out %n article(s)", "", left) if left else self.tr("Keep all"))
        self.primary.setAccessibleName(self.primary.text())


def _key(pair: DuplicatePair) -> tuple[str, str]:
    return pair.first.id, pair.second.id
