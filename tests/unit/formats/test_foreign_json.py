from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.foreign_json import read_values
from annotator.formats.foreign_spans import ForeignText, Place, unit_of
from annotator.formats.report import Report
from annotator.model.span import Span
from tests.unit.formats.foreign_files import read

WORDS = [
    *("text", "id", "label", "labels", "entities", "relations", "meta", "spans", "start", "end", "type", "value"),
    *("start_offset", "end_offset", "from_id", "to_id", "data", "annotations", "predictions", "result", "completed_by"),
    *("target", "body", "source", "selector", "refinedBy", "items", "first", "creator", "motivation", "choices"),
    *("answer", "head_span", "child_span", "_annotator_id", "exact", "dcterms:references", "@context", "date", "title"),
]
PLAIN = [
    *(None, True, -1, 0, 3, 10**40, 2.5, "", "a.txt", "abc 👍 def", "\ud83d", "relation", "Annotation", "Composite"),
    *("TextQuoteSelector", "TextPositionSelector", "AnnotationCollection", "Choice", "accept"),
]
VALUES = st.recursive(
    st.sampled_from(PLAIN),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=6),
    max_leaves=30,
)


@pytest.mark.parametrize("code", ["doccano", "prodigy", "label-studio", "w3c"])
@given(value=VALUES, text=st.sampled_from(["abc 👍 def", 3]))
@settings(max_examples=50, deadline=None)
def test_every_value_is_read_or_told_of_and_none_is_an_error(code: str, value: Any, text: Any) -> None:
    wrapped = [value, {"text": text, "label": value, "spans": value, "relations": value, "meta": value}]
    wrapped.append({"data": {"text": text, "k": value}, "annotations": [{"result": value}], "predictions": value})
    wrapped.append({"type": "Annotation", "target": value, "body": value, "creator": value})
    wrapped.append({"type": "Annotation", "target": {"source": "a.txt", "selector": value}, "body": value})
    with TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text("abc 👍 def", "utf-8")
        path = Path(folder, "a.json")
        path.write_text(json.dumps(wrapped), "utf-8")
        batches, report = read(code, path)
        for batch in batches:
            ids = {article.id: article.text for article in batch.articles}
            assert all(0 <= m.start < m.end <= len(ids[m.article]) for m in batch.mentions)
            assert {part.mention for f in batch.frames for part in f.arguments} <= {m.id for m in batch.mentions}
            json.dumps(
                [a.text + a.name + a.title + str(a.metadata) for a in batch.articles], ensure_ascii=False
            ).encode()
        json.dumps(report.to_json(), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("content", "found", "refused"),
    [
        ('{"a": 1}\n\n{"a": 2}', [(1, {"a": 1}), (3, {"a": 2})], []),
        ('\n[{"a":\n1},\n\n2]', [(2, {"a": 1}), (5, 2)], []),
        ('{\n"a": 1\n}\n{\n"a": 2}', [(1, {"a": 1}), (4, {"a": 2})], []),
        ('{"a": 1} {"a": 2}', [(1, {"a": 1}), (1, {"a": 2})], []),
        ('{bad\n{"a": "\u2028\x85"}\n[', [(2, {"a": "\u2028\x85"})], [1, 3]),
        ('[{"a": 1},\n{"b"', [(1, {"a": 1})], [2]),
        ("[]", [], []),
        ('[{"a": 1}]\n[{"a": 2},\n3]', [(1, {"a": 1}), (2, {"a": 2}), (3, 3)], []),
        ('[{"a": 1}]\nrest', [(1, {"a": 1})], [2]),
        ('["un", {"e": []}]\n["deux", {}]', [(1, ["un", {"e": []}]), (2, ["deux", {}])], []),
    ],
)
def test_values_are_found_in_every_layout_with_their_lines(
    tmp_path: Path, content: str, found: list[Any], refused: list[int]
) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8", newline="")
    report = Report("import")
    assert read_values(tmp_path / "a.json", report) == found
    assert [refusal.line for refusal in report.refused] == refused


@given(st.text(alphabet="a👍é \r\n\u0301", min_size=1, max_size=20), st.data())
def test_offsets_of_either_unit_lead_to_the_same_words(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    text = ForeignText(raw)
    units = [len(raw[:at].encode("utf-16-le")) // 2 for at in (start, end)]
    span = text.span(Place(start, end), "code-points")
    assert span == text.span(Place(units[0], units[1]), "utf-16")
    words = raw[start:end].replace("\r\n", "\n").replace("\r", "\n")
    if not raw[start:].startswith("\n") and not (raw[end - 1] == "\r" and raw[end : end + 1] == "\n"):
        assert span is not None
        assert span.of(text.text) == words


def test_the_unit_is_chosen_then_told_by_quotes_then_by_words() -> None:
    text = ForeignText("👍 Maduro parle")
    bare, quoted = Place(3, 9), Place(3, 9, "Maduro")
    assert (unit_of([(text, bare)], "code-points").unit, unit_of([(text, quoted)], "").unit) == (
        "code-points",
        "utf-16",
    )
    guessed = unit_of([(text, bare)], "")
    assert (guessed.unit, bool(guessed.doubt)) == ("utf-16", True)
    assert not unit_of([(text, quoted)], "").doubt
    assert not unit_of([(ForeignText("Maduro"), Place(0, 2))], "").doubt
    assert text.anchored(quoted, "utf-16").span == Span(2, 8)
