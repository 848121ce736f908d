"""Every reason and thing that an import or export may lose has French words."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture import sources
from ui import ledger_words
from ui.ledger_words import TABLE, ledger_phrase, phrases

LOSING = {"lose", "_lose"}


def literals(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """The strings that an expression may be, with {} for what differs in them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, constants)
        yield from literals(node.orelse, constants)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield from literals(constants[node.id], {})


def told() -> set[str]:
    """What the domain says in calls that lose something, in assignments to `why`, and in functions of that name."""
    found: set[str] = set()
    for path in sources.python_files("annotator/formats", "annotator/exchange"):
        tree = sources.tree(path)
        constants = {
            node.targets[0].id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            parts: list[ast.expr] = []
            if isinstance(node, ast.Call):
                named = {keyword.arg: keyword.value for keyword in node.keywords}
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                parts += [node.args[0]] if name in LOSING and node.args else []
                parts += [named["why"]] if "why" in named else []
            elif isinstance(node, ast.Assign) and any(getattr(one, "id", "") == "why" for one in node.targets):
                parts.append(node.value)
            elif isinstance(node, ast.FunctionDef) and node.name == "_why":
                parts += [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None]
            for part in parts:
                found.update(literals(part, constants))
    return {words for words in found if words}


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_words, "current_language", lambda: "fr")


def test_everything_that_is_told_is_in_the_table() -> None:
    english = {line.split("\t")[0] for line in TABLE.read_text("utf-8").splitlines()}
    everything = told()
    assert len(everything) > 100
    assert sorted(everything - english) == []


def test_no_line_stands_twice_and_places_are_kept() -> None:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert len({english for english, _ in rows}) == len(rows)
    assert [english for english, french in rows if english.count("{}") != french.count("{}")] == []


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("notes", "remarques"),
        ("values of mentions", "valeurs de mentions"),
        ("the layer ACTOR names no records", "la couche ACTOR ne nomme pas de fiches"),
        (
            "'x y' is no tag; its word was taken without",
            "'x y' n’est pas une étiquette\u202f; son mot a été pris sans elle",
        ),
        ("a thing of which nobody has heard", "a thing of which nobody has heard"),
    ],
)
def test_words_with_places_are_filled(words: str, french: str) -> None:
    assert ledger_phrase(words) == french


def test_english_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_words, "current_language", lambda: "en")
    assert ledger_phrase("notes") == "notes"
    assert phrases()
