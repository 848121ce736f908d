"""Records for tests, with only what a test cares about spelt out."""

from __future__ import annotations

import hashlib
from typing import Any

from annotator.model.codebook import Attribute, Codebook, Label, Role, RoleUse, Value, Words
from annotator.model.ids import new_id
from annotator.model.records import Article, Entity, Frame, Mention
from annotator.model.span import Span

TEXT = "Nicolas Maduro rompt avec Washington.\n\nLe 23 janvier 2019, l’Italie et la Chine se taisent."


def article(text: str = TEXT, **fields: Any) -> Article:
    """An article named after its first words."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = text.partition("\n")[0]
    return Article(
        **{
            "id": new_id(),
            "name": f"article-{digest[:6]}",
            "text": text,
            "title": title,
            "language": "fr",
            "sha256": digest,
            **fields,
        }
    )


def mention(start: int, end: int, label: str = "ACTOR", **fields: Any) -> Mention:
    """A mention of one span by annotator "a" in article "t"."""
    return Mention(
        **{"id": new_id(), "article": "t", "annotator": "a", "label": label, "spans": (Span(start, end),), **fields}
    )


def entity(name: str, kind: str = "ACTOR", **fields: Any) -> Entity:
    """A record of the register."""
    return Entity(**{"id": new_id(), "kind": kind, "name": name, **fields})


def frame(*triggers: str, **fields: Any) -> Frame:
    """An event by annotator "a" in article "t"."""
    return Frame(**{"id": new_id(), "article": "t", "annotator": "a", "label": "EVENT", "triggers": triggers, **fields})


def codebook() -> Codebook:
    """Actors, countries, dates and events, small enough to read."""
    return Codebook(
        "cb",
        "test",
        labels=(
            Label("ACTOR", Words("Acteur", "Actor"), key="A", mark="solid", colour="actor", entities=True),
            Label("PERSON", Words("personne", "person"), parent="ACTOR"),
            Label("COUNTRY", Words("Pays", "Country"), key="C", mark="double", colour="country", entities=True),
            Label("DATE", Words("Date", "Date"), key="D", mark="dots", colour="date"),
            Label(
                "EVENT",
                Words("Événement", "Event"),
                kind="frame",
                key="E",
                mark="bar",
                colour="event",
                roles=(RoleUse("AGENT", least=1), RoleUse("TARGET"), RoleUse("DATE", most=1)),
            ),
            Label("SANCTION", Words("Réduire les relations", "Sanction"), parent="EVENT"),
        ),
        attributes=(
            Attribute(
                "kind",
                Words("forme", "form"),
                "mention",
                ("ACTOR",),
                (Value("name", Words("nom", "name")), Value("title", Words("titre", "title"))),
            ),
            Attribute(
                "mode",
                Words("mode", "mode"),
                "frame",
                ("SANCTION",),
                (Value("expel", Words("expulsion", "expulsion")),),
            ),
        ),
        roles=(
            Role("AGENT", Words("agent", "agent"), ("ACTOR", "COUNTRY")),
            Role("TARGET", Words("cible", "target"), ("ACTOR", "COUNTRY")),
            Role("DATE", Words("date", "date"), ("DATE",)),
        ),
    )
