"""All findings of a project with what was dismissed of them, counted by question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from annotator.analysis.dismissals import Dismissal
from annotator.analysis.finding import Finding, Kind
from annotator.analysis.question import Question
from annotator.analysis.questions import QUESTIONS, asked
from annotator.analysis.watch import Delta
from annotator.model.codebook import Codebook
from ui.models.watch_rows import FindingRow

_KINDS: dict[str, Kind] = {question.code: question.kind for question in QUESTIONS}


class WatchStore:
    """Holds findings by question; knows no Qt."""

    def __init__(self) -> None:
        self._findings: dict[str, dict[str, Finding]] = defaultdict(dict)
        self._dismissed: Mapping[str, Dismissal] = {}

    def set_all(self, findings: Iterable[Finding]) -> None:
        """Other findings altogether."""
        self._findings.clear()
        for one in findings:
            self._findings[one.question][one.key] = one

    def apply(self, delta: Delta) -> None:
        """Findings came and went."""
        for key in delta.gone:
            self._findings[key.partition("/")[0]].pop(key, None)
        for one in delta.come:
            self._findings[one.question][one.key] = one

    def set_dismissed(self, dismissed: Mapping[str, Dismissal]) -> None:
        """What was set aside, by key."""
        self._dismissed = dismissed

    def row(self, finding: Finding) -> FindingRow:
        """A finding with what is said about it."""
        found = self._dismissed.get(finding.key)
        return FindingRow(finding, found is not None, found.reason if found else "")

    def rows(self, kind: Kind, *, question: str = "", dismissed: bool = False) -> list[FindingRow]:
        """The findings of a kind, of one question or ("") of all, by place; without the dismissed ones unless asked."""
        codes = [question] if question else [code for code, own in _KINDS.items() if own == kind]
        found = [one for code in codes for one in self._findings.get(code, {}).values()]
        if not dismissed:
            found = [one for one in found if one.key not in self._dismissed]
        return [self.row(one) for one in sorted(found, key=lambda one: one.place)]

    def shows(self, finding: Finding, kind: Kind, *, question: str = "", dismissed: bool = False) -> bool:
        """Whether `rows` would have it."""
        fits = finding.question == question if question else _KINDS[finding.question] == kind
        return fits and (dismissed or finding.key not in self._dismissed)

    def counts(self) -> Counter[str]:
        """How many open findings each question has."""
        counts = Counter({code: len(found) for code, found in self._findings.items()})
        for key in self._dismissed:
            code = key.partition("/")[0]
            if key in self._findings.get(code, {}):
                counts[code] -= 1
        return counts

    def dismissed_count(self, kind: Kind) -> int:
        """How many findings of a kind were set aside and would still stand."""
        codes = (key.partition("/")[0] for key in self._dismissed if self._knows(key))
        return sum(_KINDS.get(code) == kind for code in codes)

    def _knows(self, key: str) -> bool:
        return key in self._findings.get(key.partition("/")[0], {})


def questions_of(codebook: Codebook | None, kind: Kind) -> list[Question]:
    """The questions of a kind that the codebook gives a meaning to, in their order."""
    return [one for one in asked(codebook) if one.kind == kind] if codebook else []
