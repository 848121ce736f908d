"""Which format files are in: by their suffix where that tells, else by how they begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from annotator.formats import registry
from annotator.formats.archives import open_archive
from annotator.formats.input_files import files_below
from annotator.formats.metadata import NAME as METADATA
from annotator.formats.recognising import press
from annotator.formats.recognising.column_shapes import column_format
from annotator.formats.recognising.json_shapes import json_format
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

TEXT, _BRAT = "text", "brat"
_READ = 1_000_000
_MOST_LOOKED_AT = 60
"""So many files of one suffix are looked into; where they agree, so will the others."""
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_ROOTS = {"TEI": "tei", "teiCorpus": "tei", "TEI.2": "tei", "XMI": "xmi", "CAS": "xmi"}


def by_format(paths: Iterable[Path]) -> dict[str, list[Path]]:
    """The files and folders by the code of their format, folders first; what nobody knows is taken for text.

    A folder stays one where its files are of one format and have its suffixes; else they are told apart.
    """
    found: dict[str, list[Path]] = {}
    named: dict[str, list[Path]] = {}
    for path in paths:
        if path.is_dir():
            for code, files in _of_folder(path).items():
                found.setdefault(code, []).extend(files)
        else:
            named.setdefault(_suffix(path), []).append(path)
    for group in named.values():
        for path, code in _formats(group).items():
            found.setdefault(code or _usual(path) or TEXT, []).append(path)
    return found


def format_of(path: Path) -> str:
    """The code of the format of a file, "" where it is in none that is read.

    Never raises for what is in the file or for a file that cannot be read: whoever imports it will tell.
    """
    look = _LOOKS.get(_suffix(path), _usual)
    try:
        return look(path)
    except (OSError, ValueError, ImportRefused):
        return _usual(path)


def _of_folder(folder: Path) -> dict[str, list[Path]]:
    files = files_below(folder, tuple(_suffixes()), Report("import", ""))
    kinds: dict[str, list[Path]] = {}
    for path in files:
        if path.name != METADATA:
            kinds.setdefault(_suffix(path), []).append(path)
    found: dict[str, list[Path]] = {}
    for group in kinds.values():
        for path, code in _formats(group).items():
            if code:
                found.setdefault(code, []).append(path)
    if _BRAT in found:
        found[_BRAT] += found.pop(TEXT, [])
    whole = len(found) == 1 and all(
        _suffix(path) in registry.info(code).suffixes for code, group in found.items() for path in group
    )
    return {code: [folder] for code in found} if whole else found or {TEXT: [folder]}


def _formats(files: list[Path]) -> Mapping[Path, str]:
    step = max(1, len(files) // _MOST_LOOKED_AT)
    looked_at = {path: format_of(path) for path in files[::step]}
    codes = set(looked_at.values())
    if len(codes) == 1:
        return dict.fromkeys(files, codes.pop())
    return {path: looked_at[path] if path in looked_at else format_of(path) for path in files}


@cache
def _suffixes() -> dict[str, str]:
    """Each suffix, in lower case, and the first format of the registry that has it."""
    found: dict[str, str] = {}
    for code in registry.readable():
        for suffix in registry.info(code).suffixes:
            found.setdefault(suffix, code)
    return found


def _usual(path: Path) -> str:
    return _suffixes().get(_suffix(path), "")


def _suffix(path: Path) -> str:
    return path.suffix.lower()


def _head(path: Path) -> str:
    with path.open("rb") as stream:
        data = stream.read(_READ)
    return data.decode(_WIDE.get(data[:2], "utf-8"), "replace").removeprefix("\ufeff")


def _of_text(path: Path) -> str:
    if any(path.with_suffix(suffix).exists() for suffix in (".ann", ".a1")):
        return _BRAT
    head = _head(path)
    return press.of_text(head) or column_format(head) or TEXT


def _of_page(path: Path) -> str:
    return press.of_page(_head(path)) or "html"


def _of_xml(path: Path) -> str:
    head = _head(path)
    root = _ROOT.search(re.sub(r"<!--.*?(?:-->|\Z)", "", head, flags=re.DOTALL))
    return press.of_page(head) or (_ROOTS.get(root[1], "") if root else "")


def _of_table(path: Path) -> str:
    return column_format(_head(path)) or "table"


def _of_json(path: Path) -> str:
    return json_format(_head(path))


def _of_archive(path: Path) -> str:
    from annotator.formats.uima.project_zip import PROJECT

    with open_archive(path) as archive:
        names = [name.rpartition("/")[2] for name in archive.names()]
    return "inception" if any(map(PROJECT.fullmatch, names)) else "xmi"


_LOOKS: dict[str, Callable[[Path], str]] = {
    ".txt": _of_text,
    ".html": _of_page,
    ".htm": _of_page,
    ".xml": _of_xml,
    ".docx": lambda path: press.of_word_file(path) or "docx",
    ".rtf": lambda path: press.of_rich_text(path) or "rtf",
    ".tsv": _of_table,
    ".json": _of_json,
    ".jsonl": _of_json,
    ".zip": _of_archive,
}
