"""The answers to all questions over a project, kept up article by article and record by record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.analysis.finding import Finding
from annotator.analysis.question import Fact, Key, Question
from annotator.analysis.questions import asked
from annotator.analysis.sheet import Sheet
from annotator.model.codebook import Codebook
from annotator.model.records import Entity

NEVER_MENTIONED = "never_mentioned"
Group = tuple[str, Key]
"""A question's code and one key of it."""
_Unit = tuple[str, str]
"""What tells facts: ("article" | "entity" | "others", its id)."""
_OTHERS: _Unit = ("others", "")


@dataclass(frozen=True, slots=True)
class Delta:
    """What changed in the findings: keys that went, findings that came; a changed one is in both."""

    gone: tuple[str, ...] = ()
    come: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.come)


class Watch:
    """Findings of one annotator's work, in memory; the same whatever the order in which it was told.

    Putting or dropping something only notes what it touches; `settle` judges that anew and tells what changed. For one
    thread.
    """

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self.questions = asked(codebook)
        self._by_code = {question.code: question for question in self.questions}
        self._looking = [question for question in self.questions if question.look]
        self._telling = [question for question in self.questions if question.tells]
        self._stating = [question for question in self.questions if question.states]
        self._told: dict[_Unit, frozenset[tuple[str, Fact]]] = {}
        self._groups: dict[Group, list[Fact]] = defaultdict(list)
        self._findings: dict[Group, tuple[Finding, ...]] = {}
        self._dirty: dict[Group, None] = {}
        self._seen: dict[str, tuple[Finding, ...]] = {}
        self._gone: dict[str, Finding] = {}
        self._come: dict[str, Finding] = {}

    def __iter__(self) -> Iterator[Finding]:
        """All findings, in no order; those of what was put since the last `settle` are not among them yet."""
        for some in (*self._seen.values(), *self._findings.values()):
            yield from some

    # telling

    def put(self, sheet: Sheet) -> None:
        """An article as it is now; one that holds nothing is dropped."""
        if sheet.is_empty:
            self.drop(sheet.article.id)
            return
        found = _distinct(one for question in self._looking if question.look for one in question.look(sheet))
        self._replace(self._seen.pop(sheet.article.id, ()), found)
        if found:
            self._seen[sheet.article.id] = found
        told = {(question.code, fact) for question in self._telling if question.tells for fact in question.tells(sheet)}
        self._tell(("article", sheet.article.id), told)

    def drop(self, article: str) -> None:
        """An article has gone, or the annotator's work on it."""
        self._replace(self._seen.pop(article, ()), ())
        self._tell(("article", article), ())

    def put_entity(self, entity: Entity) -> None:
        """A record of the register as it is now."""
        stated = {
            (question.code, fact) for question in self._stating if question.states for fact in question.states(entity)
        }
        self._tell(("entity", entity.id), stated)

    def drop_entity(self, id_: str) -> None:
        """A record of the register has gone."""
        self._tell(("entity", id_), ())

    def set_used_by_others(self, ids: Iterable[str]) -> None:
        """Which records other annotators use: these are mentioned, whoever does it."""
        if NEVER_MENTIONED in self._by_code:
            self._tell(_OTHERS, {(NEVER_MENTIONED, Fact((id_,), "*", 0, 0, id_)) for id_ in ids})

    def _tell(self, unit: _Unit, told: Iterable[tuple[str, Fact]]) -> None:
        before, now = self._told.pop(unit, frozenset()), frozenset(told)
        for code, fact in before - now:
            self._groups[code, fact.key].remove(fact)
            self._dirty[code, fact.key] = None
        for code, fact in now - before:
            self._groups[code, fact.key].append(fact)
            self._dirty[code, fact.key] = None
        if now:
            self._told[unit] = now

    # judging

    @property
    def waiting(self) -> int:
        """How many groups of facts are to be judged."""
        return len(self._dirty)

    def settle(self, most: int = 0) -> Delta:
        """Judge what was touched, at most so many groups (0: all); what changed since the last time."""
        touched = list(self._dirty)[: most or None]
        for group in touched:
            del self._dirty[group]
            found = _distinct(self._judged(group))
            self._replace(self._findings.pop(group, ()), found)
            if found:
                self._findings[group] = found
        gone = tuple(key for key in self._gone if self._come.get(key) != self._gone[key])
        come = tuple(one for key, one in self._come.items() if self._gone.get(key) != one)
        self._gone, self._come = {}, {}
        return Delta(gone, come)

    def _judged(self, group: Group) -> Iterable[Finding]:
        facts = self._groups[group]
        if not facts:
            del self._groups[group]
        question: Question = self._by_code[group[0]]
        if len(facts) < question.least or question.judge is None:
            return ()
        return question.judge(sorted(facts))

    def _replace(self, old: Iterable[Finding], new: Iterable[Finding]) -> None:
        for one in old:
            if self._come.pop(one.key, None) is None:
                self._gone[one.key] = one
        for one in new:
            self._come[one.key] = one


def _distinct(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each key."""
    return tuple({one.key: one for one in found}.values())
