"""Scenes into the records of a project."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.formats.foreign_batch import FROM, TO, Document, Gathering
from annotator.formats.foreign_spans import Place
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.formats.uima import entities, further
from annotator.formats.uima.scene import Arc, Chain, Mark, Scene
from annotator.formats.uima.values import Values
from annotator.formats.uima.vocabulary import Vocabulary
from annotator.model.codebook import Bearer, LayerKind
from annotator.model.ids import derived_id, new_id
from annotator.model.records import TYPE, Annotator, Argument, Article, Frame, Mention
from annotator.model.span import Span, joined, quote


@dataclass(slots=True)
class Taking:
    """One import of scenes: names, texts, codebook and register so far."""

    context: ImportContext
    report: Report
    gathering: Gathering = field(init=False)
    vocabulary: Vocabulary = field(init=False)
    register: entities.Register = field(default_factory=entities.Register)
    _articles: dict[tuple[str, str], tuple[Article, set[str]]] = field(default_factory=dict)
    """(name, hash of the text) → its article, and who has worked on it."""

    def __post_init__(self) -> None:
        self.gathering = Gathering(self.context, {"unit": "code-points"}, self.report)
        self.vocabulary = Vocabulary(self.context.codebook)

    def batch(self, path: Path, scenes: Sequence[Scene]) -> Batch:
        """The records of the scenes of one input; what several annotators made of a text is one article."""
        batch = Batch()
        people: dict[str, Annotator] = {}
        for scene in scenes:
            key = (scene.name, hashlib.sha256(scene.text.text.encode()).hexdigest())
            article, done = self._articles.get(key, (None, set[str]()))
            if article is None or scene.annotator in done:
                document = Document(0, scene.text, scene.name, told=scene.told)
                batch.articles += self.gathering.batch(path, [document]).articles
                article, done = batch.articles[-1], set[str]()
                if scene.annotator:
                    self._articles[key] = (article, done)
            elif article not in batch.articles:
                batch.articles.append(article)  # as it is known already, for those who look at one batch alone
            done.add(scene.annotator)
            _Scene(self, path, scene, article.id, self._person(scene, people), batch).take()
        batch.annotators.extend(people.values())
        batch.entities = self.register.taken()
        batch.codebook = self.vocabulary.grown()
        self._count(batch, path)
        return batch

    def learn(self, scene: Scene) -> None:
        """Take note of the roles of a scene, so that the codebook has them before the first record uses them."""
        for mark in scene.marks:
            if mark.targets:
                label, type_ = self.vocabulary.place(mark.layer, Values.of(mark.values).label, "frame")
                for target in mark.targets:
                    if target.kind == "role":
                        self.vocabulary.role(label, type_, target.role)

    def _person(self, scene: Scene, people: dict[str, Annotator]) -> str:
        name = scene.annotator
        if not name:
            return self.context.annotator
        return people.setdefault(name, Annotator(derived_id("annotator", name), name, gold=scene.gold)).id

    def _count(self, batch: Batch, path: Path) -> None:
        self.report.mentions += len(batch.mentions)
        self.report.frames += len(batch.frames)
        self.report.entities += len(batch.entities)
        for what, count in (("span", len(batch.mentions)), ("frame", len(batch.frames))):
            self.report.keep(what, count)
        for code, other in self.vocabulary.renamed.items():
            message = f"{code} is the code of another kind of layer; what is called so here became {other}"
            self.report.warn(str(path), "label-kind", message)
        self.vocabulary.renamed.clear()


@dataclass(slots=True)
class _Scene:
    """One scene on its way into a batch."""

    run: Taking
    path: Path
    scene: Scene
    article: str
    annotator: str
    batch: Batch
    mentions: dict[str, Mention] = field(default_factory=dict)
    frames: dict[str, str] = field(default_factory=dict)
    values: dict[str, Values] = field(default_factory=dict)

    def take(self) -> None:
        """Add the mentions, frames and entities of the scene."""
        hosts = []
        for mark in self.scene.marks:
            values = self.values[mark.key] = Values.of(mark.values)
            is_frame = values.record in {"frame", "second"} or (not values.record and bool(mark.targets))
            if is_frame:
                hosts.append(mark)
                self.frames[mark.key] = new_id()
            if values.record != "second":
                self._take_mention(mark, values, frame=is_frame)
        for mark in hosts:
            self._take_frame(mark, self.values[mark.key])
        for arc in self.scene.arcs:
            self._take_arc(arc)
        for chain in self.scene.chains:
            self._take_chain(chain)
        self.batch.mentions.extend(self.mentions.values())
        self._tell()

    def _take_mention(self, mark: Mark, values: Values, *, frame: bool) -> None:
        spans = self._spans(mark, values)
        if spans is None:
            if frame:
                self.frames.pop(mark.key, None)
            return
        kind: LayerKind = "frame" if mark.hosts or frame else "span"
        label, type_ = self.run.vocabulary.place(mark.layer, values.label, kind)
        mention = Mention(
            id=new_id(),
            article=self.article,
            annotator=self.annotator,
            label=label,
            spans=spans,
            origin="import",
            codebook=self.run.context.codebook.version,
        )
        self.mentions[mark.key] = mention if frame else self._with_details(mention, type_, values)

    def _with_details(self, mention: Mention, type_: str, values: Values) -> Mention:
        return replace(
            mention,
            attributes=self._attributes(values, "mention", mention.label, type_=type_),
            entities=self._entities(mention, values),
            value=values.value,
            confidence=values.confidence,
            note="\n".join(values.notes),
            flag=values.flag,
        )

    def _spans(self, mark: Mark, values: Values) -> tuple[Span, ...] | None:
        """The place of a mark with its further parts; None, and told, where it has no words."""
        spans = [self.scene.text.span(Place(mark.start, mark.end), self.scene.unit)]
        for part in values.parts.split(";") if values.parts else ():
            start, _, end = part.partition("-")
            sound = start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(part) < 40
            spans.append(self.scene.text.span(Place(int(start), int(end)), "utf-16") if sound else None)
        kept = [span for span in spans if span is not None]
        if kept and len(kept) == len(spans):
            return joined(kept)
        if mark.start == mark.end and not values.parts:
            self._lose(mark.layer.code, mark.line, "a mention has words; this one has a place only")
        else:
            self._lose(mark.layer.code, mark.line, f"{mark.start}–{mark.end} is no place in the text")
        return None

    def _attributes(self, values: Values, on: Bearer, layer: str, *, type_: str) -> tuple[tuple[str, str], ...]:
        for code, _ in values.attributes:
            self.run.vocabulary.attribute(on, code, layer, type_)
        return tuple(sorted({*values.attributes, *({(TYPE, type_)} if type_ else ())}))

    def _entities(self, mention: Mention, values: Values) -> tuple[str, ...]:
        if not (values.entities or values.identifiers):
            return ()
        if not self.run.vocabulary.bears_entities(mention.label):
            values.attributes.update(("identifier", one) for one in values.identifiers)
            return ()
        told = entities.read(values.entities)
        if values.entities and not told:
            self._lose("details of entities", 0, "what is told of them cannot be read")
        words = " ".join(quote(mention.spans, self.scene.text.text).split())
        named = told or [entities.of_identifier(one, words) for one in values.identifiers]
        return tuple(dict.fromkeys(self.run.register.id_of(one, mention.label) for one in named))

    def _take_frame(self, mark: Mark, values: Values) -> None:
        if mark.key not in self.frames:
            self._lose("frame", mark.line, "what evokes it was lost")
            return
        label, type_ = self.run.vocabulary.place(mark.layer, values.label, "frame")
        evoking = [mark.key] if values.record != "second" else []
        evoking += [target.key for target in mark.targets if target.kind == "triggers"]
        arguments = [self._argument(target.role, target.key) for target in mark.targets if target.kind == "role"]
        triggers = [self.mentions[key].id for key in evoking if key in self.mentions]
        found = [part for part in arguments if part is not None]
        frame = self._frame(label, type_, values)
        found += self._further_arguments(values.arguments)
        for part in found:
            self.run.vocabulary.role(label, type_, part.role)
        frame = replace(frame, id=self.frames[mark.key], triggers=tuple(dict.fromkeys(triggers)))
        self.batch.frames.append(replace(frame, arguments=tuple(found)))

    def _frame(self, label: str, type_: str, values: Values) -> Frame:
        return Frame(
            id=new_id(),
            article=self.article,
            annotator=self.annotator,
            label=label,
            attributes=self._attributes(values, "frame", label, type_=type_),
            date=values.value,
            precision=values.precision,
            source=further.source_of(values.source, self.run.register),
            confidence=values.confidence,
            note="\n".join(values.notes),
            flag=values.flag,
            origin="import",
            codebook=self.run.context.codebook.version,
        )

    def _argument(self, role: str, key: str) -> Argument | None:
        if key in self.frames:
            return Argument(role, frame=self.frames[key])
        if key in self.mentions:
            return Argument(role, mention=self.mentions[key].id)
        self._lose("argument", 0, f"what fills {role} was lost")
        return None

    def _further_arguments(self, words: str) -> list[Argument]:
        """Arguments that no link can hold, as Attaché wrote them."""
        found = further.arguments_of(words, self.run.register) if words else []
        if found is None:
            self._lose("argument", 0, "what is told of further arguments cannot be read")
        return found or []

    def _take_arc(self, arc: Arc) -> None:
        values = Values.of(arc.values)
        ends = (values.roles.get("start-role", FROM), arc.start), (values.roles.get("end-role", TO), arc.end)
        if any(key not in self.mentions for _, key in ends):
            self._lose(arc.layer.code, arc.line, "one of its ends was lost")
            return
        label, type_ = self.run.vocabulary.place(arc.layer, values.label, "frame")
        for role, _ in ends:
            self.run.vocabulary.role(label, type_, role)
        arguments = tuple(Argument(role, mention=self.mentions[key].id) for role, key in ends)
        self.batch.frames.append(replace(self._frame(label, type_, values), arguments=arguments))

    def _take_chain(self, chain: Chain) -> None:
        """A chain is one entity of the register, where the layer of its spans has one; else it is lost."""
        keys = [key for key in chain.keys if key in self.mentions]
        if not keys:
            self._lose(chain.layer.code, 0, "none of its members came over")
            return
        first = max(keys, key=lambda key: self.mentions[key].end - self.mentions[key].start)
        if not all(self.run.vocabulary.bears_entities(self.mentions[key].label) for key in keys):
            self._lose(chain.layer.code, 0, "the layer of its spans has no register")
            return
        name = " ".join(quote(self.mentions[first].spans, self.scene.text.text).split())
        named = entities.Named(f"{self.article}/{chain.keys[0]}", name)
        id_ = self.run.register.id_of(named, self.mentions[keys[0]].label)
        for key in keys:
            mention = self.mentions[key]
            self.mentions[key] = replace(mention, entities=tuple(dict.fromkeys((*mention.entities, id_))))
        self.run.report.keep("chain")

    def _tell(self) -> None:
        report = self.run.report
        if count := self.scene.left_out.total():
            names = sorted({name.rpartition(".")[2] for name, number in self.scene.left_out.items() if number})
            why = "Attaché finds words and sentences by itself, and has no parts of speech, lemmas and syntax"
            report.lose("what programs annotate", [f"{self.path}: {', '.join(names)}"], why=why, count=count)
        for (what, why), count in self.scene.lost.items():
            report.lose(what.rpartition(".")[2], [str(self.path)], why=why, count=count)

    def _lose(self, what: str, line: int, why: str) -> None:
        self.run.report.lose(what, [f"{self.path}:{line}" if line else str(self.path)], why=why)
