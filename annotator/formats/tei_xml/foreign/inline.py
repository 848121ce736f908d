"""Tags around words as mentions: their labels, their parts, their records, the dates they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from annotator.formats.tei_xml.dates import duration_fits, fits
from annotator.formats.tei_xml.foreign import codes
from annotator.formats.tei_xml.foreign.calling import meant
from annotator.formats.tei_xml.foreign.mapping import Rule, Target, target
from annotator.formats.tei_xml.foreign.records import Records, label_code
from annotator.formats.tei_xml.foreign.register import Entry
from annotator.formats.tei_xml.foreign.tags import attribute, identity, line_of, local, words
from annotator.model.records import Argument, Mention

NO_ATTRIBUTE = "the mapping makes nothing of this attribute"
_SAYING_MORE = ("type", "subtype", "role", "ana")
_STANDOFF = frozenset({"annotation", "span", "note"})
"""Tags whose pointers say which words they mean."""


def read_tags(records: Records) -> None:
    """Make a mention of each tag in the text that the table has a rule for; what is empty is told."""
    marking = records.table.marking - _STANDOFF
    found = [
        (element, rule)
        for element, place in records.flow.places.items()
        if place.read and local(element) in marking and (rule := records.table.tag(element)) is not None
    ]
    rules = dict(found)
    for chain in _chains(records, rules):
        _mention(records, chain, rules[chain[0]])
    _frames(records, rules)


def _mention(records: Records, chain: list[etree._Element], rule: Rule) -> None:
    first = chain[0]
    entries, entities = references(records, first)
    at = _target(records, first, rule, entries)
    if not at.layer:
        return
    spans = [span for element in chain if (span := records.flow.span_of(element)) is not None]
    if records.register.has_records(at.layer) and not at.frame:
        told = "".join(span.of(records.flow.text) for span in spans)
        entities = [*entities, *coded(records, first, at, told)]
    else:
        entities = []
    made = records.mention(first, at, spans=spans, entities=entities, value=date_value(first, at))
    if made is None:
        records.lose(f"empty {local(first)}", "no words stand in it", first)
        return
    for element in chain[1:]:
        records.by_element[element] = made.id
    for name in _unused(first, rule, made.label):
        records.lose(f"{name} of {local(first)}", NO_ATTRIBUTE, first)


def _target(records: Records, element: etree._Element, rule: Rule, entries: list[Entry]) -> Target:
    """Where the rule puts an element; the record's own layer where the rule leaves it to that."""
    if rule.gives.get("entity_layer", "").lower() == "true" and entries:
        return entries[0].target
    layer, type_ = (_given(records, element, rule.gives.get(name, "")) for name in ("layer", "type"))
    return target(records.codebook, layer, type_, own=label_code(attribute(element, "type")))


def _unused(element: etree._Element, rule: Rule, label: str) -> list[str]:
    """The attributes that say more of a tagged word than what the rule took from them; `label` is what it became."""
    taken = {value[1:] for value in rule.gives.values() if value.startswith("@")} | {name for name, _ in rule.where}
    return [
        name
        for name in _SAYING_MORE
        if name not in taken and attribute(element, name) and attribute(element, name).casefold() != label.casefold()
    ]


def _given(records: Records, element: etree._Element, value: str) -> str:
    if value == "@ana":
        return label_code(meant(records, element))
    return label_code(attribute(element, value[1:])) if value.startswith("@") else value


def references(records: Records, element: etree._Element) -> tuple[list[Entry], list[str]]:
    """The entries of lists that @ref and @key lead to, and the ids of their records; a dead pointer is told."""
    entries: list[Entry] = []
    for pointer in (*attribute(element, "ref").split(), attribute(element, "key")):
        found = records.register.entry(pointer) if pointer else None
        if found is not None:
            entries.append(found)
        elif pointer.startswith("#"):
            records.ledger.warn("dangling", f"{pointer[:200]} leads to nothing in the file", line_of(element))
            records.lose("reference", "what it points to is missing", element)
    ids = [entry.entity.id for entry in entries if entry.entity is not None]
    return entries, ids


def coded(records: Records, element: etree._Element, at: Target, told: str) -> Iterator[str]:
    """The records of the codes in @ref and @key that no list has; `told` names them where nothing else does."""
    name = attribute(element, "reg") or " ".join(told.split())
    for pointer in attribute(element, "ref").split():
        if pointer.startswith("#") or records.register.entry(pointer) is not None:
            continue
        code = codes.of_pointer(pointer)
        if code is None and "#" in pointer:
            code = ("tei", pointer)
        if code is not None:
            yield records.register.coded(code, at, name).id
    key = attribute(element, "key")
    if key and not key.startswith("#") and records.register.entry(key) is None:
        if at.layer == "COUNTRY" and codes.is_country(key):
            yield records.register.coded(codes.country(key), at, name).id
        else:
            yield records.register.coded(codes.of_pointer(key) or ("key", key[:200]), at, name).id


def date_value(element: etree._Element, at: Target) -> str:
    """The ISO value that the date attributes of an element give: a point, an interval "a/b", a duration."""
    if at.layer != "DATE":
        return ""
    for name in ("when", "when-iso", "value"):
        if fits(attribute(element, name)):
            return attribute(element, name)
    ends = [_end(element, names) for names in (("from", "notBefore"), ("to", "notAfter"))]
    if all(ends):
        return "/".join(ends)
    if any(ends):
        return f"{ends[0] or '..'}/{ends[1] or '..'}"
    duration = attribute(element, "dur") or attribute(element, "dur-iso")
    return duration if duration_fits(duration) else ""


def _end(element: etree._Element, names: Iterable[str]) -> str:
    values = (attribute(element, f"{name}{suffix}") for name in names for suffix in ("", "-iso"))
    return next((value for value in values if fits(value)), "")


def _chains(records: Records, rules: dict[etree._Element, Rule]) -> Iterator[list[etree._Element]]:
    """The elements, those that are parts of one thing (@next, @prev, @part) together, by their first ones."""
    follows: dict[etree._Element, etree._Element] = {}
    behind: set[etree._Element] = set()

    def tie(one: etree._Element | None, other: etree._Element | None) -> None:
        if one in rules and other in rules and one not in follows and other not in behind and one is not other:
            follows[one] = other
            behind.add(other)

    open_: dict[str, etree._Element] = {}
    for element in rules:
        tie(element, records.ids.get(attribute(element, "next").rpartition("#")[2]))
        tie(records.ids.get(attribute(element, "prev").rpartition("#")[2]), element)
        part = attribute(element, "part")
        if part in {"M", "F"} and element not in behind:
            tie(open_.get(local(element)), element)
        if part in {"I", "M"}:
            open_[local(element)] = element
        elif part == "F":
            open_.pop(local(element), None)
    done: set[etree._Element] = set()
    for start in [*(element for element in rules if element not in behind), *rules]:
        chain: list[etree._Element] = []
        at: etree._Element | None = start
        while at is not None and at not in done:
            done.add(at)
            chain.append(at)
            at = follows.get(at)
        if chain:
            yield chain


def _frames(records: Records, rules: dict[etree._Element, Rule]) -> None:
    """Frames for the mentions that are triggers: one for each event that is named, one for each quotation."""
    named: dict[str, list[Mention]] = {}
    begun: set[str] = set()
    for element, rule in rules.items():
        made = records.mentions.get(records.by_element.get(element, ""))
        if made is None or not _is_frame(records, made):
            continue
        at = Target(made.label, dict(made.attributes).get("type", ""), True)
        entries, _ = references(records, element)
        event = next((entry for entry in entries if entry.entity is None), None)
        if event is not None:
            named.setdefault(identity(event.element), []).append(made)
            if records.frame_of.get(event.element) is None:
                records.frame(event.element, at, date=event_date(event.element), note=event.name)
        elif made.id not in begun:
            begun.add(made.id)
            arguments = list(_speakers(records, element, rule.gives.get("role", "")))
            records.frame(element, at, triggers=(made.id,), arguments=arguments)
    _give_triggers(records, named)


def _give_triggers(records: Records, named: dict[str, list[Mention]]) -> None:
    for id_, mentions in named.items():
        entry = records.register.entries[id_]
        frame = records.frames[records.frame_of[entry.element]]
        triggers = tuple(dict.fromkeys(mention.id for mention in mentions))
        records.frames[frame.id] = replace(frame, triggers=triggers)


def _is_frame(records: Records, made: Mention) -> bool:
    layer = records.codebook.layer_of(made.label)
    return layer.kind == "frame" if layer is not None else made.label in {"EVENT", "QUOTE", "STANCE"}


def event_date(element: etree._Element) -> str:
    """The date of an entry of a list of events."""
    return date_value(element, Target("DATE"))


def _speakers(records: Records, element: etree._Element, role: str) -> Iterator[Argument]:
    """Who says the words of an element, by its @who."""
    for pointer in attribute(element, "who").split() if role else ():
        entry = records.register.entry(pointer)
        found = records.ids.get(pointer.removeprefix("#"))
        mention = records.by_element.get(found, "") if found is not None else ""
        if entry is not None and entry.entity is not None:
            yield Argument(role, entity=entry.entity.id)
        elif mention:
            yield Argument(role, mention=mention)
        else:
            yield Argument(role, text=words(found)[:200] or pointer.removeprefix("#"))
