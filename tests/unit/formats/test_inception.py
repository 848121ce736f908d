from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

from annotator.formats import inception
from annotator.model.span import Span
from tests.unit.formats.uima_files import SYSTEM, TEXT, read, xmi

ANA = '<custom:Span begin="3" end="6" value="PER"/>'
BOB = '<custom:Span begin="18" end="21" value="PER"/>'
TSV = (
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n#Text=👍 Ana rompt avec Bob.\n1-1\t3-6\tAna\tPER\t\n"
)


def zipped(files: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, words in files.items():
            archive.writestr(name, words)
    return stream.getvalue()


def project(folder: Path, files: dict[str, str | bytes]) -> Path:
    path = folder / "project.zip"
    path.write_bytes(zipped(files))
    return path


def nested(*elements: str) -> bytes:
    return zipped({"TypeSystem.xml": SYSTEM, "doc.xmi": xmi(*elements)})


def test_each_user_is_an_annotator_of_one_article(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "exportedproject.json": json.dumps({"source_documents": [{"name": "doc.txt", "format": "text"}]}),
        "source/doc.txt": TEXT,
        "annotation/doc.txt/INITIAL_CAS.zip": nested(),
        "annotation/doc.txt/ann.zip": nested(ANA),
        "annotation/doc.txt/bob.zip": nested(ANA, BOB),
        "curation/doc.txt/CURATION_USER.zip": nested(BOB),
    }
    (batch,), report = read(inception.IMPORTER, project(tmp_path, files))
    names = {person.id: (person.name, person.gold) for person in batch.annotators}
    assert [article.name for article in batch.articles] == ["doc"]
    found = sorted((*names[m.annotator], m.start) for m in batch.mentions)
    assert found == [("CURATION_USER", True, 17), ("ann", False, 2), ("bob", False, 2), ("bob", False, 17)]
    assert (report.warnings, report.refused, report.lost) == ([], [], [])


def test_a_project_may_lie_in_a_folder_and_its_file_have_a_number(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "p/exportedproject8123.json": json.dumps({"source_documents": [{"name": "b.pdf", "format": "pdf"}]}),
        "p/source/doc.txt": TEXT,
        "p/source/b.pdf": "%PDF",
        "p/annotation/doc.txt/ann.zip": nested(ANA),
        "__MACOSX/p/._source": "x",
    }
    (batch,), report = read(inception.IMPORTER, project(tmp_path, files))
    assert [(article.name, article.text) for article in batch.articles] == [("doc", TEXT)]
    assert [m.start for m in batch.mentions] == [2]
    assert [found.message for found in report.refused] == ["source/b.pdf: its format pdf is not read here"]
    assert [(loss.what, loss.where) for loss in report.lost] == [
        ("file of the project", ["project.zip: __MACOSX/p/._source"])
    ]


def test_files_may_lie_bare_and_be_of_any_form(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "annotation/a.txt/ann.xmi": xmi(ANA),
        "annotation/b.txt/ann.tsv": TSV.replace("Bob", "Eve"),
        "annotation/TypeSystem.xml": SYSTEM,
    }
    (batch,), _ = read(inception.IMPORTER, project(tmp_path, files))
    assert sorted(article.name for article in batch.articles) == ["a", "b"]
    assert [(m.label, m.spans) for m in batch.mentions] == [("Span", (Span(2, 5),))] * 2


def test_what_only_java_reads_is_named_and_the_text_is_taken(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "exportedproject.json": "{",
        "source/doc.txt": TEXT,
        "annotation_ser/doc.txt/ann.ser": b"\xac\xed",
        "log/project.log": "x",
    }
    (batch,), report = read(inception.IMPORTER, project(tmp_path, files))
    assert ([article.text for article in batch.articles], batch.mentions) == ([TEXT], [])
    assert [(loss.what, loss.where) for loss in report.lost] == [
        ("annotations", ["project.zip: annotation_ser/doc.txt/ann.ser"]),
        ("file of the project", ["project.zip: log/project.log"]),
    ]
    assert [found.code for found in report.warnings] == ["project"]


def test_a_bad_file_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "source/doc.txt": TEXT,
        "source/other.pdf": b"%PDF",
        "exportedproject.json": json.dumps({"source_documents": [{"name": "other.pdf", "format": "pdf"}]}),
        "annotation/doc.txt/ann.zip": b"no zip",
        "annotation/doc.txt/bob.zip": zipped({"x.txt": ""}),
    }
    (batch,), report = read(inception.IMPORTER, project(tmp_path, files))
    assert [article.text for article in batch.articles] == [TEXT]
    assert [found.code for found in report.refused] == ["not-zip", "no-files", "format"]
    assert all(found.path.endswith("project.zip") for found in report.refused)


def test_other_archives_are_refused(tmp_path: Path) -> None:
    batches, report = read(inception.IMPORTER, project(tmp_path, {"a.txt": "x"}))
    assert (batches, [found.code for found in report.refused]) == ([], ["format"])
