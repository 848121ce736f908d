"""The rows of the concordance as sentences, for assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.search.context import KwicLine
from ui.i18n import format_date
from ui.models.concordance_group import ConcordanceGroup
from ui.models.concordance_rows import ArticleRow, HitRow


class ConcordanceSentences(QObject):
    """Says what a row shows: words, place, tick and mark."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def group(self, group: ConcordanceGroup) -> str:
        """« Title, source, date, 6 hits, 5 ticked, open »."""
        state = self.tr("open") if group.is_open else self.tr("closed")
        parts = [group.article.title, article_line(group.article, self._language, ", ")]
        parts += [self.tr("%n hit(s)", "", len(group)), self.tr("%n ticked", "", group.ticked), state]
        return ", ".join(part for part in parts if part)

    def hit(self, row: HitRow, line: KwicLine | None, *, names: str, ticked: bool) -> str:
        """« Ticked: paragraph 6, … words … ; not tagged »."""
        if line is None:
            words, place = row.form, ""
        else:
            words = f"{line.left}{line.hit}{line.right}"
            place = self.tr("paragraph {number}").format(number=line.paragraph) if line.paragraph else self.tr("title")
        tick = self.tr("ticked") if ticked else self.tr("not ticked")
        return ", ".join(
            part for part in (line.hit if line else "", tick, place, words, self._mark(row, names)) if part
        )

    def _mark(self, row: HitRow, names: str) -> str:
        if row.mark:
            return self.tr("tagged {label} {record}").format(label=row.label, record=names).strip()
        if row.standing == "other":
            return self.tr("perhaps {record}").format(record=names)
        return self.tr("not tagged")


def article_line(article: ArticleRow, language: str, joint: str = " · ") -> str:
    """Source and date in one line; an estimated date has its sign."""
    date = format_date(article.date, language) if article.date else ""
    if date and article.date_estimated:
        date = f"≈ {date}"
    return joint.join(part for part in (article.source, date) if part)


class _Counts(QObject):
    """Plurals are found in methods of Qt’s classes alone."""

    def hits(self, number: int) -> str:
        return self.tr("%n hit(s)", "", number)

    def articles(self, number: int) -> str:
        return self.tr("%n article(s)", "", number)


def hits_in_articles(hits: int, articles: int) -> tuple[str, str]:
    """« 77 hits » and « 18 articles » in the language of the interface."""
    counts = _Counts()
    return counts.hits(hits), counts.articles(articles)
