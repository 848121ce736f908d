"""In which file the targets of pointers are: before the "#" of a pointer stands the address of another file."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from annotator.formats.tei_xml.names import ANNOTATOR, ENTITY, FRAME, MENTION, xml_id

CORPUS = "corpus.xml"
"""The file of a corpus that holds codebook, annotators and register, and includes the articles."""


POINTERS = ("ana", "resp", "corresp", "active", "passive", "ref", "target", "source", "who", "next", "prev")
"""The attributes that hold pointers."""


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses of the files that one file points to; "" is the file itself.

    `records` holds codebook, annotators and register, `words` the text, `marks` the annotations. `own` stands before
    the ids of blocks and sentences where they must differ from those of other articles.
    """

    records: str = ""
    words: str = ""
    marks: str = ""
    own: str = ""

    def code(self, id_: str) -> str:
        """The pointer to a category."""
        return f"{self.records}#{id_}"

    def person(self, record: str) -> str:
        """The pointer to an annotator."""
        return f"{self.records}#{xml_id(ANNOTATOR, record)}"

    def entity(self, record: str) -> str:
        """The pointer to an entity of the register."""
        return f"{self.records}#{xml_id(ENTITY, record)}"

    def mention(self, record: str) -> str:
        """The pointer to an annotation."""
        return f"{self.marks}#{xml_id(MENTION, record)}"

    def frame(self, record: str) -> str:
        """The pointer to an event."""
        return f"{self.marks}#{xml_id(FRAME, record)}"


LOCAL = Links()
"""Everything is in one file."""


def text_file(stem: str) -> str:
    """The name of the file with an article's text."""
    return f"{stem}.xml"


def annotations_file(stem: str) -> str:
    """The name of the file beside it that holds the annotations, where they have their own."""
    return f"{stem}.annotations.xml"


def address(file_name: str) -> str:
    """A file's name as a relative address; ":" would make it one with a scheme."""
    return quote(file_name, safe="")


def file_of(relative: str) -> str:
    """The name of the file that an address names."""
    return unquote(relative, errors="strict")
