"""The names of the dialect: tags, attributes, and xml:ids made from record ids and codes, and back."""

from __future__ import annotations

import re
from functools import lru_cache

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XINCLUDE = "http://www.w3.org/2001/XInclude"
INCLUDE = f"{{{XINCLUDE}}}include"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

APPLICATION = "attache"
DIALECT = 1
"""Written to appInfo/application/@version; raised when an older reader would lose something."""

ARTICLE, ANNOTATOR, ENTITY, MENTION, FRAME = "a", "p", "e", "m", "f"
TEXT_ID = "text"
"""The xml:id of the element that holds the whole text."""

NARRATOR = "narrator"
"""The id under which frames name the article's own voice; in a file it is the header's author."""

CERTAINTIES = {"certain": "", "probable": "medium", "possible": "low"}

_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_OTHER = re.compile(r"[^A-Za-z0-9_-]")
_ESCAPED = re.compile(r"\.([0-9a-f]{1,6})\.")


@lru_cache(maxsize=512)
def q(name: str) -> str:
    """The name in the TEI namespace, as lxml writes it."""
    return f"{{{NAMESPACE}}}{name}"


@lru_cache(maxsize=4096)
def token(code: str) -> str:
    """`code` as a name part: letters, digits, "_" and "-" stay, anything else becomes its code point between dots."""
    if _PLAIN.fullmatch(code):
        return code
    return _OTHER.sub(lambda found: f".{ord(found[0]):x}.", code)


def type_name(code: str) -> str:
    """`code` as the value of an attribute that may not be empty, such as @type."""
    return token(code) or "."


@lru_cache(maxsize=4096)
def code_of(name: str) -> str:
    """What `token` or `type_name` was made from; anything else comes back as it is."""
    if name == ".":
        return ""
    return _ESCAPED.sub(_character, name) if "." in name else name


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else found[0]


@lru_cache(maxsize=4096)
def xml_id(prefix: str, record: str) -> str:
    """The xml:id of a record."""
    return f"{prefix}-{record if _PLAIN.fullmatch(record) else token(record)}"


def record_id(name: str, prefix: str) -> str:
    """The record's id in an xml:id or a local pointer; "" where it is not one that `xml_id` made with this prefix."""
    name = name.removeprefix("#")
    start = len(prefix) + 1
    if name[:start] != f"{prefix}-":
        return ""
    rest = name[start:]
    id_ = code_of(rest)
    return id_ if token(id_) == rest else ""
