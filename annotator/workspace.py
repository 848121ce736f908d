"""The one door: everything that changes a project goes through `Workspace.do`."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change, JournalEntry
from annotator.model.codebook import Codebook
from annotator.model.errors import ReadOnlyProject, RecordMissing, StaleChange
from annotator.model.heads import ArticleHead
from annotator.model.ids import derived_id
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress, Record, progress_id
from annotator.model.register import Register
from annotator.storage.lock import ProjectLock
from annotator.storage.memory import Memory
from annotator.storage.store import Store
from annotator.storage.texts import TextReader

R = TypeVar("R", bound=Record)
Kind = Literal["do", "undo", "redo", "join"]
_SETS_KEPT = 8


@dataclass(frozen=True, slots=True)
class Happened:
    """What subscribers are told: the change as it took effect, and whether it was done, undone or redone.

    "join" is the record of an annotator that comes with the first act; it cannot be undone. `sequence` is the number
    of the change's row in the journal.
    """

    change: Change
    kind: Kind
    sequence: int = 0


Subscriber = Callable[[Happened], None]
Progressing = Callable[[int, int], None]
"""Called with how many records are written and how many there are (0: unknown)."""


class Workspace:
    """An open project: its codebook, register and annotators in memory, articles and annotations as they are asked for.

    `do` writes first, then changes memory, then tells the subscribers; an error in writing leaves everything as it was.
    Not for use by several threads.
    """

    def __init__(self, store: Store, lock: ProjectLock | None, *, annotator: str) -> None:
        self._store = store
        self._lock = lock
        self._subscribers: list[Subscriber] = []
        self.codebook: Codebook = store.codebook()
        self.register = Register(store.entities())
        self.entity_counts: Counter[str] = Counter(store.entity_counts())
        self._annotators = {found.id: found for found in store.annotators()}
        self.memory = Memory(store)
        self._sets: OrderedDict[tuple[str, str], AnnotationSet] = OrderedDict()
        self.annotator = self._person(annotator)

    @classmethod
    def create(cls, path: Path, codebook: Codebook, *, annotator: str) -> Workspace:
        """A new, empty project; ProjectError where the file exists or cannot be written."""
        lock = ProjectLock.acquire(path, user=annotator)
        try:
            return cls(Store.create(path, codebook), lock, annotator=annotator)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        annotator: str,
        read_only: bool = False,
        take_over: bool = False,
        before_migration: Callable[[Path], None] | None = None,
    ) -> Workspace:
        """Open a project: UnreadableProject, NewerProject, ProjectInUse (not when `read_only`.

        `take_over` ignores the holder).
        """
        lock = None if read_only else ProjectLock.acquire(path, user=annotator, take_over=take_over)
        try:
            store = Store.open(path, read_only=read_only, before_migration=before_migration)
            return cls(store, lock, annotator=annotator)
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def beside(cls, path: Path, *, annotator: str) -> Workspace:
        """A second door to a project that this process holds, for another thread to write through (an import).

        The first one is to `take_in` what the second one tells its subscribers.
        """
        return cls(Store.open(path), None, annotator=annotator)

    def take_in(self, happened: Happened) -> None:
        """Show what was written through another door."""
        self._take(happened.change, happened.kind, happened.sequence)

    def close(self) -> None:
        """Let go of the file and its lock."""
        self._store.close()
        if self._lock:
            self._lock.release()

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._store.path

    @property
    def project_id(self) -> str:
        """The project's own id, which its copies share."""
        return self._store.project_id

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._store.read_only

    # people

    @property
    def annotators(self) -> list[Annotator]:
        """Everybody with work in the project, by name."""
        return sorted(self._annotators.values(), key=lambda person: (person.name, person.id))

    def _person(self, name: str) -> Annotator:
        known = next((found for found in self.annotators if found.name == name), None)
        return known or Annotator(derived_id("annotator", self.project_id, name), name)

    def work_as(self, name: str) -> None:
        """Who annotates from now on; a new name becomes a record with its first act."""
        self.annotator = self._person(name)

    # reading

    def article_ids(self, *, order: str = "name", descending: bool = False) -> list[str]:
        """The ids of all articles by name, title, source or date."""
        return self._store.article_ids(order=order, descending=descending)

    def heads(self, ids: Sequence[str]) -> list[ArticleHead]:
        """What the list shows of these articles (at most 256), in their order."""
        return self._store.heads(ids, annotator=self.annotator.id)

    def states(self) -> dict[str, str]:
        """The state of each article that the annotator has begun."""
        return self._store.states(self.annotator.id)

    def matching_articles(self, words: str) -> set[str]:
        """The ids of the articles whose title, source, date or name holds all these words."""
        return self._store.search_heads(words)

    def article(self, id_: str) -> Article:
        """One article; RecordMissing where there is none."""
        return self._store.article(id_)

    def article_named(self, name: str) -> Article | None:
        """The article of this name or id."""
        found = self._store.article_named(name)
        return found or self.record(Article, name)

    def annotations(self, article: str, *, annotator: str = "") -> AnnotationSet:
        """The mentions and frames of one annotator (by default who works now) on an article, kept up from then on."""
        who = annotator or self.annotator.id
        key = (article, who)
        found = self._sets.get(key)
        if found is None:
            mentions, frames = self._store.mentions(article, who), self._store.frames(article, who)
            found = self._sets[key] = AnnotationSet(article, who, mentions=mentions, frames=frames)
            if len(self._sets) > _SETS_KEPT:
                self._sets.popitem(last=False)
        self._sets.move_to_end(key)
        return found

    def progress(self, article: str) -> Progress | None:
        """How far the annotator is with the article; None before the first step."""
        return self.record(Progress, progress_id(article, self.annotator.id))

    def record(self, kind: type[R], id_: str) -> R | None:
        """The stored record of this id."""
        found = self._store.record(kind, id_)
        return found if isinstance(found, kind) else None

    def dependants(self, article: str) -> list[Record]:
        """Everything that hangs on an article: proposals, and mentions, frames and progress of all annotators."""
        found: list[Record] = [*self._store.proposals(article), *self.all_progress(article)]
        return [*self.all_mentions(article), *self.all_frames(article), *found]

    def all_mentions(self, article: str) -> list[Mention]:
        """The mentions of every annotator on an article."""
        return self._store.mentions(article)

    def all_frames(self, article: str) -> list[Frame]:
        """The frames of every annotator on an article."""
        return self._store.frames(article)

    def all_progress(self, article: str) -> list[Progress]:
        """How far each annotator is with an article."""
        return self._store.progress(article)

    def mentions_of(self, entity: str) -> list[Mention]:
        """All mentions of an entity in the project."""
        return self._store.mentions_of_entity(entity)

    def frames_of(self, entity: str) -> list[Frame]:
        """All frames of the project that an entity has a part in."""
        return self._store.frames_of_entity(entity)

    def stored_entities(self) -> list[Entity]:
        """The register as the file has it."""
        return self._store.entities()

    def counts(self) -> dict[str, int]:
        """How many records of each kind the project holds."""
        return self._store.counts()

    def names(self) -> set[str]:
        """The names of all articles."""
        return self._store.names()

    def hashes(self) -> dict[str, str]:
        """The name of each article by the SHA-256 of its text."""
        return self._store.hashes()

    def text_reader(self) -> TextReader:
        """The stored texts and marks through a connection of its own, for a worker thread; close it after use."""
        return TextReader(self.path)

    def save_copy(self, path: Path) -> None:
        """A compact copy of the whole project at `path`."""
        self._store.save_copy(path)

    # changing

    def subscribe(self, subscriber: Subscriber) -> None:
        """Be told of every change after it was stored."""
        self._subscribers.append(subscriber)

    def do(self, change: Change, *, progress: Progressing | None = None) -> JournalEntry | None:
        """Store a change, then show it; None when it changes nothing.

        ReadOnlyProject, NotSaved (nothing was changed), StaleChange (its records were altered since). `progress` is
        called now and then while a large change is written; what it raises takes everything back.
        """
        if not change:
            return None
        self._join()
        return self._write(change, "do", 0, progress=progress)

    def store_new(self, records: Sequence[Record], act: Act) -> JournalEntry:
        """Store new articles with everything of theirs in one step (an import); it makes nobody join the project."""
        if self.read_only:
            raise ReadOnlyProject(self.path)
        change = Change(act, (), tuple(records))
        entry = self._store.write(change, annotator=self.annotator.id)
        self._take(change, "do", entry.sequence)
        return entry

    def undoable(self) -> JournalEntry | None:
        """What undo would take back; the entry of an import is named, without its records."""
        return self._store.undoable(self.annotator.id, whole=False)

    def redoable(self) -> JournalEntry | None:
        """What redo would bring back; the entry of an import is named, without its records."""
        return self._store.redoable(self.annotator.id, whole=False)

    def next_acts(self) -> tuple[Act | None, Act | None]:
        """What undo would take back and redo bring back, by name alone; None where there is nothing."""
        return self._store.next_acts(self.annotator.id)

    def undo(self, *, progress: Progressing | None = None) -> JournalEntry | None:
        """Take the annotator's last act back, in whatever article it happened; None when there is none."""
        entry = self._store.undoable(self.annotator.id)
        return self._again(entry, entry.change.inverse(), kind="undo", progress=progress) if entry else None

    def redo(self, *, progress: Progressing | None = None) -> JournalEntry | None:
        """Bring back what was undone last."""
        entry = self._store.redoable(self.annotator.id)
        return self._again(entry, entry.change, kind="redo", progress=progress) if entry else None

    def history(self, record: str, article: str) -> list[JournalEntry]:
        """All journal entries that touched a record, oldest first."""
        return self._store.history(record, article)

    def _again(self, entry: JournalEntry, change: Change, *, kind: Kind, progress: Progressing | None) -> JournalEntry:
        stale = self._store.altered(change.removed)
        if stale:
            raise StaleChange(tuple(stale))
        return self._write(change, kind, entry.sequence, progress=progress)

    def _write(self, change: Change, kind: Kind, undo_of: int, *, progress: Progressing | None = None) -> JournalEntry:
        if self.read_only:
            raise ReadOnlyProject(self.path)
        entry = self._store.write(change, annotator=self.annotator.id, kind=kind, undo_of=undo_of, progress=progress)
        self._take(change, kind, entry.sequence)
        return entry

    def store_people(self, annotators: Sequence[Annotator]) -> None:
        """Let people join whose records came from elsewhere.

        Who bears a name already at work is taken for that person.
        """
        for person in annotators:
            if person.id not in self._annotators:
                self._write(Change(Act("join", (person.name,)), (), (person,)), "join", 0)
        if self.annotator.id not in self._annotators:
            self.work_as(self.annotator.name)

    def _join(self) -> None:
        if self.annotator.id not in self._annotators:
            self.store_people([self.annotator])

    def _take(self, change: Change, kind: Kind, sequence: int) -> None:
        self.register.apply(change)
        self.memory.apply(change)
        for kept in self._sets.values():
            kept.apply(change)
        self._apply(change.removed, present=False)
        self._apply(change.added, present=True)
        for subscriber in tuple(self._subscribers):
            subscriber(Happened(change, kind, sequence))

    def _apply(self, records: Iterable[Record], *, present: bool) -> None:
        for record in records:
            if isinstance(record, Mention):
                for entity in record.entities:
                    self.entity_counts[entity] += 1 if present else -1
            elif isinstance(record, Annotator):
                if present:
                    self._annotators[record.id] = record
                else:
                    self._annotators.pop(record.id, None)
            elif isinstance(record, Codebook) and present:
                self.codebook = record

    def entity(self, id_: str) -> Entity:
        """One entity of the register; RecordMissing where there is none."""
        found = self.register.find(id_)
        if found is None:
            raise RecordMissing("entity", id_)
        return found
