"""The file of a corpus: what is said once for all, and the articles, included or in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from annotator.formats.safe_xml import parser
from annotator.formats.tei_xml import schema
from annotator.formats.tei_xml.links import CORPUS, address
from annotator.formats.tei_xml.names import INCLUDE, NAMESPACE, XINCLUDE
from annotator.model.errors import ExportRefused


def write_corpus(root: etree._Element, folder: Path, names: Sequence[str], *, one_file: bool) -> None:
    """Write the file of a corpus into the folder that has its articles, in this order.

    `root` is the corpus without them. `one_file`: they are put into it, one at a time, and their own files go.
    """
    holder = _including(root, names)
    faults = schema.faults(holder)
    if faults:
        raise ExportRefused(f"{CORPUS}: {faults[0]}")
    if not one_file:
        data = etree.tostring(holder, encoding="UTF-8", xml_declaration=True)
        (folder / CORPUS).write_bytes(data)
        return
    with etree.xmlfile(str(folder / CORPUS), encoding="UTF-8") as file:
        file.write_declaration()
        with file.element(root.tag, nsmap={None: NAMESPACE}):
            file.write("\n")
            for part in holder:
                if part.tag == INCLUDE:
                    break
                file.write(part)
            for name in names:
                file.write(_read(folder / name))
                (folder / name).unlink()


def _read(path: Path) -> etree._Element:
    try:
        root = etree.fromstring(path.read_bytes(), parser())
    except etree.XMLSyntaxError as error:
        raise ExportRefused(f"{path.name} is too large to be put into one file with others") from error
    root.tail = "\n"
    return root


def _including(root: etree._Element, names: Sequence[str]) -> etree._Element:
    holder = etree.Element(root.tag, nsmap={None: NAMESPACE, "xi": XINCLUDE})
    holder.text = "\n"
    holder.extend(list(root))
    for name in names:
        etree.SubElement(holder, INCLUDE, {"href": address(name)}).tail = "\n"
    return holder
