"""What is typed, as the engine understands it: a wish as a query, its complaints in words, what may be typed next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook import Codebook, Words
from annotator.model.errors import AnnotatorError
from annotator.model.folding import key
from annotator.model.records import Annotator
from annotator.model.register import Register
from annotator.search.query import Query, QueryError
from ui.i18n import QT_TRANSLATE_NOOP, translated
from ui.models.concordance_rows import SearchWish
from ui.views.search_bar import token_start
from ui.widgets.completion_field import Candidate

_MOST = 12
_KEYS = {
    "label": QT_TRANSLATE_NOOP("search", "label or type"),
    "layer": QT_TRANSLATE_NOOP("search", "layer"),
    "type": QT_TRANSLATE_NOOP("search", "type"),
    "entity": QT_TRANSLATE_NOOP("search", "record, by any of its names"),
    "annotator": QT_TRANSLATE_NOOP("search", "whose work"),
    "flag": QT_TRANSLATE_NOOP("search", "doubt: yes or no"),
    "confidence": QT_TRANSLATE_NOOP("search", "certain, probable, possible"),
    "since": QT_TRANSLATE_NOOP("search", "articles from this date on"),
    "until": QT_TRANSLATE_NOOP("search", "articles up to this date"),
}
_REASONS = {
    "NEAR needs words on both sides": QT_TRANSLATE_NOOP("search", "NEAR needs words on both sides"),
    "there is nothing to look for": QT_TRANSLATE_NOOP("search", "there is nothing to look for"),
    "a condition has the form name:value": QT_TRANSLATE_NOOP("search", "a condition has the form name:value"),
    "this condition has one value": QT_TRANSLATE_NOOP("search", "this condition has one value"),
    "this condition is yes or no": QT_TRANSLATE_NOOP("search", "this condition is yes or no"),
    "a date has the form 2019, 2019-01 or 2019-01-31": QT_TRANSLATE_NOOP(
        "search", "a date has the form 2019, 2019-01 or 2019-01-31"
    ),
}


def query_of(wish: SearchWish, forms: Sequence[str]) -> Query:
    """What to look for in the texts; `forms` are further words that count."""
    return Query(
        wish.words,
        mode="regex" if wish.expression else "words",
        whole_word=wish.whole_words,
        exact_case=wish.exact_case,
        exact_accents=wish.exact_accents,
        forms=tuple(forms),
    )


def typed_query(words: str) -> str:
    """A typed query; words without any condition are taken for the name of a record."""
    return words if ":" in words else f'entity:"{words.strip().replace(chr(34), "")}"'


def reason_of(error: AnnotatorError, words: str = "") -> str:
    """Why the query `words` cannot be carried out, for the line under the field."""
    translate = QCoreApplication.translate
    if not isinstance(error, QueryError):
        return str(error)
    if error.code == "slow":
        return translate("search", "This expression takes too long. Make it more precise, without nested repetitions.")
    if error.code == "empty":
        return translate("search", "There is nothing to look for.")
    if error.code == "unknown":
        return translate("search", "The project does not know “{words}”.").format(words=_word_at(words, error.position))
    known = _REASONS.get(error.message)
    reason = translated("search", known) if known else error.message
    if error.position < 0:
        return translate("search", "This cannot be read: {reason}.").format(reason=reason)
    template = translate("search", "This cannot be read at character {number}: {reason}.")
    return template.format(number=error.position + 1, reason=reason)


def _word_at(words: str, position: int) -> str:
    rest = words[max(0, position) :]
    if rest.startswith('"'):
        return rest[1:].partition('"')[0]
    return next(iter(rest.replace(",", " ").replace(":", " ").split()), rest)


def completions(
    before: str, codebook: Codebook, register: Register, *, people: Iterable[Annotator], language: str, frames: bool
) -> list[Candidate]:
    """What may follow in a typed query; ids are what takes the place of the part that the caret stands in."""
    token = before[token_start(before) :]
    name, colon, value = token.partition(":")
    if not colon:
        return [one for one in _conditions(codebook, language, frames=frames) if _begins(name, one)][:_MOST]
    done, _, last = value.rpartition(",")
    head = f"{name}:{done}," if done else f"{name}:"
    found = _values(name.lower(), last.strip('"'), codebook, register=register, people=people, language=language)
    return [Candidate(f"{head}{_quoted(one.id)} ", one.text, one.hint) for one in found][:_MOST]


def _conditions(codebook: Codebook, language: str, *, frames: bool) -> Iterator[Candidate]:
    for name, hint in _KEYS.items():
        yield Candidate(f"{name}:", f"{name}:", translated("search", hint))
    for role in codebook.roles if frames else ():
        yield Candidate(f"{role.code}:", f"{role.code}:", role.names.of(language))
    seen = set(_KEYS)
    for one in codebook.attributes:
        if one.on == ("frame" if frames else "mention") and one.code not in seen and not one.retired:
            seen.add(one.code)
            yield Candidate(f"{one.code}:", f"{one.code}:", one.names.of(language))


def _values(
    name: str, start: str, codebook: Codebook, *, register: Register, people: Iterable[Annotator], language: str
) -> list[Candidate]:
    if name == "entity" or codebook.role(name.upper()) is not None:
        return [Candidate(one.name, one.name, one.type or one.kind) for one in register.matching(start, limit=_MOST)]
    fixed = {"flag": ("yes", "no"), "confidence": ("certain", "probable", "possible")}
    coded: list[tuple[str, Words]] = []
    if name in {"label", "layer", "type"}:
        coded = [
            (one.code, one.names)
            for one in codebook.labels
            if not one.retired and (name == "label" or bool(one.parent) is (name == "type"))
        ]
    elif name in fixed:
        coded = [(code, Words()) for code in fixed[name]]
    elif name == "annotator":
        coded = [(one.name, Words()) for one in people]
    else:
        coded = [(value.code, value.names) for one in codebook.attributes if one.code == name for value in one.values]
    listed = (Candidate(code, code, names.of(language)) for code, names in dict(coded).items())
    return [one for one in listed if _begins(start, one)]


def _begins(start: str, one: Candidate) -> bool:
    wanted = key(start)
    return key(one.text).startswith(wanted) or any(key(word).startswith(wanted) for word in one.hint.split())


def _quoted(words: str) -> str:
    return f'"{words}"' if any(sign.isspace() or sign in ',:"' for sign in words) else words
