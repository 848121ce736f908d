"""Character ranges as TEI pointers.

`#string-range(b4,260,18)` is one part in a block, more pairs are more parts;
`#range(string-index(b4,9),string-index(b5,2))` crosses a block's border; where a part starts or ends in a line end,
the pairs count from the start of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.model.span import Span, joined

MOST_PAIRS = 10_000

_STRINGS = re.compile(r"#string-range\(([^\s(),]{1,200})((?:,\d{1,10},\d{1,10})+)\)")
_POINT = r"string-index\([^\s(),]{1,200},\d{1,10}\)"
_RANGE = re.compile(rf"#range\(({_POINT}(?:,{_POINT})+)\)")
_INDEX = re.compile(r"string-index\(([^\s(),]+),(\d+)\)")

Range = tuple[str, int, str, int]
"""The block and offset where a part starts, and those where it ends."""


def pointer(spans: Sequence[Span], blocks: Blocks, *, file: str = "") -> str:
    """The pointer to these spans; `file` is the address of the text's file, "" where it is the pointer's own."""
    first = blocks.holding(spans[0].start)
    if first is not None and spans[-1].end <= first.end:
        return _strings(first, spans, file)
    ends: list[str] = []
    for span in spans:
        before, behind = blocks.holding(span.start), blocks.holding(span.end - 1)
        if before is None or behind is None:
            return _strings(Block(blocks.whole, 0, 0), spans, file)
        ends.append(f"string-index({before.id},{span.start - before.start})")
        ends.append(f"string-index({behind.id},{span.end - behind.start})")
    return f"{file}#range({','.join(ends)})"


def _strings(block: Block, spans: Sequence[Span], file: str) -> str:
    start = block.start
    if len(spans) == 1:
        span = spans[0]
        return f"{file}#string-range({block.id},{span.start - start},{span.end - span.start})"
    pairs = "".join(f",{span.start - start},{len(span)}" for span in spans)
    return f"{file}#string-range({block.id}{pairs})"


def ranges(target: str) -> list[Range]:
    """The parts that a pointer names; empty where it is none of ours."""
    found = _STRINGS.fullmatch(target)
    if found is not None:
        block = found[1]
        numbers = [int(number) for number in found[2][1:].split(",")]
        if len(numbers) > 2 * MOST_PAIRS:
            return []
        return [(block, numbers[i], block, numbers[i] + numbers[i + 1]) for i in range(0, len(numbers), 2)]
    found = _RANGE.fullmatch(target)
    points = [(block, int(offset)) for block, offset in _INDEX.findall(found[1])] if found is not None else []
    if len(points) % 2 or len(points) > 2 * MOST_PAIRS:
        return []
    return [(*points[i], *points[i + 1]) for i in range(0, len(points), 2)]


def resolve(parts: Sequence[Range], blocks: Blocks, length: int) -> tuple[Span, ...] | None:
    """The spans of the parts in a text of this length; None where one is out of its block, empty or out of order."""
    spans: list[Span] = []
    for first, start, last, end in parts:
        before = Block(first, 0, length) if first == blocks.whole else blocks.named(first)
        behind = Block(last, 0, length) if last == blocks.whole else blocks.named(last)
        if before is None or behind is None:
            return None
        start, end = before.start + start, behind.start + end  # noqa: PLW2901 from the block's count to the text's
        if start >= end or start >= before.end or end > behind.end or (spans and start <= spans[-1].end):
            return None
        spans.append(Span(start, end))
    return joined(spans) or None
