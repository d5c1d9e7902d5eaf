"""A visit to bytes and back; a changed rulebook loses only what no longer fits.

A fact is written as a code made from its id, kind and options, together with the
shape of its answers: whoever does not know the code any more can still skip it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import NamedTuple

from guide.engine.dependencies import RELATIVES_FACT
from guide.model.facts import Fact
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD, NO, YES, Key
from guide.model.rulebook import Rulebook
from guide.model.situation import DONT_KNOW, Answer
from guide.present.people import Voice
from guide.web.digits import Reader, Writer
from guide.web.openings import openings
from guide.web.visit import MOST_PEOPLE, MOST_TAGS, Visit

_VERSION = 3
_FACT_BITS, _NEED_BITS = 18, 14
_MOST_FACTS, _MOST_NEEDS, _MOST_OPTIONS = 4096, 64, 256
_MOST_PLACES = 7
_MOST_DAYS = 1 << 22
_KINDS = tuple(Kind)
_ENTITIES = tuple(Entity)
_VOICES = tuple(Voice)
_UNKNOWN, _FIRST = 0, 1
_YES_NO = (YES, NO)


class Shape(NamedTuple):
    """What answers to a fact look like: enough to skip them."""

    entity: Entity
    kind: Kind
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codes:
    """Short codes of facts and needs, the same in every process and rulebook."""

    shapes: Mapping[str, Shape]
    facts: Mapping[str, int]
    fact_ids: Mapping[int, str]
    needs: Mapping[str, int]
    need_ids: Mapping[int, str]


def codes_of(rulebook: Rulebook) -> Codes:
    """Return the codes of a rulebook."""
    shapes = {name: _shape(fact) for name, fact in rulebook.facts.items()}
    shapes.setdefault(RELATIVES_FACT, Shape(Entity.HOUSEHOLD, Kind.YES_NO))
    texts = {
        name: "|".join((name, shape.entity, shape.kind, *shape.options))
        for name, shape in shapes.items()
    }
    facts = _coded(texts, _FACT_BITS)
    needs = _coded({name: name for name in openings(rulebook)}, _NEED_BITS)
    return Codes(shapes, facts, _turned(facts), needs, _turned(needs))


def _shape(fact: Fact) -> Shape:
    return Shape(fact.entity, fact.kind, tuple(one.id for one in fact.options))


def _coded(texts: Mapping[str, str], bits: int) -> dict[str, int]:
    """Give each name a code; of two that meet, the later in the alphabet moves on."""
    codes: dict[str, int] = {}
    taken: set[int] = set()
    for name in sorted(texts):
        code = int.from_bytes(sha256(texts[name].encode()).digest()[:4], "big")
        code %= 1 << bits
        while code in taken:
            code = (code + 1) % (1 << bits)
        taken.add(code)
        codes[name] = code
    return codes


def _turned(codes: Mapping[str, int]) -> dict[int, str]:
    return {code: name for name, code in codes.items()}


def pack(visit: Visit, codes: Codes) -> bytes:
    """Return the visit as bytes."""
    out = Writer()
    out.digit(_VERSION, 256)
    voice = 0 if visit.voice is None else _VOICES.index(visit.voice) + 1
    out.digit(voice, len(_VOICES) + 1)
    out.flag(visit.told_income)
    out.flag(visit.discreet)
    _write_codes(out, [codes.needs[name] for name in visit.needs], _NEED_BITS)
    dropped = [codes.facts[name] for name in visit.dropped]
    _write_codes(out, dropped, _FACT_BITS)
    out.digit(visit.last, MOST_TAGS)
    _write_tags(out, visit.household)
    out.flag(visit.relatives is not None)
    _write_tags(out, visit.relatives or ())
    _write_answers(out, visit, codes)
    out.flag(visit.day is not None)
    if visit.day is not None:
        out.digit(visit.day.toordinal(), _MOST_DAYS)
    return out.packed()


def _write_codes(out: Writer, codes: Iterable[int], bits: int) -> None:
    several = list(codes)
    out.digit(len(several), _MOST_NEEDS)
    for code in several:
        out.digit(code, 1 << bits)


def _write_tags(out: Writer, tags: tuple[int, ...]) -> None:
    out.digit(len(tags), MOST_PEOPLE + 1)
    for tag in tags:
        out.digit(tag, MOST_TAGS)


def _slots(visit: Visit, entity: Entity) -> tuple[int, ...]:
    match entity:
        case Entity.HOUSEHOLD:
            return (HOUSEHOLD,)
        case Entity.PERSON:
            return visit.household
        case Entity.RELATIVE:
            return visit.relatives or ()


def _spread(number: int) -> int:
    return max(_FACT_BITS - max(number, 1).bit_length(), 0)


def _write_answers(out: Writer, visit: Visit, codes: Codes) -> None:
    used = sorted({codes.facts[fact] for fact, _ in visit.answers})
    out.digit(len(used), _MOST_FACTS)
    before = 0
    for code in used:
        out.gap(code - before, _spread(len(used)))
        before = code
        name = codes.fact_ids[code]
        shape = codes.shapes[name]
        _write_shape(out, shape)
        slots = _slots(visit, shape.entity)
        told = [
            place for place, tag in enumerate(slots) if (name, tag) in visit.answers
        ]
        out.members(told, len(slots))
        for place in told:
            _write_answer(out, shape, visit.answers[name, slots[place]], visit)


def _write_shape(out: Writer, shape: Shape) -> None:
    out.digit(_ENTITIES.index(shape.entity), len(_ENTITIES))
    out.digit(_KINDS.index(shape.kind), len(_KINDS))
    if shape.options:
        out.digit(len(shape.options), _MOST_OPTIONS)


def _read_shape(read: Reader) -> tuple[Entity, Kind, int]:
    entity = _ENTITIES[read.digit(len(_ENTITIES))]
    kind = _KINDS[read.digit(len(_KINDS))]
    has_options = kind in {Kind.OPTION, Kind.OPTIONS}
    return entity, kind, read.digit(_MOST_OPTIONS) if has_options else 0


def _write_answer(out: Writer, shape: Shape, answer: Answer, visit: Visit) -> None:
    out.digit(_first_digit(shape, answer), _choices(shape.kind, len(shape.options)))
    match answer:
        case frozenset():
            for option in shape.options:
                out.flag(option in answer)
        case Decimal():
            _write_number(out, answer)
        case date():
            out.digit(answer.toordinal(), _MOST_DAYS)
        case tuple():
            for tag in visit.household:
                out.flag(tag in answer)


def _first_digit(shape: Shape, answer: Answer) -> int:
    """Return the digit that says whether the answer is known, and a plain choice."""
    if answer is DONT_KNOW:
        return _UNKNOWN
    if isinstance(answer, str):
        return _FIRST + shape.options.index(answer)
    return _FIRST + (1 if answer is NO else 0)


def _choices(kind: Kind, options: int) -> int:
    match kind:
        case Kind.YES_NO:
            return _FIRST + len(_YES_NO)
        case Kind.OPTION:
            return _FIRST + options
        case _:
            return _FIRST + 1


def _write_number(out: Writer, value: Decimal) -> None:
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    places = min(max(-int(exponent), 0), _MOST_PLACES)
    out.flag(value < 0)
    out.digit(places, _MOST_PLACES + 1)
    out.number(int(abs(plain).scaleb(places)))


def _read_number(read: Reader) -> Decimal:
    sign = -1 if read.flag() else 1
    places = read.digit(_MOST_PLACES + 1)
    return sign * Decimal(read.number()).scaleb(-places)


def unpack(packed: bytes, codes: Codes) -> Visit:
    """Return the visit; ValueError when it was written in another way."""
    read = Reader(packed)
    if read.digit(256) != _VERSION:
        msg = "packed by another version"
        raise ValueError(msg)
    voice = read.digit(len(_VOICES) + 1)
    told_income, discreet = read.flag(), read.flag()
    needs = _read_codes(read, _NEED_BITS)
    dropped = _read_codes(read, _FACT_BITS)
    last = read.digit(MOST_TAGS)
    household = _read_tags(read)
    known = read.flag()
    relatives = _read_tags(read)
    visit = Visit(
        _VOICES[voice - 1] if voice else None,
        tuple(codes.need_ids[one] for one in needs if one in codes.need_ids),
        household,
        relatives if known else None,
        last,
        dropped=tuple(codes.fact_ids[one] for one in dropped if one in codes.fact_ids),
        told_income=told_income,
        discreet=discreet,
    )
    answers = dict(_read_answers(read, visit, codes))
    day = date.fromordinal(read.digit(_MOST_DAYS)) if read.flag() else None
    return replace(visit, answers=answers, day=day)


def _read_codes(read: Reader, bits: int) -> list[int]:
    return [read.digit(1 << bits) for _ in range(read.digit(_MOST_NEEDS))]


def _read_tags(read: Reader) -> tuple[int, ...]:
    return tuple(read.digit(MOST_TAGS) for _ in range(read.digit(MOST_PEOPLE + 1)))


def _read_answers(
    read: Reader, visit: Visit, codes: Codes
) -> Iterator[tuple[Key, Answer]]:
    number = read.digit(_MOST_FACTS)
    code = 0
    for _ in range(number):
        code += read.gap(_spread(number))
        entity, kind, options = _read_shape(read)
        name = codes.fact_ids.get(code)
        words = codes.shapes[name].options if name else ("",) * options
        shape = Shape(entity, kind, words)
        slots = _slots(visit, entity)
        for place in read.members(len(slots)):
            answer = _read_answer(read, shape, visit)
            if name is not None:
                yield (name, slots[place]), answer


def _read_answer(read: Reader, shape: Shape, visit: Visit) -> Answer:
    found = read.digit(_choices(shape.kind, len(shape.options)))
    if found < _FIRST:
        return DONT_KNOW
    match shape.kind:
        case Kind.YES_NO:
            return _YES_NO[found - _FIRST]
        case Kind.OPTION:
            return shape.options[found - _FIRST]
        case Kind.OPTIONS:
            return frozenset(word for word in shape.options if read.flag())
        case Kind.DATE:
            return date.fromordinal(read.digit(_MOST_DAYS))
        case Kind.PERSONS:
            return tuple(tag for tag in visit.household if read.flag())
        case _:
            return _read_number(read)
