"""The tree of a report: findings of one kind together, each with its exact reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.dialogs.ledger_tree import LedgerTree
from ui.theme import light

KIND = "The encoding was guessed; look at the accents"


def finding(path: str, code: str, message: str, *, line: int = 0) -> dict[str, object]:
    return {"path": path, "line": line, "code": code, "message": message}


def lines(item: QTreeWidgetItem, depth: int = 0) -> Iterator[str]:
    """A line and those below it, the columns that are filled with bars between."""
    words = "|".join(item.text(column) for column in range(3)).rstrip("|")
    yield "  " * depth + words
    for row in range(item.childCount()):
        child = item.child(row)
        assert child is not None
        yield from lines(child, depth + 1)


@pytest.fixture
def tree(qtbot: QtBot) -> LedgerTree:
    made = LedgerTree(light(), "en")
    qtbot.addWidget(made)
    return made


def shown(tree: LedgerTree, report: Mapping[str, object]) -> list[str]:
    tree.show_report(report)
    first = tree.topLevelItem(0)
    assert first is not None
    return list(lines(first))


def test_several_of_one_kind_stand_below_it_with_their_reasons(tree: LedgerTree) -> None:
    rows = [
        finding("/in/a.txt", "encoding-guessed", "read as cp1252; look at the accents"),
        finding("/in/b/c.txt", "encoding-guessed", "read as mac_roman; look at the accents", line=3),
        finding("/in/d.txt", "duplicate", "the same text as a; it was left out"),
    ]
    assert shown(tree, {"warnings": rows}) == [
        "Noticed (3)",
        f"  {KIND} (2)",
        "    a.txt||Read as cp1252; look at the accents.",
        "    b/c.txt:3||Read as mac_roman; look at the accents.",
        "  d.txt||The same text as a; it was left out.",
    ]


def test_a_reason_that_all_share_is_said_once(tree: LedgerTree) -> None:
    rows = [finding(f"/in/{name}.txt", "encoding-guessed", "read as cp1252; look at the accents") for name in "ab"]
    assert shown(tree, {"warnings": rows}) == [
        "Noticed (2)",
        "  Read as cp1252; look at the accents (2)",
        "    a.txt",
        "    b.txt",
    ]


def test_what_has_no_place_has_the_whole_line(tree: LedgerTree) -> None:
    rows = [finding("", "label-created", f"the codebook lacked {code}; it was added") for code in ("A", "B")]
    assert shown(tree, {"warnings": rows})[1:] == [
        "  The codebook lacked a label; it was added (2)",
        "    The codebook lacked A; it was added.",
        "    The codebook lacked B; it was added.",
    ]


def test_a_code_that_says_nothing_by_itself_is_no_heading(tree: LedgerTree) -> None:
    rows = [finding(f"{name}.txt", "never-heard-of", f"is odd in {name}") for name in "ab"]
    assert shown(tree, {"refused": rows}) == ["Refused (2)", "  a.txt||Is odd in a.", "  b.txt||Is odd in b."]


def test_places_are_whole_where_the_report_is_asked_for_them(tree: LedgerTree) -> None:
    rows = [finding("/in/a.txt", "binary", "this is not a text", line=7)]
    shown(tree, {"refused": rows})
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setCurrentItem(first.child(0))
    assert tree.place() == "/in/a.txt:7"


def test_many_of_one_kind_are_folded(tree: LedgerTree) -> None:
    for count, folded in ((25, False), (26, True)):
        rows = [
            finding(f"/in/{at}.txt", "encoding-guessed", f"read as {at}; look at the accents") for at in range(count)
        ]
        shown(tree, {"warnings": rows})
        first = tree.topLevelItem(0)
        assert first is not None
        kind = first.child(0)
        assert kind is not None
        assert kind.childCount() == count
        assert kind.isExpanded() is not folded


def test_long_reasons_are_shown_whole(tree: LedgerTree, qtbot: QtBot) -> None:
    short, long = "is odd", "is odd in so many ways that no line of a window could ever hold all of them " * 3
    tree.resize(700, 400)
    tree.show_report({"refused": [finding("a.txt", "one", short), finding("b.txt", "two", long)]})
    tree.show()
    qtbot.waitExposed(tree)
    first = tree.topLevelItem(0)
    assert first is not None
    heights = [tree.visualItemRect(child).height() for row in range(2) if (child := first.child(row)) is not None]
    assert heights[1] > 2 * heights[0]
