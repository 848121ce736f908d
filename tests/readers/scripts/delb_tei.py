"""What delb finds in TEI files: the text of each body, how many annotations, the tags of mentions with their words."""

import json
import sys
from pathlib import Path

from delb import Document, ParserOptions

reducing = ParserOptions(reduce_whitespace=True)  # blanks made one wherever xml:space does not forbid it

found = {}
for path in map(Path, sys.argv[1:]):
    document = Document(path, parser_options=reducing)
    tags = [(str(tag.attributes["corresp"]), tag.full_text) for tag in document.css_select("body [corresp]")]
    found[str(path)] = {
        "bodies": [body.full_text for body in document.css_select("body")],
        "annotations": len(document.css_select("annotation")),
        "tags": [(address, words) for address, words in tags if "#m-" in address],
    }
sys.stdout.write(json.dumps(found))
