"""What an import or export asks: the formats come from the registry, the previews from the formats themselves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.dialogs.export_dialog import ExportAnswer, ExportDialog, ExportPreview
from ui.dialogs.foreign_import_dialog import ForeignImportAnswer
from ui.dialogs.format_choice import FormatChoice, OptionChoice
from ui.dialogs.import_dialog import ImportDialog, Preview
from ui.dialogs.import_preview import Previews
from ui.i18n import current_language
from ui.theme import Theme

if TYPE_CHECKING:
    from annotator.formats.protocols import Direction, FormatInfo, Option
    from annotator.workspace import Workspace

_PICTURES = {"tei": "file-code", "jsonl": "braces"}
_TEXT, _OWN = "text", "jsonl"


def import_kinds(language: str) -> dict[str, str]:
    """The kinds of files for a file dialog, each with its format; the first and the last leave it to the suffix."""
    from ui.formats import registry

    formats = [registry.info(code) for code in registry.readable()]
    translate = QCoreApplication.translate
    readable = translate("transfer_questions", "Articles and annotations")
    every = translate("transfer_questions", "All files")
    known = dict.fromkeys(suffix for info in formats for suffix in info.suffixes)
    kinds = {_kind(readable, known): ""}
    kinds |= {_kind(info.names.of(language), info.suffixes): info.code for info in formats}
    return kinds | {f"{every} (*)": ""}


def _kind(name: str, suffixes: Iterable[str]) -> str:
    plain = name.replace("(", "– ").replace(")", "")  # the brackets of a kind hold its patterns
    return f"{plain} ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def ask_import(
    parent: QWidget, theme: Theme, code: str, paths: Sequence[Path], *, previews: Previews, workspace: Workspace
) -> ForeignImportAnswer | None:
    """How to read these files; the project's own format says all itself and is not asked about."""
    if code == _OWN:
        return ForeignImportAnswer()
    if code != _TEXT:
        return _ask_foreign(parent, theme, code, paths, previews=previews, workspace=workspace)
    from annotator.formats.input_files import files_of
    from annotator.formats.report import Report

    files = list(files_of(paths, (".txt",), Report("import", code)))
    has_metadata = any((path.parent / "metadata.csv").exists() for path in files)
    dialog = ImportDialog(theme, files, preview=_preview_text, has_metadata=has_metadata, parent=parent)
    answer = dialog.ask()
    dialog.deleteLater()
    if answer is None:
        return None
    options = {"encoding": answer.encoding, "date": answer.date, "source": answer.source, "language": answer.language}
    if answer.estimated:
        options["date_estimated"] = "yes"
    return ForeignImportAnswer({code: value for code, value in options.items() if value})


def _ask_foreign(
    parent: QWidget, theme: Theme, code: str, paths: Sequence[Path], *, previews: Previews, workspace: Workspace
) -> ForeignImportAnswer | None:
    from annotator.exchange.label_mapping import remembered_mapping
    from ui.dialogs.foreign_import_dialog import ForeignImportDialog
    from ui.formats import registry

    language = current_language()
    dialog = ForeignImportDialog(
        theme,
        _choice(registry.info(code), language, "import"),
        paths,
        codebook=workspace.codebook,
        language=language,
        kept=remembered_mapping(workspace),
        look=lambda options, deliver: previews.look(paths, code, options, deliver=deliver),
        parent=parent,
    )
    answer = dialog.ask()
    previews.stop()
    return answer


def _preview_text(path: Path, encoding: str) -> Preview:
    from annotator.formats.decoding import read_text

    decoded = read_text(path, encoding=encoding)
    title = next((line for line in decoded.text.splitlines() if line.strip()), "")
    return Preview(title.strip(), decoded.text, decoded.encoding, sure=decoded.sure, suspects=tuple(decoded.suspects))


def ask_export(
    parent: QWidget, theme: Theme, workspace: Workspace, *, article: str, folder: Path, language: str
) -> ExportAnswer | None:
    """What to export; the preview shows the article in front."""
    from ui.formats import registry

    translate = QCoreApplication.translate
    articles = [("", translate("transfer_questions", "All articles"))]
    articles.append(("done", translate("transfer_questions", "Articles that are done")))
    if article:
        articles.append(("current", translate("transfer_questions", "The article in front")))
    people = [("", translate("transfer_questions", "All annotators"))]
    people += [(person.id, person.name) for person in workspace.annotators]

    def preview(code: str, options: Mapping[str, str]) -> ExportPreview:
        return _preview_export(workspace, code, options, article=article)

    def masked(code: str, options: Mapping[str, str]) -> ExportPreview:
        return _preview_export(workspace, code, options, article=article, without_text=True)

    dialog = ExportDialog(
        theme,
        [_choice(registry.info(code), language, "export") for code in registry.writable()],
        articles=articles,
        annotators=people,
        folder=folder,
        preview=preview,
        masked=masked,
        language=language,
        parent=parent,
    )
    answer = dialog.ask()
    dialog.deleteLater()
    return answer


def _preview_export(
    workspace: Workspace, code: str, options: Mapping[str, str], *, article: str, without_text: bool = False
) -> ExportPreview:
    from annotator.exchange.transfer import StoredProject, export_project
    from annotator.exchange.without_text import WithoutText
    from ui.formats import registry

    chosen = (article,) if article else tuple(workspace.article_ids()[:1])
    with tempfile.TemporaryDirectory(prefix="attache-") as name:
        out = Path(name) / "preview"
        stored = StoredProject(workspace, chosen_articles=chosen)
        view = WithoutText(stored) if without_text else stored
        report = export_project(view, out, code, options=options, sidecar=False).to_json()
        info = registry.info(code)
        file = next(out.rglob(f"*{info.suffixes[0]}")) if info.folder else out
        try:
            return ExportPreview(file.read_text(encoding="utf-8"), report)
        except UnicodeDecodeError:
            words = QCoreApplication.translate("transfer", "This format is not text; there is nothing to show.")
            return ExportPreview(words, report)


def _choice(info: FormatInfo, language: str, on: Direction) -> FormatChoice:
    options = tuple(
        OptionChoice(
            option.code,
            option.names.of(language),
            kind=option.kind,
            default=option.default,
            choices=_named_choices(option, language),
            help=option.help.of(language),
        )
        for option in info.options
        if option.on in {"", on}
    )
    return FormatChoice(
        info.code,
        info.names.of(language),
        info.description.of(language),
        picture=_PICTURES.get(info.code, "file-code"),
        folder=info.folder,
        suffixes=info.suffixes,
        options=options,
    )


def _named_choices(option: Option, language: str) -> tuple[tuple[str, str], ...]:
    """Each choice with its name and, as help texts and the command line call it, its code."""
    names = [name.of(language) for name in option.choice_names] or option.choices
    pairs = zip(option.choices, names, strict=True)
    return tuple((code, f"{name} ({code})" if name != code else code) for code, name in pairs)
