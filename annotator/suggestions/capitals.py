"""A capital or seat as a suggestion that asks: the state, its government, or the place?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from annotator.model.codebook import Codebook
from annotator.model.records import Attributes
from annotator.suggestions.forms import Form, has_layer
from annotator.suggestions.metonymy import Reading, reading
from annotator.suggestions.suggestion import Reason, Sense, Suggestion

METONYMS = {"capital": "capital_metonym", "seat": "seat_metonym"}
_LIKELY, _UNSURE = 0.85, 0.55


def readings(text: str, found: list[Suggestion], senses: dict[str, str], *, language: str) -> dict[str, Reading]:
    """How each capital or seat of an article reads (by suggestion id).

    Where its own words are silent, a seat is the government; a capital is what the same country's capital mostly is
    elsewhere in the article; else the place.
    """
    own = {one.id: reading(text, one.span.start, one.span.end, language=language) for one in found}
    governing = Counter(one.codes for one in found if own[one.id] == "government")
    governing.subtract(one.codes for one in found if own[one.id] == "place")
    result: dict[str, Reading] = {}
    for one in found:
        silent: Reading = "government" if senses[one.id] == "seat" or governing[one.codes] > 0 else "place"
        result[one.id] = own[one.id] or silent
    return result


def asking(suggestion: Suggestion, form: Form, read: Reading, *, codebook: Codebook) -> Suggestion:
    """The suggestion with its readings, the likely one first; its label is that of the first.

    The place is called as the form has it: « PARIS » is Paris.
    """
    sense, place = form.sense, form.text
    country = (suggestion.label, suggestion.entity, suggestion.name, suggestion.codes)
    kind = ("kind", METONYMS[sense])
    choices = [
        Sense("government", *country, _attributes(codebook, kind, ("refers_to", "government"))),
        Sense("state", *country, _attributes(codebook, kind, ("refers_to", "state"))),
    ]
    if has_layer(codebook, "PLACE"):
        choices.append(
            Sense("place", "PLACE", name=place, attributes=_attributes(codebook, ("kind", "name"), of="PLACE"))
        )
    if read == "place":
        choices.reverse()
        choices[1:] = choices[:0:-1]
    first = choices[0]
    return replace(
        suggestion,
        label=first.label,
        entity=first.entity,
        name=first.name,
        codes=first.codes,
        attributes=first.attributes,
        reason=Reason(sense, (suggestion.name,)),
        score=_LIKELY if read == "government" else _UNSURE,
        senses=tuple(choices),
        asks=True,
    )


def _attributes(codebook: Codebook, *pairs: tuple[str, str], of: str = "COUNTRY") -> Attributes:
    """The pairs that the codebook knows."""
    known = {found.code: {value.code for value in found.values} for found in codebook.attributes_for("mention", of)}
    return tuple(sorted((code, value) for code, value in pairs if value in known.get(code, ())))
