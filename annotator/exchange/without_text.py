"""Articles whose text is masked, so that annotations can be handed on where the text itself must not be."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.exchange.read_back import WholeView
from annotator.model.codebook import Codebook
from annotator.model.records import (
    Annotator,
    Article,
    Attributes,
    Entity,
    Frame,
    Mention,
    Progress,
    attribute,
)
from annotator.model.span import Span, joined

LONGEST = 40
"""How many code points of one mark, or of a passage quoted in a note, stay readable; of more the two ends do."""

TEXT_SHA256, TEXT_LENGTH = "text-sha256", "text-length"
"""The metadata of a masked article that tell which text it is: the SHA-256 of its UTF-8 bytes, its code points."""

TITLE_MASKED = "title-masked"

UPPER, LOWER, DIGIT = "X", "x", "0"
"""What stands for a letter and a digit; the case stays, by which sentences are told apart."""

_VARIATION = range(0xFE00, 0xFE10)


class _Signs(dict[int, str]):
    """What each character is masked by: letters, digits and their accents are, all else is not."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kind = unicodedata.category(sign)[0]
        if kind == "N":
            made = DIGIT
        elif kind == "L" or (kind == "M" and code not in _VARIATION):
            made = UPPER if sign.isupper() else LOWER
        else:
            made = sign
        self[code] = made
        return made


_SIGNS = _Signs()

_A, _LETTER = "['’ʼ]", "[^\\W\\d_]"
_CLITICS = re.compile(
    f"(?<!{_LETTER})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)(?={_A}{_LETTER})"
    f"|(?<={_LETTER}{_A})(?:s|re|ve|ll|d|m)(?!{_LETTER})|n{_A}t(?!{_LETTER})"
    f"|(?<={_LETTER}-)(?:t-(?=ils?|elles?|on)|(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|là|ci)"
    f"(?!{_LETTER}))",
    re.IGNORECASE,
)
"""Elided words and clitics, which stay: they say nothing, and tokens are told apart by them."""


def outline(text: str) -> str:
    """The text with every letter and digit masked, as long as before; blanks and punctuation stay."""
    return text.translate(_SIGNS)


def shape(text: str) -> str:
    """The text with its letters and digits masked, as long as before, but for elided words and clitics (l’, -t-il)."""
    made, at = [], 0
    for found in _CLITICS.finditer(text):
        made += [outline(text[at : found.start()]), found.group()]
        at = found.end()
    return "".join([*made, outline(text[at:])])


def masked(text: str, marks: Iterable[Span]) -> str:
    """The text masked but for the words under marks; of a mark of more than 40 code points both ends stay."""
    hidden = shape(text)
    made, at = [], 0
    for span in joined(part for mark in marks for part in _shown(mark)):
        made += [hidden[at : span.start], span.of(text)]
        at = span.end
    return "".join([*made, hidden[at:]])


def is_masked(article: Article) -> bool:
    """Whether an article waits for its text."""
    return bool(attribute(article.metadata, TEXT_SHA256))


def mask_article(article: Article, mentions: Iterable[Mention], *, title: bool = True) -> Article:
    """The article without its text but for the words under these mentions; without its title too if not `title`.

    One that is masked already stays as it is.
    """
    if is_masked(article):
        return article
    text = masked(article.text, (span for mention in mentions for span in mention.spans))
    facts = {TEXT_SHA256: digest(article.text), TEXT_LENGTH: str(len(article.text))}
    facts |= {} if title else {TITLE_MASKED: "yes"}
    pairs = [(code, without_passages(value, article.text)) for code, value in article.metadata if code not in facts]
    return replace(
        article,
        text=text,
        title=article.title if title else outline(article.title),
        sha256=digest(text),
        metadata=tuple(sorted([*pairs, *facts.items()])),
    )


def unmasked_metadata(metadata: Attributes) -> Attributes:
    """The metadata of an article that has its text again."""
    return tuple(pair for pair in metadata if pair[0] not in {TEXT_SHA256, TEXT_LENGTH, TITLE_MASKED})


def without_passages(words: str, text: str) -> str:
    """A note or typed words in which passages of the text beyond 40 code points are masked but for their ends."""
    window = LONGEST + 1
    found = [Span(at, at + window) for at in range(len(words) - window + 1) if text.find(words[at : at + window]) >= 0]
    made = list(words)
    for passage in joined(found):
        inner = slice(passage.start + LONGEST // 2, passage.end - LONGEST // 2)
        made[inner] = outline(words[inner])
    return "".join(made)


def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _shown(mark: Span) -> tuple[Span, ...]:
    if len(mark) <= LONGEST:
        return (mark,)
    half = LONGEST // 2
    return Span(mark.start, mark.start + half), Span(mark.end - half, mark.end)


@dataclass(frozen=True)
class WithoutText:
    """A project as exporters see it, its articles masked; `title` tells whether their titles stay.

    What annotators typed (notes, typed fillers) stays but for longer passages of the text in it. Notes in the register
    stay whole.
    """

    view: WholeView
    title: bool = True

    @property
    def name(self) -> str:
        """The project's name."""
        return self.view.name

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""
        return self.view.codebook

    def annotators(self) -> Sequence[Annotator]:
        """Who has work in the project."""
        return self.view.annotators()

    def entities(self) -> Sequence[Entity]:
        """The whole register."""
        return self.view.entities()

    def article(self, id_: str) -> Article:
        """One article, masked; RecordMissing where there is none."""
        return self._masked(self.view.article(id_))

    def articles(self) -> Iterator[Article]:
        """The articles, masked, one at a time."""
        for article in self.view.articles():
            yield self._masked(article)

    def mentions(self, article: str) -> list[Mention]:
        """The mentions of an article."""
        found = self.view.mentions(article)
        text = self._text(article, (mention.note for mention in found))
        return [replace(m, note=without_passages(m.note, text)) if len(m.note) > LONGEST else m for m in found]

    def frames(self, article: str) -> list[Frame]:
        """The frames of an article."""
        found = self.view.frames(article)
        words = [typed for frame in found for typed in (frame.note, *(part.text for part in frame.arguments))]
        text = self._text(article, words)
        return [_frame_without(frame, text) for frame in found] if text else list(found)

    def progress(self, article: str) -> Sequence[Progress]:
        """How far each annotator is with an article."""
        return self.view.progress(article)

    def _masked(self, article: Article) -> Article:
        return mask_article(article, self.view.mentions(article.id), title=self.title)

    def _text(self, article: str, typed: Iterable[str]) -> str:
        """The text, where anything typed is long enough to hold a passage of it."""
        return self.view.article(article).text if any(len(words) > LONGEST for words in typed) else ""


def _frame_without(frame: Frame, text: str) -> Frame:
    arguments = tuple(replace(part, text=without_passages(part.text, text)) for part in frame.arguments)
    return replace(frame, note=without_passages(frame.note, text), arguments=arguments)
