"""Files of our dialect with those that they name: the articles of a corpus, its records, annotations beside a text.

Nothing is opened but what stands in the folder of the file that names it, or below.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.links import POINTERS, address, file_of
from annotator.formats.tei_xml.names import ENTITY, INCLUDE, q, record_id
from annotator.formats.tei_xml.reading import header as head
from annotator.formats.tei_xml.reading.codebook import Dictionaries, Dictionary
from annotator.formats.tei_xml.reading.document import Read, own_header, read_tree
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.formats.tei_xml.reading.register import entities
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.model.records import Annotator, Entity

MOST_FILES = 100_000
MOST_BYTES = 4_000_000_000
MOST_DEPTH = 3
"""How many files may be included in one another, how many in all, and their bytes in all."""


_POINTING = etree.XPath("descendant-or-self::*[@*[contains(., $start)]]")


@dataclass(frozen=True, slots=True)
class Shared:
    """What the file of a corpus says once for its articles."""

    dictionary: Dictionary
    annotators: list[Annotator]
    entities: list[Entity]
    by_id: dict[str, Entity]

    @property
    def codebook(self) -> Codebook | None:
        """The codebook of the corpus."""
        return self.dictionary.codebook


@dataclass(frozen=True, slots=True)
class _Input:
    """A file to be read; `folder` holds all that it may lead to, and `depth` others include it."""

    path: Path
    folder: Path
    depth: int = 0


def located(relative: str, near: Path, folder: Path) -> Path:
    """The file that `near` names by a relative address, within `folder`; ImportRefused for any other."""
    try:
        name = file_of(relative)
        sound = not any(sign in relative for sign in "#?") and not any(sign in name for sign in ":\\\0")
        found = (near.parent / name).resolve() if sound and name[:1] not in {"", "/"} else folder
    except (OSError, ValueError, RuntimeError) as error:
        raise ImportRefused(near, "included-file", f"names {relative!r}, which is no file") from error
    if found == folder.resolve() or not found.is_relative_to(folder.resolve()):
        raise ImportRefused(near, "included-file", f"names {relative!r}, which is not in its folder")
    return found


class Inputs:
    """The files to be read, one after the other; one that includes others puts them before the rest."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._waiting = deque(_Input(path, path.parent) for path in paths)
        self._now = _Input(Path(), Path())
        self._done: set[Path] = set()
        self._files = self._bytes = 0
        self._dictionaries = Dictionaries()
        self._corpora: dict[Path, Shared] = {}

    def __iter__(self) -> Iterator[Path]:
        """Each file once."""
        while self._waiting:
            self._now = self._waiting.popleft()
            key = _key(self._now.path)
            if key not in self._done:
                self._done.add(key)
                yield self._now.path

    def read(self, path: Path, ledger: Ledger) -> Iterator[Read | Shared]:
        """What the file brings that is next; ImportRefused where it is none of ours."""
        data = parsing.read(path)
        root = parsing.parse(data, path, ledger)
        if root.tag == q("teiCorpus"):
            yield from self._corpus(root, data, path, ledger=ledger)
            return
        header, origin = own_header(root, path)
        files = dict(origin.files)
        if "corpus" in files:
            yield from self._of_corpus(root, path, files["corpus"], ledger=ledger)
        elif "annotations" in files:
            beside = self._beside(path, files["annotations"])
            more = parsing.read(beside)
            marks = parsing.parse(more, beside, ledger)
            yield self._joined(root, marks, more, path, ledger=ledger)
        elif "text" in files:
            beside = self._beside(path, files["text"])
            words = parsing.parse(parsing.read(beside), beside, ledger)
            yield self._joined(words, root, data, beside, ledger=ledger)
        else:
            yield read_tree(root, path, ledger, words=self._dictionaries.of(header, data, ledger))

    def _beside(self, path: Path, relative: str) -> Path:
        """The other file of a pair, which is then done."""
        found = located(relative, path, self._now.folder)
        if _size(found) is None:
            raise ImportRefused(path, "missing-file", f"goes with {found.name}, which is not beside it")
        self._done.add(_key(found))
        return found

    def _joined(self, words: etree._Element, marks: etree._Element, data: bytes, path: Path, *, ledger: Ledger) -> Read:
        own, other = own_header(words, path)[1], own_header(marks, path)[1]
        if "annotations" not in dict(own.files) or "text" not in dict(other.files):
            raise ImportRefused(path, "missing-file", "is one of a pair, but the other one does not name it")
        _make_local(words, dict(own.files)["annotations"])
        _make_local(marks, dict(other.files)["text"])
        header, _ = own_header(marks, path)
        return read_tree(words, path, ledger, words=self._dictionaries.of(header, data, ledger), marks=marks)

    def _corpus(self, root: etree._Element, data: bytes, path: Path, *, ledger: Ledger) -> Iterator[Read | Shared]:
        new = _key(path) not in self._corpora
        shared = self._shared(root, data, path, ledger=ledger)
        if new:
            yield shared
        for element in root.iterchildren(q("TEI")):
            yield self._article(element, shared, address(path.name), path, ledger=ledger)
        self._include(root, path)

    def _of_corpus(self, root: etree._Element, path: Path, relative: str, *, ledger: Ledger) -> Iterator[Read | Shared]:
        corpus = located(relative, path, self._now.folder)
        if corpus not in self._corpora:
            if _size(corpus) is None:
                raise ImportRefused(path, "missing-file", f"is part of {corpus.name}, which is not beside it")
            data = parsing.read(corpus)
            yield self._shared(parsing.parse(data, corpus, ledger), data, corpus, ledger=ledger)
        yield self._article(root, self._corpora[corpus], relative, path, ledger=ledger)

    def _shared(self, root: etree._Element, data: bytes, path: Path, *, ledger: Ledger) -> Shared:
        key = _key(path)
        if key not in self._corpora:
            header, _ = own_header(root, path, tag="teiCorpus")
            words = self._dictionaries.of(header, data, ledger)
            register = entities(root, words, ledger)
            by_id = {entity.id: entity for entity in register}
            self._corpora[key] = Shared(words, head.annotators(header), register, by_id)
        return self._corpora[key]

    def _article(self, root: etree._Element, shared: Shared, corpus: str, path: Path, *, ledger: Ledger) -> Read:
        named = _make_local(root, corpus)
        used = {record_id(pointer, ENTITY) for pointer in named if pointer.startswith(f"#{ENTITY}-")}
        known = [shared.by_id[id_] for id_ in sorted(used) if id_ in shared.by_id]
        return read_tree(root, path, ledger, words=shared.dictionary, records=(shared.annotators, known))

    def _include(self, root: etree._Element, path: Path) -> None:
        """Put the files that a corpus includes before those that wait."""
        now = self._now
        found: list[_Input] = []
        for element in root.iterchildren(INCLUDE):
            if now.depth >= MOST_DEPTH:
                raise ImportRefused(path, "included-file", f"is one of more than {MOST_DEPTH} files within one another")
            if element.get("parse", "xml") != "xml" or element.get("xpointer") is not None:
                raise ImportRefused(path, "included-file", "includes something else than whole XML files")
            included = located(element.get("href", ""), path, now.folder)
            self._files += 1
            self._bytes += _size(included) or 0
            if self._files > MOST_FILES or self._bytes > MOST_BYTES:
                raise ImportRefused(path, "too-many", f"includes more than {MOST_FILES} files or {MOST_BYTES} bytes")
            found.append(_Input(included, now.folder, now.depth + 1))
        self._waiting.extendleft(reversed(found))


def _key(path: Path) -> Path:
    return path.resolve()


def _size(path: Path) -> int | None:
    """The bytes of a file, None where there is none, nor can be."""
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None


def _make_local(root: etree._Element, file: str) -> set[str]:
    """Make the pointers into another file local ones, as if it were in this document; those pointers."""
    start = f"{file}#"
    found: set[str] = set()
    for element in _POINTING(root, start=start):
        attributes = element.attrib
        for name in POINTERS:
            value = attributes.get(name)
            if value is not None and start in value:
                local = [
                    pointer.removeprefix(file) if pointer.startswith(start) else pointer for pointer in value.split()
                ]
                found.update(local)
                attributes[name] = " ".join(local)
    return found
