from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.formats import webanno_tsv
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.formats.uima import tsv_cells
from annotator.model.records import TYPE, Annotator, Argument, Article, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, sample
from tests.unit.formats.uima_files import content, export, read, together

SPAN = "#T_SP=webanno.custom.Span|value"
RELATION = "#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Span"
SLOTS = (
    "#T_SP=webanno.custom.Host|ROLE_webanno.custom.Host:links_webanno.custom.LinkType|webanno.custom.Span",
    SPAN,
)


def written(folder: Path, header: tuple[str, ...], *body: str, version: str = "3.3") -> Path:
    """A file of rows with | for a tab and ¦ for |."""
    lines = [row if row.startswith("#") else row.replace("|", "\t").replace("¦", "|") for row in body]
    path = folder / "a.tsv"
    path.write_text("\n".join([f"#FORMAT=WebAnno TSV {version}", *header, "", "", *lines, ""]), "utf-8")
    return path


def one(folder: Path, header: tuple[str, ...], *body: str) -> tuple[Batch, Report]:
    """The batch of such a file; what was told of it, but for the tokens that were left out."""
    batches, report = read(webanno_tsv.IMPORTER, written(folder, header, *body))
    report.lost = [loss for loss in report.lost if loss.what != "what programs annotate"]
    return (batches[0] if batches else Batch()), report


def quoted(batch: Batch) -> list[tuple[str, str]]:
    """Type and words of each mention."""
    (article,) = batch.articles
    return [(attribute(m.attributes, TYPE), m.spans[0].of(article.text)) for m in batch.mentions]


def test_offsets_count_utf_16_units_and_ids_join_rows(tmp_path: Path) -> None:
    body = ("#Text=👍 Ana Bo.", "1-1|0-2|👍|_|", "1-2|3-6|Ana|PER[1]|", "1-3|7-9|Bo|PER[1]|", "1-4|9-10|.|*|")
    batch, report = one(tmp_path, (SPAN,), *body)
    assert [m.spans for m in batch.mentions] == [(Span(2, 8),), (Span(8, 9),)]
    assert quoted(batch) == [("PER", "Ana Bo"), ("", ".")]
    assert (report.lost, report.warnings, report.refused) == ([], [], [])


def test_cells_that_no_layer_of_the_header_has_are_told(tmp_path: Path) -> None:
    batch, report = one(tmp_path, (SPAN,), "#Text=Ana Bo", "1-1|0-3|Ana|X|Y|", "1-2|4-6|Bo|X|_|")
    assert quoted(batch) == [("X", "Ana"), ("X", "Bo")]
    assert [(loss.what, loss.where) for loss in report.lost] == [("column", [f"{tmp_path / 'a.tsv'}:6"])]


def test_text_lines_escapes_and_gaps_make_one_text(tmp_path: Path) -> None:
    body = ("#Text=a\\tb\\\\", "#Text=c", "1-1|0-1|a|_|", "", "#Sentence.id=s2", "#Text=d\\re", "2-1|9-10|d|*|")
    batch, _ = one(tmp_path, (SPAN,), *body)
    assert batch.articles[0].text == "a\tb\\\nc\n\n\nd\ne"
    assert quoted(batch) == [("", "d")]


def test_values_are_stacked_escaped_and_may_look_like_signs(tmp_path: Path) -> None:
    cell = "a\\¦b[1]¦\\_[2]¦\\*[3]¦x\\[1\\][4]¦*[5]"
    batch, _ = one(tmp_path, (SPAN,), "#Text=Ana", f"1-1|0-3|Ana|{cell}|")
    assert sorted(type_ for type_, _ in quoted(batch)) == ["", "*", "_", "a|b", "x[1]"]


def test_parts_of_tokens_and_places_without_words(tmp_path: Path) -> None:
    body = (
        "#Text=Test it",
        "1-1|0-4|Test|_|",
        "1-1.1|1-4|est|A[1]|",
        "1-1.2|2-2||B|",
        "1-2|5-7|it|_|",
        "1-2.1|5-6|i|A[1]|",
    )
    batch, report = one(tmp_path, (SPAN,), *body)
    assert quoted(batch) == [("A", "est i")]
    assert [loss.why for loss in report.lost] == ["a mention has words; this one has a place only"]


def test_relations_point_from_the_governor(tmp_path: Path) -> None:
    body = (
        "#Text=a b c",
        "1-1|0-1|a|X[1]¦Y[2]|hits¦likes|1-2[0_1]¦1-3[0_2]|",
        "1-2|2-3|b|Z|_|_|",
        "1-3|4-5|c|Z|_|_|",
    )
    batch, _ = one(tmp_path, (SPAN, RELATION), *body)
    types = {m.id: (attribute(m.attributes, TYPE), m.start) for m in batch.mentions}
    found = {(attribute(f.attributes, TYPE), *(types[part.mention] for part in f.arguments)) for f in batch.frames}
    assert found == {("hits", ("Z", 2), ("X", 0)), ("likes", ("Z", 4), ("Y", 0))}


def test_slots_make_a_frame(tmp_path: Path) -> None:
    body = ("#Text=a b c", "1-1|0-1|a|p\\;1;*|1-2;1-3[4]|_|", "1-2|2-3|b|_|_|X|", "1-3|4-5|c|_|_|Y[4]|")
    batch, report = one(tmp_path, SLOTS, *body)
    host, b, c = batch.mentions
    (frame,) = batch.frames
    assert (frame.label, frame.triggers) == ("Host", (host.id,))
    assert frame.arguments == (Argument("p;1", mention=b.id), Argument("links", mention=c.id))
    assert report.lost == []


def test_chains_are_entities(tmp_path: Path) -> None:
    header = ("#T_CH=webanno.custom.SimpleLink|referenceRelation|referenceType",)
    body = ("#Text=a b c", "1-1|0-1|a|*->1-1¦x->2-2|*[1]¦pr[2]|", "1-2|2-3|b|*->1-2|*[1]|", "1-3|4-5|c|*->2-1|*[2]|")
    batch, _ = one(tmp_path, header, *body)
    starts = {
        id_: sorted(m.start for m in batch.mentions if id_ in m.entities) for id_ in (e.id for e in batch.entities)
    }
    assert sorted(starts.values()) == [[0, 2], [0, 4]]
    assert [m.attributes for m in batch.mentions if m.attributes] == [
        (("referenceRelation", "x"), ("referenceType", "pr"))
    ]


def test_relations_of_tokens_make_spans_of_them(tmp_path: Path) -> None:
    token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
    header = (f"#T_RL=webanno.custom.Relation|value|BT_{token}",)
    batch, _ = one(tmp_path, header, "#Text=a b", "1-1|0-1|a|_|_|", "1-2|2-3|b|nsubj|1-1|")
    assert [m.label for m in batch.mentions] == ["Token", "Token"]
    assert [part.mention for part in batch.frames[0].arguments] == [m.id for m in batch.mentions]


@pytest.mark.parametrize(
    "rows", [("1-1|5-6|a|X|",), ("x|0-1|a|X|", "1-1|0-1|a|X|"), ("1-1|0-99|a|X|",), ("1-1|0-1|a|X[99999999999]|",)]
)
def test_odd_rows_do_no_harm(tmp_path: Path, rows: tuple[str, ...]) -> None:
    batch, report = one(tmp_path, (SPAN,), "#Text=a b", *rows)
    assert batch.articles[0].text.strip() == "a b"
    assert len(batch.mentions) + len(report.lost) + len(report.refused) > 0


def test_tokens_that_stand_elsewhere_and_sentences_that_overlap_are_told(tmp_path: Path) -> None:
    body = ("#Text=a b", "1-1|0-1|z|X|", "", "#Text=c", "2-1|1-2|c|Y|")
    batch, report = one(tmp_path, (SPAN,), *body)
    assert batch.articles[0].text == "a b\nc"
    assert quoted(batch) == [("X", "a"), ("Y", "c")]
    assert sorted(found.code for found in report.warnings) == ["offsets", "quote-mismatch"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("#id=1\n#text=a .\n1\ta\t_\n", "format"),
        ("a\tb\n", "format"),
        ("#FORMAT=WebAnno TSV 3.3\n\n\n", "empty"),
        ("#FORMAT=WebAnno TSV 3.3\n\n\n#Text=a\n1-1\t999999999-999999999\ta\t\n", "offsets"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, words: str, code: str) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(words, "utf-8")
    batches, report = read(webanno_tsv.IMPORTER, path)
    assert (batches, [found.code for found in report.refused]) == ([], [code])


def test_version_3_1_has_the_escapes_of_java(tmp_path: Path) -> None:
    path = written(tmp_path, (SPAN,), "#Text=\\u00e9t\\u00e9", "1-1|0-3|été|X|", version="3.1")
    (batch,), report = read(webanno_tsv.IMPORTER, path)
    assert (batch.articles[0].text, quoted(batch), report.warnings) == ("été", [("X", "été")], [])


def test_signs_beyond_the_first_plane_are_two_escapes_of_java(tmp_path: Path) -> None:
    rows = ("#Text=\\uD83D\\uDC4D Ana", "1-1|0-2|👍|_|", "1-2|3-6|Ana|X|")
    (batch,), report = read(webanno_tsv.IMPORTER, written(tmp_path, (SPAN,), *rows, version="3.1"))
    assert (batch.articles[0].text, quoted(batch), report.warnings) == ("👍 Ana", [("X", "Ana")], [])


@pytest.mark.parametrize("words", ["a_b|c", "->", "-\\>", "\\", "*", "[1]", "a;b\tc\nd", "_", "\\n"])
def test_values_survive_their_escapes(words: str) -> None:
    assert tsv_cells.items(f"{tsv_cells.escaped(words)}[7]") == [tsv_cells.Item(words, 7)]


@pytest.mark.parametrize("words", ["a\tb", "\\t", "\r\f\b\x01", "a->b_c"])
def test_lines_survive_their_escapes(words: str) -> None:
    assert tsv_cells.unescaped_text(tsv_cells.escaped_text(words), old=False) == words


def test_the_sample_comes_back_but_for_the_fields_of_its_articles(tmp_path: Path) -> None:
    whole = sample()
    first = whole.people[0]
    project = MemoryProject(
        whole.codebook,
        (Annotator("me", ""),),
        whole.register,
        whole.texts,
        [replace(m, annotator="me") for m in whole.all_mentions if m.annotator == first.id],
        [replace(f, annotator="me") for f in whole.all_frames if f.annotator == first.id],
    )
    report = export(webanno_tsv.EXPORTER, project, tmp_path)
    batches, read_report = read(webanno_tsv.IMPORTER, tmp_path, codebook=whole.codebook)
    found = together(batches)
    found.annotators.append(Annotator("me", ""))
    assert content(found)[1:] == content(project)[1:]
    assert {article.name: article.text for article in found.articles} == {a.name: a.text for a in project.texts}
    assert {loss.what for loss in report.lost} == {"details of entities", "fields of articles"}
    assert {loss.what for loss in read_report.lost} == {"what programs annotate"}
    assert (read_report.warnings, read_report.refused) == ([], [])


def small(text: str, *places: tuple[int, int]) -> MemoryProject:
    article = Article("t", "n", text, language="en")
    mentions = [factories.mention(*place, id=f"m{number}", annotator="me") for number, place in enumerate(places)]
    return MemoryProject(factories.codebook(), (Annotator("me", ""),), (), [article], mentions)


def test_an_export_has_the_rows_of_webanno(tmp_path: Path) -> None:
    export(webanno_tsv.EXPORTER, small("👍 Ana is here.\nBob\ttoo.", (2, 5), (2, 8), (6, 7), (15, 22)), tmp_path)
    lines = (tmp_path / "n.tsv").read_text("utf-8").split("\n")
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    assert lines[1].startswith("#T_SP=webanno.custom.ACTOR|value|identifier|")
    assert lines[2:6] == ["", "", "#Text=👍 Ana is here.", "#Text="]
    firsts = ["\t".join(line.split("\t")[:4]) for line in lines[6:] if line]
    assert firsts == [
        "1-1\t0-2\t👍\t_",
        "1-2\t3-6\tAna\t*[1]|*[2]",
        "1-3\t7-9\tis\t*[2]",
        "1-3.1\t7-8\ti\t*",
        "1-4\t10-14\there\t_",
        "1-5\t14-15\t.\t_",
        "#Text=Bob\\ttoo.",
        "2-1\t16-19\tBob\t*[3]",
        "2-2\t20-23\ttoo\t*[3]",
        "2-3\t23-24\t.\t_",
    ]


def test_blanks_that_no_row_can_hold_are_told(tmp_path: Path) -> None:
    project = small(" a  b", (1, 3), (2, 4), (4, 5))
    report = export(webanno_tsv.EXPORTER, project, tmp_path)
    assert [(loss.what, loss.count) for loss in report.lost] == [
        ("blanks at the edges of spans", 1),
        ("span", 1),
        ("blanks before the first word", 1),
        ("fields of articles", 1),
    ]
    (batch,), _ = read(webanno_tsv.IMPORTER, tmp_path, codebook=project.codebook)
    assert [m.spans for m in batch.mentions] == [(Span(1, 2),), (Span(4, 5),)]
