"""An exported project of INCEpTION or WebAnno: which files of the zip are texts, annotations and curation."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from annotator.formats.archives import Archive, open_archive
from annotator.formats.decoding import decode
from annotator.formats.foreign_batch import text_in
from annotator.formats.foreign_json import words_of
from annotator.formats.report import Report
from annotator.formats.uima.cas_reading import CasReader
from annotator.formats.uima.loading import load_json, load_xmi
from annotator.formats.uima.scene import Scene
from annotator.formats.uima.tsv_reading import scene_of
from annotator.formats.uima.type_systems import in_archive
from annotator.model.errors import ImportRefused

PROJECT = re.compile(r"exportedproject\d*\.json")
"""The file by which such a zip is known; older versions put a number behind the name."""
CURATOR = "CURATION_USER"
_NOBODY = "INITIAL_CAS"
"""What the text was before anyone worked on it."""
_FOLDERS = {"annotation": False, "curation": True}
_READ = (".xmi", ".json", ".tsv", ".zip")
_TEXTS = frozenset({"text", "txt", "textlines", "plaintext"})
_SERIAL = "only Java reads .ser files; export the project with annotations as XMI, CAS JSON or WebAnno TSV"


@dataclass(frozen=True, slots=True)
class Work:
    """A file with the work of one user on one document."""

    document: str
    user: str
    curated: bool
    entry: str


@dataclass(slots=True)
class ProjectZip:
    """An open project; `run` gives its scenes."""

    archive: Archive
    report: Report
    reader: CasReader
    label: str = ""
    formats: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    top: str = ""
    _system: Any = None
    _looked: bool = False

    def scenes(self) -> Iterator[Scene]:
        """One scene for each document and user, or for the document alone; what cannot be read is in the report."""
        self.top = self._top()
        names = tuple(name.removeprefix(self.top) for name in self.archive.names() if name.startswith(self.top))
        self.unread += [name for name in self.archive.names() if not name.startswith(self.top)]
        self.formats = self._formats(next((name for name in names if PROJECT.fullmatch(name)), ""))
        works: dict[str, list[Work]] = {}
        for work in self._works(names):
            works.setdefault(work.document, []).append(work)
        sources = [name.removeprefix("source/") for name in names if name.startswith("source/")]
        for document in dict.fromkeys([*sources, *works]):
            read = list(self._of(works.get(document, [])))
            alone = None if read else self._source(document)
            yield from read
            if alone is not None:
                yield alone
        self._tell()

    def _top(self) -> str:
        """The folder in which the project lies, with its stroke, "" for the top; ImportRefused where there is none."""
        names = self.archive.names()
        tops = {"", *(f"{name.partition('/')[0]}/" for name in names if "/" in name)}
        for top in sorted(tops):
            inside = [name.removeprefix(top) for name in names if name.startswith(top)]
            if any(PROJECT.fullmatch(name) or name.startswith(("annotation/", "source/")) for name in inside):
                return top
        raise ImportRefused(self.archive.path, "format", "this is no exported project of INCEpTION or WebAnno")

    def _works(self, names: tuple[str, ...]) -> Iterator[Work]:
        """The files of annotators; all else is noted as unread, .ser files by name."""
        serial = []
        for name in names:
            parts = PurePosixPath(name).parts
            top = parts[0].removesuffix("_ser")
            if top in _FOLDERS and len(parts) == 3:
                stem, suffix = PurePosixPath(parts[2]).stem, PurePosixPath(parts[2]).suffix.lower()
                if suffix in _READ and top == parts[0]:
                    yield Work(parts[1], stem, _FOLDERS[top], name)
                    continue
                if suffix == ".ser":
                    serial.append(name)
                    continue
            if top != "source" and not PROJECT.fullmatch(name):
                self.unread.append(name)
        if serial:
            self.report.lose("annotations", [f"{self.archive.path.name}: {name}" for name in serial], why=_SERIAL)

    def _of(self, works: list[Work]) -> Iterator[Scene]:
        """The scenes of one document; the untouched text only where nobody has worked on it."""
        own = [work for work in works if work.user != _NOBODY]
        for work in own or works:
            try:
                scene = self._scene(self.archive.read(f"{self.top}{work.entry}"), work.entry)
            except ImportRefused as error:
                self.report.refuse(ImportRefused(self.archive.path, error.code, f"{work.entry}: {error.reason}"))
                continue
            scene.name = PurePosixPath(work.document).stem
            scene.annotator = "" if work.user == _NOBODY else work.user
            scene.gold = work.curated
            yield scene

    def _scene(self, data: bytes, entry: str) -> Scene:
        suffix = PurePosixPath(entry).suffix.lower()
        if suffix == ".zip":
            return self._nested(data)
        path = self.archive.path
        if suffix == ".xmi":
            return self.reader.scene(load_xmi(data, path, self._type_system(), part=entry), path, "")
        if suffix == ".json":
            return self.reader.scene(load_json(data, path, None), path, "")
        text = decode(data, path, encoding="utf_8").text
        return scene_of(text, path, self.report, label=self.label)

    def _type_system(self) -> Any:
        if not self._looked:
            self._looked, self._system = True, in_archive(self.archive, self.archive.path)
        return self._system

    def _nested(self, data: bytes) -> Scene:
        """An annotation that is a zip of its own: the CAS, and the type system in it."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            inner = Path(folder) / "inner.zip"
            inner.write_bytes(data)
            with open_archive(inner) as archive:
                found = next((name for name in archive.names() if name.lower().endswith((".xmi", ".json", ".tsv"))), "")
                if not found:
                    raise ImportRefused(inner, "no-files", "there is no XMI, CAS JSON or TSV in it")
                inside, path = archive.read(found), self.archive.path
                if found.lower().endswith(".xmi"):
                    return self.reader.scene(load_xmi(inside, path, in_archive(archive, path), part=found), path, "")
                return self._scene(inside, found)

    def _source(self, document: str) -> Scene | None:
        """The document without annotations, None, and told, where it is no text."""
        entry, path = f"source/{document}", self.archive.path
        if f"{self.top}{entry}" not in self.archive:
            self.report.lose("document", [f"{path.name}: {document}"], why="its text is not in the project")
            return None
        suffix = PurePosixPath(document).suffix.lower()
        try:
            if suffix in {".xmi", ".json", ".tsv"}:
                scene = self._scene(self.archive.read(f"{self.top}{entry}"), entry)
            elif self.formats.get(document, "text").lower() in _TEXTS:
                decoded = decode(self.archive.read(f"{self.top}{entry}"), path)
                scene = Scene("", text_in(path, 0, decoded.text))
            else:
                raise ImportRefused(path, "format", f"its format {self.formats[document][:40]} is not read here")
        except ImportRefused as error:
            self.report.refuse(ImportRefused(path, error.code, f"{entry}: {error.reason}"))
            return None
        scene.name = PurePosixPath(document).stem
        return scene

    def _formats(self, entry: str) -> dict[str, str]:
        """The format of each document, as the project tells it."""
        if not entry:
            return {}
        try:
            value = json.loads(self.archive.read(f"{self.top}{entry}").decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            self.report.warn(str(self.archive.path), "project", f"{entry} cannot be read")
            return {}
        documents = value.get("source_documents") if isinstance(value, dict) else None
        each = [item for item in documents if isinstance(item, dict)] if isinstance(documents, list) else []
        return {words_of(item.get("name")): words_of(item.get("format")) or "text" for item in each}

    def _tell(self) -> None:
        for doubt in self.archive.doubts():
            self.report.warn(str(self.archive.path), doubt.code, doubt.message)
        if self.unread:
            why = "settings, logs and knowledge bases of INCEpTION have no place here"
            self.report.lose("file of the project", [f"{self.archive.path.name}: {n}" for n in self.unread], why=why)
