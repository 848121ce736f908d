"""Small rooms with honest names."""

import ast
import re
import sys

from annotator.formats import registry
from tests.architecture import sources

FILE_LINES, FUNCTION_LINES, FREE_PARAMETERS = 400, 60, 4
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "tools", "stuff", "base"}


def test_there_is_something_to_look_at() -> None:
    assert len(sources.program()) > 10


def test_no_file_is_too_long() -> None:
    lengths = {sources.name(path): len(path.read_text("utf-8").splitlines()) for path in sources.everything()}
    assert {path: lines for path, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_is_too_long() -> None:
    long = [
        f"{sources.at(path, node)} {node.name}"
        for path in sources.everything()
        for node in sources.functions(path)
        if (node.end_lineno or node.lineno) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_every_init_is_empty() -> None:
    full = [sources.name(path) for path in sources.everything() if path.name == "__init__.py" and path.read_bytes()]
    assert full == []


def test_no_module_has_a_vague_name() -> None:
    vague = [sources.name(path) for path in sources.program() if {path.stem, path.parent.name} & VAGUE]
    assert vague == []


def test_long_lists_of_parameters_are_given_by_name() -> None:
    crowded = [
        f"{sources.at(path, node)} {node.name}"
        for path in sources.python_files("annotator", "ui")
        for node in sources.functions(path)
        if not is_given_by_others(node) and len(own_positional(node)) > FREE_PARAMETERS
    ]
    assert crowded == []


def is_given_by_others(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether Python, Qt or a library says how a function is called: dunder, camelCase, decorated or an `on_` slot."""
    foreign = re.search(r"[a-z][A-Z]|^__", node.name) is not None
    decorated = any(ast.unparse(decorator) not in {"staticmethod", "classmethod"} for decorator in node.decorator_list)
    return foreign or decorated or node.name.removeprefix("_").startswith("on_")


def own_positional(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The parameters that may be given by place, without the receiver."""
    names = [argument.arg for argument in [*node.args.posonlyargs, *node.args.args]]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def test_the_model_needs_nothing_but_python() -> None:
    foreign = [
        f"{sources.at(path, node)} {module}"
        for path in sources.python_files("annotator/model")
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in imported(node)
        if module.split(".")[0] not in sys.stdlib_module_names and not module.startswith("annotator.model")
    ]
    assert foreign == []


def test_the_store_and_xml_libraries_have_one_home_each() -> None:
    homes = {"sqlalchemy": "annotator/storage/", "lxml": "annotator/formats/"}
    astray = [
        f"{sources.at(path, node)} {module}"
        for path in sources.program()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in imported(node)
        if not sources.name(path).startswith(homes.get(module.split(".")[0], ""))
    ]
    assert astray == []


def test_no_format_imports_another() -> None:
    formats = {entry.module for entry in registry.FORMATS.values()}
    friends = [
        f"{sources.at(path, node)} {module}"
        for path in sources.python_files("annotator/formats")
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in imported(node)
        if module in formats
    ]
    assert friends == []


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules an import statement names."""
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]


def test_every_own_public_method_of_the_screen_has_a_docstring() -> None:
    silent = [
        f"{sources.at(path, node)} {node.name}"
        for path in sources.python_files("ui")
        for owner in ast.walk(sources.tree(path))
        if isinstance(owner, ast.ClassDef)
        for node in owner.body
        if isinstance(node, ast.FunctionDef) and "_" in node.name and not node.name.startswith("_")
        if ast.get_docstring(node) is None and not any("setter" in ast.unparse(d) for d in node.decorator_list)
    ]
    assert silent == []
