"""The annotation.conf that a codebook and what was exported make."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.formats.brat_files.conf import AttributeLine, Conf, RoleLine, TypeLine
from annotator.formats.brat_files.lines import EQUIVALENT
from annotator.formats.brat_files.vocabulary import PRESENT
from annotator.formats.brat_files.writing import Shown
from annotator.model.codebook import Codebook, Label
from annotator.model.validation import role_uses

_ALL = {"mention": "<ENTITY>", "frame": "<EVENT>"}


def conf_of(shown: Shown) -> Conf:
    """Spans, relations, events and attributes: what the codebook has, then what records used beyond it."""
    codebook = shown.codebook
    events = {layer for section, layer, _ in shown.types_used if section == "E"}
    joining = {layer for section, layer, _ in shown.types_used if section == "R"} - events
    conf = Conf()
    for label in codebook.labels:
        layer = codebook.layer_of(label.code) or label
        if layer.kind == "span":
            conf.entities.append(TypeLine(shown.types.of(label.code), shown.types.of(layer.code)))
        else:
            lines = conf.relations if layer.code in joining else conf.events
            lines.append(_frame_line(shown, layer, label))
    for section, layer_code, type_ in shown.types_used:
        _add_unknown(shown, conf, section, codes=(layer_code, type_))
    for name in ("entities", "relations", "events"):
        lines = getattr(conf, name)
        lines[:] = _by_root(lines)
    conf.attributes.extend(_attributes(shown))
    return conf


def symmetric(shown: Shown) -> list[str]:
    """The relations whose members are equals."""
    return [shown.types.of(label) for label, role in shown.roles_used if role == EQUIVALENT]


def _frame_line(shown: Shown, layer: Label, label: Label) -> TypeLine:
    uses = role_uses(shown.codebook, layer.code, label.code)
    roles = [RoleLine(shown.roles.of(use.role), use.least, use.most) for use in uses]
    known = {role.code for role in roles}
    used = dict.fromkeys(shown.roles.of(role) for code, role in shown.roles_used if code == label.code)
    roles += [RoleLine(role, 0, 0) for role in used if role not in known]
    return TypeLine(shown.types.of(label.code), shown.types.of(layer.code), tuple(roles))


def _add_unknown(shown: Shown, conf: Conf, section: str, *, codes: tuple[str, str]) -> None:
    lines = {"T": conf.entities, "E": conf.events, "R": conf.relations}[section]
    root = shown.types.of(codes[0])
    for code in codes:
        name = shown.types.of(code) if code else ""
        known = {line.code for group in (conf.entities, conf.events, conf.relations) for line in group}
        if name and name not in known and not (section == "T" and _framed(shown, codes)):
            used = dict.fromkeys(shown.roles.of(role) for label, role in shown.roles_used if label == code)
            lines.append(TypeLine(name, root, tuple(RoleLine(role, 0, 0) for role in used)))


def _framed(shown: Shown, codes: tuple[str, str]) -> bool:
    """Whether a T line is there for an event, which tells its type itself."""
    return ("E", *codes) in shown.types_used


def _by_root(lines: Iterable[TypeLine]) -> list[TypeLine]:
    """Every root before its types, in the order of their first lines."""
    trees: dict[str, list[TypeLine]] = {}
    for line in lines:
        trees.setdefault(line.root, []).append(line)
    return [line for tree in trees.values() for line in sorted(tree, key=lambda line: line.code != line.root)]


def _attributes(shown: Shown) -> list[AttributeLine]:
    """One line a code: brat knows attributes by name alone."""
    bearers: dict[str, dict[str, None]] = {}
    values: dict[str, dict[str, None]] = {}
    for found in shown.codebook.attributes:
        if found.on not in _ALL:
            continue
        name = shown.attributes.of(found.code)
        labels = [shown.types.of(label) for label in found.labels] or [_ALL[found.on]]
        bearers.setdefault(name, {}).update(dict.fromkeys(labels))
        codes = [value.code for value in found.values]
        values.setdefault(name, {}).update(dict.fromkeys([] if codes == [PRESENT] else codes))
    for on, code, value in shown.attributes_used:
        name = shown.attributes.of(code)
        if not _declared(shown.codebook, on, code):
            bearers.setdefault(name, {})[_ALL[on]] = None
        if value:
            values.setdefault(name, {})[value] = None
    return [AttributeLine(name, tuple(bearers[name]), _plain(values.get(name, {}))) for name in bearers]


def _declared(codebook: Codebook, on: str, code: str) -> bool:
    return any(found.on == on and found.code == code for found in codebook.attributes)


def _plain(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        value for value in values if value and not set(value) & set('|,"<>') and not any(map(str.isspace, value))
    )
