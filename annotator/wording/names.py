"""Names as noun phrases, those in the other language included."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.wording import grammar_en, grammar_fr
from annotator.wording.lexicon import nouns_en, nouns_fr
from annotator.wording.phrase import Phrase

_FRENCH = re.compile(r"\b(?:de|des|du|au|aux|et|les?|la|[dl][’'](?=\w))\b|[éèêàçùôî]", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b(?:of|the|and|for|in|from|members|leaders|protesters|supporters|government|house|party)\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def noun_phrase(name: str, language: str, *, nature: str, female: bool = False) -> Phrase:
    """The noun phrase of a name; one in the other language keeps its number and takes the article of `language`."""
    own, other = (grammar_fr, grammar_en) if language == "fr" else (grammar_en, grammar_fr)
    if not is_foreign(name, language):
        told: Phrase = own.name_phrase(name, nature=nature, female=female)
        return told
    found: Phrase = other.name_phrase(name, nature=nature, female=female)
    article = ("les" if found.plural else "le") if language == "fr" else "the"
    if article == "le" and grammar_fr.elides(found.name):
        article = "l’"
    return Phrase(found.name, article if found.article else "", female, found.plural)


def is_foreign(name: str, language: str) -> bool:
    """Whether a name is most likely in the other language."""
    first = re.split(r"[\s’']", name, maxsplit=1)[0]
    is_noun = first.lower() in nouns_fr() and not first.isupper()
    french, english = bool(_FRENCH.search(name)), bool(_ENGLISH.search(name))
    if language == "fr":
        return english and not french and not is_noun
    return (french and not english) or (is_noun and first.lower() not in nouns_en())
