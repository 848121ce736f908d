"""What Attaché remembers between two starts, apart from projects: one table, one file."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, int, bool, QByteArray)
RECENT = 10
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One preference: its key in the file, its default, whose type its values have, what is allowed (empty: all)."""

    key: str
    default: T
    allowed: tuple[T, ...] = ()


LANGUAGE = Setting("interface/language", "system", ("system", "fr", "en"))
THEME = Setting("interface/theme", "system", ("system", "light", "dark"))
ZOOM = Setting("article/zoom", 17, tuple(range(14, 25)))
COMPACT = Setting("article/compact", False)
VOICES = Setting("article/voices", False)
ANNOTATOR = Setting("annotator/name", "")
CODEBOOK = Setting("projects/codebook", "political")
LAST_PROJECT = Setting("projects/last", "")
SPACY = Setting("suggestions/spacy", "")
GEOMETRY = Setting("window/geometry", QByteArray())
DOCKS = Setting("window/docks", QByteArray())
RIGHT_SPLITTER = Setting("window/right", QByteArray())
TABLE: tuple[Setting[str] | Setting[int] | Setting[bool] | Setting[QByteArray], ...] = (
    LANGUAGE,
    THEME,
    ZOOM,
    COMPACT,
    VOICES,
    ANNOTATOR,
    CODEBOOK,
    LAST_PROJECT,
    GEOMETRY,
    DOCKS,
    RIGHT_SPLITTER,
)

_RECENT_KEY = "projects/recent"
_PEOPLE_KEY = "projects/annotators"
_PLACES_KEY = "projects/places"
_SHORTCUTS_KEY = "interface/shortcuts"


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading stopped in a project: the article's id and the scroll offset in pixels."""

    article: str
    scroll: int = 0


class Settings:
    """Reads and writes the settings' file at `path`; a damaged or unwritable file costs the memory, never the work."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self._warned = False

    def get(self, setting: Setting[T]) -> T:
        """The stored value, or the default where there is none of the right type."""
        found = self._store.value(setting.key, setting.default)
        value = _read(found, setting.default)
        return value if not setting.allowed or value in setting.allowed else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember a value."""
        self._put(setting.key, value)

    def recent(self) -> tuple[Path, ...]:
        """The projects opened last, newest first, missing ones included."""
        return tuple(Path(text) for text in self._texts(_RECENT_KEY))

    def add_recent(self, path: Path) -> None:
        """Put a project on top of the list."""
        rest = [text for text in self._texts(_RECENT_KEY) if text != str(path)]
        self._put(_RECENT_KEY, json.dumps([str(path), *rest][:RECENT], ensure_ascii=False))

    def forget_recent(self, path: Path) -> None:
        """Take a project off the list; its file stays."""
        rest = [text for text in self._texts(_RECENT_KEY) if text != str(path)]
        self._put(_RECENT_KEY, json.dumps(rest, ensure_ascii=False))

    def place(self, project: str) -> Place:
        """Where reading stopped in the project of this id."""
        found = self._mapping(_PLACES_KEY).get(project, "")
        article, _, scroll = found.partition(" ")
        return Place(article, int(scroll) if scroll.isdecimal() else 0)

    def set_place(self, project: str, place: Place) -> None:
        """Remember where reading stopped, for the fifty projects read last."""
        places = self._mapping(_PLACES_KEY)
        places.pop(project, None)
        places[project] = f"{place.article} {max(0, place.scroll)}"
        self._put(_PLACES_KEY, json.dumps(dict(list(places.items())[-50:]), ensure_ascii=False))

    def annotator_of(self, project: str) -> str:
        """Who worked in the project of this id on this computer, "" where nobody else than the usual one did."""
        return self._mapping(_PEOPLE_KEY).get(project, "")

    def set_annotator_of(self, project: str, name: str) -> None:
        """Remember who works in a project."""
        people = self._mapping(_PEOPLE_KEY)
        people[project] = name
        self._put(_PEOPLE_KEY, json.dumps(people, ensure_ascii=False))

    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """The shortcuts that the user changed, by action id; keys as portable text."""
        return {code: tuple(filter(None, keys.split("\n"))) for code, keys in self._mapping(_SHORTCUTS_KEY).items()}

    def set_shortcuts(self, shortcuts: dict[str, tuple[str, ...]]) -> None:
        """Remember the changed shortcuts, and only those."""
        self._put(_SHORTCUTS_KEY, json.dumps({code: "\n".join(keys) for code, keys in shortcuts.items()}))

    def sync(self) -> bool:
        """Write to disk now; whether that went well (a failure is logged once)."""
        self._store.sync()
        good = self._store.status() == QSettings.Status.NoError
        if not good and not self._warned:
            self._warned = True
            _log.warning("the settings cannot be written: %s", self._store.fileName())
        return good

    def _put(self, key: str, value: str | int | bool | QByteArray) -> None:
        self._store.setValue(key, value)

    def _json(self, key: str) -> object:
        try:
            return json.loads(str(self._store.value(key, "null")))
        except ValueError:
            _log.warning("the setting %s is damaged and forgotten", key)
            return None

    def _texts(self, key: str) -> list[str]:
        found = self._json(key)
        return [text for text in found if isinstance(text, str) and text] if isinstance(found, list) else []

    def _mapping(self, key: str) -> dict[str, str]:
        found = self._json(key)
        return {str(k): v for k, v in found.items() if isinstance(v, str)} if isinstance(found, dict) else {}


def _read(found: object, default: T) -> T:
    """A stored value as the default's type: the file keeps texts only."""
    if isinstance(default, bool):
        return found in (True, "true", "1") if found in (True, False, "true", "false", "1", "0") else default
    if isinstance(default, int):
        text = str(found)
        return int(text) if text.lstrip("-").isdecimal() else default
    return found if isinstance(found, type(default)) else default
