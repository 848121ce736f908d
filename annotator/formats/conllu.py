"""CoNLL-U: the text of Universal Dependencies treebanks, and the named entities that their MISC column holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.formats.conll_columns.borders import parts
from annotator.formats.conll_columns.brackets import Brackets, several
from annotator.formats.conll_columns.comments import document_of
from annotator.formats.conll_columns.documents import Chunk, Document
from annotator.formats.conll_columns.options import ENCODING, LANGUAGE
from annotator.formats.conll_columns.records import Maker
from annotator.formats.conll_columns.schemes import is_tag, parted, runs, scheme_of
from annotator.formats.conll_columns.sheet import Sheet, read_sheet
from annotator.formats.conll_columns.words import WIDTH, Sentence, read_sentence
from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

SUFFIXES = (".conllu",)
_NO_TAGS = frozenset({"", "_", "SpaceAfter=No"})
_TAG_KEYS = ("NER", "NE", "ner", "ne")

INFO = FormatInfo(
    code="conllu",
    names=Words("CoNLL-U", "CoNLL-U"),
    description=Words(
        "Corpus Universal Dependencies : le texte, et les entités nommées de la colonne MISC s’il y en a.",
        "Universal Dependencies treebanks: the text, and the named entities of the MISC column if there are any.",
    ),
    suffixes=SUFFIXES,
    reads=True,
    writes=False,
    folder=False,
    options=(
        Option(
            "entities",
            "text",
            Words("Clé des étiquettes dans MISC", "Key of the tags in MISC"),
            Words(
                "Vide : NER ou NE (IOB), sinon la clé qui n’a que des étiquettes, et Entity (CorefUD).",
                "Empty: NER or NE (IOB), else the key that has nothing but tags, and Entity (CorefUD).",
            ),
        ),
        LANGUAGE,
        ENCODING,
    ),
)


class ConlluImporter:
    """Reads such files, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; ragged lines are refused one by one; the syntax is told as lost."""
        maker = Maker(context, options, report, linked=True)
        for path in files_of(paths, SUFFIXES, report):
            try:
                sheet = read_sheet(path, report, encoding=options.get("encoding", ""), separator="tab")
                if sheet.width != WIDTH:
                    raise ImportRefused(path, "columns", f"{sheet.width} columns where CoNLL-U has {WIDTH}")
                yield maker.batch(path, _documents(sheet, options.get("entities", ""), report))
            except ImportRefused as error:
                report.refuse(error)


def _documents(sheet: Sheet, chosen: str, report: Report) -> Iterator[Document]:
    keys, words = _keys(sheet, chosen, report), 0
    for part in parts(sheet.rows, "auto"):
        document = document_of(part, sheet.path, report)
        brackets = Brackets(part.fields.get("global.Entity", "eid-etype-head-other"))
        for rows in part.sentences():
            sentence = read_sentence(rows, sheet.path, report)
            document.chunks += _tagged(sentence, keys, len(document.forms), _At(sheet.path, report))
            _bracketed(sentence, brackets, len(document.forms), _At(sheet.path, report))
            document.add(sentence.tokens)
            document.end_sentence()
            words += len(sentence.words)
        _finish(brackets, document, sheet.path, report)
        yield document
    why = "Attaché holds the text and its entities"
    report.lose("lemma, part of speech, features, dependency", [str(sheet.path)], why=why, count=words)


class _At:
    """Where findings of one file go."""

    def __init__(self, path: Path, report: Report) -> None:
        self.path = path
        self.report = report

    def warn(self, line: int, words: str, code: str = "tag-sequence") -> None:
        """Note something that was mended."""
        self.report.warn(str(self.path), code, words, line=line)

    def lose(self, what: str, line: int, why: str) -> None:
        """Note something that cannot be held."""
        self.report.lose(what, [f"{self.path}:{line}"], why=why)


def _values(misc: str) -> dict[str, str]:
    """The values of MISC by their keys; what has none but is a tag stands under ""."""
    pairs = misc.split("|")
    found = dict(pair.partition("=")[::2] for pair in pairs if "=" in pair)
    bare = next((pair for pair in pairs if "=" not in pair and parted(pair)[0] != "O"), "")
    return found | {"": bare} if bare else found


def _keys(sheet: Sheet, chosen: str, report: Report) -> tuple[str, ...]:
    """The keys of MISC that hold the tags, "" for tags without a key; others with nothing but tags are lost."""
    found: dict[str, list[int]] = {}
    no_tags: set[str] = set()
    for row in sheet.rows:
        misc = row.cell(WIDTH - 1) if row.kind == "row" else ""
        for key, value in _values(misc).items() if misc not in _NO_TAGS else ():
            if not is_tag(value):
                no_tags.add(key)
            elif parted(value)[0] != "O":
                found.setdefault(key, []).append(row.line)
    tagged = [key for key in found if key not in no_tags]
    keys = (chosen,) if chosen else tuple(key for key in _TAG_KEYS if key in found) or tuple(tagged[:1]) or _TAG_KEYS
    for key in tagged:
        if key not in keys:
            where = [f"{sheet.path}:{line}" for line in found[key]]
            report.lose(f"MISC {key}".strip(), where, why="one key has the tags; the option entities names it")
    return keys


def _tagged(sentence: Sentence, keys: tuple[str, ...], first: int, at: _At) -> Iterator[Chunk]:
    """The runs of tags that MISC holds under the keys; the words of one token count once."""
    words = [word for word in sentence.words if word.token >= 0]
    values = [_values(word.misc) for word in words]
    tags = [next((found[name] for name in keys if name in found), "O") for found in values]
    if all(tag == "O" for tag in tags):
        return
    for run in runs(tags, scheme_of([tags]), lambda index, said: at.warn(words[index].line, said)):
        start, end = words[run.start].token, words[run.end - 1].token + 1
        yield Chunk(((first + start, first + end),), run.label, words[run.start].line)


def _bracketed(sentence: Sentence, brackets: Brackets, first: int, at: _At) -> None:
    for word in sentence.words:
        values = _values(word.misc)
        for what in ("Bridge", "SplitAnte"):
            if what in values:
                at.lose(what, word.line, "Attaché has no links between entities of this kind")
        if "Entity" not in values:
            continue
        if word.token < 0:
            at.lose("entity", word.line, "it stands on an empty node, which has no words in the text")
        else:
            brackets.word(values["Entity"], first + word.token, word.line)


def _finish(brackets: Brackets, document: Document, path: Path, report: Report) -> None:
    brackets.finish()
    for line, words in brackets.faults:
        report.warn(str(path), "brackets", words, line=line)
    for chunks in several(brackets.groups):
        where = f"{path}:{chunks[0].line}"
        report.lose("coreference", [where], why="its mentions have no name in common that the register could hold")
    document.chunks += _sorted(brackets.chunks)


def _sorted(chunks: Iterable[Chunk]) -> list[Chunk]:
    return [replace(chunk) for chunk in sorted(chunks, key=lambda chunk: (chunk.parts[0][0], -chunk.parts[-1][1]))]


IMPORTER = ConlluImporter()
