from __future__ import annotations

import csv
import hashlib
import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.model.errors import ImportRefused
from annotator.model.records import Article, Entity, Frame, Mention, attribute, progress_id
from annotator.model.span import quote
from annotator.model.validation import violations
from annotator.sample import Records, sample_records

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "seeds" / "000_26e53e8f845a8b02.txt"
SEED = "diplomates-venezuela"


@pytest.fixture(scope="module")
def sample() -> Records:
    return sample_records(SEEDS, load_codebook("political"))


def of(sample: Records, article: str, annotator: str) -> tuple[Article, list[Mention], list[Frame]]:
    who = next(person.id for person in sample[0] if person.name == annotator)
    text = next(found for found in sample[2] if found.name == article)
    mentions = [mention for mention in sample[3] if (mention.article, mention.annotator) == (text.id, who)]
    frames = [frame for frame in sample[4] if (frame.article, frame.annotator) == (text.id, who)]
    return text, mentions, frames


def test_the_same_records_come_at_every_call(sample: Records) -> None:
    assert sample_records(SEEDS, load_codebook("political")) == sample
    ids = [record.id for records in sample for record in records]
    assert len(ids) == len(set(ids))


def test_no_record_breaks_the_codebook(sample: Records) -> None:
    _, entities, articles, mentions, frames, _ = sample
    lengths = {article.id: len(article.text) for article in articles}
    known: dict[str, Any] = {
        "codebook": load_codebook("political"),
        "entities": {entity.id: entity for entity in entities},
        "mentions": {mention.id: mention for mention in mentions},
        "frames": {frame.id: frame for frame in frames},
    }
    found = [violation for entity in entities for violation in violations(entity, **known)]
    for record in (*mentions, *frames):
        found += violations(record, article_length=lengths[record.article], **known)
    assert found == []


def test_the_seed_article_is_kept_to_the_letter(sample: Records) -> None:
    if not SHARED.exists():
        pytest.skip("the original of the seed article is not here")
    assert (SEEDS / "articles" / f"{SEED}.txt").read_bytes() == SHARED.read_bytes()
    assert of(sample, SEED, "Annotateur A")[0].text == SHARED.read_text(encoding="utf-8")


def test_six_articles_with_their_metadata(sample: Records) -> None:
    articles = sample[2]
    assert Counter(article.language for article in articles) == {"fr": 4, "en": 2}
    for article in articles:
        assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
        assert article.text.startswith(article.title)
        assert article.date.startswith("2019-")
        assert article.date_estimated == (article.name == SEED)
        assert article.name == SEED or 150 <= len(article.text.split()) <= 300


def test_french_articles_of_ours_are_set_as_french_is_set(sample: Records) -> None:
    for article in sample[2]:
        if article.name != SEED:
            assert "'" not in article.text, article.name
        if article.name != SEED and article.language == "fr":
            assert not any(wrong in article.text for wrong in (" ;", " :", " !", " ?", "« ", " »")), article.name


def test_every_metadata_row_belongs_to_a_file() -> None:
    with (SEEDS / "metadata.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == {path.stem for path in (SEEDS / "articles").glob("*.txt")}
    assert list(rows[0]) == ["id", "title", "date", "source", "language", "author", "url", "date_estimated"]


def test_the_seed_article_is_fully_annotated_by_two(sample: Records) -> None:
    for name in ("Annotateur A", "Annotateur B"):
        _, mentions, frames = of(sample, SEED, name)
        layers = Counter(frame.label for frame in frames)
        assert len(mentions) > 140
        assert 25 <= layers["EVENT"] <= 35
        assert layers["STANCE"] >= 20
        assert layers["QUOTE"] == 2
        assert {mention.label for mention in mentions} == {
            "ACTOR",
            "COUNTRY",
            "DATE",
            "EVENT",
            "STANCE",
            "QUOTE",
            "PLACE",
        }
        assert any(len(mention.entities) > 1 for mention in mentions)
        assert any(a.start <= b.start and b.end <= a.end and a is not b for a in mentions for b in mentions)


def test_discontinuous_words_are_found(sample: Records) -> None:
    text, mentions, _ = of(sample, SEED, "Annotateur A")
    parted = {quote(mention.spans, text.text) for mention in mentions if len(mention.spans) > 1}
    assert parted == {"poursuite … contacts", 'nouveau "légitime" … président', "accord … conclu"}


def test_the_two_annotators_differ_in_places(sample: Records) -> None:
    text, ours, frames = of(sample, SEED, "Annotateur A")
    _, theirs, other_frames = of(sample, SEED, "Annotateur B")
    spans = [{(mention.label, mention.spans) for mention in mentions} for mentions in (ours, theirs)]
    assert 5 <= len(spans[0] - spans[1]) <= 20
    assert 5 <= len(spans[1] - spans[0]) <= 20
    assert "Amérique latine" in {quote(found, text.text) for label, found in spans[0] - spans[1] if label == "PLACE"}
    types = [Counter(attribute(frame.attributes, "type") for frame in found) for found in (frames, other_frames)]
    assert types[0]["CONCEDE"] == 1
    assert types[1]["AGREE"] == 1
    statuses = [Counter(attribute(frame.attributes, "status") for frame in found) for found in (frames, other_frames)]
    assert statuses[0] != statuses[1]


def test_the_other_articles_are_lightly_annotated(sample: Records) -> None:
    for article in sample[2]:
        if article.name != SEED:
            _, mentions, frames = of(sample, article.name, "Annotateur A")
            assert len(mentions) >= 20
            assert len(frames) >= 5


def test_every_entity_is_used_and_countries_have_their_codes(sample: Records) -> None:
    _, entities, _, mentions, frames, _ = sample
    used = {id_ for mention in mentions for id_ in mention.entities}
    used |= {argument.entity for frame in frames for argument in frame.arguments}
    used |= {frame.source for frame in frames}
    assert [entity.name for entity in entities if entity.id not in used] == []
    for entity in entities:
        if entity.kind == "COUNTRY":
            assert [scheme for scheme, _ in entity.codes] == [
                "ISO3166-1-alpha-2",
                "ISO3166-1-alpha-3",
                "ISO3166-1-numeric",
            ]


def test_progress_names_its_pair(sample: Records) -> None:
    assert all(step.id == progress_id(step.article, step.annotator) for step in sample[5])
    assert Counter(step.state for step in sample[5]) == {"done": 2, "review": 1, "started": 4}


def _copy(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    shutil.copytree(SEEDS, seeds)
    return seeds


def _refusal(seeds: Path) -> ImportRefused:
    with pytest.raises(ImportRefused) as refusal:
        sample_records(seeds, load_codebook("political"))
    return refusal.value


def test_a_quote_that_is_not_there_is_named(tmp_path: Path) -> None:
    seeds = _copy(tmp_path)
    text = (seeds / "sample.json").read_text(encoding="utf-8")
    (seeds / "sample.json").write_text(text.replace('"Mike Pompeo"', '"Mike Pampeo"'), encoding="utf-8")
    refusal = _refusal(seeds)
    assert refusal.code == "quote"
    assert SEED in refusal.reason
    assert "Mike Pampeo" in refusal.reason


def test_a_byte_order_mark_and_line_ends_of_other_systems_change_nothing(sample: Records, tmp_path: Path) -> None:
    seeds = _copy(tmp_path)
    for path in (seeds / "articles").glob("*.txt"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert sample_records(seeds, load_codebook("political")) == sample


def test_a_damaged_source_is_refused(tmp_path: Path) -> None:
    seeds = _copy(tmp_path)
    path = seeds / "sample.json"
    source = json.loads(path.read_text(encoding="utf-8"))
    source["annotations"][0]["article"] = "nowhere"
    path.write_text(json.dumps(source), encoding="utf-8")
    assert "nowhere" in _refusal(seeds).reason
    path.write_text('{\n"annotators": [', encoding="utf-8")
    assert _refusal(seeds).line == 2
    path.unlink()
    assert _refusal(seeds).code == "unreadable"


def test_an_entity_type_is_one_of_its_layer(sample: Records) -> None:
    kinds: Counter[str] = Counter(entity.kind for entity in sample[1] if isinstance(entity, Entity))
    assert kinds["COUNTRY"] >= 28
    assert kinds["ACTOR"] >= 17
    assert kinds["PLACE"] >= 5
