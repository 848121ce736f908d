"""Who acts in an event, as PLOVER writes actors: the words, a country's code, a sector."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.annotated import Annotated
from annotator.formats.country_codes import alpha_3, country_code
from annotator.formats.plover_json.rules import tables
from annotator.model.records import Argument, Entity, attribute, attribute_values
from annotator.model.validation import NARRATOR_ID

Actor = dict[str, Any]


def actors(part: Argument, annotated: Annotated) -> Iterator[Actor]:
    """The actors of one argument: one for each entity and country; without a record the codes are empty."""
    words, mention = annotated.words(part), annotated.mentions.get(part.mention)
    refers_to = attribute(mention.attributes, "refers_to") if mention is not None else ""
    for id_ in annotated.fillers(part) or [""]:
        entity = annotated.shared.entities.get(id_)
        if id_ == NARRATOR_ID:
            yield _actor(words, name=annotated.article.source, sectors=[tables()["actors"]["media"]])
        elif entity is None:
            yield _actor(words)
        else:
            yield from _of_entity(words, entity, governs=refers_to == "government")


def country_of(entity: Entity) -> str:
    """The one country that a record of a place or actor names, "" where it names none or several."""
    found = attribute_values(entity.attributes, "country")
    return found[0] if len(found) == 1 else ""


def _of_entity(words: str, entity: Entity, *, governs: bool) -> Iterator[Actor]:
    table = tables()["actors"]
    given = [attribute(entity.attributes, "sector"), *attribute_values(entity.attributes, "sectors_secondary")]
    sectors = [sector for sector in dict.fromkeys(given) if sector]
    own = country_code(entity)
    countries = [alpha_3(code) for code in attribute_values(entity.attributes, "country")]
    if own:
        countries = [own]
        sectors = [*sectors, *([table["government"]] if governs and not sectors else [])]
    claimed = [alpha_3(code) for code in attribute_values(entity.attributes, "claimed_by")]
    if claimed and attribute(entity.attributes, "territory_status") == "partly_recognised":
        countries, sectors = claimed, [*sectors, table["territory"]]
    if not countries and sectors and sectors[0] in table["international"]:
        countries, sectors = [sectors[0]], sectors[1:]
    for code in countries or [""]:
        yield _actor(words, name=entity.name, id_=entity.id, code=code, sectors=sectors)


def _actor(words: str, *, name: str = "", id_: str = "", code: str = "", sectors: list[str] | None = None) -> Actor:
    first, *others = sectors or [""]
    return {
        "actorText": words,
        "name": name,
        "id": id_,
        "code": code,
        "sector": first,
        "sectorSecondary": others,
    }
