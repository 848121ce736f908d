"""Bytes of XMI or CAS JSON into a CAS of the library, with nothing in them that the library could stumble over."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from annotator.formats import safe_xml
from annotator.formats.uima.json_survey import thin
from annotator.formats.uima.prolog import check_prolog
from annotator.formats.uima.survey import check_size, completed, survey, type_name
from annotator.formats.uima.type_systems import library_faults
from annotator.model.errors import ImportRefused


@dataclass(frozen=True, slots=True)
class Loaded:
    """A CAS, what was wrong with some offsets (by id), what was left out (by type), and the types that were guessed."""

    cas: Any
    bad: Mapping[int, str]
    left_out: Counter[str]
    guessed: tuple[str, ...] = ()


def load_xmi(data: bytes, path: Path | str, typesystem: Any, *, part: str = "") -> Loaded:
    """The CAS in the bytes of an XMI file; without a type system one is made of what the file uses.

    ImportRefused "too-large", "xml", "doctype" or "xmi".
    """
    import cassis
    from lxml import etree

    check_prolog(data, path, part=part)
    root = safe_xml.root_of(data, path, part=part)
    found = survey(root, path)
    check_size(((number, len(found.types[tag])) for tag, number in found.counts.items()), path)
    try:
        known, guessed = completed(typesystem, root, found, path)
        check_size(((n, len(known.get_type(type_name(tag)).all_features)) for tag, n in found.counts.items()), path)
        if found.changed:
            data = etree.tostring(root)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cas = cassis.load_cas_from_xmi(BytesIO(data), typesystem=known)
    except library_faults() as error:
        raise ImportRefused(path, "xmi", f"{part or 'this'} is no sound XMI: {_words(error)}") from error
    return Loaded(cas, found.bad, found.left_out, tuple(guessed))


def load_json(data: bytes, path: Path | str, typesystem: Any) -> Loaded:
    """The CAS in the bytes of a CAS JSON file (version 0.4); ImportRefused with the code of the fault."""
    import cassis

    if len(data) > safe_xml.MOST_BYTES:
        raise ImportRefused(path, "too-large", f"is larger than {safe_xml.MOST_BYTES // 1_000_000} MB")
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ImportRefused(path, "syntax", "too many brackets within brackets") from error
    except UnicodeDecodeError as error:
        raise ImportRefused(path, "encoding", f"byte {error.start} is no UTF-8, which JSON is written in") from error
    except ValueError as error:
        raise ImportRefused(path, "syntax", _words(error), line=getattr(error, "lineno", 0)) from error
    if not isinstance(value, dict) or "%FEATURE_STRUCTURES" not in value:
        raise ImportRefused(path, "cas-json", "this is no CAS in JSON")
    try:
        thinned = thin(value, path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cas = cassis.load_cas_from_json(json.dumps(value), typesystem=typesystem)
    except library_faults() as error:
        raise ImportRefused(path, "cas-json", f"this is no sound CAS: {_words(error)}") from error
    return Loaded(cas, thinned.bad, thinned.left_out)


def _words(error: Exception) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return f"{type(error).__name__} {words}"[:200] if isinstance(error, LookupError) else words[:200]
