# ruff: noqa: INP001 run by another Python, no module of ours
"""From articles.jsonl to articles.spacy (DocBin): python to_docbin.py. Needs spaCy and nothing else."""

import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.util import filter_spans

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
box, pipelines, lost = DocBin(store_user_data=True), {}, 0
for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines():
    record = json.loads(line)
    language = record["language"] or "xx"
    if language not in pipelines:
        pipelines[language] = spacy.blank(language)
    doc = pipelines[language].make_doc(record["text"])
    doc.user_data["name"] = record["name"]
    places = ((one["start"], one["end"], one["label"]) for one in record["spans"])
    spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in places]
    lost += spans.count(None)
    doc.spans["sc"] = [span for span in spans if span is not None]
    doc.ents = filter_spans(doc.spans["sc"])
    box.add(doc)
box.to_disk(folder / "articles.spacy")
print(f"{len(box)} articles, {lost} spans lost", file=sys.stderr)  # noqa: T201 for whoever runs it
