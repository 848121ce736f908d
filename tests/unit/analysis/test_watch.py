"""The watch after any changes knows what a fresh one knows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.watch import Delta, Watch
from annotator.model.records import Entity, Frame, Mention, Office
from tests.unit.analysis.watched import POLITICAL, argument, article, mention, sheet

_WORDS = ("Nicolas Maduro", "Maduro", "rompt", "Washington", "23 janvier 2019", "adur")
_IDS = ("m", "n", "us")


@st.composite
def mentions(draw: st.DrawFn, where: str, number: int) -> Mention:
    label = draw(st.sampled_from(("ACTOR", "DATE", "EVENT")))
    value = draw(st.sampled_from(("", "2019-01-23", "2019-02"))) if label == "DATE" else ""
    return mention(
        draw(st.sampled_from(_WORDS)),
        label,
        id_=f"{where}m{number}",
        article=where,
        entities=tuple(draw(st.lists(st.sampled_from(_IDS), max_size=1))),
        attributes=tuple(draw(st.lists(st.sampled_from((("office", "minister"), ("type", "GROUP"))), max_size=1))),
        value=value,
        flag=draw(st.booleans()),
    )


@st.composite
def frames(draw: st.DrawFn, where: str, number: int) -> Frame:
    label = draw(st.sampled_from(("EVENT", "STANCE", "QUOTE")))
    roles = st.sampled_from(("AGENT", "TARGET", "HOLDER", "DATE", "SPEAKER"))
    fillers = draw(st.lists(st.tuples(roles, st.sampled_from(_IDS)), max_size=4))
    named = draw(st.lists(roles, max_size=2))
    pool = {"value": ("support", "oppose"), "status": ("actual", "planned"), "polarity": ("pos", "neg")}
    attributes = {code: draw(st.sampled_from(values)) for code, values in pool.items()}
    return Frame(
        f"{where}f{number}",
        where,
        "a",
        label,
        triggers=(f"{where}m0",),
        arguments=(
            *(argument(role, id_) for role, id_ in fillers),
            *(argument(role, mention("rompt", id_=f"{where}m1")) for role in named),
        ),
        attributes=tuple(sorted(attributes.items())),
        date=draw(st.sampled_from(("", "2019-01-23", "2019-02-02"))),
    )


@st.composite
def sheets(draw: st.DrawFn) -> object:
    where = draw(st.sampled_from(("t", "u", "v")))
    records = [draw(mentions(where, number)) for number in range(draw(st.integers(0, 3)))]
    said = [draw(frames(where, number)) for number in range(draw(st.integers(0, 3)))]
    state = draw(st.sampled_from(("todo", "done")))
    return sheet(*records, *said, article=article(where, date="2019-01-24"), state=state)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    return Entity(
        draw(st.sampled_from(_IDS)),
        draw(st.sampled_from(("ACTOR", "COUNTRY"))),
        draw(st.sampled_from(("Maduro", "Moros"))),
        aliases=tuple(draw(st.lists(st.sampled_from(("Moros", "Nicolas")), max_size=1))),
        type=draw(st.sampled_from(("", "PERSON", "GROUP"))),
        codes=tuple(draw(st.lists(st.just(("Wikidata", "Q1")), max_size=1))),
        offices=tuple(draw(st.lists(st.just(Office("minister", "2019-02", "2018")), max_size=1))),
    )


steps = st.one_of(
    st.tuples(st.just("put"), sheets()),
    st.tuples(st.just("drop"), st.sampled_from(("t", "u", "v"))),
    st.tuples(st.just("entity"), entities()),
    st.tuples(st.just("drop_entity"), st.sampled_from(_IDS)),
    st.tuples(st.just("others"), st.frozensets(st.sampled_from(_IDS))),
    st.tuples(st.just("settle"), st.sampled_from((0, 1, 3))),
)


@given(st.lists(steps, max_size=12))
def test_after_any_changes_the_findings_are_those_of_a_fresh_run(taken: list[tuple[str, object]]) -> None:
    watch, shown, last = Watch(POLITICAL), {}, {}
    for what, payload in [*taken, ("settle", 0)]:
        if what == "settle":
            take(shown, watch.settle(payload))
        else:
            tell(watch, what, payload)
            last[place_of(what, payload)] = (what, payload)
    fresh = Watch(POLITICAL)
    for what, payload in reversed(last.values()):
        tell(fresh, what, payload)
    fresh.settle()
    assert {one.key: one for one in watch} == {one.key: one for one in fresh} == shown
    assert len(list(watch)) == len(shown), "one finding a key"


def tell(watch: Watch, what: str, payload: object) -> None:
    acts = {
        "put": watch.put,
        "drop": watch.drop,
        "entity": watch.put_entity,
        "drop_entity": watch.drop_entity,
        "others": watch.set_used_by_others,
    }
    acts[what](payload)


def place_of(what: str, payload: object) -> tuple[str, object]:
    if what in {"put", "drop"}:
        return "article", payload.article.id if what == "put" else payload
    if what == "others":
        return "others", ""
    return "entity", payload.id if what == "entity" else payload


def take(shown: dict[str, object], delta: Delta) -> None:
    for key in delta.gone:
        del shown[key]
    for one in delta.come:
        assert one.key not in shown
        shown[one.key] = one


def test_a_put_that_changes_nothing_tells_nothing() -> None:
    watch, same = Watch(POLITICAL), sheet(mention("adur"))
    watch.put(same)
    assert len(watch.settle().come) > 0
    watch.put(same)
    assert watch.waiting == 0
    assert not watch.settle()


def test_settling_goes_in_portions() -> None:
    watch = Watch(POLITICAL)
    for number in range(5):
        watch.put_entity(Entity(f"e{number}", "ACTOR", f"Name {number}"))
    waiting = watch.waiting
    watch.settle(2)
    assert watch.waiting == waiting - 2


def test_what_others_use_is_mentioned() -> None:
    watch = Watch(POLITICAL)
    watch.put_entity(Entity("m", "ACTOR", "Maduro"))
    watch.set_used_by_others(["m"])
    assert not watch.settle()
    watch.set_used_by_others([])
    assert [one.question for one in watch.settle().come] == ["never_mentioned"]
