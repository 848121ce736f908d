"""What English does with names and verbs: « the », number, to do, to be, and moods."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.model.validation import NARRATOR_ID
from annotator.wording.lexicon import nouns_en
from annotator.wording.phrase import Mood, Phrase, Subject, joined

AND = "and"
NARRATOR = Phrase("narrator", "the", nature="narrator", ref=NARRATOR_ID)
IMPLICIT = "implicit"
SAYS = "according to"
QUOTES = ("“", "”")
COLON = ": "
DOUBT = {"probable": "probable", "possible": "possible"}

_DETERMINED = re.compile(
    r"(?:an?|some|any|no|all|both|each|every|several|many|most|few|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"twenty|thirty|hundreds?|thousands?|dozens?|this|that|these|those|his|her|its|their|our|other|others|another|"
    r"more than|less than|about|nearly|who|he|she|it|they|we|\d[\d.,]*)\b"
)
_SINGLE_DETERMINER = re.compile(r"(?:an?|each|every|this|that|another|no|he|she|it|1)\b")
_OF = re.compile(r"\s(?:of|for|in|from|to|on|against|at|with|who|that)\s")
_PLURAL = re.compile(r"(?:[^su]s|[^s]es|people|police|men|women|children)$", re.IGNORECASE)
_ADVERBS = {"probable": "probably", "possible": "possibly"}
_MODALS = {"planned": "due to", "demanded": "asked to", "permitted": "allowed to"}


@lru_cache(maxsize=4096)
def name_phrase(name: str, *, nature: str, female: bool) -> Phrase:
    """The noun phrase of a name or of words of the text; `nature` is a person, group, organization, place or thing."""
    own = re.match(r"the\s+(?=\S)", name)
    bare = name[own.end() :] if own else name
    head = _OF.split(bare, maxsplit=1)[0].split(",")[0].rsplit(" ", maxsplit=1)[-1]
    named = bare[:1].isupper()
    plural = bool(_PLURAL.search(head)) and (nature == "group" or not named or head.islower())
    if own:
        return Phrase(bare, "the", female, plural)
    if _DETERMINED.match(bare[:1].lower() + bare[1:]):
        return Phrase(bare, "", female, not _SINGLE_DETERMINER.match(bare))
    titled = head.isalpha() and head.islower()
    if named and not titled and (nature in {"person", "place"} or not _takes_the(bare, head, nature)):
        return Phrase(bare, "the" if plural else "", female, plural)
    return Phrase(bare, "the", female, plural)


def _takes_the(bare: str, head: str, nature: str) -> bool:
    known, low = nouns_en(), bare.lower()
    alone = head.lower() == low
    return low in known or (nature != "thing" and not alone and (head.lower() in known or bool(_OF.search(bare))))


def preposition_at_end(_text: str) -> str:
    """Nothing before a slot changes in English."""
    return ""


def attached(preposition: str, article: str, *, name: str) -> str:  # noqa: ARG001 French needs the name
    """The article with its blank."""
    words = joined(preposition, article) if article else preposition
    return f"{words} " if words else ""


def repeats(_preposition: str) -> bool:
    """Whether the preposition stands again before each of several names: never."""
    return False


def after_negation(text: str) -> str:
    """The words behind a negated verb, as they are."""
    return text


def small_words(phrase: Phrase, form: str, *, preposition: str) -> str:  # noqa: ARG001 never at hand in English
    """What stands before a phrase in one of the forms of slots."""
    if form == "name":
        return ""
    if form == "in":
        at = phrase.article and (phrase.name[:1].islower() or phrase.nature not in {"country", "place"})
        return attached("at" if at else "in", phrase.article, name=phrase.name)
    if form in {"from", "to"}:
        return attached(form, phrase.article, name=phrase.name)
    if form == "by":
        return attached("within" if phrase.nature == "duration" else "by", phrase.article, name=phrase.name)
    return attached("", phrase.article, name=phrase.name)


def verb_words(forms: tuple[str, str, str], subject: Subject, *, mood: Mood) -> list[tuple[str, bool]]:
    """The words of a verb (singular, plural, base), each with whether it only tells status or negation."""
    base, finite = forms[2], forms[subject.plural]
    adverb = _ADVERBS.get(mood.certainty, "generally" if mood.status == "generic" else "")
    after = f" {adverb}" if adverb else ""
    before = f"{adverb} " if adverb else ""
    be, do = ("are", "do") if subject.plural else ("is", "does")
    if mood.status in _MODALS:
        late = mood.negated and mood.status == "demanded"
        no = " not" if mood.negated and not late else ""
        modal = _MODALS[mood.status]
        modal = modal.replace(" to", " not to") if late else modal
        return [(f"{be}{after}{no} {modal} ", True), (base, False)]
    if mood.status == "hypothetical":
        return [(f"would{after}{' not' if mood.negated else ''} ", True), (base, False)]
    if base == "be" or base.startswith("be "):
        first, _, rest = finite.partition(" ")
        marks = f"{after}{' not' if mood.negated else ''}"
        return [(first, False), (marks, True), (f" {rest}" if rest else "", False)]
    if mood.negated:
        return [(f"{before}{do} not ", True), (base, False)]
    return [(before, True), (finite, False)]
