"""Texts cut into tokens, one regular expression per language; every token is a span of code points."""

from __future__ import annotations

import re
from functools import cache

from annotator.model.span import Span
from annotator.text.abbreviations import Abbreviations, abbreviations
from annotator.text.signs import APOSTROPHES, EMOJI, HYPHENS, LONE, MARKS, VARIANTS

_A = f"[{APOSTROPHES}]"
_H = f"[{HYPHENS}]"
_SIGN = f"[^\\W{LONE}]"
_LETTER = "[\\w\u0300-\u036f]"
_RUN = f"(?:{_SIGN}++[{MARKS}{VARIANTS}]*+)++"
_EDGE = f"(?!{_LETTER})"

_FRENCH_WHOLE = (
    f"aujourd{_A}hui|quelqu{_A}une?s?|presqu{_A}[iî]les?|prud{_A}hom\\w+|grand{_A}\\w+|entr{_A}\\w+|rock{_A}n{_A}roll|"
    f"va-t{_A}en-guerre|rendez-vous|chez-(?:soi|moi|nous|vous)|sous-main|(?-i:[MNT]{_A}[A-ZÀ-Þ][a-zß-ÿ]+)"
)
_FRENCH_ELISION = f"(?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr){_A}(?={_LETTER})"
_HANGING = (
    f"{_H}(?i:t{_H}(?:ils?|elles?|on)|(?:m|t|l){_A}(?:en|y)|"
    f"je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|là|ci){_EDGE}"
)
_FRENCH_CLITIC = f"{_HANGING}(?=(?:{_HANGING})*(?!{_H}{_LETTER}))"
_OTHER_ELISION = f"(?i:[dl]|qu|un|all|dall|dell|nell|sull|quest){_A}(?={_LETTER}{{2}})"
_ENGLISH_CLITIC = f"(?i:{_A}(?:s|re|ve|ll|d|m)|n{_A}t){_EDGE}"
_POSSESSIVE = f"{_A}[sS]{_EDGE}"

_ADDRESS = (
    f'(?i:https?://|www\\.)[^\\s<>«»"”“]*[^\\s<>«»"”“.,;:!?…)\'’\\]]|'
    f"(?<![\\w.+-])\\w[\\w.+-]{{0,63}}@\\w[\\w-]*(?:\\.\\w[\\w-]*)+|[@#](?!\\d+\\b){_RUN}"
)
_GROUPS = f"\\d{{1,3}}(?:[\u00a0\u202f\u2009]\\d{{3}})+(?!\\d)(?:[.,]\\d+)?{_EDGE}"
_NUMBER = f"{_GROUPS}|\\d+(?:[.,:/]\\d+)+(?:[a-zß-ÿ]{{1,3}}{_EDGE})?"
_ACRONYM = f"(?:(?<!{_SIGN})[^\\W\\d_][{MARKS}]?\\.){{2,}}(?:{_H}{_RUN})*"
_PLAIN = '[A-Za-zÀ-ÖØ-öø-ÿŒœ]++(?=[\\s,;!?)»”"]|$)|[,;](?=\\s)|\\.(?=\\s|$)'
_REST = f"\\.{{2,}}|[{LONE}][{MARKS}{VARIANTS}]*|[^\\s][{MARKS}{VARIANTS}]*"


def _abbreviated(known: Abbreviations) -> str:
    """All words with a stop, the longest first."""
    found = sorted(known.all, key=lambda word: (-len(word), word))
    return r"(?=\S{1,8}\.)(?:" + "|".join(re.escape(word) for word in found) + ")"


def _word(*, splits: str) -> str:
    """Letters with inner hyphens and apostrophes; `splits` is where a word ends all the same."""
    return f"{_RUN}(?:(?!{splits})(?:{_H}|{_A}){_RUN})*"


def token_pattern(language: str) -> re.Pattern[str]:
    """The expression of "fr", "en" or "" that matches one token after the other; blanks in tokens are no-break ones."""
    return _pattern(language, abbreviations(language))


@cache
def _pattern(language: str, known: Abbreviations) -> re.Pattern[str]:
    before = f"{_PLAIN}|{_ADDRESS}|{EMOJI}|{_NUMBER}|{_ACRONYM}|{_abbreviated(known)}"
    if language == "fr":
        parts = [f"(?i:{_FRENCH_WHOLE}){_EDGE}", _FRENCH_ELISION, _FRENCH_CLITIC, _word(splits=_FRENCH_CLITIC)]
    elif language == "en":
        negated = f"{_SIGN}+?(?=[nN]{_A}[tT]{_EDGE})"
        parts = [_ENGLISH_CLITIC, negated, _word(splits=_ENGLISH_CLITIC)]
    else:
        parts = [_OTHER_ELISION, _POSSESSIVE, _word(splits=_POSSESSIVE)]
    return re.compile(f"(?=\\S)(?:{'|'.join([before, *parts, _REST])})")


def tokens(text: str, language: str) -> list[Span]:
    """The tokens of `text`: words, numbers, single punctuation marks; "fr" and "en" have rules of their own.

    An elided word keeps its apostrophe (l’|Italie), a clitic its hyphen (dit|-il), English ’s and n’t stand alone.
    """
    rules = language if language in {"fr", "en"} else ""
    return [Span(*match.span()) for match in token_pattern(rules).finditer(text)]
