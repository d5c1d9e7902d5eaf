"""Walks through the guide: answers whatever is asked, by chance or by plan."""

from datetime import date
from decimal import Decimal
from random import Random

from guide.engine.dependencies import walk
from guide.model.expressions import FactRef
from guide.model.facts import Structure
from guide.model.kinds import Kind
from guide.model.possible import INFINITY
from guide.web.fitting import Fitting
from guide.web.questions import key_of
from guide.web.services import EXTENSION
from guide.web.state import cookie_name, read_content
from guide.web.visit import Visit
from tests.web.browser import Browser, Page

_UNKNOWN = "nie_wiem"


def dice(seed: int) -> Random:
    """Return the dice of a walk: the same throws for the same seed."""
    return Random(seed)


def visit_of(browser: Browser) -> Visit:
    """Open the visitor's cookie: only a test with the secret can."""
    parts = browser.client.application.extensions[EXTENSION]
    cookie = browser.client.get_cookie(cookie_name(parts))
    if cookie is None:
        return Visit()
    content = read_content(parts, parts.seal.open(cookie.value))
    return content.get("visit", Visit())


class Walker:
    """Goes from the start to the result with answers drawn from a seed."""

    def __init__(self, browser: Browser, random: Random, unknown: float = 0.1) -> None:
        """Take a browser with no cookie; `unknown` is how often it says "nie wiem"."""
        self.browser, self.random, self.unknown = browser, random, unknown
        self.parts = browser.client.application.extensions[EXTENSION]
        self.rulebook = self.parts.rulebook
        self.income_kinds = 3
        self.pages = 0
        self.fields = 0

    def begin(self, voice: str = "myself", needs=("wszystko",)) -> Page:
        page = self.browser.get("/przewodnik")
        changes = [("dla", voice), *(("potrzeba", one) for one in needs)]
        return self.browser.send(page.form(), changes)

    def household(self, ages, roles=()) -> Page:
        """List the persons: the applicant's age first."""
        page = self.browser.get("/przewodnik/domownicy")
        for _ in ages[1:]:
            page = self.browser.send(page.form(), button="dodaj=1")
        names = [one.get("name") for one in page.form().controls]
        age = self.rulebook.structure(Structure.AGE)
        role = self.rulebook.structure(Structure.ROLE)
        age_names = [name for name in names if name.startswith(f"{age}.")]
        role_names = [name for name in names if name.startswith(f"{role}.")]
        changes = [
            (name, str(value)) for name, value in zip(age_names, ages, strict=True)
        ]
        options = page.form().options(role_names[0]) if role_names else []
        for place, name in enumerate(role_names):
            known = place < len(roles)
            changes.append(
                (name, roles[place] if known else self.random.choice(options))
            )
        return self.browser.send(page.form(), changes, button="dalej=dalej")

    def to_the_end(self, page: Page, most_pages: int = 120) -> Page:
        """Answer page after page until nothing more is asked."""
        while "/temat/" in page.path or "/krewni" in page.path:
            self.pages += 1
            assert self.pages < most_pages, "the walk does not end"
            page = self.step(page)
        return page

    def step(self, page: Page) -> Page:
        if "/krewni" in page.path:
            return self._relatives(page)
        after = self.browser.send(page.form(), self.answers(page))
        assert after.status == 200, (page.path, after.errors)
        return after

    def _relatives(self, page: Page) -> Page:
        for _ in range(self.random.randint(0, 2)):
            page = self.browser.send(page.form(), button="dodaj=1")
        form = page.form()
        names = [one.get("name") for one in form.controls if one.tag == "select"]
        changes = [(name, self.random.choice(form.options(name))) for name in names]
        return self.browser.send(form, changes, button="dalej=dalej")

    def asked(self, page: Page) -> list[str]:
        return dict(page.form().data).get("pola", "").split()

    def answers(self, page: Page) -> list[tuple[str, str]]:
        """Answer everything on a page so that the answers go with each other."""
        changes: list[tuple[str, str]] = []
        for name in self.asked(page):
            self.fields += 1
            changes += self.answer(page, name)
        return changes

    def answer(self, page: Page, name: str) -> list[tuple[str, str]]:
        fact, tag = key_of(name)
        rule = self.rulebook.facts[fact]
        form = page.form()
        options = form.options(name)
        names = {one.get("name") for one in form.controls}
        can_be_unknown = _UNKNOWN in options or f"{name}-nw" in names
        if can_be_unknown and (
            self.random.random() < self.unknown or self._rests_on_page(rule, page)
        ):
            return self._dont_know(name, options)
        choices = [one for one in options if one != _UNKNOWN]
        match rule.kind:
            case Kind.YES_NO | Kind.OPTION:
                return [(name, self.random.choice(choices))]
            case Kind.OPTIONS:
                return self._several(name, choices, rule.exclusive)
            case Kind.PERSONS:
                several = choices[: rule.most_members or 2]
                return [(name, self.random.choice(several))]
            case Kind.DATE:
                return self._date(name, names, tag)
            case _:
                return [(name, self._number(rule, tag))]

    def _rests_on_page(self, rule, page: Page) -> bool:
        """Tell whether a neighbour on the page says how much it is at least.

        That neighbour's answer is not in the visit yet, so no amount surely fits.
        """
        if rule.least is None:
            return False
        beside = {key_of(one)[0] for one in self.asked(page)}
        named = {one.fact for one in walk(rule.least) if isinstance(one, FactRef)}
        return bool(beside & named)

    def _dont_know(self, name: str, options: list[str]) -> list[tuple[str, str]]:
        if _UNKNOWN in options:
            return [(name, _UNKNOWN)]
        return [(f"{name}-nw", _UNKNOWN)]

    def _several(self, name, choices, exclusive) -> list[tuple[str, str]]:
        others = [one for one in choices if one not in {exclusive, "-"}]
        number = self.random.randint(0, min(self.income_kinds, len(others)))
        chosen = self.random.sample(others, number) or [exclusive or "-"]
        return [(name, one) for one in chosen]

    def _date(self, name, names, tag) -> list[tuple[str, str]]:
        fitting = self._fitting()
        today = fitting.run.day
        if f"{name}-d" in names:
            day = date.fromordinal(today.toordinal() - self.random.randint(0, 700))
            parts = {"d": day.day, "m": day.month, "r": day.year}
        else:
            age = fitting.age(visit_of(self.browser).number(tag)) or 0
            parts = {"m": max(today.month - 1, 1), "r": today.year - age}
        return [(f"{name}-{part}", str(value)) for part, value in parts.items()]

    def _fitting(self) -> Fitting:
        with self.browser.client.application.app_context():
            from guide.web.state import today  # noqa: PLC0415

            situation, day = visit_of(self.browser).situation(), today()
        program = self.parts.engine.linked(day).program
        return Fitting(program, program.run(situation, day), situation)

    def _number(self, rule, tag) -> str:
        person = visit_of(self.browser).number(tag)
        bounds = self._fitting().bounds(rule, person)
        # an amount bounded by another one: the least goes with every other
        least, most = bounds.least, bounds.most
        if rule.kind is Kind.MONEY and rule.most is not None:
            most = least
        elif most == INFINITY:
            most = max(least, Decimal(6000))
        value = least + (most - least) * Decimal(self.random.randint(0, 100)) / 100
        if rule.kind is Kind.COUNT:
            return str(int(value))
        if rule.kind is Kind.SHARE:
            value *= 100
        return f"{value:.2f}".replace(".", ",")
