"""The source files of the project and their syntax trees, read once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python_files(*places: str) -> list[Path]:
    """All Python files of some folders, and single files; what does not exist is passed over."""
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path] if path.exists() else []
    return found


def program() -> list[Path]:
    """The program itself, without tests and tools."""
    return python_files("main.py", "annotator", "ui")


def everything() -> list[Path]:
    """Every Python file of the project."""
    return [*program(), *python_files("dev.py", ".ci", "tests")]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def name(path: Path) -> str:
    """A file's name as people write it."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods of a file."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def at(path: Path, node: ast.stmt | ast.expr) -> str:
    """Where a node stands."""
    return f"{name(path)}:{node.lineno}"
