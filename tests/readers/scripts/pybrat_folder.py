"""What pybrat finds in the folder of one annotator: pybrat_folder.py FOLDER."""

import json
import sys

from pybrat.parser import BratParser


def places(entity):
    """Where the parts of an entity are."""
    return [(span.start, span.end) for span in entity.spans]


# it knows an error we do not share, two entities in one place; the test counts what it leaves out of others
found = {
    example.id: {
        "text": example.text,
        "entities": [(entity.type, places(entity), entity.mention) for entity in example.entities],
        "relations": [(link.type, places(link.arg1), places(link.arg2)) for link in example.relations],
        "events": [(event.type, places(event.trigger), len(event.arguments)) for event in example.events],
    }
    for example in BratParser(error="ignore").parse(sys.argv[1])
}
sys.stdout.write(json.dumps(found))
