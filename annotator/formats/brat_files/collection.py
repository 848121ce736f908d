"""The documents of a brat collection: which files belong together, and the annotation.conf above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.brat_files.conf import NAME, Conf, read_conf
from annotator.formats.decoding import Decoded, read_text
from annotator.formats.input_files import is_sidecar
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

LEVELS = 3
"""How many folders above a document annotation.conf is looked for, its own included."""


@dataclass(frozen=True, slots=True)
class Document:
    """The two files of a document; `annotations` None where there are none."""

    text: Path
    annotations: Path | None


def documents(paths: Sequence[Path], report: Report) -> Iterator[Document]:
    """The documents named and those in the folders named and below, each once; an .ann without .txt is refused."""
    seen: set[Path] = set()
    for path in paths:
        for stem, found in _stems(path, report):
            if stem in seen:
                continue
            seen.add(stem)
            text, annotations = _beside(stem, ".txt"), _beside(stem, ".ann")
            if text is not None:
                yield Document(text, annotations)
            elif annotations is not None:
                message = f"there is no {stem.name}.txt beside it, whose text it annotates"
                report.refuse(ImportRefused(annotations, "no-text", message))
            else:
                report.refuse(ImportRefused(found, "unreadable", "there is no such file"))


def _stems(path: Path, report: Report) -> Iterator[tuple[Path, Path]]:
    if not path.is_dir():
        if path.name == NAME or is_sidecar(path):
            return
        if path.suffix.lower() in {".ann", ".txt"}:
            yield path.with_suffix(""), path
        else:
            report.refuse(ImportRefused(path, "suffix", "a document of brat is an .ann and a .txt file"))
        return
    try:
        found = sorted(p for p in path.rglob("*") if p.suffix.lower() in {".ann", ".txt"} and p.is_file())
    except OSError as error:
        report.refuse(ImportRefused(path, "unreadable", error.strerror or str(error)))
        return
    visible = [p for p in found if not any(part.startswith(".") for part in p.relative_to(path).parts)]
    visible = [p for p in visible if not is_sidecar(p)]
    if not visible:
        report.warn(str(path), "no-files", "there is no .ann or .txt file in this folder")
    yield from ((p.with_suffix(""), p) for p in visible)


def _beside(stem: Path, suffix: str) -> Path | None:
    names = (stem.with_name(stem.name + suffix), stem.with_name(stem.name + suffix.upper()))
    return next((path for path in names if path.is_file()), None)


def read_pair(document: Document, encoding: str) -> tuple[Decoded, Decoded | None]:
    """Both files decoded, the annotations in the text's encoding where their own is not sure; ImportRefused."""
    text = read_text(document.text, encoding)
    if document.annotations is None:
        return text, None
    annotations = read_text(document.annotations, encoding)
    if not annotations.sure and annotations.encoding != text.encoding:
        annotations = read_text(document.annotations, text.encoding)
    return text, annotations


def raw_text(path: Path, encoding: str) -> str:
    """The text with its byte order mark and line ends, as offsets of other programs may count them."""
    return path.read_bytes().decode(encoding, "replace")


def merged_conf(found: Sequence[Document], report: Report) -> Conf:
    """What the annotation.conf files of these documents say together; the first word on a type counts."""
    merged = Conf()
    for path in dict.fromkeys(path for document in found if (path := _conf_above(document.text)) is not None):
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


def _conf_above(text: Path) -> Path | None:
    above = (parent / NAME for parent in list(text.absolute().parents)[:LEVELS])
    return next((path for path in above if path.is_file()), None)
