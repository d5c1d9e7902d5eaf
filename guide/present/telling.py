"""One situation on one day, as it is told to somebody: shared by all views."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from guide.engine.dependencies import Dependencies
from guide.engine.judging import Engine
from guide.engine.locality import lives_here
from guide.engine.program import Program
from guide.model.assessment import Assessment, Judgement
from guide.model.catalogues import Office
from guide.model.law import Citation, Table
from guide.model.possible import HOUSEHOLD, NO
from guide.model.rulebook import Benefit, Condition, Rulebook
from guide.model.situation import Situation
from guide.present.formats import day_in_words, in_unit
from guide.present.people import People, Voice, call_people
from guide.present.texts import N_, POLISH, Translator
from guide.present.untranslated import with_polish

YOUR_OFFICE = N_("Ośrodek pomocy społecznej w Twojej gminie")
_PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")


@dataclass(frozen=True)
class Telling:
    """What every view is made from; what is computed is kept for the next view.

    `selected` are the benefits to judge (None: all). `voice` is to whom the guide
    speaks; `texts` the language. `today` is the reader's own day, where the day told
    of may be another.
    """

    engine: Engine
    situation: Situation
    day: date
    voice: Voice = Voice.MYSELF
    texts: Translator = POLISH
    selected: frozenset[str] | None = None
    today: date | None = None

    @property
    def is_today(self) -> bool:
        """Tell whether the reader is told of their own day."""
        return self.today in {None, self.day}

    @property
    def rulebook(self) -> Rulebook:
        return self.engine.rulebook

    @cached_property
    def assessment(self) -> Assessment:
        return self.engine.assess(self.situation, self.day, self._judged())

    def _judged(self) -> frozenset[str] | None:
        """Return what to judge: what is no more only if nothing else was asked for."""
        benefits = self.rulebook.benefits
        names = benefits if self.selected is None else self.selected
        taken = frozenset(one for one in names if benefits[one].is_open(self.day))
        return taken or self.selected

    @cached_property
    def income_fact(self) -> str | None:
        """Return the fact that asks for sources of money, if there is one."""
        return self.rulebook.income_fact()

    @cached_property
    def people(self) -> People:
        return call_people(
            self.engine, self.situation, self.day, self.voice, self.texts
        )

    @cached_property
    def is_elsewhere(self) -> bool:
        """Tell whether the household surely lives outside the office's gmina."""
        return lives_here(self.rulebook, self.situation) is NO

    @cached_property
    def at_once(self) -> tuple[str, ...]:
        """Return what the office gives today, in the order of urgent help."""
        pages = self.rulebook.urgent.values()
        return tuple(name for page in pages for name in page.benefits)

    def office(self, office: Office) -> str:
        """Return an office's name; for another gmina that of the competent one."""
        if office.own and self.is_elsewhere:
            return self.competent_office
        return self.rule_text(self.by_home(office.title, office.title_elsewhere))

    @cached_property
    def competent_office(self) -> str:
        """Return the name of the social assistance centre for another gmina."""
        home = self.rulebook.home_fact()
        answer = None if home is None else self.situation.answer(home.id, HOUSEHOLD)
        options = () if home is None else home.options
        named = (one.served_by for one in options if one.id == answer)
        return self.rule_text(next(named, None)) or self.gettext(YOUR_OFFICE)

    def by_home(self, text: str, elsewhere: str | None) -> str:
        """Return what is said to the people of the gmina, or of another."""
        return elsewhere if elsewhere and self.is_elsewhere else text

    @property
    def program(self) -> Program:
        """Return the rules linked for where the household lives, as they are judged."""
        return self.engine.linked_for(self.situation, self.day).program

    @property
    def dependencies(self) -> Dependencies:
        return self.program.dependencies

    def gettext(self, message: str) -> str:
        """Translate a text of our own."""
        return self.texts.gettext(message)

    def rule_text(self, text: str | None) -> str:
        """Translate a text of the rule files and fill in amounts of the day."""
        if not text:
            return ""
        return _PLACEHOLDER.sub(self._filled, self.texts.gettext(text))

    def name_text(self, text: str | None) -> str:
        """Translate a name that offices know in Polish, and give it in Polish too."""
        found = self.rule_text(text)
        if self.texts.locale == POLISH.locale:
            return found
        return with_polish(found, replace(self, texts=POLISH).rule_text(text))

    def rule_texts(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.rule_text(text) for text in texts)

    def condition_text(self, condition: Condition, env: tuple[int, ...] = ()) -> str:
        """Return a condition as told to this reader about the claimant, `env[0]`."""
        about_reader = not env or env[0] in {0, HOUSEHOLD}
        own = self.voice is Voice.MYSELF and about_reader
        text = None if own else condition.text_other
        return self.rule_text(text or condition.text)

    def _filled(self, found: re.Match[str]) -> str:
        local = self.rulebook.local_names.get(found.group(1))
        if local is not None:
            return self.texts.gettext(local)
        parameter = self.rulebook.parameters.get(found.group(1))
        span = None if parameter is None else parameter.on(self.day)
        if parameter is None or span is None or span.value is None:
            return "…"
        if isinstance(span.value, Table):
            return found.group(0)
        return in_unit(span.value, parameter.unit)

    def in_words(self, day: date) -> str:
        return day_in_words(day, self.texts)

    def benefit(self, judgement: Judgement) -> Benefit:
        return self.rulebook.benefits[judgement.benefit]

    def whom(self, judgement: Judgement) -> str:
        """Return whom a judgement is about; "" where there is only one person.

        Help against somebody at home is for who asks for it: never "for everybody".
        """
        people = self.people
        if judgement.benefit in self.feared and people.household > 1:
            return people.label(0)
        return people.claimant(judgement.claimant, judgement.members)

    @cached_property
    def feared(self) -> frozenset[str]:
        """Return the help of the quiet page, once what it is about was told."""
        pages = [one for one in self.rulebook.urgent.values() if one.quick_exit]
        answers = self.situation.answers.values()
        told = {name for one in answers if isinstance(one, frozenset) for name in one}
        return frozenset(
            name
            for page in pages
            if not told.isdisjoint(page.needs)
            for name in page.benefits
        )

    def cite(self, citation: Citation | None) -> str:
        """Return "ustawa o pomocy społecznej, art. 38 ust. 1"."""
        if citation is None:
            return ""
        act = self.rulebook.acts.get(citation.act)
        title = citation.act if act is None else self.texts.gettext(act.short)
        return f"{title}, {citation.unit}"

    def link(self, citation: Citation | None) -> str:
        """Return where the act can be read, if that is on file."""
        act = None if citation is None else self.rulebook.acts.get(citation.act)
        return "" if act is None or act.url is None else act.url
