"""The English sentences of the domain that reach a report or a message, gathered from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture import sources

PLACES = (
    *("annotator/formats", "annotator/exchange", "annotator/model", "annotator/edits", "annotator/codebooks"),
    *("annotator/storage/connection.py", "annotator/storage/integrity.py", "annotator/storage/store.py"),
    *("annotator/wording/checks.py", "annotator/wording/template.py", "annotator/tables.py"),
    *("annotator/dictionary_rows.py", "annotator/dictionary_table.py", "annotator/register_rows.py"),
    *("annotator/proposal_lines.py", "annotator/proposals.py"),
)

WRITERS = (
    *("annotator/formats/article_page", "annotator/formats/tei_xml/header.py", "annotator/formats/tei_xml/odd.py"),
    *("annotator/formats/tei_xml/annotations.py", "annotator/formats/uima/naming.py", "annotator/exchange/sidecar.py"),
    *("annotator/codebooks/printing.py", "annotator/codebooks/writing.py", "annotator/edits/stance_parties.py"),
    *("annotator/formats/conll_columns/writing.py", "annotator/formats/plover_json"),
)
"""What these say stands in the files that are written."""

LOSING = {"lose", "_lose"}

DOUBTING = {
    *("ImportRefused", "ExportRefused", "CodebookViolation", "ProjectError", "UnreadableProject", "NotSaved"),
    *("Violation", "Finding", "Doubt", "RowFault", "LineFault", "TemplateError", "ValueError"),
    *("warn", "_warn", "_doubt", "refuse", "_refuse", "fault", "_fault", "mended"),
}
"""Calls that are given a reason, whatever else they are given; a code is no sentence."""

_SENTENCE = re.compile(r"(?:^|[ “(])[a-z’'-]+[,;:]? [a-z’'-]{2,}[,;:]? \S")
_MARKUP = re.compile(r"[<>\\=|@]|%s|//|\b(?:SELECT|INSERT|UPDATE|PRAGMA)\b")


def losses() -> set[str]:
    """What is told in calls that lose something, in assignments to `why`, and by functions of that name."""
    found: set[str] = set()
    for path in sources.python_files("annotator/formats", "annotator/exchange"):
        tree = sources.tree(path)
        assigned = _assigned(tree)
        for node in ast.walk(tree):
            found.update(words for part in _losing(node) for words in _literals(part, assigned))
    return {words for words in found if words}


def reasons() -> dict[str, str]:
    """Every sentence of the domain that is no loss, and where it stands; what differs in it is {}.

    It is what the calls of DOUBTING are given, and any other text that reads as English.
    """
    found: dict[str, str] = {}
    passed_over = losses()
    written = set(sources.python_files(*WRITERS))
    for path in sources.python_files(*PLACES):
        if path in written:
            continue
        for words, line in _told(path):
            for form in _forms(words):
                if form not in passed_over:
                    found.setdefault(form, f"{sources.name(path)}:{line}")
    return found


def _losing(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        yield from [node.args[0]] if _name(node.func) in LOSING and node.args else []
        yield from [named["why"]] if "why" in named else []
    elif isinstance(node, ast.Assign) and any(getattr(one, "id", "") == "why" for one in node.targets):
        yield node.value
    elif isinstance(node, ast.FunctionDef) and node.name == "_why":
        yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None)


def _literals(node: ast.expr, assigned: dict[str, ast.expr]) -> Iterator[str]:
    """The strings that an expression may be, with {} for what differs in them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, assigned)
        yield from _literals(node.orelse, assigned)
    elif isinstance(node, ast.JoinedStr):
        yield _joined(node)
    elif isinstance(node, ast.Name) and node.id in assigned:
        yield from _literals(assigned[node.id], {})


def _told(path: Path) -> Iterator[tuple[str, int]]:
    tree = sources.tree(path)
    assigned, aside = _assigned(tree), _aside(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in DOUBTING:
            given = [*node.args, *(one.value for one in node.keywords)]
            yield from ((words, node.lineno) for one in given for words in _literals(one, assigned) if " " in words)
        if isinstance(node, ast.Constant | ast.JoinedStr) and node not in aside:
            for words in _literals(node, {}):
                if _SENTENCE.search(words) and not _MARKUP.search(words):
                    yield words, node.lineno


def _aside(tree: ast.Module) -> set[ast.AST]:
    """The texts that are no sentences of the domain: its own papers, names in two languages, parts of f-strings."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(node.value)
        elif isinstance(node, ast.Call) and _name(node.func) in {"Words", "compile", "getLogger", "warning"}:
            found.update(ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            found.update(part for part in ast.walk(node) if part is not node)
        annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
        if isinstance(annotation, ast.AST):
            found.update(ast.walk(annotation))
    return found


def _forms(words: str) -> Iterator[str]:
    """How the table has a sentence: without what joins it to others, and without and with the part of a file."""
    if not re.search(r"[A-Za-zé]{2}", words.replace("{}", "")):
        return
    words = re.sub(r"\{\w+\}", "{}", words).strip(" ,").removeprefix("; ").removeprefix(": ").removeprefix("and ")
    if re.match(r"\{\}[a-z]", words):
        yield words[2:]
        yield f"{{}} in it {words[2:]}"
    elif words.endswith("{}{}"):
        yield words.removesuffix("{}")
        yield f"{words.removesuffix('{}')} and {{}} more"
    else:
        yield re.sub(r"(?<=[a-z])\{\}$", "", words)


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        node.targets[0].id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


def _joined(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
