"""Where the caret is, what is selected, and where a movement leads."""

from __future__ import annotations

from annotator.model.span import Span
from ui.article.keys import Move, Step
from ui.article.mark import WordFinder
from ui.article.page import Page


class Caret:
    """Position and selection in code points; `goal` is the column that lines up and down aim at.

    `by_words`: the selection was made by words, so that blanks and punctuation at its ends mean nothing.
    """

    def __init__(self) -> None:
        self.position = 0
        self.anchor = 0
        self.goal: float | None = None
        self.by_words = False

    def selection(self) -> Span | None:
        """What lies between the anchor and the caret."""
        low, high = sorted((self.anchor, self.position))
        return Span(low, high) if low < high else None


def difference(before: Span | None, after: Span | None) -> list[Span]:
    """The code points that are selected in one of two selections only."""
    if before is None or after is None or not before.overlaps(after):
        return [span for span in (before, after) if span is not None]
    edges = (sorted(pair) for pair in ((before.start, after.start), (before.end, after.end)))
    return [Span(low, high) for low, high in edges if low < high]


def whole(page: Page, offset: int) -> int:
    """The place for a caret at or before this offset: never inside a character of several code points."""
    offset = min(max(offset, 0), len(page.text))
    block = page.laid(page.paragraphs.at(offset))
    if not block.start <= offset <= block.end:
        return offset
    unit = block.unit(offset)
    return (
        offset if block.layout.isValidCursorPosition(unit) else block.offset(block.layout.previousCursorPosition(unit))
    )


def moved(page: Page, words: WordFinder | None, caret: Caret, move: Move, *, room: int) -> int:
    """Where the caret goes; `room` is the height in sight. Lines and pages set the caret's goal, all else clears it."""
    at = caret.position
    forward = move.forward
    if move.visual and page.laid(page.paragraphs.at(at)).rtl:
        forward = not forward
    if move.step in (Step.LINE, Step.PAGE):
        return _vertical(page, caret, move, room=room)
    caret.goal = None
    match move.step:
        case Step.CHARACTER:
            return _character(page, at, forward=forward)
        case Step.WORD:
            return _word(page, words, at, forward=forward)
        case Step.SENTENCE:
            return _sentence(page, words, at, forward=forward)
        case Step.LINE_EDGE:
            line = page.line_at(at)
            start = line.block.line_span(line.number)[0]
            return line.block.offset(line.block.caret_end(line.number)) if forward else start
        case _:
            return page.paragraphs.ends[-1] if forward else page.paragraphs.starts[0]


def _character(page: Page, at: int, *, forward: bool) -> int:
    parts = page.paragraphs
    index = parts.at(at)
    block = page.laid(index)
    if forward:
        if at < block.end:
            return block.offset(block.layout.nextCursorPosition(block.unit(at)))
        return parts.starts[index + 1] if index + 1 < len(parts) else block.end
    if at > block.end:
        return block.end
    if at > block.start:
        return block.offset(block.layout.previousCursorPosition(block.unit(at)))
    if index == 0:
        return block.start
    before = page.laid(index - 1)
    cut = before.end == block.start
    return before.offset(before.layout.previousCursorPosition(before.unit(before.end))) if cut else before.end


def _word(page: Page, words: WordFinder | None, at: int, *, forward: bool) -> int:
    if words is None:
        return _character(page, at, forward=forward)
    found = min(max(words.next_word(page.text, at, forward), 0), len(page.text))
    if found == at:
        return _character(page, at, forward=forward)
    return _in_block(page, found, forward=forward)


def _in_block(page: Page, at: int, *, forward: bool) -> int:
    """Out of the blank lines between two paragraphs, into one of them."""
    parts = page.paragraphs
    index = parts.at(at)
    if at < parts.starts[0]:
        return parts.starts[0]
    if at <= parts.ends[index]:
        return whole(page, at)
    return parts.starts[index + 1] if forward and index + 1 < len(parts) else parts.ends[index]


def _sentence(page: Page, words: WordFinder | None, at: int, *, forward: bool) -> int:
    text = page.text
    if words is None or not text:
        return _character(page, at, forward=forward)
    here = words.sentence_at(text, min(at, len(text) - 1))
    if forward:
        after = max(here.end, at + 1)
        while after < len(text) and text[after].isspace():
            after += 1
        return _in_block(page, min(after, len(text)), forward=True)
    if here.start < at:
        return _in_block(page, here.start, forward=False)
    before = at - 1
    while before > 0 and text[before].isspace():
        before -= 1
    return _in_block(page, words.sentence_at(text, max(before, 0)).start, forward=False)


def _vertical(page: Page, caret: Caret, move: Move, *, room: int) -> int:
    line = page.line_at(caret.position)
    if caret.goal is None:
        caret.goal = line.block.x(line.number, line.block.unit(caret.position))
    lines = 1 if move.step is Step.LINE else max(1, room // line.block.pitch - 1)
    for _ in range(lines):
        after = page.neighbour(line, down=move.forward)
        if after is None:
            block = line.block
            return block.offset(block.caret_end(line.number)) if move.forward else block.line_span(line.number)[0]
        line = after
    return line.block.offset(line.block.unit_at(line.number, caret.goal))
