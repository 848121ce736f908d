"""What the annotations and events of one file may refer to, and the ids that its records get."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.tei_xml.names import ANNOTATOR, ENTITY, NARRATOR, XML_ID, record_id, xml_id
from annotator.formats.tei_xml.reading.codebook import Coded, Dictionary
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.ids import derived_id
from annotator.model.records import Mention


@dataclass(slots=True)
class Scope:
    """One file's article, people and register; `edition` is "" unless the text was altered: then it sets ids apart."""

    article: str
    annotators: frozenset[str]
    entities: frozenset[str]
    dictionary: Dictionary
    ledger: Ledger
    edition: str = ""
    mentions: dict[str, Mention] = field(default_factory=dict)
    """By xml:id."""

    _people: dict[str, str] = field(init=False, repr=False)
    _register: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._people = {f"#{xml_id(ANNOTATOR, id_)}": id_ for id_ in self.annotators}
        self._register = {f"#{xml_id(ENTITY, id_)}": id_ for id_ in (*self.entities, NARRATOR)}

    @property
    def version(self) -> int:
        """The version of the file's codebook."""
        return self.dictionary.codebook.version if self.dictionary.codebook is not None else 1

    def coded(self, element: etree._Element) -> Coded:
        """What the element's @ana says; a pointer to no category is warned of."""
        coded = self.dictionary.coded(element.get("ana", ""))
        for pointer in coded.unknown:
            self.ledger.warn("unknown-category", f"no category {pointer}", element.sourceline or 0)
        return coded

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
        if pointer is None:
            parent = element.getparent()
            pointer = parent.get("resp", "") if parent is not None else ""
        return self._people.get(pointer, "")

    def entity(self, pointer: str, element: etree._Element) -> str:
        """The id of the entity that a pointer names; "" and a warning where it is not in the file."""
        id_ = self._register.get(pointer, "")
        if not id_:
            self.dangling(pointer, element)
        return id_

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
