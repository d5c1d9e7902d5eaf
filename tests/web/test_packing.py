"""A visit to bytes and back, whatever becomes of the rulebook meanwhile."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from guide.model.facts import Structure
from guide.model.kinds import Entity, Kind
from guide.model.possible import HOUSEHOLD, NO, YES
from guide.model.situation import DONT_KNOW
from guide.present.people import Voice
from guide.web.digits import Reader, Writer
from guide.web.packing import codes_of, pack, unpack
from guide.web.visit import MOST_PEOPLE, Visit, with_answers
from tests.rulecases import real_rulebook
from tests.web.walking import dice

TODAY = date(2026, 11, 24)


def drawn(random, fact, tags):
    """Draw an answer that a person could give."""
    if fact.may_be_unknown and random.random() < 0.05:
        return DONT_KNOW
    words = [option.id for option in fact.options]
    match fact.kind:
        case Kind.YES_NO:
            return random.choice((YES, NO))
        case Kind.OPTION:
            return random.choice(words)
        case Kind.OPTIONS:
            others = [word for word in words if word != fact.exclusive]
            return frozenset(random.sample(others, min(3, len(others))))
        case Kind.DATE:
            return date.fromordinal(TODAY.toordinal() - random.randint(0, 20000))
        case Kind.PERSONS:
            return tuple(sorted(random.sample(tags, min(2, len(tags)))))
        case Kind.COUNT:
            return Decimal(random.randint(0, 99))
        case _:
            return Decimal(random.randint(0, 600000)) / 100


def full_household(rulebook, random, people=MOST_PEOPLE, sources=3):
    """Answer every question about everybody who can be asked it.

    Each person has a few sources of money, and gives every amount that the guide could
    ask about them.
    """
    tags = tuple(range(people))
    answers = {}
    amounts = {
        fact: kind.id for kind in rulebook.income_kinds.values() for fact in kind.facts
    }
    money = rulebook.facts[rulebook.income_fact()]
    kinds = sorted(rulebook.income_kinds)
    has = {tag: frozenset(random.sample(kinds, sources)) for tag in tags}
    for fact in rulebook.facts.values():
        for tag in tags if fact.entity is Entity.PERSON else (HOUSEHOLD,):
            if fact.entity is Entity.RELATIVE:
                continue
            if fact.id in amounts and amounts[fact.id] not in has[tag]:
                continue
            answers[fact.id, tag] = drawn(random, fact, tags)
    answers.update({(money.id, tag): has[tag] for tag in tags})
    needs = tuple(rulebook.needs)[:4]
    visit = Visit(Voice.PROFESSIONAL, needs, tags, (), people - 1, answers)
    return replace(visit, dropped=tuple(list(rulebook.facts)[:8]), discreet=True)


@pytest.mark.parametrize("seed", range(20))
def test_a_visit_comes_back_as_it_was(seed):
    random = dice(seed)
    rulebook = real_rulebook()
    codes = codes_of(rulebook)
    visit = full_household(rulebook, random, people=random.randint(1, 6))
    assert unpack(pack(visit, codes), codes) == visit


def test_a_reviewers_day_comes_back_and_costs_others_nothing():
    rulebook = real_rulebook()
    codes = codes_of(rulebook)
    visit = full_household(rulebook, dice(1), people=2)
    viewing = replace(visit, day=date(2024, 2, 29))
    assert unpack(pack(viewing, codes), codes) == viewing
    assert len(pack(viewing, codes)) - len(pack(visit, codes)) <= 3


def test_people_elsewhere_come_back_too():
    rulebook = real_rulebook()
    codes = codes_of(rulebook)
    theirs = [
        fact for fact in rulebook.facts.values() if fact.entity is Entity.RELATIVE
    ]
    random = dice(3)
    visit = Visit(Voice.CLOSE, (), (0, 4), (7, 2), 7)
    visit = with_answers(
        visit,
        {(one.id, tag): drawn(random, one, (0, 4)) for one in theirs for tag in (7, 2)},
    )
    assert unpack(pack(visit, codes), codes) == visit


def test_codes_of_facts_differ():
    """Two facts with one code would be told apart by the alphabet alone."""
    codes = codes_of(real_rulebook())
    assert len(set(codes.facts.values())) == len(codes.facts)
    assert len(set(codes.needs.values())) == len(codes.needs)


def test_a_changed_rulebook_loses_only_what_no_longer_fits():
    rulebook = real_rulebook()
    before = codes_of(rulebook)
    visit = replace(full_household(rulebook, dice(1), people=3), dropped=())
    options = next(
        fact
        for fact in rulebook.facts.values()
        if fact.kind is Kind.OPTION and fact.structure is None
    )
    gone = next(fact for fact in rulebook.facts.values() if fact.kind is Kind.MONEY)
    facts = dict(reversed(rulebook.facts.items()))
    facts[options.id] = replace(options, options=options.options[1:])
    del facts[gone.id]
    need = next(iter(rulebook.needs))
    needs = {key: one for key, one in rulebook.needs.items() if key != need}
    after = codes_of(replace(rulebook, facts=facts, needs=needs))
    found = unpack(pack(visit, before), after)
    lost = {options.id, gone.id}
    assert found.answers == {
        key: one for key, one in visit.answers.items() if key[0] not in lost
    }
    assert found.needs == tuple(one for one in visit.needs if one != need)


def test_another_version_is_refused():
    out = Writer()
    out.digit(255, 256)
    with pytest.raises(ValueError, match="another version"):
        unpack(out.packed(), codes_of(real_rulebook()))


def test_numbers_of_any_size_come_back():
    values = [0, 1, 2, 3, 127, 128, 10**9, (1 << 62) - 1]
    out = Writer()
    for value in values:
        out.number(value)
        out.gap(value % 1000, 4)
    read = Reader(out.packed())
    for value in values:
        assert read.number() == value
        assert read.gap(4) == value % 1000


def test_a_digit_beyond_its_radix_is_our_mistake():
    with pytest.raises(ValueError, match="radix"):
        Writer().digit(3, 3)


@pytest.mark.parametrize("text", ["0", "0.01", "1010.50", "48.5", "999999.99", "3000"])
def test_amounts_keep_every_grosz(text):
    rulebook = real_rulebook()
    codes = codes_of(rulebook)
    money = next(fact for fact in rulebook.facts.values() if fact.kind is Kind.MONEY)
    tag = HOUSEHOLD if money.entity is Entity.HOUSEHOLD else 0
    visit = with_answers(Visit(Voice.MYSELF), {(money.id, tag): Decimal(text)})
    found = unpack(pack(visit, codes), codes)
    assert found.answers == {(money.id, tag): Decimal(text)}


def test_ages_and_births_are_facts_like_others():
    rulebook = real_rulebook()
    assert rulebook.structure(Structure.AGE) in codes_of(rulebook).facts
