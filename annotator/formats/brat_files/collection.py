"""The documents of a brat collection: which files belong together, and the annotation.conf above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.brat_files.conf import NAME, Conf, read_conf
from annotator.formats.brat_files.parts import PARTS
from annotator.formats.decoding import Decoded, read_text
from annotator.formats.input_files import files_below, is_sidecar
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

LEVELS = 3
"""How many folders above a document annotation.conf is looked for, its own included."""


@dataclass(frozen=True, slots=True)
class Document:
    """The files of a document; `annotations` is the .ann, else its parts in their order, else empty."""

    text: Path
    annotations: tuple[Path, ...] = ()


SUFFIXES = (".ann", ".txt", *PARTS)


def documents(paths: Sequence[Path], report: Report) -> Iterator[Document]:
    """The documents named and those in the folders named and below, each once; annotations without .txt are refused."""
    seen: set[str] = set()
    for path in paths:
        for stem, found in _pairs(path, report).items():
            if stem in seen:
                continue
            seen.add(stem)
            text, annotations = found.get(".txt"), _annotations(found, report)
            if text is not None:
                yield Document(text, annotations)
            elif annotations:
                message = f"there is no {annotations[0].stem}.txt beside it, whose text it annotates"
                report.refuse(ImportRefused(annotations[0], "no-text", message))
            else:
                report.refuse(ImportRefused(path, "unreadable", "there is no such file"))


def _annotations(found: Mapping[str, Path], report: Report) -> tuple[Path, ...]:
    """The one file of annotations, else those that share them; beside the one the others say nothing new."""
    parts = tuple(found[suffix] for suffix in PARTS if suffix in found)
    if ".ann" not in found:
        return parts
    if parts:
        names = ", ".join(part.name for part in parts)
        report.warn(str(found[".ann"]), "parts-aside", f"it holds all annotations; {names} beside it was not read")
    return (found[".ann"],)


def _pairs(path: Path, report: Report) -> dict[str, dict[str, Path]]:
    """The files of each document by their suffix in lower case, the documents by their path without it."""
    if path.is_dir():
        files = files_below(path, SUFFIXES, report)
        if not files:
            report.warn(str(path), "no-files", "there is no .ann, .a1, .a2 or .txt file in this folder")
    elif path.name == NAME or is_sidecar(path):
        return {}
    elif path.suffix.lower() in SUFFIXES:
        beside = (path.with_suffix(suffix) for one in SUFFIXES for suffix in (one.upper(), one))
        files = [file for file in beside if file.is_file()]
        if not files:
            return {str(path): {}}
    else:
        report.refuse(ImportRefused(path, "suffix", "a document of brat is a .txt and an .ann file, or .a1 and .a2"))
        return {}
    found: dict[str, dict[str, Path]] = {}
    for file in files:
        stem, _, suffix = str(file).rpartition(".")
        found.setdefault(stem, {})[f".{suffix.lower()}"] = file
    return found


def read_files(document: Document, encoding: str) -> tuple[Decoded, tuple[Decoded, ...]]:
    """All files decoded, the annotations in the text's encoding where their own is not sure; ImportRefused."""
    text = read_text(document.text, encoding)
    found = []
    for path in document.annotations:
        annotations = read_text(path, encoding)
        if not annotations.sure and annotations.encoding != text.encoding:
            annotations = read_text(path, text.encoding)
        found.append(annotations)
    return text, tuple(found)


def merged_conf(found: Sequence[Document], report: Report) -> Conf:
    """What the annotation.conf files of these documents say together; the first word on a type counts."""
    merged = Conf()
    folders = dict.fromkeys(document.text.parent for document in found)
    for path in dict.fromkeys(path for folder in folders if (path := _conf_above(folder)) is not None):
        try:
            conf = read_conf(read_text(path).text)
        except ImportRefused as error:
            report.refuse(error)
            continue
        for mine, theirs in (
            (merged.entities, conf.entities),
            (merged.relations, conf.relations),
            (merged.events, conf.events),
        ):
            known = {line.code for line in mine}
            mine.extend(line for line in theirs if line.code not in known)
        names = {line.code for line in merged.attributes}
        merged.attributes.extend(line for line in conf.attributes if line.code not in names)
    return merged


def _conf_above(folder: Path) -> Path | None:
    whole = folder.absolute()
    above = (parent / NAME for parent in [whole, *whole.parents][:LEVELS])
    return next((path for path in above if path.is_file()), None)
