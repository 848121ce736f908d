"""What standoffconverter finds in TEI files: the plain text, and the tags of mentions with words and offsets."""

import json
import sys

from lxml import etree
from standoffconverter import Standoff

TEI = "http://www.tei-c.org/ns/1.0"

found = {}
for path in sys.argv[1:]:
    tree = etree.parse(path)
    texts = tree.findall(f".//{{{TEI}}}text")
    answer = {"bodies": [], "annotations": len(tree.findall(f".//{{{TEI}}}annotation")), "tags": [], "offsets": []}
    if texts:  # it raises where there is none
        standoff = Standoff(tree, namespaces={"tei": TEI})
        answer["bodies"] = [standoff.plain]
        for tag in json.loads(standoff.json):
            address = tag["attrib"].get("corresp", "")
            if "#m-" in address:
                answer["tags"].append((address, standoff.plain[tag["begin"] : tag["end"]]))
                answer["offsets"].append((address, tag["begin"], tag["end"]))
    found[path] = answer
sys.stdout.write(json.dumps(found))
