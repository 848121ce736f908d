"""Print the label and the words of each annotation in a TEI file that Attaché wrote: resolve_tei.py FILE."""

import re
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from lxml import etree


@cache
def text_from(file, name):
    """The article’s text from the start of the element with this xml:id on."""
    (found,) = etree.parse(file).xpath("//*[@xml:id=$name]", name=name)
    following = "" if found.tag.endswith("}div") else " | following-sibling::node()/descendant-or-self::text()"
    return "".join(found.xpath(f".//text(){following}"))


for annotation in etree.parse(sys.argv[1]).iter("{*}annotation"):
    address, _, pointer = annotation.get("target").partition("#")
    file = Path(sys.argv[1]).with_name(unquote(address)) if address else sys.argv[1]
    points = [(text_from(file, name), n.split(",")) for name, n in re.findall(r"-\w+\(([^,()]+),([\d,]+)\)", pointer)]
    if pointer.startswith("string-range"):  # pairs of offset and length in one element
        text, numbers = points[0]
        words = [text[int(o) : int(o) + int(n)] for o, n in zip(numbers[::2], numbers[1::2], strict=True)]
    else:  # pairs of points: start and end
        ends = zip(points[::2], points[1::2], strict=True)
        words = [text[int(i) : len(text) - len(rest) + int(j)] for (text, (i,)), (rest, (j,)) in ends]
    sys.stdout.write(f"{annotation.get('ana').split()[0].partition('#')[2]} {words}\n")
