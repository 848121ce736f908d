"""Texts masked for sharing, the copy that holds none, and texts put back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.checking import check_project
from annotator.exchange.sharing import share_project
from annotator.exchange.text_restoring import restore_texts
from annotator.exchange.transfer import StoredProject, export_project, import_paths
from annotator.exchange.without_text import (
    TEXT_LENGTH,
    TEXT_SHA256,
    WithoutText,
    digest,
    is_masked,
    mask_article,
    masked,
    outline,
    shape,
    without_passages,
)
from annotator.formats import registry
from annotator.formats.report import Report
from annotator.model.change import Act, Change
from annotator.model.errors import ProjectError
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, refusal_id
from annotator.model.records import Argument, Article, Frame, Mention, attribute
from annotator.model.span import Span
from annotator.places import SEEDS
from annotator.sample_project import build_sample
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens
from annotator.workspace import Workspace
from tests.factories import article, codebook, entity, frame, mention

TEXT = """Un accord à Rome

Nicolas Maduro a signé, le 3 mai, un « accord » avec l’Italie. Personne ne l’attendait, dit-on à Paris.

L’Italie s’en félicite ; la Chine, elle, se tait. Nicolas Maduro repart demain.
"""


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    build_sample(tmp_path / "sample.attache")
    made = Workspace.open(tmp_path / "sample.attache", annotator="Annotateur A")
    yield made
    made.close()


def of(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def test_letters_and_digits_go_and_all_else_stays() -> None:
    assert shape("L’été 2019, à «\xa0Rome\xa0» :\n\tOui… 12\u202f000\xa0€ !") == (
        "L’xxx 0000, x «\xa0Xxxx\xa0» :\n\tXxx… 00\u202f000\xa0€ !"
    )
    assert shape("E\u0301te\u0301 日本 ❤\ufe0f 👩\u200d🔬") == "Xxxxx xx ❤\ufe0f 👩\u200d🔬"


def test_elided_words_and_clitics_stay_so_that_tokens_do() -> None:
    assert shape("Qu’a-t-il dit d’elle ? N’est-ce pas, lorsqu’on l’a su : they don’t, it’s") == (
        "Qu’x-t-il xxx d’xxxx ? N’xxx-ce xxx, lorsqu’xx l’x xx : xxxx xxn’t, xx’s"
    )
    assert outline("l’été") == "x’xxx"


def test_words_under_marks_stay_and_long_ones_at_their_ends() -> None:
    text = "a" * 10 + "b" * 50 + "c" * 10
    assert masked(text, [Span(10, 50)]) == "x" * 10 + "b" * 40 + "x" * 20
    assert masked(text, [Span(10, 60)]) == "x" * 10 + "b" * 20 + "x" * 10 + "b" * 20 + "x" * 10
    assert masked(text, [Span(12, 20), Span(15, 25), Span(60, 65)]) == (
        "x" * 12 + "b" * 13 + "x" * 35 + "c" * 5 + "x" * 5
    )
    assert masked(text, []) == "x" * 70


@pytest.mark.parametrize("path", sorted((SEEDS / "articles").glob("*.txt")), ids=lambda path: path.stem)
def test_tokens_sentences_and_blocks_remain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    language = "en" if "the" in text.split() else "fr"
    hidden = shape(text)
    assert len(hidden) == len(text)
    assert [len(line) for line in hidden.split("\n")] == [len(line) for line in text.split("\n")]
    assert len(sentences(hidden, language)) >= len(sentences(text, language)) * 0.9
    theirs = {(t.start, t.end) for t in tokens(hidden, language)}
    ours = [(t.start, t.end) for t in tokens(text, language)]
    assert sum(place in theirs for place in ours) >= 0.97 * len(ours)


def test_a_masked_article_knows_its_text() -> None:
    text = article(TEXT, metadata=(("desk", "monde"), ("lead", TEXT[20:90])))
    hidden = mask_article(text, [mention(0, 2)])
    assert attribute(hidden.metadata, TEXT_SHA256) == text.sha256
    assert attribute(hidden.metadata, TEXT_LENGTH) == str(len(TEXT))
    assert attribute(hidden.metadata, "desk") == "monde"
    assert "x" * 5 in attribute(hidden.metadata, "lead")
    assert hidden.sha256 == digest(hidden.text)
    assert (hidden.title, is_masked(hidden), is_masked(text)) == (text.title, True, False)
    assert mask_article(text, [], title=False).title == outline(text.title)
    assert mask_article(hidden, []) is hidden


def test_passages_in_notes_are_masked_but_for_their_ends() -> None:
    note = f"voir : {TEXT[18:70]} !"
    hidden = without_passages(note, TEXT)
    assert hidden.startswith(f"voir : {TEXT[18:38]}")
    assert hidden.endswith(f"{TEXT[50:70]} !")
    assert TEXT[18:70] not in hidden
    assert without_passages(TEXT[18:58], TEXT) == TEXT[18:58]


@pytest.mark.parametrize("code", registry.writable())
def test_any_format_exports_it(code: str, sample: Workspace, tmp_path: Path) -> None:
    view = WithoutText(StoredProject(sample))
    report = export_project(view, tmp_path / "out", code, options={})
    if report.read_back is not None:
        assert report.read_back["mentions"] == (report.mentions, report.mentions)
    data = b"".join(path.read_bytes() for path in [tmp_path / "out", *(tmp_path / "out").rglob("*")] if path.is_file())
    assert data
    for text in (sample.article(id_).text for id_ in sample.article_ids()):
        assert not any(sentence.of(text).encode() in data for sentence in long_sentences(text))


def long_sentences(text: str) -> list[Span]:
    """The sentences behind the title that no mark covers whole."""
    return [found for found in sentences(text.partition("\n")[2], "fr") if len(found) > 60 and found.start > 0]


def test_the_copy_holds_no_text_anywhere(sample: Workspace, tmp_path: Path) -> None:
    first = sample.article(sample.article_ids()[0])
    me = sample.annotator.id
    sample.do(_remembering(first, me))
    report = share_project(sample, tmp_path / "copy.attache")
    assert (report.articles, report.mentions) == (6, sample.counts()["mentions"])
    assert {loss.what: loss.count for loss in report.lost} == {
        "text": 6,
        "history": 1,
        "refused suggestion": 1,
        "proposal": 1,
    }
    data = (tmp_path / "copy.attache").read_bytes()
    assert b"Parlement grec" in data
    for id_ in sample.article_ids():
        body = sample.article(id_).text
        head = len(body.partition("\n")[0])
        marks = [span for found in sample.all_mentions(id_) for span in found.spans]
        for at in range(head, len(body) - 30):
            window = Span(at, at + 30)
            if not any(mark.overlaps(window) for mark in marks):
                assert window.of(body).encode() not in data or not any(map(str.isalpha, window.of(body)))
    assert "mot refusé".encode() not in data


def _remembering(first: Article, me: str) -> Change:
    refusal = Refusal(refusal_id(me, "mot refusé"), me, "mot refusé")
    proposal = Proposal("p", first.id, 0, 5, "ACTOR", name="words of a model")
    entry = DictionaryEntry("d", "ACTOR", "Somebody", ("somebody",))
    return Change(Act("dictionary", ("1",)), (), (refusal, proposal, entry))


def test_the_copy_is_the_same_project_otherwise(sample: Workspace, tmp_path: Path) -> None:
    share_project(sample, tmp_path / "copy.attache", title=False)
    copy = Workspace.open(tmp_path / "copy.attache", annotator="Annotateur A")
    try:
        assert copy.project_id == sample.project_id
        assert copy.codebook == sample.codebook
        assert copy.stored_entities() == sample.stored_entities()
        assert copy.annotators == sample.annotators
        for id_ in sample.article_ids():
            ours, theirs = sample.article(id_), copy.article(id_)
            assert theirs.text == masked(ours.text, [s for m in sample.all_mentions(id_) for s in m.spans])
            assert (theirs.name, theirs.date, theirs.title) == (ours.name, ours.date, outline(ours.title))
            assert [(m.id, m.spans) for m in copy.all_mentions(id_)] == [
                (m.id, m.spans) for m in sample.all_mentions(id_)
            ]
            assert copy.all_progress(id_) == sample.all_progress(id_)
        assert copy.undoable() is None
        assert check_project(copy) == []
    finally:
        copy.close()


def test_a_file_that_is_there_is_left_alone(sample: Workspace, tmp_path: Path) -> None:
    (tmp_path / "copy.attache").write_text("mine", encoding="utf-8")
    with pytest.raises(ProjectError):
        share_project(sample, tmp_path / "copy.attache")
    assert (tmp_path / "copy.attache").read_text(encoding="utf-8") == "mine"
    with pytest.raises(ProjectError):
        share_project(sample, tmp_path / "nowhere" / "copy.attache")


def test_the_very_texts_come_back(sample: Workspace, tmp_path: Path) -> None:
    share_project(sample, tmp_path / "copy.attache", title=False)
    copy = Workspace.open(tmp_path / "copy.attache", annotator="Annotateur A")
    try:
        report = restore_texts(copy, [SEEDS / "articles"], "text", options={})
        assert (report.kept, report.lost, report.warnings) == ({"text": 6}, [], [])
        for id_ in sample.article_ids():
            assert replace(copy.article(id_), title="") == replace(sample.article(id_), title="")
            assert copy.all_mentions(id_) == sample.all_mentions(id_)
            assert copy.all_frames(id_) == sample.all_frames(id_)
        assert check_project(copy) == []
        again = restore_texts(copy, [SEEDS / "articles"], "text", options={})
        assert (again.articles, {found.code for found in again.warnings}) == (0, {"text-there"})
        copy.undo()
        assert sum(is_masked(copy.article(id_)) for id_ in copy.article_ids()) == 1
        copy.redo()
        assert check_project(copy) == []
    finally:
        copy.close()


def test_it_comes_back_through_a_format_too(sample: Workspace, tmp_path: Path) -> None:
    export_project(WithoutText(StoredProject(sample)), tmp_path / "s.jsonl", "jsonl", options={})
    other = Workspace.create(tmp_path / "other.attache", codebook(), annotator="B")
    try:
        import_paths(other, [tmp_path / "s.jsonl"], "jsonl", options={})
        report = restore_texts(other, [SEEDS / "articles"], "text", options={})
        assert (report.kept, report.lost) == ({"text": 6}, [])
        assert check_project(other) == []
    finally:
        other.close()


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Workspace]:
    """One masked article with marks of several kinds, a frame and a frame of that frame."""
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    me = made.annotator
    made.store_people([me])
    text = article(TEXT, name="rome")
    spots = {
        "one": (of(TEXT, "Nicolas Maduro"),),
        "two": (of(TEXT, "Nicolas Maduro", 1),),
        "sign": (of(TEXT, "signé"),),
        "italy": (of(TEXT, "l’Italie"),),
        "parts": (of(TEXT, "la Chine"), of(TEXT, "se tait")),
        "paris": (of(TEXT, "Paris"),),
        "long": (of(TEXT, "Nicolas Maduro a signé, le 3 mai, un « accord » avec l’Italie"),),
    }
    labels = {"sign": "EVENT", "italy": "COUNTRY", "paris": "COUNTRY"}
    marks = [
        mention(0, 1, labels.get(key, "ACTOR"), id=key, article=text.id, annotator=me.id, spans=spans)
        for key, spans in spots.items()
    ]
    who = entity("Italie", "COUNTRY", id="it")
    arguments = (
        Argument("AGENT", mention="one"),
        Argument("TARGET", mention="paris"),
        Argument("TARGET", mention="italy", entity="it"),
    )
    signed = frame("sign", id="f", article=text.id, annotator=me.id, arguments=arguments)
    hidden = mask_article(text, marks)
    made.store_new([who, hidden, *marks, signed], Act("import", ("x",)))
    yield made
    made.close()


def restored(project: Workspace, folder: Path, text: str) -> Report:
    folder.mkdir()
    (folder / "mine.txt").write_text(text, encoding="utf-8")
    report = restore_texts(project, [folder], "text", options={})
    assert [fault for fault in check_project(project) if fault.severity == "error"] == []
    return report


def quotes(project: Workspace) -> dict[str, list[str]]:
    (id_,) = project.article_ids()
    text = project.article(id_).text
    return {m.id: [span.of(text) for span in m.spans] for m in project.all_mentions(id_)}


def test_another_edition_takes_the_marks_along(shared: Workspace, tmp_path: Path) -> None:
    edition = TEXT.replace("’", "'").replace("« ", '"').replace(" »", '"').replace(" ;", ";").replace("\n\n", "\n")
    report = restored(shared, tmp_path / "e", f"LE MONDE\n\n{edition}")
    assert (report.kept, report.lost) == ({"other edition": 1}, [])
    assert [found.code for found in report.warnings] == ["other-edition"]
    found = quotes(shared)
    assert found["parts"] == ["la Chine", "se tait"]
    assert found["long"] == ['Nicolas Maduro a signé, le 3 mai, un "accord" avec l\'Italie']
    assert (found["one"], found["two"], found["italy"]) == (["Nicolas Maduro"], ["Nicolas Maduro"], ["l'Italie"])
    (id_,) = shared.article_ids()
    assert shared.article(id_).sha256 == digest(shared.article(id_).text)
    assert not is_masked(shared.article(id_))


def test_what_is_not_there_any_more_is_lost_by_name(shared: Workspace, tmp_path: Path) -> None:
    report = restored(shared, tmp_path / "e", TEXT.replace("à Paris", "à Londres"))
    at = TEXT.index("Paris")
    assert [(loss.what, loss.where) for loss in report.lost] == [
        ("mention", [f"rome:{at} COUNTRY “Paris”"]),
        ("argument", [f"rome:{at} EVENT TARGET"]),
    ]
    assert "paris" not in quotes(shared)
    (found,) = shared.all_frames(shared.article_ids()[0])
    assert [(part.role, part.mention) for part in found.arguments] == [("AGENT", "one"), ("TARGET", "italy")]
    shared.undo()
    assert is_masked(shared.article(shared.article_ids()[0]))
    assert len(quotes(shared)) == 7


def test_the_same_words_elsewhere_are_not_taken_for_those_marked(shared: Workspace, tmp_path: Path) -> None:
    edition = TEXT.replace("Nicolas Maduro a signé", "Le président a signé")
    report = restored(shared, tmp_path / "e", edition)
    assert {place.split(" ")[0] for loss in report.lost if loss.what == "mention" for place in loss.where} == {
        f"rome:{TEXT.index('Nicolas')}"
    }
    text = shared.article(shared.article_ids()[0]).text
    two = next(m for m in shared.all_mentions(shared.article_ids()[0]) if m.id == "two")
    assert two.spans == (of(text, "Nicolas Maduro"),)


def test_a_text_that_fits_nothing_is_listed(shared: Workspace, tmp_path: Path) -> None:
    report = restored(shared, tmp_path / "e", "Tout autre chose, sur un tout autre sujet, sans rapport aucun.")
    assert [(loss.what, loss.where) for loss in report.lost] == [("text", ["mine"])]
    assert [found.code for found in report.warnings] == ["still-without-text"]
    assert report.articles == 0
    assert is_masked(shared.article(shared.article_ids()[0]))


def test_files_that_cannot_be_read_are_refused(shared: Workspace, tmp_path: Path) -> None:
    (tmp_path / "nul.txt").write_bytes(b"\0" * 4096)
    report = restore_texts(shared, [tmp_path / "nul.txt"], "text", options={})
    assert [found.code for found in report.refused] == ["binary"]


def test_what_counts_places_of_the_old_text_goes(shared: Workspace, tmp_path: Path) -> None:
    (id_,) = shared.article_ids()
    shared.do(Change(Act("proposals", ("1",)), (), (Proposal("p", id_, 0, 5, "ACTOR"),)))
    report = restored(shared, tmp_path / "e", f"Le Monde\n{TEXT}")
    assert [(loss.what, loss.count) for loss in report.lost] == [("proposal or refusal", 1)]
    assert not any(isinstance(found, Proposal) for found in shared.dependants(id_))


def test_typed_words_of_the_text_come_back(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    made.store_people([made.annotator])
    me, words = made.annotator.id, TEXT[20:80]
    text = article(TEXT, name="a")
    mark: Mention = mention(0, 2, "EVENT", article=text.id, annotator=me)
    event: Frame = frame(mark.id, article=text.id, annotator=me, arguments=(Argument("AGENT", text=words),))
    made.store_new([text, mark, event], Act("import", ("x",)))
    share_project(made, tmp_path / "copy.attache")
    made.close()
    assert words.encode() not in (tmp_path / "copy.attache").read_bytes()
    copy = Workspace.open(tmp_path / "copy.attache", annotator="A")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    restore_texts(copy, [tmp_path / "a.txt"], "text", options={})
    assert copy.all_frames(text.id) == [event]
    copy.close()
