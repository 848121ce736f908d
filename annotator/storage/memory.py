"""Refusals, dictionary and settings of an open project, in memory and kept up with every change."""

from __future__ import annotations

import json
from typing import Any

from annotator.model.change import Change
from annotator.model.memory import DictionaryEntry, Refusal, Setting
from annotator.storage.reading import Reader


class Memory:
    """What the project remembers beside its annotations."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.dictionary: dict[str, DictionaryEntry] = {entry.id: entry for entry in reader.dictionary()}
        self._settings: dict[str, Setting] = {name: Setting(name, text) for name, text in reader.settings().items()}

    def refusals(self, annotator: str) -> list[Refusal]:
        """What an annotator has refused."""
        return self._reader.refusals(annotator)

    def setting(self, name: str) -> Setting | None:
        """The record of a setting; None where it was never set."""
        return self._settings.get(name)

    def value(self, name: str, default: Any) -> Any:
        """The value of a setting, as JSON data."""
        found = self._settings.get(name)
        return json.loads(found.value) if found else default

    def apply(self, change: Change) -> None:
        """Take the change over."""
        for record in change.removed:
            if isinstance(record, DictionaryEntry):
                self.dictionary.pop(record.id, None)
            elif isinstance(record, Setting):
                self._settings.pop(record.id, None)
        for record in change.added:
            if isinstance(record, DictionaryEntry):
                self.dictionary[record.id] = record
            elif isinstance(record, Setting):
                self._settings[record.id] = record
