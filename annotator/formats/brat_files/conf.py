"""annotation.conf: what types, roles and attributes a brat collection has, read and written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.formats.brat_files.lines import EQUIVALENT

NAME = "annotation.conf"
ANY = "<ANY>"

LONGEST = 20_000
"""Characters of a line with its macros replaced."""

_BRACKETS = re.compile(r"<[\w-]+>")
_SECTION = re.compile(r"\[([\w-]+)\]")
_MACRO = re.compile(r"(<[\w-]+>)\s*=\s*(.+)")
_ROLE = re.compile(r"([^\s:<>?*+{}]+)([?*+]|\{\s*(\d+)\s*(?:-\s*(\d+)\s*)?\})?")
_VALUE = re.compile(r"Value:\s*(\"[^\"]*\"|[^\s,]+)")
_ARG = re.compile(r"Arg\d*:\s*([^\s,]+)")


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role of an event or relation: how often it may be filled (`most` 0: without limit) and by what."""

    code: str
    least: int
    most: int
    fillers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeLine:
    """A type; `root` is the type at the top of its hierarchy, itself where it is the top."""

    code: str
    root: str
    roles: tuple[RoleLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """An attribute: which types bear it (<ENTITY>, <EVENT>, <RELATION> for all of a kind); no values: there or not."""

    code: str
    bearers: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(slots=True)
class Conf:
    """What a file says, each section in its order."""

    entities: list[TypeLine] = field(default_factory=list)
    relations: list[TypeLine] = field(default_factory=list)
    events: list[TypeLine] = field(default_factory=list)
    attributes: list[AttributeLine] = field(default_factory=list)


def read_conf(text: str) -> Conf:
    """The types and attributes of an annotation.conf; lines that say nothing of them are passed over."""
    conf = Conf()
    macros: dict[str, str] = {}
    section, path = "", list[str]()
    for line in text.split("\n"):
        bare = line.strip()
        if not bare or bare.startswith(("#", "---")):
            continue
        if found := _SECTION.fullmatch(bare):
            section, path = found[1].lower(), []
        elif macro := _MACRO.fullmatch(bare):
            macros[macro[1]] = _expanded(macro[2].strip(), macros)
        elif not bare.startswith("<") and bare.strip("! "):
            depth = len(line) - len(line.lstrip("\t"))
            _take(conf, section, path, depth=depth, line=_expanded(bare, macros))
    for lines in (conf.entities, conf.relations, conf.events):
        lines[:] = _merged(lines)
    return conf


def _expanded(line: str, macros: dict[str, str]) -> str:
    """The line with the macros replaced that were defined above it; what grows beyond all measure is cut."""
    return _BRACKETS.sub(lambda found: macros.get(found[0], found[0]), line)[:LONGEST]


def _take(conf: Conf, section: str, path: list[str], *, depth: int, line: str) -> None:
    code, *rest = line.lstrip("! ").split(None, 1)
    details = rest[0] if rest else ""
    if section == "attributes":
        values = _VALUE.search(details)
        bearers = _ARG.search(details)
        conf.attributes.append(
            AttributeLine(
                code, _alternatives(bearers[1] if bearers else ANY), _alternatives(values[1] if values else "")
            )
        )
        return
    lists = {"entities": conf.entities, "spans": conf.entities, "relations": conf.relations, "events": conf.events}
    if section not in lists:
        return
    del path[depth:]
    path.append(code)
    roles = () if lists[section] is conf.entities else tuple(_roles(details))
    lists[section].append(TypeLine(code, path[0], roles))


def _merged(lines: Iterable[TypeLine]) -> list[TypeLine]:
    """Each type once, where it first stands, with the roles of all its lines (relations have one a combination)."""
    found: dict[str, TypeLine] = {}
    roles: dict[str, dict[str, RoleLine]] = {}
    for line in lines:
        found.setdefault(line.code, line)
        for role in line.roles:
            roles.setdefault(line.code, {}).setdefault(role.code, role)
    return [TypeLine(code, line.root, tuple(roles.get(code, {}).values())) for code, line in found.items()]


def _alternatives(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.strip('"').split("|") if word)


def _roles(details: str) -> Iterator[RoleLine]:
    for cell in details.split(","):
        name, colon, fillers = cell.strip().partition(":")
        found = _ROLE.fullmatch(name.strip())
        if colon and found is not None:
            least, most = _counts(found)
            yield RoleLine(found[1], least, most, _alternatives(fillers.strip()))


def _counts(found: re.Match[str]) -> tuple[int, int]:
    if found[3]:
        return int(found[3]), int(found[4] or found[3])
    return {"?": (0, 1), "*": (0, 0), "+": (1, 0)}.get(found[2] or "", (1, 1))


def written_conf(conf: Conf, *, symmetric: Iterable[str] = ()) -> str:
    """The text of an annotation.conf; spans may overlap, and `symmetric` relations join equals."""
    equal = set(symmetric)
    lines = ["[entities]", *_tree(conf.entities), "", "[relations]"]
    for line in conf.relations:
        end = ", <REL-TYPE>:symmetric-transitive" if line.code in equal else ""
        lines.append(f"{line.code}\t{_arguments(_two(line.roles), counts=False)}{end}")
    lines += [f"<OVERLAP>\tArg1:{ANY}, Arg2:{ANY}, <OVL-TYPE>:{ANY}", "", "[events]", *_tree(conf.events)]
    lines += ["", "[attributes]", *map(_attribute, conf.attributes), ""]
    return "\n".join(lines)


def _two(roles: Sequence[RoleLine]) -> list[RoleLine]:
    """The roles of a relation, of which brat wants two; a * line names none."""
    found = [role for role in roles if role.code != EQUIVALENT][:2]
    return found if len(found) == 2 else [RoleLine("Arg1", 1, 1), RoleLine("Arg2", 1, 1)]


def _tree(types: Sequence[TypeLine]) -> Iterator[str]:
    for line in types:
        indent = "" if line.code == line.root else "\t"
        roles = _arguments(line.roles, counts=True)
        yield f"{indent}{line.code}\t{roles}" if roles else f"{indent}{line.code}"


def _arguments(roles: Sequence[RoleLine], *, counts: bool) -> str:
    return ", ".join(f"{role.code}{_times(role) if counts else ''}:{'|'.join(role.fillers) or ANY}" for role in roles)


def _times(role: RoleLine) -> str:
    simple = {(1, 1): "", (0, 1): "?", (0, 0): "*", (1, 0): "+"}.get((role.least, role.most))
    if simple is not None:
        return simple
    if role.most < max(role.least, 1):
        return "+"
    return f"{{{role.least}}}" if role.least == role.most else f"{{{role.least}-{role.most}}}"


def _attribute(line: AttributeLine) -> str:
    values = f", Value:{'|'.join(line.values)}" if line.values else ""
    return f"{line.code}\tArg:{'|'.join(line.bearers) or ANY}{values}"
