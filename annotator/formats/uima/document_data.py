"""What a CAS tells of its document: in the metadata of DKPro, and in those that Attaché adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.metadata import FIELDS
from annotator.formats.uima.senses import MARK

OWN = f"{MARK}article"
"""The description of Attaché's own type for it; those of its features go on with a colon and a code."""


@dataclass(slots=True)
class DocumentData:
    """Name and annotator ("" where they are not told), and what is told beyond them."""

    name: str = ""
    annotator: str = ""
    told: dict[str, Any] = field(default_factory=dict)

    def add_own(self, fs: Any) -> None:
        """Take what Attaché wrote, which counts more than anything else."""
        for feature in fs.type.all_features:
            code = (feature.description or "").removeprefix(f"{OWN}:")
            value = getattr(fs, feature.name, None)
            if code == feature.description or value is None:
                continue
            if code == "metadata":
                self._add_pairs(getattr(value, "elements", None) or ())
            elif isinstance(value, str) and code in {"name", "annotator"}:
                setattr(self, code, value)
            elif isinstance(value, str):
                self.told[code] = value

    def _add_pairs(self, items: Iterable[object]) -> None:
        for item in items:
            key, equals, words = item.partition("=") if isinstance(item, str) else ("", "", "")
            if key and equals and key not in FIELDS:
                self.told[key] = [*self.told.get(key, ()), words]

    def add_foreign(self, fs: Any) -> None:
        """Take the metadata of DKPro where nothing else is told; a title that is a file's name says nothing."""
        told = {name: getattr(fs, name, None) for name in ("documentId", "documentTitle", "language")}
        words = {name: value for name, value in told.items() if isinstance(value, str) and value}
        document, title = words.get("documentId", ""), words.get("documentTitle", "")
        if title not in {"", document}:
            self.told.setdefault("title", title)
        if document:
            self.told.setdefault("documentId", document)
        if words.get("language", "x-unspecified") != "x-unspecified":
            self.told.setdefault("language", words["language"])
