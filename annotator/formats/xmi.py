"""UIMA CAS XMI as INCEpTION and DKPro write it: an .xmi an article, and the type system of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.archives import open_archive
from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.uima.cas_reading import CasReader
from annotator.formats.uima.export import export_cases
from annotator.formats.uima.loading import load_xmi
from annotator.formats.uima.options import LABEL_FEATURE, TYPE_SYSTEM
from annotator.formats.uima.records import Taking
from annotator.formats.uima.scene import Scene
from annotator.formats.uima.senses import META, is_left_out
from annotator.formats.uima.type_systems import TypeSystems, in_archive, is_own, read_bytes
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="xmi",
    names=Words("UIMA XMI (INCEpTION)", "UIMA XMI (INCEpTION)"),
    description=Words(
        "Un fichier .xmi par article et TypeSystem.xml, pour INCEpTION, WebAnno et DKPro. Lit aussi un .zip des deux.",
        "An .xmi an article and TypeSystem.xml, for INCEpTION, WebAnno and DKPro. Reads a .zip of the two as well.",
    ),
    suffixes=(".xmi", ".zip"),
    reads=True,
    writes=True,
    folder=True,
    options=(TYPE_SYSTEM, LABEL_FEATURE),
)


class XmiImporter:
    """Reads XMI files with the type system beside them, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; a file that is no sound XMI is refused."""
        run = _Import(context, options, report)
        found = list(files_of(paths, INFO.suffixes, report))
        if len(found) > 1:
            run.learn(found)
        for path in found:
            try:
                batch = run.batch(path)
            except ImportRefused as error:
                report.refuse(error)
                continue
            if batch is not None:
                yield batch


@dataclass(slots=True)
class _Import:
    """One call."""

    context: ImportContext
    options: Mapping[str, str]
    report: Report
    taking: Taking = field(init=False)
    systems: TypeSystems = field(init=False)
    reader: CasReader = field(init=False)

    def __post_init__(self) -> None:
        self.taking = Taking(self.context, self.report)
        self.systems = TypeSystems(self.options.get("typesystem", ""), self.report)
        self.reader = CasReader(self.options.get("label_feature", ""))

    def learn(self, paths: Sequence[Path]) -> None:
        """Take note of the roles that no type system of others tells; faults wait for their turn."""
        for path in paths:
            try:
                data = read_bytes(path) if path.suffix.lower() == ".xmi" else b""
                if b' target="' in data and not is_own(system := self.systems.of(path)):
                    self.taking.learn(self.reader.scene(load_xmi(data, path, system), path, path.stem))
            except ImportRefused:
                continue

    def batch(self, path: Path) -> Batch | None:
        """The records of a file or an archive; None where nothing in an archive could be read."""
        if path.suffix.lower() == ".zip":
            scenes = self._archived(path)
            return self.taking.batch(path, scenes) if scenes else None
        system = self.systems.of(path)
        scene = self._scene(read_bytes(path), path, system, part="")
        return self.taking.batch(path, [scene])

    def _scene(self, data: bytes, path: Path, system: Any, *, part: str) -> Scene:
        loaded = load_xmi(data, path, system, part=part)
        if system is None:
            message = "there is no type system beside it: types and features were taken as they look"
            self.report.warn(str(path), "no-typesystem", message)
        elif guessed := [name for name in loaded.guessed if name != META and not is_left_out(name)]:
            names = ", ".join(name.rpartition(".")[2] for name in guessed[:8])
            self.report.warn(str(path), "type-unknown", f"the type system lacks {names}; taken as they look")
        return self.reader.scene(loaded, path, Path(part).stem if part else path.stem)

    def _archived(self, path: Path) -> list[Scene]:
        scenes: list[Scene] = []
        with open_archive(path) as archive:
            system = in_archive(archive, path) if not self.systems.chosen else self.systems.of(path)
            names = sorted(name for name in archive.names() if name.lower().endswith(".xmi"))
            if not names:
                raise ImportRefused(path, "no-files", "there is no .xmi file in it")
            for name in names:
                try:
                    scenes.append(self._scene(archive.read(name), path, system, part=name))
                except ImportRefused as error:
                    self.report.refuse(error)
        return scenes


class XmiExporter:
    """Writes a folder with an .xmi of each article and their TypeSystem.xml."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Fill the folder `out`; a folder of each annotator where several have work; ExportRefused."""
        del options
        export_cases(project, out, report, progress=progress, form="xmi")


IMPORTER = XmiImporter()
EXPORTER = XmiExporter()
