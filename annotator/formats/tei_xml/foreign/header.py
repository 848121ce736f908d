"""What a foreign header says of an article: title, author, date, source, language, address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from annotator.formats.metadata import iso_date
from annotator.formats.tei_xml.foreign.finding import contexts, header_of
from annotator.formats.tei_xml.foreign.tags import attribute, below, child, children, full_name, line_of, local, words
from annotator.formats.tei_xml.reading.ledger import Ledger

_DATES = ("when", "when-iso", "value", "from", "notBefore", "to", "notAfter", "from-iso", "notBefore-iso")
_LEADING_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def fields(document: etree._Element, text: etree._Element, ledger: Ledger) -> dict[str, str]:
    """The fields of the article (metadata.FIELDS) that its header, or that of its corpus, tells; dates in ISO 8601."""
    headers = [found for outer in contexts(document) if (found := header_of(outer)) is not None]
    language = _language(document, text, headers)
    found = {"language": language.partition("-")[0].lower()}
    for name, tell in (("title", _title), ("author", _author), ("source", _source), ("url", _url)):
        told = (tell(header, language) for header in headers)
        found[name] = next((value for value in told if value), "")
    found["date"] = next((value for header in headers if (value := _date(header, ledger))), "")
    return {name: value for name, value in found.items() if value}


def _title(header: etree._Element, language: str) -> str:
    """The main title in the text's language, a subtitle of it left out."""
    titles = list(children(_statement(header), "title")) if _statement(header) is not None else []
    titles += [found for bibl in _sources(header) for found in below(bibl, "title") if attribute(found, "level") == "a"]
    main = [
        title for title in titles if attribute(title, "type") not in {"sub", "alt", "desc", "short"} and words(title)
    ]
    main.sort(key=lambda title: attribute(title, "level") in {"j", "s"})
    own = [title for title in main if attribute(title, "xml:lang") == language]
    return words((own or main or [None])[0])


def _author(header: etree._Element, _language: str) -> str:
    """The authors of the file, else of the source, else who sent the letter."""
    statement = _statement(header)
    found = list(children(statement, "author")) if statement is not None else []
    found = found or [author for bibl in _sources(header) for author in below(bibl, "author")]
    found = found or [name for sent in _sent(header) for name in children(sent, "persName", "orgName", "name", "rs")]
    return "; ".join(dict.fromkeys(name for author in found for name in _names(author)))


def _names(author: etree._Element) -> list[str]:
    """The names in an element for authors, one where they are forms of one name; without addresses, ids and offices."""
    named = list(children(author, "persName", "orgName", "name"))
    if named and not any((part.tail or "").strip() for part in named):
        named = named[:1]
    return [name for found in named or [author] if (name := full_name(found))]


def _source(header: etree._Element, _language: str) -> str:
    """The journal, else the publisher of the source, else who publishes the file."""
    for bibl in _sources(header):
        for title in below(bibl, "title"):
            if attribute(title, "level") in {"j", "m", "s"} and words(title):
                return words(title)
    publication = child(header, "fileDesc", "publicationStmt")
    places = [*_sources(header), *([publication] if publication is not None else [])]
    for place in places:
        for found in below(place, "publisher", "authority", "distributor"):
            name = words(next(below(found, "orgName", "name", "persName"), found))
            if name:
                return name
    return ""


def _url(header: etree._Element, _language: str) -> str:
    for bibl in _sources(header):
        for found in below(bibl, "ref", "ptr", "idno"):
            value = words(found) if local(found) == "idno" else attribute(found, "target")
            if _ADDRESS.fullmatch(value):
                return value
    return ""


def _date(header: etree._Element, ledger: Ledger) -> str:
    """The date of the source, else of the letter, the creation, the setting, the publication of the file."""
    places = [
        *_sources(header),
        *_sent(header),
        child(header, "profileDesc", "creation"),
        child(header, "profileDesc", "settingDesc"),
        child(header, "fileDesc", "publicationStmt"),
    ]
    doubtful: etree._Element | None = None
    for place in places:
        for found in below(place, "date", "origDate") if place is not None else ():
            if attribute(found, "type") in {"accessed", "access", "retrieved", "downloaded"}:
                continue
            value = written_date(found) if local(found) == "date" or attribute(found, "when") else ""
            if value:
                return value
            doubtful = found if doubtful is None and words(found) else doubtful
    if doubtful is not None:
        ledger.warn("date", f"{words(doubtful)[:80]} is no date that can be read", line_of(doubtful))
    return ""


def written_date(element: etree._Element) -> str:
    """The ISO date of a date element, by its attributes, else its words; "" where there is none."""
    for name in _DATES:
        found = _LEADING_DATE.match(attribute(element, name))
        if found is not None and (value := _iso(found[0])):
            return value
    return _iso(words(element))


def _iso(written: str) -> str:
    try:
        return iso_date(written)
    except ValueError:
        return ""


def _language(document: etree._Element, text: etree._Element, headers: list[etree._Element]) -> str:
    """The language of the text: on it or its document, else the most used one of the header, else the corpus's."""
    for element in (text, document):
        if _LANGUAGE.fullmatch(attribute(element, "xml:lang") or attribute(element, "lang")):
            return attribute(element, "xml:lang") or attribute(element, "lang")
    for header in headers:
        usage = child(header, "profileDesc", "langUsage")
        listed = list(children(usage, "language")) if usage is not None else []
        listed.sort(key=lambda found: -_percent(attribute(found, "usage")))
        for found in listed:
            code = attribute(found, "ident") or attribute(found, "id")
            if _LANGUAGE.fullmatch(code):
                return code
    outer = next((found for found in contexts(document) if attribute(found, "xml:lang")), None)
    code = attribute(outer, "xml:lang") if outer is not None else ""
    return code if _LANGUAGE.fullmatch(code) else ""


def _sent(header: etree._Element) -> Iterator[etree._Element]:
    """What the description of a letter says of its sending."""
    for described in below(header, "correspDesc"):
        yield from (part for part in children(described, "correspAction") if attribute(part, "type") == "sent")


def _percent(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 0


def _statement(header: etree._Element) -> etree._Element | None:
    return child(header, "fileDesc", "titleStmt")


def _sources(header: etree._Element) -> Iterator[etree._Element]:
    """The descriptions of the source, what was printed before what was scanned of it."""
    source = child(header, "fileDesc", "sourceDesc")
    if source is not None:
        bibls = [
            found
            for found in below(source, "bibl", "biblStruct", "biblFull", "recording", "origin")
            if found is not source
        ]
        yield from sorted(bibls, key=lambda found: attribute(found, "type") in {"digitalSource", "digital"})
