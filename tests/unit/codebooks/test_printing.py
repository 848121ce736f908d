"""The printed codebook: everything a coder needs, in one well-formed page."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from annotator.codebooks.loading import codebook_names, load_codebook
from annotator.codebooks.printing import codebook_page
from annotator.model.codebook import Words
from tests import factories

_VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Collects the words, and fails on tags that do not close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)
        found = dict(attrs)
        self.ids |= {found.get("id") or ""} - {""}
        self.links |= {(found.get("href") or "").removeprefix("#")} - {""}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", codebook_names())
def test_every_label_of_the_shipped_codebooks_is_printed(name: str, language: str) -> None:
    codebook = load_codebook(name)
    found = read(codebook_page(codebook, language))
    assert found.ids == {label.code for label in codebook.labels}
    assert found.links <= found.ids
    for label in codebook.labels:
        assert label.names.of(language) in found.text
        assert label.definition.of(language) in found.text
        for example in label.examples:
            assert example.text in found.text


def test_both_languages_have_the_same_words() -> None:
    page_fr, page_en = (read(codebook_page(factories.codebook(), language)) for language in ("fr", "en"))
    assert "Rôles" in page_fr.text
    assert "Roles" in page_en.text
    assert "1 – n" in page_en.text


def test_signs_of_html_stand_for_themselves() -> None:
    book = factories.codebook()
    label = replace(book.labels[0], definition=Words("<b>&</b>", "<b>&</b>"), retired=True)
    found = read(codebook_page(replace(book, labels=(label, *book.labels[1:])), "en"))
    assert "<b>&</b>" in found.text
    assert "retired" in found.text
