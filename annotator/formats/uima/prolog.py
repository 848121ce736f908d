"""What stands before the first element of an XML file: a document type is refused before any parser acts on it."""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from annotator.model.errors import ImportRefused

_CHUNK = 1 << 16


class _Begun(Exception):
    """The first element was met."""


class _Typed(Exception):
    """A document type was met."""


def check_prolog(data: bytes, path: Path | str, *, part: str = "") -> None:
    """ImportRefused "doctype" where the XML in `data` has a document type, "xml" where it does not begin as XML."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = _begin
    parser.StartDoctypeDeclHandler = _type
    name = f"{part} in it " if part else ""
    try:
        for start in range(0, len(data), _CHUNK):
            parser.Parse(data[start : start + _CHUNK], False)
    except _Begun:
        return
    except _Typed as error:
        raise ImportRefused(path, "doctype", f"{name}has a document type, which no file of UIMA needs") from error
    except (expat.ExpatError, LookupError, ValueError) as error:
        line = 0 if part else parser.CurrentLineNumber
        raise ImportRefused(path, "xml", f"{name}is not well-formed XML: {error}", line=line) from error
    raise ImportRefused(path, "xml", f"{name}is not XML: there is no element in it")


def _begin(*_: object) -> None:
    raise _Begun


def _type(*_: object) -> None:
    raise _Typed
