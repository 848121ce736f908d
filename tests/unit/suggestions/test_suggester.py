from __future__ import annotations

from functools import cache

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.model.folding import key
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, refusal_id
from annotator.model.records import Article, Entity, Mention
from annotator.model.span import Span
from annotator.suggestions.options import Options
from annotator.suggestions.suggester import Suggester
from annotator.suggestions.suggestion import SOURCES, Source, Suggestion
from tests.factories import article, entity, mention

MADURO = entity("Nicolas Maduro", id="maduro", type="PERSON", aliases=("Maduro",))
VENEZUELA = entity("Venezuela", "COUNTRY", id="ve", codes=(("ISO3166-1-alpha-2", "VE"),))


@cache
def political() -> object:
    return load_codebook("political")


def suggester(*sources: Source, entities: tuple[Entity, ...] = (), **options: object) -> Suggester:
    """With these sources alone (default: those that need no rules)."""
    chosen = sources or ("article", "project", "dictionary", "table", "file")
    return Suggester(political(), options=Options(sources=chosen, **options), entities=entities)  # type: ignore[arg-type]


def tagged(text: Article, words: str, label: str = "ACTOR", **fields: object) -> Mention:
    """The first such words of the text, tagged."""
    start = text.text.index(words)
    return mention(start, start + len(words), label, article=text.id, **fields)


def words(found: list[Suggestion], text: Article) -> list[str]:
    return [one.span.of(text.text) for one in found]


def refusal(text: Article | None, form: str, label: str = "", at: int = 0) -> Refusal:
    """A refusal here (`text`) or everywhere."""
    place = {"article": text.id, "start": at, "end": at + len(form)} if text else {}
    id_ = refusal_id("a", key(form), label=label, **place)  # type: ignore[arg-type]
    return Refusal(id_, "a", key(form), label, *place.values())  # type: ignore[arg-type]


# learnt here and in the project


def test_what_is_tagged_once_is_proposed_for_its_other_places_with_its_record() -> None:
    made = suggester("article", entities=(MADURO,))
    text = article("Maduro parle. Maduro se tait. MADURO !")
    first = tagged(text, "Maduro", entities=("maduro",), attributes=(("type", "PERSON"),))
    made.count("Maduro", "ACTOR", ("maduro",))
    found = made.suggest(text, [first])
    assert words(found, text) == ["Maduro", "MADURO"]
    assert {(one.source, one.entity, one.name, one.attributes) for one in found} == {
        ("article", "maduro", "Nicolas Maduro", (("type", "PERSON"),))
    }


def test_a_surname_follows_the_full_name_where_one_bears_it() -> None:
    made = suggester(
        "article", entities=(MADURO, entity("Cilia Flores", id="flores"), entity("Luis Flores", id="luis"))
    )
    text = article("Flores et Maduro. Nicolas Maduro, Cilia Flores, Luis Flores. Maduro et Flores.")
    person = (("type", "PERSON"),)
    known = [
        tagged(text, name, entities=(id_,), attributes=person)
        for name, id_ in (("Nicolas Maduro", "maduro"), ("Cilia Flores", "flores"), ("Luis Flores", "luis"))
    ]
    found = made.suggest(text, known)
    assert [(one.span.start, one.entity, one.reason.code) for one in found] == [
        (text.text.rindex("Maduro"), "maduro", "surname")
    ]


def test_what_the_project_knows_is_proposed_with_how_often() -> None:
    made = suggester("project", entities=(MADURO,))
    made.count("Maduro", "ACTOR", ("maduro",), 9)
    text = article("Le camp de Maduro.")
    (one,) = made.suggest(text, [])
    assert (one.label, one.source, one.entity, one.reason.code) == ("ACTOR", "project", "maduro", "tagged")
    assert one.reason.words == ("9",)
    assert one.attributes == (("type", "PERSON"),)


def test_what_was_tagged_as_several_asks_with_the_frequent_one_first() -> None:
    other = entity("Luis Maduro", id="luis", type="PERSON")
    made = suggester("project", entities=(MADURO, other))
    made.count("Maduro", "ACTOR", ("luis",), 2)
    made.count("Maduro", "ACTOR", ("maduro",), 6)
    (one,) = made.suggest(article("Le camp de Maduro."), [])
    assert (one.asks, [sense.entity for sense in one.senses]) == (True, ["maduro", "luis"])
    made.count("Maduro", "ACTOR", ("maduro",), 20)
    (one,) = made.suggest(article("Le camp de Maduro."), [])
    assert (one.asks, one.senses, one.entity) == (False, (), "maduro")


def test_an_ordinary_word_is_proposed_after_the_second_time() -> None:
    made = suggester("project")
    text = article("Voici le président.")
    made.count("président", "ACTOR", ())
    assert made.suggest(text, []) == []
    made.count("Président", "ACTOR", ())
    assert words(made.suggest(text, []), text) == ["président"]


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("Turkey", "They ate turkey in Turkey.", ["Turkey"]),
        ("US", "The US told us, Us, US.", ["US", "US"]),
        ("président", "Président et président, PRÉSIDENT", ["Président", "président", "PRÉSIDENT"]),
        ("Le Sud", "le sud et le Sud, Le Sud, LE SUD", ["Le Sud", "LE SUD"]),
        ("l’État", "d’un état l’état l’État", ["l’État"]),
        ("crise", "Crise, la crise", ["Crise", "crise"]),
    ],
)
def test_a_capital_letter_is_wanted_where_the_tagged_words_have_it(
    written: str, text: str, expected: list[str]
) -> None:
    for sources in (("project",), ("article",)):
        made = suggester(*sources)  # type: ignore[arg-type]
        made.count(written, "ACTOR", (), 3)
        read = article(f"{text} {written}", language="")
        tags = [mention(len(text) + 1, len(text) + 1 + len(written))] if sources == ("article",) else []
        found = words(made.suggest(read, tags), read)
        assert found == (expected if tags else [*expected, written])


def test_forms_whose_last_tag_went_are_forgotten() -> None:
    made = suggester("project", entities=(MADURO,))
    before = len(made._trie)
    made.count("Maduro", "ACTOR", ("maduro",), 2)
    made.count("MADURO", "ACTOR", ("maduro",))
    assert len(made._trie) == before + 2
    made.count("Maduro", "ACTOR", ("maduro",), -2)
    made.count("MADURO", "ACTOR", ("maduro",), -1)
    assert len(made._trie) == before
    assert (made.tagged._uses, made.tagged._written) == ({}, {})
    made.count("Maduro", "ACTOR", ("maduro",))
    assert len(made._trie) == before + 1


def test_dates_quotations_and_passages_are_not_learnt() -> None:
    made = suggester("project")
    before = len(made._trie)
    for number, label in ((1, "DATE"), (1, "QUOTE"), (40, "ACTOR")):
        made.count("Le 23 janvier" * number, label, (), 3)
    assert len(made._trie) == before


def test_the_names_of_records_are_proposed() -> None:
    made = suggester("project", entities=(MADURO,))
    text = article("Nicolás Maduro, maduro")
    (one,) = made.suggest(text, [])
    assert (one.span, one.entity, one.reason.code) == (Span(0, 14), "maduro", "name")
    made.add_entity(MADURO, present=False)
    assert made.suggest(text, []) == []


def test_of_two_records_of_one_name_it_asks_which() -> None:
    twins = (entity("Paul Martin", id="2", type="GROUP"), entity("Paul Martin", id="1", type="PERSON"))
    (one,) = suggester("project", entities=twins).suggest(article("Voici Paul Martin."), [])
    assert (one.asks, one.entity) == (True, "1")
    assert [(sense.entity, sense.attributes) for sense in one.senses] == [
        ("1", (("kind", "name"), ("type", "PERSON"))),
        ("2", (("kind", "name"), ("type", "GROUP"))),
    ]


def test_records_and_entries_told_twice_count_once() -> None:
    made = suggester(entities=(MADURO,))
    entry = DictionaryEntry("d", "ACTOR", "Collectif Sud", ("le Collectif",))
    made.add_entity(MADURO)
    made.add_entry(entry)
    before = len(made._trie), len(made.register)
    made.add_entity(MADURO)
    made.add_entry(entry)
    assert (len(made._trie), len(made.register)) == before
    for _ in range(2):
        made.add_entity(MADURO, present=False)
        made.add_entry(entry, present=False)
    assert (len(made._trie), len(made.register)) == (len(suggester()._trie), 0)


# dictionary, tables, files


def test_a_row_of_the_dictionary_holds_for_its_time() -> None:
    made = suggester("dictionary")
    made.add_entry(
        DictionaryEntry("d", "ACTOR", "Mike Pompeo", ("le secrétaire d’État",), "PERSON", (), "2018", "2021")
    )
    dated = [
        article("Voici le secrétaire d’État.", date=date) for date in ("2017-12", "2019-01-27", "2021-06", "2022", "")
    ]
    assert [bool(made.suggest(text, [])) for text in dated] == [False, True, True, False, True]


def test_the_dictionary_goes_before_the_shipped_table() -> None:
    made = suggester("dictionary", "table")
    text = article("L’ONU dit non.")
    assert [one.name for one in made.suggest(text, [])] == ["Organisation des Nations unies"]
    made.add_entry(DictionaryEntry("d", "ACTOR", "Nations unies (New York)", ("ONU",), "ORGANIZATION"))
    (one,) = made.suggest(text, [])
    assert (one.source, one.name, one.senses) == ("dictionary", "Nations unies (New York)", ())


def test_of_two_rows_with_one_form_it_asks_which_where_the_date_does_not_tell() -> None:
    made = suggester("dictionary")
    for id_, name, since, until in (("1", "Mike Pompeo", "2018", "2020"), ("2", "Antony Blinken", "2021", "")):
        made.add_entry(DictionaryEntry(id_, "ACTOR", name, ("le secrétaire d’État",), "PERSON", (), since, until))
    (then,) = made.suggest(article("Voici le secrétaire d’État.", date="2019-01"), [])
    assert (then.name, then.senses) == ("Mike Pompeo", ())
    (unknown,) = made.suggest(article("Voici le secrétaire d’État."), [])
    assert [sense.name for sense in unknown.senses] == ["Antony Blinken", "Mike Pompeo"]


def test_a_row_with_a_country_code_means_the_countrys_record() -> None:
    made = suggester("dictionary", entities=(VENEZUELA,))
    made.add_entry(DictionaryEntry("d", "COUNTRY", "Vénézuéla bolivarien", codes=(("ISO3166-1-alpha-2", "VE"),)))
    (one,) = made.suggest(article("Le Vénézuéla bolivarien."), [])
    assert (one.label, one.entity) == ("COUNTRY", "ve")


def test_a_country_means_the_record_with_its_code() -> None:
    renamed = entity("République bolivarienne", "COUNTRY", id="ve", codes=(("ISO3166-1-alpha-2", "VE"),))
    (one,) = suggester("table", entities=(renamed,)).suggest(article("Le Venezuela."), [])
    assert (one.entity, one.name) == ("ve", "Venezuela")


def test_organisations_are_those_of_the_language() -> None:
    made = suggester("table")
    assert [one.name for one in made.suggest(article("L’ONU dit non, le HCR aussi, the UN."), [])] == [
        "Organisation des Nations unies",
        "Haut-Commissariat des Nations unies pour les réfugiés",
    ]


def test_proposals_from_outside_keep_within_the_text_and_the_codebook() -> None:
    text = article("Voici Maduro.")
    inside = Proposal("1", text.id, 6, 12, "PERSON", "a model", "Nicolas Maduro", score=0.7)
    others = (
        Proposal("2", text.id, 6, 99, "ACTOR"),
        Proposal("3", text.id, 6, 12, "NOTHING"),
        Proposal("4", text.id, 6, 6, "ACTOR"),
    )
    (one,) = suggester().suggest(text, [], proposals=(inside, *others))
    assert (one.span, one.label, one.source, one.score, one.reason.words) == (
        Span(6, 12),
        "ACTOR",
        "file",
        0.7,
        ("a model",),
    )


# what is not wanted


def test_refused_here_is_refused_here_alone() -> None:
    made = suggester("table")
    text, other = article("La France et la France."), article("La France encore.")
    here = refusal(text, "France", "COUNTRY", 3)
    made.refuse(here)
    assert [one.span.start for one in made.suggest(text, [], refusals=[here])] == [16]
    assert len(made.suggest(other, [])) == 1


def test_refused_everywhere_is_refused_whatever_the_label_until_forgiven() -> None:
    made = suggester()
    made.count("France", "ACTOR", (), 5)
    text = article("La France.")
    never = refusal(None, "France")
    made.refuse(never)
    assert made.suggest(text, []) == []
    made.refuse(never, present=False)
    assert len(made.suggest(text, [])) == 1


def test_more_often_refused_than_tagged_is_proposed_no_more() -> None:
    made = suggester()
    text = article("La France.")
    refusals = [refusal(article(f"{n}"), "France", "COUNTRY", 3) for n in range(3)]
    made.refuse(refusals[0])
    assert made.suggest(text, [])
    made.refuse(refusals[1])
    made.refuse(refusals[1])
    assert made.suggest(text, []) == []
    made.count("France", "COUNTRY", (), 2)
    assert made.suggest(text, [])
    made.refuse(refusals[2])
    assert made.suggest(text, []) == []
    made.refuse(refusals[0], present=False)
    assert made.suggest(text, [])


def test_what_is_tagged_is_not_proposed_again() -> None:
    made = suggester("table")
    text = article("La France et l’Italie.")
    assert words(made.suggest(text, [tagged(text, "France", "COUNTRY")]), text) == ["Italie"]


def test_nothing_in_an_article_drawn_for_reliability() -> None:
    text = article("La France, le 23 janvier.", metadata=(("drawn_for", "reliability"),))
    assert Suggester(load_codebook("political"), options=Options()).suggest(text, []) == []


TEXT = "Le 23 janvier 2019, le président Emmanuel Macron a rompu avec l’ONU et Paris ; la Zone Sud dit « oui »."


@pytest.mark.parametrize("off", [source for source in SOURCES if source not in {"model", "article"}])
def test_a_source_that_is_off_is_silent(off: Source) -> None:
    text = article(TEXT, date="2019-01-27")

    def sources(*chosen: Source) -> set[Source]:
        made = Suggester(load_codebook("political"), options=Options(sources=chosen))
        made.count("Zone Sud", "ACTOR", ())
        made.add_entry(DictionaryEntry("d", "PLACE", "président"))
        proposals = [Proposal("1", text.id, len(TEXT) - 2, len(TEXT), "EVENT")]
        return {one.source for one in made.suggest(text, [], proposals=proposals)}

    rest: tuple[Source, ...] = tuple(source for source in SOURCES if source != off)
    assert off in sources(*SOURCES)
    assert off not in sources(*rest)
    assert sources(off) == {off}
    assert sources() == set()


def test_the_least_score_is_kept() -> None:
    text = article("Voici Oslo, voici la France.")
    assert words(suggester("table", least=0.8).suggest(text, []), text) == ["France"]


def test_a_record_called_like_a_capital_is_proposed_where_capitals_are_off() -> None:
    place = entity("Oslo", "PLACE", id="oslo")
    text = article("Voici Oslo.")
    (one,) = suggester(entities=(place,)).suggest(text, [])
    assert one.senses
    (one,) = suggester(entities=(place,), capitals=False).suggest(text, [])
    assert (one.label, one.entity, one.senses) == ("PLACE", "oslo", ())


@pytest.mark.parametrize("name", ["minimal", "empty"])
def test_other_codebooks_get_nothing_that_they_do_not_have(name: str) -> None:
    book = load_codebook(name)
    made = Suggester(book, options=Options(least=0.0))
    made.count("Maduro", "ACTOR", (), 3)
    found = made.suggest(article(TEXT, date="2019-01-27"), [])
    assert {one.label for one in found} <= {label.code for label in book.labels}
    assert {sense.label for one in found for sense in one.senses} <= {label.code for label in book.labels}
    assert bool(found) is (name == "minimal")


def test_names_in_a_text() -> None:
    made = suggester(entities=(MADURO, VENEZUELA))
    assert made.names_in("Maduro, maduro et l’Italie") == [(Span(0, 6), "maduro", "Nicolas Maduro")]
