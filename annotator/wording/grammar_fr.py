"""What French does with names, prepositions and verbs: articles, contraction, elision, gender, number, moods."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from annotator.model.validation import NARRATOR_ID
from annotator.wording.lexicon import Noun, conditional_stems, nouns_fr
from annotator.wording.phrase import Mood, Phrase, Subject, joined

AND = "et"
NARRATOR = Phrase("narrateur", "le", nature="narrator", ref=NARRATOR_ID)
IMPLICIT = "implicite"
SAYS = "selon"
QUOTES = ("«\u00a0", "\u00a0»")
COLON = "\u00a0: "
DOUBT = {"probable": "probable", "possible": "possible"}

_VOWELS = "aeiouhâàäéèêëîïôöûùüœæAEIOUÂÀÄÉÈÊËÎÏÔÖÛÙÜŒÆ"
_ASPIRATED = re.compile(
    r"(?:onz|oui\b|huit|haut|hors|hér(?:os|aut)|hiérarch|hongr|holland|hutu|hamas|hezb|houthi|hond)", re.IGNORECASE
)
_OWN_ARTICLE = re.compile(r"(le |la |les |l[’'])(?=\S)")
_DETERMINED = re.compile(
    r"(?:un|une|des|du|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cent|"
    r"mille|plusieurs|quelques|certains|certaines|chaque|aucun|aucune|tous|toutes|tout|ce|cet|cette|ces|son|sa|ses|"
    r"leur|leurs|notre|nos|divers|diverses|d[’']autres|de nombreux|de nombreuses|près de|plus de|moins de|beaucoup de|"
    r"environ|celui|celle|ceux|celles|qui|il|elle|ils|elles|on|nous|\d[\d.,\s]*)\b"
)
_PLURAL_DETERMINER = re.compile(
    r"(?!un\b|une\b|du\b|chaque|aucune?\b|tout\b|ce\b|cette?\b|son\b|sa\b|leur\b|notre\b|celui|celle\b|qui|il\b|elle\b|on\b|1\b)"
)
_FEMININE = re.compile(
    r"(?:[st]ions?|xion|té|tés|ées?|ies?|[ae]nces?|ures?|[ei]ttes?|esses?|ières?|trices?|euses?|ennes?|ades?|udes?|ises?|eurs?e|aines?|ines?)$"
)
_PREPOSITION = re.compile(r"(?:^|(?<=[\s(«’]))(de|à|jusqu’à|que)\s$")
_INDEFINITE = re.compile(r" (?:des |une? |de l’)(?=\w)")
_ADVERBS = {"probable": "probablement", "possible": "peut-être"}


@lru_cache(maxsize=4096)
def name_phrase(name: str, *, nature: str, female: bool) -> Phrase:
    """The noun phrase of a name or of words of the text; `nature` is a person, group, organization, place or thing."""
    own = _OWN_ARTICLE.match(name)
    bare = name[own.end() :] if own else name
    first = re.split(r"[\s,]", bare, maxsplit=1)[0]
    noun = _noun(bare, first)
    named = bare[:1].isupper()
    if own:
        plural = own[1] == "les "
        feminine = own[1] == "la " or (own[1] != "le " and _is_feminine(first, noun))
        article = "le" if own[1][0] == "l" and not plural else "les"
        return Phrase(bare, _article(bare, article if not feminine or plural else "la"), female or feminine, plural)
    if _DETERMINED.match(bare) and not named:
        return Phrase(bare, "", female, bool(_PLURAL_DETERMINER.match(bare)))
    titled = noun is not None and bare.rpartition(" ")[2].islower()
    if named and ((nature in {"person", "place"} and not titled) or noun is None):
        plural = nature == "group" and first[-1:] in "sx" and not first.isupper()
        return Phrase(bare, "les" if plural else "", female, plural)
    plural = noun.plural if noun else first[-1:] in "sx"
    feminine = female or _is_feminine(first, noun)
    return Phrase(bare, _article(bare, "les" if plural else "la" if feminine else "le"), feminine, plural)


def _noun(bare: str, first: str) -> Noun | None:
    known = nouns_fr()
    low = first.replace("'", "’").lower()
    found = known.get(bare.replace("'", "’").lower()) or known.get(low)
    if found is None and low[-1:] in "sx":
        single = known.get(low[:-1]) or (known.get(low[:-3] + "al") if low.endswith("aux") else None)
        found = replace(single, plural=True) if single else None
    return found


def _is_feminine(first: str, noun: Noun | None) -> bool:
    return noun.feminine if noun else bool(_FEMININE.search(first.lower()))


def _article(name: str, article: str) -> str:
    return "l’" if article in {"le", "la"} and elides(name) else article


def elides(words: str) -> bool:
    """Whether a small word loses its vowel before these words."""
    first = words[:1]
    if not first or first not in _VOWELS:
        return first in "yY" and words[1:2] not in _VOWELS and words[1:2].isalpha()
    return not _ASPIRATED.match(words)


def preposition_at_end(text: str) -> str:
    """The preposition or « que » at the end of the words before a slot that changes with what follows, or ""."""
    found = _PREPOSITION.search(text)
    return found[1] if found else ""


def attached(preposition: str, article: str, *, name: str) -> str:
    """The small words before a name, contracted and elided, with the blank that they need: « du », « d’ », « à la »."""
    stem = preposition[:-2] if preposition.endswith("de") else preposition[:-1]
    if preposition.endswith("de") and article in {"le", "les"}:
        return f"{stem}{'du' if article == 'le' else 'des'} "
    if preposition.endswith("à") and article in {"le", "les"}:
        return f"{stem}{'au' if article == 'le' else 'aux'} "
    if preposition in {"de", "que"} and not article and elides(name):
        return f"{preposition[:-1]}’"
    small = joined(preposition, article) if article and preposition else preposition or article
    return small if small.endswith("’") or not small else f"{small} "


def repeats(preposition: str) -> bool:
    """Whether the preposition stands again before each of several names."""
    return preposition != "que"


def after_negation(text: str) -> str:
    """The words behind a negated verb: « pas de relations » for « des relations »."""
    found = _INDEFINITE.match(text)
    if found is None:
        return text
    rest = text[found.end() :]
    return f" {'d’' if elides(rest) else 'de '}{rest}"


def small_words(phrase: Phrase, form: str, *, preposition: str) -> str:
    """What stands before a phrase in one of the forms of slots."""
    if form == "name":
        return attached(preposition, "", name=phrase.name)
    if form in {"in", "to"}:
        if form == "in" and phrase.nature in {"person", "group", "narrator"}:
            return attached("chez", phrase.article, name=phrase.name)
        if phrase.place:
            return phrase.place if phrase.place.endswith("’") else f"{phrase.place} "
        return attached("à", phrase.article, name=phrase.name)
    if form == "from":
        return attached("de", "" if phrase.place == "en" else phrase.article, name=phrase.name)
    if form == "by":
        article = "le" if phrase.nature == "date" and phrase.name[:1].isdigit() and " " in phrase.name else ""
        lasts = phrase.nature == "duration"
        return attached("dans un délai de" if lasts else "d’ici", article, name=phrase.name)
    return attached(preposition, phrase.article, name=phrase.name)


def verb_words(forms: tuple[str, str, str], subject: Subject, *, mood: Mood) -> list[tuple[str, bool]]:
    """The words of a verb (singular, plural, infinitive), each with whether it only tells status or negation."""
    infinitive = forms[2]
    adverb = _ADVERBS.get(mood.certainty, "")
    ending = ("e" if subject.feminine else "") + ("s" if subject.plural else "")
    be = "sont" if subject.plural else "est"
    if mood.status == "demanded":
        negation = "ne pas " if mood.negated else ""
        return [_single(f"{be} {adverb} appelé{ending} à {negation}"), (infinitive, False)]
    if mood.status == "permitted":
        return [_single(f"{_negated(be, adverb, mood)} autorisé{ending} à "), (infinitive, False)]
    if mood.status == "planned":
        must = ("devrait", "devraient") if mood.negated else ("doit", "doivent")
        return [_single(f"{_negated(must[subject.plural], adverb, mood)} "), (infinitive, False)]
    finite = _conditional(infinitive, subject) if mood.status == "hypothetical" else forms[subject.plural]
    before = ("n’" if elides(finite) else "ne ") if mood.negated else ""
    usual = "en général" if mood.status == "generic" else ""
    after = " ".join(word for word in (adverb, "pas" if mood.negated else "", usual) if word)
    return [(before, True), (finite, False), (f" {after}" if after else "", True)]


def _single(words: str) -> tuple[str, bool]:
    """Words that tell the status, blanks made single."""
    return re.sub(r" {2,}", " ", words), True


def _negated(finite: str, adverb: str, mood: Mood) -> str:
    words = f"{finite} {adverb}".strip()
    if not mood.negated:
        return words
    return f"{'n’' if elides(finite) else 'ne '}{words} pas"


def _conditional(infinitive: str, subject: Subject) -> str:
    cut = max(infinitive.rfind(" "), infinitive.rfind("’")) + 1
    verb = infinitive[cut:]
    for ending, stem in conditional_stems():
        bare = ending.removeprefix("-")
        if verb == bare or (ending != bare and verb.endswith(bare)):
            root = verb[: -len(bare)] + stem
            break
    else:
        root = verb.removesuffix("e")
    return infinitive[:cut] + root + ("aient" if subject.plural else "ait")
