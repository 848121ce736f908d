"""Type systems of UIMA from outside: found beside a file, checked, and only then given to the library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from keyword import iskeyword
from pathlib import Path
from typing import Any

from annotator.formats import safe_xml
from annotator.formats.report import Report
from annotator.formats.uima.prolog import check_prolog
from annotator.formats.uima.senses import MARK
from annotator.model.errors import ImportRefused

FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What the library raises where a file is not as it expects; its own errors are in `library_faults`."""

MOST_NAMES = 20_000
MOST_FILES = 200
"""Of one folder that are looked into for a type system."""

_USUAL = ("TypeSystem.xml", "typesystem.xml", "full-typesystem.xml", "type-system.xml")
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*(?:\.[A-Za-z_$][A-Za-z0-9_$]*)*(?:\[\])?")
_FEATURE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def library_faults() -> tuple[type[Exception], ...]:
    """All that the library may raise at a file that is not as it expects."""
    from cassis.typesystem import AnnotationHasNoSofa, TypeNotFoundError

    return (*FAULTS, TypeNotFoundError, AnnotationHasNoSofa)


def parsed(data: bytes, path: Path | str, *, part: str = "") -> Any:
    """A cassis type system of the XML in `data`; ImportRefused where it is none, or names what no name can be."""
    import cassis
    from lxml import etree

    check_prolog(data, path, part=part)
    root = safe_xml.root_of(data, path, part=part)
    if _check_xml(root, path):
        data = etree.tostring(root)
    try:
        return cassis.load_typesystem(BytesIO(data))
    except library_faults() as error:
        raise ImportRefused(path, "typesystem", f"{part or 'this'} is no type system of UIMA: {error!r}") from error


def _check_xml(root: Any, path: Path | str) -> bool:
    """The library makes Python of type and feature names: they must be names and nothing else.

    Whether some had to be changed, since they are Python's own words.
    """
    if _local(root.tag) != "typeSystemDescription":
        raise ImportRefused(path, "typesystem", "this is no type system of UIMA")
    names: list[str] = []
    features: list[str] = []
    for kind, found in (("typeDescription", names), ("featureDescription", features)):
        for element in root.iter(f"{{*}}{kind}"):
            found.append(_text(element.find("{*}name")))
    check_names(names, features, path)
    own = [found for e in root.iter("{*}featureDescription") if iskeyword(_text(found := e.find("{*}name")))]
    for element in own:
        element.text = safe_name(_text(element))
    return bool(own)


def safe_name(feature: str) -> str:
    """A feature as the library can have it: Python's own words get a line behind them."""
    return f"{feature}_" if iskeyword(feature) else feature


def check_names(types: Iterable[str], features: Iterable[str], path: Path | str) -> None:
    """ImportRefused where a type or feature is called what no name can be, or there are too many of them."""
    count = 0
    for pattern, names in ((_NAME, types), (_FEATURE, features)):
        for name in names:
            count += 1
            if not pattern.fullmatch(name):
                raise ImportRefused(path, "typesystem", f"{name[:80]!r} is no name of a type or feature")
            if count > MOST_NAMES:
                raise ImportRefused(path, "typesystem", f"it has more than {MOST_NAMES} types and features")


def _text(element: Any) -> str:
    return (element.text or "").strip() if element is not None else ""


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


@dataclass(slots=True)
class TypeSystems:
    """The type systems of one import, each read once; `chosen` is a path that serves for all files ("": none)."""

    chosen: str
    report: Report
    _known: dict[Path, Any] = field(default_factory=dict)

    def of(self, path: Path) -> Any:
        """The type system for an XMI file, None where there is none beside it; ImportRefused where it is damaged."""
        if self.chosen:
            return self._read(Path(self.chosen))
        folder = path.parent
        if folder not in self._known:
            self._known[folder] = self._beside(folder)
        return self._known[folder]

    def _read(self, path: Path) -> Any:
        if path not in self._known:
            self._known[path] = parsed(read_bytes(path), path)
        return self._known[path]

    def _beside(self, folder: Path) -> Any:
        usual = [folder / name for name in _USUAL if (folder / name).is_file()]
        if usual:
            return self._read(usual[0])
        others = sorted(item for item in folder.glob("*.xml") if item.is_file())[:MOST_FILES]
        for path in others:
            if self._is_description(path):
                return self._read(path)
        return None

    def _is_description(self, path: Path) -> bool:
        """Whether the beginning of a file says that it is a type system."""
        try:
            with path.open("rb") as file:
                return b"typeSystemDescription" in file.read(4096)
        except OSError as error:
            self.report.warn(str(path), "unreadable", error.strerror or str(error))
            return False


def is_own(typesystem: Any) -> bool:
    """Whether Attaché wrote a type system."""
    return typesystem is not None and any(
        (type_.description or "").startswith(MARK) for type_ in typesystem.get_types()
    )


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; ImportRefused "unreadable" or "too-large"."""
    try:
        if path.stat().st_size > safe_xml.MOST_BYTES:
            raise ImportRefused(path, "too-large", f"is larger than {safe_xml.MOST_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


def in_archive(archive: Any, path: Path) -> Any:
    """The type system among the files of an archive, None where there is none; ImportRefused where it is damaged."""
    names = [name for name in archive.names() if name.lower().endswith(".xml")]
    usual = {name.lower() for name in _USUAL}
    names.sort(key=lambda name: (name.rpartition("/")[2].lower() not in usual, name))
    for name in names[:MOST_FILES]:
        data = archive.read(name)
        if b"typeSystemDescription" in data[:4096]:
            return parsed(data, path, part=name)
    return None
