"""The documents of a brat collection: which files belong together, and the annotation.conf above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.brat_files.conf import NAME, Conf, read_conf
from annotator.formats.decoding import Decoded, read_text
from annotator.formats.input_files import files_below, is_sidecar
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

LEVELS = 3
"""How many folders above a document annotation.conf is looked for, its own included."""


@dataclass(frozen=True, slots=True)
class Document:
    """The two files of a document; `annotations` None where there are none."""

    text: Path
    annotations: Path | None


_SUFFIXES = (".ann", ".txt")


def documents(paths: Sequence[Path], report: Report) -> Iterator[Document]:
    """The documents named and those in the folders named and below, each once; an .ann without .txt is refused."""
    seen: set[str] = set()
    for path in paths:
        for stem, found in _pairs(path, report).items():
            if stem in seen:
                continue
            seen.add(stem)
            text, annotations = found.get(".txt"), found.get(".ann")
            if text is not None:
                yield Document(text, annotations)
            elif annotations is not None:
                message = f"there is no {annotations.stem}.txt beside it, whose text it annotates"
                report.refuse(ImportRefused(annotations, "no-text", message))
            else:
                report.refuse(ImportRefused(path, "unreadable", "there is no such file"))


def _pairs(path: Path, report: Report) -> dict[str, dict[str, Path]]:
    """The files of each document by their suffix in lower case, the documents by their path without it."""
    if path.is_dir():
        files = files_below(path, _SUFFIXES, report)
        if not files:
            report.warn(str(path), "no-files", "there is no .ann or .txt file in this folder")
    elif path.name == NAME or is_sidecar(path):
        return {}
    elif path.suffix.lower() in _SUFFIXES:
        beside = (path.with_suffix(suffix) for one in _SUFFIXES for suffix in (one.upper(), one))
        files = [file for file in beside if file.is_file()]
        if not files:
            return {str(path): {}}
    else:
        report.refuse(ImportRefused(path, "suffix", "a document of brat is an .ann and a .txt file"))
        return {}
    found: dict[str, dict[str, Path]] = {}
    for file in files:
        stem, _, suffix = str(file).rpartition(".")
        found.setdefault(stem, {})[f".{suffix.lower()}"] = file
    return found


def read_pair(document: Document, encoding: str) -> tuple[Decoded, Decoded | None]:
    """Both files decoded, the annotations in the text's encoding where their own is not sure; ImportRefused."""
    text = read_text(document.text, encoding)
    if document.annotations is None:
        return text, None
    annotations = read_text(document.annotations, encoding)
    if not annotations.sure and annotations.encoding != text.encoding:
        annotations = read_text(document.annotations, text.encoding)
    return text, annotations


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
