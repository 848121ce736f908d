from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.corpus_view import CorpusView
from annotator.model.change import Act
from annotator.model.records import Annotator, Article
from annotator.model.span import Span
from annotator.occurrences import Occurrence, Target, target_of
from annotator.workspace import Happened, Workspace
from tests.factories import article, entity, mention

MADURO = entity("Nicolas Maduro", id="maduro", type="PERSON", aliases=("Maduro", "maduro"))
GUERRA = entity("Nicolas Maduro Guerra", id="guerra", type="PERSON")
SUD = entity("Sud", "PLACE", id="sud")
TEXTS = {
    "t0": "Maduro parle. Nicolas Maduro, MADURO ; maduro. L’été de Nicolas Maduro Guerra.",
    "t1": "Rien ici.",
    "t2": "« Maduro » et, “Maduro”.",
    "t3": "Au Sud du sud, le SUD. Des électeurs, un électeur.",
}


class Project:
    """Some articles and the view of annotator A."""

    def __init__(self, folder: Path) -> None:
        self.workspace = Workspace.create(folder / "p.attache", load_codebook("political"), annotator="A")
        self.texts: dict[str, Article] = {id_: article(text, id=id_, name=id_) for id_, text in TEXTS.items()}
        self.workspace.store_people([self.workspace.annotator, Annotator("0b", "B")])
        self.workspace.store_new([MADURO, GUERRA, SUD, *self.texts.values()], Act("import"))
        self.view = CorpusView(self.workspace.path, self.workspace.annotator.id)

    def tag(self, text: str, start: int, end: int, label: str = "ACTOR", **fields: object) -> str:
        made = mention(start, end, label, **{"article": text, "annotator": self.workspace.annotator.id, **fields})
        self.workspace.store_new([made], Act("tag"))
        return made.id

    def find(self, target: Target, articles: list[str] | None = None) -> list[Occurrence]:
        return [one for some in self.view.occurrences(target, articles) for one in some]

    def states(self, target: Target) -> list[tuple[int, str]]:
        """Of the first article, where and what."""
        return [(one.span.start, one.status) for one in self.find(target, ["t0"])]

    def close(self) -> None:
        self.view.close()
        self.workspace.close()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with closing(Project(tmp_path)) as found:
        yield found


PLAIN = Target("Maduro", "ACTOR", "maduro")


def test_free_places_are_found_in_every_article_in_order(project: Project) -> None:
    found = project.find(PLAIN)
    assert [(one.article, one.span.start, one.words) for one in found] == [
        ("t0", 0, "Maduro"),
        ("t0", 22, "Maduro"),
        ("t0", 30, "MADURO"),
        ("t0", TEXTS["t0"].rindex("Maduro"), "Maduro"),
        ("t2", 2, "Maduro"),
        ("t2", 16, "Maduro"),
    ]
    assert {one.status for one in found} == {"free", "doubtful"}
    assert project.find(PLAIN, ["t2", "t1"]) == [one for one in found if one.article == "t2"]
    assert project.find(PLAIN, []) == []


def test_a_part_of_another_records_longer_name_is_doubtful(project: Project) -> None:
    (doubtful,) = [one for one in project.find(PLAIN) if one.status == "doubtful"]
    assert (doubtful.name, doubtful.mention) == ("Nicolas Maduro Guerra", "")
    assert doubtful.span.start == TEXTS["t0"].rindex("Maduro")
    own = Target("Maduro", "ACTOR", "guerra")
    assert [one.name for one in project.find(own) if one.status == "doubtful"] == ["Nicolas Maduro"] * 2


def test_what_is_tagged_the_same_way_is_tagged(project: Project) -> None:
    id_ = project.tag("t0", 14, 28, entities=("maduro",))
    (tagged,) = [one for one in project.find(PLAIN) if one.status == "tagged"]
    assert (tagged.span, tagged.mention) == (Span(22, 28), id_)


@pytest.mark.parametrize(
    ("label", "fields", "status"),
    [
        ("ACTOR", {"entities": ("guerra",)}, "other"),
        ("ACTOR", {}, "other"),
        ("PLACE", {}, "other"),
        ("DATE", {}, "free"),
        ("EVENT", {}, "free"),
        ("ACTOR", {"entities": ("maduro",)}, "tagged"),
        ("ACTOR", {"annotator": "0b"}, "free"),
    ],
)
def test_what_is_tagged_otherwise(project: Project, label: str, fields: dict[str, object], status: str) -> None:
    project.tag("t0", 0, 6, label, **fields)
    assert project.states(PLAIN)[0] == (0, status)


def test_without_a_record_the_label_says_whether_it_is_the_same(project: Project) -> None:
    project.tag("t0", 0, 6, entities=("guerra",))
    assert project.states(Target("Maduro", "ACTOR"))[0] == (0, "tagged")


def test_a_longer_name_of_another_layer_does_not_hinder(project: Project) -> None:
    project.tag("t0", 14, 28, "COUNTRY")
    assert project.states(PLAIN)[1] == (22, "free")


def test_a_form_with_a_capital_wants_one(project: Project) -> None:
    assert [one.words for one in project.find(Target("Sud", "PLACE"))] == ["Sud", "SUD"]
    assert [one.words for one in project.find(Target("sud", "PLACE"))] == ["Sud", "sud", "SUD"]


def test_a_target_has_the_inflected_forms_and_the_telling_names(project: Project) -> None:
    target = target_of("électeurs", "ACTOR", entity=None, language="fr")
    assert [one.words for one in project.find(target)] == ["électeurs", "électeur"]
    target = target_of("MADURO", "ACTOR", entity=MADURO, language="fr")
    assert (target.forms, target.entity) == (("Nicolas Maduro", "Maduro"), "maduro")
    assert [one.words for one in project.find(target, ["t0"])][:3] == ["Maduro", "Nicolas Maduro", "MADURO"]


@pytest.mark.parametrize(
    ("words", "found"), [('Maduro", et', []), ("Maduro” et", []), ("Maduro » et, “Maduro", ["t2"])]
)
def test_words_are_taken_literally(project: Project, words: str, found: list[str]) -> None:
    assert [one.article for one in project.find(Target(words, "ACTOR"))] == found


@pytest.mark.parametrize("words", ["", "…", "« »", "\u00ad", " "])
def test_words_without_a_letter_are_nowhere(project: Project, words: str) -> None:
    assert project.find(Target(words, "ACTOR")) == []


def test_progress_may_cancel(project: Project) -> None:
    def progress(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        list(project.view.occurrences(PLAIN, progress=progress))


def test_the_view_learns_of_new_articles_and_tags(project: Project) -> None:
    assert len(project.find(PLAIN)) == 6
    told: list[Happened] = []
    project.workspace.subscribe(told.append)
    project.workspace.store_new([article("Encore Maduro.", id="t4", name="t4")], Act("import"))
    project.tag("t4", 7, 13, entities=("maduro",))
    for happened in told:
        project.view.learn(happened.change, happened.sequence)
    assert [(one.article, one.status) for one in project.find(PLAIN)][-1] == ("t4", "tagged")
    assert [one.reason.code for one in project.view.suggestions("t2")] == ["tagged", "tagged"]
