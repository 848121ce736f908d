"""Proposals from outside: any model's answers as JSON Lines, as `main.py suggest` prints them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from annotator.formats.report import Report
from annotator.formats.report import Warning as Finding
from annotator.model.change import Act, Change
from annotator.model.memory import Proposal
from annotator.model.records import Article
from annotator.proposal_lines import LineFault, json_lines, proposal_of
from annotator.storage.texts import TextReader
from annotator.workspace import Progressing, Workspace

MOST_WARNINGS = 1000
"""How many doubtful lines are told one by one; the rest are counted."""
_ARTICLES_KEPT = 200


def read_proposals(
    path: Path, *, workspace: Workspace, progress: Progressing | None = None
) -> tuple[Change, list[Finding]]:
    """The proposals of a file as one change, and a warning for each line that was passed over or is doubtful.

    A line is an object: article (name or id), start, end (code points), label, and perhaps name, entity, codes,
    attributes, value, score (0 to 1), source, and text (or quote), which must be the words at that place. A proposal
    that is there already changes nothing. ImportRefused where the file cannot be read. For any thread; `progress` is
    called with the lines read so far, what it raises ends it.
    """
    with closing(workspace.text_reader()) as reader:
        reading = _Reading(path, workspace, reader)
        for line, data in json_lines(path):
            reading.take(line, data)
            if progress is not None and line % 200 == 0:
                progress(line, 0)
    pairs = [(reading.known.get(id_), new) for id_, new in reading.new.items()]
    removed = tuple(old for old, new in pairs if old is not None and old != new)
    added = tuple(new for old, new in pairs if old != new)
    return Change(Act("proposals", (str(len(added)),)), removed, added), reading.findings()


def forget_proposals(workspace: Workspace) -> Change:
    """The change that takes all proposals from outside away."""
    gone = tuple(stored_proposals(workspace))
    return Change(Act("proposals_forget", (str(len(gone)),)), gone, ())


def stored_proposals(workspace: Workspace, articles: Iterable[str] | None = None) -> list[Proposal]:
    """The proposals from outside that the project holds on these articles (by default all)."""
    with closing(workspace.text_reader()) as reader:
        ids = reader.article_ids() if articles is None else articles
        return [proposal for id_ in ids for proposal in reader.proposals(id_)]


def count_proposals(workspace: Workspace, *, progress: Progressing) -> int:
    """How many proposals from outside the project holds; for any thread, what `progress` raises ends it."""
    found = 0
    with closing(workspace.text_reader()) as reader:
        ids = reader.article_ids()
        for done, id_ in enumerate(ids):
            if done % 100 == 0:
                progress(done, len(ids))
            found += len(reader.proposals(id_))
    return found


class _Reading:
    """One reading of a file: what was there (`known`) and what the file holds (`new`), by id."""

    def __init__(self, path: Path, workspace: Workspace, reader: TextReader) -> None:
        self.known: dict[str, Proposal] = {}
        self.new: dict[str, Proposal] = {}
        self._path = path
        self._codebook = workspace.codebook
        self._register = workspace.register
        self._reader = reader
        self._report = Report("import", "proposals")
        self._more = 0
        self._ids: dict[str, str] = {}
        self._articles: dict[str, Article] = {}
        self._seen: set[str] = set()

    def take(self, line: int, data: object) -> None:
        """Take one line, parsed (or what kept it from being parsed)."""
        try:
            if isinstance(data, LineFault):
                raise data
            if not isinstance(data, dict):
                raise LineFault("record", "a line is no JSON object")
            article = self._article(data)
            made = proposal_of(data, article, codebook=self._codebook, register=self._register, file=self._path.name)
        except LineFault as fault:
            self._warn(line, fault.code, f"{fault}; the line was passed over")
            return
        for code, message in made.doubts:
            self._warn(line, code, message)
        self._know(article.id)
        self.new[made.proposal.id] = made.proposal

    def findings(self) -> list[Finding]:
        """The warnings, the last of them with the number of those that are not listed."""
        if self._more:
            self._report.warn(str(self._path), "too-many", f"{self._more} more lines were passed over or doubtful")
        return self._report.warnings

    def _article(self, data: dict[str, object]) -> Article:
        for field in ("article", "article_id"):
            name = data.get(field)
            if isinstance(name, str) and name:
                found = self._named(name)
                if found is not None:
                    return found
        words = data.get("article", data.get("article_id", ""))
        raise LineFault("proposal-article", f"the project has no article {words!r:.80}")

    def _named(self, name: str) -> Article | None:
        id_ = self._ids.get(name)
        if id_ == "":
            return None
        if id_ in self._articles:
            return self._articles[id_]
        if len(self._articles) >= _ARTICLES_KEPT:
            self._articles.clear()
        found = self._reader.article_named(name) or next(iter(self._reader.articles([name])), None)
        self._ids[name] = found.id if found else ""
        if found is not None:
            self._articles[found.id] = found
        return found

    def _know(self, article: str) -> None:
        if article not in self._seen:
            self._seen.add(article)
            self.known.update((proposal.id, proposal) for proposal in self._reader.proposals(article))

    def _warn(self, line: int, code: str, message: str) -> None:
        if len(self._report.warnings) < MOST_WARNINGS:
            self._report.warn(str(self._path), code, message, line=line)
        else:
            self._more += 1
