"""The middle of the window: legend, find bar, message, page, strip."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.records import Article, Mention
from annotator.model.span import Span
from annotator.text.words import WordFinder
from ui.article.article_view import ArticleView
from ui.article.find_bar import FindBar
from ui.article.mark_source import AnnotationMarks
from ui.article.tag_palette import TagPalette
from ui.article.text_tips import TextTips
from ui.article.voice import VoiceSource
from ui.i18n import format_date
from ui.panels.legend_bar import LegendBar
from ui.panels.voice_legend import VoiceLegend
from ui.theme import Theme
from ui.widgets.message_bar import MessageBar
from ui.widgets.quiet_bar import QuietBar
from ui.widgets.strip import Strip


class Workbench(QWidget):
    """Holds the page and what surrounds it; shows what it is given and asks for nothing."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self.legend = LegendBar(self)
        self.voice_legend = VoiceLegend(theme, self)
        self.find_bar = FindBar(theme, self)
        self.message = MessageBar(theme, self)
        self.left_out = QuietBar(
            theme,
            picture="eye-off",
            text=self.tr("The text of this article was left out; put it back by File ▸ Put the articles’ text back…"),
            button=self.tr("Put it back…"),
            parent=self,
        )
        self.view = ArticleView(self)
        self.strip = Strip(theme, self)
        self.palette_box = TagPalette(theme, self.view)
        self.marks: AnnotationMarks | None = None
        self._voices: VoiceSource | None = None
        self._shows_voices = False
        self.tips = TextTips(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = (self.legend, self.voice_legend, self.find_bar, self.message, self.left_out)
        for widget in (*bars, self.view, self.strip):
            column.addWidget(widget, 1 if widget is self.view else 0)
        for hidden in (*bars[1:], self.strip, self.palette_box):
            hidden.hide()
        self.setTabOrder(self.view, self.left_out.button)  # the text has the focus first
        self.view.set_theme(theme)
        self.view.setAccessibleName(self.tr("Article text"))

    def show_article(
        self, article: Article | None, marks: AnnotationMarks | None, voices: VoiceSource | None = None
    ) -> None:
        """Put an article on the page; None clears it."""
        self.palette_box.hide()
        self.marks = marks
        self._voices = voices
        if article is None:
            self.view.set_article("", title_end=0, subtitle="")
            self.view.set_marks(None)
            return
        self.view.set_words(WordFinder(article.language))
        self.view.set_article(article.text, title_end=_title_end(article), subtitle=self._subtitle(article))
        self.view.set_marks(marks)
        self.renew_voices()

    def show_voices(self, shown: bool) -> None:
        """Shade who speaks where, with a legend, or no longer."""
        self._shows_voices = shown
        self.voice_legend.setVisible(shown)
        self.view.set_voices(self._voices if shown else None)

    def renew_voices(self) -> None:
        """Others may speak now: paint what is in sight again, where voices are shown."""
        if self._shows_voices:
            self.view.set_voices(self._voices)

    def show_codebook(self, codebook: Codebook) -> None:
        """The layers of the legend."""
        self.legend.show_layers(codebook, self._theme, language=self._language)

    def repaint_marks(self, *mentions: Mention | None) -> None:
        """Paint the lines of these mentions again."""
        spans = [span for mention in mentions if mention is not None for span in mention.spans]
        if spans:
            self.view.refresh(spans)

    def place_of(self, mention: Mention) -> QRect:
        """Where the mention's first part stands, in the view's coordinates."""
        return self.view.line_rect(mention.spans[0])

    def _subtitle(self, article: Article) -> str:
        date = format_date(article.date, self._language) if article.date else self.tr("date unknown")
        if article.date_estimated:
            date = self.tr("estimated date: {date}").format(date=date)
        signs = self.tr("%n character(s)", "", len(article.text))
        return " · ".join(part for part in (article.source, date, signs) if part)


def _title_end(article: Article) -> int:
    """Where the headline ends: the first line that is not blank, when it is the article's title."""
    start = len(article.text) - len(article.text.lstrip())
    end = article.text.find("\n", start)
    line = Span(start, end if end > start else len(article.text)) if start < len(article.text) else None
    return line.end if line is not None and " ".join(line.of(article.text).split()) == article.title else 0
