"""Many hits of a search changed at once: tagged, taken away, given another record or attribute; one act, one undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.edits import occurrences as edits
from annotator.model.change import Change
from annotator.model.records import Mention
from annotator.model.span import Span
from ui.controllers.desk import Desk
from ui.controllers.tag_all_controller import TagAllController
from ui.models.concordance_rows import HitRow


class BulkController(QObject):
    """Turns ticked hits into one change; hits whose mark is another annotator’s, or gone, are passed over."""

    def __init__(self, desk: Desk, tag_all: TagAllController, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tag_all = tag_all
        self._tagged: set[tuple[str, str, Span]] = set()
        desk.changed.connect(self._tagged.clear)

    def tag(self, label: str, entity_id: str, hits: Sequence[HitRow]) -> None:
        """Tag the hits that bear no mark of this label yet; those of the last act may not show theirs so soon."""
        wanted = [(hit.article, Span(hit.start, hit.end)) for hit in hits if hit.label != label]
        places = [place for place in wanted if (label, *place) not in self._tagged]
        if places and self._tag_all.tag_places(places, label, entity_id=entity_id, words=_words(hits)):
            self._tagged.update((label, *place) for place in places)

    def untag(self, hits: Sequence[HitRow]) -> None:
        """The marks of these hits go."""
        mentions = self._mentions(hits)
        if mentions:
            self._tag_all.remove(mentions, words=_words(hits))

    def relink(self, hits: Sequence[HitRow], entity_id: str) -> None:
        """The marks of these hits mean this record."""
        workspace = self._desk.workspace
        entity = workspace.entity(entity_id)
        mentions = [mention for mention in self._mentions(hits) if mention.label == entity.kind]

        def make() -> Change:
            return edits.relink_all(mentions, entity, codebook=workspace.codebook, words=_words(hits))

        if mentions:
            self._tag_all.carry_out(make, "linked-all", len(mentions))

    def describe(self, hits: Sequence[HitRow], code: str, value: str) -> None:
        """One attribute of the marks of these hits; "" clears it."""
        codebook = self._desk.workspace.codebook
        mentions = [m for m in self._mentions(hits) if codebook.attribute("mention", code, m.label) is not None]

        def make() -> Change:
            return edits.set_attribute_of_all(mentions, code, [value], codebook=codebook, words=_words(hits))

        if mentions:
            self._tag_all.carry_out(make, "described-all", len(mentions))

    def _mentions(self, hits: Sequence[HitRow]) -> list[Mention]:
        workspace = self._desk.workspace
        ids = {hit.mention for hit in hits if hit.mention}
        if not ids:
            return []
        articles = dict.fromkeys(hit.article for hit in hits if hit.mention)
        found = (mention for id_ in articles for mention in workspace.all_mentions(id_))
        return [mention for mention in found if mention.id in ids and mention.annotator == workspace.annotator.id]


def _words(hits: Sequence[HitRow]) -> str:
    """The form that names the act: the most frequent one."""
    return next((form for form, _ in Counter(hit.form for hit in hits).most_common(1)), "")
