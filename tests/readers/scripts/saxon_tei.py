"""What Saxon finds in TEI files: saxon_tei.py RESOLVER BODY_TEXT FILES, two stylesheets, the second for the bodies."""

import json
import sys

from saxonche import PySaxonProcessor

resolver, body_text, *paths = sys.argv[1:]
found = {}
with PySaxonProcessor(license=False) as saxon:
    processor = saxon.new_xslt30_processor()
    words = processor.compile_stylesheet(stylesheet_file=resolver)
    body = processor.compile_stylesheet(stylesheet_file=body_text)
    for path in paths:
        resolved = words.transform_to_string(source_file=path) or ""
        bodies = (body.transform_to_string(source_file=path) or "").split("\N{SYMBOL FOR RECORD SEPARATOR}")[:-1]
        found[path] = {"bodies": bodies, "annotations": resolved.count("|\n"), "resolved": resolved}
sys.stdout.write(json.dumps(found))
