"""The article view against a bare QPlainTextEdit with the same text and no mark, offscreen, interleaved in one run."""

from __future__ import annotations

import gc
import math
import os
import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.records import Mention
from annotator.model.span import Span
from tests.benchmarks.row import Row
from ui import fonts
from ui.article.article_view import ArticleView
from ui.article.mark_source import AnnotationMarks
from ui.theme import light

SMALL, WIDE = QSize(760, 900), QSize(980, 900)
NARROWER, NARROW = QSize(420, 900), QSize(560, 900)
ROUNDS = 41
_WORDS = re.findall(
    r"\S+",
    """le la de des un une président gouvernement annoncé selon Venezuela Washington Moscou États-Unis rupture accord
    même jour janvier ministre affaires étrangères population diplomates crise parlement européenne sanctions avec""",
)
_LABELS = ("ACTOR", "COUNTRY", "DATE", "EVENT", "STANCE", "QUOTE", "PLACE")


class Bare(QPlainTextEdit):
    """The floor: a key repaints the rectangle of one block."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.painted = self.pressed = 0
        self.setReadOnly(True)
        self.setFont(fonts.article_font(17))
        self.setPlainText(text)

    def prepare(self) -> None:
        self.setTextCursor(self.cursorForPosition(self.viewport().rect().center()))

    def tidy(self) -> None:
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.blockBoundingGeometry(self.textCursor().block()).translated(self.contentOffset())
        self.viewport().update(place.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


class Ours(ArticleView):
    """The article view on real records: a key adds a mention in the middle of what is in sight."""

    def __init__(self, text: str, annotations: AnnotationSet, dice: random.Random) -> None:
        super().__init__()
        self.painted = self.pressed = 0
        self._annotations, self._dice = annotations, dice
        self._next: Change | None = None
        self._added = 0
        self.set_theme(light())
        self.set_article(text, title_end=0, subtitle="")
        self.set_marks(AnnotationMarks(annotations, load_codebook("political"), "fr"))

    def prepare(self) -> None:
        start = self.offset_at(self.viewport().rect().center()) + self._dice.randrange(60)
        self._added += 1
        start = min(start, len(self.text()) - 20)
        mention = _mention(f"new{self._added}", start, start + 4 + self._dice.randrange(14), label="ACTOR")
        self._next = Change(Act("tag"), added=(mention,), article="t")

    def tidy(self) -> None:
        assert self._next is not None
        self._annotations.apply(self._next.inverse())
        self.refresh(span for record in self._next.touched() if isinstance(record, Mention) for span in record.spans)
        QCoreApplication.processEvents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        assert self._next is not None
        self._annotations.apply(self._next)
        self.refresh(span for record in self._next.touched() if isinstance(record, Mention) for span in record.spans)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


def _mention(id_: str, start: int, end: int, *, label: str) -> Mention:
    return Mention(id_, "t", "a", label, (Span(start, end),))


def article_text(words: int, seed: int = 1) -> str:
    """So many words in paragraphs of some 70."""
    dice = random.Random(seed)
    paragraphs = []
    while words > 0:
        length = min(words, dice.randrange(40, 100))
        paragraphs.append(" ".join(dice.choice(_WORDS) for _ in range(length)) + ".")
        words -= length
    return "\n".join(paragraphs)


def spread_mentions(text: str, count: int, seed: int = 2) -> AnnotationSet:
    """So many mentions spread evenly; every tenth is long and so has others within or across it."""
    dice = random.Random(seed)
    step = len(text) / count
    mentions = []
    for number in range(count):
        start = int(number * step + dice.random() * step * 0.5)
        length = dice.randrange(60, 160) if number % 10 == 0 else dice.randrange(4, 24)
        mentions.append(_mention(f"m{number}", start, min(len(text), start + length), label=_LABELS[number % 7]))
    return AnnotationSet("t", "a", mentions=mentions)


def _settle(widget: Bare | Ours, before: int) -> None:
    while widget.painted == before:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def _timed(widget: Bare | Ours, act: Callable[[], object]) -> float:
    QCoreApplication.processEvents()
    before = widget.painted
    start = time.perf_counter()
    act()
    while widget.painted == before:
        QCoreApplication.processEvents()
    return time.perf_counter() - start


def _key(widget: Bare | Ours) -> float:
    bar = widget.verticalScrollBar()
    bar.setValue(int(bar.maximum() * _places(widget)))
    QCoreApplication.processEvents()
    widget.prepare()
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A.value, Qt.KeyboardModifier.NoModifier, "a")
    taken = _timed(widget, lambda: QCoreApplication.postEvent(widget, event))
    widget.tidy()
    return taken


def _places(widget: Bare | Ours) -> float:
    """Another place in the text for each key press, the same ones for both widgets.

    The floor repaints a whole block and so depends on its lines: at one fixed place the ratio is anything from 0.7
    (nine lines) to 1.3 (four lines), though ours costs much the same everywhere.
    """
    widget.pressed += 1
    return random.Random(widget.pressed).random()


def _scroll(widget: Bare | Ours) -> float:
    bar = widget.verticalScrollBar()
    lines = 3 * bar.singleStep()
    return _timed(widget, lambda: bar.setValue(bar.value() + lines if bar.value() + lines <= bar.maximum() else 0))


def _page(widget: Bare | Ours) -> float:
    bar = widget.verticalScrollBar()
    step = bar.pageStep()
    return _timed(widget, lambda: bar.setValue(bar.value() + step if bar.value() + step <= bar.maximum() else 0))


def _resize(widget: Bare | Ours) -> float:
    return _timed(widget, lambda: widget.resize(WIDE if widget.size() == SMALL else SMALL))


def _narrow(widget: Bare | Ours) -> float:
    """Between two widths at which our lines break anew, too: above, they have their full length and stay."""
    return _timed(widget, lambda: widget.resize(NARROW if widget.size() == NARROWER else NARROWER))


_ACTIONS: dict[str, Callable[[Bare | Ours], float]] = {
    "key": _key,
    "scroll": _scroll,
    "page": _page,
    "resize": _resize,
    "narrow resize": _narrow,
}


def _shown(widget: Bare | Ours) -> Bare | Ours:
    widget.resize(SMALL)
    widget.show()
    _settle(widget, 0)
    bar = widget.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    QCoreApplication.processEvents()
    return widget


def ratios(text: str, marks: AnnotationSet, rounds: int = ROUNDS) -> dict[str, float]:
    """For each action the median ratio to the floor."""
    pair = _shown(Bare(text)), _shown(Ours(text, marks, random.Random(3)))
    found: dict[str, float] = {}
    for name, act in _ACTIONS.items():
        for widget in pair:
            act(widget)
        gc.collect()
        gc.disable()
        times = [(act(pair[0]), act(pair[1])) for _ in range(rounds)]
        gc.enable()
        found[name] = statistics.median(ours / bare for bare, ours in times)
    _close(*pair)
    return found


def growth(rounds: int = 2 * ROUNDS) -> float:
    """The exponent of key press to paint from 1,000 to 30,000 marks, the two measured in turn."""
    pair = []
    for words, count in ((10_000, 1_000), (300_000, 30_000)):
        text = article_text(words)
        pair.append(_shown(Ours(text, spread_mentions(text, count), random.Random(3))))
    gc.collect()
    gc.disable()
    times = [(_key(pair[0]), _key(pair[1])) for _ in range(rounds)]
    gc.enable()
    _close(*pair)
    return math.log(statistics.median(large / small for small, large in times)) / math.log(30)


def _close(*widgets: QWidget) -> None:
    for widget in widgets:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def run() -> list[Row]:
    """The rows of the article view, each a ratio to the bare widget in the same run."""
    application = QApplication.instance() or QApplication([])
    fonts.register()
    sizes = {"300,000 words, 30,000 marks": (300_000, 30_000), "50,000 words, 5,000 marks": (50_000, 5_000)}
    rows: list[Row] = []
    for name, (words, count) in sizes.items():
        text = article_text(words)
        found = ratios(text, spread_mentions(text, count))
        rows.append(Row(f"key press → paint of one added mention, {name}", found["key"], 1.25))
        rows += [Row(f"{act}, {name}", found[act], 1.5) for act in ("scroll", "page", "resize", "narrow resize")]
    rows.insert(1, Row("the same, growth exponent over the number of marks at constant density", growth(), 0.10, ""))
    long = article_text(150_000).replace("\n", " ")[:1_000_000]
    worst = max(ratios(long, spread_mentions(long, 15_000), rounds=21).values())
    rows.append(Row("one paragraph of 1 MB, the slowest of key, scroll, page, both resizes", worst, 0.2))
    assert application is not None
    return rows


if __name__ == "__main__":
    for row in run():
        print(f"{row.value:8.3f} {'≤' if row.kept else '>'} {row.bar:<5} {row.unit:2} {row.what}")
