"""The profiles: what the text carries, and in which files an article, its annotations and the codebook stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.formats.tei_xml.links import CORPUS, LOCAL, Links, address, annotations_file, text_file
from annotator.formats.tei_xml.names import ARTICLE, xml_id
from annotator.formats.tei_xml.styles import STYLES

Package = Literal["alone", "split", "corpus"]
Carried = Literal["bare", "tags", "tokens"]

USUAL = "usual"
"""The value of an option that leaves the choice to the profile."""

CARRIED: tuple[Carried, ...] = ("bare", "tags", "tokens")
_PROFILES: dict[str, tuple[Package, Carried]] = {
    "reading": ("alone", "tags"),
    "standoff": ("alone", "bare"),
    "nlp": ("alone", "tokens"),
    "split": ("split", "tags"),
    "corpus": ("corpus", "tags"),
}
PROFILES = tuple(_PROFILES)
TEXT_CHOICES = (USUAL, *CARRIED)
INLINE_CHOICES = (USUAL, *STYLES)


@dataclass(frozen=True, slots=True)
class Form:
    """How articles are written.

    `package`: everything in one file, annotations in a second one, or codebook and register in one of the corpus.
    `text`: no tags, those of mentions, or those of words too. `layer` is whose mentions are tags, None: the usual set.
    """

    package: Package = "alone"
    text: Carried = "tags"
    style: str = "specific"
    layer: str | None = None

    @property
    def profile(self) -> str:
        """The profile's name, for the header."""
        own = (self.package, self.text)
        return next((name for name, found in _PROFILES.items() if found == own), self.package)

    def links(self, article: str, stem: str) -> tuple[Links, Links]:
        """Where the pointers of an article's text lead, and those of its annotations; `stem` is its files' name."""
        if self.package == "alone":
            return LOCAL, LOCAL
        if self.package == "corpus":
            both = Links(records=CORPUS, own=f"{xml_id(ARTICLE, article)}.")
            return both, both
        beside = address(annotations_file(stem))
        return Links(records=beside, marks=beside), Links(words=address(text_file(stem)))


def form(profile: str = "reading", *, text: str = USUAL, inline: str = USUAL, layer: str | None = None) -> Form:
    """The form of a profile; `text` and `inline` change what it would do by itself."""
    package, carried = _PROFILES[profile]
    for choice in CARRIED:
        if choice == text:
            carried = choice
    usual = "name" if carried == "tokens" else "specific"
    return Form(package, carried, usual if inline == USUAL else inline, layer)
