from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.formats.tabular.cells import first_day, last_day, listed, precision
from annotator.formats.tabular.columns import DICTIONARY, tables
from annotator.model.codebook import Attribute, Codebook, Value, Words
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Argument, Office, Progress
from annotator.model.span import Span
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

NAMES = (
    *("articles", "register", "mentions", "events", "event_arguments", "event_articles", "stances", "quotations"),
    DICTIONARY,
)
HOSTILE = [
    "=1+1",
    "+33",
    "-",
    "@SUM(A1)",
    " \t=2",
    "'=3",
    'a;b,"c"\r\nd\re\tf',
    "\x01\x0b\u2028\x85",
    "\u202eرئيس\u202c|\\",
]


def read(folder: Path, table: str, *, separator: str = ",") -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=separator, strict=True))


def project() -> MemoryProject:
    """One article with an event, a stance and a quotation."""
    france = factories.entity("France", "COUNTRY", id="fr", codes=(("ISO3166-1-alpha-2", "FR"),))
    person = factories.entity(
        "A | B",
        id="p",
        aliases=("x|y", "z\\"),
        type="PERSON",
        attributes=(("country", "VE"), ("sector", "GOV"), ("unheard", "1")),
        offices=(Office("minister", "2019", "", "VE", "acting"),),
    )
    return MemoryProject(
        people=[Annotator("a", "Ann"), Annotator("b", "Bob")],
        register=[person, france],
        texts=[factories.article(id="t", name="une", date="2019-01", source="S", metadata=(("k", "v"),))],
        all_mentions=[
            factories.mention(0, 14, id="m1", entities=("p",), attributes=(("type", "PERSON"),)),
            replace(factories.mention(15, 19, "EVENT", id="m2"), spans=(Span(15, 19), Span(26, 36))),
            factories.mention(42, 57, "DATE", id="m3", value="2019-01-23"),
        ],
        all_frames=[
            replace(
                factories.frame("m2", id="e", attributes=(("mode", "expel"), ("type", "SANCTION"), ("x", "y"))),
                arguments=(
                    Argument("AGENT", mention="m1"),
                    Argument("TARGET", entity="fr", confidence="probable", source="p"),
                    Argument("AMOUNT", text="dix"),
                    Argument("CONTENT", frame="s"),
                    Argument("DATE", mention="m3"),
                    Argument("SAME_AS", frame="e2"),
                ),
                date="2019-01",
                source="fr",
                note="n",
            ),
            replace(
                factories.frame("m1", id="s", label="STANCE", attributes=(("form", "condemn"), ("form", "demand"))),
                arguments=(
                    Argument("HOLDER", mention="m1"),
                    Argument("TARGET_EVENT", frame="e", confidence="possible"),
                    Argument("DATE", mention="m3"),
                ),
            ),
            replace(
                factories.frame("m1", id="q", label="QUOTE", annotator="b"),
                arguments=(Argument("SPEAKER", entity="narrator"), Argument("CUE", text="dit")),
            ),
        ],
        states=[Progress("t/a", "t", "a", "done")],
    )


def test_a_folder_with_one_row_a_record(tmp_path: Path) -> None:
    report = export("tables", project(), tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(f"{name}.csv" for name in NAMES)
    found = {name: len(read(tmp_path / "out", name)) for name in NAMES}
    assert report.kept == found
    del found[DICTIONARY]
    assert list(found.values()) == [1, 2, 3, 1, 6, 1, 1, 1]
    assert (report.articles, report.mentions, report.frames, report.entities) == (1, 3, 3, 2)


def test_an_event_with_its_arguments_and_its_article(tmp_path: Path) -> None:
    export("tables", project(), tmp_path, language="en")
    (event,) = read(tmp_path, "events")
    assert (event["type"], event["type_name"], event["mode"]) == ("SANCTION", "Sanction", "expel")
    assert (event["plover"], event["quad"], event["score"], event["cameo"]) == ("SANCTION", "MK", "-6.0", "16")
    assert (event["date"], event["date_start"], event["date_end"]) == ("2019-01", "2019-01-01", "2019-01-31")
    assert (event["date_precision"], event["source"], event["source_id"]) == ("month", "France", "fr")
    assert (event["agents"], event["agent_ids"]) == ("A \\| B", "p")
    assert (event["agent_countries"], event["agent_sectors"]) == ("VEN", "GOV")
    assert (event["targets"], event["target_countries"]) == ("France", "FRA")
    assert (event["triggers"], event["spans"]) == ("romp … Washington", "15-19|26-36")
    assert (event["other_attributes"], event["note"], event["flag"]) == ("x=y", "n", "no")
    assert event["sentence"] == "Nicolas Maduro rompt avec Washington."
    rows = read(tmp_path, "event_arguments")
    assert [(row["position"], row["role"], row["filler"], row["text"]) for row in rows] == [
        ("1", "AGENT", "mention", "Nicolas Maduro"),
        ("2", "TARGET", "entity", "France"),
        ("3", "AMOUNT", "text", "dix"),
        ("4", "CONTENT", "event", "Nicolas Maduro"),
        ("5", "DATE", "mention", rows[4]["text"]),
        ("6", "SAME_AS", "event", ""),
    ]
    assert [row["implicit"] for row in rows] == ["no", "yes", "no", "no", "no", "no"]
    assert (rows[1]["confidence"], rows[1]["source"]) == ("probable", "A | B")
    assert (rows[4]["value"], rows[3]["filler_event_id"]) == ("2019-01-23", "s")
    (link,) = read(tmp_path, "event_articles")
    assert (link["event_id"], link["article_id"], link["article_date"], link["same_as"]) == ("e", "t", "2019-01", "e2")


def test_stances_quotations_register_articles_and_mentions(tmp_path: Path) -> None:
    report = export("tables", project(), tmp_path)
    (stance,) = read(tmp_path, "stances")
    assert (stance["holders"], stance["form"], stance["target_event_ids"]) == ("A \\| B", "condemn|demand", "e")
    assert stance["target_event_types"] == "SANCTION"
    (quotation,) = read(tmp_path, "quotations")
    assert (quotation["annotator"], quotation["speakers"], quotation["cue"]) == ("Bob", "NARRATOR", "dit")
    france, person = read(tmp_path, "register")
    assert (france["layer_name"], france["countries"], france["codes"]) == ("Pays", "FRA", "ISO3166-1-alpha-2=FR")
    assert (person["aliases"], person["offices"]) == ("x\\|y|z\\\\", "minister;2019;;VE;acting")
    assert (person["sector"], person["other_attributes"]) == ("GOV", "unheard=1")
    (article,) = read(tmp_path, "articles")
    counts = [article[name] for name in ("mentions", "events", "stances", "quotations")]
    assert (counts, article["progress"], article["metadata"]) == (["3", "1", "1", "1"], "Ann=done", "k=v")
    assert (article["date_precision"], article["date_estimated"]) == ("month", "no")
    mention = read(tmp_path, "mentions")[0]
    assert (mention["label_name"], mention["type_name"], mention["entities"]) == ("Acteur", "Personne", "A \\| B")
    placeless = "stances and quotations have no column for this"
    found = lost(report)
    assert (found["arguments", placeless], found["source and confidence of arguments", placeless]) == (1, 1)


def test_every_column_is_told_and_filled(tmp_path: Path) -> None:
    export("tables", project(), tmp_path)
    told = read(tmp_path, DICTIONARY)
    assert {row["table"] for row in told} == set(NAMES)
    assert all(row["meaning_fr"] and row["meaning_en"] and row["type"] for row in told)
    for name in NAMES:
        columns = [row["column"] for row in told if row["table"] == name]
        assert columns == list(read(tmp_path, name)[0])
        assert len(columns) == len(set(columns))
    values = {(row["table"], row["column"]): row["values"] for row in told}
    assert "SANCTION (Réduire les relations)" in values["events", "type"]
    assert "AGENT (" in values["event_arguments", "role"]
    assert values["events", "contested"] == "yes (oui)|no (non)"


@pytest.mark.parametrize("project_of", [project, sample])
def test_no_fixed_column_is_forgotten(project_of: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from annotator.formats.tabular import csv_files

    seen: dict[str, set[str]] = {}
    add = csv_files.CsvFiles.add

    def watched(self: csv_files.CsvFiles, table: object, row: dict[str, object]) -> None:
        seen.setdefault(table.name, set()).update(row)  # type: ignore[attr-defined]
        add(self, table, row)  # type: ignore[arg-type]

    monkeypatch.setattr(csv_files.CsvFiles, "add", watched)
    export("tables", project_of(), tmp_path)  # type: ignore[operator]
    lacking = {
        table.name: {column.name for column in table.columns} - seen[table.name]
        for table in tables(political(), language="fr").values()
    }
    assert {name: columns for name, columns in lacking.items() if columns} == {}


def test_attributes_of_the_codebook_have_columns_that_clash_with_none(tmp_path: Path) -> None:
    odd = [
        Attribute("date", Words("d", "d"), "frame", ("EVENT",)),
        Attribute("attribute_date", Words("e", "e"), "frame", ("EVENT",)),
        Attribute("=x|", Words("f", "f"), "frame", ("EVENT",), (Value("v", Words("w", "w")),), default="v"),
        Attribute("only", Words("g", "g"), "frame", ("STANCE",)),
    ]
    found = project()
    found.codebook = replace(political(), attributes=tuple(odd))
    found.all_frames = [
        replace(found.all_frames[0], attributes=(("=x|", "v"), ("attribute_date", "b"), ("date", "c|")))
    ]
    export("tables", found, tmp_path)
    (event,) = read(tmp_path, "events")
    values = (event["date"], event["attribute_date"], event["attribute_attribute_date"], event["'=x|"])
    assert values == ("2019-01", "c\\|", "b", "v")
    assert "only" not in event
    (told,) = [row for row in read(tmp_path, DICTIONARY) if row["column"] == "'=x|"]
    assert (told["values"], told["meaning_en"]) == ("v (w)", "f (empty: v)")


@pytest.mark.parametrize(("name", "separator"), [(",", ","), (";", ";"), ("tab", "\t")])
def test_separators_mark_and_guard(name: str, separator: str, tmp_path: Path) -> None:
    found = project()
    frames = [replace(found.all_frames[0], id=str(at), note=note) for at, note in enumerate(HOSTILE)]
    found.all_frames = frames
    report = export("tables", found, tmp_path / "raw", separator=name, guard="no")
    assert [row["note"] for row in read(tmp_path / "raw", "events", separator=separator)] == HOSTILE
    assert report.warnings == []
    guarded = export("tables", found, tmp_path / "out", separator=name, bom="yes")
    assert (tmp_path / "out" / "events.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    notes = [row["note"] for row in read(tmp_path / "out", "events", separator=separator)]
    assert notes == [f"'{note}" if at < 6 else note for at, note in enumerate(HOSTILE)]
    assert [(told.path, told.code) for told in guarded.warnings] == [("events.csv", "formula-escaped")]


def test_very_long_cells_are_read_back(tmp_path: Path) -> None:
    found = project()
    found.texts = [factories.article("é\n" * 200_000, id="t", name="long")]
    found.all_mentions = [factories.mention(0, 400_000, id="m")]
    found.all_frames = []
    export("tables", found, tmp_path)
    before = csv.field_size_limit(10**9)
    try:
        assert read(tmp_path, "mentions")[0]["text"] == "é\n" * 200_000
    finally:
        csv.field_size_limit(before)
    assert before == 131_072


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    export("tables", sample(), tmp_path / "a")
    export("tables", turned(sample()), tmp_path / "b")
    for name in NAMES:
        assert (tmp_path / "a" / f"{name}.csv").read_bytes() == (tmp_path / "b" / f"{name}.csv").read_bytes()


def test_an_empty_project_and_an_empty_codebook(tmp_path: Path) -> None:
    report = export("tables", MemoryProject(Codebook("c", "empty")), tmp_path)
    assert [report.kept[name] for name in NAMES[:-1]] == [0] * 8
    assert read(tmp_path, "events") == []
    assert report.lost == []


def test_nothing_is_left_of_an_export_that_is_stopped_or_fails(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("old", "utf-8")
    with pytest.raises(Cancelled):
        cancelled("tables", sample(), tmp_path)
    bad = project()
    bad.texts = [replace(bad.texts[0], title="\ud800")]
    for options in ({"separator": "x"}, {"language": "de"}, {}):
        with pytest.raises(ExportRefused):
            export("tables", bad, tmp_path, **options)
    with pytest.raises(ExportRefused):
        export("tables", project(), tmp_path / "events.csv")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_rows_that_do_not_come_back_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.tables.count_rows", lambda *_: 0)
    with pytest.raises(ExportRefused, match="read back"):
        export("tables", project(), tmp_path)
    assert list(tmp_path.iterdir()) == []


DATES = [
    ("2019-01-23", "day", "2019-01-23", "2019-01-23"),
    ("2019-01-23T10:00", "day", "2019-01-23", "2019-01-23"),
    ("2020-02", "month", "2020-02-01", "2020-02-29"),
    ("2019", "year", "2019-01-01", "2019-12-31"),
    ("2019-W04", "week", "2019-01-21", "2019-01-27"),
    ("2019-01/2019-03-02", "interval", "2019-01-01", "2019-03-02"),
    ("../2019", "interval", "", "2019-12-31"),
    ("2019/", "interval", "2019-01-01", ""),
    ("2019-XX", "unknown", "", ""),
    ("PT72H", "unknown", "", ""),
    ("2019-02-30", "day", "", ""),
    ("2019-13", "month", "", ""),
    ("", "unknown", "", ""),
]


@pytest.mark.parametrize(("value", "kind", "first", "last"), DATES)
def test_dates_have_a_precision_and_two_ends(value: str, kind: str, first: str, last: str) -> None:
    assert (precision(value), first_day(value), last_day(value)) == (kind, first, last)


def test_lists_can_be_taken_apart() -> None:
    assert listed(["a|b", "c\\", ""]) == "a\\|b|c\\\\|"
