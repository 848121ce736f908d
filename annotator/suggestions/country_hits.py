"""Which of the words that look like a country really mean one, and which one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.folding import fold
from annotator.model.span import Span
from annotator.suggestions.countries import NO_COUNTRY, Ambiguity, ambiguities, countries
from annotator.suggestions.forms import ALPHA_2, COMPOUND, Form, form_key, of_country
from annotator.suggestions.matching import Match
from annotator.suggestions.word_lists import word_lists

Lists = Mapping[str, frozenset[str]]

_BEFORE = re.compile(r"([^\W\d_]+)[\s.'’]*$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_TAIL = re.compile(r"[a-z]{1,15}(?!\w)")
_BESIDE = re.compile(r"([^\W\d_][\w’'-]*\.?)[ \u00a0]$")
_SENSES = ("name", "official", "demonym_noun", "demonym_adjective", "seat", "capital")
_DEMONYMS = frozenset({"demonym_noun", "demonym_adjective"})
_SEATS = frozenset({"capital", "seat"})
_INITIAL = 3
"""The most signs of an abbreviated first name with its stop; longer words with a stop end a sentence."""
_ARTICLES = frozenset({"la", "le", "l", "les", "du", "au", "aux", "en"})
_ELSEWHERE = frozenset({"person", "place", "word"})
_LISTED = re.compile(r"\s*(?:,|et|ou|and|or|au|to)\s+(?:(?:le|du|au)\s+|[ld][’'])?|\s*,\s*", re.IGNORECASE)
"""What stands between the languages of a list."""
_INTO = re.compile(r"(?:^|\W)([a-z]+)\s+(?:in|into|from|to)\s$")
_SPELLED = re.compile(r"\w(?:[ \u00a0]\w)+")


@dataclass(frozen=True, slots=True)
class CountryHit:
    """Words that name a country: the form, other countries that they may mean, and whether they want to be asked."""

    span: Span
    form: Form
    others: tuple[Form, ...] = ()
    asks: bool = False

    @property
    def code(self) -> str:
        """The country's ISO 3166-1 alpha-2 code, or its own."""
        return code_of(self.form)


def code_of(form: Form) -> str:
    """The code of the form's country."""
    return dict(form.codes).get(ALPHA_2, "")


def country_hits(text: str, matches: Sequence[Match[Form]], *, language: str, date: str) -> list[CountryHit]:
    """The countries among the matches, by place: the longest form, in its capitals, in the article's language.

    Dropped are languages (« en français »), currencies (« francs suisses »), addresses, persons who are called like a
    country, and parts of hyphenated words other than « pro-russe » and “US-led”.
    """
    lists = word_lists(language)
    borders = {border for match in matches for border in (match.start, -match.end)}
    hits: list[CountryHit] = []
    end = language_end = 0
    for match in matches:
        if match.start < end or not _stands_alone(text, match, lists, borders=borders):
            continue
        words = text[match.start : match.end]
        forms = [form for form in match.payloads if _speaks(form, language) and form.written_so(words)]
        if any(form.sense == COMPOUND for form in forms):
            end = match.end
            continue
        forms = _in_their_time(forms, date)
        if not forms:
            continue
        hit = _decided(text, match, forms, language=language, date=date)
        if hit is None:
            continue
        if _is_a_language(text, hit, lists, after=language_end):
            language_end = match.end
        elif not _is_false_friend(text, hit, lists):
            hits.append(hit)
            end = match.end
    return _supported(text, hits, lists, language=language)


def _in_their_time(forms: list[Form], date: str) -> list[Form]:
    """The forms of that date; what has only old names keeps them, but no old capital."""
    return [form for form in forms if form.valid_on(date)] or [form for form in forms if form.sense not in _SEATS]


def _supported(text: str, hits: list[CountryHit], lists: Lists, *, language: str) -> list[CountryHit]:
    """The hits without forms that mostly mean something else (« Maurice », « Réunion ») where nothing supports them.

    « île » or « la » before one does, before a capital « à »; but for ordinary words like « Réunion » also another form
    of the same country in the text.
    """
    kinds = [_weakness(hit.span.of(text), language) for hit in hits]
    if not any(kinds):
        return hits
    sure = {hit.code for hit, kind in zip(hits, kinds, strict=True) if not kind}
    return [
        hit
        for hit, kind in zip(hits, kinds, strict=True)
        if not kind
        or ((kind != "word" or _is_capital(hit)) and not sure.isdisjoint([hit.code, *map(code_of, hit.others)]))
        or _has_support(hit, fold(text[max(0, hit.span.start - 30) : hit.span.start]), lists)
    ]


def _is_capital(hit: CountryHit) -> bool:
    return hit.form.sense == "capital"


def _has_support(hit: CountryHit, before: str, lists: Lists) -> bool:
    words = re.findall(r"[^\W\d_]+", before)
    if _is_capital(hit) and words[-1:] in (["a"], ["in"]):
        return True
    near = words[-2:-1] if words[-1:] in (["de"], ["of"]) else words[-1:]
    return bool(near) and near[0] in lists["supports"]


def _weakness(words: str, language: str) -> str:
    """What the words mostly are that are rarely a country: a person, a place, a word; "" for others."""
    known = _ambiguity(words, language)
    if known is None or known.default or known.kind not in _ELSEWHERE or NO_COUNTRY not in known.candidates:
        return ""
    return known.kind


def _speaks(form: Form, language: str) -> bool:
    return not form.language or not language or form.language == language


def _decided(text: str, match: Match[Form], forms: list[Form], *, language: str, date: str) -> CountryHit | None:
    span = Span(match.start, match.end)
    known = _ambiguity(span.of(text), language)
    best = {code: _of_one(text, span, same, language=language) for code, same in _by_country(forms).items()}
    if known is None:
        first = min(best.values(), key=lambda form: _SENSES.index(form.sense))
        same = [form for form in best.values() if form is not first]
        return CountryHit(span, first, tuple(same), asks=bool(same))
    if known.kind == "person" and NO_COUNTRY in known.candidates and _is_a_person(text, span, word_lists(language)):
        return None
    code = _code_then(best, date) if known.kind == "period" else ""
    best = _with_candidates(best, known)
    likely = best.get(code or known.default)
    rest = tuple(form for form in best.values() if form is not likely)
    if likely is None:
        return CountryHit(span, rest[0], rest[1:], asks=True)
    return CountryHit(span, likely, rest, asks=known.ask)


def _code_then(best: Mapping[str, Form], date: str) -> str:
    """The former country that a name meant at the time of the article; "" where there is none."""
    return next((code for code, form in best.items() if date and form.until and form.valid_on(date)), "")


def _with_candidates(best: dict[str, Form], known: Ambiguity) -> dict[str, Form]:
    """The countries that the table names for a form with them, but for capitals, of which the places differ."""
    form = next(iter(best.values()))
    if form.sense in _SEATS:
        return best
    others = [code for code in known.candidates if code not in best and code in countries()]
    return best | {code: of_country(form, countries()[code]) for code in others}


def _by_country(forms: Iterable[Form]) -> dict[str, list[Form]]:
    found: dict[str, list[Form]] = {}
    for form in forms:
        found.setdefault(code_of(form), []).append(form)
    return found


def _of_one(text: str, span: Span, forms: list[Form], *, language: str) -> Form:
    """Of one country's forms for the same words: the name before the capital; a demonym by capital and neighbour."""
    senses = {form.sense: form for form in forms}
    if senses.keys() >= _DEMONYMS and not senses.keys() & {"name", "official"}:
        follows = _AFTER.match(text, span.end)
        noun = not (follows and follows[1][0].islower()) if language == "en" else text[span.start].isupper()
        return senses["demonym_noun" if noun else "demonym_adjective"]
    return min(forms, key=lambda form: _SENSES.index(form.sense))


def _ambiguity(words: str, language: str) -> Ambiguity | None:
    known, form = ambiguities(), form_key(words)
    return known.get((form, language)) or known.get((form, ""))


def _is_a_person(text: str, span: Span, lists: Lists) -> bool:
    """Whether a capitalised word stands right beside it: « François Hollande », « Dominique Strauss-Kahn ».

    Not in a headline of capitals, not « Selon Washington » at the head of a sentence, and not after an article.
    """
    before_word = _BEFORE.search(fold(text[max(0, span.start - 30) : span.start]))
    if span.of(text).isupper() or (before_word and before_word[1] in _ARTICLES):
        return False
    follows = _AFTER.match(text, span.end)
    if follows and follows[1][0].isupper():
        return True
    return _is_name_like(_beside(text[max(0, span.start - 30) : span.start]), lists)


def _is_a_language(text: str, hit: CountryHit, lists: Lists, *, after: int) -> bool:
    """« en français », « le russe et le chinois » (not « le russe Gazprom »), “in English”, “speaks Greek and …”."""
    start, end = hit.span.start, hit.span.end
    if hit.form.sense not in _DEMONYMS or (hit.form.language == "fr" and text[start].isupper()):
        return False
    if after and _LISTED.fullmatch(text[after:start]):
        return True
    before = fold(text[max(0, start - 30) : start])
    word = before_word[1] if (before_word := _BEFORE.search(before)) else ""
    follows = _AFTER.match(text, end)
    if word in lists["languages_after"] or word in lists["languages"]:
        return True
    if hit.form.language == "fr":
        return word in {"le", "l", "du", "au"} and not (follows and follows[1][0].isupper())
    told = _INTO.search(before)
    alone = follows is None or (fold(follows[1]) in lists["no_verbs"] and fold(follows[1]) not in {"and", "or"})
    return told is not None and (told[1] in lists["languages"] or (alone and before.endswith("in ")))


def _is_false_friend(text: str, hit: CountryHit, lists: Lists) -> bool:
    """Part of a currency, an address, a mountain, a title, or somebody's family name (“Irving Berlin”)."""
    start, end = hit.span.start, hit.span.end
    lead = text[max(0, start - 30) : start]
    words = re.findall(r"[^\W\d_]+", fold(lead))
    if hit.form.sense == "demonym_adjective" or (hit.form.sense == "demonym_noun" and hit.form.language == "en"):
        return bool(words) and lead[-1:].isspace() and words[-1] in lists["currencies"]
    if hit.form.sense not in {"name", "capital"}:
        return False
    if len(words) > 1 and words[-1] in {"de", "d", "du", "des", "la"} and words[-2] in lists["addresses"]:
        return True
    if words and lead[-1:] in {" ", "\u00a0", "-"} and words[-1] in lists["addresses"] | lists["greater"]:
        return True
    follows = _AFTER.match(text, end)
    if follows and follows[1][0].isupper() and fold(follows[1]) in lists["titles"]:
        return True
    return hit.form.sense == "capital" and not text[start:end].isupper() and _has_a_first_name(lead, lists)


def _has_a_first_name(lead: str, lists: Lists) -> bool:
    """Whether a capitalised word, not the first of its sentence, stands right before."""
    word = _beside(lead)
    if not word[1:].islower() or not _is_name_like(word, lists):
        return False
    return bool(re.search(r"[\w,][ \u00a0]$", lead[: -len(word) - 1]))


def _beside(lead: str) -> str:
    """The word right before, unless a sentence ends with it: « M. », but not « Manille. »."""
    before = _BESIDE.search(lead)
    return before[1] if before and (before[1][-1] != "." or len(before[1]) <= _INITIAL) else ""


def _is_name_like(word: str, lists: Lists) -> bool:
    return word[:1].isupper() and (len(word) > 2 or word[-1] == ".") and fold(word) not in lists["no_names"]


def _stands_alone(text: str, match: Match[Form], lists: Lists, *, borders: set[int]) -> bool:
    """Whether no hyphen binds it to a longer word; in « pro-russe », « russo-turc », “US-led” it stands alone.

    `borders` are where forms begin, and, negative, where they end: « Paris-Berlin ».
    """
    start, end = match.start, match.end
    if _SPELLED.fullmatch(text, start, end):
        return False
    if text[start - 1 : start] in "-‐‑" and start > 0:
        before = _BEFORE.search(text[max(0, start - 20) : start - 1])
        bound = fold(before[1]) if before else ""
        acronym = before is not None and before[1].isupper() and not text[start:end].isupper()
        if not (bound in lists["prefixes"] or bound.endswith("o") or 1 - start in borders or acronym):
            return False
    if text[end : end + 1] in {"-", "‐", "‑"} and text[end + 1 : end + 2].isalpha():
        return end + 1 in borders or ((tail := _TAIL.match(text, end + 1)) is not None and tail[0] in lists["suffixes"])
    return True
