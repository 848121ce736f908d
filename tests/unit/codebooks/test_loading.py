from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.codebooks.loading import codebook_names, codebook_violations, load_codebook, parse_codebook
from annotator.codebooks.writing import to_toml
from annotator.model.codebook import (
    Attribute,
    Codebook,
    Example,
    Label,
    Role,
    RoleUse,
    Rule,
    Value,
    Words,
)
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id

EVENT_TYPES = [
    *["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"],
    *["REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
    *["STATEMENT", "POWER", "ELECTION", "OFFICE", "MOVEMENT", "LAW", "OTHER"],
]
OWN = {"STATEMENT", "POWER", "ELECTION", "OFFICE", "MOVEMENT", "LAW", "OTHER"}


@pytest.fixture(scope="module")
def political() -> Codebook:
    return load_codebook("political")


@pytest.mark.parametrize("name", codebook_names())
def test_a_shipped_codebook_is_sound_and_reads_back_the_same(name: str) -> None:
    codebook = load_codebook(name)
    assert codebook_violations(codebook) == []
    text = to_toml(codebook)
    assert parse_codebook(text) == codebook
    assert to_toml(parse_codebook(text)) == text
    assert codebook.id == derived_id("codebook", name)


def test_the_layers_stand_in_the_order_of_the_tag_keys(political: Codebook) -> None:
    assert [(layer.code, layer.key, layer.mark, layer.kind) for layer in political.layers] == [
        ("ACTOR", "A", "solid", "span"),
        ("COUNTRY", "C", "double", "span"),
        ("DATE", "D", "dots", "span"),
        ("EVENT", "E", "bar", "frame"),
        ("STANCE", "S", "dashdot", "frame"),
        ("QUOTE", "Q", "corner", "frame"),
        ("PLACE", "L", "dashes", "span"),
    ]
    assert [layer.code for layer in political.layers if layer.entities] == ["ACTOR", "COUNTRY", "PLACE"]
    assert [label.code for label in political.types("ACTOR")] == ["PERSON", "ORGANIZATION", "GROUP"]


def test_every_event_type_is_fully_described(political: Codebook) -> None:
    types = political.types("EVENT")
    assert [label.code for label in types] == EVENT_TYPES
    assert {label.code for label in types if label.own} == OWN
    for label in types:
        for words in (label.names, label.definition, label.include, label.exclude, label.decision):
            assert all((words.fr, words.en)), label.code
        assert label.confusions, label.code
        assert {example.good for example in label.examples} == {True, False}, label.code
        assert label.code == "OTHER" or (label.cues_fr and label.cues_en), label.code
    assert political.label("OTHER").comment_required  # type: ignore[union-attr]


def test_an_event_needs_agent_or_target_save_where_none_is_known(political: Codebook) -> None:
    without = {label.code for label in political.types("EVENT") if not label.requires}
    assert without == {"POWER", "ELECTION", "OTHER"}
    assert all(label.requires == (("AGENT", "TARGET"),) for label in political.types("EVENT") if label.requires)


def test_every_word_stands_in_both_languages(political: Codebook) -> None:
    described = [*political.labels, *political.attributes, *political.roles]
    for part in described:
        assert all((part.names.fr, part.names.en)), part.code
        assert all((part.definition.fr, part.definition.en)), part.code
    for attribute in political.attributes:
        assert all(value.names.fr and value.names.en for value in attribute.values), attribute.code
    assert all(rule.text.fr and rule.text.en for rule in political.rules)


def test_french_is_set_as_french_is_set(political: Codebook) -> None:
    wrong = re.compile(r"'|(?<![\u00a0\u202f]) ?[;!?](?!\w)| :|« |(?<!\u00a0)»")
    texts = [
        words.fr for part in (*political.labels, *political.attributes, *political.roles) for words in _words(part)
    ]
    texts += [words.fr for attribute in political.attributes for value in attribute.values for words in _words(value)]
    assert [text for text in texts if wrong.search(text)] == []


def _words(part: object) -> list[Words]:
    found = [getattr(part, field.name) for field in fields(part)]  # type: ignore[arg-type]
    return [value for value in found if isinstance(value, Words)]


@pytest.mark.parametrize(
    ("on", "code", "labels", "values"),
    [
        ("mention", "kind", ("ACTOR",), "name title nominal pronoun"),
        ("mention", "flags", ("ACTOR",), "variant scare_quoted partitive hypothetical"),
        ("mention", "office_status", ("ACTOR",), "uncontested asserted claimed conditional acting former designated"),
        (
            "mention",
            "kind",
            ("COUNTRY",),
            "name demonym_adjective demonym_noun capital_metonym seat_metonym nominal possessive",
        ),
        ("mention", "refers_to", ("COUNTRY",), "state government territory people team"),
        ("mention", "date_type", ("DATE",), "DATE TIME DURATION SET"),
        ("mention", "modifier", ("DATE",), "start mid end approx before after"),
        ("frame", "status", ("EVENT",), "actual planned demanded permitted hypothetical generic unknown"),
        ("mention", "status", ("EVENT",), "actual planned demanded permitted hypothetical generic unknown"),
        ("frame", "polarity", ("EVENT",), "pos neg unknown"),
        ("frame", "certainty", ("STANCE",), "certain probable possible unknown"),
        ("frame", "mode", ("SANCTION",), "convict expel withdraw discontinue"),
        ("frame", "mode", ("PROTEST",), "demo riot strike hunger boycott obstruct vandalize"),
        ("frame", "mode", ("THREATEN",), "restrict arrest relations expel territory violence"),
        ("frame", "value", ("STANCE",), "support oppose neutral mixed unclear"),
        ("frame", "quote_kind", ("QUOTE",), "direct indirect mixed unmarked_direct echo"),
        ("frame", "date_precision", ("EVENT",), "day week month year before after unknown"),
        ("article", "country_role", ("COUNTRY",), "main party supporter_a supporter_b place_only mentioned"),
    ],
)
def test_an_attribute_has_its_values(
    political: Codebook, on: str, code: str, labels: tuple[str, ...], values: str
) -> None:
    attribute = political.attribute(on, code, *labels)  # type: ignore[arg-type]
    assert attribute is not None
    assert [value.code for value in attribute.values] == values.split()


def test_sectors_offices_and_contexts_are_complete(political: Codebook) -> None:
    sizes = {("entity", "sector"): 32, ("entity", "office"): 16, ("frame", "context"): 37, ("article", "context"): 37}
    for (on, code), size in sizes.items():
        attribute = political.attribute(on, code, "ACTOR", "EVENT")  # type: ignore[arg-type]
        assert attribute is not None
        assert len(attribute.values) == size, code


def test_only_modes_of_plover_carry_its_name(political: Codebook) -> None:
    ours = {value.code for value in _mode(political, "CONSULT").values if not value.maps}
    assert ours == {"negotiate", "mediate"}
    assert all(not value.maps for label in OWN - {"OTHER"} for value in _mode(political, label).values)
    assert all(value.maps for value in _mode(political, "SANCTION").values)


def _mode(codebook: Codebook, label: str) -> Attribute:
    found = codebook.attribute("frame", "mode", "EVENT", label)
    assert found is not None
    return found


def test_roles_of_the_three_frame_layers_exist(political: Codebook) -> None:
    roles = {layer.code: {use.role for use in layer.roles} for layer in political.layers}
    assert {"AGENT", "TARGET", "CONTENT", "TOPIC", "PLACE", "DATE", "DEADLINE", "AMOUNT"} <= roles["EVENT"]
    assert {"HOLDER", "TARGET", "TARGET_EVENT", "CONDITION", "EVIDENCE"} <= roles["STANCE"]
    assert {"SPEAKER", "ADDRESSEE", "CUE"} <= roles["QUOTE"]


def test_the_minimal_codebook_has_three_labels_and_no_attributes() -> None:
    codebook = load_codebook("minimal")
    assert [label.code for label in codebook.labels] == ["ACTOR", "COUNTRY", "EVENT"]
    assert codebook.attributes == ()
    assert load_codebook("empty").labels == ()


HEAD = 'name = "x"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('name = "x"\ncolour = 3\n', "unknown key colour"),
        ("name = 3\n", "name must be a text"),
        ('name = "x"\nversion = true\n', "version must be a whole number"),
        ('name = "x"\nnames = "y"\n', "names must be a table"),
        ('name = "x"\nnames = {de = "y"}\n', "names: unknown key de"),
        ('name = "x"\nlabels = [3]\n', "labels[1]: must be a table"),
        (HEAD + '[[labels]]\ncode = "A"\nkey = 1\n', "labels[A]: key must be a text"),
        (HEAD + '[[labels]]\ncode = "A"\nkind = "tree"\n', "labels[A]: kind must be one of span, frame"),
        (HEAD + '[[labels]]\ncode = "A"\ncues_fr = [1]\n', "cues_fr must be a list of texts"),
        (HEAD + '[[labels]]\ncode = "A"\nmaps = {a = 1}\n', "maps must be a list of texts"),
        (HEAD + '[[labels]]\ncode = "A"\nroles = [{role = "R", some = 1}]\n', "roles[R]: unknown key some"),
        (HEAD + '[[labels]]\ncode = "A"\n[[labels]]\ncode = "A"\n', "label A stands 2 times"),
        (HEAD + '[[labels]]\ncode = "A b"\n', "label 'A b' is not a code"),
        (HEAD + '[[labels]]\ncode = "A"\nparent = "B"\n', "unknown parent B"),
        (HEAD + '[[labels]]\ncode = "A"\nparent = "A"\n', "its parent A is not a layer"),
        (HEAD + '[[labels]]\ncode = "A"\ncolour = "#12"\n', "colour #12"),
        (HEAD + '[[labels]]\ncode = "A"\nconfusions = ["B/c"]\n', "unknown label B/c"),
        (HEAD + '[[labels]]\ncode = "A"\nkind = "frame"\nroles = [{role = "R"}]\n', "unknown role R"),
        (HEAD + '[[labels]]\ncode = "A"\nkey = "X"\n[[labels]]\ncode = "B"\nkey = "x"\n', "key X belongs to 2 layers"),
        (HEAD + '[[labels]]\ncode = "A"\nrequires = [["R"]]\n', "required role R is not one of its roles"),
        (HEAD + '[[attributes]]\ncode = "a"\non = "moon"\n', "on must be one of"),
        (HEAD + '[[attributes]]\ncode = "type"\non = "frame"\n', "this code is not free to use"),
        (HEAD + '[[attributes]]\ncode = "a"\non = "frame"\nlabels = ["B"]\n', "unknown label B"),
        (HEAD + '[[attributes]]\ncode = "a"\non = "frame"\n' * 2, "stands twice for the same label"),
        (HEAD + '[[attributes]]\ncode = "a"\non = "frame"\ndefault = "z"\nvalues = [{code = "y"}]\n', "default z"),
        (
            HEAD + '[[attributes]]\ncode = "a"\non = "frame"\nvalues = [{code = "y"}, {code = "y"}]\n',
            "value y stands 2",
        ),
        (HEAD + '[[roles]]\ncode = "R"\nfillers = ["B"]\n', "unknown filler B"),
        (HEAD + '[[roles]]\ncode = "R"\n', "nothing may fill it"),
        ('name = ""\n', "the codebook has no name"),
        ('name = "x"\nversion = 0\n', "version 0 is below 1"),
    ],
)
def test_an_unsound_file_is_refused_with_its_path_and_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ImportRefused) as refusal:
        load_codebook(path)
    assert message in str(refusal.value)
    assert str(refusal.value).startswith(str(path))


def test_a_syntax_error_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('name = "x"\nversion = \n', encoding="utf-8")
    with pytest.raises(ImportRefused) as refusal:
        load_codebook(path)
    assert refusal.value.line == 2


def test_what_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b"name = \xff")
    for name in ("own.toml", "none.toml", "."):
        with pytest.raises(ImportRefused):
            load_codebook(tmp_path / name)


def test_a_type_overlapping_its_layer_in_the_same_attribute_is_found() -> None:
    codebook = Codebook(
        "i",
        "x",
        labels=(Label("E", Words(), kind="frame"), Label("F", Words(), parent="E")),
        attributes=(Attribute("a", Words(), "frame", ("E",)), Attribute("a", Words(), "frame", ("F",))),
    )
    assert codebook_violations(codebook) == ["attribute a on frame stands twice for the same label"]
    apart = replace(codebook, attributes=(codebook.attributes[0], Attribute("a", Words(), "mention", ("F",))))
    assert codebook_violations(apart) == []


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_words_of = st.builds(Words, _text, _text)
_pairs = st.lists(st.tuples(_text, _text), max_size=3).map(tuple)
_label = st.builds(
    Label,
    code=st.just("A"),
    names=_words_of,
    kind=st.just("frame"),
    key=_text,
    mark=_text,
    entities=st.booleans(),
    definition=_words_of,
    cues_fr=st.lists(_text, max_size=3).map(tuple),
    examples=st.lists(st.builds(Example, _text, st.booleans()), max_size=2).map(tuple),
    roles=st.just((RoleUse("R", 1, 2),)),
    requires=st.just((("R",),)),
    comment_required=st.booleans(),
    retired=st.booleans(),
    maps=_pairs,
)
_values = st.builds(Value, st.just("v"), _words_of, _words_of, _pairs, st.booleans()).map(lambda value: (value,))
_attribute = st.builds(
    Attribute, st.just("a"), _words_of, st.just("frame"), st.just(("A",)), _values, st.booleans(), st.booleans()
)


@given(label=_label, attribute=_attribute, words=_words_of, id_=_text)
def test_any_sound_codebook_reads_back_the_same(label: Label, attribute: Attribute, words: Words, id_: str) -> None:
    codebook = Codebook(
        id_,
        "own",
        3,
        words,
        (label,),
        (attribute,),
        (Role("R", words, ("A", "TEXT"), words, retired=True),),
        (Rule("r", words),),
    )
    assert parse_codebook(to_toml(codebook)) == codebook
