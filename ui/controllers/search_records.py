"""The records of the project for the search: which one words name, which may be tagged as, what may be typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model.folding import key
from annotator.model.records import Entity, attribute
from ui.controllers.desk import Desk
from ui.controllers.search_words import completions
from ui.models.concordance_rows import RecordName
from ui.views.search_page import SearchPage
from ui.widgets.completion_field import Candidate

_PROPOSED = 12


class SearchRecords(QObject):
    """Answers the page's questions about records at once; with no project on the desk there are none."""

    def __init__(self, desk: Desk, page: SearchPage, *, language: str) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._language = language
        page.words_changed.connect(self.resolve)
        page.record_query_changed.connect(self.propose)
        page.completion_requested.connect(self.complete)

    def name_of(self, id_: str) -> RecordName | None:
        """How a chip shows a record; None for one that has gone."""
        entity = self.find(id_)
        return RecordName(entity.name, entity.kind, code_of(entity)) if entity else None

    def find(self, id_: str) -> Entity | None:
        """The record of this id."""
        return self._desk.workspace.register.find(id_) if self._desk.is_open and id_ else None

    def forms(self, id_: str) -> tuple[str, ...]:
        """The name and aliases of a record, each once; none for one that has gone."""
        entity = self.find(id_)
        names = (entity.name, *entity.aliases) if entity else ()
        return tuple(dict.fromkeys(form for form in names if key(form)))

    def named(self, words: str) -> Entity | None:
        """The record that the words name: the one with most mentions, where they name several."""
        if not words or not self._desk.is_open:
            return None
        counts = self._desk.workspace.entity_counts
        found = self._desk.workspace.register.named(words)
        return max(found, key=lambda entity: counts[entity.id], default=None)

    def resolve(self, words: str) -> None:
        """Tell the page which record the words name, and its forms."""
        entity = self.named(words)
        self.show(entity.id if entity else "")

    def show(self, id_: str) -> None:
        """Tell the page the record that is looked for, and its forms."""
        entity = self.find(id_)
        self._page.show_forms(entity.id if entity else "", entity.name if entity else "", self.forms(id_))

    def propose(self, label: str, words: str) -> None:
        """Offer records of a layer for tagging."""
        if not self._desk.is_open:
            return
        counts = self._desk.workspace.entity_counts
        found = self._desk.workspace.register.matching(words, kind=label, limit=_PROPOSED)
        self._page.set_candidates(
            Candidate(entity.id, entity.name, " ".join(filter(None, (code_of(entity), str(counts[entity.id])))))
            for entity in found
        )

    def complete(self, mode: str, before: str) -> None:
        """Offer what may follow in a typed query; `before` is what stands before the caret."""
        if self._desk.is_open:
            workspace = self._desk.workspace
            found = completions(
                before,
                workspace.codebook,
                workspace.register,
                people=workspace.annotators,
                language=self._language,
                frames=mode == "events",
            )
            self._page.set_completions(found)


def code_of(entity: Entity) -> str:
    """The short code beside a record's name, "" where it has none."""
    return dict(entity.codes).get("ISO3166-1-alpha-2", "") or attribute(entity.attributes, "country")
