"""One benefit for one claimant: who may apply, the conditions, the amount."""

from dataclasses import dataclass

from guide.model.kinds import Entity
from guide.model.possible import HOUSEHOLD
from guide.model.rulebook import Amount, Benefit, Part, Requirement
from tests.proof import numbers as n
from tests.proof.logic import Truth, both
from tests.proof.translation import Env, Translation


@dataclass(slots=True)
class Claim:
    """A benefit of somebody; `env` is whom the formulas call `osoba`."""

    translation: Translation
    benefit: Benefit
    env: Env

    @property
    def claimant(self) -> int:
        """Return who applies."""
        return self.env[0]

    def applies(self) -> Truth:
        """Return whether this person can apply at all."""
        node = self.benefit.applies
        return True if node is None else self.translation.node(node, self.env)

    def requires(self) -> Truth:
        """Return whether the conditions hold."""
        return self.translation.truth(self.benefit.requires, self.env)

    def granted(self) -> Truth:
        """Return whether the benefit is due."""
        return both(self.applies(), self.requires())

    def amount(self) -> Amount | None:
        """Return the day's formulas of the amount."""
        own = self.benefit.amount
        return None if own is None else own.on(self.translation.day)

    def least(self) -> n.Number:
        """Return the least amount before it is raised to 0; help in kind: its parts."""
        own = self.amount()
        if own is None:
            return self.parts_sum()
        return self.translation.node(own.least, self.env)

    def most(self) -> n.Number:
        """Return the greatest amount before it is raised to 0."""
        own = self.amount()
        if own is None:
            return self.parts_sum()
        return self.translation.node(own.most, self.env)

    def between(self) -> n.Number:
        """Return `kwota`: where it is a range, any number of it."""
        own, least = self.amount(), self.least()
        if own is None or own.least == own.most:
            return least
        ends, facts = [least, self.most()], self.translation.facts
        found = self.translation.spare_number(f"kwota{self.env}")
        facts.hold(n.compare("<=", n.least(ends), found))
        facts.hold(n.compare("<=", found, n.most(ends)))
        return found

    def instances(self, part: Part) -> list[tuple[Env, Truth]]:
        """Return for whom a part may be due, and whether it is."""
        translation, found = self.translation, [(self.env, True)]
        if part.each is not None:
            group = translation.node(part.each, self.env)
            found = [((*self.env, one), guard) for one, guard in group.items()]
        if part.requires is None:
            return found
        requires: Requirement = part.requires
        return [
            (env, both(guard, translation.truth(requires, env)))
            for env, guard in found
            if guard is not False
        ]

    def parts_sum(self) -> n.Number:
        """Return `suma_czesci`."""
        found = []
        for part in self.benefit.parts:
            amount = part.amount.on(self.translation.day)
            if amount is None:
                continue
            monthly = part.monthly and part.monthly.on(self.translation.day)
            for env, due in self.instances(part):
                if due is not False:
                    value = self.translation.node(monthly or amount, env)
                    found.append(n.choose(due, value, n.ZERO))
        return n.total(found)


def claims(translation: Translation, benefit: Benefit) -> list[Claim]:
    """Return the claims that a household of this shape could make."""

    def own(env: Env) -> Claim:
        return Claim(translation, benefit, env[:1])

    translation.own = {
        "parts": lambda env: own(env).parts_sum(),
        "amount": lambda env: own(env).between(),
    }
    if benefit.per is Entity.HOUSEHOLD:
        return [own((HOUSEHOLD,))]
    return [own((person,)) for person in range(translation.shape.household)]
