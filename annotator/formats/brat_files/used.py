"""What the .ann files of a collection use, found before any is stored, so that the codebook grows once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.formats.brat_files.conf import Conf
from annotator.formats.brat_files.lines import Lines, Link
from annotator.model.codebook import Bearer
from annotator.model.records import TYPE

MOST_DIGITS = 6
"""Of the numbers that tell equal roles apart."""


@dataclass(slots=True)
class Used:
    """Types, roles and attributes, each in the order of its first use.

    `attributes` tells for (bearer, type, attribute) whether it was met with a value, `values` which ("": with none);
    `several` those that stood twice; `times` how often an event has a role at most.
    """

    spans: dict[str, None] = field(default_factory=dict)
    events: dict[str, dict[str, None]] = field(default_factory=dict)
    relations: dict[str, dict[str, None]] = field(default_factory=dict)
    referring: dict[str, None] = field(default_factory=dict)
    attributes: dict[tuple[Bearer, str, str], bool] = field(default_factory=dict)
    values: dict[tuple[Bearer, str, str], dict[str, None]] = field(default_factory=dict)
    several: set[str] = field(default_factory=set)
    times: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, lines: Lines, conf: Conf) -> None:
        """What one file uses."""
        types = {id_: line.type for id_, line in lines.spans.items()}
        triggers = {link.trigger for link in lines.events.values()}
        self.spans.update(dict.fromkeys(type_ for id_, type_ in types.items() if id_ not in triggers))
        known = conf_roles(conf) if lines.events else {}
        for link in lines.events.values():
            roles = plain_roles(link, known.get(link.type, frozenset()))
            self.events.setdefault(link.type, {}).update(dict.fromkeys(roles))
            if len(set(roles)) < len(roles):
                for role, count in Counter(roles).items():
                    self.times[link.type, role] = max(count, self.times.get((link.type, role), 0))
        for link in (*lines.relations.values(), *lines.groups):
            self.relations.setdefault(link.type, {}).update(dict.fromkeys(role for role, _ in link.parts))
        self.referring.update(dict.fromkeys(types[x.target] for x in lines.references if x.target in types))
        self._add_qualities(lines, types)

    def _add_qualities(self, lines: Lines, types: dict[str, str]) -> None:
        frames = {**lines.events, **lines.relations}
        seen: set[tuple[str, str]] = set()
        for quality in lines.qualities:
            code = attribute_code(quality.name)
            if quality.target in frames:
                key: tuple[Bearer, str, str] = ("frame", frames[quality.target].type, code)
            else:
                key = ("mention", types.get(quality.target, ""), code)
            self.values.setdefault(key, {})[quality.value] = None
            self.attributes[key] = self.attributes.get(key, False) or bool(quality.value)
            if (quality.target, code) in seen:
                self.several.add(code)
            seen.add((quality.target, code))


def conf_roles(conf: Conf) -> dict[str, frozenset[str]]:
    """The roles that the conf gives each event."""
    return {line.code: frozenset(role.code for role in line.roles) for line in conf.events}


def plain_roles(link: Link, known: frozenset[str]) -> list[str]:
    """The roles of an event without the numbers that tell equal ones apart (Org-Arg, Org-Arg2 …)."""
    plain: dict[str, None] = {}
    roles: list[str] = []
    for role, _ in link.parts:
        ends = range(len(role), max(len(role) - MOST_DIGITS - 1, 0), -1)
        bases = (role[:end] for end in ends if end == len(role) or role[end:].isdigit())
        found = next((base for base in bases if base in known or (base in plain and base != role)), role)
        plain[found] = None
        roles.append(found)
    return roles


def attribute_code(name: str) -> str:
    """The code of an attribute; `type` is Attaché's own word for the finer label."""
    return f"{name}_" if name == TYPE else name
