"""What the watch finds, in words: a title and a sentence for each question."""

from __future__ import annotations

from collections.abc import Callable

from annotator.analysis.finding import Finding, Word
from annotator.model.codebook import Bearer, Codebook, Words
from ui.i18n import QT_TRANSLATE_NOOP, format_date, quoted, translated

_TITLES: dict[str, str] = {
    "stance_both": QT_TRANSLATE_NOOP("watch", "For and against the same"),
    "holder_is_target": QT_TRANSLATE_NOOP("watch", "A stance towards oneself"),
    "agent_and_target": QT_TRANSLATE_NOOP("watch", "Agent and target at once"),
    "two_dates": QT_TRANSLATE_NOOP("watch", "Two dates for one event"),
    "same_two_dates": QT_TRANSLATE_NOOP("watch", "The same event, two dates"),
    "date_outside": QT_TRANSLATE_NOOP("watch", "Date against the text"),
    "before_cause": QT_TRANSLATE_NOOP("watch", "Before its cause"),
    "wrong_order": QT_TRANSLATE_NOOP("watch", "Order against the dates"),
    "after_publication": QT_TRANSLATE_NOOP("watch", "Dated after the article"),
    "told_and_denied": QT_TRANSLATE_NOOP("watch", "Told and denied"),
    "told_twice": QT_TRANSLATE_NOOP("watch", "Told twice in an article"),
    "after_office": QT_TRANSLATE_NOOP("watch", "After the end of office"),
    "before_office": QT_TRANSLATE_NOOP("watch", "Before taking office"),
    "office_backwards": QT_TRANSLATE_NOOP("watch", "Office that ends before it begins"),
    "two_records_here": QT_TRANSLATE_NOOP("watch", "Same words in one article"),
    "two_records": QT_TRANSLATE_NOOP("watch", "Same words across articles"),
    "same_code": QT_TRANSLATE_NOOP("watch", "Two records with one code"),
    "same_name": QT_TRANSLATE_NOOP("watch", "Two records with one name"),
    "alias_is_name": QT_TRANSLATE_NOOP("watch", "Alias that is another’s name"),
    "type_differs": QT_TRANSLATE_NOOP("watch", "Type unlike the record’s"),
    "overlapping": QT_TRANSLATE_NOOP("watch", "Overlapping mentions"),
    "derived_alone": QT_TRANSLATE_NOOP("watch", "Derived stance without ground"),
    "no_speaker": QT_TRANSLATE_NOOP("watch", "Quotation without speaker"),
    "told_actual": QT_TRANSLATE_NOOP("watch", "Planned here, actual there"),
    "no_iso": QT_TRANSLATE_NOOP("watch", "Country without ISO code"),
    "never_mentioned": QT_TRANSLATE_NOOP("watch", "Record never mentioned"),
    "role_missing": QT_TRANSLATE_NOOP("watch", "Required role missing"),
    "type_missing": QT_TRANSLATE_NOOP("watch", "No type chosen"),
    "value_missing": QT_TRANSLATE_NOOP("watch", "Required value missing"),
    "comment_missing": QT_TRANSLATE_NOOP("watch", "Remark missing"),
    "no_trigger": QT_TRANSLATE_NOOP("watch", "No words for it"),
    "date_value": QT_TRANSLATE_NOOP("watch", "Date without value"),
    "odd_borders": QT_TRANSLATE_NOOP("watch", "Odd borders"),
    "doubt": QT_TRANSLATE_NOOP("watch", "Open doubts"),
    "done_unresolved": QT_TRANSLATE_NOOP("watch", "Done, but not resolved"),
}

_SENTENCES: dict[str, str] = {
    "stance_both": QT_TRANSLATE_NOOP("watch", "{0} is both for and against {1}."),
    "stance_both/dates": QT_TRANSLATE_NOOP("watch", "{0} is for {1} ({2}) and against {1} ({3})."),
    "holder_is_target": QT_TRANSLATE_NOOP("watch", "{0} takes a stance towards itself."),
    "agent_and_target": QT_TRANSLATE_NOOP("watch", "{0} is both agent and target ({1})."),
    "two_dates": QT_TRANSLATE_NOOP("watch", "One event ({0}) has two dates: {1} and {2}."),
    "same_two_dates": QT_TRANSLATE_NOOP("watch", "The same event ({0}) is dated {1} and {2}."),
    "date_outside": QT_TRANSLATE_NOOP("watch", "The event ({0}) is dated {1}, its words in the text say {2}."),
    "before_cause": QT_TRANSLATE_NOOP("watch", "{0} ({1}) comes before its cause, {2} ({3})."),
    "wrong_order": QT_TRANSLATE_NOOP("watch", "{0} ({1}) is said to precede {2} ({3})."),
    "after_publication": QT_TRANSLATE_NOOP("watch", "{0} ({1}) is told as having happened; the article is of {2}."),
    "told_and_denied": QT_TRANSLATE_NOOP("watch", "{1}, {2}: the same event ({0}) is told and denied."),
    "told_twice": QT_TRANSLATE_NOOP("watch", "The article has the same event twice ({0}, {1})."),
    "told_twice/nobody": QT_TRANSLATE_NOOP("watch", "The article has the same event twice ({0})."),
    "after_office": QT_TRANSLATE_NOOP("watch", "{0} acts as {1} on {2}; the office ended {3}."),
    "before_office": QT_TRANSLATE_NOOP("watch", "{0} acts as {1} on {2}; the office began {3}."),
    "office_backwards": QT_TRANSLATE_NOOP("watch", "{0}, {1}: begins {2}, ends {3}."),
    "two_records_here": QT_TRANSLATE_NOOP("watch", "{0} is {1} and {2} in one article."),
    "two_records": QT_TRANSLATE_NOOP("watch", "{0} is {1} in one article and {2} in another."),
    "same_code": QT_TRANSLATE_NOOP("watch", "{0} and {1} have the same code: {2} {3}."),
    "same_name": QT_TRANSLATE_NOOP("watch", "There are two records called {0}."),
    "alias_is_name": QT_TRANSLATE_NOOP("watch", "An alias of {0} is the name of another record, {1}."),
    "type_differs": QT_TRANSLATE_NOOP("watch", "{0} is tagged {1}, its record {2} is {3}."),
    "overlapping": QT_TRANSLATE_NOOP("watch", "{1} and {2} overlap, both {0}."),
    "derived_alone": QT_TRANSLATE_NOOP("watch", "The stance of {0} is derived, but nothing in the article bears it."),
    "derived_alone/nobody": QT_TRANSLATE_NOOP("watch", "A stance is derived, but nothing in the article bears it."),
    "no_speaker": QT_TRANSLATE_NOOP("watch", "Nobody is said to speak these words."),
    "told_actual": QT_TRANSLATE_NOOP(
        "watch", "{1} → {2}, {0}: planned or demanded in one place, actual in another, and not linked."
    ),
    "no_iso": QT_TRANSLATE_NOOP("watch", "{0} has no ISO code."),
    "never_mentioned": QT_TRANSLATE_NOOP("watch", "{0} is mentioned nowhere."),
    "role_missing": QT_TRANSLATE_NOOP("watch", "{0}: the role {1} is to be filled."),
    "type_missing": QT_TRANSLATE_NOOP("watch", "{0}: no type has been chosen."),
    "value_missing": QT_TRANSLATE_NOOP("watch", "{0}: {1} is to be said."),
    "comment_missing": QT_TRANSLATE_NOOP("watch", "{0}: this type needs a remark."),
    "no_trigger": QT_TRANSLATE_NOOP("watch", "{0}: no words of the text evoke it."),
    "date_value": QT_TRANSLATE_NOOP("watch", "The date {0} has no value."),
    "odd_borders/word": QT_TRANSLATE_NOOP("watch", "{0} ({1}) begins or ends inside a word."),
    "odd_borders/blank": QT_TRANSLATE_NOOP("watch", "{0} ({1}) begins or ends with a blank."),
    "odd_borders/sign": QT_TRANSLATE_NOOP("watch", "{0} ({1}) begins or ends with a punctuation mark."),
    "doubt": QT_TRANSLATE_NOOP("watch", "{0} ({1}) is in doubt."),
    "doubt/note": QT_TRANSLATE_NOOP("watch", "{0} ({1}) is in doubt: {2}"),
    "done_unresolved": QT_TRANSLATE_NOOP("watch", "The article is done; {0} names have no record: {1}, …"),
    "done_unresolved/one": QT_TRANSLATE_NOOP("watch", "The article is done; {1} has no record."),
}

_NOTHING = QT_TRANSLATE_NOOP("watch", "a record that is gone")
_UNDATED = QT_TRANSLATE_NOOP("watch", "undated")
_LONGEST = 60
"""Longer words are cut in a sentence; the passage shows them."""
_NARRATOR = QT_TRANSLATE_NOOP("watch", "the narrator")


def question_title(code: str) -> str:
    """A question's name in a list."""
    return translated("watch", _TITLES.get(code, code))


class Sentences:
    """Says findings with a codebook's names; `name_of` gives a record's name, "" for one that has gone."""

    def __init__(self, codebook: Codebook, name_of: Callable[[str], str], language: str) -> None:
        self._codebook = codebook
        self._name_of = name_of
        self._language = language

    def of(self, finding: Finding) -> str:
        """The finding's sentence, its first letter a capital."""
        template = translated("watch", _SENTENCES[_variant(finding)])
        said = template.format(*(self._word(finding, at) for at in range(len(finding.words))), "", "", "", "")
        return said[:1].upper() + said[1:]

    def _word(self, finding: Finding, at: int) -> str:
        word = finding.words[at]
        if word.kind == "entity":
            return self._entity(word.value)
        if word.kind == "date":
            return format_date(word.value, self._language) if word.value else translated("watch", _UNDATED)
        if word.kind == "form":
            return word.value if _is_plain(finding, at) else self._quoted(word.value)
        return self._code(word)

    def _quoted(self, words: str) -> str:
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        return quoted(short, self._language)

    def _entity(self, id_: str) -> str:
        if id_ == "narrator":
            return translated("watch", _NARRATOR)
        return self._name_of(id_) or translated("watch", _NOTHING)

    def _code(self, word: Word) -> str:
        """The codebook's name of a label, role, attribute or value, else the code."""
        if word.kind == "label":
            found = self._codebook.label(word.value)
            return _named(found.names if found else None, word.value, self._language)
        if word.kind == "role":
            role = self._codebook.role(word.value)
            return _named(role.names if role else None, word.value, self._language)
        if word.kind == "attribute":
            return self._attribute(word.value)
        if word.kind == "value":
            return self._value(word.value)
        return word.value

    def _attribute(self, value: str) -> str:
        """« frame.value »: the bearer and the code of an attribute."""
        bearer, _, code = value.partition(".")
        found = next((one for one in self._codebook.attributes if (one.on, one.code) == (bearer, code)), None)
        return _named(found.names if found else None, code, self._language)

    def _value(self, value: str) -> str:
        """« office.minister »: an attribute's code, whoever bears it, and one of its values."""
        code, _, wanted = value.partition(".")
        bearers: tuple[Bearer, ...] = ("entity", "mention", "frame")
        for one in self._codebook.attributes:
            if one.code == code and one.on in bearers:
                for known in one.values:
                    if known.code == wanted:
                        return known.names.of(self._language)
        return wanted


def _named(names: Words | None, code: str, language: str) -> str:
    return (names.of(language) if names else "") or code


def _is_plain(finding: Finding, at: int) -> bool:
    """Whether the words are a code or a note, and no quotation."""
    return finding.question == "same_code" or (finding.question == "doubt" and at == 2)


def _variant(finding: Finding) -> str:
    """Which sentence of the question fits."""
    code, words = finding.question, finding.words
    if code == "stance_both" and any(word.value for word in words[2:]):
        return "stance_both/dates"
    if code == "odd_borders":
        return f"{code}/{finding.detail}"
    if code == "told_twice" and len(words) < 2:
        return "told_twice/nobody"
    if code == "derived_alone" and not words:
        return "derived_alone/nobody"
    if code == "doubt" and words[2].value:
        return "doubt/note"
    if code == "done_unresolved" and words[0].value == "1":
        return "done_unresolved/one"
    return code
