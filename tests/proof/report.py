"""The report of the proof: what is found, what is declared, what is not needed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from guide.model.rulebook import Benefit, Rulebook
from guide.model.waivers import Unproved
from tests.proof.checks import Finding, Proof, covered, grantable, live, not_negative
from tests.proof.cliffs import no_cliff
from tests.proof.shapes import SHAPES, Shape

Check = Callable[[Proof], None]
CHECKS: tuple[Check, ...] = (grantable, live, not_negative, covered, no_cliff)

_WORDS = {
    Unproved.NEVER: "nikt go nie dostanie",
    Unproved.IMPLIED: "warunek wynika z pozostałych",
    Unproved.USELESS: "warunek nigdy nie decyduje o przyznaniu",
    Unproved.NEGATIVE: "kwota bywa ujemna",
    Unproved.CROSSED: "najmniejsza kwota bywa większa od największej",
    Unproved.CLIFF: "wyższy dochód daje więcej",
    Unproved.GAP: "tabela nie ma wiersza",
    Unproved.UNDECIDED: "nierozstrzygnięte",
}
_OF: dict[Check, frozenset[Unproved]] = {
    grantable: frozenset({Unproved.NEVER}),
    live: frozenset({Unproved.IMPLIED, Unproved.USELESS}),
    not_negative: frozenset({Unproved.NEGATIVE, Unproved.CROSSED}),
    covered: frozenset({Unproved.GAP}),
    no_cliff: frozenset({Unproved.CLIFF}),
}


@dataclass(frozen=True, slots=True)
class Result:
    """What the checks say of one benefit on one day."""

    benefit: Benefit
    day: date
    findings: tuple[Finding, ...]
    mistranslated: tuple[str, ...]
    judged: int
    checked: frozenset[Unproved]

    @property
    def open(self) -> tuple[Finding, ...]:
        """Return the findings that the file does not declare."""
        declared = {(one.kind, one.about) for one in self.benefit.proof}
        return tuple(
            one
            for one in self.findings
            if one.kind is not Unproved.UNDECIDED
            and (one.kind, one.about) not in declared
        )

    @property
    def needed(self) -> frozenset[tuple[Unproved, str | None]]:
        """Return what has to be declared."""
        return frozenset((one.kind, one.about) for one in self.findings)


def in_force(rulebook: Rulebook, day: date) -> Iterator[Benefit]:
    """Yield the benefits that can be applied for on a day."""
    for benefit in rulebook.benefits.values():
        begun = benefit.since is None or benefit.since <= day
        if begun and (benefit.until is None or day <= benefit.until):
            yield benefit


def prove(
    rulebook: Rulebook,
    benefit: Benefit,
    day: date,
    checks: Iterable[Check] = CHECKS,
    shapes: tuple[Shape, ...] = SHAPES,
) -> Result:
    """Check one benefit on one day."""
    proof = Proof(rulebook, benefit, day, shapes)
    checked: frozenset[Unproved] = frozenset()
    for check in checks:
        check(proof)
        checked |= _OF[check]
    return Result(
        benefit,
        day,
        tuple(proof.findings),
        tuple(proof.mistranslated),
        proof.judged,
        checked,
    )


def stale(results: Iterable[Result]) -> list[str]:
    """Return declarations that no day needs any more."""
    needed: set[tuple[str, Unproved, str | None]] = set()
    declared: dict[tuple[str, Unproved, str | None], str] = {}
    for result in results:
        name = result.benefit.id
        needed |= {(name, kind, about) for kind, about in result.needed}
        for one in result.benefit.proof:
            if one.kind in result.checked:
                key = (name, one.kind, one.about)
                declared[key] = f"{one.place}: {_named(one.kind, one.about)}"
    return [place for key, place in declared.items() if key not in needed]


def lines(results: list[Result]) -> Iterator[str]:
    """Yield the report in Polish: a line for each finding, then the sums."""
    for result in results:
        reasons = {(one.kind, one.about): one.reason for one in result.benefit.proof}
        for one in result.findings:
            reason = reasons.get((one.kind, one.about))
            mark = "OTWARTE" if one in result.open else "wyjaśnione"
            if one.kind is Unproved.UNDECIDED:
                mark = "granica"
            words = f"{mark:11}{result.benefit.id}: {_named(one.kind, one.about)}"
            more = reason or one.detail
            yield f"{words} – {more}" if more else words
        yield from (f"BŁĄD       {one}" for one in result.mistranslated)
    yield from (f"ZBĘDNE     {one}" for one in stale(results))
    judged = sum(one.judged for one in results)
    undecided = sum(
        found.kind is Unproved.UNDECIDED for one in results for found in one.findings
    )
    yield (
        f"świadczenia: {len({one.benefit.id for one in results})}, "
        f"dni: {len({one.day for one in results})}, "
        f"domostwa sprawdzone silnikiem: {judged}, "
        f"otwarte: {sum(len(one.open) for one in results)}, "
        f"nierozstrzygnięte: {undecided}"
    )


def _named(kind: Unproved, about: str | None) -> str:
    return (
        f"{_WORDS[kind]} ({kind})"
        if about is None
        else f"{about}: {_WORDS[kind]} ({kind})"
    )
