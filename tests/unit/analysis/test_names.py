"""Records of the register, and words that name two of them."""

import pytest

from annotator.model.records import Entity
from tests.unit.analysis.watched import TEXT, article, findings, frame, mention, sheet, words


def entity(id_: str, name: str, kind: str = "ACTOR", **fields: object) -> Entity:
    return Entity(id_, kind, name, **fields)


def test_the_same_words_name_one_record_within_an_article() -> None:
    text = "Maduro parle. MADURO se tait."
    one = mention("Maduro", text=text, entities=("m",))
    other, same = (mention("MADURO", text=text, entities=(id_,)) for id_ in ("n", "m"))
    found = findings("two_records_here", sheet(one, other, article=article(text=text)))
    assert [found.records for found in found] == [("m", "n")]
    assert {place.record for place in found[0].passages} == {one.id, other.id}
    assert not findings("two_records_here", sheet(one, same, article=article(text=text)))


@pytest.mark.parametrize("kind", ["title", "nominal", "pronoun"])
def test_descriptions_may_mean_somebody_else_each_time(kind: str) -> None:
    fields = {"attributes": (("kind", kind),)}
    one, other = (mention("Maduro", entities=(id_,), **fields) for id_ in ("m", "n"))
    assert not findings("two_records_here", sheet(one, other))
    assert not findings("two_records", sheet(one), sheet(other, article=article("u")))


def test_the_same_words_name_one_record_within_the_project() -> None:
    one, other, same = (mention("Maduro", entities=(id_,)) for id_ in ("m", "n", "m"))
    far = article("u")
    found = findings("two_records", sheet(one), sheet(other, article=far))
    assert [words(one) for one in found] == [["Maduro", "m", "n"]]
    assert [place.article for place in found[0].passages] == ["t", "u"]
    assert not findings("two_records", sheet(one), sheet(same, article=far))
    assert not findings("two_records", sheet(one, other)), "that is for the article alone"
    place = mention("Maduro", "PLACE", entities=("n",))
    assert not findings("two_records", sheet(one), sheet(place, article=far))


def test_a_code_belongs_to_one_record_of_a_kind() -> None:
    code = (("Wikidata", "Q1"),)
    one, other = entity("a", "A", codes=code), entity("b", "B", codes=code)
    found = findings("same_code", entities=[one, other])
    assert [words(one) for one in found] == [["a", "b", "Wikidata", "Q1"]]
    assert not findings("same_code", entities=[one, entity("b", "B", "PLACE", codes=code)])
    assert not findings("same_code", entities=[one, entity("b", "B", codes=(("VIAF", "Q1"),))])


def test_an_alias_is_not_the_name_of_another() -> None:
    one, other = entity("a", "Maduro", aliases=("Moros",)), entity("b", "MOROS")
    found = findings("alias_is_name", entities=[one, other])
    assert [words(one) for one in found] == [["a", "b"]]
    assert not findings("alias_is_name", entities=[one, entity("b", "Guaidó", aliases=("Moros",))])


def test_two_records_do_not_share_a_name() -> None:
    assert len(findings("same_name", entities=[entity("a", "Guaidó"), entity("b", "GUAIDO")])) == 1
    assert not findings("same_name", entities=[entity("a", "Guaidó"), entity("b", "Guaidó", "PLACE")])


def test_a_mention_has_the_type_of_its_record() -> None:
    who = mention("Nicolas Maduro", entities=("m",), attributes=(("type", "GROUP"),))
    found = findings("type_differs", sheet(who), entities=[entity("m", "Maduro", type="PERSON")])
    assert [words(one) for one in found] == [["Nicolas Maduro", "GROUP", "m", "PERSON"]]
    assert not findings("type_differs", sheet(who), entities=[entity("m", "Maduro", type="GROUP")])
    assert not findings("type_differs", sheet(who), entities=[entity("m", "Maduro")])


def test_a_country_has_an_iso_code() -> None:
    assert len(findings("no_iso", entities=[entity("v", "Venezuela", "COUNTRY")])) == 1
    assert not findings("no_iso", entities=[entity("v", "Venezuela", "COUNTRY", codes=(("ISO3166-1-alpha-2", "VE"),))])
    assert not findings("no_iso", entities=[entity("m", "Maduro")])


def test_a_record_is_mentioned_somewhere() -> None:
    one = entity("m", "Maduro")
    assert len(findings("never_mentioned", sheet(mention("Maduro")), entities=[one])) == 1
    assert not findings("never_mentioned", sheet(mention("Maduro", entities=("m",))), entities=[one])
    assert not findings("never_mentioned", sheet(frame(roles=(("AGENT", "m"),))), entities=[one])


def test_the_words_of_a_finding_are_those_of_the_text() -> None:
    one, other = (mention("Nicolas Maduro", entities=(id_,)) for id_ in ("m", "n"))
    found = findings("two_records_here", sheet(one, other))
    place = found[0].passages[0]
    assert TEXT[place.start : place.end] == "Nicolas Maduro"
