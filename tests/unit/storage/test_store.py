from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.model.change import Act, Change
from annotator.model.errors import AnnotatorError, NotSaved, ProjectError, RecordMissing, StaleChange
from annotator.model.records import Argument, Mention, Progress, progress_id
from annotator.model.span import Span
from annotator.storage.store import Store
from tests.factories import article, codebook, entity, frame, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project


def test_a_mention_comes_back_as_it_was_put(project: Project) -> None:
    spans = (Span(0, 7), Span(8, 14), Span(16, 21))
    both = (project.actor.id, project.country.id)
    put = mention(
        0,
        1,
        spans=spans,
        entities=both,
        attributes=(("kind", "name"), ("type", "PERSON")),
        note="« é »",
        flag=True,
        value="2019",
        confidence="possible",
        origin="import",
        codebook=3,
    )
    project.put(put, plain := mention(2, 5))
    assert project.store.mentions("t", "a") == [put, plain]
    assert project.store.record(Mention, put.id) == put


def test_mentions_come_by_place_the_longer_first(project: Project) -> None:
    late, short, long = mention(9, 10), mention(3, 5), mention(3, 8)
    project.put(late, short, long)
    assert project.store.mentions("t", "a") == [long, short, late]


def test_one_annotator_does_not_see_the_other_but_all_see_all(project: Project) -> None:
    mine, theirs = mention(0, 3), mention(0, 3, annotator="b")
    project.put(mine, theirs)
    assert project.store.mentions("t", "a") == [mine]
    assert {found.id for found in project.store.mentions("t")} == {mine.id, theirs.id}


def test_a_frame_comes_back_as_it_was_put(project: Project) -> None:
    trigger = mention(0, 3, "EVENT")
    put = frame(
        trigger.id,
        arguments=(Argument("AGENT", entity=project.actor.id, confidence="probable"), Argument("TARGET", text="x")),
        date="2019-01",
        source=project.country.id,
    )
    project.put(trigger, put)
    assert project.store.frames("t", "a") == [put]
    assert (
        project.store.frames_of_entity(project.actor.id) == [put] == project.store.frames_of_entity(project.country.id)
    )


def test_the_narrator_needs_no_record(project: Project) -> None:
    put = frame(arguments=(Argument("AGENT", entity="narrator"),))
    project.put(put)
    assert project.store.frames("t", "a") == [put]


def test_relabelling_replaces_the_record_and_its_links(project: Project) -> None:
    old = mention(0, 3, entities=(project.actor.id,))
    new = replace(old, label="COUNTRY", entities=(project.country.id,))
    project.put(old)
    project.put(new, removed=(old,))
    assert project.store.mentions_of_entity(project.actor.id) == []
    assert project.store.mentions_of_entity(project.country.id) == [new]
    assert project.store.entity_counts() == {project.country.id: 1}


@pytest.mark.parametrize("backwards", [False, True])
def test_an_article_leaves_with_all_that_hangs_on_it_in_any_order(project: Project, backwards: bool) -> None:
    name, put = mention(0, 3, entities=(project.actor.id,)), frame()
    state = Progress(progress_id("t", "a"), "t", "a", "done")
    project.put(name, put, state)
    gone = (project.article, name, put, state)
    project.put(removed=gone[::-1] if backwards else gone)
    assert project.store.counts()["articles"] == 0
    with pytest.raises(RecordMissing):
        project.store.article("t")


def test_a_removed_record_that_is_not_there_is_named_and_nothing_is_written(project: Project) -> None:
    ghost, fresh = mention(0, 3), mention(4, 6)
    before = project.store.undoable("a")
    with pytest.raises(StaleChange) as caught:
        project.put(fresh, removed=(ghost,))
    assert caught.value.records == (ghost.id,)
    assert project.store.mentions("t") == []
    assert project.store.undoable("a") == before


def test_a_mention_of_an_unknown_entity_is_refused_whole(project: Project) -> None:
    good, dangling = mention(0, 3), mention(4, 6, entities=("nobody",))
    with pytest.raises(StaleChange) as caught:
        project.put(good, dangling)
    assert dangling.id in caught.value.records
    assert project.store.mentions("t") == []
    project.put(good)
    assert project.store.mentions("t") == [good]


def test_an_entity_in_use_cannot_leave(project: Project) -> None:
    project.put(mention(0, 3, entities=(project.actor.id,)))
    with pytest.raises(StaleChange):
        project.put(removed=(project.actor,))
    assert project.actor in project.store.entities()


def test_the_same_record_twice_is_refused(project: Project) -> None:
    project.put(put := mention(0, 3))
    with pytest.raises(StaleChange) as caught:
        project.put(put)
    assert put.id in caught.value.records


def test_half_a_character_is_refused_and_the_next_act_works(project: Project) -> None:
    with pytest.raises(AnnotatorError):
        project.put(mention(0, 3, note="\ud83d"))
    project.put(good := mention(0, 3))
    assert project.store.mentions("t") == [good]


@pytest.mark.parametrize(
    "note", ["a\0b", "\x01\x1f\x7f", "🧑‍🤝‍🧑 e\u0301", "'; DROP TABLE mention; --", "\u202eabc\u202c"]
)
def test_strange_texts_come_back(project: Project, note: str) -> None:
    put = mention(0, 3, note=note, attributes=(("kind", note),), value=note)
    project.put(put)
    assert project.store.mentions("t") == [put]


def test_heads_come_in_the_order_asked_with_counts_of_one_annotator(project: Project) -> None:
    other = article("Paris.", id="u", name="other", date="2019", date_estimated=True, source="Le Monde")
    project.put(
        other,
        mention(0, 3),
        mention(4, 6),
        mention(0, 3, annotator="b"),
        Progress(progress_id("t", "a"), "t", "a", "review"),
    )
    first, second = project.store.heads(["u", "missing", "t"], annotator="a")
    assert (
        first.id,
        first.name,
        first.source,
        first.date,
        first.date_estimated,
        first.length,
        first.state,
        first.mentions,
    ) == ("u", "other", "Le Monde", "2019", True, 6, "todo", 0)
    assert (second.id, second.state, second.mentions) == ("t", "review", 2)
    assert project.store.states("a") == {"t": "review"}
    assert project.store.states("b") == {}


def test_ids_come_in_every_order(project: Project) -> None:
    project.put(removed=(project.article,))
    first = article("1", id="1", name="b", title="Zèbre", source="A", date="2020")
    second = article("2", id="2", name="a", title="Éclair", source="B", date="2019")
    project.put(first, second)
    assert project.store.article_ids() == ["2", "1"]
    assert project.store.article_ids(order="title") == ["2", "1"]
    assert project.store.article_ids(order="source") == ["1", "2"]
    assert project.store.article_ids(order="date") == ["2", "1"]
    assert project.store.article_ids(order="date", descending=True) == ["1", "2"]


def test_the_list_is_searched_without_accents_and_case(project: Project) -> None:
    project.put(article("1", id="1", name="b", title="L’Élysée œuvre", source="Le Monde", date="2020-05"))
    for words in ("elysee", "OEUVRE monde", "l'elys", "2020-05", "", "   "):
        assert "1" in project.store.search_heads(words), words
    assert project.store.search_heads("elysee figaro") == set()
    assert project.store.search_heads("%") == set()


def test_articles_are_found_by_name_and_hash(project: Project) -> None:
    assert project.store.article_named(project.article.name) == project.article
    assert project.store.article_named("nothing") is None
    assert project.store.names() == {project.article.name}
    assert project.store.hashes() == {project.article.sha256: project.article.name}


def test_an_article_may_be_empty_or_long(project: Project) -> None:
    empty, long = article("", id="e", name="e"), article("é🇻🇪" * 400_000, id="l", name="l", title="t" * 500)
    project.put(empty, long)
    assert project.store.article("e") == empty
    assert project.store.article("l") == long


def test_editing_the_codebook_is_a_change(project: Project) -> None:
    old = project.store.codebook()
    assert old == codebook()
    new = replace(old, version=2, name="two")
    project.put(new, removed=(old,))
    assert project.store.codebook() == new


def test_what_is_written_is_there_after_reopening(project: Project) -> None:
    project.put(put := mention(0, 3))
    name = project.store.project_id
    project.store.close()
    with closing(Store.open(project.path)) as store:
        assert store.mentions("t", "a") == [put]
        assert store.project_id == name
        assert not store.read_only


def test_a_copy_is_a_whole_project_and_replaces_what_was_there(project: Project, tmp_path: Path) -> None:
    project.put(put := mention(0, 3))
    target = tmp_path / "copie d’été.attache"
    target.write_text("old")
    project.store.save_copy(target)
    with closing(Store.open(target)) as store:
        assert store.mentions("t") == [put]
    assert {path.name for path in tmp_path.iterdir()} == {"p.attache", target.name}


def test_a_copy_over_itself_is_refused_and_the_project_goes_on(project: Project) -> None:
    with pytest.raises(ProjectError):
        project.store.save_copy(project.path)
    project.put(put := mention(0, 3))
    assert project.store.mentions("t") == [put]


def test_a_copy_where_none_can_be_made_leaves_nothing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(NotSaved):
        project.store.save_copy(tmp_path / "missing" / "copy.attache")
    assert [path.name for path in tmp_path.iterdir()] == ["p.attache"]


def test_links_hold_what_the_records_say(project: Project) -> None:
    twice = mention(0, 3, entities=(project.actor.id, project.country.id))
    project.put(twice)
    other = entity("Other")
    project.put(other, changed := replace(twice, entities=(project.country.id, other.id)), removed=(twice,))
    project.store.close()
    with closing(sqlite3.connect(project.path)) as raw:
        links = set(raw.execute("SELECT entity FROM mention_entity WHERE mention=?", (changed.id,)))
    assert links == {(project.country.id,), (other.id,)}


def test_an_import_that_fails_leaves_nothing(project: Project) -> None:
    fresh, same = article("new", id="n", name="n"), article("same", id="s", name=project.article.name)
    with pytest.raises(StaleChange):
        project.store.write(
            Change(
                Act("import"),
                (),
                (
                    fresh,
                    same,
                ),
            ),
            annotator="a",
        )
    assert project.store.names() == {project.article.name}


def test_a_change_outside_articles_is_kept(project: Project) -> None:
    renamed = replace(project.actor, name="Nicolás Maduro", aliases=("Maduro",), codes=(("wikidata", "Q1"),))
    project.store.write(Change(Act("rename"), (project.actor,), (renamed,)), annotator="a")
    assert renamed in project.store.entities()
