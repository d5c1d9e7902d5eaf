"""The start page's form: for whom, and in what need."""

from collections.abc import Iterator
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from guide.present.people import Voice
from guide.present.telling import Telling
from guide.present.texts import N_
from guide.web.fields import ErrorView, FieldView, OptionView
from guide.web.openings import Opening, openings
from guide.web.texts import gettext_now
from guide.web.visit import Visit, is_quiet

VOICE, NEEDS = "dla", "potrzeba"
EVENTS, BENEFITS = "zdarzenie", "swiadczenie"
_EVERYTHING = "wszystko"
_VOICES = {
    Voice.MYSELF: N_("Dla siebie"),
    Voice.CLOSE: N_("Dla kogoś bliskiego"),
    Voice.PROFESSIONAL: N_("Pomagam zawodowo"),
}
_ABOUT_VOICES = {
    Voice.MYSELF: N_("Dla siebie i osób, z którymi mieszkasz."),
    Voice.CLOSE: N_("Odpowiadasz o tej osobie i jej domu."),
    Voice.PROFESSIONAL: N_("Jako pracownik socjalny, asystent, pielęgniarka, opiekun."),
}


class StartForm:
    """What was chosen, or typed; needs are posted by their place in the list."""

    def __init__(self, told: Telling, before: Visit) -> None:
        """Show what was chosen before."""
        self.told, self.before = told, before
        self.errors: tuple[ErrorView, ...] = ()
        self._ways = openings(told.rulebook)
        self.voice = before.voice.value if before.voice else ""
        self.needs = tuple(self._ways[one].value for one in before.needs)
        if before.voice and not before.needs:
            self.needs = (_EVERYTHING,)
        self.discreet = before.discreet

    def preselect(self, asked: MultiDict[str, str]) -> None:
        """Take what a link opens, until everything is to be checked anyway.

        A need only helps to begin; an event or a benefit was asked for by name.
        """
        if NEEDS in asked and not self.needs:
            self.needs = tuple(asked.getlist(NEEDS))
        named = (*asked.getlist(EVENTS), *asked.getlist(BENEFITS))
        known = {one.value for one in self._ways.values()}
        if self.needs != (_EVERYTHING,):
            fresh = [one for one in named if one in known and one not in self.needs]
            self.needs = (*self.needs, *fresh)
        self.discreet = self.discreet or "cicho" in asked or self._is_quiet()

    def take(self, posted: MultiDict[str, str]) -> bool:
        """Read what was posted; tell whether it is complete."""
        self.voice = posted.get(VOICE, "")
        self.needs = tuple(posted.getlist(NEEDS))
        self.discreet = self.discreet or "cicho" in posted or self._is_quiet()
        self.errors = tuple(self._mistakes())
        return not self.errors

    def _mistakes(self) -> Iterator[ErrorView]:
        if self.voice not in {one.value for one in Voice}:
            said = gettext_now("Zaznacz, dla kogo sprawdzasz.")
            yield ErrorView("dla", said)
        if _EVERYTHING in self.needs and len(self.needs) > 1:
            said = gettext_now("Zaznacz albo „Sprawdź wszystko”, albo wybrane sprawy.")
            yield ErrorView("sprawy", said)
        elif not self.needs:
            yield ErrorView("sprawy", gettext_now("Zaznacz, co mamy sprawdzić."))

    def visit(self) -> Visit:
        """Return the visit with what was chosen."""
        voice, needs, discreet = Voice(self.voice), self._chosen(), self.discreet
        return replace(self.before, voice=voice, needs=needs, discreet=discreet)

    def _chosen(self) -> tuple[str, ...]:
        ways = self._ways.items()
        return tuple(name for name, one in ways if one.value in self.needs)

    def _is_quiet(self) -> bool:
        return is_quiet(self._chosen(), self.told.rulebook)

    @property
    def begun(self) -> bool:
        """Tell whether there is anything to delete."""
        return self.before.voice is not None

    @property
    def voice_field(self) -> FieldView:
        options = tuple(
            OptionView(
                one.value,
                gettext_now(label),
                gettext_now(_ABOUT_VOICES[one]),
                one.value == self.voice,
                exclusive=False,
            )
            for one, label in _VOICES.items()
        )
        legend = gettext_now("Dla kogo sprawdzasz?")
        return self._field("radios", VOICE, "dla", legend, options)

    @property
    def needs_field(self) -> FieldView:
        everything = OptionView(
            _EVERYTHING,
            gettext_now("Sprawdź wszystko"),
            gettext_now("Dłużej, ale niczego nie pominiesz."),
            _EVERYTHING in self.needs,
            exclusive=True,
        )
        tiles = tuple(
            OptionView(
                one.value,
                self.told.rule_text(one.title),
                self.told.rule_text(one.hint),
                one.value in self.needs,
                exclusive=False,
            )
            for one in self._offered()
        )
        legend = gettext_now("W czym możemy pomóc?")
        return self._field("checkboxes", NEEDS, "sprawy", legend, (*tiles, everything))

    def _offered(self) -> Iterator[Opening]:
        """Yield what was asked for by name first, then every need."""
        needs = self.told.rulebook.needs
        for name, one in self._ways.items():
            if name not in needs and one.value in self.needs:
                yield one
        yield from (self._ways[name] for name in needs)

    def _field(
        self,
        widget: str,
        name: str,
        id_: str,
        legend: str,
        options: tuple[OptionView, ...],
    ) -> FieldView:
        hint = gettext_now("Możesz zaznaczyć kilka.") if widget == "checkboxes" else ""
        error = next((one.text for one in self.errors if one.id == id_), "")
        return FieldView(
            widget, name, id_, legend, hint=hint, error=error, options=options
        )
