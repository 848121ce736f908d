from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cassis
import pytest

from annotator.formats import cas_json
from annotator.model.records import TYPE, Argument
from annotator.model.span import Span
from tests.unit.formats.memory_projects import sample
from tests.unit.formats.uima_files import TEXT, content, export, read, together

LINK, SPAN, EVENT = "webanno.custom.EventRolesLink", "webanno.custom.Span", "webanno.custom.Event"
STRING, PLACE = {"%RANGE": "uima.cas.String"}, {"%RANGE": "uima.tcas.Annotation"}
TYPES = {
    SPAN: {"%NAME": SPAN, "%SUPER_TYPE": "uima.tcas.Annotation", "value": STRING, "class": STRING},
    EVENT: {"%NAME": EVENT, "%SUPER_TYPE": "uima.tcas.Annotation", "roles": {"%RANGE": f"{LINK}[]"}},
    LINK: {"%NAME": LINK, "%SUPER_TYPE": "uima.cas.TOP", "role": STRING, "target": PLACE},
}


def cas(*structures: dict[str, Any], types: dict[str, Any] | None = None) -> str:
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": TEXT}
    numbered = [{"%ID": number, **item} for number, item in enumerate(structures, start=10)]
    members = [item["%ID"] for item in numbered]
    views = {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}}
    told = {"%TYPES": TYPES if types is None else types, "%FEATURE_STRUCTURES": [sofa, *numbered], "%VIEWS": views}
    return json.dumps(told)


def span(begin: object, end: object, type_: str = SPAN, **more: Any) -> dict[str, Any]:
    return {"%TYPE": type_, "@sofa": 1, "begin": begin, "end": end, **more}


def written(folder: Path, words: str) -> Path:
    path = folder / "a.json"
    path.write_text(words, "utf-8")
    return path


def test_spans_and_links_are_read(tmp_path: Path) -> None:
    roles = {"%TYPE": f"{LINK}[]", "%ELEMENTS": [13]}
    link = {"%TYPE": LINK, "role": "Agent", "@target": 10}
    words = cas(span(3, 6, value="PER"), span(7, 12, EVENT, **{"@roles": 12}), roles, link)
    (batch,), report = read(cas_json.IMPORTER, written(tmp_path, words))
    ana, event = batch.mentions
    assert (ana.spans, ana.attributes) == ((Span(2, 5),), ((TYPE, "PER"),))
    assert [(f.label, f.triggers, f.arguments) for f in batch.frames] == [
        ("Event", (event.id,), (Argument("Agent", mention=ana.id),))
    ]
    assert (report.refused, report.lost) == ([], [])


@pytest.mark.parametrize(("begin", "end"), [(1, 6), (3, 99), (6, 3), (-1, 3), ("x", 3), (None, 3), (3, 1.5)])
def test_what_is_no_place_is_lost_and_the_rest_stays(tmp_path: Path, begin: object, end: object) -> None:
    (batch,), report = read(cas_json.IMPORTER, written(tmp_path, cas(span(begin, end), span(18, 21))))
    assert [m.spans for m in batch.mentions] == [(Span(17, 20),)]
    assert [(loss.what, loss.count) for loss in report.lost] == [("Span", 1)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "syntax"),
        ("{", "syntax"),
        ("[" * 100_000, "syntax"),
        ("[]", "cas-json"),
        ('{"%FEATURE_STRUCTURES": 1}', "cas-json"),
        ('{"%FEATURE_STRUCTURES": [1]}', "cas-json"),
        ('{"%FEATURE_STRUCTURES": []}', "empty"),
        (cas(span(3, 6), types={SPAN: {"%SUPER_TYPE": "no.such"}}), "cas-json"),
        (cas(types={SPAN: {"%SUPER_TYPE": "uima.tcas.Annotation", "x=print(1), y": STRING}}), "typesystem"),
    ],
)
def test_bad_files_are_refused_as_a_whole(tmp_path: Path, words: str, code: str) -> None:
    batches, report = read(cas_json.IMPORTER, written(tmp_path, words))
    assert (batches, [found.code for found in report.refused]) == ([], [code])


def test_features_called_as_words_of_python_are_read(tmp_path: Path) -> None:
    (batch,), _ = read(cas_json.IMPORTER, written(tmp_path, cas(span(3, 6, **{"class": "b", "value": "PER"}))))
    assert batch.mentions[0].attributes == (("class", "b"), (TYPE, "PER"))


def test_the_sample_comes_back_as_it_was(tmp_path: Path) -> None:
    project = sample()
    export(cas_json.EXPORTER, project, tmp_path)
    batches, report = read(cas_json.IMPORTER, tmp_path, codebook=project.codebook)
    assert content(together(batches)) == content(project)
    assert report.warnings == []
    for path in tmp_path.rglob("*.json"):
        assert cassis.load_cas_from_json(path.read_text("utf-8")).sofa_string


def test_bytes_that_are_no_utf_8_are_refused_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes('{"é": 1}'.encode("latin-1"))
    batches, report = read(cas_json.IMPORTER, path)
    assert (batches, [(found.code, found.message) for found in report.refused]) == (
        [],
        [("encoding", "byte 2 is no UTF-8, which JSON is written in")],
    )
