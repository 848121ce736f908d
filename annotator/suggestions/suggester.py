"""What an article's words may be: everything known of the project and the world, in the order of trust."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.memory import DictionaryEntry, Proposal, Refusal
from annotator.model.records import Article, Entity, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions import forms as known_forms
from annotator.suggestions.capitals import METONYMS, asking, readings
from annotator.suggestions.country_hits import CountryHit, country_hits
from annotator.suggestions.forms import Form, Known, Tagged, form_key, written_so
from annotator.suggestions.from_countries import from_country
from annotator.suggestions.from_dates import from_dates
from annotator.suggestions.from_project import from_article, from_known, from_names, surnames
from annotator.suggestions.from_rules import from_rules
from annotator.suggestions.matching import FormTrie, Match
from annotator.suggestions.options import Options, allowed
from annotator.suggestions.overlaps import untagged, untangled
from annotator.suggestions.suggestion import Reason, Suggestion
from annotator.text.language import guess

_PASSAGE = 120
"""Longer tagged words (code points) are no form."""
_FEW = 2
"""How often an ordinary word must have been tagged before it is proposed elsewhere."""


class Suggester:
    """Knows the forms of one project for one annotator, and proposes what an article may hold.

    Belongs to one thread. What the project learns comes in through `add_entity`, `count` and `refuse`.
    """

    def __init__(self, codebook: Codebook, *, options: Options, entities: Iterable[Entity] = ()) -> None:
        self.codebook = codebook
        self.options = options
        self.register = Register(entities)
        self.tagged = Tagged()
        self._languages: dict[str, str] = {}
        self._dictionary: dict[str, DictionaryEntry] = {}
        self._trie: FormTrie[Form | Known] = FormTrie()
        for form in known_forms.shipped_forms(codebook):
            self._trie.add(form.text, form)
        for entity in self.register:
            self._put(known_forms.entity_forms(entity))

    def add_entity(self, entity: Entity, *, present: bool = True) -> None:
        """A record of the register came or went; told twice is no harm."""
        before = self.register.find(entity.id)
        if before is not None:
            self.register.drop(before)
            self._take(known_forms.entity_forms(before))
        if present:
            self.register.put(entity)
            self._put(known_forms.entity_forms(entity))

    def add_entry(self, entry: DictionaryEntry, *, present: bool = True) -> None:
        """A row of the user's dictionary came or went; told twice is no harm."""
        before = self._dictionary.pop(entry.id, None)
        if before is not None:
            self._take(known_forms.dictionary_forms(before))
        if present:
            self._dictionary[entry.id] = entry
            self._put(known_forms.dictionary_forms(entry))

    def _put(self, forms: Iterable[Form]) -> None:
        for form in forms:
            self._trie.add(form.text, form)

    def _take(self, forms: Iterable[Form]) -> None:
        for form in forms:
            self._trie.discard(form.text, form)

    def count(self, words: str, label: str, entities: tuple[str, ...], number: int = 1) -> None:
        """Words were tagged so often more (or fewer) as this; passages are not remembered."""
        if len(words) > _PASSAGE or not known_forms.rememberable(self.codebook, label):
            return
        form = Known(key(words), words)
        if form.key and self.tagged.count(form, label, entities, number):
            (self._trie.add if self.tagged.is_there(form) else self._trie.discard)(words, form)

    def refuse(self, refusal: Refusal, *, present: bool = True) -> None:
        """A refusal came or went."""
        self.tagged.refuse(refusal, present=present)

    def names_in(self, text: str) -> list[tuple[Span, str, str]]:
        """Where the names of records of the register stand in a text: the words, the record's id and its name."""
        return [
            (Span(match.start, match.end), form.entity, form.name)
            for match in self._trie.matches(text)
            for form in match.payloads
            if isinstance(form, Form) and form.source == "project" and form.written_so(text[match.start : match.end])
        ]

    def suggest(
        self,
        article: Article,
        mentions: Sequence[Mention],
        *,
        refusals: Iterable[Refusal] = (),
        proposals: Iterable[Proposal] = (),
        model: Iterable[Suggestion] = (),
    ) -> list[Suggestion]:
        """What may be tagged in an article beyond the annotator's mentions of it, by place.

        `refusals` are those of this article, `model` what an optional model found. Nothing is
        proposed where several code apart.
        """
        if not allowed(article):
            return []
        text, language = article.text, article.language or self._guessed(article)
        matches = self._trie.matches(text)
        countries = country_hits(text, _tabled(matches, "COUNTRY"), language=language, date=article.date)
        found = [
            *self._known(article, matches, mentions, asked=self._asked(countries)),
            *self._countries(article, countries, language=language),
            *self._bodies(article, matches, language=language),
            *self._ruled(article, countries, language=language),
            *self._dated(article, language=language),
            *self._outside(article, proposals),
            *model,
        ]
        refused = {(refusal.start, refusal.end, refusal.label) for refusal in refusals if refusal.article}
        wanted = [one for one in found if self._is_wanted(one, text, refused)]
        return untagged(untangled(wanted), mentions)

    def _known(
        self, article: Article, matches: Sequence[Match[Form | Known]], mentions: Sequence[Mention], *, asked: set[Span]
    ) -> Iterable[Suggestion]:
        """From this article, this project and its register; a capital that is a mere name there asks all the same."""
        here = self._tagged_here(article, mentions)
        alike: dict[str, Suggestion] = {}
        for match in matches:
            span = Span(match.start, match.end)
            words = span.of(article.text)
            form = form_key(words)
            tagged = [one for written, one in here.get(form, {}).items() if written_so(written, words)]
            if tagged:
                yield from_article(article, span, tagged[-1], register=self.register)
            known = [p for p in match.payloads if isinstance(p, Known) and written_so(p.text, words)]
            for same in dict.fromkeys(payload.key for payload in known) if not tagged else ():
                uses = self.tagged.uses(same)
                if known_forms.is_telling(words) or sum(use.count for use in uses[:_FEW]) >= _FEW:
                    if same not in alike:
                        alike[same] = from_known(article, span, uses, register=self.register)
                    yield replace(alike[same], span=span)
            names = [p for p in match.payloads if isinstance(p, Form) and p.source == "project" and p.written_so(words)]
            if names and span not in asked:
                yield from from_names(article, span, names)
        yield from surnames(article, mentions, register=self.register)

    def _tagged_here(self, article: Article, mentions: Sequence[Mention]) -> dict[str, dict[str, Mention]]:
        """What is tagged in this article and may recur: form → the words as written → the last mention of them."""
        found: dict[str, dict[str, Mention]] = {}
        for mention in mentions:
            if len(mention.spans) == 1 and known_forms.rememberable(self.codebook, mention.label):
                words = mention.spans[0].of(article.text)
                found.setdefault(form_key(words), {})[words] = mention
        return found

    def _countries(self, article: Article, hits: Sequence[CountryHit], *, language: str) -> Iterable[Suggestion]:
        """The country of each hit, made once for all hits that are alike: an article has the same many times."""
        alike: dict[tuple[object, ...], Suggestion] = {}
        plain = []
        for hit in hits:
            which = (hit.form, hit.others, hit.asks)
            if which not in alike:
                alike[which] = from_country(article, hit, register=self.register, codebook=self.codebook)
            plain.append(replace(alike[which], span=hit.span))
        forms = {one.id: hit.form for one, hit in zip(plain, hits, strict=True) if hit.form.sense in METONYMS}
        senses = {id_: form.sense for id_, form in forms.items()}
        read = readings(article.text, [one for one in plain if one.id in forms], senses, language=language)
        for one in plain:
            form = forms.get(one.id)
            if form is None:
                yield one
            elif self.options.capitals:
                meant = (form, read[one.id])
                if meant not in alike:
                    alike[meant] = asking(one, form, read[one.id], codebook=self.codebook)
                yield replace(alike[meant], span=one.span)

    def _asked(self, countries: Sequence[CountryHit]) -> set[Span]:
        """The words that it asks about: do they mean a place, a state or its government?"""
        asks = self.options.capitals and "table" in self.options.sources
        return {hit.span for hit in countries if hit.form.sense in METONYMS} if asks else set()

    def _bodies(
        self, article: Article, matches: Sequence[Match[Form | Known]], *, language: str
    ) -> Iterable[Suggestion]:
        """Everything of the user's dictionary, else the organisations of the shipped table."""
        for match in matches:
            span = Span(match.start, match.end)
            words = span.of(article.text)
            known = [
                form
                for form in match.payloads
                if isinstance(form, Form)
                and (form.source == "dictionary" or (form.sense == "organisation" and _speaks(form, language)))
                and form.written_so(words)
                and form.valid_on(article.date)
            ]
            own = [form for form in known if form.source == "dictionary"]
            yield from from_names(article, span, own or known[:1], register=self.register)

    def _ruled(self, article: Article, countries: Sequence[CountryHit], *, language: str) -> Iterable[Suggestion]:
        if "rule" not in self.options.sources:
            return ()
        places = [(hit.span, hit.code) for hit in countries]
        return from_rules(article, places, language=language, codebook=self.codebook, register=self.register)

    def _dated(self, article: Article, *, language: str) -> Iterable[Suggestion]:
        on = "date" in self.options.sources
        return from_dates(article, language=language, codebook=self.codebook) if on else ()

    def _guessed(self, article: Article) -> str:
        """The language of an article that has none; asked once, because its text never changes."""
        if article.id not in self._languages:
            self._languages[article.id] = guess(article.text)
        return self._languages[article.id]

    def _outside(self, article: Article, proposals: Iterable[Proposal]) -> Iterable[Suggestion]:
        for proposal in proposals:
            layer = self.codebook.layer_of(proposal.label)
            if layer is not None and 0 <= proposal.start < proposal.end <= len(article.text):
                one = Suggestion(
                    article.id,
                    Span(proposal.start, proposal.end),
                    layer.code,
                    "file",
                    Reason("file", (proposal.source,)),
                    proposal.score,
                    name=proposal.name,
                    codes=proposal.codes,
                    attributes=proposal.attributes,
                    value=proposal.value,
                )
                yield one

    def _is_wanted(self, one: Suggestion, text: str, refused: set[tuple[int, int, str]]) -> bool:
        if one.score < self.options.least or one.source not in self.options.sources:
            return False
        if not known_forms.has_layer(self.codebook, one.label):
            return False
        if refused and (one.span.start, one.span.end, one.label) in refused:
            return False
        return not self.tagged.refused(form_key(one.span.of(text)), one.label)


def _speaks(form: Form, language: str) -> bool:
    return not form.language or not language or form.language == language


def _tabled(matches: Sequence[Match[Form | Known]], label: str) -> list[Match[Form]]:
    """The matches with the shipped forms of a label alone."""
    found = []
    for match in matches:
        forms = tuple(f for f in match.payloads if isinstance(f, Form) and f.label == label and f.source == "table")
        if forms:
            found.append(Match(match.start, match.end, forms))
    return found
