"""A case against the engine: whether the rules give what the case expects."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from guide.engine.judging import Engine
from guide.model.assessment import Judgement
from guide.model.cases import Case, Expected, Local
from guide.model.law import Parameter, Status
from guide.model.possible import YES
from guide.model.rulebook import Rulebook


class Engines:
    """Engines of one rulebook, one for each benefit and what a council might decide.

    A benefit alone is linked in no time; all of them, for each day that some case
    speaks of, would take minutes.
    """

    def __init__(self, engine: Engine) -> None:
        """Take the engine of the rulebook as it is."""
        self.rulebook = engine.rulebook
        self._alone: dict[tuple[Local, str], Engine] = {}

    def bare(self, local: Local) -> Engine:
        """Return an engine of the values alone."""
        key = local, ""
        if key not in self._alone:
            alone = replace(self.rulebook, benefits={}, choices=())
            self._alone[key] = Engine(_decided(alone, local))
        return self._alone[key]

    def of(self, local: Local, benefit: str) -> Engine:
        """Return an engine as if the office had entered these local values."""
        key = local, benefit
        if key not in self._alone:
            benefits = {benefit: self.rulebook.benefits[benefit]}
            alone = replace(self.rulebook, benefits=benefits, choices=())
            self._alone[key] = Engine(_decided(alone, local))
        return self._alone[key]


def _decided(rulebook: Rulebook, local: Local) -> Rulebook:
    parameters = dict(rulebook.parameters)
    for name, value in local:
        parameters[name] = _set(parameters[name], value)
    return replace(rulebook, parameters=parameters)


def _set(parameter: Parameter, value: Decimal) -> Parameter:
    spans = tuple(
        replace(one, value=value, status=Status.CONFIRMED, local=True)
        for one in parameter.spans
    )
    return replace(parameter, office_spans=spans)


def chosen(found: Sequence[Judgement], expected: Expected) -> Judgement | None:
    """Return the judgement a case means: the claimant's, the only or a fitting one."""
    if expected.claimant is not None:
        own = (one for one in found if one.claimant == expected.claimant)
        return next(own, None)
    fitting = (one for one in found if str(one.outcome) == expected.outcome)
    return next(fitting, found[0] if found else None)


def judged(engines: Engines, case: Case, expected: Expected) -> Judgement | None:
    """Judge what a case expects; None when nobody can claim it."""
    return judged_by(engines.of(case.local, expected.benefit), case, expected)


def judged_by(engine: Engine, case: Case, expected: Expected) -> Judgement | None:
    """Judge by an engine that has the case's local law already."""
    assessment = engine.assess(case.situation, case.day, {expected.benefit})
    return chosen(assessment.judgements, expected)


def differences(expected: Expected, judgement: Judgement | None) -> tuple[str, ...]:
    """Tell, in Polish, in what a judgement is not what a case expects."""
    if judgement is None:
        return ("ta osoba nie może się o to ubiegać",)
    return tuple(_differences(expected, judgement))


def _differences(expected: Expected, found: Judgement) -> Iterator[str]:
    missing = sorted({fact for fact, _ in found.needs.may})
    if str(found.outcome) != expected.outcome:
        open_ = ", ".join((*missing, *sorted(found.needs.law)))
        yield (
            f"wynik {found.outcome}, a nie {expected.outcome}"
            f"{f' (nierozstrzygnięte: {open_})' if open_ else ''}"
        )
    ends = {"least": expected.least, "most": expected.most}
    for end, wanted in ends.items():
        if wanted is not None:
            yield from _number(end, wanted, _end(found, end))
    for part, wanted in expected.parts:
        yield from _part(found, part, wanted)
    yield from _lacking("missing", expected.missing, missing)
    yield from _lacking("presumed", expected.presumed, found.presumed)
    yield from _lacking("unknown", expected.unknown, found.needs.law)
    papers: Mapping[bool, set[str]] = {True: set(), False: set()}
    for paper in found.papers:
        papers[paper.truth is YES].add(paper.document)
    yield from _lacking("documents", expected.documents, papers[True])
    for document in sorted({*expected.without} & (papers[True] | papers[False])):
        yield f"without: dokument {document} jest potrzebny"


def _end(found: Judgement, end: str) -> Decimal | None:
    value = None if found.amount is None else getattr(found.amount, end)
    return value if value is None or value.is_infinite() else _rounded(value)


def _rounded(value: Decimal) -> Decimal:
    return round(value, 2)


def _number(name: str, wanted: Decimal, value: Decimal | None) -> Iterator[str]:
    if value != wanted:
        yield f"{name}: {value}, a nie {wanted}"


def _part(found: Judgement, part: str, wanted: Decimal) -> Iterator[str]:
    own = [one for one in found.parts if one.part == part]
    if any(one.truth is not YES for one in own):
        yield f"parts: {part} jest nierozstrzygnięte"
        return
    least = sum((one.amount.least for one in own), Decimal(0))
    most = sum((one.amount.most for one in own), Decimal(0))
    for value in dict.fromkeys((_rounded(least), _rounded(most))):
        yield from _number(f"parts: {part}", wanted, value)


def _lacking(
    key: str, wanted: Sequence[str], found: Sequence[str] | frozenset[str] | set[str]
) -> Iterator[str]:
    for name in wanted:
        if name not in found:
            yield f"{key}: brakuje {name}"
