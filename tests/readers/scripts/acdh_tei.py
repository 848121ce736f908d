"""What acdh-tei-pyutils finds in TEI files: as delb_tei, and the blocks as taggers get them, with single blanks."""

import json
import sys

from acdh_tei_pyutils.tei import TeiReader

TAGS = ".//*[contains(@corresp, '#m-')]"

found = {}
for path in sys.argv[1:]:
    tei = TeiReader(path)
    bodies = tei.any_xpath("//tei:body")
    blocks = tei.get_text_nes_list(parent_nodes="//tei:body//tei:head | //tei:body//tei:p", ne_xpath=TAGS)
    found[path] = {
        "bodies": ["".join(body.itertext()) for body in bodies],
        "annotations": len(tei.any_xpath("//tei:annotation")),
        "tags": [
            (tag.get("corresp"), tei.create_plain_text(tag))
            for body in bodies
            for tag in tei.extract_ne_elements(body, TAGS)
        ],
        "blocks": [block["text"] for block in blocks],
        "named": sum(len(block["ner_dicts"]) for block in blocks),
    }
sys.stdout.write(json.dumps(found))
