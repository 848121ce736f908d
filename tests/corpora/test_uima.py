"""Files of UIMA that others made, held against the figures of an independent reader; skipped where they are missing."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import cas_json, conllu, inception, webanno_tsv, xmi
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.records import Mention, attribute
from tests.unit.formats.corpora import corpus, expected
from tests.unit.formats.foreign_files import check_gold, gold_spans, label_of, spans_of
from tests.unit.formats.uima_files import read, together

SUITE = "inception-webanno"
CASSIS = "cassis-xmi"
TYPE_SYSTEMS = {"cas_with_smileys": "important_dkpro_types", "cas_with_references": "important_dkpro_types"}
NO_WORDS = "a mention has words; this one has a place only"
LEFT_OUT = "what programs annotate"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def zero_length(report: Report) -> int:
    return sum(loss.count for loss in report.lost if loss.why == NO_WORDS)


def others(report: Report) -> list[str]:
    """What was lost, but for places without words and what is left out on purpose."""
    return [loss.what for loss in report.lost if loss.why != NO_WORDS and loss.what != LEFT_OUT]


def relations(batch: Batch) -> int:
    """How many there are, a frame of several roles counting once for each."""
    return sum(len(frame.arguments) if frame.triggers else 1 for frame in batch.frames)


def spans(batch: Batch) -> Counter[tuple[Any, ...]]:
    """The place and value of each mention, whatever its layer is called."""

    def value(mention: Mention) -> str:
        return "" if label_of(mention) in {"Span", "NamedEntity"} else label_of(mention)

    return Counter((mention.spans, value(mention)) for mention in batch.mentions)


@pytest.mark.parametrize(("name", "figures"), expected(SUITE))
def test_the_suite_of_webanno_comes_out_of_tsv_and_xmi_alike(name: str, figures: dict[str, Any]) -> None:
    folder = corpus(SUITE)
    case = folder / "tsv3-suite" / name
    (tsv,), tsv_report = read(webanno_tsv.IMPORTER, case / "reference.tsv")
    system = {"typesystem": str(folder / "webannoTestTypes.xml")}
    (cas,), cas_report = read(xmi.IMPORTER, case / "reference.xmi", options=system)
    (bare,), _ = read(xmi.IMPORTER, case / "reference.xmi")
    for batch, report, wanted in ((tsv, tsv_report, figures["tsv"]), (cas, cas_report, figures["xmi"])):
        tokens = {m.id for m in batch.mentions if m.label == "Token"}
        assert digest(batch.articles[0].text) == wanted["per_document"][0]["text_sha256"]
        part_of_speech = sum(count for label, count in wanted["labels"].items() if label.startswith("POS"))
        assert len(batch.mentions) - len(tokens) + zero_length(report) == wanted["spans"] - part_of_speech
        assert (others(report), report.refused) == ([], [])
    assert (
        relations(tsv)
        == relations(cas)
        == sum(count for label, count in figures["xmi"]["relations"].items() if label != "Dependency")
    )
    assert spans(bare) == spans(cas)
    if name != "testAnnotationWithLeadingWhitespace":  # TSV cannot say that one
        assert spans(tsv) == spans(cas)


@pytest.mark.parametrize(("name", "figures"), expected(CASSIS))
def test_the_files_of_cassis_come_out(name: str, figures: dict[str, Any]) -> None:
    folder = corpus(CASSIS)
    path = folder / name
    system = folder / "typesystems" / f"{TYPE_SYSTEMS.get(path.stem, 'small_typesystem')}.xml"
    batches, report = read(xmi.IMPORTER, path, options={"typesystem": str(system)} if path.parent.name == "xmi" else {})
    if not figures["chars"]:
        assert [found.code for found in report.refused] == ["empty"]
        return
    (batch,) = batches
    assert len("".join(batch.articles[0].text.split())) == figures["chars_nows"]
    assert batch.articles[0].name == figures["per_document"][0]["id"]
    assert len(batch.mentions) == figures["spans"]
    assert relations(batch) == sum(figures["relations"].values())


@pytest.mark.parametrize("name", ["Emoji", "LeftToRight", "TraditionalChinese"])
def test_cas_json_and_xmi_of_the_same_cas_are_alike(name: str) -> None:
    (folder,) = corpus(CASSIS).glob(f"casWith{name}*")
    (one,), _ = read(cas_json.IMPORTER, folder / "data.json")
    (other,), _ = read(xmi.IMPORTER, folder / "debug.xmi")
    assert [m.spans for m in one.mentions] == [m.spans for m in other.mentions]
    assert one.articles[0].text == other.articles[0].text


@pytest.mark.parametrize(("name", "figures"), [(n, f) for n, f in expected("gum-news") if n.endswith(".tsv")])
def test_gum_comes_out_of_tsv_as_of_conllu(name: str, figures: dict[str, Any]) -> None:
    path = corpus("gum-news") / name
    (batch,), report = read(webanno_tsv.IMPORTER, path)
    assert digest(batch.articles[0].text) == figures["per_document"][0]["text_sha256"]
    assert Counter(f"{m.label}:{label_of(m)}" for m in batch.mentions) == figures["labels"]
    assert Counter(f"{f.label}:{attribute(f.attributes, 'type')}" for f in batch.frames) == figures["relations"]
    assert (others(report), report.warnings, report.refused) == ([], [], [])
    (twin,), _ = read(conllu.IMPORTER, path.with_suffix(".conllu"))
    assert _dense(batch) == _dense(twin)


def _dense(batch: Batch) -> Counter[tuple[str, int, int]]:
    """Label, start and end of each mention, white space not counted."""
    (article,) = batch.articles
    at = [0]
    for sign in article.text:
        at.append(at[-1] + (not sign.isspace()))
    return Counter((label_of(m), at[m.start], at[m.end]) for m in batch.mentions)


def test_one_gold_has_the_spans_of_its_other_forms() -> None:
    folder = corpus("one-gold-many-formats")
    batches, report = read(xmi.IMPORTER, folder / "xmi")
    whole = together(batches)
    figures = dict(expected("one-gold-many-formats"))
    check_gold(whole, figures, relations=False)
    assert spans_of(whole) == gold_spans(folder / "neutral" / "gold.jsonl")
    assert (report.warnings, report.refused) == ([], [])


def test_a_project_of_serialised_files_gives_its_text_and_names_the_rest() -> None:
    path = corpus(SUITE) / "test-project-with-recommenders.zip"
    (batch,), report = read(inception.IMPORTER, path)
    assert [(article.name, len(article.text)) for article in batch.articles] == [("Obama", 2716)]
    assert next(loss.count for loss in report.lost if loss.what == "annotations") == 2


@pytest.mark.parametrize("folder", ["hostile-made", "xml-attacks"])
def test_attacks_are_refused(folder: str) -> None:
    for path in sorted(corpus(folder).rglob("*.x*")):
        if path.is_file():
            batches, report = read(xmi.IMPORTER, path)
            assert (batches, len(report.refused)) == ([], 1), path


def test_the_older_format_is_named() -> None:
    _, report = read(webanno_tsv.IMPORTER, corpus(SUITE) / "tsv2" / "example.tsv")
    assert [found.code for found in report.refused] == ["format"]
    (batch,), _ = read(webanno_tsv.IMPORTER, corpus(SUITE) / "tsv3" / "example2.tsv")
    assert Counter(label_of(m) for m in batch.mentions) == {"ORG": 3, "LOC": 3, "PER": 2, "OTH": 1}
    assert Path("example2").name in batch.articles[0].name
