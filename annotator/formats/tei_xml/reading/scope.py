"""What the annotations and events of one file may refer to, and the ids that its records get."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.tei_xml.names import ANNOTATOR, ENTITY, NARRATOR, XML_ID, record_id
from annotator.formats.tei_xml.reading.codebook import Dictionary
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.ids import derived_id
from annotator.model.records import Mention


@dataclass(slots=True)
class Scope:
    """One file's article, people and register; `edition` is "" unless its text was altered, and then sets its ids apart."""

    article: str
    annotators: frozenset[str]
    entities: frozenset[str]
    dictionary: Dictionary
    ledger: Ledger
    edition: str = ""
    mentions: dict[str, Mention] = field(default_factory=dict)
    """By xml:id."""

    @property
    def version(self) -> int:
        """The version of the file's codebook."""
        return self.dictionary.codebook.version if self.dictionary.codebook is not None else 1

    def own_id(self, element: etree._Element, prefix: str) -> str:
        """The id of the record that an element stands for."""
        name = element.get(XML_ID, "")
        id_ = record_id(name, prefix)
        if not id_:
            id_ = derived_id(prefix, self.article, name, *(element.get(key, "") for key in ("target", "ana", "resp")))
        return derived_id(prefix, id_, self.edition) if self.edition else id_

    def annotator(self, element: etree._Element) -> str:
        """Whose the element is, by its @resp or its list's; "" where that is nobody of the file."""
        pointer = element.get("resp")
        parent = element.getparent()
        if pointer is None and parent is not None:
            pointer = parent.get("resp")
        id_ = record_id(pointer or "", ANNOTATOR)
        return id_ if id_ in self.annotators else ""

    def entity(self, pointer: str, element: etree._Element) -> str:
        """The id of the entity that a pointer names; "" and a warning where it is not in the file."""
        id_ = record_id(pointer, ENTITY)
        if id_ in self.entities or id_ == NARRATOR:
            return id_
        self.dangling(pointer, element)
        return ""

    def mention(self, pointer: str, element: etree._Element) -> str:
        """The id of the mention that a pointer names; "" and a warning where it did not come in."""
        found = self.mentions.get(pointer.removeprefix("#"))
        if found is not None:
            return found.id
        self.dangling(pointer, element)
        return ""

    def dangling(self, pointer: str, element: etree._Element) -> None:
        """Note that a pointer leads nowhere."""
        line = element.sourceline or 0
        self.ledger.warn("dangling", f"{pointer} leads to nothing that was read", line)
        self.ledger.lose("reference", "what it points to is missing", line)
