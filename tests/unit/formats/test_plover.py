from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.plover import beside
from annotator.formats.plover_json.rules import tables
from annotator.model.codebook import Codebook, Label, Words
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Argument, Entity, Frame
from annotator.model.validation import NARRATOR_ID
from tests import factories
from tests.unit.formats.memory_projects import (
    Cancelled,
    MemoryProject,
    cancelled,
    export,
    lost,
    political,
    sample,
    turned,
)

TEXT = "Paris menace. Alger répond à Paris le 2 mai."
ARTICLE = factories.article(TEXT, id="t", name="une", date="2019-05-03", source="Le Journal", url="u")
ENTITIES = [
    factories.entity("France", "COUNTRY", id="fr", codes=(("ISO3166-1-alpha-2", "FR"),)),
    factories.entity("Algérie", "COUNTRY", id="dz", codes=(("ISO3166-1-alpha-3", "DZA"),)),
]
MENTIONS = [
    factories.mention(0, 5, "COUNTRY", id="m1", entities=("fr",), attributes=(("refers_to", "government"),)),
    factories.mention(6, 12, "EVENT", id="m2"),
    factories.mention(14, 19, "COUNTRY", id="m3", entities=("dz",)),
    factories.mention(20, 26, "EVENT", id="m4"),
    factories.mention(35, 43, "DATE", id="m5", value="2019-05-02"),
]


def event(id_: str, type_: str, *arguments: Argument, source: str = "", **attributes: str) -> Frame:
    """An event of Ann's with the trigger m2."""
    pairs = tuple(sorted({"type": type_, **attributes}.items()))
    return factories.frame("m2", id=id_, attributes=pairs, arguments=arguments, source=source)


def project(*frames: Frame, entities: list[Entity] | None = None) -> MemoryProject:
    return MemoryProject(
        register=ENTITIES if entities is None else entities,
        texts=[ARTICLE],
        all_mentions=MENTIONS,
        all_frames=frames,
    )


def written(found: MemoryProject, folder: Path, **options: str) -> tuple[list[Any], list[Any]]:
    """The rows, and those left out."""
    out = folder / "e.plover.jsonl"
    export("plover", found, out, **options)
    return lines(out), lines(beside(out))


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


CASES: list[tuple[str, dict[str, str], tuple[str, str | None, str]]] = [
    ("CONSULT", {"mode": "visit"}, ("CONSULT", "visit", "actual")),
    ("CONSULT", {"mode": "negotiate"}, ("CONSULT", None, "actual")),
    ("ACCUSE", {"status": "actual"}, ("ACCUSE", None, "actual")),
    ("CONSULT", {"status": "planned", "mode": "visit"}, ("AGREE", None, "planned-cooperation")),
    ("SUPPORT", {"status": "planned"}, ("AGREE", None, "planned-cooperation")),
    ("COOPERATE", {"status": "planned"}, ("AGREE", None, "planned-cooperation")),
    ("AID", {"status": "planned"}, ("AGREE", None, "planned-cooperation")),
    ("RETREAT", {"status": "planned", "mode": "withdraw"}, ("CONCEDE", None, "planned-cooperation")),
    ("SANCTION", {"status": "planned", "mode": "expel"}, ("THREATEN", "expel", "planned-hostile")),
    ("SANCTION", {"status": "planned", "mode": "discontinue"}, ("THREATEN", "relations", "planned-hostile")),
    ("SANCTION", {"status": "planned", "mode": "convict"}, ("THREATEN", None, "planned-hostile")),
    ("ASSAULT", {"status": "planned"}, ("THREATEN", "violence", "planned-hostile")),
    ("ASSAULT", {"status": "planned", "mode": "aerial"}, ("THREATEN", "violence", "planned-hostile")),
    ("COERCE", {"status": "planned", "mode": "arrest"}, ("THREATEN", "arrest", "planned-hostile")),
    ("COERCE", {"status": "planned", "mode": "restrict"}, ("THREATEN", "restrict", "planned-hostile")),
    ("THREATEN", {"status": "planned", "mode": "territory"}, ("THREATEN", "territory", "planned-hostile")),
]


@pytest.mark.parametrize(("type_", "attributes", "expected"), CASES)
def test_an_event_becomes_a_row_by_its_rule(
    type_: str, attributes: dict[str, str], expected: tuple[str, str | None, str], tmp_path: Path
) -> None:
    (row,), out = written(project(event("e", type_, **attributes)), tmp_path)
    assert (row["event"], row["mode"], row["rule"]) == expected
    assert row["coded"]["event"] == type_
    assert out == []


LEFT_OUT: list[tuple[str, dict[str, str], str]] = [
    ("ACCUSE", {"polarity": "neg"}, "negated"),
    ("ACCUSE", {"polarity": "unknown"}, "polarity-unknown"),
    ("ACCUSE", {"status": "generic"}, "generic"),
    ("ACCUSE", {"status": "unknown"}, "unknown"),
    ("ACCUSE", {"status": "demanded"}, "demanded"),
    ("ACCUSE", {"status": "permitted"}, "permitted"),
    ("ACCUSE", {"status": "hypothetical"}, "hypothetical"),
    ("AID", {"status": "hypothetical"}, "hypothetical"),
    ("REQUEST", {"status": "planned"}, "planned"),
    ("ACCUSE", {"status": "rumoured"}, "other-status"),
    ("", {}, "untyped"),
    *((own, {}, "own-type") for own in ("STATEMENT", "POWER", "ELECTION", "OFFICE", "MOVEMENT", "LAW", "OTHER")),
]


@pytest.mark.parametrize(("type_", "attributes", "rule"), LEFT_OUT)
def test_what_is_no_row_is_listed_with_its_reason(
    type_: str, attributes: dict[str, str], rule: str, tmp_path: Path
) -> None:
    rows, (out,) = written(project(event("e", type_, **attributes)), tmp_path)
    assert rows == []
    assert (out["id"], out["article"], out["coder"], out["rule"]) == ("e", "une", "Ann", rule)
    assert out["why"] == tables()["left_out"][rule]
    assert out["eventText"] == "menace"
    assert out["offsets"] == [[6, 12]]


def test_a_hostile_hypothesis_is_a_threat_only_where_its_own_agent_holds_it_out(tmp_path: Path) -> None:
    agent = Argument("AGENT", mention="m1")
    attributes = {"status": "hypothetical", "mode": "discontinue"}
    own = event("own", "SANCTION", agent, source="fr", **attributes)
    foreign = event("foreign", "SANCTION", agent, source="dz", **attributes)
    told = event("told", "SANCTION", agent, **attributes)
    telling = event("telling", "STATEMENT", agent, Argument("CONTENT", frame="told"))
    aid = event("aid", "AID", agent, source="fr", status="hypothetical")
    rows, out = written(project(own, foreign, told, telling, aid), tmp_path)
    assert {row["id"]: (row["event"], row["mode"]) for row in rows} == {
        "own": ("THREATEN", "relations"),
        "told": ("THREATEN", "relations"),
    }
    assert {row["id"]: row["rule"] for row in out} == {
        "foreign": "hypothetical",
        "telling": "own-type",
        "aid": "hypothetical",
    }


@pytest.mark.parametrize(
    ("type_", "mode"),
    [
        *(("CONSULT", "meet"), ("AID", "assist"), ("COOPERATE", "assist"), ("SUPPORT", "assist")),
        *(("RETREAT", "yield"), ("CONCEDE", "yield"), ("ELECTION", "change"), ("SANCTION", "change")),
    ],
)
def test_what_is_requested_gives_the_request_its_mode(type_: str, mode: str, tmp_path: Path) -> None:
    request = event("r", "REQUEST", Argument("CONTENT", frame="c"), mode="order")
    (row,), (out,) = written(project(request, event("c", type_, status="demanded")), tmp_path)
    assert (row["id"], row["mode"], row["rule"], row["content"]) == ("r", mode, "request", ["c"])
    assert (out["id"], out["rule"]) == ("c", "request-content")


def test_a_mode_of_plovers_stands_and_what_came_true_is_a_row(tmp_path: Path) -> None:
    request = event("r", "REQUEST", Argument("CONTENT", frame="c"), mode="yield")
    rows, out = written(project(request, event("c", "CONSULT", status="actual")), tmp_path)
    assert {row["id"]: (row["event"], row["mode"]) for row in rows} == {
        "r": ("REQUEST", "yield"),
        "c": ("CONSULT", None),
    }
    assert out == []


def test_the_extended_file_has_own_types_and_modes(tmp_path: Path) -> None:
    frames = (
        event("s", "STATEMENT", mode="announce"),
        event("c", "CONSULT", mode="negotiate"),
        event("p", "POWER", status="planned"),
        event("x", "ELECTION", status="planned"),
    )
    rows, out = written(project(*frames), tmp_path, extended="yes")
    found = {row["id"]: (row["event"], row["mode"], row["quad"], row["score"]) for row in rows}
    assert found == {
        "s": ("STATEMENT", "announce", "N", None),
        "c": ("CONSULT", "negotiate", "VC", 2.5),
        "p": ("THREATEN", None, "VK", -3.5),
    }
    assert [row["rule"] for row in out] == ["planned"]


def test_a_row_has_actors_date_place_text_and_weights(tmp_path: Path) -> None:
    frame = replace(
        event(
            "e",
            "ACCUSE",
            Argument("AGENT", mention="m3"),
            Argument("TARGET", mention="m1"),
            Argument("DATE", mention="m5"),
            Argument("PLACE", entity="fr"),
            Argument("AMOUNT", text="dix"),
            context="legal",
            time="historical",
            mode="allege",
        ),
        triggers=("m4",),
        note="nb",
    )
    out = tmp_path / "e.plover.jsonl"
    report = export("plover", project(frame), out)
    (row,) = lines(out)
    assert row["actor"] == [
        {"actorText": "Alger", "name": "Algérie", "id": "dz", "code": "DZA", "sector": "", "sectorSecondary": []}
    ]
    assert [(one["actorText"], one["code"], one["sector"]) for one in row["recipient"]] == [("Paris", "FRA", "GOV")]
    assert (row["date"], row["datePrecision"], row["dateBasis"]) == ("2019-05-02", "day", "mention")
    assert row["eventLoc"] == [{"name": "France", "country code": "FR", "placeText": "France", "role": "PLACE"}]
    assert (row["event"], row["mode"], row["context"]) == ("ACCUSE", "allege", ["legal", "historical"])
    assert (row["quad"], row["score"], row["eventText"]) == ("VK", -3.0, "répond")
    assert row["text"] == "Alger répond à Paris le 2 mai."
    assert row["textInfo"] == {"start": 14, "end": 44, "triggers": [[20, 26]]}
    assert (row["publication"], row["language"], row["coder"]) == ("Le Journal", "fr", "Ann")
    assert (row["codebook"], row["version"], row["comment"]) == ("political 1", "0.8", "nb")
    assert row["article"]["url"] == "u"
    assert lost(report) == {("arguments", "PLOVER has no field for these roles"): 1}


def test_the_date_falls_back_to_the_articles_day(tmp_path: Path) -> None:
    frames = (event("a", "ACCUSE"), replace(event("b", "ACCUSE"), date="2019-01/2019-02", precision="month"))
    rows, _ = written(project(*frames), tmp_path)
    found = {row["id"]: (row["date"], row["datePrecision"], row["dateBasis"]) for row in rows}
    assert found == {"a": ("2019-05-03", "day", "publication"), "b": ("2019-01/2019-02", "month", "event")}


ACTORS: list[tuple[dict[str, Any], list[tuple[str, str, list[str]]]]] = [
    ({"attributes": (("country", "VE"), ("sector", "LEG"), ("sectors_secondary", "OPP"))}, [("VEN", "LEG", ["OPP"])]),
    (
        {"attributes": (("country", "US"), ("country", "VE"), ("sector", "GOV"))},
        [("USA", "GOV", []), ("VEN", "GOV", [])],
    ),
    ({"attributes": (("sector", "IGO"),)}, [("IGO", "", [])]),
    ({"attributes": (("sector", "EUR"), ("sectors_secondary", "LEG"))}, [("EUR", "LEG", [])]),
    ({"attributes": (("country", "FR"), ("sector", "NGO"))}, [("FRA", "NGO", [])]),
    ({"attributes": (("country", "SU"),)}, [("SUN", "", [])]),
    ({"attributes": (("country", "Atlantide"),)}, [("Atlantide", "", [])]),
    (
        {"kind": "COUNTRY", "attributes": (("claimed_by", "GE"), ("territory_status", "partly_recognised"))},
        [("GEO", "PRE", [])],
    ),
    ({}, [("", "", [])]),
]


@pytest.mark.parametrize(("fields", "expected"), ACTORS)
def test_actors_have_three_letters_and_sectors(
    fields: dict[str, Any], expected: list[tuple[str, str, list[str]]], tmp_path: Path
) -> None:
    entity = factories.entity("X", id="x", **fields)
    (row,), _ = written(project(event("e", "ACCUSE", Argument("AGENT", entity="x")), entities=[entity]), tmp_path)
    assert [(one["code"], one["sector"], one["sectorSecondary"]) for one in row["actor"]] == expected


def test_the_narrator_is_media_and_words_without_a_record_have_no_code(tmp_path: Path) -> None:
    bare = [replace(MENTIONS[0], entities=()), *MENTIONS[1:]]
    found = project(event("e", "ACCUSE", Argument("AGENT", entity=NARRATOR_ID), Argument("TARGET", mention="m1")))
    found.all_mentions = bare
    (row,), _ = written(found, tmp_path)
    assert [(one["actorText"], one["name"], one["sector"]) for one in row["actor"]] == [
        ("NARRATOR", "Le Journal", "JRN")
    ]
    assert [(one["actorText"], one["code"]) for one in row["recipient"]] == [("Paris", "")]


def test_dyads(tmp_path: Path) -> None:
    both = event("e", "ACCUSE", Argument("AGENT", mention="m1"), Argument("TARGET", mention="m3"))
    mutual = event("f", "CONSULT", Argument("AGENT", mention="m1"), Argument("AGENT", mention="m3"))
    alone = event("g", "PROTEST")
    rows, _ = written(project(both, mutual, alone), tmp_path, dyads="yes")
    names = [(row["id"], *([one["id"] for one in row[side]] for side in ("actor", "recipient"))) for row in rows]
    assert names == [
        ("e-1", ["fr"], ["dz"]),
        ("f-1", ["fr"], ["dz"]),
        ("f-2", ["dz"], ["fr"]),
        ("g-1", [], []),
    ]
    assert {row["event_id"] for row in rows} == {"e", "f", "g"}


def test_each_annotators_events_are_judged_by_their_own_requests(tmp_path: Path) -> None:
    request = replace(event("r", "REQUEST", Argument("CONTENT", frame="c")), annotator="b")
    found = project(request, event("c", "CONSULT"))
    found.people = (Annotator("a", "Ann"), Annotator("b", "Bob"))
    rows, out = written(found, tmp_path)
    assert [(row["coder"], row["event"]) for row in rows] == [("Ann", "CONSULT"), ("Bob", "REQUEST")]
    assert out == []


def test_the_sample_is_counted_whole_and_in_one_order(tmp_path: Path) -> None:
    report = export("plover", sample(), tmp_path / "a.jsonl")
    rows, out = lines(tmp_path / "a.jsonl"), lines(tmp_path / "a.left-out.jsonl")
    events = sum(frame.label == "EVENT" for frame in sample().all_frames)
    assert len(rows) + len(out) == events
    assert (report.kept["event"], report.kept["line"]) == (len(rows), len(rows))
    assert sum(loss.count for loss in report.lost if loss.what == "events") == len(out)
    assert sum(loss.count for loss in report.lost if loss.what.startswith("frames of")) == report.frames - events
    export("plover", turned(sample()), tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert (tmp_path / "a.left-out.jsonl").read_bytes() == (tmp_path / "b.left-out.jsonl").read_bytes()


def test_a_codebook_without_plovers_types_has_no_rows(tmp_path: Path) -> None:
    found = replace(project(event("e", "SANCTION")), codebook=factories.codebook())
    rows, out = written(found, tmp_path)
    assert (rows, [row["rule"] for row in out]) == ([], ["own-type"])
    assert written(replace(found, codebook=Codebook("c", "empty"), all_frames=()), tmp_path) == ([], [])


@pytest.mark.parametrize("score", ["nan", "inf", "much", ""])
def test_a_score_that_is_no_number_is_none(score: str, tmp_path: Path) -> None:
    label = Label("X", Words("x", "x"), parent="EVENT", maps=(("plover", "AID"), ("score", score)))
    found = replace(project(event("e", "X")), codebook=replace(political(), labels=(*political().layers, label)))
    (row,), _ = written(found, tmp_path)
    assert (row["event"], row["score"], row["quad"]) == ("AID", None, None)


def test_hostile_words_stay_on_their_line(tmp_path: Path) -> None:
    text = "a\u2028b\x85 \x0b\"'\\ \u202eرئيس\u202c =1+1 🇻🇪"
    found = project(replace(event("e", "ACCUSE"), note=text))
    found.texts = [replace(ARTICLE, text=text, title=text)]
    (row,), _ = written(found, tmp_path)
    assert (row["comment"], row["article"]["title"]) == (text, text)
    assert len((tmp_path / "e.plover.jsonl").read_bytes().splitlines()) == 1


def test_nothing_is_left_of_an_export_that_is_stopped_or_fails(tmp_path: Path) -> None:
    out = tmp_path / "e.plover.jsonl"
    out.write_text("old", "utf-8")
    with pytest.raises(Cancelled):
        cancelled("plover", sample(), out)
    with pytest.raises(ExportRefused):
        export("plover", project(replace(event("e", "ACCUSE"), note="\ud800")), out)
    with pytest.raises(ExportRefused):
        export("plover", sample(), tmp_path / "none" / "e.jsonl")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_the_tables_name_only_codes_of_the_shipped_codebook() -> None:
    types = {dict(label.maps).get("plover") for label in political().labels} - {None}
    rules = tables()
    named = {*rules["planned"], *rules["planned"].values(), *rules["request"]["modes"], rules["threat"]["event"]}
    assert named <= types
    assert {key.partition("/")[0] for key in rules["threat"]["modes"]} <= types
    sectors = political().attribute("entity", "sector", "ACTOR")
    assert sectors is not None
    assert set(rules["actors"]["international"]) <= {value.code for value in sectors.values}
