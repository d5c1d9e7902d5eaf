"""Cross-checks once everything is read: names of catalogues, cycles, unused things."""

from collections.abc import Collection, Mapping

from guide.loading.problems import Problems, maybe
from guide.loading.reader import Reader
from guide.model.kinds import Entity
from guide.model.rulebook import Rulebook

_KINDS = {
    "acts": "nieznany akt",
    "benefits": "nieznane świadczenie",
    "documents": "nieznany dokument",
    "kinds": "nieznany rodzaj dochodu",
    "needs": "nieznana potrzeba",
    "offices": "nieznany urząd",
    "parameters": "nieznany parametr",
    "placeholders": (
        "do tekstu wstawia się zwykły parametr albo nazwę z pliku ośrodka, a nie"
    ),
    "procedures": "nieznana procedura",
    "topics": "nieznany temat",
}

_FILES = {
    "kinds": "names",
    "parameters": "names",
    "placeholders": "names",
    "topics": "names",
}
"""Catalogues that stand in the files of names of formulas."""


def check_mentions(reader: Reader, known: Mapping[str, Collection[str]]) -> None:
    """Report names that no catalogue has."""
    for mention in reader.mentions:
        names = known[mention.catalogue]
        home = _FILES.get(mention.catalogue, mention.catalogue)
        if mention.name in names or {mention.catalogue, home} & reader.broken:
            continue
        hint = maybe(mention.name, names)
        message = f"{_KINDS[mention.catalogue]} '{mention.name}'{hint}"
        reader.problems.report(mention.place, message)


def check_companions(rulebook: Rulebook, problems: Problems) -> None:
    """Report questions asked along with one that is not on their page."""
    for fact in rulebook.facts.values():
        leader = fact.asked_with
        if leader is None:
            continue
        others = [
            one.id
            for one in rulebook.facts.values()
            if one.topic == fact.topic
            and one is not fact
            and one.entity in {Entity.HOUSEHOLD, fact.entity}
        ]
        if leader not in others:
            message = f"asked_with: w tym temacie nie ma innego pytania '{leader}'"
            problems.report(fact.place, message + maybe(leader, others))


def check_structures(rulebook: Rulebook, problems: Problems) -> None:
    """Report a second fact for the same part of the list of persons."""
    for fact in rulebook.facts.values():
        first = rulebook.structure(fact.structure) if fact.structure else fact.id
        if first != fact.id:
            message = f"structure: '{fact.structure}' ma już fakt '{first}'"
            problems.report(fact.place, message)
