"""Expressions that count from publication (hier, last Monday, il y a deux ans) or from an earlier date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.text.dates.matching import Match
from annotator.text.dates.periods import Precision, Unit, period, relative
from annotator.text.dates.scene import Kind, Reading, Scene, leaning, modifier_of

_SMALL = frozenset({"hour", "minute"})
_LARGE = {"decade": 10, "century": 100}
_EXACT: dict[Unit, Precision] = {
    "year": "year",
    "quarter": "quarter",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "minute": "minute",
}
_THIS = re.compile(r"\bthis $")
_BY = re.compile(r"(?:\bby|\bd'ici(?: a)?) $")
_TOWARDS = re.compile(r"\b(?:until|before|jusqu'a|avant|pour|a partir de|des|from|starting) $")
_OF_SOMETHING = re.compile(" (?:de |du |des |de l'|d'|of )")


def weekday(scene: Scene, match: Match) -> Reading | None:
    """A day of the week: the last one, publication's day included, or the next where the words say so."""
    kind: Kind = "TIME" if "part" in match.groups else "DATE"
    today = scene.today
    if today is None:
        return Reading("", "day", kind, anchor="publication", asks=True)
    number, part = int(match.grammar.value("wd", match.groups["wd"])), modifier_of(match)
    direction = _direction(match)
    back = (today.isoweekday() - number) % 7
    last, coming = today - timedelta(back), today + timedelta(7 - back)
    if direction < 0:
        return Reading(_day(last if back else today - timedelta(7)), "day", kind, anchor="publication")
    if direction > 0:
        return Reading(_day(coming), "day", kind, anchor="publication")
    lean = leaning(scene, match)
    before = scene.before(match.span)
    if back and not lean and _THIS.search(before):
        return Reading(_day(coming), "day", kind, part, "publication", asks=True, alternatives=(_day(last),))
    if back and (lean > 0 or _BY.search(before) or (lean == 0 and _TOWARDS.search(before))):
        return Reading(_day(coming), "day", kind, part, "publication", alternatives=(_day(last),))
    return Reading(_day(last), "day", kind, part, "publication")


def weekdate(scene: Scene, match: Match) -> Reading | None:
    """A weekday with its number in the month (« lundi 21 »): the nearest such day; None where none is near."""
    today = scene.today
    number, weekday_ = (
        int(match.grammar.value("wd", match.groups["wd"])),
        int(re.sub("[^0-9]", "", match.groups["d"]) or 1),
    )
    if today is None:
        return Reading("", "day", anchor="publication", asks=True)
    around = sorted((today + timedelta(step) for step in range(-75, 76)), key=lambda x: (abs((x - today).days), x))
    fitting = [x for x in around if x.day == weekday_ and x.isoweekday() == number]
    return Reading(_day(fitting[0]), "day", anchor="publication") if fitting else None


def night(scene: Scene, match: Match) -> Reading | None:
    """The night from one weekday to the next."""
    today = scene.today
    if today is None:
        return Reading("", "day", "TIME", anchor="publication", asks=True)
    number = int(match.grammar.value("wd", match.groups["wd"]))
    first = today - timedelta((today.isoweekday() - number) % 7)
    return Reading(f"{first}/{first + timedelta(1)}", "day", "TIME", anchor="publication")


def deictic(scene: Scene, match: Match) -> Reading | None:
    """Yesterday, today, tomorrow, perhaps a part of it."""
    groups = match.groups
    steps = int(match.grammar.value("deic", groups["deic"])) if "deic" in groups else 0
    if groups.get("lastnight"):
        steps = -1 if groups["part"] in {"night", "evening"} else 0
    timed = "part" in groups or groups.get("deic") == "tonight"
    return _counted(scene, "day", steps, kind="TIME" if timed else "DATE")


def daypart(scene: Scene, _match: Match) -> Reading | None:
    """A part of the day of reference: this morning, cette nuit."""
    return _counted(scene, "day", 0, kind="TIME")


def period_(scene: Scene, match: Match) -> Reading | None:
    """The week, month, year of reference, the last or the next one; None for days and hours."""
    groups = match.groups
    unit: Unit = match.grammar.value("u", groups["u"])
    if "dirs" in groups or (groups["u"].endswith("s") and groups["u"] != "mois"):
        return Reading("", _precision(unit), anchor="publication", asks=True)
    if unit == "day" or unit in _SMALL:
        return None
    return replace(_counted(scene, unit, _direction(match)), modifier=modifier_of(match))


def weekend(scene: Scene, match: Match) -> Reading | None:
    """Saturday and Sunday: of this week, or of the one before where the week has just begun."""
    today = scene.today
    if today is None:
        return Reading("", "day", anchor="publication", asks=True)
    direction = _direction(match)
    early = today.isoweekday() <= 5
    steps = (0 if early else 1) if direction > 0 else (-1 if direction < 0 else 0)
    doubtful = not direction and early
    if doubtful and leaning(scene, match) < 1 and today.isoweekday() < 5:
        steps = -1
    value = period(today + timedelta(7 * steps), "weekend")
    return Reading(value, "day", anchor="publication", asks=doubtful)


def ago(scene: Scene, match: Match) -> Reading | None:
    """So many units before now, as exact as its unit."""
    unit, count = _unit_and_count(match)
    if unit == "hour" and count % 24 == 0:
        unit, count = "day", count // 24
    if unit in _SMALL:
        value = relative(scene.reference, "day", 0)
        return Reading(value, "day", "TIME", anchor="publication", asks=True)
    if unit in _LARGE:
        unit, count = "year", count * _LARGE[unit]
    rough = "about" in match.groups or "half" in match.groups
    reading = _counted(scene, unit, -count)
    return Reading(
        reading.value, reading.precision, modifier="approx" if rough else "", anchor="publication", asks=reading.asks
    )


def later(scene: Scene, match: Match) -> Reading | None:
    """So many units after or before the last date mentioned."""
    unit, count = _unit_and_count(match)
    if unit in _SMALL:
        return Reading("", _precision(unit), "TIME", anchor="mention", asks=True)
    return _beside_mention(scene, unit, count * int(match.grammar.value("later", match.groups["later"])))


def same(scene: Scene, match: Match) -> Reading | None:
    """The same day, that month: the one of the last date mentioned."""
    if "u" not in match.groups:
        return replace(_beside_mention(scene, "day", 0), kind="TIME")
    return _beside_mention(scene, match.grammar.value("u", match.groups["u"].removesuffix("-la")), 0)


def side(scene: Scene, match: Match) -> Reading | None:
    """The following week, the previous year: beside the last date mentioned."""
    unit: Unit = match.grammar.value("u", match.groups["u"])
    steps = int(match.grammar.value("side", match.groups["side"]))
    return None if unit in _SMALL else _beside_mention(scene, unit, steps)


def beside(scene: Scene, match: Match) -> Reading | None:
    """The day before or after the last date mentioned; no value where an event follows (« au lendemain du vote »)."""
    reading = _beside_mention(scene, "day", int(match.grammar.value("beside", match.groups["beside"])))
    if "part" in match.groups:
        reading = replace(reading, kind="TIME")
    if not _OF_SOMETHING.match(scene.after(match.span, 8)):
        return reading
    return Reading("", "day", anchor="mention", asks=True, alternatives=(reading.value,) if reading.value else ())


def _beside_mention(scene: Scene, unit: Unit, steps: int) -> Reading:
    if unit in _LARGE:
        unit, steps = "year", steps * _LARGE[unit]
    value, span = scene.against_mention(unit, steps)
    if value:
        return Reading(value, _precision(unit), anchor="mention", anchor_span=span)
    other = relative(scene.reference, unit, steps)
    return Reading("", _precision(unit), anchor="mention", asks=True, alternatives=(other,) if other else ())


def _counted(scene: Scene, unit: Unit, steps: int, *, kind: Kind = "DATE") -> Reading:
    value = relative(scene.reference, unit, steps)
    return Reading(value, _precision(unit), kind, anchor="publication", asks=not value)


def _unit_and_count(match: Match) -> tuple[Unit, int]:
    """The unit and its number; halves of a year are months, other halves are dropped."""
    grammar, groups = match.grammar, match.groups
    unit: Unit = grammar.value("u", groups["u"])
    count = 1
    if "n" in groups:
        count = grammar.number(groups["n"])
    elif "about" in groups:
        count = int(grammar.value("about", groups["about"]))
    return ("month", count * 12 + 6) if unit == "year" and groups.get("half") else (unit, count)


def _direction(match: Match) -> int:
    return int(match.grammar.value("dir", match.groups["dir"])) if "dir" in match.groups else 0


def _precision(unit: Unit) -> Precision:
    names: dict[Unit, Precision] = {"decade": "year", "century": "year", "half": "month", "weekend": "day"}
    return names.get(unit) or _EXACT[unit]


def _day(day: date) -> str:
    return day.isoformat()
