"""What PyLD understands of Web Annotations, without any network: pyld_annotations.py FILES."""

import json
import sys
from pathlib import Path

from pyld import jsonld

OA, AS, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
LINKS = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
WORDS = {"motivation": "motivatedBy", "purpose": "hasPurpose"}
TYPES = ("Annotation", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "Choice")
MOTIVATIONS = ("tagging", "classifying", "identifying", "commenting", "describing", "linking")

# the terms of the Recommendation that an export may use
CONTEXT = {
    "oa": OA,
    "as": AS,
    "rdf": RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    **{term: OA + term for term in (*TYPES, *MOTIVATIONS, "start", "end", "exact", "prefix", "suffix")},
    **{term: {"@id": OA + name, "@type": "@id"} for term, name in LINKS.items()},
    **{term: {"@id": OA + name, "@type": "@vocab"} for term, name in WORDS.items()},
    **{term: {"@id": AS + term, "@type": "@id"} for term in ("first", "next", "partOf")},
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Software": AS + "Application",
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "value": RDF + "value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "total": AS + "totalItems",
    "startIndex": AS + "startIndex",
}


def load(address, _options):
    """The one context an export names."""
    if address != "http://www.w3.org/ns/anno.jsonld":
        raise ValueError(address)
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}


def plain(value):
    """A node without lists of one and without the names of namespaces."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) <= {"@value", "@type", "@language"}:
        return value["@value"]
    return {key.rsplit("#")[-1].rsplit("/")[-1]: plain(one) for key, one in value.items()}


found = {}
for path in map(Path, sys.argv[1:]):
    collection = json.loads(path.read_text("utf-8"))
    options = {"documentLoader": load, "base": "http://example.org/"}
    (expanded,) = jsonld.expand(collection, options)
    (page,) = expanded[AS + "first"]
    found[path.stem] = plain(page[AS + "items"][0]["@list"])
sys.stdout.write(json.dumps(found))
