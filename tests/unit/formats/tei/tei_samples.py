"""Articles with annotations for the tests of TEI, and the round trip they all make."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from annotator.formats.tei_xml import checks, profiles, schema
from annotator.formats.tei_xml.document import Builder, Contents
from annotator.formats.tei_xml.reading.codebook import Dictionaries
from annotator.formats.tei_xml.reading.document import Read, read_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import (
    Attribute,
    Codebook,
    Example,
    Label,
    Role,
    RoleUse,
    Rule,
    Value,
    Words,
)
from annotator.model.records import Annotator, Argument, Article, Entity, Frame, Mention, Office, Progress
from annotator.model.span import Span
from tests import factories

REFEREES = Path(__file__).resolve().parents[5] / "shared" / "tei"

TEXT = (
    "\n  \nVenezuela : Maduro 🇻🇪 répond <b>&amp;]]>\n\n"
    "Nicolas Maduro, président, reçoit l’Italie et la Chine.\nالسلام عليكم, e\u0301te\u0301, le 26 janvier.\n\n"
)
ANNOTATORS = (Annotator("01-ann", "Ann"), Annotator("02-bob", "Bob"), Annotator("03-gold", "Décision", gold=True))


CODEBOOK = Codebook(
    "cb",
    "échantillon",
    version=2,
    names=Words("Échantillon", "Sample"),
    labels=(
        Label(
            "ACTOR",
            Words("Acteur", "Actor"),
            key="A",
            mark="solid",
            colour="#0B63A4",
            entities=True,
            definition=Words("Qui agit : ou parle.", "Who acts."),
            confusions=("COUNTRY",),
            examples=(Example("Maduro"), Example("Caracas", good=False)),
        ),
        Label("COUNTRY", Words("Pays", "Country"), key="C", mark="double", entities=True, maps=(("plover", "ctry"),)),
        Label("PERSON", Words("personne", "person"), parent="ACTOR", cues_fr=("M.", "Mme")),
        Label("DATE", Words("Date", "Date"), key="D", mark="dots", retired=True),
        Label(
            "EVENT",
            Words("Événement", "Event"),
            kind="frame",
            key="E",
            mark="bar",
            roles=(RoleUse("AGENT", least=1), RoleUse("TARGET"), RoleUse("DATE", most=1)),
            requires=(("AGENT", "TARGET"),),
        ),
        Label("SANCTION", Words("Réduire les relations", "Sanction"), parent="EVENT", kind="frame", own=True),
    ),
    attributes=(
        Attribute(
            "kind",
            Words("forme", "form"),
            "mention",
            ("ACTOR",),
            (Value("name", Words("nom", "name"), Words("un nom propre", "")), Value("title", Words("titre", "title"))),
            default="name",
        ),
        Attribute("mode", Words("mode", "mode"), "frame", ("SANCTION",), (Value("expel", Words("expulsion", "")),)),
        Attribute("gender", Words("genre", "gender"), "entity", values=(Value("m", Words("m", "m")),), multiple=True),
    ),
    roles=(
        Role("AGENT", Words("agent", "agent"), ("ACTOR", "COUNTRY"), Words("Qui agit.", "Who acts.")),
        Role("TARGET", Words("cible", "target"), ("ACTOR", "COUNTRY")),
        Role("DATE", Words("date", "date"), ("DATE",)),
    ),
    rules=(Rule("R1", Words("Le groupe le plus court.", "The shortest phrase.")),),
)


def spans(*words: str) -> tuple[Span, ...]:
    """Where the words stand in TEXT."""
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def article(text: str = TEXT, **fields: object) -> Article:
    """An article with every field filled."""
    given: dict[str, object] = {
        "id": "art-1",
        "name": "dép. « 1 »",
        "title": "Venezuela : Maduro répond",
        "date": "2019-01",
        "date_estimated": True,
        "source": "AFP",
        "author": "X & Y",
        "url": "https://example.org/a?b=1",
        "section": "Monde",
        "page": "3",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "metadata": (("country_role", "VE"), ("lettre", "é\n<x>")),
    }
    return factories.article(text, **{**given, **fields})


def entities() -> dict[str, Entity]:
    """One entity of each form."""
    made = (
        Entity(
            "e1",
            "ACTOR",
            "Nicolás Maduro",
            ("Maduro", "N. Maduro"),
            type="PERSON",
            codes=(("wikidata", "Q19898"), ("x y", "1")),
            attributes=(("gender", "m"), ("sector", "GOV")),
            offices=(Office("president", "2013", "", "VE", "contested"), Office("deputy", "about 2000")),
            note="Président,\ncontesté",
            extra="<x a='1'/>",
        ),
        Entity("e2", "COUNTRY", "Venezuela", codes=(("ISO3166-1-alpha-2", "VE"), ("ISO3166-1-alpha-3", "VEN"))),
        Entity("e3", "ACTOR", "diplomates", type="GROUP"),
        Entity("e4", "ACTOR", "ONU", type="ORGANIZATION", offices=(Office("x", "2019-02-30"),)),
        Entity("e5", "SHIP", "Potemkine", type="CRUISER", offices=(Office("flagship", "1905"),)),
        Entity("e6", "PLACE", "Cúcuta"),
    )
    return {entity.id: entity for entity in made}


def mention(id_: str, label: str, *words: str, **fields: object) -> Mention:
    """A mention in TEXT by the first annotator."""
    given: dict[str, object] = {"id": id_, "article": "art-1", "annotator": ANNOTATORS[0].id, "label": label}
    given["spans"] = spans(*words)
    return Mention(**{**given, **fields})  # type: ignore[arg-type]


def mentions() -> list[Mention]:
    """Nested, crossing, discontinuous, across blocks, over line ends, over everything."""
    return [
        mention("m01", "ACTOR", "Nicolas Maduro", entities=("e1",), attributes=(("kind", "name"), ("type", "PERSON"))),
        mention("m02", "COUNTRY", "Venezuela", entities=("e2",), value="", flag=True),
        mention("m03", "ACTOR", "Nicolas", "président", entities=("e1", "e3", "e4", "e5", "e6"), confidence="possible"),
        mention("m04", "DATE", "26 janvier", value="2019-01-26", origin="suggestion", codebook=9),
        mention("m05", "DATE", "le", value="PT72H", note="durée\r\n?", confidence="probable"),
        mention("m06", "QUOTE", "Maduro, président, reçoit l’Italie"),
        mention("m07", "PLACE", "Chine", spans=(Span(1, 30),)),
        mention(
            "m08",
            "SHIP OF 'É'",
            "Chine",
            spans=(Span(0, len(TEXT)),),
            attributes=(("free", "any thing\t\n"), ("type", "?")),
        ),
        mention("m09", "EVENT", "reçoit"),
        mention("m10", "ACTOR", "reçoit", annotator=ANNOTATORS[1].id, origin="import"),
        mention("m11", "ACTOR", "répond <b>&amp;]]>\n\nNicolas", annotator=ANNOTATORS[2].id, entities=("e1",)),
        mention(
            "m12", "ACTOR", "🇻🇪 répond", annotator=ANNOTATORS[2].id, attributes=(("kind", "title"), ("type", "PERSON"))
        ),
    ]


def frames() -> list[Frame]:
    """Every kind of filler, two annotators."""
    arguments = (
        Argument("AGENT", mention="m01"),
        Argument("TARGET", mention="m02", entity="e2", confidence="possible"),
        Argument("TARGET", entity="e5", source="narrator"),
        Argument("NO SUCH ROLE", frame="f2", source="e1"),
        Argument("DATE", text="demain <soir>\n"),
        Argument("DATE", mention="m04", entity="e6", frame="f2", text="all"),
        Argument("AGENT"),
    )
    attributes = (("mode", "any"), ("type", "SANCTION"))
    first = Frame("f1", "art-1", ANNOTATORS[0].id, "EVENT", ("m09", "m05"), arguments, attributes)
    return [
        Frame(
            **{name: getattr(first, name) for name in first.__slots__}  # type: ignore[arg-type]
            | {"date": "2019-01-26/2019-02", "precision": "month", "source": "e2", "note": "n", "flag": True}
        ),
        Frame("f2", "art-1", ANNOTATORS[0].id, "STANCE", confidence="probable", origin="import", codebook=3),
        Frame("f3", "art-1", ANNOTATORS[1].id, "EVENT", ("m10",), (Argument("AGENT", mention="m10"),), date="bientôt"),
    ]


def without_unlisted(frame: Frame) -> Frame:
    """The frame with the arguments alone whose roles the codebook has."""
    return replace(frame, arguments=tuple(part for part in frame.arguments if CODEBOOK.role(part.role) is not None))


def same_file(address: str, name: str) -> bool:
    """Whether a relative address names this file."""
    return unquote(address) == name


def contents(**changed: object) -> Contents:
    """The whole sample."""
    given: dict[str, object] = {
        "article": article(),
        "annotators": ANNOTATORS,
        "entities": entities(),
        "mentions": mentions(),
        "frames": frames(),
        "progress": [
            Progress("art-1/01-ann", "art-1", "01-ann", "done"),
            Progress("art-1/02-bob", "art-1", "02-bob", "started"),
        ],
    }
    return Contents(**{**given, **changed})  # type: ignore[arg-type]


def written(
    held: Contents, codebook: Codebook | None = None, *, profile: str = "reading", quotes: bool = True, **form: str
) -> bytes:
    """The sample as a checked file, in a profile that needs no other one."""
    builder = Builder(codebook or CODEBOOK, profiles.form(profile, **form), quotes=quotes)
    document = builder.document(held)
    (root,) = document.roots
    known = checks.Known(checks.categories(builder.codebook_document()))
    assert schema.faults(root) == []
    assert checks.faults(document.roots, held.article.text, known) == []
    builder.add_codebook(root)
    assert schema.faults(root) == []
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data


def read(data: bytes, ledger: Ledger | None = None) -> Read:
    """The records of a file."""
    return read_document(data, Path("a.xml"), ledger or Ledger(), dictionaries=Dictionaries())


def again(found: Read, **options: object) -> bytes:
    """The file that an empty project writes after it has read the records."""
    assert found.codebook is not None
    held = Contents(
        found.article,
        found.annotators,
        {entity.id: entity for entity in found.entities},
        found.mentions,
        found.frames,
        found.progress,
    )
    return written(held, found.codebook, **options)  # type: ignore[arg-type]
