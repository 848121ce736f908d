from __future__ import annotations

import pytest

from annotator.model.records import Annotator, Argument, Frame, Mention
from annotator.model.register import Register
from annotator.search.query import QueryError
from annotator.search.record_language import parse_record_query
from annotator.search.records import RecordQuery, date_is_between, entities_of
from tests.factories import codebook, entity, frame, mention

RUSSIA = entity("Russie", "COUNTRY", id="ru", aliases=("Moscou",), codes=(("ISO3166-1-alpha-2", "RU"),))
MADURO = entity("Nicolas Maduro", id="ma")
REGISTER = Register([RUSSIA, MADURO])
PEOPLE = [Annotator("a", "Annotateur A"), Annotator("b", "Annotateur B")]

OF_RUSSIA = mention(0, 6, "COUNTRY", id="m1", entities=("ru",))
OF_MADURO = mention(
    9,
    15,
    id="m2",
    entities=("ma",),
    attributes=(("kind", "title"), ("type", "PERSON")),
    flag=True,
    confidence="possible",
)
EXPELS = frame(
    "m9",
    id="f1",
    arguments=(Argument("AGENT", mention="m1"), Argument("TARGET", entity="ma")),
    attributes=(("mode", "expel"), ("type", "SANCTION")),
)
SAYS = frame(id="f2", arguments=(Argument("TARGET", mention="m2"), Argument("AGENT", frame="f1")), source="ru")
MENTIONS = {one.id: one for one in (OF_RUSSIA, OF_MADURO)}
FRAMES = {one.id: one for one in (EXPELS, SAYS)}


def query(text: str) -> RecordQuery:
    return parse_record_query(text, codebook(), names=REGISTER, annotators=PEOPLE)


def found(text: str, date: str = "") -> list[str]:
    asked = query(text)
    records: list[Mention | Frame] = [m for m in MENTIONS.values() if asked.mention_matches(m, date)]
    records += [f for f in FRAMES.values() if asked.frame_matches(f, date, mentions=MENTIONS, frames=FRAMES)]
    return [record.id for record in records]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("label:ACTOR", ["m2"]),
        ("label:acteur,COUNTRY", ["m1", "m2"]),
        ("label:ACTOR label:COUNTRY", ["m1", "m2"]),
        ("label:SANCTION", ["f1"]),
        ("layer:EVENT", ["f1", "f2"]),
        ("type:PERSON", ["m2"]),
        ('type:"Réduire les relations"', ["f1"]),
        ('entity:"nicolas maduro"', ["m2", "f1", "f2"]),
        ("entity:RU", ["m1", "f1", "f2"]),
        ("entity:moscou layer:COUNTRY", ["m1"]),
        ("flag:yes", ["m2"]),
        ("flag:non", ["m1", "f1", "f2"]),
        ("confidence:possible", ["m2"]),
        ("kind:title", ["m2"]),
        ("forme:nom", []),
        ("mode:expulsion", ["f1"]),
        ("AGENT:Russie", ["f1"]),
        ('cible:"Nicolas Maduro"', ["f1", "f2"]),
        ("TARGET:ACTOR", ["f2"]),
        ("AGENT:SANCTION", ["f2"]),
        ('AGENT:Russie TARGET:"Nicolas Maduro" mode:expel', ["f1"]),
        ("AGENT:Russie TARGET:Russie", []),
        ('annotator:"annotateur a" label:COUNTRY', ["m1"]),
        ("annotator:b", []),
    ],
)
def test_what_conditions_find(text: str, ids: list[str]) -> None:
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "date", "holds"),
    [
        ("label:COUNTRY since:2019-01-23", "2019-01-23", True),
        ("label:COUNTRY since:2019-01-23", "2019-01-22", False),
        ("label:COUNTRY since:2019-01-23", "2019-01", True),
        ("label:COUNTRY until:2019-01", "2019-01-31", True),
        ("label:COUNTRY until:2019-01", "2019-02", False),
        ("label:COUNTRY since:2018 until:2019", "", False),
    ],
)
def test_articles_in_time(text: str, date: str, *, holds: bool) -> None:
    assert bool(found(text, date)) is holds


def test_partial_dates() -> None:
    assert date_is_between("2019", "2019-05", "2019-06")
    assert not date_is_between("2018", "2019-05", "")
    assert date_is_between("2019-05-02", "", "")


def test_who_has_a_part() -> None:
    assert entities_of(EXPELS, MENTIONS) == {"ru", "ma"}
    assert entities_of(SAYS, {}) == {"ru"}


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("", "empty", -1),
        ("Maduro", "syntax", 0),
        ("label:ACTOR zorg", "syntax", 12),
        ("label:ZORG", "unknown", 6),
        ("layer:PERSON", "unknown", 6),
        ("label:ACTOR zorg:1", "unknown", 12),
        ('entity:"Jean Zorg"', "unknown", 7),
        ("AGENT:Zorg", "unknown", 6),
        ("kind:zorg", "unknown", 5),
        ("annotator:zorg", "unknown", 10),
        ("flag:perhaps", "syntax", 5),
        ("flag:yes,no", "syntax", 9),
        ("confidence:sure", "syntax", 11),
        ("since:23/01/2019", "syntax", 6),
        ('label:"', "syntax", 0),
        ('label:""', "unknown", 6),
    ],
)
def test_conditions_that_say_nothing(text: str, code: str, position: int) -> None:
    with pytest.raises(QueryError) as error:
        query(text)
    assert (error.value.code, error.value.position) == (code, position)
