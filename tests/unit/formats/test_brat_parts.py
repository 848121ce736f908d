"""Documents whose annotations are shared by several files, as in the BioNLP shared tasks."""

from __future__ import annotations

from pathlib import Path

from annotator.model.records import Argument
from annotator.model.span import Span
from tests.unit.formats.brat_documents import read, refused, warned

TEXT = "IL-4 activates STAT6 and may not inhibit p53.\n"
GIVEN = ("T1|Protein 0 4|IL-4", "T2|Protein 15 20|STAT6", "T3|Protein 41 44|p53")
EVENTS = (
    "T4|Positive_regulation 5 14|activates",
    "T5|Negative_regulation 33 40|inhibit",
    "*|Equiv T2 T3",
    "E1|Positive_regulation:T4 Theme:T2 Cause:T1 ",
    "E2|Negative_regulation:T5 Theme:T3 Theme2:E1 Cause:T1",
    "M1|Negation E2",
    "M2|Speculation E2",
    "R1|Coref Arg1:T2 Arg2:T4",
)


def parts(folder: Path, name: str = "PMID-1", text: str = TEXT, **files: tuple[str, ...]) -> Path:
    """A document in parts; the keywords are suffixes, the lines have | for tabs. The path of its text."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_bytes(text.encode())
    for suffix, lines in files.items():
        content = "".join(f"{line}\n" for line in lines).replace("|", "\t")
        path.with_suffix(f".{suffix}").write_bytes(content.encode())
    return path


def test_given_entities_and_events_are_one_document(tmp_path: Path) -> None:
    (batch,), report = read(parts(tmp_path, a1=GIVEN, a2=EVENTS))
    assert (report.refused, report.lost, warned(report)) == ([], [], [])
    assert report.kept == {"article": 1, "T": 5, "E": 2, "R": 1, "*": 1, "M": 2}
    cause, theme, other, first, second = batch.mentions
    e1, e2, r1, equal = batch.frames
    assert (e1.triggers, e1.arguments) == ((first.id,), (Argument("Theme", theme.id), Argument("Cause", cause.id)))
    assert e2.arguments == (Argument("Theme", other.id), Argument("Theme", frame=e1.id), Argument("Cause", cause.id))
    assert e2.attributes == (("Negation", "yes"), ("Speculation", "yes"))
    assert e2.triggers == (second.id,)
    assert [part.mention for part in r1.arguments] == [theme.id, first.id]
    assert [part.role for part in equal.arguments] == ["Arg", "Arg"]


def test_without_events_the_entities_are_read_alone(tmp_path: Path) -> None:
    (batch,), report = read(parts(tmp_path, a1=GIVEN))
    assert [mention.spans for mention in batch.mentions] == [(Span(0, 4),), (Span(15, 20),), (Span(41, 44),)]
    assert (report.refused, warned(report), batch.frames) == ([], [], [])


def test_any_of_the_files_names_the_document_and_a_folder_all_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "flat"
    for number in range(5):
        parts(folder, name=f"PMC-{number}-01-Intro", text=f"{number}{TEXT[1:]}", a1=("T1|Protein 1 4|L-4",), a2=())
    (folder / "LICENSE").write_text("words", "utf-8")
    for path in (folder / "PMC-0-01-Intro.a2", folder / "PMC-0-01-Intro.a1", folder / "PMC-0-01-Intro.txt"):
        (batch,), _ = read(path)
        assert (batch.articles[0].name, len(batch.mentions)) == ("PMC-0-01-Intro", 1)
    batches, report = read(folder, folder / "PMC-0-01-Intro.a1")
    assert (len(batches), report.mentions, report.refused) == (5, 5, [])


def test_every_line_is_told_with_its_own_file_and_number(tmp_path: Path) -> None:
    text = parts(
        tmp_path,
        a1=(*GIVEN, "T9|Protein 900 905|far away", "nonsense"),
        a2=("", "E7|Binding:T77 Theme:T1", "T1|Protein 0 4|IL-4", "T6|Positive_regulation 4 14|activates"),
        rel=("R1|Part Arg1:T1 Arg2:T88", "R2|Part Arg1:T1 Arg2:T9"),
    )
    _, report = read(text)
    told = [(Path(found.path).suffix, found.line, found.code) for found in report.refused]
    assert sorted(told) == [
        (".a1", 4, "span"),
        (".a1", 5, "syntax"),
        (".a2", 2, "dangling"),
        (".a2", 3, "double-id"),
        (".rel", 1, "dangling"),
    ]
    assert [(Path(w.path).name, w.line, w.code) for w in report.warnings if w.line] == [("PMID-1.a2", 4, "blank-ends")]
    assert [loss.where for loss in report.lost] == [[f"{text.with_suffix('.rel')}:2"]]


def test_ids_that_two_parts_give_by_themselves_are_told_apart(tmp_path: Path) -> None:
    relations = (
        "T4|Domain 21 24|and",
        "T5|Negative_regulation 33 40|inhibit",
        "R1|Part-of Arg1:T2 Arg2:T4",
        "M1|Doubtful R1",
    )
    (batch,), report = read(parts(tmp_path, a1=GIVEN, a2=EVENTS, rel=relations))
    assert (report.refused, report.lost) == ([], [])
    by_words = {TEXT[m.start : m.end]: m.id for m in batch.mentions}
    assert len(batch.mentions) == 6
    part = next(frame for frame in batch.frames if frame.label == "Part-of")
    assert [argument.mention for argument in part.arguments] == [by_words["STAT6"], by_words["and"]]
    assert part.attributes == (("Doubtful", "yes"),)
    coref = next(frame for frame in batch.frames if frame.label == "Coref")
    assert [argument.mention for argument in coref.arguments] == [by_words["STAT6"], by_words["activates"]]


def test_references_as_the_shared_task_of_2013_has_them(tmp_path: Path) -> None:
    references = (
        "N1|OntoBiotope Annotation:T1 Referent:OBT:000061",
        "N2|Reference Referent:GO:0005515 Annotation:T2",
        "N3|NCBI_Taxonomy Annotation:T3 Referent:562",
        "N4|OntoBiotope Annotation:T77 Referent:OBT:1",
    )
    (batch,), report = read(parts(tmp_path, a1=GIVEN, a2=references))
    assert [entity.codes for entity in batch.entities] == [
        (("OntoBiotope", "OBT:000061"),),
        (("GO", "0005515"),),
        (("NCBI_Taxonomy", "562"),),
    ]
    assert refused(report) == [("dangling", 4)]


def test_the_whole_file_goes_before_its_parts(tmp_path: Path) -> None:
    (batch,), report = read(parts(tmp_path, ann=GIVEN[:1], a1=GIVEN, a2=EVENTS))
    assert len(batch.mentions) == 1
    (warning,) = [warning for warning in report.warnings if warning.code == "parts-aside"]
    assert "PMID-1.a1, PMID-1.a2" in warning.message


def test_parts_without_their_text_are_refused(tmp_path: Path) -> None:
    parts(tmp_path, a1=GIVEN, a2=EVENTS).unlink()
    batches, report = read(tmp_path)
    assert (batches, refused(report)) == ([], [("no-text", 0)])
    assert report.refused[0].path.endswith("PMID-1.a1")
