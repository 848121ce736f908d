"""Codebooks written as TOML that reads back the same."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.codebook import Attribute, Codebook, Label, Value, Words
from annotator.model.ids import derived_id

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def to_toml(codebook: Codebook) -> str:
    """The codebook as TOML text; the same codebook always gives the same text."""
    lines = [f"name = {_text(codebook.name)}", f"version = {codebook.version}"]
    if codebook.id != derived_id("codebook", codebook.name):
        lines.insert(0, f"id = {_text(codebook.id)}")
    lines += _pairs(names=_words(codebook.names))
    for label in codebook.labels:
        lines += ["", "[[labels]]", *_label_lines(label)]
    for attribute in codebook.attributes:
        lines += ["", "[[attributes]]", *_attribute_lines(attribute)]
    for role in codebook.roles:
        lines += ["", "[[roles]]", f"code = {_text(role.code)}", *_pairs(names=_words(role.names))]
        lines += [f"fillers = {_texts(role.fillers)}", *_pairs(definition=_words(role.definition))]
        lines += _pairs(retired=_flag(role.retired), templates=_words(role.templates))
    for rule in codebook.rules:
        lines += ["", "[[rules]]", f"code = {_text(rule.code)}", *_pairs(text=_words(rule.text))]
    return "\n".join(lines) + "\n"


def _label_lines(label: Label) -> list[str]:
    head = [f"code = {_text(label.code)}", *_pairs(parent=label.parent and _text(label.parent))]
    return [
        *head,
        f'kind = "{label.kind}"',
        *_pairs(
            key=label.key and _text(label.key),
            mark=label.mark and _text(label.mark),
            colour=label.colour and _text(label.colour),
            entities=_flag(label.entities),
            names=_words(label.names),
            definition=_words(label.definition),
            include=_words(label.include),
            exclude=_words(label.exclude),
            confusions=label.confusions and _texts(label.confusions),
            decision=_words(label.decision),
            cues_fr=label.cues_fr and _texts(label.cues_fr),
            cues_en=label.cues_en and _texts(label.cues_en),
            examples=_rows(_inline(text=_text(e.text), good=_flag(e.good) or "false") for e in label.examples),
            roles=_rows(_inline(role=_text(u.role), least=str(u.least), most=str(u.most)) for u in label.roles),
            requires=label.requires and f"[{', '.join(_texts(group) for group in label.requires)}]",
            comment_required=_flag(label.comment_required),
            own=_flag(label.own),
            retired=_flag(label.retired),
            maps=_maps(label.maps),
            templates=_words(label.templates),
        ),
    ]


def _attribute_lines(attribute: Attribute) -> list[str]:
    return [
        f"code = {_text(attribute.code)}",
        f'on = "{attribute.on}"',
        *_pairs(
            labels=attribute.labels and _texts(attribute.labels),
            names=_words(attribute.names),
            definition=_words(attribute.definition),
            multiple=_flag(attribute.multiple),
            required=_flag(attribute.required),
            default=attribute.default and _text(attribute.default),
            retired=_flag(attribute.retired),
            values=_rows(_value_row(value) for value in attribute.values),
        ),
    ]


def _value_row(value: Value) -> str:
    return _inline(
        code=_text(value.code),
        fr=value.names.fr and _text(value.names.fr),
        en=value.names.en and _text(value.names.en),
        definition=_words(value.definition),
        maps=_maps(value.maps),
        retired=_flag(value.retired),
        templates=_words(value.templates),
    )


def _text(text: str) -> str:
    def escaped(character: str) -> str:
        if character in _ESCAPES:
            return _ESCAPES[character]
        return f"\\u{ord(character):04X}" if character < " " or character == "\x7f" else character

    return f'"{"".join(map(escaped, text))}"'


def _texts(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _flag(flag: bool) -> str:
    return "true" if flag else ""


def _words(words: Words) -> str:
    inner = _inline(fr=words.fr and _text(words.fr), en=words.en and _text(words.en))
    return "" if words == Words() else inner


def _maps(maps: tuple[tuple[str, str], ...]) -> str:
    if len({scheme for scheme, _ in maps}) < len(maps):
        return f"[{', '.join(_texts(pair) for pair in maps)}]"
    return f"{{ {', '.join(f'{_text(scheme)} = {_text(code)}' for scheme, code in maps)} }}" if maps else ""


def _rows(rows: Iterable[str]) -> str:
    joined = "".join(f"  {row},\n" for row in rows)
    return joined and f"[\n{joined}]"


def _inline(**values: object) -> str:
    return f"{{ {', '.join(_pairs(**values))} }}"


def _pairs(**values: object) -> list[str]:
    return [f"{key} = {value}" for key, value in values.items() if value]
