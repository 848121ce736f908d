"""Source, annotators and progress from a header."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from annotator.formats.tei_xml.names import ANNOTATOR, APPLICATION, DIALECT, XML_ID, q, record_id
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.records import DONE_ORDER, Annotator, Article, Progress, State, progress_id

_TITLES = f"{q('fileDesc')}/{q('titleStmt')}"
_BIBL = f"{q('fileDesc')}/{q('sourceDesc')}/{q('bibl')}"
_APPLICATIONS = f"{q('encodingDesc')}/{q('appInfo')}/{q('application')}"
_FILES = frozenset({"text", "annotations", "corpus"})
_SEGMENTATION = f"{q('encodingDesc')}/{q('editorialDecl')}/{q('segmentation')}"
_LANGUAGE = f"{q('profileDesc')}/{q('langUsage')}/{q('language')}"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the file says of its making: the version of the dialect, and whose mentions are tags ("" nobody's).

    `tokens`: words and sentences are tagged too; `files`: the addresses of those that complete it, by what they hold.
    """

    dialect: int
    inline: str
    style: str = "specific"
    tokens: bool = False
    files: tuple[tuple[str, str], ...] = ()


def origin(header: etree._Element) -> Origin | None:
    """The dialect's mark in a header; None where the file is not Attaché's."""
    for program in header.findall(_APPLICATIONS):
        version = program.get("version", "").partition(".")[0]
        if program.get("ident") == APPLICATION and version.isascii() and version.isdigit() and len(version) < 10:
            pointers = program.findall(q("ptr"))
            inline = next((found for found in pointers if found.get("type") == "inline"), None)
            files = tuple((p.get("type", ""), p.get("target", "")) for p in pointers if p.get("type") in _FILES)
            tokens = header.find(_SEGMENTATION) is not None
            if inline is None:
                return Origin(int(version), "", tokens=tokens, files=files)
            target = inline.get("target", "")
            shown = record_id(target[max(target.find("#"), 0) :], ANNOTATOR)
            return Origin(int(version), shown, inline.get("subtype", "specific"), tokens, files)
    return None


def check_dialect(found: Origin, ledger: Ledger) -> None:
    """Warn where the file was written by a newer Attaché."""
    if found.dialect > DIALECT:
        ledger.warn("newer-dialect", f"written by a newer Attaché (dialect {found.dialect}); what is known was read")


def article(header: etree._Element, id_: str, name: str, *, text: str) -> Article:
    """The article that a header describes; `name` serves where it names none."""
    bibl = header.find(_BIBL)
    facts = _facts(bibl) if bibl is not None else {}
    date = bibl.find(q("date")) if bibl is not None else None
    notes = bibl.findall(q("note")) if bibl is not None else []
    return Article(
        id=id_,
        name=facts.get("filename") or name,
        text=text,
        title=_text(header.find(f"{_TITLES}/{q('title')}")),
        language=_text(header.find(_LANGUAGE)),
        date=_text(date),
        date_estimated=date is not None and date.get("subtype") == "estimated",
        source=facts.get("j", ""),
        author=_text(header.find(f"{_TITLES}/{q('author')}")),
        url=facts.get("ref", ""),
        section=facts.get("section", ""),
        page=facts.get("page", ""),
        sha256=facts.get("SHA-256", ""),
        metadata=tuple((note.get("n", ""), _text(note)) for note in notes if note.get("type") == "metadata"),
    )


def annotators(header: etree._Element) -> list[Annotator]:
    """Who annotated, in the file's order."""
    found = []
    for statement in header.findall(f"{_TITLES}/{q('respStmt')}"):
        id_ = record_id(statement.get(XML_ID, ""), ANNOTATOR)
        if id_:
            gold = _text(statement.find(q("resp"))) == "adjudication"
            found.append(Annotator(id_, _text(statement.find(q("name"))), gold))
    return found


def progress(header: etree._Element, article_id: str, known: frozenset[str], *, ledger: Ledger) -> list[Progress]:
    """How far each annotator of `known` is; anything else is warned of."""
    found = []
    for change in header.findall(f"{q('revisionDesc')}/{q('change')}"):
        person = record_id(change.get("who", ""), ANNOTATOR)
        state: State | None = next((state for state in DONE_ORDER if state == change.get("status")), None)
        if state is None or person not in known:
            ledger.warn("unknown-state", "a change names no known annotator or state", change.sourceline or 0)
        else:
            found.append(Progress(progress_id(article_id, person), article_id, person, state))
    return found


def _facts(bibl: etree._Element) -> dict[str, str]:
    """The texts of a bibl by what tells them apart: level, unit, type, or the element's name."""
    facts: dict[str, str] = {}
    for child in bibl:
        name = child.tag.rpartition("}")[2]
        key = {"title": "level", "biblScope": "unit", "idno": "type"}.get(name)
        facts.setdefault(child.get(key, "") if key else name, _text(child))
    return facts


def _text(element: etree._Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""
