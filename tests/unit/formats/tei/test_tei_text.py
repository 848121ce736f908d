from __future__ import annotations

import random

import pytest

from annotator.formats.tei_xml import inline
from annotator.formats.tei_xml.blocks import Blocks
from annotator.formats.tei_xml.dates import attributes, duration_fits
from annotator.formats.tei_xml.names import code_of, record_id, token, type_name, xml_id
from annotator.formats.tei_xml.pointers import MOST_PAIRS, pointer, ranges, resolve
from annotator.model.records import Mention
from annotator.model.span import Span

TEXT = "\nTitre 🇻🇪\n\nUn corps.\nFin"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Span(1, 6)], "#string-range(b1,0,5)"),
        ([Span(7, 9)], "#string-range(b1,6,2)"),
        ([Span(11, 13), Span(14, 19)], "#string-range(b2,0,2,3,5)"),
        ([Span(1, 13)], "#range(string-index(b1,0),string-index(b2,2))"),
        (
            [Span(1, 6), Span(21, 24)],
            "#range(string-index(b1,0),string-index(b1,5),string-index(b3,0),string-index(b3,3))",
        ),
        ([Span(0, 6)], "#string-range(text,0,6)"),
        ([Span(9, 11)], "#string-range(text,9,2)"),
        ([Span(0, len(TEXT))], "#string-range(text,0,24)"),
    ],
)
def test_a_pointer_leads_back_to_its_spans(spans: list[Span], expected: str) -> None:
    blocks = Blocks.of_text(TEXT)
    assert pointer(spans, blocks) == expected
    assert resolve(ranges(expected), blocks, len(TEXT)) == tuple(spans)


@pytest.mark.parametrize(
    "target",
    [
        "#string-range(b1,-1,2)",
        "#string-range(b1,0)",
        "#string-range(b1, 0,2)",
        "#string-range(b1,0,0)",
        "#string-range(b1,5,9)",
        "#string-range(b1,9,1)",
        "#string-range(b9,0,1)",
        "#string-range(b1,2,2,0,1)",
        "#string-range(b1,12345678901,1)",
        "#range(string-index(b1,0),string-index(b2,2),string-index(b2,4))",
        "#range(string-index(b2,0),string-index(b1,1))",
        "#string-range(text,20,5)",
        "#match(b1,'T')",
        "#string-range(b1" + ",0,1" * (MOST_PAIRS + 1) + ")",
        "",
    ],
)
def test_a_pointer_out_of_bounds_or_grammar_leads_nowhere(target: str) -> None:
    assert resolve(ranges(target), Blocks.of_text(TEXT), len(TEXT)) is None


def test_blocks_hold_all_but_the_line_ends() -> None:
    blocks = Blocks.of_text("\n\na\n b \n\n")
    assert [(block.id, block.start, block.end) for block in blocks.all] == [("b1", 2, 3), ("b2", 4, 7)]
    assert blocks.holding(3) is None
    assert blocks.holding(6) == blocks.all[1]
    assert Blocks.of_text("").all == []


@pytest.mark.parametrize("code", ["ACTOR", "Life.Be-Born", "a b", "é", "", ".", "..", ".61.", "🇻🇪", "a/b\n"])
def test_any_code_and_id_makes_a_name_and_comes_back(code: str) -> None:
    assert token(code).isascii()
    assert code_of(type_name(code)) == code
    assert record_id("#" + xml_id("m", code), "m") == code


def test_a_name_that_is_no_token_stays_as_it_is() -> None:
    assert code_of(".d800.") == ".d800."
    assert code_of(".ffffff.") == ".ffffff."
    assert record_id("im-1", "m") == ""
    assert record_id("m-.61.", "m") == ""  # "a" is written as it is


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019", {"when": "2019"}),
        ("2019-02-28", {"when": "2019-02-28"}),
        ("2019-02-30", {}),
        ("0000", {}),
        ("２０１９", {}),
        ("2019-01-26T10:00", {}),
        ("2019-01-26T10:00:00Z", {"when": "2019-01-26T10:00:00Z"}),
        ("2019-01/2019-02", {"from": "2019-01", "to": "2019-02"}),
        ("bientôt", {}),
    ],
)
def test_only_dates_that_tei_knows_become_attributes(value: str, expected: dict[str, str]) -> None:
    assert attributes(value) == expected


def test_durations() -> None:
    assert [value for value in ("PT72H", "P1Y2M", "P1W", "P", "PT") if duration_fits(value)] == ["PT72H", "P1Y2M"]


def mentions(*places: tuple[int, int]) -> list[Mention]:
    return [Mention(f"m{n}", "a", "p", "ACTOR", (Span(*place),)) for n, place in enumerate(places)]


def test_nested_mentions_are_tags_and_crossing_ones_are_not() -> None:
    pieces, crossing = inline.plan(mentions((0, 9), (0, 4), (2, 6), (4, 9), (9, 12)), Blocks.of_text("x" * 20))
    assert [(piece.mention.id, piece.start, piece.end) for piece in pieces] == [
        ("m0", 0, 9),
        ("m1", 0, 4),
        ("m3", 4, 9),
        ("m4", 9, 12),
    ]
    assert crossing == 1


def test_a_mention_over_several_blocks_is_a_chain() -> None:
    pieces, _ = inline.plan(mentions((1, 8)), Blocks.of_text("abc\n\ndefgh"))
    assert [(piece.start, piece.end, piece.number, piece.parts) for piece in pieces] == [(1, 3, 1, 2), (5, 8, 2, 2)]


def test_forty_mentions_of_one_word_and_random_ones_never_cross() -> None:
    dice = random.Random(3)
    places = [(5, 9)] * 40 + [tuple(sorted(dice.sample(range(60), 2))) for _ in range(200)]
    pieces, crossing = inline.plan(mentions(*places), Blocks.of_text("x" * 60))  # type: ignore[arg-type]
    assert len(pieces) + crossing == 240
    open_ends: list[int] = []
    for piece in pieces:
        while open_ends and open_ends[-1] <= piece.start:
            open_ends.pop()
        assert not open_ends or piece.end <= open_ends[-1]
        open_ends.append(piece.end)


def test_tags_are_neither_too_deep_nor_too_many() -> None:
    pieces, without = inline.plan(mentions(*[(0, 5)] * 300), Blocks.of_text("x" * 9))
    assert (len(pieces), without) == (inline.MOST_DEPTH, 200)
    pieces, without = inline.plan(mentions((0, 200), (0, 99)), Blocks.of_text("x\n" * 100))
    assert (len(pieces), without) == (inline.MOST_BLOCKS, 1)
