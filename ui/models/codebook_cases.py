"""Records of a label as lines: where they stand and in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.model.records import Annotation, Article, Frame, Mention
from ui.models.passages import Passages

LookUp = Callable[[str], Mention | None]
Name = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One record: its id, the mention to go to ("" for a frame without trigger), and its passage in words.

    `quote` is the passage alone, with the words of the record in square brackets.
    """

    record: str
    article: str
    mention: str
    words: str
    quote: str


class CaseReader:
    """Reads lines; the callables find what an id stands for (`name_of` an annotator's name). Keeps the last text."""

    def __init__(self, article_of: Callable[[str], Article], mention_of: LookUp, name_of: Name) -> None:
        self._article_of = article_of
        self._mention_of = mention_of
        self._name_of = name_of
        self._kept: tuple[str, Passages, str] = ("", Passages(""), "")

    def lines(self, records: Iterable[Annotation]) -> list[CaseLine]:
        """The lines of these records, in their order; read them article by article."""
        return [self.line(record) for record in records]

    def line(self, record: Annotation) -> CaseLine:
        """The line of a record."""
        passages, source = self._text(record.article)
        mention = self._mention_of(record.triggers[0]) if isinstance(record, Frame) and record.triggers else None
        if isinstance(record, Mention):
            mention = record
        if mention is None:
            return CaseLine(record.id, record.article, "", f"{source}: –", "")
        around = passages.around(mention.spans)
        quote = f"{around.before}[{around.hit}]{around.after}".strip()
        signs = [sign for sign, on in (("?", record.confidence != "certain"), ("⚑", record.flag)) if on]
        note = f" · {record.note}" if record.note else ""
        who = self._name_of(record.annotator)
        head = [f"{source}, ¶ {passages.number(mention.start)}", *([who] if who else []), *signs]
        words = f"{' · '.join(head)}\n{quote}{note}"
        return CaseLine(record.id, record.article, mention.id, words, quote)

    def _text(self, id_: str) -> tuple[Passages, str]:
        if self._kept[0] != id_:
            article = self._article_of(id_)
            name = article.title or article.source or article.name
            self._kept = (id_, Passages(article.text, title=article.title), name)
        return self._kept[1], self._kept[2]
