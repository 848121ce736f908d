"""The branches of the entity tree for an article, kept up change by change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QObject

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.models.entity_branches import PROJECT, UNRESOLVED, Branch, Entry
from ui.models.entity_content import EntityContent, Home, Order
from ui.models.entity_tree import BranchModel
from ui.models.passages import Passages


class EntityBranchModel(BranchModel):
    """Groups of records and values with their mentions; then what is unresolved, then the rest of the project."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._content: EntityContent | None = None
        self._groups: dict[str, Branch] = {}
        self._where: dict[str, tuple[tuple[Home, Entry], ...]] = {}
        self._order: Order = "position"
        self._words = ""

    # filling

    def show_article(
        self,
        annotations: AnnotationSet | None,
        register: Register,
        codebook: Codebook,
        *,
        counts: Mapping[str, int],
        passages: Passages,
    ) -> None:
        """Show the entities of an article; None shows nothing."""
        self._content = (
            EntityContent(annotations, register, codebook, counts, passages, self._language)
            if annotations is not None
            else None
        )
        self._rebuild()

    def set_order(self, order: Order) -> None:
        """Sort the records of each group by their first mention, their count here, or their name."""
        self._order = order
        self._rebuild()

    def set_words(self, words: str) -> None:
        """Show only what has these words in a name, alias, code or quote."""
        self._words = key(words)
        self._rebuild()

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._clear()
        self._groups, self._where = {}, {}
        content = self._content
        if content is not None:
            content.order, content.words = self._order, self._words
            self._make_groups(content)
            self._fill(content)
        self.endResetModel()

    def _make_groups(self, content: EntityContent) -> None:
        codes = [layer.code for layer in content.codebook.layers if layer.kind == "span"]
        for number, code in enumerate([*codes, UNRESOLVED, PROJECT]):
            group = Branch(0, "group", code, lazy=code in (UNRESOLVED, PROJECT), entry=(number, code))
            self._grow(self._root, group)
            self._groups[code] = group

    def _fill(self, content: EntityContent) -> None:
        places: dict[Home, list[Entry]] = defaultdict(list)
        for mention in content.annotations.mentions:
            entry = content.place(mention)
            homes = [home for home in content.homes(mention) if home.group in self._groups]
            self._where[mention.id] = tuple((home, entry) for home in homes)
            for home in homes:
                places[home].append(entry)
        for home, entries in places.items():
            group = self._groups[home.group]
            if home.kind == "mention":
                group.entries.extend(entries)
            else:
                group.entries.append(self._hang(content, group, home, entries).entry)
        here = {home.key for home in places if home.kind == "entity"}
        project = self._groups[PROJECT]
        project.entries = [content.project_entry(e) for e in content.register if e.id not in here and content.passes(e)]
        for group in self._groups.values():
            group.entries.sort()
            group.shown = 0 if group.lazy else len(group.entries)
        self._root.entries = [group.entry for group in self._groups.values() if group.entries]
        self._root.shown = len(self._root.entries)

    def _hang(self, content: EntityContent, group: Branch, home: Home, entries: list[Entry]) -> Branch:
        branch = Branch(0, "value" if home.kind == "value" else "entity", home.key, lazy=True, entries=entries)
        self._grow(group, branch)
        branch.entry = content.entry(branch)
        return branch

    # following changes

    def apply(self, change: Change) -> None:
        """Take over what a change means for the rows; costs what the change holds, not what the article holds."""
        content = self._content
        if content is None:
            return
        if any(isinstance(record, Codebook) for record in change.added):
            return
        self._apply_entities(content, change)
        old = {record.id: record for record in change.removed if isinstance(record, Mention)}
        new = {record.id: record for record in change.added if isinstance(record, Mention)}
        for id_ in {**old, **new}:
            fresh = new.get(id_)
            self._rehome(content, id_, fresh if fresh is not None and content.is_mine(fresh) else None)
        touched = {entity for record in (*old.values(), *new.values()) for entity in record.entities}
        self._tell_counts(touched)

    def _apply_entities(self, content: EntityContent, change: Change) -> None:
        old = {record.id: record for record in change.removed if isinstance(record, Entity)}
        new = {record.id: record for record in change.added if isinstance(record, Entity)}
        project = self._groups[PROJECT]
        for id_, before in old.items():
            entry = content.project_entry(before)
            if project.has(entry):
                self._remove(project, entry)
                self._settle(project)
            if id_ not in new and (kept := self._branch(before.kind, id_)) is not None:
                for place in list(kept.entries):
                    self._rehome(content, str(place[-1]), content.mention(str(place[-1])))
        for entity in new.values():
            branch = self._branch(entity.kind, entity.id)
            if branch is not None:
                self._move(branch, content.entry(branch))
                self._tell(self._groups[entity.kind], branch.entry)
            else:
                self._list_in_project(content, entity)

    def _list_in_project(self, content: EntityContent, entity: Entity | None) -> None:
        project = self._groups[PROJECT]
        if entity is not None and content.passes(entity) and not project.has(content.project_entry(entity)):
            self._insert(project, content.project_entry(entity))
            self._settle(project)

    def _rehome(self, content: EntityContent, id_: str, mention: Mention | None) -> None:
        before = self._where.pop(id_, ())
        after: tuple[tuple[Home, Entry], ...] = ()
        if mention is not None:
            entry = content.place(mention)
            after = tuple((home, entry) for home in content.homes(mention) if home.group in self._groups)
            self._where[id_] = after
        for home, entry in after:
            if (home, entry) not in before:
                self._put_in(content, home, entry)
        for home, entry in before:
            if (home, entry) in after:
                self._tell_mention(home, entry)
            else:
                self._take_out(content, home, entry)

    def _put_in(self, content: EntityContent, home: Home, entry: Entry) -> None:
        group = self._groups[home.group]
        branch = group.below.get(home.key)
        if home.kind == "mention":
            self._insert(group, entry)
        elif branch is not None:
            self._insert(branch, entry)
            self._move(branch, content.entry(branch))
        else:
            self._insert(group, self._hang(content, group, home, [entry]).entry)
            if home.kind == "entity":
                self._leave_project(content, home.key)
        self._settle(group)

    def _take_out(self, content: EntityContent, home: Home, entry: Entry) -> None:
        group = self._groups[home.group]
        branch = group.below.get(home.key)
        if home.kind == "mention":
            self._remove(group, entry)
        elif branch is not None:
            self._remove(branch, entry)
            if branch.entries:
                self._move(branch, content.entry(branch))
                self._tell(group, branch.entry)
            else:
                self._remove(group, branch.entry)
                if home.kind == "entity":
                    self._list_in_project(content, content.register.find(home.key))
        self._settle(group)

    def _leave_project(self, content: EntityContent, id_: str) -> None:
        entity, project = content.register.find(id_), self._groups[PROJECT]
        if entity is not None and project.has(content.project_entry(entity)):
            self._remove(project, content.project_entry(entity))
            self._settle(project)

    def _settle(self, group: Branch) -> None:
        """A group has a row as long as something is in it."""
        if bool(group.entries) is self._root.has(group.entry):
            if group.entries:
                self._tell(self._root, group.entry)
        elif group.entries:
            self._insert(self._root, group.entry)
        else:
            self._root_without(group)

    def _root_without(self, group: Branch) -> None:
        at = self._root.position(group.entry)
        self.beginRemoveRows(QModelIndex(), at, at)
        self._root.drop(group.entry)
        self._root.shown -= 1
        group.shown = 0
        self.endRemoveRows()

    def _tell_mention(self, home: Home, entry: Entry) -> None:
        group = self._groups[home.group]
        branch = group.below.get(home.key)
        if home.kind == "mention":
            self._tell(group, entry)
        elif branch is not None:
            self._tell(branch, entry)
            self._tell(group, branch.entry)

    def _tell_counts(self, entities: Iterable[str]) -> None:
        project = self._groups[PROJECT]
        for id_ in entities:
            entity = self._content.register.find(id_) if self._content else None
            if entity is None or self._content is None:
                continue
            branch, entry = self._branch(entity.kind, id_), self._content.project_entry(entity)
            if branch is not None:
                self._tell(self._groups[entity.kind], branch.entry)
            elif project.has(entry):
                self._tell(project, entry)

    def _branch(self, kind: str, id_: str) -> Branch | None:
        group = self._groups.get(kind)
        return group.below.get(id_) if group else None
