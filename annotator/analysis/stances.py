"""Who supports and who opposes whom: the matrix of holders and targets, with the frames behind each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.folding import key
from annotator.model.records import Argument, Article, Frame, Mention, attribute
from annotator.model.span import quote
from annotator.model.validation import NARRATOR_ID

STANCE, HOLDER, TARGET, TARGET_EVENT = "STANCE", "HOLDER", "TARGET", "TARGET_EVENT"
SUPPORT, OPPOSE = "support", "oppose"

Identity = tuple[str, str, bool]

FULL_FROM = 3
"""From so many stances on a cell counts as strong."""


@dataclass(frozen=True, slots=True)
class Work:
    """One annotator's records on one article."""

    article: Article
    mentions: Iterable[Mention]
    frames: Iterable[Frame]


@dataclass(frozen=True, slots=True)
class Party:
    """A row or column: a record of the register, the narrator, or words without a record; `is_event` for an event.

    `entity` is the id of the record (NARRATOR_ID for the narrator), "" for words. Words are compared folded, but a
    group without a name (« d’autres pays », all in small letters) is the same only within its `mention`.
    """

    entity: str = ""
    words: str = ""
    is_event: bool = False
    mention: str = ""

    @property
    def identity(self) -> Identity:
        """What makes two parties the same."""
        is_nameless = not self.is_event and self.words == self.words.lower()
        words = self.mention if is_nameless and self.mention else key(self.words)
        return (self.entity, "" if self.entity else words, self.is_event)


@dataclass(frozen=True, slots=True)
class Told:
    """One stance in a cell: its frame and article, its value ("" where none is set) and what it rests on."""

    frame: str
    article: str
    value: str
    conditional: bool = False
    contested: bool = False
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The stances of one holder towards one target, in the order of the articles and their text; never empty."""

    told: tuple[Told, ...]

    def count(self, value: str) -> int:
        """How many have this value."""
        return sum(one.value == value for one in self.told)

    @property
    def supports(self) -> int:
        """How many support."""
        return self.count(SUPPORT)

    @property
    def opposes(self) -> int:
        """How many oppose."""
        return self.count(OPPOSE)

    @property
    def net(self) -> int:
        """Those that support minus those that oppose."""
        return self.supports - self.opposes

    @property
    def is_strong(self) -> bool:
        """Whether one side has at least FULL_FROM stances and more than the other."""
        return self.net != 0 and max(self.supports, self.opposes) >= FULL_FROM

    @property
    def frames(self) -> tuple[str, ...]:
        """The ids of the frames."""
        return tuple(one.frame for one in self.told)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Holders by targets, those with the most stances first; `cells` by row and column, only where there is one."""

    holders: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Cell | None:
        """What one holder thinks of one target."""
        return self.cells.get((row, column))

    @property
    def count(self) -> int:
        """How many frames there are in all; a frame in several cells counts once."""
        return len({frame for cell in self.cells.values() for frame in cell.frames})


def matrix(works: Iterable[Work], *, source: str | None = None, with_derived: bool = True) -> Matrix:
    """The matrix of all stances with a holder and a target.

    `source` keeps those that this entity tells ("" is the narrator); without `with_derived` those drawn from another
    stance are left out. Frames that name several holders or targets stand in several cells.
    """
    told: dict[tuple[Identity, Identity], list[Told]] = {}
    parties: dict[Identity, Party] = {}
    for work in works:
        sheet = _Sheet(work)
        for frame in sheet.stances():
            one = _told(sheet, frame)
            if (source is not None and frame.source != source) or (one.derived and not with_derived):
                continue
            targets = _parties(sheet, frame, TARGET, TARGET_EVENT)
            for holder in _parties(sheet, frame, HOLDER):
                for target in targets:
                    parties.setdefault(holder.identity, holder)
                    parties.setdefault(target.identity, target)
                    told.setdefault((holder.identity, target.identity), []).append(one)
    rows = _ordered(Counter(holder for (holder, _), some in told.items() for _ in some), parties)
    columns = _ordered(Counter(target for (_, target), some in told.items() for _ in some), parties)
    places = {identity: at for at, identity in enumerate(rows)}
    across = {identity: at for at, identity in enumerate(columns)}
    cells = {(places[holder], across[target]): Cell(tuple(some)) for (holder, target), some in told.items()}
    return Matrix(tuple(parties[one] for one in rows), tuple(parties[one] for one in columns), cells)


def _ordered(totals: Counter[Identity], parties: Mapping[Identity, Party]) -> list[Identity]:
    """The parties of one side, by number of stances, then as they first came."""
    first = {identity: at for at, identity in enumerate(parties)}
    return sorted(totals, key=lambda one: (-totals[one], first[one]))


class _Sheet:
    """The records of one article by id."""

    def __init__(self, work: Work) -> None:
        self.article = work.article
        self.mentions = {one.id: one for one in work.mentions}
        self.frames = {one.id: one for one in work.frames}

    def stances(self) -> list[Frame]:
        """The stances in the order of the text; those without words first."""
        return sorted((one for one in self.frames.values() if one.label == STANCE), key=self._place)

    def words(self, mention: Mention) -> str:
        """The words of a mention, blanks made single."""
        return " ".join(quote(mention.spans, self.article.text).split())

    def _place(self, frame: Frame) -> tuple[int, int, str]:
        starts = [self.mentions[id_].start for id_ in frame.triggers if id_ in self.mentions]
        parts = [self.mentions[one.mention].start for one in frame.arguments if one.mention in self.mentions]
        return (min(starts, default=0), parts[0] if parts else 0, frame.id)


def _told(sheet: _Sheet, frame: Frame) -> Told:
    return Told(
        frame.id,
        sheet.article.id,
        attribute(frame.attributes, "value"),
        conditional=attribute(frame.attributes, "conditional") == "yes",
        contested=attribute(frame.attributes, "contested") == "yes",
        derived=attribute(frame.attributes, "derived") == "yes",
    )


def _parties(sheet: _Sheet, frame: Frame, *roles: str) -> list[Party]:
    """Who or what fills the roles, each once."""
    found = {party.identity: party for one in frame.arguments if one.role in roles for party in _party(sheet, one)}
    return list(found.values())


def _party(sheet: _Sheet, one: Argument) -> Iterator[Party]:
    mention, event = sheet.mentions.get(one.mention), sheet.frames.get(one.frame)
    if event is not None:
        triggers = [found for id_ in event.triggers if (found := sheet.mentions.get(id_))]
        yield Party(words=sheet.words(triggers[0]) if triggers else one.text, is_event=True)
    elif one.entity:
        yield Party(one.entity)
    elif mention is not None and mention.entities:
        yield from (Party(id_) for id_ in mention.entities)
    elif mention is not None:
        yield Party(words=sheet.words(mention), mention=mention.id)
    elif one.text.strip():
        yield Party(words=" ".join(one.text.split()))


__all__ = ["FULL_FROM", "NARRATOR_ID", "Cell", "Matrix", "Party", "Told", "Work", "matrix"]
