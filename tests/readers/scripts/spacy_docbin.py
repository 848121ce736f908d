"""Run the script of a spaCy export and read the DocBin it makes: spacy_docbin.py FOLDER."""

import json
import runpy
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin

folder = Path(sys.argv[1])
runpy.run_path(str(folder / "to_docbin.py"), run_name="__main__")
docs = DocBin().from_disk(folder / "articles.spacy").get_docs(spacy.blank("fr").vocab)
found = [
    {
        "name": doc.user_data["name"],
        "text": doc.text,
        "spans": [(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]],
        "entities": [(span.start_char, span.end_char, span.label_) for span in doc.ents],
    }
    for doc in docs
]
sys.stdout.write(json.dumps(found))
